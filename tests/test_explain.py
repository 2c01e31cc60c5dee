"""`pa explain`: how a verdict came about, worked out by hand from the tables of the document."""

import json
import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import DATA
from tests.program import AS_OF, HAVENSTAD, Call, pa

from pa_calc import console
from pa_calc.core.branches import Branches, Gap, Line, OfParty, Quantity, cells_of
from pa_calc.core.check import check
from pa_calc.core.explain import Explained, Explanation, ResultExplained, explain
from pa_calc.core.interval import Interval
from pa_calc.core.results import Report
from pa_calc.core.sources import Cell
from pa_calc.core.verdict import Verdict
from pa_calc.dataset import Dataset, load
from pa_calc.dataset.where import find
from pa_calc.render import explain_text as module
from pa_calc.render.explain_json import explain_json
from pa_calc.render.explain_text import explain_text
from pa_calc.render.grid import width
from pa_calc.render.names import Names
from pa_calc.render.targets_json import targets_json
from pa_calc.render.view import Origin, Screen, View
from pa_calc.schema.fields import Text
from pa_calc.words import catalogue
from pa_calc.words.en.explain import WORDS

DAY = date.fromisoformat(AS_OF)
PIPE = Screen()


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load(find(str(DATA), Path(), fall_back=False))


@pytest.fixture(scope="module")
def report(dataset: Dataset) -> Report:
    return check(dataset.agreements, dataset.tables, DAY, dataset.records)


def view(dataset: Dataset) -> View:
    origin = Origin(dataset.agreements.name, None, embedded=True, sha256=dataset.sha256)
    return View(
        catalogue("en", "output", "pace", "agreements", "explain"),
        Names(dataset.agreements, "en"),
        origin,
        DAY,
        "0.1.0",
    )


def text(dataset: Dataset, report: Report, number: str, screen: Screen = PIPE, party: str | None = None) -> str:
    return explain_text(explain(dataset, report, number, party), view(dataset), screen, dataset.place, party)


def of(dataset: Dataset, report: Report, id_: str) -> ResultExplained:
    """The one result that is meant."""
    found = explain(dataset, report, id_.partition("/")[0])
    return next(one for one in found.results if one.result.id == id_)


def parties(one: Explained, measure: int = 0) -> dict[str, OfParty]:
    """What each party adds to a measure of the only step."""
    (counting,) = one.countings
    return {party.party: party for party in counting.measures[measure].parties}


def quantities(branches: Branches) -> dict[str, Quantity]:
    return {one.slots[0].query.what: one for one in branches.quantities}


def values(line: Line) -> dict[str, int]:
    return {cell.figure.column: cell.figure.value for cell in line.cells}


def rows(quantity: Quantity) -> dict[str, dict[str, int]]:
    """The cells of a quantity by row."""
    return {line.cells[0].row or line.cells[0].figure.row: values(line) for line in quantity.lines}


def section(said: str, heading: str) -> list[str]:
    """The lines below a heading."""
    return said.split(f"\n{heading}\n")[1].split("\n\n", maxsplit=1)[0].removesuffix("\n").split("\n")


# -- worked out by hand ------------------------------------------------------------------------------------------------

YEARS = ("2024", "2025", "2026", "2027", "2028")
NOTHING = dict.fromkeys(YEARS, 0)


def test_1_1_is_342_and_242_cell_by_cell(dataset: Dataset, report: Report) -> None:
    explained = of(dataset, report, "1.1/social-homes").explained
    found = parties(explained)
    assert {key: (one.counted, one.known) for key, one in found.items()} == {
        "waterweg_wonen": (342, Interval(342, None)),
        "samenwerking": (242, Interval(242, 242)),
    }
    # Table 3, Nieuwbouw; table 3 begins in 2025.
    built = quantities(found["waterweg_wonen"].branches)["new_build"]
    assert rows(built) == {"Nieuwbouw": {"2025": 0, "2026": 28, "2027": 0, "2028": 314}}
    (unknown,) = built.gaps
    assert [slot.id for slot in unknown.slots] == ["waterweg_wonen/new_build/home/2024/segment=social"]
    assert (unknown.counted, unknown.known) == (None, Interval(0, None))
    # Table 4: the homes, not the 88 parking places and the 2 social-purpose properties.
    assert rows(quantities(found["samenwerking"].branches)["new_build"]) == {
        "Unilever woningen": {**NOTHING, "2027": 144},
        "Zeevaardersbuurt woningen": {**NOTHING, "2027": 89},
        "Kantoor Samenwerking woningen": {**NOTHING, "2025": 9},
        "Marathonweg woningen": NOTHING,
        "De Meerpaal woningen (HZ100)": NOTHING,
        "Willem Beukelszoonstraat woningen": NOTHING,
    }
    (counting,) = explained.countings
    assert counting.measures[0].counted == 584


