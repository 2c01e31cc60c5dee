"""The pace of targets over a period: worked out by hand, on fictional figures."""

import json
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from tests import fictional
from tests.shown import section, shown

from pa_calc.core.check import check
from pa_calc.core.interval import Interval, point
from pa_calc.core.pace import years
from pa_calc.core.so_far import Course, Pace, SoFar, Until
from pa_calc.core.to_date import to_date
from pa_calc.render import pace_text
from pa_calc.render.so_far_json import pace_json
from pa_calc.schema.fields import Span
from pa_calc.words.en.pace import WORDS

FIVE_YEARS = {"period": {"first": date(2024, 1, 1), "last": date(2028, 12, 31)}}
BUILT = {"count": [{"flow": "new_build"}], "at_least": 600, **FIVE_YEARS}
AS_OF = date(2026, 9, 1)
LEFT = 2 + Fraction(184, 365)
"""From July 2026 up to and including 2028: 184 days of 2026, and two years."""


def so_far(
    target: Mapping[str, Any],
    records: list[Mapping[str, Any]],
    tables: tuple[Mapping[str, Any], ...] = (),
    as_of: date = AS_OF,
    agreement: Mapping[str, Any] | None = None,
) -> SoFar:
    data = fictional.agreements(target, agreement), fictional.tables(tables), fictional.records(records)
    return to_date(*data, check(data[0], data[1], as_of, data[2]))


def paces(target: Mapping[str, Any], *records: Mapping[str, Any], **more: Any) -> Mapping[str, Pace]:
    return so_far(target, list(records), **more).paces


def pace(target: Mapping[str, Any], *records: Mapping[str, Any], **more: Any) -> Pace:
    (found,) = paces(target, *records, **more).values()
    return found


def told(course: Course) -> list[object]:
    """What is wanted, and how it goes beside an even pace."""
    return [course.side, course.wanted, course.linear, course.ahead]


def built(value: int, period: object, by: str = "noord", **figure: Any) -> Mapping[str, Any]:
    """A report of homes that were built."""
    return flow("new_build", value, period, by, **figure)


def flow(what: str, value: int, period: object, by: str = "noord", **figure: Any) -> Mapping[str, Any]:
    last = str(period)[:4]
    day = date(2026, 8, 1) if last >= "2026" else date(int(last) + 1, 2, 1)
    figures = [{"flow": what, "unit": "home", "value": value, **figure}]
    return {"reported": day, "by": by, "period": period, "figures": figures}


THREE_REPORTS = (built(100, 2024), built(90, 2025), built(60, "2026-H1"))
"""250 homes until the end of June 2026."""


@pytest.mark.parametrize(
    ("first", "last", "size"),
    [
        (date(2024, 1, 1), date(2028, 12, 31), 5),
        (date(2024, 1, 1), date(2026, 6, 30), 2 + Fraction(181, 365)),
        (date(2026, 7, 1), date(2028, 12, 31), LEFT),
        (date(2024, 2, 29), date(2024, 2, 29), Fraction(1, 366)),
        # 31 days of December 2024 and 31 of January 2025: not of the same length as parts of their years.
        (date(2024, 12, 1), date(2025, 1, 31), Fraction(31, 366) + Fraction(31, 365)),
    ],
)
def test_a_day_is_a_part_of_its_own_calendar_year(first: date, last: date, size: Fraction) -> None:
    assert years(Span(first, last)) == size


def test_600_wanted_in_five_years_and_250_there_halfway() -> None:
    found = pace(BUILT, *THREE_REPORTS)
    assert found.through == date(2026, 6, 30)
    assert found.until == (Until("noord", date(2026, 6, 30)),)
    assert found.realised == point(250)
    assert [found.years, found.years_left] == [5, LEFT]
    (course,) = found.courses
    assert (course.side, course.wanted) == ("at_least", 600)
    # 600 over 5 years is 120 a year: 240 in two years, and 181 days of 2026.
    assert course.linear == 240 + Fraction(120 * 181, 365)
    assert course.ahead == point(10 - Fraction(120 * 181, 365))
    assert course.per_year == point(350 / LEFT)
    assert found.unreported == ()


