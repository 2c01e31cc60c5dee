"""What would settle an open verdict: the smallest facts about what is not known."""

from fractions import Fraction
from functools import reduce
from math import ceil, floor
from typing import NamedTuple

from pa_calc.core.form import Bounds, Form, constant, deciding, realised, sum_of
from pa_calc.core.interval import ZERO, Exact, Interval
from pa_calc.core.slot import Slot
from pa_calc.core.verdict import Limits, Verdict


class Settles(NamedTuple):
    """One fact that would bring a verdict: the unknown slots together from `low` to `high`.

    In the sum each slot has one of the `signs`: what leaves the stock counts negative in a net, and positive where it
    is what is counted. Without `low` and `high` the unknowns do not add up to one number: their figures are wanted.
    `verdict` is None where the fact decides nothing by itself.
    """

    verdict: Verdict | None
    slots: tuple[Slot, ...]
    signs: tuple[int, ...]
    low: int | None
    high: int | None


def settles(limits: Limits, *, is_over: bool) -> tuple[Settles, ...]:
    """The facts that would bring each verdict that is still reachable, the good one first."""
    bounds: Bounds = _realised_open if is_over else _forecast_open
    limits = limits.map(lambda form: _opened(form, deciding(is_over=is_over)))
    sides = limits.sides()
    unknown = [slot for slot in _slots(limits) if not bounds(slot).is_point and _weights(sides, slot)]
    if not unknown:
        return ()
    directions = _directions(limits.measure, sides, unknown)
    if directions is None:
        return (Settles(None, tuple(unknown), (), None, None),)
    return _along(sides, unknown, directions, bounds, is_over=is_over)


def _opened(form: Form, bounds: Bounds) -> Form:
    """A form with the parts of a rolled stock in its place, where what is unknown of it is some of them."""
    terms: list[tuple[Slot, Exact]] = []
    for slot, weight in form.terms():
        total = reduce(Interval.plus, map(bounds, slot.parts), ZERO)
        is_whole = bounds is realised or sum(part.counted or 0 for part in slot.parts) == slot.counted
        is_sum = slot.parts and slot.counted is not None and is_whole and total.high == bounds(slot).high
        parts = slot.parts if is_sum else (slot,)
        terms += [(part, weight) for part in parts]
    return sum_of(terms).plus(constant(form.constant))


def _forecast_open(slot: Slot) -> Interval:
    return slot.open


def _realised_open(slot: Slot) -> Interval:
    return slot.realised


def _slots(limits: Limits) -> list[Slot]:
    return list({slot.id: slot for form in limits.forms() for slot in form.slots.values()}.values())


def _weights(sides: tuple[Form, ...], slot: Slot) -> bool:
    return any(side.weights.get(slot.id) for side in sides)


def _directions(measure: Form, sides: tuple[Form, ...], unknown: list[Slot]) -> dict[str, int] | None:
    """The sign of each unknown in one sum that all sides depend on alike; None where there is no such sum."""
    signs = _signs(measure, unknown)
    for side in sides:
        ratios = {side.weights.get(slot.id, 0) * signs[slot.id] for slot in unknown}
        if len(ratios) != 1 or 0 in ratios:
            return None
    return signs


def _signs(measure: Form, unknown: list[Slot]) -> dict[str, int]:
    """The signs in the measure: what leaves the stock counts positive where it is what is counted, not in a net.

    What is only taken off counts as itself.
    """
    signs = {slot.id: -1 if measure.weights.get(slot.id, 0) < 0 else 1 for slot in unknown}
    stays = [slot.forecast.low is not None and slot.forecast.low >= 0 for slot in unknown]
    is_taken_off = all(stays) and set(signs.values()) == {-1}
    return dict.fromkeys(signs, 1) if is_taken_off else signs


def _along(
    sides: tuple[Form, ...],
    unknown: list[Slot],
    directions: dict[str, int],
    bounds: Bounds,
    *,
    is_over: bool,
) -> tuple[Settles, ...]:
    reach = ZERO
    for slot in unknown:
        reach = reach.plus(bounds(slot).times(directions[slot.id]))
    good = reach
    for side in sides:
        good = good.meet(_needed(side, unknown[0], directions, bounds))
    return tuple(
        Settles(
            verdict, tuple(unknown), tuple(directions[slot.id] for slot in unknown), _int(part.low), _int(part.high)
        )
        for verdict, part in _parts(reach, good, is_over=is_over)
    )


def _needed(side: Form, slot: Slot, directions: dict[str, int], bounds: Bounds) -> Interval:
    """What the sum must be for one side to hold."""
    known = side.over(lambda one: _known(one, directions, bounds))
    weight = side.weights[slot.id] * directions[slot.id]
    edge = -Fraction(known.low or 0) / weight
    return Interval(ceil(edge), None) if weight > 0 else Interval(None, floor(edge))


def _known(slot: Slot, directions: dict[str, int], bounds: Bounds) -> Interval:
    """What a slot adds beside the unknown: all of it where it is known, else what is counted of it."""
    if slot.id not in directions:
        return bounds(slot) if bounds is _realised_open else slot.forecast
    counted = 0 if bounds is _realised_open else slot.counted or 0
    return Interval(counted, counted)


def _parts(reach: Interval, good: Interval, *, is_over: bool) -> list[tuple[Verdict, Interval]]:
    """The reachable values that hold and those that fail, without the ends that need no saying."""
    held, failed = (Verdict.MET, Verdict.MISSED) if is_over else (Verdict.ON_COURSE, Verdict.OFF_COURSE)
    parts = [(held, good)]
    if good.low is not None and good.low != reach.low:
        parts.append((failed, Interval(reach.low, good.low - 1)))
    if good.high is not None and good.high != reach.high:
        parts.append((failed, Interval(good.high + 1, reach.high)))
    return [(verdict, _said(part, reach)) for verdict, part in parts if not part.is_empty]


def _said(part: Interval, reach: Interval) -> Interval:
    low = None if part.low == reach.low else part.low
    high = None if part.high == reach.high else part.high
    return Interval(low, high)


def _int(end: Exact | None) -> int | None:
    return None if end is None else int(end)
