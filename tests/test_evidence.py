"""The evidence of a result is complete and no wider than it is: what is named matters, what is not named does not.

The tree of an explanation holds just the evidence.
"""

from collections.abc import Iterator
from datetime import date

import pytest

from pa_calc.core.branches import cells_of
from pa_calc.core.calculation import countings
from pa_calc.core.check import check
from pa_calc.core.results import Outcome
from pa_calc.core.slot import Slot
from pa_calc.core.sources import Sources
from pa_calc.schema.agreements import Agreement, Agreements
from pa_calc.schema.appendix import Table

AS_OF = date(2026, 11, 23)
Shipped = tuple[Agreements, tuple[Table, ...]]
Key = tuple[str, str]


def outcomes(agreements: Agreements, tables: tuple[Table, ...]) -> dict[Key, Outcome]:
    """Every result and every reading, by its name."""
    results = check(agreements, tables, AS_OF).results
    readings = {(one.id, other.key): other.outcome for one in results for other in one.readings}
    return {(one.id, ""): one.outcome for one in results} | readings


def said(outcome: Outcome) -> object:
    """All that is said of an outcome in figures."""
    step = outcome.deciding
    settles = [(one.verdict, one.low, one.high) for one in step.settles]
    return outcome.verdict, step.counted, step.known, step.gap, step.part, step.whole, settles


def cells(table: Table) -> Iterator[tuple[str, int | str, Table]]:
    """Each cell with a number, with the table in which it is seven further from zero; its correction follows it."""
    for place, row in enumerate(table.rows):
        for column, value in row.cells.items():
            if isinstance(value, int):
                moved = value + 7 if value >= 0 else value - 7
                rows = list(table.rows)
                rows[place] = row.model_copy(update={"cells": {**row.cells, column: moved}})
                corrections = tuple(
                    one.model_copy(update={"printed": moved}) if (one.row, one.column) == (row.key, column) else one
                    for one in table.corrections
                )
                yield row.key, column, table.model_copy(update={"rows": tuple(rows), "corrections": corrections})


@pytest.mark.parametrize("number", [str(one) for one in range(1, 9)])
def test_exactly_the_named_cells_matter(shipped: Shipped, number: str) -> None:
    agreements, tables = shipped
    before = outcomes(agreements, tables)
    table = next(one for one in tables if one.table == number)
    tried = 0
    for row, column, other in cells(table):
        cell = f"{number}/{row}/{column}"
        after = outcomes(agreements, tuple(other if one is table else one for one in tables))
        for key, outcome in before.items():
            is_named = cell in {figure.id for figure in outcome.evidence}
            assert (said(after[key]) != said(outcome)) is is_named, (key, cell)
        tried += 1
    assert tried >= 2


# -- a cell that is taken away -----------------------------------------------------------------------------------------


def known(outcome: Outcome) -> object:
    """All that is said of an outcome, and what is known of each of its answers."""
    answers = [answer for step in outcome.steps for slot in step.slots for answer in said_of(slot)]
    return said(outcome), answers


def said_of(slot: Slot) -> Iterator[object]:
    yield slot.id, slot.counted, slot.forecast, slot.realised, slot.causes, slot.undecided_sum, slot.without_figure
    for part in slot.parts:
        yield from said_of(part)


def filled(table: Table) -> Table:
    """A table of which blanks that mean 0 are written out, so that a cell which is taken away is unknown."""
    if table.empty_cells is None or table.empty_cells.mean != "zero":
        return table
    columns = [*table.years, *(key for key, one in table.columns.items() if one.role == "count")]
    rows = tuple(
        row.model_copy(update={"cells": {**dict.fromkeys(columns, 0), **row.cells}}) if row.role == "count" else row
        for row in table.rows
    )
    return table.model_copy(update={"rows": rows, "empty_cells": None})


def without(agreements: Agreements, tables: tuple[Table, ...], cell: str) -> Shipped:
    """The dataset without one cell: of a table, or of the text of an agreement."""
    source, row, column = cell.split("/")
    if column == "text":
        return agreements.model_copy(update={"agreements": tuple(untold(agreements, source, row))}), tables
    return agreements, tuple(emptied(table, row, column) if table.table == source else table for table in tables)


def emptied(table: Table, key: str, column: str) -> Table:
    rows = (
        row.model_copy(update={"cells": {one: value for one, value in row.cells.items() if str(one) != column}})
        if row.key == key
        else row
        for row in table.rows
    )
    # A total that is used as printed stands in its correction.
    corrections = (one for one in table.corrections if (one.row, str(one.column)) != (key, column))
    return table.model_copy(update={"rows": tuple(rows), "corrections": tuple(corrections)})


def untold(agreements: Agreements, number: str, key: str) -> Iterator[Agreement]:
    for agreement in agreements.agreements:
        figures = tuple(
            one.model_copy(update={"value": None}) if (agreement.number, one.key) == (number, key) else one
            for one in agreement.stated_figures
        )
        yield agreement.model_copy(update={"stated_figures": figures})


def test_a_result_changes_when_a_named_cell_is_taken_away_and_else_stays(shipped: Shipped) -> None:
    agreements, tables = shipped[0], tuple(map(filled, shipped[1]))
    before = outcomes(agreements, tables)
    assert {key: said(one) for key, one in before.items()} == {
        key: said(one) for key, one in outcomes(*shipped).items()
    }
    named = {key: {figure.id for figure in one.evidence} for key, one in before.items()}
    every = sorted({cell for cells in named.values() for cell in cells})
    # 1.2 names nine numbers in its text; all else stands in tables 1 to 6.
    assert sum(cell.endswith("/text") for cell in every) == 9
    assert {cell.split("/")[0] for cell in every} == {"1", "1.2", "2", "3", "4", "5", "6"}
    for cell in every:
        after = outcomes(*without(agreements, tables, cell))
        for key, outcome in before.items():
            if cell in named[key]:
                assert known(after[key]) != known(outcome), (key, cell)
            else:
                assert said(after[key]) == said(outcome), (key, cell)


def test_the_tree_of_an_explanation_holds_the_evidence_and_nothing_else(shipped: Shipped) -> None:
    sources = Sources(*shipped, {}, {})
    found = outcomes(*shipped)
    for key, outcome in found.items():
        tree = {cell.figure.id for cell in cells_of(countings(outcome, sources))}
        assert tree == {figure.id for figure in outcome.evidence}, key
    # 19 results with 23 other readings and their own.
    assert len(found) >= 42
