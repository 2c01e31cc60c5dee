"""The glossary as a page in both languages: what docs/glossary.md holds."""

import re
from collections.abc import Iterator
from textwrap import TextWrapper

from pa_calc.render.term_said import Said, lines_of, words_of
from pa_calc.words.glossary import alphabetical
from pa_calc.words.glossary.entry import Language, Term

_LANGUAGES: tuple[Language, ...] = ("nl", "en")
_WIDTH = 120
_WRAP = TextWrapper(_WIDTH, break_long_words=False, break_on_hyphens=False)


def page() -> str:
    """The page: what it is, an index in both languages, and a section for each term by its Dutch word."""
    terms = alphabetical("nl")
    parts = ("# Woordenlijst / Glossary", *_about(), _index(terms), *(_section(term) for term in terms))
    return "\n\n".join(parts) + "\n"


def _about() -> Iterator[str]:
    return (_WRAP.fill(words_of(language).say("term.page.about")) for language in _LANGUAGES)


def _index(terms: list[Term]) -> str:
    head = " | ".join(words_of(language).say("term.page.column") for language in _LANGUAGES)
    rows = (f"| {_link(term, 'nl')} | {_link(term, 'en')} |" for term in terms)
    return "\n".join((f"| {head} |", "|---|---|", *rows))


def _section(term: Term) -> str:
    return "\n\n".join((f"## {term.nl[0]}", *(part for language in _LANGUAGES for part in _told(term, language))))


def _told(term: Term, language: Language) -> Iterator[str]:
    """The meaning in one language, and what stands under it."""
    word = words_of(language).say("term.page.word", word=term.words(language)[0])
    yield _WRAP.fill(f"**{word}** {term.means.of(language)}")
    if lines := [_line(one, language) for one in lines_of(term, language)]:
        yield "\n".join(lines)


def _line(line: Said, language: Language) -> str:
    told = line.told or ", ".join(_link(term, language) for term in line.terms)
    return f"- {words_of(language).say('term.label', label=line.label, told=told)}"


def _link(term: Term, language: Language) -> str:
    """Its word, which leads to its section."""
    place = re.sub(r"[^\w -]", "", term.nl[0].lower()).replace(" ", "-")
    return f"[{term.words(language)[0]}](#{place})"
