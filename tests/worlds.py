"""Small worlds of which everything is known, the tables that such a world could have printed, and targets about it.

FICTIONAL: no such town, no such corporations, no such figures.

A world is a hidden truth: what there was at first, and all that happened since, each with all that it is. Its tables
show parts of it: some flows, some values, some times, added up, with blanks. So tables of one world never contradict
each other, and what a target comes to is known without them, by adding up what happened.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, NamedTuple

from hypothesis import strategies as st
from tests.fictional import BASE, tables

from pa_calc.core.check import check
from pa_calc.core.facts import Time
from pa_calc.core.results import Report
from pa_calc.core.slot import Query
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.fields import Span

# -- words -------------------------------------------------------------------------------------------------------------

PARTIES = ("noord", "zuid", "oost")
DIRECTIONS = {
    "new_build": "in",
    "purchase": "in",
    "sale": "out",
    "letting": "neither",
    "freed": "within",
    "renewal": "within",
    "changed": "within",
    "balance": "both",
}
SIGNS = {"in": 1, "both": 1, "out": -1}
FLOWS = tuple(DIRECTIONS)
GROSS = tuple(flow for flow in FLOWS if DIRECTIONS[flow] != "both")
MOVING = tuple(flow for flow in FLOWS if DIRECTIONS[flow] != "neither")
WITHIN = tuple(flow for flow in FLOWS if DIRECTIONS[flow] == "within")
UNITS = ("home", "room")
VALUES = {"segment": ("social", "mid", "free"), "label": ("B", "E", "F")}
QUARTERS = 12  # of 2025, 2026 and 2027
STEPS = {"year": 4, "half_year": 2, "quarter": 1}
NO_DEEDS: Mapping[str, tuple[str, ...]] = {}

Quarters = tuple[int, int]
"""A time: from the start of one quarter up to that of another; quarter 0 begins on 1 January 2025."""


def start_of(quarter: int) -> date:
    return date(2025 + quarter // 4, quarter % 4 * 3 + 1, 1)


def end_of(quarter: int) -> date:
    """The last day before a quarter."""
    return start_of(quarter) - timedelta(days=1)


def quarter_from(day: date) -> int:
    """The quarter that begins on a day, or on the day after it."""
    quarter = (day.year - 2025) * 4 + (day.month - 1) // 3
    return quarter if day.day == 1 else quarter + 1


# -- the truth ---------------------------------------------------------------------------------------------------------


class Kind(NamedTuple):
    """What a home is: it has one segment, and a label or none."""

    segment: str
    label: str | None

    def fits(self, where: Mapping[str, tuple[str, ...]]) -> bool:
        return all(getattr(self, dimension) in values for dimension, values in where.items())

    def labelled(self) -> "Kind":
        return self._replace(label=self.label or "E")

    def turned(self, dimension: str, value: str) -> "Kind":
        return self._replace(segment=value) if dimension == "segment" else self._replace(label=value)


class Lot(NamedTuple):
    """So many homes that came, went, moved or were let in one quarter."""

    party: str
    flow: str
    unit: str
    quarter: int
    was: Kind
    size: int
    to: tuple[str, str] = ("label", "B")

    @property
    def becomes(self) -> Kind:
        if self.flow == "freed":
            return self.was._replace(segment="free")
        return self.was.turned(*self.turns) if self.turns else self.was

    @property
    def turns(self) -> tuple[str, str] | None:
        """The dimension that a row must say it changes, and what to."""
        return {"renewal": ("label", "B"), "changed": self.to}.get(self.flow)

    def net(self, where: Mapping[str, tuple[str, ...]]) -> int:
        """What it does to the number of homes of some kind."""
        if self.flow in WITHIN:
            return self.size * (self.becomes.fits(where) - self.was.fits(where))
        return self.size * SIGNS.get(DIRECTIONS[self.flow], 0) * self.was.fits(where)


class First(NamedTuple):
    """So many homes that there were at first, beside those that will go."""

    party: str
    unit: str
    kind: Kind
    size: int


class Truth(NamedTuple):
    """All that happened, what there was beside it, and when `oost` joined."""

    lots: tuple[Lot, ...]
    firsts: tuple[First, ...]
    joins: int

    def joined(self, party: str) -> int:
        return self.joins if party == "oost" else 0

    def stock(self, party: str, unit: str, where: Mapping[str, tuple[str, ...]], quarter: int) -> int:
        """The homes that there are when a quarter begins: at first enough for all that goes."""
        first = sum(
            one.size for one in self.firsts if (one.party, one.unit) == (party, unit) and one.kind.fits(where)
        ) + sum(lot.leaves for lot in map(Leaving, self.of(party, unit)) if lot.kind.fits(where))
        return first + sum(lot.net(where) for lot in self.of(party, unit) if lot.quarter < quarter)

    def labelled(self) -> "Truth":
        """The same, with a label for all: a row without one may have any."""
        lots = tuple(lot._replace(was=lot.was.labelled()) for lot in self.lots)
        return self._replace(lots=lots, firsts=tuple(one._replace(kind=one.kind.labelled()) for one in self.firsts))

    def of(self, party: str, unit: str) -> Iterator[Lot]:
        return (lot for lot in self.lots if (lot.party, lot.unit) == (party, unit))

    def answer(self, query: Query) -> int:
        """What a question of the program comes to."""
        if query.roll:
            since = quarter_from(query.roll.start)
            lots = [lot for lot in self.of(query.party, query.unit) if since <= lot.quarter < _last(query.time)]
            came = sum(lot.net(query.where) for lot in lots if lot.flow in query.roll.by)
            return self.stock(query.party, query.unit, query.where, since) + came
        if query.what == "owned":
            return self.stock(query.party, query.unit, query.where, _last(query.time))
        assert isinstance(query.time, Span)
        first, last = quarter_from(query.time.first), _last(query.time)
        lots = [lot for lot in self.of(query.party, query.unit) if first <= lot.quarter < last]
        mine = [lot for lot in lots if lot.flow == query.what]
        if query.is_net:
            return sum(lot.net(query.where) for lot in mine)
        sign = -1 if DIRECTIONS[query.what] == "out" else 1
        return sum(sign * lot.size for lot in mine if lot.was.fits(query.where) and lot.becomes.fits(query.becomes))


class Leaving(NamedTuple):
    """What a lot takes from what there was of a kind."""

    lot: Lot

    @property
    def kind(self) -> Kind:
        return self.lot.was

    @property
    def leaves(self) -> int:
        if DIRECTIONS[self.lot.flow] in {"out", "within"}:
            return self.lot.size
        return max(0, -self.lot.size)


def _last(time: Time) -> int:
    return quarter_from(time if isinstance(time, date) else time.over_by)


kinds = st.builds(Kind, st.sampled_from(VALUES["segment"]), st.sampled_from((None, *VALUES["label"])))
sizes = st.integers(1, 20)
units = st.sampled_from(("home", "home", "home", "room"))


def often(flows: tuple[str, ...]) -> st.SearchStrategy[str]:
    """A flow, more often one of the first two: so that what is asked is often what there is."""
    return st.sampled_from((*flows[:1] * 4, *flows[1:3] * 2, *flows))


@st.composite
def lots(draw: st.DrawFn) -> Lot:
    flow, was, size = draw(often(FLOWS)), draw(kinds), draw(sizes)
    if flow == "freed":
        was = was._replace(segment="social")
    if flow == "renewal" and was.label == "B":
        was = was._replace(label="E")
    if flow == "balance":
        size *= draw(st.sampled_from((1, -1)))
    party = draw(st.sampled_from(("noord", "noord", "noord", "zuid", "oost")))
    quarter = draw(st.one_of(st.integers(0, 3), st.integers(0, QUARTERS - 1)))
    lot = Lot(party, flow, draw(units), quarter, was, size)
    if flow != "changed":
        return lot
    now = was.labelled()  # so that it is another value, too, where all without a label are taken to have one
    ways = [(key, value) for key, values in VALUES.items() for value in values if value != getattr(now, key)]
    return lot._replace(to=draw(st.sampled_from(ways)))


@st.composite
def balances(draw: st.DrawFn) -> tuple[Lot, ...]:
    """Balances that go both ways, of which a table that does not split them shows what is left."""
    quarter = draw(st.integers(0, QUARTERS - 1))
    more, less = (Lot("noord", "balance", "home", quarter, draw(kinds), sign * draw(sizes)) for sign in (1, -1))
    return more, less


def _with_balances(found: list[Lot], more: tuple[Lot, ...]) -> tuple[Lot, ...]:
    return (*found, *more)


truths = st.builds(
    Truth,
    st.builds(
        _with_balances,
        st.lists(lots(), min_size=2, max_size=8),
        st.one_of(st.just(()), st.just(()), st.just(()), balances()),
    ),
    st.lists(st.builds(First, st.sampled_from(PARTIES), units, kinds, sizes), max_size=3).map(tuple),
    st.sampled_from((0, 2, 4, 6)),
)


# -- the tables --------------------------------------------------------------------------------------------------------

Cell = tuple[int, int]
"""A row and a column of a table, by their place."""

Said = tuple[tuple[str, tuple[str, ...]], ...]
"""The dimensions of which a row says the value, or those of which it has one."""


class RowKey(NamedTuple):
    """What all that a row counts has in common, as far as the table says it."""

    what: str
    unit: str
    attributes: Said
    becomes: Said


class Printed(NamedTuple):
    """How a table shows a truth.

    Its rows say the dimensions in `said`, but not the values in `vague`, and those of `lump` as one; `region` is the
    part of a dimension that it covers. Of flows a column is a time, of the stock the day before a quarter. The last
    ones are `realised`.
    """

    party: str
    flows: tuple[str, ...]
    units: tuple[str, ...]
    region: tuple[str, tuple[str, ...]] | None
    said: frozenset[str]
    vague: frozenset[str]
    columns: tuple[Quarters, ...]
    realised: frozenset[int]
    blanks: frozenset[Cell]
    zeros: str = "0"
    outflows: str = "negative"
    lump: tuple[str, tuple[str, ...]] | None = None

    def rows(self, truth: Truth) -> list[RowKey]:
        """Its rows, in a fixed order: one for all that says the same of itself."""
        found = self._of_flows(truth) if self.flows else self._of_stock(truth)
        return sorted(set(found)) or [self._of_nothing()]

    def _of_nothing(self) -> RowKey:
        """A row that counts nothing, where there is nothing to show; it must say what its table covers."""
        what = (*self.flows, "owned")[0]
        said = {self.region[0]: self.region[1][:1]} if self.region and what != "freed" else {}
        becomes = (("label", ("E" if said.get("label") == ("B",) else "B",)),)
        return RowKey(what, self.units[0], tuple(said.items()), becomes if what in {"renewal", "changed"} else ())

    def _of_flows(self, truth: Truth) -> Iterator[RowKey]:
        for lot in truth.lots:
            if lot.party == self.party and lot.flow in self.flows and self._covers(lot.unit, lot.was):
                yield self.key(lot)

    def key(self, lot: Lot) -> RowKey:
        said = dict(self._says(lot.was))
        if lot.flow == "freed" and "segment" in said:
            said["segment"] = ("social",)  # a row may only narrow what its flow says
        becomes: Said = ()
        if lot.turns:
            dimension, value = lot.turns
            lumped = self._lumped(dimension, value)
            becomes = ((dimension, (value,) if set(lumped) & set(said.get(dimension, ())) else lumped),)
        return RowKey(lot.flow, lot.unit, tuple(said.items()), becomes)

    def _of_stock(self, truth: Truth) -> Iterator[RowKey]:
        firsts = [(one.party, one.unit, one.kind) for one in truth.firsts]
        flowing = [(lot.party, lot.unit, kind) for lot in truth.lots for kind in (lot.was, lot.becomes)]
        for party, unit, kind in firsts + flowing:
            if party == self.party and self._covers(unit, kind):
                yield RowKey("owned", unit, self._says(kind), ())

    def _covers(self, unit: str, kind: Kind) -> bool:
        return unit in self.units and (self.region is None or kind.fits({self.region[0]: self.region[1]}))

    def _says(self, kind: Kind) -> Said:
        said = (
            (key, getattr(kind, key)) for key in VALUES if key in self.said or (self.region and key == self.region[0])
        )
        must = self.region[0] if self.region else None
        told = ((key, value) for key, value in said if value and (key == must or value not in self.vague))
        return tuple((key, self._within_region(key, self._lumped(key, value))) for key, value in told)

    def _lumped(self, dimension: str, value: str) -> tuple[str, ...]:
        """The values that a row says where a home has one of them."""
        return self.lump[1] if self.lump and self.lump[0] == dimension and value in self.lump[1] else (value,)

    def _within_region(self, dimension: str, values: tuple[str, ...]) -> tuple[str, ...]:
        if not self.region or self.region[0] != dimension:
            return values
        return tuple(value for value in values if value in self.region[1])

    def value(self, truth: Truth, row: RowKey, column: Quarters) -> int:
        """The true number of a cell, as it is printed."""
        first, last = column
        if row.what != "owned":
            sign = -1 if DIRECTIONS[row.what] == "out" and self.outflows == "negative" else 1
            return sum(
                sign * lot.size
                for lot in truth.of(self.party, row.unit)
                if lot.flow in self.flows
                and first <= lot.quarter < last
                and self._covers(lot.unit, lot.was)
                and self.key(lot) == row
            )
        every = [Kind(segment, label) for segment in VALUES["segment"] for label in (None, *VALUES["label"])]
        return sum(
            truth.stock(self.party, row.unit, _exactly(kind), last)
            - _with_label(truth, self.party, row.unit, kind, last)
            for kind in every
            if self._covers(row.unit, kind) and self._says(kind) == row.attributes
        )

    def kinds(self, truth: Truth, row: RowKey) -> Iterator[Kind]:
        """What the homes are, or were, that a row counts."""
        for lot in truth.of(self.party, row.unit):
            if self.flows and lot.flow in self.flows and self._covers(lot.unit, lot.was) and self.key(lot) == row:
                yield lot.was
        firsts = [one.kind for one in truth.firsts if (one.party, one.unit) == (self.party, row.unit)]
        flowing = [kind for lot in truth.of(self.party, row.unit) for kind in (lot.was, lot.becomes)]
        for kind in () if self.flows else (*firsts, *flowing):
            if self._covers(row.unit, kind) and self._says(kind) == row.attributes:
                yield kind

    def table(self, truth: Truth, number: int) -> dict[str, Any]:
        """The table as it would be read."""
        rows = self.rows(truth)
        columns = list(enumerate(self.columns))
        names = [_name(index, column, is_flow=bool(self.flows)) for index, column in columns]
        years = tuple(sorted(name for name in names if isinstance(name, int)))
        state = {name: "realised" if index in self.realised else "forecast" for index, name in enumerate(names)}
        zero, unknown = _MARKS[self.zeros]
        said: list[dict[str, Any]] = []
        for place, row in enumerate(rows):
            cells: dict[int | str, Any] = {}
            for (index, column), name in zip(columns, names, strict=True):
                value = self.value(truth, row, column)
                shown = unknown if (place, index) in self.blanks else value or zero
                if shown is not None:
                    cells[name] = shown
            what = {"flow" if self.flows else "stock": row.what}
            moved = {"becomes": dict(row.becomes)} if row.becomes else {}
            said.append(
                {"key": f"row-{place}", "unit": row.unit, "attributes": dict(row.attributes), "cells": cells}
                | what
                | moved
            )
        used = {cell for row in said for cell in row["cells"].values() if isinstance(cell, str)}
        covers: dict[str, Any] = {"units": self.units, "flows" if self.flows else "stocks": self.flows or ("owned",)}
        if self.region:
            covers["where"] = dict([self.region])
        return {
            "table": str(number),
            "party": self.party,
            "source": {"printed_as": f"Tabel {number}", "undated": True},
            "covers": covers,
            "outflows": self.outflows,
            "years": years,
            "states": {year: state[year] for year in years},
            "columns": {
                name: {"name": name, "when": _when(column, is_flow=bool(self.flows)), "state": state[name]}
                for (_, column), name in zip(columns, names, strict=True)
                if isinstance(name, str)
            },
            "marks": {mark: one for mark, one in _MEANINGS.items() if mark in used},
            "rows": tuple(said),
        } | ({"empty_cells": _MEANINGS["-"]} if zero is None else {})


_WHY = {"nl": "Zo is het.", "en": "So it is."}
_MEANINGS = {"n.b.": {"mean": "unknown", "reason": _WHY}, "-": {"mean": "zero", "reason": _WHY}}
_MARKS: Mapping[str, tuple[Any, Any]] = {"0": (0, None), "-": ("-", "n.b."), "blank": (None, "n.b.")}
"""How a zero is printed, and what is not known."""


def _exactly(kind: Kind) -> dict[str, tuple[str, ...]]:
    where: dict[str, tuple[str, ...]] = {"segment": (kind.segment,)}
    return where if kind.label is None else {**where, "label": (kind.label,)}


def _with_label(truth: Truth, party: str, unit: str, kind: Kind, quarter: int) -> int:
    """Of what has no label: the homes of its segment that have one."""
    if kind.label is not None:
        return 0
    return truth.stock(party, unit, {"segment": (kind.segment,), "label": VALUES["label"]}, quarter)


def _name(index: int, column: Quarters, *, is_flow: bool) -> int | str:
    """A year where it is one, of the stock at the end of it; else a name."""
    first, last = column
    is_year = (first % 4 == 0 and last == first + 4) if is_flow else last % 4 == 0
    return 2024 + last // 4 if is_year else f"c{index}"


def _when(column: Quarters, *, is_flow: bool) -> str:
    first, last = column
    return f"{start_of(first)}..{end_of(last)}" if is_flow else str(end_of(last))


YEARS: tuple[Quarters, ...] = ((0, 4), (4, 8), (8, 12))
TILINGS: tuple[tuple[Quarters, ...], ...] = (
    YEARS,
    YEARS,
    YEARS,
    ((4, 8), (8, 12)),
    ((0, 2), (2, 4), (4, 8), (8, 12)),
    ((0, 2),),
    ((0, 1), (1, 2), (2, 3), (3, 4)),
    ((0, 2), (0, 4), (4, 8)),
    ((0, 4), (4, 12)),
    ((0, 12),),
    ((2, 6), (6, 12)),
)
DAYS_OF_STOCK: tuple[tuple[Quarters, ...], ...] = (
    ((0, 0),),
    ((0, 0), (4, 4), (8, 8), (12, 12)),
    ((0, 0), (12, 12)),
    ((2, 2), (4, 4)),
)


@st.composite
def printed(draw: st.DrawFn) -> Printed:
    """Any table that a truth could have."""
    is_of_flows = draw(st.integers(0, 3)) > 0
    columns = draw(st.sampled_from(TILINGS if is_of_flows else DAYS_OF_STOCK))
    some = st.sets(st.sampled_from(FLOWS), min_size=1, max_size=3).map(lambda chosen: tuple(sorted(chosen)))
    return Printed(
        party=draw(st.sampled_from(("noord", "noord", "noord", "zuid", "oost"))),
        flows=draw(st.one_of(st.just(FLOWS), st.just(FLOWS), some)) if is_of_flows else (),
        units=draw(st.sampled_from((("home",), UNITS))),
        region=draw(st.sampled_from(REGIONS)),
        said=draw(st.sampled_from(SAID)),
        vague=draw(st.sampled_from(VAGUE)),
        columns=columns,
        realised=frozenset(range(draw(st.integers(0, len(columns))))),
        blanks=draw(st.frozensets(st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=3)),
        zeros=draw(st.sampled_from(tuple(_MARKS))),
        outflows=draw(st.sampled_from(("negative", "positive"))),
        lump=draw(st.sampled_from(LUMPS)),
    )


REGIONS: tuple[tuple[str, tuple[str, ...]] | None, ...] = (
    None,
    None,
    None,
    ("segment", ("social",)),
    ("segment", ("mid", "free")),
    ("segment", ("free",)),
    ("label", ("E", "F")),
    ("label", ("B",)),
    ("label", ("B", "E")),
)
LUMPS: tuple[tuple[str, tuple[str, ...]] | None, ...] = (
    None,
    None,
    ("label", ("E", "F")),
    ("label", ("B", "E")),
    ("segment", ("social", "mid")),
)
SAID = (frozenset({"segment"}), frozenset({"segment", "label"}), frozenset({"label"}), frozenset[str]())
VAGUE = (frozenset[str](), frozenset[str](), frozenset({"mid"}), frozenset({"social", "E"}))


class World(NamedTuple):
    """A truth, what is printed of it, and whether the document says that segments are complete."""

    truth: Truth
    printed: tuple[Printed, ...]
    complete: bool

    def tables(self) -> list[dict[str, Any]]:
        return [one.table(self.truth, number) for number, one in enumerate(self.printed, start=1)]

    def showing(self, *more: Printed) -> "World":
        return self._replace(printed=(*self.printed, *more))

    def check(self, targets: Iterable[Mapping[str, Any]], as_of: date) -> Report:
        return check(document(self, targets), tables(self.tables()), as_of)


def everything(*, realised: bool = True, columns: tuple[Quarters, ...] = YEARS) -> tuple[Printed, ...]:
    """All there is to know of a truth."""
    return tuple(
        Printed(
            party=party,
            flows=flows,
            units=UNITS,
            region=None,
            said=frozenset(VALUES),
            vague=frozenset(),
            columns=columns if flows else tuple((quarter, quarter) for quarter in range(QUARTERS + 1)),
            realised=frozenset(range(QUARTERS + 1) if realised else ()),
            blanks=frozenset(),
        )
        for party in PARTIES
        for flows in (FLOWS, ())
    )


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Some tables that have nearly all of it, and some that have any part of it."""
    truth = draw(truths)
    mostly = draw(st.lists(st.builds(nearly_all, st.sampled_from(_MOSTLY), printed()), max_size=3))
    partly = draw(st.lists(printed(), min_size=0 if mostly else 1, max_size=3))
    return World(truth, tuple(draw(st.permutations((*mostly, *partly)))), draw(st.booleans()))


