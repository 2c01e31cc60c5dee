"""examples/kwartelmeer: two years of records; data/kwartelmeer-expected.yaml has every verdict, worked out by hand."""

import json
import re
import shlex
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from tests.conftest import GOLDEN, Golden
from tests.expectations import differences, exact
from tests.program import Call, Ran, pa
from tests.test_docs import blocks

from pa_calc.core.check import check
from pa_calc.core.escalation import Ladder
from pa_calc.core.results import Report
from pa_calc.dataset import Dataset, find, load
from pa_calc.reading import read
from pa_calc.schema.fields import MONTHS, Model, parse_span, step_around
from pa_calc.schema.records import ConditionFact, Progress, Record, RecordedFigure

ROOT = Path(__file__).parents[1]
TOWN = ROOT / "examples" / "kwartelmeer"
EXPECTED = Path(__file__).parent / "data" / "kwartelmeer-expected.yaml"
LAST = "2027-03-01"
"""The day on which two years are in."""

HALFWAY = "2026-08-15"
"""The day on which half of the second year is in."""


class Asked(NamedTuple):
    """What is expected on one day: verdicts, levels of escalation and pace."""

    as_of: str
    results: Mapping[str, Any]
    levels: Mapping[str, Any]
    pace: Mapping[str, Any]

    def __str__(self) -> str:
        """The name of the test."""
        return self.as_of


ASKED = [Asked(**one) for one in read(EXPECTED, EXPECTED.name).value["asked"]]
DAYS = pytest.mark.parametrize("one", ASKED, ids=str)


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load(find(str(TOWN), Path()))


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[tuple[str, ...], Ran]]:
    """A folder with the town in it, and what was answered there already."""
    folder = tmp_path_factory.mktemp("town")
    shutil.copytree(TOWN, folder / TOWN.name)
    return folder, {}


