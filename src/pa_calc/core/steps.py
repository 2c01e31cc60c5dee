"""The steps of a period: the whole of it, or each of its years or quarters."""

from collections.abc import Iterator
from datetime import date, timedelta

from pa_calc.schema.fields import Span, months_from
from pa_calc.schema.measures import Period

_MONTHS = {"year": 12, "quarter": 3}


def steps(period: Period, as_of: date) -> tuple[Span, ...]:
    """The steps in order. A period without an end that is judged step by step runs to the step of `as_of`."""
    if period.each is None:
        return (period.span,)
    return tuple(_stepped(period.span, max(as_of, period.first), _MONTHS[period.each]))


def _stepped(span: Span, as_of: date, months: int) -> Iterator[Span]:
    start = span.first
    while True:
        month = (start.month - 1) // months * months + 1
        whole = months_from(date(start.year, month, 1), months)
        yield Span(start, min(whole.over_by, span.over_by))
        if whole.over_by >= (span.last or as_of):
            return
        start = whole.over_by + timedelta(days=1)


def pieces(span: Span, horizon: date) -> Iterator[Span]:
    """The calendar years of a span, the first and last as far as they fall in it.

    A span without an end has years up to the horizon, and then one piece for all that follows.
    """
    last = span.last or max(horizon, span.first)
    for year in range(span.first.year, last.year + 1):
        yield Span(max(span.first, date(year, 1, 1)), min(last, date(year, 12, 31)))
    if span.last is None:
        yield Span(last + timedelta(days=1), None)