_MOSTLY = tuple(one for one in everything() for _ in range(3 if one.party == PARTIES[0] else 1))


def nearly_all(whole: Printed, part: Printed) -> Printed:
    """All that there is to know of a party, blank and vague like another table."""
    fits = bool(part.flows) == bool(whole.flows)
    columns = part.columns if fits else whole.columns
    realised = part.realised if fits else frozenset[int]()
    return part._replace(
        party=whole.party,
        flows=whole.flows,
        units=UNITS,
        region=None,
        said=whole.said,
        columns=columns,
        realised=realised,
    )


QUARTERLY: tuple[Quarters, ...] = tuple((quarter, quarter + 1) for quarter in range(QUARTERS))


# -- what is agreed ----------------------------------------------------------------------------------------------------


def document(world: World, targets: Iterable[Mapping[str, Any]]) -> Agreements:
    """The agreements of a world: one, with these targets."""
    base = BASE["agreements"]
    name = {"nl": "Verzonnen", "en": "Fictional"}
    flows: dict[str, dict[str, Any]] = {key: {"direction": one, "name": name} for key, one in DIRECTIONS.items()}
    flows["freed"] |= {"was": {"segment": "social"}, "becomes": {"segment": "free"}}
    parties: dict[str, dict[str, Any]] = {
        party: {"kind": "corporation", "name": f"Woonvereniging {party.title()}"} for party in PARTIES
    }
    if world.truth.joins:
        parties["oost"]["during"] = f"{start_of(world.truth.joins)}.."
    dimensions: dict[str, dict[str, Any]] = {
        key: {"name": name, "values": dict.fromkeys(values, name)} for key, values in VALUES.items()
    }
    dimensions["segment"]["complete"] = world.complete
    groups = {"corporaties": {"name": name, "members": PARTIES}}
    of_one = {**BASE["agreement"], "leads": (), "targets": tuple({**BASE["target"], **target} for target in targets)}
    said = {"parties": parties, "flows": flows, "dimensions": dimensions, "groups": groups, "agreements": (of_one,)}
    return Agreements.model_validate({**base, **said})


