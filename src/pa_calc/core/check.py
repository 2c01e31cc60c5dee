"""From targets and facts to results."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from pa_calc.core.answers import Contradiction
from pa_calc.core.conditions import happened
from pa_calc.core.facts import Figure
from pa_calc.core.gather import facts
from pa_calc.core.measuring import Measuring
from pa_calc.core.outcome import step
from pa_calc.core.results import (
    ConditionResult,
    Deviation,
    Outcome,
    ReadingResult,
    Report,
    Result,
    UsedAssumption,
    UsedCorrection,
)
from pa_calc.core.slot import Slot
from pa_calc.core.slots import Reader
from pa_calc.core.steps import common, steps
from pa_calc.core.verdict import Verdict, worst
from pa_calc.schema.agreements import Agreement, Agreements
from pa_calc.schema.appendix import Correction, Table
from pa_calc.schema.fields import Span
from pa_calc.schema.measures import Assumption, Target
from pa_calc.schema.records import NO_RECORDS, Record

_HOLDS = frozenset({Verdict.MET, Verdict.ON_COURSE})
_FAILS = frozenset({Verdict.MISSED, Verdict.OFF_COURSE})
_CLOSED = frozenset({Verdict.MET, Verdict.MISSED, Verdict.LAPSED})


def check(
    agreements: Agreements, tables: tuple[Table, ...], as_of: date, records: Mapping[str, Record] = NO_RECORDS
) -> Report:
    """Every target of a dataset, judged as of a day by what was reported until then.

    Raises Undecidable where tables or records contradict each other on what a target asks.
    """
    checker = _Checker(agreements, tables, as_of, records)
    return Report(tuple(checker.results()), as_of, checker.facts.superseded)


class Contradicted(NamedTuple):
    """A target of which tables leave nothing that could be; `loc` is its place in the agreements."""

    asked: str
    tables: tuple[str, ...]
    figures: tuple[Figure, ...]
    loc: tuple[str | int, ...]


class Undecidable(Exception):
    """Tables contradict each other on what targets ask."""

    def __init__(self, cases: tuple[Contradicted, ...]) -> None:
        """Keep all of them."""
        self.cases = cases
        super().__init__(cases)


class _Checker:
    def __init__(
        self, agreements: Agreements, tables: tuple[Table, ...], as_of: date, records: Mapping[str, Record]
    ) -> None:
        self.agreements, self.as_of = agreements, as_of
        self.facts = facts(agreements, tables, records, as_of)
        self.happened = happened(agreements, records, as_of)
        self.reader = Reader(self.facts, as_of)
        self.suspects = dict(suspects(tables))

    def results(self) -> Iterator[Result]:
        """One result for each target, or for each of its parties."""
        wrong: list[Contradicted] = []
        for index, agreement in enumerate(self.agreements.agreements):
            for place, target in enumerate(agreement.targets):
                try:
                    yield from self._of_target(agreement, target)
                except Contradiction as error:
                    loc = ("agreements", index, "targets", place)
                    wrong.append(Contradicted(error.asked, error.tables, error.figures, loc))
        if wrong:
            raise Undecidable(tuple(wrong))

    def _of_target(self, agreement: Agreement, target: Target) -> Iterator[Result]:
        id_ = f"{agreement.number}/{target.key}"
        parties = self.facts.members(target.together or ())
        if parties and self._span(target, parties):
            yield self._result(agreement, target, parties, id_)
        for party in self.facts.members(target.each or ()):
            if self._span(target, (party,)):
                yield self._result(agreement, target, (party,), f"{id_}/{party}")
        for party in target.divided:
            if self._span(target, (party,)):
                yield self._result(agreement, target.part_of(party), (party,), f"{id_}/{party}")

    def _result(self, agreement: Agreement, target: Target, parties: tuple[str, ...], id_: str) -> Result:
        condition = self._condition(agreement, target)
        stated = target.stated if target.stated and self._concerns(target.stated.parties, parties) else None
        case = _Case(agreement, parties, condition is not None and condition.is_lapsed, stated is not None)
        counted = self._counted(case, target)
        outcome = _as_said(counted, case)
        return Result(
            id=id_,
            agreement=agreement,
            target=target,
            parties=parties,
            outcome=outcome,
            readings=tuple(self._readings(case, target, outcome)),
            condition=condition,
            deviations=self._deviations(condition, parties),
            stated=stated.statement if stated else None,
            confirmed=_confirmed(counted.verdict) if stated else None,
        )

    def _concerns(self, named: tuple[str, ...], parties: tuple[str, ...]) -> bool:
        return set(parties) <= set(self.facts.members(named))

    def _deviations(self, found: ConditionResult | None, parties: tuple[str, ...]) -> tuple[Deviation, ...]:
        """What the agreement allows and these parties made use of, as far as it is reported."""
        if found is None or found.condition.kind != "may":
            return ()
        return tuple(
            Deviation(found.condition.statement, fact.reason, fact.reported, fact.by, fact.during)
            for fact in found.facts
            if fact.state == "holds" and (not fact.of or set(parties) & set(self.facts.members(fact.of)))
        )

    def _condition(self, agreement: Agreement, target: Target) -> ConditionResult | None:
        for condition in agreement.conditions:
            if condition.key == target.condition:
                return ConditionResult(condition, self.happened.get((agreement.number, condition.key), ()))
        return None

    def _readings(self, case: "_Case", target: Target, declared: Outcome) -> Iterator[ReadingResult]:
        """The declared reading and the others, judged by the same rules."""
        if own := target.declared:
            yield ReadingResult(own.key, own.statement, declared=True, differs=False, outcome=declared)
        for reading in target.readings:
            read = target.read_as(reading)
            concerns = reading.parties is None or self._concerns(reading.parties, case.parties)
            if concerns and self._span(read, case.parties):
                outcome = _as_said(self._counted(case, read), case)
                differs = _what_to_do(outcome) != _what_to_do(declared)
                yield ReadingResult(reading.key, reading.statement, declared=False, differs=differs, outcome=outcome)

    def _counted(self, case: "_Case", target: Target) -> Outcome:
        """What figures alone make of a target."""
        measuring = Measuring(self.reader.slots(target.assumptions), target, case.parties)
        whole = self._span(target, case.parties) or target.period.span
        spans = steps(whole, target.period.each, self.as_of)
        done = tuple(step(measuring.limits(span), span, is_over=span.over_by < self.as_of) for span in spans)
        verdict = worst([one.verdict for one in done])
        slots = tuple({slot.id: slot for one in done for slot in one.slots}.values())
        figures = tuple({figure.id: figure for one in done for figure in one.figures}.values())
        waiting = [one.span.last for one in done if one.verdict not in _CLOSED]
        due = target.due or (waiting or [done[-1].span.last])[0]
        return Outcome(
            verdict=verdict,
            due=due,
            is_overdue=due is not None and due < self.as_of and bool(waiting),
            deciding=next(one for one in done if one.verdict is verdict),
            steps=done,
            is_share=target.of is not None,
            has_baseline=target.baseline is not None,
            period=target.period,
            assumptions=tuple(_used(one, slots) for one in target.assumptions),
            corrections=tuple(self._touched(case.agreement, figures)),
            evidence=figures,
            unreported=tuple(_unreported(slots, self.as_of)),
        )

    def _span(self, target: Target, parties: tuple[str, ...]) -> Span | None:
        """The period of a target; of one party the part in which it takes part, None where it does not."""
        own = self.facts.during.get(parties[0]) if len(parties) == 1 else None
        return common(target.period.span, own)

    def _touched(self, agreement: Agreement, figures: tuple[Figure, ...]) -> Iterator[UsedCorrection]:
        found = (self.suspects.get((figure.table, figure.row, figure.column)) for figure in figures)
        for correction in {one.key: one for one in found if one}.values():
            yield UsedCorrection(correction.key, correction.reason)
        for one in self.agreements.discrepancies:
            if agreement.number in one.agreements:
                yield UsedCorrection(one.key, one.statement)


def suspects(tables: tuple[Table, ...]) -> Iterator[tuple[tuple[str, str, str], Correction]]:
    """Each cell that a correction may be about, with the correction."""
    for table in tables:
        for correction in table.corrections:
            for row, column in ((correction.row, correction.column), *_parts(table, correction)):
                yield (table.table, row, str(column)), correction


def _parts(table: Table, correction: Correction) -> Iterator[tuple[str, str | int]]:
    """The cells that a corrected total adds up, or those of them that are under suspicion."""
    named = table.columns.get(str(correction.column))
    if named is not None and named.role == "total":
        yield from ((correction.row, column) for column in named.total_of or table.years)
        return
    row = next(row for row in table.rows if row.key == correction.row)
    rows = correction.suspects or row.total_of or tuple(one.key for one in table.rows if one.role == "count")
    yield from ((one, correction.column) for one in rows)


class _Case(NamedTuple):
    """What holds for every reading of a target: who it is for, and what the document and its conditions say of it."""

    agreement: Agreement
    parties: tuple[str, ...]
    is_lapsed: bool
    is_stated: bool


def _as_said(counted: Outcome, case: _Case) -> Outcome:
    """An outcome with what the document itself says, and without a gap where the target has lapsed."""
    if case.is_lapsed:
        nothing_short = counted.deciding._replace(gap=None, settles=())
        return counted._replace(verdict=Verdict.LAPSED, deciding=nothing_short, is_overdue=False)
    is_open = case.is_stated and _confirmed(counted.verdict) is None
    return counted._replace(verdict=Verdict.STATED) if is_open else counted


def _confirmed(counted: Verdict) -> bool | None:
    """What figures make of the document's word that a target is met: None while they decide nothing."""
    return counted in _HOLDS if counted in _HOLDS | _FAILS else None


def _used(assumption: Assumption, slots: tuple[Slot, ...]) -> UsedAssumption:
    cells = (cell for slot in slots for key, cell in slot.assumed if key == assumption.key)
    return UsedAssumption(assumption.key, assumption.statement, tuple(dict.fromkeys(cells)))


def _unreported(slots: tuple[Slot, ...], as_of: date) -> Iterator[Slot]:
    """What lies in the past and is not yet reported: its forecast still stands in for it.

    What was counted of just its time is reported, and so is an older stock that stands in for another day.
    """
    for slot in (one for one in slots if not one.realised.is_point and not one.is_told):
        if slot.parts and not slot.stands_in:
            yield from _unreported(slot.parts, as_of)
        elif slot.query.end < as_of and slot.is_unreported:
            yield slot


def _what_to_do(outcome: Outcome) -> object:
    """What a reader would act on: the verdict, the gap, and what would settle it."""
    settling = [(one.verdict, one.low, one.high) for one in outcome.deciding.settles]
    return outcome.verdict, outcome.deciding.gap, settling
