"""The command line: options in, text out, an exit code. The only place that knows a clock, an environment or a folder.

What a command needs is imported inside it, so that no command pays for another. To add a command: write its module,
and import it below.
"""

import os
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.exceptions import TyperException

from pa_calc.cli import check_data, check_targets, forecast, init, rule, schema
from pa_calc.cli.base import BUG, DONE, FAILED, HELP, INTERRUPTED, UNDECIDED, UNTRUSTED, USAGE, Usage, answer, app, tell
from pa_calc.version import VERSION
from pa_calc.words import catalogue

if TYPE_CHECKING:
    from pa_calc.findings import Untrusted

__all__ = ["BUG", "DONE", "FAILED", "INTERRUPTED", "UNDECIDED", "UNTRUSTED", "USAGE", "app", "run"]

COMMANDS = (check_data, check_targets, forecast, init, rule, schema)
"""The modules of the commands: naming them here puts their commands into the program, in this order."""


def _show_version(asked: bool) -> None:
    if asked:
        answer(f"pa {VERSION}\n")
        raise typer.Exit(DONE)


@app.callback()
def _pa(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help=HELP("help.option.version"))
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help=HELP("help.option.debug"))] = False,
) -> None:
    """Hold the options of every command; `--debug` is read in `run`."""


def run(arguments: list[str]) -> int:
    """Run a command and give its exit code; the one place that turns what goes wrong into words."""
    from pa_calc.console import prepare

    prepare(os.environ)
    try:
        code: Any = app(arguments, standalone_mode=False, prog_name="pa")
    except typer.Abort:
        return INTERRUPTED
    except SystemExit:  # Typer's way to end where nobody reads its help any more
        return DONE
    except TyperException as error:
        return _show_usage(error)
    except Usage as error:
        return tell(f"{error}\n", USAGE)
    except Exception as error:  # noqa: BLE001 -- the one boundary: what is unexpected becomes two lines and a code
        return _explain(error, debug="--debug" in arguments)
    return code if isinstance(code, int) else DONE


def _show_usage(error: TyperException) -> int:
    """Typer's own words, with the usage line where it has one."""
    from io import StringIO

    said = StringIO()
    if show := getattr(error, "show", None):
        show(file=said)
    return tell(said.getvalue() or f"{error.format_message()}\n", USAGE)


def _explain(error: Exception, *, debug: bool) -> int:
    from pa_calc.console import silence
    from pa_calc.findings import Untrusted

    if isinstance(error, Untrusted):
        return tell(_findings(error), UNTRUSTED)
    if isinstance(error, OSError) and error.filename is None:  # no file: the standard output, where Typer writes itself
        silence("stdout")
        return tell(HELP("usage.cannot-write", reason=error.strerror) + "\n", USAGE)
    return tell(_bug(error, debug=debug), BUG)


def _findings(error: "Untrusted") -> str:
    from pa_calc.render.findings_text import refusal_text

    return refusal_text(error.findings, catalogue("en", "findings", "data"))


def _bug(error: Exception, *, debug: bool) -> str:
    import traceback

    from pa_calc.words.clean import clean

    trace = traceback.format_exception(error) if debug else ()
    title = HELP("bug.title", error=clean(f"{type(error).__name__}: {error}"))
    return "".join((*trace, title, "\n", HELP("bug.remedy"), "\n"))
