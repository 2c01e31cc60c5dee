"""What the cells of a printed table hold."""

import re
from collections.abc import Iterator

from pa_calc.rules.context import Context, Node, Rule, Wrong
from pa_calc.rules.tables import rows
from pa_calc.schema.appendix import Column, Row, Table
from pa_calc.words.clean import shown

PERCENTAGE = re.compile(r"\d{1,3}(?:\.\d{1,4})?%")


def role_of(table: Table, row: Row, column: Column) -> str | None:
    """What a cell must be by its row and its column, None where there is no such column."""
    if column not in table.years and column not in table.columns:
        return None
    named = table.columns[column].role if isinstance(column, str) else "count"
    for role in ("text", "percentage"):
        if role in (row.role, named):
            return role
    return "count"


def _cells(context: Context, role: str) -> Iterator[tuple[Node[Table], int, Column, int | str]]:
    for node in context.each(Table):
        for index, row in enumerate(node.model.rows):
            for column, cell in row.cells.items():
                if role_of(node.model, row, column) == role:
                    yield node, index, column, cell


def cell_without_count(context: Context) -> Iterator[Wrong]:
    """A cell that counts holds a whole number."""
    for node, index, column, cell in _cells(context, "count"):
        if not isinstance(cell, int):
            yield node.wrong("rows", index, "cells", column, found=shown(cell))


def cell_without_percentage(context: Context) -> Iterator[Wrong]:
    """A cell for a percentage holds one, as it was printed."""
    for node, index, column, cell in _cells(context, "percentage"):
        if not (isinstance(cell, str) and PERCENTAGE.fullmatch(cell)):
            yield node.wrong("rows", index, "cells", column, found=shown(cell))


def cell_without_text(context: Context) -> Iterator[Wrong]:
    """A cell for text holds text."""
    for node, index, column, cell in _cells(context, "text"):
        if not isinstance(cell, str):
            yield node.wrong("rows", index, "cells", column, found=shown(cell))


def outflows_unsaid(context: Context) -> Iterator[Wrong]:
    """A table with a flow by which a stock shrinks says which sign it has there."""
    for node, index, row in rows(context):
        if _direction(context, row) == "out" and node.model.outflows is None:
            yield node.wrong("rows", index, "flow", found=row.flow)


def _direction(context: Context, row: Row) -> str | None:
    flow = context.agreements.flows.get(row.flow or "")
    return flow.direction if flow else None


def wrong_sign(context: Context) -> Iterator[Wrong]:
    """A count has the sign of what it counts: only outflows are negative, and only in a table that says so."""
    for node, index, row in rows(context):
        sign = -1 if node.model.outflows == "negative" and _direction(context, row) == "out" else 1
        for column, cell in row.cells.items():
            if role_of(node.model, row, column) == "count" and isinstance(cell, int) and cell * sign < 0:
                yield node.wrong("rows", index, "cells", column, found=cell)


RULES: tuple[Rule, ...] = (
    ("cell-without-count", cell_without_count),
    ("cell-without-percentage", cell_without_percentage),
    ("cell-without-text", cell_without_text),
    ("outflows-unsaid", outflows_unsaid),
    ("wrong-sign", wrong_sign),
)
