"""`pa table`: the appendix, typed again from the document, and fictional tables with all that a table can have."""

import csv
import json
import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from tests import fictional
from tests.conftest import Shipped
from tests.program import AS_OF, HAVENSTAD, Call, pa

from pa_calc.core.printed import Mark, Printed, printed
from pa_calc.core.since import since
from pa_calc.render import table_text as rendering
from pa_calc.render.grid import Cell, Column, Grid, width
from pa_calc.render.names import Names
from pa_calc.render.panels import panels
from pa_calc.render.table_csv import LIST, table_csv, tables_csv
from pa_calc.render.table_json import table_json, tables_json
from pa_calc.render.table_text import table_text, tables_text
from pa_calc.render.view import Origin, Screen, View
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.records import NO_RECORDS, Record
from pa_calc.words import catalogue
from pa_calc.words.en.table import WORDS

DAY = date(2026, 11, 23)
PIPE = Screen()
ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


def view(agreements: Agreements) -> View:
    origin = Origin(agreements.name, None, True, "4f1c09a2" * 8)
    return View(catalogue("en", "output", "table"), Names(agreements, "en"), origin, DAY, "0.1.0")


@pytest.fixture(scope="module")
def tables(shipped: Shipped) -> dict[str, Printed]:
    return {one.table: printed(one, shipped.agreements) for one in shipped.tables}


def text(
    agreements: Agreements, one: Printed, screen: Screen = PIPE, records: Mapping[str, Record] = NO_RECORDS
) -> str:
    return table_text(one, since(one, records, DAY), view(agreements), screen)


def rows(answer: str) -> list[list[str]]:
    """The cells of the table as a pipe gets it; a blank takes none."""
    return [re.split(r"\s{2,}", line.strip()) for line in answer.split("\n\n")[1].split("\n")]


def section(answer: str, heading: str) -> list[str]:
    """The lines below a heading."""
    if f"\n{heading}\n" not in answer:
        return []
    lines = answer.split(f"\n{heading}\n")[1].split("\n\n", maxsplit=1)[0].split("\n")
    return [line.strip() for line in lines if line]


# -- the document, typed again -----------------------------------------------------------------------------------------

TABLE_1 = """
Centrum	2179	6	2185
Holy Noord	1714	20	1734
Holy Zuid	1930	2	1932
Oostwijk	402		402
Vetenoordse Polder	249		249
Vlaardinger Ambacht	1732	106	1838
Westwijk	2518		2518
TOTAAL	10724	134	10858
"""
TABLE_3 = """
Nieuwbouw	0	28	0	314	274
Aankoop	24	0	0	0	0
Verkoop aan toekomstige bewoners	-21	-10	-5	-10	-7
Verkoop aan overigen	0	0	0	0	0
Sloop	-41	-69	-187	-187	-236
Netto toevoeging dPi	-38	-51	-193	117	31
"""
TABLE_6 = """
A+++	6	6	6	239	239	239
A++	31	31	31	31	31	31
A+	273	273	273	273	273	273
A	1143	1473	1615	1615	2267	2387
B	524	461	461	461	444	444
C	693	666	659	659	551	549
D	378	378	365	365	551	549
E	192	188	168	168	107	17
F	153	146	101	101	69	66
G	479	250	193	193	34	34
Totaal (zonder naam)	3872	3872	3872	4105	4103	4103
Aandeel EFG	21%	15%	12%	11%	5%	3%
Gem. label	C	C	B	B	A	A
"""
TABLE_7 = """
Centrum 48	Senioren (65+)	48	
Holy Zuid 55	Senioren (65+)	55	ja
Holy Zuid 100	Senioren (65+)	100	ja
Holy Centrum 100	Senioren (65+)	100	ja
Holy Centrum 80	Senioren (65+)	80	ja
West 64	Senioren (65+)	64	
West 120	Senioren (65+)	120	ja
Oost 39	Senioren (65+)	39	
Totaal seniorenwoningen		606	
"""  # noqa: W291 -- a blank at the end of a row
TYPED = {
    "1": (["DAEB", "NIET-DAEB", "Totaal"], TABLE_1),
    "3": (["2025", "2026", "2027", "2028", "2029"], TABLE_3),
    "6": (["2024", "2025", "2026", "2027", "2028", "2029"], TABLE_6),
    "7": (["Doelgroep 2024", "Aantal woningen", "Geclusterde woonvorm"], TABLE_7),
}


@pytest.mark.parametrize("number", TYPED)
def test_csv_read_back_is_what_the_document_prints(tables: dict[str, Printed], number: str) -> None:
    header, typed = TYPED[number]
    page = table_csv(tables[number])
    assert page.count("\r\n") == page.count("\n")
    first, *found = csv.reader(StringIO(page, newline=""))
    assert first == ["key", "name", *header]
    assert [row[1:] for row in found] == [line.split("\t") for line in typed.strip("\n").split("\n")]


