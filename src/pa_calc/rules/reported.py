"""What is worth a look in records: odd days, figures that stand out, and what a later report puts otherwise."""

from collections.abc import Hashable, Iterator
from datetime import timedelta
from typing import NamedTuple

from pa_calc.rules.context import Context, Loc, Rule, Wrong
from pa_calc.rules.figures import intended, outliers
from pa_calc.rules.records import Entry, entries
from pa_calc.rules.repeats import Report, as_said, reports, subject
from pa_calc.rules.tables import rows
from pa_calc.rules.timing import as_time
from pa_calc.schema.agreements import Every
from pa_calc.schema.columns import counting, day_of, span_of
from pa_calc.schema.fields import Span
from pa_calc.schema.measures import RentBand
from pa_calc.schema.records import Progress, Record, RecordedFigure

_LATE = timedelta(days=3 * 366)
"""So long after its time nobody reports any more; a year is more likely mistyped."""

_FEW = 5
"""Beside fewer, ten times as many is no sign of a slip."""

# -- when it was reported --------------------------------------------------------------------------------------------


def reported_before_signing(context: Context) -> Iterator[Wrong]:
    """What was reported before the document was signed may be in its own tables already."""
    signed = context.agreements.document.signed
    for node in context.each(Record):
        if node.model.reported < signed:
            yield node.wrong("reported", found=node.model.reported, signed=signed)


def reported_late(context: Context) -> Iterator[Wrong]:
    """A record is of a time not long before it was reported."""
    for node in context.each(Record):
        if node.model.reported - node.model.period.over_by > _LATE:
            yield node.wrong("reported", found=node.model.reported, time=as_time(node.model.period))


# -- what was reported again -----------------------------------------------------------------------------------------


def superseded(context: Context) -> Iterator[Wrong]:
    """A figure or a fact that a later report puts otherwise does not count any more."""
    last = context.once(_last)
    for one in reports(context):
        later = last[one.kind, one.about]
        if one.kind is not Progress and later.day > one.day and later.says != one.says:
            yield one.beside(later, found=one.says, day=later.day, says=later.says)


def _last(context: Context) -> dict[tuple[type, Hashable], Report]:
    """The last report of each thing, which is the one that counts."""
    return {(one.kind, one.about): one for one in sorted(reports(context), key=lambda one: one.day)}


def no_longer_done(context: Context) -> Iterator[Wrong]:
    """What was done stays done, unless it returns."""
    returning = {*_returning(context)}
    done: dict[Hashable, Report] = {}
    for one in sorted(reports(context), key=lambda one: one.day):
        if one.kind is Progress and one.about not in returning:
            before = done.pop(one.about, None)
            if one.says == "done":
                done[one.about] = one
            elif before:
                yield one.beside(before, found=one.says, day=before.day)


def _returning(context: Context) -> Iterator[Hashable]:
    """What is reported of that is done more than once."""
    returns = {(number, key) for number, key, every in _planned(context) if every}
    for node in context.each(Progress):
        if (node.model.agreement, node.model.duty) in returns:
            yield context.records[node.file].by, node.model.agreement, node.model.duty


def _planned(context: Context) -> Iterator[tuple[str, str | None, Every | None]]:
    """How often agreements and their duties return; an agreement as often as any of its duties."""
    for agreement in context.agreements.agreements:
        yield from ((agreement.number, None, one.every) for one in agreement.planning)
        for duty in agreement.duties:
            yield agreement.number, None, duty.every
            yield agreement.number, duty.key, duty.every


# -- figures that stand out ------------------------------------------------------------------------------------------


def far_from_forecast(context: Context) -> Iterator[Wrong]:
    """A figure has no zero more than what a table has of the same; of a stock also none less."""
    last = {(one.file, one.loc) for one in context.once(_last).values() if one.kind is RecordedFigure}
    for entry in (one for one in entries(context) if (one.node.file, (*one.node.loc, "value")) in last):
        value = entry.node.model.value
        for at, expected in _expected(context, entry):
            guess = intended(value, expected, expected) if expected >= _FEW and value > 0 else None
            if guess and (guess < value or not isinstance(entry.time, Span)):
                wrong = entry.node.wrong("value", found=value, guess=guess, table=at.file, expected=expected)
                yield wrong._replace(related=(at.file, at.loc))


class _Cell(NamedTuple):
    """A cell of a table with its place."""

    file: str
    loc: Loc
    value: int | str | None


def _expected(context: Context, entry: Entry) -> Iterator[tuple[_Cell, int]]:
    """What each table has of what a figure is of, where it is the same time: its first cell, and the sum."""
    figure = entry.node.model
    part = as_said(figure.attributes), as_said(figure.becomes), _band(figure.rent)
    is_all = not figure.attributes and not figure.becomes and figure.rent is None
    of = entry.who, entry.what, figure.unit, entry.time
    for cells in context.once(_cells).get((*of, None if is_all else part), {}).values():
        counts = [abs(cell.value) for cell in cells if isinstance(cell.value, int)]
        if len(counts) == len(cells):
            yield cells[0], sum(counts)


def _cells(context: Context) -> dict[Hashable, dict[str, list[_Cell]]]:
    """By party, flow or stock, unit, time and part, and by table: its cells; for no part those of all there is."""
    found: dict[Hashable, dict[str, list[_Cell]]] = {}
    for node, index, row in rows(context):
        table = node.model
        for column, said in counting(table).items():
            time = span_of(table, column) if row.flow else day_of(table, column)
            of = table.party, row.flow or row.stock, row.unit, time
            part = as_said({**row.attributes, **said}), as_said(row.becomes), _band(row.rent)
            cell = _Cell(node.file, ("rows", index, "cells", column), row.cells.get(column))
            for key in ((*of, part),) if table.covers.where else ((*of, part), (*of, None)):
                found.setdefault(key, {}).setdefault(node.file, []).append(cell)
    return found


def _band(rent: RentBand | None) -> tuple[str | None, str | None]:
    """The limits of a band, whatever their price level."""
    return (rent.above, rent.up_to) if rent else (None, None)


def far_from_others(context: Context) -> Iterator[Wrong]:
    """Among figures of the same for times as long, none has a zero more or less than all others seem to have."""
    series: dict[Hashable, dict[Hashable, Entry]] = {}
    for entry in sorted(entries(context), key=lambda one: one.record.reported):
        *of, _ = subject(context, entry)
        series.setdefault((*of, _band(entry.node.model.rent), _length(entry)), {})[entry.time] = entry
    for those in series.values():
        told = list(those.values())
        values = {at: one.node.model.value for at, one in enumerate(told) if one.node.model.value > 0}
        for one in outliers(values):
            found = told[one.at].node.model.value
            yield told[one.at].node.wrong("value", found=found, guess=one.guess, low=one.low, high=one.high)


def _length(entry: Entry) -> int:
    """For how many months a figure is, about."""
    return round((entry.last - entry.time.first).days / 30) if isinstance(entry.time, Span) else 0


RULES: tuple[Rule, ...] = (
    Rule("reported-before-signing", reported_before_signing, "note"),
    Rule("reported-late", reported_late, "warning"),
    Rule("superseded", superseded, "note"),
    Rule("no-longer-done", no_longer_done, "warning"),
    Rule("far-from-forecast", far_from_forecast, "warning"),
    Rule("far-from-others", far_from_others, "warning"),
)
