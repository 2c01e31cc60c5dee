"""The Dutch documents beside the English ones: the same headings, examples, figures, codes and links; all in Dutch.

A check takes both pages and says what is wrong. To add one: a function, its name in `CHECKS`, and in `SLIPS` a slip in
the Dutch page that it must find.
"""

import posixpath
import re
import string
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

import pytest

from pa_calc.words.nl import advice, data, records
from pa_calc.words.nl import findings as findings_said
from pa_calc.words.nl.output import WORDS as OUTPUT

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "docs/method.md", "docs/data-format.md", "docs/rules.md")
DUTCH = {**findings_said.WORDS, **advice.WORDS, **records.WORDS}

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
SEVERITIES = [text for key, text in data.WORDS.items() if key.startswith("severity.")]
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
    """A page as it stands in the repository, or one of the two about reeds."""
    if name in REEDS:
        return page(name, REEDS[name])
    path = ROOT / name
    return page(name, path.read_text(encoding="utf-8")) if path.is_file() else None


def in_dutch(name: str) -> str:
    return name.removesuffix(".md").removesuffix(".nl") + ".nl.md"


def in_english(name: str) -> str:
    return name.replace(".nl.md", ".md")


class Link(NamedTuple):
    """A link within the repository: the page or the file, the heading, and the line in which it stands."""

    path: str
    anchor: str
    line: str


def links(one: Page, section: Section) -> Iterator[Link]:
    folder = posixpath.dirname(one.name)
    for line in section.prose.splitlines():
        for target in LINK.findall(line):
            if not target.startswith("https://"):
                path, _, anchor = target.partition("#")
                where = posixpath.normpath(posixpath.join(folder, path)) if path else one.name
                yield Link(where, anchor, line)


def goal(one: Page, link: Link) -> Page | None:
    """The page that a link of a page leads to."""
    return one if link.path == one.name else written(link.path) if link.path.endswith(".md") else None


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
            said = " ".join(_pattern(f"{part}.{found['code']}") for part in ("finding", "remedy"))
            if found["severity"] not in SEVERITIES or not re.fullmatch(said, found["said"]):
                yield found["code"]


def _pattern(key: str) -> str:
    """A text of the catalogue, whatever stands in the place of its placeholders."""
    parts = string.Formatter().parse(DUTCH[key])
    return "".join(re.escape(text) + (".+" if name else "") for text, name, *_ in parts)


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
    said = (" ".join(code.split()) for _, code in CODE.findall(section.title + "\n" + section.prose))
    return {_IN_ENGLISH.get(code, code) for code in said}


_IN_ENGLISH = {"fout": "error", "waarschuwing": "warning", "opmerking": "note"}
"""What stands in the place of a code: how bad a finding is, as `pa` says it in Dutch."""


def same_links(en: Page, nl: Page) -> Iterator[str]:
    """The same links: to the same files, and to the same headings of both versions."""
    for one, other in pairs(en, nl):
        there, here = Counter(_goals(en, one)), Counter(_goals(nl, other))
        if there != here:
            yield f"{other.title}: {sorted(((there - here) + (here - there)).elements())}"


def _goals(one: Page, section: Section) -> Iterator[tuple[str, int]]:
    for link in links(one, section):
        led = goal(one, link)
        yield in_english(link.path), led.anchors.get(link.anchor, 0) if led else 0


def resolved(en: Page, nl: Page) -> Iterator[str]:
    """Every link leads to a file and a heading that are there."""
    for one in (en, nl):
        for section in one.sections:
            yield from (f"{link.path}#{link.anchor}" for link in links(one, section) if not _is_there(one, link))


def _is_there(one: Page, link: Link) -> bool:
    led = goal(one, link)
    return link.anchor in ("", *led.anchors) if led else not link.anchor and (ROOT / link.path).exists()


def dutch_first(_: Page, nl: Page) -> Iterator[str]:
    """A Dutch page leads to Dutch pages, unless it says that something is in English."""
    for section in nl.sections:
        for link in links(nl, section):
            is_dutch = link.path.endswith(".nl.md") or not written(in_dutch(link.path))
            if not is_dutch and not any(word in link.line for word in OTHER_LANGUAGE):
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


# -- slips that they must find -----------------------------------------------------------------------------------------

EN = """# Reeds

There are 1,250 reeds, 12.5% of them [counted](#how-it-is-counted) on 3 May 2025 with `--all` of `pa`;
see [the method](method.md#readings-and-assumptions), and [what the words mean](glossary.md).

## How it is counted

Twice, and the `least` counts. Nederlands: [reeds.nl.md](reeds.nl.md).

```yaml
count: 1250
```

```console
$ pa check targets
1,250 reeds
```

```text
reeds.yaml:3:7: error: 1.250 would be read as a number with decimals. [dot-thousands]
```

### known-total

The end.
"""

