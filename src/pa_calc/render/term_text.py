"""Terms of the glossary for a terminal: one with its senses, or all in two columns.

Nothing is imported that reads or draws data, so that a word is explained at once.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from textwrap import TextWrapper

from pa_calc.render.term_said import lines_of, named, words_of
from pa_calc.words.glossary import alphabetical
from pa_calc.words.glossary.entry import Language, Term

_LEAST_WIDTH = 20
"""A narrower screen breaks the lines itself."""

_INDENT, _GAP = "  ", "  "


def in_ascii(text: str) -> str:
    """The text for a screen that shows nothing else: letters lose their accents."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")


def senses_text(senses: Iterable[Term], language: Language, width: int | None) -> str:
    """What a word means, one sense after another."""
    return "\n".join("".join(line + "\n" for line in _term(term, language, width)) for term in senses)


def _term(term: Term, language: Language, width: int | None) -> Iterator[str]:
    yield _wrapped(named(term, language), width)
    yield ""
    yield _wrapped(term.means.of(language), width)
    yield ""
    for line in lines_of(term, language):
        told = line.told or ", ".join(other.words(language)[0] for other in line.terms)
        yield _wrapped(words_of(language).say("term.label", label=line.label, told=told), width, hang=_INDENT)


def terms_text(language: Language, width: int | None) -> str:
    """Every term with its word in the other language, in two columns; where these do not fit, one below the other."""
    rows = [(term.words(language)[0], _other(term, language)) for term in alphabetical(language)]
    first = max(len(word) for word, _ in rows) + len(_GAP)
    fits = width is None or first + max(len(other) for _, other in rows) <= width
    hang = " " * first if fits else _INDENT
    lines = (f"{word:{first}}{other}" if fits else f"{_wrapped(word, width)}\n{_wrapped(other, width, hang, hang)}"
             for word, other in rows)  # fmt: skip
    return "".join(line + "\n" for line in lines)


def _other(term: Term, language: Language) -> str:
    return term.words("en" if language == "nl" else "nl")[0]


def _wrapped(text: str, width: int | None, head: str = "", hang: str = "") -> str:
    """A paragraph in lines that fit, one line where nothing needs to."""
    if width is None:
        return head + text
    size = max(width, _LEAST_WIDTH)
    return TextWrapper(size, initial_indent=head, subsequent_indent=hang, break_on_hyphens=False).fill(text)
