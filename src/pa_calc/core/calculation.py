"""How a number came about: from an outcome to a tree of parties, quantities and rows, down to the cells."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple, TypeVar

from pa_calc.core.branches import Branches, Counting, Gap, Line, Measured, OfParty, Quantity, Role
from pa_calc.core.form import Bounds, Form, deciding, sum_of
from pa_calc.core.interval import ZERO, Exact, Interval
from pa_calc.core.results import Outcome, Step
from pa_calc.core.slot import Query, Slot
from pa_calc.core.sources import Cell, Sources
from pa_calc.core.verdict import Verdict

Use = tuple[Slot, Exact]
"""An answer, and how often it counts."""

K = TypeVar("K")
T = TypeVar("T")


class Shown(NamedTuple):
    """What a tree leaves out since it is shown elsewhere: cells, by their names, and what was asked."""

    cells: frozenset[str]
    asked: frozenset[object]


def countings(outcome: Outcome, sources: Sources, shown: Shown | None = None) -> tuple[Counting, ...]:
    """How an outcome came about, step by step; without what is `shown` already, where that is said."""
    groups = groupby(outcome.steps, _outline)
    return tuple(_counting(tuple(steps), sources, shown) for _, steps in groups)


def everything(outcome: Outcome) -> Shown:
    """All cells that an outcome rests on, and all that it asks."""
    asked = (_asked(inner) for step in outcome.steps for slot in step.slots for inner in _all(slot))
    return Shown(frozenset(figure.id for figure in outcome.evidence), frozenset(asked))


def _all(slot: Slot) -> Iterator[Slot]:
    yield slot
    for inner in (*_parts(slot), *slot.within):
        yield from _all(inner)


def _parts(slot: Slot) -> tuple[Slot, ...]:
    """What an answer adds up; one that a table gives as a whole is not made of other answers to the same."""
    return () if slot.fits else slot.parts


def _asked(slot: Slot) -> object:
    """What a slot asks: of a flow however narrowed, since who asks for a part of it asks about it."""
    query = slot.query
    return query.id if isinstance(query.time, date) else (query.party, query.what, query.unit, query.time)


def _outline(step: Step) -> object:
    """What steps without data have in common, so that they are one; any other step is itself."""
    if step.verdict is not Verdict.NO_DATA or step.figures:
        return step.span
    bounds = deciding(is_over=step.is_over)
    return [(bounds(slot), slot.causes, slot.query.party, slot.query.what) for slot in step.slots]


def _counting(steps: tuple[Step, ...], sources: Sources, shown: Shown | None) -> Counting:
    first = steps[0]
    used = frozenset(figure.id for figure in first.figures)
    grower = _Grower(sources, deciding(is_over=first.is_over), used, shown)
    roles: tuple[Role, ...] = ("count", "of", "baseline")
    forms = [(one.limits.measure, one.limits.whole, one.limits.baseline) for one in steps]
    columns = zip(roles, zip(*forms, strict=True), strict=True)
    measures = (_measured(role, [form for form in found if form is not None], grower) for role, found in columns)
    return Counting(steps, tuple(one for one in measures if one is not None))


def _measured(role: Role, forms: list[Form], grower: "_Grower") -> Measured | None:
    """One measure; of several steps with the answers of all of them."""
    if not forms:
        return None
    first, uses = forms[0], [use for form in forms for use in form.terms()]
    parties = tuple(one for one in grower.parties(uses) if one.branches != Branches() or not grower.shown)
    return Measured(role, first.counted, first.over(grower.bounds), first.constant, parties)


class _Grower:
    """Grows the tree of one step: by the figures that decide it, of the cells that were used."""

    def __init__(self, sources: Sources, bounds: Bounds, used: frozenset[str], shown: Shown | None) -> None:
        self.sources, self.bounds, self.shown = sources, bounds, shown
        self.used = used - shown.cells if shown else used

    def parties(self, uses: Iterable[Use]) -> Iterator[OfParty]:
        """What each party adds, in the order of the measure."""
        for party, mine in _grouped(uses, _party).items():
            form = sum_of(mine)
            yield OfParty(party, form.counted, form.over(self.bounds), self.branches(mine))

    def branches(self, uses: Iterable[Use]) -> Branches:
        """Answers as quantities, each over all its times, and as gaps."""
        quantities, bare = [], list[Use]()
        for mine in _grouped(uses, _subject).values():
            if any(self._is_more_than_a_gap(slot) for slot, _ in mine):
                quantities.append(self._quantity(mine))
            else:
                bare += mine
        return Branches(tuple(quantities), tuple(self._gaps(bare)))

    def _is_more_than_a_gap(self, slot: Slot) -> bool:
        inner = (*_parts(slot), *slot.within)
        return bool(self._own(slot)) or any(map(self._is_more_than_a_gap, inner)) or (bool(inner) and not self.shown)

    def _is_news(self, slot: Slot) -> bool:
        return self.shown is None or (not slot.figures and _asked(slot) not in self.shown.asked)

    def _own(self, slot: Slot) -> list[str]:
        """The cells of an answer that are not those of what it adds up or of what it stays within."""
        elsewhere = {figure.id for one in (*_parts(slot), *slot.within) for figure in one.figures} - slot.fits.keys()
        return [figure.id for figure in slot.figures if figure.id in self.used and figure.id not in elsewhere]

    def _quantity(self, uses: list[Use]) -> Quantity:
        form = sum_of(uses)
        lined = [use for use in uses if self._own(use[0])]
        bare = [(slot, weight) for slot, weight in uses if not self._is_more_than_a_gap(slot)]
        return Quantity(
            slots=tuple(slot for slot, _ in uses),
            times=abs(Fraction(uses[0][1])),
            is_taken_off=self.sources.is_taken_off(*uses[0]),
            counted=form.counted,
            known=form.over(self.bounds),
            lines=tuple(self._lines(lined)),
            gaps=tuple(self._gaps(bare)),
            parts=self.branches((part, weight) for slot, weight in uses for part in _parts(slot)),
            within=self.branches((whole, weight) for slot, weight in uses for whole in slot.within),
        )

    def _lines(self, uses: Iterable[Use]) -> Iterator[Line]:
        cells = [
            self.sources.cell(figure, slot, weight)
            for slot, weight in uses
            for own in [set(self._own(slot))]
            for figure in slot.figures
            if figure.id in own
        ]
        for mine in _grouped(cells, _kind).values():
            adds = [cell.adds for cell in mine if cell.adds is not None]
            yield Line(tuple(mine), _sum(adds) if adds else None)

    def _gaps(self, uses: Iterable[Use]) -> Iterator[Gap]:
        for mine in _grouped((use for use in uses if self._is_news(use[0])), _ignorance).values():
            counted = [slot.counted * weight for slot, weight in mine if slot.counted is not None]
            yield Gap(
                slots=tuple(slot for slot, _ in mine),
                times=abs(Fraction(mine[0][1])),
                is_taken_off=self.sources.is_taken_off(*mine[0]),
                counted=sum(counted) if counted else None,
                known=sum_of(mine).over(self.bounds),
            )


def _party(use: Use) -> str:
    return use[0].query.party


def _subject(use: Use) -> object:
    """What a quantity is of, over all its times; a stock at each date is one by itself."""
    slot, weight = use
    return (slot.query.id if isinstance(slot.query.time, date) else _timeless(slot.query).id), weight


def _ignorance(use: Use) -> object:
    """What is known of an answer that rests on no cell, and why no more."""
    slot, weight = use
    narrowed = _timeless(slot.query)._replace(what="").id
    assumed = tuple(key for key, _ in slot.assumed)
    names = slot.split, slot.undecided, slot.without_figure, slot.tables
    return narrowed, weight, slot.counted, slot.forecast, slot.realised, slot.causes, assumed, names


def _kind(cell: Cell) -> object:
    """What cells of one row have in common, so that they stand in one line."""
    return cell.source, cell.figure.row, cell.adds is None, cell.in_part


def _timeless(query: Query) -> Query:
    return query._replace(time=date.min)


def _sum(intervals: Iterable[Interval]) -> Interval:
    total = ZERO
    for one in intervals:
        total = total.plus(one)
    return total


def _grouped(values: Iterable[T], key: Callable[[T], K]) -> Mapping[K, list[T]]:
    """Values that share a key, in the order in which each key comes first."""
    groups: dict[K, list[T]] = {}
    for value in values:
        groups.setdefault(key(value), []).append(value)
    return groups