@pytest.mark.parametrize("number", TYPED)
def test_the_text_prints_the_same_cells_in_the_same_order(
    shipped: Shipped, tables: dict[str, Printed], number: str
) -> None:
    header, typed = TYPED[number]
    first, *found = rows(text(shipped.agreements, tables[number]))
    assert [name.removesuffix(" =") for name in first if name != "Counts"] == ["Row", *header]
    for row, line in zip(found, typed.strip("\n").split("\n"), strict=True):
        name, *cells = (cell for cell in line.split("\t") if cell)
        bare = [re.sub(r"^[*?]\d ", "", cell).replace(",", "") for cell in row[1 : len(cells) + 1]]
        assert (row[0].removesuffix(" ="), bare) == (name, cells)


def test_table_4_has_its_total_after_its_years(shipped: Shipped, tables: dict[str, Printed]) -> None:
    first, *found = rows(text(shipped.agreements, tables["4"]))
    assert first == ["Row", *map(str, range(2024, 2035)), "Totaal =", "Counts"]
    office = ["Kantoor Samenwerking woningen", "0", "9", *["0"] * 9, "9", "new build (homes, priority 1)"]
    assert office in found
    # Both the rows that add up have the same name, and so have two projects.
    assert [row[-1] for row in found if row[0] == "Totaal ="] == ["482", "-181"]
    assert found[1][-1] == "new build (parking places, priority 1)"
    assert found[9][-1] == "demolition (homes, priority 1)"


# -- failed totals -----------------------------------------------------------------------------------------------------


def test_the_two_failed_totals_of_table_6(shipped: Shipped, tables: dict[str, Printed]) -> None:
    # 239+31+273+2267+444+551+551+107+69+34 = 4,566 and 239+31+273+2387+444+549+549+17+66+34 = 4,589, printed 4,103.
    answer = text(shipped.agreements, tables["6"])
    found = {row[0]: row[1:] for row in rows(answer)}
    assert found["Totaal (zonder naam) ="] == ["3,872", "3,872", "3,872", "4,105", "*1 4,103", "*2 4,103"]
    assert found["C"][-2:] == found["D"][-2:] == ["?1 551", "?2 549"]
    one, other = section(answer, "Known errors of the source")
    assert one.startswith(
        "*1 Totaal (zonder naam), 2028: 4,103 is printed, 4,566 is what the parts add up to. The printed number "
        "counts. Table 6: row D repeats row C in 2028 (both 551). With 88 in one of the two the total would tie."
    )
    assert one.endswith(" The error may lie in one of these, marked ?1: C, D.")
    assert "4,103 is printed, 4,589 is what the parts add up to. The printed number counts." in other
    cell = tables["6"].rows[10].cells[4]
    assert (cell.printed, cell.value, cell.marks) == (4103, 4103, (Mark(1, is_suspect=False),))
    assert tables["6"].rows[5].cells[5].marks == (Mark(2, is_suspect=True),)


def test_the_net_of_table_3_in_2027_counts_as_computed(shipped: Shipped, tables: dict[str, Printed]) -> None:
    # 0 + 0 - 5 + 0 - 187 = -192, and -193 is printed.
    answer = text(shipped.agreements, tables["3"])
    assert rows(answer)[-1] == ["Netto toevoeging dPi =", "-38", "-51", "*1 -193", "117", "31"]
    (flaw,) = section(answer, "Known errors of the source")
    assert "Netto toevoeging dPi, 2027: -193 is printed, -192 is what the parts add up to. The computed" in flaw
    assert flaw.endswith("The error may lie in the total or in any of its parts.")
    cell = tables["3"].rows[-1].cells[2]
    assert (cell.printed, cell.value, cell.state) == (-193, -192, "forecast")
    assert [row[1:] for row in csv.reader(StringIO(table_csv(tables["3"])))][-1][3] == "-193"


def test_a_table_without_errors_has_no_such_section(shipped: Shipped, tables: dict[str, Printed]) -> None:
    for number in "124578":
        assert section(text(shipped.agreements, tables[number]), "Known errors of the source") == []


# -- how to read it ----------------------------------------------------------------------------------------------------


def test_a_blank_of_table_1_is_zero_and_one_of_table_7_is_unknown(shipped: Shipped, tables: dict[str, Printed]) -> None:
    blank = tables["1"].rows[3].cells[1]
    assert (blank.printed, blank.value, blank.means) == (None, 0, "zero")
    assert "A blank is zero. The row totals prove it." in text(shipped.agreements, tables["1"])
    unknown = tables["7"].rows[0].cells[2]
    assert (unknown.printed, unknown.value, unknown.means) == (None, None, "unknown")
    assert "A blank is unknown: not zero, and not no. The table only says" in text(shipped.agreements, tables["7"])
    # Beside a total nothing is printed, and nothing is left open by that.
    assert tables["7"].rows[-1].cells[2].means is None
    assert "A blank" not in text(shipped.agreements, tables["6"])


def test_what_the_document_worked_out_itself(shipped: Shipped, tables: dict[str, Printed]) -> None:
    def computed(number: str) -> list[str]:
        return section(text(shipped.agreements, tables[number]), "Worked out by the document itself (=)")

    assert computed("1") == ["TOTAAL: the sum of all rows of figures.", "Totaal: the sum of DAEB and NIET-DAEB."]
    assert computed("2")[1] == "Percentage: Aantal van VHE as a share of that of all rows."
    assert computed("6")[1] == "Aandeel EFG: E, F and G as a share of all rows of figures."
    assert computed("8") == []
    assert computed("4")[1] == (
        "Totaal: the sum of Zeevaardersbuurt woningen (demolition) and De Meerpaal woningen (HZ100) (demolition)."
    )
    assert computed("4")[-1] == "Totaal: the sum of all columns of figures."


