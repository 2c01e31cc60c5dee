"""A table as the assumptions of a reading make it: what its rows are taken to be, and how they fit a query."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from pa_calc.core.facts import FactTable, Series, Time
from pa_calc.core.slot import Query
from pa_calc.schema.fields import Span
from pa_calc.schema.measures import Assumption, RentBand, Which

Fit = Literal["whole", "part", "no"]
"""Does a row count: whole, at most in part because its table does not split it, or not."""

Limits = Mapping[str, Mapping[int, Decimal]]
"""The rent limits, by year of their price level."""


class Row(NamedTuple):
    """A series as it is taken to be; `taken` are the assumptions that say so, `unit` what its table says."""

    series: Series
    unit: str
    taken: tuple[str, ...]


class Seen(NamedTuple):
    """A table, its rows as they are taken to be, and the units that it then covers.

    Of `some` units it has rows, but nothing says that these are all.
    """

    table: FactTable
    rows: tuple[Row, ...]
    units: frozenset[str]
    some: frozenset[str]
    limits: Limits

    def covers(self, query: Query) -> bool:
        """Whether the table has an answer to what is asked, at that time: complete, or at least some rows of it."""
        return (
            query.table in (None, self.table.number)
            and query.unit in self.units | self.some
            and self._covers_region(query)
            and self.time_of(query.time) is not None
            and (self.is_complete(query) or bool(self.fitting(query)))
        )

    def is_complete(self, query: Query) -> bool:
        """Whether what the table does not list of the unit is not there."""
        return self.table.complete and query.unit in self.units

    def _covers_region(self, query: Query) -> bool:
        for dimension, covered in self.table.where.items():
            asked = {*query.where.get(dimension, ()), *query.maybe.get(dimension, ())}
            if not asked or not covered.issuperset(asked):
                return False
        return True

    def time_of(self, time: Time) -> Time | None:
        """The time in the table that is asked for, or that contains it: a year for a part of it."""
        if time in self.table.times:
            return time
        if isinstance(time, date):
            return None
        around = (one for one in self.table.times if isinstance(one, Span))
        return next((one for one in around if one.first <= time.first and time.over_by <= one.over_by), None)

    def fitting(self, query: Query) -> list[tuple[Series, Fit]]:
        """The rows that count, and how."""
        return [(row.series, fit) for row in self._asked(query) if (fit := self._fit(row.series, query)) != "no"]

    def taken(self, query: Query, time: Time, gone: frozenset[str]) -> list[tuple[str, str]]:
        """The cells that assumptions put into the count, or out of it, with the key of each assumption."""
        return [
            (key, row.series.figures[time].id)
            for row in self._asked(query)
            for key in row.taken
            if time in row.series.figures and row.series.row not in gone
        ]

    def _asked(self, query: Query) -> Iterator[Row]:
        return (row for row in self.rows if row.series.what == query.what and query.unit in (row.series.unit, row.unit))

    def _fit(self, series: Series, query: Query) -> Fit:
        if series.unit != query.unit:
            return "no"
        fit = _fit_where(series, query.where)
        if fit == "no" and query.maybe and _fit_where(series, _widened(query)) != "no":
            fit = "part"
        return _least(fit, self._fit_rent(series, query.rent))

    def _fit_rent(self, series: Series, asked: RentBand | None) -> Fit:
        if asked is None:
            return "whole"
        if series.rent is None:
            return "part"
        band, level = series.rent, series.price_level
        starts = asked.above is None or self._up_to(asked.above, band.above, level)
        ends = asked.up_to is None or self._up_to(band.up_to, asked.up_to, level)
        if starts and ends:
            return "whole"
        is_apart = self._up_to(band.up_to, asked.above, level) or self._up_to(asked.up_to, band.above, level)
        return "no" if is_apart else "part"

    def _up_to(self, one: str | None, other: str | None, level: int | None) -> bool:
        """Whether one limit is surely no higher than another.

        At the price level of the row; where that has no amounts, in every year of which both are known.
        """
        if one is None or other is None or one == other:
            return one is not None and other is not None
        amounts, most = self.limits[one], self.limits[other]
        both = amounts.keys() & most.keys()
        years = {year for year in both if year == level} or both
        return bool(years) and all(amounts[year] <= most[year] for year in years)


def seen(table: FactTable, assumptions: tuple[Assumption, ...], limits: Limits) -> Seen:
    """A table under assumptions. It covers a new unit where all its rows of another are taken to be of that."""
    units = set(table.units)
    for one in assumptions:
        if one.take and one.take.to_be.unit and _is_all_of_a_unit(one.take.which, table):
            units.add(one.take.to_be.unit)
    rows = tuple(_row(series, assumptions) for series in table.series)
    return Seen(table, rows, frozenset(units), frozenset(row.series.unit for row in rows if row.taken), limits)


def _is_all_of_a_unit(which: Which, table: FactTable) -> bool:
    is_narrow = which.row or which.flow or which.attributes
    return which.unit in table.units and which.table in (None, table.number) and not is_narrow


def _row(series: Series, assumptions: tuple[Assumption, ...]) -> Row:
    unit, taken = series.unit, []
    for one in assumptions:
        if one.take and _is_which(series, one):
            nature = one.take.to_be
            series = series._replace(
                unit=nature.unit or series.unit,
                rent=nature.rent or series.rent,
                attributes={**series.attributes, **nature.attributes},
            )
            taken.append(one.key)
    return Row(series, unit, tuple(taken))


def _is_which(series: Series, assumption: Assumption) -> bool:
    if assumption.take is None:
        return False
    which = assumption.take.which
    named = (which.table, series.table), (which.row, series.row), (which.flow, series.what), (which.unit, series.unit)
    if any(asked is not None and asked != value for asked, value in named):
        return False
    return all(series.attributes.get(key) == value for key, value in which.attributes.items())


def _widened(query: Query) -> Mapping[str, tuple[str, ...]]:
    """What may count: the values that do, and those that still may."""
    return {key: (*query.where.get(key, ()), *query.maybe.get(key, ())) for key in {**query.where, **query.maybe}}


def _fit_where(series: Series, where: Mapping[str, tuple[str, ...]]) -> Fit:
    fit: Fit = "whole"
    for dimension, values in where.items():
        value = series.attributes.get(dimension)
        if value is None:
            fit = "part"
        elif value not in values:
            return "no"
    return fit


def _least(one: Fit, other: Fit) -> Fit:
    if "no" in (one, other):
        return "no"
    return "part" if "part" in (one, other) else "whole"
