"""What is due by when: worked out by hand from the document, and on a fictional town for each rule of the agenda."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from tests.conftest import Shipped
from tests.fictional import agreements, records, tables, tupled

from pa_calc.core.agenda import Agenda, Milestone, agenda
from pa_calc.core.check import check
from pa_calc.schema.agreements import Agreements, RunningDuty

Said = Mapping[str, Any]

TEXT = {"nl": "Iets", "en": "Something"}


def found_in(whole: Agreements, as_of: date, *reported: Said, figures: tuple[Said, ...] = ()) -> Agenda:
    """The agenda of a dataset with these records."""
    told = records(reported)
    return agenda(whole, told, check(whole, tables(figures), as_of, told), as_of)


# -- the shipped dataset -----------------------------------------------------------------------------------------------


def as_of(shipped: Shipped, day: str) -> Agenda:
    date_ = date.fromisoformat(day)
    return agenda(shipped.agreements, {}, check(shipped.agreements, shipped.tables, date_), date_)


@pytest.fixture(scope="module")
def late_2026(shipped: Shipped) -> Agenda:
    return as_of(shipped, "2026-11-23")


def ids(milestones: tuple[Milestone, ...]) -> list[str]:
    return [one.id for one in milestones]


def one(whole: Agenda, id_: str) -> Milestone:
    (found,) = (milestone for milestone in whole.milestones if milestone.id == id_)
    return found


def dues(milestone: Milestone) -> list[str]:
    return [str(when.due) for when in milestone.occurrences]


def states(milestone: Milestone) -> list[str]:
    return [when.state for when in milestone.occurrences]


def test_what_is_due_in_the_first_quarters(shipped: Shipped) -> None:
    """1.25 and the steering group of 6.1 say Q1 2025; 1.9 and the plan of 6.2 say Q2, 1.15 its first half."""
    found = as_of(shipped, "2025-02-01")
    assert found.overdue() == ()
    assert sorted(ids(found.due_in(found.quarter))) == [
        "1.25/duty/agree-on-pitches",
        "6.1/duty/steering-group",
        "6.1/planning/2",
    ]
    assert sorted(ids(found.due_in(found.next_quarter))) == [
        "1.15/duty/package-a",
        "1.22/duty/ten-year-plan",
        "1.9/duty/adapt-policy",
        "1.9/duty/study-need",
        "6.1/planning/2",
        "6.2/duty/data-plan",
    ]


def test_a_planning_says_no_more_than_what_is_to_be_done_by_then(late_2026: Agenda) -> None:
    """Only two entries say more: 1.3 ends in 2030 while its target ends in 2029, and 6.1 meets each quarter."""
    assert [one.id for one in late_2026.milestones if one.kind == "planning"] == ["1.3/planning/1", "6.1/planning/2"]


def test_the_steering_group_meets_sixteen_times(late_2026: Agenda) -> None:
    meets = one(late_2026, "6.1/planning/2")
    ends = ("03-31", "06-30", "09-30", "12-31")
    assert dues(meets) == [f"{year}-{end}" for year in range(2025, 2029) for end in ends]
    assert states(meets) == ["overdue"] * 7 + ["open"] * 9
    assert (meets.every, meets.commitment, meets.statement.en) == ("quarter", "result", "steering group meets")
    # The document names who leads in 2025, and nobody for the years after.
    assert [when.who for when in meets.occurrences] == [("waterweg_wonen",)] * 4 + [()] * 12


def test_yearly_ones_return_at_the_end_of_each_year(late_2026: Agenda) -> None:
    years = ["2025-12-31", "2026-12-31", "2027-12-31", "2028-12-31"]
    for id_ in ("6.5/duty/themes", "6.5/target/agreement-update", "6.6/target/tenants-session"):
        assert dues(one(late_2026, id_)) == years
        assert states(one(late_2026, id_)) == ["overdue", "open", "open", "open"]
    assert one(late_2026, "6.6/target/tenants-session").who == ("gemeente",)
    assert len(one(late_2026, "6.5/duty/themes").who) == 5


def test_what_has_no_end(late_2026: Agenda) -> None:
    found = {one.id: one for one in late_2026.open_ended()}
    # From time to time (4.5), from 2026 on (3.3, 3.4, 3.6), from 2025 on (1.17), and without a time (1.14).
    for id_ in (
        "4.5/duty/corporations-tuning",
        "3.3/duty/growth-path",
        "3.4/duty/heat-lots",
        "3.6/duty/overheating-study",
        "1.17/duty/run-arrangement",
        "1.14/duty/prefer-corporations",
        "text/duty/heat-programme",
    ):
        assert dues(found[id_]) == ["None"]
    assert not any(one.has_date for one in found.values())


def test_what_was_only_stated_or_allowed_is_no_milestone(late_2026: Agenda) -> None:
    stated = {"1.22/duty/prefer-renovation", "3.1/duty/heat-investments", "text/duty/wished-growth"}
    assert stated.isdisjoint(ids(late_2026.milestones))
    assert not {one.commitment for one in late_2026.milestones if one.kind == "duty"} & {"statement", "permission"}


def test_the_agenda_and_the_verdicts_agree_on_which_targets_are_overdue(shipped: Shipped, late_2026: Agenda) -> None:
    report = check(shipped.agreements, shipped.tables, late_2026.as_of)
    late = {result.id: result.outcome.due for result in report.results if result.outcome.is_overdue}
    found = {one.result.id: one.occurrences[0].due for one in late_2026.overdue() if one.result}
    assert found == late
    assert len(found) == 10


def test_what_the_document_itself_says_to_be_so_is_stated(late_2026: Agenda) -> None:
    stated = one(late_2026, "3.10/target/efg-homes/waterweg_wonen").occurrences
    assert [(str(when.verdict), when.state) for when in stated] == [("stated", "open")]


def test_a_party_sees_what_it_is_to_do_and_what_it_leads(shipped: Shipped) -> None:
    found = as_of(shipped, "2025-02-01")
    # 1.25 is for the municipality and Waterweg Wonen; the steering group is led by Waterweg Wonen.
    assert ids(found.of("gemeente").due_in(found.quarter)) == ["1.25/duty/agree-on-pitches"]
    assert len(found.of("waterweg_wonen").due_in(found.quarter)) == 3
    assert found.of("samenwerking").due_in(found.quarter) == ()
    # It leads 1.1, of which the homes are for the corporations to realise.
    assert "1.1/target/social-homes" in ids(found.of("gemeente").milestones)
    # Of 6.1 Waterweg Wonen is in the lead in 2025 alone.
    assert dues(one(found.of("waterweg_wonen"), "6.1/planning/2"))[-1] == "2025-12-31"


# -- a fictional town --------------------------------------------------------------------------------------------------

TARGET: Said = {"count": [{"flow": "new_build"}], "at_least": 65}


def duty(**said: object) -> Said:
    return {"key": "plan", "statement": TEXT, "who": ["gemeente", "corporaties"], "commitment": "result", **said}


def town(*duties: Said, **agreement: object) -> Agreements:
    """One agreement with these duties, and a target that is due at the end of 2026."""
    return agreements(TARGET, {"duties": duties, **agreement})


def told(state: str, reported: str, period: object = 2025, **said: object) -> Said:
    """A record that only says how far it is with a duty, or with the agreement as a whole."""
    about = {"agreement": "1.1", "duty": "plan", "state": state, "statement": TEXT, **said}
    about = {key: value for key, value in about.items() if value is not None}
    return {"reported": reported, "period": period, "progress": [about]}


def of_duty(whole: Agreements, day: str, *reported: Said) -> Milestone:
    return one(found_in(whole, date.fromisoformat(day), *reported), "1.1/duty/plan")


ONCE = town(duty(due="2025-Q2"))


def test_what_is_to_be_done_once_is_due_on_its_last_day() -> None:
    on_the_day, after = of_duty(ONCE, "2025-06-30"), of_duty(ONCE, "2025-07-01")
    assert (dues(on_the_day), states(on_the_day)) == (["2025-06-30"], ["open"])
    assert states(after) == ["overdue"]
    assert after.occurrences[0].days_late(date(2025, 7, 1)) == 1
    assert on_the_day.occurrences[0].days_late(date(2025, 6, 30)) == 0
    assert after.who == ("gemeente", "noord", "zuid")


def test_done_is_what_was_reported_as_done_by_the_day() -> None:
    done = told("done", "2025-08-15")
    assert states(of_duty(ONCE, "2025-08-14", done)) == ["overdue"]
    assert states(of_duty(ONCE, "2025-08-15", done)) == ["done"]
    report = of_duty(ONCE, "2025-08-15", done).occurrences[0].report
    assert report is not None
    assert (report.record, report.reported) == ("records/1", date(2025, 8, 15))


def test_another_state_reported_later_takes_the_place_of_done() -> None:
    again = told("under_way", "2025-09-01")
    found = of_duty(ONCE, "2025-09-01", told("done", "2025-08-15"), again)
    assert states(found) == ["overdue"]
    assert found.occurrences[0].report is not None
    assert found.occurrences[0].report.progress.state == "under_way"


@pytest.mark.parametrize("state", ["not_started", "under_way", "at_risk"])
def test_what_is_on_its_way_is_not_done(state: str) -> None:
    assert states(of_duty(ONCE, "2025-07-01", told(state, "2025-06-01"))) == ["overdue"]


def test_what_was_stopped_is_neither_open_nor_overdue() -> None:
    stopped = found_in(ONCE, date(2025, 9, 1), told("stopped", "2025-06-01"))
    assert states(one(stopped, "1.1/duty/plan")) == ["stopped"]
    assert stopped.overdue() == ()
    assert ids(stopped.closed("missed", "stopped")) == ["1.1/duty/plan"]


WHOLE = {"duty": None}


@pytest.mark.parametrize(
    ("reports", "state"),
    [
        ([told("done", "2025-05-01", **WHOLE)], "done"),
        ([told("stopped", "2025-05-01", **WHOLE)], "stopped"),
        ([told("under_way", "2025-05-01", **WHOLE)], "overdue"),
        # What is done stays done while the rest of the agreement is still under way, or is stopped.
        ([told("done", "2025-04-01"), told("under_way", "2025-05-01", **WHOLE)], "done"),
        ([told("done", "2025-04-01"), told("stopped", "2025-05-01", **WHOLE)], "done"),
        # The last word counts: first of the duty, then of the whole, and the other way round.
        ([told("at_risk", "2025-04-01"), told("done", "2025-05-01", **WHOLE)], "done"),
        ([told("done", "2025-04-01", **WHOLE), told("at_risk", "2025-05-01")], "overdue"),
        ([told("done", "2025-04-01", **WHOLE), told("under_way", "2025-05-01", **WHOLE)], "overdue"),
    ],
)
def test_a_report_of_the_whole_agreement(reports: list[Said], state: str) -> None:
    assert states(of_duty(ONCE, "2025-07-01", *reports)) == [state]


@pytest.mark.parametrize("parties", [("noord", "zuid"), ("zuid", "noord")])
def test_of_two_parties_that_report_on_one_day_the_worst_counts(parties: tuple[str, str]) -> None:
    """Done by the one and at risk by the other, in whatever order their files stand, is not done."""
    one_day = [{**told(state, "2025-06-20"), "by": by} for state, by in zip(("done", "at_risk"), parties, strict=True)]
    assert states(of_duty(ONCE, "2025-07-01", *one_day)) == ["overdue"]
    assert states(of_duty(QUARTERLY, "2025-04-01", *one_day))[0] == "overdue"
    assert states(of_duty(ONCE, "2025-07-01", *one_day, told("done", "2025-06-21"))) == ["done"]


def test_without_a_report_of_its_own_a_duty_stands_as_its_agreement() -> None:
    found = of_duty(ONCE, "2025-07-01", told("at_risk", "2025-05-01", **WHOLE))
    assert found.occurrences[0].report is not None
    assert found.occurrences[0].report.progress.state == "at_risk"


QUARTERLY = town(duty(every="quarter", due=2025))
QUARTERS = ["2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31"]


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        ([], ["overdue", "overdue", "overdue", "open"]),
        ([told("done", "2025-04-02", "2025-Q1")], ["done", "overdue", "overdue", "open"]),
        ([told("done", "2025-07-02", "2025-H1")], ["done", "done", "overdue", "open"]),
        (
            [told("done", "2025-04-02", "2025-Q1"), told("under_way", "2025-07-02", "2025-Q2")],
            ["done", "overdue", "overdue", "open"],
        ),
        # A later report of the same quarter takes the place of the first.
        (
            [told("done", "2025-04-02", "2025-Q1"), told("at_risk", "2025-05-02", "2025-Q1")],
            ["overdue", "overdue", "overdue", "open"],
        ),
        # What was stopped stays so, until it is reported of again.
        ([told("stopped", "2025-07-02", "2025-Q2")], ["overdue", "stopped", "stopped", "stopped"]),
        (
            [told("stopped", "2025-07-02", "2025-Q2"), told("done", "2025-10-02", "2025-Q3")],
            ["overdue", "stopped", "done", "open"],
        ),
        # The agreement as a whole is done: so are its duties up to the end of the reported period.
        ([told("done", "2025-07-02", "2025-Q2", **WHOLE)], ["done", "done", "overdue", "open"]),
    ],
)
def test_what_returns_is_done_for_the_period_that_was_reported(reports: list[Said], expected: list[str]) -> None:
    found = of_duty(QUARTERLY, "2025-12-01", *reports)
    assert (dues(found), states(found)) == (QUARTERS, expected)


def test_of_an_agreement_that_returns_itself_a_report_is_about_its_period_alone() -> None:
    whole = town(
        duty(every="quarter", due=2025),
        duty(key="letter", due="2025-Q2"),
        duty(key="website"),
        planning=[{"when": 2025, "every": "quarter"}],
    )
    found = found_in(whole, date(2025, 12, 1), told("done", "2025-07-02", "2025-Q2", **WHOLE))
    assert states(one(found, "1.1/duty/plan")) == ["overdue", "done", "overdue", "open"]
    assert states(one(found, "1.1/duty/letter")) == ["done"]
    assert states(one(found, "1.1/duty/website")) == ["open"]  # it goes on; one quarter of it is not all of it


@pytest.mark.parametrize(
    ("said", "day", "expected"),
    [
        ({"every": "year"}, "2026-06-01", ["2025-12-31", "2026-12-31", "2027-12-31", "2028-12-31"]),
        ({"every": "year"}, "2031-06-01", ["2025-12-31", "2026-12-31", "2027-12-31", "2028-12-31"]),
        ({"every": "half_year", "due": "2025-H2..2026-H1"}, "2026-06-01", ["2025-12-31", "2026-06-30"]),
        # A last step that is cut off is due when the time ends.
        ({"every": "year", "due": "2025-07-01..2027-06-30"}, "2026-06-01", ["2025-12-31", "2026-12-31", "2027-06-30"]),
        # Without an end: the term, and then a year ahead.
        ({"every": "year", "due": "2026.."}, "2026-06-01", ["2026-12-31", "2027-12-31", "2028-12-31"]),
        (
            {"every": "year", "due": "2027.."},
            "2030-03-01",
            ["2027-12-31", "2028-12-31", "2029-12-31", "2030-12-31", "2031-12-31"],
        ),
        ({"every": "year", "due": "2040.."}, "2026-06-01", ["2040-12-31"]),
        ({"every": "now_and_then"}, "2026-06-01", ["None"]),
        ({"every": "now_and_then", "due": "2025..2026"}, "2026-06-01", ["None"]),
        ({}, "2026-06-01", ["None"]),
        ({"due": "2026.."}, "2026-06-01", ["None"]),
    ],
)
def test_how_often_and_until_when(said: Said, day: str, expected: list[str]) -> None:
    assert dues(of_duty(town(duty(**said)), day)) == expected


def test_the_end_of_time_is_no_error() -> None:
    last = date.max
    found = found_in(town(duty(every="quarter", due="9999..")), last)
    assert (found.quarter.last, found.next_quarter, found.later()) == (last, None, ())
    assert dues(one(found, "1.1/duty/plan")) == ["9999-03-31", "9999-06-30", "9999-09-30", "9999-12-31"]
    assert found.due_in(found.next_quarter) == ()


# -- planning ----------------------------------------------------------------------------------------------------------


def planned(*planning: Said, duties: tuple[Said, ...] = (), **agreement: object) -> list[str]:
    whole = town(*duties, planning=planning, **agreement)
    found = found_in(whole, date(2025, 2, 1)).milestones
    return [f"{one.id} {one.statement.en}" for one in found if one.kind == "planning"]


def test_an_entry_of_a_planning_that_says_more_is_a_milestone() -> None:
    draft = {"when": "2025-Q2", "what": {"nl": "concept", "en": "draft"}}
    yearly = {"when": "2025..2028", "every": "year"}
    assert planned(draft, {"when": "2025-Q3"}) == ["1.1/planning/1 draft", "1.1/planning/2 Fictional agreement"]
    assert planned({"when": "2025..2028"}, draft) == ["1.1/planning/2 draft"]  # the term says nothing by itself
    assert planned(draft, duties=(duty(due="2025-06-30"),)) == []  # due on the same day
    assert planned({"when": 2026}) == []  # the target is due then
    assert planned(yearly, duties=(duty(due=2025),)) == ["1.1/planning/1 Fictional agreement"]
    assert planned(yearly, duties=(duty(every="year"),)) == []
    assert planned({"when": "2026.."}, duties=(duty(due="2026.."),)) == []
    assert planned(draft, commitment="permission") == []


def test_a_planning_stands_alone_where_the_agreement_has_nothing_else() -> None:
    whole = town()
    bare = whole.agreements[0].model_copy(update={"targets": ()})
    found = found_in(whole.model_copy(update={"agreements": (bare,)}), date(2025, 2, 1))
    (only,) = found.milestones
    assert (only.id, dues(only), only.who) == ("1.1/planning/1", ["2028-12-31"], ("gemeente",))


def test_a_report_of_the_agreement_closes_what_it_planned() -> None:
    whole = town(duty(due="2025-Q1"), planning=[{"when": "2025-Q2"}])
    by_duty = told("done", "2025-04-01", "2025-Q1")
    for reports, state in (
        ([], "overdue"),
        ([told("done", "2025-08-01", **WHOLE)], "done"),
        ([told("stopped", "2025-08-01", **WHOLE)], "stopped"),
        ([by_duty], "done"),  # all that the agreement asks is done
        ([by_duty, told("under_way", "2025-08-01", **WHOLE)], "overdue"),
    ):
        found = found_in(whole, date(2025, 9, 1), *reports)
        assert states(one(found, "1.1/planning/1")) == [state], reports


def test_who_leads_depends_on_the_time() -> None:
    leads = [{"who": "gemeente", "during": 2025}, {"who": "zuid", "during": "2026.."}]
    yearly = duty(every="year", due="2025..2026", who="noord")
    found = found_in(town(yearly, leads=leads, planning=[{"when": "2025-Q2"}]), date(2025, 2, 1))
    assert [when.leads for when in one(found, "1.1/duty/plan").occurrences] == [("gemeente",), ("zuid",)]
    assert one(found, "1.1/planning/1").who == ("gemeente",)
    assert dues(one(found.of("zuid"), "1.1/duty/plan")) == ["2026-12-31"]
    assert dues(one(found.of("noord"), "1.1/duty/plan")) == ["2025-12-31", "2026-12-31"]


# -- conditions --------------------------------------------------------------------------------------------------------

MONEY = {"key": "money", "kind": "if", "statement": {"nl": "Als er geld is.", "en": "If there is money."}}


def became(state: str, reported: str = "2025-05-01") -> Said:
    fact = {"agreement": "1.1", "condition": "money", "state": state, "reason": TEXT}
    return {"reported": reported, "period": 2025, "conditions": [fact]}


def test_what_hangs_on_a_condition_that_failed_falls_away() -> None:
    hanging = duty(due="2025-Q2", condition="money")
    whole = town(hanging, duty(key="other", due="2025-Q2"), conditions=[MONEY])
    found = found_in(whole, date(2025, 9, 1), became("lapsed"))
    assert states(one(found, "1.1/duty/plan")) == ["lapsed"]
    assert states(one(found, "1.1/duty/other")) == ["overdue"]
    assert ids(found.overdue()) == ["1.1/duty/other"]
    before = found_in(whole, date(2025, 4, 30), became("lapsed"))
    assert states(one(before, "1.1/duty/plan")) == ["open"]
    assert states(one(found_in(whole, date(2025, 9, 1), became("holds")), "1.1/duty/plan")) == ["overdue"]


def test_what_was_done_before_the_condition_failed_stays_done() -> None:
    whole = town(duty(due="2025-Q2", condition="money"), conditions=[MONEY])
    assert states(of_duty(whole, "2025-09-01", told("done", "2025-04-01"), became("lapsed"))) == ["done"]


def test_a_leave_to_deviate_that_lapsed_takes_nothing_away() -> None:
    whole = town(duty(due="2025-Q2", condition="money"), conditions=[{**MONEY, "kind": "may"}])
    assert states(of_duty(whole, "2025-09-01", became("lapsed"))) == ["overdue"]


def test_a_target_and_a_planning_lapse_with_their_condition() -> None:
    whole = agreements({**TARGET, "condition": "money"}, {"conditions": [MONEY], "planning": [{"when": "2025-Q2"}]})
    found = found_in(whole, date(2025, 9, 1), became("lapsed"))
    assert states(one(found, "1.1/target/promise")) == ["lapsed"]
    assert states(one(found, "1.1/planning/1")) == ["lapsed"]


@pytest.mark.parametrize(
    ("day", "reported", "state"),
    [
        ("2025-07-01", [], "open"),
        ("2025-07-02", [], "overdue"),
        ("2025-07-02", [became("holds")], "done"),
        ("2025-07-02", [became("lapsed")], "done"),
        ("2025-07-02", [became("holds", "2025-08-01")], "overdue"),
    ],
)
def test_a_condition_is_to_be_known_by_its_day(day: str, reported: list[Said], state: str) -> None:
    whole = town(conditions=[{**MONEY, "by": "2025-07-01"}])
    found = one(found_in(whole, date.fromisoformat(day), *reported), "1.1/condition/money")
    assert (dues(found), states(found), found.who) == (["2025-07-01"], [state], ("gemeente",))
    assert found.statement.en == "If there is money."


def test_a_condition_without_a_day_is_no_milestone() -> None:
    assert "1.1/condition/money" not in ids(found_in(town(conditions=[MONEY]), date(2025, 2, 1)).milestones)


# -- targets -----------------------------------------------------------------------------------------------------------


def built(year: int, value: int) -> Said:
    figure = {"flow": "new_build", "unit": "home", "value": value}
    return {"reported": f"{year + 1}-02-01", "period": year, "figures": [figure]}


EACH_YEAR: Said = {
    "count": [{"flow": "new_build"}],
    "at_least": 65,
    "period": {"first": "2025-01-01", "last": "2028-12-31", "each": "year"},
}


def test_a_target_stands_as_its_verdict_does_each_year() -> None:
    """65 a year: 70 in 2025, 40 in 2026, nothing reported of 2027, and 2028 still runs."""
    found = found_in(agreements(EACH_YEAR), date(2028, 3, 1), built(2025, 70), built(2026, 40))
    target = one(found, "1.1/target/promise")
    assert dues(target) == ["2025-12-31", "2026-12-31", "2027-12-31", "2028-12-31"]
    assert states(target) == ["done", "missed", "overdue", "open"]
    assert [str(when.verdict) for when in target.occurrences] == ["met", "missed", "no data", "no data"]
    assert (target.who, target.statement.en, target.commitment) == (("noord",), "Fictional promise", "result")
    # What was missed is decided: nobody need report it any more, so it is not overdue.
    assert [dues(late) for late in found.overdue()] == [["2027-12-31"]]
    assert [dues(gone) for gone in found.closed("missed")] == [["2026-12-31"]]


def test_a_target_is_due_on_its_own_day_where_it_has_one() -> None:
    found = found_in(agreements({**TARGET, "due": "2027-03-31"}), date(2027, 1, 1))
    assert dues(one(found, "1.1/target/promise")) == ["2027-03-31"]
    assert ids(found.due_in(found.quarter)) == ["1.1/target/promise"]


def test_progress_closes_no_target() -> None:
    found = found_in(agreements(TARGET), date(2027, 1, 1), told("done", "2026-12-31", **WHOLE))
    assert states(one(found, "1.1/target/promise")) == ["overdue"]


def test_of_a_target_for_each_party_every_one_has_its_own() -> None:
    found = found_in(agreements({**TARGET, "each": "corporaties"}), date(2026, 1, 1))
    assert ids(found.milestones) == ["1.1/target/promise/noord", "1.1/target/promise/zuid"]


# -- the agenda as a whole ---------------------------------------------------------------------------------------------


def test_the_running_text_is_last_and_has_no_agreement() -> None:
    said = {**duty(key="monitor", due=2025), "section": TEXT}
    duties = tuple(
        RunningDuty.model_validate(tupled({**said, **more}))
        for more in ({}, {"key": "wish", "commitment": "statement"})
    )
    found = found_in(town(duty()).model_copy(update={"running_text": duties}), date(2026, 2, 1))
    assert ids(found.milestones)[-1] == "text/duty/monitor"
    assert "text/duty/wish" not in ids(found.milestones)
    assert found.milestones[-1].agreement is None
    assert states(found.milestones[-1]) == ["overdue"]
    assert "text/duty/monitor" in ids(found.of("zuid").milestones)
    assert "text/duty/monitor" not in ids(found.of("west").milestones)


def test_every_occurrence_stands_in_one_place() -> None:
    """As of 11 May 2025: Q1 is late, Q2 is due this quarter, Q3 the next one, and Q4 later."""
    found = found_in(QUARTERLY, date(2025, 5, 11))

    def due(those: tuple[Milestone, ...]) -> list[str]:
        return [day for milestone in those if milestone.kind == "duty" for day in dues(milestone)]

    assert due(found.overdue()) == ["2025-03-31"]
    assert due(found.due_in(found.quarter)) == ["2025-06-30"]
    assert due(found.due_in(found.next_quarter)) == ["2025-09-30"]
    assert due(found.later()) == ["2025-12-31"]
    assert due(found.open_ended()) == []


def test_what_was_due_first_comes_first() -> None:
    whole = town(duty(due="2025-Q2"), duty(key="letter", due="2025-Q1"))
    assert ids(found_in(whole, date(2025, 9, 1)).overdue()) == ["1.1/duty/letter", "1.1/duty/plan"]


def test_identities_do_not_depend_on_the_day(shipped: Shipped, late_2026: Agenda) -> None:
    assert ids(late_2026.milestones) == ids(as_of(shipped, "2025-02-01").milestones)
    assert len({*ids(late_2026.milestones)}) == len(late_2026.milestones)
