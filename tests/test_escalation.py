"""The escalation ladder: each condition of a rung by itself and together, on a fictional town."""

import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from tests.conftest import Shipped
from tests.fictional import agreements, records, tables, tupled
from tests.program import HAVENSTAD, Call

from pa_calc.core import escalation
from pa_calc.core.check import Undecidable, check
from pa_calc.core.escalation import Ladder
from pa_calc.schema.agreements import Agreements, Rung

Said = Mapping[str, Any]

TEXT = {"nl": "Iets", "en": "Something"}
TARGET: Said = {
    "count": [{"flow": "new_build"}],
    "at_least": 65,
    "period": {"first": "2025-01-01", "last": "2025-12-31"},
}
FORECAST_OF_40: Said = {"rows": [{"flow": "new_build", "cells": {2025: 40}}]}


def rung(level: int, **said: object) -> Rung:
    return Rung.model_validate(
        tupled(
            {"key": f"level-{level}", "level": level, "statement": TEXT, "who": "gemeente", "within_days": 14, **said}
        )
    )


def town(*rungs: Rung, target: Said = TARGET, **agreement: object) -> Agreements:
    return agreements(target, agreement).model_copy(update={"escalation": rungs})


def ladder(whole: Agreements, day: str, *reported: Said, figures: tuple[Said, ...] = ()) -> Ladder:
    told, those = records(reported), tables(figures)
    return Ladder(whole, those, told, check(whole, those, date.fromisoformat(day), told))


def level(whole: Agreements, day: str, *reported: Said, figures: tuple[Said, ...] = ()) -> int | None:
    """The level of the one target."""
    found = ladder(whole, day, *reported, figures=figures).results().get("1.1/promise")
    return found.rung.level if found else None


def built(value: int, reported: str, period: object = 2025) -> Said:
    figure = {"flow": "new_build", "unit": "home", "value": value}
    return {"reported": reported, "period": period, "figures": [figure]}


# -- a verdict ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("verdicts", "figures", "expected"),
    [
        ("off course", (FORECAST_OF_40,), 1),
        ("missed", (FORECAST_OF_40,), None),
        (["missed", "off course"], (FORECAST_OF_40,), 1),
        ("no data", (), 1),
        ("undetermined", (), None),
    ],
)
def test_a_rung_for_some_verdicts(verdicts: object, figures: tuple[Said, ...], expected: int | None) -> None:
    """40 homes are expected where 65 were promised: off course; without a table there is no data."""
    found = town(rung(1, verdicts=verdicts if isinstance(verdicts, list) else [verdicts]))
    assert level(found, "2025-06-30", figures=figures) == expected


def test_what_is_met_reaches_nothing() -> None:
    every = rung(1, verdicts=["missed", "off course", "undetermined", "no data"])
    assert level(town(every), "2026-03-01", built(70, "2026-02-01")) is None
    assert level(town(every), "2026-03-01", built(60, "2026-02-01")) == 1


# -- overdue -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2025-12-31", None), ("2026-01-29", None), ("2026-01-30", 1), ("2026-03-31", 1), ("2026-04-01", 2)],
)
def test_a_rung_for_what_is_overdue_for_some_days(day: str, expected: int | None) -> None:
    """Due on 31 December: 29 days later is 29 January, 30 days later the 30th, 91 days later 1 April."""
    assert level(town(rung(2, overdue_days=91), rung(1, overdue_days=30)), day) == expected


def test_both_must_hold_where_a_rung_asks_for_both() -> None:
    both = town(rung(1, verdicts=["missed"], overdue_days=1))
    assert level(both, "2026-03-01") is None  # overdue, and there is no data
    assert level(both, "2026-03-01", built(60, "2026-02-01")) is None  # missed, and so decided: overdue no longer
    assert level(town(rung(1, verdicts=["no data"], overdue_days=1)), "2026-03-01") == 1


# -- quarters in a row -------------------------------------------------------------------------------------------------

OFF_FOR = {
    n: town(rung(1, verdicts=["off course", "missed"]), rung(2, verdicts=["off course", "missed"], quarters=n))
    for n in (1, 2, 3)
}
WHOLE_TERM: Said = {**TARGET, "period": {"first": "2025-01-01", "last": "2026-12-31"}}


@pytest.mark.parametrize(
    ("day", "quarters", "expected"),
    [
        # 40 are expected until Noord reports on 20 May 2025 that 70 were built in the first quarter: met.
        ("2025-05-19", 2, 2),
        ("2025-05-20", 2, None),
    ],
)
def test_some_quarters_in_a_row(day: str, quarters: int, expected: int | None) -> None:
    record = built(70, "2025-05-20", "2025-Q1")
    assert level(OFF_FOR[quarters], day, record, figures=(FORECAST_OF_40,)) == expected