READING = {
    "1": ["Each row counts: stock (homes).", "DAEB and NIET-DAEB: stock, on 20 November 2024."],
    "2": ["Aantal van VHE: stock, on 1 January 2024.", "Aantal van VHE: rent limits at the prices of 2024."],
    "3": ["2025-2029: forecast.", "What leaves the stock (sale, demolition) is printed as a negative number."],
    "4": ["2024-2034: forecast.", "What leaves the stock (demolition) is printed as a negative number."],
    "5": [
        "2025-2029: forecast, counted as of the end of the year.",
        (
            "Covers stock, in homes, of this part alone: energy label: E/F/G. What it covers and does not list is "
            "zero; all else is unknown."
        ),
    ],
    "6": ["2024: stock, on 1 January 2024.", "2025-2029: forecast, counted as of the end of the year."],
    "7": ["Aantal woningen: stock; the document gives no date."],
}


@pytest.mark.parametrize("number", READING)
def test_what_and_when_the_figures_are(shipped: Shipped, tables: dict[str, Printed], number: str) -> None:
    found = section(text(shipped.agreements, tables[number]), "How to read it")
    assert [line for line in READING[number] if line in found] == READING[number]


def test_the_source_as_printed(shipped: Shipped, tables: dict[str, Printed]) -> None:
    lines = {number: text(shipped.agreements, one).split("\n")[1:3] for number, one in tables.items()}
    assert lines["6"] == [
        "Table 6: Forecast of energy labels at Woningstichting Samenwerking",
        "Printed as Tabel 6 · Samenwerking · reference date 1 January 2024",
    ]
    assert lines["3"][1] == "Printed as Tabel 3 · Waterweg Wonen · source: dPi 2024"
    assert lines["8"][1] == "Printed as Tabel 8 · Samenwerking · the document gives neither a source nor a date"


def test_where_the_document_contradicts_a_table(shipped: Shipped, tables: dict[str, Printed]) -> None:
    found = section(text(shipped.agreements, tables["6"]), "Where the document contradicts itself")
    assert len(found) == 2
    assert found[1].endswith("Used: The labels of table 6, the new build of table 4.")
    assert section(text(shipped.agreements, tables["5"]), "Where the document contradicts itself") == []


# -- fictional tables: all that a table can be -------------------------------------------------------------------------


@pytest.fixture(scope="module")
def town() -> Agreements:
    return fictional.agreements({"count": ({"flow": "new_build"},), "at_least": 1})


MIXED: Mapping[str, Any] = {
    "title": {"nl": "Verzonnen", "en": "Fictional"},
    "covers": {"flows": ["new_build", "sale"], "units": ["home"]},
    "outflows": "positive",
    "marks": {
        "n.b.": {"mean": "unknown", "reason": {"nl": "Niet bekend.", "en": "Not known yet."}},
        "-": {"mean": "zero", "reason": {"nl": "Geen.", "en": "There are none."}},
    },
    "years": (2025, 2026),
    "states": {2025: "realised"},
    "columns": {
        "half": {"name": "1e halfjaar 2026", "when": "2026-H1"},
        "all": {"name": "Samen", "role": "total"},
        "share": {"name": "Aandeel", "role": "percentage", "share": {"part": ["2025"], "whole": ["all"]}},
        "odd": {"name": "Percentage", "role": "percentage"},
        "note": {"name": "Opmerking", "role": "text"},
    },
    "rows": (
        {
            "key": "new",
            "name": "Nieuw",
            "flow": "new_build",
            "cells": {2025: 30, "half": 10, 2026: 20, "all": 50, "share": "61%", "odd": "7.5%", "note": "=1+1"},
        },
        {"key": "sold", "name": "Verkocht", "flow": "sale", "cells": {2025: 5, "half": "n.b.", 2026: "-", "all": 6}},
        {"key": "net", "name": "Netto", "role": "total", "cells": {2025: 25, 2026: 20}},
    ),
    "corrections": (
        {
            "key": "sold-all",
            "row": "sold",
            "column": "all",
            "printed": 6,
            "computed": 5,
            "use": "computed",
            "reason": {"nl": "Een te veel.", "en": "One too many."},
        },
    ),
    "percentage_corrections": (
        {
            "key": "share-new",
            "row": "new",
            "column": "share",
            "printed": "61%",
            "computed": "60%",
            "reason": {"nl": "Verkeerd afgerond.", "en": "Rounded wrongly."},
        },
    ),
}


@pytest.fixture(scope="module")
def mixed(town: Agreements) -> Printed:
    (table,) = fictional.tables((MIXED,))
    return printed(table, town)


def test_columns_stand_in_the_order_of_the_fullest_row(mixed: Printed) -> None:
    assert [one.key for one in mixed.columns] == [2025, "half", 2026, "all", "share", "odd", "note"]
    assert [one.state for one in mixed.columns[:3]] == ["realised", "forecast", "forecast"]
    # It adds up a realised and a forecast year.
    assert mixed.columns[3].state is None
    assert mixed.columns[0].day is None


