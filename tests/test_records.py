"""Records in whole datasets: how they are read, what they contradict, and what the forecast makes of them."""

from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from tests.fictional import agreements, records, tables
from tests.program import HAVENSTAD

from pa_calc.core.against import against_records
from pa_calc.core.check import check
from pa_calc.core.forecast import forecast
from pa_calc.core.forecast_results import YearForecast
from pa_calc.core.gather_records import record_facts
from pa_calc.core.inspect import judged
from pa_calc.core.progress import latest, reports, standing
from pa_calc.dataset import find, load
from pa_calc.findings import Place, Untrusted

BUILT: dict[str, Any] = {"count": [{"flow": "new_build"}], "at_least": 65}
EXPECTED = {
    "rows": [{"flow": "new_build", "cells": {2025: 40, 2026: 30}}, {"flow": "sale", "cells": {2025: -4, 2026: -2}}]
}


def year_2025(value: int, **more: object) -> dict[str, Any]:
    """A report of so many new homes in 2025."""
    figure = {"flow": "new_build", "unit": "home", "value": value, **more}
    return {"reported": "2026-02-01", "period": 2025, "figures": [figure]}


# -- read as any other file --------------------------------------------------------------------------------------------

RECORD = """format: pa.record/1
reported: 2027-02-01
by: noord
period: 2026
source: Verzonnen opgave
figures:
  - {flow: new_build, unit: home, value: 12}
"""


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A copy of a small dataset, with a folder for records."""
    copytree(HAVENSTAD, tmp_path / "town")
    (tmp_path / "town" / "records").mkdir()
    return tmp_path / "town"


def test_a_record_is_read_by_its_name_and_counts_in_the_hash(town: Path) -> None:
    before = load(find(str(town), Path()))
    (town / "records" / "2026-noord.yaml").write_text(RECORD, encoding="utf-8")
    after = load(find(str(town), Path()))
    assert list(after.records) == ["records/2026-noord"]
    assert after.sha256 != before.sha256
    assert after.place("records/2026-noord", ("figures", 0, "value")) == Place(
        f"{town.as_posix()}/records/2026-noord.yaml", 7, 42
    )


def test_what_is_wrong_in_a_record_is_found_at_its_place(town: Path) -> None:
    (town / "records" / "2026-noord.yaml").write_text(RECORD.replace("value: 12", "value: 9.750"), encoding="utf-8")
    with pytest.raises(Untrusted) as error:
        load(find(str(town), Path()))
    assert [(one.place.file.rpartition("/")[2], one.place.line) for one in error.value.findings] == [
        ("2026-noord.yaml", 7)
    ]


def test_a_contradiction_is_found_at_the_record_although_no_target_asks(town: Path) -> None:
    both = RECORD + "  - {flow: new_build, unit: home, during: 2026-H1, value: 13}\n"
    (town / "records" / "2026-noord.yaml").write_text(both, encoding="utf-8")
    report, found = judged(load(find(str(town), Path())), date(2027, 3, 1))
    assert report is None
    (one,) = found
    assert (one.code, one.place.line, one.place.column) == ("record-contradicts", 8, 59)
    assert one.related is not None
    assert one.related.line == 7
    assert one.details["value"] == "13"


# -- against each other ------------------------------------------------------------------------------------------------


def test_each_contradiction_is_told_once_and_only_once_it_is_known() -> None:
    reported = records([year_2025(40), year_2025(41, during="2025-H1")])
    found = against_records(agreements(BUILT), (), reported, date(2026, 3, 1))
    assert [(one.entry.table, one.entry.value, [other.table for other in one.others]) for one in found] == [
        ("records/2", 41, ["records/1"])
    ]
    assert against_records(agreements(BUILT), (), reported, date(2026, 1, 31)) == ()


def test_a_report_that_corrects_another_contradicts_nothing() -> None:
    corrected = {**year_2025(39, during="2025-H1"), "reported": "2026-02-02"}
    reported = records([year_2025(40), year_2025(41, during="2025-H1"), corrected])
    assert against_records(agreements(BUILT), (), reported, date(2026, 3, 1)) == ()


def test_a_printed_total_that_was_counted_afterwards_is_held_against_a_report() -> None:
    stock = {
        "covers": {"stocks": "owned", "units": "home"},
        "state": "stock",
        "rows": [{"stock": "owned", "cells": {2025: 1000}}],
    }
    said = {"reported": "2026-02-01", "period": 2025, "figures": [{"stock": "owned", "unit": "home", "value": 1001}]}
    (one,) = against_records(agreements(BUILT), tables([stock]), records([said]), date(2026, 3, 1))
    assert [figure.id for figure in one.others] == ["1/row-1/2025"]


# -- both reports stay visible -----------------------------------------------------------------------------------------


def test_what_was_replaced_stays_beside_what_counts() -> None:
    first, second = year_2025(30), {**year_2025(36), "reported": "2026-05-01"}
    known = record_facts(records([second, first]), {}, date(2026, 6, 1))
    assert {cell: [(one.table, one.value) for one in older] for cell, older in known.superseded.items()} == {
        "records/1/new_build,home/2025": [("records/2", 30)]
    }
    assert record_facts(records([second, first]), {}, date(2026, 4, 30)).superseded == {}


def of_band(value: int, reported: str, **band: object) -> dict[str, Any]:
    """A report of so many homes with a low rent at the end of 2025."""
    figure = {"stock": "owned", "unit": "home", "value": value, "rent": {"up_to": "low", **band}}
    return {"reported": reported, "period": 2025, "figures": [figure]}


@pytest.mark.parametrize("levels", [({}, {"price_level": 2025}), ({"price_level": 2025}, {})])
def test_a_band_at_the_prices_of_its_own_year_is_the_same_with_and_without_saying_so(
    levels: tuple[dict[str, int], ...],
) -> None:
    """The limits are those of the year that a figure is of, unless it names another: the second report counts."""
    one, other = (of_band(700 + place, f"2026-0{2 + place}-01", **level) for place, level in enumerate(levels))
    known = record_facts(records([one, other]), {}, date(2026, 6, 1))
    assert [figure.value for table in known.tables for row in table.series for figure in row.figures.values()] == [701]
    assert [[figure.value for figure in older] for older in known.superseded.values()] == [[700]]
    assert against_records(agreements(BUILT), (), records([one, other]), date(2026, 6, 1)) == ()


def test_bands_at_the_prices_of_two_years_are_two_things() -> None:
    both = of_band(700, "2026-02-01")
    both["figures"] += of_band(650, "2026-02-01", price_level=2024)["figures"]
    known = record_facts(records([both]), {}, date(2026, 6, 1))
    assert known.superseded == {}
    assert [figure.id for table in known.tables for row in table.series for figure in row.figures.values()] == [
        "records/1/owned,home,rent=..low/2025-12-31",
        "records/1/owned,home,rent=..low@2024/2025-12-31",
    ]


@pytest.mark.parametrize("said", [{"attributes": {"segment": "social"}}, {"becomes": {"segment": "free"}}])
def test_what_a_flow_says_of_all_of_it_need_not_be_repeated(said: dict[str, Any]) -> None:
    """Liberalisation is of social homes that become free: a report that says so is of the same as one that does not."""
    first, second = ({"flow": "liberalisation", "unit": "home", "value": value} for value in (5, 7))
    reported = records(
        [
            {"reported": "2026-02-01", "period": 2025, "figures": [first]},
            {"reported": "2026-03-01", "period": 2025, "figures": [{**second, **said}]},
        ]
    )
    of_2025 = {"period": {"first": "2025-01-01", "last": "2025-12-31"}}
    whole = agreements({"count": [{"flow": "liberalisation"}], "at_most": 7, **of_2025})
    assert against_records(whole, (), reported, date(2026, 6, 1)) == ()
    (result,) = check(whole, (), date(2026, 6, 1), reported).results
    assert (result.outcome.deciding.counted, result.outcome.verdict) == (7, "met")


def test_two_reports_of_different_parts_both_count() -> None:
    parts = [year_2025(30, attributes={"segment": "social"}), year_2025(6, attributes={"segment": "mid"})]
    assert record_facts(records(parts), {}, date(2026, 6, 1)).superseded == {}


# -- in the forecast ---------------------------------------------------------------------------------------------------


def years_of(*reported: dict[str, Any], as_of: date) -> dict[int, YearForecast]:
    expected = forecast(agreements(BUILT), tables([EXPECTED]), ("noord",), records(reported), as_of)
    return {one.year: one for one in expected.corporations[0].years}


def test_the_forecast_has_what_was_realised_in_its_place_and_says_so() -> None:
    sold = {"reported": "2026-02-01", "period": 2025, "figures": [{"flow": "sale", "unit": "home", "value": 3}]}
    years = years_of(year_2025(36), sold, as_of=date(2026, 3, 1))
    assert (years[2025].flows["new_build"], years[2025].flows["sale"], years[2025].net) == (36, -3, 33)
    assert years[2025].realised == ("new_build", "sale")
    assert (years[2026].flows["new_build"], years[2026].net, years[2026].state) == (30, 28, "forecast")
    assert years[2026].realised == ()


def test_the_forecast_of_an_earlier_day_does_not_know_it_yet() -> None:
    years = years_of(year_2025(36), as_of=date(2026, 1, 31))
    assert (years[2025].flows["new_build"], years[2025].state) == (40, "forecast")


def test_a_year_of_which_a_part_was_reported_is_still_a_forecast() -> None:
    years = years_of(year_2025(25, during="2025-H1"), as_of=date(2026, 3, 1))
    assert (years[2025].flows["new_build"], years[2025].state) == (40, "forecast")


# -- progress ----------------------------------------------------------------------------------------------------------

TWO_DUTIES = {
    "duties": [
        {"key": key, "who": "gemeente", "commitment": "result", "statement": {"nl": "Doen.", "en": "To do."}}
        for key in ("plan", "build")
    ]
}


def progressed(reported: str, state: str, duty: str | None = None) -> dict[str, Any]:
    """A report of progress on agreement 1.1."""
    said = {"agreement": "1.1", "state": state, "statement": {"nl": "Zo staat het.", "en": "So it stands."}}
    return {"reported": reported, "period": 2025, "progress": [said | ({"duty": duty} if duty else {})]}


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        ([], None),
        ([("2026-01-01", "under_way")], "under_way"),
        ([("2026-02-01", "done"), ("2026-01-01", "under_way")], "done"),
        ([("2026-01-01", "done", "plan")], "under_way"),
        ([("2026-01-01", "done", "plan"), ("2026-01-02", "done", "build")], "done"),
        ([("2026-01-01", "done", "plan"), ("2026-01-02", "at_risk", "build")], "at_risk"),
        ([("2026-01-01", "stopped", "plan"), ("2026-01-02", "at_risk", "build")], "stopped"),
        ([("2026-01-01", "not_started", "plan")], "not_started"),
        ([("2026-01-01", "under_way"), ("2026-01-02", "at_risk", "build")], "under_way"),
        ([("2026-03-02", "done")], None),
    ],
)
def test_an_agreement_stands_as_it_was_last_reported(said: list[tuple[str, ...]], stands: str | None) -> None:
    (agreement,) = agreements(BUILT, TWO_DUTIES).agreements
    found = reports(records([progressed(*one) for one in said]), date(2026, 3, 1))
    assert standing(agreement, found) == stands


def test_the_last_report_is_that_of_the_latest_day() -> None:
    said = [progressed("2026-02-01", "done"), progressed("2026-01-01", "at_risk")]
    found = latest(reports(records(said), date(2026, 3, 1)), "1.1")
    assert found is not None
    assert (found.progress.state, found.record, found.loc) == ("done", "records/1", ("progress", 0))


def told_by(by: str, state: str, reported: str = "2026-02-01") -> dict[str, Any]:
    return progressed(reported, state) | {"by": by}


@pytest.mark.parametrize(
    ("said", "record"),
    [
        # Two parties on one day: the worst counts, in whatever order their files stand.
        ([told_by("noord", "at_risk"), told_by("zuid", "done")], "records/1"),
        ([told_by("noord", "done"), told_by("zuid", "at_risk")], "records/2"),
        ([told_by("noord", "stopped"), told_by("zuid", "at_risk")], "records/1"),
        ([told_by("noord", "at_risk"), told_by("zuid", "not_started")], "records/1"),
        ([told_by("noord", "not_started"), told_by("zuid", "under_way")], "records/1"),
        ([told_by("noord", "under_way"), told_by("zuid", "done")], "records/1"),
        # Of two that say the same, the last one tells it.
        ([told_by("noord", "done"), told_by("zuid", "done")], "records/2"),
        # A party that says two things on one day: its last one, and then the worst of the parties.
        ([told_by("noord", "at_risk"), told_by("noord", "done")], "records/2"),
        ([told_by("noord", "stopped"), told_by("zuid", "under_way"), told_by("noord", "done")], "records/2"),
        # What was said on an earlier day no longer counts, by whomever it was said.
        ([told_by("noord", "stopped", "2026-01-31"), told_by("zuid", "done")], "records/2"),
    ],
)
def test_of_several_parties_on_one_day_the_worst_report_counts(said: list[dict[str, Any]], record: str) -> None:
    found = latest(reports(records(said), date(2026, 3, 1)), "1.1")
    assert found is not None
    assert found.record == record


# -- one answer for both ways to write it ------------------------------------------------------------------------------


def test_what_was_counted_afterwards_says_the_same_in_a_table_and_in_a_record() -> None:
    counted = {**EXPECTED, "states": {2025: "realised"}}
    sold = {"flow": "sale", "unit": "home", "value": 4}
    record = {**year_2025(40), "figures": [*year_2025(40)["figures"], sold]}
    target = {"count": [{"net": ["new_build", "sale"]}], "at_least": 40}
    by_table = check(agreements(target), tables([counted]), date(2026, 6, 1))
    by_record = check(agreements(target), tables([EXPECTED]), date(2026, 6, 1), records([record]))
    one, other = by_table.results[0].outcome, by_record.results[0].outcome
    assert (one.verdict, one.deciding.known, one.unreported) == (other.verdict, other.deciding.known, other.unreported)
