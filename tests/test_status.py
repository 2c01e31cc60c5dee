"""`pa status`: the quarter on one screen, worked out by hand on a fictional town."""

import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests import fictional
from tests.conftest import Shipped
from tests.program import AS_OF, Call, pa

from pa_calc import console
from pa_calc.core.changes import changes
from pa_calc.core.check import check
from pa_calc.core.needed import needed
from pa_calc.core.status import Data, Status, quarter_before, status
from pa_calc.core.verdict import Verdict
from pa_calc.render import status_text
from pa_calc.words.en.status import WORDS

# FICTIONAL: no such town, no such corporations, no such figures.
AGREEMENTS = """\
format: pa.dataset/1
name: {nl: Havenstad (verzonnen), en: Havenstad (fictional)}
document: {title: Verzonnen afspraken, municipality: Havenstad, signed: 2024-12-01}
term: {first: 2025-01-01, last: 2028-12-31}
parties:
  gemeente: {kind: municipality, name: Gemeente Havenstad, short: gemeente}
  noord: {kind: corporation, name: Woonvereniging Noord, short: Noord}
  zuid: {kind: corporation, name: Woonvereniging Zuid, short: Zuid}
groups:
  corporaties: {name: {nl: corporaties, en: corporations}, members: [noord, zuid]}
flows:
  new_build: {direction: in, name: {nl: nieuwbouw, en: new build}}
  letting: {direction: neither, name: {nl: verhuringen, en: lettings}}
  sale: {direction: out, name: {nl: verkoop, en: sale}}
stocks:
  owned: {name: {nl: bezit, en: stock}}
units:
  home: {name: {nl: woningen, en: homes}}
  letting: {name: {nl: verhuringen, en: lettings}}
dimensions:
  income:
    name: {nl: inkomen, en: income}
    values: {low: {nl: laag inkomen, en: low income}}
chapters:
  - {number: "1", title: {nl: Wonen, en: Housing}}
agreements:
  - number: "1.1"
    title: {nl: Bouwen, en: Building}
    summary: {nl: De corporaties bouwen 200 woningen., en: The corporations build 200 homes.}
    leads: [{who: corporaties}]
    planning: [{when: 2025..2028}]
    planning_as_written: 2025-2028
    commitment: result
    targets:
      - key: homes
        title: {nl: Nieuwe woningen, en: New homes}
        unit: home
        together: corporaties
        period: {first: 2025-01-01, last: 2028-12-31}
        count: [{flow: new_build}]
        at_least: 200
  - number: "1.2"
    title: {nl: Verhuren, en: Letting}
    summary: {nl: Elk verhuurt 70% aan lage inkomens., en: Each lets 70% to low incomes.}
    leads: [{who: corporaties}]
    planning: [{when: 2025..2028, every: year}]
    planning_as_written: jaarlijks
    commitment: result
    conditions:
      - {key: moving, kind: may, statement: {nl: Bij sloop mag het minder zijn., en: With demolition it may be less.}}
    targets:
      - key: low
        title: {nl: Verhuurd aan lage inkomens, en: Let to low incomes}
        unit: letting
        each: corporaties
        period: {first: 2025-01-01, last: 2028-12-31, each: year}
        count: [{flow: letting, where: {income: low}}]
        of: [{flow: letting}]
        at_least: 70%
        condition: moving
  - number: "1.3"
    title: {nl: Verkopen, en: Selling}
    summary: {nl: Zuid verkoopt hoogstens tien woningen., en: Zuid sells at most ten homes.}
    leads: [{who: gemeente}]
    planning: [{when: 2025..2028}]
    planning_as_written: 2025-2028
    commitment: result
    conditions:
      - {key: money, kind: if, statement: {nl: Er is geld., en: There is money.}}
    duties:
      - key: plan
        who: zuid
        commitment: result
        due: 2025
        statement: {nl: Zuid maakt een plan., en: Zuid makes a plan.}
      - key: visit
        who: gemeente
        commitment: effort
        due: 2026-Q1
        statement: {nl: De gemeente komt langs., en: The gemeente comes by.}
    targets:
      - key: sold
        title: {nl: Verkochte woningen, en: Homes sold}
        unit: home
        together: zuid
        period: {first: 2025-01-01, last: 2028-12-31}
        count: [{flow: sale}]
        at_most: 10
        condition: money
"""
LADDER = """\
escalation:
  - key: talk
    level: 1
    statement: {nl: Er wordt over gepraat., en: It is talked about.}
    verdicts: [missed]
    who: corporaties
    within_days: 14
  - key: late
    level: 2
    statement: {nl: De wethouder belt., en: The alderman calls.}
    overdue_days: 200
    who: gemeente
    within_days: 7
"""
TABLE = """\
format: pa.table/1
table: "1"
title: {nl: Verzonnen tabel, en: Fictional table}
party: noord
source: {printed_as: Tabel 1, undated: true}
state: forecast
years: [2025, 2026, 2027, 2028]
covers: {flows: [new_build], units: [home]}
rows:
  - {key: built, name: Nieuwbouw, flow: new_build, unit: home, cells: {2025: 40, 2026: 40, 2027: 40, 2028: 40}}
"""
RECORDS = {
    # Noord built 30 of the 40, and let 56 of 80 to low incomes: 70%.
    "2025-noord": """\
format: pa.record/1
reported: 2026-02-01
by: noord
period: 2025
source: Verzonnen opgave
figures:
  - {flow: new_build, unit: home, value: 30}
  - {flow: letting, unit: letting, value: 80}
  - {flow: letting, unit: letting, attributes: {income: low}, value: 56}
""",
    # Zuid built 20 and let 20 of 40: 8 short. It says why, that the plan is at risk, and that there is no money.
    "2025-zuid": """\
format: pa.record/1
reported: 2026-05-01
by: zuid
period: 2025
source: Verzonnen opgave
figures:
  - {flow: new_build, unit: home, value: 20}
  - {flow: letting, unit: letting, value: 40}
  - {flow: letting, unit: letting, attributes: {income: low}, value: 20}
progress:
  - agreement: "1.3"
    duty: plan
    state: at_risk
    statement: {nl: Er is nog niemand voor., en: There is nobody for it yet.}
conditions:
  - agreement: "1.2"
    condition: moving
    state: holds
    reason: {nl: Er wordt gesloopt., en: Homes are demolished.}
    of: corporaties
    during: 2025
  - {agreement: "1.3", condition: money, state: lapsed, reason: {nl: Het is op., en: It is gone.}}
""",
    # Half a year later Noord says that it was 31, and 60 of 90 lettings since.
    "2026-h1-noord": """\
format: pa.record/1
reported: 2026-08-01
by: noord
period: 2026-H1
source: Verzonnen opgave
figures:
  - {flow: new_build, unit: home, during: 2025, value: 31}
  - {flow: letting, unit: letting, value: 90}
  - {flow: letting, unit: letting, attributes: {income: low}, value: 60}
""",
}


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _written(tmp_path_factory.mktemp("town"), AGREEMENTS)