def test_a_forecast_is_not_realised() -> None:
    table = {"rows": [{"flow": "new_build", "cells": {2024: 80, 2025: 100, 2026: 200, 2027: 200, 2028: 200}}]}
    assert pace(BUILT, *THREE_REPORTS, tables=(table,)).realised == point(250)


def test_realised_cells_of_a_table_count_as_reports_do() -> None:
    table = {
        "state": "realised",
        "states": dict.fromkeys((2026, 2027, 2028), "forecast"),
        "rows": [{"flow": "new_build", "cells": {2024: 100, 2025: 90, 2026: 200, 2027: 10, 2028: 10}}],
    }
    found = pace(BUILT, tables=(table,))
    assert (found.through, found.realised) == (date(2025, 12, 31), point(190))
    assert found.courses[0].linear == 240
    assert found.courses[0].ahead == point(-50)


def test_a_year_that_nobody_reported_leaves_the_pace_open_upwards() -> None:
    found = pace(BUILT, THREE_REPORTS[0], THREE_REPORTS[2])
    # 2025 may be anything from 0 up: at least 160, at most 240 + 120 * 181/365 - 160 behind.
    assert found.realised == Interval(160, None)
    assert found.courses[0].ahead == Interval(-80 - Fraction(120 * 181, 365), None)
    assert found.courses[0].per_year == Interval(0, 440 / LEFT)
    assert [slot.id for slot in found.unreported] == ["noord/new_build/home/2025"]


def test_a_report_of_nothing_is_a_report() -> None:
    found = pace(BUILT, built(0, 2024), built(0, 2025), built(0, "2026-H1"))
    assert (found.through, found.realised) == (date(2026, 6, 30), point(0))


def test_a_part_that_was_not_split_is_a_range() -> None:
    target = {**BUILT, "count": [{"flow": "new_build", "where": {"segment": "social"}}]}
    found = pace(target, built(60, 2024, attributes={"segment": "social"}), built(40, 2025))
    # Of the 40 of 2025 none to all may be social: 60 to 100, where an even pace is 240.
    assert (found.through, found.realised) == (date(2025, 12, 31), Interval(60, 100))
    assert found.courses[0].ahead == Interval(-180, -140)
    assert found.courses[0].per_year == Interval(Fraction(500, 3), 180)


TO_C = {**BUILT, "count": [{"flow": "renovation", "where": {"label": ["E", "F", "G"]}, "becomes": {"label": "C"}}]}


def renovated(value: int, period: object, **was: Any) -> Mapping[str, Any]:
    return flow("renovation", value, period, attributes=was, becomes={"label": "C"})


IN_PART = (
    renovated(12, 2024, label="E"),
    renovated(5, 2024, label="F"),
    renovated(9, 2025, label=["E", "F", "G"]),
)


def test_some_moves_that_were_reported_are_not_called_unreported() -> None:
    """12 from E and 5 from F of 2024, and nobody says that none came from G; 9 of 2025 are all there were."""
    found = pace(TO_C, *IN_PART)
    assert (found.through, found.realised, found.unreported) == (date(2025, 12, 31), Interval(26, None), ())
    assert [slot.id for slot in found.partly] == ["noord/renovation/home/2024/label=E,F,G/becomes:label=C"]


def test_a_report_of_another_part_says_nothing() -> None:
    target = {**BUILT, "count": [{"flow": "new_build", "where": {"segment": "social"}}]}
    assert not paces(target, built(60, 2024, attributes={"segment": "mid"}))


def test_of_parties_together_the_one_that_is_behind_decides_the_day() -> None:
    found = pace(
        {**BUILT, "together": "corporaties"},
        *THREE_REPORTS,
        built(50, 2024, by="zuid"),
        built(30, 2025, by="zuid"),
    )
    assert found.through == date(2025, 12, 31)
    assert found.until == (Until("noord", date(2026, 6, 30)), Until("zuid", date(2025, 12, 31)))
    # The 60 of the first half of 2026 are after that day: 100 + 90 + 50 + 30 = 270, against 240.
    assert found.realised == point(270)
    assert found.courses[0].ahead == point(30)
    assert found.courses[0].per_year == point(110)


