"""The agenda as text: what is overdue, due soon, later, and without an end, with a line for each milestone."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from pa_calc.core.agenda import Agenda, Milestone
from pa_calc.core.levels import Levels, Reached
from pa_calc.render.agenda_rows import Rows, Shape
from pa_calc.render.agenda_said import number_said
from pa_calc.render.days import day_told
from pa_calc.render.grid import drawn, fits, in_signs, plain, side_by_side, styled, wrapped
from pa_calc.render.heading import heading
from pa_calc.render.levels import rung_said
from pa_calc.render.view import Screen, View

_INDENT = "  "
_LATER = ("later", "open-ended", "done", "lapsed")
"""What is only counted, but for what is at risk, unless everything is asked for."""

_CLOSED = frozenset({"done", "missed", "lapsed"})


def agenda_text(agenda: Agenda, levels: Levels, view: View, screen: Screen, *, everything: bool = False) -> str:
    """The whole agenda; what comes later, has no end or is closed is only counted unless `everything` is asked for."""
    text = _Text(agenda, levels, view, screen, everything=everything)
    return "\n".join([heading(view, screen), *text.body()]) + "\n"


class _Text:
    def __init__(self, agenda: Agenda, levels: Levels, view: View, screen: Screen, *, everything: bool) -> None:
        self.agenda, self.view, self.screen, self.everything = agenda, view, screen, everything
        shown = {one.id: levels[one.id] for one in agenda.milestones if one.id in levels}
        self.levels, self.say = shown, view.words.say
        self.rows = Rows(view, shown)
        self.brief: list[Milestone] = []

    def body(self) -> Iterator[str]:
        """The counts, the sections, and what is said of them as a whole."""
        agenda, found = self.agenda, self._found()
        yield from self._counts(found)
        yield from self._section("overdue", found["overdue"], "since")
        yield from self._section("quarter", found["quarter"], "by", last=self._day(agenda.quarter.over_by))
        if following := agenda.next_quarter:
            first, last = self._day(following.first), self._day(following.over_by)
            yield from self._section("next", found["next"], "by", first=first, last=last)
        yield from self._section("failed", found["failed"], "by")
        hidden: list[str] = []
        for name in _LATER:
            shown = found[name] if self.everything else [one for one in found[name] if _is_at_risk(one)]
            yield from self._section(name, shown, "undated" if name == "open-ended" else "by")
            if left := len(found[name]) - len(shown):
                hidden.append(self.say(f"agenda.count.{name}", count=left))
        if hidden:
            yield ""
            yield self._line(self.say("agenda.hidden", counts=", ".join(hidden)))
        yield from self._marks()
        yield from self._reports()
        yield from self._levels()

    def _found(self) -> dict[str, tuple[Milestone, ...]]:
        """What stands in each section."""
        agenda = self.agenda
        return {
            "overdue": agenda.overdue(),
            "quarter": agenda.due_in(agenda.quarter),
            "next": agenda.due_in(agenda.next_quarter),
            "failed": agenda.closed("missed", "stopped"),
            "later": agenda.later(),
            "open-ended": agenda.open_ended(),
            "done": agenda.closed("done"),
            "lapsed": agenda.closed("lapsed"),
        }

    def _counts(self, found: Mapping[str, Sequence[Milestone]]) -> Iterator[str]:
        told = [self.say(f"agenda.count.{name}", count=len(some)) for name, some in found.items() if some]
        is_double = sum(map(len, found.values())) > len(self.agenda.milestones)
        key = "agenda.none" if not told else "agenda.counts.double" if is_double else "agenda.counts"
        yield self._line(self.say(key, counts=", ".join(told)))
        if found["overdue"] and not self.agenda.has_reports:
            yield self._line(self.say("agenda.no-reports"))

    # -- the sections ----------------------------------------------------------------------------------------------

    def _section(self, name: str, found: Sequence[Milestone], shape: Shape, **values: object) -> Iterator[str]:
        if found:
            yield from self._heading(name, **values)
            yield self._drawn(found, shape)

    def _heading(self, name: str, **values: object) -> Iterator[str]:
        yield ""
        yield styled(self._line(self.say(f"agenda.section.{name}", **values)), "strong", self.screen)

    def _day(self, when: date) -> str:
        return day_told(self.view.words, when)

    def _line(self, text: str) -> str:
        return wrapped(text, self.screen)

    def _drawn(self, found: Sequence[Milestone], shape: Shape) -> str:
        """The table; where columns can be read down, a day stands once."""
        grid = self.rows.grid(found, shape)
        if self.screen.width is None:
            return plain(in_signs(grid, self.screen))
        if not fits(grid, self.screen):
            self.brief += found
        blank = side_by_side(grid, self.screen)
        return drawn(self.rows.grid(found, shape, blank=blank), self.screen)

    # -- below the sections ----------------------------------------------------------------------------------------

    def _marks(self) -> Iterator[str]:
        """What the mark at a number means."""
        kinds: dict[str, dict[str, None]] = {}
        for one in self.brief:
            if one.commitment != "result":
                kinds.setdefault(one.commitment, {})[number_said(self.view, one)] = None
        told = [
            self.say("marks.kind", kind=self.say(f"commitment.{kind}"), numbers=", ".join(numbers))
            for kind, numbers in kinds.items()
        ]
        if told:
            yield ""
            yield self._line(self.say("marks", kinds="; ".join(told)))

    def _reports(self) -> Iterator[str]:
        """What was reported of what is at risk or was stopped."""
        found = dict.fromkeys(
            self.say(
                "agenda.reported",
                number=number_said(self.view, one),
                statement=self.view.names.text(when.report.progress.statement),
                who=self.view.names.party(when.report.by),
                day=self._day(when.report.reported),
            )
            for one in self.agenda.milestones
            for when in one.occurrences
            if when.report and when.state not in _CLOSED and when.report.progress.state in {"at_risk", "stopped"}
        )
        if found:
            yield from self._heading("reported")
        yield from (wrapped(told, self.screen, _INDENT, _INDENT * 2) for told in found)

    def _levels(self) -> Iterator[str]:
        """What each level that was reached asks, and what has come so far."""
        found: dict[Reached, dict[str, None]] = {}
        for one in self.agenda.milestones:
            if reached := self.levels.get(one.id):
                found.setdefault(reached, {})[number_said(self.view, one)] = None
        if found:
            yield from self._heading("levels")
        for reached in sorted(found, key=lambda one: -one.rung.level):
            rung, numbers = rung_said(self.view, reached), ", ".join(found[reached])
            told = self.say("agenda.reached", level=reached.rung.level, rung=rung, numbers=numbers)
            yield wrapped(told, self.screen, _INDENT, _INDENT * 2)


def _is_at_risk(one: Milestone) -> bool:
    return any(when.report and when.report.progress.state == "at_risk" for when in one.occurrences)
