"""What the tables of a dataset answer to a forecast: what came and went, and what there is.

Two keys of a dataset have a meaning here: the unit `home` counts homes, and the stock `owned` is what a corporation
owns. A table in other units, such as rental units, says nothing of homes.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from pa_calc.core.answers import Contradiction
from pa_calc.core.combining import state_of, sum_if_known
from pa_calc.core.facts import FactTable, Time
from pa_calc.core.forecast_results import Flaw
from pa_calc.core.gather import facts
from pa_calc.core.slot import Query, Slot
from pa_calc.core.slots import Slots
from pa_calc.core.steps import common
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Row, Table
from pa_calc.schema.fields import Selection, Span, overlap, year_span
from pa_calc.schema.records import Record

HOME = "home"
"""The unit that counts homes."""

_MOVES = frozenset({"in", "out", "both"})
"""The directions of what makes a stock grow or shrink."""

OWNED = "owned"
"""The stock that a corporation owns."""

NO_SELECTION: Selection = {}


class Book:
    """What all corporations of a dataset share. Of the dimensions that are watched, the first is followed."""

    def __init__(
        self, agreements: Agreements, tables: tuple[Table, ...], records: Mapping[str, Record], as_of: date
    ) -> None:
        """Take what was reported by a day beside what the tables expected."""
        self.agreements, self.tables = agreements, tables
        self.facts = facts(agreements.model_copy(update={"agreements": ()}), tables, records, as_of)
        self.slots = Slots(self.facts, (), date.max)
        self.corporations = tuple(key for key, party in agreements.parties.items() if party.kind == "corporation")
        covered = {what for table in self.facts.tables for what in table.whats}
        self.flows = tuple(key for key, flow in agreements.flows.items() if flow.direction in _MOVES and key in covered)
        years = {year for table in tables if self._counts(table) for year in _years(table)}
        self.years = tuple(range(min(years), max(years) + 1)) if years else ()
        self.has_homes = HOME in agreements.units
        watched = {key: dimension.watch for key, dimension in agreements.dimensions.items() if dimension.watch}
        self.dimension = next(iter(watched), None)
        self.watched = watched[self.dimension] if self.dimension else ()

    def _counts(self, table: Table) -> bool:
        return table.party in self.corporations and self.has_flows(table)

    def has_flows(self, table: Table) -> bool:
        """Whether a table covers anything that makes a stock grow or shrink."""
        return not set(self.flows).isdisjoint(table.covers.flows)


def _years(table: Table) -> Iterator[int]:
    """The years of which a table has columns, also where those are of a part of a year or of several."""
    yield from table.years
    for column in table.columns.values():
        if column.when and column.role == "count":
            yield from range(column.when.first.year, column.when.over_by.year + 1)


class Changes(NamedTuple):
    """What came and went in a year: each flow and unit that a table covers."""

    of: Mapping[tuple[str, str], int | None]

    @property
    def flows(self) -> dict[str, int | None]:
        """Each flow, over all units."""
        return {flow: sum_if_known(value for (one, _), value in self.of.items() if one == flow) for flow, _ in self.of}

    @property
    def homes(self) -> dict[str, int | None]:
        """Each flow of homes."""
        return {flow: value for (flow, unit), value in self.of.items() if unit == HOME}

    @property
    def others(self) -> dict[str, int]:
        """The net of each unit that is no home, where it is not 0."""
        nets = {unit: sum_if_known(value for (_, one), value in self.of.items() if one == unit) for _, unit in self.of}
        return {unit: net for unit, net in nets.items() if net and unit != HOME}


class CorporationTables:
    """The tables of one corporation."""

    def __init__(self, book: Book, key: str) -> None:
        self.book, self.key = book, key
        self.tables = [table for table in book.facts.tables if table.party == key]
        self.printed = [table for table in book.tables if table.party == key]
        self.contradicted: dict[tuple[str, str, Time], tuple[str, ...]] = {}
        self.units = tuple(dict.fromkeys(unit for table in self.tables for unit in sorted(table.units)))

    def _answer(self, what: str, unit: str, time: Time, where: Selection = NO_SELECTION) -> Slot | None:
        """What the tables that cover it say of one thing together; None where none does, or where they contradict."""
        try:
            answer = self.book.slots.slot(Query(self.key, what, unit, time, where, {}, None, None))
        except Contradiction as error:
            self.contradicted[what, unit, time] = error.tables
            return None
        return answer if answer.tables and "not_closed" not in answer.causes else None

    def contradictions(self, year: int) -> tuple[str, ...]:
        """The tables that contradict each other on what was asked of a year, up to now."""
        found = (tables for (_, _, time), tables in self.contradicted.items() if _year_of(time) == year)
        return tuple(dict.fromkeys(table for tables in found for table in tables))

    def span(self, year: int) -> Span | None:
        """The part of a year in which the corporation takes part, None where it does not."""
        return common(year_span(year), self.book.facts.during.get(self.key))

    # -- what came and went --------------------------------------------------------------------------------------

    def state(self, year: int) -> str | None:
        """What the figures of a year are: realised, or a forecast."""
        if (span := self.span(year)) is None:
            return None
        answers = (self._answer(flow, unit, span) for flow in self.book.flows for unit in self.units)
        return state_of(self._state(answer, span) for answer in answers if answer)

    def realised(self, year: int) -> tuple[str, ...]:
        """The flows of which all homes of a year were counted afterwards."""
        if (span := self.span(year)) is None:
            return ()
        answers = ((flow, self._answer(flow, HOME, span)) for flow in self.book.flows)
        return tuple(flow for flow, answer in answers if answer and answer.figures and answer.realised.is_point)

    def _state(self, answer: Slot, span: Span) -> str | None:
        """What realised figures leave no doubt of is realised, whatever was expected of it before."""
        if answer.realised.is_point:
            return "realised"
        used = (table for table in self.tables if table.number in answer.tables)
        return state_of(
            state
            for table in used
            for time, state in table.states.items()
            if isinstance(time, Span) and overlap(time, span)
        )

    def changes(self, year: int) -> Changes:
        """What came and went in a year, as far as the corporation takes part in it."""
        span = self.span(year)
        return self._changes(span) if span else Changes({})

    def together(self) -> Iterator[tuple[Span, Mapping[str, int]]]:
        """What came and went in several years of which tables have one figure."""
        times = {time for table in self.tables for time in table.times if isinstance(time, Span)}
        for span in sorted(one for one in times if one.first.year != one.over_by.year):
            flows = {flow: value for flow, value in self._changes(span).flows.items() if value is not None}
            if flows:
                yield span, flows

    def moves(self) -> tuple[str, ...]:
        """The flows within the stock of which tables speak."""
        within = (key for key, flow in self.book.facts.flows.items() if flow.direction == "within")
        return tuple(key for key in within if any(key in table.whats for table in self.tables))

    def _changes(self, span: Span) -> Changes:
        of: dict[tuple[str, str], int | None] = {}
        for flow in self.book.flows:
            for unit in self.units:
                answer = self._answer(flow, unit, span)
                if answer or (flow, unit, span) in self.contradicted:
                    of[flow, unit] = _value(answer)
        return Changes(of)

    def net_homes_after(self, day: date) -> int | None:
        """What came and went in the rest of a year, None where tables do not have all of it."""
        rest = Span(day + timedelta(days=1), date(day.year, 12, 31))
        if rest.first > rest.over_by:
            return 0
        return sum_if_known(_value(self._answer(flow, HOME, rest)) for flow in self.book.flows)

    def printed_net(self, year: int) -> int | None:
        """The net that a table prints, where one table alone has the flows of the year."""
        tables = [one for one in self.printed if year in one.years and self.book.has_flows(one)]
        if len(tables) != 1 or tables[0].covers.where:
            return None
        row = _net_row(tables[0], self.book.facts.signs)
        cell = row.cells.get(year) if row else None
        return cell if isinstance(cell, int) else None

    # -- what there is -------------------------------------------------------------------------------------------

    def stock_days(self) -> list[date]:
        """The days of which a table counts homes, the last one first."""
        tables = [table for table in self.tables if OWNED in table.whats and HOME in table.units]
        return sorted({time for table in tables for time in table.times if isinstance(time, date)}, reverse=True)

    def stocks(self) -> Iterator[tuple[date, int]]:
        """The days of which a table gives the whole stock of homes, the last one first."""
        for day in self.stock_days():
            if (homes := _value(self._answer(OWNED, HOME, day))) is not None:
                yield day, homes

    def watched(self, day: date) -> dict[str, int | None]:
        """How many homes have each value that is followed."""
        dimension = self.book.dimension or ""
        return {value: _value(self._answer(OWNED, HOME, day, {dimension: (value,)})) for value in self.book.watched}

    # -- what is wrong in the source -----------------------------------------------------------------------------

    def flaws(self) -> Iterator[Flaw]:
        """The corrections of the tables that were used, and the contradictions between any two of them."""
        used = {table.number for table in self.tables if self._is_used(table)}
        for table in self.printed:
            if table.table in used:
                for correction in table.corrections:
                    yield Flaw(correction.key, correction.reason, correction, None)
        for one in self.book.agreements.discrepancies:
            if len(one.tables) > 1 and used.issuperset(one.tables):
                yield Flaw(one.key, one.statement, None, one.used)

    def _is_used(self, table: FactTable) -> bool:
        is_of_homes = OWNED in table.whats and HOME in table.units and set(table.where) <= {self.book.dimension}
        return is_of_homes or not table.whats.isdisjoint(self.book.flows)


def _net_row(table: Table, signs: Mapping[str, int]) -> Row | None:
    """The row that totals all that counts, where that both grows and shrinks the stock."""
    counted = {row.key: signs.get(row.flow or "", 0) for row in table.rows if row.role == "count"}
    if not {1, -1} <= set(counted.values()):
        return None
    totals = (row for row in table.rows if row.role == "total")
    return next((row for row in totals if set(row.total_of or counted) == set(counted)), None)


def _value(answer: Slot | None) -> int | None:
    """The one value that tables leave; None where they leave it open or contradict each other."""
    low = answer.forecast.low if answer and answer.forecast.is_point else None
    return None if low is None else int(low)


def _year_of(time: Time) -> int:
    return time.first.year if isinstance(time, Span) else time.year
