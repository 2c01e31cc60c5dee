"""What is worth a look in records: figures that stand out, reports that nobody waits for, and what was put right."""

from collections.abc import Hashable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from pa_calc.rules.bearing import asked
from pa_calc.rules.context import Context, Rule, Wrong
from pa_calc.rules.figures import intended, outliers
from pa_calc.rules.measures import MEASURES, countings
from pa_calc.rules.records import Entry, entries, shown_time
from pa_calc.rules.repeats import Report, reports, subject
from pa_calc.rules.timing import as_time
from pa_calc.schema.agreements import Agreement
from pa_calc.schema.appendix import Column, Row, Table
from pa_calc.schema.columns import counting, day_of, span_of
from pa_calc.schema.fields import Attributes, Span
from pa_calc.schema.records import Progress, Record

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
    last: dict[tuple[type, Hashable], Report] = {}
    told = [one for one in reports(context) if one.kind is not Progress]
    for one in sorted(told, key=lambda one: one.day):
        last[one.kind, one.about] = one
    for one in told:
        later = last[one.kind, one.about]
        if later.day > one.day and later.says != one.says:
            yield one.beside(later, found=one.says, day=later.day, says=later.says)


def no_longer_done(context: Context) -> Iterator[Wrong]:
    """What was done stays done, unless it returns."""
    returning = {*_returning(context)}
    done: dict[Hashable, Report] = {}
    for one in sorted(reports(context), key=lambda one: one.day):
        if one.kind is Progress and one.about not in returning:
            before = done.get(one.about)
            if one.says == "done":
                done[one.about] = one
            elif before and before.day < one.day:
                yield one.beside(before, found=one.says, day=before.day)


def _returning(context: Context) -> Iterator[Hashable]:
    """What is reported of that is done more than once."""
    returns = {
        (node.model.number, key)
        for node in context.each(Agreement)
        for key, every in (
            *((None, one.every) for one in (*node.model.planning, *node.model.duties)),
            *((duty.key, duty.every) for duty in node.model.duties),
        )
        if every
    }
    for node in context.each(Progress):
        if (node.model.agreement, node.model.duty) in returns:
            yield context.records[node.file].by, node.model.agreement, node.model.duty


# -- figures that stand out ------------------------------------------------------------------------------------------


def far_from_forecast(context: Context) -> Iterator[Wrong]:
    """A figure has no zero more than what a table has of the same; of a stock also none less."""
    for entry in entries(context):
        value = entry.node.model.value
        for table, expected in _expected(context, entry):
            guess = intended(value, expected, expected) if expected >= _FEW and value > 0 else None
            if guess and (guess < value or not isinstance(entry.time, Span)):
                wrong = entry.node.wrong("value", found=value, guess=guess, table=table.table, expected=expected)
                yield wrong._replace(related=(table.table, ("table",)))


def _expected(context: Context, entry: Entry) -> Iterator[tuple[Table, int]]:
    """What each table has of what a figure is of, where it is the same time."""
    figure = entry.node.model
    for table in context.tables:
        cells = [
            row.cells.get(column)
            for column, attributes in counting(table).items() if _time(table, column, figure.flow) == entry.time
            for row in table.rows if _is_of(entry, row, {**row.attributes, **attributes})
        ]  # fmt: skip
        counts = [abs(cell) for cell in cells if isinstance(cell, int)]
        is_whole = not table.covers.where or bool(figure.attributes)
        if table.party == entry.who and counts and len(counts) == len(cells) and is_whole:
            yield table, sum(counts)


def _time(table: Table, column: Column, flow: str | None) -> Span | date | None:
    return span_of(table, column) if flow else day_of(table, column)


def _is_of(entry: Entry, row: Row, attributes: Attributes) -> bool:
    """Whether a row is of what a figure is, or a part of that where the figure is of all there is."""
    figure = entry.node.model
    is_all = not figure.attributes and not figure.becomes and figure.rent is None
    is_same = (attributes, row.becomes, row.rent) == (figure.attributes, figure.becomes, figure.rent)
    is_kind = row.role == "count" and (row.flow or row.stock, row.unit) == (entry.what, figure.unit)
    return is_kind and (is_all or is_same)


