"""A printed table as numbers by row and column, and the sums that its totals make."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from pa_calc.rules.cells import has_wrong_sign, role_of, signs_are_unsure
from pa_calc.rules.context import Context, Loc, Node
from pa_calc.rules.size import is_too_large
from pa_calc.schema.appendix import Column, Correction, EmptyCells, Row, Table
from pa_calc.schema.columns import are_apart, counting, span_of
from pa_calc.schema.fields import Attributes, overlap

Cell = tuple[str, Column]
"""A cell, by the key of its row and its column."""


class Sum(NamedTuple):
    """A printed total with its parts, each of which adds to it (1) or is taken off (-1)."""

    total: Cell
    parts: Mapping[Cell, int]
    printed: int
    computed: int

    def missing_in(self, cell: Cell) -> int:
        """How much would have to be added to a cell of it for the sum to tie."""
        missing = self.printed - self.computed
        return -missing if cell == self.total else missing * self.parts[cell]


class Grid:
    """The numbers of a table by row and column, with what adds up to them."""

    def __init__(self, node: Node[Table], context: Context) -> None:
        self.node, self.table, self.context = node, node.model, context
        self._added: dict[Column, int | None] = {}
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

    def loc(self, cell: Cell) -> Loc:
        """The steps to a cell."""
        return ("rows", self.rows[cell[0]][0], "cells", cell[1])

    def sums(self) -> Iterator[Sum]:
        """Every sum that a printed total makes, of which all parts are known; one that a correction is about is not."""
        for row, column, cell in self.numbers():
            if (row.key, column) not in self.corrections:
                for parts in self.sums_of(row, column):
                    yield Sum((row.key, column), parts, cell, self.added(parts))

    def sums_of(self, row: Row, column: Column) -> list[Mapping[Cell, int]]:
        """The parts of a cell that is a total, down its column and along its row, where all of them are known."""
        down = self._down(row, column) if row.role == "total" else {}
        along = {(row.key, part): 1 for part in self._parts_of_column(column)} if self.is_total(column) else {}
        return [parts for parts in (down, along) if parts and all(self.value(cell) is not None for cell in parts)]

    def added(self, parts: Mapping[Cell, int]) -> int:
        """What parts add up to."""
        return sum(sign * (self.value(cell) or 0) for cell, sign in parts.items())

    def added_up(self, column: Column) -> int | None:
        """What all rows that count add up to in a column; the printed total where a correction uses that."""
        if column not in self._added:
            self._added[column] = self._added_up(column)
        return self._added[column]

    def _added_up(self, column: Column) -> int | None:
        used = [one.printed for one in self.table.corrections if one.use == "printed" and self._is_of_all(one, column)]
        rows = [(row.key, column) for row in self.table.rows if row.role == "count"]
        cells = [self.value(cell) for cell in rows]
        known = [cell for cell in cells if cell is not None]
        return used[0] if used else sum(known) if len(known) == len(cells) else None

    def _is_of_all(self, correction: Correction, column: Column) -> bool:
        """Whether a correction is about the total of all rows in a column."""
        row = self.rows[correction.row][1] if correction.row in self.rows else None
        return row is not None and correction.column == column and row.role == "total" and not row.total_of

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

    def _down(self, row: Row, column: Column) -> Mapping[Cell, int]:
        """The rows of a sum; where outflows are positive, a total of both directions takes them off."""
        parts = self.parts(row)
        outward = [self._is_out(part) for part in parts]
        mixed = self.table.outflows == "positive" and any(outward) and not all(outward)
        signs = [-1 if mixed and out else 1 for out in outward]
        return {(part.key, column): sign for part, sign in zip(parts, signs, strict=True)}

    def _is_out(self, row: Row) -> bool:
        if row.role == "total":
            parts = [part for part in self.parts(row) if part.role == "count"]
            return bool(row.total_of) and len(parts) == len(row.total_of) and all(map(self._is_out, parts))
        flow = self.context.agreements.flows.get(row.flow or "")
        return flow is not None and flow.direction == "out"

    def value(self, at: Cell) -> int | None:
        """The number that is used of a cell: the computed one where a correction says so; None where it is unknown."""
        row, column = self.rows[at[0]][1], at[1]
        correction = self.corrections.get(at)
        if correction and correction.use == "computed" and (row.role == "total" or self.is_total(column)):
            return correction.computed
        cell = row.cells.get(column)
        if isinstance(cell, int):
            return None if has_wrong_sign(self.context, self.table, row, column) else cell
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


def grids(context: Context) -> tuple[Grid, ...]:
    """Every table that can be added up: not too large, each row with a key of its own, the signs of flows known."""
    return context.once(_grids)


def _grids(context: Context) -> tuple[Grid, ...]:
    nodes = (node for node in context.each(Table) if not is_too_large(node.model))
    kept = (node for node in nodes if len({row.key for row in node.model.rows}) == len(node.model.rows))
    return tuple(Grid(node, context) for node in kept if not signs_are_unsure(context, node.model))
