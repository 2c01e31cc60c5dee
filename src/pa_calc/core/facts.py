"""The figures of a dataset as facts that measures can select from, whatever table they stand in."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from pa_calc.schema.agreements import Agreements, StatedFigure
from pa_calc.schema.appendix import Correction, Row, Table
from pa_calc.schema.fields import Span, year_span
from pa_calc.schema.measures import RentBand

Time = Span | date
"""When a figure holds: a flow over a span, a stock at a date."""

Sign = Literal[1, -1, 0]
"""What a flow does to the stock: it grows, shrinks, or neither."""


class Figure(NamedTuple):
    """One cell with its place in the source; an outflow is negative however it was printed."""

    table: str
    row: str
    column: str
    value: int
    state: str
    basis: str
    reference_date: date | None
    loc: tuple[str | int, ...]

    @property
    def id(self) -> str:
        """A stable name for the cell, such as "3/nieuwbouw/2026"."""
        return f"{self.table}/{self.row}/{self.column}"


class Series(NamedTuple):
    """The figures of one row that say the same of different times, and what they count."""

    table: str
    row: str
    name: str
    what: str
    unit: str
    attributes: Mapping[str, str]
    rent: RentBand | None
    price_level: int | None
    figures: Mapping[Time, Figure]


class PrintedTotal(NamedTuple):
    """A printed total that is used although its parts do not add up to it."""

    parts: frozenset[str]
    time: Time
    figure: Figure


class FactTable(NamedTuple):
    """One table as facts: what it covers, at which times, and its series.

    A table that is `complete` says of what it covers and does not list that there is none of it; the text of an
    agreement names some things and says nothing of others.
    """

    number: str
    party: str
    whats: frozenset[str]
    units: frozenset[str]
    where: Mapping[str, frozenset[str]]
    times: frozenset[Time]
    states: Mapping[Time, str]
    series: tuple[Series, ...]
    printed_totals: tuple[PrintedTotal, ...]
    complete: bool = True


class Facts(NamedTuple):
    """Every figure of a dataset, and the words that measures select by."""

    tables: tuple[FactTable, ...]
    signs: Mapping[str, Sign]
    limits: Mapping[str, Mapping[int, Decimal]]
    groups: Mapping[str, tuple[str, ...]]

    def members(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """The parties that keys and groups name, each once, in order."""
        parties = (party for key in keys for party in self.groups.get(key, (key,)))
        return tuple(dict.fromkeys(parties))


_SIGNS: Mapping[str, Sign] = {"in": 1, "out": -1, "neither": 0}


def facts(agreements: Agreements, tables: tuple[Table, ...]) -> Facts:
    """Every countable figure: of the appendix tables, and of the text of the agreements."""
    signs = {key: _SIGNS[flow.direction] for key, flow in agreements.flows.items()}
    appendix = tuple(_TableReader(table, signs).facts() for table in tables)
    return Facts(
        tables=appendix + tuple(_stated_tables(agreements, signs)),
        signs=signs,
        limits={key: limit.amounts for key, limit in agreements.rent_limits.items()},
        groups={key: group.members for key, group in agreements.groups.items()},
    )


class _TableReader:
    """Turns one printed table into facts."""

    def __init__(self, table: Table, signs: Mapping[str, Sign]) -> None:
        self.table = table
        self.signs = signs

    def facts(self) -> FactTable:
        """The table as facts."""
        covers = self.table.covers
        return FactTable(
            number=self.table.table,
            party=self.table.party,
            whats=frozenset(covers.flows + covers.stocks),
            units=frozenset(covers.units),
            where={key: frozenset(values) for key, values in covers.where.items()},
            times=frozenset(self._times()),
            states=dict(self._states()),
            series=tuple(self._series()),
            printed_totals=tuple(self._printed_totals()),
        )

    def _times(self) -> Iterator[Time]:
        if self.table.covers.flows:
            yield from (year_span(year) for year in self.table.years)
        if self.table.covers.stocks:
            yield from (self._stock_date(year) for year in self.table.years)
            if not self.table.years and (day := self.table.source.reference_date):
                yield day

    def _states(self) -> Iterator[tuple[Time, str]]:
        for year in self.table.years:
            yield year_span(year), self._state(year)
            yield self._stock_date(year), self._state(year)
        if not self.table.years and (day := self.table.source.reference_date):
            yield day, self.table.state

    def _stock_date(self, year: int) -> date:
        return self.table.dates.get(year, date(year, 12, 31))

    def _state(self, column: int | str) -> str:
        return self.table.states.get(column, self.table.state) if isinstance(column, int) else self.table.state

    def _series(self) -> Iterator[Series]:
        for index, row in enumerate(self.table.rows):
            if row.role != "count":
                continue
            if self.table.years:
                yield self._yearly(index, row)
            else:
                yield from self._by_column(index, row)

    def _yearly(self, index: int, row: Row) -> Series:
        figures: dict[Time, Figure] = {}
        for year in self.table.years:
            if (figure := self._figure(index, row, year)) is not None:
                figures[year_span(year) if row.flow else self._stock_date(year)] = figure
        return self._one(row, figures, row.attributes)

    def _by_column(self, index: int, row: Row) -> Iterator[Series]:
        day = self.table.source.reference_date
        for key, column in self.table.columns.items():
            if column.role == "count":
                figure = self._figure(index, row, key)
                figures: dict[Time, Figure] = {day: figure} if day and figure else {}
                yield self._one(row, figures, {**row.attributes, **column.attributes})

    def _one(self, row: Row, figures: Mapping[Time, Figure], attributes: Mapping[str, str]) -> Series:
        return Series(
            table=self.table.table,
            row=row.key,
            name=row.name,
            what=row.flow or row.stock or "",
            unit=row.unit or "",
            attributes=attributes,
            rent=row.rent,
            price_level=self.table.price_level,
            figures=figures,
        )

    def _figure(self, index: int, row: Row, column: int | str) -> Figure | None:
        value = row.cells.get(column)
        if value is None and self.table.empty_cells and self.table.empty_cells.mean == "zero":
            value = 0
        if not isinstance(value, int):
            return None
        loc = ("rows", index, "cells", column)
        return self._cell(row.key, column, self._signed(row, value), loc)

    def _signed(self, row: Row, value: int) -> int:
        positive = self.table.outflows == "positive" and self.signs.get(row.flow or "") == -1
        return -value if positive else value

    def _cell(self, row: str, column: int | str, value: int, loc: tuple[str | int, ...]) -> Figure:
        return Figure(
            table=self.table.table,
            row=row,
            column=str(column),
            value=value,
            state=self._state(column),
            basis="printed",
            reference_date=self.table.source.reference_date,
            loc=loc,
        )

    def _printed_totals(self) -> Iterator[PrintedTotal]:
        for correction in self.table.corrections:
            for index, total in enumerate(self.table.rows):
                if total.key == correction.row and correction.use == "printed":
                    yield from self._printed_total(correction, index, total)

    def _printed_total(self, correction: Correction, index: int, total: Row) -> Iterator[PrintedTotal]:
        """The total of rows that count one thing; rows that count several are never asked for together."""
        parts = [row for row in self.table.rows if row.role == "count" and row.key in (total.total_of or (row.key,))]
        if len({(row.flow, row.stock) for row in parts}) == 1 and (time := self._time(parts[0], correction.column)):
            value = self._signed(parts[0], correction.printed)
            figure = self._cell(total.key, correction.column, value, ("rows", index, "cells", correction.column))
            yield PrintedTotal(frozenset(row.key for row in parts), time, figure)

    def _time(self, row: Row, column: int | str) -> Time | None:
        """When the cells of a column hold; of the only column that is no year, the reference date of the table."""
        if isinstance(column, str):
            counting = [key for key, one in self.table.columns.items() if one.role == "count"]
            return self.table.source.reference_date if counting == [column] else None
        return year_span(column) if row.flow else self._stock_date(column)


def _stated_tables(agreements: Agreements, signs: Mapping[str, Sign]) -> Iterator[FactTable]:
    for index, agreement in enumerate(agreements.agreements):
        found = [(place, figure) for place, figure in enumerate(agreement.stated_figures) if figure.counted]
        for party, what in dict.fromkeys(_subject(figure) for _, figure in found):
            mine = [(n, figure) for n, figure in found if _subject(figure) == (party, what)]
            series = tuple(
                _stated_series(agreement.number, ("agreements", index, "stated_figures", n), figure, signs)
                for n, figure in mine
            )
            yield _stated_table(agreement.number, party, series, mine)


def _subject(figure: StatedFigure) -> tuple[str, str]:
    """Whose a stated figure is, and what it counts."""
    counted = figure.counted
    return (counted.party, counted.flow or counted.stock or "") if counted else ("", "")


def _stated_table(
    number: str, party: str, series: tuple[Series, ...], stated: list[tuple[int, StatedFigure]]
) -> FactTable:
    times = frozenset(_stated_time(figure) for _, figure in stated)
    return FactTable(
        number=number,
        party=party,
        whats=frozenset(one.what for one in series),
        units=frozenset(one.unit for one in series),
        where={},
        times=times,
        states=dict.fromkeys(times, "stock"),
        series=series,
        printed_totals=(),
        complete=False,
    )


def _stated_time(figure: StatedFigure) -> Time:
    counted = figure.counted
    if counted is None:
        raise ValueError(figure.key)
    return counted.at if counted.flow else counted.at.over_by


def _stated_series(number: str, loc: tuple[str | int, ...], stated: StatedFigure, signs: Mapping[str, Sign]) -> Series:
    counted = stated.counted
    what = (counted.flow or counted.stock or "") if counted else ""
    figures: dict[Time, Figure] = {}
    if counted and stated.value is not None:
        size = int(stated.value.amount) * (-1 if signs.get(what) == -1 else 1)
        figures[_stated_time(stated)] = Figure(
            number, stated.key, "text", size, counted.state, "printed", None, (*loc, "value")
        )
    return Series(
        table=number,
        row=stated.key,
        name=counted.name if counted else stated.key,
        what=what,
        unit=stated.unit or "",
        attributes=counted.attributes if counted else {},
        rent=None,
        price_level=None,
        figures=figures,
    )
