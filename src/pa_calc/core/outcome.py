"""How one way of counting comes out, step by step."""

from fractions import Fraction
from math import ceil

from pa_calc.core.facts import Figure
from pa_calc.core.form import Bounds, Form, deciding, forecast
from pa_calc.core.interval import Exact, Interval
from pa_calc.core.results import Step
from pa_calc.core.settle import settles
from pa_calc.core.share import ratio
from pa_calc.core.slot import Slot
from pa_calc.core.verdict import Limits, Verdict, judge
from pa_calc.schema.fields import Span

_OPEN = frozenset({Verdict.UNDETERMINED, Verdict.NO_DATA})


def step(limits: Limits, span: Span, *, is_over: bool) -> Step:
    """The outcome over one step."""
    verdict = judge(limits, is_over=is_over)
    slots = tuple({slot.id: slot for form in limits.forms() for slot in form.slots.values()}.values())
    part, whole = _counted_parts(limits)
    bounds = deciding(is_over=is_over)
    gap, is_least = _gap(limits, verdict, bounds)
    return Step(
        span=span,
        verdict=verdict,
        wanted=_wanted(limits),
        counted=_counted(limits),
        known=None if verdict is Verdict.NO_DATA else _known(limits, bounds),
        part=part,
        whole=whole,
        gap=gap,
        gap_is_least=is_least,
        settles=settles(limits, is_over=is_over) if verdict in _OPEN else (),
        slots=slots,
        figures=_figures(slots, verdict),
        is_over=is_over,
        limits=limits,
    )


def _figures(slots: tuple[Slot, ...], verdict: Verdict) -> tuple[Figure, ...]:
    """The figures that were used, each once; without data those of which at most a part would count were not."""
    used = (slot for slot in slots if slot.counts or verdict is not Verdict.NO_DATA)
    return tuple({figure.id: figure for slot in used for figure in slot.figures}.values())


def _wanted(limits: Limits) -> Interval:
    shift: Exact | None = 0
    if limits.baseline is not None:
        baseline = limits.baseline.over(forecast)
        shift = baseline.low if baseline.is_point else None
    if shift is None:
        return Interval(None, None)
    low = None if limits.low is None else limits.low + shift
    return Interval(low, None if limits.high is None else limits.high + shift)


def _counted_parts(limits: Limits) -> tuple[Exact | None, Exact | None]:
    if limits.whole is None:
        return None, None
    return limits.measure.counted, limits.whole.counted if limits.whole.is_closed else None


def _counted(limits: Limits) -> Exact | None:
    if limits.whole is None:
        return limits.measure.counted
    part, whole = _counted_parts(limits)
    return None if part is None or not whole else Fraction(part) / Fraction(whole)


def _known(limits: Limits, bounds: Bounds) -> Interval:
    return limits.measure.over(bounds) if limits.whole is None else ratio(limits.measure, limits.whole, bounds)


def _gap(limits: Limits, verdict: Verdict, bounds: Bounds) -> tuple[int | None, bool]:
    """How much is short in units, and whether that is the least it can be."""
    if verdict is Verdict.NO_DATA:
        return None, False
    sides = limits.sides()
    counted = [_side_counted(limits, side) for side in sides]
    known = [value for value in counted if value is not None]
    if len(known) == len(sides):
        return max(0, *(ceil(-value) for value in known)), False
    edges = [side.over(bounds).high for side in sides]
    short = [ceil(-edge) for edge in edges if edge is not None and edge < 0]
    return (max(short), True) if short else (None, False)


def _side_counted(limits: Limits, side: Form) -> Exact | None:
    is_closed = limits.whole is None or limits.whole.is_closed
    if not is_closed or any(form.counted is None for form in limits.forms()):
        return None
    return side.counted if limits.whole is None else side.counted_apart
