"""The options and arguments of commands, and the words that some of them take."""

from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    """How an answer is written."""

    TEXT = "text"
    JSON = "json"


class AgendaFormat(StrEnum):
    """How an agenda is written; `ics` is for calendars."""

    TEXT = "text"
    JSON = "json"
    ICS = "ics"


class RowsFormat(StrEnum):
    """How an answer of rows is written; `csv` is for spreadsheets."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


class StatusAsked(StrEnum):
    """How an agreement stands, by what was reported."""

    NOT_STARTED = "not-started"
    UNDER_WAY = "under-way"
    AT_RISK = "at-risk"
    STOPPED = "stopped"
    DONE = "done"
    NOT_REPORTED = "not-reported"


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


Data = Annotated[str | None, typer.Option(help="help.option.data", metavar="FOLDER")]
DataHere = Annotated[str | None, typer.Option("--data", help="help.option.data-here", metavar="FOLDER")]
AsOf = Annotated[str | None, typer.Option(help="help.option.as-of", metavar="DATE")]
Corp = Annotated[str | None, typer.Option("--corp", "--party", help="help.option.corp", metavar="KEY")]
OneCorp = Annotated[str | None, typer.Option("--corp", "--party", help="help.option.forecast-corp", metavar="KEY")]
Numbers = Annotated[list[str] | None, typer.Option(help="help.option.agreement", metavar="NUMBER")]
Fail = Annotated[FailOn, typer.Option(help="help.option.fail-on")]
Form = Annotated[Format, typer.Option("--format", help="help.option.format")]
AgendaCorp = Annotated[str | None, typer.Option("--corp", "--party", help="help.option.agenda-corp", metavar="KEY")]
StatusCorp = Annotated[str | None, typer.Option("--corp", "--party", help="help.option.status-corp", metavar="KEY")]
Since = Annotated[str | None, typer.Option(help="help.option.since", metavar="DATE")]
AgendaForm = Annotated[AgendaFormat, typer.Option("--format", help="help.option.agenda-format")]
Everything = Annotated[bool, typer.Option("--all", help="help.option.all")]
RowsForm = Annotated[RowsFormat, typer.Option("--format", help="help.option.rows-format")]
ListCorp = Annotated[str | None, typer.Option("--corp", "--party", help="help.option.list-corp", metavar="KEY")]
Chapters = Annotated[list[str] | None, typer.Option("--chapter", help="help.option.chapter", metavar="NUMBER")]
Due = Annotated[str | None, typer.Option(help="help.option.due", metavar="TIME")]
States = Annotated[list[StatusAsked] | None, typer.Option("--status", help="help.option.status")]
Search = Annotated[str | None, typer.Option(help="help.option.search", metavar="WORDS")]
TableNumber = Annotated[str | None, typer.Argument(help="help.argument.table", metavar="N", show_default=False)]
ExplainCorp = Annotated[str | None, typer.Option("--corp", "--party", help="help.option.explain-corp", metavar="KEY")]
AgreementNumber = Annotated[
    str | None, typer.Argument(help="help.argument.number", metavar="NUMBER", show_default=False)
]
NewFolder = Annotated[str, typer.Argument(help="help.argument.folder", metavar="FOLDER", show_default=False)]
Municipality = Annotated[str | None, typer.Option(help="help.option.municipality", metavar="NAME")]
NewCorps = Annotated[list[str] | None, typer.Option("--corp", help="help.option.new-corp", metavar="NAME")]
Years = Annotated[str | None, typer.Option(help="help.option.years", metavar="YEARS")]
Example = Annotated[bool, typer.Option("--example", help="help.option.example")]
Files = Annotated[list[str] | None, typer.Argument(help="help.argument.files", metavar="FILE...")]
Select = Annotated[list[str] | None, typer.Option(help="help.option.select", metavar="CODE")]
Ignore = Annotated[list[str] | None, typer.Option(help="help.option.ignore", metavar="CODE")]
FindingFail = Annotated[FailOnFinding, typer.Option("--fail-on", help="help.option.fail-on-finding")]
FindingForm = Annotated[FindingsFormat, typer.Option("--format", help="help.option.findings-format")]
Statistics = Annotated[bool, typer.Option("--statistics", help="help.option.statistics")]
Code = Annotated[str | None, typer.Argument(help="help.argument.code", metavar="CODE", show_default=False)]
Word = Annotated[list[str] | None, typer.Argument(help="help.argument.word", metavar="WORD...", show_default=False)]
SchemaName = Annotated[str | None, typer.Argument(help="help.argument.schema", metavar="NAME")]
