"""The Dutch documents beside the English ones: the same headings, examples, figures, codes and links; all in Dutch.

A check takes both pages and says what is wrong. To add one: a function, its name in `CHECKS`, and in `FLAWS` a slip in
the Dutch page that it must find.
"""

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

import pytest

from pa_calc.words import catalogue

ROOT = Path(__file__).parents[1]
PAIRS = {name: name.replace(".md", ".nl.md") for name in ("README.md", *sorted(
    f"docs/{name}.md" for name in ("data-format", "method", "rules")
))}
DUTCH = catalogue("nl")

BLOCK = re.compile(r"^( *)```(\w*)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
FINDING = re.compile(r"(?P<place>\S+:\d+:\d+): (?P<severity>\w+): (?P<said>.+) \[(?P<code>[a-z0-9-]+)\]")

SAME = re.compile(r"[a-z0-9_.*/-]+|`.*`")
"""A heading that is the code of a rule, the name of a file, or code."""

ADDRESS = "u|uw|uzelf|je|jij|jou|jouw|jullie"
ENGLISH = "the|and|which|with|that|these"
OTHER_LANGUAGE = ("English", "Engels")
"""A line that says one of these may lead from a Dutch page to an English one."""


# -- pages -------------------------------------------------------------------------------------------------------------


class Block(NamedTuple):
    """A fenced block: its language, and what is in it."""

    kind: str
    text: str

    @property
    def commands(self) -> list[str]:
        """The commands of a console."""
        return [line for line in self.text.splitlines() if line.startswith("$ ")]

    @property
    def finding(self) -> re.Match[str] | None:
        """What `pa check data` prints, where the block shows that."""
        return FINDING.fullmatch(" ".join(self.text.split())) if self.kind == "text" else None


class Section(NamedTuple):
    """A heading, with what stands below it until the next one."""

    level: int
    title: str
    prose: str
    blocks: tuple[Block, ...]

    @property
    def plain(self) -> str:
        """The words alone: no code, and no addresses of links."""
        return f"{CODE.sub(' ', self.title)}\n{LINK.sub(']', CODE.sub(' ', self.prose))}"


class Page(NamedTuple):
    """A document, and where it stands."""

    name: str
    sections: tuple[Section, ...]

    @property
    def anchors(self) -> dict[str, int]:
        """What a link can name, as GitHub makes it of headings, with the number of the heading."""
        anchors: dict[str, int] = {}
        seen: Counter[str] = Counter()
        for number, section in enumerate(self.sections):
            anchor = re.sub(r"[^\w\- ]", "", section.title.lower()).replace(" ", "-")
            anchors[f"{anchor}-{seen[anchor]}" if seen[anchor] else anchor] = number
            seen[anchor] += 1
        return anchors


def page(name: str, text: str) -> Page:
    """A page of a text."""
    blocks = iter([Block(kind, inside) for _, kind, inside in BLOCK.findall(text)])
    before, *rest = HEADING.split(BLOCK.sub("\0", text))
    sections = [Section(0, "", before, ())]
    for marks, title, prose in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        sections.append(Section(len(marks), title, prose, tuple(next(blocks) for _ in range(prose.count("\0")))))
    return Page(name, tuple(sections))


@cache
def written(name: str) -> Page | None:
    """A page as it stands in the repository."""
    path = ROOT / name
    return page(name, path.read_text(encoding="utf-8")) if path.is_file() else None


class Link(NamedTuple):
    """A link within the repository: the page or the file, the heading, and the line in which it stands."""

    path: str
    anchor: str
    line: str


def links(one: Page, section: Section) -> Iterator[Link]:
    for line in section.prose.splitlines():
        for target in LINK.findall(line):
            if not target.startswith("https://"):
                path, _, anchor = target.partition("#")
                yield Link(posixpath.normpath(posixpath.join(posixpath.dirname(one.name), path or one.name)) if path else one.name, anchor, line)


def pairs(en: Page, nl: Page) -> Iterator[tuple[Section, Section]]:
    yield from zip(en.sections, nl.sections, strict=False)


# -- the checks --------------------------------------------------------------------------------------------------------


def headings(en: Page, nl: Page) -> Iterator[str]:
    """As many headings, of the same levels, in the same order; those that are codes or names literally the same."""
    for one, other in zip_longest(en.sections, nl.sections):
        if one is None or other is None or one.level != other.level:
            yield f"{one and one.title} / {other and other.title}"
            return
        if SAME.fullmatch(one.title) and one.title != other.title:
            yield f"{one.title} / {other.title}"


def examples(en: Page, nl: Page) -> Iterator[str]:
    """The same blocks of code; of what `pa` answers, which is in Dutch, the same commands and the same places."""
    for one, other in pairs(en, nl):
        if [*map(_kept, one.blocks)] != [*map(_kept, other.blocks)]:
            yield other.title


def _kept(block: Block) -> object:
    if block.kind == "console":
        return block.commands
    return (block.finding["place"], block.finding["code"]) if block.finding else block


def findings(_: Page, nl: Page) -> Iterator[str]:
    """A finding that is shown has the words of the catalogue."""
    for section in nl.sections:
        for found in filter(None, (block.finding for block in section.blocks)):
            said = rf"{_pattern(f'finding.{found["code"]}')} {_pattern(f'remedy.{found["code"]}')}"
            severities = {DUTCH.say(f"data.severity.{one}") for one in ("error", "warning", "note")}
            if found["severity"] not in severities or not re.fullmatch(said, found["said"]):
                yield found["code"]


def _pattern(key: str) -> str:
    """A text of the catalogue, whatever stands in the place of its placeholders."""
    return ".+".join(map(re.escape, re.split(r"\{.*?\}", DUTCH.template(key))))


def figures(en: Page, nl: Page) -> Iterator[str]:
    """The same figures in the same order, however each language writes them."""
    for one, other in pairs(en, nl):
        differ = [pair for pair in zip_longest(_figures(one), _figures(other)) if pair[0] != pair[1]]
        if differ:
            yield f"{other.title}: {differ[0]}"


def _figures(section: Section) -> list[str]:
    return [re.sub(r"[.,]", "", figure) for figure in FIGURE.findall(section.plain)]


def codes(en: Page, nl: Page) -> Iterator[str]:
    """The same codes, keys and options."""
    for one, other in pairs(en, nl):
        differ = _codes(one) ^ _codes(other)
        if differ:
            yield f"{other.title}: {sorted(differ)}"


def _codes(section: Section) -> set[str]:
    return {" ".join(code.split()) for _, code in CODE.findall(section.title + "\n" + section.prose)}


def same_links(en: Page, nl: Page) -> Iterator[str]:
    """The same links: to the same files, or to the same headings of both versions."""
    for one, other in pairs(en, nl):
        differ = Counter(_goals(en, one)) - Counter(_goals(nl, other)) + (Counter(_goals(nl, other)) - Counter(_goals(en, one)))
        if differ:
            yield f"{other.title}: {sorted(differ)}"


def _goals(one: Page, section: Section) -> Iterator[tuple[str, int]]:
    for link in links(one, section):
        goal = one if link.path == one.name else written(link.path)
        yield link.path.replace(".nl.md", ".md"), goal.anchors.get(link.anchor, 0) if goal and link.path.endswith(".md") else 0


def resolved(en: Page, nl: Page) -> Iterator[str]:
    """Every link leads to a file and a heading that are there."""
    for one in (en, nl):
        for section in one.sections:
            yield from (f"{link.path}#{link.anchor}" for link in links(one, section) if not _is_there(one, link))


def _is_there(one: Page, link: Link) -> bool:
    goal = one if link.path == one.name else written(link.path)
    if not link.anchor:
        return goal is not None or (ROOT / link.path).exists()
    return goal is not None and link.anchor in goal.anchors


def dutch_first(_: Page, nl: Page) -> Iterator[str]:
    """A Dutch page leads to Dutch pages, unless it says that something is in English."""
    for section in nl.sections:
        for link in links(nl, section):
            if written(link.path.replace(".md", ".nl.md")) and not any(word in link.line for word in OTHER_LANGUAGE):
                yield link.path


def nobody_addressed(_: Page, nl: Page) -> Iterator[str]:
    """Neither formal nor familiar: it says what to do, to whoever reads it."""
    yield from _words(nl, ADDRESS)


def all_dutch(_: Page, nl: Page) -> Iterator[str]:
    """No English words."""
    yield from _words(nl, ENGLISH)


def no_long_dash(_: Page, nl: Page) -> Iterator[str]:
    """No em dashes."""
    yield from (section.title for section in nl.sections if "\u2014" in section.plain)


def _words(one: Page, words: str) -> Iterator[str]:
    for section in one.sections:
        for found in re.finditer(rf"(?<![\w-])(?:{words})(?![\w-])", section.plain, re.IGNORECASE):
            yield f"{section.title}: {found[0]}"


Check = Callable[[Page, Page], Iterator[str]]

CHECKS: tuple[Check, ...] = (
    headings,
    examples,
    findings,
    figures,
    codes,
    same_links,
    resolved,
    dutch_first,
    nobody_addressed,
    all_dutch,
    no_long_dash,
)