@pytest.fixture(scope="module")
def laddered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _written(tmp_path_factory.mktemp("laddered"), AGREEMENTS + LADDER)


def _written(folder: Path, agreements: str) -> Path:
    files = {"agreements": agreements, "appendix/table-1": TABLE}
    for name, text in (files | {f"records/{name}": text for name, text in RECORDS.items()}).items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"# FICTIONAL\n{text}", encoding="utf-8", newline="\n")
    return folder


def asked(call: Call, folder: Path, *arguments: str, as_of: str = "2026-09-01") -> Any:
    ran = call("status", "--data", str(folder), "--as-of", as_of, "--format", "json", *arguments)
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


def text(call: Call, folder: Path, *arguments: str, as_of: str = "2026-09-01") -> str:
    ran = call("status", "--data", str(folder), "--as-of", as_of, *arguments)
    assert (ran.code, ran.err) == (0, "")
    return ran.out


def section(said: str, heading: str) -> list[str]:
    """The lines below a heading."""
    lines = said.split(f"\n{heading}\n")[1].split("\n\n", maxsplit=1)[0].split("\n")
    return [line.strip() for line in lines if line]


# -- the whole of it ---------------------------------------------------------------------------------------------------

# 1.1: 31 + 20 realised, 120 expected of Noord; Zuid is open: undetermined. 1.2: Noord 2026 is open, Zuid missed 2025.
SEPTEMBER = """\
4 targets: 1 missed, 2 undetermined, 1 lapsed.

  Targets of            missed  undetermined  lapsed  overdue
  Noord                      0             1       0        0
  Zuid                       1             0       1        0
  corporations (joint)       0             1       0        0

Changed since 30 June 2026
  1.2   Let to low incomes, Noord: undetermined, gap 3; was no data.
  1.1   New homes: gap 29, was 30.
  1 August 2026, Noord, in the first half of 2026: 3 figures, 1 earlier figure corrected.

Overdue milestones: 2
  Since        Days  #    Who       What
  31 Dec 2025   244  1.3  Zuid      Zuid makes a plan.
  31 Mar 2026   154  1.3  gemeente  The gemeente comes by.

Progress
  3 agreements: 2 not reported, 1 at risk.
  1.3   at risk: Selling: There is nobody for it yet. Zuid, 1 May 2026.

So far and pace
  1.1   New homes: 51 homes until 31 December 2025. An even pace to 200 would have brought 50: 1 ahead. For the rest \
49.7 a year are needed, in the 3 years that are left.
  1.2   Let to low incomes, Noord, 2026 until 30 June 2026: 60 of 90 lettings (66.7%). 3 short of 70%. If all that \
follow count, 10 more make up for it.
  1.2   Let to low incomes, Zuid, 2025: 20 of 40 lettings (50%).

Figures wanted
  Noord, still to come: lettings in the second half of 2026.
  Zuid, still to come: lettings 2026; new build 2026-2028.
"""


