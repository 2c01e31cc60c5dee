"""`pa table` as JSON: the public contracts `pa.appendix/1` and `pa.tables/1`, written by hand."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

from pa_calc.core.gather_records import Entry
from pa_calc.core.printed import Flaw, Mark, Printed, PrintedCell, PrintedColumn, PrintedRow
from pa_calc.core.since import Since
from pa_calc.render.json_head import head, one_a_line
from pa_calc.render.numbers import rounded
from pa_calc.render.view import View
from pa_calc.schema.appendix import Correction, EmptyCells, Row, Share, Table


def table_json(printed: Printed, since: tuple[Since, ...], view: View) -> str:
    """One table."""
    writer = _Writer(printed, view)
    beginning = {**head("pa.appendix/1", view), "summary": writer.summary(since), **writer.about()}
    beginning |= {"columns": list(map(writer.column, printed.columns)), "corrections": list(writer.corrections())}
    beginning["discrepancies"] = list(writer.discrepancies())
    beginning["reported_since"] = [writer.since(one) for one in since]
    return one_a_line(beginning, "rows", map(writer.row, printed.rows))


def tables_json(tables: tuple[Printed, ...], view: View) -> str:
    """Which tables there are."""
    beginning = {**head("pa.tables/1", view), "summary": {"tables": len(tables)}}
    return one_a_line(beginning, "tables", (_listed(one, view) for one in tables))


def _listed(one: Printed, view: View) -> dict[str, Any]:
    return {**_named(one.table, view), "states": list(one.states), "corrections": len(one.flaws)}


def _named(table: Table, view: View) -> dict[str, Any]:
    return {
        "table": table.table,
        "title": view.names.text(table.title),
        "party": table.party,
        "printed_as": table.source.printed_as,
        "origin": table.source.origin,
        "reference_date": _day(table.source.reference_date),
        "state": table.state,
    }


class _Writer:
    def __init__(self, printed: Printed, view: View) -> None:
        self.printed, self.table, self.view = printed, printed.table, view
        self.text, self.say = view.names.text, view.words.say

    def summary(self, since: tuple[Since, ...]) -> dict[str, Any]:
        """How much there is of what."""
        printed = self.printed
        counts = {"rows": len(printed.rows), "columns": len(printed.columns), "corrections": len(printed.flaws)}
        return {**counts, "reported_since": len(since)}

    def about(self) -> dict[str, Any]:
        """What the table is, and what its signs and blanks mean."""
        table, covers = self.table, self.table.covers
        return {
            **_named(table, self.view),
            "price_level": table.price_level,
            "outflows": table.outflows,
            "covers": {
                "flows": list(covers.flows),
                "stocks": list(covers.stocks),
                "units": list(covers.units),
                "where": {key: list(values) for key, values in covers.where.items()},
            },
            "blank": self._meaning(table.empty_cells) if table.empty_cells else None,
            "marks": {mark: self._meaning(meaning) for mark, meaning in table.marks.items()},
        }

    def _meaning(self, meaning: EmptyCells) -> dict[str, str]:
        return {"means": meaning.mean, "reason": self.text(meaning.reason)}

    def column(self, one: PrintedColumn) -> dict[str, Any]:
        """A column: its time is that of flows, its day that of stocks."""
        named = one.named
        return {
            "key": str(one.key),
            "name": one.name,
            "role": one.role,
            "state": one.state,
            "first": _day(one.span.first if one.span else None),
            "last": _day(one.span.last if one.span else None),
            "day": _day(one.day),
            "price_level": one.price_level,
            "attributes": {key: list(values) for key, values in named.attributes.items()} if named else {},
            "total_of": list(named.total_of) if named else [],
            "share": _share(named.share) if named else None,
        }

    def row(self, one: PrintedRow) -> dict[str, Any]:
        """A row with a cell for each column, by its key."""
        pairs = zip(self.printed.columns, one.cells, strict=True)
        return {**_row(one.row), "cells": {str(column.key): self._cell(cell) for column, cell in pairs}}

    def _cell(self, cell: PrintedCell) -> dict[str, Any]:
        flaws = [self.printed.flaws[mark.number - 1].key for mark in cell.marks]
        return {
            "value": _number(cell.value),
            "printed": cell.printed,
            "state": cell.state,
            "means": cell.means,
            "corrections": flaws,
            "note": self._note(cell),
        }

    def _note(self, cell: PrintedCell) -> str | None:
        """Why a cell is not simply what it seems: a flaw, or what a blank or a mark means."""
        if cell.marks:
            return " ".join(self._flaw(mark) for mark in cell.marks)
        if cell.means is None:
            return None
        meaning = self.table.empty_cells if cell.printed is None else self.table.marks[str(cell.printed)]
        return self.text(meaning.reason) if meaning else self.say("table.blank.unsaid")

    def _flaw(self, mark: Mark) -> str:
        return self.text(self.printed.flaws[mark.number - 1].reason)

    def corrections(self) -> Iterator[dict[str, Any]]:
        """Each known error, with the rows in which it may lie."""
        for flaw in self.printed.flaws:
            yield {
                "key": flaw.key,
                "row": flaw.row,
                "column": str(flaw.column),
                "printed": flaw.printed,
                "computed": flaw.computed,
                "use": _use(flaw),
                "suspects": list(flaw.suspects) if isinstance(flaw, Correction) else [],
                "reason": self.text(flaw.reason),
            }

    def discrepancies(self) -> Iterator[dict[str, Any]]:
        """What the document says in two ways, and which of them is used."""
        for one in self.printed.discrepancies:
            yield {"key": one.key, "statement": self.text(one.statement), "used": self.text(one.used)}

    def since(self, one: Since) -> dict[str, Any]:
        """What was reported of some rows in a column."""
        return {
            "rows": [row.row.key for row in one.rows],
            "column": str(one.column.key),
            "printed": one.printed,
            **_entry(one.last),
            "before": [_entry(entry) for entry in one.before],
        }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "value": entry.figure.value,
        "reported": entry.record.reported.isoformat(),
        "by": entry.record.by,
        "record": entry.name,
        "source": entry.record.source,
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "key": row.key,
        "name": row.name,
        "role": row.role,
        "flow": row.flow,
        "stock": row.stock,
        "unit": row.unit,
        "attributes": {key: list(values) for key, values in row.attributes.items()},
        "becomes": {key: list(values) for key, values in row.becomes.items()},
        "rent": {"above": row.rent.above, "up_to": row.rent.up_to} if row.rent else None,
        "total_of": list(row.total_of),
        "share": _share(row.share),
    }


def _share(share: Share | None) -> dict[str, list[str]] | None:
    return {"part": list(share.part), "whole": list(share.whole)} if share else None


def _use(flaw: Flaw) -> str | None:
    """Which number counts; of a percentage neither does."""
    return flaw.use if isinstance(flaw, Correction) else None


def _number(value: int | Fraction | None) -> int | float | None:
    """A count as such; a percentage as a share at six decimals, half up."""
    return float(rounded(value, 6)) if isinstance(value, Fraction) else value


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
