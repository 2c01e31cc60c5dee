"""What a share can be, given what its part and its whole can be."""

from fractions import Fraction

from pa_calc.core.answers import Contradiction
from pa_calc.core.form import Bounds, Form
from pa_calc.core.interval import Exact, Interval


def ratio(part: Form, whole: Form, bounds: Bounds) -> Interval:
    """All values of part over whole, as fractions; a slot that stands in both is the same in both.

    Raises Contradiction where a part is more than its whole.
    """
    low, high = _furthest(part, whole, bounds, -1), _furthest(part, whole, bounds, 1)
    if low is None and _is_not_negative(part, bounds) and _is_not_negative(whole, bounds):
        low = Fraction(0)
    found = Interval(low, high)
    if not is_within(part, whole):
        return found
    within = found.meet(Interval(0, 1))
    if within.is_empty:
        slots = [*part.slots.values(), *whole.slots.values()]
        raise Contradiction(" / ".join(slot.id for slot in slots), slots)
    return within


def _furthest(part: Form, whole: Form, bounds: Bounds, way: int) -> Fraction | None:
    """The highest ratio (`way` 1) or the lowest (-1); None where it has no end, or the whole may be nothing.

    At a ratio t the best corner is the one furthest in part - t * whole; its own ratio is the next t. Each step goes to
    another corner that is further, and there are only so many corners (Dinkelbach 1967). What pulls at nothing is
    taken where the whole is largest, or where that has no end at its other end.
    """
    best: Fraction | None = None
    while True:
        corner = _corner(part.minus(whole.times(best or 0)), part, whole, bounds, way)
        if corner is None or corner[1] <= 0:
            return None
        here = Fraction(corner[0]) / Fraction(corner[1])
        if best is not None and (here - best) * way <= 0:
            return best
        best = here


def _corner(aim: Form, part: Form, whole: Form, bounds: Bounds, way: int) -> tuple[Exact, Exact] | None:
    """Part and whole where an aim is furthest; None where that has no end."""
    sums: list[Exact] = [part.constant, whole.constant]
    for key, slot in {**part.slots, **whole.slots}.items():
        pull = aim.weights.get(key, 0) * way
        value = _end(bounds(slot), pull) if pull else _any_end(bounds(slot), whole.weights.get(key, 0))
        if value is None:
            return None
        sums = [total + form.weights.get(key, 0) * value for total, form in zip(sums, (part, whole), strict=True)]
    return sums[0], sums[1]


def _end(interval: Interval, pull: Exact) -> Exact | None:
    """The end of an interval to which it is pulled."""
    return interval.high if pull > 0 else interval.low


def _any_end(interval: Interval, pull: Exact) -> Exact | None:
    """The end to which it is pulled, or the other where that is open."""
    value = _end(interval, pull)
    return _end(interval, -pull or -1) if value is None else value


def _is_not_negative(form: Form, bounds: Bounds) -> bool:
    low = form.over(bounds).low
    return low is not None and low >= 0


def is_within(part: Form, whole: Form) -> bool:
    """Whether each slot of the part is a slot of the whole, or the only one that asks for less of it."""
    if part.constant != 0 or whole.constant != 0:
        return False
    taken: set[str] = set()
    for slot, weight in part.terms():
        wholes = (one.id for one, other in whole.terms() if weight == other > 0 and slot.query.is_within(one.query))
        free = next((one for one in wholes if one not in taken), None)
        if free is None:
            return False
        taken.add(free)
    return True