def test_marks_stand_for_what_the_table_says(mixed: Printed) -> None:
    new, sold, net = (row.cells for row in mixed.rows)
    assert [(cell.printed, cell.value, cell.means) for cell in sold[1:3]] == [
        ("n.b.", None, "unknown"),
        ("-", 0, "zero"),
    ]
    assert (sold[3].printed, sold[3].value) == (6, 5)
    assert (new[4].printed, new[4].value, new[5].value) == ("61%", Fraction(61, 100), Fraction(3, 40))
    # A blank beside a text is unknown unless said; of a total nothing is said.
    assert (sold[6].means, net[1].means, sold[4].means) == ("unknown", None, None)


def test_all_that_is_said_of_a_table(town: Agreements, mixed: Printed) -> None:
    answer = text(town, mixed)
    first, *found = rows(answer)
    assert first == [
        "Row", "2025", "1e halfjaar 2026", "2026", "Samen =", "Aandeel =", "Percentage =", "Opmerking", "Counts",
    ]  # fmt: skip
    assert found[0] == ["Nieuw", "30", "10", "20", "50", "*1 61%", "7.5%", "=1+1", "new build (homes)"]
    assert found[1] == ["Verkocht", "5", "n.b.", "-", "*2 6", "sale (homes)"]
    assert found[2] == ["Netto =", "25", "20"]
    assert section(answer, "Known errors of the source") == [
        "*1 Nieuw, Aandeel: 61% is printed, 60% is what follows from the parts. No count rests on it. Rounded wrongly.",
        (
            "*2 Verkocht, Samen: 6 is printed, 5 is what the parts add up to. The computed number counts. One too "
            "many. The error may lie in the total or in any of its parts."
        ),
    ]
    assert section(answer, "Worked out by the document itself (=)") == [
        "Netto: the sum of all rows of figures.",
        "Samen: the sum of all columns of figures.",
        "Aandeel: 2025 as a share of Samen.",
        "Percentage: a percentage; the document does not say of what.",
    ]
    assert section(answer, "How to read it") == [
        "2025: realised.",
        "1e halfjaar 2026: forecast, in the first half of 2026.",
        "2026: forecast.",
        (
            "What leaves the stock (sale) is printed as a positive number, and taken off where a total adds up both "
            "directions."
        ),
        "A blank is unknown: not zero, and not no.",
        '"n.b." is unknown, not zero. Not known yet.',
        '"-" is zero. There are none.',
        "Covers new build and sale, in homes. What it covers and does not list is zero; all else is unknown.",
    ]


STOCKS: Mapping[str, Any] = {
    "covers": {"flows": ["new_build"], "stocks": ["owned"], "units": ["home"], "where": {"label": ["E", "F"]}},
    "price_levels": {2025: 2024},
    "price_level": 2025,
    "dates": {2024: "2024-01-01"},
    "rows": (
        {
            "key": "low", "name": "Laag", "stock": "owned", "rent": {"up_to": "low"},
            "cells": {2024: 9, 2025: 8, 2026: 7},
        },
        {"key": "new", "name": "Nieuw", "flow": "new_build", "cells": {2024: 0, 2025: 0, 2026: 0}},
        {
            "key": "share", "name": "Deel", "role": "percentage", "share": {"part": "low", "whole": "new"},
            "cells": {2024: "9%"},
        },
        {"key": "other", "name": "Ander", "role": "percentage", "cells": {2024: "9%"}},
        {"key": "some", "name": "Som", "role": "total", "total_of": ["low", "new"], "cells": {2024: 9}},
    ),
}  # fmt: skip


def test_a_table_of_flows_and_stocks(town: Agreements) -> None:
    (table,) = fictional.tables((STOCKS,))
    answer = text(town, printed(table, town))
    assert section(answer, "How to read it") == [
        "2024: forecast, on 1 January 2024.",
        "2025-2026: forecast; what comes and goes in that year, stocks as of its end.",
        "2024 and 2026: rent limits at the prices of 2025.",
        "2025: rent limits at the prices of 2024.",
        (
            "Covers new build and stock, in homes, of this part alone: energy label: E/F. What it covers and does "
            "not list is zero; all else is unknown."
        ),
    ]
    assert section(answer, "Worked out by the document itself (=)") == [
        "Deel: Laag as a share of Nieuw.",
        "Ander: a percentage; the document does not say of what.",
        "Som: the sum of Laag and Nieuw.",
    ]


# -- what was reported since -------------------------------------------------------------------------------------------


def record(*figures: Mapping[str, Any], **said: Any) -> Record:
    base = {"format": "pa.record/1", "reported": "2026-02-01", "by": "noord", "period": 2025, "source": "Verslag"}
    return Record.model_validate({**base, **said, "figures": figures})


def home(flow: str, value: int, **said: Any) -> Mapping[str, Any]:
    return {"flow": flow, "unit": "home", "value": value, **said}


