"""The figures of records as facts: each is the whole of a flow or a stock, or of the part that it names.

Of two that say the same thing the one that was reported last counts; the other is kept beside it.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from pa_calc.core.facts import FactTable, Figure, Reported, Series, Time, is_out, moved
from pa_calc.core.slot import time_label
from pa_calc.schema.agreements import Flow
from pa_calc.schema.fields import Attributes, Span
from pa_calc.schema.records import Record, RecordedFigure

_Said = tuple[tuple[str, tuple[str, ...]], ...]

NO_FLOWS: Mapping[str, Flow] = MappingProxyType({})
"""Where it makes no difference what a flow says of all of it."""


class Entry(NamedTuple):
    """One figure of a record, and the flow that it is of."""

    name: str
    place: int
    record: Record
    figure: RecordedFigure
    kind: Flow | None = None

    @property
    def party(self) -> str:
        """Whose figure it is."""
        return self.figure.of or self.record.by

    @property
    def what(self) -> str:
        """The flow or the stock."""
        return self.figure.flow or self.figure.stock or ""

    @property
    def time(self) -> Time:
        """When it holds: a flow in its time, a stock on its day."""
        if self.figure.flow:
            return self.figure.during or self.record.period
        return self.figure.at or self.record.period.over_by

    @property
    def part(self) -> "Part":
        """What it is a figure of, whatever its rents and its time; what holds of all of its flow makes no part."""
        was, becomes = (self.kind.was, self.kind.becomes) if self.kind else ({}, {})
        attributes, moved_to = _said(self.figure.attributes, was), _said(self.figure.becomes, becomes)
        return Part(self.party, self.what, self.figure.unit, attributes, moved_to)

    @property
    def price_level(self) -> int:
        """The year of its prices: its own, else that of the last day of its time."""
        own = self.figure.rent.price_level if self.figure.rent else None
        return own or self.year

    @property
    def year(self) -> int:
        """The year of the last day of its time."""
        return (self.time.over_by if isinstance(self.time, Span) else self.time).year

    @property
    def subject(self) -> tuple["Part", Time, tuple[str | None, str | None, int] | None]:
        """What it says something about: another one with the same subject says the same thing."""
        band = self.figure.rent
        return self.part, self.time, (band.above, band.up_to, self.price_level) if band else None

    @property
    def row(self) -> str:
        """What stands for the row of a table; a band at the prices of another year than its own says so."""
        band = self.figure.rent
        if band is None:
            return self.part.row
        level = "" if self.price_level == self.year else f"@{self.price_level}"
        return f"{self.part.row},rent={band.above or ''}..{band.up_to or ''}{level}"

    @property
    def loc(self) -> tuple[str | int, ...]:
        """Its place in the file."""
        return "figures", self.place, "value"


class Part(NamedTuple):
    """A flow or a stock of a party, or the part of it that has some attributes."""

    party: str
    what: str
    unit: str
    attributes: _Said
    becomes: _Said

    @property
    def row(self) -> str:
        """What stands for the row of a table, such as "letting,income=primary"."""
        said = [f"{key}={'+'.join(values)}" for key, values in self.attributes]
        moved_to = [f"becomes:{key}={'+'.join(values)}" for key, values in self.becomes]
        return ",".join((self.what, self.unit, *said, *moved_to) if self.unit != self.what else (self.what, *said))


class Recorded(NamedTuple):
    """All that was reported by a day: as facts, and what each figure that counts has taken the place of."""

    tables: tuple[FactTable, ...]
    superseded: Mapping[str, tuple[Figure, ...]]


def entries(records: Mapping[str, Record], as_of: date, flows: Mapping[str, Flow] = NO_FLOWS) -> list[Entry]:
    """Every figure that was reported by a day, the oldest report first."""
    known = (
        Entry(name, place, record, figure, flows.get(figure.flow or ""))
        for name, record in records.items()
        if record.reported <= as_of
        for place, figure in enumerate(record.figures)
    )
    return sorted(known, key=lambda one: (one.record.reported, one.name, one.place))


def record_facts(records: Mapping[str, Record], flows: Mapping[str, Flow], as_of: date) -> Recorded:
    """What was reported by a day, as tables of realised figures."""
    said: dict[object, list[Entry]] = {}
    for entry in entries(records, as_of, flows):
        said.setdefault(entry.subject, []).append(entry)
    last = [found[-1] for found in said.values()]
    older = {
        _figure(found[-1], flows).id: tuple(_figure(one, flows) for one in reversed(found[:-1]))
        for found in said.values()
        if len(found) > 1
    }
    return Recorded(tuple(_tables(last, flows)), older)


def _tables(current: Sequence[Entry], flows: Mapping[str, Flow]) -> Iterator[FactTable]:
    """A table for each part and time, since what is reported of one says nothing of another."""
    together: dict[tuple[Part, Time], list[Entry]] = {}
    for entry in current:
        together.setdefault((entry.part, entry.time), []).append(entry)
    for (part, time), found in together.items():
        whole = [one for one in found if one.figure.rent is None]
        bands = [one for one in found if one.figure.rent is not None]
        yield from (_table(part, time, each, flows) for each in (whole, bands) if each)


def _table(part: Part, time: Time, found: Sequence[Entry], flows: Mapping[str, Flow]) -> FactTable:
    return FactTable(
        number=found[-1].name,
        party=part.party,
        whats=frozenset({part.what}),
        units=frozenset({part.unit}),
        where={key: frozenset(values) for key, values in part.attributes},
        times=frozenset({time}),
        states={time: _state(found[-1])},
        series=tuple(_series(one, flows) for one in found),
        printed_totals=(),
        is_record=True,
        becomes={key: frozenset(values) for key, values in part.becomes},
    )


def _series(entry: Entry, flows: Mapping[str, Flow]) -> Series:
    figure, time = entry.figure, entry.time
    was, becomes = moved(flows.get(entry.what), figure.attributes, figure.becomes)
    return Series(
        table=entry.name,
        row=entry.part.row,
        name=entry.part.row,
        what=entry.what,
        unit=figure.unit,
        attributes=was,
        becomes=becomes,
        rent=figure.rent,
        price_levels={time: entry.price_level},
        figures={time: _figure(entry, flows)},
    )


def _figure(entry: Entry, flows: Mapping[str, Flow]) -> Figure:
    """A figure with its place; what leaves the stock is reported as a positive count."""
    figure, record = entry.figure, entry.record
    return Figure(
        table=entry.name,
        row=entry.row,
        column=time_label(entry.time),
        value=-figure.value if is_out(flows, figure.flow) else figure.value,
        state=_state(entry),
        basis="record",
        reference_date=entry.time if isinstance(entry.time, date) else None,
        loc=entry.loc,
        reported=Reported(record.reported, record.by, record.source),
    )


def _state(entry: Entry) -> str:
    return "realised" if entry.figure.flow else "stock"


def _said(attributes: Attributes, known: Attributes) -> _Said:
    """Values by dimension, whatever their order, but for those that are known already."""
    said = ((key, tuple(sorted(values))) for key, values in attributes.items())
    return tuple(sorted((key, values) for key, values in said if values != tuple(sorted(known.get(key, ())))))
