"""The command line: options in, text out, an exit code. The only place that knows a clock, an environment or a folder.

What a command needs is imported inside it, so that no command pays for another.
"""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.exceptions import TyperException

from pa_calc.version import VERSION
from pa_calc.words import catalogue

if TYPE_CHECKING:
    from datetime import date

    from pa_calc.core.facts import Figure
    from pa_calc.core.results import Report, Result
    from pa_calc.dataset import Dataset
    from pa_calc.findings import Untrusted
    from pa_calc.render.view import Screen, View
    from pa_calc.starting.files import File

WORDS = catalogue("en", "help")
HELP = WORDS.say

DONE, FAILED, USAGE, UNTRUSTED, UNDECIDED, BUG, INTERRUPTED = 0, 1, 2, 3, 4, 70, 130
"""Exit codes, a promise to scripts."""

_MOST_FIGURES = 6
"""As many figures of a contradiction are named."""


class Format(StrEnum):
    """How an answer is written."""

    TEXT = "text"
    JSON = "json"


class FailOn(StrEnum):
    """From which verdict on a check fails, from the worst down."""

    MISSED = "missed"
    OFF_COURSE = "off-course"
    UNDETERMINED = "undetermined"
    NO_DATA = "no-data"
    NEVER = "never"


class Usage(Exception):
    """A command was called in a way that cannot be answered; the text says what to write."""


app = typer.Typer(
    help=HELP("help.app"),
    epilog=HELP("help.app.examples"),
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
checks = typer.Typer(rich_markup_mode=None)
app.add_typer(checks, name="check", help=HELP("help.check"), epilog=HELP("help.check.examples"))

Data = Annotated[str | None, typer.Option(help=HELP("help.option.data"), metavar="FOLDER")]
AsOf = Annotated[str | None, typer.Option(help=HELP("help.option.as-of"), metavar="DATE")]
Corp = Annotated[str | None, typer.Option("--corp", "--party", help=HELP("help.option.corp"), metavar="KEY")]
OneCorp = Annotated[
    str | None, typer.Option("--corp", "--party", help=HELP("help.option.forecast-corp"), metavar="KEY")
]
Numbers = Annotated[list[str] | None, typer.Option(help=HELP("help.option.agreement"), metavar="NUMBER")]
Fail = Annotated[FailOn, typer.Option(help=HELP("help.option.fail-on"))]
Form = Annotated[Format, typer.Option("--format", help=HELP("help.option.format"))]
NewFolder = Annotated[str, typer.Argument(help=HELP("help.argument.folder"), metavar="FOLDER", show_default=False)]
Municipality = Annotated[str | None, typer.Option(help=HELP("help.option.municipality"), metavar="NAME")]
NewCorps = Annotated[list[str] | None, typer.Option("--corp", help=HELP("help.option.new-corp"), metavar="NAME")]
Years = Annotated[str | None, typer.Option(help=HELP("help.option.years"), metavar="YEARS")]
Example = Annotated[bool, typer.Option("--example", help=HELP("help.option.example"))]


def _show_version(asked: bool) -> None:
    if asked:
        _answer(f"pa {VERSION}\n")
        raise typer.Exit(DONE)


@app.callback()
def _pa(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help=HELP("help.option.version"))
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help=HELP("help.option.debug"))] = False,
) -> None:
    """Hold the options of every command; `--debug` is read in `run`."""


@checks.callback(invoke_without_command=True)
def _check(context: typer.Context) -> int:
    """Check the data, then the targets, where no other check is named."""
    if context.invoked_subcommand is None:
        return _targets(None, None, FailOn.NEVER, Format.TEXT, None, None)
    return DONE


@checks.command("targets", help=HELP("help.targets"), epilog=HELP("help.targets.examples"))
def _targets(
    corp: Corp = None,
    agreement: Numbers = None,
    fail_on: Fail = FailOn.NEVER,
    form: Form = Format.TEXT,
    data: Data = None,
    as_of: AsOf = None,
) -> int:
    dataset, view = _loaded(data, as_of, "output")
    report = _checked(dataset, view.as_of)
    party = None if corp is None else _party(dataset, corp)
    results = tuple(one for one in report.results if party is None or party in one.parties)
    results = _of_agreements(dataset, results, agreement) if agreement else results
    report = report._replace(results=results)
    if form is Format.JSON:
        from pa_calc.render.targets_json import targets_json

        text = _for_stream(targets_json(report, view, dataset.place))
    else:
        from pa_calc.render.targets_text import targets_text

        text = targets_text(report, view, _screen(), party)
    _answer(text)
    return _exit_code(results, fail_on)


