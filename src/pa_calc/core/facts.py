"""The figures of a dataset as facts that measures can select from, whatever table they stand in."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Literal, NamedTuple

from pa_calc.schema.agreements import Flow
from pa_calc.schema.fields import Attributes, Span
from pa_calc.schema.measures import RentBand

Time = Span | date
"""When a figure holds: a flow over a span, a stock at a date."""

Sign = Literal[1, -1, 0]
"""What a flow does to the stock: it grows, shrinks, or neither."""


class Reported(NamedTuple):
    """When a figure was reported, by whom, and from which source."""

    day: date
    by: str
    source: str


class Figure(NamedTuple):
    """One cell with its place in the source; an outflow is negative however it was printed.

    Of a record the `table` is its name, and `reported` says who gave it and when.
    """

    table: str
    row: str
    column: str
    value: int
    state: str
    basis: str
    reference_date: date | None
    loc: tuple[str | int, ...]
    reported: Reported | None = None

    @property
    def id(self) -> str:
        """A stable name for the cell, such as "3/nieuwbouw/2026"."""
        return f"{self.table}/{self.row}/{self.column}"


class Series(NamedTuple):
    """The figures of one row that say the same of different times, and what they count.

    Of what moves within the stock, `becomes` is all that it is afterwards. `price_levels` are the years of the prices,
    by the times of which it has a cell; a cell that is not among its `figures` holds no number.
    """

    table: str
    row: str
    name: str
    what: str
    unit: str
    attributes: Attributes
    becomes: Attributes
    rent: RentBand | None
    price_levels: Mapping[Time, int | None]
    figures: Mapping[Time, Figure]


class PrintedTotal(NamedTuple):
    """A printed total that is used although its parts do not add up to it."""

    parts: frozenset[str]
    time: Time
    figure: Figure


class FactTable(NamedTuple):
    """One table as facts: what it covers, at which times, and its series.

    A table that is `complete` says of what it covers and does not list that there is none of it; the text of an
    agreement names some things and says nothing of others. One of a record holds what was counted afterwards: it is
    complete for what `becomes` what it says, and for the rents that its rows reach.
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
    is_record: bool = False
    becomes: Mapping[str, frozenset[str]] = MappingProxyType({})


class Facts(NamedTuple):
    """Every figure of a dataset, and the words that measures select by.

    `superseded` are older reports of the same, by the cell that took their place, the last of them first.
    """

    tables: tuple[FactTable, ...]
    flows: Mapping[str, Flow]
    signs: Mapping[str, Sign]
    limits: Mapping[str, Mapping[int, Decimal]]
    groups: Mapping[str, tuple[str, ...]]
    during: Mapping[str, Span]
    values: Mapping[str, frozenset[str]]
    complete: frozenset[str]
    superseded: Mapping[str, tuple[Figure, ...]] = MappingProxyType({})

    def members(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """The parties that keys and groups name, each once, in order."""
        parties = (party for key in keys for party in self.groups.get(key, (key,)))
        return tuple(dict.fromkeys(parties))


def is_out(flows: Mapping[str, Flow], flow: str | None) -> bool:
    """Whether a stock shrinks by a flow."""
    return flow is not None and flow in flows and flows[flow].direction == "out"


def moved(flow: Flow | None, attributes: Attributes, becomes: Attributes) -> tuple[Attributes, Attributes]:
    """What a row was, and what it becomes: itself unless it moves within the stock."""
    if flow is None or flow.direction != "within":
        return attributes, attributes
    was = {**flow.was, **attributes}
    return was, {**was, **flow.becomes, **becomes}
