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
    """Every contradiction of reported figures with others, once, at the figure that was reported last."""
    if not any(record.figures for record in records.values()):
        return ()
    known = facts(agreements, tables, records, as_of)
    found: dict[frozenset[str], AgainstRecord] = {}
    for one in _contradictions(known, as_of):
        found.setdefault(frozenset({one.entry.id, *(figure.id for figure in one.others)}), one)
    return tuple(found.values())


def _contradictions(known: Facts, as_of: date) -> Iterator[AgainstRecord]:
    slots = Slots(known, (), as_of)
    for table in known.tables:
        for series in table.series if table.is_record else ():
            for query in _asked(table, series):
                try:
                    slots.slot(query)
                except Contradiction as error:
                    *others, last = sorted(error.figures, key=_when)
                    yield AgainstRecord(error.asked, last, tuple(others))


def _when(figure: Figure) -> tuple[date, str, str]:
    """The order in which figures were reported, after those that were printed."""
    return figure.reported.day if figure.reported else date.min, figure.table, str(figure.loc)


def _asked(table: FactTable, series: Series) -> Iterator[Query]:
    """The question to which a reported figure is the answer."""
    for time in series.figures:
        asked = Query(table.party, series.what, series.unit, time, series.attributes, {}, _rent(series, time), None)
        yield asked._replace(becomes=series.becomes if series.becomes != series.attributes else {})


def _rent(series: Series, time: Time) -> RentBand | None:
    """The rents of a figure, at the prices that it was reported with."""
    return series.rent and series.rent.model_copy(update={"price_level": series.price_levels[time]})