@app.command("forecast", help=HELP("help.forecast"), epilog=HELP("help.forecast.examples"))
def _forecast(corp: OneCorp = None, form: Form = Format.TEXT, data: Data = None, as_of: AsOf = None) -> int:
    from pa_calc.core.forecast import forecast

    dataset, view = _loaded(data, as_of, "output", "forecast")
    parties = None if corp is None else (_party(dataset, corp, kind="corporation"),)
    expected = forecast(dataset.agreements, dataset.tables, parties)
    if form is Format.JSON:
        from pa_calc.render.forecast_json import forecast_json

        text = _for_stream(forecast_json(expected, view))
    else:
        from pa_calc.render.forecast_text import forecast_text

        text = forecast_text(expected, view, _screen())
    _answer(text)
    return DONE


@app.command("init", help=HELP("help.init"), epilog=HELP("help.init.examples"))
def _init(
    folder: NewFolder,
    municipality: Municipality = None,
    corp: NewCorps = None,
    years: Years = None,
    example: Example = False,
) -> int:
    from pa_calc.starting.folder import make
    from pa_calc.starting.refusal import CannotStart
    from pa_calc.words.clean import clean

    try:
        files = _example(municipality, corp, years) if example else _frame(municipality, corp, years)
        with _unwinding():
            make(folder, Path(), files)
    except CannotStart as error:
        details = {key: clean(str(value)) for key, value in error.details.items()}
        raise Usage(HELP(f"usage.{error.code}", **details)) from None
    _answer(_made(folder, files, "init.example" if example else "init.frame"))
    return DONE


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
        return _tell(f"{error}\n", USAGE)
    except Exception as error:  # noqa: BLE001 -- the one boundary: what is unexpected becomes two lines and a code
        return _explain(error, debug="--debug" in arguments)
    return code if isinstance(code, int) else DONE


def _tell(text: str, code: int) -> int:
    """Say on standard error why there is no answer, and give the code that says it too."""
    from pa_calc.console import tell

    tell(text)
    return code


def _show_usage(error: TyperException) -> int:
    """Typer's own words, with the usage line where it has one."""
    from io import StringIO

    said = StringIO()
    if show := getattr(error, "show", None):
        show(file=said)
    return _tell(said.getvalue() or f"{error.format_message()}\n", USAGE)


def _explain(error: Exception, *, debug: bool) -> int:
    from pa_calc.console import silence
    from pa_calc.findings import Untrusted

    if isinstance(error, Untrusted):
        return _tell(_findings(error), UNTRUSTED)
    if isinstance(error, OSError) and error.filename is None:  # no file: the standard output, where Typer writes itself
        silence("stdout")
        return _tell(HELP("usage.cannot-write", reason=error.strerror) + "\n", USAGE)
    return _tell(_bug(error, debug=debug), BUG)


def _findings(error: "Untrusted") -> str:
    from pa_calc.render.findings_text import findings_text

    return findings_text(error.findings, catalogue("en", "findings", "help"))


def _bug(error: Exception, *, debug: bool) -> str:
    import traceback

    from pa_calc.words.clean import clean

    trace = traceback.format_exception(error) if debug else ()
    title = HELP("bug.title", error=clean(f"{type(error).__name__}: {error}"))
    return "".join((*trace, title, "\n", HELP("bug.remedy"), "\n"))


def _loaded(data: str | None, as_of: str | None, *sections: str) -> tuple["Dataset", "View"]:
    from pa_calc.dataset import NoDataset, find, load
    from pa_calc.render.names import Names
    from pa_calc.render.view import Origin, View

    day = _day(as_of)
    if data == "":
        raise Usage(HELP("usage.empty-data"))
    try:
        found = find(data or os.environ.get("PA_DATA") or None, Path())
    except NoDataset as error:
        from pa_calc.words.clean import clean

        raise Usage(HELP(f"usage.{error.code}", folder=clean(error.folder), reason=error.reason)) from None
    dataset = load(found)
    origin = Origin(dataset.agreements.name, found.path, found.embedded, dataset.sha256)
    return dataset, View(catalogue("en", *sections), Names(dataset.agreements, "en"), origin, day, VERSION)


def _day(text: str | None) -> "date":
    from datetime import UTC, date, datetime

    if text is None:
        return datetime.now(UTC).astimezone().date()
    with suppress(ValueError):
        if (day := date.fromisoformat(text)).isoformat() == text:  # not a week, as 2026-W48-1
            return day
    raise Usage(_wrong("not-a-day", text))


def _checked(dataset: "Dataset", day: "date") -> "Report":
    from pa_calc.core.check import Undecidable, check
    from pa_calc.findings import Finding, Untrusted

    try:
        return check(dataset.agreements, dataset.tables, day)
    except Undecidable as error:
        findings = (
            Finding(
                "contradiction",
                dataset.place("", one.loc),
                {"asked": one.asked, "tables": ", ".join(one.tables), "figures": _figures(one.figures)},
                related=dataset.place(one.figures[0].table, one.figures[0].loc) if one.figures else None,
            )
            for one in error.cases
        )
        raise Untrusted(findings) from None


