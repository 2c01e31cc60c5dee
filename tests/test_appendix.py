"""The appendix tables against the print: a second, independent implementation that knows nothing of `pa_calc`."""

import re
from collections.abc import Iterator
from copy import deepcopy
from fractions import Fraction
from itertools import pairwise
from math import floor
from pathlib import Path
from typing import Any

import pytest
import yaml

Fields = dict[str, Any]  # a table, a row or a column as its file has it
Tables = dict[str, Fields]
Column = int | str
Cell = int | str
Read = tuple[list[str], list[tuple[str, dict[str, Cell]]]]
Compared = tuple[Fields, Column, Cell, Cell]
Error = tuple[str, str, Column, Cell, Cell]

FOLDER = Path(__file__).parents[1] / "data" / "appendix"

# Typed from the document: a heading, then the rows, cells between bars, with Dutch thousands and commas.
# The first cell is the name; the totals of table 6 have none. The priorities of table 4 are typed in their own test.
PRINTED = {
    "1": """
        Wijk                | DAEB   | NIET-DAEB | Totaal
        Centrum             | 2.179  | 6         | 2.185
        Holy Noord          | 1.714  | 20        | 1.734
        Holy Zuid           | 1.930  | 2         | 1.932
        Oostwijk            | 402    |           | 402
        Vetenoordse Polder  | 249    |           | 249
        Vlaardinger Ambacht | 1.732  | 106       | 1.838
        Westwijk            | 2.518  |           | 2.518
        TOTAAL              | 10.724 | 134       | 10.858
    """,
    "2": """
        Huidige huren                          | Aantal van VHE | Percentage
        1. Tot kwaliteitskortingsgrens < € 454 | 523            | 13,22%
        2. Tot lage aftoppingsgrens < € 650    | 2119           | 53,58%
        3. Tot hoge aftoppingsgrens < € 697    | 385            | 9,73%
        4. Tot liberalisatiegrens <€ 879       | 710            | 17,95%
        5. Boven liberalisatiegrens < € 1123   | 130            | 3,29%
        6. Vanaf € 1123                        | 7              | 0,18%
        n.v.t.                                 | 81             | 2,05%
        Eindtotaal                             | 3955           | 100,00%
    """,
    "3": """
        Beschikbaarheid                  | 2025 | 2026 | 2027 | 2028 | 2029
        Nieuwbouw                        | 0    | 28   | 0    | 314  | 274
        Aankoop                          | 24   | 0    | 0    | 0    | 0
        Verkoop aan toekomstige bewoners | -21  | -10  | -5   | -10  | -7
        Verkoop aan overigen             | 0    | 0    | 0    | 0    | 0
        Sloop                            | -41  | -69  | -187 | -187 | -236
        Netto toevoeging dPi             | -38  | -51  | -193 | 117  | 31
    """,
    "4": """
        Nieuwbouw en aankopen             | 2024| 2025| 2026| 2027| 2028| 2029| 2030| 2031| 2032| 2033| 2034| Totaal
        Unilever woningen                 |    0|    0|    0|  144|    0|    0|    0|    0|    0|    0|    0|    144
        Unilever parkeerplaatsen          |    0|    0|    0|   88|    0|    0|    0|    0|    0|    0|    0|     88
        Zeevaardersbuurt woningen         |    0|    0|    0|   89|    0|    0|    0|    0|    0|    0|    0|     89
        Zeevaardersbuurt MOG              |    0|    0|    0|    2|    0|    0|    0|    0|    0|    0|    0|      2
        Kantoor Samenwerking woningen     |    0|    9|    0|    0|    0|    0|    0|    0|    0|    0|    0|      9
        Marathonweg woningen              |    0|    0|    0|    0|    0|    0|   50|    0|    0|    0|    0|     50
        De Meerpaal woningen (HZ100)      |    0|    0|    0|    0|    0|    0|    0|    0|  100|    0|    0|    100
        Willem Beukelszoonstraat woningen |    0|    0|    0|    0|    0|    0|    0|    0|    0|    0|    0|      0
        Totaal                            |    0|    9|    0|  323|    0|    0|   50|    0|  100|    0|    0|    482
        Zeevaardersbuurt woningen         |  -81|    0|    0|    0|    0|    0|    0|    0|    0|    0|    0|    -81
        De Meerpaal woningen (HZ100)      |    0|    0|    0|    0|    0|    0| -100|    0|    0|    0|    0|   -100
        Totaal                            |  -81|    0|    0|    0|    0|    0| -100|    0|    0|    0|    0|   -181
        Per saldo toevoeging              |  -81|    9|    0|  323|    0|    0|  -50|    0|  100|    0|    0|    301
        Per saldo toevoeging woningen     |  -81|    9|    0|  233|    0|    0|  -50|    0|  100|    0|    0|    211
    """,
    "5": """
        E/F/G-Labels | 2025 | 2026 | 2027 | 2028 | 2029
        E            | 111  | 89   | 67   | 59   | 36
        F            | 41   | 35   | 30   | 24   | 17
        G            | 36   | 34   | 34   | 33   | 31
        Aantal E/F/G | 188  | 158  | 131  | 116  | 84
    """,
    "6": """
        Label                | 2024  | 2025  | 2026  | 2027  | 2028  | 2029
        A+++                 | 6     | 6     | 6     | 239   | 239   | 239
        A++                  | 31    | 31    | 31    | 31    | 31    | 31
        A+                   | 273   | 273   | 273   | 273   | 273   | 273
        A                    | 1.143 | 1.473 | 1.615 | 1.615 | 2.267 | 2.387
        B                    | 524   | 461   | 461   | 461   | 444   | 444
        C                    | 693   | 666   | 659   | 659   | 551   | 549
        D                    | 378   | 378   | 365   | 365   | 551   | 549
        E                    | 192   | 188   | 168   | 168   | 107   | 17
        F                    | 153   | 146   | 101   | 101   | 69    | 66
        G                    | 479   | 250   | 193   | 193   | 34    | 34
        Totaal (zonder naam) | 3.872 | 3.872 | 3.872 | 4.105 | 4.103 | 4.103
        Aandeel EFG          | 21%   | 15%   | 12%   | 11%   | 5%    | 3%
        Gem. label           | C     | C     | B     | B     | A     | A
    """,
    "7": """
        Complexnaam              | Doelgroep 2024 | Aantal woningen | Geclusterde woonvorm
        Centrum 48               | Senioren (65+) | 48              |
        Holy Zuid 55             | Senioren (65+) | 55              | ja
        Holy Zuid 100            | Senioren (65+) | 100             | ja
        Holy Centrum 100         | Senioren (65+) | 100             | ja
        Holy Centrum 80          | Senioren (65+) | 80              | ja
        West 64                  | Senioren (65+) | 64              |
        West 120                 | Senioren (65+) | 120             | ja
        Oost 39                  | Senioren (65+) | 39              |
        Totaal seniorenwoningen  |                | 606             |
    """,
    "8": """
        Complexnaam | Aantal woningen | Startdatum verkoop | Wijk
        Holy NO 8 | 4 | Verkoop loopt al. Bij mutatie verkoop overige woningen. | Holy Noord
        West 30 | 9 | Verkoop loopt al circa 10 jaar. Bij mutatie verkoop overige woningen. | Westwijk
    """,
}

