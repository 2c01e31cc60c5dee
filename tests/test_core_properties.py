"""What must hold of the core whatever is agreed and whatever is printed, tried on many small fictional worlds.

`worlds.py` makes them: a hidden truth, tables that show parts of it, and targets that it nearly meets or misses.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st
from tests.fictional import tables
from tests.worlds import (
    GROSS,
    OVERLAPPING,
    PARTIES,
    QUARTERLY,
    QUARTERS,
    STEPS,
    UNITS,
    VALUES,
    WITHIN,
    YEARS,
    Lot,
    Printed,
    Target,
    Term,
    Truth,
    World,
    any_term,
    asked,
    assuming,
    days,
    document,
    everything,
    lots,
    near,
    printed,
    quarters_of,
    some_of,
    targets,
    truths,
    worlds,
)

from pa_calc.core.check import Undecidable, check
from pa_calc.core.form import Form, sum_of
from pa_calc.core.interval import Exact, Interval, point
from pa_calc.core.results import Outcome, Result, Step
from pa_calc.core.settle import Settles, settles
from pa_calc.core.slot import Query, Slot
from pa_calc.core.verdict import FROM_WORST, Limits, Verdict, judge
from pa_calc.schema.fields import year_span

always = settings(
    max_examples=80,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)

OVER = date(2028, 2, 1)
HOLDS = {Verdict.MET, Verdict.ON_COURSE}
FAILS = {Verdict.MISSED, Verdict.OFF_COURSE}
OPEN = {Verdict.UNDETERMINED, Verdict.NO_DATA}
RANK = {verdict: rank for rank, verdict in enumerate(FROM_WORST)} | {Verdict.NO_DATA: 2}


# -- what is compared --------------------------------------------------------------------------------------------------


def results(world: World, said: Sequence[dict[str, Any]], as_of: date) -> tuple[Result, ...]:
    return world.check(said, as_of).results


def only(world: World, target: Target, as_of: date) -> Step:
    """The one step of the one result."""
    (result,) = results(world, [target.said()], as_of)
    (step,) = result.outcome.steps
    return step


def holds_value(interval: Interval, value: Exact) -> bool:
    return within(point(value), interval)


def within(inner: Interval, outer: Interval) -> bool:
    low = outer.low is None or (inner.low is not None and inner.low >= outer.low)
    high = outer.high is None or (inner.high is not None and inner.high <= outer.high)
    return low and high


def all_slots(slots: Sequence[Slot]) -> Iterator[Slot]:
    """Slots, with the slots that they add up."""
    for slot in slots:
        yield slot
        yield from all_slots(slot.parts)


def facts_of(step: Step) -> object:
    """What a step says, without any order."""
    found = {(one.verdict, one.low, one.high, frozenset(slot.id for slot in one.slots)) for one in step.settles}
    return (
        step.span, step.verdict, step.wanted, step.counted, step.known, step.part, step.whole, step.gap,
        step.gap_is_least, found,
    )  # fmt: skip


def said_of(outcome: Outcome) -> object:
    return outcome.verdict, outcome.due, outcome.is_overdue, [facts_of(step) for step in outcome.steps]


# -- what is known -----------------------------------------------------------------------------------------------------


@settings(always, max_examples=200)
@given(st.one_of(asked(), assuming()), days)
def test_nothing_that_is_said_is_untrue(made: tuple[World, Target], as_of: date) -> None:
    """The truth is always within what is known, and no missing figure contradicts a decided verdict."""
    world, target = made
    for result in results(world, [target.said()], as_of):
        event(result.verdict.value)
        for step in result.outcome.steps:
            for slot in all_slots(step.slots):
                assert holds_value(slot.forecast, world.truth.answer(slot.query))
                assert holds_value(slot.realised, world.truth.answer(slot.query))
            assert_true(step, world.truth, target, result.parties)


@st.composite
def moving(draw: st.DrawFn) -> tuple[World, Target]:
    """A world of moves and balances, tables that cover parts of it, and a target that they touch."""
    flows = (*WITHIN, "balance")
    found = draw(st.lists(lots().filter(lambda lot: lot.flow in flows), min_size=1, max_size=4))
    here = tuple(lot._replace(party="noord", unit="home", quarter=lot.quarter % 4) for lot in found)
    of_flows = printed().filter(lambda one: bool(one.flows))
    tables_ = [
        one._replace(party="noord", flows=draw(st.sampled_from((one.flows, flows))), columns=YEARS)
        for one in draw(st.lists(of_flows, min_size=1, max_size=3))
    ]
    stocks = [everything()[1]._replace(region=one.region, said=one.said, lump=one.lump) for one in tables_[:1]]
    truth = Truth(here, draw(truths).firsts, 0)
    world = World(truth, (*tables_, *draw(st.sampled_from(((), stocks)))), draw(st.booleans()))
    where = draw(st.sampled_from(OVERLAPPING))
    asks = draw(st.lists(some_of(flows), min_size=1, max_size=2))
    since = draw(st.sampled_from((None, 0)))
    asked_ = tuple(Term("net" if since is None else "stock", one, where, since=since) for one in asks)
    return world, draw(near(alone(asked_[0], parties=("noord",))._replace(terms=asked_), truth))


@settings(always, max_examples=110)
@given(moving(), days)
def test_moves_and_balances_are_never_more_or_less_than_they_can_be(made: tuple[World, Target], as_of: date) -> None:
    world, target = made
    for result in results(world, [target.said()], as_of):
        for step in result.outcome.steps:
            for slot in all_slots(step.slots):
                assert holds_value(slot.forecast, world.truth.answer(slot.query))
                assert holds_value(slot.realised, world.truth.answer(slot.query))
            assert_true(step, world.truth, target, result.parties)


def assert_true(step: Step, truth: Truth, target: Target, parties: tuple[str, ...]) -> None:
    """That what a step says is so."""
    span = quarters_of(step.span)
    part, whole = target.values(truth, parties, span)
    if step.known is not None and target.second != "of":
        assert holds_value(step.known, part)
    if step.known is not None and target.second == "of" and whole > 0:
        assert holds_value(step.known, Fraction(part) / Fraction(whole))
    held = target.holds(truth, parties, span)
    if held is not None:
        assert step.verdict in (HOLDS if held else FAILS) | OPEN


@st.composite
def revealed(draw: st.DrawFn, world: World) -> World:
    """A world of which one figure more is known: a blank is filled, a column or a table is printed."""
    index = draw(st.integers(0, len(world.printed) - 1))
    one = world.printed[index]
    blanks = sorted(one.blanks)
    way = draw(st.sampled_from(("table", "all", "column", *(["blank"] * 3 if blanks else []))))
    if way == "blank":
        filled = one._replace(blanks=one.blanks - {draw(st.sampled_from(blanks))})
    elif way == "column":
        more = _columns(one)
        assume(more)
        filled = one._replace(columns=(*one.columns, draw(st.sampled_from(more))))
    else:
        some = printed() if way == "table" else st.sampled_from(everything(realised=draw(st.booleans())))
        return world.showing(draw(some))
    return world._replace(printed=(*world.printed[:index], filled, *world.printed[index + 1 :]))


def _columns(one: Printed) -> list[tuple[int, int]]:
    """Times of which a table does not have a column yet."""
    every = [*YEARS, *QUARTERLY, *((first, first + 2) for first in range(0, QUARTERS, 2)), (0, 12)]
    if not one.flows:
        every = [(quarter, quarter) for quarter in range(QUARTERS + 1)]
    return [column for column in every if column not in one.columns]


@always
@given(asked(), days, st.data())
def test_one_more_figure_never_widens_what_is_known(
    made: tuple[World, Target], as_of: date, data: st.DataObject
) -> None:
    world, target = made
    before = results(world, [target.said()], as_of)
    after = results(data.draw(revealed(world)), [target.said()], as_of)
    for old, new in zip(before, after, strict=True):
        for was, step in zip(old.outcome.steps, new.outcome.steps, strict=True):
            if was.known is not None:
                assert step.known is not None
                assert within(step.known, was.known)
            assert step.verdict in _may_follow(was.verdict)


def _may_follow(verdict: Verdict) -> set[Verdict]:
    """What a verdict may become when more is known, and all of it as it was."""
    follows = {
        Verdict.MET: {Verdict.MET},
        Verdict.MISSED: {Verdict.MISSED},
        Verdict.ON_COURSE: HOLDS,
        Verdict.OFF_COURSE: FAILS,
        Verdict.UNDETERMINED: set(Verdict) - {Verdict.NO_DATA},
    }
    return follows.get(verdict, set(Verdict))


@always
@given(asked())
def test_once_everything_is_known_everything_is_decided(made: tuple[World, Target]) -> None:
    world, target = made
    assume(not any(set(term.flows) & set(WITHIN) for term in (*target.terms, *target.others) if term.kind != "flow"))
    assert_decided(world, target)


@settings(always, max_examples=30)
@given(truths, st.sampled_from(("net", "stock")), st.integers(-2, 2))
def test_so_is_what_moves_within_the_stock(truth: Truth, kind: str, more: int) -> None:
    moving = Term(kind, ("freed", "renewal"), {"segment": ("social",)}, since=0 if kind == "stock" else None)
    target = alone(moving)
    part, _ = target.values(truth, PARTIES, target.period)
    assert_decided(World(truth, (), complete=False), target._replace(low=part + more))


def assert_decided(world: World, target: Target) -> None:
    """That every step comes out as it should when all is known and all is over."""
    world = world._replace(truth=world.truth.labelled(), printed=everything(columns=QUARTERLY))
    for result in results(world, [target.said()], OVER):
        for step in result.outcome.steps:
            span = quarters_of(step.span)
            held = target.holds(world.truth, result.parties, span)
            part, whole = target.values(world.truth, result.parties, span)
            if target.second == "of":
                assert step.part in (part, None)
                assert step.whole in (whole, None)
            else:
                assert step.counted in (part, None)
            if held is not None and step.verdict is not Verdict.NO_DATA:
                assert step.verdict is (Verdict.MET if held else Verdict.MISSED)
                assert step.gap is None or (step.gap == 0) is held
                assert not step.settles


# -- parts and wholes --------------------------------------------------------------------------------------------------


def alone(term: Term, *, parties: tuple[str, ...] = PARTIES, period: tuple[int, int] = (0, 12)) -> Target:
    """A target of one term, of which only what is known matters."""
    return Target((term,), None, (), 0, None, period, None, "year", "together", parties)


def divisions(term: Term) -> dict[str, list[Target]]:
    """The parts into which what a term counts can be divided."""
    found = {
        "party": [alone(term, parties=(party,)) for party in PARTIES],
        "year": [alone(term, period=year) for year in YEARS],
        "half year": [alone(term, period=(first, first + 2)) for first in range(0, QUARTERS, 2)],
        "flow": [alone(term._replace(flows=(flow,))) for flow in term.flows],
        "unit": [alone(term._replace(units=(unit,))) for unit in term.units],
    }
    if "segment" not in term.where:
        found["segment"] = [
            alone(term._replace(where={**term.where, "segment": (value,)})) for value in VALUES["segment"]
        ]
    return found


def summed(steps: Sequence[Step]) -> Interval:
    known = [Interval(None, None) if step.known is None else step.known for step in steps]
    total = point(0)
    for one in known:
        total = total.plus(one)
    return total


@st.composite
def divisible(draw: st.DrawFn) -> Term:
    where = draw(st.sampled_from(({}, {}, {"segment": ("social", "mid")}, {"label": ("E", "F")})))
    return Term("flow", draw(some_of(GROSS)), where, units=draw(st.sampled_from((("home",), UNITS))))


@settings(always, max_examples=35)
@given(worlds(), divisible(), days)
def test_the_parts_of_what_is_known_never_say_more_than_the_whole(world: World, term: Term, as_of: date) -> None:
    world = world._replace(complete=True)
    whole = only(world, alone(term), as_of)
    for name, parts in divisions(term).items():
        steps = [only(world, part, as_of) for part in parts]
        if whole.known is not None:
            # What no figure tells of at all is 0 or more, also where a part by itself has no data.
            total = summed([step if step.known else step._replace(known=Interval(0, None)) for step in steps])
            assert within(whole.known, total), name
            assert whole.known == total or name in {"year", "half year", "segment"}
        if whole.known is None:
            assert not any(step.counted for step in steps), name


@settings(always, max_examples=16)
@given(truths, divisible(), st.sampled_from((YEARS, QUARTERLY)))
def test_parts_add_up_to_their_whole(truth: Truth, term: Term, columns: tuple[tuple[int, int], ...]) -> None:
    world = World(truth.labelled(), everything(columns=columns), complete=True)
    whole = only(world, alone(term), OVER)
    for name, parts in divisions(term).items():
        if name == "half year" and columns == YEARS:
            continue
        assert sum(only(world, part, OVER).counted or 0 for part in parts) == whole.counted, name


@always
@given(worlds(), divisible(), days)
def test_two_parts_of_one_whole_never_count_for_more_than_both(world: World, term: Term, as_of: date) -> None:
    """Terms that ask for disjoint values are asked together: known as well as one term of all those values."""
    one, other = ({"label": ("B",)}, {"label": ("E", "F")}) if "label" not in term.where else (
        {**term.where, "segment": ("social",)}, {**term.where, "segment": ("mid", "free")}
    )  # fmt: skip
    both = {key: tuple(sorted({*one[key], *other[key]})) for key in one}
    apart = alone(term)._replace(terms=(term._replace(where=one), term._replace(where=other)))
    together = alone(term._replace(where=both))
    assert facts_of(only(world, apart, as_of)) == facts_of(only(world, together, as_of))


# -- what is decided ---------------------------------------------------------------------------------------------------


@always
@given(asked(), days, st.integers(1, 20))
def test_asking_for_more_never_makes_the_verdict_better(made: tuple[World, Target], as_of: date, more: int) -> None:
    world, target = made
    step = Fraction(more, 100) if target.second == "of" else more
    high = None if target.low is not None else (target.high or 0) - step
    higher = target._replace(low=None if target.low is None else target.low + step, high=high)
    easier = target if target.low is None else target._replace(high=None)
    assume(target.second != "of" or (higher.high or 0) >= 0)
    said = [easier.said("easier"), higher.said("harder")]
    found = results(world, said, as_of)
    for one, other in zip(found[: len(found) // 2], found[len(found) // 2 :], strict=True):
        assert RANK[other.verdict] <= RANK[one.verdict]


@always
@given(worlds(), lots(), st.integers(1, 30), days, st.data())
def test_more_of_what_is_wanted_never_makes_the_verdict_worse(
    world: World, lot: Lot, more: int, as_of: date, data: st.DataObject
) -> None:
    kind = data.draw(st.sampled_from(("flow", "net")))
    lot = lot._replace(party="noord", flow="new_build", unit="home", size=abs(lot.size))
    where = data.draw(st.sampled_from(({}, {"segment": (lot.was.segment,)})))
    flows = ("new_build", *data.draw(st.sampled_from(((), ("sale",) if kind == "net" else ("letting",)))))
    term = Term(kind, flows, where)
    # Tables that say all that is asked: of what they lump together more of one thing may as well be of another.
    clear = tuple(
        one._replace(vague=frozenset(), said=frozenset(VALUES), region=None) for one in world.printed if one.flows
    )
    before = world._replace(printed=clear, truth=world.truth._replace(lots=(*world.truth.lots, lot)))
    after = before._replace(truth=world.truth._replace(lots=(*world.truth.lots, lot._replace(size=lot.size + more))))
    target = data.draw(near(alone(term, parties=("noord",)), before.truth))
    target = target._replace(low=target.low if target.low is not None else target.high, high=None)
    assert RANK[only(after, target, as_of).verdict] >= RANK[only(before, target, as_of).verdict]


# -- order -------------------------------------------------------------------------------------------------------------


def shuffled(value: Any, data: st.DataObject, key: str = "") -> Any:
    """The same in another order, as far as order has no meaning."""
    if isinstance(value, dict):
        return {name: shuffled(value[name], data, name) for name in data.draw(st.permutations(sorted(value, key=str)))}
    if isinstance(value, tuple) and key != "years":
        return tuple(shuffled(one, data) for one in data.draw(st.permutations(value)))
    return value


@settings(always, max_examples=40)
@given(worlds(), st.lists(targets(), min_size=1, max_size=2), days, st.data())
def test_order_makes_no_difference(world: World, made: list[Target], as_of: date, data: st.DataObject) -> None:
    wanted = [data.draw(near(one, world.truth)).said(f"t{index}") for index, one in enumerate(made)]
    plain = {one.id: said_of(one.outcome) for one in results(world, wanted, as_of)}
    mixed = document(world, shuffled(tuple(wanted), data))
    first = mixed.agreements[0]
    agreements = [
        first.model_copy(update={"number": f"1.{number}", "targets": (target,)})
        for number, target in enumerate(first.targets, start=1)
    ]
    parties = {key: mixed.parties[key] for key in data.draw(st.permutations(PARTIES))}
    apart = mixed.model_copy(update={"parties": parties, "agreements": tuple(data.draw(st.permutations(agreements)))})
    report = check(apart, tables(shuffled(tuple(world.tables()), data)), as_of)
    assert {one.id.partition("/")[2]: said_of(one.outcome) for one in report.results} == {
        key.partition("/")[2]: value for key, value in plain.items()
    }


# -- readings ----------------------------------------------------------------------------------------------------------


def as_reading(target: dict[str, Any]) -> dict[str, Any]:
    """A target as another reading of any target: all that it says of the count."""
    said = {key: one for key, one in target.items() if key in {"period", "count", "of", "baseline"}}
    bounds = {key: one for key, one in target.items() if key in {"at_least", "at_most"}}
    drops = tuple(key for key in ("of", "baseline") if key not in target)
    return {"key": "other", "statement": {"nl": "Anders.", "en": "Other."}, "drops": drops, **said, **bounds}


@settings(always, max_examples=50)
@given(worlds(), targets(), targets(), days, st.data())
def test_readings_are_judged_like_targets(
    world: World, one: Target, other: Target, as_of: date, data: st.DataObject
) -> None:
    """A reading that says what a target says has its outcome; so swapping the two swaps the outcomes."""
    other = other._replace(way=one.way, parties=one.parties)
    mine, others = (data.draw(near(target, world.truth)).said() for target in (one, other))
    for target, reading in ((mine, others), (others, mine), (mine, mine)):
        read = {**target, "readings": (as_reading(reading),)}
        found = results(world, [read], as_of)
        expected = {result.id: result.outcome for result in results(world, [reading], as_of)}
        for result in found:
            for alternative in result.readings:
                assert said_of(alternative.outcome) == said_of(expected[result.id])
                assert alternative.differs is (_act_on(alternative.outcome) != _act_on(result.outcome))


def _act_on(outcome: Outcome) -> object:
    found = [(one.verdict, one.low, one.high) for one in outcome.deciding.settles]
    return outcome.verdict, outcome.deciding.gap, found


# -- contradictions ----------------------------------------------------------------------------------------------------


@st.composite
def foretold(draw: st.DrawFn, world: World) -> World:
    """What was expected in the world: the same homes, other sizes; or all otherwise."""
    if draw(st.integers(0, 2)) == 0:
        return world._replace(truth=draw(truths)._replace(joins=world.truth.joins))
    sizes = [max(1, lot.size + draw(st.integers(-9, 9))) * (1 if lot.size > 0 else -1) for lot in world.truth.lots]
    lots_ = tuple(lot._replace(size=size) for lot, size in zip(world.truth.lots, sizes, strict=True))
    return world._replace(truth=world.truth._replace(lots=lots_))


@always
@given(asked(), days, st.data())
def test_a_forecast_that_came_out_otherwise_is_no_contradiction(
    made: tuple[World, Target], as_of: date, data: st.DataObject
) -> None:
    """Tables of what was expected, and of what was realised: what is decided for good is as it came out."""
    world, target = made
    expected = data.draw(foretold(world))
    old = [one._replace(realised=frozenset[int]()) for one in world.printed]
    new = [
        one._replace(realised=frozenset(range(QUARTERS + 1)), columns=kept)
        for one in data.draw(st.lists(printed(), min_size=1, max_size=2))
        if (kept := tuple(column for column in one.columns if _is_past(column, as_of)))
    ]
    said = [one.table(expected.truth, number) for number, one in enumerate(old, start=1)]
    said += [one.table(world.truth, number) for number, one in enumerate(new, start=len(old) + 1)]
    for result in check(document(world, [target.said()]), tables(said), as_of).results:
        for step in result.outcome.steps:
            for slot in all_slots(step.slots):
                assert holds_value(slot.realised, world.truth.answer(slot.query))
            if step.span.over_by < as_of:
                assert_true(step, world.truth, target, result.parties)
            held = target.holds(world.truth, result.parties, quarters_of(step.span))
            if held is not None and step.verdict in {Verdict.MET, Verdict.MISSED}:
                assert held is (step.verdict is Verdict.MET)


def _is_past(column: tuple[int, int], as_of: date) -> bool:
    return date(2025 + column[1] // 4, column[1] % 4 * 3 + 1, 1) <= as_of


@always
@given(worlds(), lots(), st.integers(1, 5), st.data())
def test_two_realised_figures_of_one_thing_are_a_contradiction(
    world: World, lot: Lot, more: int, data: st.DataObject
) -> None:
    lot = lot._replace(flow=data.draw(st.sampled_from(("new_build", "sale", "letting", "renewal", "freed"))))
    if lot.flow == "freed":
        lot = lot._replace(was=lot.was._replace(segment="social"))
    lot = lot._replace(was=lot.was._replace(label="E"), party="noord", size=abs(lot.size))
    rest = world.truth.labelled()
    truth = rest._replace(lots=(*rest.lots, lot))
    other = rest._replace(lots=(*rest.lots, lot._replace(size=lot.size + more)))
    table, again = (one for one in everything()[:1] for _ in range(2))
    columns = data.draw(st.sampled_from((YEARS, QUARTERLY, ((0, 2), (2, 4), (4, 12)))))
    again = again._replace(columns=columns, said=data.draw(st.sampled_from((again.said, frozenset({"label"})))))
    said = [table.table(truth, 1), again.table(other, 2)]
    term = Term("flow", (lot.flow,), data.draw(st.sampled_from(({}, {"label": ("E", "F")}))), units=UNITS)
    wanted = alone(term, parties=("noord",)).said()
    with pytest.raises(Undecidable) as caught:
        check(document(world, [wanted]), tables(data.draw(st.permutations(said))), OVER)
    (case,) = caught.value.cases
    assert case.tables == ("1", "2")
    assert case.loc == ("agreements", 0, "targets", 0)


def bounded(target: Target, side: str, bound: int) -> Target:
    return target._replace(low=bound, high=None) if side == "low" else target._replace(low=None, high=bound)


# -- one bound ---------------------------------------------------------------------------------------------------------


@settings(always, max_examples=50)
@given(worlds(), any_term, st.lists(st.integers(1, 40), min_size=3, max_size=3), st.sampled_from(("low", "high")), days)
def test_the_parts_of_a_divided_bound_add_up(
    world: World, term: Term, parts: list[int], side: str, as_of: date
) -> None:
    term = term._replace(parties=())
    whole = bounded(alone(term), side, sum(parts))
    said = whole.said() | {"divided": dict(zip(PARTIES, parts, strict=True))}
    joint, *each = results(world, [said], as_of)
    assert said_of(joint.outcome) == said_of(results(world, [whole.said()], as_of)[0].outcome)
    assert [one.id for one in each] == [f"1.1/promise/{party}" for party in PARTIES]
    for party, bound, one in zip(PARTIES, parts, each, strict=True):
        own = bounded(whole._replace(parties=(party,)), side, bound)
        assert said_of(one.outcome) == said_of(results(world, [own.said()], as_of)[0].outcome)
    ends = [one.outcome.deciding.wanted for one in each]
    assert sum((end.low or 0) + (end.high or 0) for end in ends) == sum(parts)
    shares = said | {"divided": {"noord": "20%", "zuid": "30%", "oost": "50%"}}
    found = [one.outcome.deciding.wanted for one in results(world, [shares], as_of)[1:]]
    assert sum(Fraction((end.low or 0) + (end.high or 0)) for end in found) == sum(parts)
    if all(one.verdict in HOLDS for one in each):
        assert joint.verdict in HOLDS


@always
@given(worlds(), st.sampled_from(tuple(STEPS)), st.integers(-2, 20), divisible(), days)
def test_a_mean_wants_as_much_as_all_of_its_steps(world: World, step: str, bound: int, term: Term, as_of: date) -> None:
    mean = alone(term)._replace(stepping="mean", step=step, low=bound, high=bound + 3)
    times = QUARTERS // STEPS[step]
    whole = mean._replace(stepping=None, low=bound * times, high=(bound + 3) * times)
    assert facts_of(only(world, mean, as_of)) == facts_of(only(world, whole, as_of))


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


# -- what settles, in a whole world ------------------------------------------------------------------------------------


def filled(world: World, table: int, values: dict[tuple[int, int], int]) -> list[dict[str, Any]]:
    """The tables, with these numbers in place of blanks; they are printed as positive numbers."""
    said = world.tables()
    for (row, column), value in values.items():
        said[table]["rows"][row]["cells"][said[table]["years"][column]] = value
    return said


def turned_out(before: Settles, after: Step, *, is_over: bool) -> int:
    """What the unknowns of a fact came to: all of them, or what came on top of what was counted."""
    now = {slot.id: slot for slot in after.slots}
    total = 0
    for slot, sign in zip(before.slots, before.signs, strict=True):
        counted = now[slot.id].counted
        assert counted is not None
        total += sign * (counted - (0 if is_over else slot.counted or 0))
    return total


class Gaps(NamedTuple):
    """A world of one table with blanks, and a target that they leave open."""

    world: World
    blanks: tuple[tuple[int, int], ...]
    target: Target
    is_over: bool

    @property
    def as_of(self) -> date:
        return OVER if self.is_over else date(2025, 2, 1)

    def step(self) -> Step:
        return only(self.world, self.target, self.as_of)

    def step_with(self, values: dict[tuple[int, int], int]) -> Step:
        said = tables(filled(self.world, 0, values))
        (result,) = check(document(self.world, [self.target.said()]), said, self.as_of).results
        return result.outcome.deciding


@st.composite
def gaps(draw: st.DrawFn) -> Gaps:
    kind = draw(st.sampled_from(("flow", "net")))
    flows = draw(some_of(("new_build", "sale", "letting") if kind == "flow" else ("new_build", "sale")))
    where = draw(st.sampled_from(({}, {"segment": ("social",)})))
    term = Term(kind, flows, where, times=draw(st.sampled_from((1, 1, 2, -1))))
    truth, is_over = draw(truths), draw(st.booleans())
    more = tuple(Lot("noord", flow, "home", 0, draw(lots()).was, 5) for flow in flows)
    truth = truth._replace(lots=(*truth.lots, *more))
    whole = everything(realised=is_over)[0]._replace(outflows="positive")
    rows = [place for place, row in enumerate(whole.rows(truth)) if row.what in flows and row.unit == "home"]
    blanks = draw(st.frozensets(st.tuples(st.sampled_from(rows), st.integers(0, 2)), min_size=1, max_size=2))
    world = World(truth, (whole._replace(blanks=blanks),), complete=True)
    return Gaps(world, tuple(sorted(blanks)), draw(near(alone(term, parties=("noord",)), truth)), is_over)


@always
@given(gaps(), st.lists(st.lists(st.integers(0, 30), min_size=2, max_size=2), min_size=3, max_size=3))
def test_missing_figures_settle_it_as_promised(made: Gaps, tried: list[list[int]]) -> None:
    """Each edge, one beyond it, and any figures: the verdict that comes is the one that was promised of them."""
    before = made.step()
    assume(before.settles and before.settles[0].verdict in HOLDS)
    for sizes in (*tried, *edges_of(made, before)):
        if min(sizes) >= 0:
            after = made.step_with(dict(zip(made.blanks, sizes, strict=False)))
            total = turned_out(before.settles[0], after, is_over=made.is_over)
            (promised,) = [one for one in before.settles if is_between(total, one)]
            event(f"{promised.verdict}")
            assert after.verdict in like(promised.verdict)


def edges_of(made: Gaps, before: Step) -> Iterator[list[int]]:
    """What the first blank must be for the unknowns to come to an edge, or to one on either side; the other is 0."""
    at_0, at_1 = (
        turned_out(before.settles[0], made.step_with(dict(zip(made.blanks, sizes, strict=False))), is_over=made.is_over)
        for sizes in ((0, 0), (1, 0))
    )
    for one in before.settles:
        for edge in (one.low, one.high):
            if edge is not None and at_1 != at_0:
                yield from ([(edge + beyond - at_0) * (at_1 - at_0), 0] for beyond in (-1, 0, 1))
