"""The texts for people: written in two languages, and in one script."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from pa_calc.rules.context import Context, Loc, Node, Rule, Wrong
from pa_calc.schema.fields import Model, Text
from pa_calc.words.clean import shown

_FEW_WORDS = 5
"""A text of fewer words may be the same in two languages."""

_NAMES = frozenset({"name", "title", "section", "values"})
"""Fields for names, which may be the same in two languages however long they are."""

_SCRIPTS = {"Cyrillic": "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f", "Greek": "\u0370-\u03ff\u1f00-\u1fff"}
_OTHER = re.compile(f"[{''.join(_SCRIPTS.values())}]")
_LATIN = re.compile("[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]")
_WORD = re.compile(r"[^\W\d_]+")


class _Said(NamedTuple):
    """A text in two languages, or one as it stands in the document, with its place."""

    node: Node[Model]
    steps: Loc
    text: Any


def _texts(context: Context) -> Iterator[_Said]:
    for node in context.every():
        for field, value in node.model.__dict__.items():
            members = value.items() if isinstance(value, Mapping) else ((None, value),)
            for step, member in members:
                if isinstance(member, str | Text):
                    yield _Said(node, (field,) if step is None else (field, step), member)


def mixed_script(context: Context) -> Iterator[Wrong]:
    """A word is written in one script: letters of another look the same, and are not found by who searches."""
    for said in _texts(context):
        texts = {(): said.text} if isinstance(said.text, str) else {("nl",): said.text.nl, ("en",): said.text.en}
        for step, text in texts.items():
            for word, other in _mixed(text):
                script = next(name for name, letters in _SCRIPTS.items() if re.match(f"[{letters}]", other))
                letter = f"U+{ord(other):04X}"
                yield said.node.wrong(*said.steps, *step, found=shown(word), letter=letter, script=script)


def _mixed(text: str) -> Iterator[tuple[str, str]]:
    """The words with letters of two scripts, with the first letter that is not Latin."""
    for word in _WORD.findall(text) if _OTHER.search(text) else ():
        other = _OTHER.search(word)
        if other and _LATIN.search(word):
            yield word, other[0]


def same_in_both_languages(context: Context) -> Iterator[Wrong]:
    """A sentence in two languages is not the same in both."""
    for said in _texts(context):
        if isinstance(said.text, Text) and _is_same(said.text) and not _NAMES.intersection(said.steps):
            yield said.node.wrong(*said.steps, "en", found=shown(said.text.en))


def _is_same(text: Text) -> bool:
    return text.nl == text.en and len(text.nl.split()) >= _FEW_WORDS


RULES: tuple[Rule, ...] = (
    Rule("mixed-script", mixed_script, "warning"),
    Rule("same-in-both-languages", same_in_both_languages, "warning"),
)