class Term(NamedTuple):
    """One thing that is counted: `kind` is the key that a term in the format has for it."""

    kind: str
    flows: tuple[str, ...] = ()
    where: Mapping[str, tuple[str, ...]] = NO_DEEDS
    becomes: Mapping[str, tuple[str, ...]] = NO_DEEDS
    units: tuple[str, ...] = ("home",)
    times: int | Fraction = 1
    over: Quarters | None = None
    at: int | str | None = None
    since: int | None = None
    parties: tuple[str, ...] = ()
    amount: int = 0

    def said(self) -> dict[str, Any]:
        """As the format has it; what it does not say is left out."""
        said: dict[str, Any] = {"amount": self.amount} if self.kind == "amount" else self._asks()
        return {"times": self.times if isinstance(self.times, int) else str(self.times)} | said

    def _asks(self) -> dict[str, Any]:
        of_time: dict[str, Any] = {
            "over": self.over and f"{start_of(self.over[0])}..{end_of(self.over[1])}",
            "at": str(end_of(self.at)) if isinstance(self.at, int) else self.at,
            "roll": None if self.since is None else {"start": str(end_of(self.since)), "by": self.flows},
        }
        asked = {self.kind: "owned" if self.kind == "stock" else self.flows, "where": self.where, "unit": self.units}
        narrowed = asked | {"becomes": self.becomes, "parties": self.parties}
        return {key: one for key, one in (narrowed | of_time).items() if one}

    def value(self, truth: Truth, parties: tuple[str, ...], span: Quarters) -> int | Fraction:
        """What it comes to in truth."""
        if self.kind == "amount":
            return self.times * self.amount
        named = self.parties or parties
        return self.times * sum(self._of(truth, party, unit, span) for party in named for unit in self.units)

    def _of(self, truth: Truth, party: str, unit: str, span: Quarters) -> int:
        joined = truth.joined(party)
        if self.kind == "stock":
            return self._stock(truth, party, unit, span) if joined < span[1] else 0
        first, last = self.over or span
        lots = [lot for lot in truth.of(party, unit) if max(first, joined) <= lot.quarter < last]
        mine = [lot for lot in lots if lot.flow in self.flows]
        if self.kind == "net":
            return sum(lot.net(self.where) for lot in mine)
        return sum(lot.size for lot in mine if lot.was.fits(self.where) and lot.becomes.fits(self.becomes))

    def _stock(self, truth: Truth, party: str, unit: str, span: Quarters) -> int:
        at = span[1] if self.at is None else span[0] if isinstance(self.at, str) else self.at
        if self.since is None:
            return truth.stock(party, unit, self.where, at)
        lots = [lot for lot in truth.of(party, unit) if self.since <= lot.quarter < at and lot.flow in self.flows]
        return truth.stock(party, unit, self.where, self.since) + sum(lot.net(self.where) for lot in lots)


