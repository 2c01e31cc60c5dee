"""What a forecast says: of each corporation year by year, and of all corporations together.

What no table says is None, never 0.
"""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Literal, NamedTuple

from pa_calc.core.combining import sum_if_known
from pa_calc.schema.appendix import Correction
from pa_calc.schema.fields import Span, Text

Basis = Literal["table", "computed"]
"""Where a stock comes from: a table gives it, or it follows from an earlier one and what came and went since."""


class StockYear(NamedTuple):
    """The homes of a year and the day on which they are counted.

    A computed one starts from the stock of the day `since`; it `has_gap` where what came and went in the rest of that
    year is not known.
    """

    homes: int
    on: date
    basis: Basis
    since: date
    has_gap: bool = False


class LabelYear(NamedTuple):
    """How many homes have each watched value, on which day, and their share of the stock of that day."""

    counts: Mapping[str, int | None]
    total: int | None
    share: Fraction | None
    on: date


def label_year(counts: Mapping[str, int | None], whole: int | None, day: date) -> LabelYear:
    """The counts of a day, added up, and their share of the whole where both are known."""
    total = sum_if_known(counts.values())
    return LabelYear(counts, total, Fraction(total, whole) if whole and total is not None else None, day)


class YearForecast(NamedTuple):
    """One year, outflows negative; `net` is the sum of the flows that the tables cover, in all kinds of units.

    A flow is None where they leave its figure open. `lacks` are the flows that other tables cover but these do not,
    `others` the net of each unit that is no home, where it is not 0. `unknown_for` are the corporations whose net of
    the year is not known, `contradicted` the tables that contradict each other on what is asked of the year. A
    corporation that does not take part in the year has nothing to say of it. `realised` are the flows of which all
    homes were counted afterwards, also in a year that is a forecast for the rest.
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
    contradicted: tuple[str, ...] = ()
    takes_part: bool = True
    realised: tuple[str, ...] = ()


class Flaw(NamedTuple):
    """A known error of a table (`correction`), or a contradiction between two, and what is `used` in spite of it."""

    key: str
    statement: Text
    correction: Correction | None
    used: Text | None


class CorporationForecast(NamedTuple):
    """The years of one corporation. `not_covered` are the flows that only tables of others cover.

    `together` are the flows of several years of which tables have one figure, and `moves` those within the stock, which
    change no net.
    """

    key: str
    years: tuple[YearForecast, ...]
    not_covered: tuple[str, ...]
    cumulative_from: int | None
    flaws: tuple[Flaw, ...]
    together: tuple[tuple[Span, Mapping[str, int]], ...] = ()
    moves: tuple[str, ...] = ()


class TotalForecast(NamedTuple):
    """The years of all corporations together: known where each of them is. No table prints such a net.

    A flow adds up what is covered; `not_covered` says of which corporations it is not.
    """

    years: tuple[YearForecast, ...]
    not_covered: Mapping[str, tuple[str, ...]]
    cumulative_from: int | None


class Forecast(NamedTuple):
    """The forecast of a dataset. `flows` are those that any table covers, `watched` the values that are followed.

    `has_homes` says that the dataset has the unit that counts homes.
    """

    years: tuple[int, ...]
    flows: tuple[str, ...]
    dimension: str | None
    watched: tuple[str, ...]
    corporations: tuple[CorporationForecast, ...]
    total: TotalForecast | None
    has_homes: bool = True
