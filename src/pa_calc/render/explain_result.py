"""One target: what is wanted, how it comes out, how that was counted, and what else it could be."""

from collections.abc import Iterator

from pa_calc.core.branches import Counting
from pa_calc.core.contributions import Contribution
from pa_calc.core.explain import Explanation, ResultExplained
from pa_calc.core.results import Deviation
from pa_calc.core.settle import Settles
from pa_calc.core.slot import Slot
from pa_calc.core.verdict import Verdict
from pa_calc.render.agreements_said import when_told
from pa_calc.render.amounts import between, gap
from pa_calc.render.asking import settling
from pa_calc.render.days import day_told
from pa_calc.render.explain_cells import Cells, Locate
from pa_calc.render.explain_page import Page, Pair
from pa_calc.render.explain_readings import readings
from pa_calc.render.explain_tree import Tree, tree_lines
from pa_calc.render.explain_wanted import wanted_told
from pa_calc.render.levels import rung_said
from pa_calc.render.numbers import amount, is_open
from pa_calc.render.outcomes import verdict
from pa_calc.render.pace_text import pace_said
from pa_calc.render.phrases import listed
from pa_calc.render.quantities import quantity, times
from pa_calc.render.quota_text import quota_lines
from pa_calc.render.times import times_told
from pa_calc.words.clean import clean

_GOOD = frozenset({Verdict.MET, Verdict.ON_COURSE})
_OPEN = frozenset({Verdict.UNDETERMINED, Verdict.NO_DATA, Verdict.STATED})


def result_lines(page: Page, whole: Explanation, one: ResultExplained, locate: Locate) -> Iterator[str]:
    """Everything about one target of an agreement."""
    return _Result(page, whole, one, locate).lines()


def worth_asking(one: ResultExplained) -> list[Settles]:
    """The facts that would bring the good verdict; others only where there is no such fact."""
    found = one.result.outcome.deciding.settles if one.result.verdict in _OPEN else ()
    return [fact for fact in found if fact.verdict is None or fact.verdict in _GOOD] or list(found)


