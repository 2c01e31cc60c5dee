"""Percentages, stocks that follow from flows, ties between tables, and what is known to differ.

Each slip is one change in a good dataset; ▸ stands at the place where it must be found.
"""

from collections.abc import Mapping
from typing import NamedTuple

import pytest

from pa_calc.findings import Finding
from pa_calc.reading import parse
from pa_calc.rules import every_rule, findings, known, percentages, stocks, ties
from pa_calc.rules.context import context
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Table
from pa_calc.schema.problems import checked
from pa_calc.words import catalogue

# FICTIONAL: no such town, no such corporation, no such figures.
AGREEMENTS = """
format: pa.dataset/1
name: {nl: Bankdorp (verzonnen), en: Bankdorp (fictional)}
document: {title: Verzonnen afspraken, municipality: Bankdorp, signed: 2025-03-01}
term: {first: 2025-01-01, last: 2028-12-31}
parties:
  gemeente: {kind: municipality, name: Gemeente Bankdorp}
  noord: {kind: corporation, name: Woonvereniging Noord}
flows:
  new_build: {direction: in, name: {nl: nieuwbouw, en: new build}}
  demolition: {direction: out, name: {nl: sloop, en: demolition}}
  letting: {direction: neither, name: {nl: verhuringen, en: lettings}}
stocks:
  owned: {name: {nl: bezit, en: stock}}
units:
  home: {name: {nl: woningen, en: homes}}
dimensions:
  label:
    name: {nl: energielabel, en: energy label}
    values: {E: {nl: E, en: E}, F: {nl: F, en: F}}
chapters:
  - {number: "1", title: {nl: Wonen, en: Housing}}
agreements:
  - number: "1.1"
    title: {nl: Bouwen, en: Building}
    summary: {nl: Er komen woningen bij., en: Homes are added.}
    leads: [{who: noord}]
    planning: [{when: 2025..2028}]
    planning_as_written: 2025-2028
    commitment: effort
    stated_figures:
      - key: quay
        statement: {nl: Aan de kade komen 20 woningen., en: 20 homes come at the quay.}
        value: 20
        unit: home
discrepancies:
  - key: two-names
    tables: ["1"]
    statement: {nl: De kade heet ook haven., en: The quay is also called harbour.}
    used: {nl: De kade., en: The quay.}
ties:
  - key: stock-follows-flows
    statement: {nl: De voorraad volgt de stromen., en: The stock follows the flows.}
    one: {table: "2", rows: total, rise: true}
    other: {table: "1", rows: net}
    years: [2025, 2026]
    reason: {nl: Beide tellen alle woningen., en: Both count all homes.}
    known:
      - {year: 2026, difference: -2, reason: {nl: Onbekend., en: Unknown.}}
  - key: quay-is-built
    statement: {nl: De kade is de nieuwbouw van 2026., en: The quay is the new build of 2026.}
    one: {table: "1.1", rows: quay}
    other: {table: "1", rows: [built], column: 2026}
    tolerance: 1
    reason: {nl: Het is hetzelfde project., en: It is the same project.}
"""

FLOWS = """
format: pa.table/1
table: "1"
title: {nl: Bouw en sloop, en: Building and demolition}
party: noord
source: {printed_as: Tabel 1, origin: prognose}
state: forecast
covers: {flows: [new_build, demolition], units: [home]}
outflows: negative
years: [2025, 2026]
rows:
  - {key: built, name: Nieuwbouw, flow: new_build, unit: home, cells: {2025: 10, 2026: 21}}
  - {key: gone, name: Sloop, flow: demolition, unit: home, cells: {2025: -4, 2026: -6}}
  - {key: net, name: Netto, role: total, cells: {2025: 6, 2026: 15}}
"""