# Table, row, column, what is printed, what it adds up to.
KNOWN_ERRORS: set[Error] = {
    ("3", "netto", 2027, -193, -192),
    ("6", "total", 2028, 4103, 4566),
    ("6", "total", 2029, 4103, 4589),
}


def printed_cell(text: str) -> Cell:
    """A cell as the document shows it: 2.185, -187, 13,22%, ja."""
    if re.fullmatch(r"-?(\d+|\d{1,3}(\.\d{3})+)", text):
        return int(text.replace(".", ""))
    return text.replace(",", ".") if re.fullmatch(r"\d+(,\d+)?%", text) else text


def printed_table(text: str) -> Read:
    """The headings, and the rows as a name with its cells by heading; a blank is no cell."""
    (_, *headings), *rows = ([cell.strip() for cell in line.split("|")] for line in text.strip().splitlines())
    named = [
        (name, {heading: printed_cell(cell) for heading, cell in zip(headings, cells, strict=True) if cell})
        for name, *cells in rows
    ]
    return headings, named


def column_names(table: Fields) -> dict[Column, str]:
    return {year: str(year) for year in table.get("years", ())} | {
        key: column["name"] for key, column in table.get("columns", {}).items()
    }


def kept_table(table: Fields) -> Read:
    """The same, of a file."""
    names = column_names(table)
    rows = [(row["name"], {names[key]: cell for key, cell in row["cells"].items()}) for row in table["rows"]]
    return list(names.values()), rows


def role(thing: Fields) -> str:
    said: str = thing.get("role", "count")
    return said


def whole_number(table: Fields, row: Fields, column: Column) -> int:
    """A count; a blank is 0 only where the table says so."""
    if column not in row["cells"] and table.get("empty_cells", {}).get("mean") == "zero":
        return 0
    count: int = row["cells"][column]
    return count


def rows_of(table: Fields, keys: list[str] | None) -> list[Fields]:
    """The rows with these keys, or all that count."""
    rows = {row["key"]: row for row in table["rows"]}
    return [rows[key] for key in keys] if keys else [row for row in table["rows"] if role(row) == "count"]


