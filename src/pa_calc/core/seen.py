"""A table as the assumptions of a reading make it: what its rows are taken to be, and how they fit a query."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pa_calc.core.facts import Facts, FactTable, Series
from pa_calc.core.fitting import NO, Fit, fit, reach
from pa_calc.core.slot import Query
from pa_calc.schema.fields import Span, alike, overlap
from pa_calc.schema.measures import Assumption, Nature, Which


class Row(NamedTuple):
    """A series as it is taken to be; `taken` are the assumptions that say so, `printed_unit` what its table says."""

    series: Series
    printed_unit: str
    taken: tuple[str, ...]


class Seen(NamedTuple):
    """A table, its rows as they are taken to be, and the units that it then covers.

    Of `some` units it has rows, but nothing says that these are all.
    """

    table: FactTable
    rows: tuple[Row, ...]
    units: frozenset[str]
    some: frozenset[str]
    facts: Facts

    def covers(self, query: Query) -> bool:
        """Whether the table has an answer to what is asked, at that time: complete, or at least some rows of it."""
        return (
            self._is_asked(query)
            and query.unit in self.units | self.some
            and (query.is_net or self._covers_region(query))
            and query.time in self.table.times
            and (self.is_complete(query) or bool(self.fitting(query)))
        )

    def is_complete(self, query: Query) -> bool:
        """Whether what the table does not list of the unit is not there.

        A table of a part of the stock has all moves out of that part, and none of those that come into it. Rents that
        were reported say nothing of other rents.
        """
        return (
            self.table.complete
            and query.unit in self.units
            and (not query.is_net or self._has_all_moves(query))
            and (not self.table.is_record or (self._has_all_rents(query) and self._has_all_that_becomes(query)))
        )

    def _is_asked(self, query: Query) -> bool:
        """Whether the figures may come from here: of the appendix from one table alone, if that is asked."""
        return query.table in (None, self.table.number) or self.table.is_record

    def _has_all_that_becomes(self, query: Query) -> bool:
        asked = query.becomes.items() if not query.is_net else ()
        return self.table.becomes.keys() <= {
            key for key, values in asked if self.table.becomes.get(key, set()) >= set(values)
        }

    def _has_all_rents(self, query: Query) -> bool:
        return all(row.series.rent is None for row in self.rows) or reach(
            (row.series for row in self.rows), query, self.facts.limits
        )

    def has_all_that_leaves(self, query: Query) -> bool:
        """Of moves within the stock: whether all out of the part that is asked are listed, if not those into it."""
        return query.is_net and self.table.complete and query.unit in self.units and self._covers_region(query)

    def _has_all_moves(self, query: Query) -> bool:
        """Whether all of a flow begins in the part that the table covers, or all that is asked stays in that part."""
        flow = self.facts.flows[query.what]
        for dimension, covered in self.table.where.items():
            begins_here = dimension in flow.was and covered.issuperset(flow.was[dimension])
            stays = bool(flow.becomes) and dimension not in flow.becomes
            if not begins_here and not (stays and self._asks_within(query, dimension, covered)):
                return False
        return True

    def _covers_region(self, query: Query) -> bool:
        return all(self._asks_within(query, dimension, covered) for dimension, covered in self.table.where.items())

    @staticmethod
    def _asks_within(query: Query, dimension: str, covered: frozenset[str]) -> bool:
        asked = {*query.where.get(dimension, ()), *query.maybe.get(dimension, ())}
        return bool(asked) and covered.issuperset(asked)

    def tells_of(self, query: Query) -> bool:
        """Whether the table has figures of a unit at a time, or at one that it is part of or that is part of it."""
        time = query.time
        if query.unit not in self.units | self.some or not self._is_asked(query):
            return False
        if isinstance(time, date):
            return time in self.table.times
        return any(overlap(one, time) for one in self.table.times if isinstance(one, Span))

    def fitting(self, query: Query) -> list[tuple[Series, Fit]]:
        """The rows that count, and how."""
        return [(row.series, found) for row in self._asked(query) if (found := self._fit(row.series, query)) != NO]

    def _fit(self, series: Series, query: Query) -> Fit:
        is_of_it = series.unit == query.unit and query.time in series.price_levels
        return fit(series, query, self.facts.limits) if is_of_it else NO

    def taken(self, query: Query, gone: frozenset[str]) -> list[tuple[str, str]]:
        """The cells that assumptions put into the count, or out of it, with the key of each assumption."""
        return [
            (key, row.series.figures[query.time].id)
            for row in self._asked(query)
            for key in row.taken
            if query.time in row.series.figures and row.series.row not in gone
        ]

    def _asked(self, query: Query) -> Iterator[Row]:
        rows = (row for row in self.rows if row.series.what == query.what)
        return (row for row in rows if query.unit in (row.series.unit, row.printed_unit))


def seen(table: FactTable, assumptions: tuple[Assumption, ...], facts: Facts) -> Seen:
    """A table under assumptions. It covers a new unit where all its rows of another are taken to be of that."""
    units = set(table.units)
    for one in assumptions:
        if one.take and one.take.to_be.unit and _is_all_of_a_unit(one.take.which, table):
            units.add(one.take.to_be.unit)
    rows = tuple(_row(series, assumptions) for series in table.series)
    return Seen(table, rows, frozenset(units), frozenset(row.series.unit for row in rows if row.taken), facts)


def _is_all_of_a_unit(which: Which, table: FactTable) -> bool:
    is_narrow = which.row or which.flow or which.attributes
    return which.unit in table.units and which.table in (None, table.number) and not is_narrow


def _row(series: Series, assumptions: tuple[Assumption, ...]) -> Row:
    unit, taken = series.unit, []
    for one in assumptions:
        if one.take and _is_which(series, one) and (nature := _unsaid(one.take.to_be, series)):
            stays = (key for key in nature.attributes if series.becomes.get(key) == series.attributes.get(key))
            becomes = {**series.becomes, **{key: nature.attributes[key] for key in stays}}
            series = series._replace(
                unit=nature.unit or series.unit,
                rent=nature.rent or series.rent,
                attributes={**series.attributes, **nature.attributes},
                becomes=becomes,
            )
            taken.append(one.key)
    return Row(series, unit, tuple(taken))


def _unsaid(nature: Nature, series: Series) -> Nature | None:
    """What a row is taken to be, as far as it does not say so itself; None where it says all of it."""
    rest = {key: values for key, values in nature.attributes.items() if key not in series.attributes}
    if rest or nature.unit or (nature.rent and not series.rent) or not nature.attributes:
        return nature.model_copy(update={"attributes": rest})
    return None


def _is_which(series: Series, assumption: Assumption) -> bool:
    if assumption.take is None:
        return False
    which = assumption.take.which
    named = (which.table, series.table), (which.row, series.row), (which.flow, series.what), (which.unit, series.unit)
    if any(asked is not None and asked != value for asked, value in named):
        return False
    return all(alike(series.attributes, which.attributes, key) for key in which.attributes)
