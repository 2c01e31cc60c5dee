"""A stock at the end of a year is that of the year before, plus what came, less what went."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pa_calc.rules.context import Context, Loc, Rule, Wrong
from pa_calc.rules.grid import Grid, grids
from pa_calc.schema.agreements import Tie
from pa_calc.schema.appendix import Row
from pa_calc.schema.columns import day_of

_SIGNS = {"in": 1, "out": -1, "both": 1}


class _Rise(NamedTuple):
    """By how much a stock rises in a year, in one table, and where the later of the two stands."""

    grid: Grid
    unit: str
    year: int
    rise: int
    loc: Loc


class _Net(NamedTuple):
    """What flows of a party do to its stock in a year: how much, by which table first, and which flows none covers."""

    net: int
    tables: frozenset[str]
    place: tuple[str, Loc]
    uncovered: frozenset[str]


def stock_differs(context: Context) -> Iterator[Wrong]:
    """In one table a stock rises by what the flows beside it say."""
    yield from (wrong for wrong, is_same in _differing(context) if is_same)


def stock_apart(context: Context) -> Iterator[Wrong]:
    """A stock in one table rises by what the flows in others say, or a tie says what is known of it."""
    yield from (wrong for wrong, is_same in _differing(context) if not is_same)


def _differing(context: Context) -> Iterator[tuple[Wrong, bool]]:
    """Each rise of a stock that its flows cannot make, and whether the same table has both."""
    books = [grid for grid in grids(context) if not grid.table.covers.where and _is_told(grid)]
    known = {table.table for table in context.tables}
    tied = {frozenset({node.model.one.table, node.model.other.table}) for node in context.each(Tie)}
    for one in (rise for grid in books for rise in _rises(grid)):
        net = _net(context, books, one)
        own = one.grid.table.table
        if net is None or any(frozenset({own, other}) in tied for other in net.tables):
            continue
        if any(own in tables and not tables <= known for tables in tied):  # a tie with who knows which table
            continue
        if not _can_be(context, one.rise - net.net, net.uncovered):
            tables = ", ".join(sorted(net.tables))
            wrong = one.grid.node.wrong(*one.loc, year=one.year, rise=one.rise, net=net.net, tables=tables)
            yield wrong._replace(related=net.place), net.tables == {own}


def _is_told(grid: Grid) -> bool:
    """Whether each row that counts is of one flow or of one stock."""
    return all((row.flow is None) != (row.stock is None) for row in grid.table.rows if row.role == "count")


def _rises(grid: Grid) -> Iterator[_Rise]:
    """The rises of a stock of which a table has all, from the end of one year to that of the next."""
    stocks = {row.stock for row in grid.table.rows if row.stock}
    units = {row.unit for row in grid.table.rows if row.stock}
    if len(stocks) != 1 or len(units) != 1 or any(row.rent for row in grid.table.rows):
        return
    rows = [row for row in grid.table.rows if row.stock]
    for year in grid.table.years:
        ends = [day_of(grid.table, one) for one in (year - 1, year) if one in grid.table.years]
        if len(ends) == 2 and all(day and (day.month, day.day) == (12, 31) for day in ends):  # noqa: PLR2004 -- a pair
            before, after = _stock(grid, rows, year - 1), _stock(grid, rows, year)
            if before is not None and after is not None:
                yield _Rise(grid, str(rows[0].unit), year, after - before, grid.loc((rows[0].key, year)))


def _stock(grid: Grid, rows: list[Row], year: int) -> int | None:
    """All of a stock at the end of a year."""
    if len(rows) == sum(row.role == "count" for row in grid.table.rows):
        return grid.added_up(year)
    cells = [grid.value((row.key, year)) for row in rows]
    known = [cell for cell in cells if cell is not None]
    return sum(known) if len(known) == len(cells) else None


def _net(context: Context, books: list[Grid], one: _Rise) -> _Net | None:
    """What the flows of the same party and unit do in a year; None where there are none, or two tables of one flow."""
    directions = {key: flow.direction for key, flow in context.agreements.flows.items() if flow.direction in _SIGNS}
    own = [grid for grid in books if grid.table.party == one.grid.table.party and one.year in grid.table.years]
    covering = [grid for grid in own if set(grid.table.covers.flows) & directions.keys() and _has(grid, one.unit)]
    flows = [flow for grid in covering for flow in grid.table.covers.flows if flow in directions]
    moved = [_moved(grid, one, directions) for grid in covering]
    known = [amount for amount in moved if amount is not None]
    if not covering or len(known) < len(moved) or len(flows) > len(set(flows)):
        return None
    place = covering[0].node.file, (*covering[0].node.loc, "covers", "flows")
    tables = frozenset(grid.table.table for grid in covering)
    return _Net(sum(known), tables, place, frozenset(directions.keys() - set(flows)))


def _has(grid: Grid, unit: str) -> bool:
    return unit in grid.table.covers.units


def _moved(grid: Grid, one: _Rise, directions: Mapping[str, str]) -> int | None:
    """What the flows of a table do to a stock in a year."""
    rows = [row for row in grid.table.rows if row.flow in directions and row.unit == one.unit]
    cells = [(row, grid.value((row.key, one.year))) for row in rows]
    if any(cell is None for _, cell in cells):
        return None
    return sum(_effect(directions[row.flow or ""], cell or 0) for row, cell in cells)


def _effect(direction: str, cell: int) -> int:
    """What a printed flow does to the stock, with whichever sign outflows are printed."""
    return -abs(cell) if direction == "out" else cell


def _can_be(context: Context, difference: int, uncovered: frozenset[str]) -> bool:
    """Whether flows that no table covers can make up for a difference."""
    directions = {context.agreements.flows[flow].direction for flow in uncovered}
    if difference == 0 or "both" in directions:
        return True
    return ("in" if difference > 0 else "out") in directions


RULES: tuple[Rule, ...] = (
    Rule("stock-differs", stock_differs),
    Rule("stock-apart", stock_apart, "warning", whole=True),
)
