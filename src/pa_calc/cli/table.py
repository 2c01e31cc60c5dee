"""`pa table`."""

from typing import TYPE_CHECKING

from pa_calc.cli.asked import loaded
from pa_calc.cli.base import DONE, Usage, answer, app, for_stream, screen, wrong
from pa_calc.cli.options import AsOf, Data, RowsForm, RowsFormat, TableNumber

if TYPE_CHECKING:
    from pa_calc.core.printed import Printed
    from pa_calc.core.since import Since
    from pa_calc.dataset import Dataset
    from pa_calc.render.view import View


@app.command("table", help="help.table", epilog="help.table.examples")
def _table(number: TableNumber = None, form: RowsForm = RowsFormat.TEXT, data: Data = None, as_of: AsOf = None) -> int:
    from pa_calc.core.since import since

    dataset, view = loaded(data, as_of, "output", "table", machine=form is not RowsFormat.TEXT)
    tables = _tables(dataset)
    if number is None:
        answer(_list(tuple(tables.values()), view, form))
        return DONE
    found = _found(tables, number)
    answer(_one(found, since(found, dataset.records, view.as_of), view, form))
    return DONE


def _tables(dataset: "Dataset") -> dict[str, "Printed"]:
    """Every table by its number, in the order of the numbers."""
    from pa_calc.core.printed import printed

    ordered = sorted(dataset.tables, key=lambda one: [int(part) for part in one.table.split(".")])
    return {one.table: printed(one, dataset.agreements) for one in ordered}


def _found(tables: dict[str, "Printed"], number: str) -> "Printed":
    """The table that is meant.

    Raises Usage where there is no such table.
    """
    from pa_calc.choice import nearest

    if number not in tables:
        near = nearest(number, tables)
        code = "no-such-table-near" if near else "no-such-table" if tables else "no-tables"
        raise Usage(wrong(code, number, near=near, known=", ".join(tables)))
    return tables[number]


def _list(tables: tuple["Printed", ...], view: "View", form: RowsFormat) -> str:
    if form is RowsFormat.JSON:
        from pa_calc.render.table_json import tables_json

        return for_stream(tables_json(tables, view))
    if form is RowsFormat.CSV:
        from pa_calc.render.table_csv import tables_csv

        return tables_csv(tables, view)
    from pa_calc.render.table_text import tables_text

    return tables_text(tables, view, screen())


def _one(found: "Printed", reported: tuple["Since", ...], view: "View", form: RowsFormat) -> str:
    if form is RowsFormat.JSON:
        from pa_calc.render.table_json import table_json

        return for_stream(table_json(found, reported, view))
    if form is RowsFormat.CSV:
        from pa_calc.render.table_csv import table_csv

        return table_csv(found)
    from pa_calc.render.table_text import table_text

    return table_text(found, reported, view, screen())
