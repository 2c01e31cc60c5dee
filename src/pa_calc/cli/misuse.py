"""What Typer finds wrong with how a command was called, in the language that is spoken.

Typer says it in English alone, and of some only as a sentence; what is not recognised stays as Typer says it.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from typer.exceptions import TyperException

from pa_calc.cli.speech import say

_SENTENCES: Mapping[str, re.Pattern[str]] = {
    "typer.no-such-command": re.compile(r"No such command (?P<name>.*?)\.(?: Did you mean (?P<near>.*)\?)?", re.DOTALL),
    "typer.extra": re.compile(r"Got unexpected extra argument\(s\) \((?P<name>.*)\)", re.DOTALL),
    "typer.needs-value": re.compile(r"Option (?P<name>.*) requires an argument\."),
    "typer.takes-none": re.compile(r"Option (?P<name>.*) does not take a value\."),
    "typer.not-one-of": re.compile(r"(?P<found>.*) is not one of (?P<known>.*)\.", re.DOTALL),
}
"""The sentences that Typer says of one thing."""


def misuse(error: TyperException) -> str:
    """All that is said of it: how to call the command, where to find help, and what is wrong."""
    context = getattr(error, "ctx", None)
    if type(error).__name__ == "NoArgsIsHelpError":
        return f"{error.format_message()}\n"
    told = say("typer.error", told=_told(error)) + "\n"
    if context is None:
        return told
    hint = say("typer.hint", command=f"{context.command_path} {context.help_option_names[0]}")
    return f"{context.get_usage()}\n{hint}\n\n{told}"


def _told(error: Any) -> str:
    name = _named(error)
    if hasattr(error, "possibilities"):
        told = say("typer.no-such-option", name=error.message.partition(": ")[2])
        near = ", ".join(sorted(error.possibilities or ()))
        return say("typer.possible", told=told, near=near) if near else told
    if hasattr(error, "param_type"):
        return say("typer.missing", name=name)
    return _sentence(error.message, name) or str(error.format_message())


def _named(error: Any) -> str:
    """The option or argument that is meant, as it is typed."""
    hint = getattr(error, "param_hint", None)
    if hint is None and getattr(error, "param", None) is not None:
        hint = error.param.get_error_hint(error.ctx)
    hints: Iterable[str] = hint if isinstance(hint, list | tuple) else (hint or "",)
    return " / ".join(hints)


def _sentence(message: str, name: str) -> str | None:
    for key, pattern in _SENTENCES.items():
        if found := pattern.fullmatch(message):
            told = say(key, **{"name": name, **found.groupdict()})
            near = found.groupdict().get("near")
            return say("typer.near", told=told, near=near) if near else told
    return None
