"""Figures of printed tables that are most likely typed wrong, and zeros that nobody printed."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from pa_calc.rules.cells import role_of
from pa_calc.rules.context import Context, Node, Rule, Wrong
from pa_calc.schema.appendix import Column, Row, Table

_TIMES = 8
"""So many times as large as all others, or as small, with a zero too many or too few."""

_OTHERS = 3
"""Beside fewer others nothing stands out."""

_LARGE = 10
"""Smaller figures are the same by chance."""

_COPIED = 2
"""As many figures that are the same as in the row above were copied."""


def _counts(table: Table, row: Row) -> dict[Column, int]:
    """The cells of a row that count."""
    cells = {column: cell for column, cell in row.cells.items() if isinstance(cell, int)}
    return {column: cell for column, cell in cells.items() if role_of(table, row, column) == "count"}


def _rows(context: Context) -> Iterator[tuple[Node[Table], int, Row]]:
    for node in context.each(Table):
        yield from ((node, index, row) for index, row in enumerate(node.model.rows) if row.role == "count")


def outlier(context: Context) -> Iterator[Wrong]:
    """In a row of years no count has a zero more or less than all others seem to have."""
    for node, index, row in _rows(context):
        counts = {year: cell for year, cell in _counts(node.model, row).items() if year in node.model.years}
        for sign in (1, -1):
            sizes = {year: sign * cell for year, cell in counts.items() if sign * cell > 0}
            for one in outliers(sizes):
                year, found = one.at, counts[one.at]
                guess, low, high = (sign * number for number in (one.guess, one.low, one.high))
                yield node.wrong("rows", index, "cells", year, found=found, guess=guess, low=low, high=high)


class Outlier(NamedTuple):
    """A count that stands out: what it would be, and the least and the most of the others."""

    at: int
    guess: int
    low: int
    high: int


def outliers(sizes: Mapping[int, int]) -> Iterator[Outlier]:
    """The counts that stand out among others by their year or place, of which all are positive."""
    ordered = sorted(sizes.values())
    if len(ordered) <= _OTHERS:
        return
    for at, size in sizes.items():
        low, high = ordered[size == ordered[0]], ordered[-2 if size == ordered[-1] else -1]
        guess = intended(size, low, high)
        if guess is not None:
            yield Outlier(at, guess, low, high)


def intended(size: int, low: int, high: int) -> int | None:
    """What a count would be with one zero less or more, where it stands out and that would not."""
    if size >= _TIMES * high:
        guess = size // 10 if size % 10 == 0 else None
    else:
        guess = size * 10 if size * _TIMES <= low else None
    return guess if guess and low < guess * _TIMES and guess < _TIMES * high else None


def row_repeated(context: Context) -> Iterator[Wrong]:
    """A row does not repeat figures of the row above it, unless a correction names both as where an error may lie."""
    for node in context.each(Table):
        for above, index in pairwise(i for i, row in enumerate(node.model.rows) if row.role == "count"):
            counts = [_counts(node.model, node.model.rows[one]) for one in (above, index)]
            same = _repeated(node.model, (above, index), counts[0], counts[1])
            if len({counts[0][column] for column in same}) >= _COPIED:
                wrong = node.wrong("rows", index, "cells", same[0], columns=", ".join(map(str, same)))
                yield wrong._replace(related=(node.file, ("rows", above, "cells", same[0])))


def _repeated(
    table: Table, indexes: tuple[int, int], above: Mapping[Column, int], below: Mapping[Column, int]
) -> list[Column]:
    """The columns in which two rows have the same figure, and nobody is known to wonder at that."""
    keys = {table.rows[index].key for index in indexes}
    known = {one.column for one in table.corrections if keys <= {*one.suspects}}
    return [
        column
        for column, cell in below.items()
        if above.get(column) == cell and abs(cell) >= _LARGE and column not in known
    ]


def flow_without_row(context: Context) -> Iterator[Wrong]:
    """A flow that a table covers has a row there: without one it counts as 0."""
    for node in context.each(Table):
        flows = {row.flow for row in node.model.rows}
        for index, flow in enumerate(node.model.covers.flows):
            if flow not in flows and flow in context.agreements.flows:
                yield node.wrong("covers", "flows", index, found=flow)


RULES: tuple[Rule, ...] = (
    Rule("outlier", outlier, "warning"),
    Rule("row-repeated", row_repeated, "warning"),
    Rule("flow-without-row", flow_without_row, "note"),
)
