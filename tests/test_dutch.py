"""The Dutch texts beside the English ones: the same keys and placeholders, in Dutch, with the words of the field.

A check takes the texts of both languages and gives the keys that it finds wrong. To add one: a function, its name in
`CHECKS`, and in `FLAWS` a text that it must find.
"""

import re
import string
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path

import pytest

import pa_calc.words.en as english
import pa_calc.words.nl as dutch
from pa_calc.words.en.help import WORDS as HELP

Words = Mapping[str, str]
Check = Callable[[Words, Words], Iterator[str]]


def sections(package: str | None) -> list[str]:
    return sorted(path.stem for path in Path(str(package)).parent.glob("*.py") if path.stem != "__init__")


SECTIONS = sections(english.__file__)
COMMANDS = {key.removeprefix("help.") for key in HELP if key.startswith("help.") and key.count(".") == 1}

SAME = {
    "agenda.count.later": "later is later in both",
    "agenda.section.later": "later is later in both",
    "condition.open": "open is open in both",
    "data.cell.code": "code is code in both",
    "data.column.code": "code is code in both",
    "data.dataset": "dataset is the word in both",
    "explain.due": "in is in in both",
    "explain.period": "in is in in both",
    "explain.planning": "planning is planning in both",
    "explain.term.plus": "plus is plus in both",
    "metavar.code": "code is code in both",
    "metavar.table": "a letter for a number",
    "sign.ascii.missed": "a sign",
    "sign.ascii.off course": "a sign",
}
"""Texts with letters that are the same in both languages, and why."""

OPEN = {"frame.default": "its bracket is closed after the value"}
"""Texts with a bracket or a quote that is closed elsewhere, and why."""

ENGLISH = "the|of the|is not|are|and|not|with|by|from|has|this|that|or|it|its|for|no|to|as"
ADDRESS = "u|uw|uzelf|je|jij|jou|jouw|jullie"
OFFICIALESE = (
    "betreffende|conform|derhalve|dient te|dienen te|indien|inzake|middels|teneinde|zulks|"
    "aannames|deadline|doelstelling|record|records|target"
)
"""Words of offices, and words for which the field or this program has another one."""

NAMES = (
    r"--[a-z][a-z-]*",  # options
    r"\bPA_[A-Z]+\b",
    r"[\w./-]+\.(?:yaml|json|md|ics|csv)\b",  # files
    r"\b[a-z]+(?:_[a-z]+)+\b",  # keys of data files
    r"\d+(?:[.,:/-]\d+)*%?",
)
"""What stays as it is in every language."""


def words(language: str, section: str) -> Words:
    texts: Words = import_module(f"pa_calc.words.{language}.{section}").WORDS
    return texts


def pieces(text: str) -> list[str]:
    """What stands around the placeholders."""
    return [literal for literal, *_ in string.Formatter().parse(text)]


def plain(text: str) -> str:
    return " ".join(pieces(text))


def has(text: str, phrases: str) -> bool:
    """Whether any of the phrases stands in a text, as whole words; a part of an option or a code is none."""
    return re.search(rf"(?<![\w-])(?:{phrases})(?![\w-])", plain(text).lower()) is not None


# -- the checks --------------------------------------------------------------------------------------------------------


def keys(en: Words, nl: Words) -> Iterator[str]:
    """The same keys, in the same order."""
    yield from en.keys() ^ nl.keys()
    if en.keys() == nl.keys():
        yield from (one for one, other in zip(en, nl, strict=True) if one != other)


def placeholders(en: Words, nl: Words) -> Iterator[str]:
    """The same placeholders, written in the same way, at least once each."""

    def fields(text: str) -> set[tuple[str, str | None, str | None]]:
        return {(name, form, kind) for _, name, form, kind in string.Formatter().parse(text) if name is not None}

    yield from (key for key in en if fields(en[key]) != fields(nl[key]))


def translated(en: Words, nl: Words) -> Iterator[str]:
    """Another text than the English one, unless there is nothing in it to translate."""
    for key in en:
        if en[key] == nl[key] and key not in SAME and re.search("[A-Za-z]", plain(en[key])):
            yield key