def test_what_is_assumed_and_what_is_known_to_be_wrong_is_marked_at_the_cell(dataset: Dataset, report: Report) -> None:
    cells = {cell.figure.id: cell for cell in cells_of(of(dataset, report, "1.1/social-homes").explained.countings)}
    assert {cell.assumed for cell in cells.values()} == {("all-social",)}
    # The net of 2027 in table 3 does not follow from its rows; any of them may be wrong.
    assert {key for key, cell in cells.items() if cell.corrections} == {"3/nieuwbouw/2027"}
    assert cells["3/nieuwbouw/2027"].corrections == ("net-2027",)


def test_what_each_party_could_bring_to_1_1(dataset: Dataset, report: Report) -> None:
    waterweg, samenwerking = of(dataset, report, "1.1/social-homes").explained.contributions
    assert (waterweg.party, waterweg.counted, waterweg.expected, waterweg.open) == (
        "waterweg_wonen",
        342,
        342,
        Interval(0, None),
    )
    assert waterweg.alone
    assert (waterweg.alone.low, waterweg.alone.high, waterweg.is_enough) == (16, None, True)
    assert (samenwerking.party, samenwerking.counted, samenwerking.expected) == ("samenwerking", 242, 242)
    assert (samenwerking.open, samenwerking.alone, samenwerking.is_enough) == (Interval(0, 0), None, None)


def test_3_10_is_614_of_824(dataset: Dataset, report: Report) -> None:
    explained = of(dataset, report, "3.10/efg-homes/samenwerking").explained
    first, last = parties(explained)["samenwerking"].branches.quantities
    assert rows(first) == {"E": {"2024": 192}, "F": {"2024": 153}, "G": {"2024": 479}}
    assert (first.counted, first.is_taken_off) == (824, False)
    assert rows(last) == {"E": {"2028": 107}, "F": {"2028": 69}, "G": {"2028": 34}}
    assert (last.counted, last.is_taken_off, last.times) == (-210, True, 1)
    (counting,) = explained.countings
    assert [(one.role, one.counted) for one in counting.measures] == [("count", 614), ("of", 824)]
    assert explained.contributions == ()


def test_1_22_is_never_more_than_10_858_less_164(dataset: Dataset, report: Report) -> None:
    explained = of(dataset, report, "1.22/daeb-homes").explained
    (stock,) = parties(explained)["waterweg_wonen"].branches.quantities
    assert (stock.counted, stock.known) == (None, Interval(10_194, 10_694))
    parts = quantities(stock.parts)
    assert {key: one.known for key, one in parts.items()} == {
        "owned": Interval(10_724, 10_724),
        "new_build": Interval(0, 342),
        "purchase": Interval(0, 24),
        "sale": Interval(-46, 0),
        "demolition": Interval(-484, 0),
    }
    (whole,) = stock.within.quantities
    assert whole.counted == 10_694
    assert {key: one.counted for key, one in quantities(whole.parts).items()} == {
        "owned": 10_858,
        "new_build": 342,
        "purchase": 24,
        "sale": -46,
        "demolition": -484,
    }
    assert 10_858 + 342 + 24 - 46 - 484 == 10_858 - 164 == 10_694
    assert all(line.cells[0].in_part for line in parts["new_build"].lines)
    (base,) = parties(explained, 1)["waterweg_wonen"].branches.quantities
    assert base.counted == 10_724