def test_a_year_that_one_reported_as_a_whole_is_not_cut_in_two() -> None:
    found = pace(
        {**BUILT, "together": "corporaties"},
        built(100, 2024),
        built(90, 2025),
        built(50, 2024, by="zuid"),
        built(10, "2025-H1", by="zuid"),
    )
    # By the end of June 2025 the 90 of Noord may have come or not: 160 to 250.
    assert (found.through, found.realised) == (date(2025, 6, 30), Interval(160, 250))


def test_a_party_that_reports_nothing_leaves_it_open() -> None:
    found = pace({**BUILT, "together": "corporaties"}, *THREE_REPORTS)
    assert found.until == (Until("noord", date(2026, 6, 30)), Until("zuid", None))
    assert found.realised == Interval(250, None)
    assert {slot.query.party for slot in found.unreported} == {"zuid"}


def test_of_a_ceiling_it_is_the_room_that_is_left() -> None:
    target = {"count": [{"flow": "sale"}], "at_most": 100, **FIVE_YEARS}
    found = pace(target, flow("sale", 30, 2024), flow("sale", 25, 2025))
    (course,) = found.courses
    # An even use is 20 a year: 40 in two years, so 15 above it; 45 are left for three years.
    assert told(course) == ["at_most", 100, 40, point(15)]
    assert course.per_year == point(15)


def test_of_both_sides_each_has_its_course() -> None:
    target = {**BUILT, "at_least": 300, "at_most": 600}
    found = pace(target, built(100, 2024), built(90, 2025))
    assert list(map(told, found.courses)) == [["at_least", 300, 120, point(70)], ["at_most", 600, 240, point(-50)]]
    assert [one.per_year for one in found.courses] == [point(Fraction(110, 3)), point(Fraction(410, 3))]


def test_what_leaves_the_stock_counts_off_in_a_net() -> None:
    target = {"count": [{"net": ["new_build", "demolition"]}], "at_least": 300, **FIVE_YEARS}
    found = pace(target, built(100, 2024), flow("demolition", 20, 2024), built(50, 2025), flow("demolition", 5, 2025))
    # 80 + 45 = 125, against 120.
    assert (found.realised, found.courses[0].ahead) == (point(125), point(5))


def test_a_net_of_which_nobody_told_what_left_is_at_most_so_much() -> None:
    target = {"count": [{"net": ["new_build", "demolition"]}], "at_least": 300, **FIVE_YEARS}
    found = pace(target, built(100, 2024))
    assert found.realised == Interval(None, 100)
    assert found.courses[0].ahead == Interval(None, 40)
    assert found.courses[0].per_year == Interval(50, None)


def test_of_a_mean_all_steps_together_are_wanted() -> None:
    target = {**BUILT, "at_least": 50, "period": {**FIVE_YEARS["period"], "mean": "year"}}
    (course,) = pace(target, built(100, 2024), built(90, 2025)).courses
    assert told(course) == ["at_least", 250, 100, point(90)]
    assert course.per_year == point(20)


def test_what_is_taken_for_granted_not_to_have_happened_needs_no_report() -> None:
    target = {
        **BUILT,
        "count": [{"flow": ["new_build", "conversion"]}],
        "assumptions": [{"key": "none", "statement": {"nl": "Geen.", "en": "None."}, "nothing": "conversion"}],
    }
    assert pace(target, *THREE_REPORTS).realised == point(250)


