"""Reported figures that cannot be: each is asked for by itself, whether or not a target needs it."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from pa_calc.core.answers import Contradiction
from pa_calc.core.facts import Facts, FactTable, Figure, Series, Time
from pa_calc.core.gather import facts
from pa_calc.core.slot import Query
from pa_calc.core.slots import Slots
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Table
from pa_calc.schema.measures import RentBand
from pa_calc.schema.records import Record


class AgainstRecord(NamedTuple):
    """A reported figure that leaves nothing that could be, beside the figures that it does not go with."""

    asked: str
    entry: Figure
    others: tuple[Figure, ...]


def against_records(
    agreements: Agreements, tables: tuple[Table, ...], records: Mapping[str, Record], as_of: date
) -> tuple[AgainstRecord, ...]:
    """Every reported figure that contradicts others, each contradiction once, at what was reported last."""
    if not any(record.figures for record in records.values()):
        return ()
    known = facts(agreements, tables, records, as_of)
    found: dict[frozenset[str], AgainstRecord] = {}
    for one in _contradictions(known, as_of):
        found.setdefault(frozenset({one.entry.id, *(figure.id for figure in one.others)}), one)
    return tuple(found.values())


def _contradictions(known: Facts, as_of: date) -> Iterator[AgainstRecord]:
    slots = Slots(known, (), as_of)
    for table in reversed([one for one in known.tables if one.is_record]):
        for series in table.series:
            for query, figure in _asked(table, series):
                try:
                    slots.slot(query)
                except Contradiction as error:
                    others = tuple(one for one in error.figures if one.id != figure.id)
                    yield AgainstRecord(error.asked, figure, others)


def _asked(table: FactTable, series: Series) -> Iterator[tuple[Query, Figure]]:
    for time, figure in series.figures.items():
        asked = Query(table.party, series.what, series.unit, time, series.attributes, {}, _rent(series, time), None)
        yield asked._replace(becomes=series.becomes if series.becomes != series.attributes else {}), figure


def _rent(series: Series, time: Time) -> RentBand | None:
    """The rents of a figure, at the prices that it was reported with."""
    return series.rent and series.rent.model_copy(update={"price_level": series.price_levels[time]})