def test_2_3_knows_3027_of_one_and_at_most_10_724_of_the_other(dataset: Dataset, report: Report) -> None:
    explained = of(dataset, report, "2.3/homes-up-to-capping-limit").explained
    found = parties(explained)
    assert found["waterweg_wonen"].known == Interval(0, 10_724)
    (stock,) = found["samenwerking"].branches.quantities
    assert [cell.figure.value for line in stock.lines for cell in line.cells] == [523, 2_119, 385]
    assert stock.counted == 523 + 2_119 + 385 == 3_027
    waterweg, samenwerking = explained.contributions
    assert (waterweg.counted, waterweg.open, waterweg.is_enough) == (None, Interval(0, 10_724), True)
    assert waterweg.alone
    assert (waterweg.alone.low, waterweg.alone.high) == (None, 9_750 - 3_027)
    assert (samenwerking.counted, samenwerking.expected, samenwerking.alone) == (3_027, 0, None)


def test_1_2_counts_firm_sites_whole_and_the_others_at_most_in_part(dataset: Dataset, report: Report) -> None:
    explained = of(dataset, report, "1.2/sites").explained
    cells = list(cells_of(explained.countings))
    firm = {cell.row: cell.figure.value for cell in cells if not cell.in_part}
    assert firm == {
        "District-U": 144,
        "Fortunapark": 50,
        "Huishoudschoollocatie": 80,
        "Heijmans One": 48,
        "Snaaijer": 50,
    }
    assert sum(firm.values()) == 372
    assert sum(cell.figure.value for cell in cells if cell.in_part) == 350
    assert {cell.column for cell in cells} == {None}


def test_2_1_is_told_once_for_all_years_of_which_nothing_is_known(dataset: Dataset, report: Report) -> None:
    (counting,) = of(dataset, report, "2.1/primary-target-group/samenwerking").explained.countings
    assert [step.span.first.year for step in counting.steps] == [2025, 2026, 2027, 2028]
    (of_party,) = counting.measures[0].parties
    (gap,) = of_party.branches.gaps
    assert len(gap.slots) == 4


def test_a_reading_shows_the_cells_that_only_it_counts(dataset: Dataset, report: Report) -> None:
    readings = {one.reading.key: one for one in of(dataset, report, "1.1/social-homes").readings}
    bought = {cell.figure.id: cell.figure.value for cell in cells_of(readings["with-purchases"].adds)}
    assert bought == {"3/aankoop/2025": 24, "3/aankoop/2026": 0, "3/aankoop/2027": 0, "3/aankoop/2028": 0}
    assert not list(cells_of(readings["with-purchases"].drops))
    office = {cell.figure.id: cell.figure.value for cell in cells_of(readings["office-is-rooms"].drops)}
    assert office == {f"4/office-homes/{year}": 9 if year == "2025" else 0 for year in YEARS}
    assert [one.key for one in readings["office-is-rooms"].doubts] == ["office-counts-as-homes"]
    assert [one.key for one in readings["office-is-rooms"].assumes] == ["office-counts-as-rooms"]


# -- the tree as a whole -----------------------------------------------------------------------------------------------


def every(dataset: Dataset, report: Report) -> Iterator[tuple[str, Explained]]:
    """Every way in which a target is counted, by the name of its result and its reading."""
    for agreement in dataset.agreements.agreements:
        if agreement.targets:
            for one in explain(dataset, report, agreement.number).results:
                yield one.result.id, one.explained
                yield from ((f"{one.result.id} {other.reading.key}", other.explained) for other in one.readings)


def added(gaps: tuple[Gap, ...]) -> Any:
    return sum(gap.counted or 0 for gap in gaps)


def total(branches: Branches) -> Any:
    return sum(one.counted or 0 for one in branches.quantities) + added(branches.gaps)


def adds_up(quantity: Quantity) -> bool:
    """Whether what stands below a quantity that is counted adds up to it."""
    if quantity.counted is None:
        return True
    lines = sum(line.adds.low or 0 for line in quantity.lines if line.adds and line.adds.is_point)
    return bool(quantity.counted == lines + added(quantity.gaps) + total(quantity.parts))


def inner(branches: Branches) -> Iterator[Quantity]:
    for one in branches.quantities:
        yield one
        yield from inner(one.parts)
        yield from inner(one.within)


def test_every_branch_is_the_sum_of_its_branches(dataset: Dataset, report: Report) -> None:
    seen = 0
    for key, explained in every(dataset, report):
        for counting in explained.countings:
            for measured in counting.measures:
                if measured.counted is not None:
                    assert measured.counted == measured.constant + sum(one.counted or 0 for one in measured.parties), (
                        key
                    )
                for party in measured.parties:
                    assert party.counted is None or party.counted == total(party.branches), key
                    assert all(map(adds_up, inner(party.branches))), key
                    seen += 1
    assert seen > 60