class Target(NamedTuple):
    """A target, as a world can be asked for it; levels of a share are fractions of 1."""

    terms: tuple[Term, ...]
    second: str | None
    others: tuple[Term, ...]
    low: int | Fraction | None
    high: int | Fraction | None
    period: Quarters
    stepping: str | None
    step: str
    way: str
    parties: tuple[str, ...]
    assumptions: tuple[Mapping[str, Any], ...] = ()

    def said(self, key: str = "promise") -> dict[str, Any]:
        """As the format has it."""
        period = {"first": str(start_of(self.period[0])), "last": str(end_of(self.period[1]))}
        if self.stepping:
            period[self.stepping] = self.step
        said: dict[str, Any] = {"key": key, "period": period, self.way: self.parties}
        said["count"] = tuple(term.said() for term in self.terms)
        if self.second:
            said[self.second] = tuple(term.said() for term in self.others)
        if self.assumptions:
            said["assumptions"] = self.assumptions
        bounds = {"at_least": self.low, "at_most": self.high}
        is_share = self.second == "of"
        return said | {name: _level(one, is_share=is_share) for name, one in bounds.items() if one is not None}

    def values(self, truth: Truth, parties: tuple[str, ...], span: Quarters) -> tuple[int | Fraction, int | Fraction]:
        """What is counted and what it is compared with, in truth."""
        sums = [sum(term.value(truth, parties, span) for term in terms) for terms in (self.terms, self.others)]
        return sums[0], sums[1]

    def holds(self, truth: Truth, parties: tuple[str, ...], span: Quarters) -> bool | None:
        """Whether it holds in truth; None of a share of nothing."""
        part, whole = self.values(truth, parties, span)
        if self.second == "of" and whole <= 0:
            return None
        times = Fraction(span[1] - span[0], STEPS[self.step]) if self.stepping == "mean" else 1
        held = True
        for level, sign in ((self.low, 1), (self.high, -1)):
            if level is not None:
                wanted = level * whole if self.second == "of" else level * times + whole
                held = held and (part - wanted) * sign >= 0
        return held


