"""What an entry of the glossary is made of."""

from decimal import Decimal
from typing import Literal, NamedTuple

Language = Literal["nl", "en"]


class Both(NamedTuple):
    """A text in Dutch and in English."""

    nl: str
    en: str

    def of(self, language: Language) -> str:
        """The text in one of them."""
        return self.nl if language == "nl" else self.en


class Amount(NamedTuple):
    """A limit in the prices of a year; with `low` both ends of a range. `source` where no law says it."""

    year: int
    value: Decimal
    low: Decimal | None = None
    source: Both | None = None


class Law(NamedTuple):
    """The law that a word comes from, by its Dutch name."""

    name: str
    article: str | None = None


class Term(NamedTuple):
    """One sense of a word: its words in each language, the usual one first, and what it means.

    `typed` are other forms under which people look for it. Senses of one word share a form.
    """

    key: str
    nl: tuple[str, ...]
    en: tuple[str, ...]
    means: Both
    typed: tuple[str, ...] = ()
    unit: Both | None = None
    amounts: tuple[Amount, ...] = ()
    law: Law | None = None
    related: tuple[str, ...] = ()

    def words(self, language: Language) -> tuple[str, ...]:
        """Its words in one language, the usual one first."""
        return self.nl if language == "nl" else self.en