def test_no_cell_stands_twice_in_one_sum(dataset: Dataset, report: Report) -> None:
    for key, explained in every(dataset, report):
        for counting in explained.countings:
            for measured in counting.measures:
                for party in measured.parties:
                    found = [cell.figure.id for one in summed(party.branches) for cell in one]
                    assert len(found) == len(set(found)), key


def summed(branches: Branches) -> Iterator[tuple[Cell, ...]]:
    """The cells that are added up, without the wholes that only bound them."""
    for one in branches.quantities:
        yield from (line.cells for line in one.lines)
        yield from summed(one.parts)


# -- in words ----------------------------------------------------------------------------------------------------------


def test_the_verdict_stands_first(dataset: Dataset, report: Report) -> None:
    lines = text(dataset, report, "1.1").split("\n")
    assert lines[2] == "1.1 Realising social rented homes"
    assert lines[3] == (
        "  ? undetermined: Social homes realised, corporations. ≥ 600 wanted, 584 or more known, 16 short."
    )
    assert lines[4] == "    Waterweg Wonen, new build 2024: 16 or more homes (social rent). It is not in the tables."


WANTED = {
    "1.1": "Corporations together: at least 600 homes, in 2024-2028: new build, conversion, additions to existing "
    "blocks and flexible homes (social rent).",
    "1.22": "Waterweg Wonen: no fewer homes, in 2025-2028: stock (DAEB) at the end of 2028, worked out from that at "
    "the end of 2024 by new build, purchase, sale and demolition; compared with stock (DAEB) on 20 November 2024.",
    "2.1": "Waterweg Wonen: at least 70%, in lettings, in each year of 2025-2028. The part: lettings (primary target "
    "group). The whole: lettings.",
    "2.3": "Corporations together: at most 9,750 homes, in 2025-2030: stock (up to the high capping limit) at the end "
    "of 2030.",
    "3.13": "Waterweg Wonen: from 24 to 32 places, in 2025-2027: new build and conversion.",
}


@pytest.mark.parametrize("number", WANTED)
def test_what_is_wanted_can_be_read_aloud(dataset: Dataset, report: Report, number: str) -> None:
    assert f"\n  Wanted   {WANTED[number]}\n" in text(dataset, report, number)


def tree(said: str) -> list[list[str]]:
    """The cells of the first tree of a text as a pipe gets it."""
    return [re.split(r"\s{2,}", line.strip()) for line in section(said, "How it was counted")[1:]]


def test_a_row_says_what_it_holds_and_where_it_stands(dataset: Dataset, report: Report) -> None:
    found = tree(text(dataset, report, "1.1"))
    folder = DATA.as_posix()
    assert found[3] == ["Nieuwbouw", "342", f"2025 0, 2026 28, 2027 0 [5], 2028 314; {folder}/appendix/table-3.yaml:20"]
    assert found[4] == ["2024", "-", "0 or more", "not in the tables"]
    assert found[7] == ["new build (social rent)", "242", "table 4; forecast; as printed; undated; [1]"]
    assert found[8] == ["Unilever woningen", "144", f"2024-2026 0, 2027 144, 2028 0; {folder}/appendix/table-4.yaml:27"]


def test_below_the_tree_each_mark_is_explained(dataset: Dataset, report: Report) -> None:
    said = text(dataset, report, "1.1")
    assert section(said, "Taken for granted")[0].endswith("new build by rent. (all-social)")
    (error,) = section(said, "Known errors of the source in these cells")
    assert error.startswith("  [5] Table 3, 2027: a net of -193 is printed")
    assert error.endswith("(net-2027)")


def test_what_each_party_could_bring_is_a_sentence(dataset: Dataset, report: Report) -> None:
    first, second = section(text(dataset, report, "1.1"), "What each party could bring")
    assert first == (
        "  Waterweg Wonen: 342 counted, all of it forecast. Still open: 0 or more. Enough by itself: Waterweg Wonen, "
        "new build 2024: 16 or more homes (social rent). It is not in the tables."
    )
    assert second == "  Samenwerking: 242 counted, all of it forecast. Nothing of it is open."