@pytest.mark.parametrize(
    ("target", "as_of"),
    [
        ({**BUILT, "at_least": 250}, AS_OF),  # met
        ({**BUILT, "at_least": None, "at_most": 249}, AS_OF),  # missed
        (BUILT, date(2029, 1, 1)),  # over
        (BUILT, date(2024, 12, 31)),  # nothing was reported yet
        ({**BUILT, "period": {**FIVE_YEARS["period"], "each": "year"}}, AS_OF),
        ({**BUILT, "period": {"first": date(2024, 1, 1)}}, AS_OF),  # without an end there is no even pace
        ({**BUILT, "count": [{"stock": "owned"}]}, AS_OF),
        ({**BUILT, "count": [{"flow": "new_build"}, {"amount": 10, "times": -1}]}, AS_OF),
        ({**BUILT, "of": [{"flow": "purchase"}], "at_least": "70%"}, AS_OF),
    ],
)
def test_no_pace(target: Mapping[str, Any], as_of: date) -> None:
    assert not paces({key: value for key, value in target.items() if value}, *THREE_REPORTS, as_of=as_of)


def test_what_has_lapsed_has_no_pace() -> None:
    fact = {
        "state": "lapsed",
        "reported": date(2026, 1, 1),
        "by": "gemeente",
        "reason": {"nl": "Geen geld.", "en": "No money."},
    }
    condition = {"key": "money", "kind": "if", "statement": {"nl": "Er is geld.", "en": "There is money."}}
    target = {**BUILT, "condition": "money"}
    assert paces(target, *THREE_REPORTS, agreement={"conditions": [condition]})
    assert not paces(target, *THREE_REPORTS, agreement={"conditions": [{**condition, "fact": fact}]})


def test_what_is_reported_later_is_not_known_yet() -> None:
    found = pace(BUILT, *THREE_REPORTS, as_of=date(2026, 7, 31))
    assert (found.through, found.realised) == (date(2025, 12, 31), point(190))


def test_the_last_day_has_no_rest_to_pace() -> None:
    reports = (*THREE_REPORTS, built(70, 2026), built(10, 2027), {**built(10, 2028), "reported": date(2028, 12, 31)})
    assert not paces(BUILT, *reports, as_of=date(2028, 12, 31))


# -- in words ----------------------------------------------------------------------------------------------------------


def said(target: Mapping[str, Any], *records: Mapping[str, Any], as_of: date = AS_OF) -> str:
    """The line of the pace."""
    return section(shown(target, records, as_of=as_of), "Pace").removeprefix("1.1   ")


def test_the_pace_in_words() -> None:
    # 240 + 120 * 181/365 = 299.51, so 49.5 behind; 350 / 2.504 = 139.77.
    assert said(BUILT, *THREE_REPORTS) == (
        "250 homes until 30 June 2026. An even pace to 600 would have brought 299.5: 49.5 behind. "
        "For the rest 139.8 a year are needed, in the 2.5 years that are left."
    )


def test_ahead_of_it() -> None:
    assert said({**BUILT, "at_least": 300}, THREE_REPORTS[0]) == (
        "100 homes until 31 December 2024. An even pace to 300 would have brought 60: 40 ahead. "
        "For the rest 50 a year are needed, in the 4 years that are left."
    )
    assert "would have brought 100: just that." in said({**BUILT, "at_least": 500}, THREE_REPORTS[0])


def test_a_ceiling_in_words() -> None:
    target = {"count": [{"flow": "sale"}], "at_most": 100, **FIVE_YEARS}
    assert said(target, flow("sale", 30, 2024), flow("sale", 25, 2025)) == (
        "55 homes until 31 December 2025. With even use of the 100 it would have been 40: 15 above that. "
        "That leaves 15 a year, in the 3 years that are left."
    )


def test_the_last_year_in_words() -> None:
    target = {**BUILT, "period": {"first": date(2024, 1, 1), "last": date(2026, 12, 31)}}
    assert said(target, built(100, 2024), built(90, 2025)).endswith("For the rest 410 are needed by 31 December 2026.")


