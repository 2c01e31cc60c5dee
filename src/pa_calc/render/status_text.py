"""The status as text: one screen for a meeting, with what changed before what is late and what is wanted."""

from collections.abc import Iterable, Iterator

from pa_calc.core.agenda import Milestone
from pa_calc.core.levels import Reached
from pa_calc.core.status import Row, Status
from pa_calc.core.verdict import Verdict
from pa_calc.render.agenda_said import number_said, what_said, who_said
from pa_calc.render.days import day_brief, day_told
from pa_calc.render.grid import Cell, Column, Grid, drawn, in_signs, plain, styled, wrapped
from pa_calc.render.heading import heading
from pa_calc.render.levels import rung_said
from pa_calc.render.outcomes import VERDICTS, counted, verdict
from pa_calc.render.pace_text import pace_said
from pa_calc.render.quota_text import quota_brief
from pa_calc.render.status_said import (
    became_said,
    changed_said,
    needed_said,
    reported_said,
    standing_said,
    target_said,
)
from pa_calc.render.view import Screen, View
from pa_calc.schema.records import Progressed

_WORRYING: tuple[Progressed, ...] = ("stopped", "at_risk")
"""How an agreement stands that is named."""

_MOST_OVERDUE = 5
_MOST_REPORTS = 6
"""As many of them are named: the screen is one."""

_LABEL = 6
"""The width of the number of an agreement with the space after it."""

_ROOMY = 50
"""From this width on, the lines below a number stand clear of it."""

Line = tuple[str, str]
"""What a line is about, and what it says."""


def status_text(status: Status, view: View, screen: Screen) -> str:
    """The whole screen."""
    return "\n".join([heading(view, screen), *_Text(status, view, screen).body()]) + "\n"


