"""The milestones of a dataset: duties, targets, days on which a condition must be known, and what else is planned.

What was only stated or allowed asks nothing of anyone, and is none.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple

from pa_calc.core.conditions import happened
from pa_calc.core.occurrences import Occurrence, Reports, State, reported, stretches, waiting
from pa_calc.core.progress import Reported, latest, reports
from pa_calc.core.results import ConditionResult, Report, Result, Step
from pa_calc.core.verdict import Verdict
from pa_calc.schema.agreements import Agreement, Agreements, Duty, Every, Planned
from pa_calc.schema.fields import Span, Text, overlap
from pa_calc.schema.records import Record

Kind = Literal["planning", "duty", "target", "condition"]
"""Where a milestone stands in the agreements."""

_NOTHING_TO_DO = frozenset({"permission", "statement"})
_BY_VERDICT: Mapping[Verdict, State] = {Verdict.MET: "done", Verdict.MISSED: "missed"}


class Milestone(NamedTuple):
    """Something to do: what, by whom, and each time that it is to be done, in order; a one-off has one.

    `id` is stable. `agreement` is None for the running text. `condition` is what it depends on; `result` is that of a
    target.
    """

    id: str
    kind: Kind
    agreement: Agreement | None
    statement: Text
    who: tuple[str, ...]
    commitment: str
    span: Span | None
    every: Every | None
    occurrences: tuple[Occurrence, ...]
    condition: ConditionResult | None = None
    result: Result | None = None

    @property
    def has_date(self) -> bool:
        """Whether it is due on any day."""
        return any(one.due for one in self.occurrences)

    def where(self, wanted: Callable[[Occurrence], bool]) -> "Milestone":
        """The same with the occurrences that are wanted."""
        return self._replace(occurrences=tuple(filter(wanted, self.occurrences)))


def milestones(
    agreements: Agreements, records: Mapping[str, Record], report: Report, as_of: date
) -> Iterator[Milestone]:
    """Every milestone, in the order of the document, the running text at the end."""
    maker = _Maker(agreements, records, as_of)
    for agreement in agreements.agreements:
        results = [one for one in report.results if one.agreement.number == agreement.number]
        own = (*maker.duties(agreement), *(_of_target(one, as_of) for one in results))
        for one in (*maker.planning(agreement, own), *own, *maker.conditions(agreement)):
            yield maker.led(agreement, one)
    for duty in agreements.running_text:
        if duty.commitment not in _NOTHING_TO_DO:
            yield maker.duty(duty, None, Reports())


class _Maker:
    def __init__(self, agreements: Agreements, records: Mapping[str, Record], as_of: date) -> None:
        self.agreements, self.as_of = agreements, as_of
        self.reports = reports(records, as_of)
        self.happened = happened(agreements, records, as_of)

    def duties(self, agreement: Agreement) -> Iterator[Milestone]:
        """What is to be done by the agreement, besides its targets."""
        whole, returns = self._told(agreement), _returns(agreement)
        for duty in agreement.duties:
            if duty.commitment not in _NOTHING_TO_DO:
                yield self.duty(duty, agreement, Reports(self._told(agreement, duty.key), whole, returns=returns))

    def duty(self, duty: Duty, agreement: Agreement | None, found: Reports) -> Milestone:
        """A duty of an agreement or, without one, of the running text."""
        condition = self._condition(agreement, duty.condition)
        who = self._members(duty.who)
        occurrences = self._occurrences(duty.due, duty.every, found)
        if condition and condition.is_lapsed:
            occurrences = tuple(map(_lapsed, occurrences))
        return Milestone(
            id=f"{agreement.number if agreement else 'text'}/duty/{duty.key}",
            kind="duty",
            agreement=agreement,
            statement=duty.statement,
            who=who,
            commitment=duty.commitment,
            span=duty.due,
            every=duty.every,
            occurrences=tuple(one._replace(who=who) for one in occurrences),
            condition=condition,
        )

    def planning(self, agreement: Agreement, own: tuple[Milestone, ...]) -> Iterator[Milestone]:
        """The entries of a planning that say more than the duties and targets of the agreement."""
        has_lapsed = bool(own) and all(one.condition and one.condition.is_lapsed for one in own)
        for index, planned in enumerate(agreement.planning, start=1):
            if agreement.commitment in _NOTHING_TO_DO or self._says_no_more(planned, own):
                continue
            occurrences = self._occurrences(planned.when, planned.every, self._told_of(agreement, planned))
            yield Milestone(
                id=f"{agreement.number}/planning/{index}",
                kind="planning",
                agreement=agreement,
                statement=planned.what or agreement.title,
                who=self._leads(agreement, planned.when),
                commitment=agreement.commitment,
                span=planned.when,
                every=planned.every,
                occurrences=tuple(map(_lapsed, occurrences)) if has_lapsed else occurrences,
            )

    def conditions(self, agreement: Agreement) -> Iterator[Milestone]:
        """The conditions of which it must be known by a day whether they hold."""
        for condition in agreement.conditions:
            if condition.by is None:
                continue
            found = ConditionResult(condition, self.happened.get((agreement.number, condition.key), ()))
            span = Span(condition.by, condition.by)
            state: State = "done" if found.facts else waiting(condition.by, self.as_of)
            yield Milestone(
                id=f"{agreement.number}/condition/{condition.key}",
                kind="condition",
                agreement=agreement,
                statement=condition.statement,
                who=self._leads(agreement, span),
                commitment=agreement.commitment,
                span=span,
                every=None,
                occurrences=(Occurrence(condition.by, state, span=span),),
                condition=found,
            )

    def led(self, agreement: Agreement, milestone: Milestone) -> Milestone:
        """With who leads it each time; what is planned without more is for them to do."""
        leads = [self._leads(agreement, one.span) for one in milestone.occurrences]
        is_for_leads = milestone.kind in {"planning", "condition"}
        return milestone._replace(
            occurrences=tuple(
                one._replace(leads=found, who=found if is_for_leads else milestone.who)
                for one, found in zip(milestone.occurrences, leads, strict=True)
            )
        )

    def _occurrences(self, span: Span | None, every: Every | None, found: Reports) -> tuple[Occurrence, ...]:
        spans = stretches(span, every, self.agreements.term, self.as_of)
        return tuple(reported(spans, found, self.as_of, returns=every not in {None, "now_and_then"}))

    def _says_no_more(self, planned: Planned, own: tuple[Milestone, ...]) -> bool:
        """Whether a duty or a target is due on the same day and as often, or only the term is given for all of them."""
        last, term = planned.when.last, self.agreements.term
        is_term = planned.every is None and last == term.last and planned.when.first <= term.first
        return bool(own) and (is_term or any((_last(one), one.every) == (last, planned.every) for one in own))

    def _told(self, agreement: Agreement, duty: str | None = None) -> tuple[Reported, ...]:
        """What was reported of an agreement as a whole, or of one of its duties."""
        asked = agreement.number, duty
        return tuple(one for one in self.reports if (one.progress.agreement, one.progress.duty) == asked)

    def _told_of(self, agreement: Agreement, planned: Planned) -> Reports:
        """What was reported of a planned time: of the agreement, or without that of its duties when all are done."""
        told = self._told(agreement)
        last = [latest(self.reports, agreement.number, duty.key) for duty in agreement.duties]
        done = tuple(one for one in last if one and one.progress.state == "done")
        is_all = not (told or planned.what or planned.every) and len(done) == len(last)
        return Reports(whole=done if is_all else told, returns=_returns(agreement))

    def _condition(self, agreement: Agreement | None, key: str | None) -> ConditionResult | None:
        if agreement is None or key is None:
            return None
        for one in agreement.conditions:
            if one.key == key:
                return ConditionResult(one, self.happened.get((agreement.number, one.key), ()))
        return None

    def _leads(self, agreement: Agreement, span: Span | None) -> tuple[str, ...]:
        """Who leads the agreement in a time; all who ever do, where no time is meant."""
        leads = (one for one in agreement.leads if not (span and one.during) or overlap(span, one.during))
        return self._members(one.who for one in leads)

    def _members(self, keys: Iterable[str]) -> tuple[str, ...]:
        groups = self.agreements.groups
        parties = (party for key in keys for party in (groups[key].members if key in groups else (key,)))
        return tuple(dict.fromkeys(parties))


def _of_target(result: Result, as_of: date) -> Milestone:
    """A target, due at the end of each of its steps; its verdict says how it stands."""
    target, number = result.target, result.agreement.number
    return Milestone(
        id=f"{number}/target/{result.id.removeprefix(f'{number}/')}",
        kind="target",
        agreement=result.agreement,
        statement=target.title,
        who=result.parties,
        commitment=result.commitment,
        span=target.period.span,
        every=target.period.each,
        occurrences=tuple(_judged(result, one, as_of) for one in result.outcome.steps),
        condition=result.condition,
        result=result,
    )


def _judged(result: Result, step: Step, as_of: date) -> Occurrence:
    due = result.target.due or step.span.last
    state: State = _BY_VERDICT.get(step.verdict) or waiting(due, as_of)
    is_only = len(result.outcome.steps) == 1
    occurrence = Occurrence(due, state, span=step.span, verdict=result.verdict if is_only else step.verdict)
    return occurrence._replace(state="lapsed") if result.verdict is Verdict.LAPSED else occurrence


def _last(one: Milestone) -> date | None:
    """The last day on which something is due; None where it goes on without end."""
    return one.span.last if one.every and one.span else one.occurrences[-1].due


def _lapsed(one: Occurrence) -> Occurrence:
    """The same without its condition; what was closed before stays so."""
    return one._replace(state="lapsed") if one.state in {"open", "overdue"} else one


def _returns(agreement: Agreement) -> bool:
    """Whether an agreement is to be kept again and again, so that nothing is said of it once and for all."""
    return any(one.every for one in agreement.planning)
