"""`pa agreements` as text: a row for each agreement, how many there are of what, and what the marks mean."""

from collections import Counter
from collections.abc import Iterator

from pa_calc.core.listing import Listed
from pa_calc.core.selecting import Selection
from pa_calc.core.verdict import Verdict
from pa_calc.render.agreements_said import leads_told, planned, state_told, when_told
from pa_calc.render.days import day_told
from pa_calc.render.grid import Cell, Column, Grid, drawn, fits, in_signs, plain, wrapped
from pa_calc.render.heading import heading
from pa_calc.render.outcomes import verdict
from pa_calc.render.view import Screen, View
from pa_calc.schema.records import Progressed
from pa_calc.words.clean import clean

_STATES: tuple[Progressed | None, ...] = ("done", "under_way", "not_started", "at_risk", "stopped", None)
"""How an agreement can stand, in the order in which that is counted; None is not reported."""

_STATE_STYLES = {"done": "good", "at_risk": "open", "stopped": "bad"}
_VERDICT_STYLES = {
    Verdict.MET: "good",
    Verdict.ON_COURSE: "good",
    Verdict.MISSED: "bad",
    Verdict.OFF_COURSE: "bad",
    Verdict.UNDETERMINED: "open",
}


def agreements_text(selection: Selection, view: View, screen: Screen) -> str:
    """The whole answer."""
    text = _Text(selection, view, screen)
    counts = text.counts()
    return "\n".join([heading(view, screen), *text.asked(), counts, "", *text.body(), "", counts]) + "\n"


class _Text:
    """The parts of the answer."""

    def __init__(self, selection: Selection, view: View, screen: Screen) -> None:
        self.selection, self.listed = selection, selection.listed
        self.view, self.screen = view, screen
        self.say, self.names = view.words.say, view.names

    def body(self) -> Iterator[str]:
        """The table, or that there is nothing in it, and what stands elsewhere."""
        if self.listed:
            yield from self._table()
        else:
            yield self._line(self.say("agreements.none" if self.selection.known else "agreements.none.any"))
        if count := self.selection.running_text:
            key = "agreements.running-text.one" if count == 1 else "agreements.running-text"
            yield ""
            yield self._line(self.say(key, count=count))

    def _line(self, text: str) -> str:
        return wrapped(text, self.screen)

    # -- what was asked, and how much of it there is ---------------------------------------------------------------

    def asked(self) -> Iterator[str]:
        """What the agreements had to fit."""
        if what := self.say("list.apart").join(self._asked()):
            yield self._line(self.say("agreements.asked", what=what))

    def _asked(self) -> Iterator[str]:
        asked = self.selection.asked
        if asked.party:
            yield self.names.party(asked.party)
        if asked.chapters:
            yield self.say("agreements.asked.chapter", numbers=", ".join(asked.chapters))
        yield from self._asked_time()
        if asked.states:
            states = ", ".join(state_told(self.view, state) for state in asked.states)
            yield self.say("agreements.asked.status", states=states)
        if asked.words:
            yield self.say("agreements.asked.search", words=", ".join(map(clean, asked.words)))

    def _asked_time(self) -> Iterator[str]:
        if self.selection.asked.due:
            yield self.say("agreements.asked.due", time=when_told(self.view, self.selection.asked.due))
        if self.selection.asked.overdue:
            yield self.say("agreements.asked.overdue")

    def counts(self) -> str:
        """How many agreements there are, how they stand, and how many are overdue."""
        count, known = len(self.listed), self.selection.known
        found = Counter(one.state for one in self.listed)
        states = ", ".join(self._count(found[state], state) for state in _STATES if found[state])
        late = sum(one.overdue_since is not None for one in self.listed)
        overdue = self.say("agreements.count.overdue", count=late) if late else ""
        whole = "agreements.count.one" if count == 1 else "agreements.count"
        key = "agreements.count.none" if not count else whole if count == known else "agreements.count.of"
        return self._line(self.say(key, count=count, all=known, states=states, overdue=overdue))

    def _count(self, count: int, state: str | None) -> str:
        return self.say("agreements.count.state", count=count, state=state_told(self.view, state))

    # -- the table -------------------------------------------------------------------------------------------------

    def _table(self) -> Iterator[str]:
        grid = Grid(self._columns(), tuple(self._row(one) for one in self.listed), self.say("none"))
        if self.screen.width is None:
            yield plain(in_signs(grid, self.screen))
            return
        yield drawn(grid, self.screen)
        if not fits(grid, self.screen):
            yield from (wrapped(mark, self.screen) for mark in self._marks())

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.say("column.agreement"), lead=True),
            Column(self.say("agreements.column.title"), fit="wrap", least=18, lead=True),
            Column(self.say("agreements.column.lead"), fit="wrap", least=12),
            Column(self.say("agreements.column.by"), fit="wrap", least=11),
            Column(self.say("column.commitment"), wide=True),
            Column(self.say("agreements.column.targets")),
            Column(self.say("agreements.column.status")),
        )

    def _row(self, one: Listed) -> tuple[Cell, ...]:
        number, commitment = one.agreement.number, one.agreement.commitment
        return (
            Cell(number, brief=number if commitment == "result" else self.say("marked", number=number)),
            Cell(self.names.text(one.agreement.title)),
            Cell(leads_told(self.view, one)),
            self._by(one),
            Cell(self.say(f"commitment.{commitment}")),
            self._targets(one),
            Cell(state_told(self.view, one.state), _STATE_STYLES.get(one.state or "", "")),
        )

    def _by(self, one: Listed) -> Cell:
        told = planned(self.view, one.agreement.planning)
        if one.overdue_since is None:
            return Cell(told)
        brief = self.say("agreements.overdue.brief", planning=told)
        return Cell(self.say("agreements.overdue", planning=told), "bad", brief)

    def _targets(self, one: Listed) -> Cell:
        if one.worst is None:
            return Cell(self.say("none"))
        count, style = len(one.results), _VERDICT_STYLES.get(one.worst, "")
        sign, told = self._sign(one.worst), verdict(self.view, one.worst)
        brief = self.say("agreements.worst.brief", count=count, sign=sign)
        key = "agreements.verdict" if count == 1 else "agreements.worst"
        return Cell(self.say(key, count=count, sign=sign, verdict=told), style, brief)

    def _sign(self, one: Verdict) -> str:
        return self.say(f"sign.{one}" if self.screen.unicode else f"sign.ascii.{one}")

    # -- the marks -------------------------------------------------------------------------------------------------

    def _marks(self) -> Iterator[str]:
        """What the short forms of a narrow table mean."""
        kinds: dict[str, list[str]] = {}
        for one in self.listed:
            if one.agreement.commitment != "result":
                kinds.setdefault(one.agreement.commitment, []).append(one.agreement.number)
        if kinds:
            told = (self._kind(kind, numbers) for kind, numbers in kinds.items())
            yield self.say("marks", kinds=self.say("list.apart").join(told))
        if any(one.overdue_since for one in self.listed):
            yield self.say("agreements.mark.overdue", day=day_told(self.view.words, self.view.as_of))
        if worst := {one.worst for one in self.listed if one.worst}:
            signs = (self._signed(one) for one in Verdict if one in worst)
            yield self.say("agreements.mark.targets", signs=", ".join(signs))

    def _kind(self, kind: str, numbers: list[str]) -> str:
        return self.say("marks.kind", kind=self.say(f"commitment.{kind}"), numbers=", ".join(numbers))

    def _signed(self, one: Verdict) -> str:
        return self.say("agreements.verdict", sign=self._sign(one), verdict=verdict(self.view, one))