class _Text:
    """The sections, each of which is left out where it has nothing to say."""

    def __init__(self, status: Status, view: View, screen: Screen) -> None:
        self.status, self.view, self.screen = status, view, screen
        self.say, self.names = view.words.say, view.names

    def body(self) -> Iterator[str]:
        """Everything below the heading."""
        status = self.status
        yield self._line(counted(self.view, status.report.results))
        if status.party and not (status.listed or status.report.results):
            yield self._line(self.say("status.none", who=self.names.party(status.party)))
        if status.rows:
            yield ""
            yield self._drawn(self._verdicts())
        changed = self.say("status.section.changes", day=day_told(self.view.words, status.changes.since))
        yield from self._section(changed, self._changes())
        yield from self._overdue()
        yield from self._section(self.say("status.section.progress"), self._progress())
        yield from self._section(self.say("status.section.so-far"), self._so_far())
        yield from self._section(self.say("status.section.needed"), self._needed())
        yield from self._section(self.say("status.section.escalation"), self._escalation())

    # -- how targets stand -----------------------------------------------------------------------------------------

    def _verdicts(self) -> Grid:
        """How many targets of whom have which verdict."""
        found = [one for one in VERDICTS if any(row.verdicts.get(one) for row in self.status.rows)]
        columns = (
            Column(self.say("status.column.party"), fit="wrap", least=12, lead=True),
            *(Column(verdict(self.view, one), "right") for one in found),
            Column(self.say("status.column.overdue"), "right"),
        )
        rows = tuple(self._row(one, found) for one in self.status.rows)
        return Grid(columns, rows, self.say("none"))

    def _row(self, row: Row, verdicts: Iterable[Verdict]) -> tuple[Cell, ...]:
        who = self.names.parties(row.parties)
        told = who if len(row.parties) == 1 else self.say("status.joint", who=who)
        numbers = (*(row.verdicts.get(one, 0) for one in verdicts), row.overdue)
        return (Cell(told), *(Cell(str(one)) for one in numbers))

    # -- the sections ----------------------------------------------------------------------------------------------

    def _section(self, title: str, lines: Iterable[Line]) -> Iterator[str]:
        found = list(lines)
        if not found:
            return
        yield from self._title(title)
        hang = " " * (_LABEL + 2 if self.screen.width is None or self.screen.width >= _ROOMY else 4)
        for label, text in found:
            yield wrapped(f"{label}  ".ljust(_LABEL) + text if label else text, self.screen, "  ", hang)

    def _title(self, text: str) -> Iterator[str]:
        yield ""
        yield styled(self._line(text), "strong", self.screen)

    def _line(self, text: str) -> str:
        return wrapped(text, self.screen)

    def _drawn(self, grid: Grid) -> str:
        return plain(in_signs(grid, self.screen)) if self.screen.width is None else drawn(grid, self.screen)

    def _changes(self) -> Iterator[Line]:
        found = self.status.changes
        if found.results is None:
            yield "", self.say("status.not-comparable", day=day_told(self.view.words, found.since))
        elif not (found.results or found.became or found.records):
            yield "", self.say("status.no-changes")
        for changed in sorted(found.results or (), key=lambda one: not one.is_other_verdict):
            yield changed.now.agreement.number, changed_said(self.view, changed)
        for one in found.became:
            yield one.agreement.number, became_said(self.view, one)
        yield from self._reports()

    def _reports(self) -> Iterator[Line]:
        """The reports that came last, the latest at the end."""
        found = self.status.changes.records
        if more := len(found[:-_MOST_REPORTS]):
            yield "", self._more("reports", more)
        for one in found[-_MOST_REPORTS:]:
            yield "", reported_said(self.view, one)

    def _more(self, what: str, count: int) -> str:
        key = f"status.more.{what}.one" if count == 1 else f"status.more.{what}"
        return self.say(key, count=count)

    def _overdue(self) -> Iterator[str]:
        levels, found = self.status.late_levels, self.status.overdue
        if not found:
            return
        first = sorted(found, key=lambda one: -levels[one.id].rung.level if one.id in levels else 0)[:_MOST_OVERDUE]
        more, key = len(found) - len(first), "status.section.overdue"
        has_levels = any(one.id in levels for one in first)
        yield from self._title(self.say(_overdue_key(key, more, has_levels=has_levels), count=len(found)))
        yield self._drawn(self._late(first, has_levels=has_levels))
        if more:
            yield wrapped(self._more("overdue", more), self.screen, "  ", "  ")

    def _late(self, found: list[Milestone], *, has_levels: bool) -> Grid:
        columns = (
            Column(self.say("status.column.since")),
            Column(self.say("status.column.days"), "right"),
            *((Column(self.say("status.column.level"), "right"),) if has_levels else ()),
            Column(self.say("status.column.number"), lead=True),
            Column(self.say("status.column.who"), fit="shorten", least=12),
            Column(self.say("status.column.what"), fit="shorten", least=20, lead=True),
        )
        rows = tuple(tuple(self._late_row(one, has_levels=has_levels)) for one in found)
        return Grid(columns, rows, self.say("none"))

    def _late_row(self, one: Milestone, *, has_levels: bool) -> Iterator[Cell]:
        first = one.occurrences[0]
        yield Cell(day_brief(self.view.words, first.due) if first.due else self.say("none"))
        yield Cell(str(first.days_late(self.view.as_of)), "bad")
        if has_levels:
            level = self.status.late_levels.get(one.id)
            yield Cell(str(level.rung.level) if level else self.say("none"))
        yield Cell(number_said(self.view, one))
        yield Cell(who_said(self.view, first.who))
        yield Cell(what_said(self.view, one))

    def _progress(self) -> Iterator[Line]:
        """How many agreements stand how, and which of them are at risk or stopped."""
        status = self.status
        states = (
            self.say("status.stands", count=count, state=self.say(f"status.standing.{state or 'not_reported'}"))
            for state, count in status.progress.items()
            if count
        )
        if status.listed:
            key = "status.agreements.one" if len(status.listed) == 1 else "status.agreements"
            yield "", self.say(key, count=len(status.listed), states=", ".join(states))
        for state in _WORRYING:
            for one in status.standing(state):
                yield one.agreement.number, standing_said(self.view, one)

    def _so_far(self) -> Iterator[Line]:
        so_far = self.status.report.so_far
        for one in self.status.report.results:
            if quota := so_far.quotas.get(one.id):
                yield one.agreement.number, quota_brief(self.view, one, quota, target_said(self.view, one))
            if pace := so_far.paces.get(one.id):
                told = pace_said(self.view, one, pace)
                yield one.agreement.number, self.say("status.pace", target=target_said(self.view, one), told=told)

    def _needed(self) -> Iterator[Line]:
        return (("", told) for one in self.status.needed for told in needed_said(self.view, one))

    def _escalation(self) -> Iterator[Line]:
        """Each level that was reached, the highest first, and what has come to it."""
        found: dict[Reached, list[str]] = {}
        for one in self.status.report.results:
            if reached := self.status.levels.get(one.id):
                told = self.say("status.level.target", number=one.agreement.number, target=target_said(self.view, one))
                found.setdefault(reached, []).append(told)
        for reached, targets in sorted(found.items(), key=lambda pair: -pair[0].rung.level):
            rung = rung_said(self.view, reached)
            yield (
                "",
                self.say(
                    "status.level", level=reached.rung.level, targets=self.say("list.apart").join(targets), rung=rung
                ),
            )


def _overdue_key(key: str, more: int, *, has_levels: bool) -> str:
    if not more:
        return f"{key}.all"
    return f"{key}.levels" if has_levels else key
