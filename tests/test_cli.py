"""The command line: what it answers, its exit codes, which dataset it takes, and what it says to who mistypes."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import GOLDEN, Golden
from tests.program import AS_OF, HAVENSTAD, NEEDED, Call, Ran, pa

import pa_calc.__main__
from pa_calc import console, dataset
from pa_calc.cli.options import FailOn
from pa_calc.version import VERSION
from pa_calc.words.en.help import WORDS

COMMANDS = ("check targets", "forecast")


def copied(folder: Path, *, but: Callable[[str], str] = lambda text: text) -> Path:
    """A copy of the fictional dataset, with its agreements changed."""
    shutil.copytree(HAVENSTAD, folder)
    main = folder / "agreements.yaml"
    main.write_text(but(main.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    return folder


# -- what it answers ---------------------------------------------------------------------------------------------------

PIPED = {
    "targets.txt": ("check", "targets"),
    "targets-havenstad.txt": ("check", "targets", "--data", "havenstad"),
    "targets-samenwerking.txt": ("check", "targets", "--corp", "samenwerking", "--agreement", "3.10"),
    # With all targets it would be half a megabyte; test_json.py looks at all of it.
    "targets.json": ("check", "targets", "--agreement", "1.2", "--agreement", "3.12", "--format", "json"),
    "forecast.txt": ("forecast",),
    "forecast.json": ("forecast", "--format", "json"),
    "explain-1.1.txt": ("explain", "1.1"),
    "explain-1.14.txt": ("explain", "1.14"),
    "explain-2.1.txt": ("explain", "2.1", "--corp", "samenwerking"),
    "explain-3.12.json": ("explain", "3.12", "--format", "json"),
    "agenda.txt": ("agenda",),
    "agenda-samenwerking.txt": ("agenda", "--party", "samenwerking", "--all"),
    "status.txt": ("status",),
    "status.json": ("status", "--format", "json"),
    "status-samenwerking.txt": ("status", "--party", "samenwerking"),
    "agreements.txt": ("agreements",),
    "agreements-none.txt": ("agreements", "--party", "samenwerking", "--chapter", "3", "--due", "2025-q1"),
    "agreements.json": ("agreements", "--chapter", "2", "--format", "json"),
    "tables.txt": ("table",),
    "table-6.txt": ("table", "6"),
    "table-1.json": ("table", "1", "--format", "json"),
}
DRAWN = {
    f"{command.split()[-1]}-{columns}.txt": (command.split(), columns) for command in COMMANDS for columns in (100, 80)
} | {
    "explain-1.22-120.txt": (["explain", "1.22"], 120),
    "explain-3.10-60.txt": (["explain", "3.10", "--corp", "samenwerking"], 60),
    "agenda-80.txt": (["agenda"], 80),
    "agenda-samenwerking-40.txt": (["agenda", "--party", "samenwerking"], 40),
    "status-100.txt": (["status"], 100),
    "status-60.txt": (["status"], 60),
    "agreements-80.txt": (["agreements"], 80),
    "agreements-60.txt": (["agreements", "--chapter", "6"], 60),
    "table-6-60.txt": (["table", "6"], 60),
    "table-4-80.txt": (["table", "4"], 80),
}


@pytest.mark.parametrize("name", PIPED)
def test_the_whole_answer_in_a_pipe(golden: Golden, tmp_path: Path, name: str) -> None:
    copied(tmp_path / "havenstad")
    ran = pa(*PIPED[name], "--as-of", AS_OF, cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    golden(name, ran.out)


@pytest.mark.parametrize("name", DRAWN)
def test_the_whole_answer_on_a_screen(golden: Golden, call: Call, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    command, columns = DRAWN[name]
    monkeypatch.setattr(console, "width", lambda *_: columns)
    ran = call(*command, "--as-of", AS_OF)
    assert (ran.code, ran.err) == (0, "")
    assert max(map(len, ran.out.split("\n"))) <= columns
    golden(name, ran.out)


def test_no_golden_file_is_left_behind() -> None:
    assert {path.name for path in GOLDEN.iterdir() if path.is_file()} == {*PIPED, *DRAWN}


def test_check_alone_counts_the_notes_of_the_data_and_checks_the_targets(call: Call) -> None:
    first, _, targets = call("check").out.partition("\n\n")
    assert re.fullmatch(r"In the data: \d+ notes; pa check data --data shipped shows them\.", first)
    assert Ran(0, targets, "") == call("check", "targets")


@pytest.mark.parametrize(
    "command",
    [
        "",
        "check",
        *COMMANDS,
        "explain",
        "agenda",
        "status",
        "agreements",
        "table",
        "check data",
        "init",
        "rule",
        "schema",
    ],
)
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_every_command_explains_itself_with_an_example(call: Call, command: str, option: str) -> None:
    ran = call(*command.split(), option)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"Usage: pa {command}".rstrip())
    assert re.search(rf"Examples?:\n +pa {command}", ran.out)


def test_every_word_of_help_is_used() -> None:
    package = Path(dataset.__file__).parents[1]
    files = [path for folder in ("cli", "dataset", "starting") for path in sorted((package / folder).glob("*.py"))]
    code = "".join(path.read_text(encoding="utf-8") for path in files)
    forms = [(f'"{key}"', f'"{key.removeprefix("usage.")}"', f'"{key.removeprefix("frame.")}"') for key in WORDS]
    unused = [key for key, said in zip(WORDS, forms, strict=True) if not any(one in code for one in said)]
    assert unused == []


def test_the_version(call: Call) -> None:
    assert call("--version") == (0, f"pa {VERSION}\n", "")


# -- exit codes: a promise to scripts ----------------------------------------------------------------------------------

LEVELS = ("missed", "off-course", "undetermined", "no-data", "never")


def test_these_are_all_the_levels() -> None:
    assert tuple(FailOn) == LEVELS


# What is asked, its verdicts from the worst, and the exit code for each level above.
FAILING = {
    ("--data", str(HAVENSTAD)): ("missed, on course, met, lapsed", (1, 1, 1, 1, 0)),
    ("--data", str(HAVENSTAD), "--agreement", "1.1"): ("met", (0, 0, 0, 0, 0)),
    ("--data", str(HAVENSTAD), "--agreement", "1.3"): ("on course", (0, 0, 0, 0, 0)),
    ("--data", str(HAVENSTAD), "--agreement", "1.4"): ("lapsed", (0, 0, 0, 0, 0)),
    (): ("off course, undetermined, no data, stated", (0, 1, 1, 1, 0)),
    ("--agreement", "1.22"): ("off course", (0, 1, 1, 1, 0)),
    ("--agreement", "1.1"): ("undetermined", (0, 0, 4, 4, 0)),
    ("--agreement", "1.3"): ("no data", (0, 0, 0, 4, 0)),
    ("--agreement", "1.1", "--agreement", "1.3"): ("undetermined, no data", (0, 0, 4, 4, 0)),
    ("--agreement", "3.10", "--corp", "waterweg_wonen"): ("stated", (0, 0, 0, 0, 0)),
}


@pytest.mark.parametrize("asked", FAILING, ids=lambda asked: " ".join(Path(one).name for one in asked) or "all")
def test_fail_on(call: Call, asked: tuple[str, ...]) -> None:
    verdicts, codes = FAILING[asked]
    answer = call("check", "targets", "--as-of", AS_OF, *asked)
    counts = answer.out.rstrip(".\n").rpartition(": ")[2]
    assert re.sub(r"\d+ ", "", counts.partition(";")[0]) == verdicts
    for level, code in zip(LEVELS, codes, strict=True):
        assert call("check", "targets", "--as-of", AS_OF, *asked, "--fail-on", level) == (code, answer.out, "")


def test_the_code_of_a_process_is_that_of_the_call(tmp_path: Path) -> None:
    assert pa("check", "targets", "--fail-on", "off-course", cwd=tmp_path).code == 1
    assert pa("check", "targets", "--agreement", "1.3", "--fail-on", "no-data", cwd=tmp_path).code == 4


PARTIES = "gemeente, waterweg_wonen, samenwerking, huurdersraad_waterweg_wonen, huurdersraad_samenwerking"
WRONG = {
    "": "Usage: pa [OPTIONS] COMMAND",
    "forcast": "Error: No such command 'forcast'. Did you mean 'forecast'?",
    "check target": "Error: No such command 'target'. Did you mean 'targets'?",
    "--nonsense": "Error: No such option: --nonsense",
    "check --corp samenwerking": "Error: No such option: --corp",
    "check targets --agreements 1.1": "Error: No such option: --agreements",
    "check targets 1.1": "Error: Got unexpected extra argument(s) (1.1)",
    "check targets --format xml": "Error: Invalid value for '--format': 'xml' is not one of 'text', 'json'.",
    "check targets --fail-on bad": "Error: Invalid value for '--fail-on': 'bad' is not one of",
    "check targets --agreement": "Error: Option '--agreement' requires an argument.\n",
    "forecast --fail-on missed": "Error: No such option: --fail-on",
    "forecast \x1b[31m": "Error: Got unexpected extra argument(s) (\\x1b[31m)",
    "check targets --corp waterwg": f"There is no party waterwg. Did you mean waterweg_wonen? Known are: {PARTIES}.\n",
    "check targets --corp zzz": f"There is no party zzz. Known are: {PARTIES}.\n",
    "check targets --corp=": f"There is no party . Known are: {PARTIES}.\n",
    "check targets --corp \x1b[1m": f"There is no party \\x1b[1m. Known are: {PARTIES}.\n",
    "check targets --corp huur": "huur may be more than one party: huurdersraad_waterweg_wonen, "
    "huurdersraad_samenwerking. Write more of the name.\n",
    "forecast --corp gemeente": "There is no party gemeente. Known are: waterweg_wonen, samenwerking.\n",
    "check targets --agreement 1.222": "There is no agreement 1.222 in this dataset. Did you mean 1.22?\n",
    "check targets --agreement zzz": "There is no agreement zzz in this dataset.\n",
    "check targets --agreement=": "There is no agreement  in this dataset.\n",
    "check targets --agreement 1.1 --agreement 1.4": "Agreement 1.4 has no target that figures can decide.\n",
    "check targets --as-of 2026-02-30": "2026-02-30 is not a day. Write it as year-month-day, such as 2026-06-30.\n",
    "check targets --as-of 20261123": "20261123 is not a day. Write it as year-month-day, such as 2026-06-30.\n",
    "forecast --as-of 2026-W48-1": "2026-W48-1 is not a day. Write it as year-month-day, such as 2026-06-30.\n",
    "forecast --as-of=": " is not a day. Write it as year-month-day, such as 2026-06-30.\n",
    "check targets --data nowhere": "There is no folder nowhere. Name a folder that holds an agreements.yaml; the "
    "dataset of the program is called shipped.\n",
    "check targets --data empty": "The folder empty has no agreements.yaml. Name the folder that holds it.\n",
    "check targets --data file": "file is a file, not a folder. Name the folder that holds agreements.yaml.\n",
    "check targets --data=": "--data names no folder. Name the folder that holds agreements.yaml, or leave --data "
    "out.\n",
}


@pytest.mark.parametrize("typed", WRONG)
def test_wrong_usage(call: Call, tmp_path: Path, typed: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").touch()
    ran = call(*typed.split(" ")) if typed else call()
    assert (ran.code, ran.out) == (2, "")
    assert WRONG[typed] in ran.err
    assert ran.err.startswith("Usage: ") or ran.err == WRONG[typed]
    assert "\x1b" not in ran.err


UNTRUSTED = {
    # What is wrong: what to replace by what, and the line, the column, what was found and what to write.
    "a misspelt key": ("at_least: 40", "at_leest: 40", 36, 9, "at_leest", "at_least"),
    "a number with a dot for thousands": ("at_least: 40", "at_least: 9.750", 36, 19, "9.750", "write 9750"),
    "a number without quotes": ('number: "1.1"', "number: 1.1", 22, 13, "1.1", '"1.1"'),
    "a party that is not there": ("together: noord", "together: nord", 33, 19, "nord", "noord"),
    "broken syntax": ("at_least: 40", "at_least: [40", 36, 19, "A bracket is not closed", "Close each [ with ]"),
}


@pytest.mark.parametrize("wrong", UNTRUSTED)
@pytest.mark.parametrize("command", [*COMMANDS, "check targets --format json", "check"])
def test_data_that_cannot_be_trusted(call: Call, tmp_path: Path, wrong: str, command: str) -> None:
    before, after, line, column, found, remedy = UNTRUSTED[wrong]
    copied(tmp_path / "data", but=lambda text: text.replace(before, after, 1))
    ran = call(*command.split())
    assert (ran.code, ran.out) == (3, "")
    first, *_, last = ran.err.splitlines()
    assert first.startswith(f"data/agreements.yaml:{line}:{column}: error: ")
    assert found in first
    assert remedy in first
    assert re.search(r" \[[a-z-]+\]$", first)
    assert last.startswith("The data cannot be trusted, so there are no verdicts. Findings: ")
    assert "Traceback" not in ran.err


def test_every_file_is_read_before_it_stops(call: Call, tmp_path: Path) -> None:
    folder = copied(tmp_path / "data", but=lambda text: text.replace("at_least: 40", "at_leest: 40"))
    table = folder / "appendix" / "table-1.yaml"
    table.write_text(table.read_text(encoding="utf-8").replace("2026: 30", "2026: 3.000"), encoding="utf-8")
    ran = call("check", "targets")
    places = [line.partition(": error: ")[0] for line in ran.err.splitlines()]
    assert places[:2] == ["data/agreements.yaml:36:9", "data/appendix/table-1.yaml:16:29"]


def broken(*_: object) -> None:
    raise RuntimeError("it broke\x1b[31m")


def test_a_bug_is_said_in_two_lines(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dataset, "load", broken)
    ran = call("check", "targets")
    assert (ran.code, ran.out) == (70, "")
    said, ask = ran.err.splitlines()
    assert said == "This is an error in pa, not in your data: RuntimeError: it broke\\x1b[31m"
    assert "--debug" in ask


def test_debug_shows_where_and_keeps_the_code(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dataset, "load", broken)
    ran = call("--debug", "check", "targets")
    assert (ran.code, ran.out) == (70, "")
    assert ran.err.startswith("Traceback (most recent call last):\n")
    assert "in broken" in ran.err
    assert "This is an error in pa" in ran.err


@pytest.mark.parametrize("arguments", [[], ["--debug"]])
def test_debug_changes_nothing_else(call: Call, arguments: list[str]) -> None:
    assert call(*arguments, "check", "targets", "--data", "nowhere").code == 2
    assert call(*arguments, "check", "targets").code == 0


def test_an_interrupt_inside_a_command(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(dataset, "load", interrupted)
    ran = call("check", "targets")
    assert (ran.code, ran.out) == (130, "")
    assert "Traceback" not in ran.err


SWALLOWED = """
import signal, sys
import pa_calc.cli