@pytest.fixture
def ask(call: Call, known: tuple[Path, dict[tuple[str, ...], Ran]], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Ask about the town as of a day; each question is answered once."""
    folder, answers = known
    monkeypatch.chdir(folder)

    def ask(day: str, *command: str) -> Ran:
        asked = (*command, "--data", TOWN.name, "--as-of", day)
        if asked not in answers:
            answers[asked] = call(*asked)
        return answers[asked]

    return ask


def report(dataset: Dataset, day: str) -> Report:
    return check(dataset.agreements, dataset.tables, parse_span(day).first, dataset.records)


# -- the core, against what was worked out by hand ---------------------------------------------------------------------


@DAYS
def test_every_target_is_as_worked_out_by_hand(dataset: Dataset, one: Asked) -> None:
    results = {result.id: result for result in report(dataset, one.as_of).results}
    assert list(results) == list(one.results)
    wrong = [line for id_, said in one.results.items() for line in differences(results[id_], said)]
    assert not wrong, "\n".join(wrong)


@DAYS
def test_the_ladder_is_climbed_as_worked_out_by_hand(dataset: Dataset, one: Asked) -> None:
    ladder = Ladder(dataset.agreements, dataset.tables, dataset.records, report(dataset, one.as_of))
    duties = {id_: reached for id_, reached in ladder.milestones().items() if "/duty/" in id_}
    levels = {id_: reached.rung.level for id_, reached in {**ladder.results(), **duties}.items()}
    assert levels == {id_: said["level"] for id_, said in one.levels.items()}


def said_of(one: Asked) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Everything that is expected on a day, other readings included."""
    for name, said in (*one.results.items(), *one.levels.items(), *one.pace.items()):
        yield name, said
        yield from ((f"{name} {key}", reading) for key, reading in said.get("readings", {}).items())


@DAYS
def test_every_expectation_says_why(one: Asked) -> None:
    assert [name for name, said in said_of(one) if not said.get("why")] == []


# -- the data ----------------------------------------------------------------------------------------------------------

NOTES = [
    # 1.1 counts 2024, the year before the term.
    ("planning-outside-term", "agreements.yaml"),
    ("period-outside-term", "agreements.yaml"),
    # 4.3, of which nobody reports.
    ("nothing-counted", "agreements.yaml"),
    # The rents of the signing, in the place of which later ones were reported.
    ("unused-table", "appendix/table-3.yaml"),
    ("unused-table", "appendix/table-4.yaml"),
    # Torenlicht put three figures right.
    ("superseded", "records/2025-torenlicht.yaml"),
    ("superseded", "records/2025-torenlicht.yaml"),
    ("superseded", "records/2025-torenlicht.yaml"),
]


def test_the_data_has_no_error_and_no_warning(ask: Call) -> None:
    ran = ask(LAST, "check", "data", "--fail-on", "warning", "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    found = json.loads(ran.out)["findings"]
    assert [(one["code"], one["file"].removeprefix(f"{TOWN.name}/")) for one in found] == NOTES
    assert {one["severity"] for one in found} == {"note"}


def used(dataset: Dataset) -> Iterator[tuple[type[Model], str]]:
    """The fields of records that say something, with what they are a field of."""
    for record in dataset.records.values():
        for model in (record, *record.figures, *record.progress, *record.conditions):
            values = ((name, getattr(model, name)) for name in type(model).model_fields)
            yield from ((type(model), name) for name, value in values if value not in (None, (), {}))


def test_every_field_of_a_record_is_shown(dataset: Dataset) -> None:
    fields = {
        (model, name) for model in (Record, RecordedFigure, Progress, ConditionFact) for name in model.model_fields
    }
    assert fields - set(used(dataset)) == set()


def test_every_state_of_progress_and_of_a_condition_is_shown(dataset: Dataset) -> None:
    records = dataset.records.values()
    assert {one.state for record in records for one in record.progress} == {
        "not_started", "under_way", "at_risk", "stopped", "done"
    }  # fmt: skip
    assert {one.state for record in records for one in record.conditions} == {"holds", "lapsed"}


def test_everyone_reports_by_quarter_half_year_and_year(dataset: Dataset) -> None:
    kinds = {
        (one.by, step)
        for one in dataset.records.values()
        for step in MONTHS
        if one.period == step_around(one.period.first, step)
    }
    assert kinds == {
        ("gemeente", "quarter"),
        ("havermaat", "half_year"),
        ("havermaat", "year"),
        ("torenlicht", "year"),
        ("huurdersraad_havermaat", "half_year"),
        ("huurdersraad_havermaat", "year"),
    }
    days = sorted(one.reported.isoformat() for one in dataset.records.values())
    assert (days[0], days[-1]) == ("2025-04-10", "2027-02-18")


def test_the_ladder_has_three_rungs_that_use_all_that_a_rung_can_ask(dataset: Dataset) -> None:
    rungs = dataset.agreements.escalation
    assert [one.level for one in rungs] == [1, 2, 3]
    assert all(any(getattr(one, name) for one in rungs) for name in ("verdicts", "overdue_days", "quarters"))


# -- through the commands ----------------------------------------------------------------------------------------------


def answer(ask: Call, day: str, command: str) -> Any:
    """What a command answers to programs."""
    ran = ask(day, *command.split(), "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


@DAYS
def test_the_json_of_the_targets_says_the_same(ask: Call, one: Asked) -> None:
    found = {result["id"]: result for result in answer(ask, one.as_of, "check targets")["results"]}
    for id_, said in one.results.items():
        result = found[id_]
        assert (result["verdict"], result["gap"]) == (said["verdict"], said["gap"])
        if "part" in said:
            assert (result["part"], result["whole"]) == (said["part"], said["whole"])
        elif result["part"] is None:
            assert result["counted"] == exact(said["counted"])
        assert (result["deviation"] is not None) == said.get("deviation", False)
    levels = {id_: result["escalation"]["level"] for id_, result in found.items() if result["escalation"]}
    assert levels == {id_: said["level"] for id_, said in one.levels.items() if "/duty/" not in id_}


@DAYS
def test_the_pace_is_as_worked_out_by_hand(ask: Call, one: Asked) -> None:
    found = {result["id"]: result["pace"] for result in answer(ask, one.as_of, "check targets")["results"]}
    for id_, said in one.pace.items():
        pace, (side,) = found[id_], found[id_]["sides"]
        ends = {"realised": pace["realised"], "ahead": side["ahead"], "per_year": side["per_year"]}
        known = {name: end["low"] for name, end in ends.items() if end["low"] == end["high"]}
        known |= {"through": pace["through"], "linear": side["linear"]}
        assert {name: known[name] for name in said if name != "why"} == {k: v for k, v in said.items() if k != "why"}


def test_a_figure_that_was_put_right_stands_beside_the_one_before(ask: Call) -> None:
    (result,) = answer(ask, HALFWAY, "check targets --agreement 1.1")["results"]
    (cell,) = (one for one in result["evidence"] if one["supersedes"])
    (before,) = cell["supersedes"]
    assert (cell["value"], cell["reported"], cell["by"]) == (12, "2026-06-15", "torenlicht")
    assert (before["value"], before["reported"], before["file"]) == (
        14, "2026-02-20", f"{TOWN.name}/records/2025-torenlicht.yaml"
    )  # fmt: skip
    assert {one["basis"] for one in result["evidence"]} == {"record", "printed"}


def test_no_parking_place_is_evidence_of_a_home(ask: Call) -> None:
    results = answer(ask, LAST, "check targets")["results"]
    cells = {one["cell"] for result in results for one in result["evidence"]}
    assert "records/2026-havermaat/new_build,home,segment=mid/2026" in cells
    assert not [cell for cell in cells if "parking" in cell]


def test_how_much_of_the_second_year_is_short_halfway(ask: Call) -> None:
    results = {one["id"]: one for one in answer(ask, HALFWAY, "check targets")["results"]}
    of_2026 = results["2.1/primary-group/havermaat"]["so_far"]["steps"][1]
    # 43 of 64, where 45 are 70%; with 6 more of 6 more it is 49 of 70, which is 70%.
    assert (of_2026["part"], of_2026["whole"], of_2026["until"]) == (43, 64, "2026-06-30")
    # 2026 of both to date in 4.1: 21 + 10 of 40 + 22.
    to_date = results["4.1/care-leavers"]["so_far"]["to_date"]
    assert (to_date["part"], to_date["whole"]) == (31, 62)


def test_the_forecast_has_what_was_reported_in_the_place_of_what_was_expected(ask: Call) -> None:
    found = answer(ask, LAST, "forecast")
    net = {one["key"]: [year["net_homes"] for year in one["years"]] for one in found["corporations"]}
    # Havermaat: 20 - 8 expected of 2024 but for what was built; 26 + 6 - 7; 22 + 24 + 2 - 5 - 12; 34 - 20; 40 - 8.
    # Torenlicht: 10; 12 + 6; 4 + 1 - 10; 16 + 2; 20; its sales are known of 2025 alone.
    assert net == {"havermaat": [12, 25, 31, 14, 32], "torenlicht": [10, 18, -5, 18, 20]}
    stock = {one["key"]: [year["stock"] for year in one["years"]] for one in found["corporations"]}
    assert stock == {"havermaat": [2000, 2025, 2056, 2070, 2102], "torenlicht": [1000, 1018, None, None, None]}
    assert [year["net_homes"] for year in found["total"]["years"]] == [22, 43, 26, 32, 52]


def test_what_is_overdue_two_years_on(ask: Call) -> None:
    found = answer(ask, LAST, "agenda")["milestones"]
    late = {(one["id"], when["due"]) for one in found for when in one["occurrences"] if when["state"] == "overdue"}
    assert late == {
        ("1.3/target/net-homes", "2026-12-31"),
        ("4.3/target/homes-adapted", "2025-12-31"),
        ("4.3/target/homes-adapted", "2026-12-31"),
        ("4.4/duty/care-vision", "2026-06-30"),
        ("5.1/duty/quarterly-meeting", "2025-09-30"),
        ("5.2/duty/yearly-update", "2026-12-31"),
    }
    ended = {(one["id"], when["state"]) for one in found for when in one["occurrences"]}
    assert ("4.5/duty/joint-desk", "stopped") in ended
    assert ("1.5/target/dairy-homes", "lapsed") in ended
    assert ("5.1/duty/joint-overview", "done") in ended


def test_how_the_agreements_stand_by_what_was_reported(ask: Call) -> None:
    found = {
        one["number"]: one["status"] and one["status"]["state"] for one in answer(ask, LAST, "agreements")["agreements"]
    }
    assert (found["1.1"], found["4.4"], found["4.5"], found["4.3"]) == ("at_risk", "under_way", "stopped", None)
    assert answer(ask, LAST, "agreements --status stopped")["summary"]["agreements"] == 1


def test_a_table_says_what_was_reported_since_and_before_that(ask: Call) -> None:
    (first, *_) = (one for one in answer(ask, LAST, "table 2")["reported_since"] if one["before"])
    assert (first["column"], first["printed"], first["value"]) == ("2025", 12, 12)
    assert [(one["value"], one["reported"]) for one in first["before"]] == [(14, "2026-02-20")]


def test_what_changed_since_the_end_of_the_year(ask: Call) -> None:
    """The reports of January and February: four verdicts for the worse, five for the better, and a new year begins."""
    found = answer(ask, LAST, "status")
    changed = {one["id"]: (one["before"]["verdict"], one["now"]["verdict"]) for one in found["changes"]["results"]}
    assert changed == {
        "1.1/social-homes": ("undetermined", "on course"),
        "1.2/sites": ("undetermined", "missed"),
        "1.4/homes-sold": ("off course", "on course"),
        "1.6/mid-rent-homes": ("on course", "met"),
        "2.1/primary-group/havermaat": ("undetermined", "no data"),
        "2.2/above-limit": ("undetermined", "missed"),
        "2.3/residents": ("undetermined", "no data"),
        "2.4/affordable-homes": ("on course", "off course"),
        "3.1/efg-halfway/havermaat": ("on course", "met"),
        "3.1/efg-halfway/torenlicht": ("on course", "missed"),
        "3.3/to-label-b": ("undetermined", "met"),
        "4.1/care-leavers": ("undetermined", "no data"),
        "4.2/permit-holders": ("undetermined", "no data"),
    }
    assert found["since"] == "2026-12-31"
    assert [one["reported"] for one in found["changes"]["records"]] == ["2027-01-21", "2027-02-15", "2027-02-18"]


WANTED = {
    # Of E, F and G to B or better some moves of 2025 are known; of the smoke alarms of Havermaat nothing, and its stock
    # is known. 2026 has begun.
    "2026-03-01": {
        "gemeente": {("housed", "2026-01-01..2026-06-30", "to come"), ("site_found", "2026", "to come")},
        "havermaat": {
            ("adaptation", "2025", "over"),
            ("owned", "2025-12-31", "partly"),
            ("renovation", "2025", "partly"),
            *((what, "2026", "to come") for what in ("adaptation", "letting", "vacated", "priority_allocation")),
            ("renovation", "2026", "to come"),
        },
        "torenlicht": {
            ("adaptation", "2025", "over"),
            *(
                (what, "2026", "to come")
                for what in ("adaptation", "letting", "vacated", "priority_allocation", "sale")
            ),
        },
    },
    # Nobody reports what was adapted, and Torenlicht did not say how many it sold in 2026. The older rents that stand
    # in for those of the end of 2028 were reported.
    LAST: {
        "gemeente": {("housed", "2027-01-01..2027-06-30", "to come")},
        "havermaat": {
            *(("adaptation", year, "over") for year in ("2025", "2026")),
            *((what, "2027", "to come") for what in ("adaptation", "letting", "vacated", "priority_allocation")),
        },
        "torenlicht": {
            *(("adaptation", year, "over") for year in ("2025", "2026")),
            ("sale", "2026", "over"),
            *(
                (what, "2027", "to come")
                for what in ("adaptation", "letting", "vacated", "priority_allocation", "sale")
            ),
        },
    },
}


@pytest.mark.parametrize("day", WANTED)
def test_what_was_reported_is_not_wanted_again(ask: Call, day: str) -> None:
    found = answer(ask, day, "status")["needed"]
    kinds = {(True, False): "over", (True, True): "partly", (False, False): "to come"}
    assert {
        one["party"]: {
            (it["what"], time, kinds[it["over"], it["partly"]]) for it in one["figures"] for time in it["times"]
        }
        for one in found
    } == WANTED[day]


def test_of_what_is_known_as_a_whole_the_part_that_is_wanted_is_named(ask: Call) -> None:
    found = {one["party"]: one["figures"] for one in answer(ask, "2026-03-01", "status")["needed"]}
    (alarms,) = (one for one in found["havermaat"] if one["what"] == "owned")
    assert alarms["cells"] == ["havermaat/owned/home/2025-12-31/smoke_alarm=yes"]
    told = ask("2026-03-01", "status").out.partition("Figures wanted\n")[2]
    assert "  Havermaat, over and not all known: " in told
    assert "stock (with smoke alarms) at the end of 2025" in told


def test_nothing_is_known_before_it_is_reported(ask: Call) -> None:
    """On the day of the first report the forecast of 2024 still stands: 20 of Havermaat, and nothing of Torenlicht."""
    (result,) = answer(ask, "2025-04-10", "check targets --agreement 1.1")["results"]
    assert {one["basis"] for one in result["evidence"]} == {"printed"}
    # 20 + 30 + 16 + 30 + 36 and 18 + 6 + 16 + 20.
    assert (result["counted"], result["known"]) == (192, {"low": 192, "high": None})


@pytest.mark.parametrize(
    ("day", "code"),
    # Missed from the start of 2026 on; before that only off course, by the sales of 1.4.
    [("2025-06-30", 0), ("2026-03-01", 1), (LAST, 1)],
)
def test_the_exit_code_says_whether_anything_is_missed(ask: Call, day: str, code: int) -> None:
    ran = ask(day, "check", "targets", "--fail-on", "missed")
    assert (ran.code, ran.err) == (code, "")


ANSWERS = {
    "targets-first-year.txt": ("2026-03-01", "check targets"),
    "targets-halfway.txt": (HALFWAY, "check targets --corp torenlicht"),
    "targets.txt": (LAST, "check targets"),
    "agenda.txt": (LAST, "agenda"),
    "agreements.txt": (LAST, "agreements"),
    "explain-1.1.txt": (HALFWAY, "explain 1.1"),
    "explain-2.1.txt": (LAST, "explain 2.1 --corp torenlicht"),
    "explain-3.2.txt": (LAST, "explain 3.2"),
    "table-2.txt": (LAST, "table 2"),
}
"""For layout alone, and read line by line; what the numbers must be stands above."""


@pytest.mark.parametrize("name", ANSWERS)
def test_the_whole_answer(golden: Golden, ask: Call, name: str) -> None:
    day, command = ANSWERS[name]
    ran = ask(day, *command.split())
    assert (ran.code, ran.err) == (0, "")
    golden(f"{TOWN.name}/{name}", ran.out)


def test_no_golden_file_is_left_behind() -> None:
    assert {path.name for path in (GOLDEN / TOWN.name).iterdir()} == {*ANSWERS}


# -- fictional, everywhere ---------------------------------------------------------------------------------------------

FILES = sorted(path for path in TOWN.rglob("*") if path.is_file())
FICTIONAL = re.compile(r"\((?:verzonnen|fictional)\)")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(TOWN).as_posix())
def test_the_first_line_of_every_file_says_so(path: Path) -> None:
    first, _, _ = path.read_text(encoding="utf-8").partition("\n")
    assert re.match(r"# (?:Kwartelmeer: )?FICTIONAL", first)


def test_the_expectations_say_so_too() -> None:
    assert EXPECTED.read_text(encoding="utf-8").startswith("# FICTIONAL")


def test_every_title_and_every_source_says_so(dataset: Dataset) -> None:
    agreements = dataset.agreements
    titles = [agreements.name.nl, agreements.name.en, agreements.document.title]
    titles += [
        title for table in dataset.tables for title in (table.title.nl, table.title.en, str(table.source.origin))
    ]
    titles += [record.source for record in dataset.records.values()]
    titles += [str(one.evidence) for record in dataset.records.values() for one in record.progress if one.evidence]
    assert [title for title in titles if not FICTIONAL.search(title)] == []
    assert (agreements.name.nl[-11:], agreements.name.en[-11:]) == ("(verzonnen)", "(fictional)")


@pytest.mark.parametrize(("day", "command"), [*ANSWERS.values(), (LAST, "forecast"), (LAST, "status")])
def test_every_answer_says_so_in_its_first_line(ask: Call, day: str, command: str) -> None:
    first, _, _ = ask(day, *command.split()).out.partition("\n")
    assert first.startswith("Kwartelmeer 2025-2028 (fictional) · kwartelmeer · data ")


@pytest.mark.parametrize(
    "command", ["check targets", "forecast", "agenda", "agreements", "explain 1.1", "table 2", "status"]
)
def test_every_answer_for_programs_says_so(ask: Call, command: str) -> None:
    assert answer(ask, LAST, command)["dataset"]["name"] == "Kwartelmeer 2025-2028 (fictional)"


# -- its own page ------------------------------------------------------------------------------------------------------

PAGE = (TOWN / "README.md").read_text(encoding="utf-8")
COMMANDS = [line for block in blocks(PAGE, "sh") for line in block.splitlines()]


def test_the_links_of_its_page_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^)#]+)", PAGE)
    assert [link for link in links if not (TOWN / link).exists()] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_the_commands_of_its_page_run_in_the_checkout(command: str) -> None:
    program, *arguments = shlex.split(command)
    ran = pa(*arguments, cwd=ROOT)
    assert program == "pa"
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Kwartelmeer 2025-2028 (fictional) · examples/kwartelmeer · ")


def test_its_page_tells_of_every_agreement(dataset: Dataset) -> None:
    told = PAGE.partition("## What to look at")[2].replace("2.1 to 2.3", "2.1 2.2 2.3")
    missing = [one.number for one in dataset.agreements.agreements if not re.search(rf"\b{one.number}\b", told)]
    assert missing == []
