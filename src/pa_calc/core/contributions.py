"""What each party of a joint target could bring: what is counted of it, what is open, and whether that is enough."""

from collections.abc import Iterator
from typing import NamedTuple

from pa_calc.core.form import Form, deciding, sum_of
from pa_calc.core.interval import Exact, Interval, point
from pa_calc.core.results import Step
from pa_calc.core.settle import Settles, settles
from pa_calc.core.slot import Slot
from pa_calc.core.verdict import Verdict

_OPEN = frozenset({Verdict.UNDETERMINED, Verdict.NO_DATA})
_GOOD = frozenset({Verdict.MET, Verdict.ON_COURSE})


class Contribution(NamedTuple):
    """What one party adds to what is counted; of that what is only `expected`, and what may still come on top.

    `alone` is what of it would decide the target by itself while nothing else changes, None where nothing of it is
    open. `is_enough` says whether that can be the good verdict, None where no single number tells.
    """

    party: str
    counted: Exact | None
    expected: Exact
    open: Interval
    alone: Settles | None
    is_enough: bool | None


def contributions(step: Step) -> tuple[Contribution, ...]:
    """What each party could bring; nothing to tell where one party is all there is."""
    parties = tuple(dict.fromkeys(slot.query.party for slot in step.slots))
    return tuple(_of_each(step, parties)) if len(parties) > 1 else ()


def _of_each(step: Step, parties: tuple[str, ...]) -> Iterator[Contribution]:
    bounds = deciding(is_over=step.is_over)
    for party in parties:
        mine, alone = _part(step.limits.measure, party), _alone(step, party)
        yield Contribution(
            party=party,
            counted=mine.counted,
            expected=sum(weight * (slot.counted or 0) for slot, weight in mine.terms() if _is_expected(slot)),
            open=mine.over(bounds).plus(point(-mine.counted_apart)),
            alone=alone,
            is_enough=_is_enough(alone),
        )


def _part(form: Form, party: str) -> Form:
    return sum_of([(slot, weight) for slot, weight in form.terms() if slot.query.party == party])


def _is_expected(slot: Slot) -> bool:
    """Whether what is counted is not yet realised."""
    return not slot.realised.is_point and any(figure.state == "forecast" for figure in slot.figures)


def _alone(step: Step, party: str) -> Settles | None:
    """What of one party would decide it by itself: the good verdict if it can, else the other."""
    if step.verdict not in _OPEN:
        return None
    limits = step.limits.map(lambda form: _only(form, party, is_over=step.is_over))
    found = settles(limits, is_over=step.is_over)
    return next((one for one in found if one.verdict in _GOOD), found[0] if found else None)


def _is_enough(alone: Settles | None) -> bool | None:
    return alone.verdict in _GOOD if alone and alone.verdict else None


def _only(form: Form, party: str, *, is_over: bool) -> Form:
    """A form in which all but one party stay at what there is of them."""
    slots = {
        key: slot if slot.query.party == party else _still(slot, is_over=is_over) for key, slot in form.slots.items()
    }
    return form._replace(slots=slots)


def _still(slot: Slot, *, is_over: bool) -> Slot:
    """A slot that stays at what is counted of it, or at the least that is known; at that once its time is over."""
    is_counted = slot.counted is not None and not is_over
    value = slot.counted if is_counted else _least(deciding(is_over=is_over)(slot))
    there = point(value or 0)
    return slot._replace(counted=int(value or 0), forecast=there, realised=there, parts=())


def _least(interval: Interval) -> Exact:
    """The value of an interval that lies nearest to nothing."""
    low, high = interval
    if low is not None and low > 0:
        return low
    return high if high is not None and high < 0 else 0
