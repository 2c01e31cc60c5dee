"""The corpus of bad data: each case in tests/bad has one thing wrong, which is found there and nowhere else."""

import json
import os
import re
import shutil
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

import pytest
from tests.program import AS_OF, HAVENSTAD, Call, Ran, pa

from pa_calc.cli.options import FindingsFormat
from pa_calc.reading import MOST_EVENTS, MOST_LEVELS, read
from pa_calc.reading.rawtext import MOST_BYTES, MOST_FINDINGS
from pa_calc.rules.size import MOST_COUNTS
from pa_calc.words import catalogue

BAD = Path(__file__).with_name("bad")
SLOWEST = 2.0
"""No file keeps anyone waiting for longer, in seconds."""

Found = tuple[str, str, str, int, int]
"""A finding: code, severity, file, line, column."""


class Case(NamedTuple):
    """A folder of the corpus, with what must be found in it; `check` are files of no dataset."""

    name: str
    folder: Path
    why: str
    check: tuple[str, ...]
    exit: int
    findings: tuple[Found, ...]

    @property
    def files(self) -> list[Path]:
        """All files with data."""
        return sorted(one for one in self.folder.rglob("*") if one.is_file() and one.name != "expected.yaml")

    @property
    def codes(self) -> set[str]:
        """The codes of what is expected."""
        return {code for code, *_ in self.findings}


def _case(path: Path) -> Case:
    said: Any = read(path, path.as_posix()).value
    findings = tuple(
        (one["code"], one["severity"], one["file"], one["line"], one["column"]) for one in said["findings"]
    )
    name = path.parent.relative_to(BAD).as_posix()
    return Case(name, path.parent, said["why"], said.get("check", ()), said["exit"], findings)


CASES = [_case(path) for path in sorted(BAD.glob("*/*/expected.yaml"))]
DATASETS = [case for case in CASES if not case.check]
UNTRUSTED = [case for case in DATASETS if case.exit == 3]
LOOSE = [case for case in CASES if len(case.files) == 1 and case.check == (case.files[0].name,)]

ALL = pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])


def asked(case: Case, form: str) -> list[str]:
    """How the data of a case are checked: warnings count too."""
    which = case.check or ("--data", ".")
    return ["check", "data", *which, "--format", form, "--fail-on", "warning", "--as-of", AS_OF]


def found(out: str) -> list[Found]:
    """All findings of an answer in JSON."""
    findings = json.loads(out)["findings"]
    return [(one["code"], one["severity"], one["file"], one["line"], one["column"]) for one in findings]


def bearing(case: Case, findings: list[Found]) -> list[Found]:
    """Errors and warnings, and the notes that a case is about."""
    return sorted(one for one in findings if one[1] != "note" or one in case.findings)


FILLERS = frozenset("\u115f\u1160\u3164\uffa0")
"""Letters that are drawn as nothing."""


def hidden(text: str) -> set[str]:
    """The characters of a text that nobody sees, or that steer a terminal."""
    kinds = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    return {sign for sign in text if (unicodedata.category(sign) in kinds and sign != "\n") or sign in FILLERS}


def is_clean(case: Case, ran: Ran) -> bool:
    """Whether a call ended as it should, and said nothing of itself."""
    return (ran.code, ran.err) == (case.exit, "") and "Traceback" not in ran.out


# -- the corpus --------------------------------------------------------------------------------------------------------

UNMARKED = {
    "folder/empty-table",
    "folder/what-is-passed-over",
    "reading/agreements-not-begun",
    "reading/empty",
    "reading/lfs-pointer",
    "reading/only-a-mark",
    "reading/only-blank-lines",
    "reading/only-dashes",
    "reading/only-nothing",
    "reading/table-of-dashes",
}
"""Cases of files that hold nothing of their own, not even the word that they are made up."""


def test_the_corpus_is_large_enough() -> None:
    assert len(CASES) >= 140


def test_a_case_says_what_is_wrong_in_one_sentence() -> None:
    assert [case.name for case in CASES if not (case.why[:1].isupper() and case.why.endswith("."))] == []


