"""The figures that matter most: typed by hand, computed here from the data files, and as `check` gives them.

What is computed here is a second, independent implementation: it reads the YAML itself and knows nothing of `pa_calc`.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from math import ceil
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.conftest import Shipped

from pa_calc.core.check import check
from pa_calc.core.results import Outcome, Report

DATA = Path(__file__).parents[1] / "data"
TERM, TO_2029, IN_1_1 = range(2025, 2029), range(2025, 2030), range(2024, 2029)
GONE = ("sale", "demolition")


def plain(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 -- texts, mappings and lists only


ROWS: Mapping[str, list[Mapping[str, Any]]] = {
    str(number): [
        row for row in plain(DATA / "appendix" / f"table-{number}.yaml")["rows"] if row.get("role", "count") == "count"
    ]
    for number in range(1, 7)
}
SITES = [
    (int(one["value"]), one["key"], one["counted"]["attributes"])
    for agreement in plain(DATA / "agreements.yaml")["agreements"]
    for one in agreement.get("stated_figures", ())
    if agreement["number"] == "1.2" and "counted" in one and "value" in one
]


def cells(table: str, columns: Iterable[object], **asked: str | tuple[str, ...]) -> int:
    """The sum of the cells in these columns, over the rows that say what is asked of their fields or attributes."""
    total = 0
    for row in ROWS[table]:
        says = {**row, **row.get("attributes", {})}
        if all(says.get(name) in ((value,) if isinstance(value, str) else value) for name, value in asked.items()):
            total += sum(int(row["cells"].get(str(column), 0)) for column in columns)
    return total


def sites(**asked: str) -> int:
    return sum(value for value, _, says in SITES if all(says[name] == wanted for name, wanted in asked.items()))


def efg(column: int, table: str = "6") -> int:
    return cells(table, [column], label=("E", "F", "G"))


def printed_total(column: int) -> int:
    total = next(row for row in plain(DATA / "appendix" / "table-6.yaml")["rows"] if row["key"] == "total")
    return int(total["cells"][str(column)])


def short(part: int, whole: int) -> int:
    return max(0, ceil(Fraction(95, 100) * whole) - part)


NEW = cells("3", IN_1_1, flow="new_build") + cells("4", IN_1_1, flow="new_build", unit="home")
BOUGHT = cells("3", IN_1_1, flow="purchase")
LEFT = cells("3", IN_1_1, flow=GONE) + cells("4", IN_1_1, flow=GONE, unit="home")
OFFICE = cells("4", IN_1_1, key="office-homes")
DAEB, OTHER = cells("1", ["daeb"]), cells("1", ["non_daeb"])
CHEAP = cells("2", ["count"], key=("up-to-quality-discount", "up-to-low-capping", "up-to-high-capping"))
CHEAPEST = cells("2", ["count"], key=("up-to-quality-discount", "up-to-low-capping"))
OWNED_2028 = DAEB + OTHER + cells("3", TERM)
DONE, DONE_JANUARY = efg(2024) - efg(2028), efg(2024) - efg(2029)
GOOD, GOOD_JANUARY = printed_total(2028) - efg(2028), printed_total(2029) - efg(2029)

# Each as typed by hand, beside what this file computes.
FIGURES = {
    "1.1 new build": (584, NEW), "with purchases": (608, NEW + BOUGHT), "net": (-3, NEW + BOUGHT + LEFT),
    "office as rooms": (575, NEW - OFFICE), "mid rent off": (434, NEW - 150), "1.1 gap": (16, 600 - NEW),
    "1.2 firm": (372, sites(status="firm")), "under study": (350, sites(status="under_study")),
    "1.2 all": (722, sites()), "1.2 gap": (228, 600 - sites(status="firm")),
    "other land": (50, sites(status="firm", land="other")),
    "in the period": (322, sites(status="firm") - next(value for value, key, _ in SITES if key == "fortunapark")),
    "without moved": (324, sites(status="firm") - next(value for value, key, _ in SITES if key == "heijmans-one")),
    "1.22 start": (10724, DAEB), "1.22 least": (10194, DAEB + cells("3", TERM, flow=GONE)),
    "1.22 most": (10694, min(OWNED_2028, DAEB + cells("3", TERM, flow=("new_build", "purchase")))),
    "1.22 short": (30, DAEB - OWNED_2028), "all DAEB": (10560, DAEB + cells("3", TERM)),
    "all DAEB short": (164, -cells("3", TERM)), "all DAEB to 2029": (133, -cells("3", TO_2029)),
    "to 2029 least": (9951, DAEB + cells("3", TO_2029, flow=GONE)),
    "to 2029 most": (10725, DAEB + OTHER + cells("3", TO_2029)),
    "2.3 known": (3027, CHEAP), "2.3 most": (13751, CHEAP + DAEB), "2.3 room": (6723, 9750 - CHEAP),
    "2.3 low limit": (2642, CHEAPEST), "2.3 low room": (7108, 9750 - CHEAPEST),
    "2.3 most, all": (13885, CHEAP + DAEB + OTHER), "2.3 product": (9750, 39000 // 4),
    "3.10 done": (614, DONE), "3.10 of": (824, efg(2024)), "3.10 short": (169, short(DONE, efg(2024))),
    "3.10 good": (3893, GOOD), "3.10 stock": (4103, printed_total(2028)),
    "3.10 stock short": (5, short(GOOD, printed_total(2028))),
    "3.10 January": (707, DONE_JANUARY), "3.10 January short": (76, short(DONE_JANUARY, efg(2024))),
    "3.10 good January": (3986, GOOD_JANUARY), "3.10 good January short": (0, short(GOOD_JANUARY, 4103)),
    "3.10 left": (116, efg(2028, "5")), "3.10 implied": (2320, efg(2028, "5") * 20), "owned": (10694, OWNED_2028),
    "implied in 2025": (3760, efg(2025, "5") * 20),
}  # fmt: skip


@pytest.mark.parametrize("name", FIGURES)
def test_the_figure_by_hand_is_the_figure_of_the_files(name: str) -> None:
    by_hand, computed = FIGURES[name]
    assert computed == by_hand


# -- what the core gives -----------------------------------------------------------------------------------------------

AS_OF = date(2026, 11, 23)
WATERWEG_2024 = "waterweg_wonen/new_build/home/2024/segment=social"
OPEN = None


@pytest.fixture(scope="module")
def report(shipped: Shipped) -> Report:
    return check(*shipped, AS_OF)


def outcome(report: Report, id_: str, reading: str | None = None) -> Outcome:
    result = next(one for one in report.results if one.id == id_)
    return next(one.outcome for one in result.readings if one.key == reading) if reading else result.outcome


Judged = tuple[str, str | None, str, object, object, object]

# Target, reading (None: the declared one), verdict, counted, known, gap ("at least" where that is all that is known).
JUDGED: tuple[Judged, ...] = (
    ("1.1/social-homes", None, "undetermined", 584, (584, OPEN), 16),
    ("1.1/social-homes", "with-purchases", "on course", 608, (608, OPEN), 0),
    ("1.1/social-homes", "net", "undetermined", -3, (OPEN, OPEN), 603),
    ("1.1/social-homes", "office-is-rooms", "undetermined", 575, (575, OPEN), 25),
    ("1.1/social-homes", "mid-rent-comes-out-of-it", "undetermined", 434, (434, OPEN), 166),
    ("1.2/sites", None, "undetermined", 372, (372, OPEN), 228),
    ("1.2/sites", "all-studies-come-through", "on course", 722, (722, OPEN), 0),
    ("1.2/sites", "corporation-land-left-out", "undetermined", 50, (50, OPEN), 550),
    ("1.2/sites", "within-the-period-of-1-1", "undetermined", 322, (322, OPEN), 278),
    ("1.2/sites", "moved-homes-left-out", "undetermined", 324, (324, OPEN), 276),
    ("1.22/daeb-homes", None, "off course", None, (10194, 10694), "at least 30"),
    ("1.22/daeb-homes", "to-2029", "undetermined", None, (9951, 10725), None),
    ("1.22/daeb-homes", "all-flows-daeb", "off course", 10560, (10560, 10560), 164),
    ("1.22/daeb-homes", "all-flows-daeb-to-2029", "off course", 10591, (10591, 10591), 133),
    ("2.3/homes-up-to-capping-limit", None, "undetermined", 3027, (3027, 13751), 0),
    ("2.3/homes-up-to-capping-limit", "floor", "undetermined", 3027, (3027, 13751), 6723),
    ("2.3/homes-up-to-capping-limit", "low-capping-limit", "undetermined", 2642, (2642, 13366), 0),
    ("2.3/homes-up-to-capping-limit", "non-daeb-left-open", "undetermined", 3027, (3027, 13885), 0),
    ("3.10/efg-homes/samenwerking", None, "off course", (614, 824), "counted", 169),
    ("3.10/efg-homes/samenwerking", "of-the-stock", "off course", (3893, 4103), "counted", 5),
    ("3.10/efg-homes/samenwerking", "january-columns", "off course", (707, 824), "counted", 76),
    ("3.10/efg-homes/samenwerking", "of-the-stock-january-columns", "on course", (3986, 4103), "counted", 0),
    ("3.10/efg-homes/waterweg_wonen", None, "stated", None, None, None),
    ("3.10/efg-homes/waterweg_wonen", "of-the-stock-rolled", "on course", (10694 - 116, 10694), "counted", 0),
)


@pytest.mark.parametrize("expected", JUDGED, ids=[f"{row[0]}-{row[1] or 'declared'}" for row in JUDGED])
def test_what_is_judged(report: Report, expected: Judged) -> None:
    id_, reading, verdict, counted, known, gap = expected
    found = outcome(report, id_, reading)
    step = found.deciding
    value = Fraction(*counted) if isinstance(counted, tuple) else counted
    assert (found.verdict, step.counted) == (verdict, value)
    assert (step.part, step.whole) == (counted if isinstance(counted, tuple) else (None, None))
    assert step.known == ((value, value) if known == "counted" else known)
    assert (f"at least {step.gap}" if step.gap_is_least else step.gap) == gap


Bounds = tuple[int | None, int | None]
Settled = tuple[str, str | None, str, Bounds, Bounds]

# Target, reading, how the cell begins that settles it, and the bounds that hold and that fail.
SETTLED: tuple[Settled, ...] = (
    ("1.1/social-homes", None, WATERWEG_2024, (16, OPEN), (OPEN, 15)),
    ("1.1/social-homes", "office-is-rooms", WATERWEG_2024, (25, OPEN), (OPEN, 24)),
    ("1.2/sites", None, "gemeente/site/home/2024-12-18", (228, OPEN), (OPEN, 227)),
    ("1.22/daeb-homes", "to-2029", "waterweg_wonen/owned/home/2029-12-31", (10724, OPEN), (OPEN, 10723)),
    ("2.3/homes-up-to-capping-limit", None, "waterweg_wonen/owned/home/2030-12-31", (OPEN, 6723), (6724, OPEN)),
    ("2.3/homes-up-to-capping-limit", "floor", "waterweg_wonen/owned/home/2030-12-31", (6723, OPEN), (OPEN, 6722)),
    ("2.3/homes-up-to-capping-limit", "low-capping-limit", "waterweg_wonen/owned", (OPEN, 7108), (7109, OPEN)),
    ("3.10/efg-homes/waterweg_wonen", None, "waterweg_wonen/owned/home/2024-01-01", (2320, OPEN), (OPEN, 2319)),
)


@pytest.mark.parametrize("expected", SETTLED, ids=[f"{row[0]}-{row[1] or 'declared'}" for row in SETTLED])
def test_what_would_settle_it(report: Report, expected: Settled) -> None:
    id_, reading, cell, holds, fails = expected
    settles = outcome(report, id_, reading).deciding.settles
    assert [(one.verdict, one.low, one.high) for one in settles] == [("on course", *holds), ("off course", *fails)]
    for one in settles:
        (slot,) = one.slots
        assert slot.id.startswith(cell)


WITHOUT_DATA = {
    "1.3/mid-rent-homes": "waterweg_wonen/new_build/home/2026/segment=mid",
    "1.7/priority-allocations": "samenwerking/allocation/letting/2026",
    "1.8/priority-lettings-non-daeb": "samenwerking/vacated/home/2028/tenure=non_daeb",
    "1.19/above-income-limit": "waterweg_wonen/allocation/letting/2025/income=above_limit",
    "2.1/primary-target-group/waterweg_wonen": "waterweg_wonen/letting/letting/2025/income=primary",
    "2.1/primary-target-group/samenwerking": "samenwerking/letting/letting/2025/income=primary",
    "3.12/rooms": "samenwerking/new_build/room/2025",
    "3.13/places-zuidbuurt": "waterweg_wonen/new_build/place/2027",
    "3.14/places-potgieterstraat": "waterweg_wonen/conversion/place/2025",
    "4.5/one-route-meeting": "gemeente/meeting/event/2025/subject=one_route",
    "6.1/steering-group-meetings": "waterweg_wonen/meeting/event/2025/subject=steering_group",
    "6.5/agreement-update": "gemeente/update/event/2025/subject=agreement_update",
    "6.6/tenants-session": "gemeente/meeting/event/2025/subject=tenants_session",
}


@pytest.mark.parametrize(("id_", "cell"), WITHOUT_DATA.items())
def test_a_target_without_data_says_which_figures_it_wants(report: Report, id_: str, cell: str) -> None:
    found = outcome(report, id_)
    step = found.deciding
    assert (found.verdict, step.counted, step.known, step.gap) == ("no data", None, None, None)
    assert step.settles
    assert cell in {slot.id for one in step.settles for slot in one.slots}


def test_every_target_is_looked_at_here(report: Report) -> None:
    assert {one.id for one in report.results} == {row[0] for row in JUDGED} | WITHOUT_DATA.keys()


def test_every_reading_with_an_expectation_of_its_own_differs(report: Report) -> None:
    readings = {(result.id, one.key): one for result in report.results for one in result.readings}
    same = {key for key, one in readings.items() if not one.declared and not one.differs}
    assert same == {
        ("2.1/primary-target-group/waterweg_wonen", "corporations-together"),
        ("2.1/primary-target-group/samenwerking", "corporations-together"),
        ("2.3/homes-up-to-capping-limit", "non-daeb-left-open"),
    }


def test_the_statement_of_3_10_is_not_settled_by_figures(report: Report) -> None:
    result = next(one for one in report.results if one.id == "3.10/efg-homes/waterweg_wonen")
    assert result.stated is not None
    assert result.confirmed is None
