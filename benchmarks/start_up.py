"""What a start of the installed `pa` costs, beside what importing its libraries costs. How to read it: README.md."""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).resolve().parent.parent
LIBRARIES = "import typer, yaml, rich.table, rich.console; from pydantic import BaseModel"
VERSIONS = """
import importlib.metadata as m, platform
names = ("typer", "pydantic", "PyYAML", "rich")
print("Python", platform.python_version(), *(f"· {name} {m.version(name)}" for name in names))
"""


class Case(NamedTuple):
    """One process to measure."""

    name: str
    command: tuple[str, ...]
    on_terminal: bool = False


class Cost(NamedTuple):
    """What one case costs: instructions where they could be counted, and the median time of a whole process."""

    instructions: int | None
    seconds: float


class Room(NamedTuple):
    """Where the processes run: an empty folder, so that only the shipped dataset is found, and a bare environment."""

    folder: Path
    environment: dict[str, str]


def main() -> None:
    """Measure, and print the table."""
    options = arguments()
    with tempfile.TemporaryDirectory() as name:
        room = prepare(Path(name))
        programs = folder_of_programs(options.venv or install(Path(name) / "venv"))
        cases = all_cases(programs)
        for case in cases:  # warms the caches, and stops at a case that fails
            run(case.command, room, on_terminal=case.on_terminal)
        print(output([str(programs / "python"), "-c", VERSIONS]))
        print(table(cases, measure(cases, room, options.rounds)))


def arguments() -> argparse.Namespace:
    """The options of this script."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--venv", type=Path, help="an environment with pa installed from its wheel; else one is made")
    parser.add_argument("--rounds", type=int, default=15, help="times that each process is timed (15)")
    return parser.parse_args()


def prepare(folder: Path) -> Room:
    """An empty folder to run in, and an environment without anything personal."""
    (folder / "empty").mkdir()
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP", "TMP") if name in os.environ}
    fixed = {"HOME": str(folder), "LANG": "C.UTF-8", "TERM": "xterm-256color", "COLUMNS": "120", "PYTHONHASHSEED": "0"}
    return Room(folder / "empty", kept | fixed)


def install(venv: Path) -> Path:
    """A new environment with the project's wheel in it, not an editable install: that one starts slower."""
    print("Building the wheel and installing it ...", file=sys.stderr)
    output([sys.executable, "-m", "venv", str(venv)])
    output([str(folder_of_programs(venv) / "python"), "-m", "pip", "install", "--quiet", str(PROJECT)])
    return venv


def folder_of_programs(venv: Path) -> Path:
    """Where an environment keeps its programs."""
    return (venv / ("Scripts" if os.name == "nt" else "bin")).absolute()


def all_cases(programs: Path) -> list[Case]:
    """What is measured; the first two are what the others are compared with."""
    python = str(programs / "python")
    pa = (str(programs / "pa.exe"),) if os.name == "nt" else (python, str(programs / "pa"))
    targets = (*pa, "check", "targets")
    cases = [
        Case("import the libraries (R0)", (python, "-c", LIBRARIES)),
        Case("import typer", (python, "-c", "import typer")),
        Case("pa --version", (*pa, "--version")),
        Case("pa --help", (*pa, "--help")),
        Case("pa check targets, terminal", targets, on_terminal=True),
        Case("pa check targets, piped", targets),
        Case("pa check targets, JSON", (*targets, "--format", "json")),
        Case("pa forecast, piped", (*pa, "forecast", "--corp", "samenwerking")),
    ]
    if os.name == "posix":
        return cases
    print("No pseudo-terminal on this system: the terminal case is left out.", file=sys.stderr)
    return [case for case in cases if not case.on_terminal]


def measure(cases: Sequence[Case], room: Room, rounds: int) -> list[Cost]:
    """The cost of each case; the times are taken in turn, so that a slow moment of the machine falls on all of them."""
    seconds: list[list[float]] = [[] for _ in cases]
    for _ in range(rounds):
        for case, taken in zip(cases, seconds, strict=True):
            start = time.perf_counter()
            run(case.command, room, on_terminal=case.on_terminal)
            taken.append(time.perf_counter() - start)
    counted = instructions(cases, room)
    return [Cost(count, statistics.median(taken)) for count, taken in zip(counted, seconds, strict=True)]


def instructions(cases: Sequence[Case], room: Room) -> list[int | None]:
    """How many instructions each case takes, by valgrind; the same from run to run, which times are not."""
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        print("No valgrind here: instructions are not counted.", file=sys.stderr)
        return [None for _ in cases]
    return [counted_by(valgrind, case, room) for case in cases]


def counted_by(valgrind: str, case: Case, room: Room) -> int:
    """The instructions of one process."""
    log = room.folder.parent / "valgrind.log"
    tool = (valgrind, "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", f"--log-file={log}")
    run((*tool, *case.command), room, on_terminal=case.on_terminal)
    found = re.search(r"I\s+refs:\s+([\d,]+)", log.read_text())
    if found is None:
        raise SystemExit(f"valgrind gave no count for: {case.name}")
    return int(found[1].replace(",", ""))


def run(command: Sequence[str], room: Room, *, on_terminal: bool = False) -> None:
    """Run a process to its end; one that fails ends the benchmark with what it said."""
    code, said = (run_on_terminal if on_terminal else run_piped)(command, room)
    if code != 0:
        raise SystemExit(f"{' '.join(command)}: exit code {code}\n{said.decode(errors='replace')}")


def run_piped(command: Sequence[str], room: Room) -> tuple[int, bytes]:
    """Exit code and output of a process that writes to a pipe."""
    done = subprocess.run(
        command,
        cwd=room.folder,
        env=room.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.returncode, done.stdout


def run_on_terminal(command: Sequence[str], room: Room) -> tuple[int, bytes]:
    """Exit code and output of a process that writes to a terminal."""
    import pty  # POSIX only

    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        command,
        cwd=room.folder,
        env=room.environment,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    said = b"".join(iter(lambda: read(ours), b""))
    os.close(ours)
    return process.wait(), said


def read(terminal: int) -> bytes:
    """The next bytes from a terminal, none at its end, which Linux reports as an error."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


def output(command: Sequence[str]) -> str:
    """What a process prints."""
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def table(cases: Sequence[Case], costs: Sequence[Cost]) -> str:
    """A row for each case, each cost also as a multiple of the first two."""
    head = f"{'':27}{'M instr.':>9}{'x R0':>7}{'x typer':>9}{'ms':>8}{'x R0':>7}{'x typer':>9}"
    libraries, typer = costs[:2]
    rows = (row(case.name, cost, libraries, typer) for case, cost in zip(cases, costs, strict=True))
    return "\n".join([head, *rows])


def row(name: str, cost: Cost, libraries: Cost, typer: Cost) -> str:
    """One case."""
    times = f"{cost.seconds * 1000:8.0f}{cost.seconds / libraries.seconds:7.2f}{cost.seconds / typer.seconds:9.2f}"
    if cost.instructions is None or libraries.instructions is None or typer.instructions is None:
        return f"{name:27}{'-':>9}{'-':>7}{'-':>9}{times}"
    to_libraries, to_typer = cost.instructions / libraries.instructions, cost.instructions / typer.instructions
    return f"{name:27}{cost.instructions / 1e6:9.1f}{to_libraries:7.2f}{to_typer:9.2f}{times}"


if __name__ == "__main__":
    main()
