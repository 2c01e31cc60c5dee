"""A table of the appendix as it is printed, with what is known of each cell: value, flaws, what a blank means."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Literal, NamedTuple

from pa_calc.core.facts import is_out
from pa_calc.rules.cells import role_of
from pa_calc.schema.agreements import Agreements, Discrepancy
from pa_calc.schema.appendix import Column, Correction, NamedColumn, PercentageCorrection, Row, Table
from pa_calc.schema.columns import counting, day_of, level_of, span_of, state_of
from pa_calc.schema.fields import Span, State

Flaw = Correction | PercentageCorrection
Role = Literal["count", "total", "percentage", "text"]
"""What a row or a column is: counts, or what the document worked out of them itself, or text."""

Meaning = Literal["zero", "unknown"]
"""What something stands for that is no number."""


class Mark(NamedTuple):
    """A mark at a cell: the number of a flaw, and whether the cell is only one of those in which its cause may lie."""

    number: int
    is_suspect: bool


class PrintedCell(NamedTuple):
    """One cell: what is printed, None where it is blank, and the number that counts, None where that is not known.

    A percentage is an exact fraction of 1. `means` says what a blank stands for, or a mark in place of a number; it is
    None where there is something else, and where a blank stands for nothing, as at a total.
    """

    printed: int | str | None
    value: int | Fraction | None
    state: State | None
    means: Meaning | None
    marks: tuple[Mark, ...]


class PrintedColumn(NamedTuple):
    """A column: a year, or a named one. `state` and `price_level` are those of its counts.

    `span` is the time of its flows; `day` that of its stocks, None where the document gives none.
    """

    key: Column
    name: str
    role: Role
    state: State | None
    span: Span | None
    day: date | None
    price_level: int | None
    named: NamedColumn | None


class PrintedRow(NamedTuple):
    """A row with a cell for each column."""

    row: Row
    cells: tuple[PrintedCell, ...]


class Printed(NamedTuple):
    """A whole table; `flaws` are its known errors, numbered from 1 in the order in which a reader meets them.

    `outflows` are those of its flows by which a stock shrinks, `discrepancies` where the document contradicts it.
    """

    table: Table
    columns: tuple[PrintedColumn, ...]
    rows: tuple[PrintedRow, ...]
    flaws: tuple[Flaw, ...]
    outflows: tuple[str, ...]
    discrepancies: tuple[Discrepancy, ...]

    @property
    def states(self) -> tuple[State, ...]:
        """What its counts are: forecasts, stocks, or both."""
        return tuple(dict.fromkeys(one.state for one in self.columns if one.role == "count" and one.state))

    @property
    def blanks(self) -> Meaning | None:
        """What its blanks stand for, None where it has none."""
        found = (cell.means for row in self.rows for cell in row.cells if cell.printed is None)
        return next((means for means in found if means), None)


def printed(table: Table, agreements: Agreements) -> Printed:
    """A table as it is printed."""
    return _Printer(table).whole(agreements)


class _Printer:
    def __init__(self, table: Table) -> None:
        self.table, self.counting = table, counting(table)
        self.order = _order(table)
        self.flaws = self._flaws()
        self.computed = {(one.row, one.column): one.computed for one in table.corrections if one.use == "computed"}
        self.marks = _marks(self.flaws)

    def whole(self, agreements: Agreements) -> Printed:
        """The table."""
        flows = dict.fromkeys(row.flow for row in self.table.rows if row.flow)
        outflows = tuple(flow for flow in flows if is_out(agreements.flows, flow))
        discrepancies = tuple(one for one in agreements.discrepancies if self.table.table in one.tables)
        columns = tuple(map(self._column, self.order))
        rows = tuple(PrintedRow(row, tuple(self._cell(row, key) for key in self.order)) for row in self.table.rows)
        return Printed(self.table, columns, rows, self.flaws, outflows, discrepancies)

    def _flaws(self) -> tuple[Flaw, ...]:
        rows = [row.key for row in self.table.rows]
        found: tuple[Flaw, ...] = (*self.table.corrections, *self.table.percentage_corrections)
        return tuple(sorted(found, key=lambda one: (rows.index(one.row), self.order.index(one.column))))

    def _column(self, key: Column) -> PrintedColumn:
        named = None if isinstance(key, int) else self.table.columns[key]
        counts, covers = key in self.counting, self.table.covers
        return PrintedColumn(
            key=key,
            name=named.name if named else str(key),
            role=named.role if named else "count",
            state=self._state(key),
            span=span_of(self.table, key) if counts and covers.flows else None,
            day=day_of(self.table, key) if counts and covers.stocks else None,
            price_level=level_of(self.table, key) if counts else None,
            named=named,
        )

    def _state(self, key: Column) -> State | None:
        """What the counts in a column are; in a column of totals, where all that it adds up is the same."""
        if key in self.counting:
            return state_of(self.table, key)
        named = self.table.columns[str(key)]
        if named.role != "total":
            return None
        parts: Iterable[Column] = named.total_of or self.counting
        states = {state_of(self.table, part) for part in parts if part in self.counting}
        return states.pop() if len(states) == 1 else None

    def _cell(self, row: Row, column: Column) -> PrintedCell:
        cell, role = row.cells.get(column), role_of(self.table, row, column)
        means = self._means(row, column)
        return PrintedCell(
            printed=cell,
            value=self._value(row, column, means),
            state=self._state(column) if role == "count" else None,
            means=means,
            marks=self.marks.get((row.key, column), ()),
        )

    def _means(self, row: Row, column: Column) -> Meaning | None:
        cell = row.cells.get(column)
        if cell is None:
            return self._of_blank(row, column)
        mark = self.table.marks.get(cell) if isinstance(cell, str) else None
        return mark.mean if mark and role_of(self.table, row, column) == "count" else None

    def _of_blank(self, row: Row, column: Column) -> Meaning | None:
        """What a blank stands for: unknown unless said, and nothing where the document adds up or divides."""
        named = None if isinstance(column, int) else self.table.columns[column]
        if row.role != "count" or (named and named.role not in {"count", "text"}):
            return None
        return self.table.empty_cells.mean if self.table.empty_cells else "unknown"

    def _value(self, row: Row, column: Column, means: Meaning | None) -> int | Fraction | None:
        cell, role = row.cells.get(column), role_of(self.table, row, column)
        if role == "percentage" and isinstance(cell, str):
            return Fraction(cell.removesuffix("%")) / 100
        if isinstance(cell, int):
            return self.computed.get((row.key, column), cell)
        return 0 if role == "count" and means == "zero" else None


def _order(table: Table) -> tuple[Column, ...]:
    """The columns in the order of the print: that of the cells in the fullest row, the others after them."""
    fullest = max(table.rows, key=lambda row: len(row.cells), default=None)
    cells = tuple(fullest.cells) if fullest else ()
    return tuple(dict.fromkeys((*cells, *table.years, *table.columns)))


def _marks(flaws: tuple[Flaw, ...]) -> dict[tuple[str, Column], tuple[Mark, ...]]:
    """The marks at each cell that a flaw is about, or in which its cause may lie."""
    found: dict[tuple[str, Column], tuple[Mark, ...]] = {}
    for number, flaw in enumerate(flaws, start=1):
        suspects = flaw.suspects if isinstance(flaw, Correction) else ()
        for row, is_suspect in ((flaw.row, False), *((one, True) for one in suspects)):
            cell = row, flaw.column
            found[cell] = (*found.get(cell, ()), Mark(number, is_suspect))
    return found