def all_dutch(_: Words, nl: Words) -> Iterator[str]:
    """No English words."""
    yield from (key for key in nl if has(nl[key], ENGLISH))


def nobody_addressed(_: Words, nl: Words) -> Iterator[str]:
    """Neither formal nor familiar: it says what to write, to whoever reads it."""
    yield from (key for key in nl if has(nl[key], ADDRESS))


def everyday(_: Words, nl: Words) -> Iterator[str]:
    """No words of offices, and one word for one thing."""
    yield from (key for key in nl if has(nl[key], OFFICIALESE))


def balanced(_: Words, nl: Words) -> Iterator[str]:
    """Brackets and quotes are closed, also around a placeholder."""
    for key, text in nl.items():
        told = "".join(pieces(text))
        is_open = any(told.count(first) != told.count(last) for first, last in ("()", "[]", "{}"))
        if (is_open or told.count('"') % 2) and key not in OPEN:
            yield key


def endings(en: Words, nl: Words) -> Iterator[str]:
    """The same mark at the end, or none, and the same space after it."""

    def ending(text: str) -> str:
        return re.search(r"[.:?!]?\s*\Z", text)[0]  # type: ignore[index]  # it fits every text

    yield from (key for key in en if ending(en[key]) != ending(nl[key]))


def cases(en: Words, nl: Words) -> Iterator[str]:
    """What may stand within a sentence begins with a small letter, what begins one with a capital."""
    for key in en:
        one, other = en[key][:1], nl[key][:1]
        is_name = key.startswith(("month.", "detail.script."))  # a name in English, a word in Dutch
        if one.isalpha() and other.isalpha() and one.isupper() != other.isupper() and not is_name:
            yield key


def names(en: Words, nl: Words) -> Iterator[str]:
    """The same options, commands, files, keys and numbers."""
    yield from (key for key in en if _names(en[key]) != _names(nl[key]))


def _names(text: str) -> set[str]:
    told = "\n".join(pieces(text))
    found = {name.strip(".") for form in NAMES for name in re.findall(form, told)}
    return found | {name for name in re.findall(r"\bpa ([a-z]+)", told) if name in COMMANDS}


CHECKS: tuple[Check, ...] = (
    keys,
    placeholders,
    translated,
    all_dutch,
    nobody_addressed,
    everyday,
    balanced,
    endings,
    cases,
    names,
)

FLAWS: tuple[tuple[Check, str, str], ...] = (
    (placeholders, "{found} is no list.", "{gevonden} is geen lijst."),
    (placeholders, "{found} is no list.", "Dit is geen lijst."),
    (placeholders, "{count:,} homes", "{count} woningen"),
    (translated, "Verdict", "Verdict"),
    (translated, "{count} findings", "{count} findings"),
    (all_dutch, "The row is not closed.", "De rij is not gesloten."),
    (all_dutch, "See the row {row}.", "Zie the {row}."),
    (nobody_addressed, "Did you mean {near}?", "Bedoelt u {near}?"),
    (nobody_addressed, "Correct your data.", "Verbeter je gegevens."),
    (nobody_addressed, "Correct your data.", "Verbeter uw gegevens."),
    (everyday, "Where it is missing, add it.", "Indien het ontbreekt, voeg het toe."),
    (everyday, "The target has no bound.", "De target heeft geen grens."),
    (balanced, "{told} ({day})", "{told} ({day}"),
    (balanced, 'Write "{found}".', 'Schrijf "{found}.'),
    (balanced, "Close {{ with }}.", "Sluit {{ af."),
    (endings, "Correct the year.", "Verbeter het jaar"),
    (endings, "Correct the year", "Verbeter het jaar."),
    (endings, "Cannot be read: {found}", "Niet te lezen: {found}."),
    (endings, "; ", ";"),
    (cases, "not reported", "Niet gemeld"),
    (cases, "Not reported", "niet gemeld"),
    (names, "Use --data shipped.", "Gebruik --gegevens shipped."),
    (names, "pa check data shows them.", "pa controle laat ze zien."),
    (names, "Write at_least.", "Schrijf minstens."),
    (names, "Name agreements.yaml.", "Noem afspraken.yaml."),
    (names, "Write 7.5%.", "Schrijf 7,5%."),
    (names, "PA_DATA is empty.", "De variabele is leeg."),
)
"""An English text and a Dutch one, and the check that finds what is wrong with the Dutch one."""