LABELS = """
format: pa.table/1
table: "2"
title: {nl: Labels, en: Labels}
party: noord
source: {printed_as: Tabel 2, origin: prognose}
state: forecast
covers: {stocks: [owned], units: [home]}
years: [2024, 2025, 2026]
rows:
  - {key: e, name: E, stock: owned, unit: home, attributes: {label: E}, cells: {2024: 70, 2025: 72, 2026: 80}}
  - {key: f, name: F, stock: owned, unit: home, attributes: {label: F}, cells: {2024: 30, 2025: 34, 2026: 39}}
  - {key: total, name: Totaal, role: total, cells: {2024: 100, 2025: 106, 2026: 120}}
  - {key: part, name: Aandeel F, role: percentage, share: {part: f}, cells: {2024: 30%, 2025: 32.1%, 2026: 33%}}
corrections:
  - key: total-2026
    row: total
    column: 2026
    printed: 120
    computed: 119
    use: computed
    reason: {nl: Een rekenfout., en: A slip in adding up.}
percentage_corrections:
  - {key: part-2025, row: part, column: 2025, printed: 32.1%, computed: 32.1%, reason: {nl: x, en: x}}
"""

SPLIT = """
format: pa.table/1
table: "3"
title: {nl: Bezit, en: Stock}
party: noord
source: {printed_as: Tabel 3, reference_date: 2025-01-01}
state: stock
covers: {stocks: [owned], units: [home]}
columns:
  small: {name: Klein, attributes: {label: E}}
  large: {name: Groot, attributes: {label: F}}
  all: {name: Totaal, role: total}
  of_row: {name: Aandeel klein, role: percentage, share: {part: small, whole: all}}
  of_column: {name: Aandeel van alles, role: percentage, share: {part: [all]}}
rows:
  - {key: a, name: A, stock: owned, unit: home, cells: {small: 1, large: 2, all: 3, of_row: 33.3%, of_column: 43%}}
  - {key: b, name: B, stock: owned, unit: home, cells: {small: 3, large: 1, all: 4, of_row: 75%, of_column: 57%}}
  - {key: t, name: T, role: total, cells: {small: 4, large: 3, all: 7, of_row: 57.14%, of_column: 100%}}
"""

# The share of 2025 is 34 of 106: 32.075...%, printed as 32.1%, so a correction of it would be idle: here it says 32.2%.
LABELS = LABELS.replace("2025: 32.1%, 2026", "2025: 32.2%, 2026").replace("printed: 32.1%", "printed: 32.2%")
GOOD = {"": AGREEMENTS, "1": FLOWS, "2": LABELS, "3": SPLIT}


class Slip(NamedTuple):
    """A code, what stands in the good dataset, and what stands there instead, with ▸ where the finding points."""

    code: str
    piece: str
    slip: str
    where: str = ""


def found_in(texts: Mapping[str, str], *, advice: bool = False) -> tuple[Finding, ...]:
    documents = {number: parse(text.encode(), f"{number or 'agreements'}.yaml") for number, text in texts.items()}
    tables = tuple(checked(Table, one) for number, one in documents.items() if number)
    return findings(context(checked(Agreements, documents[""]), tables), documents, advice=advice)


def slipped(slip: Slip) -> tuple[dict[str, str], tuple[str, int, int]]:
    """The dataset with the slip, and where it must be found."""
    (number,) = (number for number, text in GOOD.items() if slip.piece in text)
    text = GOOD[number].replace(slip.piece, slip.slip)
    texts = {**GOOD, number: text}
    if slip.where:
        (number,) = (key for key, one in texts.items() if slip.where.replace("▸", "") in one)
        texts[number] = texts[number].replace(slip.where.replace("▸", ""), slip.where)
    before = texts[number].partition("▸")[0]
    texts[number] = texts[number].replace("▸", "")
    place = f"{number or 'agreements'}.yaml", before.count("\n") + 1, len(before) - before.rfind("\n")
    return texts, place


STOCK_TIE = AGREEMENTS[AGREEMENTS.index("  - key: stock-follows-flows") : AGREEMENTS.index("  - key: quay-is-built")]
KNOWN_2026 = "{year: 2026, difference: -2,"
KNOWN_LINES = f"    known:\n      - {KNOWN_2026} reason: {{nl: Onbekend., en: Unknown.}}}}\n"
PART = "share: {part: f}, cells: {2024: 30%"
OF_ROW = "share: {part: small, whole: all}}"