FLOWS: Mapping[str, Any] = {
    "states": {2024: "realised"},
    "rows": (
        {
            "key": "social", "name": "Sociaal", "flow": "new_build", "attributes": {"segment": "social"},
            "cells": {2024: 8, 2025: 30, 2026: 9},
        },
        {
            "key": "mid", "name": "Midden", "flow": "new_build", "attributes": {"segment": "mid"},
            "cells": {2024: 2, 2025: 12},
        },
        {"key": "sold", "name": "Verkoop", "flow": "sale", "cells": {2024: -1, 2025: -7, 2026: -7}},
        {"key": "net", "name": "Netto", "role": "total", "cells": {2025: 35}},
    ),
}  # fmt: skip


OWNED: Mapping[str, Any] = {"stock": "owned", "unit": "home"}
LABELS: Mapping[str, Any] = {
    "covers": {"stocks": ["owned"], "units": ["home"], "where": {"label": ["E", "F"]}},
    "rows": (
        {"key": "e", "name": "E", "stock": "owned", "attributes": {"label": "E"}, "cells": {2025: 10}},
        {"key": "f", "name": "F", "stock": "owned", "attributes": {"label": "F"}, "cells": {2025: 5}},
    ),
}


@pytest.fixture(scope="module")
def flows(town: Agreements) -> Printed:
    (table,) = fictional.tables((FLOWS,))
    return printed(table, town)


def reported(town: Agreements, one: Printed, **records: Record) -> list[list[str]]:
    """What is shown of each report: row, column, printed, as what, reported, by whom, on which day, before that."""
    known = {f"records/{name}": found for name, found in records.items()}
    lines = section(text(town, one, records=known), "Reported since")
    cells = [re.split(r"\s{2,}", line)[:-1] for line in lines[1:] if "records/" in line]
    return [[row[0], *row[1:5], row[6], row[7]] for row in cells]


def test_a_report_stands_beside_the_forecast_of_the_same(town: Agreements, flows: Printed) -> None:
    # What leaves the stock is printed as negative, and reported as it is.
    sale = record(home("sale", 5))
    assert reported(town, flows, a=sale) == [["Verkoop", "2025", "7", "forecast", "5", "1 Feb 2026", "-"]]
    note = "What leaves the stock is a positive number here, as it is reported."
    assert section(text(town, flows, records={"records/a": sale}), "Reported since")[-1] == note
    social = record(home("new_build", 28, attributes={"segment": "social"}))
    assert reported(town, flows, a=social) == [["Sociaal", "2025", "30", "forecast", "28", "1 Feb 2026", "-"]]
    assert note not in text(town, flows, records={"records/a": social})


def test_a_report_of_the_whole_stands_beside_the_rows_together(town: Agreements, flows: Printed) -> None:
    # 30 + 12; in 2026 the second row is blank, so that what the table has together is unknown.
    assert reported(town, flows, a=record(home("new_build", 40), home("new_build", 3, during=2026))) == [
        ["Sociaal and Midden together", "2025", "42", "forecast", "40", "1 Feb 2026", "-"],
        ["Sociaal and Midden together", "2026", "-", "forecast", "3", "1 Feb 2026", "-"],
    ]


def test_a_later_report_takes_the_place_of_an_earlier_one_and_both_are_shown(town: Agreements, flows: Printed) -> None:
    first = record(home("sale", 5))
    second = record(home("sale", 6, of="noord"), reported="2026-05-01", by="gemeente")
    third = record(home("sale", 4), reported="2026-12-01")  # after the day that is asked about
    assert reported(town, flows, a=first, b=second, c=third) == [
        ["Verkoop", "2025", "7", "forecast", "6", "1 May 2026", "5 on 1 Feb 2026"]
    ]


@pytest.mark.parametrize(
    "said",
    [
        record(home("sale", 5), by="zuid"),  # another corporation
        record(home("sale", 5, during="2025-H1")),  # part of the year
        record(home("sale", 5, attributes={"segment": "mid"})),  # a part that no row says
        record(home("purchase", 5)),  # a flow without a row
        record({**home("sale", 5), "unit": "room"}),  # another unit
        record(home("sale", 5, rent={"up_to": "low"})),  # a rent band
        record(home("new_build", 5, attributes={"tenure": "daeb"})),  # rows that may be more than that
    ],
)
def test_what_no_cell_says_is_not_set_beside_one(town: Agreements, flows: Printed, said: Record) -> None:
    assert reported(town, flows, a=said) == []


def test_a_report_of_more_than_the_table_covers_is_not_set_beside_it(town: Agreements) -> None:
    # The table has the homes with label E and F alone; the record has all homes, or all that may also be label G.
    (table,) = fictional.tables((LABELS,))
    one = printed(table, town)
    for labels in ({}, {"label": ("E", "F", "G")}):
        assert reported(town, one, a=record({**OWNED, "value": 900, "attributes": labels})) == []
    some = record({**OWNED, "value": 14, "attributes": {"label": ("E", "F")}})
    assert reported(town, one, a=some) == [["E and F together", "2025", "15", "forecast", "14", "1 Feb 2026", "-"]]
    assert reported(town, one, a=record({**OWNED, "value": 6, "attributes": {"label": "F"}}))[0][:3] == [
        "F",
        "2025",
        "5",
    ]