def test_an_exit_code_follows_from_what_is_found() -> None:
    worst = {case.name: {severity for _, severity, *_ in case.findings} for case in CASES}
    exits = {name: 3 if "error" in kinds else int("warning" in kinds) for name, kinds in worst.items()}
    assert {case.name: case.exit for case in CASES} == exits


def test_everything_invented_is_marked() -> None:
    marked = {
        case.name: all(b"FICTIONAL" in one.read_bytes().replace(b"\0", b"") for one in case.files) for case in CASES
    }
    assert {name for name, is_marked in marked.items() if not is_marked} == UNMARKED


RUN_TIME = "made while the tests run, below"
WITHOUT_CASE = {
    "too-few": "no list of the format asks for a number of items",
    "too-many": "no list of the format allows only a number of items",
    "not-accepted": "every refusal of the format has a code of its own",
    "changed-while-read": "it happens while pa reads; tests/test_dataset.py shows it",
    "file-too-large": RUN_TIME,
    "folder-unreadable": RUN_TIME,
    "not-a-file": RUN_TIME,
    "too-many-findings": "made below, in a test of its own",
    "too-many-rows": RUN_TIME,
    "too-many-sums": RUN_TIME,
    "too-many-values": RUN_TIME,
}
"""Codes of which the corpus has no folder, and why."""


def test_every_code_has_a_case() -> None:
    codes = {*catalogue("en", "findings").keys("finding.")}
    shown = {code for case in CASES for code in case.codes}
    assert shown - codes == set()
    assert codes - shown == WITHOUT_CASE.keys()
    assert {code for code, why in WITHOUT_CASE.items() if why == RUN_TIME} <= {made.code for made in MADE}


# -- what is found -----------------------------------------------------------------------------------------------------