def far_from_others(context: Context) -> Iterator[Wrong]:
    """Among figures of the same for times as long, none has a zero more or less than all others seem to have."""
    series: dict[Hashable, dict[Hashable, Entry]] = {}
    for entry in sorted(entries(context), key=lambda one: one.record.reported):
        *of, rent = subject(context, entry)
        series.setdefault((*of, rent and entry.node.model.rent, _length(entry)), {})[entry.time] = entry
    for those in series.values():
        told = list(those.values())
        values = {at: one.node.model.value for at, one in enumerate(told) if one.node.model.value > 0}
        for one in outliers(values):
            found = told[one.at].node.model.value
            yield told[one.at].node.wrong("value", found=found, guess=one.guess, low=one.low, high=one.high)


def _length(entry: Entry) -> int:
    """For how many months a figure is, about."""
    return round((entry.last - entry.time.first).days / 30) if isinstance(entry.time, Span) else 0


# -- what nobody waits for -------------------------------------------------------------------------------------------


class _Wanted(NamedTuple):
    """What targets count and tables have, by flow or stock: in which units, of which parties."""

    units: dict[str, set[str]]
    parties: dict[str, set[str]]

    def add(self, what: str, units: tuple[str, ...], parties: tuple[str, ...]) -> None:
        """Note that it is wanted."""
        self.units.setdefault(what, set()).update(units)
        self.parties.setdefault(what, set()).update(parties)


def _wanted(context: Context) -> _Wanted:
    wanted = _Wanted({}, {})
    for counted in countings(context):
        target = counted.target
        for term in (term for name in MEASURES for term in getattr(target, name) or ()):
            parties = context.members(term.parties or target.together or target.each or ())
            for what in asked(term):
                wanted.add(what, term.unit or (target.unit,), parties)
    for table in context.tables:
        for what in (*table.covers.flows, *table.covers.stocks):
            wanted.add(what, table.covers.units, (table.party,))
    for figure in (one for agreement in context.agreements.agreements for one in agreement.stated_figures):
        if (one := figure.counted) and (what_ := one.flow or one.stock):
            wanted.add(what_, (figure.unit,) if figure.unit else (), (one.party,))
    return wanted


def recorded_for_nothing(context: Context) -> Iterator[Wrong]:
    """Some target counts what is reported, or some table has it."""
    for entry in entries(context):
        if entry.what not in context.once(_wanted).units:
            yield entry.node.wrong("flow" if entry.node.model.flow else "stock", found=entry.what)


def recorded_in_another_unit(context: Context) -> Iterator[Wrong]:
    """What is reported is counted in a unit in which some target or table has it."""
    for entry in entries(context):
        units, unit = context.once(_wanted).units.get(entry.what), entry.node.model.unit
        if units and unit not in units:
            yield entry.node.wrong("unit", found=unit, what=entry.what, units=", ".join(sorted(units)))


def recorded_of_another_party(context: Context) -> Iterator[Wrong]:
    """What is reported is of a party of which some target or table has it."""
    for entry in entries(context):
        parties = context.once(_wanted).parties.get(entry.what)
        if parties and entry.who not in parties:
            step, key = ("of", False) if entry.node.model.of else ("flow" if entry.node.model.flow else "stock", True)
            wrong = entry.node.wrong(step, found=entry.who, what=entry.what, parties=", ".join(sorted(parties)))
            yield wrong._replace(key=key)


RULES: tuple[Rule, ...] = (
    Rule("reported-before-signing", reported_before_signing, "note"),
    Rule("reported-late", reported_late, "warning"),
    Rule("superseded", superseded, "note"),
    Rule("no-longer-done", no_longer_done, "warning"),
    Rule("far-from-forecast", far_from_forecast, "warning"),
    Rule("far-from-others", far_from_others, "warning"),
    Rule("recorded-for-nothing", recorded_for_nothing, "note", whole=True),
    Rule("recorded-in-another-unit", recorded_in_another_unit, "note", whole=True),
    Rule("recorded-of-another-party", recorded_of_another_party, "note", whole=True),
)