def test_a_report_of_a_stock_and_of_a_rent_band(town: Agreements) -> None:
    (table,) = fictional.tables(
        ({**STOCKS, "covers": {"flows": ["new_build"], "stocks": ["owned"], "units": ["home"]}},)
    )
    one = printed(table, town)
    owned = {**OWNED, "value": 6, "rent": {"up_to": "low"}}
    assert reported(town, one, a=record(owned)) == [["Laag", "2025", "8", "forecast", "6", "1 Feb 2026", "-"]]
    assert reported(town, one, a=record({**owned, "at": "2024-01-01"}))[0][:2] == ["Laag", "2024"]
    assert reported(town, one, a=record({**owned, "at": "2024-12-31"})) == []


@pytest.mark.parametrize("size", [100, 60, 40, 20])
def test_reports_fit_every_screen(town: Agreements, flows: Printed, size: int) -> None:
    known = {"records/a": record(home("sale", 5)), "records/b": record(home("sale", 6), reported="2026-05-01")}
    answer = ESCAPES.sub("", text(town, flows, Screen(size, color=True), known))
    assert max(map(width, answer.split("\n"))) <= size
    words = " ".join(answer.split())
    assert all(word in words for word in ("1 May 2026", "5 on 1 Feb 2026", "forecast"))


