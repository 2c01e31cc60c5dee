"""Terminals, pipes and surroundings of every kind: no traceback, the same answer, and signs that can be shown."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.program import AS_OF, COMMAND, HAVENSTAD, NEEDED, pa

from pa_calc import console
from pa_calc.cli import run

TARGETS = ("check", "targets", "--as-of", AS_OF)
FORECAST = ("forecast", "--as-of", AS_OF)
DATA = ("check", "data", "--data", "shipped", "--as-of", AS_OF)
COMMANDS = (TARGETS, FORECAST)
ESCAPE = "\x1b["

# -- pipes -------------------------------------------------------------------------------------------------------------

SURROUNDINGS = {
    "hash seed 0": {"PYTHONHASHSEED": "0"},
    "hash seed 1": {"PYTHONHASHSEED": "1"},
    "hash seed 2": {"PYTHONHASHSEED": "2"},
    "far east": {"TZ": "Pacific/Kiritimati"},
    "far west": {"TZ": "Pacific/Niue"},
    "plain C": {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "Dutch only for times": {"LC_TIME": "nl_NL.UTF-8", "LC_NUMERIC": "nl_NL.UTF-8"},
    "POSIX": {"LC_ALL": "POSIX"},
    "no such place": {"LC_ALL": "xx_XX.nonsense"},
    "a narrow terminal elsewhere": {"COLUMNS": "1", "LINES": "1"},
    "no colour": {"NO_COLOR": "1"},
    "forced colour": {"FORCE_COLOR": "1", "CLICOLOR_FORCE": "1"},
    "a dumb terminal": {"TERM": "dumb"},
    "a home that is not there": {"HOME": "/nonexistent/home"},
    "UTF-8 mode": {"PYTHONUTF8": "1"},
}


@pytest.mark.parametrize("format_", ["text", "json"])
@pytest.mark.parametrize("command", COMMANDS, ids=["targets", "forecast"])
def test_a_pipe_gets_the_same_bytes_everywhere(tmp_path: Path, command: tuple[str, ...], format_: str) -> None:
    answer = pa(*command, "--format", format_, cwd=tmp_path)
    assert (answer.code, answer.err) == (0, "")
    assert "\r" not in answer.out
    assert ESCAPE not in answer.out
    chosen = SURROUNDINGS if format_ == "text" else ("hash seed 0", "hash seed 1", "hash seed 2", "far east", "plain C")
    for name in chosen:
        assert pa(*command, "--format", format_, cwd=tmp_path, **SURROUNDINGS[name]) == answer, name


@pytest.mark.parametrize("encoding", ["ascii", "ascii:strict", "cp1252", "latin-1"])
@pytest.mark.parametrize("command", COMMANDS, ids=["targets", "forecast"])
def test_signs_that_an_encoding_does_not_have(tmp_path: Path, command: tuple[str, ...], encoding: str) -> None:
    ran = pa(*command, cwd=tmp_path, PYTHONIOENCODING=encoding)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.isascii()
    assert "\\" not in ran.out
    assert ran.out.startswith("Vlaardingen 2025-2028 - shipped dataset, ")
    if command is TARGETS:
        assert "  >= 600    584 or more     16  ? undetermined " in ran.out
        assert "  x off course " in ran.out
        assert "  ~ stated " in ran.out


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_names_lose_their_accents_before_they_become_escapes(tmp_path: Path, encoding: str) -> None:
    ran = pa(*TARGETS, "--data", str(HAVENSTAD), cwd=tmp_path, PYTHONIOENCODING=encoding)
    assert "  Een Zuid  " in ran.out
    assert "  + met  " in ran.out
    assert "  - lapsed  " in ran.out


@pytest.mark.parametrize("format_", ["text", "json"])
@pytest.mark.parametrize("arguments", [("check", "targets"), ("forecast",)], ids=["targets", "forecast"])
def test_a_folder_of_which_the_name_is_no_utf_8(tmp_path: Path, arguments: tuple[str, ...], format_: str) -> None:
    if sys.platform == "linux":  # elsewhere there are no such names
        name = os.fsdecode(b"\xff")
        (tmp_path / name).symlink_to(HAVENSTAD)
        ran = pa(*arguments, "--format", format_, "--data", name, cwd=tmp_path)
        assert (ran.code, ran.err) == (0, "")
        assert "\\udcff" in ran.out


def test_help_and_errors_need_no_signs(tmp_path: Path) -> None:
    for arguments in (
        ["--help"],
        ["check", "targets", "--help"],
        ["forecast", "-h"],
        ["check", "targets", "--corp", "é"],
    ):
        ran = pa(*arguments, cwd=tmp_path, PYTHONIOENCODING="ascii")
        assert (ran.out + ran.err).isascii()
        assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    "arguments", [TARGETS, FORECAST, DATA, (*TARGETS, "--format", "json"), ("--help",), ("--version",)]
)
def test_a_reader_that_goes_away(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    ends = os.pipe()
    os.close(ends[0])
    done = subprocess.run(
        [*COMMAND, *arguments],
        cwd=tmp_path,
        env=NEEDED,
        stdout=ends[1],
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    os.close(ends[1])
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_reader_of_errors_that_goes_away(tmp_path: Path) -> None:
    (tmp_path / "agreements.yaml").write_text("- nonsense\n", encoding="utf-8")
    for arguments, code in ((["--nonsense"], 2), (["forecast", "--data", "no"], 2), (["forecast"], 3)):
        ends = os.pipe()
        os.close(ends[0])
        done = subprocess.run(
            [*COMMAND, *arguments], cwd=tmp_path, env=NEEDED, stdout=ends[1], stderr=ends[1], timeout=60, check=False
        )
        os.close(ends[1])
        assert done.returncode == code


def test_without_standard_output_the_code_still_tells(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdout", None)
    code = run(["check", "targets", "--data", str(HAVENSTAD), "--fail-on", "missed"])
    sys.stdout.close()
    assert code == 1


if Path("/dev/full").exists():

    @pytest.mark.parametrize("arguments", [TARGETS, FORECAST, DATA, ("--help",), ("check", "-h"), ("--version",)])
    def test_a_full_disk(tmp_path: Path, arguments: tuple[str, ...]) -> None:
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [*COMMAND, *arguments], cwd=tmp_path, env=NEEDED, stdout=full, stderr=subprocess.PIPE, check=False
            )
        assert done.returncode == 2
        assert done.stderr == b"The answer could not be written: No space left on device.\n"


@pytest.mark.parametrize("arguments", [TARGETS, FORECAST, DATA, ("--help",), ("check", "-h"), ("--version",)])
def test_an_output_that_can_only_be_read(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    with Path(os.devnull).open("rb") as closed:
        done = subprocess.run(
            [*COMMAND, *arguments], cwd=tmp_path, env=NEEDED, stdout=closed, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr == b"The answer could not be written: Bad file descriptor.\n"


def test_a_folder_that_nobody_may_write_in(tmp_path: Path) -> None:
    answer = pa(*TARGETS, cwd=tmp_path)
    tmp_path.chmod(0o555)
    assert pa(*TARGETS, cwd=tmp_path) == answer
    tmp_path.chmod(0o755)
    assert list(tmp_path.iterdir()) == []


# -- terminals ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("environment", "colored"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colour_is_for_terminals_that_want_it(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], colored: bool
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert console.colors(sys.stdout, environment) is colored
    monkeypatch.setattr(sys.stdout, "isatty", lambda: False)
    assert console.colors(sys.stdout, environment) is False


@pytest.mark.parametrize(("columns", "wide"), [("1", 1), ("132", 132), ("0", 80), ("-5", 80), ("wide", 80), ("", 80)])
def test_columns_comes_first(monkeypatch: pytest.MonkeyPatch, columns: str, wide: int) -> None:
    def no_size(_: int) -> os.terminal_size:
        raise OSError

    monkeypatch.setattr(os, "get_terminal_size", no_size)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(sys.stdout, "fileno", lambda: 1)
    assert console.width(sys.stdout, {"COLUMNS": columns}) == wide
    monkeypatch.setattr(sys.stdout, "isatty", lambda: False)
    assert console.width(sys.stdout, {"COLUMNS": columns}) is None


if hasattr(os, "openpty"):

    def on_terminal(folder: Path, *arguments: str, **environment: str) -> str:
        """What a terminal shows."""
        leader, follower = os.openpty()
        with subprocess.Popen(
            [*COMMAND, *arguments],
            cwd=folder,
            env=NEEDED | environment,
            stdin=follower,
            stdout=follower,
            stderr=follower,
        ) as running:
            os.close(follower)
            shown = b""
            while chunk := _read(leader):
                shown += chunk
        os.close(leader)
        assert running.returncode == 0
        return shown.decode().replace("\r\n", "\n")

    def _read(terminal: int) -> bytes:
        try:
            return os.read(terminal, 65536)
        except OSError:  # how Linux says that the other side is closed
            return b""

    UTF8 = {"PYTHONUTF8": "1", "TERM": "xterm"}

    @pytest.mark.parametrize("columns", [1, 20, 60, 80, 100, 400])
    @pytest.mark.parametrize("command", COMMANDS, ids=["targets", "forecast"])
    def test_a_terminal_gets_lines_that_fit(tmp_path: Path, command: tuple[str, ...], columns: int) -> None:
        shown = on_terminal(tmp_path, *command, COLUMNS=str(columns), NO_COLOR="1", **UTF8)
        assert ESCAPE not in shown
        assert max(map(len, shown.split("\n"))) <= max(columns, 20)
        assert "Traceback" not in shown

    @pytest.mark.parametrize("command", COMMANDS, ids=["targets", "forecast"])
    def test_colour_changes_nothing_but_colour(tmp_path: Path, command: tuple[str, ...]) -> None:
        colored = on_terminal(tmp_path, *command, COLUMNS="100", **UTF8)
        plain = on_terminal(tmp_path, *command, COLUMNS="100", NO_COLOR="1", **UTF8)
        assert ESCAPE in colored
        bare = re.sub(r"\x1b\[[0-9;]*m", "", colored)
        assert re.sub(r"(?m) +$", "", bare) == plain
        assert on_terminal(tmp_path, *command, COLUMNS="100", PYTHONUTF8="1", TERM="dumb") == plain

    def test_a_terminal_that_shows_only_ascii(tmp_path: Path) -> None:
        shown = on_terminal(tmp_path, *TARGETS, COLUMNS="80", TERM="xterm", NO_COLOR="1", PYTHONIOENCODING="ascii")
        assert shown.isascii()
        assert ">= 600" in shown

    def test_a_terminal_of_no_size(tmp_path: Path) -> None:
        assert max(map(len, on_terminal(tmp_path, *TARGETS, NO_COLOR="1", **UTF8).split("\n"))) <= 80
