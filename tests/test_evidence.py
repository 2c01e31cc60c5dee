"""The evidence of a result is complete and no wider than it is: what is named matters, what is not named does not."""

from collections.abc import Iterator
from datetime import date

import pytest

from pa_calc.core.check import check
from pa_calc.core.results import Outcome
from pa_calc.schema.agreements import Agreements
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