def test_one_screen(call: Call, town: Path) -> None:
    heading, _, rest = text(call, town).partition("\n")
    assert heading.endswith(" · as of 1 September 2026")
    assert rest == SEPTEMBER


def test_unless_said_it_compares_with_the_end_of_the_last_quarter() -> None:
    assert quarter_before(date(2026, 9, 1)) == date(2026, 6, 30)
    assert quarter_before(date(2026, 1, 1)) == date(2025, 12, 31)
    assert quarter_before(date(2026, 3, 31)) == date(2025, 12, 31)
    assert quarter_before(date.min) == date.min


def test_at_100_columns_the_shipped_dataset_is_one_screen(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(console, "width", lambda *_: 100)
    lines = call("status", "--as-of", AS_OF).out.splitlines()
    assert len(lines) <= 40
    assert max(map(len, lines)) <= 100


def test_nothing_is_invented_of_the_shipped_dataset(call: Call) -> None:
    said = call("status", "--as-of", AS_OF).out
    assert section(said, "Changed since 30 September 2026") == [
        "No verdict, gap or condition changed, and nothing was reported."
    ]
    assert section(said, "Progress") == ["61 agreements: 61 not reported."]
    assert "So far" not in said
    assert "Escalation" not in said
    assert said.split("\n")[1] == call("check", "targets", "--as-of", AS_OF).out.split("\n")[1]


# -- what changed ------------------------------------------------------------------------------------------------------


def test_what_changed_since_a_day(call: Call, town: Path) -> None:
    found = asked(call, town, "--since", "2026-02-01")
    assert found["since"] == "2026-02-01"
    changed = {one["id"]: (one["before"]["verdict"], one["now"]["verdict"]) for one in found["changes"]["results"]}
    # On 1 February nothing was known of Zuid, and of Noord not yet of 2026.
    assert changed == {
        "1.1/homes": ("undetermined", "undetermined"),
        "1.2/low/noord": ("no data", "undetermined"),
        "1.2/low/zuid": ("no data", "missed"),
        "1.3/sold": ("no data", "lapsed"),
    }
    # 30 + 120 = 150, 50 short; now 31 + 20 + 120 = 171.
    gaps = [
        (one["before"]["gap"], one["now"]["gap"]) for one in found["changes"]["results"] if one["id"] == "1.1/homes"
    ]
    assert gaps == [(50, 29)]
    records = [
        (one["record"], one["figures"], one["progress"], one["conditions"]) for one in found["changes"]["records"]
    ]
    assert records == [("records/2025-zuid", 3, 1, 2), ("records/2026-h1-noord", 3, 0, 0)]
    assert [one["corrects"] for one in found["changes"]["records"]] == [0, 1]
    assert [(one["agreement"], one["state"], one["of"]) for one in found["changes"]["conditions"]] == [
        ("1.3", "lapsed", None)
    ]
    assert [(one["agreement"], one["by"], one["of"]) for one in found["changes"]["deviations"]] == [
        ("1.2", "zuid", ["corporaties"])
    ]


def test_what_changed_in_words(call: Call, town: Path) -> None:
    assert section(text(call, town, "--since", "2026-02-01"), "Changed since 1 February 2026") == [
        "1.2   Let to low incomes, Noord: undetermined, gap 3; was no data.",
        "1.2   Let to low incomes, Zuid: missed, gap 8; was no data.",
        "1.3   Homes sold: lapsed, was no data.",
        "1.1   New homes: gap 29, was 50.",
        "1.2   deviation, 2025: With demolition it may be less. Zuid, 1 May 2026: Homes are demolished.",
        "1.3   condition failed: There is money. Zuid, 1 May 2026: It is gone.",
        "1 May 2026, Zuid, 2025: 3 figures, 1 report of progress, 2 conditions.",
        "1 August 2026, Noord, in the first half of 2026: 3 figures, 1 earlier figure corrected.",
    ]


def test_a_day_is_judged_by_what_was_reported_until_then(call: Call, town: Path) -> None:
    found = asked(call, town, "--since", "2026-08-01")
    assert (found["changes"]["records"], found["changes"]["results"]) == ([], [])
    assert asked(call, town, "--since", "2026-07-31")["changes"]["records"] != []
    # What was reported after the day that is asked about is not known yet.
    assert asked(call, town, as_of="2026-07-31")["changes"]["records"] == []


def test_time_alone_changes_verdicts_too(call: Call, town: Path) -> None:
    found = asked(call, town, "--since", "2025-12-31", as_of="2026-01-01")
    assert found["changes"]["records"] == []
    assert {one["id"] for one in found["changes"]["results"]} == set()
    assert [one["id"] for one in found["overdue"]] == ["1.2/target/low/noord", "1.2/target/low/zuid", "1.3/duty/plan"]


def test_a_day_on_which_reports_contradicted_each_other_is_not_compared() -> None:
    data = fictional.agreements({"count": [{"flow": "new_build"}], "at_least": 60})
    said: list[Mapping[str, Any]] = [
        {"reported": date(2026, 1, 10), "period": "2025-H1", "figures": [_built(30)]},
        {"reported": date(2026, 1, 11), "period": 2025, "figures": [_built(20)]},
        {"reported": date(2026, 7, 10), "period": 2025, "figures": [_built(40)]},
    ]
    records, as_of = fictional.records(said), date(2026, 9, 1)
    report = check(data, (), as_of, records)
    found = changes(data, (), records, report, date(2026, 6, 30))
    assert found.results is None
    assert [one.name for one in found.records] == ["records/3"]
    assert changes(data, (), records, report, date(2025, 12, 31)).results is not None


def _built(value: int) -> Mapping[str, Any]:
    return {"flow": "new_build", "unit": "home", "value": value}


# -- by party ----------------------------------------------------------------------------------------------------------


def test_a_party_sees_its_own_and_what_is_joint(call: Call, town: Path) -> None:
    found = asked(call, town, "--corp", "Woonvereniging Noord", "--since", "2026-02-01")
    assert found["party"] == "noord"
    assert [one["parties"] for one in found["parties"]] == [["noord"], ["noord", "zuid"]]
    assert {one["id"] for one in found["targets"]} == {"1.1/homes", "1.2/low/noord"}
    assert {one["id"] for one in found["changes"]["results"]} == {"1.1/homes", "1.2/low/noord"}
    assert [one["record"] for one in found["changes"]["records"]] == ["records/2026-h1-noord"]
    # The deviation is of all corporations; the money concerns Zuid and the gemeente.
    assert [one["agreement"] for one in found["changes"]["deviations"]] == ["1.2"]
    assert found["changes"]["conditions"] == []
    assert found["overdue"] == []
    assert found["progress"]["states"]["not_reported"] == 2
    assert [one["party"] for one in found["needed"]] == ["noord"]


def test_a_party_without_anything_is_told_so(call: Call, tmp_path: Path) -> None:
    tenants = "  huurders: {kind: tenants, name: Huurders Havenstad, short: huurders}\n"
    agreements = AGREEMENTS.replace("groups:\n", f"{tenants}groups:\n", 1)
    folder = _written(tmp_path, agreements)
    assert "huurders" not in text(call, folder)
    alone = text(call, folder, "--party", "huurders")
    assert alone.split("\n")[1:3] == ["0 targets.", "No target, agreement or report concerns huurders."]


# -- levels ------------------------------------------------------------------------------------------------------------


def test_a_ladder_shows_in_what_is_late_and_in_targets(call: Call, laddered: Path) -> None:
    said = text(call, laddered, as_of="2026-12-01")
    # Missed by Zuid: level 1. 31 March is 245 days before 1 December, and the end of 2025 is 335: level 2.
    assert section(said, "Escalation") == [
        "level 1: 1.2 Let to low incomes, Zuid. It is talked about. Taken up by corporations, within 14 days."
    ]
    assert section(said, "Overdue milestones: 2")[1:] == [
        "31 Dec 2025   335      2  1.3  Zuid      Zuid makes a plan.",
        "31 Mar 2026   245      2  1.3  gemeente  The gemeente comes by.",
    ]
    found = asked(call, laddered, as_of="2026-12-01")
    assert [one["escalation"] and one["escalation"]["level"] for one in found["targets"]] == [None, None, 1, None]
    assert [one["escalation"]["level"] for one in found["overdue"]] == [2, 2]


# -- what is wanted ----------------------------------------------------------------------------------------------------


def test_what_is_wanted_from_whom(shipped: Shipped) -> None:
    report = check(shipped.agreements, shipped.tables, date(2026, 11, 23))
    wanted = {one.party: {(of.what, of.is_over) for of in one.wanted} for one in needed(report.results, report.as_of)}
    # 1.1 and 2.1: its new build of 2024 is in no table, and no lettings are.
    assert {("new_build", True), ("letting", True), ("letting", False)} <= wanted["waterweg_wonen"]
    # 1.2: which sites come through.
    assert ("site", True) in wanted["gemeente"]
    assert wanted.keys() == {"gemeente", "waterweg_wonen", "samenwerking"}


def test_of_what_is_decided_nothing_is_wanted() -> None:
    data = fictional.agreements({"count": [{"flow": "new_build"}], "at_least": 30})
    said = [{"reported": date(2026, 2, 1), "period": 2025, "figures": [_built(30)]}]
    report = check(data, (), date(2026, 9, 1), fictional.records(said))
    assert report.results[0].verdict is Verdict.MET
    assert needed(report.results, report.as_of) == ()


# -- the command -------------------------------------------------------------------------------------------------------


def test_a_day_after_the_one_that_is_asked_about_is_wrong_usage(call: Call, town: Path) -> None:
    ran = call("status", "--data", str(town), "--as-of", "2026-09-01", "--since", "2026-09-02")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "--since 2026-09-02 comes after 2026-09-01, the day that is asked about. Name an earlier day.\n"
    assert call("status", "--data", str(town), "--as-of", "2026-09-01", "--since", "2026-09-01").code == 0
    assert call("status", "--data", str(town), "--since", "yesterday").code == 2
    assert call("status", "--data", str(town), "--party", "west").code == 2


def test_data_that_cannot_be_trusted_gets_no_status(call: Call, tmp_path: Path) -> None:
    broken = _written(tmp_path, AGREEMENTS.replace("together: zuid", "together: west"))
    ran = call("status", "--data", str(broken))
    assert (ran.code, ran.out) == (3, "")
    assert "west" in ran.err


KEYS = {
    "": {"format", "program", "dataset", "as_of", "since", "party", "summary", "parties", "changes", "overdue",
         "progress", "needed", "targets"},
    "changes": {"results", "conditions", "deviations", "records"},
    "progress": {"agreements", "states", "stopped", "at_risk"},
}  # fmt: skip
LISTS = {
    "parties": {"parties", "verdicts", "overdue"},
    "overdue": {"id", "agreement", "what", "who", "since", "days", "times", "escalation"},
    "needed": {"party", "figures"},
    "targets": {"id", "agreement", "title", "parties", "verdict", "gap", "so_far", "pace", "escalation"},
}
OF_CHANGES = {
    "results": {"id", "agreement", "now", "before"},
    "conditions": {"agreement", "condition", "statement", "state", "reported", "by", "reason", "of", "during"},
    "deviations": {"agreement", "condition", "statement", "state", "reported", "by", "reason", "of", "during"},
    "records": {"record", "reported", "by", "period", "figures", "progress", "conditions", "corrects"},
}


def test_every_key_of_the_json(call: Call, town: Path) -> None:
    found = asked(call, town, "--since", "2026-02-01")
    assert found["format"] == "pa.status/1"
    assert found.keys() == KEYS[""]
    assert found["changes"].keys() == KEYS["changes"]
    assert found["progress"].keys() == KEYS["progress"]
    assert found["summary"] == {
        "results": 4,
        "verdicts": {one.value: {"missed": 1, "undetermined": 2, "lapsed": 1}.get(one.value, 0) for one in Verdict},
        "overdue": 0,
    }
    for lists, where in ((LISTS, found), (OF_CHANGES, found["changes"])):
        for key, keys in lists.items():
            assert where[key]
            assert all(one.keys() == keys for one in where[key])
    assert found["progress"] == {
        "agreements": 3,
        "states": {"not_reported": 2, "not_started": 0, "under_way": 0, "at_risk": 1, "stopped": 0, "done": 0},
        "stopped": [],
        "at_risk": [
            {
                "agreement": "1.3",
                "title": "Selling",
                "statement": "There is nobody for it yet.",
                "by": "zuid",
                "reported": "2026-05-01",
            }
        ],
    }
    assert found["needed"][1] == {
        "party": "zuid",
        "figures": [
            {
                "what": "letting",
                "times": ["2026"],
                "over": False,
                "partly": False,
                "cells": ["zuid/letting/letting/2026/income=low", "zuid/letting/letting/2026"],
            },
            {
                "what": "new_build",
                "times": ["2026", "2027", "2028"],
                "over": False,
                "partly": False,
                "cells": [f"zuid/new_build/home/{year}" for year in (2026, 2027, 2028)],
            },
        ],
    }


def test_it_is_the_same_in_a_pipe_every_time(town: Path) -> None:
    first = pa("status", "--data", ".", "--as-of", "2026-09-01", cwd=town, LANG="C", NO_COLOR="1")
    assert first == pa("status", "--data", ".", "--as-of", "2026-09-01", cwd=town, COLUMNS="40")
    assert first.code == 0
    assert "\x1b" not in first.out


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_a_narrow_screen_shows_every_figure(
    call: Call, laddered: Path, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setattr(console, "width", lambda *_: columns)
    said = text(call, laddered, "--since", "2026-02-01", as_of="2026-12-01")
    assert max(map(len, said.splitlines())) <= columns
    words = " ".join(said.split())
    for figure in ("gap 29", "51 homes", "49.7 a year", "60 of 90", "66.7%", "10 more", "245", "level 1"):
        assert figure in words


def test_hostile_words_stay_inert(call: Call, tmp_path: Path) -> None:
    hostile = AGREEMENTS.replace("en: New homes", r'en: "[bold]{0} new"').replace("short: Noord", "short: '[/]'")
    said = text(call, _written(tmp_path, hostile))
    assert "[bold]{0} new: gap 29" in said
    assert re.search(r"^  \[/\] +0 ", said, re.MULTILINE)


def test_more_than_a_few_are_counted(call: Call, tmp_path: Path) -> None:
    folder = _written(tmp_path, AGREEMENTS)
    for day in range(1, 8):
        record = RECORDS["2026-h1-noord"].replace("2026-08-01", f"2026-08-0{day}").replace("2026-H1", "2026-Q1")
        (folder / "records" / f"more-{day}.yaml").write_text(record, encoding="utf-8")
    lines = section(text(call, folder), "Changed since 30 June 2026")
    reports = [line for line in lines if re.match(r"\d August 2026, ", line) or "earlier reports" in line]
    # Eight reports since, of which the last six are named.
    assert reports[0] == "2 earlier reports, and"
    assert [line[:13] for line in reports[1:]] == [f"{day} August 2026" for day in range(2, 8)]


def test_every_word_is_used() -> None:
    folder = Path(status_text.__file__).parent
    code = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("status_*.py")))
    families = (
        *("status.standing.", "status.state.", "status.more.", "status.section.overdue", "status.needed."),
        *("status.figures", "status.progress", "status.facts", "status.corrects"),
    )
    assert [key for key in WORDS if f'"{key}"' not in code and not key.startswith(families)] == []


def test_the_core_is_given_what_it_needs(shipped: Shipped) -> None:
    report = check(shipped.agreements, shipped.tables, date(2026, 11, 23))
    found: Status = status(Data(shipped.agreements, shipped.tables, {}), report, date(2026, 9, 30))
    assert sum(found.progress.values()) == 61
    assert found.levels == found.late_levels == {}
