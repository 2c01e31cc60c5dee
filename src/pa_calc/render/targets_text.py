"""The verdicts as text: a table, and below it what to ask, of whom, and what a count takes for granted."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from pa_calc.core.levels import NO_LEVELS, Levels
from pa_calc.core.results import Deviation, Report, Result
from pa_calc.core.settle import Settles
from pa_calc.core.verdict import Verdict
from pa_calc.render.amounts import gap, known, wanted
from pa_calc.render.asking import settling
from pa_calc.render.days import day_told
from pa_calc.render.grid import Cell, Column, Grid, drawn, fits, in_signs, plain, styled, wrapped
from pa_calc.render.heading import heading
from pa_calc.render.levels import rung_said
from pa_calc.render.outcomes import counted, note, verdict
from pa_calc.render.pace_text import pace_said
from pa_calc.render.phrases import listed
from pa_calc.render.quota_text import quota_lines
from pa_calc.render.times import runs, times_told
from pa_calc.render.view import Screen, View
from pa_calc.words.clean import clean

_STYLES = {
    Verdict.MET: "good",
    Verdict.ON_COURSE: "good",
    Verdict.MISSED: "bad",
    Verdict.OFF_COURSE: "bad",
    Verdict.UNDETERMINED: "open",
}
_GOOD = frozenset({Verdict.MET, Verdict.ON_COURSE})
"""Verdicts that leave nothing to wish for."""

_OPEN = frozenset({Verdict.UNDETERMINED, Verdict.NO_DATA, Verdict.STATED})
_LABEL = 6
"""The width of the number of an agreement with the space after it."""

_ROOMY = 50
"""From this width on, the lines below a number stand clear of it."""

Line = tuple[str, str]
"""What a line is about, and what it says."""


def targets_text(report: Report, view: View, screen: Screen, corp: str | None, levels: Levels = NO_LEVELS) -> str:
    """The whole answer; with `corp` only of the targets that concern this party."""
    results = tuple(one for one in report.results if corp is None or corp in one.parties)
    text = _Text(report._replace(results=results), view, screen, corp, levels)
    counts = text.counts()
    return "\n".join([heading(view, screen), counts, "", *text.body(), "", counts]) + "\n"


class _Text:
    """The parts of the answer."""

    def __init__(self, report: Report, view: View, screen: Screen, corp: str | None, levels: Levels) -> None:
        self.results, self.so_far, self.view, self.screen, self.corp = report.results, report.so_far, view, screen, corp
        self.words, self.names, self.levels = view.words, view.names, levels

    def body(self) -> Iterator[str]:
        """The table, and the sections that have something to say."""
        if not self.results:
            who = self.names.party(self.corp) if self.corp else ""
            yield self._line(self.words.say("no-targets" if who else "no-targets.any", who=who))
            return
        yield from self._table()
        sections: dict[str, Callable[[], Iterable[Line]]] = {
            "section.settles": self._settles,
            "section.steps": self._steps,
            "section.so-far": self._so_far,
            "section.pace": self._pace,
            "section.overdue": self._overdue,
            "section.escalation": self._escalation,
            "section.stated": self._stated,
            "section.readings": self._readings,
            "section.conditions": self._conditions,
            "section.deviations": self._deviations,
            "section.overlaps": self._overlaps,
            "section.assumed": self._assumed,
            "section.corrections": self._corrections,
            "section.unreported": self._unreported,
        }
        for key, lines in sections.items():
            yield from self._section(key, lines())

    def counts(self) -> str:
        """How many targets have which verdict, and how many are overdue."""
        return self._line(counted(self.view, self.results))

    # -- the table -------------------------------------------------------------------------------------------------

    def _table(self) -> Iterator[str]:
        grid = Grid(self._columns(), tuple(self._row(one) for one in self.results), self.words.say("none"))
        if self.screen.width is None:
            yield plain(in_signs(grid, self.screen))
            return
        yield drawn(grid, self.screen)
        if not fits(grid, self.screen) and (marks := self._marks()):
            yield wrapped(marks, self.screen)

    def _columns(self) -> tuple[Column, ...]:
        say = self.words.say
        return (
            Column(say("column.agreement"), lead=True),
            Column(say("column.target"), fit="shorten", least=18, lead=True),
            Column(say("column.who")),
            Column(say("column.wanted"), "right"),
            Column(say("column.known"), "right"),
            Column(say("column.gap"), "right"),
            Column(say("column.verdict"), lead=True),
            Column(say("column.commitment"), wide=True),
            Column(say("column.due")),
        )

    def _row(self, one: Result) -> tuple[Cell, ...]:
        is_share, step, number = one.outcome.is_share, one.outcome.deciding, one.agreement.number
        is_result = one.commitment == "result"
        return (
            Cell(number, brief=number if is_result else self.words.say("marked", number=number)),
            Cell(self.names.text(one.target.title)),
            self._who(one),
            Cell(wanted(self.view, step.wanted, is_share=is_share)),
            Cell(known(self.view, step, is_share=is_share)),
            Cell(gap(self.view, step)),
            Cell(self._verdict(one.verdict), _STYLES.get(one.verdict, "")),
            Cell(self.words.say(f"commitment.{one.commitment}")),
            self._due(one),
        )

    def _who(self, one: Result) -> Cell:
        who = self.names.parties(one.parties)
        if self.corp is None or len(one.parties) == 1:
            return Cell(who)
        return Cell(self.words.say("joint", who=who), brief=self.words.say("joint.brief"))

    def _verdict(self, one: Verdict) -> str:
        key = f"sign.{one}" if self.screen.unicode else f"sign.ascii.{one}"
        return self.words.say("marked-verdict", sign=self.words.say(key), verdict=verdict(self.view, one))

    def _due(self, one: Result) -> Cell:
        each = one.outcome.period.each
        if one.outcome.is_overdue:
            return Cell(self.words.say("due.overdue"), "bad", self.words.say("due.overdue.brief"))
        if each:
            return Cell(self.words.say(f"due.{each}"))
        return Cell(self._due_year(one.outcome.due))

    def _due_year(self, due: date | None) -> str:
        return self.words.say("due.in", year=f"{due.year % 100:02}") if due else self.words.say("none")

    def _marks(self) -> str:
        """What the mark at a number means."""
        kinds: dict[str, dict[str, None]] = {}
        for one in self.results:
            if one.commitment != "result":
                kinds.setdefault(one.commitment, {})[one.agreement.number] = None
        told = [
            self.words.say("marks.kind", kind=self.words.say(f"commitment.{kind}"), numbers=", ".join(numbers))
            for kind, numbers in kinds.items()
        ]
        return self.words.say("marks", kinds="; ".join(told)) if told else ""

    # -- the sections ----------------------------------------------------------------------------------------------

    def _section(self, key: str, lines: Iterable[Line]) -> Iterator[str]:
        found = list(lines)
        if not found:
            return
        yield ""
        yield styled(self._line(self.words.say(key)), "strong", self.screen)
        before, hang = None, " " * (_LABEL + 2 if self._is_roomy() else 4)
        for label, text in found:
            if label and label == before:
                yield wrapped(text, self.screen, hang, hang)
            else:
                yield wrapped(f"{label}  ".ljust(_LABEL) + text if label else text, self.screen, "  ", hang)
            before = label

    def _is_roomy(self) -> bool:
        return self.screen.width is None or self.screen.width >= _ROOMY

    def _line(self, text: str) -> str:
        return wrapped(text, self.screen)

    def _settles(self) -> Iterator[Line]:
        for one in self.results:
            if one.verdict in _OPEN:
                for settles in _worth_saying(one.outcome.deciding.settles):
                    yield one.agreement.number, self._settling(settles)

    def _settling(self, settles: Settles) -> str:
        told = settling(self.view, settles)
        if settles.verdict is None or settles.verdict in _GOOD:
            return told
        return self.words.say("settles.brings", statement=told, verdict=verdict(self.view, settles.verdict))

    def _steps(self) -> Iterator[Line]:
        """Of targets that are judged step by step: which steps came out how, where they differ."""
        for one in self.results:
            verdicts = [step.verdict for step in one.outcome.steps]
            if len(set(verdicts)) > 1:
                told = (self._step(one, verdict) for verdict in dict.fromkeys(verdicts))
                yield one.agreement.number, self._of_party(one, self.words.say("between").join(told))

    def _step(self, one: Result, found: Verdict) -> str:
        steps = [step for step in one.outcome.steps if step.verdict is found]
        times = times_told(self.view, (step.span for step in steps))
        told = self.words.say("step", time=times, verdict=verdict(self.view, found))
        if len(steps) > 1 or steps[0].known is None:
            return told
        size = known(self.view, steps[0], is_share=one.outcome.is_share)
        return self.words.say("step.known", step=told, known=size)

    def _so_far(self) -> Iterator[Line]:
        """How far along shares are, and what is still needed."""
        last = {(one.agreement.number, one.target.key): one.id for one in self.results}
        for one in self.results:
            if quota := self.so_far.quotas.get(one.id):
                is_last = last[one.agreement.number, one.target.key] == one.id
                for told in quota_lines(self.view, one, quota, together=is_last):
                    yield one.agreement.number, told

    def _pace(self) -> Iterator[Line]:
        """What was realised of targets over a period, beside an even pace."""
        for one in self.results:
            if found := self.so_far.paces.get(one.id):
                yield one.agreement.number, self._of_party(one, pace_said(self.view, one, found))

    def _stated(self) -> Iterator[Line]:
        for one in self.results:
            if one.stated:
                key = {None: "stated.open", True: "stated.confirmed", False: "stated.contradicted"}[one.confirmed]
                told = self.words.say(key, statement=self.names.text(one.stated))
                yield one.agreement.number, self._of_party(one, told)

    def _overdue(self) -> Iterator[Line]:
        """What is overdue, by the day since which it is."""
        days: dict[date, dict[str, None]] = {}
        for one in self.results:
            if one.outcome.is_overdue and one.outcome.due:
                title = self.names.text(one.target.title)
                told = self.words.say("overdue.target", number=one.agreement.number, title=title)
                days.setdefault(one.outcome.due, {})[told] = None
        for day, targets in sorted(days.items()):
            yield "", self.words.say("overdue", day=day_told(self.words, day), targets=", ".join(targets))

    def _escalation(self) -> Iterator[Line]:
        """How far up the ladder each target has come, and who takes it up."""
        for one in self.results:
            if reached := self.levels.get(one.id):
                title, rung = self.names.text(one.target.title), rung_said(self.view, reached)
                told = self.words.say("escalation", title=title, level=reached.rung.level, rung=rung)
                yield one.agreement.number, self._of_party(one, told)

    def _readings(self) -> Iterator[Line]:
        for one in self.results:
            for reading in one.readings:
                if reading.differs:
                    yield one.agreement.number, self._of_party(one, note(self.view, one, reading))

    def _of_party(self, one: Result, text: str) -> str:
        """With the party before it, where the target is judged for each."""
        who = self.names.party(one.parties[0])
        return self.words.say("of-party", who=who, text=text) if one.is_one_of_several else text

    def _conditions(self) -> Iterator[Line]:
        return iter(dict.fromkeys(self._each_condition()))

    def _each_condition(self) -> Iterator[Line]:
        for one in self.results:
            if one.condition is None or one.condition.state == "holds":
                continue
            condition, state = one.condition.condition, self.words.say(f"condition.{one.condition.state}")
            told = self.words.say("condition", state=state, statement=self.names.text(condition.statement))
            if fact := one.condition.fact:
                told = self.words.say(
                    "condition.reported",
                    told=told,
                    who=self.names.party(fact.by),
                    day=day_told(self.words, fact.reported),
                    reason=self.names.text(fact.reason),
                )
            elif condition.by:
                is_late = condition.by < self.view.as_of
                key = "condition.late" if is_late else "condition.by"
                told = self.words.say(key, told=told, day=day_told(self.words, condition.by))
            yield one.agreement.number, told

    def _deviations(self) -> Iterator[Line]:
        for one in self.results:
            for found in one.deviations:
                yield one.agreement.number, self._of_party(one, self._deviation(found))

    def _deviation(self, found: Deviation) -> str:
        told = self.words.say(
            "deviation",
            statement=self.names.text(found.statement),
            who=self.names.party(found.by),
            day=day_told(self.words, found.reported),
            reason=self.names.text(found.reason),
        )
        if found.during is None:
            return told
        return self.words.say("deviation.during", time=times_told(self.view, (found.during,)), told=told)

    def _overlaps(self) -> Iterator[Line]:
        """The agreements that say of each other that they count in part the same."""
        order = list(dict.fromkeys(one.agreement.number for one in self.results))
        links = ((one.agreement.number, link) for one in self.results for link in one.agreement.links)
        pairs = {(number, link.to) for number, link in links if link.relation == "overlaps" and link.to in order}
        sorted_pairs = {tuple(sorted(order.index(number) for number in pair)) for pair in pairs}
        told = [
            self.words.say("overlap", one=order[first], other=order[second]) for first, second in sorted(sorted_pairs)
        ]
        if told:
            yield "", self.words.say("between").join(told)

    def _assumed(self) -> Iterator[Line]:
        told: dict[tuple[str, str], dict[str, None]] = {}
        for one in self.results:
            for assumption in one.outcome.assumptions:
                mine = told.setdefault((one.agreement.number, one.target.key), {})
                mine[self.names.text(assumption.statement)] = None
        return ((number, " ".join(statements)) for (number, _), statements in told.items())

    def _corrections(self) -> Iterator[Line]:
        told: dict[str, dict[str, None]] = {}
        for one in self.results:
            for correction in one.outcome.corrections:
                key, statement = clean(correction.key), self.names.text(correction.statement)
                told.setdefault(self.words.say("correction", statement=statement, key=key), {})[
                    one.agreement.number
                ] = None
        return ((", ".join(numbers), text) for text, numbers in told.items())

    def _unreported(self) -> Iterator[Line]:
        years: dict[str, set[int]] = {}
        for one in self.results:
            for slot in one.outcome.unreported:
                time = slot.query.time
                years.setdefault(slot.query.party, set()).add(time.year if isinstance(time, date) else time.first.year)
        told = [
            self.words.say("unreported", who=self.names.party(party), years=listed(self.view, runs(self.view, found)))
            for party, found in years.items()
        ]
        if told:
            yield "", self.words.say("between").join(told)


def _worth_saying(settles: tuple[Settles, ...]) -> list[Settles]:
    """The facts that bring the good verdict; others only where they are not just what remains."""
    good = [one for one in settles if one.verdict is None or one.verdict in _GOOD]
    return good + [one for one in settles if one not in good and not any(_borders(one, other) for other in good)]


def _borders(one: Settles, other: Settles) -> bool:
    above = one.low is not None and other.high is not None and one.low == other.high + 1
    below = one.high is not None and other.low is not None and one.high == other.low - 1
    return above or below
