"""The catalogue of words, and the cleaning of text from outside."""

import ast
import re
import string
import subprocess
import sys
from collections.abc import Set as AbstractSet
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.main import get_command

import pa_calc.words.en.findings as english
from pa_calc.cli import app
from pa_calc.findings import Finding
from pa_calc.rules import every_rule
from pa_calc.words import catalogue
from pa_calc.words.clean import HIDDEN, clean
from pa_calc.words.en.advice import WORDS as ADVICE
from pa_calc.words.en.help import WORDS as HELP
from pa_calc.words.en.records import WORDS as RECORDS

ROOT = Path(english.__file__).parents[2]
WORDS = {**english.WORDS, **ADVICE, **RECORDS}
MODULES = [path for path in sorted(ROOT.rglob("*.py")) if "words" not in path.relative_to(ROOT).parts]
RAISING = [path for path in MODULES if path.parent.name in {"reading", "rules"} or path.name == "problems.py"]
NO_CODES = {"utf-8", "utf-8-sig"}
CODES = {key.partition(".")[2] for key in WORDS}
CALLS = {"Finding", "Trap", "_refusal", "_refuse", "refuse", "stop"}
"""What makes a finding; its first text is the code."""

PA = re.compile(r"\bpa ([a-z]+)")
COMMANDS: AbstractSet[str] = getattr(get_command(app), "commands", {}).keys()
NO_COMMANDS = {"again", "does", "was", "you"}


def constants(path: Path) -> set[str]:
    """All text constants of a module."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def first_texts(path: Path, names: AbstractSet[str]) -> set[str]:
    """The texts that can be the first argument of a call of one of these names."""
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    first = (call.args[0] for call in calls if call.args and ast.unparse(call.func).rpartition(".")[2] in names)
    return {text for argument in first for text in _texts(argument)}


def _texts(node: ast.expr) -> set[str]:
    if isinstance(node, ast.IfExp):
        return _texts(node.body) | _texts(node.orelse)
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_says_what_was_found_and_what_to_write(code: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)
    assert WORDS[f"finding.{code}"].strip()
    assert WORDS[f"remedy.{code}"].strip()


def test_there_are_no_other_keys() -> None:
    assert {key.partition(".")[0] for key in WORDS} == {"finding", "remedy"}


def test_placeholders_are_plain_names() -> None:
    assert all(name.isidentifier() for text in WORDS.values() for name in fields(text))


@pytest.mark.parametrize("path", RAISING, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_looks_like_a_code_has_words(path: Path) -> None:
    said = {text for text in constants(path) if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", text)}
    assert said - NO_CODES <= CODES


@pytest.mark.parametrize("path", MODULES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_code_that_is_raised_has_words(path: Path) -> None:
    assert first_texts(path, CALLS) <= CODES


def test_every_rule_has_words() -> None:
    assert {code for code, *_ in every_rule()} <= CODES


@pytest.mark.parametrize("path", MODULES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_wrong_call_has_words(path: Path) -> None:
    assert {f"usage.{code}" for code in first_texts(path, {"NoDataset", "_wrong"})} <= HELP.keys()


def test_every_code_with_words_is_raised() -> None:
    assert not CODES - {text for path in MODULES for text in constants(path)}


def test_words_name_no_command_that_does_not_exist() -> None:
    commands = {name for text in (*HELP.values(), *WORDS.values()) for name in PA.findall(text)}
    assert commands - NO_COMMANDS <= COMMANDS


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