def columns_of(table: Fields, keys: list[Column] | None) -> list[Column]:
    """The columns with these keys, or all that count: years and others."""
    columns = table.get("columns", {})
    return keys or [*table.get("years", ()), *(key for key in columns if role(columns[key]) == "count")]


def percentage(part: int | Fraction, whole: int, like: str) -> str:
    """The share, rounded half up to as many decimals as the text that it is compared with."""
    decimals = len(like.rstrip("%").partition(".")[2])
    units = str(floor(Fraction(part * 100 * 10**decimals, whole) + Fraction(1, 2))).zfill(decimals + 1)
    return f"{units[:-decimals]}.{units[-decimals:]}%" if decimals else f"{units}%"


def computed_rows(table: Fields) -> Iterator[Compared]:
    """Each cell of a total row or percentage row, from the rows above it."""
    columns = table.get("columns", {})
    for row in table["rows"]:
        for column, printed in row["cells"].items():
            of_column = role(columns.get(column, {}))
            if role(row) == "total" and of_column in {"count", "total"}:
                parts = rows_of(table, row.get("total_of"))
                yield row, column, printed, sum(whole_number(table, part, column) for part in parts)
            if role(row) == "total" and of_column == "percentage":
                parts = rows_of(table, row.get("total_of"))
                shares = [Fraction(part["cells"][column].rstrip("%")) for part in parts]
                yield row, column, printed, percentage(sum(shares), 100, printed)
            if role(row) == "percentage":
                part = sum(whole_number(table, one, column) for one in rows_of(table, row["share"]["part"]))
                (total,) = (one for one in table["rows"] if role(one) == "total")
                yield row, column, printed, percentage(part, total["cells"][column], printed)


def computed_columns(table: Fields) -> Iterator[Compared]:
    """Each cell of a total column or percentage column, from its row and, for a percentage, the printed total."""
    for key, column in table.get("columns", {}).items():
        for row in table["rows"]:
            if role(column) == "total":
                parts = columns_of(table, column.get("total_of"))
                yield row, key, row["cells"][key], sum(whole_number(table, row, part) for part in parts)
            if role(column) == "percentage":
                (count,) = columns_of(table, None)
                (total,) = (one for one in table["rows"] if role(one) == "total")
                printed = row["cells"][key]
                yield row, key, printed, percentage(row["cells"][count], total["cells"][count], printed)


def errors(table: Fields) -> set[Error]:
    """Everything in a table that does not follow from its parts."""
    return {
        (table["table"], row["key"], column, printed, computed)
        for row, column, printed, computed in (*computed_rows(table), *computed_columns(table))
        if printed != computed
    }


@pytest.fixture(scope="module")
def tables() -> Tables:
    return {number: yaml.safe_load((FOLDER / f"table-{number}.yaml").read_text(encoding="utf-8")) for number in PRINTED}


def test_each_printed_table_has_its_file_and_no_other() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {f"table-{number}.yaml" for number in PRINTED}


@pytest.mark.parametrize("number", PRINTED)
def test_a_file_says_which_table_it_is(tables: Tables, number: str) -> None:
    assert tables[number]["table"] == number
    assert tables[number]["source"]["printed_as"] == f"Tabel {number}"


@pytest.mark.parametrize("number", PRINTED)
def test_all_cells_are_as_printed(tables: Tables, number: str) -> None:
    assert kept_table(tables[number]) == printed_table(PRINTED[number])


def test_the_known_errors_are_the_only_ones(tables: Tables) -> None:
    assert set().union(*map(errors, tables.values())) == KNOWN_ERRORS


def test_each_known_error_is_acknowledged_and_nothing_else(tables: Tables) -> None:
    acknowledged = [
        (number, error["row"], error["column"], error["printed"], error["computed"])
        for number, table in tables.items()
        for error in table.get("corrections", ())
    ]
    assert sorted(acknowledged) == sorted(KNOWN_ERRORS)


def test_which_value_is_used_and_where_the_error_may_lie(tables: Tables) -> None:
    used = {
        (number, error["column"]): (error["use"], error.get("suspects", []))
        for number, table in tables.items()
        for error in table.get("corrections", ())
    }
    assert used == {
        ("3", 2027): ("computed", []),
        ("6", 2028): ("printed", ["c", "d"]),
        ("6", 2029): ("printed", ["c", "d"]),
    }


def test_what_the_reasons_say_would_tie_does(tables: Tables) -> None:
    demolished = deepcopy(tables["3"])
    rows_of(demolished, ["sloop"])[0]["cells"][2027] = -188
    assert errors(demolished) == set()
    for row in ("c", "d"):
        labels = deepcopy(tables["6"])
        rows_of(labels, [row])[0]["cells"].update({2028: 88, 2029: 63})
        assert errors(labels) == set()


