"""How much of a row counts for what is asked: all of it, none, or a part that its table does not split off.

A fit is the interval of what one of a row adds to the answer. What moves within the stock adds what it becomes and
takes off what it was.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from pa_calc.core.facts import Series, Time
from pa_calc.core.interval import ZERO, Interval, point
from pa_calc.core.slot import Query
from pa_calc.schema.agreements import Flow
from pa_calc.schema.fields import Attributes, Selection, alike
from pa_calc.schema.measures import RentBand

Fit = Interval
"""What one of a row adds to an answer."""

Limits = Mapping[str, Mapping[int, Decimal]]
"""The rent limits, by year of their price level."""

WHOLE = point(1)
PART = Interval(0, 1)
NO = ZERO


def fit(series: Series, query: Query, limits: Limits) -> Fit:
    """How much of a row counts, at the time that is asked."""
    by_rent = _fit_rent(series, query.rent, query.time, limits)
    if query.is_net:
        return _net(series.attributes, series.becomes, by_rent, query)
    moved = _fit_where(series.becomes, query.becomes)
    return _least(moved, _least(_selected(series.attributes, query), by_rent))


def fit_unlisted(flow: Flow, query: Query) -> Fit:
    """What one move within the stock adds of which no table speaks, by what its flow says of all of them."""
    was, becomes = dict(flow.was), {**flow.was, **flow.becomes}
    if flow.becomes and not query.rent and query.where.keys().isdisjoint(flow.becomes):
        return NO
    if query.rent or query.where.keys().isdisjoint(becomes):
        return Interval(-1, 1)
    return _net(was, becomes, WHOLE, query)


def _net(was: Attributes, becomes: Attributes, by_rent: Fit, query: Query) -> Fit:
    """What one move adds: what it becomes, less what it was. What its rent becomes nobody says."""
    if query.rent is None and all(alike(was, becomes, key) for key in query.where):
        return NO
    before = _least(_selected(was, query), by_rent)
    after = _least(_selected(becomes, query), WHOLE if query.rent is None else PART)
    return after.plus(before.times(-1))


def _selected(attributes: Attributes, query: Query) -> Fit:
    chosen = _fit_where(attributes, query.where)
    if chosen == NO and query.maybe and _fit_where(attributes, _widened(query)) != NO:
        return PART
    return chosen


def _widened(query: Query) -> Selection:
    """What may count: the values that do, and those that still may."""
    return {key: (*query.where.get(key, ()), *query.maybe.get(key, ())) for key in {**query.where, **query.maybe}}


def _fit_where(attributes: Attributes, where: Selection) -> Fit:
    found = WHOLE
    for dimension, values in where.items():
        said = attributes.get(dimension)
        if said is None or not set(said) <= set(values):
            if said is not None and set(said).isdisjoint(values):
                return NO
            found = PART
    return found


def unsaid(series: Series, query: Query, limits: Limits) -> list[str]:
    """The dimensions of which a row does not say as much as is asked, and "rent" where it does not tell rents apart."""
    sides = ((series.attributes, query.where), (series.becomes, query.where if query.is_net else query.becomes))
    found = [
        dimension
        for attributes, asked in sides
        for dimension, values in asked.items()
        if _fit_where(attributes, {dimension: values}) == PART
    ]
    by_rent = _fit_rent(series, query.rent, query.time, limits) == PART
    return [*found, "rent"] if by_rent else found


def _least(one: Fit, other: Fit) -> Fit:
    if NO in (one, other):
        return NO
    return PART if PART in (one, other) else WHOLE


def _fit_rent(series: Series, asked: RentBand | None, time: Time, limits: Limits) -> Fit:
    if asked is None:
        return WHOLE
    if series.rent is None:
        return PART
    of_row = _Edges(series.rent, series.price_levels.get(time))
    of_query = _Edges(asked, asked.price_level or series.price_levels.get(time))
    starts = asked.above is None or _is_up_to(of_query.above, of_row.above, limits)
    ends = asked.up_to is None or _is_up_to(of_row.up_to, of_query.up_to, limits)
    if starts and ends:
        return WHOLE
    is_apart = _is_up_to(of_row.up_to, of_query.above, limits) or _is_up_to(of_query.up_to, of_row.above, limits)
    return NO if is_apart else PART


def reach(rows: Iterable[Series], query: Query, limits: Limits) -> bool:
    """Whether bands of rent, one after another, reach from the bottom to the top of the rents that are asked."""
    levels = [(row.rent, row.price_levels.get(query.time)) for row in rows if row.rent]
    rest = [_Edges(band, level) for band, level in levels]
    own = query.rent.price_level if query.rent else None
    asked = _Edges(query.rent or RentBand(), own or next((level for _, level in levels), None))
    reached = asked.above
    while begun := [one for one in rest if one.above is None or _is_up_to(one.above, reached, limits)]:
        for one in begun:
            if one.up_to is None or _is_up_to(asked.up_to, one.up_to, limits):
                return True
            if reached is None or _is_up_to(reached, one.up_to, limits):
                reached = one.up_to
        rest = [one for one in rest if one not in begun]
    return False


Edge = tuple[str, int | None] | None
"""A limit, with the year of its price level where that is known; None where a band has no end."""


class _Edges:
    """The limits of a band, at the price level of one year."""

    def __init__(self, band: RentBand, level: int | None) -> None:
        self.above: Edge = (band.above, level) if band.above else None
        self.up_to: Edge = (band.up_to, level) if band.up_to else None


def _is_up_to(one: Edge, other: Edge, limits: Limits) -> bool:
    """Whether one limit is surely no higher than another: at their price levels, or whatever the year is."""
    if one is None or other is None or one == other:
        return one is not None and other is not None
    (name, level), (other_name, other_level) = one, other
    amounts, most = limits[name], limits[other_name]
    if level != other_level:
        amount, edge = amounts.get(level or 0), most.get(other_level or 0)
        return amount is not None and edge is not None and amount <= edge
    both = amounts.keys() & most.keys()
    years = {year for year in both if year == level} or both
    return bool(years) and all(amounts[year] <= most[year] for year in years)
