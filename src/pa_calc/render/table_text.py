"""`pa table` as text: a table as it is printed, and below it what a reader must know of it; or a list of all tables."""

from collections.abc import Iterable, Iterator

from pa_calc.core.printed import Mark, Printed, PrintedCell, PrintedColumn, PrintedRow
from pa_calc.core.since import Since
from pa_calc.render.grid import Cell, Column, Grid, drawn, in_signs, plain, styled, width, wrapped
from pa_calc.render.heading import heading
from pa_calc.render.numbers import count
from pa_calc.render.panels import panels
from pa_calc.render.table_named import TableNames, source_told
from pa_calc.render.table_notes import computed_told, discrepancies_told, flaws_told
from pa_calc.render.table_reading import reading_told
from pa_calc.render.table_since import has_outflows, since_grid
from pa_calc.render.view import Screen, View
from pa_calc.schema.appendix import Source
from pa_calc.words.clean import clean

_INDENT, _HANG = "  ", "    "
_MOST = 10_000
"""As many characters of a text in a cell are shown."""


def table_text(printed: Printed, since: tuple[Since, ...], view: View, screen: Screen) -> str:
    """One table."""
    of = TableNames(printed, view)
    lines = [heading(view, screen), *(wrapped(line, screen) for line in _title(of)), ""]
    lines.append("\n\n".join(_drawn(panel, screen) for panel in panels(_grid(of), screen)))
    lines += _section(view, "table.section.flaws", flaws_told(of), screen)
    lines += _since(of, since, screen)
    lines += _section(view, "table.section.computed", computed_told(of), screen)
    lines += _section(view, "table.section.reading", reading_told(of), screen)
    lines += _section(view, "table.section.discrepancies", discrepancies_told(of), screen)
    return "\n".join(lines) + "\n"


def _section(view: View, key: str, told: Iterable[str], screen: Screen) -> Iterator[str]:
    """Sentences below a heading, if there are any."""
    found = list(told)
    if found:
        yield ""
        yield _headed(view, key, screen)
        yield from (wrapped(line, screen, _INDENT, _HANG) for line in found)


def _since(of: TableNames, found: tuple[Since, ...], screen: Screen) -> Iterator[str]:
    """What was reported since, if anything was."""
    if found:
        yield ""
        yield _headed(of.view, "table.section.since", screen)
        yield _drawn(since_grid(of, found), screen)
        if has_outflows(of, found):
            yield wrapped(of.view.words.say("table.since.outflows"), screen, _INDENT, _HANG)


def _headed(view: View, key: str, screen: Screen) -> str:
    return styled(wrapped(view.words.say(key), screen), "strong", screen)


def _title(of: TableNames) -> Iterator[str]:
    """What the table is, whose, and from where."""
    table, view = of.table, of.view
    yield view.words.say("table.title", number=clean(table.table), title=view.names.text(table.title))
    yield view.words.say(
        "table.source",
        name=clean(table.source.printed_as),
        party=view.names.party(table.party),
        source=source_told(view, table.source),
    )


def _drawn(grid: Grid, screen: Screen) -> str:
    return plain(in_signs(grid, screen)) if screen.width is None else drawn(grid, screen)


# -- the table itself --------------------------------------------------------------------------------------------------


def _grid(of: TableNames) -> Grid:
    """A row for each row and a column for each column; last what a row counts, where that is not the same."""
    counts = (Column(of.view.words.say("table.column.counts"), fit="wrap", least=10),) if of.varies else ()
    name = Column(of.view.words.say("table.column.row"), fit="wrap", least=14, lead=True)
    columns = (name, *(_column(of, one) for one in of.printed.columns), *counts)
    return Grid(columns, tuple(_row(of, one) for one in of.printed.rows), nothing="")


def _column(of: TableNames, column: PrintedColumn) -> Column:
    name = of.column(column)
    return Column(name, fit="wrap", least=max(10, width(name))) if column.role == "text" else Column(name, "right")


def _row(of: TableNames, one: PrintedRow) -> tuple[Cell, ...]:
    counts = (Cell(of.counts(one.row)),) if of.varies else ()
    return (Cell(of.row(one.row)), *(_cell(of, cell) for cell in one.cells), *counts)


def _cell(of: TableNames, cell: PrintedCell) -> Cell:
    """What is printed, with a mark before it, so that numbers still stand below each other."""
    text = count(of.view.words, cell.printed) if isinstance(cell.printed, int) else clean(cell.printed or "", _MOST)
    if not cell.marks:
        return Cell(text)
    marks = " ".join(_mark(of, mark) for mark in cell.marks)
    return Cell(of.view.words.say("table.marked", marks=marks, text=text), "open")


def _mark(of: TableNames, mark: Mark) -> str:
    return of.view.words.say("table.mark.suspect" if mark.is_suspect else "table.mark", number=mark.number)


# -- all tables --------------------------------------------------------------------------------------------------------


def tables_text(tables: tuple[Printed, ...], view: View, screen: Screen) -> str:
    """Which tables there are."""
    return "\n".join([heading(view, screen), *_list(tables, view, screen)]) + "\n"


def _list(tables: tuple[Printed, ...], view: View, screen: Screen) -> Iterator[str]:
    say = view.words.say
    if not tables:
        yield wrapped(say("table.list.none"), screen)
        return
    columns = (
        Column(say("table.column.number"), lead=True),
        Column(say("table.column.title"), fit="wrap", least=18, lead=True),
        Column(say("table.column.party")),
        Column(say("table.column.source"), fit="wrap", least=14),
        Column(say("table.column.state")),
    )
    yield ""
    yield _drawn(Grid(columns, tuple(_listed(one, view) for one in tables), say("none")), screen)
    yield ""
    key = "table.list.count.one" if len(tables) == 1 else "table.list.count"
    yield wrapped(say(key, count=len(tables), number=clean(tables[0].table.table)), screen)


def _listed(one: Printed, view: View) -> tuple[Cell, ...]:
    table, say = one.table, view.words.say
    return (
        Cell(clean(table.table)),
        Cell(view.names.text(table.title)),
        Cell(view.names.party(table.party)),
        Cell(_source(table.source, view)),
        Cell(", ".join(say(f"table.state.{state}") for state in one.states)),
    )


def _source(source: Source, view: View) -> str:
    return view.words.say("table.undated") if source.undated else source_told(view, source)
