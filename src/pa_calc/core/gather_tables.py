"""One printed table as facts: what each of its cells counts, and when."""

from collections.abc import Iterator, Mapping

from pa_calc.core.facts import FactTable, Figure, PrintedTotal, Series, Time, is_out, moved
from pa_calc.schema.agreements import Flow
from pa_calc.schema.appendix import Column, Correction, Row, Table
from pa_calc.schema.columns import counting, day_of, level_of, span_of, state_of
from pa_calc.schema.fields import Attributes


def table_facts(table: Table, flows: Mapping[str, Flow]) -> FactTable:
    """The table, complete for what it covers."""
    return _TableReader(table, flows).facts()


class _TableReader:
    """Turns one printed table into facts."""

    def __init__(self, table: Table, flows: Mapping[str, Flow]) -> None:
        self.table = table
        self.flows = flows
        self.columns = counting(table)

    def facts(self) -> FactTable:
        """The table as facts."""
        covers = self.table.covers
        return FactTable(
            number=self.table.table,
            party=self.table.party,
            whats=frozenset(covers.flows + covers.stocks),
            units=frozenset(covers.units),
            where={key: frozenset(values) for key, values in covers.where.items()},
            times=frozenset(self._times()),
            states=dict(self._states()),
            series=tuple(self._series()),
            printed_totals=tuple(self._printed_totals()),
        )

    def _times(self) -> Iterator[Time]:
        for column in self.columns:
            if self.table.covers.flows and (span := span_of(self.table, column)):
                yield span
            if self.table.covers.stocks and (day := day_of(self.table, column)):
                yield day

    def _states(self) -> Iterator[tuple[Time, str]]:
        for column in self.columns:
            for time in (span_of(self.table, column), day_of(self.table, column)):
                if time:
                    yield time, state_of(self.table, column)

    def _series(self) -> Iterator[Series]:
        """For each row that counts, and each way in which columns split it, what it says over time."""
        splits: dict[tuple[tuple[str, tuple[str, ...]], ...], list[Column]] = {}
        for column, attributes in self.columns.items():
            said = tuple(sorted((key, tuple(sorted(values))) for key, values in attributes.items()))
            splits.setdefault(said, []).append(column)
        for index, row in enumerate(self.table.rows):
            if row.role == "count":
                for said, columns in splits.items():
                    yield self._one(index, row, columns, {**row.attributes, **dict(said)})

    def _one(self, index: int, row: Row, columns: list[Column], attributes: Attributes) -> Series:
        times = {time: column for column in columns if (time := self._time(row, column))}
        figures = ((time, self._figure(index, row, column)) for time, column in times.items())
        was, becomes = moved(self.flows.get(row.flow or ""), attributes, row.becomes)
        return Series(
            table=self.table.table,
            row=row.key,
            name=row.name,
            what=row.flow or row.stock or "",
            unit=row.unit or "",
            attributes=was,
            becomes=becomes,
            rent=row.rent,
            price_levels={time: level_of(self.table, column) for time, column in times.items()},
            figures={time: figure for time, figure in figures if figure},
        )

    def _figure(self, index: int, row: Row, column: Column) -> Figure | None:
        cell = row.cells.get(column)
        meaning = self.table.empty_cells if cell is None else self.table.marks.get(str(cell))
        if not isinstance(cell, int) and meaning and meaning.mean == "zero":
            cell = 0
        if not isinstance(cell, int):
            return None
        return self._cell(row.key, column, self._signed(row, cell), ("rows", index, "cells", column))

    def _signed(self, row: Row, value: int) -> int:
        positive = self.table.outflows == "positive" and is_out(self.flows, row.flow)
        return -value if positive else value

    def _cell(self, row: str, column: Column, value: int, loc: tuple[str | int, ...]) -> Figure:
        return Figure(
            table=self.table.table,
            row=row,
            column=str(column),
            value=value,
            state=state_of(self.table, column),
            basis="printed",
            reference_date=self.table.source.reference_date,
            loc=loc,
        )

    def _printed_totals(self) -> Iterator[PrintedTotal]:
        for correction in self.table.corrections:
            for index, total in enumerate(self.table.rows):
                if total.key == correction.row and correction.use == "printed" and correction.column in self.columns:
                    yield from self._printed_total(correction, index, total)

    def _printed_total(self, correction: Correction, index: int, total: Row) -> Iterator[PrintedTotal]:
        """The total of rows that count one thing, in the only column of its time; others are never asked together."""
        parts = [row for row in self.table.rows if row.role == "count" and row.key in (total.total_of or (row.key,))]
        time = self._time(parts[0], correction.column) if len({(row.flow, row.stock) for row in parts}) == 1 else None
        if time and [self._time(parts[0], column) for column in self.columns].count(time) == 1:
            value = self._signed(parts[0], correction.printed)
            figure = self._cell(total.key, correction.column, value, ("rows", index, "cells", correction.column))
            yield PrintedTotal(frozenset(row.key for row in parts), time, figure)

    def _time(self, row: Row, column: Column) -> Time | None:
        """When a cell of a row holds, in a column that counts."""
        return span_of(self.table, column) if row.flow else day_of(self.table, column)
