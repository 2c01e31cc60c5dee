"""What a cell is called where it stands, and what is to be known of it beside its value."""

from collections.abc import Mapping
from typing import NamedTuple

from pa_calc.core.check import suspects
from pa_calc.core.facts import Figure
from pa_calc.core.interval import Exact, Interval
from pa_calc.core.slot import Slot
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Table
from pa_calc.schema.records import Record, RecordedFigure

STATED_IN = "agreements"
"""Where the place of a figure begins that stands in the text of an agreement."""


class Cell(NamedTuple):
    """A cell that was used: its names where it stands, and what it adds.

    `row` and `column` are as printed, None where the time or the name of a figure says it all; a figure of a record is
    `recorded`. A cell that `adds` None is not counted: what is known follows from it; one that is `in_part` counts at
    most in part. `assumed` and `corrections` are keys, `older` the reports of the same that it took the place of.
    """

    figure: Figure
    row: str | None
    column: str | None
    recorded: RecordedFigure | None
    adds: Interval | None
    in_part: bool
    assumed: tuple[str, ...]
    corrections: tuple[str, ...]
    older: tuple[Figure, ...]

    @property
    def source(self) -> object:
        """What it shares with other cells of one table: where it stands, what it is and when it was known."""
        figure = self.figure
        return figure.table, figure.loc[0], figure.state, figure.basis, figure.reference_date, figure.reported


class Sources:
    """The tables, the text and the records, to name cells by."""

    def __init__(
        self,
        agreements: Agreements,
        tables: tuple[Table, ...],
        records: Mapping[str, Record],
        superseded: Mapping[str, tuple[Figure, ...]],
    ) -> None:
        self._agreements, self._records, self._superseded = agreements, records, superseded
        self._tables = {table.table: table for table in tables}
        self._rows = {(table.table, row.key): row.name for table in tables for row in table.rows}
        self._suspects = dict(suspects(tables))

    def cell(self, figure: Figure, slot: Slot, weight: Exact) -> Cell:
        """A figure of an answer, as a cell; its weight says how often the answer counts."""
        fit = slot.fits.get(figure.id)
        suspect = self._suspects.get((figure.table, figure.row, figure.column))
        return Cell(
            figure=figure,
            row=self._row(figure),
            column=self._column(figure),
            recorded=self._recorded(figure),
            adds=None if fit is None else fit.times(figure.value * weight),
            in_part=fit is not None and not fit.is_point,
            assumed=tuple(dict.fromkeys(key for key, cell in slot.assumed if cell == figure.id)),
            corrections=(suspect.key,) if suspect else (),
            older=self._superseded.get(figure.id, ()),
        )

    def is_taken_off(self, slot: Slot, weight: Exact) -> bool:
        """Whether an answer is taken off; that of what leaves the stock is negative, and so counts by that weight."""
        flow = self._agreements.flows.get(slot.query.what)
        return weight < 0 and (flow is None or flow.direction != "out")

    def _row(self, figure: Figure) -> str | None:
        if figure.loc[0] != STATED_IN:
            return self._rows.get((figure.table, figure.row))
        _, agreement, _, place, *_ = figure.loc
        counted = self._agreements.agreements[int(agreement)].stated_figures[int(place)].counted
        return counted.name if counted else None

    def _column(self, figure: Figure) -> str | None:
        """The name of a column, which a year is for itself."""
        if figure.loc[0] == STATED_IN:
            return None
        table = self._tables.get(figure.table)
        named = table.columns.get(figure.column) if table else None
        return named.name if named else figure.column

    def _recorded(self, figure: Figure) -> RecordedFigure | None:
        record = self._records.get(figure.table) if figure.basis == "record" else None
        return record.figures[int(figure.loc[1])] if record else None
