"""Printed percentages are what they divide, as rounded as they were printed."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor

from pa_calc.rules.cells import PERCENTAGE, role_of
from pa_calc.rules.context import Context, Loc, Node, Rule, Wrong, said, written
from pa_calc.rules.grid import Cell, Grid, grids
from pa_calc.rules.totals import doubtful
from pa_calc.schema.appendix import Column, NamedColumn, PercentageCorrection, Row, Share, Table

_NUMBERS = ("count", "total")


def percentage_differs(context: Context) -> Iterator[Wrong]:
    """A printed percentage is its part of its whole, rounded to the decimals that it was printed with."""
    for grid in grids(context):
        known = {(one.row, one.column) for one in grid.table.percentage_corrections}
        for cell, printed in _percentages(grid.table):
            is_doubtful = any((grid.node.file, one) in doubtful(context) for one in _beside(grid, cell))
            exact = _exact(grid, cell) if cell not in known and not is_doubtful else None
            if exact is not None and not _rounds_to(exact, printed):
                yield grid.node.wrong(*grid.loc(cell), printed=printed, computed=_rounded(exact, printed))


def _beside(grid: Grid, cell: Cell) -> Iterator[Cell]:
    """The cells on which a percentage may rest: those of its column, of its row, and of the columns that it divides."""
    named = grid.table.columns.get(str(cell[1]))
    share = named.share if named else None
    columns = [cell[1], *(_columns(grid, (*share.part, *share.whole)) if share else ())]
    yield from ((row, column) for row in grid.rows for column in columns)


def _percentages(table: Table) -> Iterator[tuple[Cell, str]]:
    """The cells that hold a percentage."""
    for row in table.rows:
        for column, cell in row.cells.items():
            if role_of(table, row, column) == "percentage" and isinstance(cell, str) and PERCENTAGE.fullmatch(cell):
                yield (row.key, column), cell


def _exact(grid: Grid, cell: Cell) -> Fraction | None:
    """What a percentage divides, exactly; None where that is not said or not known."""
    row, column = grid.rows[cell[0]][1], cell[1]
    if row.role == "percentage" and row.share:
        return _by_rows(grid, row.share, column)
    named = grid.table.columns.get(str(column))
    return _by_columns(grid, named.share, row) if named and named.share else None


def _is_checked(grid: Grid, cell: Cell) -> bool:
    """Whether a row or a column says what the percentage of a cell divides."""
    row, named = grid.rows[cell[0]][1], grid.table.columns.get(str(cell[1]))
    return bool((row.role == "percentage" and row.share) or (named and named.share))


def _by_rows(grid: Grid, share: Share, column: Column) -> Fraction | None:
    parts = [(key, column) for key in share.part]
    whole = grid.added_up(column) if not share.whole else _sum(grid, [(key, column) for key in share.whole])
    return _divided(_sum(grid, parts), whole)


def _by_columns(grid: Grid, share: Share, row: Row) -> Fraction | None:
    part = _sum(grid, [(row.key, column) for column in _columns(grid, share.part)])
    if share.whole:
        return _divided(part, _sum(grid, [(row.key, column) for column in _columns(grid, share.whole)]))
    wholes = [grid.added_up(column) for column in _columns(grid, share.part)]
    known = [whole for whole in wholes if whole is not None]
    return _divided(part, sum(known)) if len(known) == len(wholes) else None


def _columns(grid: Grid, keys: Sequence[str]) -> list[Column]:
    """Columns by their key, years among them."""
    years: dict[str, Column] = {str(year): year for year in grid.table.years}
    return [years.get(key, key) for key in keys]


def _sum(grid: Grid, cells: Sequence[Cell]) -> int | None:
    values = [grid.value(cell) if cell[0] in grid.rows and grid.has(cell[1]) else None for cell in dict.fromkeys(cells)]
    known = [value for value in values if value is not None]
    return sum(known) if len(known) == len(values) else None


def _divided(part: int | None, whole: int | None) -> Fraction | None:
    return Fraction(part, whole) if part is not None and whole else None


def _decimals(printed: str) -> int:
    return len(printed.rstrip("%").partition(".")[2])


def _rounds_to(exact: Fraction, printed: str) -> bool:
    """Whether a percentage is the exact one, rounded up or down to its decimals; a half may go either way."""
    return abs(exact * 100 - Fraction(printed.rstrip("%"))) <= Fraction(1, 2 * 10 ** _decimals(printed))


def _rounded(exact: Fraction, printed: str) -> str:
    """The exact percentage with as many decimals as another, half up."""
    scale = 10 ** _decimals(printed)
    return f"{Decimal(floor(exact * 100 * scale + Fraction(1, 2))) / scale:.{_decimals(printed)}f}%"


def percentage_unchecked(context: Context) -> Iterator[Wrong]:
    """A percentage says what it divides, so that it can be checked."""
    nodes: tuple[Node[Row] | Node[NamedColumn], ...] = (*context.each(Row), *context.each(NamedColumn))
    for node in nodes:
        if node.model.role == "percentage" and node.model.share is None:
            yield node.wrong("role", found=node.model.name)


def no_part_of_share(context: Context) -> Iterator[Wrong]:
    """What a column of percentages divides are other columns that hold numbers."""
    for node in context.each(Table):
        known = {str(year): "count" for year in node.model.years}
        known |= {key: column.role for key, column in node.model.columns.items()}
        for key, column in node.model.columns.items():
            for steps, part in _named(column.share):
                if known.get(part) not in _NUMBERS:
                    yield node.wrong("columns", key, "share", *steps, found=part)


def _named(share: Share | None) -> Iterator[tuple[Loc, str]]:
    for field, keys in (("part", share.part), ("whole", share.whole)) if share else ():
        yield from (((field, index), key) for index, key in enumerate(keys))


# -- percentages that are known to differ ----------------------------------------------------------------------------


def _corrected(context: Context) -> Iterator[tuple[Grid, Node[PercentageCorrection], str | None]]:
    """Every correction of a percentage, with the cell that it names, None where that holds no percentage."""
    nodes: dict[str, list[Node[PercentageCorrection]]] = {}
    for node in context.each(PercentageCorrection):
        nodes.setdefault(node.file, []).append(node)
    for grid in grids(context):
        cells = dict(_percentages(grid.table))
        for node in nodes.get(grid.node.file, ()):
            yield grid, node, cells.get((node.model.row, node.model.column))


def correction_of_no_percentage(context: Context) -> Iterator[Wrong]:
    """A correction of a percentage is of a cell that holds one, and that can be checked."""
    for grid, node, printed in _corrected(context):
        cell = node.model.row, node.model.column
        if printed is None or not _is_checked(grid, cell):
            yield node.wrong("row", row=cell[0], column=cell[1])


def percentage_not_as_said(context: Context) -> Iterator[Wrong]:
    """A correction of a percentage names what is printed and what is computed, and these are not the same."""
    for grid, node, printed in _corrected(context):
        exact = _exact(grid, (node.model.row, node.model.column)) if printed else None
        if printed is None or exact is None or _rounds_to(exact, printed):
            continue
        for field, own in (("printed", printed), ("computed", _rounded(exact, printed))):
            if getattr(node.model, field) != own:
                yield node.wrong(field, found=getattr(node.model, field), own=own)


def idle_percentage_correction(context: Context) -> Iterator[Wrong]:
    """A correction of a percentage corrects something: as printed, it is no rounding of what it divides."""
    for grid, node, printed in _corrected(context):
        exact = _exact(grid, (node.model.row, node.model.column)) if printed else None
        if printed is not None and exact is not None and _rounds_to(exact, printed):
            yield node.wrong("computed", printed=printed, exact=written(exact, percent=True))


def known_percentage(context: Context) -> Iterator[Wrong]:
    """A percentage that is known to differ is worth knowing."""
    for grid, node, printed in _corrected(context):
        one = node.model
        if printed is not None:
            details = said({"printed": one.printed, "computed": one.computed, "reason": one.reason})
            yield Wrong(grid.node.file, grid.loc((one.row, one.column)), details, related=(node.file, node.loc))


RULES: tuple[Rule, ...] = (
    Rule("percentage-differs", percentage_differs),
    Rule("percentage-unchecked", percentage_unchecked, "note"),
    Rule("no-part-of-share", no_part_of_share),
    Rule("correction-of-no-percentage", correction_of_no_percentage),
    Rule("percentage-not-as-said", percentage_not_as_said),
    Rule("idle-percentage-correction", idle_percentage_correction),
    Rule("known-percentage", known_percentage, "note"),
)
