"""The command line: options in, text out, an exit code. The only place that knows a clock, an environment or a folder.

What a command needs is imported inside it, so that no command pays for another. To add a command: write its module,
and import it below.
"""

import os
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.exceptions import TyperException
from typer.main import get_command

from pa_calc.cli import (
    agenda,
    agreements,
    check_data,
    check_targets,
    explain,
    forecast,
    init,
    rule,
    schema,
    status,
    table,
    term,
)
from pa_calc.cli.base import BUG, DONE, FAILED, INTERRUPTED, UNDECIDED, UNTRUSTED, USAGE, Usage, answer, app, say, tell
from pa_calc.cli.language import spoken
from pa_calc.cli.speech import speak, tell_in_words, why, words
from pa_calc.version import VERSION

if TYPE_CHECKING:
    from pa_calc.findings import Untrusted

__all__ = ["BUG", "DONE", "FAILED", "INTERRUPTED", "UNDECIDED", "UNTRUSTED", "USAGE", "app", "run"]

COMMANDS = (check_data, check_targets, explain, forecast, agreements, table, agenda, status, init, rule, term, schema)
"""The modules of the commands: naming them here puts their commands into the program, in this order."""


def _show_version(asked: bool) -> None:
    if asked:
        answer(f"pa {VERSION}\n")
        raise typer.Exit(DONE)


@app.callback()
def _pa(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="help.option.version")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="help.option.debug")] = False,
) -> None:
    """Hold the options of every command; `--debug` is read in `run`."""


def run(arguments: list[str]) -> int:
    """Run a command and give its exit code; the one place that turns what goes wrong into words."""
    from pa_calc.console import prepare

    prepare(os.environ)
    speak(spoken(arguments, os.environ))
    try:
        command = get_command(app)
        tell_in_words(command)
        code: Any = command.main(arguments, standalone_mode=False, prog_name="pa")
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
    from pa_calc.cli.misuse import misuse

    return tell(misuse(error), USAGE)


def _explain(error: Exception, *, debug: bool) -> int:
    from pa_calc.console import silence
    from pa_calc.findings import Untrusted

    if isinstance(error, Untrusted):
        return tell(_findings(error), UNTRUSTED)
    if isinstance(error, OSError) and error.filename is None:  # no file: the standard output, where Typer writes itself
        silence("stdout")
        return tell(say("usage.cannot-write", reason=why(error.strerror)) + "\n", USAGE)
    return tell(_bug(error, debug=debug), BUG)


def _findings(error: "Untrusted") -> str:
    from pa_calc.render.findings_text import refusal_text

    return refusal_text(error.findings, words("findings", "data"))


def _bug(error: Exception, *, debug: bool) -> str:
    import traceback

    from pa_calc.words.clean import clean

    trace = traceback.format_exception(error) if debug else ()
    title = say("bug.title", error=clean(f"{type(error).__name__}: {error}"))
    return "".join((*trace, title, "\n", say("bug.remedy"), "\n"))
