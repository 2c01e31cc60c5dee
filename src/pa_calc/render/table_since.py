"""What was reported since of a printed table: a row for each report, beside what is printed."""

from pa_calc.core.gather_records import Entry
from pa_calc.core.since import Since
from pa_calc.render.days import day_brief
from pa_calc.render.grid import Cell, Column, Grid
from pa_calc.render.numbers import count
from pa_calc.render.table_named import TableNames
from pa_calc.words.clean import clean


def since_grid(of: TableNames, found: tuple[Since, ...]) -> Grid:
    """The last reports, each with those whose place it took."""
    say = of.view.words.say
    columns = (
        Column(say("table.column.row"), fit="wrap", least=14, lead=True),
        Column(say("table.since.column"), fit="wrap", least=8),
        Column(say("table.since.printed"), "right"),
        Column(say("table.since.state")),
        Column(say("table.since.reported"), "right"),
        Column(say("table.since.who"), fit="wrap", least=10),
        Column(say("table.since.day")),
        Column(say("table.since.before"), fit="wrap", least=12),
        Column(say("table.since.record"), fit="wrap", least=12, wide=True),
    )
    return Grid(columns, tuple(_row(of, one) for one in found), say("none"))


def has_outflows(of: TableNames, found: tuple[Since, ...]) -> bool:
    """Whether something is printed as negative that is reported, and shown here, as positive."""
    return of.table.outflows == "negative" and any(one.rows[0].row.flow in of.printed.outflows for one in found)


def _row(of: TableNames, one: Since) -> tuple[Cell, ...]:
    say, record = of.view.words.say, one.last.record
    rows = of.rows_told(row.row.key for row in one.rows)
    return (
        Cell(rows if len(one.rows) == 1 else say("table.since.together", rows=rows)),
        Cell(of.columns[one.column.key]),
        Cell(say("none") if one.printed is None else count(of.view.words, one.printed)),
        Cell(say(f"table.state.{one.column.state}")),
        Cell(count(of.view.words, one.last.figure.value), "strong"),
        Cell(of.view.names.party(record.by)),
        Cell(day_brief(of.view.words, record.reported)),
        Cell(", ".join(_earlier(of, entry) for entry in one.before) or say("none")),
        Cell(clean(one.last.name)),
    )


def _earlier(of: TableNames, entry: Entry) -> str:
    day = day_brief(of.view.words, entry.record.reported)
    return of.view.words.say("table.since.earlier", value=count(of.view.words, entry.figure.value), day=day)
