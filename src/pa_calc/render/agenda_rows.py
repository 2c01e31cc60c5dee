"""The table of a section of the agenda: a row for each milestone, or for each part of it that others are to do."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Literal

from pa_calc.core.agenda import Milestone, Occurrence
from pa_calc.core.levels import Levels, Reached
from pa_calc.render.agenda_said import number_said, state_said, what_said, who_said
from pa_calc.render.days import day_brief
from pa_calc.render.grid import Cell, Column, Grid
from pa_calc.render.view import View

Shape = Literal["since", "by", "undated"]
"""Which day leads a row: since when it is overdue, by when it is due, or none."""

_STYLES = {
    "done": "good",
    "met": "good",
    "on course": "good",
    "missed": "bad",
    "off course": "bad",
    "stopped": "bad",
    "at_risk": "open",
    "undetermined": "open",
}
_DAYS: dict[Shape, tuple[str, ...]] = {"since": ("since", "days"), "by": ("by",), "undated": ()}


class Rows:
    """Makes the tables; with `levels` they have a column for them."""

    def __init__(self, view: View, levels: Levels) -> None:
        self.view, self.levels = view, levels

    def grid(self, milestones: Sequence[Milestone], shape: Shape, *, blank: bool = False) -> Grid:
        """The table of some milestones, as they stand in a section; `blank` leaves out a day that stands above."""
        parts = sorted((part for one in milestones for part in _apart(one)), key=_first)
        rows, before = [], ""
        for one in parts:
            day = day_brief(self.view.words, one.occurrences[0].due) if one.occurrences[0].due else ""
            days = self._day(one.occurrences[0], day, shape)
            is_above = blank and day == before
            rows.append((*(Cell("") if is_above else cell for cell in days), *self._rest(one)))
            before = day
        return Grid(self._columns(shape), tuple(rows), self.view.words.say("none"))

    def _columns(self, shape: Shape) -> tuple[Column, ...]:
        def head(name: str) -> str:
            return self.view.words.say(f"agenda.column.{name}")

        days = (Column(head(name), "right" if name == "days" else "left") for name in _DAYS[shape])
        level = (Column(head("level"), "right"),) if self.levels else ()
        return (
            *days,
            Column(head("number"), lead=True),
            Column(head("who"), fit="wrap", least=12),
            Column(head("state")),
            *level,
            Column(head("commitment"), wide=True),
            Column(head("what"), fit="wrap", least=24, lead=True),
        )

    def _day(self, one: Occurrence, day: str, shape: Shape) -> tuple[Cell, ...]:
        return {
            "since": (Cell(day), Cell(str(one.days_late(self.view.as_of)), "bad")),
            "by": (Cell(day or self.view.words.say("none")),),
            "undated": (),
        }[shape]

    def _rest(self, one: Milestone) -> Iterator[Cell]:
        number, say = number_said(self.view, one), self.view.words.say
        last = _last_reported(one)
        yield Cell(number, brief=number if one.commitment == "result" else say("marked", number=number))
        yield Cell(who_said(self.view, one.occurrences[0].who))
        yield Cell(state_said(self.view, last), _STYLES.get(_state(last), ""))
        if self.levels:
            reached = self.levels.get(one.id)
            yield Cell(str(reached.rung.level) if reached and _is_why(one, reached) else say("none"))
        yield Cell(say(f"commitment.{one.commitment}"))
        yield Cell(what_said(self.view, one))


def _apart(one: Milestone) -> Iterator[Milestone]:
    """A milestone in parts that are for the same parties to do."""
    for _, part in groupby(one.occurrences, lambda when: when.who):
        yield one._replace(occurrences=tuple(part))


def _is_why(one: Milestone, reached: Reached) -> bool:
    """Whether these times can be why a milestone came to a rung: not those of which nothing went wrong yet."""
    return any(when.state in {"overdue", "missed"} or when.verdict in reached.rung.verdicts for when in one.occurrences)


def _first(one: Milestone) -> str:
    due = one.occurrences[0].due
    return due.isoformat() if due else "~"


def _last_reported(one: Milestone) -> Occurrence:
    """The time of which was reported last; without a report the first one."""
    return max(one.occurrences, key=lambda when: when.report.reported if when.report else date.min)


def _state(one: Occurrence) -> str:
    if one.verdict:
        return one.verdict
    return one.report.progress.state if one.report else one.state
