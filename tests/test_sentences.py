"""The sentences that text and JSON share."""

from datetime import date
from fractions import Fraction

import pytest
from tests.conftest import Shipped

from pa_calc.core.check import check
from pa_calc.core.interval import Interval
from pa_calc.core.results import Report, Result
from pa_calc.core.settle import Settles
from pa_calc.core.slot import Cause, Query, Slot
from pa_calc.core.verdict import Verdict
from pa_calc.render.amounts import between, wanted
from pa_calc.render.asking import settling
from pa_calc.render.names import Names
from pa_calc.render.outcomes import note
from pa_calc.render.times import runs, times_told
from pa_calc.render.view import Origin, View
from pa_calc.schema.fields import Span, year_span
from pa_calc.words import catalogue

AS_OF = date(2026, 11, 23)


@pytest.fixture(scope="module")
def view(shipped: Shipped) -> View:
    origin = Origin(shipped.agreements.name, None, embedded=True, sha256="0" * 64)
    return View(catalogue("en", "output"), Names(shipped.agreements, "en"), origin, AS_OF, "0.1.0")


@pytest.fixture(scope="module")
def report(shipped: Shipped) -> Report:
    return check(shipped.agreements, shipped.tables, AS_OF)


def result(report: Report, id_: str) -> Result:
    return next(one for one in report.results if one.id == id_)


def good(view: View, report: Report, id_: str, reading: str = "") -> str:
    """What would bring the good verdict, by the declared or another reading."""
    found = result(report, id_)
    outcome = next((one.outcome for one in found.readings if one.key == reading), found.outcome)
    return settling(view, outcome.deciding.settles[0])


@pytest.mark.parametrize(
    ("id_", "reading", "sentence"),
    [
        (
            "1.1/social-homes",
            "",
            "Waterweg Wonen, new build 2024: 16 or more homes (social rent). It is not in the tables.",
        ),
        (
            "1.1/social-homes",
            "net",
            (
                "Waterweg Wonen, new build, purchase, sale and demolition 2024; Samenwerking, sale 2024-2028: "
                "together 603 or more homes. Not in the tables. Counted negative: sale and demolition."
            ),
        ),
        (
            "1.2/sites",
            "",
            (
                "gemeente, sites on 18 December 2024: 228 or more homes (under study), on top of the 372 counted. "
                "Not yet decided: Reigerlaan 100, Rivierzone, Parkeerplaats MUWI, Optoppen Zuidbuurt (350 together); "
                "without a number: Optoppen diverse locaties, Locatie Zonnehuisgroep."
            ),
        ),
        (
            "1.3/mid-rent-homes",
            "",
            (
                "Waterweg Wonen, new build 2026 and 2028-2029, conversion, additions to existing blocks and flexible "
                "homes 2025-2029; Samenwerking, new build 2025 and 2027, conversion, additions to existing blocks and "
                "flexible homes 2025-2029: together 150 or more homes (mid rent). Partly not in the tables. "
                "Partly not split by rent segment."
            ),
        ),
        (
            "1.8/priority-lettings-non-daeb",
            "",
            (
                "Homes vacated (non-DAEB): in total and with priority, leaves a social home of the corporations "
                "behind, 2025-2028, from Waterweg Wonen and Samenwerking. Not in the tables."
            ),
        ),
        (
            "2.1/primary-target-group/samenwerking",
            "",
            "Lettings: in total and primary target group, 2025, from Samenwerking. Not in the tables.",
        ),
        (
            "2.3/homes-up-to-capping-limit",
            "",
            (
                "Waterweg Wonen, stock at the end of 2030: 6,723 or fewer homes up to the high capping limit. "
                "The tables do not split it by rent."
            ),
        ),
        (
            "3.12/rooms",
            "office-homes",
            (
                "Samenwerking, new build of rooms, conversion of rooms, new build of homes and conversion of homes "
                "2025: together 8 or more. Partly not in the tables."
            ),
        ),
        (
            "3.13/places-zuidbuurt",
            "",
            "Waterweg Wonen, new build and conversion 2025-2027: together 24-32 places. Not in the tables.",
        ),
    ],
)
def test_what_would_settle_it(view: View, report: Report, id_: str, reading: str, sentence: str) -> None:
    assert good(view, report, id_, reading) == sentence


def slot(
    what: str, *, low: int | None, high: int | None, cause: Cause = "not_covered", counted: int | None = None
) -> Slot:
    query = Query("samenwerking", what, "home", year_span(2026), {}, {}, None, None)
    forecast = Interval(low, high)
    return Slot(query.id, query, counted, counted is not None, forecast, forecast, causes=(cause,))


def ask(view: View, *slots: Slot) -> str:
    """What is said where eight of some slots would bring the good verdict."""
    settles = Settles(Verdict.ON_COURSE, slots, (1,) * len(slots), 8, None)
    return settling(view, settles)


def test_outflows_alone_are_asked_for_as_positive_numbers(view: View) -> None:
    sale = slot("sale", low=None, high=0)
    told = settling(view, Settles(Verdict.ON_COURSE, (sale,), (1,), None, -10))
    assert told == "Samenwerking, sale 2026: 10 or more homes. It is not in the tables."
    turned = settling(view, Settles(Verdict.ON_COURSE, (sale,), (-1,), 10, None))
    assert turned == told


