"""What every command shares: the program itself, its exit codes, and how an answer or a refusal is written."""

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import typer

from pa_calc.cli.speech import Command, Group, Usage, say, why

if TYPE_CHECKING:
    from pa_calc.render.view import Screen

DONE, FAILED, USAGE, UNTRUSTED, UNDECIDED, BUG, INTERRUPTED = 0, 1, 2, 3, 4, 70, 130
"""Exit codes, a promise to scripts."""


__all__ = ["Usage", "answer", "app", "checks", "for_stream", "say", "screen", "tell", "wrong"]


class App(typer.Typer):
    """A group of commands that speak."""

    def command(self, name: str | None = None, **settings: Any) -> Callable[[Any], Any]:
        """Put a command into it."""
        return super().command(name, cls=Command, **settings)


app = App(
    cls=Group,
    help="help.app",
    epilog="help.app.examples",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
checks = App(cls=Group, rich_markup_mode=None)
app.add_typer(checks, name="check", help="help.check", epilog="help.check.examples")


def tell(text: str, code: int) -> int:
    """Say on standard error why there is no answer, and give the code that says it too."""
    from pa_calc import console

    console.tell(text)
    return code


def answer(text: str) -> None:
    """Write an answer to standard output.

    Raises Usage where that cannot be done.
    """
    from pa_calc.console import write

    if error := write(text):
        raise Usage(say("usage.cannot-write", reason=why(error.strerror)))


def screen() -> "Screen":
    """What standard output can show."""
    from pa_calc.console import colors, shows_signs, width
    from pa_calc.render.view import Screen

    out = sys.stdout
    return Screen(width(out, os.environ), colors(out, os.environ), shows_signs(out))


def for_stream(text: str) -> str:
    """JSON as standard output can hold it."""
    from pa_calc.console import shows_signs
    from pa_calc.render.json_head import in_ascii

    return text if shows_signs(sys.stdout) else in_ascii(text)


def wrong(code: str, asked: str, **values: object) -> str:
    """What is wrong with something that was asked."""
    from pa_calc.words.clean import clean

    return say(f"usage.{code}", asked=clean(asked), **values)