def _figures(figures: tuple["Figure", ...]) -> str:
    """The first few figures, each with its row and column."""
    from pa_calc.words.clean import clean

    told = [clean(f"{figure.id} = {figure.value}") for figure in figures]
    return ", ".join(told[:_MOST_FIGURES] + ["…"] * (len(told) > _MOST_FIGURES))


def _screen() -> "Screen":
    from pa_calc.console import colors, shows_signs, width
    from pa_calc.render.view import Screen

    out = sys.stdout
    return Screen(width(out, os.environ), colors(out, os.environ), shows_signs(out))


def _for_stream(text: str) -> str:
    """JSON as standard output can hold it."""
    from pa_calc.console import shows_signs
    from pa_calc.render.json_head import in_ascii

    return text if shows_signs(sys.stdout) else in_ascii(text)


def _answer(text: str) -> None:
    from pa_calc.console import write

    if error := write(text):
        raise Usage(HELP("usage.cannot-write", reason=error.strerror))


def _party(dataset: "Dataset", asked: str, kind: str | None = None) -> str:
    from pa_calc.choice import Ambiguity, choose

    parties = {key: one for key, one in dataset.agreements.parties.items() if kind in (None, one.kind)}
    try:
        found = choose(asked, {key: (key, one.name, one.short or one.name) for key, one in parties.items()})
    except Ambiguity as error:
        raise Usage(_wrong("ambiguous-party", asked, known=", ".join(error.keys))) from None
    if found.key is None:
        code = "no-such-party-near" if found.near else "no-such-party"
        raise Usage(_wrong(code, asked, near=found.near, known=", ".join(parties)))
    return found.key


def _of_agreements(dataset: "Dataset", results: tuple["Result", ...], numbers: list[str]) -> tuple["Result", ...]:
    from pa_calc.choice import nearest

    known = {one.number: one for one in dataset.agreements.agreements}
    for number in numbers:
        if number not in known:
            near = nearest(number, known)
            raise Usage(_wrong("no-such-agreement-near" if near else "no-such-agreement", number, near=near))
        if not known[number].targets:
            raise Usage(_wrong("no-targets", number))
    return tuple(one for one in results if one.agreement.number in numbers)


def _frame(municipality: str | None, corps: list[str] | None, years: str | None) -> tuple["File", ...]:
    """The files of a dataset to fill in; unless said, of the four years after this one."""
    from pa_calc.starting.files import frame
    from pa_calc.starting.wishes import wishes
    from pa_calc.starting.wishes import years as asked

    this = _day(None).year
    return frame(wishes(municipality, corps or (), range(this + 1, this + 5) if years is None else asked(years)))


def _example(*wishes: str | list[str] | None) -> tuple["File", ...]:
    """The files of the example, of which nothing can be wished."""
    from pa_calc.starting.files import example

    for option, wish in zip(("--municipality", "--corp", "--years"), wishes, strict=True):
        if wish is not None and wish != []:
            raise Usage(HELP("usage.init-example-alone", option=option))
    return example()


@contextmanager
def _unwinding() -> Iterator[None]:
    """Let an interrupt unwind rather than end at once, so that what was half made is cleared away."""
    before = signal.getsignal(signal.SIGINT)
    if not callable(before):  # whoever started `pa` wants no interrupts
        yield
        return
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _made(folder: str, files: tuple["File", ...], what: str) -> str:
    """What was made, and what to type next."""
    from pa_calc.words.clean import clean

    paths = [clean((Path(folder) / file.path).as_posix(), 4096) for file in files]
    width = max(map(len, paths))
    listed = (f"  {path:{width}}  {clean(file.owner, 60)}".rstrip() for path, file in zip(paths, files, strict=True))
    return HELP(what, folder=clean(folder, 4096), files="\n".join(listed), data=_typed(folder))


def _typed(folder: str) -> str:
    """The folder as it is typed after `--data`, where `shipped` and what begins with a dash mean something else."""
    from shlex import quote

    return quote(f"./{folder}" if folder == "shipped" or folder.startswith("-") else folder)


def _wrong(code: str, asked: str, **values: object) -> str:
    from pa_calc.words.clean import clean

    return HELP(f"usage.{code}", asked=clean(asked), **values)


def _exit_code(results: tuple["Result", ...], fail_on: FailOn) -> int:
    """1 where a target failed at the level that was asked for, else 4 where only undecided ones reach it."""
    levels = [level.value for level in FailOn]
    reached = {one.verdict.replace(" ", "-") for one in results} & set(levels[: levels.index(fail_on) + 1])
    if not reached or fail_on is FailOn.NEVER:
        return DONE
    return FAILED if reached & {FailOn.MISSED, FailOn.OFF_COURSE} else UNDECIDED