def test_an_inflow_that_is_turned_round_counts_negative(view: View) -> None:
    slots = slot("new_build", low=0, high=None), slot("purchase", low=0, high=None)
    told = settling(view, Settles(Verdict.OFF_COURSE, slots, (1, -1), None, -3))
    assert "together -3 or fewer homes." in told
    assert told.endswith(" Counted negative: purchase.")


def test_the_rest_of_a_count_is_told_from_the_whole(view: View) -> None:
    partly = slot("new_build", low=12, high=None, cause="no_figure", counted=12)._replace(without_figure=("Row",))
    rest = settling(view, Settles(Verdict.ON_COURSE, (partly,), (1,), 8, None))
    assert rest == "Samenwerking, new build 2026: 8 or more homes, on top of the 12 counted. Without a figure: Row."
    whole = settling(view, Settles(Verdict.MET, (partly,), (1,), 20, None))
    assert whole == "Samenwerking, new build 2026: 20 or more homes. Without a figure: Row."


def test_many_names_are_counted(view: View) -> None:
    rows = tuple(f"Row {n}" for n in range(11))
    without = slot("new_build", low=0, high=None, cause="no_figure")._replace(without_figure=rows)
    assert ask(view, without).endswith("Row 7, 3 more.")
    undecided = slot("new_build", low=0, high=66, cause="undecided")._replace(undecided=rows, undecided_sum=66)
    assert ask(view, undecided).endswith("Row 7, 3 more (66 together).")


def test_rows_without_a_figure_are_named_apart_from_undecided_ones(view: View) -> None:
    both = slot("new_build", low=0, high=None, cause="undecided")._replace(
        causes=("undecided", "no_figure"), undecided=("A", "B"), undecided_sum=1200, without_figure=("C",)
    )
    assert ask(view, both).endswith(" Not yet decided: A, B (1,200 together); without a number: C.")
    one = slot("purchase", low=0, high=7, cause="undecided")._replace(undecided=("D",), undecided_sum=7)
    assert ask(view, one).endswith(" Not yet decided: D (7).")
    blank = slot("conversion", low=0, high=None, cause="no_figure")._replace(without_figure=("E",))
    assert ask(view, one, blank).endswith(" Not yet decided: D (7); without a number: E.")
    assert ask(view, both, one).endswith(" Not yet decided: A, B, D (1,207 together); without a number: C.")


def test_hostile_names_are_cleaned(view: View) -> None:
    one = slot("new_build", low=0, high=None, cause="no_figure")._replace(without_figure=("a\x1b[31m",))
    assert "a\\x1b[31m" in ask(view, one)
    two = slot("new_build", low=0, high=1, cause="undecided")._replace(undecided=("a\x1b[31m",), undecided_sum=1)
    assert "a\\x1b[31m" in ask(view, two)


@pytest.mark.parametrize(
    ("low", "high", "is_share", "told"),
    [
        (584, None, False, "584 or more"),
        (None, 6723, False, "6,723 or fewer"),
        (3027, 13751, False, "3,027-13,751"),
        (-3, 5, False, "-3 to 5"),
        (608, 608, False, "608"),
        (Fraction(614, 824), Fraction(614, 824), True, "74.5%"),
        (None, None, False, "any number"),
    ],
)
def test_ranges(view: View, low: int | None, high: int | None, is_share: bool, told: str) -> None:
    assert between(view, Interval(low, high), is_share=is_share) == told


@pytest.mark.parametrize(
    ("low", "high", "is_share", "told"),
    [
        (600, None, False, "≥ 600"),
        (None, 9750, False, "≤ 9,750"),
        (24, 32, False, "24-32"),
        (8, 8, False, "8"),
        (Fraction(19, 20), None, True, "≥ 95%"),
        (None, None, False, "-"),
    ],
)
def test_what_is_wanted(view: View, low: int | None, high: int | None, is_share: bool, told: str) -> None:
    assert wanted(view, Interval(low, high), is_share=is_share) == told


@pytest.mark.parametrize(
    ("times", "told"),
    [
        ([year_span(2026), year_span(2025), year_span(2028)], "2025-2026 and 2028"),
        ([date(2030, 12, 31)], "at the end of 2030"),
        ([date(2024, 1, 1)], "on 1 January 2024"),
        ([Span(date(2025, 4, 1), date(2025, 6, 30))], "Q2 2025"),
        ([Span(date(2025, 4, 1), date(2025, 9, 30))], "1 April 2025 to 30 September 2025"),
        ([Span(date(2029, 1, 1), None)], "from 1 January 2029"),
    ],
)
def test_times(view: View, times: list[Span | date], told: str) -> None:
    assert times_told(view, times) == told


def test_years_that_follow_on_each_other_are_one(view: View) -> None:
    assert runs(view, [2034, 2024, 2031, 2030, 2032, 2033, 2024]) == ["2024", "2030-2034"]
    assert runs(view, []) == []


def test_a_note_on_a_reading(view: View, report: Report) -> None:
    found = result(report, "1.22/daeb-homes")
    notes = {one.key: note(view, found, one) for one in found.readings}
    assert notes["all-flows-daeb"].endswith(": 10,560 of 10,724 (-164), off course.")
    assert notes["to-2029"].endswith(": 9,951-10,725, undetermined.")
