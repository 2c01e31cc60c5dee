"""What the tables say of each corporation year by year, and of all corporations together.

Two keys of a dataset have a meaning here: the unit `home` counts homes, and the stock `owned` is what a corporation
owns. A table in other units, such as rental units, says nothing of homes. What no table says is None, never 0.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from itertools import accumulate, takewhile
from typing import Literal, NamedTuple

from pa_calc.core.facts import FactTable, Time, facts
from pa_calc.core.slot import Query, Slot
from pa_calc.core.slots import Slots
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Correction, Row, Table
from pa_calc.schema.fields import Selection, Text, year_span

HOME = "home"
"""The unit that counts homes."""

OWNED = "owned"
"""The stock that a corporation owns."""

NO_SELECTION: Selection = {}

Basis = Literal["table", "computed"]
"""Where a stock comes from: a table gives it, or it follows from an earlier one and what came and went since."""


class StockYear(NamedTuple):
    """The homes of a year and the day on which they are counted; `since` is the day that a computed one starts from."""

    homes: int
    on: date
    basis: Basis
    since: date


class LabelYear(NamedTuple):
    """How many homes have each watched value, on which day, and their share of the stock of that day."""

    counts: Mapping[str, int | None]
    total: int | None
    share: Fraction | None
    on: date


class YearForecast(NamedTuple):
    """One year, outflows negative; `net` is the sum of the flows that the tables cover, in all kinds of units.

    A flow is None where they leave its figure open. `lacks` are the flows that other tables cover but these do not,
    `others` the net of each unit that is no home, where it is not 0. `unknown_for` are the corporations whose net of
    the year is not known.
    """

    year: int
    state: str | None
    flows: Mapping[str, int | None]
    lacks: tuple[str, ...]
    net: int | None
    printed_net: int | None
    net_homes: int | None
    cumulative_homes: int | None
    others: Mapping[str, int]
    stock: StockYear | None
    labels: LabelYear | None
    unknown_for: tuple[str, ...]


class Flaw(NamedTuple):
    """A known error of a table (`correction`), or a contradiction between two, and what is `used` in spite of it."""

    key: str
    statement: Text
    correction: Correction | None
    used: Text | None


class CorporationForecast(NamedTuple):
    """The years of one corporation. `not_covered` are the flows that only tables of others cover."""

    key: str
    years: tuple[YearForecast, ...]
    not_covered: tuple[str, ...]
    cumulative_from: int | None
    flaws: tuple[Flaw, ...]


class TotalForecast(NamedTuple):
    """The years of all corporations together: known where each of them is. No table prints such a net.

    A flow adds up what is covered; `not_covered` says of which corporations it is not.
    """

    years: tuple[YearForecast, ...]
    not_covered: Mapping[str, tuple[str, ...]]
    cumulative_from: int | None


class Forecast(NamedTuple):
    """The forecast of a dataset. `flows` are those that any table covers, `watched` the values that are followed."""

    years: tuple[int, ...]
    flows: tuple[str, ...]
    dimension: str | None
    watched: tuple[str, ...]
    corporations: tuple[CorporationForecast, ...]
    total: TotalForecast | None


def forecast(agreements: Agreements, tables: tuple[Table, ...], parties: tuple[str, ...] | None = None) -> Forecast:
    """The forecast of the named corporations; of none named: of each, with their total."""
    book = _Book(agreements, tables)
    chosen = [key for key in book.corporations if parties is None or key in parties]
    found = tuple(_Corporation(book, key).forecast() for key in chosen)
    total = _total(book, found) if parties is None else None
    return Forecast(book.years, book.flows, book.dimension, book.watched, found, total)


class _Book:
    """What all corporations of a dataset share. Of the dimensions that are watched, the first is followed."""

    def __init__(self, agreements: Agreements, tables: tuple[Table, ...]) -> None:
        self.agreements, self.tables = agreements, tables
        self.facts = facts(agreements.model_copy(update={"agreements": ()}), tables)
        self.slots = Slots(self.facts, ())
        self.corporations = tuple(key for key, party in agreements.parties.items() if party.kind == "corporation")
        covered = {what for table in self.facts.tables for what in table.whats}
        self.flows = tuple(key for key, sign in self.facts.signs.items() if sign and key in covered)
        self.years = tuple(sorted({year for table in tables if self._counts(table) for year in table.years}))
        watched = {key: dimension.watch for key, dimension in agreements.dimensions.items() if dimension.watch}
        self.dimension = next(iter(watched), None)
        self.watched = watched[self.dimension] if self.dimension else ()

    def _counts(self, table: Table) -> bool:
        return table.party in self.corporations and self.has_flows(table)

    def has_flows(self, table: Table) -> bool:
        """Whether a table covers anything that makes a stock grow or shrink."""
        return not set(self.flows).isdisjoint(table.covers.flows)


class _Changes(NamedTuple):
    """What came and went in a year: each flow and unit that a table covers."""

    of: Mapping[tuple[str, str], int | None]

    @property
    def flows(self) -> dict[str, int | None]:
        """Each flow, over all units."""
        return {flow: _sum(value for (one, _), value in self.of.items() if one == flow) for flow, _ in self.of}

    @property
    def homes(self) -> dict[str, int | None]:
        """Each flow of homes."""
        return {flow: value for (flow, unit), value in self.of.items() if unit == HOME}

    @property
    def others(self) -> dict[str, int]:
        """The net of each unit that is no home, where it is not 0."""
        nets = {unit: _sum(value for (_, one), value in self.of.items() if one == unit) for _, unit in self.of}
        return {unit: net for unit, net in nets.items() if net and unit != HOME}


class _Corporation:
    """The years of one corporation, from its tables."""

    def __init__(self, book: _Book, key: str) -> None:
        self.book, self.key = book, key
        self.tables = [table for table in book.facts.tables if table.party == key]
        self.units = tuple(dict.fromkeys(unit for table in self.tables for unit in sorted(table.units)))
        self.changes = {year: self._changes(year) for year in book.years}
        self.net_homes = {year: _sum(changes.homes.values()) for year, changes in self.changes.items()}
        self.stocks = dict(self._stocks())

    def forecast(self) -> CorporationForecast:
        """All its years."""
        cumulative = _cumulative(self.net_homes)
        covered = {flow for changes in self.changes.values() for flow in changes.flows}
        return CorporationForecast(
            key=self.key,
            years=tuple(self._year(year, cumulative.get(year)) for year in self.book.years),
            not_covered=tuple(flow for flow in self.book.flows if flow not in covered),
            cumulative_from=min(cumulative, default=None),
            flaws=tuple(self._flaws()),
        )

    def _year(self, year: int, cumulative: int | None) -> YearForecast:
        changes, stock = self.changes[year], self._stock(year)
        flows = changes.flows
        net = _sum(flows.values())
        return YearForecast(
            year=year,
            state=self._state(year) if flows else None,
            flows=flows,
            lacks=tuple(flow for flow in self.book.flows if flow not in flows),
            net=net,
            printed_net=self._printed_net(year),
            net_homes=self.net_homes[year],
            cumulative_homes=cumulative,
            others=changes.others,
            stock=stock,
            labels=self._labels(year, stock),
            unknown_for=(self.key,) if net is None else (),
        )

    # -- what came and went --------------------------------------------------------------------------------------

    def _state(self, year: int) -> str | None:
        span = year_span(year)
        tables = (table for table in self.tables if not table.whats.isdisjoint(self.book.flows))
        return _state(table.states[span] for table in tables if span in table.times)

    def _changes(self, year: int) -> _Changes:
        of: dict[tuple[str, str], int | None] = {}
        for flow in self.book.flows:
            for unit in self.units:
                if answers := self._answers(flow, unit, year_span(year)):
                    of[flow, unit] = _agreed(answers)
        return _Changes(of)

    def _answers(self, what: str, unit: str, time: Time, where: Selection = NO_SELECTION) -> list[Slot]:
        """What each table that covers it says of one thing."""
        asked = (
            Query(self.key, what, unit, time, where, {}, None, table.number)
            for table in self.tables
            if what in table.whats
        )
        answers = (self.book.slots.slot(query) for query in asked)
        return [answer for answer in answers if "not_covered" not in answer.causes]

    def _printed_net(self, year: int) -> int | None:
        """The net that a table prints, where one table alone has the flows of the year."""
        tables = [one for one in self._printed() if year in one.years and self.book.has_flows(one)]
        if len(tables) != 1 or tables[0].covers.where:
            return None
        row = _net_row(tables[0], self.book.facts.signs)
        cell = row.cells.get(year) if row else None
        return cell if isinstance(cell, int) else None

    def _printed(self) -> list[Table]:
        return [table for table in self.book.tables if table.party == self.key]

    # -- what there is -------------------------------------------------------------------------------------------

    def _stock_days(self) -> list[date]:
        """The days of which a table counts homes, the last one first."""
        tables = [table for table in self.tables if OWNED in table.whats and HOME in table.units]
        return sorted({time for table in tables for time in table.times if isinstance(time, date)}, reverse=True)

    def _stocks(self) -> Iterator[tuple[date, int]]:
        """The days of which a table gives the whole stock of homes, the last one first."""
        for day in self._stock_days():
            if (homes := _agreed(self._answers(OWNED, HOME, day))) is not None:
                yield day, homes

    def _stock(self, year: int) -> StockYear | None:
        """The last stock of a year that a table gives, else one that follows from the latest before it."""
        for day, homes in self.stocks.items():
            if day.year == year:
                return StockYear(homes, day, "table", day)
            if day.year < year:
                return self._computed(year, day, homes)
        return None

    def _computed(self, year: int, day: date, homes: int) -> StockYear | None:
        """The stock at the end of a year, where all that came and went since an earlier one is known.

        A stock of 1 January opens its year; that of any other day is taken to close it.
        """
        first = day.year if day == date(day.year, 1, 1) else day.year + 1
        change = _sum(self.net_homes[one] if self._is_complete(one) else None for one in range(first, year + 1))
        return None if change is None else StockYear(homes + change, date(year, 12, 31), "computed", day)

    def _is_complete(self, year: int) -> bool:
        return year in self.changes and self.changes[year].homes.keys() >= set(self.book.flows)

    def _labels(self, year: int, stock: StockYear | None) -> LabelYear | None:
        """The last counts of a year; their share is of the stock of the same day."""
        for day in (one for one in self._stock_days() if one.year == year):
            counts = {value: self._watched(value, day) for value in self.book.watched}
            if not set(counts.values()) <= {None}:
                return _label_year(counts, stock.homes if stock and stock.on == day else self.stocks.get(day), day)
        return None

    def _watched(self, value: str, day: date) -> int | None:
        return _agreed(self._answers(OWNED, HOME, day, {self.book.dimension or "": (value,)}))

    # -- what is wrong in the source -----------------------------------------------------------------------------

    def _flaws(self) -> Iterator[Flaw]:
        """The corrections of the tables that were used, and the contradictions between any two of them."""
        used = {table.number for table in self.tables if self._is_used(table)}
        for table in self._printed():
            if table.table in used:
                for correction in table.corrections:
                    yield Flaw(correction.key, correction.reason, correction, None)
        for one in self.book.agreements.discrepancies:
            if len(one.tables) > 1 and used.issuperset(one.tables):
                yield Flaw(one.key, one.statement, None, one.used)

    def _is_used(self, table: FactTable) -> bool:
        is_of_homes = OWNED in table.whats and HOME in table.units and set(table.where) <= {self.book.dimension}
        return is_of_homes or not table.whats.isdisjoint(self.book.flows)


def _total(book: _Book, corporations: tuple[CorporationForecast, ...]) -> TotalForecast:
    years = [_total_year(book, same) for same in zip(*(one.years for one in corporations), strict=True)]
    cumulative = _cumulative({one.year: one.net_homes for one in years})
    lacking = {flow: tuple(one.key for one in corporations if flow in one.not_covered) for flow in book.flows}
    return TotalForecast(
        years=tuple(one._replace(cumulative_homes=cumulative.get(one.year)) for one in years),
        not_covered={flow: keys for flow, keys in lacking.items() if keys},
        cumulative_from=min(cumulative, default=None),
    )


def _total_year(book: _Book, same: tuple[YearForecast, ...]) -> YearForecast:
    """One year of all corporations: nothing of it where the net of any of them is not known."""
    unknown_for = tuple(key for one in same for key in one.unknown_for)
    known = () if unknown_for else same
    stock = _total_stock([one.stock for one in known])
    present = [flow for flow in book.flows if any(flow in one.flows for one in known)]
    units = dict.fromkeys(unit for one in known for unit in one.others)
    return YearForecast(
        year=same[0].year,
        state=_state(one.state for one in known),
        flows={flow: _sum(one.flows[flow] for one in known if flow in one.flows) for flow in present},
        lacks=tuple(flow for flow in book.flows if not known or any(flow in one.lacks for one in known)),
        net=_sum(one.net for one in known),
        printed_net=None,
        net_homes=_sum(one.net_homes for one in known),
        cumulative_homes=None,
        others={unit: sum(one.others.get(unit, 0) for one in known) for unit in units},
        stock=stock,
        labels=_total_labels([one.labels for one in known], stock),
        unknown_for=unknown_for,
    )


def _total_stock(stocks: list[StockYear | None]) -> StockYear | None:
    """The stocks together; those of different days are not added up."""
    found = [one for one in stocks if one]
    if len(found) < len(stocks) or len({one.on for one in found}) != 1:
        return None
    basis: Basis = "computed" if any(one.basis == "computed" for one in found) else "table"
    return StockYear(sum(one.homes for one in found), found[0].on, basis, min(one.since for one in found))


def _total_labels(labels: list[LabelYear | None], stock: StockYear | None) -> LabelYear | None:
    found = [one for one in labels if one]
    if len(found) < len(labels) or len({one.on for one in found}) != 1:
        return None
    counts = {value: _sum(one.counts[value] for one in found) for value in found[0].counts}
    return _label_year(counts, stock.homes if stock and stock.on == found[0].on else None, found[0].on)


def _label_year(counts: Mapping[str, int | None], whole: int | None, day: date) -> LabelYear:
    total = _sum(counts.values())
    return LabelYear(counts, total, Fraction(total, whole) if whole and total is not None else None, day)


def _net_row(table: Table, signs: Mapping[str, int]) -> Row | None:
    """The row that totals all that counts, where that both grows and shrinks the stock."""
    counted = {row.key: signs.get(row.flow or "", 0) for row in table.rows if row.role == "count"}
    if not {1, -1} <= set(counted.values()):
        return None
    totals = (row for row in table.rows if row.role == "total")
    return next((row for row in totals if set(row.total_of or counted) == set(counted)), None)


def _agreed(answers: list[Slot]) -> int | None:
    """The one value that tables give; None where they leave it open or contradict each other."""
    values = {answer.forecast.low for answer in answers if answer.forecast.is_point}
    only = values.pop() if len(values) == 1 else None
    return None if only is None else int(only)


def _sum(values: Iterable[int | None]) -> int | None:
    """The sum; None of nothing, and None where any part is unknown."""
    found = list(values)
    known = [value for value in found if value is not None]
    return sum(known) if known and len(known) == len(found) else None


def _cumulative(net: Mapping[int, int | None]) -> dict[int, int]:
    """The running sum from the first year that is known up to the first that is not."""
    later = [(year, value) for year, value in net.items() if year >= _first_known(net)]
    known = [(year, value) for year, value in takewhile(lambda one: one[1] is not None, later) if value is not None]
    return dict(zip((year for year, _ in known), accumulate(value for _, value in known), strict=True))


def _first_known(net: Mapping[int, int | None]) -> int:
    return min((year for year, value in net.items() if value is not None), default=0)


def _state(states: Iterable[str | None]) -> str | None:
    """What the figures of a year are; a forecast among them makes it one."""
    found = {state for state in states if state}
    return "forecast" if "forecast" in found else min(found, default=None)
