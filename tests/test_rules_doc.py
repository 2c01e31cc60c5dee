"""docs/rules.md explains every code: a bad example gives it, the good one in its place does not."""

import re
import shutil
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from pa_calc.core.inspect import inspected
from pa_calc.dataset import Found
from pa_calc.dataset.files import alone
from pa_calc.findings import SEVERITIES, Finding
from pa_calc.reading import Look, look_into
from pa_calc.reading.rawtext import MOST_BYTES
from pa_calc.render.rule_text import Example, Rule, rules
from pa_calc.words import catalogue

PAGE = (Path(__file__).parents[1] / "docs" / "rules.md").read_text(encoding="utf-8")
BASE = Path(__file__).parent / "data" / "rules"
"""The dataset in which the good examples stand. FICTIONAL."""

TEXTS: Mapping[str, str] = {
    path.relative_to(BASE).as_posix(): path.read_text(encoding="utf-8") for path in sorted(BASE.rglob("*.yaml"))
}
RULES = rules(PAGE)
WORDS = catalogue()._words
CODES = {key.partition(".")[2] for key in WORDS if key.startswith("finding.")}

MOST_COLUMNS = 96
"""An example is not wider, so that it fits most screens."""

OTHERS: Mapping[str, tuple[set[str], str]] = {
    "cell-corrected-twice": ({"known-total"}, "the second correction is of a known error too"),
    "correction-of-no-percentage": ({"percentage-differs"}, "the percentage that is wrong has no correction then"),
    "correction-of-no-total": ({"total-differs"}, "the total that is wrong has no correction then"),
    "flow-without-year": ({"not-covered"}, "a table of stocks covers no flow"),
    "idle-correction": ({"correction-not-as-printed"}, "the cell and the correction stand too far apart to show both"),
    "idle-percentage-correction": ({"known-percentage"}, "what is said of a percentage is worth knowing"),
    "mark-like-value": ({"cell-without-count", "idle-mark"}, "the cells that hold the mark stand too far away"),
    "nothing-counted": ({"unused-table"}, "no other target counts that table"),
    "table-without-counts": ({"flow-without-row"}, "the one row was of the flow that the table covers"),
    "too-much-to-count": ({"period-outside-term"}, "a period of centuries is longer than any term"),
}
"""What else a bad example gives, and why it cannot be otherwise."""

ALONE = dict.fromkeys(
    ("missing-format", "unknown-format"), "only a file that belongs to no dataset is asked what it is"
)
"""Codes of a file that is checked by itself, and why."""


Make = Callable[[Path, pytest.MonkeyPatch], None]
"""Spoils a copy of the dataset."""


class Situation(NamedTuple):
    """How to bring about what a text block shows, and why that is no YAML text."""

    why: str
    make: Make


def found_in(folder: Path) -> tuple[Finding, ...]:
    """All that is found in a dataset."""
    return inspected(Found(folder, "rietmond", embedded=False), date(2026, 6, 30)).survey.findings


