"""What the cells of a printed table hold."""

import re
from collections.abc import Iterator

from pa_calc.reading.scalars import plain
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
    """A cell that counts holds a whole number, or a mark of which the table says what it means."""
    for node, index, column, cell in _cells(context, "count"):
        if not isinstance(cell, int) and cell not in node.model.marks:
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


def mark_like_value(context: Context) -> Iterator[Wrong]:
    """A mark cannot be taken for a number, a percentage or a word that stands for a value."""
    for node in context.each(Table):
        for mark in node.model.marks:
            if plain(mark) != mark or PERCENTAGE.fullmatch(mark):
                yield node.wrong("marks", mark, at_key=True, found=shown(mark))


def idle_mark(context: Context) -> Iterator[Wrong]:
    """A mark stands in a cell that counts."""
    used: dict[str, set[int | str]] = {}
    for node, _, _, cell in _cells(context, "count"):
        used.setdefault(node.file, set()).add(cell)
    for node in context.each(Table):
        for mark in node.model.marks:
            if mark not in used.get(node.file, ()):
                yield node.wrong("marks", mark, at_key=True, found=shown(mark))


def outflows_unsaid(context: Context) -> Iterator[Wrong]:
    """A table with a flow by which a stock shrinks says which sign it has there."""
    for node, index, row in rows(context):
        if _direction(context, row) == "out" and node.model.outflows is None:
            yield node.wrong("rows", index, "flow", found=row.flow)


def _direction(context: Context, row: Row) -> str | None:
    flow = context.agreements.flows.get(row.flow or "")
    return flow.direction if flow else None


def wrong_sign(context: Context) -> Iterator[Wrong]:
    """A count has the sign of what it counts: outflows are negative where the table says so, a balance is either."""
    flipped = {node.file for node in context.each(Table) if _is_flipped(context, node.model)}
    for node, index, row in rows(context):
        is_open = _direction(context, row) == "out" and (node.file in flipped or node.model.outflows is None)
        for column, cell in row.cells.items() if not is_open else ():
            if has_wrong_sign(context, node.model, row, column):
                yield node.wrong("rows", index, "cells", column, found=cell)


def has_wrong_sign(context: Context, table: Table, row: Row, column: Column) -> bool:
    """Whether a cell is less than nothing, or more where it is what leaves the stock."""
    cell, direction = row.cells.get(column), _direction(context, row)
    if row.flow is not None and direction is None:  # an unknown flow, of which nobody knows the sign
        return False
    sign = -1 if table.outflows == "negative" and direction == "out" else 1
    is_count = isinstance(cell, int) and row.role == "count" and role_of(table, row, column) == "count"
    return is_count and direction != "both" and isinstance(cell, int) and cell * sign < 0


def outflows_other_way(context: Context) -> Iterator[Wrong]:
    """The outflows of a table have the sign that it says they have."""
    for node in context.each(Table):
        if _is_flipped(context, node.model):
            yield node.wrong("outflows", found=node.model.outflows)


def _is_flipped(context: Context, table: Table) -> bool:
    """Whether each of two or more outflows has the other sign than is said."""
    cells = [
        has_wrong_sign(context, table, row, column)
        for row in table.rows
        for column, cell in row.cells.items()
        if _direction(context, row) == "out"
        and isinstance(cell, int)
        and cell
        and role_of(table, row, column) == "count"
    ]
    return table.outflows is not None and len(cells) > 1 and all(cells)


def signs_are_unsure(context: Context, table: Table) -> bool:
    """Whether the signs of its outflows are not known, so that no sum of them can be judged."""
    has_out = any(row.role == "count" and _direction(context, row) == "out" for row in table.rows)
    return has_out and (table.outflows is None or _is_flipped(context, table))


RULES: tuple[Rule, ...] = (
    Rule("cell-without-count", cell_without_count),
    Rule("cell-without-percentage", cell_without_percentage),
    Rule("cell-without-text", cell_without_text),
    Rule("mark-like-value", mark_like_value),
    Rule("idle-mark", idle_mark),
    Rule("outflows-unsaid", outflows_unsaid),
    Rule("outflows-other-way", outflows_other_way),
    Rule("wrong-sign", wrong_sign),
)
