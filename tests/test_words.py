"""The catalogue of words, and the cleaning of text from outside."""

import ast
import re
import string
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pa_calc.words.en.findings as english
from pa_calc.findings import Finding
from pa_calc.words import catalogue
from pa_calc.words.clean import HIDDEN, clean

ROOT = Path(english.__file__).parents[2]
RAISING = ("reading/rawtext.py", "reading/scalars.py", "reading/syntax.py", "reading/__init__.py", "schema/problems.py")
NO_CODES = {"utf-8", "utf-8-sig"}
CODES = {key.partition(".")[2] for key in english.WORDS}


def constants(path: Path) -> set[str]:
    """All text constants of a module."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_says_what_was_found_and_what_to_write(code: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)
    assert english.WORDS[f"finding.{code}"].strip()
    assert english.WORDS[f"remedy.{code}"].strip()


def test_there_are_no_other_keys() -> None:
    assert {key.partition(".")[0] for key in english.WORDS} == {"finding", "remedy"}


def test_placeholders_are_plain_names() -> None:
    assert all(name.isidentifier() for text in english.WORDS.values() for name in fields(text))


def test_every_code_that_is_raised_has_words() -> None:
    said = {
        text for name in RAISING for text in constants(ROOT / name) if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", text)
    }
    assert said - NO_CODES <= CODES


def test_every_code_with_words_is_raised() -> None:
    modules = [path for path in ROOT.rglob("*.py") if "words" not in path.relative_to(ROOT).parts]
    assert not CODES - {text for path in modules for text in constants(path)}


def test_a_catalogue_fills_in_values() -> None:
    said = catalogue("en", "findings").say("remedy.dot-thousands", plain="9750", found="9.750")
    assert said == "A dot does not mark thousands; write 9750."
    assert catalogue().say("finding.tag", found="!x") == "!x is a tag."


def test_braces_in_values_are_only_text() -> None:
    assert catalogue().say("finding.tag", found="{0} {x.y}") == "{0} {x.y} is a tag."


@pytest.mark.parametrize("wanted", [("xx",), ("en", "none")])
def test_an_unknown_language_or_section_is_a_mistake(wanted: tuple[str, ...]) -> None:
    with pytest.raises(KeyError):
        catalogue(*wanted)


def test_words_are_imported_only_when_asked_for() -> None:
    code = "import sys, pa_calc.words; print('pa_calc.words.en.findings' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": str(ROOT.parent)}
    )
    assert done.stdout.strip() == "False"


def test_a_finding_is_an_error_unless_said() -> None:
    assert Finding._field_defaults == {"severity": "error", "related": None}


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("plain é — 9.750 €", "plain é — 9.750 €"),
        ("\x1b[31m", "\\x1b[31m"),
        ("a\nb\tc", "a\\nb\\tc"),
        ("\u202ea\u200b\ufeff", "\\u202ea\\u200b\\ufeff"),
        ("\u2028\x85\x9b", "\\u2028\\x85\\x9b"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),
        ("\u00a0", "\u00a0"),
    ],
)
def test_hidden_characters_become_visible(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_long_text_is_shortened() -> None:
    assert clean("a" * 200) == "a" * 200
    assert clean("a" * 201) == "a" * 199 + "…"
    assert clean("\x1b" * 10, 10) == "\\x1b\\x1b\\…"


@given(st.text(), st.integers(2, 50))
def test_clean_text_is_safe_short_and_stays_the_same(text: str, limit: int) -> None:
    cleaned = clean(text, limit)
    assert HIDDEN.search(cleaned) is None
    assert len(cleaned) <= limit
    assert clean(cleaned, limit) == cleaned