@pytest.fixture(scope="module")
def base() -> tuple[Finding, ...]:
    return found_in(BASE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the dataset, to be spoilt."""
    return Path(shutil.copytree(BASE, tmp_path / "rietmond"))


# -- what is no YAML text ----------------------------------------------------------------------------------------------

FIRST = "appendix/table-1.yaml"


def written(name: str, text: str | bytes) -> Make:
    def make(folder: Path, _: pytest.MonkeyPatch) -> None:
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())

    return make


def _linked(folder: Path, _: pytest.MonkeyPatch) -> None:
    (folder / FIRST).unlink()
    (folder / FIRST).symlink_to(folder / "old" / "table-1.yaml")


def _closed(folder: Path, patch: pytest.MonkeyPatch) -> None:
    guard(patch, "open", folder / FIRST)


def _folder_closed(folder: Path, patch: pytest.MonkeyPatch) -> None:
    guard(patch, "iterdir", folder / "appendix")


def guard(patch: pytest.MonkeyPatch, name: str, closed: Path) -> None:
    """Let a path refuse what all others do."""
    does: Any = getattr(Path, name)

    def guarded(path: Path, *arguments: Any) -> Any:
        if path == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return does(path, *arguments)

    patch.setattr(Path, name, guarded)


def _folder_for_file(folder: Path, _: pytest.MonkeyPatch) -> None:
    (folder / FIRST).unlink()
    (folder / FIRST).mkdir()


def _file_for_folder(folder: Path, _: pytest.MonkeyPatch) -> None:
    shutil.rmtree(folder / "appendix")
    (folder / "appendix").write_text("", encoding="utf-8")


def renamed(old: str, new: str) -> Make:
    def make(folder: Path, _: pytest.MonkeyPatch) -> None:
        (folder / new).parent.mkdir(exist_ok=True)
        (folder / old).rename(folder / new)

    return make


def _saved_meanwhile(folder: Path, patch: pytest.MonkeyPatch) -> None:
    def late(path: Path, name: str) -> Look:
        found = look_into(path, name)
        if path == folder / FIRST:
            path.write_text(TEXTS[FIRST] + "\n", encoding="utf-8")
        return found

    patch.setattr("pa_calc.dataset.folder.look_into", late)


def rows(count: int, totals: int) -> str:
    """Table 5 with very many rows."""
    one = "  - {{key: n-{0}, name: Rij, stock: owned, unit: home, cells: {{june: 0, winter: 0}}}}\n"
    sum_ = "  - {{key: t-{0}, name: Som, role: total, cells: {{june: 7, winter: 5}}}}\n"
    return TEXTS["appendix/table-5.yaml"] + "".join(
        [*(one.format(n) for n in range(count)), *(sum_.format(n) for n in range(totals))]
    )


UNREACHED = {
    "too-few": "no list of the format asks for a number of items",
    "too-many": "no list of the format allows only a number of items",
    "not-accepted": "every refusal of the format has a code of its own",
}
"""Codes that no dataset can give, and why they are there: for what the format may come to ask."""

SITUATIONS: Mapping[str, Situation] = {
    "file-missing": Situation("it is a link, not a text", _linked),
    "file-unreadable": Situation("it is a right, not a text", _closed),
    "not-a-file": Situation("it is a folder", _folder_for_file),
    "file-too-large": Situation("it is too large to show", written(FIRST, "#" * (MOST_BYTES + 1))),
    "empty-file": Situation("it is the whole file", written(FIRST, "# To do: type table 1.\n")),
    "office-file": Situation("it is a workbook", written(FIRST, b"PK\x03\x04")),
    "html-file": Situation("it is the whole file", written(FIRST, "<!DOCTYPE html>\n<html></html>\n")),
    "lfs-pointer": Situation(
        "it is the whole file", written(FIRST, "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1204\n")
    ),
    "not-a-folder": Situation("it is a file in place of a folder", _file_for_folder),
    "folder-unreadable": Situation("it is a right, not a text", _folder_closed),
    "folder-in-folder": Situation("it is a folder", renamed(FIRST, "appendix/noord/table-1.yaml")),
    "utf-16": Situation("it is an encoding", written(FIRST, TEXTS[FIRST].encode("utf-16"))),
    "pdf-file": Situation("it is a document", written(FIRST, b"%PDF-1.7\n")),
    "other-name": Situation("it is the name of a folder", renamed("appendix", "Appendix")),
    "other-ending": Situation("it is the name of a file", renamed(FIRST, "appendix/table-1.yml")),
    "stray-copy": Situation("it is the name of a file", written("appendix/table-1.csv", "a;b\n")),
    "not-read-yet": Situation("it is a folder", renamed(FIRST, "scenarios/low.yaml")),
    "changed-while-read": Situation("it is what happens meanwhile", _saved_meanwhile),
    "too-deep": Situation("it is too long to show", written("agreements.yaml", "name: " + "[" * 50 + "\n")),
    "too-many-values": Situation("it is too long to show", written(FIRST, "years: [" + "2025, " * 100_000 + "2026]\n")),
    "too-many-findings": Situation("it is too long to show", written(FIRST, "a: yes\n" * 1000)),
    "too-many-rows": Situation("it is too long to show", written("appendix/table-5.yaml", rows(1000, 0))),
    "too-many-sums": Situation("it is too long to show", written("appendix/table-5.yaml", rows(998, 101))),
}


# -- the page ----------------------------------------------------------------------------------------------------------

TITLES = re.findall(r"^### (.+)$", PAGE, re.MULTILINE)
CHAPTERS = [(title, [rule.code for rule in those]) for title, those in groupby(RULES.values(), lambda one: one.chapter)]


def test_every_code_has_one_section_and_every_section_a_code() -> None:
    assert {*TITLES} - CODES == set(), "sections of which no rule is left"
    assert CODES - {*TITLES} == set(), "codes that docs/rules.md does not explain"
    assert [title for title, count in Counter(TITLES).items() if count > 1] == []


def test_every_section_has_its_form() -> None:
    assert {*TITLES} - RULES.keys() == set(), "a section needs: severity, text, a bad and a good example"
    assert {rule.severity for rule in RULES.values()} <= {*SEVERITIES}


@pytest.mark.parametrize(("title", "codes"), CHAPTERS, ids=[title for title, _ in CHAPTERS])
def test_a_chapter_begins_with_its_codes(title: str, codes: list[str]) -> None:
    index = PAGE.partition(f"\n## {title}\n\n")[2].partition("\n###")[0]
    assert index.replace("\n", " ").strip() == ", ".join(f"[{code}](#{code})" for code in codes)


def test_the_page_begins_with_its_chapters() -> None:
    anchors = (re.sub(r"[^a-z0-9 _-]", "", title.lower()).replace(" ", "-") for title, _ in CHAPTERS)
    listed = re.findall(r"^\d+\. \[(.+)\]\(#(.+)\)$", PAGE, re.MULTILINE)
    assert listed == [(title, anchor) for (title, _), anchor in zip(CHAPTERS, anchors, strict=True)]


def test_the_finding_at_the_beginning_is_the_one_that_is_given(folder: Path) -> None:
    spoilt(RULES["total-differs"], folder)
    (finding,) = (one for one in found_in(folder) if one.code == "total-differs")
    found, remedy = (WORDS[f"{part}.total-differs"].format(**finding.details) for part in ("finding", "remedy"))
    place = finding.place._replace(file=finding.place.file.replace("rietmond", "my-town"))
    said = f"{place.file}:{place.line}:{place.column}: {finding.severity}: {found} {remedy} [total-differs]"
    assert " ".join(PAGE.partition("```text\n")[2].partition("```")[0].split()) == said


def test_no_two_rules_begin_with_the_same_sentence() -> None:
    sentences = Counter(re.split(r"(?<=[^.]\.) (?=[A-Z0-9])", rule.text)[0] for rule in RULES.values())
    assert [sentence for sentence, count in sentences.items() if count > 1] == [], "pa rule lists them"


def test_the_page_is_plain() -> None:
    assert PAGE.isascii(), "any terminal can show it"
    wide = [line for one in RULES.values() for line in (one.bad.lines + one.good.lines).splitlines()]
    assert [line for line in wide if len(line) > MOST_COLUMNS] == []
    assert "**fictional**" in PAGE


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_section_says_more_than_the_message(rule: Rule) -> None:
    assert rule.text.endswith((".", "?"))
    for part in ("finding", "remedy"):
        assert WORDS[f"{part}.{rule.code}"].rstrip(".") not in rule.text


# -- the examples ------------------------------------------------------------------------------------------------------

TOKEN = re.compile(r"<(?:U\+([0-9A-F]{4,6})|0x([0-9A-F]{2}))>")


def real(text: str) -> bytes:
    """An example with the characters and the bytes that it only names."""
    shown = TOKEN.sub(lambda one: chr(int(one[1], 16) if one[1] else 0xDC00 + int(one[2], 16)), text)
    return shown.encode("utf-8", "surrogateescape")


class Spot(NamedTuple):
    """Where an example stands: its lines in a file, counted from 0, and how far they are indented there."""

    first: int
    size: int
    indent: str


def spots(example: Example) -> list[Spot]:
    """Everywhere that the lines of an example stand, at any indentation."""
    lines, wanted = TEXTS[example.place].splitlines(), real(example.lines).decode().splitlines()
    found = []
    for first in range(len(lines) - len(wanted) + 1):
        indent = " " * (_indent(lines[first]) - _indent(wanted[0]))
        if [indent + line for line in wanted] == lines[first : first + len(wanted)]:
            found.append(Spot(first, len(wanted), indent))
    return found


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def spoilt(rule: Rule, folder: Path) -> None:
    """The dataset with the bad lines in place of the good ones."""
    (spot,) = spots(rule.good)
    lines = TEXTS[rule.good.place].splitlines()
    lines[spot.first : spot.first + spot.size] = [spot.indent + line for line in rule.bad.lines.splitlines()]
    (folder / rule.good.place).write_bytes(real("\n".join(lines) + "\n"))


def more(found: tuple[Finding, ...], before: tuple[Finding, ...]) -> set[tuple[str, str]]:
    """What is found that was not found before: codes and severities."""
    counted = [Counter((finding.code, finding.severity) for finding in those) for those in (found, before)]
    return {*(counted[0] - counted[1])}


SHOWN_AS_TEXT = {*SITUATIONS, *UNREACHED}
WRITTEN = [rule for code, rule in RULES.items() if code not in SHOWN_AS_TEXT]


def test_what_is_no_yaml_is_shown_as_text() -> None:
    as_text = {
        code for code, body in re.findall(r"^### (.+)\n((?:(?!###).*\n)*)", PAGE, re.MULTILINE) if "```text" in body
    }
    assert as_text == SHOWN_AS_TEXT


def test_the_dataset_of_the_good_examples_is_good(base: tuple[Finding, ...]) -> None:
    assert [finding for finding in base if finding.severity != "note"] == []


@pytest.mark.parametrize("rule", WRITTEN, ids=[rule.code for rule in WRITTEN])
def test_a_good_example_stands_in_the_dataset(base: tuple[Finding, ...], rule: Rule) -> None:
    (spot,) = spots(rule.good)
    lines = range(spot.first + 1, spot.first + spot.size + 1)
    file = f"rietmond/{rule.good.place}"
    assert rule.bad.place == rule.good.place
    assert [one for one in base if one.code == rule.code and one.place.file == file and one.place.line in lines] == []


IN_DATASET = [rule for rule in WRITTEN if rule.code not in ALONE]


@pytest.mark.parametrize("rule", IN_DATASET, ids=[rule.code for rule in IN_DATASET])
def test_a_bad_example_gives_its_code(base: tuple[Finding, ...], folder: Path, rule: Rule) -> None:
    spoilt(rule, folder)
    found = more(found_in(folder), base)
    assert (rule.code, rule.severity) in found
    assert {code for code, _ in found} == {rule.code, *OTHERS.get(rule.code, ((), ""))[0]}


@pytest.mark.parametrize("code", ALONE)
def test_a_bad_example_of_a_file_that_stands_alone_gives_its_code(folder: Path, code: str) -> None:
    spoilt(RULES[code], folder)
    found = alone(RULES[code].bad.place, folder)
    assert {(finding.code, finding.severity) for finding in found} == {(code, RULES[code].severity)}


@pytest.mark.parametrize("code", SITUATIONS)
def test_what_is_shown_as_text_gives_its_code(
    base: tuple[Finding, ...], folder: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    SITUATIONS[code].make(folder, monkeypatch)
    assert (code, RULES[code].severity) in more(found_in(folder), base)


def test_every_exception_is_one() -> None:
    assert {*OTHERS, *ALONE, *SITUATIONS, *UNREACHED} <= RULES.keys()
    assert all(codes and why for codes, why in OTHERS.values())
    assert all(one.why for one in SITUATIONS.values())
    assert all((*ALONE.values(), *UNREACHED.values()))
