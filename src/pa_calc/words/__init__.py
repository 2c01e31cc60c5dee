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


_SECTIONS: Mapping[str, Mapping[str, Callable[[], Mapping[str, str]]]] = {
    "en": {
        "data": _english_data,
        "help": _english_help,
        "findings": _english_findings,
        "forecast": _english_forecast,
        "output": _english_output,
    },
}


@cache
def catalogue(language: str = "en", *sections: str) -> Catalogue:
    """The texts of the named sections, or of all; only those modules are imported."""
    known = _SECTIONS[language]
    words: dict[str, str] = {}
    for section in sections or known:
        words.update(known[section]())
    return Catalogue(words)
