"""No word for a reader stands outside the catalogue: a scan of the code for texts that look like words for people.

To allow one: its module, the text, and why nobody reads it, in `ALLOWED`.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import pa_calc

PACKAGE = Path(pa_calc.__file__).parent
MODULES = tuple(
    path.relative_to(PACKAGE).as_posix()
    for path in sorted(PACKAGE.rglob("*.py"))
    if path.relative_to(PACKAGE).parts[0] != "words"
)

PHRASE = re.compile(r"[^\W\d_]{2,}[,;:.!?]? +[^\W\d_]{2,}")
SENTENCE = re.compile(r"\A\W*[A-Z][a-zà-ÿ]+")
BESIDE_A_SPACE = re.compile(r"(?:\A|\W) +[a-zà-ÿ]{2,}\W*\Z|\A\W*[a-zà-ÿ]{2,}\W? +(?:\W|\Z)")
WHOLE_WORD = re.compile(r"(?<![\w.:/=&#%-])[^\W\d_]{2,}(?![\w.:/=;-])")


class Literal(NamedTuple):
    """A text in the code, and where it stands."""

    line: int
    text: str


ALLOWED = {
    "cli/language.py": {
        "Library": "a folder of macOS",
        "Preferences": "a folder of macOS",
        ".GlobalPreferences.plist": "a file of macOS",
        "AppleLanguages": "a key of macOS",
    },
}
"""Texts that are no words for a reader, by module, and why."""


def literals(code: str) -> Iterator[Literal]:
    """The texts in some code that look like words for people; what only programmers read is left out."""
    tree = ast.parse(code)
    unread = {id(text) for node in ast.walk(tree) for part in _unread(node) for text in ast.walk(part)}
    parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in unread:
            if _is_for_people(node.value, is_part=id(node) in parts):
                yield Literal(node.lineno, node.value)


def _unread(node: ast.AST) -> Iterator[ast.AST]:
    """Docstrings, types, exported names, and the texts of errors that are a bug."""
    match node:
        case ast.Expr(value=ast.Constant()):
            yield node.value
        case ast.arg(annotation=ast.AST() as kind) | ast.AnnAssign(annotation=kind):
            yield kind
        case ast.FunctionDef(returns=ast.AST() as kind):
            yield kind
        case ast.Assign(targets=[ast.Name(id="__all__")]):
            yield node.value
        case ast.Subscript(value=ast.Name(id="Literal")):
            yield node.slice
        case ast.Raise(exc=ast.Call(func=ast.Name(id="KeyError" | "TypeError" | "ValueError" | "AssertionError"))):
            yield node


def _is_for_people(text: str, *, is_part: bool) -> bool:
    if PHRASE.search(text) or SENTENCE.match(text) or BESIDE_A_SPACE.search(text):
        return True
    return is_part and WHOLE_WORD.search(text) is not None


def found(module: str) -> list[Literal]:
    return list(literals((PACKAGE / module).read_text(encoding="utf-8")))


@pytest.mark.parametrize("module", MODULES)
def test_no_module_says_anything_by_itself(module: str) -> None:
    allowed = ALLOWED.get(module, {})
    assert [one for one in found(module) if one.text not in allowed] == []
