"""The language that a command speaks: its answers, its refusals, and the help that Typer writes.

Texts of help are keys of the catalogue until a command is called, since only then it is known who reads them.
"""

import re
from collections.abc import Iterator
from contextvars import ContextVar
from typing import Any

from typer.core import TyperCommand, TyperGroup, TyperOption

from pa_calc.cli.language import OPTION, Spoken
from pa_calc.words import LANGUAGES, Catalogue, catalogue

_ENGLISH = Spoken("en", "en")
_SPOKEN: ContextVar[Spoken] = ContextVar("spoken", default=_ENGLISH)

_KEY = re.compile(r"(?:help|metavar)\.[a-z.-]+")
_LINES = ("usage", "options", "commands", "arguments")
"""What stands at the beginning of a line of help, in Typer's own words."""

_INSIDE = ("show-help", "default", "required")
"""What stands anywhere in it."""

_OWN = {
    "install_completion": "help.option.install-completion",
    "show_completion": "help.option.show-completion",
}
"""The texts of options that Typer adds by itself."""


class Usage(Exception):
    """A command was called in a way that cannot be answered; the text says what to write."""


def speak(spoken: Spoken) -> None:
    """Speak this language from now on."""
    _SPOKEN.set(spoken)


def language(*, machine: bool = False) -> str:
    """The language for people, or for a format that programs read."""
    spoken = _SPOKEN.get()
    return spoken.machines if machine else spoken.people


def words(*sections: str, machine: bool = False) -> Catalogue:
    """The words of some sections, in the language that is spoken."""
    return catalogue(language(machine=machine), *sections)


def say(key: str, /, **values: object) -> str:
    """A help text, or what is wrong with how a command was called."""
    return words("help").say(key, **values)


def why(reason: object) -> str:
    """Why the operating system refuses something."""
    return words("help").detail("reason", str(reason))


class Command(TyperCommand):
    """A command of which the help is in the language that is spoken."""

    def get_help(self, ctx: Any) -> str:
        """The help, in that language as a whole."""
        return framed(super().get_help(ctx))

    def get_usage(self, ctx: Any) -> str:
        """The line that says how to call it."""
        return framed(super().get_usage(ctx))


class Group(TyperGroup):
    """A group of commands of which the help is in the language that is spoken."""

    def get_help(self, ctx: Any) -> str:
        """The help, in that language as a whole."""
        return framed(super().get_help(ctx))

    def get_usage(self, ctx: Any) -> str:
        """The line that says how to call one of them."""
        return framed(super().get_usage(ctx))


def framed(text: str) -> str:
    """What Typer says around help texts, in the language that is spoken."""
    if language() == "en":
        return text
    english = catalogue("en", "help")
    for name in _LINES:
        text = re.sub(f"(?m)^{re.escape(english.say(f'frame.{name}'))}", say(f"frame.{name}"), text)
    for name in _INSIDE:
        text = text.replace(english.say(f"frame.{name}"), say(f"frame.{name}"))
    return text


def tell_in_words(command: Any) -> None:
    """Put words in the place of their keys in a command and all below it, and let each of them take `--lang`."""
    for one in _all(command):
        for field in ("help", "short_help", "epilog"):
            setattr(one, field, _worded(getattr(one, field)))
        one.options_metavar = say("metavar.options")
        if hasattr(one, "subcommand_metavar"):
            one.subcommand_metavar = say("metavar.command")
        for parameter in one.params:
            _tell_parameter(parameter)
        one.params.append(_lang())


def _tell_parameter(parameter: Any) -> None:
    parameter.metavar = _worded(parameter.metavar)
    if hasattr(parameter, "help"):
        parameter.help = _worded(_OWN.get(parameter.name, parameter.help))


def _all(command: Any) -> Iterator[Any]:
    yield command
    for inner in getattr(command, "commands", {}).values():
        yield from _all(inner)


def _worded(text: str | None) -> str | None:
    return say(text) if text and _KEY.fullmatch(text) else text


def _lang() -> TyperOption:
    """The option that says which language; it was read before anything else was."""
    return TyperOption(
        param_decls=[OPTION],
        metavar="|".join(LANGUAGES),
        callback=_known,
        expose_value=False,
        help=say("help.option.lang"),
    )


def _known(_context: Any, _option: Any, value: str | None) -> None:
    if value is not None and value not in LANGUAGES:
        from pa_calc.words.clean import clean

        raise Usage(say("usage.no-such-language", asked=clean(value), known=", ".join(LANGUAGES)))
