"""Every command answers in both languages: whole answers, for their layout and their words."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import GOLDEN, Golden
from tests.program import AS_OF, Call
from tests.test_cli import PIPED
from typer.main import get_command

import pa_calc.words.en as english
from pa_calc.cli import app
from pa_calc.words import LANGUAGES, catalogue

ON = ("--as-of", AS_OF)

ANSWERS: Mapping[str, tuple[str, ...]] = {
    "agenda-corp.txt": ("agenda", "--corp", "samenwerking", *ON),
    "agreements-3.txt": ("agreements", "--chapter", "3", *ON),
    "data.txt": ("check", "data", "--data", "shipped", "--select", "known-total,known-difference,unused-table", *ON),
    "data-counts.txt": ("check", "data", "--data", "shipped", "--statistics", *ON),
    "explain-1.1.txt": ("explain", "1.1", *ON),
    "forecast.txt": ("forecast", *ON),
    "help.txt": ("-h",),
    "help-check-targets.txt": ("check", "targets", "-h"),
    "init.txt": ("init", "new-town", "--years", "2026-2029"),
    "rule.txt": ("rule", "total-differs"),
    "schema.txt": ("schema",),
    "status.txt": ("status", *ON),
    "table-6.txt": ("table", "6", *ON),
    "targets.txt": ("check", "targets", *ON),
    "term.txt": ("term", "liberalisatiegrens"),
}
"""What is asked."""

REFUSED: Mapping[str, tuple[str, ...]] = {
    "no-argument.txt": ("init",),
    "no-such-option.txt": ("check", "targets", "--agrement", "1.1"),
    "no-such-party.txt": ("forecast", "--corp", "samenwerkin g"),
}
"""What cannot be answered."""


def path(language: str, name: str) -> str:
    """The file of an answer; what is asked in test_cli.py has its English one there."""
    is_there = language == "en" and (*PIPED.get(name, ()), *ON) == ANSWERS.get(name)
    return name if is_there else f"{language}/{name}"


@pytest.fixture(autouse=True)
def _eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Help as wide as it is where nothing says how wide."""
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.parametrize("name", ANSWERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_in_both_languages(golden: Golden, call: Call, language: str, name: str) -> None:
    ran = call(*ANSWERS[name], "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    golden(path(language, name), ran.out)


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_in_both_languages(golden: Golden, call: Call, language: str, name: str) -> None:
    ran = call(*REFUSED[name], "--lang", language)
    assert (ran.code, ran.out) == (2, "")
    golden(path(language, name), ran.err)


def test_every_command_is_asked() -> None:
    groups: Mapping[str, Any] = get_command(app).commands  # type: ignore[attr-defined]  # the program is a group
    inner = {(name, one) for name, group in groups.items() for one in getattr(group, "commands", ())}
    for command in inner | {(name,) for name in groups}:
        assert any(asked[: len(command)] == command for asked in ANSWERS.values()), command


def test_no_answer_is_left_behind() -> None:
    known = {path(language, name) for language in LANGUAGES for name in (*ANSWERS, *REFUSED)}
    kept = {one.relative_to(GOLDEN).as_posix() for language in LANGUAGES for one in (GOLDEN / language).iterdir()}
    assert {name for name in known if "/" in name} == kept


# -- one and more ------------------------------------------------------------------------------------------------------

SECTIONS = sorted(path.stem for path in Path(str(english.__file__)).parent.glob("*.py") if path.stem != "__init__")


def texts(language: str) -> dict[str, str]:
    """All texts of a language."""
    modules = (import_module(f"pa_calc.words.{language}.{section}") for section in SECTIONS)
    return {key: text for module in modules for key, text in module.WORDS.items()}


def pairs(language: str) -> list[tuple[str, str]]:
    """Of what is said of one and of more: both texts."""
    said = texts(language)
    return [(text, said[more]) for key, text in said.items() for more in _of_more(key) if more in said]


def _of_more(key: str) -> tuple[str, ...]:
    return (key.removesuffix(".one"), key.removesuffix("one") + "all") if key.endswith(".one") else ()


def test_what_is_said_of_one_is_said_of_more_in_both_languages() -> None:
    keys = {language: {key for key in texts(language) if key.endswith(".one")} for language in LANGUAGES}
    assert keys["nl"] == keys["en"]
    for language in LANGUAGES:
        assert len(pairs(language)) == len(keys["en"]) > 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_of_one_is_not_what_is_said_of_more(language: str) -> None:
    assert [one for one, more in pairs(language) if one == more] == []


@pytest.mark.parametrize(
    ("language", "key", "one", "more"),
    [
        ("en", "count", "1 target: x.", "2 targets: x."),
        ("nl", "count", "1 doel: x.", "2 doelen: x."),
        ("en", "agreements.count", "1 agreement: x.", "2 agreements: x."),
        ("nl", "agreements.count", "1 afspraak: x.", "2 afspraken: x."),
        ("en", "status.agreements", "1 agreement: x.", "2 agreements: x."),
        ("nl", "status.agreements", "1 afspraak: x.", "2 afspraken: x."),
        ("en", "status.figures", "1 figure", "2 figures"),
        ("nl", "status.figures", "1 cijfer", "2 cijfers"),
        ("en", "status.facts", "1 condition", "2 conditions"),
        ("nl", "status.facts", "1 voorwaarde", "2 voorwaarden"),
        ("en", "status.corrects", "1 earlier figure corrected", "2 earlier figures corrected"),
        ("nl", "status.corrects", "1 eerder cijfer gecorrigeerd", "2 eerdere cijfers gecorrigeerd"),
        ("en", "data.count.error", "1 error", "2 errors"),
        ("nl", "data.count.error", "1 fout", "2 fouten"),
        ("en", "data.count.note", "1 note", "2 notes"),
        ("nl", "data.count.note", "1 opmerking", "2 opmerkingen"),
        ("en", "table.list.count", "1 table. pa table 3 shows it.", "2 tables. pa table N shows one of them."),
        ("nl", "table.list.count", "1 tabel. pa table 3 toont die.", "2 tabellen. pa table N toont er een."),
    ],
)
def test_one_and_two(language: str, key: str, one: str, more: str) -> None:
    said = catalogue(language)
    fillings = {"states": "x", "verdicts": "x", "overdue": "", "number": 3}
    assert said.say(f"{key}.one", count=1, **fillings) == one
    assert said.say(key, count=2, **fillings) == more


ONE_AND_TWO: Mapping[tuple[str, ...], tuple[str, str]] = {
    ("check", "targets", "--agreement", "1.2"): (
        "1 target: 1 undetermined; 1 overdue.",
        "1 doel: 1 niet te bepalen; 1 te laat.",
    ),
    ("check", "targets", "--agreement", "3.10"): (
        "2 targets: 1 off course, 1 stated.",
        "2 doelen: 1 niet op koers, 1 gesteld.",
    ),
    ("check", "data", "--data", "shipped", "--select", "flow-without-row"): (
        "): 1 note. Not shown, as asked: 58 notes.",
        "): 1 opmerking. Niet getoond, zoals gevraagd: 58 opmerkingen.",
    ),
    ("check", "data", "--data", "shipped", "--select", "unused-table"): (
        "): 2 notes. Not shown, as asked: 57 notes.",
        "): 2 opmerkingen. Niet getoond, zoals gevraagd: 57 opmerkingen.",
    ),
    ("agreements", "--search", "aalscholverlaan"): (
        "1 of 61 agreements: 1 not reported; 1 overdue.",
        "1 van 61 afspraken: 1 niet gemeld; 1 te laat.",
    ),
}
"""What ends an answer, in English and in Dutch."""


@pytest.mark.parametrize("asked", ONE_AND_TWO)
def test_an_answer_counts_one_and_two(call: Call, asked: tuple[str, ...]) -> None:
    for language, end in zip(("en", "nl"), ONE_AND_TWO[asked], strict=True):
        assert call(*asked, *ON, "--lang", language).out.rstrip("\n").endswith(end)
