"""The steps of a period: the whole of it, or each of its years, half years or quarters."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from fractions import Fraction

from pa_calc.core.interval import Exact
from pa_calc.schema.fields import MONTHS, Span, Step, step_around
from pa_calc.schema.measures import Period


def steps(span: Span, each: Step | None, as_of: date) -> tuple[Span, ...]:
    """The steps of a span in order. One without an end that is judged step by step runs to the step of `as_of`."""
    return (span,) if each is None else tuple(_stepped(span, max(as_of, span.first), each))


def _stepped(span: Span, as_of: date, step: Step) -> Iterator[Span]:
    start = span.first
    while True:
        whole = step_around(start, step)
        yield Span(start, min(whole.over_by, span.over_by))
        if whole.over_by >= (span.last or as_of):
            return
        start = whole.over_by + timedelta(days=1)


def times_wanted(period: Period, span: Span) -> Exact:
    """How often the bound of a target is wanted over a span: once, or where it is a mean as often as there are steps.

    Of a party that joins halfway, the months in which it takes part count.
    """
    if period.mean is None or span.last is None:
        return 1
    months = (span.last.year - span.first.year) * 12 + span.last.month - span.first.month + 1
    times = Fraction(months, MONTHS[period.mean])
    return int(times) if times.denominator == 1 else times


def common(one: Span, other: Span | None) -> Span | None:
    """The days that two spans share; all of the first where there is no other."""
    if other is None:
        return one
    first, last = max(one.first, other.first), min(one.over_by, other.over_by)
    if first > last:
        return None
    return Span(first, None if last == date.max else last)


def pieces(span: Span, horizon: date, figures: Iterable[Span] = ()) -> Iterator[Span]:
    """The calendar years of a span, the first and last as far as they fall in it.

    Years of which a table only has figures together are one piece. A span without an end has years up to the horizon,
    and then one piece for all that follows.
    """
    last = span.last or max(horizon, span.first)
    years = [
        Span(max(span.first, date(year, 1, 1)), min(last, date(year, 12, 31)))
        for year in range(span.first.year, last.year + 1)
    ]
    yield from _joined(years, [one for one in figures if one.first.year != one.over_by.year])
    if span.last is None:
        yield Span(last + timedelta(days=1), None)


def _joined(years: list[Span], longer: list[Span]) -> Iterator[Span]:
    """The years, in one where a longer time reaches over the border between them."""
    piece = years[0]
    for year in years[1:]:
        if any(one.first < year.first <= one.over_by for one in longer):
            piece = Span(piece.first, year.last)
        else:
            yield piece
            piece = year
    yield piece