def run(_):
    try:
        signal.raise_signal(signal.SIGINT)
    except BaseException:
        return 3

pa_calc.cli.run = run
from pa_calc.__main__ import main
sys.exit(main())
"""


def test_an_interrupt_inside_a_library_that_would_swallow_it(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SWALLOWED], cwd=tmp_path, env=NEEDED, capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@pytest.mark.parametrize("before", [signal.default_int_handler, signal.SIG_IGN])
def test_what_an_interrupt_does_is_as_before_afterwards(
    monkeypatch: pytest.MonkeyPatch, before: Callable[..., object] | signal.Handlers
) -> None:
    during = []

    def looked(_: object) -> int:
        during.append(signal.getsignal(signal.SIGINT))
        raise RuntimeError

    monkeypatch.setattr("pa_calc.cli.run", looked)
    own = signal.signal(signal.SIGINT, before)
    try:
        with pytest.raises(RuntimeError):
            pa_calc.__main__.main()
        after = signal.getsignal(signal.SIGINT)
    finally:
        signal.signal(signal.SIGINT, own)
    assert after == before
    assert (during == [before]) is (before == signal.SIG_IGN)


def test_an_interrupt_before_a_command(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("pa_calc.cli.run", interrupted)
    assert pa_calc.__main__.main() == 130


# -- which dataset -----------------------------------------------------------------------------------------------------


def source(ran: Ran) -> str:
    """What the first line says of the dataset."""
    assert (ran.code, ran.err) == (0, "")
    name, where, *_ = ran.out.splitlines()[0].split(" · ")
    return f"{name}: {where}"


SHIPPED = "Vlaardingen 2025-2028: shipped dataset, read from the source tree"


@pytest.mark.parametrize("command", COMMANDS)
def test_the_nearest_dataset_is_taken_and_named(
    call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: str
) -> None:
    words = command.split()
    assert source(call(*words)) == SHIPPED
    copied(tmp_path / "copy", but=lambda text: text.replace("Havenstad (fictional)", "Here"))
    for path in (tmp_path / "copy").iterdir():
        shutil.move(path, tmp_path)
    assert source(call(*words)) == "Here: ."
    copied(tmp_path / "data", but=lambda text: text.replace("Havenstad (fictional)", "In data"))
    assert source(call(*words)) == "In data: data"
    copied(tmp_path / "named", but=lambda text: text.replace("Havenstad (fictional)", "From PA_DATA"))
    monkeypatch.setenv("PA_DATA", "named")
    assert source(call(*words)) == "From PA_DATA: named"
    assert source(call(*words, "--data", "data/")) == "In data: data"
    assert source(call(*words, "--data", str(tmp_path / "data"))) == f"In data: {(tmp_path / 'data').as_posix()}"
    assert source(call(*words, "--data", "shipped")) == SHIPPED
    monkeypatch.setenv("PA_DATA", "shipped")
    assert source(call(*words)) == SHIPPED
    monkeypatch.setenv("PA_DATA", "")
    assert source(call(*words)) == "In data: data"


def test_there_is_no_falling_back_from_a_folder_that_is_named(
    call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    copied(tmp_path / "data")
    monkeypatch.setenv("PA_DATA", "nowhere")
    ran = call("check", "targets")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("There is no folder nowhere. ")


def test_a_data_folder_without_agreements_is_not_passed_over(call: Call, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    ran = call("check", "targets")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "The folder ./data here has no agreements.yaml. Name a dataset with --data, or use --data shipped.\n"
    )
    assert source(call("check", "targets", "--data", "shipped")) == SHIPPED


def test_a_folder_that_is_gone_is_no_reason_to_stop(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "cwd", gone)
    monkeypatch.setattr(os, "getcwd", gone)
    assert source(call("check", "targets")) == SHIPPED


def test_the_same_data_have_the_same_hash_whatever_their_line_ends(call: Call, tmp_path: Path) -> None:
    unix = copied(tmp_path / "unix")
    dos = copied(tmp_path / "dos")
    for path in dos.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    hashes = {re.findall(r"data [0-9a-f]{8}", call("forecast", "--data", str(one)).out)[0] for one in (unix, dos)}
    assert len(hashes) == 1
    (dos / "agreements.yaml").write_bytes((dos / "agreements.yaml").read_bytes() + b"# changed\r\n")
    assert call("forecast", "--data", "dos").out.find(hashes.pop()) == -1


# -- choosing what is shown --------------------------------------------------------------------------------------------


def table(ran: Ran) -> list[list[str]]:
    """The cells of the table of verdicts, without its heading."""
    lines = ran.out.split("\n\n")[1].split("\n")[1:]
    return [re.split(r"\s{2,}", line.strip()) for line in lines]


def test_an_agreement_is_its_whole_number(call: Call) -> None:
    assert {row[0] for row in table(call("check", "targets", "--agreement", "1.2"))} == {"1.2"}
    assert {row[0] for row in table(call("check", "targets", "--agreement", "1.22"))} == {"1.22"}
    both = call("check", "targets", "--agreement", "3.10", "--agreement", "1.2")
    assert [row[0] for row in table(both)] == ["1.2", "3.10", "3.10"]


@pytest.mark.parametrize(
    "typed", ["samenwerking", "SAMENWERKING", "Woningstichting Samenwerking", "samen", "woningst", "Sámenwérking", "s"]
)
@pytest.mark.parametrize("option", ["--corp", "--party"])
def test_a_party_by_its_key_its_name_or_the_start_of_either(call: Call, option: str, typed: str) -> None:
    rows = table(call("check", "targets", option, typed))
    assert ["1.1", "corporations (joint)"] in [[row[0], row[2]] for row in rows]
    assert ["3.10", "Samenwerking"] in [[row[0], row[2]] for row in rows]
    assert not any(row[0] == "1.22" or row[2] == "Waterweg Wonen" for row in rows)


@pytest.mark.parametrize("typed", ["Waterweg Wonen", "waterweg-wonen", "WATERWEG_WONEN"])
def test_a_space_is_an_underscore(call: Call, typed: str) -> None:
    assert table(call("check", "targets", "--corp", typed, "--agreement", "1.22"))[0][2] == "Waterweg Wonen"


@pytest.mark.parametrize("typed", ["een zuid", "Één Zuid", "E\u0301e\u0301n Zuid", "woonvereniging een"])
def test_a_name_with_accents(call: Call, typed: str) -> None:
    rows = table(call("check", "targets", "--data", str(HAVENSTAD), "--corp", typed))
    assert [[row[0], row[2]] for row in rows] == [["1.3", "corporations (joint)"], ["1.4", "Één Zuid"]]


def test_a_party_that_promised_nothing(call: Call) -> None:
    ran = call("check", "targets", "--corp", "samenwerking", "--agreement", "1.22", "--fail-on", "no-data")
    assert ran.code == 0
    assert "No target concerns Samenwerking." in ran.out


@pytest.mark.parametrize("typed", ["samenwerking", "Sam", "--party"])
def test_the_forecast_of_one_corporation(call: Call, typed: str) -> None:
    arguments = ("--party", "samenwerking") if typed == "--party" else ("--corp", typed)
    ran = call("forecast", *arguments)
    assert "\nSamenwerking\n" in ran.out
    assert "\nWaterweg Wonen\n" not in ran.out
    assert "All corporations together" not in ran.out
    assert "\nAll corporations together\n" in call("forecast").out
