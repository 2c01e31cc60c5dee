"""Other ways to read a target: how they come out, and what they count otherwise."""

from collections.abc import Iterable, Iterator

from pa_calc.core.branches import Branches, Counting, Gap, Quantity
from pa_calc.core.explain import ReadingExplained, ResultExplained
from pa_calc.core.sources import Cell
from pa_calc.render.amounts import between
from pa_calc.render.explain_cells import Cells, Locate
from pa_calc.render.explain_page import Page
from pa_calc.render.explain_wanted import wanted_told
from pa_calc.render.explain_why import why_nothing
from pa_calc.render.grid import wrapped
from pa_calc.render.numbers import amount
from pa_calc.render.outcomes import note
from pa_calc.render.quantities import label

_INDENT = "  "


def readings(page: Page, one: ResultExplained, locate: Locate) -> Iterator[str]:
    """Each other reading of a target."""
    if one.readings:
        yield from page.title(page.say("explain.readings"))
    for reading in one.readings:
        yield wrapped(note(page.view, one.result, reading.reading), page.screen, _INDENT, _INDENT * 2)
        for text in _Reading(page, one, reading, locate).texts():
            yield wrapped(text, page.screen, _INDENT * 2, _INDENT * 3)


class _Reading:
    """What one reading counts otherwise."""

    def __init__(self, page: Page, one: ResultExplained, reading: ReadingExplained, locate: Locate) -> None:
        self.page, self.view, self.say, self.one, self.reading = page, page.view, page.say, one, reading
        self.cells = Cells(page.view, locate, ())
        self.unit = one.result.target.unit

    def texts(self) -> Iterator[str]:
        """What is asked otherwise, the cells that come and go, and the assumptions that do."""
        reading, say, text = self.reading, self.say, self.view.names.text
        found = [*self._wanted(), *self._moves(), *self._constants()]
        found += [say("explain.reading.assumes", statement=text(one.statement)) for one in reading.assumes]
        found += [say("explain.reading.doubts", statement=text(one.statement)) for one in reading.doubts]
        yield from found or [say("explain.reading.same")]

    def _wanted(self) -> Iterator[str]:
        parties = self.one.result.parties
        told = wanted_told(self.view, self.reading.explained.target, parties)
        if told != wanted_told(self.view, self.one.explained.target, parties):
            yield self.say("explain.reading.wanted", wanted=told)

    def _moves(self) -> Iterator[str]:
        """The cells that it counts too, what it asks that nobody knows, and the cells that it leaves out."""
        yield from self._told(self.reading.adds, "explain.reading.adds", asks="explain.reading.asks")
        if self.reading.explained.outcome.evidence:
            yield from self._told(self.reading.drops, "explain.reading.drops")
        elif self.one.explained.outcome.evidence:
            yield self.say("explain.reading.no-figure")

    def _told(self, found: Iterable[Counting], key: str, asks: str | None = None) -> Iterator[str]:
        told: set[str] = set()
        for party, branches in _branches(found):
            who = self.view.names.party(party)
            for one in _quantities(branches):
                if cells := [cell for cell in _cells(one) if cell.figure.id not in told]:
                    told |= {cell.figure.id for cell in cells}
                    yield self.say(key, who=who, what=label(self.view, one, self.unit), cells=self._rows(cells))
            for gap in _gaps(branches) if asks else ():
                yield self._asked(asks or "", who, gap)

    def _rows(self, cells: Iterable[Cell]) -> str:
        """Cells by row, with their places."""
        rows: dict[tuple[str, str], list[Cell]] = {}
        for cell in cells:
            rows.setdefault((cell.figure.table, cell.figure.row), []).append(cell)
        told = [self._row(mine) for mine in rows.values()]
        places = self.cells.places([cell for mine in rows.values() for cell in mine])
        return self.cells.joined(["; ".join(told), places])

    def _row(self, cells: list[Cell]) -> str:
        return self.say("explain.reading.row", row=self.cells.name(cells[0]), cells=self.cells.values(cells))

    def _asked(self, key: str, who: str, gap: Gap) -> str:
        known = self.cells.joined([between(self.view, gap.known), *why_nothing(self.view, gap.slots)])
        return self.say(key, who=who, what=label(self.view, gap, self.unit), known=known)

    def _constants(self) -> Iterator[str]:
        """A number by itself that the declared reading does not have."""
        own = [one.constant for one in self.one.explained.countings[0].measures]
        for measured in self.reading.explained.countings[0].measures:
            if measured.constant and measured.constant not in own:
                yield self.say(
                    "explain.reading.constant", constant=amount(self.view.words, measured.constant, is_share=False)
                )


def _branches(found: Iterable[Counting]) -> Iterator[tuple[str, Branches]]:
    for counting in found:
        for measured in counting.measures:
            yield from ((one.party, one.branches) for one in measured.parties)


def _quantities(branches: Branches) -> Iterator[Quantity]:
    for one in branches.quantities:
        yield one
        yield from _quantities(one.parts)
        yield from _quantities(one.within)


def _cells(one: Quantity) -> Iterator[Cell]:
    for line in one.lines:
        yield from line.cells


def _gaps(branches: Branches) -> Iterator[Gap]:
    yield from branches.gaps
    for one in branches.quantities:
        yield from one.gaps
        yield from _gaps(one.parts)
