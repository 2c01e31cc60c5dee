"""Printed totals are what they total, or a correction says why they are not."""

from collections.abc import Iterator, Mapping, Sequence

from pa_calc.rules.context import Context, Loc, Rule, Wrong
from pa_calc.rules.grid import Cell, Grid, Sum, grids
from pa_calc.schema.appendix import Correction, Row, Table

_NUMBERS = ("count", "total")


# -- what does not add up --------------------------------------------------------------------------------------------


def total_differs(context: Context) -> Iterator[Wrong]:
    """A printed total is the sum of its parts, unless a correction says that it is not."""
    for grid in grids(context):
        failing, culprits = _failing(grid)
        totals = {cell: sums[0] for cell, sums in culprits.items() if cell == sums[0].total}
        alone = {one.total: one for one in failing if not any(one in sums for sums in culprits.values())}
        for one in {**alone, **totals}.values():
            place = grid.loc(one.total)
            yield grid.node.wrong(*place, printed=one.printed, computed=one.computed)


def cell_against_totals(context: Context) -> Iterator[Wrong]:
    """A cell fits the totals that it is a part of: where another value would mend all of them, the cell is wrong."""
    for grid in grids(context):
        for cell, sums in _failing(grid)[1].items():
            if cell != sums[0].total:
                value = grid.value(cell) or 0
                fitting = value + sums[0].missing_in(cell)
                wrong = grid.node.wrong(*grid.loc(cell), found=value, fitting=fitting, count=len(sums))
                yield wrong._replace(related=(grid.node.file, grid.loc(sums[0].total)))


def doubtful(context: Context) -> frozenset[tuple[str, Cell]]:
    """The cells of sums that do not tie, by their file: what else rests on one of them is not judged."""
    return context.once(_doubtful)


def _doubtful(context: Context) -> frozenset[tuple[str, Cell]]:
    failing = ((grid.node.file, one) for grid in grids(context) for one in _failing(grid)[0])
    return frozenset((file, cell) for file, one in failing for cell in (one.total, *one.parts))


def _failing(grid: Grid) -> tuple[list[Sum], dict[Cell, list[Sum]]]:
    """The sums that do not tie, and the cells that alone explain several of them."""
    sums = list(grid.sums())
    failing = [one for one in sums if one.printed != one.computed]
    tying = {cell for one in sums if one.printed == one.computed for cell in (one.total, *one.parts)}
    return failing, dict(_culprits(failing, tying))


def _culprits(failing: Sequence[Sum], tying: set[Cell]) -> Iterator[tuple[Cell, list[Sum]]]:
    """Each cell of which one other value would mend all sums that it is in, where no other cell would."""
    left = list(failing)
    while left:
        mended = {cell: sums for cell, sums in _by_cell(left).items() if cell not in tying and _agree(cell, sums)}
        most = max(map(len, mended.values()), default=0)
        best = [cell for cell, sums in mended.items() if len(sums) == most]
        if most < 2 or len(best) > 1:  # noqa: PLR2004 -- one sum alone does not tell its cells apart
            return
        yield best[0], mended[best[0]]
        left = [one for one in left if one not in mended[best[0]]]


def _by_cell(sums: Sequence[Sum]) -> Mapping[Cell, list[Sum]]:
    found: dict[Cell, list[Sum]] = {}
    for one in sums:
        for cell in (one.total, *one.parts):
            found.setdefault(cell, []).append(one)
    return found


def _agree(cell: Cell, sums: Sequence[Sum]) -> bool:
    return len({one.missing_in(cell) for one in sums}) == 1


# -- what totals and corrections name --------------------------------------------------------------------------------


def no_part_of_total(context: Context) -> Iterator[Wrong]:
    """What a row adds up or divides, or where an error may lie, are other rows with numbers."""
    for grid in grids(context):
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


def _corrected(context: Context) -> Iterator[tuple[Grid, int, Correction, Row]]:
    """Every correction with its row."""
    for grid in grids(context):
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
        sums = [grid.added(parts) for parts in grid.sums_of(row, correction.column)]
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
    Rule("total-differs", total_differs),
    Rule("cell-against-totals", cell_against_totals),
    Rule("no-part-of-total", no_part_of_total),
    Rule("no-part-of-column", no_part_of_column),
    Rule("correction-of-no-total", correction_of_no_total),
    Rule("correction-not-as-printed", correction_not_as_printed),
    Rule("correction-not-the-sum", correction_not_the_sum),
    Rule("idle-correction", idle_correction),
    Rule("printed-not-usable", printed_not_usable),
)
