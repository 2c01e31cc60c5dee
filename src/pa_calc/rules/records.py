"""What a record must say, so that each of its figures is of someone, of something, and of a time that is over."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from pa_calc.rules.context import Context, Node, Rule, Wrong, said
from pa_calc.rules.timing import as_time
from pa_calc.schema.fields import Span, overlap
from pa_calc.schema.records import Record, RecordedFigure

NOT_FOR: Mapping[str, tuple[str, ...]] = {"flow": ("at",), "stock": ("during",)}
"""What would say nothing of each kind of figure."""


class Entry(NamedTuple):
    """A figure of a record with its place, of one flow in a time or of one stock on a day."""

    node: Node[RecordedFigure]
    record: Record
    what: str
    time: Span | date

    @property
    def who(self) -> str:
        """Whose figure it is."""
        return self.node.model.of or self.record.by

    @property
    def first(self) -> date:
        """The first day that it is about."""
        return self.time.first if isinstance(self.time, Span) else self.time

    @property
    def last(self) -> date:
        """The last day that it is about."""
        return self.time.over_by if isinstance(self.time, Span) else self.time

    @property
    def has_own_time(self) -> bool:
        """Whether it says itself of which time it is."""
        return (self.node.model.during if isinstance(self.time, Span) else self.node.model.at) is not None

    def at_time(self, details: Mapping[str, object]) -> Wrong:
        """Something is wrong with its time, wherever that is said."""
        own = (*self.node.loc, "during" if isinstance(self.time, Span) else "at")
        return Wrong(self.node.file, own if self.has_own_time else ("period",), said(details))


def entries(context: Context) -> list[Entry]:
    """Every figure of a record that is of one thing."""
    return context.once(_entries)


def _entries(context: Context) -> list[Entry]:
    found = []
    for node in context.each(RecordedFigure):
        figure, record = node.model, context.records[node.file]
        if figure.flow and not figure.stock:
            found.append(Entry(node, record, figure.flow, figure.during or record.period))
        if figure.stock and not figure.flow:
            found.append(Entry(node, record, figure.stock, figure.at or record.period.over_by))
    return found


def shown_time(time: Span | date) -> str:
    """A time or a day as it is written."""
    return as_time(time if isinstance(time, Span) else Span(time, time))


# -- the record as such ----------------------------------------------------------------------------------------------


def empty_record(context: Context) -> Iterator[Wrong]:
    """A record reports something."""
    for node in context.each(Record):
        if not (node.model.figures or node.model.progress or node.model.conditions):
            yield node.wrong()


def reported_without_end(context: Context) -> Iterator[Wrong]:
    """What is reported is of a time with an end."""
    nodes: tuple[tuple[str, Node[Record] | Node[RecordedFigure]], ...] = (
        *(("period", record) for record in context.each(Record)),
        *(("during", figure) for figure in context.each(RecordedFigure)),
    )
    for field, node in nodes:
        time = getattr(node.model, field)
        if time is not None and time.last is None:
            yield node.wrong(field, found=as_time(time))


def period_not_begun(context: Context) -> Iterator[Wrong]:
    """A record is of a time that has begun when it is reported."""
    for node in context.each(Record):
        if node.model.period.first > node.model.reported:
            yield node.wrong("period", found=as_time(node.model.period), reported=node.model.reported)


def takes_no_part(context: Context) -> Iterator[Wrong]:
    """Who reports takes part in the time of the record, and whose flow is reported in that of the flow."""
    for node in context.each(Record):
        if absent := _absent(context, node.model.by, node.model.period):
            yield Wrong(node.file, ("by",), said(absent))
    for entry in entries(context):
        is_of = entry.node.model.of is not None
        if (is_of or entry.has_own_time) and (absent := _absent(context, entry.who, entry.time)):
            yield Wrong(entry.node.file, (*entry.node.loc, "of"), said(absent)) if is_of else entry.at_time(absent)


def _absent(context: Context, party: str, time: Span | date) -> dict[str, object] | None:
    """When a party takes part, where that is not at all in the time of a flow; a stock may be of the day before."""
    known = context.agreements.parties.get(party)
    if not isinstance(time, Span) or known is None or known.during is None or overlap(known.during, time):
        return None
    return {"found": party, "during": as_time(known.during), "time": as_time(time)}


# -- figures ---------------------------------------------------------------------------------------------------------


def negative_record(context: Context) -> Iterator[Wrong]:
    """What is counted afterwards is positive, also what leaves the stock; only a balance is ever less than nothing."""
    flows = context.agreements.flows
    for node in context.each(RecordedFigure):
        flow = flows.get(node.model.flow or "")
        if node.model.value < 0 and (flow is None or flow.direction != "both"):
            yield node.wrong("value", found=node.model.value, positive=-node.model.value)


def not_for_this_figure(context: Context) -> Iterator[Wrong]:
    """A flow is counted during a time, a stock at a day."""
    for node in context.each(RecordedFigure):
        kinds = [kind for kind in NOT_FOR if getattr(node.model, kind) is not None]
        for field in NOT_FOR[kinds[0]] if len(kinds) == 1 else ():
            if getattr(node.model, field) is not None:
                yield node.wrong(field, at_key=True, found=field, kind=kinds[0])


def reported_too_early(context: Context) -> Iterator[Wrong]:
    """A figure is of a time that is over when it is reported, or of a day that has come."""
    found = set()
    for entry in entries(context):
        day, wrong = entry.record.reported, entry.at_time({})
        has_begun = entry.has_own_time or entry.record.period.first <= day
        if day < entry.last < date.max and has_begun and (wrong.file, wrong.loc) not in found:
            found.add((wrong.file, wrong.loc))
            part = Span(min(entry.first, day), day)
            yield entry.at_time({"found": shown_time(entry.time), "reported": day, "part": as_time(part)})


RULES: tuple[Rule, ...] = (
    Rule("empty-record", empty_record),
    Rule("reported-without-end", reported_without_end),
    Rule("period-not-begun", period_not_begun),
    Rule("takes-no-part", takes_no_part),
    Rule("negative-record", negative_record),
    Rule("not-for-this-figure", not_for_this_figure),
    Rule("reported-too-early", reported_too_early),
)
