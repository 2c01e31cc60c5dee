"""What must hold of records whatever happened and whatever was expected, tried on many small fictional worlds."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.fictional import records, tables
from tests.test_core_properties import all_slots, assert_true, foretold, holds_value, said_of
from tests.worlds import (
    DIRECTIONS,
    PARTIES,
    UNITS,
    Quarters,
    Target,
    World,
    asked,
    assuming,
    days,
    document,
    end_of,
    quarter_from,
    quarters_of,
    selections,
    start_of,
)

from pa_calc.core.check import check
from pa_calc.core.results import Report
from pa_calc.core.slot import Query
from pa_calc.core.verdict import Verdict
from pa_calc.schema.fields import Span
from pa_calc.schema.records import Record

always = settings(
    max_examples=120,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
SPANS: tuple[Quarters, ...] = ((0, 4), (4, 8), (8, 12), (0, 2), (2, 4), (4, 6), (6, 8), (0, 1), (5, 6), (3, 9))
WHATS = ("new_build", "new_build", "letting", "sale", "purchase", "renewal", "balance", "owned", "owned")


@st.composite
def figure(draw: st.DrawFn, world: World, now: int) -> Mapping[str, Any] | None:
    """A true figure of something that is over by a quarter, as it would be reported."""
    what, unit, party = draw(st.sampled_from(WHATS)), draw(st.sampled_from(UNITS)), draw(st.sampled_from(PARTIES))
    where, first_last = draw(selections), draw(st.sampled_from(SPANS))
    first, last = first_last if what != "owned" else (0, draw(st.integers(0, now)))
    if last > now:
        return None
    becomes = {"label": ("B",)} if what == "renewal" else {}
    if becomes and "label" in where:
        return None
    time = end_of(last) if what == "owned" else Span(start_of(first), end_of(last))
    query = Query(party, what, unit, time, where, {}, None, None)._replace(becomes=becomes)
    size = world.truth.answer(query)
    said: dict[str, Any] = {"of": party, "unit": unit, "attributes": where, "becomes": becomes}
    kind = {"stock": what, "at": str(time)} if what == "owned" else {"flow": what, "during": _span(first, last)}
    return {key: one for key, one in (said | kind).items() if one} | {
        "value": abs(size) if DIRECTIONS.get(what) == "out" else size
    }


def _span(first: int, last: int) -> str:
    return f"{start_of(first)}..{end_of(last)}"


@st.composite
def reported(draw: st.DrawFn, world: World, as_of: date) -> list[dict[str, Any]]:
    """Some records of what has happened by a day."""
    now = max(0, quarter_from(as_of.replace(day=1, month=(as_of.month - 1) // 3 * 3 + 1)))
    found = [draw(figure(world, now)) for _ in range(draw(st.integers(1, 5)))]
    return [_record([one], as_of) for one in found if one]


def _record(figures: Iterable[Mapping[str, Any]], as_of: date) -> dict[str, Any]:
    return {"reported": str(as_of), "period": 2025, "figures": tuple(figures)}


def checked(world: World, target: Target, said: Mapping[str, Record], as_of: date, printed: World) -> Report:
    return check(document(world, [target.said()]), tables(printed.tables()), as_of, said)


@always
@given(asked(), days, st.data())
def test_what_is_said_beside_reports_is_never_untrue(
    made: tuple[World, Target], as_of: date, data: st.DataObject
) -> None:
    """Tables and records of one truth never contradict each other, and the truth is always within what is known."""
    world, target = made
    said = records(data.draw(reported(world, as_of)))
    for result in checked(world, target, said, as_of, world).results:
        for step in result.outcome.steps:
            for slot in all_slots(step.slots):
                assert holds_value(slot.forecast, world.truth.answer(slot.query)), slot.id
                assert holds_value(slot.realised, world.truth.answer(slot.query)), slot.id
            assert_true(step, world.truth, target, result.parties)


@always
@given(asked(), days, st.data())
def test_reports_that_came_out_otherwise_are_no_contradiction(
    made: tuple[World, Target], as_of: date, data: st.DataObject
) -> None:
    """Beside tables of what was only expected, what is decided for good is as it came out."""
    world, target = made
    expected = data.draw(foretold(world))
    forecast = expected._replace(printed=tuple(one._replace(realised=frozenset[int]()) for one in expected.printed))
    said = records(data.draw(reported(world, as_of)))
    for result in checked(world, target, said, as_of, forecast).results:
        for step in result.outcome.steps:
            for slot in all_slots(step.slots):
                assert holds_value(slot.realised, world.truth.answer(slot.query)), slot.id
            if step.span.over_by < as_of:
                assert_true(step, world.truth, target, result.parties)
            held = target.holds(world.truth, result.parties, quarters_of(step.span))
            if held is not None and step.verdict in {Verdict.MET, Verdict.MISSED}:
                assert held is (step.verdict is Verdict.MET)


@always
@given(assuming(), days, st.data())
def test_reports_and_assumptions_never_contradict_each_other(
    made: tuple[World, Target], as_of: date, data: st.DataObject
) -> None:
    """Whatever rows are taken to be, what was reported is left as it is."""
    world, target = made
    checked(world, target, records(data.draw(reported(world, as_of))), as_of, world)


@settings(always, max_examples=60)
@given(asked(), days, st.data())
def test_the_order_of_records_makes_no_difference(made: tuple[World, Target], as_of: date, data: st.DataObject) -> None:
    world, target = made
    said = data.draw(reported(world, as_of))
    one = checked(world, target, records(said), as_of, world)
    other = checked(world, target, records(said[::-1]), as_of, world)
    assert [said_of(result.outcome) for result in one.results] == [said_of(result.outcome) for result in other.results]


@settings(always, max_examples=60)
@given(asked(), days, st.data())
def test_what_is_reported_after_the_day_is_as_if_it_were_not(
    made: tuple[World, Target], as_of: date, data: st.DataObject
) -> None:
    world, target = made
    late = [{**one, "reported": "2029-01-01"} for one in data.draw(reported(world, as_of))]
    one, other = (checked(world, target, said, as_of, world) for said in (records(late), {}))
    assert one == other


@settings(always, max_examples=60)
@given(asked(), days, st.data(), st.integers(1, 9))
def test_a_report_that_is_corrected_is_as_if_it_were_not(
    made: tuple[World, Target], as_of: date, data: st.DataObject, more: int
) -> None:
    world, target = made
    said = data.draw(reported(world, as_of))
    wrong = [{**one, "reported": "2024-11-01", "figures": [_more(of, more) for of in one["figures"]]} for one in said]
    one, other = (checked(world, target, records(each), as_of, world) for each in (said, [*said, *wrong]))
    assert [said_of(result.outcome) for result in one.results] == [said_of(result.outcome) for result in other.results]


def _more(said: Mapping[str, Any], more: int) -> dict[str, Any]:
    return {**said, "value": said["value"] + more}