def test_of_less_than_a_year_the_rest_is_said_whole() -> None:
    target = {**BUILT, "period": {"first": date(2024, 1, 1), "last": date(2026, 12, 31)}}
    # A rate for a whole year would be twice what is needed in the half that is left.
    assert said(target, *THREE_REPORTS).endswith("For the rest 350 are needed by 31 December 2026.")
    ceiling = {**target, "count": [{"flow": "sale"}], "at_most": 100}
    del ceiling["at_least"]
    sold = (flow("sale", 30, 2024), flow("sale", 25, 2025), flow("sale", 10, "2026-H1"))
    assert said(ceiling, *sold).endswith("That leaves 35 until 31 December 2026.")


def test_what_is_open_is_said_to_be_so() -> None:
    assert said(BUILT, THREE_REPORTS[0], THREE_REPORTS[2]) == (
        "160 or more homes until 30 June 2026. An even pace to 600 would have brought 299.5: at most 139.5 behind. "
        "For the rest at most 175.7 a year are needed, in the 2.5 years that are left. Not reported: "
        "Woonvereniging Noord 2025."
    )


def test_of_what_was_reported_in_part_more_may_come() -> None:
    line = said(TO_C, *IN_PART)
    assert line.endswith("Reported, but perhaps not all of it: Woonvereniging Noord 2024.")


def test_what_is_not_told_apart_is_said_to_be_so() -> None:
    target = {**BUILT, "count": [{"flow": "new_build", "where": {"segment": "social"}}]}
    line = said(target, built(60, 2024, attributes={"segment": "social"}), built(40, 2025))
    assert line.startswith(
        "60-100 homes until 31 December 2025. An even pace to 600 would have brought 240: 140 to 180 behind. "
    )
    assert line.endswith("Reported, but not told apart: Woonvereniging Noord 2025.")


def test_between_behind_and_ahead() -> None:
    target = {**BUILT, "at_least": 200, "count": [{"flow": "new_build", "where": {"segment": "social"}}]}
    line = said(target, built(60, 2024, attributes={"segment": "social"}), built(40, 2025))
    assert "would have brought 80: between 20 behind and 20 ahead." in line
    assert "For the rest 33.3 to 46.7 a year are needed" in line


def test_a_net_of_which_little_is_known() -> None:
    target = {"count": [{"net": ["new_build", "demolition"]}], "at_least": 300, **FIVE_YEARS}
    line = said(target, built(100, 2024))
    assert line.startswith(
        "100 or fewer homes until 31 December 2024. An even pace to 300 would have brought 60: at most 40 ahead."
    )
    assert "For the rest at least 50 a year are needed" in line
    assert "at least 20 behind" in said(target, built(40, 2024))


def test_different_days_are_named() -> None:
    reports = (*THREE_REPORTS, built(50, 2024, by="zuid"), built(30, 2025, by="zuid"))
    assert said({**BUILT, "together": "corporaties"}, *reports).endswith(
        "Reported until different days: Woonvereniging Noord 30 June 2026, Woonvereniging Zuid 31 December 2025."
    )


def test_without_reports_there_is_no_section() -> None:
    assert "\nPace\n" not in shown(BUILT, ())


def test_the_pace_as_json() -> None:
    assert json.loads(json.dumps(pace_json(pace(BUILT, THREE_REPORTS[0], THREE_REPORTS[2])))) == {
        "through": "2026-06-30",
        "realised": {"low": 160, "high": None},
        "years": 5,
        "years_left": 2.50411,
        "sides": [
            {
                "side": "at_least",
                "wanted": 600,
                "linear": 299.506849,
                "ahead": {"low": -139.506849, "high": None},
                "rest": {"low": 0, "high": 440},
                "per_year": {"low": 0, "high": 175.711160},
            }
        ],
        "reported_until": [{"party": "noord", "day": "2026-06-30"}],
        "unreported": ["noord/new_build/home/2025"],
        "partly_reported": [],
    }
    assert pace_json(None) is None


def test_every_word_is_used() -> None:
    folder = Path(pace_text.__file__).parent
    code = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py")))
    made = ("quota.at_", "pace.at_")
    assert [key for key in WORDS if f'"{key}"' not in code and not key.startswith(made)] == []
