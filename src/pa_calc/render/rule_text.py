"""The rules as docs/rules.md explains them, for a terminal: Markdown in, plain text out.

Nothing is imported that reads or draws data, so that a rule is explained at once.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from textwrap import TextWrapper
from typing import NamedTuple

from pa_calc.words import Catalogue

_HEADING = re.compile(r"^(##|###) (.+)\n", re.MULTILINE)
_EXAMPLE = r"```(?:yaml|text)\n# {kind}: (?P<{kind}_place>.+)\n(?P<{kind}>(?:.*\n)+?)```\n+"
_SECTION = re.compile(
    r"\n`(?P<severity>[a-z]+)`\n\n(?P<text>(?:.+\n)+)\n" + _EXAMPLE.format(kind="bad") + _EXAMPLE.format(kind="good")
)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_SENTENCE_END = re.compile(r"(?<=[^.]\.) (?=[A-Z0-9])")

_SEVERITIES = {"fout": "error", "waarschuwing": "warning", "opmerking": "note"}
"""The words of the Dutch document, as the program knows them."""

_LEAST_WIDTH = 40
"""A narrower screen breaks the lines itself."""

_INDENT, _CODE_INDENT = "  ", "    "


class Example(NamedTuple):
    """Some lines, and where in a dataset they stand."""

    place: str
    lines: str


class Rule(NamedTuple):
    """What the document says of one code, as plain text."""

    code: str
    chapter: str
    severity: str
    text: str
    bad: Example
    good: Example


def rules(page: str) -> dict[str, Rule]:
    """Every rule of the document by its code, in its order; a section in another form is none."""
    return {rule.code: rule for rule in _rules(page)}


def _rules(page: str) -> Iterator[Rule]:
    chapter = ""
    _, *parts = _HEADING.split(page)
    for level, title, body in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        chapter = title if level == "##" else chapter
        if level == "###" and (found := _SECTION.fullmatch(body)):
            bad, good = (Example(found[f"{kind}_place"], found[kind]) for kind in ("bad", "good"))
            severity = _SEVERITIES.get(found["severity"], found["severity"])
            yield Rule(title, chapter, severity, _plain(found["text"]), bad, good)


def _plain(text: str) -> str:
    """A paragraph in one line without the marks of Markdown; what stands in a file is quoted."""
    return _LINK.sub(r"\1", " ".join(text.split())).replace("`", '"')


def rule_text(rule: Rule, words: Catalogue, width: int | None) -> str:
    """One rule in full: what it asks, then both examples."""
    head = f"{rule.code} ({words.say(f'severity.{rule.severity}')})\n"
    bad, good = _shown(words.say("rule.bad", place=rule.bad.place), rule.bad), _shown(words.say("rule.good"), rule.good)
    return "\n".join([head, _wrapped(rule.text, width), "", bad, good])


def _shown(title: str, example: Example) -> str:
    lines = (_CODE_INDENT + line for line in example.lines.splitlines())
    return "\n".join([title, "", *lines, ""])


def rules_text(known: dict[str, Rule], words: Catalogue, width: int | None) -> str:
    """All rules by chapter, each with its severity and its first sentence."""
    codes = max(map(len, known), default=0)
    told = {rule.severity: words.say(f"severity.{rule.severity}") for rule in known.values()}
    severities = max(map(len, told.values()), default=0)
    blocks = []
    for chapter, members in groupby(known.values(), lambda rule: rule.chapter):
        heads = ((f"{_INDENT}{one.code:{codes}}  {told[one.severity]:{severities}}  ", one) for one in members)
        blocks.append("\n".join([chapter, *(_listed(head, one, width) for head, one in heads), ""]))
    return "\n".join(blocks)


def _listed(head: str, rule: Rule, width: int | None) -> str:
    """A rule in a line; on a screen that is too narrow for two columns the sentence goes on below."""
    hang = " " * len(head) if width is not None and width >= 2 * len(head) else _CODE_INDENT
    return _wrapped(_SENTENCE_END.split(rule.text)[0], width, head, hang)


def _wrapped(text: str, width: int | None, head: str = "", hang: str = "") -> str:
    """A paragraph in lines that fit, one line where nothing needs to."""
    if width is None:
        return head + text
    wrapper = TextWrapper(
        max(width, _LEAST_WIDTH), initial_indent=head, subsequent_indent=hang, break_on_hyphens=False,
        break_long_words=False,
    )  # fmt: skip
    return wrapper.fill(text)
