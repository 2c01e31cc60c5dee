"""What a share can be, given what its part and its whole can be."""

from fractions import Fraction
from itertools import product

from pa_calc.core.form import Form, forecast
from pa_calc.core.interval import ANYTHING, Interval

_MOST_UNKNOWNS = 10
"""A share of more unknowns than this is not bounded: its corners double with each."""


def ratio(part: Form, whole: Form) -> Interval:
    """All values of part over whole, as fractions; a slot that stands in both is the same in both."""
    below = whole.over(forecast)
    is_known = below.is_point and below.low
    found = part.over(forecast).times(1 / Fraction(below.low or 1)) if is_known else _corners(part, whole)
    return found.meet(Interval(0, 1)) if _is_within(part, whole) else found


def _is_within(part: Form, whole: Form) -> bool:
    """Whether each slot of the part is a slot of the whole, or one that asks for less of it."""
    wholes = [(slot.query, weight) for slot, weight in whole.terms()]
    return part.constant == whole.constant == 0 and all(
        any(weight == other > 0 and slot.query.is_within(query) for query, other in wholes)
        for slot, weight in part.terms()
    )


def _corners(part: Form, whole: Form) -> Interval:
    """A ratio of sums is most extreme at a corner of what its slots can be, so the corners are all that is tried."""
    unknown = {
        slot.id: slot.forecast for form in (part, whole) for slot in form.slots.values() if not slot.forecast.is_point
    }
    if len(unknown) > _MOST_UNKNOWNS:
        return ANYTHING
    tried = [_at(part, whole, dict(zip(unknown, corner, strict=True))) for corner in product(*unknown.values())]
    if not tried or None in tried:
        return ANYTHING
    known = [value for value in tried if value is not None]
    return Interval(min(known), max(known))


def _at(part: Form, whole: Form, corner: dict[str, int | Fraction | None]) -> Fraction | None:
    """The ratio at one corner; None where an end is open or the whole is not positive."""
    above, below = (
        form.over(lambda slot: Interval(corner[slot.id], corner[slot.id]) if slot.id in corner else slot.forecast)
        for form in (part, whole)
    )
    if above.low is None or below.low is None or below.low <= 0:
        return None
    return Fraction(above.low) / Fraction(below.low)