def test_a_quarter_in_which_it_did_not_hold_breaks_the_row() -> None:
    """No data at the end of 2025 and of March 2026; 60 of 65 are reported on 10 April: missed since."""
    record = built(60, "2026-04-10")
    assert level(OFF_FOR[1], "2026-04-10", record) == 2
    assert level(OFF_FOR[2], "2026-04-10", record) == 1  # 31 March: no data
    assert level(OFF_FOR[2], "2026-06-30", record) == 1  # the same quarter
    assert level(OFF_FOR[2], "2026-07-01", record) == 2  # 30 June: missed
    assert level(OFF_FOR[3], "2026-07-01", record) == 1  # 31 March: no data
    assert level(OFF_FOR[3], "2026-10-01", record) == 2


def test_overdue_for_some_quarters_counts_the_days_at_the_end_of_each() -> None:
    """30 days late on 30 January; so on 31 March, and not on 31 December."""
    late = town(rung(1, overdue_days=30, quarters=2))
    assert level(late, "2026-03-31") is None
    assert level(late, "2026-04-01") == 1


def test_earlier_quarters_are_only_judged_where_a_rung_asks_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[date] = []

    def judged(*arguments: Any) -> Any:
        asked.append(arguments[2])
        return check(*arguments)

    monkeypatch.setattr(escalation, "check", judged)
    ladder(town(rung(1, verdicts=["missed"])), "2026-07-01").results()
    assert asked == []
    found = ladder(OFF_FOR[3], "2026-07-01", figures=({**FORECAST_OF_40, "state": "realised"},))
    found.results()
    found.milestones()
    assert sorted(asked) == [date(2026, 3, 31), date(2026, 6, 30)]  # each once


def test_a_quarter_in_which_reports_contradicted_each_other_decides_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def undecidable(*_: Any) -> Any:
        raise Undecidable(())

    monkeypatch.setattr(escalation, "check", undecidable)
    assert level(OFF_FOR[2], "2025-05-19", figures=(FORECAST_OF_40,)) == 1


# -- the ladder --------------------------------------------------------------------------------------------------------


def test_the_highest_rung_counts_in_whatever_order_they_stand() -> None:
    rungs = rung(3, verdicts=["missed"]), rung(1, verdicts=["no data"]), rung(2, overdue_days=1)
    assert level(town(*rungs), "2026-03-01") == 2
    assert level(town(*reversed(rungs)), "2026-03-01") == 2


def test_of_two_rungs_of_one_level_the_first_one_counts() -> None:
    first, second = rung(1, verdicts=["no data"]), rung(1, key="other", overdue_days=1)
    found = ladder(town(first, second), "2026-03-01").results()["1.1/promise"]
    assert found.rung.key == "level-1"


def test_who_takes_it_up_is_a_party_or_all_of_a_group() -> None:
    found = ladder(town(rung(1, verdicts=["no data"], who=["gemeente", "corporaties"])), "2026-03-01")
    assert found.results()["1.1/promise"].who == ("gemeente", "noord", "zuid")


def test_without_a_ladder_nothing_is_escalated(shipped: Shipped) -> None:
    assert shipped.agreements.escalation == ()  # the document names a ladder and gives no steps
    report = check(shipped.agreements, shipped.tables, date(2026, 11, 23))
    found = Ladder(shipped.agreements, shipped.tables, {}, report)
    assert (found.results(), found.milestones()) == ({}, {})


# -- milestones --------------------------------------------------------------------------------------------------------

PLAN = {"key": "plan", "statement": TEXT, "who": "noord", "commitment": "result"}


def of_milestones(whole: Agreements, day: str, *reported: Said) -> dict[str, int]:
    found = ladder(whole, day, *reported).milestones()
    return {id_: reached.rung.level for id_, reached in found.items()}


def told(state: str, reported: str, period: object = "2025-Q2") -> Said:
    about = {"agreement": "1.1", "duty": "plan", "state": state, "statement": TEXT}
    return {"reported": reported, "period": period, "progress": [about]}


def test_a_duty_comes_to_a_rung_by_being_overdue_alone() -> None:
    """Due on 30 June 2025."""
    rungs = rung(1, overdue_days=30), rung(2, verdicts=["missed", "off course", "undetermined", "no data"])
    whole = town(*rungs, duties=[{**PLAN, "due": "2025-Q2"}])
    assert of_milestones(whole, "2025-07-29") == {"1.1/target/promise": 2}
    assert of_milestones(whole, "2025-07-30") == {"1.1/duty/plan": 1, "1.1/target/promise": 2}
    assert "1.1/duty/plan" not in of_milestones(whole, "2025-07-30", told("done", "2025-07-30"))
    assert "1.1/duty/plan" not in of_milestones(whole, "2025-07-30", told("stopped", "2025-07-30"))
    assert of_milestones(whole, "2025-07-30", told("at_risk", "2025-07-30"))["1.1/duty/plan"] == 1