def test_records_in_a_folder(call: Call, tmp_path: Path) -> None:
    for name in ("agreements.yaml", "appendix/table-1.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text((HAVENSTAD / name).read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "records").mkdir()
    (tmp_path / "records" / "2026.yaml").write_text(
        "# FICTIONAL\nformat: pa.record/1\nreported: 2027-01-10\nby: noord\nperiod: 2026\nsource: Verslag\n"
        "figures: [{flow: new_build, unit: home, value: 12}]\n",
        encoding="utf-8",
    )
    cells = re.split(r"\s{2,}", section(call("table", "1", "--as-of", "2027-02-01").out, "Reported since")[1])
    assert cells == ["Nieuwbouw", "2026", "30", "forecast", "12", "Noord", "10 Jan 2027", "-", "records/2026"]
    assert "Reported since" not in call("table", "1", "--as-of", "2027-01-09").out
    answer = json.loads(call("table", "1", "--as-of", "2027-02-01", "--format", "json").out)
    assert answer["reported_since"] == [
        {
            "rows": ["nieuwbouw"], "column": "2026", "printed": 30, "value": 12, "reported": "2027-01-10",
            "by": "noord", "record": "records/2026", "source": "Verslag", "before": [],
        }
    ]  # fmt: skip


# -- screens -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [120, 100, 80, 60, 40, 20])
@pytest.mark.parametrize("is_plain", [False, True])
@pytest.mark.parametrize("number", ["2", "3", "4", "6", "7", "8"])
def test_every_screen_shows_every_cell(
    shipped: Shipped, tables: dict[str, Printed], number: str, size: int, is_plain: bool
) -> None:
    screen = Screen(size, color=not is_plain, unicode=not is_plain)
    answer = ESCAPES.sub("", text(shipped.agreements, tables[number], screen))
    assert max(map(width, answer.split("\n"))) <= size
    together = "".join(answer.split())
    for row in tables[number].rows:
        for cell in row.cells:
            shown = f"{cell.printed:,}" if isinstance(cell.printed, int) else cell.printed or ""
            assert size == 20 or all(word in together for word in shown.split())
    if size > 20:
        assert "…" not in answer
    if is_plain:
        answer.encode("ascii")


def test_a_wide_table_becomes_several_that_begin_with_its_rows(shipped: Shipped, tables: dict[str, Printed]) -> None:
    answer = text(shipped.agreements, tables["6"], Screen(60))
    first, second = answer.split("\n\n")[1:3]
    assert first.split("\n")[0].split() == ["Row", "2024", "2025", "2026"]
    assert second.split("\n")[0].split() == ["Row", "2027", "2028", "2029"]
    for part, cells in ((first, ["C", "693", "666", "659"]), (second, ["C", "659", "?1", "551", "?2", "549"])):
        assert cells in [line.split() for line in part.split("\n")]


def test_panels_share_out_the_columns() -> None:
    def grid(*sizes: int) -> Grid:
        columns = (Column("Row", fit="wrap", least=4), *(Column("x" * size, "right") for size in sizes))
        return Grid(columns, ((Cell("name"), *(Cell("1") for _ in sizes)),))

    def shared_out(one: Grid, size: int | None) -> list[list[int]]:
        return [[len(column.heading) for column in part.columns[1:]] for part in panels(one, Screen(size))]

    assert shared_out(grid(5, 5, 5), None) == [[5, 5, 5]]
    assert shared_out(grid(5, 5, 5), 30) == [[5, 5, 5]]
    # 24 columns less 4 for the name leave room for two columns of 5 with 2 before each, and six go in three pairs.
    assert shared_out(grid(5, 5, 5, 5, 5, 5), 24) == [[5, 5], [5, 5], [5, 5]]
    # There is room for four columns of 3; six go in two panels of three, not in one of four and one of two.
    assert shared_out(grid(3, 3, 3, 3, 3, 3), 24) == [[3, 3, 3], [3, 3, 3]]
    # What fits nowhere stands alone.
    assert shared_out(grid(3, 40, 3), 24) == [[3], [40], [3]]


@pytest.mark.parametrize("hostile", ["[bold]x[/]", "a\x1b[31mb", "a\u202eb", "=cmd()", "{0}", "a\nb", "+1", "@x", "-1"])
def test_hostile_texts_stay_inert(town: Agreements, mixed: Printed, hostile: str) -> None:
    row = mixed.rows[0].row.model_copy(update={"name": hostile, "cells": {**mixed.rows[0].row.cells, "note": hostile}})
    table = mixed.table.model_copy(update={"rows": (row, *mixed.table.rows[1:])})
    one = printed(table, town)
    for screen in (PIPE, Screen(200, color=True), Screen(60)):
        assert not set("\x1b\u202e") & set(ESCAPES.sub("", text(town, one, screen)))
    assert json.loads(table_json(one, (), view(town)))["rows"][0]["name"] == hostile
    header, first, *_ = csv.reader(StringIO(table_csv(one), newline=""))
    cells = dict(zip(header, first, strict=True))
    assert not any(cell[:1] in set("=+-@\t") for cell in (cells["name"], cells["Opmerking"]))
    assert not set("\x1b\u202e\n") & set("".join(first))
    # A number is no text: it stays one.
    assert cells["2025"] == "30"


def test_every_word_is_used() -> None:
    paths = Path(rendering.__file__).parent.glob("table_*.py")
    code = "".join(path.read_text(encoding="utf-8") for path in paths)
    families = ("table.when.", "table.state.", "table.outflows.", "table.sign.", "table.blank.", "table.flaw.")
    computed = ("table.total-of-", "table.share-of-")
    assert [key for key in WORDS if f'"{key}"' not in code and not key.startswith((*families, *computed))] == []
    said = set(re.findall(r'"(table\.[a-z.-]+[a-z])"', code))
    assert said <= WORDS.keys()


# -- JSON --------------------------------------------------------------------------------------------------------------

KEYS = {
    "format", "program", "dataset", "as_of", "summary", "table", "title", "party", "printed_as", "origin",
    "reference_date", "state", "price_level", "outflows", "covers", "blank", "marks", "columns", "corrections",
    "discrepancies", "reported_since", "rows",
}  # fmt: skip
COLUMN = {
    "key", "name", "role", "state", "first", "last", "day", "price_level", "attributes", "total_of", "share",
}  # fmt: skip
ROW = {
    "key", "name", "role", "flow", "stock", "unit", "attributes", "becomes", "rent", "total_of", "share", "cells",
}  # fmt: skip
CELL = {"value", "printed", "state", "means", "corrections", "note"}
CORRECTION = {"key", "row", "column", "printed", "computed", "use", "suspects", "reason"}


def as_json(agreements: Agreements, one: Printed) -> Any:
    return json.loads(table_json(one, (), view(agreements)))


def test_every_key_of_every_table(
    shipped: Shipped, tables: dict[str, Printed], town: Agreements, mixed: Printed
) -> None:
    for answer in (*(as_json(shipped.agreements, one) for one in tables.values()), as_json(town, mixed)):
        assert answer["format"] == "pa.appendix/1"
        assert answer.keys() == KEYS
        assert all(column.keys() == COLUMN for column in answer["columns"])
        assert all(one.keys() == CORRECTION for one in answer["corrections"])
        for row in answer["rows"]:
            assert row.keys() == ROW
            assert list(row["cells"]) == [column["key"] for column in answer["columns"]]
            assert all(cell.keys() == CELL for cell in row["cells"].values())


def test_what_json_says_of_cells(shipped: Shipped, tables: dict[str, Printed]) -> None:
    found = {number: as_json(shipped.agreements, one) for number, one in tables.items()}
    cells = {number: {row["key"]: row["cells"] for row in one["rows"]} for number, one in found.items()}
    zero = cells["1"]["oostwijk"]["non_daeb"]
    assert (zero["printed"], zero["value"], zero["means"]) == (None, 0, "zero")
    unknown = cells["7"]["centrum-48"]["clustered"]
    assert (unknown["printed"], unknown["value"], unknown["means"]) == (None, None, "unknown")
    assert unknown["note"].startswith("The table only says")
    net = cells["3"]["netto"]["2027"]
    assert (net["printed"], net["value"], net["corrections"]) == (-193, -192, ["net-2027"])
    assert cells["6"]["total"]["2024"]["state"] == "stock"
    assert cells["6"]["c"]["2028"]["corrections"] == ["total-2028"]
    assert (cells["6"]["share-efg"]["2024"]["printed"], cells["6"]["share-efg"]["2024"]["value"]) == ("21%", 0.21)
    assert cells["2"]["up-to-quality-discount"]["percentage"]["value"] == 0.1322
    assert found["6"]["corrections"][1] == {
        "key": "total-2029", "row": "total", "column": "2029", "printed": 4103, "computed": 4589, "use": "printed",
        "suspects": ["c", "d"], "reason": found["6"]["corrections"][1]["reason"],
    }  # fmt: skip
    assert (found["3"]["outflows"], found["3"]["origin"], found["3"]["reference_date"]) == (
        "negative",
        "dPi 2024",
        None,
    )
    assert found["6"]["columns"][0]["day"] == "2024-01-01"
    assert found["3"]["columns"][0]["day"] is None
    assert found["6"]["summary"] == {"rows": 13, "columns": 6, "corrections": 2, "reported_since": 0}


def test_what_json_says_of_marks_and_of_a_percentage(town: Agreements, mixed: Printed) -> None:
    answer = as_json(town, mixed)
    first, second = answer["corrections"]
    assert (first["key"], first["use"], first["suspects"]) == ("share-new", None, [])
    assert (second["key"], second["use"]) == ("sold-all", "computed")
    sold = answer["rows"][1]["cells"]
    assert (sold["half"]["value"], sold["half"]["note"]) == (None, "Not known yet.")
    assert (sold["2026"]["printed"], sold["2026"]["value"], sold["2026"]["note"]) == ("-", 0, "There are none.")
    assert sold["note"]["note"] == "A blank is unknown: not zero, and not no."
    assert answer["marks"]["n.b."] == {"means": "unknown", "reason": "Not known yet."}
    assert answer["columns"][4]["share"] == {"part": ["2025"], "whole": ["all"]}


# -- all tables, and the command ---------------------------------------------------------------------------------------


def test_which_tables_there_are(shipped: Shipped, tables: dict[str, Printed]) -> None:
    answer = tables_text(tuple(tables.values()), view(shipped.agreements), PIPE)
    first, *found = rows(answer)
    assert first == ["#", "Table", "Whose", "Source or date", "Figures"]
    assert [row[0] for row in found] == list("12345678")
    assert found[5][2:] == ["Samenwerking", "reference date 1 January 2024", "stock, forecast"]
    assert found[3][2:] == ["Samenwerking", "not dated", "forecast"]
    assert answer.endswith("\n\n8 tables. pa table N shows one of them.\n")
    one = tables_text((tables["6"],), view(shipped.agreements), PIPE)
    assert one.endswith("\n\n1 table. pa table 6 shows it.\n")
    assert "The dataset has no tables yet." in tables_text((), view(shipped.agreements), PIPE)


def test_which_tables_there_are_for_programs_and_spreadsheets(shipped: Shipped, tables: dict[str, Printed]) -> None:
    answer = json.loads(tables_json(tuple(tables.values()), view(shipped.agreements)))
    assert answer.keys() == {"format", "program", "dataset", "as_of", "summary", "tables"}
    assert (answer["format"], answer["summary"]) == ("pa.tables/1", {"tables": 8})
    assert [one["corrections"] for one in answer["tables"]] == [0, 0, 1, 0, 0, 2, 0, 0]
    assert answer["tables"][5]["states"] == ["stock", "forecast"]
    header, *found = csv.reader(StringIO(tables_csv(tuple(tables.values()), view(shipped.agreements)), newline=""))
    assert tuple(header) == LIST
    assert [row[0] for row in found] == list("12345678")
    assert found[2][3:6] == ["Tabel 3", "dPi 2024", ""]


WRONG = {
    "9": "There is no table 9. Known are: 1, 2, 3, 4, 5, 6, 7, 8.\n",
    "6.1": "There is no table 6.1. Did you mean 6? Known are: 1, 2, 3, 4, 5, 6, 7, 8.\n",
    "": "There is no table . Known are: 1, 2, 3, 4, 5, 6, 7, 8.\n",
    "\x1b[1m": "There is no table \\x1b[1m. Known are: 1, 2, 3, 4, 5, 6, 7, 8.\n",
}


@pytest.mark.parametrize("number", WRONG)
def test_a_table_that_is_not_there(call: Call, number: str) -> None:
    assert call("table", number) == (2, "", WRONG[number])


def test_tables_in_the_order_of_their_numbers(call: Call, tmp_path: Path) -> None:
    (tmp_path / "appendix").mkdir()
    (tmp_path / "agreements.yaml").write_text(
        (HAVENSTAD / "agreements.yaml").read_text(encoding="utf-8"), encoding="utf-8"
    )
    assert call("table", "1").err == "There is no table 1. The dataset has no tables yet.\n"
    table = (HAVENSTAD / "appendix" / "table-1.yaml").read_text(encoding="utf-8")
    for number in ("2", "10"):
        page = table.replace('table: "1"', f'table: "{number}"').replace("Tabel 1", f"Tabel {number}")
        (tmp_path / "appendix" / f"table-{number}.yaml").write_text(page, encoding="utf-8")
    assert [row[0] for row in rows(call("table").out)] == ["#", "2", "10"]
    assert call("table", "10").out.split("\n")[2].startswith("Printed as Tabel 10 ")


@pytest.mark.parametrize("form", ["text", "json", "csv"])
@pytest.mark.parametrize("number", [(), ("6",)])
def test_a_pipe_gets_the_same_bytes_everywhere(tmp_path: Path, form: str, number: tuple[str, ...]) -> None:
    asked = ("table", *number, "--as-of", AS_OF, "--format", form)
    first = pa(*asked, cwd=tmp_path)
    assert (first.code, first.err) == (0, "")
    assert "\x1b" not in first.out
    assert pa(*asked, cwd=tmp_path, LC_ALL="C", PYTHONHASHSEED="1", COLUMNS="40", NO_COLOR="1") == first
    ascii_only = pa(*asked, cwd=tmp_path, PYTHONIOENCODING="ascii")
    assert ascii_only.code == 0
    assert ascii_only.out.isascii()