def test_a_reading_says_what_comes_and_what_goes(dataset: Dataset, report: Report) -> None:
    lines = [line.strip() for line in section(text(dataset, report, "1.1"), "Other ways to read it")]
    folder = DATA.as_posix()
    assert (
        f"+ Waterweg Wonen, purchase (social rent): Aankoop: 2025 24, 2026-2028 0; {folder}/appendix/table-3.yaml:25"
        in lines
    )
    assert "+ Waterweg Wonen, purchase (social rent) 2024: 0 or more; not in the tables" in lines
    assert "+ Samenwerking, purchase (social rent) 2024-2028: 0; listed nowhere in table 4: none" in lines
    assert any(line.startswith("- Samenwerking, new build (social rent): Kantoor Samenwerking") for line in lines)
    assert "A number by itself in it: -150." in lines
    assert "By this reading no figure counts." in lines


def test_an_agreement_without_targets_is_explained_too(dataset: Dataset, report: Report) -> None:
    said = text(dataset, report, "1.14")
    assert said.split("\n")[2:4] == [
        "1.14 Preference for corporations",
        "  No number was promised here, so there is no verdict: what was agreed is done or not.",
    ]
    assert "\n  Lead      gemeente\n  Planning  2025-2028\n  Progress  not reported\n" in said
    assert section(said, "What is to be done") == [
        "  The municipality gives preference to corporations when social rented homes are developed.",
        "    gemeente; result; not reported",
    ]


def test_the_words_of_the_document_stand_beside_ours_where_they_differ(dataset: Dataset, report: Report) -> None:
    assert '\n  Planning   Q2 2025: ready (as written: "Q2 2025 gereed")\n' in text(dataset, report, "1.22")
    assert '(as written: "' not in text(dataset, report, "1.14")


def test_what_bears_on_each_other_is_told_from_both_sides(dataset: Dataset, report: Report) -> None:
    said = text(dataset, report, "1.1")
    assert "Related   overlaps with 1.2: Both agreements name 600 homes." in said
    assert said.count("1.2: Both agreements name") == 1
    assert "3.12 overlaps with this: " in said
    assert "1.15 feeds into this: " in text(dataset, report, "1.22")


def test_with_a_party_only_its_targets_are_told(dataset: Dataset, report: Report) -> None:
    said = text(dataset, report, "3.10", party="samenwerking")
    assert "74.5%" in said
    assert "Stated" not in said
    assert "No target of 1.22 concerns Samenwerking." in text(dataset, report, "1.22", party="samenwerking")


def test_all_61_agreements_are_explained_on_every_screen(dataset: Dataset, report: Report) -> None:
    numbers = [one.number for one in dataset.agreements.agreements]
    assert len(numbers) == 61
    for number in numbers:
        found = explain(dataset, report, number)
        for columns in (120, 100, 80, 60, 40, 20):
            screen = Screen(columns, color=False, unicode=columns != 60)
            said = explain_text(found, view(dataset), screen, dataset.place)
            assert max(map(width, said.split("\n"))) <= columns, (number, columns)
            assert "{" not in said
            if not screen.unicode:
                said.encode("ascii")
        assert shown(found) <= set(re.findall(r"\d+\.\d+", said))


def shown(found: Explanation) -> set[str]:
    return {found.agreement.number, *(link.to for link in found.agreement.links)}


def test_on_a_wide_screen_a_long_name_goes_on_below_where_it_began(dataset: Dataset, report: Report) -> None:
    said = text(dataset, report, "1.1", Screen(120)).split("\n")
    at = next(n for n, line in enumerate(said) if line.startswith("    conversion, additions to"))
    assert said[at].endswith("taken as none; [2]")
    assert said[at + 1 : at + 3] == ["      blocks, flexible homes (social rent)", "      2024-2028"]


def test_a_narrow_screen_gets_sentences(dataset: Dataset, report: Report) -> None:
    said = text(dataset, report, "1.1", Screen(80))
    assert "\n  Counted, in homes: 584 (584 or more)\n    Waterweg Wonen: 342 (342 or more)\n" in said
    assert "\n        2024: 0 or more; not in the tables\n" in said


def test_every_word_is_used() -> None:
    folder = Path(module.__file__).parent
    code = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    families = (
        "explain.basis.", "explain.bound.", "explain.at.", "explain.condition.", "explain.every.", "explain.from.",
        "explain.period.", "explain.role.", "explain.state.", "explain.to.", "explain.why.",
    )  # fmt: skip
    assert [key for key in WORDS if not key.startswith("explain.")] == []
    assert [key for key in WORDS if f'"{key}"' not in code and not key.startswith(families)] == []