def _level(level: int | Fraction, *, is_share: bool) -> int | str:
    if not is_share:
        return int(level)
    percentage = level * 100
    return f"{int(percentage)}%"


def quarters_of(span: Span) -> Quarters:
    return quarter_from(span.first), quarter_from(span.over_by)


selections: st.SearchStrategy[Mapping[str, tuple[str, ...]]] = st.sampled_from((
    {},
    {},
    {"segment": ("social",)},
    {"segment": ("free",)},
    {"segment": ("social", "mid")},
    {"label": ("E", "F")},
    {"label": ("B",)},
    {"segment": ("social",), "label": ("B", "E")},
))  # fmt: skip
weights: st.SearchStrategy[int | Fraction] = st.sampled_from((1, 1, 1, 2, -1, Fraction(1, 2)))
periods = st.sampled_from(((0, 12), (0, 12), (0, 4), (4, 12), (0, 2), (2, 4), (2, 10), (0, 8)))
some_units = st.sampled_from((("home",), ("home",), UNITS))


def some_of(flows: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(often(flows), min_size=1, max_size=3, unique=True).map(tuple)


@st.composite
def terms(draw: st.DrawFn, kind: str) -> Term:
    where = draw(selections)
    moving = MOVING if where else tuple(flow for flow in MOVING if flow not in WITHIN)
    over = draw(st.sampled_from((None, None, None, (0, 8), (4, 8))))
    one = Term(kind, where=where, units=draw(some_units), times=draw(weights))
    if kind == "flow":
        flows = draw(some_of(GROSS))
        becomes = {"label": ("B",)} if set(flows) <= set(WITHIN) and draw(st.booleans()) else {}
        return one._replace(flows=flows, becomes=becomes, over=over)
    if kind == "net":
        return one._replace(flows=draw(some_of(moving)), over=over)
    at = draw(st.sampled_from((None, None, None, "before", 0, 4, 12)))
    rolled = one._replace(flows=draw(some_of(moving)), since=0)
    return rolled if at is None and draw(st.booleans()) else one._replace(at=at)


any_term = st.sampled_from(("flow", "flow", "net", "stock")).flatmap(terms)
amounts = st.builds(lambda amount: Term("amount", amount=amount), st.integers(1, 20))
measures: st.SearchStrategy[tuple[Term, ...]] = st.one_of(
    any_term.map(lambda one: (one,)),
    st.tuples(any_term, any_term),
    st.tuples(any_term, amounts),
)


@st.composite
def parts(draw: st.DrawFn) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """Parts of a whole, which may overlap, and the whole."""
    whole = draw(any_term)._replace(where={}, times=1)
    whole = whole._replace(flows=tuple(flow for flow in whole.flows if whole.kind == "flow" or flow not in WITHIN))
    wheres = draw(st.lists(st.sampled_from(OVERLAPPING), min_size=1, max_size=2))
    if whole.kind == "net" and not whole.flows:
        whole = whole._replace(flows=("new_build",))
    return tuple(whole._replace(where=where) for where in wheres), (whole,)


OVERLAPPING: tuple[Mapping[str, tuple[str, ...]], ...] = (
    {"segment": ("social",)},
    {"segment": ("social", "mid")},
    {"label": ("E", "F")},
    {"label": ("B", "E")},
)


@st.composite
def targets(draw: st.DrawFn) -> Target:
    """Any target; its bounds are set by `near`."""
    second = draw(st.sampled_from((None, None, None, "of", "baseline")))
    stepping = draw(st.sampled_from((None, None, "each", "mean")))
    period = draw(periods)
    step = draw(st.sampled_from([one for one, size in STEPS.items() if not period[0] % size and not period[1] % size]))
    count, others = draw(measures), draw(measures) if second else ()
    if second == "of" and draw(st.booleans()):
        count, others = draw(parts())
    if stepping == "mean":
        count, second, others = tuple(map(as_flow, count)), None, ()
    way = draw(st.sampled_from(("together", "together", "each")))
    parties = draw(
        st.sampled_from((("noord",), ("noord",), ("noord",), ("noord", "zuid"), ("oost",), ("corporaties",)))
    )
    return Target(count, second, others, None, None, period, stepping, step, way, parties)


def as_flow(term: Term) -> Term:
    """A term that a mean can have."""
    return Term("flow", ("new_build",), term.where, units=term.units, times=term.times)


@st.composite
def near(draw: st.DrawFn, target: Target, truth: Truth) -> Target:
    """The target with bounds that are just reached, or just not."""
    parties = PARTIES if target.parties == ("corporaties",) else target.parties
    joined = min(truth.joined(party) for party in parties)
    span = max(target.period[0], joined), target.period[1]
    if target.way == "each":
        parties = parties[:1]
    if target.stepping == "each":
        span = span[0], min(span[0] + STEPS[target.step], span[1])
    part, whole = target.values(truth, parties, span)
    around: int | Fraction = part - whole
    if target.stepping == "mean":
        around = Fraction(part) / max(Fraction(1), Fraction(span[1] - span[0], STEPS[target.step]))
    low, high = int(around // 1) + draw(st.integers(-2, 2)), int(around // 1) + draw(st.integers(-2, 3))
    if target.second == "of":
        share = max(0, min(99, int(part * 100 // whole))) if whole > 0 else 50
        least, most = share + draw(st.integers(0, 1)), share + draw(st.integers(0, 1))
        return (
            target._replace(low=Fraction(least, 100), high=None)
            if draw(st.booleans())
            else target._replace(low=None, high=Fraction(most, 100))
        )
    way = draw(st.sampled_from(("low", "low", "high", "both")))
    if way == "both":
        return target._replace(low=min(low, high), high=max(low, high))
    return target._replace(low=low) if way == "low" else target._replace(high=high)


@st.composite
def asked(draw: st.DrawFn) -> tuple[World, Target]:
    """A world, and a target that it nearly meets."""
    world = draw(worlds())
    return world, draw(near(draw(targets()), world.truth))


@st.composite
def assuming(draw: st.DrawFn) -> tuple[World, Target]:
    """A world, and a target that takes for granted what is so in it."""
    world, target = draw(asked())
    truth, found = world.truth, list[dict[str, Any]]()
    if takes := list(_takes(world)):
        found += draw(st.lists(st.sampled_from(takes), max_size=3, unique_by=str))
    if unused := [flow for flow in FLOWS if all(lot.flow != flow for lot in truth.lots)]:
        found += [{"nothing": (draw(st.sampled_from(unused)),)}]
    if draw(st.booleans()):
        since = draw(st.sampled_from((0, 2, 4)))
        calm = tuple(lot for lot in truth.lots if lot.quarter < since or DIRECTIONS[lot.flow] == "neither")
        if all(lot in calm for lot in truth.lots):
            at = draw(st.sampled_from((None, *(one for one in (4, 8, 12) if one > since))))
            found += [{"stand_in": {"use": str(end_of(since))} | ({"at": str(end_of(at))} if at else {})}]
    said = tuple({"key": f"given-{index}", "statement": _WHY, **one} for index, one in enumerate(found))
    return world, target._replace(assumptions=said)


def _takes(world: World) -> Iterator[dict[str, Any]]:
    """For rows that do not say a dimension: what all that they count is."""
    for number, one in enumerate(world.printed, start=1):
        for place, row in enumerate(one.rows(world.truth)):
            for dimension in VALUES.keys() - dict(row.attributes).keys():
                values = {getattr(kind, dimension) for kind in one.kinds(world.truth, row)}
                if values and None not in values:
                    to_be = {"attributes": {dimension: tuple(sorted(values))}}
                    yield {"take": {"which": {"table": str(number), "row": f"row-{place}"}, "to_be": to_be}}


days = st.sampled_from((date(2024, 12, 1), date(2025, 7, 1), date(2026, 2, 1), date(2027, 2, 1), date(2028, 2, 1)))
