"""The words that people read, by key, in the language that they chose.

The texts of a section are the dictionaries `WORDS` of modules with the same names in each language. To add one: write
them, and name them in `_SECTIONS`.
"""

import re
from collections.abc import Mapping
from functools import cache
from importlib import import_module

LANGUAGES = ("nl", "en")
"""The languages that there are words in."""

_NO_LETTERS = re.compile("[^a-z]+")


class Catalogue:
    """The texts of some sections in one language."""

    __slots__ = ("_words", "language")

    def __init__(self, words: Mapping[str, str], language: str = "en") -> None:
        """Keep the texts."""
        self._words, self.language = words, language

    def keys(self, beginning: str) -> list[str]:
        """The keys that begin with this, without it."""
        return [key.removeprefix(beginning) for key in self._words if key.startswith(beginning)]

    def say(self, key: str, /, **values: object) -> str:
        """The text of `key`, with its named placeholders filled in."""
        return self._words[key].format(**values)

    def detail(self, name: str, value: str) -> str:
        """How people say a detail that was handed on by a name; as it is where there are no words for it."""
        return self._words.get(f"detail.{name}.{_NO_LETTERS.sub('-', value.casefold())}", value)


_SECTIONS: Mapping[str, tuple[str, ...]] = {
    "agenda": ("agenda",),
    "agreements": ("agreements",),
    "calendar": ("calendar",),
    "data": ("data",),
    "explain": ("explain",),
    "findings": ("findings", "advice", "records", "details"),
    "forecast": ("forecast",),
    "help": ("help", "details"),
    "output": ("output",),
    "pace": ("pace",),
    "status": ("status",),
    "table": ("table",),
    "term": ("term",),
}
"""The modules in which the words of a section stand, in each language."""


@cache
def catalogue(language: str = "en", *sections: str) -> Catalogue:
    """The texts of the named sections, or of all, with those of the calendar; only their modules are imported."""
    if language not in LANGUAGES:
        raise KeyError(language)
    words: dict[str, str] = {}
    for section in ("calendar", *(sections or _SECTIONS)):
        for module in _SECTIONS[section]:
            words.update(import_module(f"pa_calc.words.{language}.{module}").WORDS)
    return Catalogue(words, language)
