"""Which agreements are meant: those that fit everything that is asked."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pa_calc.core.listing import Listed
from pa_calc.schema.fields import Model, Span, Text
from pa_calc.schema.records import Progressed


class Asked(NamedTuple):
    """What agreements must fit, all of it together; what is empty or None asks nothing.

    Of `chapters` and `states` one is enough, and None among the states is an agreement of which nothing is reported.
    """

    party: str | None = None
    chapters: tuple[str, ...] = ()
    due: Span | None = None
    overdue: bool = False
    states: tuple[Progressed | None, ...] = ()
    words: tuple[str, ...] = ()

    def selects(self, one: Listed) -> bool:
        """Whether an agreement fits."""
        fits = (
            self.party is None or self.party in one.parties,
            not self.chapters or one.chapter in self.chapters,
            self.due is None or is_due_in(one, self.due),
            not self.overdue or one.overdue_since is not None,
            not self.states or one.state in self.states,
        )
        return all(fits) and (not self.words or says(one, self.words))


class Selection(NamedTuple):
    """The agreements that fit, of how many there are, and the duties of the running text, of which none is one."""

    asked: Asked
    listed: tuple[Listed, ...]
    known: int
    running_text: int


def selection(listed: tuple[Listed, ...], asked: Asked, running_text: int) -> Selection:
    """The agreements that fit what is asked."""
    return Selection(asked, tuple(one for one in listed if asked.selects(one)), len(listed), running_text)


def is_due_in(one: Listed, span: Span) -> bool:
    """Whether anything of an agreement is due in a time."""
    return any(span.first <= day <= span.over_by for day in one.days)


def says(one: Listed, words: Iterable[str]) -> bool:
    """Whether all words occur in what is written of an agreement, in either language, if only as part of others."""
    text = " ".join(folded(said) for text in _texts(one.agreement) for said in (text.nl, text.en))
    return all(folded(word) in text for word in words)


def _texts(value: object) -> Iterator[Text]:
    """Every text for people that a model holds."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, Model):
        for _, item in value:
            yield from _texts(item)


def folded(text: str) -> str:
    """A text without case and accents, so that it is found however it is typed."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))