SLIPS = [
    # 34 of 106 is 32.08%: as many decimals as are printed decide.
    Slip("percentage-differs", PART, PART.replace("30%", "▸31%")),
    Slip("percentage-differs", "2026: 33%", "2026: ▸32%"),
    Slip("percentage-differs", "of_row: 33.3%", "of_row: ▸33.4%"),
    Slip("percentage-differs", "of_row: 57.14%", "of_row: ▸57.15%"),
    Slip("percentage-differs", "of_column: 57%", "of_column: ▸58%"),
    Slip("percentage-differs", "of_column: 100%", "of_column: ▸99%"),
    Slip("no-part-of-share", OF_ROW, OF_ROW.replace("small", "▸smal")),
    Slip("no-part-of-share", OF_ROW, OF_ROW.replace("whole: all", "whole: ▸of_column")),
    Slip("correction-of-no-percentage", "row: part, column: 2025", "row: ▸total, column: 2025", ""),
    Slip("percentage-not-as-said", "printed: 32.2%", "printed: ▸32.3%"),
    Slip("percentage-not-as-said", "computed: 32.1%", "computed: ▸32%"),
    Slip("idle-percentage-correction", "2025: 32.2%, 2026", "2025: 32.1%, 2026", "computed: ▸32.1%"),
    # What ought to say the same.
    Slip("tie-differs", KNOWN_LINES, "", '▸one: {table: "2"'),
    Slip("tie-differs", "value: 20", "value: 19", '▸one: {table: "1.1"'),
    Slip("difference-not-as-said", KNOWN_2026, "{year: 2026, difference: ▸-3,"),
    Slip("idle-difference", KNOWN_2026, "{year: 2025, difference: 1, reason: {nl: x, en: x}}\n      - " + KNOWN_2026,
         "- ▸{year: 2025, difference: 1"),
    Slip("idle-difference", KNOWN_2026, "{year: 2027, difference: 1, reason: {nl: x, en: x}}\n      - " + KNOWN_2026,
         "- ▸{year: 2027, difference: 1"),
    Slip("tie-of-nothing", "years: [2025, 2026]\n    reason", "years: [2025, 2026, ▸2027]\n    reason"),
    Slip("tie-of-nothing", "rows: net}", "rows: ▸nett}"),
    Slip("tie-of-nothing", "rows: [built], column: 2026", "rows: ▸[buitl], column: 2026", ""),
    Slip("unknown-table", 'other: {table: "1", rows: net}', 'other: {table: ▸"9", rows: net}'),
    Slip("tie-upside-down", "tolerance: 1", "tolerance: ▸-1"),
    Slip("tie-upside-down", "column: 2026}\n", "column: 2026, times: ▸0}\n"),
    # The stock goes from 106 to 119, the flows make 15, and no flow is left that could explain it.
    Slip("stock-apart", STOCK_TIE, "", "label: E}, cells: {2024: 70, 2025: 72, 2026: ▸80"),
]  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS, ids=[f"{number}-{slip.code}" for number, slip in enumerate(SLIPS)])
def test_a_slip_is_found_at_its_place(slip: Slip) -> None:
    texts, place = slipped(slip)
    found = [one for one in found_in(texts, advice=slip.code == "stock-apart") if one.severity != "note"]
    assert slip.code in {one.code for one in found}
    assert [tuple(one.place) for one in found if one.code == slip.code] == [place]


def test_the_good_dataset_has_no_errors_and_its_known_differences_are_notes() -> None:
    said = catalogue("en", "findings").say
    notes = {one.code: said(f"finding.{one.code}", **one.details) for one in found_in(GOOD, advice=True)}
    assert {one.severity for one in found_in(GOOD, advice=True)} == {"note"}
    assert notes["known-total"] == (
        "Known: 120 is printed and the parts add up to 119; computed is used. A slip in adding up."
    )
    assert notes["known-percentage"] == "Known: 32.2% is printed, and it is 32.1%. x"
    assert notes["known-difference"] == (
        "Known: The stock follows the flows. But in 2026 13 against 15, a difference of -2. Unknown."
    )
    assert notes["known-discrepancy"] == "Known: The quay is also called harbour. Used: The quay."


def test_a_known_total_is_found_in_its_cell_and_points_to_its_correction() -> None:
    (note,) = (one for one in found_in(GOOD, advice=True) if one.code == "known-total")
    assert tuple(note.place) == ("2.yaml", 13, 81)
    assert note.related is not None
    assert tuple(note.related) == ("2.yaml", 16, 5)


