"""In which language to speak: as asked, else as the environment says, else as the system shows itself."""

import sys
from collections.abc import Callable, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from pa_calc.words import LANGUAGES

OPTION = "--lang"
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Of these the first that is set counts, as for every program."""

_PRIMARY, _DUTCH = 0x3FF, 0x13
"""On Windows, the bits of a language that leave its country out, and what they are for Dutch."""


class Spoken(NamedTuple):
    """The language for people, and for machines: theirs is English unless `--lang` says otherwise."""

    people: str
    machines: str


def spoken(
    arguments: Sequence[str], environment: Mapping[str, str], display: Callable[[], str] | None = None
) -> Spoken:
    """The language that is asked for; Dutch gives Dutch, anything else English."""
    if (asked := _asked(arguments)) in LANGUAGES:
        return Spoken(asked, asked)
    named = environment.get("PA_LANG") or _named(environment) or (display or _display_language)()
    return Spoken(_nearest(named), "en")


def _asked(arguments: Sequence[str]) -> str:
    """What stands after the last `--lang`."""
    found = ""
    options = arguments[: arguments.index("--")] if "--" in arguments else arguments
    for option, value in zip_longest(options, options[1:], fillvalue=""):
        name, is_joined, joined = option.partition("=")
        if name == OPTION:
            found = joined if is_joined else value
    return found


def _named(environment: Mapping[str, str]) -> str:
    return next((value for name in _LOCALE if (value := environment.get(name))), "")


def _nearest(named: str) -> str:
    """The language of a name such as nl_NL.UTF-8, nl-BE or Dutch_Netherlands."""
    return (
        "nl"
        if named.casefold().replace("-", "_").split("_")[0].split(".")[0] in {"nl", "nld", "dut", "dutch"}
        else "en"
    )


def _display_language() -> str:
    """The language of Windows or macOS; "" on other systems, which say it in the environment."""
    if sys.platform == "win32":
        import ctypes

        return "nl" if ctypes.windll.kernel32.GetUserDefaultUILanguage() & _PRIMARY == _DUTCH else "en"
    if sys.platform == "darwin":
        return preferred(Path.home() / "Library" / "Preferences" / ".GlobalPreferences.plist")
    return ""


def preferred(preferences: Path) -> str:
    """The first language in the preferences of macOS; "" where they cannot be read."""
    import plistlib
    from xml.parsers.expat import ExpatError

    try:
        languages = plistlib.loads(preferences.read_bytes())["AppleLanguages"]
    except (OSError, KeyError, TypeError, ValueError, ExpatError):
        return ""
    return languages[0] if isinstance(languages, list) and languages and isinstance(languages[0], str) else ""
