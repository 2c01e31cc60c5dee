"""The words that people read, by key, in the language that they chose.

A section is a module with a dictionary `WORDS`. To add one: write it, and name it in `_SECTIONS`.
"""

from collections.abc import Callable, Mapping
from functools import cache


class Catalogue:
    """The texts of some sections in one language."""

    __slots__ = ("_words",)

    def __init__(self, words: Mapping[str, str]) -> None:
        """Keep the texts."""
        self._words = words

    def keys(self, beginning: str) -> list[str]:
        """The keys that begin with this, without it."""
        return [key.removeprefix(beginning) for key in self._words if key.startswith(beginning)]

    def say(self, key: str, /, **values: object) -> str:
        """The text of `key`, with its named placeholders filled in."""
        return self._words[key].format(**values)


def _english_agenda() -> Mapping[str, str]:
    """What is to be done by when."""
    from pa_calc.words.en.agenda import WORDS

    return WORDS


def _english_agreements() -> Mapping[str, str]:
    """The list of agreements."""
    from pa_calc.words.en.agreements import WORDS

    return WORDS


def _english_data() -> Mapping[str, str]:
    """What is said around findings."""
    from pa_calc.words.en.data import WORDS

    return WORDS


def _english_findings() -> Mapping[str, str]:
    """What was found in the data, and what to write."""
    from pa_calc.words.en.advice import WORDS as ADVICE
    from pa_calc.words.en.findings import WORDS
    from pa_calc.words.en.records import WORDS as RECORDS

    return {**WORDS, **ADVICE, **RECORDS}


def _english_explain() -> Mapping[str, str]:
    """An agreement, and how the verdicts on it came about."""
    from pa_calc.words.en.explain import WORDS

    return WORDS


def _english_help() -> Mapping[str, str]:
    """Help texts, and what is wrong with how a command was called."""
    from pa_calc.words.en.help import WORDS

    return WORDS


def _english_forecast() -> Mapping[str, str]:
    """The forecast year by year."""
    from pa_calc.words.en.forecast import WORDS

    return WORDS


def _english_output() -> Mapping[str, str]:
    """What the answers of the commands say."""
    from pa_calc.words.en.output import WORDS

    return WORDS


def _english_pace() -> Mapping[str, str]:
    """How far along targets are."""
    from pa_calc.words.en.pace import WORDS

    return WORDS


def _english_status() -> Mapping[str, str]:
    """How everything stands."""
    from pa_calc.words.en.status import WORDS

    return WORDS


def _english_table() -> Mapping[str, str]:
    """A printed table."""
    from pa_calc.words.en.table import WORDS

    return WORDS


def _english_term() -> Mapping[str, str]:
    """The glossary."""
    from pa_calc.words.en.term import WORDS

    return WORDS


def _dutch_term() -> Mapping[str, str]:
    """The glossary."""
    from pa_calc.words.nl.term import WORDS

    return WORDS


_SECTIONS: Mapping[str, Mapping[str, Callable[[], Mapping[str, str]]]] = {
    "en": {
        "agenda": _english_agenda,
        "agreements": _english_agreements,
        "data": _english_data,
        "explain": _english_explain,
        "help": _english_help,
        "findings": _english_findings,
        "forecast": _english_forecast,
        "output": _english_output,
        "pace": _english_pace,
        "status": _english_status,
        "table": _english_table,
        "term": _english_term,
    },
    "nl": {"term": _dutch_term},
}


@cache
def catalogue(language: str = "en", *sections: str) -> Catalogue:
    """The texts of the named sections, or of all; only those modules are imported."""
    known = _SECTIONS[language]
    words: dict[str, str] = {}
    for section in sections or known:
        words.update(known[section]())
    return Catalogue(words)