# -- JSON --------------------------------------------------------------------------------------------------------------


def written(dataset: Dataset, report: Report, number: str) -> Any:
    return json.loads(explain_json(explain(dataset, report, number), view(dataset), dataset.place))


BESIDE = frozenset({"evidence", "readings", "supersedes"})
"""What stands beside a calculation."""


def branches(part: Any) -> Iterator[Any]:
    """Every branch in a part of the JSON."""
    if isinstance(part, list):
        for one in part:
            yield from branches(one)
    if isinstance(part, dict):
        yield part
        yield from branches([value for key, value in part.items() if key not in BESIDE])


def places(part: Any) -> Iterator[Any]:
    """Every cell in a part of the JSON."""
    return (one for one in branches(part) if "cell" in one)


def test_json_says_the_same_as_the_check_of_targets(dataset: Dataset, report: Report) -> None:
    checked = json.loads(targets_json(report, view(dataset), dataset.place))
    seen = 0
    for number in dict.fromkeys(one["agreement"] for one in checked["results"]):
        for one in written(dataset, report, number)["results"]:
            same = next(other for other in checked["results"] if other["id"] == one["id"])
            assert {key: one[key] for key in same if key != "readings"} == {
                key: value for key, value in same.items() if key != "readings"
            }
            assert {cell["cell"] for cell in places(one["calculation"])} == {cell["cell"] for cell in same["evidence"]}
            for mine, other in zip(one["readings"], same["readings"], strict=True):
                assert {key: mine[key] for key in other} == other
                if not mine["declared"]:
                    named = {cell["cell"] for cell in places(mine["calculation"])}
                    assert named == {cell["cell"] for cell in mine["evidence"]}
                    assert set(mine["adds"]) == named - {cell["cell"] for cell in one["evidence"]}
                    assert set(mine["drops"]) == {cell["cell"] for cell in one["evidence"]} - named
            seen += 1
    assert seen == len(report.results) == 19


@pytest.mark.parametrize("number", ["1.1", "1.2", "1.22", "2.3", "3.10"])
def test_each_cell_stands_where_it_is_said_to_stand(dataset: Dataset, report: Report, number: str) -> None:
    seen = 0
    for cell in places(written(dataset, report, number)["results"]):
        line = Path(cell["file"]).read_text(encoding="utf-8").splitlines()[cell["line"] - 1]
        at = "value" if cell["column"] == "text" else cell["column"]
        value = re.search(rf"\b{at}: (-?\d+)", line)
        # The blanks of table 1 are 0, by the totals of their rows.
        assert (int(value[1]) if value else 0) in {cell["value"], -cell["value"]}, cell
        assert value or cell["table"] == "1"
        seen += 1
    assert seen > 8


def test_every_branch_has_a_name(dataset: Dataset, report: Report) -> None:
    kinds = ("measures", "parties", "quantities", "slots", "rows")
    (one,) = written(dataset, report, "1.22")["results"]
    found = [inner["id"] for branch in branches(one["calculation"]) for kind in kinds for inner in branch.get(kind, ())]
    assert all(found)
    assert len(found) > 50
    assert found[0] == "1.22/daeb-homes/count"


def test_the_agreement_in_json(dataset: Dataset, report: Report) -> None:
    found = written(dataset, report, "1.22")
    assert found["format"] == "pa.explain/1"
    assert found["summary"]["verdicts"]["off course"] == 1
    agreement = found["agreement"]
    assert (agreement["number"], agreement["chapter_title"], agreement["commitment"]) == (
        "1.22",
        "Availability",
        "result",
    )
    assert [(one["from"], one["relation"]) for one in agreement["linked_from"]] == [("1.15", "feeds")]
    assert [one["key"] for one in agreement["discrepancies"]] == ["package-b-after-the-plan"]


def test_a_contribution_in_json(dataset: Dataset, report: Report) -> None:
    (one,) = written(dataset, report, "1.1")["results"]
    first, second = one["contributions"]
    assert first["settles"]["low"] == 16
    assert (first["party"], first["counted"], first["open"], first["enough"]) == (
        "waterweg_wonen",
        342,
        {"low": 0, "high": None},
        True,
    )
    assert (second["counted"], second["enough"], second["settles"]) == (242, None, None)