FINE = (
    ("Did you mean {similar}?", "Is {similar} bedoeld?"),
    ("The duty ({due}) of {who}.", "De taak van {who} ({due})."),
    ("Write {plain}, or run pa check data.", "Schrijf {plain}, of start pa check data."),
    ("{low}-{high}", "{low}-{high}"),
    ("Each of us, each jewel and user.", "Ieder juweel en uurwerk, jeugd, these."),
)
"""Texts with which nothing is wrong."""


# -- the tests ---------------------------------------------------------------------------------------------------------


def test_every_section_is_there_in_both_languages() -> None:
    assert sections(dutch.__file__) == SECTIONS
    assert {"findings", "help", "output"} <= {*SECTIONS}


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_dutch_says_what_the_english_says(check: Check, section: str) -> None:
    en, nl = words("en", section), words("nl", section)
    common = {key: nl[key] for key in en if key in nl}
    both = (en, nl) if check is keys else ({key: en[key] for key in common}, common)
    assert not sorted(check(*both))


@pytest.mark.parametrize(("check", "en", "nl"), FLAWS)
def test_a_check_finds_a_flaw(check: Check, en: str, nl: str) -> None:
    assert list(check({"key": en}, {"key": nl})) == ["key"]


@pytest.mark.parametrize(("en", "nl"), FINE)
def test_no_check_finds_a_flaw_where_there_is_none(en: str, nl: str) -> None:
    assert not [check.__name__ for check in CHECKS for _ in check({"key": en}, {"key": nl})]


def test_keys_that_differ_are_found() -> None:
    assert sorted(keys({"a": "", "b": ""}, {"b": "", "c": ""})) == ["a", "c"]
    assert list(keys({"a": "", "b": ""}, {"b": "", "a": ""})) == ["a", "b"]
    assert not list(keys({"a": "", "b": ""}, {"a": "", "b": ""}))


def test_every_check_has_a_flaw_that_it_finds() -> None:
    assert {check for check, *_ in FLAWS} | {keys} == {*CHECKS}


def test_what_is_named_as_the_same_is_the_same() -> None:
    en = {key: text for section in SECTIONS for key, text in words("en", section).items()}
    nl = {key: text for section in SECTIONS for key, text in words("nl", section).items()}
    assert [key for key in SAME if en[key] != nl[key]] == []


def test_verdicts_and_promises_have_the_words_of_the_field() -> None:
    said = words("nl", "output")
    assert {key: said[f"verdict.{key}"] for key in ("met", "missed", "on course", "off course")} == {
        "met": "gehaald",
        "missed": "niet gehaald",
        "on course": "op koers",
        "off course": "niet op koers",
    }
    assert {key: said[f"verdict.{key}"] for key in ("undetermined", "no data", "stated", "lapsed")} == {
        "undetermined": "niet te bepalen",
        "no data": "geen gegevens",
        "stated": "gesteld",
        "lapsed": "vervallen",
    }
    kinds = ("result", "effort", "study", "permission", "statement")
    assert [said[f"commitment.{kind}"] for kind in kinds] == (
        ["resultaat", "inspanning", "onderzoek", "toestemming", "vaststelling"]
    )


@pytest.mark.parametrize(("section", "beginning"), [("agenda", "agenda.state."), ("agreements", "agreements.status.")])
def test_progress_has_one_word_for_each_state(section: str, beginning: str) -> None:
    said = words("nl", section)
    states = ("not_started", "under_way", "at_risk", "stopped", "done")
    assert [said[f"{beginning}{state}"] for state in states] == (
        ["niet begonnen", "loopt", "loopt gevaar", "gestopt", "gereed"]
    )


@pytest.mark.parametrize("section", SECTIONS)
def test_the_dutch_can_be_filled_in(section: str) -> None:
    for text in words("nl", section).values():
        named = {name: "3" for _, name, _, _ in string.Formatter().parse(text) if name}
        assert "{" not in re.sub(r"\{\{|\}\}", "", text).format(**named)
