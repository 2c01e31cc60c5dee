"""Rows as CSV (RFC 4180): commas, quotes where needed, lines that end in CR LF, and no text that is a formula."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from pa_calc.render.escaping import spreadsheet


def csv_lines(rows: Iterable[Sequence[str | int | None]]) -> str:
    """All rows; a number stands as such, and what is None is empty."""
    page = StringIO()
    writer = csv.writer(page, lineterminator="\r\n")
    for row in rows:
        writer.writerow([spreadsheet(one) if isinstance(one, str) else one for one in row])
    return page.getvalue()
