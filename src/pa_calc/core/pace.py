"""The pace of a target over a period: what was realised, what an even pace would have brought, what the rest asks."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from pa_calc.core.interval import Exact, Interval, point
from pa_calc.core.results import Result
from pa_calc.core.so_far import Course, Pace, Side, Until
from pa_calc.core.told import Reports, Told, certain
from pa_calc.core.verdict import Limits, Verdict
from pa_calc.schema.fields import Span, year_span
from pa_calc.schema.measures import Target

_CLOSED = frozenset({Verdict.MET, Verdict.MISSED, Verdict.LAPSED})


def pace(result: Result, reports: Reports) -> Pace | None:
    """The pace of a target that still runs, None where there is none or nothing was reported."""
    (step, *others), target = result.outcome.steps, result.target
    if others or step.is_over or step.span.last is None or result.verdict in _CLOSED or not _has_pace(target):
        return None
    told = reports.of(target, result.parties)
    days = told.days(step.span)
    until = tuple(Until(party, max(mine, default=None)) for party, mine in days.items())
    reported = [one.day for one in until if one.day]
    if not reported or min(reported) == step.span.last:
        return None
    return _until(told, step.span, until, min(reported))


def _has_pace(target: Target) -> bool:
    """Whether it counts what happens over its period as one whole."""
    is_plain = target.of is None and target.baseline is None and target.period.each is None
    return is_plain and all((term.flow or term.net) and term.over is None for term in target.count)


def _until(told: Told, span: Span, until: tuple[Until, ...], day: date) -> Pace | None:
    elapsed = Span(span.first, day)
    limits = told.limits(elapsed)
    realised = limits.measure.over(certain)
    if realised.low is None and realised.high is None:
        return None
    left = years(Span(day + timedelta(days=1), span.last))
    unknown = [slot for slot, weight in limits.measure.terms() if weight and not certain(slot).is_point]
    return Pace(
        through=day,
        until=until,
        realised=realised,
        years=years(span),
        years_left=left,
        courses=tuple(_courses(limits, realised, years(elapsed) / years(span), left)),
        unreported=tuple(slot for slot in unknown if not slot.rests_on_reports),
        partly=tuple(slot for slot in unknown if slot.rests_on_reports),
    )


def _courses(limits: Limits, realised: Interval, elapsed: Fraction, left: Fraction) -> Iterator[Course]:
    """Each side that is wanted; `elapsed` is the part of the period that is behind, `left` the years before it."""
    sides: tuple[tuple[Side, Exact | None], ...] = (("at_least", limits.low), ("at_most", limits.high))
    for side, wanted in sides:
        if wanted is not None:
            linear = wanted * elapsed
            rest = _not_negative(point(wanted).plus(realised.times(-1)))
            yield Course(side, wanted, linear, realised.plus(point(-linear)), rest, rest.times(1 / left))


def _not_negative(interval: Interval) -> Interval:
    """An interval without what is below nothing."""
    high = None if interval.high is None else max(interval.high, 0)
    return Interval(max(interval.low or 0, 0), high)


def years(span: Span) -> Fraction:
    """How many calendar years a span is: each day counts for the part that it is of its own year."""
    last = span.over_by
    return sum((_part(span, year) for year in range(span.first.year, last.year + 1)), Fraction(0))


def _part(span: Span, year: int) -> Fraction:
    """Which part of a calendar year falls in a span."""
    first, last = year_span(year).first, year_span(year).over_by
    days = (min(last, span.over_by) - max(first, span.first)).days + 1
    return Fraction(days, (last - first).days + 1)
