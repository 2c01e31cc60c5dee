"""Which figures are wanted from whom: those that would settle a target, and those that were not reported in time."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pa_calc.core.facts import Time
from pa_calc.core.results import Result
from pa_calc.core.slot import Slot
from pa_calc.core.verdict import Verdict

_CLOSED = frozenset({Verdict.MET, Verdict.MISSED})


class Wanted(NamedTuple):
    """A flow or a stock of which figures are wanted, at which times; all of these are over, or none is."""

    what: str
    times: tuple[Time, ...]
    is_over: bool


class Needed(NamedTuple):
    """What is wanted from a party."""

    party: str
    wanted: tuple[Wanted, ...]


def needed(results: tuple[Result, ...], as_of: date) -> tuple[Needed, ...]:
    """What is wanted from each party for these targets, what is over before what is to come."""
    found: dict[str, dict[tuple[bool, str], dict[Time, None]]] = {}
    for slot in (slot for one in results for slot in _slots(one, as_of)):
        is_over = slot.query.end <= as_of
        mine = found.setdefault(slot.query.party, {})
        mine.setdefault((not is_over, slot.query.what), {})[slot.query.time] = None
    return tuple(
        Needed(party, tuple(Wanted(what, tuple(times), not later) for (later, what), times in sorted(mine.items())))
        for party, mine in found.items()
    )


def _slots(result: Result, as_of: date) -> Iterator[Slot]:
    """What would settle the steps of a target that have begun; and what should have been reported of them by now."""
    open_steps = [one for one in result.outcome.steps if one.span.first <= as_of and one.verdict not in _CLOSED]
    if result.verdict is Verdict.LAPSED or not open_steps:
        return
    last = open_steps[-1].span.over_by
    yield from (slot for slot in result.outcome.unreported if slot.query.end <= last)
    for step in open_steps:
        for settles in step.settles:
            yield from settles.slots
