"""The words of the field, and those that have one meaning in this program.

To add one: an entry in the module of its subject, then `make glossary`.
"""

import unicodedata
from collections.abc import Collection, Mapping
from functools import cache

from pa_calc.words.glossary import agreed, counted, homes, judged, letting, rents, reported
from pa_calc.words.glossary.entry import Language, Term

TERMS: Mapping[str, Term] = {
    term.key: term
    for subject in (agreed, rents, homes, letting, counted, reported, judged)
    for term in subject.TERMS
}  # fmt: skip
"""Every term by its key."""


def alphabetical(language: Language) -> list[Term]:
    """All terms, in the order of their words in one language."""
    return sorted(TERMS.values(), key=lambda term: folded(term.words(language)[0]))


def folded(text: str) -> str:
    """The letters and digits of a text: without case, accents, spaces, hyphens and the like."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if sign.isalnum())


def senses(asked: str) -> tuple[Term, ...]:
    """What a word means, in any of its forms: more than one where it has several senses."""
    return _senses().get(folded(asked), ())


def begun(asked: str) -> Mapping[Term, str]:
    """What begins so, each with its first form that does; a start that is empty begins nothing."""
    start = folded(asked)
    forms_of = {term: (form for form in _forms(term) if folded(form).startswith(start)) for term in TERMS.values()}
    return {term: first for term, those in forms_of.items() if start and (first := next(those, None))}


def are_one_word(terms: Collection[Term]) -> bool:
    """Whether these are all the senses of one word."""
    return any({*terms} == {*known} for known in _senses().values())


def forms() -> Mapping[str, str]:
    """Every form as it is written, by its letters."""
    return {folded(form): form for term in TERMS.values() for form in reversed(_forms(term))}


def _forms(term: Term) -> tuple[str, ...]:
    return (*term.nl, *term.en, *term.typed)


@cache
def _senses() -> Mapping[str, tuple[Term, ...]]:
    """The terms of each form."""
    found: dict[str, dict[str, Term]] = {}
    for term in TERMS.values():
        for form in _forms(term):
            found.setdefault(folded(form), {})[term.key] = term
    return {form: tuple(known.values()) for form, known in found.items()}