def test_of_what_returns_the_time_that_is_late_longest_counts() -> None:
    whole = town(rung(1, overdue_days=100), duties=[{**PLAN, "every": "quarter", "due": 2025}])
    assert of_milestones(whole, "2025-07-09") == {"1.1/duty/plan": 1}  # 100 days after 31 March
    assert of_milestones(whole, "2025-07-09", told("done", "2025-07-09", "2025-Q1")) == {}


def test_a_duty_that_was_late_for_some_quarters() -> None:
    whole = town(rung(1, overdue_days=1, quarters=3), duties=[{**PLAN, "due": "2025-Q1"}])
    assert of_milestones(whole, "2025-09-30") == {}  # 31 March: the day itself
    assert of_milestones(whole, "2025-10-01") == {"1.1/duty/plan": 1}  # 30 June and 30 September


def test_a_target_stands_as_high_in_the_agenda_as_among_the_verdicts() -> None:
    found = ladder(town(rung(1, verdicts=["no data"]), rung(2, overdue_days=10)), "2026-01-10")
    assert found.results()["1.1/promise"] == found.milestones()["1.1/target/promise"]


# -- what people see ---------------------------------------------------------------------------------------------------

LADDER = """
escalation:
  - key: talk
    level: 1
    statement: {nl: Zij praten., en: "They [bold]talk[/bold]."}
    verdicts: [missed]
    who: [gemeente, corporaties]
    within_days: 1
  - key: board
    level: 2
    statement: {nl: De top beslist., en: The board decides.}
    verdicts: [off course]
    quarters: 4
    who: corporaties
    within_days: 30
"""


@pytest.fixture
def havenstad(tmp_path: Path) -> str:
    """The fictional Havenstad, with a ladder; one text looks like markup.

    Of the 50 homes that were promised for 2025 its table has 40, realised: missed.
    """
    copytree(HAVENSTAD, tmp_path / "havenstad")
    main = tmp_path / "havenstad" / "agreements.yaml"
    main.write_text(main.read_text(encoding="utf-8") + LADDER, encoding="utf-8")
    return str(tmp_path / "havenstad")


TALK = "level 1. They [bold]talk[/bold]. Taken up by gemeente, corporations, within 1 day."


def test_the_levels_stand_below_the_verdicts(call: Call, havenstad: str) -> None:
    for command in (("check", "targets"), ("check",)):
        out = call(*command, "--data", havenstad, "--as-of", "2026-03-31").out
        (section,) = re.findall(r"\nEscalation\n(.*?)\n\n", out, re.DOTALL)
        assert section == f"  1.2   More homes in 2025: {TALK}"


def test_a_party_sees_the_levels_of_its_own_targets(call: Call, havenstad: str) -> None:
    for party, is_shown in (("noord", True), ("zuid", False)):
        out = call("check", "targets", "--data", havenstad, "--as-of", "2026-03-31", "--corp", party).out
        assert ("Escalation" in out) is is_shown


def test_the_levels_in_json(call: Call, havenstad: str) -> None:
    arguments = ("--data", havenstad, "--as-of", "2026-03-31", "--format", "json")
    level_1 = {
        "level": 1,
        "key": "talk",
        "statement": "They [bold]talk[/bold].",
        "who": ["gemeente", "noord", "zuid"],
        "within_days": 1,
    }
    results = json.loads(call("check", "targets", *arguments).out)["results"]
    assert {one["agreement"]: one["escalation"] for one in results} == {
        "1.1": None,
        "1.2": level_1,
        "1.3": None,
        "1.4": None,
    }
    milestones = json.loads(call("agenda", *arguments).out)["milestones"]
    assert [one["escalation"] for one in milestones if one["agreement"] == "1.2"] == [level_1]
    assert [one["agreement"] for one in milestones if one["escalation"]] == ["1.2"]


def test_the_levels_in_the_agenda(call: Call, havenstad: str) -> None:
    out = call("agenda", "--data", havenstad, "--as-of", "2026-03-31").out
    (row,) = (line.split() for line in out.splitlines() if "More homes in 2025" in line)
    assert row[:7] == ["31", "Dec", "2025", "1.2", "Noord", "missed", "1"]
    told = "They [bold]talk[/bold]. Taken up by gemeente, corporations, within 1 day."
    assert out.endswith(f"\n\nLevels of escalation\n  Level 1: {told} For 1.2.\n")
    assert "Level" not in call("agenda", "--data", str(HAVENSTAD), "--as-of", "2026-03-31").out
