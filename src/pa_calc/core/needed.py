"""Which figures are wanted from whom: those that would settle a target, and those that were not reported in time."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pa_calc.core.facts import Time
from pa_calc.core.results import Result
from pa_calc.core.slot import Query, Slot
from pa_calc.core.verdict import Verdict

_CLOSED = frozenset({Verdict.MET, Verdict.MISSED})


class Wanted(NamedTuple):
    """A flow or a stock of which figures are wanted, at which times; all of these are over, or none is.

    It is `partly` known where something was reported of each of these times. Then `part` is what is wanted of it, where
    that is one part and not the whole. `slots` are all that is wanted.
    """

    what: str
    times: tuple[Time, ...]
    is_over: bool
    is_partly: bool
    part: Query | None
    slots: tuple[Slot, ...]


class Needed(NamedTuple):
    """What is wanted from a party."""

    party: str
    wanted: tuple[Wanted, ...]


def needed(results: tuple[Result, ...], as_of: date) -> tuple[Needed, ...]:
    """What is wanted from each party for these targets, what is over before what is to come."""
    found: dict[str, dict[tuple[bool, bool, str], dict[str, Slot]]] = {}
    for slot in (slot for one in results for slot in _slots(one, as_of)):
        is_over = slot.query.end <= as_of
        kind = not is_over, is_over and slot.rests_on_reports, slot.query.what
        found.setdefault(slot.query.party, {}).setdefault(kind, {})[slot.id] = slot
    return tuple(
        Needed(
            party,
            tuple(
                _wanted(what, tuple(slots.values()), is_over=not later, is_partly=is_partly)
                for (later, is_partly, what), slots in sorted(mine.items())
            ),
        )
        for party, mine in found.items()
    )


def _wanted(what: str, slots: tuple[Slot, ...], *, is_over: bool, is_partly: bool) -> Wanted:
    times = tuple(dict.fromkeys(slot.query.time for slot in slots))
    parts = {slot.query._replace(time=date.min).id: slot.query for slot in slots}
    is_part = is_partly and len(parts) == 1 and _is_part(slots[0].query)
    return Wanted(what, times, is_over, is_partly, slots[0].query if is_part else None, slots)


def _is_part(query: Query) -> bool:
    return not query.maybe and (query.is_narrowed or bool(query.becomes))


def _slots(result: Result, as_of: date) -> Iterator[Slot]:
    """What would settle the steps of a target that have begun; and what should have been reported of them by now."""
    open_steps = [one for one in result.outcome.steps if one.span.first <= as_of and one.verdict not in _CLOSED]
    if result.verdict is Verdict.LAPSED or not open_steps:
        return
    last = open_steps[-1].span.over_by
    yield from (slot for slot in result.outcome.unreported if slot.query.end <= last)
    for step in open_steps:
        for settles in step.settles:
            for slot in settles.slots:
                yield from _open(slot)


def _open(slot: Slot) -> Iterator[Slot]:
    """What is not known of a flow, in the times of which it is made up."""
    if slot.is_told or not slot.parts or isinstance(slot.query.time, date):
        yield slot
        return
    for part in slot.parts:
        if not part.realised.is_point:
            yield from _open(part)
