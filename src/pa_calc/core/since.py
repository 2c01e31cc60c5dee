"""What was reported since of the cells of a printed table: later figures of the same thing, at the same time."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from pa_calc.core.gather_records import Entry, entries
from pa_calc.core.printed import Printed, PrintedColumn, PrintedRow
from pa_calc.schema.columns import are_apart
from pa_calc.schema.fields import Attributes
from pa_calc.schema.records import Record


class Since(NamedTuple):
    """The last report of something, those before it, and the rows of a column that say the same together.

    `printed` is what these have, counted as a report counts; None where one of them says no number.
    """

    last: Entry
    before: tuple[Entry, ...]
    rows: tuple[PrintedRow, ...]
    column: PrintedColumn
    printed: int | None


def since(printed: Printed, records: Mapping[str, Record], as_of: date) -> tuple[Since, ...]:
    """All that was reported by a day of what the cells of a table say."""
    reported: dict[object, list[Entry]] = {}
    for entry in entries(records, as_of):
        reported.setdefault(entry.subject, []).append(entry)
    return tuple(_Finder(printed).found(list(reported.values())))


class _Finder:
    def __init__(self, printed: Printed) -> None:
        self.printed, self.table = printed, printed.table

    def found(self, reported: list[list[Entry]]) -> Iterator[Since]:
        """Each report with its cells, in the order of the columns."""
        ours = [one for one in reported if self._covers(one[-1])]
        for place, column in enumerate(self.printed.columns):
            for *before, last in ours:
                if rows := self._rows(column, last):
                    yield Since(last, tuple(reversed(before)), rows, column, self._sum(rows, place))

    def _covers(self, entry: Entry) -> bool:
        """Whether the table is about all that was reported: of its party, and not only about a part of that."""
        where = self.table.covers.where
        return entry.party == self.table.party and _is_within(entry.figure.attributes, where)

    def _rows(self, column: PrintedColumn, entry: Entry) -> tuple[PrintedRow, ...]:
        """The rows that say the same together; none where one of them says more than that."""
        own = column.named.attributes if column.named else {}
        alike = [one for one in self.printed.rows if _is_alike(one, column, entry)]
        within = tuple(one for one in alike if _is_part(one, own, entry))
        rest = [one for one in alike if one not in within and not _is_apart(one, own, entry)]
        return () if rest else within

    def _sum(self, rows: tuple[PrintedRow, ...], place: int) -> int | None:
        """What rows have in a column together; a negative outflow counts as positive, as it does in a report."""
        values = [row.cells[place].value for row in rows]
        known = [value for value in values if isinstance(value, int)]
        is_negative = self.table.outflows == "negative" and rows[0].row.flow in self.printed.outflows
        total = -sum(known) if is_negative else sum(known)
        return total if len(known) == len(values) else None


def _is_alike(one: PrintedRow, column: PrintedColumn, entry: Entry) -> bool:
    """Whether a row counts what was reported, or a part of it, or more, at the same time."""
    row, time = one.row, column.span if one.row.flow else column.day
    return (row.flow or row.stock, row.unit, time) == (entry.what, entry.figure.unit, entry.time)


def _is_part(one: PrintedRow, own: Attributes, entry: Entry) -> bool:
    """Whether all that a row counts is among what was reported."""
    row, figure = one.row, entry.figure
    said = _is_within({**row.attributes, **own}, figure.attributes) and _is_within(row.becomes, figure.becomes)
    return said and figure.rent in (None, row.rent)


def _is_apart(one: PrintedRow, own: Attributes, entry: Entry) -> bool:
    """Whether nothing that a row counts is among what was reported: it has other values, or another rent band."""
    row, figure = one.row, entry.figure
    return (
        are_apart({**row.attributes, **own}, figure.attributes)
        or are_apart(row.becomes, figure.becomes)
        or None not in (figure.rent, row.rent)
    )


def _is_within(said: Attributes, asked: Attributes) -> bool:
    """Whether all has values that are asked for."""
    return all(key in said and set(said[key]) <= set(values) for key, values in asked.items())
