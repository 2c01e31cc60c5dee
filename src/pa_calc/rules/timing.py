"""When things are planned, due and measured, beside the term of the agreement and the day on which it was signed."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from pa_calc.rules.context import Context, Loc, Node, Rule, Wrong
from pa_calc.rules.values import YEARS
from pa_calc.schema.agreements import Agreement, Condition, Counted, Duty, Planned, RunningDuty
from pa_calc.schema.appendix import Column, Table
from pa_calc.schema.columns import counting, day_of, span_of, state_of, timed
from pa_calc.schema.fields import Span, is_year, months_from, overlap
from pa_calc.schema.measures import Period, Target

_DAY = timedelta(days=1)
_MEASURED = ("stock", "realised")


def as_time(span: Span) -> str:
    """A time as it is written in a dataset: 2025, 2025-Q2, 2025-H1, 2025-03-31, 2025..2028 or 2026.. ."""
    if span.last is None:
        return f"{span.first.year if _is_start(span.first) else span.first}.."
    if span.first == span.last:
        return span.first.isoformat()
    step = next((f"{span.first.year}-{letter}{number}" for letter, number in _steps(span)), None)
    years = str(span.first.year), str(span.last.year)
    if step or is_year(span):
        return step or years[0]
    is_whole = _is_start(span.first) and (span.last.month, span.last.day) == (12, 31)
    return "..".join(years if is_whole else map(str, (span.first, span.last)))


def _steps(span: Span) -> Iterator[tuple[str, int]]:
    """The quarter or half year that a time is."""
    for letter, months in (("Q", 3), ("H", 6)):
        index, rest = divmod(span.first.month - 1, months)
        if rest == 0 and span.first.day == 1 and months_from(span.first, months) == span:
            yield letter, index + 1


def _is_start(day: date) -> bool:
    return (day.month, day.day) == (1, 1)


# -- the term --------------------------------------------------------------------------------------------------------


def _outside(context: Context, span: Span) -> list[Span]:
    """What lies before and after the term; a time without an end is taken to end with it."""
    term = context.agreements.term
    outside = []
    if span.first < term.first:
        outside.append(Span(span.first, min(span.over_by, term.first - _DAY)))
    if span.first > term.last:
        outside.append(span)
    elif span.last and span.last > term.last:
        outside.append(Span(term.last + _DAY, span.last))
    return outside


def _beside_term(context: Context, wrong_at: tuple[Node[Planned] | Node[Target], str], span: Span) -> Iterator[Wrong]:
    node, step = wrong_at
    if outside := _outside(context, span):
        term = context.agreements.term
        yield node.wrong(step, outside=", ".join(map(as_time, outside)), first=term.first, last=term.last)


def planning_outside_term(context: Context) -> Iterator[Wrong]:
    """What is planned lies within the term."""
    for node in context.each(Planned):
        yield from _beside_term(context, (node, "when"), node.model.when)


def period_outside_term(context: Context) -> Iterator[Wrong]:
    """The period of a target lies within the term."""
    for node in context.each(Target):
        yield from _beside_term(context, (node, "period"), node.model.period.span)


# -- due dates -------------------------------------------------------------------------------------------------------


def due_outside_planning(context: Context) -> Iterator[Wrong]:
    """A duty is due at a time that its agreement plans, where it plans any."""
    for node in context.each(Agreement):
        planned = [one.when for one in node.model.planning]
        for index, duty in enumerate(node.model.duties):
            if duty.due and planned and not any(overlap(duty.due, when) for when in planned):
                times = ", ".join(map(as_time, planned))
                yield node.wrong("duties", index, "due", due=as_time(duty.due), planning=times)


class _Ends(NamedTuple):
    """By when something must be done or known, with its place."""

    node: Node[Duty] | Node[RunningDuty] | Node[Target] | Node[Condition] | Node[Period]
    step: str
    day: date | None


def _ends(context: Context) -> Iterator[_Ends]:
    duties: tuple[Node[Duty] | Node[RunningDuty], ...] = (*context.each(Duty), *context.each(RunningDuty))
    for duty in duties:
        yield _Ends(duty, "due", duty.model.due.last if duty.model.due else None)
    for target in context.each(Target):
        due, first = target.model.due, target.model.period.first
        yield _Ends(target, "due", due if due and due >= first else None)  # another rule finds what is due earlier
    for condition in context.each(Condition):
        yield _Ends(condition, "by", condition.model.by)
    for period in context.each(Period):
        yield _Ends(period, "last", period.model.last)


def due_before_signing(context: Context) -> Iterator[Wrong]:
    """Nothing has ended before the agreement was signed, nor before its term, which may have begun by then."""
    signed, first = context.agreements.document.signed, context.agreements.term.first
    for node, step, day in _ends(context):
        if day is not None and day < min(signed, first):
            yield node.wrong(step, found=day, signed=signed, first=first)


# -- days of what was measured ---------------------------------------------------------------------------------------


def stock_after_signing(context: Context) -> Iterator[Wrong]:
    """What the text says was measured or counted was so before the signing; only tables may be of a later time."""
    signed = context.agreements.document.signed
    for node in context.each(Counted):
        day = _known_from(node.model.at, is_stock=node.model.stock is not None)
        if node.model.state in _MEASURED and node.model.at.last is not None and day > signed:
            yield node.wrong("at", found=as_time(node.model.at), signed=signed)


def measured_after_reference(context: Context) -> Iterator[Wrong]:
    """What a table says was measured or counted was so by its reference date."""
    for node in context.each(Table):
        reference, table = node.model.source.reference_date, node.model
        measured = [column for column in _columns(table) if state_of(table, column) in _MEASURED]
        for column in measured if reference else ():
            if reference and (day := _measured(table, column)) and day > reference:
                yield node.wrong(*_place(table, column), found=day, reference=reference)


def _columns(table: Table) -> list[Column]:
    """The columns that count, of a time in which there is a calendar."""
    return [column for column in counting(table) if isinstance(column, str) or column in YEARS]


def _measured(table: Table, column: Column) -> date | None:
    """The first day on which all of a column could be known: that of its stocks, else one on which its flows began."""
    if table.covers.stocks:
        return day_of(table, column)
    span = span_of(table, column)
    return span and _known_from(span, is_stock=False)


def _known_from(time: Span, *, is_stock: bool) -> date:
    """The day of a stock; of what happens in a time the first day, as it may be counted before it is over."""
    return time.over_by if is_stock else time.first


def _place(table: Table, column: Column) -> Loc:
    """Where a table says of which time a column is."""
    if isinstance(column, int):
        return ("dates", column) if column in table.dates else ("years", table.years.index(column))
    return "columns", column, "when"


def reference_dates_differ(context: Context) -> Iterator[Wrong]:
    """The reference date of a table is that of a stock in it, where its columns have days of their own."""
    for node in context.each(Table):
        reference = node.model.source.reference_date
        stocks = [column for column in _columns(node.model) if state_of(node.model, column) == "stock"]
        own = [column for column in stocks if column in node.model.dates or column in timed(node.model)]
        days = [day_of(node.model, column) for column in stocks]
        if reference and own and reference not in days:
            wrong = node.wrong("source", "reference_date", found=reference, days=", ".join(map(str, days)))
            yield wrong._replace(related=(node.file, _place(node.model, own[0])))


RULES: tuple[Rule, ...] = (
    Rule("planning-outside-term", planning_outside_term, "note"),
    Rule("period-outside-term", period_outside_term, "note"),
    Rule("due-outside-planning", due_outside_planning, "warning"),
    Rule("due-before-signing", due_before_signing),
    Rule("stock-after-signing", stock_after_signing, "warning"),
    Rule("measured-after-reference", measured_after_reference, "warning"),
    Rule("reference-dates-differ", reference_dates_differ),
)
