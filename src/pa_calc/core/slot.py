"""A slot: what one party's figures say of one quantity, in one year or at one date. The atom of every measure.

It keeps three things apart that a plain sum would mix: what counts whole, what counts at most in part, and what is
not known at all.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeVar

from pa_calc.core.facts import Figure, Time
from pa_calc.core.interval import ZERO, Interval, point
from pa_calc.schema.fields import is_year
from pa_calc.schema.measures import RentBand, Roll

Cause = Literal["not_covered", "no_figure", "not_split", "undecided", "not_closed"]
"""Why a slot is not exactly known: no table, an empty cell, a total that is not split, a project that may fail, or rows
of which nothing says that they are all.
"""

T = TypeVar("T")

Assumed = tuple[str, str]
"""The key of an assumption and the cell that it bears on."""


class Query(NamedTuple):
    """What is asked of the facts, for one party and one time; `is_net` asks what moves within the stock add to it."""

    party: str
    what: str
    unit: str
    time: Time
    where: Mapping[str, tuple[str, ...]]
    maybe: Mapping[str, tuple[str, ...]]
    rent: RentBand | None
    table: str | None
    roll: Roll | None = None
    is_net: bool = False
    becomes: Mapping[str, tuple[str, ...]] = MappingProxyType({})

    @property
    def id(self) -> str:
        """A stable name, such as "noord/new_build/home/2024" or "…/owned/home/2028-12-31/label=E,F,G"."""
        parts = [self.party, self.what, self.unit, time_label(self.time)]
        parts += [f"{key}={','.join(sorted(values))}" for key, values in sorted(self.where.items())]
        parts += [f"maybe:{key}={','.join(sorted(values))}" for key, values in sorted(self.maybe.items())]
        if self.rent:
            level = f"@{self.rent.price_level}" if self.rent.price_level else ""
            parts.append(f"rent:{self.rent.above or ''}..{self.rent.up_to or ''}{level}")
        if self.table:
            parts.append(f"table:{self.table}")
        parts += [f"becomes:{key}={','.join(sorted(values))}" for key, values in sorted(self.becomes.items())]
        if self.is_net:
            parts.append("net")
        if self.roll:
            parts.append(f"since:{self.roll.start.isoformat()},{','.join(sorted(self.roll.by))}")
        return "/".join(parts)

    def is_within(self, other: "Query") -> bool:
        """Whether this asks for the same, or for less of it: only what has certain values, or certain rents."""
        alike = self._replace(where=other.where, rent=other.rent) == other and not self.maybe
        narrower = all(set(self.where.get(key, ())) <= set(values) for key, values in other.where.items())
        return alike and narrower and other.where.keys() <= self.where.keys() and other.rent in (None, self.rent)

    @property
    def is_narrowed(self) -> bool:
        """Whether it asks for a part of a quantity."""
        return bool(self.where) or self.rent is not None

    @property
    def end(self) -> date:
        """The last day that it asks about."""
        return self.time if isinstance(self.time, date) else self.time.over_by


class Slot(NamedTuple):
    """The answer to a query: what is counted, and what it can be by the forecasts and by what is realised alone.

    `counted` is None where nothing counts whole or where parts cannot be told apart; `counts` says whether any figure
    counts whole. `causes` say why it is not exactly known: `undecided` are the rows that may still come to count, which
    add up to `undecided_sum`, `without_figure` those that have none, and `split` the dimensions that the table does
    not tell apart. `parts` are the slots that it adds up, and `is_as_printed` that it is a printed total
    which is not the sum of its parts. `fits` say how much of which cell counts, and `within` are wholes that it never
    exceeds.
    """

    id: str
    query: Query
    counted: int | None
    counts: bool
    forecast: Interval
    realised: Interval
    figures: tuple[Figure, ...] = ()
    causes: tuple[Cause, ...] = ()
    undecided: tuple[str, ...] = ()
    undecided_sum: int = 0
    without_figure: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    assumed: tuple[Assumed, ...] = ()
    split: tuple[str, ...] = ()
    parts: tuple["Slot", ...] = ()
    is_as_printed: bool = False
    fits: Mapping[str, Interval] = MappingProxyType({})
    within: tuple["Slot", ...] = ()

    def resting_on(self, slots: tuple["Slot", ...]) -> "Slot":
        """The same answer, with the figures of others and with what is not known of them."""
        return self._replace(
            figures=_each(figure for slot in slots for figure in slot.figures),
            causes=_each(cause for slot in slots for cause in slot.causes),
            undecided=_each(name for slot in slots for name in slot.undecided),
            undecided_sum=sum(slot.undecided_sum for slot in slots),
            without_figure=_each(name for slot in slots for name in slot.without_figure),
            tables=_each(table for slot in slots for table in slot.tables),
            assumed=_each(one for slot in slots for one in slot.assumed),
            split=_each(one for slot in slots for one in slot.split),
        )

    @property
    def open(self) -> Interval:
        """What may come on top of `counted`."""
        return self.forecast.plus(point(-(self.counted or 0)))

    @property
    def rests_on_reports(self) -> bool:
        """Whether anything that it rests on is more than an expectation."""
        return any(figure.state != "forecast" for figure in self.figures)

    @property
    def is_told(self) -> bool:
        """Whether a table or a record of just this time has counted it, or some of it, afterwards."""
        return any(figure.id in self.fits and figure.state != "forecast" for figure in self.figures)

    @property
    def stands_in(self) -> bool:
        """Whether it is made of the parts of a stock of another day."""
        return self.query.roll is None and any(
            isinstance(part.query.time, date) and part.query.time != self.query.time for part in self.parts
        )

    @property
    def is_unreported(self) -> bool:
        """Whether it should be reported once its time has passed: what was forecast, and a flow without figures."""
        if self.realised.is_point or any(cell == self.id for _, cell in self.assumed):
            return False
        is_flow = not isinstance(self.query.time, date)
        return any(figure.state == "forecast" for figure in self.figures) or (is_flow and not self.figures)


def _each(values: Iterable[T]) -> tuple[T, ...]:
    """Each once, in order; of figures too, which are told apart by what they hold."""
    return tuple(dict.fromkeys(values))


def time_label(time: Time) -> str:
    """How a time is written in names of cells: 2024, 2024-01-01..2024-06-30, or 2024-11-20."""
    if isinstance(time, date):
        return time.isoformat()
    if is_year(time):
        return str(time.first.year)
    return f"{time.first.isoformat()}..{time.last.isoformat() if time.last else ''}"


def summed(name: str, query: Query, slots: tuple[Slot, ...], counted: int | None) -> Slot:
    """Slots that together make up one."""
    forecast, realised = ZERO, ZERO
    for slot in slots:
        forecast, realised = forecast.plus(slot.forecast), realised.plus(slot.realised)
    return Slot(
        id=name,
        query=query,
        counted=counted,
        counts=any(slot.counts for slot in slots),
        forecast=forecast,
        realised=realised,
        parts=slots,
    ).resting_on(slots)
