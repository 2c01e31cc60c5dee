"""What the dataset itself says of its source: totals that do not add up, and places that contradict each other."""

from collections.abc import Iterator

from pa_calc.rules.context import Context, Rule, Wrong, said
from pa_calc.rules.grid import Grid, grids
from pa_calc.schema.agreements import Discrepancy
from pa_calc.schema.appendix import Correction


def known_total(context: Context) -> Iterator[Wrong]:
    """A total that is known not to add up is worth knowing."""
    for grid in grids(context):
        for index, one in enumerate(grid.table.corrections):
            if one.row in grid.rows and grid.has(one.column) and _is_right(grid, one):
                details = {"printed": one.printed, "computed": one.computed, "use": one.use, "reason": one.reason}
                related = grid.node.file, ("corrections", index)
                yield Wrong(grid.node.file, grid.loc((one.row, one.column)), said(details), related=related)


def _is_right(grid: Grid, one: Correction) -> bool:
    """Whether a correction is of what is printed, and of what the parts add up to, and these differ."""
    row = grid.rows[one.row][1]
    sums = [grid.added(parts) for parts in grid.sums_of(row, one.column)]
    is_computed = not sums or one.computed in sums
    return one.printed != one.computed and row.cells.get(one.column) == one.printed and is_computed


def known_discrepancy(context: Context) -> Iterator[Wrong]:
    """A contradiction of the source that is known is worth knowing."""
    for node in context.each(Discrepancy):
        yield node.wrong("key", statement=node.model.statement, used=node.model.used)


RULES: tuple[Rule, ...] = (
    Rule("known-total", known_total, "note"),
    Rule("known-discrepancy", known_discrepancy, "note"),
)