# -- what was reported -------------------------------------------------------------------------------------------------

FIRST = """
format: pa.record/1
reported: 2026-01-20
by: noord
period: 2025
source: Fictional report
figures:
  - {flow: new_build, unit: home, value: 38}
progress:
  - {agreement: "1.1", state: under_way, statement: {nl: Er wordt gebouwd., en: They are building.}}
"""
LATER = """
format: pa.record/1
reported: 2026-03-02
by: noord
period: 2025
source: Fictional audit
figures:
  - {flow: new_build, unit: home, value: 41}
progress:
  - agreement: "1.1"
    state: done
    statement: {nl: Alles is klaar., en: All is ready.}
    evidence: Delivery papers
"""


@pytest.fixture
def reported(tmp_path: Path) -> Path:
    """The fictional dataset, in which a corporation reported its year twice."""
    folder = tmp_path / "havenstad"
    shutil.copytree(HAVENSTAD, folder)
    table = folder / "appendix" / "table-1.yaml"
    table.write_text(table.read_text(encoding="utf-8").replace("states: {2025: realised}\n", ""), encoding="utf-8")
    (folder / "records").mkdir()
    for name, record in (("2025-noord", FIRST), ("2025-noord-audit", LATER)):
        (folder / "records" / f"{name}.yaml").write_text(record, encoding="utf-8")
    return folder


def test_a_later_report_stands_with_the_one_that_it_took_the_place_of(call: Call, reported: Path) -> None:
    ran = call("explain", "1.1", "--data", str(reported), "--as-of", AS_OF)
    assert (ran.code, ran.err) == (0, "")
    at = reported.as_posix()
    assert (
        "2025 41; in place of 38, reported 20 January 2026 by Noord "
        f"({at}/records/2025-noord.yaml:8); {at}/records/2025-noord-audit.yaml:8" in ran.out
    )
    assert "realised; reported 2 March 2026 by Noord" in ran.out
    assert "Progress  done, reported 2 March 2026 by Noord: All is ready. Evidence: Delivery papers.\n" in ran.out
    assert [line.split(":")[0].strip() for line in section(ran.out, "Sources")] == [
        "records/2025-noord-audit",
        "records/2025-noord",
    ]


def test_what_was_not_yet_reported_is_not_told(call: Call, reported: Path) -> None:
    ran = call("explain", "1.1", "--data", str(reported), "--as-of", "2026-02-01")
    assert "2025 38; " in ran.out
    assert "41" not in ran.out
    assert "Progress  under way, reported 20 January 2026 by Noord: They are building.\n" in ran.out


def test_a_record_in_json_says_who_reported_it_and_what_it_replaces(call: Call, reported: Path) -> None:
    ran = call("explain", "1.1", "--data", str(reported), "--as-of", AS_OF, "--format", "json")
    (result,) = json.loads(ran.out)["results"]
    (cell,) = places(result["calculation"])
    assert (cell["value"], cell["basis"], cell["by"], cell["reported"]) == (41, "record", "noord", "2026-03-02")
    assert [(one["value"], one["reported"]) for one in cell["supersedes"]] == [(38, "2026-01-20")]


def test_a_lapsed_condition_is_told_with_its_reason(call: Call) -> None:
    ran = call("explain", "1.4", "--data", str(HAVENSTAD), "--as-of", AS_OF)
    assert ran.code == 0
    assert "\u2013 lapsed: Subsidised homes, Één Zuid." in ran.out
    assert (
        "Condition  lapsed; only if this holds: There is a subsidy. gemeente, 1 March 2026: The subsidy was refused."
        in ran.out
    )
    assert "What would settle it" not in ran.out


def test_when_it_is_over_what_was_expected_no_longer_counts_for_who_could_bring_it(dataset: Dataset) -> None:
    # In 2029 nothing of 2024-2028 is reported: either could bring all 600 by itself.
    later = check(dataset.agreements, dataset.tables, date(2029, 6, 1), dataset.records)
    explained = of(dataset, later, "1.1/social-homes").explained
    assert explained.outcome.verdict is Verdict.UNDETERMINED
    assert [(one.alone.low, one.is_enough) for one in explained.contributions if one.alone] == [
        (600, True),
        (600, True),
    ]


