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


Data = Annotated[str | None, typer.Option(help="help.option.data", metavar="metavar.folder")]
DataHere = Annotated[str | None, typer.Option("--data", help="help.option.data-here", metavar="metavar.folder")]
AsOf = Annotated[str | None, typer.Option(help="help.option.as-of", metavar="metavar.date")]
Corp = Annotated[str | None, typer.Option("--corp", "--party", help="help.option.corp", metavar="metavar.key")]
OneCorp = Annotated[
    str | None, typer.Option("--corp", "--party", help="help.option.forecast-corp", metavar="metavar.key")
]
Numbers = Annotated[list[str] | None, typer.Option(help="help.option.agreement", metavar="metavar.number")]
Fail = Annotated[FailOn, typer.Option(help="help.option.fail-on")]
Form = Annotated[Format, typer.Option("--format", help="help.option.format")]
AgendaCorp = Annotated[
    str | None, typer.Option("--corp", "--party", help="help.option.agenda-corp", metavar="metavar.key")
]
StatusCorp = Annotated[
    str | None, typer.Option("--corp", "--party", help="help.option.status-corp", metavar="metavar.key")
]
Since = Annotated[str | None, typer.Option(help="help.option.since", metavar="metavar.date")]
AgendaForm = Annotated[AgendaFormat, typer.Option("--format", help="help.option.agenda-format")]
Everything = Annotated[bool, typer.Option("--all", help="help.option.all")]
RowsForm = Annotated[RowsFormat, typer.Option("--format", help="help.option.rows-format")]
ListCorp = Annotated[str | None, typer.Option("--corp", "--party", help="help.option.list-corp", metavar="metavar.key")]
Chapters = Annotated[list[str] | None, typer.Option("--chapter", help="help.option.chapter", metavar="metavar.number")]
Due = Annotated[str | None, typer.Option(help="help.option.due", metavar="metavar.time")]
States = Annotated[list[StatusAsked] | None, typer.Option("--status", help="help.option.status")]
Search = Annotated[str | None, typer.Option(help="help.option.search", metavar="metavar.words")]
TableNumber = Annotated[
    str | None, typer.Argument(help="help.argument.table", metavar="metavar.table", show_default=False)
]
ExplainCorp = Annotated[
    str | None, typer.Option("--corp", "--party", help="help.option.explain-corp", metavar="metavar.key")
]
AgreementNumber = Annotated[
    str | None, typer.Argument(help="help.argument.number", metavar="metavar.number", show_default=False)
]
NewFolder = Annotated[str, typer.Argument(help="help.argument.folder", metavar="metavar.folder", show_default=False)]
Municipality = Annotated[str | None, typer.Option(help="help.option.municipality", metavar="metavar.name")]
NewCorps = Annotated[list[str] | None, typer.Option("--corp", help="help.option.new-corp", metavar="metavar.name")]
Years = Annotated[str | None, typer.Option(help="help.option.years", metavar="metavar.years")]
Example = Annotated[bool, typer.Option("--example", help="help.option.example")]
Files = Annotated[list[str] | None, typer.Argument(help="help.argument.files", metavar="metavar.files")]
Select = Annotated[list[str] | None, typer.Option(help="help.option.select", metavar="metavar.code")]
Ignore = Annotated[list[str] | None, typer.Option(help="help.option.ignore", metavar="metavar.code")]
FindingFail = Annotated[FailOnFinding, typer.Option("--fail-on", help="help.option.fail-on-finding")]
FindingForm = Annotated[FindingsFormat, typer.Option("--format", help="help.option.findings-format")]
Statistics = Annotated[bool, typer.Option("--statistics", help="help.option.statistics")]
Code = Annotated[str | None, typer.Argument(help="help.argument.code", metavar="metavar.code", show_default=False)]
Word = Annotated[
    list[str] | None, typer.Argument(help="help.argument.word", metavar="metavar.word", show_default=False)
]
SchemaName = Annotated[str | None, typer.Argument(help="help.argument.schema", metavar="metavar.name")]
