"""The options and arguments of commands, and the words that some of them take."""

from enum import StrEnum
from typing import Annotated

import typer

from pa_calc.cli.base import HELP


class Format(StrEnum):
    """How an answer is written."""

    TEXT = "text"
    JSON = "json"


class FindingsFormat(StrEnum):
    """How findings are written: for people, for programs, and for what checks changes of code."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"
    MARKDOWN = "markdown"


class FailOn(StrEnum):
    """From which verdict on a check fails, from the worst down."""

    MISSED = "missed"
    OFF_COURSE = "off-course"
    UNDETERMINED = "undetermined"
    NO_DATA = "no-data"
    NEVER = "never"


class FailOnFinding(StrEnum):
    """From which severity on findings fail a check, from the worst down."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


Data = Annotated[str | None, typer.Option(help=HELP("help.option.data"), metavar="FOLDER")]
DataHere = Annotated[str | None, typer.Option("--data", help=HELP("help.option.data-here"), metavar="FOLDER")]
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
Files = Annotated[list[str] | None, typer.Argument(help=HELP("help.argument.files"), metavar="FILE...")]
Select = Annotated[list[str] | None, typer.Option(help=HELP("help.option.select"), metavar="CODE")]
Ignore = Annotated[list[str] | None, typer.Option(help=HELP("help.option.ignore"), metavar="CODE")]
FindingFail = Annotated[FailOnFinding, typer.Option("--fail-on", help=HELP("help.option.fail-on-finding"))]
FindingForm = Annotated[FindingsFormat, typer.Option("--format", help=HELP("help.option.findings-format"))]
Statistics = Annotated[bool, typer.Option("--statistics", help=HELP("help.option.statistics"))]
Code = Annotated[str | None, typer.Argument(help=HELP("help.argument.code"), metavar="CODE", show_default=False)]
SchemaName = Annotated[str | None, typer.Argument(help=HELP("help.argument.schema"), metavar="NAME")]