def test_the_totals_of_table_4_take_in_the_rows_that_they_name(tables: Tables) -> None:
    counted = rows_of(tables["4"], None)
    totals = {
        row["key"]: rows_of(tables["4"], row.get("total_of")) for row in tables["4"]["rows"] if role(row) == "total"
    }
    assert totals == {
        "total-new": [row for row in counted if row["flow"] == "new_build"],
        "total-demolition": [row for row in counted if row["flow"] == "demolition"],
        "net": counted,
        "net-homes": [row for row in counted if row["unit"] == "home"],
    }


def test_table_4_says_of_each_row_what_it_counts_and_how_urgent_it_is(tables: Tables) -> None:
    units = {"parkeerplaatsen": "parking_space", "MOG": "social_property"}
    printed_priorities = ["1", "1", "1", "1", "1", "2", "3", "3", "1", "3"]
    counted = rows_of(tables["4"], None)
    assert [row["unit"] for row in counted] == [units.get(row["name"].split()[-1], "home") for row in counted]
    assert [row["attributes"] for row in counted] == [{"priority": priority} for priority in printed_priorities]


def test_table_3_says_of_each_row_which_flow_it_is(tables: Tables) -> None:
    flows = [row["flow"] for row in rows_of(tables["3"], None)]
    assert flows == ["new_build", "purchase", "sale", "sale", "demolition"]


def test_table_2_has_bands_that_join(tables: Tables) -> None:
    bands = [row.get("rent") for row in rows_of(tables["2"], None)]
    limits = ["quality_discount", "low_capping", "high_capping", "liberalisation_old_sense", "printed_1123"]
    joined = [{"above": low, "up_to": high} for low, high in pairwise(limits)]
    assert bands == [{"up_to": limits[0]}, *joined, {"above": limits[-1]}, None]


def test_table_1_says_district_and_tenure(tables: Tables) -> None:
    areas = [
        "centrum",
        "holy_noord",
        "holy_zuid",
        "oostwijk",
        "vettenoordse_polder",
        "vlaardinger_ambacht",
        "westwijk",
    ]
    columns = tables["1"]["columns"]
    assert [row["attributes"] for row in rows_of(tables["1"], None)] == [{"area": area} for area in areas]
    assert {key: column.get("attributes") for key, column in columns.items()} == {
        "daeb": {"tenure": "daeb"},
        "non_daeb": {"tenure": "non_daeb"},
        "total": None,
    }


@pytest.mark.parametrize(
    ("number", "attribute", "value"), [("7", "audience", "seniors"), ("8", "sale_programme", "included")]
)
def test_each_row_is_part_of_what_the_table_covers(tables: Tables, number: str, attribute: str, value: str) -> None:
    assert all(row["attributes"][attribute] == value for row in rows_of(tables[number], None))
    assert tables[number]["covers"]["where"] == {attribute: [value]}


@pytest.mark.parametrize("number", ["5", "6"])
def test_a_row_of_labels_has_the_label_of_its_name(tables: Tables, number: str) -> None:
    assert all(row["attributes"] == {"label": row["name"]} for row in rows_of(tables[number], None))


def test_table_7_calls_clustered_what_is_printed_so_and_leaves_blanks_open(tables: Tables) -> None:
    said = {row["name"]: row["attributes"].get("clustered") for row in rows_of(tables["7"], None)}
    printed = {row["name"]: "yes" if "clustered" in row["cells"] else None for row in rows_of(tables["7"], None)}
    assert said == printed
    assert tables["7"]["empty_cells"]["mean"] == "unknown"


@pytest.mark.parametrize("number", ["1", "2", "3", "4", "5", "6", "7"])
def test_any_other_number_would_break_a_total(tables: Tables, number: str) -> None:
    silent = []
    for place, row in enumerate(tables[number]["rows"]):
        for column in (column for column, cell in row["cells"].items() if isinstance(cell, int)):
            changed = deepcopy(tables[number])
            changed["rows"][place]["cells"][column] += 1
            if errors(changed) == errors(tables[number]):
                silent.append((row["key"], column))
    assert silent == []


@pytest.mark.parametrize(
    ("number", "row", "column", "wrong"),
    [("2", "from-1123", "percentage", "0.17%"), ("2", "total", "percentage", "99.99%"), ("6", "share-efg", 2028, "6%")],
)
def test_another_percentage_is_an_error(tables: Tables, number: str, row: str, column: Column, wrong: str) -> None:
    changed = deepcopy(tables[number])
    rows_of(changed, [row])[0]["cells"][column] = wrong
    assert errors(changed) > errors(tables[number])


def test_the_printed_shares_of_table_6_hold_with_either_total(tables: Tables) -> None:
    changed = deepcopy(tables["6"])
    rows_of(changed, ["total"])[0]["cells"].update({2028: 4566, 2029: 4589})
    assert errors(changed) == set()
