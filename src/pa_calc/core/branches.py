"""The branches of a calculation: measures, parties, quantities, rows and cells, each with what it comes to."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from pa_calc.core.interval import Exact, Interval
from pa_calc.core.results import Step
from pa_calc.core.slot import Slot
from pa_calc.core.sources import Cell

Role = Literal["count", "of", "baseline"]
"""What a measure is for: what is counted, what it is a share of, what it is compared with."""


class Line(NamedTuple):
    """Cells of one row of which the same is to be known; what they add together, None where that is nothing."""

    cells: tuple[Cell, ...]
    adds: Interval | None


class Gap(NamedTuple):
    """Answers that rest on no cell, and of which the same is known."""

    slots: tuple[Slot, ...]
    times: Exact
    is_taken_off: bool
    counted: Exact | None
    known: Interval


class Branches(NamedTuple):
    """What something adds up: quantities of which there are cells, and those of which there are none."""

    quantities: tuple["Quantity", ...] = ()
    gaps: tuple[Gap, ...] = ()


class Quantity(NamedTuple):
    """One flow over its times, or a stock at a date: what its rows hold, and of which times nothing is there.

    It counts so many `times`, or is taken off. `parts` are what it adds up, and `within` the wholes that it never
    exceeds.
    """

    slots: tuple[Slot, ...]
    times: Exact
    is_taken_off: bool
    counted: Exact | None
    known: Interval
    lines: tuple[Line, ...]
    gaps: tuple[Gap, ...]
    parts: Branches
    within: Branches


class OfParty(NamedTuple):
    """What one party adds to a measure."""

    party: str
    counted: Exact | None
    known: Interval
    branches: Branches


class Measured(NamedTuple):
    """One measure: what it comes to, a number that stands by itself in it, and what each party adds."""

    role: Role
    counted: Exact | None
    known: Interval
    constant: Exact
    parties: tuple[OfParty, ...]


class Counting(NamedTuple):
    """One step of an outcome, or several of which nothing is known alike, with the measures that it compares."""

    steps: tuple[Step, ...]
    measures: tuple[Measured, ...]


def cells_of(found: Iterable[Counting]) -> Iterator[Cell]:
    """Every cell of a tree, each as often as it stands there."""
    for counting in found:
        for measured in counting.measures:
            for one in measured.parties:
                yield from _cells(one.branches)


def _cells(branches: Branches) -> Iterator[Cell]:
    for quantity in branches.quantities:
        for line in quantity.lines:
            yield from line.cells
        yield from _cells(quantity.parts)
        yield from _cells(quantity.within)
