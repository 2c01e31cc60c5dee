"""How far along a share is, and what is still needed: of what is to come, how many must count."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from pa_calc.core.form import Form, forecast
from pa_calc.core.results import Result
from pa_calc.core.results import Step as Judged
from pa_calc.core.share import is_within
from pa_calc.core.so_far import Filled, Quota, Still, Stretch, Stretches
from pa_calc.core.told import Reports, Told, certain
from pa_calc.core.verdict import Verdict
from pa_calc.schema.fields import Span
from pa_calc.schema.measures import Target


def quota(result: Result, others: tuple[str, ...], reports: Reports) -> Quota | None:
    """How far along a share is; None where it is none that fills up, or nothing was reported.

    `others` are the parties of which the same target asks it each, with these.
    """
    steps = [one for one in result.outcome.steps if one.span.first <= reports.as_of]
    if not steps or result.verdict is Verdict.LAPSED or not _fills_up(result.target, steps[0]):
        return None
    own = _stretches(reports.of(result.target, result.parties), steps)
    if not own.stretches:
        return None
    judged = {step.span: step for step in steps}
    asking = tuple(_asking(one, judged[one.span]) for one in own.stretches)
    together = _stretches(reports.of(result.target, others), steps) if len(others) > 1 else None
    return Quota(own._replace(stretches=asking), together)


def _fills_up(target: Target, step: Judged) -> bool:
    """Whether it is a share of what happens, in which each one counts or does not."""
    if target.of is None or target.baseline is not None or step.limits.whole is None:
        return False
    if not all(term.flow and term.over is None for term in (*target.count, *target.of)):
        return False
    part, whole = step.limits.measure, step.limits.whole
    is_counted_once = {abs(weight) for form in (part, whole) for weight in form.weights.values()} == {1}
    return is_counted_once and (is_within(part, whole) or is_within(part.times(-1), whole.times(-1)))


def _stretches(told: Told, steps: list[Judged]) -> Stretches:
    """Each step of which anything is reported, and their sum."""
    found = tuple(_stretch(told, step.span) for step in steps if any(told.days(step.span).values()))
    filled = [one.filled for one in found if one.filled]
    to_date = None
    if filled:
        span = Span(filled[0].span.first, filled[-1].span.last)
        to_date = Filled(span, sum(one.part for one in filled), sum(one.whole for one in filled))
    whole = {one.span for one in found if one.is_whole}
    gone = (step.span for step in steps if step.is_over and step.span not in whole)
    return Stretches(told.parties, found, to_date, tuple(gone))


def _stretch(told: Told, span: Span) -> Stretch:
    filled = _filled(told, span)
    if filled:
        return Stretch(span, filled, ())
    missing = (one for one in told.days(span) if _filled(told.reports.of(told.target, (one,)), span) is None)
    return Stretch(span, None, tuple(missing))


def _asking(stretch: Stretch, step: Judged) -> Stretch:
    """A step with what is still needed of the rest of it, if there is a rest."""
    if stretch.filled is None or stretch.is_whole:
        return stretch
    expected = _expected(step.limits.whole, stretch.filled)
    return stretch._replace(expected=expected, stills=tuple(_stills(stretch.filled, step, expected)))


def _filled(told: Told, span: Span) -> Filled | None:
    """What is known from the first day on, until the last day for which both the part and the whole are exact."""
    days = {day for mine in told.days(span).values() for day in mine}
    for day in sorted(days, reverse=True):
        limits = told.limits(Span(span.first, day))
        part, whole = (form.over(certain) for form in limits.forms())
        if part.is_point and whole.is_point:
            return Filled(Span(span.first, day), int(part.low or 0), int(whole.low or 0))
    return None


def _expected(whole: Form | None, filled: Filled) -> int | None:
    """How many there are to be in the whole step, where that is known."""
    found = whole.over(forecast) if whole else None
    if found is None or not found.is_point or found.low is None or found.low < filled.whole:
        return None
    return int(found.low)


def _stills(filled: Filled, step: Judged, expected: int | None) -> Iterator[Still]:
    if step.limits.low is not None:
        yield floor_still(filled, Fraction(step.limits.low), expected)
    if step.limits.high is not None:
        yield ceiling_still(filled, Fraction(step.limits.high), expected)


def floor_still(filled: Filled, level: Fraction, expected: int | None) -> Still:
    """What a floor asks: with k more that all count, part + k is at least the level of whole + k."""
    part, whole = filled.part, filled.whole
    of_rest = None if expected is None else max(0, ceil(level * expected) - part)
    short = level * whole - part
    if short > 0:
        needed = None if level == 1 else ceil(short / (1 - level))
        return Still("at_least", level, ceil(short), needed, None, of_rest)
    room = None if level == 0 else floor(part / level - whole)
    return Still("at_least", level, 0, 0, room, of_rest)


def ceiling_still(filled: Filled, level: Fraction, expected: int | None) -> Still:
    """What a ceiling asks: with k more of which none counts, part is at most the level of whole + k."""
    part, whole = filled.part, filled.whole
    of_rest = None if expected is None else min(expected - whole, max(0, floor(level * expected) - part))
    over = part - level * whole
    if over > 0:
        needed = None if level == 0 else ceil(part / level - whole)
        return Still("at_most", level, ceil(over), needed, None, of_rest)
    room = None if level == 1 else floor(-over / (1 - level))
    return Still("at_most", level, 0, 0, room, of_rest)
