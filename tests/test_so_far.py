"""How far along shares are, and what is still needed: worked out by hand, on fictional figures."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from tests import fictional
from tests.shown import section, shown

from pa_calc.core.check import check
from pa_calc.core.quota import ceiling_still, floor_still
from pa_calc.core.so_far import Filled, Quota, Still, Stretches
from pa_calc.core.to_date import to_date
from pa_calc.render.so_far_json import quota_json
from pa_calc.schema.fields import Span

AS_OF = date(2026, 9, 1)
HALF = Span(date(2026, 1, 1), date(2026, 6, 30))
PRIMARY = {"flow": "letting", "unit": "letting", "attributes": {"income": "low"}}
SHARE = {
    "unit": "letting",
    "count": [{"flow": "letting", "where": {"income": "low"}}],
    "of": [{"flow": "letting"}],
    "at_least": "70%",
}
YEARLY = {**SHARE, "period": {"first": date(2025, 1, 1), "last": date(2028, 12, 31), "each": "year"}}


def quotas(target: Mapping[str, Any], *records: Mapping[str, Any], **more: Any) -> Mapping[str, Quota]:
    data = fictional.agreements(target), fictional.tables(more.get("tables", ())), fictional.records(records)
    return to_date(*data, check(data[0], data[1], more.get("as_of", AS_OF), data[2])).quotas


def quota(target: Mapping[str, Any], *records: Mapping[str, Any], **more: Any) -> Quota:
    (found,) = quotas(target, *records, **more).values()
    return found


def let(part: int | None, whole: int | None, period: object, by: str = "noord") -> Mapping[str, Any]:
    """A report of lettings, and of how many of them went to low incomes."""
    figures = [{**PRIMARY, "value": part}] if part is not None else []
    figures += [{"flow": "letting", "unit": "letting", "value": whole}] if whole is not None else []
    day = date(2026, 8, 1) if str(period) >= "2026" else date(2026, 2, 1)
    return {"reported": day, "by": by, "period": period, "figures": figures}


def filled(found: Stretches) -> list[tuple[object, ...] | None]:
    return [one.filled and tuple(one.filled) for one in found.stretches]


def year(number: int) -> Span:
    return Span(date(number, 1, 1), date(number, 12, 31))


# -- what is still needed ----------------------------------------------------------------------------------------------


def enough(part: int, whole: int, level: Fraction, side: str) -> bool:
    return part >= level * whole if side == "at_least" else part <= level * whole


SEVENTY, FIFTEEN = Fraction(7, 10), Fraction(15, 100)


@pytest.mark.parametrize(
    ("still", "expected"),
    [
        # 70% of 90 is 63: 3 short, and 3 / 0.3 = 10 more that all count: 70 of 100.
        (floor_still(Filled(HALF, 60, 90), SEVENTY, None), Still("at_least", SEVENTY, 3, 10, None, None)),
        # 64 / 0.7 = 91.4: one other fits, 64 of 91.
        (floor_still(Filled(HALF, 64, 90), SEVENTY, None), Still("at_least", SEVENTY, 0, 0, 1, None)),
        (floor_still(Filled(HALF, 63, 90), SEVENTY, None), Still("at_least", SEVENTY, 0, 0, 0, None)),
        # 70% of 85 is 59.5, so 60 would be enough: 2 short; 1.5 / 0.3 = 5: 63 of 90.
        (floor_still(Filled(HALF, 58, 85), SEVENTY, None), Still("at_least", SEVENTY, 2, 5, None, None)),
        (floor_still(Filled(HALF, 0, 0), SEVENTY, None), Still("at_least", SEVENTY, 0, 0, 0, None)),
        # 70% of the 200 of the year is 140: 80 of the 110 to come.
        (floor_still(Filled(HALF, 60, 90), SEVENTY, 200), Still("at_least", SEVENTY, 3, 10, None, 80)),
        # 70% of 101 is 70.7, so 71: 11 of the 11 to come.
        (floor_still(Filled(HALF, 60, 90), SEVENTY, 101), Still("at_least", SEVENTY, 3, 10, None, 11)),
        (floor_still(Filled(HALF, 80, 90), SEVENTY, 100), Still("at_least", SEVENTY, 0, 0, 24, 0)),
        # Of all of them: one that did not count is never made up for.
        (floor_still(Filled(HALF, 89, 90), Fraction(1), None), Still("at_least", Fraction(1), 1, None, None, None)),
        (floor_still(Filled(HALF, 90, 90), Fraction(1), None), Still("at_least", Fraction(1), 0, 0, 0, None)),
        # 15% of 60 is 9: one too many; 10 / 0.15 = 66.67, so 7 others: 10 of 67.
        (ceiling_still(Filled(HALF, 10, 60), FIFTEEN, None), Still("at_most", FIFTEEN, 1, 7, None, None)),
        # 9 - 4 = 5 to spare, and 5 / 0.85 = 5.88: 9 of 65, where 15% is 9.75.
        (ceiling_still(Filled(HALF, 4, 60), FIFTEEN, None), Still("at_most", FIFTEEN, 0, 0, 5, None)),
        # 15% of the 100 of the year is 15: 5 of the 40 to come may count.
        (ceiling_still(Filled(HALF, 10, 60), FIFTEEN, 100), Still("at_most", FIFTEEN, 1, 7, None, 5)),
        (ceiling_still(Filled(HALF, 1, 60), Fraction(0), None), Still("at_most", Fraction(0), 1, None, None, None)),
        (ceiling_still(Filled(HALF, 0, 60), Fraction(0), None), Still("at_most", Fraction(0), 0, 0, 0, None)),
        # What nothing breaks has no room that ends.
        (ceiling_still(Filled(HALF, 60, 60), Fraction(1), None), Still("at_most", Fraction(1), 0, 0, None, None)),
        (floor_still(Filled(HALF, 0, 60), Fraction(0), None), Still("at_least", Fraction(0), 0, 0, None, None)),
    ],
)
def test_what_is_still_needed(still: Still, expected: Still) -> None:
    assert still == expected


@pytest.mark.parametrize("level", [Fraction(1, 2), SEVENTY, FIFTEEN, Fraction(2, 3)])
def test_it_is_the_fewest_and_the_most(level: Fraction) -> None:
    for whole in range(1, 25):
        for part in range(whole + 1):
            low, high = (make(Filled(HALF, part, whole), level, None) for make in (floor_still, ceiling_still))
            for found, side, to in ((low, "at_least", 1), (high, "at_most", 0)):
                k = found.needed
                assert k is not None
                assert enough(part + k * to, whole + k, level, side)
                assert k == 0 or not enough(part + (k - 1) * to, whole + k - 1, level, side)
                if k == 0:
                    assert found.room is not None
                    more = found.room
                    assert enough(part + more * (1 - to), whole + more, level, side)
                    assert not enough(part + (more + 1) * (1 - to), whole + more + 1, level, side)


# -- step by step ------------------------------------------------------------------------------------------------------


def test_a_year_that_runs_is_known_until_the_last_report() -> None:
    found = quota(YEARLY, let(56, 80, 2025), let(60, 90, "2026-H1")).own
    assert filled(found) == [(year(2025), 56, 80), (HALF, 60, 90)]
    past, running = found.stretches
    assert past.stills == ()
    assert running.stills == (Still("at_least", SEVENTY, 3, 10, None, None),)
    assert running.expected is None
    # 116 of 170, from the first day on.
    assert found.to_date == Filled(Span(date(2025, 1, 1), HALF.last), 116, 170)
    assert found.to_date.share == Fraction(116, 170)
    assert found.left_out == ()


def test_quarters_add_up() -> None:
    found = quota(YEARLY, let(56, 80, 2025), let(20, 30, "2026-Q1"), let(40, 60, "2026-Q2")).own
    assert filled(found)[1] == (HALF, 60, 90)


def test_after_a_gap_nothing_counts() -> None:
    found = quota(YEARLY, let(56, 80, 2025), let(20, 30, "2026-Q1"), let(40, 60, "2026-07-01..2026-07-31")).own
    assert filled(found)[1] == (Span(date(2026, 1, 1), date(2026, 3, 31)), 20, 30)


def test_what_is_forecast_of_the_year_says_how_many_are_to_come() -> None:
    table = {
        "covers": {"flows": ["letting"], "units": ["letting"]},
        "rows": [{"flow": "letting", "unit": "letting", "cells": {2026: 200, 2027: 150}}],
    }
    found = quota(YEARLY, let(60, 90, "2026-H1"), tables=(table,)).own
    (running,) = found.stretches
    assert running.expected == 200
    assert running.stills == (Still("at_least", SEVENTY, 3, 10, None, 80),)


def test_a_forecast_that_was_passed_says_nothing_any_more() -> None:
    table = {
        "covers": {"flows": ["letting"], "units": ["letting"]},
        "rows": [{"flow": "letting", "unit": "letting", "cells": {2026: 80, 2027: 150}}],
    }
    (running,) = quota(YEARLY, let(60, 90, "2026-H1"), tables=(table,)).own.stretches
    assert (running.expected, running.stills[0].of_rest) == (None, None)


def test_a_year_that_is_over_and_not_reported_is_left_out_of_the_sum() -> None:
    found = quota(YEARLY, let(60, 90, "2026-H1")).own
    assert filled(found) == [(HALF, 60, 90)]
    assert (found.to_date, found.left_out) == (Filled(HALF, 60, 90), (year(2025),))


def test_a_year_that_is_over_and_reported_in_part_still_asks() -> None:
    found = quota(YEARLY, let(20, 40, "2025-H1"), let(60, 90, "2026-H1")).own
    first = found.stretches[0]
    # 70% of 40 is 28: 8 short, 8 / 0.3 = 26.67.
    assert first.stills == (Still("at_least", SEVENTY, 8, 27, None, None),)
    assert found.left_out == (year(2025),)
    assert found.to_date == Filled(Span(date(2025, 1, 1), HALF.last), 80, 130)


def test_a_whole_that_was_not_split_is_no_share() -> None:
    found = quota(YEARLY, let(None, 80, 2025), let(60, 90, "2026-H1")).own
    assert filled(found)[0] is None
    assert found.stretches[0].missing == ("noord",)


def test_the_parts_of_a_whole_tell_the_whole_where_there_are_no_others() -> None:
    # Nothing says that there are only two kinds of incomes, so two parts are no whole.
    other = {"flow": "letting", "unit": "letting", "attributes": {"income": "other"}, "value": 30}
    record = {"reported": date(2026, 2, 1), "period": 2025, "figures": [{**PRIMARY, "value": 60}, other]}
    assert filled(quota(YEARLY, record).own)[0] is None
    # Everything is either permanent or temporary.
    target = {**YEARLY, "count": [{"flow": "letting", "where": {"lifetime": "permanent"}}]}
    figures = [
        {"flow": "letting", "unit": "letting", "attributes": {"lifetime": key}, "value": value}
        for key, value in (("permanent", 60), ("temporary", 30))
    ]
    found = quota(target, {"reported": date(2026, 2, 1), "period": 2025, "figures": figures}).own
    assert filled(found)[0] == (year(2025), 60, 90)


def test_a_ceiling_over_the_whole_period() -> None:
    target = {**SHARE, "at_least": None, "at_most": "15%", "period": {"first": date(2025, 1, 1)}}
    target = {key: value for key, value in target.items() if value}
    found = quota({**target, "period": {**year(2025)._asdict(), "last": date(2028, 12, 31)}}, let(10, 60, 2025)).own
    assert filled(found) == [(year(2025), 10, 60)]
    assert found.stretches[0].stills == (Still("at_most", FIFTEEN, 1, 7, None, None),)
    assert found.to_date == Filled(year(2025), 10, 60)


def test_what_leaves_the_stock_can_be_a_share_too() -> None:
    sold = {"flow": "sale", "unit": "home"}
    figures = [{**sold, "value": 20}, {**sold, "attributes": {"segment": "mid"}, "value": 12}]
    target = {
        "count": [{"flow": "sale", "where": {"segment": "mid"}}],
        "of": [{"flow": "sale"}],
        "at_least": "70%",
        "period": YEARLY["period"],
    }
    found = quota(target, {"reported": date(2026, 8, 1), "period": "2026-H1", "figures": figures}).own
    # 70% of 20 is 14: 2 short, 2 / 0.3 = 6.67.
    assert filled(found) == [(HALF, 12, 20)]
    assert found.stretches[0].stills == (Still("at_least", SEVENTY, 2, 7, None, None),)


# -- together ----------------------------------------------------------------------------------------------------------

EACH = {**YEARLY, "each": "corporaties"}


def test_beside_each_party_stand_all_together() -> None:
    found = quotas(EACH, let(56, 80, 2025), let(20, 40, 2025, by="zuid"), let(60, 90, "2026-H1"))
    assert filled(found["1.1/promise/noord"].own) == [(year(2025), 56, 80), (HALF, 60, 90)]
    assert filled(found["1.1/promise/zuid"].own) == [(year(2025), 20, 40)]
    for one in found.values():
        assert one.together
        assert one.together.parties == ("noord", "zuid")
        # 2026 is not added up: Zuid has not reported it.
        assert filled(one.together) == [(year(2025), 76, 120), None]
        assert one.together.stretches[1].missing == ("zuid",)
        assert one.together.to_date == Filled(year(2025), 76, 120)


def test_together_is_of_the_same_time() -> None:
    reports = [let(20, 30, "2026-Q1"), let(40, 60, "2026-Q2"), let(10, 20, "2026-Q1", by="zuid")]
    found = quotas(EACH, *reports)["1.1/promise/noord"].together
    assert found
    assert filled(found) == [(Span(date(2026, 1, 1), date(2026, 3, 31)), 30, 50)]
    assert found.left_out == (year(2025),)


def test_a_half_year_and_a_quarter_have_no_time_in_common() -> None:
    found = quotas(EACH, let(60, 90, "2026-H1"), let(10, 20, "2026-Q1", by="zuid"))["1.1/promise/noord"].together
    assert found
    assert (filled(found), found.stretches[0].missing) == ([None], ())
    assert found.to_date is None


def test_of_a_joint_target_each_must_have_reported() -> None:
    target = {**YEARLY, "together": "corporaties"}
    found = quota(target, let(56, 80, 2025), let(20, 40, 2025, by="zuid"), let(60, 90, "2026-H1"))
    assert filled(found.own) == [(year(2025), 76, 120), None]
    assert found.own.stretches[1].missing == ("zuid",)
    assert found.together is None


# -- where there is nothing to say -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "records"),
    [
        ({}, ()),
        # Reported of a time that is not asked.
        ({}, (let(56, 80, 2024),)),
        # A part that is no part of the whole, a stock, and a share of a number.
        ({"of": [{"flow": "meeting"}]}, (let(56, 80, 2025),)),
        ({"of": [{"stock": "owned"}]}, (let(56, 80, 2025),)),
        ({"of": [{"amount": 100}]}, (let(56, 80, 2025),)),
        ({"count": [{"flow": "letting", "where": {"income": "low"}, "times": 2}]}, (let(56, 80, 2025),)),
        ({"of": None, "at_least": 70}, (let(56, 80, 2025),)),
    ],
)
def test_nothing_to_say(change: Mapping[str, Any], records: tuple[Mapping[str, Any], ...]) -> None:
    target = {key: value for key, value in {**YEARLY, **change}.items() if value}
    assert not quotas(target, *records)


def test_what_has_not_begun_is_not_there_yet() -> None:
    assert not quotas(YEARLY, let(56, 80, 2024), as_of=date(2024, 12, 31))


# -- in words ----------------------------------------------------------------------------------------------------------


def said(target: Mapping[str, Any], *records: Mapping[str, Any], **more: Any) -> list[str]:
    """The lines of the section."""
    return section(shown(target, records, **more), "So far").removeprefix("1.1   ").split("\n")


TEN_MORE = "3 short of 70%. If all that follow count, 10 more make up for it."
EXPECTED = {
    "covers": {"flows": ["letting"], "units": ["letting"]},
    "rows": [{"flow": "letting", "unit": "letting", "cells": {2026: 200, 2027: 150}}],
}


def test_step_by_step_in_words() -> None:
    assert said(YEARLY, let(56, 80, 2025), let(60, 90, "2026-H1"), tables=(EXPECTED,)) == [
        "2025: 56 of 80 lettings (70%). Counts: low.",
        (
            f"2026 until 30 June 2026: 60 of 90 lettings (66.7%). {TEN_MORE} "
            "With 200 expected in all, 80 of the 110 to come must count."
        ),
        "to date: 116 of 170 lettings (68.2%).",
    ]


def running(part: int, whole: int, target: Mapping[str, Any] = YEARLY, expected: int | None = None) -> str:
    """What is asked of the rest of a year of which half is reported."""
    rows = [{"flow": "letting", "unit": "letting", "cells": {2026: expected}}]
    tables = () if expected is None else ({**EXPECTED, "rows": rows},)
    (line,) = said(target, let(part, whole, "2026-H1"), tables=tables)[:1]
    return line.partition(". ")[2].removesuffix("Counts: low.").rstrip()


CEILING = {**{key: value for key, value in YEARLY.items() if key != "at_least"}, "at_most": "15%"}


def given(*arguments: Any, **more: Any) -> tuple[tuple[Any, ...], Mapping[str, Any]]:
    return arguments, more


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (given(64, 90), "Enough for 70%, with room for 1 more that does not count."),
        (given(70, 90), "Enough for 70%, with room for 10 more that do not count."),
        (given(63, 90), "Just enough for 70%: the next one has to count."),
        # 70% of 99 is 69.3; 70 of 100 is enough.
        (given(69, 99), "1 short of 70%. If the next one counts, that makes up for it."),
        (
            given(89, 90, {**YEARLY, "at_least": "100%"}),
            "1 short of 100%. Nothing that follows can make up for that.",
        ),
        (given(90, 90, {**YEARLY, "at_least": "0%"}), ""),
        (
            given(80, 90, expected=100),
            (
                "Enough for 70%, with room for 24 more that do not count. "
                "With 100 expected in all, none of the 10 to come has to count."
            ),
        ),
        (
            given(40, 90, expected=100),
            (
                "23 short of 70%. If all that follow count, 77 more make up for it. "
                "With 100 expected in all, 30 more would have to count, and only 10 are to come."
            ),
        ),
        (given(10, 60, CEILING), "1 too many for 15%. If none that follows counts, 7 more bring it down again."),
        (given(3, 19, CEILING), "1 too many for 15%. If the next one does not count, that brings it down again."),
        (given(4, 60, CEILING), "Within 15%, with room for 5 more that count."),
        (given(8, 60, CEILING), "Within 15%, with room for 1 more that counts."),
        (given(9, 60, CEILING), "Just within 15%: the next one may not count."),
        (given(1, 9, {**CEILING, "at_most": "0%"}), "1 too many for 0%. Nothing that follows can bring that down."),
        (
            given(8, 60, CEILING, expected=100),
            "Within 15%, with room for 1 more that counts. With 100 expected in all, 7 of the 40 to come may count.",
        ),
        (
            given(15, 60, CEILING, expected=100),
            (
                "6 too many for 15%. If none that follows counts, 40 more bring it down again. "
                "With 100 expected in all, none of the 40 to come may count."
            ),
        ),
    ],
)
def test_what_is_still_needed_in_words(asked: tuple[tuple[Any, ...], Mapping[str, Any]], expected: str) -> None:
    assert running(*asked[0], **asked[1]) == expected


def test_nothing_let_is_no_share() -> None:
    assert said(YEARLY, let(0, 0, "2026-H1"))[0].startswith(
        "2026 until 30 June 2026: 0 of 0 lettings. Just enough for 70%"
    )


def test_a_share_that_just_misses_shows_that_it_does() -> None:
    # 6,999 of 10,000.
    assert "(69.99%)" in said(YEARLY, let(6999, 10000, 2025))[0]


def test_of_parties_each_all_together_come_last() -> None:
    assert said(EACH, let(56, 80, 2025), let(20, 40, 2025, by="zuid"), let(60, 90, "2026-H1")) == [
        "Woonvereniging Noord, 2025: 56 of 80 lettings (70%). Counts: low.",
        f"Woonvereniging Noord, 2026 until 30 June 2026: 60 of 90 lettings (66.7%). {TEN_MORE}",
        "Woonvereniging Noord, to date: 116 of 170 lettings (68.2%).",
        "Woonvereniging Zuid, 2025: 20 of 40 lettings (50%). Counts: low.",
        "corporations together, 2025: 76 of 120 lettings (63.3%).",
        "corporations together, 2026: no share is known, since not all of it is reported by Woonvereniging Zuid.",
    ]


def test_what_is_left_out_is_named() -> None:
    assert said(YEARLY, let(20, 40, "2025-H1"), let(60, 90, "2026-H1"))[-1] == (
        "to date, but not all of 2025: 80 of 130 lettings (61.5%)."
    )


def test_why_no_share_is_known() -> None:
    assert said(YEARLY, let(None, 80, 2025)) == [
        "2025: no share is known, since not all of it is reported. Counts: low."
    ]
    apart = said(EACH, let(60, 90, "2026-H1"), let(10, 20, "2026-Q1", by="zuid"))
    assert apart[-1] == "corporations together, 2026: no share is known, since not the same time is reported by all."


def test_over_a_whole_period_only_the_day_is_named() -> None:
    target = {**SHARE, "period": {"first": date(2025, 1, 1), "last": date(2028, 12, 31)}}
    line = said(target, let(56, 80, 2025))[0]
    assert line.startswith("until 31 December 2025: 56 of 80 lettings (70%). Just enough")


def test_of_the_whole_only_what_counts_is_named() -> None:
    permanent = {"lifetime": "permanent"}
    count = [{"flow": "letting", "where": {**permanent, "income": "low"}}]
    target = {**YEARLY, "count": count, "of": [{"flow": "letting", "where": permanent}]}
    figures = [
        {"flow": "letting", "unit": "letting", "attributes": {"lifetime": "permanent"}, "value": 80},
        {"flow": "letting", "unit": "letting", "attributes": {"lifetime": "permanent", "income": "low"}, "value": 56},
    ]
    line = said(target, {"reported": date(2026, 2, 1), "period": 2025, "figures": figures})[0]
    assert line == "2025: 56 of 80 lettings (70%). Counts: low."


def test_how_far_along_as_json() -> None:
    found = quota_json(quotas(EACH, let(60, 90, "2026-H1"), tables=(EXPECTED,))["1.1/promise/noord"])
    assert found == {
        "steps": [
            {
                "until": "2026-06-30",
                "part": 60,
                "whole": 90,
                "share": 0.666667,
                "first": "2026-01-01",
                "last": "2026-12-31",
                "missing": [],
                "expected": 200,
                "sides": [
                    {"side": "at_least", "wanted": 0.7, "off": 3, "needed": 10, "room": None, "of_rest": 80},
                ],
            }
        ],
        "to_date": {"first": "2026-01-01", "until": "2026-06-30", "part": 60, "whole": 90, "share": 0.666667},
        "left_out": [{"first": "2025-01-01", "last": "2025-12-31"}],
        "together": {
            "parties": ["noord", "zuid"],
            "steps": [
                {
                    "until": None,
                    "part": None,
                    "whole": None,
                    "share": None,
                    "first": "2026-01-01",
                    "last": "2026-12-31",
                    "missing": ["zuid"],
                    "expected": None,
                    "sides": [],
                }
            ],
            "to_date": None,
            "left_out": [{"first": "2025-01-01", "last": "2025-12-31"}],
        },
    }
    assert quota_json(None) is None
