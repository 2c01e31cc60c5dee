"""What is said of a term of the glossary, in the language of the reader; how it is laid out stands elsewhere."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from pa_calc.words import Catalogue, catalogue
from pa_calc.words.glossary import TERMS
from pa_calc.words.glossary.entry import Amount, Both, Language, Law, Term

_OTHER: dict[Language, Language] = {"nl": "en", "en": "nl"}
_SWAPPED = str.maketrans(",.", ".,")


class Said(NamedTuple):
    """A line under a meaning: what it is about, and what is told; or else the terms that it leads to."""

    label: str
    told: str = ""
    terms: tuple[Term, ...] = ()


def euros(amount: Decimal, language: Language) -> str:
    """An amount as the reader writes it, exact, with the cents that it has: 1.184,82 or 1,184.82."""
    english = f"{amount:,}"
    return english.translate(_SWAPPED) if language == "nl" else english


def words_of(language: Language) -> Catalogue:
    """The words around the glossary."""
    return catalogue(language, "term")


def named(term: Term, language: Language) -> str:
    """The word of the reader, with that of the other language where it differs."""
    return " / ".join(dict.fromkeys((term.words(language)[0], term.words(_OTHER[language])[0])))


def lines_of(term: Term, language: Language) -> Iterator[Said]:
    """What stands under the meaning of a term, as far as there is something to say."""
    say = words_of(language).say
    if term.amounts:
        told = ", ".join(_amount(one, term.unit, language) for one in term.amounts)
        yield Said(say("term.limit"), told)
    elif term.unit:
        yield Said(say("term.unit"), term.unit.of(language))
    if others := term.words(language)[1:]:
        yield Said(say("term.also"), ", ".join(others))
    if term.law:
        yield Said(say("term.law"), _law(term.law, language))
    if term.related:
        yield Said(say("term.related"), terms=tuple(TERMS[key] for key in term.related))


def _amount(amount: Amount, unit: Both | None, language: Language) -> str:
    say = words_of(language).say
    value, low = (None if one is None else euros(one, language) for one in (amount.value, amount.low))
    key = "term.amount" if low is None else "term.amount.range"
    told = say(key, low=low, value=value, unit=unit.of(language) if unit else "", year=amount.year)
    return told if amount.source is None else say("term.amount.source", amount=told, source=amount.source.of(language))


def _law(law: Law, language: Language) -> str:
    if law.article is None:
        return law.name
    return words_of(language).say("term.law.article", law=law.name, article=law.article)
