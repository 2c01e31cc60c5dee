"""What a share can be, given what its part and its whole can be."""

from fractions import Fraction
from itertools import product

from pa_calc.core.form import Bounds, Form
from pa_calc.core.interval import ANYTHING, Exact, Interval
from pa_calc.core.slot import Slot

_MOST_UNKNOWNS = 10
"""A share of more unknowns than this is not bounded: its corners double with each."""


def ratio(part: Form, whole: Form, bounds: Bounds) -> Interval:
    """All values of part over whole, as fractions; a slot that stands in both is the same in both."""
    below = whole.over(bounds)
    is_known = below.is_point and below.low
    found = part.over(bounds).times(1 / Fraction(below.low or 1)) if is_known else _corners(part, whole, bounds)
    return found.meet(Interval(0, 1)) if _is_within(part, whole) else found


def _is_within(part: Form, whole: Form) -> bool:
    """Whether each slot of the part is a slot of the whole, or one that asks for less of it."""
    wholes = [(slot.query, weight) for slot, weight in whole.terms()]
    return part.constant == whole.constant == 0 and all(
        any(weight == other > 0 and slot.query.is_within(query) for query, other in wholes)
        for slot, weight in part.terms()
    )


def _corners(part: Form, whole: Form, bounds: Bounds) -> Interval:
    """A ratio of sums is most extreme at a corner of what its slots can be, so the corners are all that is tried."""
    slots = [slot for form in (part, whole) for slot in form.slots.values()]
    unknown = {slot.id: bounds(slot) for slot in slots if not bounds(slot).is_point}
    if len(unknown) > _MOST_UNKNOWNS:
        return ANYTHING
    tried = [_at(part, whole, bounds, dict(zip(unknown, corner, strict=True))) for corner in product(*unknown.values())]
    if not tried or None in tried:
        return ANYTHING
    known = [value for value in tried if value is not None]
    return Interval(min(known), max(known))


def _at(part: Form, whole: Form, bounds: Bounds, corner: dict[str, Exact | None]) -> Fraction | None:
    """The ratio at one corner; None where an end is open or the whole is not positive."""

    def fixed(slot: Slot) -> Interval:
        return Interval(corner[slot.id], corner[slot.id]) if slot.id in corner else bounds(slot)

    above, below = part.over(fixed).low, whole.over(fixed).low
    if above is None or below is None or below <= 0:
        return None
    return Fraction(above) / Fraction(below)
