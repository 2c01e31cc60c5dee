"""The agreements of a dataset, each with all that is known of it: targets, progress, due days, and whom it binds."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from pa_calc.core.agenda import agenda
from pa_calc.core.conditions import happened
from pa_calc.core.occurrences import stretches
from pa_calc.core.progress import Reported, latest, reports, standing
from pa_calc.core.results import ConditionResult, Report, Result
from pa_calc.core.verdict import Verdict
from pa_calc.schema.agreements import Agreement, Agreements, Every
from pa_calc.schema.fields import Span
from pa_calc.schema.measures import Target
from pa_calc.schema.records import Progressed, Record

_FROM_WORST = (
    Verdict.MISSED,
    Verdict.OFF_COURSE,
    Verdict.UNDETERMINED,
    Verdict.NO_DATA,
    Verdict.STATED,
    Verdict.ON_COURSE,
    Verdict.MET,
    Verdict.LAPSED,
)
"""The verdict that asks most of a reader comes first; where a target has lapsed nothing is asked any more."""


class Status(NamedTuple):
    """How far it has come with an agreement, and the report that says so: of the whole, or of one of its duties."""

    state: Progressed
    report: Reported


class Listed(NamedTuple):
    """One agreement with all that is known of it.

    `leads` and `duties` are the parties of each lead and each duty, `parties` all whom it binds. `days` are those on
    which something of it is due; `overdue_since` is the first that has passed without a report, None where none has.
    """

    agreement: Agreement
    results: tuple[Result, ...]
    status: Status | None
    duty_reports: tuple[Reported | None, ...]
    conditions: tuple[ConditionResult, ...]
    leads: tuple[tuple[str, ...], ...]
    duties: tuple[tuple[str, ...], ...]
    parties: frozenset[str]
    days: tuple[date, ...]
    overdue_since: date | None

    @property
    def chapter(self) -> str:
        """The number of its chapter."""
        return chapter_of(self.agreement.number)

    @property
    def state(self) -> Progressed | None:
        """How it stands, None where nothing is reported."""
        return self.status.state if self.status else None

    @property
    def worst(self) -> Verdict | None:
        """The worst verdict on its targets, None where it has none."""
        return min((one.verdict for one in self.results), key=_FROM_WORST.index, default=None)


def chapter_of(number: str) -> str:
    """The number of the chapter of an agreement."""
    return number.partition(".")[0]


def listing(agreements: Agreements, records: Mapping[str, Record], report: Report) -> tuple[Listed, ...]:
    """Every agreement, in the order of the document, as of the day of the report on its targets."""
    return tuple(_Lister(agreements, records, report).each())


class _Lister:
    def __init__(self, agreements: Agreements, records: Mapping[str, Record], report: Report) -> None:
        self.agreements, self.report, self.as_of = agreements, report, report.as_of
        self.reports = reports(records, self.as_of)
        self.happened = happened(agreements, records, self.as_of)
        self.overdue = _overdue(agreements, records, report)

    def each(self) -> Iterator[Listed]:
        """Every agreement."""
        for agreement in self.agreements.agreements:
            leads = tuple(self._members((lead.who,)) for lead in agreement.leads)
            duties = tuple(self._members(duty.who) for duty in agreement.duties)
            targets = (self._members(_who(target)) for target in agreement.targets)
            results = tuple(one for one in self.report.results if one.agreement.number == agreement.number)
            yield Listed(
                agreement=agreement,
                results=results,
                status=status(agreement, self.reports),
                duty_reports=tuple(latest(self.reports, agreement.number, duty.key) for duty in agreement.duties),
                conditions=tuple(self._conditions(agreement)),
                leads=leads,
                duties=duties,
                parties=frozenset(party for those in (*leads, *duties, *targets) for party in those),
                days=tuple(sorted({*self._days(agreement, results)})),
                overdue_since=self.overdue.get(agreement.number),
            )

    def _conditions(self, agreement: Agreement) -> Iterator[ConditionResult]:
        for one in agreement.conditions:
            yield ConditionResult(one, self.happened.get((agreement.number, one.key), ()))

    def _days(self, agreement: Agreement, results: tuple[Result, ...]) -> Iterator[date]:
        """Each day on which a planning ends, or a duty or a target is due; of what returns, each time."""
        for planned in agreement.planning:
            yield from self._ends(planned.when, planned.every)
        for duty in agreement.duties:
            yield from self._ends(duty.due, duty.every)
        for result in results:
            due = (result.target.due or step.span.last for step in result.outcome.steps)
            yield from (day for day in due if day)

    def _ends(self, span: Span | None, every: Every | None) -> Iterator[date]:
        for one in stretches(span, every, self.agreements.term, self.as_of):
            if one and one.last:
                yield one.last

    def _members(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The parties that keys and groups name, each once, in order."""
        groups = self.agreements.groups
        parties = (party for key in keys for party in (groups[key].members if key in groups else (key,)))
        return tuple(dict.fromkeys(parties))


def _who(target: Target) -> tuple[str, ...]:
    return (*(target.together or ()), *(target.each or ()), *target.divided)


def _overdue(agreements: Agreements, records: Mapping[str, Record], report: Report) -> Mapping[str, date]:
    """Since when something of an agreement is overdue, by its number, as the agenda has it."""
    since: dict[str, date] = {}
    for milestone in agenda(agreements, records, report, report.as_of).overdue():
        for one in milestone.occurrences:
            if milestone.agreement and one.due:
                number = milestone.agreement.number
                since[number] = min(one.due, since.get(number, one.due))
    return since


def status(agreement: Agreement, found: tuple[Reported, ...]) -> Status | None:
    """How an agreement stands, with the report that says so; None where nothing is reported."""
    state = standing(agreement, found)
    if state is None:
        return None
    if whole := latest(found, agreement.number):
        return Status(state, whole)
    duties = [one for duty in agreement.duties if (one := latest(found, agreement.number, duty.key))]
    telling = [one for one in duties if one.progress.state == state] or duties
    return Status(state, max(telling, key=lambda one: (one.reported, one.record, one.loc[-1])))