@ALL
def test_what_is_wrong_is_found_at_its_place_and_nothing_else(
    case: Case, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(case.folder)
    begin = time.process_time()
    ran = call(*asked(case, "json"))
    assert time.process_time() - begin < SLOWEST
    assert is_clean(case, ran), ran
    assert bearing(case, found(ran.out)) == sorted(case.findings), case.why
    assert hidden(ran.out) == set()


REAL = [
    "folder/appendix-is-a-file",
    "form/dutch-day",
    "reading/excel",
    "reading/half-character",
    "reading/nul",
    "reading/utf-16-without-mark",
    "several/broken-agreements-and-a-table",
    "together/stock-apart",
]


@pytest.mark.parametrize("name", REAL)
def test_the_program_itself_finds_the_same(name: str) -> None:
    (case,) = (one for one in CASES if one.name == name)
    ran = pa(*asked(case, "json"), cwd=case.folder)
    assert is_clean(case, ran), ran
    assert bearing(case, found(ran.out)) == sorted(case.findings)


@pytest.mark.parametrize("case", LOOSE, ids=[case.name for case in LOOSE])
def test_a_file_says_the_same_within_a_dataset(
    case: Case, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (file,) = case.files
    data = file.read_bytes()
    place = "appendix/table-9.yaml" if b"pa.dataset/" not in data else "agreements.yaml"
    place = "records/2026.yaml" if b"pa.record/" in data else place
    town = shutil.copytree(HAVENSTAD, tmp_path / "town")
    if place == "agreements.yaml":
        shutil.rmtree(town / "appendix")
    (town / place).parent.mkdir(exist_ok=True)
    shutil.copy(file, town / place)
    monkeypatch.chdir(town)
    ran = call("check", "data", "--data", ".", "--format", "json", "--as-of", AS_OF)
    assert ran.err == ""
    said = [one for one in found(ran.out) if one[1] == "error"]
    own = [(code, severity, place, line, column) for code, severity, _, line, column in sorted(case.findings)]
    if {
        "missing-format",
        "unknown-format",
    } & case.codes:  # within a dataset a file is what it must be there, so more can be said of it
        assert {(file, line) for _, _, file, line, _ in own} <= {(file, line) for _, _, file, line, _ in said}
    elif own:
        assert sorted(said) == own, case.why


# -- how it is shown ---------------------------------------------------------------------------------------------------


@ALL
def test_every_format_is_whole_and_safe(case: Case, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case.folder)
    said = {form.value: call(*asked(case, form.value)) for form in FindingsFormat if form.value != "json"}
    assert all(is_clean(case, ran) for ran in said.values()), said
    assert {form: signs for form, ran in said.items() if (signs := hidden(ran.out))} == {}
    count = len(said["text"].out.splitlines()) - 1
    assert len(json.loads(said["sarif"].out)["runs"][0]["results"]) == count
    assert len(json.loads(said["gitlab"].out)) == count
    assert ET.fromstring(said["junit"].out).tag == "testsuites"  # noqa: S314 -- our own output


LINE = re.compile(r"(?P<file>.+?):(?P<line>\d+):(?P<column>\d+): (?P<severity>\w+): .+ \[(?P<code>[a-z0-9-]+)\]")
"""A finding as text."""


def told(line: str) -> Found:
    """The finding that a line of text is about."""
    one = LINE.fullmatch(line)
    assert one, line
    return one["code"], one["severity"], one["file"], int(one["line"]), int(one["column"])


@pytest.mark.parametrize("case", UNTRUSTED, ids=[case.name for case in UNTRUSTED])
def test_other_commands_refuse_with_the_same_errors(case: Case, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case.folder)
    commands: list[tuple[str, ...]] = [("check", "targets")]
    if case.codes.isdisjoint({"contradiction", "record-contradicts"}):  # only targets ask files about each other
        commands.append(("forecast",))
    for command in commands:
        ran = call(*command, "--data", ".", "--as-of", AS_OF)
        assert (ran.code, ran.out) == (3, ""), command
        said = sorted(map(told, ran.err.splitlines()[:-1]))
        assert said == sorted(one for one in case.findings if one[1] == "error"), command
        assert hidden(ran.err) == set()


if os.environ.get("PA_SCHEMAS"):
    import jsonschema
    import xmlschema

    SCHEMAS = Path(os.environ["PA_SCHEMAS"])
    SARIF = json.loads((SCHEMAS / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
    JUNIT = xmlschema.XMLSchema(SCHEMAS / "junit-10.xsd")

    @ALL
    def test_sarif_and_junit_follow_their_schemas(case: Case, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(case.folder)
        jsonschema.validate(json.loads(call(*asked(case, "sarif")).out), SARIF)
        JUNIT.validate(call(*asked(case, "junit")).out)


# -- what no repository can hold ---------------------------------------------------------------------------------------

TABLE = "town/appendix/table-1.yaml"
HEAD = """\
# FICTIONAL: see agreements.yaml.
format: pa.table/1
table: "1"
title: {nl: Nieuwbouw Noord, en: New build by Noord}
party: noord
source: {printed_as: Tabel 1, undated: true}
state: forecast
covers: {flows: [new_build], units: [home]}
years: [2025, 2026]
rows:
"""
LINES = HEAD.count("\n")
ROW = "  - {key: r, name: Rij, flow: new_build, unit: home, cells: {2025: 40, 2026: 30}}\n"


class Made(NamedTuple):
    """What is made of the table of a fictional dataset, and where it must be found that this is wrong."""

    code: str
    make: Callable[[Path], object]
    at: tuple[str, int, int] = (TABLE, 1, 1)


def written(text: str) -> Callable[[Path], object]:
    """A table that holds a text."""
    return lambda table: table.write_text(text, encoding="utf-8")


def linked(target: str) -> Callable[[Path], object]:
    """A table that is a link to something."""

    def make(table: Path) -> None:
        table.unlink()
        table.symlink_to(target)

    return make


def _folder(table: Path) -> None:
    table.unlink()
    table.mkdir()


def _appendix_to_nowhere(table: Path) -> None:
    shutil.rmtree(table.parent)
    table.parent.symlink_to("nowhere")


def rows(counts: int, totals: int) -> str:
    """A table of so many rows that count, of 0 homes each, and so many totals of all of them."""
    lines = [
        f"  - {{key: r-{at}, name: Rij, flow: new_build, unit: home, cells: {{2025: 0}}}}\n" for at in range(counts)
    ]
    lines += [f"  - {{key: t-{at}, name: Totaal, role: total, cells: {{2025: 0, 2026: 0}}}}\n" for at in range(totals)]
    return HEAD.replace(
        "\nrows", "\nempty_cells: {mean: zero, reason: {nl: Zo klopt het., en: It ties.}}\nrows"
    ) + "".join(lines)


MADE = [
    Made("not-a-file", _folder),
    Made("file-missing", linked("nowhere.yaml")),
    Made("file-unreadable", linked("table-1.yaml")),  # in a circle
    Made("folder-unreadable", _appendix_to_nowhere, ("town/appendix", 1, 1)),
    Made("file-too-large", written("#" * (MOST_BYTES + 1))),
    Made("too-deep", written("# FICTIONAL\n" + "[" * 200_000), (TABLE, 2, MOST_LEVELS + 1)),
    Made("too-deep", written("# FICTIONAL\n" + "- " * 200_000), (TABLE, 2, 2 * MOST_LEVELS + 1)),
    Made("too-deep", written("# FICTIONAL\n" + "{a: " * 200_000), (TABLE, 2, 4 * MOST_LEVELS + 1)),
    # The stream, its document, the keys, one of them and the bracket come before the first year.
    Made("too-many-values", written("years: [\n" + "2025,\n" * 150_000 + "]\n"), (TABLE, MOST_EVENTS - 5 + 2, 1)),
    # The first row stands below the head and the line on empty cells.
    Made("too-many-rows", written(rows(MOST_COUNTS + 1, 0)), (TABLE, LINES + 1 + MOST_COUNTS + 1, 5)),
    # 101 totals of 1,000 rows in 2 years are 202,000 cells.
    Made("too-many-sums", written(rows(1000, 101)), (TABLE, LINES + 1, 1)),
]
if hasattr(os, "mkfifo"):

    def _pipe(table: Path) -> None:
        table.unlink()
        os.mkfifo(table)

    MADE.append(Made("not-a-file", _pipe))
if Path("/dev/zero").exists():
    MADE.append(Made("not-a-file", linked("/dev/zero")))


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """The table of a copy of the fictional dataset."""
    return Path(shutil.copytree(HAVENSTAD, tmp_path / "town")) / "appendix" / "table-1.yaml"


def checked(call: Call) -> list[Found]:
    """The errors in the copy."""
    begin = time.process_time()
    ran = call("check", "data", "--data", "town", "--format", "json", "--as-of", AS_OF)
    assert time.process_time() - begin < SLOWEST
    assert (ran.code, ran.err) == (3, "")
    return [one for one in found(ran.out) if one[1] == "error"]


@pytest.mark.parametrize("made", MADE, ids=[f"{at}-{made.code}" for at, made in enumerate(MADE)])
def test_what_cannot_be_read_is_found_at_once(made: Made, call: Call, table: Path) -> None:
    made.make(table)
    assert checked(call) == [(made.code, "error", *made.at)]


def test_references_to_references_to_references_are_not_followed(call: Call, table: Path) -> None:
    bomb = ["# FICTIONAL", "l0: &l0 [x, x, x, x, x, x, x, x, x, x]"]
    bomb += [f"l{at}: &l{at} [{', '.join([f'*l{at - 1}'] * 10)}]" for at in range(1, 10)]
    written("\n".join(bomb))(table)
    expected = [("anchor", line, 5) for line in range(2, 12)]
    expected += [("alias", line, 10 + 5 * at) for line in range(3, 12) for at in range(10)]
    codes = {"anchor", "alias"}
    assert sorted((one[0], *one[3:]) for one in checked(call) if one[0] in codes) == sorted(expected)


@pytest.mark.parametrize("word", ["yes", '"2025"'])
def test_after_five_hundred_findings_a_file_is_put_aside(call: Call, table: Path, word: str) -> None:
    years = "[\n" + f"{word},\n" * 600 + "]"
    written(HEAD.replace("[2025, 2026]", years) + ROW)(table)
    errors = checked(call)
    assert len(errors) == MOST_FINDINGS + 1
    assert [one[0] for one in errors].count("too-many-findings") == 1
    assert {one[3] for one in errors} == set(range(LINES, LINES + MOST_FINDINGS))


def test_without_a_slip_the_dataset_is_good(call: Call, table: Path) -> None:
    written(f"{HEAD}{ROW}")(table)
    assert call("check", "data", "--data", "town", "--as-of", AS_OF).code == 0
