"""Cells in words: what they are called, what they hold, where they stand, and what is to be known of them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from pa_calc.core.branches import Line
from pa_calc.core.facts import Figure
from pa_calc.core.sources import STATED_IN, Cell
from pa_calc.findings import Place
from pa_calc.render.agreements_said import when_told
from pa_calc.render.days import day_told
from pa_calc.render.numbers import amount
from pa_calc.render.quantities import recorded
from pa_calc.render.view import View
from pa_calc.schema.fields import parse_span
from pa_calc.words.clean import clean

Locate = Callable[[str, tuple[str | int, ...]], Place]
"""Where a cell stands, by its table and its place in it."""

Marks = Callable[[Cell], str]
"""The numbers of what is to be known of a cell."""


class Common(NamedTuple):
    """What is to be known of all cells of a quantity, so that it need not be said of each."""

    parts: tuple[str, ...] = ()
    marks: str | None = None

    def texts(self) -> tuple[str, ...]:
        """All of it."""
        return (*self.parts, self.marks or "")


class Cells:
    """Tells of cells; the assumptions and the corrections about them are numbered, and explained below the tree."""

    def __init__(self, view: View, locate: Locate, assumptions: Iterable[str]) -> None:
        self.view, self.words, self.names, self.locate = view, view.words, view.names, locate
        self.assumed = {key: number for number, key in enumerate(assumptions, start=1)}
        self.corrected: dict[str, int] = {}

    def joined(self, parts: Iterable[str]) -> str:
        """What is to be known, one thing after another."""
        return self.words.say("explain.apart").join(part for part in parts if part)

    def name(self, cell: Cell) -> str:
        """The name of a row; of what was reported that of the record."""
        return clean(cell.figure.table if cell.recorded else cell.row or cell.figure.row)

    def common(self, cells: Sequence[Cell]) -> Common:
        """What is to be known of all these cells alike."""
        told = [self._about(cell) for cell in cells]
        parts = tuple(part for part in told[0] if all(part in other for other in told))
        is_alike = len({cell.assumed for cell in cells}) == 1
        return Common(parts, self.marks(cells[0].assumed) if is_alike else None)

    def origin(self, line: Line, common: Common) -> str:
        """What the cells of a line hold, and where that comes from."""
        cells = line.cells
        marks = [self._marks(cell, common) for cell in cells]
        shared = marks[0] if len(set(marks)) == 1 else ""
        values = self.values(cells, (lambda _: "") if shared else lambda cell: self._marks(cell, common))
        about = (part for part in self._about(cells[0]) if part not in common.parts)
        older = (self._older(one) for cell in cells for one in cell.older)
        return self.joined([values, *about, *older, self.places(cells), shared])

    def values(self, cells: Sequence[Cell], marks: Marks = lambda _: "") -> str:
        """What cells hold, each with its marks; years in a row that hold nothing in one."""
        return ", ".join(self._value(run, marks(run[0])) for run in _runs(cells, marks))

    def marks(self, assumed: Iterable[str], corrections: Iterable[str] = ()) -> str:
        """The numbers of assumptions and corrections; one of the latter is numbered where it is met first."""
        numbers = [*(self.assumed[key] for key in assumed if key in self.assumed), *map(self._corrected, corrections)]
        return "".join(self.words.say("explain.mark", number=number) for number in sorted(numbers))

    def _corrected(self, key: str) -> int:
        return self.corrected.setdefault(key, len(self.assumed) + len(self.corrected) + 1)

    def _marks(self, cell: Cell, common: Common) -> str:
        return self.marks(cell.assumed if common.marks is None else (), cell.corrections)

    def _value(self, run: Sequence[Cell], marks: str) -> str:
        value = amount(self.words, run[0].figure.value, is_share=False)
        first, last = self._column(run[0]), self._column(run[-1])
        if first is not None:
            years = first if first == last else self.words.say("time.years", first=first, last=last)
            value = self.words.say("explain.cell", column=clean(years), value=value)
        return self.words.say("explain.marked", text=value, marks=marks) if marks else value

    def _column(self, cell: Cell) -> str | None:
        """The column as printed; of a report its time."""
        if cell.recorded is None or cell.column is None:
            return cell.column
        return when_told(self.view, parse_span(cell.column))

    def _source(self, cell: Cell) -> tuple[str, ...]:
        """The table, the text or what was reported; what its figures are, and of which day."""
        figure = cell.figure
        state, reported = self.words.say(f"explain.state.{figure.state}"), figure.reported
        day = figure.reference_date and self.words.say("explain.day", day=day_told(self.words, figure.reference_date))
        if reported:
            by = self.words.say(
                "explain.basis.record", day=day_told(self.words, reported.day), who=self.names.party(reported.by)
            )
            what = recorded(self.view, cell.recorded) if cell.recorded else ""
            return tuple(part for part in (what, state, by, day) if part)
        basis = self.words.say(f"explain.basis.{figure.basis}")
        if figure.loc[0] == STATED_IN:
            return self.words.say("explain.source.text", number=clean(figure.table)), state, basis
        table = self.words.say("explain.source.table", table=clean(figure.table))
        return table, state, basis, day or self.words.say("explain.undated")

    def _about(self, cell: Cell) -> tuple[str, ...]:
        """Where a cell stands and what it is; and how it counts, where that is not whole."""
        source = self._source(cell)
        if cell.adds is None:
            return (*source, self.words.say("explain.follows"))
        return (*source, self.words.say("explain.in-part")) if cell.in_part else source

    def _older(self, figure: Figure) -> str:
        """A report that another took the place of."""
        reported, place = figure.reported, self.locate(figure.table, figure.loc)
        return self.words.say(
            "explain.older",
            value=amount(self.words, figure.value, is_share=False),
            day=day_told(self.words, reported.day) if reported else "",
            who=self.names.party(reported.by) if reported else "",
            place=self.words.say("explain.place", file=place.file, lines=place.line),
        )

    def places(self, cells: Sequence[Cell]) -> str:
        """The file and the line of each cell; of those of one file with all lines."""
        files: dict[str, dict[int, None]] = {}
        for cell in cells:
            place = self.locate(cell.figure.table, cell.figure.loc)
            files.setdefault(place.file, {})[place.line] = None
        told = (
            self.words.say("explain.place", file=clean(file, limit=1000), lines=", ".join(map(str, lines)))
            for file, lines in files.items()
        )
        return ", ".join(told)


def _runs(cells: Sequence[Cell], marks: Marks) -> Iterator[list[Cell]]:
    """Cells one by one, and in one those of years in a row that hold nothing."""
    run: list[Cell] = []
    for cell in cells:
        if run and not _follows(cell, run[-1], marks):
            yield run
            run = []
        run.append(cell)
    yield run


def _follows(cell: Cell, before: Cell, marks: Marks) -> bool:
    is_nothing = cell.figure.value == 0 == before.figure.value and marks(cell) == marks(before)
    return is_nothing and _year(cell) is not None and _year(cell) == (_year(before) or 0) + 1


def _year(cell: Cell) -> int | None:
    return int(cell.column) if cell.column and cell.column.isdecimal() else None