NL = """# Riet

Er zijn 1.250 rietstengels, 12,5% ervan [geteld](#hoe-er-is-geteld) op 3 mei 2025 met `--all` van `pa`;
zie [de methode](method.nl.md#lezingen-en-aannamen), en [wat de woorden betekenen](glossary.md).

## Hoe er is geteld

Twee keer, en het kleinste (`least`) telt. English: [reeds.md](reeds.md).

```yaml
count: 1250
```

```console
$ pa check targets
1.250 rietstengels
```

```text
reeds.yaml:3:7: fout: 1.250 zou worden gelezen als een getal met decimalen.
Zet geen punt bij duizendtallen; schrijf 1250. [dot-thousands]
```

### known-total

Het einde.
"""

SLIPS: tuple[tuple[Check, str, str], ...] = (
    (headings, "## Hoe er is geteld", "### Hoe er is geteld"),
    (headings, "## Hoe er is geteld\n", "Hoe er is geteld\n"),
    (headings, "### known-total", "### bekend-totaal"),
    (headings, "Het einde.\n", "Het einde.\n\n### Nog meer\n"),
    (examples, "count: 1250", "count: 1520"),
    (examples, "```yaml", "```sh"),
    (examples, "$ pa check targets", "$ pa check data"),
    (examples, "reeds.yaml:3:7", "riet.yaml:3:7"),
    (findings, "fout:", "error:"),
    (findings, "zou worden gelezen als", "is"),
    (figures, "1.250 rietstengels, ", "1.520 rietstengels, "),
    (figures, "1.250 rietstengels, 12,5% ervan", "12,5% van 1.250 rietstengels"),
    (figures, "12,5%", "de helft"),
    (figures, "Het einde", "Het einde van 2025"),
    (codes, "`--all`", "`--alles`"),
    (codes, "`--all`", "--all"),
    (codes, "(`least`)", "(`least`, of `most`)"),
    (same_links, "[wat de woorden betekenen](glossary.md)", "wat de woorden betekenen"),
    (same_links, "glossary.md", "ci.md"),
    (same_links, "#hoe-er-is-geteld", "#riet"),
    (same_links, "#lezingen-en-aannamen", "#drie-doelen-met-de-hand"),
    (resolved, "#hoe-er-is-geteld", "#how-it-is-counted"),
    (resolved, "(glossary.md)", "(woordenlijst.md)"),
    (resolved, "#lezingen-en-aannamen", "#lezingen"),
    (dutch_first, "(method.nl.md#lezingen-en-aannamen)", "(method.md#readings-and-assumptions)"),
    (dutch_first, "English: [reeds.md](reeds.md)", "Zie ook: [reeds.md](method.md)"),
    (nobody_addressed, "Het einde.", "Tel je mee?"),
    (nobody_addressed, "Het einde.", "Uw einde."),
    (all_dutch, "Het einde.", "Het einde of the page."),
    (no_long_dash, "Het einde.", "Het \u2014 einde."),
)
"""What stands in the Dutch page, and what stands there by mistake."""


REEDS = {"docs/reeds.md": EN, "docs/reeds.nl.md": NL}


def reeds(dutch: str = NL) -> tuple[Page, Page]:
    return page("docs/reeds.md", EN), page("docs/reeds.nl.md", dutch)


@pytest.mark.parametrize(("check", "old", "new"), SLIPS)
def test_a_check_finds_a_slip(check: Check, old: str, new: str) -> None:
    assert NL.count(old) == 1
    assert [*check(*reeds(NL.replace(old, new)))]


def test_no_check_finds_a_slip_where_there_is_none() -> None:
    assert {check.__name__: [*check(*reeds())] for check in CHECKS} == {check.__name__: [] for check in CHECKS}


def test_every_check_has_a_slip_that_it_finds() -> None:
    assert {check for check, *_ in SLIPS} == {*CHECKS}


# -- the documents -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_dutch_page_says_what_the_english_page_says(check: Check, name: str) -> None:
    en, nl = written(name), written(in_dutch(name))
    assert en
    assert nl, f"{in_dutch(name)} is not there"
    assert not [*check(en, nl)]


def test_every_verdict_has_its_row_with_its_sign_in_dutch() -> None:
    text = (ROOT / "README.nl.md").read_text(encoding="utf-8")
    verdicts = [key.removeprefix("verdict.") for key in OUTPUT if key.startswith("verdict.")]
    assert len(verdicts) == 8
    for verdict in verdicts:
        assert f"\n| {OUTPUT[f'sign.{verdict}']} {OUTPUT[f'verdict.{verdict}']} | " in text


def test_the_readmes_lead_to_each_other_in_their_first_lines() -> None:
    for name, said in (("README.md", "Nederlands: [README.nl.md]"), ("README.nl.md", "English: [README.md]")):
        assert said in "".join((ROOT / name).read_text(encoding="utf-8").splitlines()[:5])