def test_a_percentage_that_says_no_share_is_a_note() -> None:
    texts = {**GOOD, "3": SPLIT.replace(", share: {part: [all]}", "")}
    (note,) = (one for one in found_in(texts, advice=True) if one.code == "percentage-unchecked")
    assert (note.severity, tuple(note.place)) == ("note", ("3.yaml", 14, 46))


@pytest.mark.parametrize("printed", ["12%", "13%", "12.5%", "12.50%"])
def test_a_half_may_be_rounded_either_way(printed: str) -> None:
    table = SPLIT.replace("small: 1, large: 2, all: 3, of_row: 33.3%, of_column: 43%", "small: 1, large: 7, all: 8")
    table = table.replace("cells: {small: 1, large: 7", f"cells: {{of_row: {printed}, small: 1, large: 7")
    table = table.replace("small: 4, large: 3, all: 7, of_row: 57.14%", "small: 4, large: 8, all: 12")
    table = table.replace("of_column: 57%", "of_column: 33%")
    assert found_in({**GOOD, "3": table}) == ()


# -- one table that has a stock and its flows ------------------------------------------------------------------------

BOTH = """
format: pa.table/1
table: "4"
title: {nl: Verloop, en: Course}
party: noord
source: {printed_as: Tabel 4, origin: prognose}
state: forecast
covers: {flows: [new_build, demolition], stocks: [owned], units: [home]}
outflows: negative
years: [2027, 2028]
rows:
  - {key: built, name: Nieuwbouw, flow: new_build, unit: home, cells: {2027: 5, 2028: 10}}
  - {key: gone, name: Sloop, flow: demolition, unit: home, cells: {2027: 0, 2028: -4}}
  - {key: stock, name: Stand, stock: owned, unit: home, cells: {2027: 119, 2028: 125}}
"""


def test_a_stock_follows_from_the_flows_beside_it() -> None:
    assert found_in({**GOOD, "4": BOTH}) == ()


@pytest.mark.parametrize("stand", [124, 126])
def test_a_stock_that_does_not_follow_is_an_error(stand: int) -> None:
    (finding,) = found_in({**GOOD, "4": BOTH.replace("2028: 125", f"2028: {stand}")})
    assert (finding.code, finding.severity) == ("stock-differs", "error")
    assert tuple(finding.place) == ("4.yaml", 14, 82)
    assert finding.details["rise"] == str(stand - 119)
    assert finding.details["net"] == "6"


@pytest.mark.parametrize(("stand", "is_found"), [(124, False), (126, True)])
def test_a_flow_that_no_table_covers_may_explain_a_fall_and_no_rise(stand: int, is_found: bool) -> None:
    sale = "  sale: {direction: out, name: {nl: verkoop, en: sale}}\n"
    texts = {**GOOD, "": AGREEMENTS.replace("stocks:\n", f"{sale}stocks:\n", 1)}
    found = found_in({**texts, "4": BOTH.replace("2028: 125", f"2028: {stand}")})
    assert ("stock-differs" in {one.code for one in found}) is is_found


def test_a_tie_speaks_for_a_stock_and_its_flows() -> None:
    tie = """
  - key: own
    statement: {nl: Zo is het., en: So it is.}
    one: {table: "4", rows: stock, rise: true}
    other: {table: "4", rows: [built, gone]}
    years: [2028]
    reason: {nl: x, en: x}
    known: [{year: 2028, difference: 1, reason: {nl: Een verschil., en: A difference.}}]
"""
    assert found_in({**GOOD, "": AGREEMENTS + tie[1:], "4": BOTH.replace("2028: 125", "2028: 126")}) == ()


# -- all rules -------------------------------------------------------------------------------------------------------

ELSEWHERE = {"known-total", "known-percentage", "known-difference", "known-discrepancy", "percentage-unchecked"}
MINE = {*known.RULES, *percentages.RULES, *stocks.RULES, *ties.RULES}


def test_every_rule_has_a_slip() -> None:
    assert {rule.code for rule in MINE} <= {slip.code for slip in SLIPS} | ELSEWHERE | {"stock-differs"}
    assert set(every_rule()) >= MINE
