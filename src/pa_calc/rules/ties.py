"""Two places of the source that ought to say the same: as declared, as far as the tolerance goes, or with a reason."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pa_calc.rules.context import Context, Loc, Node, Rule, Wrong, said
from pa_calc.rules.grid import Grid, grids
from pa_calc.rules.totals import doubtful
from pa_calc.schema.agreements import Agreement, KnownDifference, StatedFigure, Tie, TieSide
from pa_calc.schema.appendix import Column

_SIDES = ("one", "other")


class _Figures:
    """The numbers that a tie can name: cells of tables, and stated figures by the number of their agreement."""

    def __init__(self, context: Context) -> None:
        self.grids = {grid.table.table: grid for grid in grids(context)}
        self.stated: dict[str, dict[str, StatedFigure]] = {}
        for node in context.each(Agreement):
            self.stated.setdefault(node.model.number, {}).update({one.key: one for one in node.model.stated_figures})

    def knows(self, table: str) -> bool:
        """Whether there is such a table, or such an agreement."""
        return table in self.grids or table in self.stated

    def value(self, side: TieSide, year: int | None) -> int | None:
        """What one side of a tie adds up to, None where a part of it is unknown."""
        grid = self.grids.get(side.table)
        column = year if side.column is None else side.column
        if grid is None:
            values = [self._stated(side.table, row) for row in side.rows]
        elif side.rise:
            values = [_rise(grid, row, column) for row in side.rows]
        else:
            values = [_cell(grid, row, column) for row in side.rows]
        known = [value for value in values if value is not None]
        return side.times * sum(known) if len(known) == len(values) else None

    def _stated(self, number: str, key: str) -> int | None:
        figure = self.stated.get(number, {}).get(key)
        value = figure.value if figure else None
        return int(value.amount) if value and not value.percent else None

    def place(self, side: TieSide, year: int | None) -> tuple[str, Loc] | None:
        """Where the first cell of a side stands."""
        grid = self.grids.get(side.table)
        column = year if side.column is None else side.column
        if grid is None or column is None or not side.rows or side.rows[0] not in grid.rows:
            return None
        return grid.node.file, grid.loc((side.rows[0], column))


def _cell(grid: Grid, row: str, column: Column | None) -> int | None:
    return grid.value((row, column)) if column is not None and row in grid.rows and grid.has(column) else None


def _rise(grid: Grid, row: str, column: Column | None) -> int | None:
    before = _cell(grid, row, column - 1) if isinstance(column, int) else None
    now = _cell(grid, row, column)
    return now - before if now is not None and before is not None else None


class _Compared(NamedTuple):
    """A tie in one of its years, or as a whole: what each side adds up to, and what is said of their difference."""

    node: Node[Tie]
    year: int | None
    one: int
    other: int
    known: tuple[int, KnownDifference] | None

    @property
    def difference(self) -> int:
        """How much more the first side is."""
        return self.one - self.other

    @property
    def holds(self) -> bool:
        """Whether the sides are as near to each other as they ought to be."""
        return abs(self.difference) <= self.node.model.tolerance

    def details(self) -> dict[str, Any]:
        """What is said of it."""
        return {
            "tie": self.node.model.statement,
            "year": "" if self.year is None else f"in {self.year} ",  # in is in in Dutch too
            "one": self.one,
            "other": self.other,
            "difference": self.difference,
        }


def _compared(context: Context) -> Iterator[_Compared]:
    figures = context.once(_Figures) if context.each(Tie) else None
    for node in context.each(Tie):
        if node.model.tolerance < 0 or not all(side.times and side.rows for side in (node.model.one, node.model.other)):
            continue
        known = {one.year: (index, one) for index, one in enumerate(node.model.known)}
        for year in node.model.years or (None,):
            sides = (node.model.one, node.model.other)
            one, other = (figures.value(side, year) if figures else None for side in sides)
            if one is not None and other is not None and not _is_doubtful(context, node.model, year):
                yield _Compared(node, year, one, other, known.get(year))


def _is_doubtful(context: Context, tie: Tie, year: int | None) -> bool:
    """Whether a side rests on a cell of a sum that does not tie, which is found already."""
    for side in (tie.one, tie.other):
        column = year if side.column is None else side.column
        columns = (column, column - 1) if side.rise and isinstance(column, int) else (column,)
        cells = ((side.table, (row, one)) for row in side.rows for one in columns if one is not None)
        if any(cell in doubtful(context) for cell in cells):
            return True
    return False


def tie_differs(context: Context) -> Iterator[Wrong]:
    """Two places that ought to say the same do so within the tolerance, unless the difference is known."""
    for one in _compared(context):
        if not one.holds and one.known is None:
            wrong = one.node.wrong("one", at_key=True, **one.details())
            yield wrong._replace(related=context.once(_Figures).place(one.node.model.one, one.year))


def difference_not_as_said(context: Context) -> Iterator[Wrong]:
    """A difference that is known is as large as it is said to be."""
    for one in _compared(context):
        if one.known and not one.holds and one.known[1].difference != one.difference:
            found = one.known[1].difference
            yield one.node.wrong("known", one.known[0], "difference", found=found, **one.details())


def idle_difference(context: Context) -> Iterator[Wrong]:
    """A difference that is known is there."""
    for one in _compared(context):
        if one.known and one.holds:
            yield one.node.wrong("known", one.known[0], found=one.known[1].difference, **one.details())
    for node in context.each(Tie):
        for index, known in enumerate(node.model.known):
            if known.year not in (node.model.years or (None,)):
                yield node.wrong("known", index, found=known.difference, tie=node.model.statement)


def known_difference(context: Context) -> Iterator[Wrong]:
    """A difference that is known is worth knowing."""
    for one in _compared(context):
        if one.known and not one.holds and one.known[1].difference == one.difference:
            details = said({**one.details(), "reason": one.known[1].reason})
            loc = (*one.node.loc, "known", one.known[0])
            yield Wrong(one.node.file, loc, details, related=context.once(_Figures).place(one.node.model.one, one.year))


def tie_of_nothing(context: Context) -> Iterator[Wrong]:
    """Each side of a tie names rows with a number in each of its years; a stated figure has a value."""
    for node in context.each(Tie):
        lacking = [_first_lacking(context.once(_Figures), node.model, name) for name in _SIDES]
        if lacking[0] is not None and lacking[0] == lacking[1] and node.model.years:
            yield node.wrong("years", lacking[0], **_nothing(node.model, "one", lacking[0]))
            continue
        for name, at in zip(_SIDES, lacking, strict=True):
            if at is not None:
                yield node.wrong(name, "rows", **_nothing(node.model, name, at))


def _first_lacking(figures: _Figures, tie: Tie, name: str) -> int | None:
    """The first of the years of a tie in which a side has no number."""
    side: TieSide = getattr(tie, name)
    years = enumerate(tie.years or (None,))
    return next((at for at, year in years if figures.knows(side.table) and figures.value(side, year) is None), None)


def _nothing(tie: Tie, name: str, at: int) -> dict[str, Any]:
    side: TieSide = getattr(tie, name)
    return {"rows": ", ".join(side.rows), "table": side.table, "year": tie.years[at] if tie.years else "-"}


def tie_upside_down(context: Context) -> Iterator[Wrong]:
    """A tie tolerates no less than nothing, and counts each of its sides."""
    for node in context.each(Tie):
        if node.model.tolerance < 0:
            yield node.wrong("tolerance", found=node.model.tolerance)
        for name in _SIDES:
            if getattr(node.model, name).times == 0:
                yield node.wrong(name, "times", found=0)


RULES: tuple[Rule, ...] = (
    Rule("tie-differs", tie_differs),
    Rule("difference-not-as-said", difference_not_as_said),
    Rule("idle-difference", idle_difference),
    Rule("known-difference", known_difference, "note"),
    Rule("tie-of-nothing", tie_of_nothing),
    Rule("tie-upside-down", tie_upside_down),
)