# -- how it is called --------------------------------------------------------------------------------------------------

WRONG = {
    (): "Write the number of an agreement after explain, such as: pa explain 1.1. pa agreements lists them all.\n",
    ("9.9",): "There is no agreement 9.9 in this dataset. Did you mean ",
    ("1.1.",): "There is no agreement 1.1. in this dataset. Did you mean 1.1?\n",
    (" 1.1",): "There is no agreement  1.1 in this dataset. Did you mean 1.1?\n",
    ("agreement 1.1",): "There is no agreement agreement 1.1 in this dataset. Did you mean 1.1?\n",
    ("",): "There is no agreement  in this dataset.\n",
    ("zzz",): "There is no agreement zzz in this dataset.\n",
    ("\x1b[1m",): "There is no agreement \\x1b[1m in this dataset.",
    ("1.1", "--corp", "zzz"): "There is no party zzz. Known are: ",
    ("1.1", "--data", "nowhere"): "There is no folder nowhere. ",
    ("1.1", "1.2"): "Usage: pa explain [OPTIONS] [NUMBER]",
    ("1.1", "--format", "csv"): "Usage: pa explain [OPTIONS] [NUMBER]",
}


@pytest.mark.parametrize("typed", WRONG, ids=repr)
def test_wrong_usage_says_what_to_write(call: Call, typed: tuple[str, ...]) -> None:
    ran = call("explain", *typed)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(WRONG[typed])
    assert "\x1b" not in ran.err


def test_it_is_the_same_every_time_and_plain_in_a_pipe(tmp_path: Path) -> None:
    first = pa("explain", "1.1", "--as-of", AS_OF, cwd=tmp_path, LANG="C", NO_COLOR="1", COLUMNS="40")
    again = pa("explain", "1.1", "--as-of", AS_OF, cwd=tmp_path)
    assert first == again
    assert (first.code, first.err) == (0, "")
    assert "\x1b" not in first.out
    assert max(map(len, first.out.split("\n"))) > 120


def test_a_terminal_without_colours_gets_none(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(console, "width", lambda *_: 120)
    assert "\x1b" not in call("explain", "1.22", "--as-of", AS_OF).out
    monkeypatch.setattr(console, "colors", lambda *_: True)
    assert "\x1b[1mHow it was counted" in call("explain", "1.22", "--as-of", AS_OF).out


def test_a_stream_that_shows_only_ascii(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(console, "shows_signs", lambda *_: False)
    for form in ("text", "json"):
        ran = call("explain", "3.10", "--as-of", AS_OF, "--format", form)
        assert ran.code == 0
        ran.out.encode("ascii")


HOSTILE = {
    "[bold]x[/bold] [/]": "[bold]x[/bold] [/]",
    "a\x1b[31mb": "a\\x1b[31mb",
    "a\u202eb\nc": "a\\u202eb\\nc",
    "{0} {name} :smile:": "{0} {name} :smile:",
}


@pytest.mark.parametrize("hostile", HOSTILE, ids=ascii)
@pytest.mark.parametrize("screen", [PIPE, Screen(200, color=True), Screen(120), Screen(60, unicode=False)], ids=repr)
def test_hostile_names_stay_inert(hostile: str, screen: Screen) -> None:
    good = load(find(str(HAVENSTAD), Path(), fall_back=False))
    words = Text.model_construct(nl=hostile, en=hostile)
    first, *others = good.agreements.agreements
    target = first.targets[0].model_copy(update={"title": words})
    first = first.model_copy(update={"title": words, "summary": words, "targets": (target,)})
    row = good.tables[0].rows[0].model_copy(update={"name": hostile})
    table = good.tables[0].model_copy(update={"rows": (row,), "title": words})
    agreements = good.agreements.model_copy(update={"agreements": (first, *others)})
    bad = good._replace(agreements=agreements, tables=(table, *good.tables[1:]))
    said = text(bad, check(agreements, bad.tables, DAY), "1.1", screen)
    bare = re.sub(r"\x1b\[[0-9;]*m", "", said) if screen.color else said
    assert not set("\x1b\u202e") & set(bare)
    # The title, the summary, the target twice, the row, and the table among the sources.
    assert " ".join(bare.split()).count(HOSTILE[hostile]) == 6
