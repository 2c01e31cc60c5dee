"""A calculation as a tree: what adds up to what, down to the cells with their places."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pa_calc.core.branches import Branches, Counting, Gap, Line, Measured, OfParty, Quantity
from pa_calc.core.interval import Exact, Interval
from pa_calc.core.results import Result
from pa_calc.render.amounts import between
from pa_calc.render.explain_cells import Cells, Common
from pa_calc.render.explain_why import why, why_nothing
from pa_calc.render.grid import Cell, Column, Grid, drawn, in_signs, plain, wrapped
from pa_calc.render.numbers import amount
from pa_calc.render.quantities import label, times
from pa_calc.render.view import Screen, View

_ROLES: Mapping[bool, Mapping[str, str]] = {
    False: {"count": "count", "baseline": "baseline"},
    True: {"count": "part", "of": "of", "baseline": "baseline"},
}
"""What a measure is called, in a target that is a share and in one that is not."""


class Row(NamedTuple):
    """A branch: how deep, what it is, what is counted of it, what it can be, and where that comes from."""

    depth: int
    label: str
    counted: str
    can_be: str
    origin: str


class Tree:
    """The branches of one target. Cells that stood there before are not shown again."""

    def __init__(self, view: View, cells: Cells, result: Result) -> None:
        self.view, self.words, self.names = view, view.words, view.names
        self.cells, self.unit, self.party = cells, result.target.unit, result.party
        self.told: set[str] = set()

    def rows(self, counting: Counting) -> Iterator[Row]:
        """Every branch, from the top down."""
        is_share = any(one.role == "of" for one in counting.measures)
        for measured in counting.measures:
            yield from self._measured(measured, _ROLES[is_share][measured.role])

    def _measured(self, measured: Measured, role: str) -> Iterator[Row]:
        told = self.words.say(f"explain.role.{role}", unit=self.names.unit(self.unit))
        yield Row(0, told, *self._numbers(measured.counted, measured.known), "")
        if measured.constant:
            number = amount(self.words, measured.constant, is_share=False)
            yield Row(1, self.words.say("explain.constant"), number, "", "")
        for one in measured.parties:
            yield from self._party(one)

    def _party(self, one: OfParty) -> Iterator[Row]:
        """What a party adds; whose target it is, that goes without saying."""
        is_own = one.party == self.party
        if not is_own:
            yield Row(1, self.names.party(one.party), *self._numbers(one.counted, one.known), "")
        yield from self._branches(one.branches, 1 if is_own else 2)

    def _branches(self, branches: Branches, depth: int) -> Iterator[Row]:
        for one in branches.quantities:
            yield from self._quantity(one, depth, label(self.view, one, self.unit))
        for gap in branches.gaps:
            yield self._gap(gap, depth, label(self.view, gap, self.unit))

    def _quantity(self, one: Quantity, depth: int, told: str) -> Iterator[Row]:
        cells = [cell for line in one.lines for cell in line.cells]
        common = self.cells.common(cells) if cells else Common()
        is_told = bool(cells) and {cell.figure.id for cell in cells} <= self.told
        self.told |= {cell.figure.id for cell in cells}
        bare = {slot.id for gap in one.gaps for slot in gap.slots}
        unsure = [slot for slot in one.slots if cells and slot.id not in bare]
        origin = [*(part for part in common.texts() if part != told), *why(self.view, unsure)]
        origin += [self.words.say("explain.as-above")] if is_told else []
        yield Row(depth, told, *self._numbers(one.counted, one.known), self.cells.joined(origin))
        if not is_told:
            yield from (self._line(line, depth + 1, common) for line in one.lines)
        for gap in one.gaps:
            yield self._gap(gap, depth + 1, times(self.view, gap.slots))
        yield from self._branches(one.parts, depth + 1)
        for whole in one.within.quantities:
            never = self.words.say("explain.within", what=label(self.view, whole, self.unit))
            yield from self._quantity(whole, depth + 1, never)

    def _line(self, line: Line, depth: int, common: Common) -> Row:
        numbers = ("", "") if line.adds is None else self._numbers(_point(line.adds), line.adds)
        return Row(depth, self.cells.name(line.cells[0]), *numbers, self.cells.origin(line, common))

    def _gap(self, gap: Gap, depth: int, told: str) -> Row:
        marks = self.cells.marks(dict.fromkeys(key for slot in gap.slots for key, _ in slot.assumed))
        origin = self.cells.joined([*why_nothing(self.view, gap.slots), marks])
        return Row(depth, told, *self._numbers(gap.counted, gap.known), origin)

    def _numbers(self, counted: Exact | None, known: Interval) -> tuple[str, str]:
        """What is counted, and what it can be where that is something else."""
        size = self.words.say("none") if counted is None else amount(self.words, counted, is_share=False)
        return size, "" if known.is_point and known.low == counted else between(self.view, known)


def _point(interval: Interval) -> Exact | None:
    return interval.low if interval.is_point else None


# -- on a screen -------------------------------------------------------------------------------------------------------

_ROOMY = 116
"""From this width on the branches stand in columns."""

_INDENT = "  "
_NUMBERS = 32
"""As many columns the numbers of a branch take, with the space around them."""

_LEAST = 20
"""A label is not broken before that."""


def tree_lines(rows: Sequence[Row], view: View, screen: Screen) -> Iterator[str]:
    """The branches: in columns where these fit, else each as a sentence."""
    if screen.width is None:
        yield plain(in_signs(_grid(view, rows), screen))
    elif screen.width >= _ROOMY:
        size = (screen.width - _NUMBERS) // 2
        yield drawn(_grid(view, [part for row in rows for part in _folded(row, size, screen)]), screen)
    else:
        for row in rows:
            indent = _INDENT * (row.depth + 1)
            yield wrapped(_sentence(view, row), screen, indent, indent + _INDENT * 2)


def _grid(view: View, rows: Iterable[Row]) -> Grid:
    say = view.words.say
    columns = (
        Column(say("explain.column.what"), fit="wrap", least=36, lead=True),
        Column(say("explain.column.counted"), "right"),
        Column(say("explain.column.can-be"), "right"),
        Column(say("explain.column.from"), fit="wrap", least=28),
    )
    return Grid(columns, tuple(map(_cells, rows)))


def _folded(row: Row, size: int, screen: Screen) -> Iterator[Row]:
    """A row with a long label in several, so that what goes on stands below where it began."""
    first, *rest = wrapped(row.label, screen._replace(width=max(size - len(_INDENT) * row.depth, _LEAST))).split("\n")
    yield row._replace(label=first)
    yield from (Row(row.depth + 1, one, "", "", "") for one in rest)


def _cells(row: Row) -> tuple[Cell, ...]:
    style = "" if row.depth else "strong"
    return Cell(_INDENT * row.depth + row.label, style), Cell(row.counted, style), Cell(row.can_be), Cell(row.origin)


def _sentence(view: View, row: Row) -> str:
    numbers = row.counted
    if row.can_be:
        is_nothing = row.counted == view.words.say("none")
        both = view.words.say("explain.row.both", counted=row.counted, can_be=row.can_be)
        numbers = row.can_be if is_nothing else both
    told = view.words.say("explain.row", label=row.label, numbers=numbers) if numbers else row.label
    return view.words.say("explain.row.from", row=told, origin=row.origin) if row.origin else told
