"""What must hold of the core whatever the figures are, tried on many small fictional datasets."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.fictional import agreements, tables

from pa_calc.core.check import check
from pa_calc.core.form import Form, sum_of
from pa_calc.core.interval import Exact, Interval, point
from pa_calc.core.results import Step
from pa_calc.core.settle import Settles, settles
from pa_calc.core.slot import Query, Slot
from pa_calc.core.verdict import Limits, Verdict, judge
from pa_calc.schema.fields import year_span

always = settings(max_examples=100, derandomize=True, deadline=None, database=None)

YEARS = (2025, 2026, 2027)
FLOWS = ("new_build", "purchase", "sale")
PARTIES = ("noord", "zuid")
DAYS = (date(2025, 6, 30), date(2027, 2, 1), date(2028, 2, 1))
HOLDS = {Verdict.MET, Verdict.ON_COURSE}
FAILS = {Verdict.MISSED, Verdict.OFF_COURSE}
RANK = {
    Verdict.MISSED: 0, Verdict.OFF_COURSE: 1, Verdict.UNDETERMINED: 2, Verdict.NO_DATA: 2, Verdict.ON_COURSE: 3,
    Verdict.MET: 4,
}  # fmt: skip


# -- small datasets ----------------------------------------------------------------------------------------------------


class Row(NamedTuple):
    """A row: its flow, its segment if it says one, and a size per year, None where the cell is blank."""

    flow: str
    segment: str | None
    sizes: tuple[int | None, ...]


class World(NamedTuple):
    """The rows of each party, the flows that the tables cover, and how many of the years are realised."""

    rows: tuple[tuple[Row, ...], ...]
    flows: tuple[str, ...]
    realised: int

    def tables(self) -> list[dict[str, Any]]:
        states = dict.fromkeys(YEARS[: self.realised], "realised")
        return [
            {
                "table": str(number),
                "party": party,
                "covers": {"flows": self.flows, "units": "home"},
                "outflows": "positive",
                "states": states,
                "years": YEARS,
                "rows": tuple(_said(index, row) for index, row in enumerate(rows) if row.flow in self.flows),
            }
            for number, (party, rows) in enumerate(zip(PARTIES, self.rows, strict=True), start=1)
        ]

    def blanks(self) -> list[tuple[int, int, int]]:
        """Where a cell is blank: the party, the row, the year."""
        return [
            (party, row, year)
            for party, rows in enumerate(self.rows)
            for row, one in enumerate(rows)
            for year, size in enumerate(one.sizes)
            if size is None and one.flow in self.flows
        ]

    def filled(self, at: tuple[int, int, int], size: int) -> "World":
        party, row, year = at
        sizes = list(self.rows[party][row].sizes)
        sizes[year] = size
        rows = [list(one) for one in self.rows]
        rows[party][row] = rows[party][row]._replace(sizes=tuple(sizes))
        return self._replace(rows=tuple(tuple(one) for one in rows))


def _said(index: int, row: Row) -> dict[str, Any]:
    cells = {year: size for year, size in zip(YEARS, row.sizes, strict=True) if size is not None}
    attributes = {"segment": row.segment} if row.segment else {}
    return {"key": f"row-{index}", "flow": row.flow, "attributes": attributes, "cells": cells}


sizes = st.integers(0, 30)
rows = st.builds(
    Row,
    st.sampled_from(FLOWS),
    st.sampled_from((None, "social", "mid")),
    st.tuples(*[st.one_of(st.none(), sizes, sizes) for _ in YEARS]),
)
some_rows = st.lists(rows, max_size=4).map(tuple)
some_flows = st.sets(st.sampled_from(FLOWS), min_size=1).map(lambda flows: tuple(sorted(flows)))
covered = st.one_of(st.just(FLOWS), st.just(FLOWS), some_flows)
worlds = st.builds(World, st.tuples(some_rows, some_rows), covered, st.integers(0, 3))
selections = st.sampled_from(({}, {"segment": "social"}, {"segment": ("social", "mid")}))
gross_terms = st.fixed_dictionaries({"flow": some_flows, "where": selections})
net_terms = st.fixed_dictionaries({"net": some_flows, "where": selections})
bounds = st.sampled_from(
    ({"at_least": 20}, {"at_least": 60}, {"at_most": 40}, {"at_least": 10, "at_most": 80}, {"at_least": 1})
)
days = st.sampled_from(DAYS)


@st.composite
def targets(draw: st.DrawFn) -> dict[str, Any]:
    """A target over all years: of a gross or a net flow, or a share of the gross flows."""
    target: dict[str, Any] = {"period": {"first": "2025-01-01", "last": "2027-12-31"}, "together": "corporaties"}
    if draw(st.booleans()):
        target["count"] = (draw(st.one_of(gross_terms, net_terms)),)
        return target | draw(bounds)
    flows = draw(some_flows)
    target["count"] = ({"flow": flows, "where": {"segment": "social"}},)
    target["of"] = ({"flow": flows},)
    return target | draw(st.sampled_from(({"at_least": "70%"}, {"at_most": "40%"}, {"at_least": "20%"})))


def outcome(world: World, target: dict[str, Any], as_of: date) -> Step:
    """The one step of the one result."""
    (result,) = check(agreements(target), tables(world.tables()), as_of).results
    (step,) = result.outcome.steps
    return step


def within(inner: Interval, outer: Interval) -> bool:
    low = outer.low is None or (inner.low is not None and inner.low >= outer.low)
    high = outer.high is None or (inner.high is not None and inner.high <= outer.high)
    return low and high


# -- what is known -----------------------------------------------------------------------------------------------------


@always
@given(worlds, gross_terms, bounds, days)
def test_what_is_counted_of_a_gross_flow_lies_within_what_is_known(
    world: World, term: dict[str, Any], bound: dict[str, Any], as_of: date
) -> None:
    target = {"period": {"first": "2025-01-01", "last": "2027-12-31"}, "together": "corporaties", "count": (term,)}
    step = outcome(world, target | bound, as_of)
    if step.known is None:
        assert step.counted is None
        return
    assert step.known.low is not None
    assert step.known.low >= 0
    if step.counted is not None:
        assert within(point(step.counted), step.known)


@always
@given(worlds, targets(), days, st.data())
def test_one_more_figure_never_widens_what_is_known(
    world: World, target: dict[str, Any], as_of: date, data: st.DataObject
) -> None:
    blanks = world.blanks()
    assume(blanks)
    before = outcome(world, target, as_of)
    after = outcome(world.filled(data.draw(st.sampled_from(blanks)), data.draw(sizes)), target, as_of)
    if before.known is not None:
        assert after.known is not None
        assert within(after.known, before.known)


# -- what is decided ---------------------------------------------------------------------------------------------------


def completed(world: World, data: st.DataObject, *, report: bool) -> World:
    """A world in which nothing is missing: blanks filled, totals split, every flow covered.

    With `report` every year is realised too, and what was a forecast may have turned out as anything.
    """
    turned_out = (st.just(0), st.just(30), sizes)[data.draw(st.integers(0, 2))] if report else None
    for at in world.blanks():
        world = world.filled(at, data.draw(sizes if turned_out is None else turned_out))
    whole = [
        tuple(piece for row in some if row.flow in world.flows for piece in split(world, row, data, turned_out))
        for some in world.rows
    ]
    new = data.draw(st.tuples(some_rows, some_rows))
    more = [
        tuple(Row(row.flow, row.segment or "mid", tuple(size or 0 for size in row.sizes)) for row in some)
        for some in new
    ]
    added = [tuple(row for row in some if row.flow not in world.flows) for some in more]
    together = tuple(one + other for one, other in zip(whole, added, strict=True))
    return World(together, FLOWS, len(YEARS) if report else world.realised)


def split(world: World, row: Row, data: st.DataObject, turned_out: st.SearchStrategy[int] | None) -> list[Row]:
    """A row, its forecasts replaced by what they turned out to be; two rows where it does not say its segment."""
    done = tuple(
        size or 0 if turned_out is None or index < world.realised else data.draw(turned_out)
        for index, size in enumerate(row.sizes)
    )
    if row.segment:
        return [row._replace(sizes=done)]
    social = tuple(data.draw(st.integers(0, size)) for size in done)
    rest = tuple(size - part for size, part in zip(done, social, strict=True))
    return [Row(row.flow, "social", social), Row(row.flow, "mid", rest)]


@always
@given(worlds, targets(), days, st.data())
def test_no_missing_figure_contradicts_a_decided_verdict(
    world: World, target: dict[str, Any], as_of: date, data: st.DataObject
) -> None:
    verdict = outcome(world, target, as_of).verdict
    assume(verdict in HOLDS | FAILS)
    same = HOLDS if verdict in HOLDS else FAILS
    report = verdict in {Verdict.MET, Verdict.MISSED}
    assert outcome(completed(world, data, report=report), target, as_of).verdict in ({verdict} if report else same)


@always
@given(worlds, targets(), st.data())
def test_once_nothing_is_missing_everything_is_decided(
    world: World, target: dict[str, Any], data: st.DataObject
) -> None:
    step = outcome(completed(world, data, report=True), target, date(2028, 1, 1))
    assume(step.whole is None or step.whole > 0)
    assert step.verdict in {Verdict.MET, Verdict.MISSED}
    assert not step.settles
    assert (step.gap == 0) is (step.verdict is Verdict.MET)


@always
@given(worlds, st.one_of(gross_terms, net_terms), days, st.integers(-20, 120), st.integers(1, 60))
def test_asking_for_more_never_makes_the_verdict_better(
    world: World, term: dict[str, Any], as_of: date, least: int, more: int
) -> None:
    target = {"period": {"first": "2025-01-01", "last": "2027-12-31"}, "together": "corporaties", "count": (term,)}
    lower, higher = (outcome(world, target | {"at_least": bound}, as_of) for bound in (least, least + more))
    assert RANK[higher.verdict] <= RANK[lower.verdict]


@always
@given(worlds, targets(), days, st.data())
def test_order_makes_no_difference(world: World, target: dict[str, Any], as_of: date, data: st.DataObject) -> None:
    said = [{**one, "rows": tuple(data.draw(st.permutations(one["rows"])))} for one in world.tables()]
    (count,) = target["count"]
    (kind,) = {"flow", "net"} & count.keys()
    shuffled = target | {
        "together": tuple(data.draw(st.permutations(PARTIES))),
        "count": ({**count, kind: tuple(data.draw(st.permutations(count[kind])))},),
    }
    (result,) = check(agreements(shuffled), tables(data.draw(st.permutations(said))), as_of).results
    assert facts_of(result.outcome.deciding) == facts_of(outcome(world, target, as_of))


def facts_of(step: Step) -> object:
    """What a step says, without any order."""
    found = {(one.verdict, one.low, one.high, frozenset(slot.id for slot in one.slots)) for one in step.settles}
    figures = {figure.id for figure in step.figures}
    return step.verdict, step.counted, step.known, step.part, step.whole, step.gap, step.gap_is_least, found, figures


# -- what settles ------------------------------------------------------------------------------------------------------


@st.composite
def slots(draw: st.DrawFn, number: int) -> Slot:
    """A slot that is known, open upwards or downwards, or bounded; by its forecast and by what is realised."""
    counted = draw(st.integers(-20, 20))
    room = st.one_of(st.none(), st.integers(0, 15), st.just(0), st.just(0))
    up, down = draw(room), draw(st.sampled_from((0, 0, 0, 5, None)))
    forecast = Interval(None if down is None else counted - down, None if up is None else counted + up)
    realised = draw(st.sampled_from((forecast, forecast, Interval(0, None), Interval(None, 0))))
    query = Query("noord", "new_build", "home", year_span(2025 + number), {}, {}, None, None)
    return Slot(query.id, query, counted, counts=True, forecast=forecast, realised=realised)


WEIGHTS: tuple[tuple[Exact, ...], ...] = (
    (1, 1, 1),
    (1, -1, 1),
    (-1, -1, -1),
    (2, 3, -2),
    (3, -3, -3),
    (Fraction(1, 2), Fraction(1, 2), 2),
)


@st.composite
def limits(draw: st.DrawFn) -> Limits:
    weights = draw(st.sampled_from(WEIGHTS))
    count = sum_of([(draw(slots(number)), weight) for number, weight in enumerate(weights)])
    low = draw(st.one_of(st.none(), st.integers(-40, 40)))
    high = draw(st.integers(-20, 60)) if low is None else draw(st.one_of(st.none(), st.integers(low, low + 20)))
    return Limits(count, low, high)


def unknowns(found: Settles, *, is_over: bool) -> list[Interval]:
    """What each unknown can be in the sum: on top of what is counted, or, once the period is over, as a whole."""
    ends = (slot.realised if is_over else slot.open for slot in found.slots)
    return [end.times(sign) for end, sign in zip(ends, found.signs, strict=True)]


def spread(total: int, each: Sequence[Interval]) -> list[int] | None:
    """Whole numbers within these ends that add up to a total; None where there are none."""
    values = [int(one.low if one.low is not None and one.low > 0 else min(0, one.high or 0)) for one in each]
    for index, one in enumerate(each):
        wanted = values[index] + total - sum(values)
        low, high = (None if end is None else int(end) for end in one)
        wanted = wanted if low is None else max(wanted, low)
        values[index] = wanted if high is None else min(wanted, high)
    return values if sum(values) == total else None


def verdict_with(asked: Limits, found: Settles, values: Sequence[int], *, is_over: bool) -> Verdict:
    """The verdict if the unknowns turn out so."""
    known = dict(asked.measure.slots)
    for slot, sign, value in zip(found.slots, found.signs, values, strict=True):
        exact = point(sign * value + (0 if is_over else slot.counted or 0))
        known[slot.id] = slot._replace(realised=exact) if is_over else slot._replace(forecast=exact)
    return judge(asked._replace(measure=Form(known, asked.measure.weights, asked.measure.constant)), is_over=is_over)


@always
@given(limits(), st.booleans(), st.integers(-80, 80))
def test_what_settles_is_exactly_the_smallest_fact(asked: Limits, is_over: bool, total: int) -> None:
    assume(judge(asked, is_over=is_over) is Verdict.UNDETERMINED)
    found = settles(asked, is_over=is_over)
    assert found
    assume(found[0].verdict in HOLDS)  # not where one number would not do, or where no whole number would
    for one in found:
        each = unknowns(one, is_over=is_over)
        for edge, beyond in ((one.low, -1), (one.high, 1)):
            if edge is not None:
                assert with_total(asked, one, edge, each, is_over=is_over) in like(one.verdict)
                assert with_total(asked, one, edge + beyond, each, is_over=is_over) not in like(one.verdict)
    promised = {one.verdict for one in found if is_between(total, one)}
    given_ = with_total(asked, found[0], total, unknowns(found[0], is_over=is_over), is_over=is_over)
    if given_ is not None:
        assert any(given_ in like(verdict) for verdict in promised)
        assert len(promised) == 1


def with_total(asked: Limits, found: Settles, total: int, each: Sequence[Interval], *, is_over: bool) -> Verdict | None:
    """The verdict if the unknowns add up to a total; None where they cannot."""
    values = spread(total, each)
    return None if values is None else verdict_with(asked, found, values, is_over=is_over)


def like(verdict: Verdict | None) -> set[Verdict]:
    """The verdict, and the one that what is realised may make of it already."""
    return HOLDS if verdict in HOLDS else FAILS


def is_between(total: int, one: Settles) -> bool:
    return (one.low is None or one.low <= total) and (one.high is None or total <= one.high)


@always
@given(worlds, st.one_of(gross_terms, net_terms), bounds, st.data())
def test_the_missing_figure_settles_it_as_promised(
    world: World, term: dict[str, Any], bound: dict[str, Any], data: st.DataObject
) -> None:
    flow = data.draw(st.sampled_from(term.get("flow", ()) or term["net"]))
    world = completed(world._replace(realised=0), data, report=False)
    at = 0, len(world.rows[0]), 0
    blank = Row(flow, "social", (None, data.draw(sizes), data.draw(sizes)))
    world = world._replace(rows=((*world.rows[0], blank), *world.rows[1:]))
    target = {"period": {"first": "2025-01-01", "last": "2027-12-31"}, "together": "corporaties", "count": (term,)}
    target |= bound
    for one in outcome(world, target, DAYS[0]).settles:
        (sign,) = one.signs
        outward = -1 if flow == "sale" else 1
        for edge, beyond in ((one.low, -1), (one.high, 1)):
            for value, held in ((edge, True), (None if edge is None else edge + beyond, False)):
                if value is not None and (size := value * sign * outward) >= 0:
                    verdict = outcome(world.filled(at, size), target, DAYS[0]).verdict
                    assert (verdict in like(one.verdict)) is held