class _Result:
    def __init__(self, page: Page, whole: Explanation, one: ResultExplained, locate: Locate) -> None:
        self.page, self.view, self.say, self.one, self.locate = page, page.view, page.say, one, locate
        self.names, self.result, self.outcome = page.view.names, one.result, one.result.outcome
        self.level, self.so_far = whole.levels.get(one.result.id), whole.report.so_far
        self.cells = Cells(page.view, locate, [assumption.key for assumption in self.outcome.assumptions])

    def lines(self) -> Iterator[str]:
        """What is wanted and known, the calculation, what it rests on, what would settle it, and other readings."""
        page, say = self.page, self.say
        yield from page.title(self._title())
        yield from page.pairs(self._pairs())
        yield from page.items(say("section.so-far"), self._so_far())
        yield from page.items(say("section.pace"), self._pace())
        yield from self._trees()
        yield from page.items(say("explain.assumed"), self._assumed())
        yield from page.items(say("explain.errors"), self._corrected())
        yield from page.items(say("explain.settles"), self._settles())
        yield from page.items(say("explain.bring"), map(self._brings, self.one.explained.contributions))
        yield from page.items(say("explain.unreported"), self._unreported())
        yield from readings(page, self.one, self.locate)

    def _title(self) -> str:
        title, who = self.names.text(self.result.target.title), self.names.parties(self.result.parties)
        return self.say("explain.result", title=title, who=who, id=clean(self.result.id))

    # -- in short ----------------------------------------------------------------------------------------------------

    def _pairs(self) -> Iterator[Pair]:
        say, result = self.say, self.result
        yield say("explain.wanted"), wanted_told(self.view, result.target, result.parties)
        yield say("explain.counted"), self._counted()
        yield from self._known()
        yield say("explain.verdict"), self._verdict()
        yield from self._due()
        if self.level:
            rung = rung_said(self.view, self.level)
            yield say("explain.level"), say("explain.level.of", level=self.level.rung.level, rung=rung)
        if self.one.declared:
            yield say("explain.read-as"), self.names.text(self.one.declared.statement)
        if result.stated:
            key = {None: "stated.open", True: "stated.confirmed", False: "stated.contradicted"}[result.confirmed]
            yield say("explain.stated"), say(key, statement=self.names.text(result.stated))
        yield from ((say("explain.deviation"), self._deviation(one)) for one in result.deviations)

    def _counted(self) -> str:
        step, unit = self.outcome.deciding, self.names.unit(self.result.target.unit)
        if step.counted is None:
            return self.say("explain.counted.range" if step.known else "explain.counted.nothing")
        limits = [end for end in step.wanted if end is not None]
        told = amount(self.view.words, step.counted, is_share=self.outcome.is_share, limits=limits)
        if step.part is None or step.whole is None:
            return self.say("explain.counted.units", counted=told, unit=unit)
        part, whole = (amount(self.view.words, one, is_share=False) for one in (step.part, step.whole))
        return self.say("explain.counted.share", share=told, part=part, whole=whole, unit=unit)

    def _known(self) -> Iterator[Pair]:
        """What it can be, where that is not what is counted, and how much is short."""
        step, unit = self.outcome.deciding, self.names.unit(self.result.target.unit)
        if step.known and not (step.known.is_point and step.known.low == step.counted):
            limits = [end for end in step.wanted if end is not None]
            yield self.say("explain.can-be"), between(self.view, step.known, limits, is_share=self.outcome.is_share)
        missing = gap(self.view, step)
        if missing != self.say("none"):
            yield self.say("explain.gap"), self.say("explain.gap.units", gap=missing, unit=unit)

    def _verdict(self) -> str:
        told = self.page.verdict(self.result.verdict)
        if len(self.outcome.steps) == 1:
            return told
        time = times_told(self.view, (self.outcome.deciding.span,))
        return self.say("explain.verdict.step", verdict=told, time=time)

    def _due(self) -> Iterator[Pair]:
        if self.outcome.due:
            day = day_told(self.view.words, self.outcome.due)
            yield self.say("explain.by"), self.say("explain.by.overdue", day=day) if self.outcome.is_overdue else day

    def _deviation(self, one: Deviation) -> str:
        told = self.say(
            "deviation",
            statement=self.names.text(one.statement),
            who=self.names.party(one.by),
            day=day_told(self.view.words, one.reported),
            reason=self.names.text(one.reason),
        )
        return self.say("deviation.during", time=when_told(self.view, one.during), told=told) if one.during else told

    def _so_far(self) -> Iterator[str]:
        """How far along a share is, and what is still needed."""
        if quota := self.so_far.quotas.get(self.result.id):
            yield from quota_lines(self.view, self.result, quota)

    def _pace(self) -> Iterator[str]:
        """What was realised beside an even pace."""
        if pace := self.so_far.paces.get(self.result.id):
            yield pace_said(self.view, self.result, pace)

    # -- how it was counted ------------------------------------------------------------------------------------------

    def _trees(self) -> Iterator[str]:
        for counting in self.one.explained.countings:
            yield from self.page.title(self._step(counting) if len(self.outcome.steps) > 1 else self.say("explain.how"))
            tree = Tree(self.view, self.cells, self.result)
            yield from tree_lines(list(tree.rows(counting)), self.view, self.page.screen)

    def _step(self, counting: Counting) -> str:
        time = times_told(self.view, (step.span for step in counting.steps))
        return self.say("explain.how.step", time=time, verdict=self.page.verdict(counting.steps[0].verdict))

    def _assumed(self) -> Iterator[str]:
        for one in self.outcome.assumptions:
            yield self._note(self.cells.marks((one.key,)), self.names.text(one.statement), one.key)

    def _corrected(self) -> Iterator[str]:
        said = {one.key: self.names.text(one.statement) for one in self.outcome.corrections}
        for key in self.cells.corrected:
            yield self._note(self.cells.marks((), (key,)), said.get(key, ""), key)

    def _note(self, mark: str, statement: str, key: str) -> str:
        return self.say("explain.note", mark=mark, statement=statement, key=clean(key))

    # -- what is open ------------------------------------------------------------------------------------------------

    def _settles(self) -> Iterator[str]:
        for fact in worth_asking(self.one):
            told = settling(self.view, fact)
            is_good = fact.verdict is None or fact.verdict in _GOOD
            yield (
                told
                if is_good
                else self.say(
                    "settles.brings", statement=told, verdict=verdict(self.view, fact.verdict or Verdict.NO_DATA)
                )
            )

    def _brings(self, one: Contribution) -> str:
        """What is counted of one party, what is open, and whether that would be enough."""
        open_ = self._still_open(one)
        who = self.names.party(one.party)
        if one.counted is None:
            return self.say("explain.bring.nothing", who=who, open=open_)
        key = "explain.bring.counted" if one.expected else "explain.bring.known"
        key = "explain.bring.forecast" if one.expected == one.counted else key
        counted, expected = (amount(self.view.words, value, is_share=False) for value in (one.counted, one.expected))
        return self.say(key, who=who, counted=counted, expected=expected, open=open_)

    def _still_open(self, one: Contribution) -> str:
        if one.open.is_point and one.alone is None:
            return self.say("explain.bring.closed")
        if is_open(one.open):
            told = self.say("explain.bring.open.unknown")
        else:
            told = self.say("explain.bring.open", open=between(self.view, one.open))
        if one.alone is None:
            return told
        key = {True: "explain.bring.enough", False: "explain.bring.not-enough", None: "explain.bring.figures"}
        fact = self.say(key[one.is_enough], fact=settling(self.view, one.alone))
        return self.say("explain.bring.then", told=told, fact=fact)

    def _unreported(self) -> Iterator[str]:
        """What is over and not reported, by party and by its times."""
        whats: dict[tuple[str, str], list[Slot]] = {}
        for slot in self.outcome.unreported:
            told = quantity(self.view, (slot.query.what,), slot.query, self.result.target.unit)
            whats.setdefault((slot.query.party, told), []).append(slot)
        together: dict[tuple[str, str], list[str]] = {}
        for (party, what), slots in whats.items():
            together.setdefault((party, times(self.view, slots)), []).append(what)
        for (party, time), found in together.items():
            what = self.say("explain.timed", what=listed(self.view, found), time=time)
            yield self.say("explain.unreported.of", who=self.names.party(party), what=what)
