"""`pa table` as CSV: a table as it is printed, or a list of all tables."""

from pa_calc.core.printed import Printed
from pa_calc.render.csv_lines import csv_lines
from pa_calc.render.view import View

LIST = ("table", "title", "party", "printed_as", "origin", "reference_date", "states", "corrections")


def table_csv(printed: Printed) -> str:
    """One table: the key and the printed name of each row, then its cells; a blank stays empty."""
    header = ("key", "name", *(column.name for column in printed.columns))
    rows = ((one.row.key, one.row.name, *(cell.printed for cell in one.cells)) for one in printed.rows)
    return csv_lines((header, *rows))


def tables_csv(tables: tuple[Printed, ...], view: View) -> str:
    """Which tables there are."""
    return csv_lines((LIST, *(_listed(one, view) for one in tables)))


def _listed(one: Printed, view: View) -> tuple[str | int | None, ...]:
    source = one.table.source
    return (
        one.table.table,
        view.names.text(one.table.title),
        view.names.party(one.table.party),
        source.printed_as,
        source.origin,
        source.reference_date.isoformat() if source.reference_date else None,
        ", ".join(view.words.say(f"table.state.{state}") for state in one.states),
        len(one.flaws),
    )
