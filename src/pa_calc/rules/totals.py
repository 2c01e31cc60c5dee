"""Printed totals are what they total, or a correction says why they are not."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from pa_calc.rules.cells import role_of
from pa_calc.rules.context import Context, Loc, Node, Rule, Wrong
from pa_calc.rules.size import is_too_large
from pa_calc.schema.agreements import Flow
from pa_calc.schema.appendix import Column, Correction, EmptyCells, Row, Table
from pa_calc.schema.columns import are_apart, counting, span_of
from pa_calc.schema.fields import Attributes, overlap

_NUMBERS = ("count", "total")


class _Grid:
    """The numbers of a table by row and column, with what adds up to them."""

    def __init__(self, node: Node[Table], flows: Mapping[str, Flow]) -> None:
        self.node, self.table, self.flows = node, node.model, flows
        self.rows = {row.key: (index, row) for index, row in enumerate(self.table.rows)}
        self.corrections = {(one.row, one.column): one for one in self.table.corrections}

    @cached_property
    def apart(self) -> list[Column]:
        """The columns that add up along a row where a total names none."""
        return _apart(self.table)

    def numbers(self) -> Iterator[tuple[Row, Column, int]]:
        """The cells that hold a number."""
        for row in self.table.rows:
            for column, cell in row.cells.items():
                if isinstance(cell, int) and role_of(self.table, row, column) == "count":
                    yield row, column, cell

    def loc(self, row: Row, column: Column) -> Loc:
        """The steps to a cell."""
        return ("rows", self.rows[row.key][0], "cells", column)

    def sums(self, row: Row, column: Column) -> list[int]:
        """What the parts of a cell add up to, down its column and along its row; nothing where a part is unknown."""
        found = [self._down(row, column)] if row.role == "total" else []
        if self.is_total(column):
            found.append(_sum([self._cell(row, part) for part in self._parts_of_column(column)]))
        return list(dict.fromkeys(one for one in found if one is not None))

    def has(self, column: Column) -> bool:
        """Whether the table has such a column."""
        return column in self.table.years or column in self.table.columns

    def is_total(self, column: Column) -> bool:
        """Whether a column is a total of others."""
        return isinstance(column, str) and column in self.table.columns and self.table.columns[column].role == "total"

    def parts(self, row: Row) -> list[Row]:
        """The rows that a total adds up."""
        if row.total_of:
            return [self.rows[key][1] for key in row.total_of if key in self.rows]
        return [part for part in self.table.rows if part.role == "count"]

    def _parts_of_column(self, column: Column) -> Sequence[Column]:
        return self.table.columns[str(column)].total_of or self.apart

    def _down(self, row: Row, column: Column) -> int | None:
        """The sum of the rows; in a table where outflows are positive, a total of both directions takes them off."""
        parts = self.parts(row)
        outward = [self._is_out(part) for part in parts]
        mixed = self.table.outflows == "positive" and any(outward) and not all(outward)
        cells = [self._cell(part, column) for part in parts]
        return _sum(
            [-cell if mixed and out and cell is not None else cell for cell, out in zip(cells, outward, strict=True)]
        )

    def _is_out(self, row: Row) -> bool:
        flow = self.flows.get(row.flow or "")
        return flow is not None and flow.direction == "out"

    def _cell(self, row: Row, column: Column) -> int | None:
        """The number that is used of a cell: the computed one where a correction says so."""
        correction = self.corrections.get((row.key, column))
        if correction and correction.use == "computed":
            return correction.computed
        cell = row.cells.get(column)
        if isinstance(cell, int):
            return cell
        meaning = self.table.marks.get(cell) if cell is not None else self._blank(row, column)
        return 0 if meaning and meaning.mean == "zero" else None

    def _blank(self, row: Row, column: Column) -> EmptyCells | None:
        """What a blank cell means: nothing is said of that of a total."""
        return self.table.empty_cells if row.role == "count" and not self.is_total(column) else None


def _apart(table: Table) -> list[Column]:
    """The columns that add up along a row: of those that count a time twice, such as a year and its half, the first."""
    kept: dict[Column, Attributes] = {}
    for column, said in counting(table).items():
        if all(are_apart(said, other) or not _meet(table, column, one) for one, other in kept.items()):
            kept[column] = said
    return list(kept)


def _meet(table: Table, one: Column, other: Column) -> bool:
    """Whether two columns have a time in common; of one without a time that is not known."""
    spans = span_of(table, one), span_of(table, other)
    return spans[0] is not None and spans[1] is not None and overlap(spans[0], spans[1])


def _sum(cells: Sequence[int | None]) -> int | None:
    known = [cell for cell in cells if cell is not None]
    return sum(known) if len(known) == len(cells) else None


def _grids(context: Context) -> Iterator[_Grid]:
    for node in context.each(Table):
        if not is_too_large(node.model):
            yield _Grid(node, context.agreements.flows)


def total_differs(context: Context) -> Iterator[Wrong]:
    """A printed total is the sum of its parts, unless a correction says that it is not."""
    for grid in _grids(context):
        for row, column, cell in grid.numbers():
            if (row.key, column) not in grid.corrections:
                for total in grid.sums(row, column):
                    if total != cell:
                        yield grid.node.wrong(*grid.loc(row, column), printed=cell, computed=total)


def no_part_of_total(context: Context) -> Iterator[Wrong]:
    """What a row adds up or divides, or where an error may lie, are other rows with numbers."""
    for grid in _grids(context):
        for steps, key, whole in _parts_named(grid.table):
            if key in grid.rows and (key == whole or grid.rows[key][1].role not in _NUMBERS):
                yield grid.node.wrong(*steps, found=key)


def _parts_named(table: Table) -> Iterator[tuple[Loc, str, str]]:
    """Each part with its place, and the row that it is a part of."""
    for index, row in enumerate(table.rows):
        yield from ((("rows", index, "total_of", n), key, row.key) for n, key in enumerate(row.total_of))
        shares = (("part", row.share.part), ("whole", row.share.whole)) if row.share else ()
        for field, keys in shares:
            yield from ((("rows", index, "share", field, n), key, row.key) for n, key in enumerate(keys))
    for index, correction in enumerate(table.corrections):
        suspects = enumerate(correction.suspects)
        yield from ((("corrections", index, "suspects", n), key, correction.row) for n, key in suspects)


def no_part_of_column(context: Context) -> Iterator[Wrong]:
    """What a column adds up are other columns with numbers."""
    for node in context.each(Table):
        columns = node.model.columns
        for key, column in columns.items():
            for index, part in enumerate(column.total_of):
                if part == key or (part in columns and columns[part].role not in _NUMBERS):
                    yield node.wrong("columns", key, "total_of", index, found=part)


def _corrected(context: Context) -> Iterator[tuple[_Grid, int, Correction, Row]]:
    """Every correction with its row."""
    for grid in _grids(context):
        for index, correction in enumerate(grid.table.corrections):
            if correction.row in grid.rows:
                yield grid, index, correction, grid.rows[correction.row][1]


def correction_of_no_total(context: Context) -> Iterator[Wrong]:
    """A correction is of a printed total."""
    for grid, index, correction, row in _corrected(context):
        is_total = row.role == "total" or grid.is_total(correction.column)
        if grid.has(correction.column) and not (is_total and correction.column in row.cells):
            yield grid.node.wrong("corrections", index, "row", row=row.key, column=correction.column)


def correction_not_as_printed(context: Context) -> Iterator[Wrong]:
    """The printed value of a correction is that of its cell."""
    for grid, index, correction, row in _corrected(context):
        cell = row.cells.get(correction.column, correction.printed)
        if cell != correction.printed:
            yield grid.node.wrong("corrections", index, "printed", found=correction.printed, cell=cell)


def correction_not_the_sum(context: Context) -> Iterator[Wrong]:
    """The computed value of a correction is the sum of the parts."""
    for grid, index, correction, row in _corrected(context):
        sums = grid.sums(row, correction.column)
        if sums and correction.computed not in sums:
            yield grid.node.wrong("corrections", index, "computed", found=correction.computed, sum=sums[0])


def idle_correction(context: Context) -> Iterator[Wrong]:
    """A correction corrects something: what is printed is not what is computed."""
    for grid, index, correction, _ in _corrected(context):
        if correction.printed == correction.computed:
            yield grid.node.wrong("corrections", index, "computed", found=correction.computed)


def printed_not_usable(context: Context) -> Iterator[Wrong]:
    """A printed total is only used of stocks, in the column of a year: elsewhere it would be left aside unseen."""
    for grid, index, correction, row in _corrected(context):
        usable = isinstance(correction.column, int) and all(part.stock for part in grid.parts(row))
        if correction.use == "printed" and not usable:
            yield grid.node.wrong("corrections", index, "use")


RULES: tuple[Rule, ...] = (
    ("total-differs", total_differs),
    ("no-part-of-total", no_part_of_total),
    ("no-part-of-column", no_part_of_column),
    ("correction-of-no-total", correction_of_no_total),
    ("correction-not-as-printed", correction_not_as_printed),
    ("correction-not-the-sum", correction_not_the_sum),
    ("idle-correction", idle_correction),
    ("printed-not-usable", printed_not_usable),
)
