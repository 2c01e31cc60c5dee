"""The escalation ladder: how far up it a target or a milestone has come."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from pa_calc.core.agenda import Agenda, Milestone, agenda
from pa_calc.core.check import Undecidable, check
from pa_calc.core.levels import Levels, Reached
from pa_calc.core.results import Report, Result
from pa_calc.schema.agreements import Agreements, Rung
from pa_calc.schema.appendix import Table
from pa_calc.schema.fields import step_around
from pa_calc.schema.records import Record


class Standing(NamedTuple):
    """What a rung asks about: the verdict on a target, and for how many days something is overdue."""

    verdict: str | None
    overdue: int | None

    def reaches(self, rung: Rung) -> bool:
        """Whether all holds that a rung asks of one day."""
        is_late = rung.overdue_days is None or (self.overdue is not None and self.overdue >= rung.overdue_days)
        return is_late and (not rung.verdicts or self.verdict in rung.verdicts)


class Ladder:
    """The ladder of a dataset, and how everything stands beside it on a day; `report` is that of the day."""

    def __init__(
        self, agreements: Agreements, tables: tuple[Table, ...], records: Mapping[str, Record], report: Report
    ) -> None:
        """Begin with the highest rung."""
        self._data, self._as_of = (agreements, tables, records), report.as_of
        self._rungs = sorted(agreements.escalation, key=lambda one: one.level, reverse=True)
        self._days = {report.as_of: _Day(agreements, records, report)}

    def results(self) -> Levels:
        """How far each target has come."""
        return self._levels(self._days[self._as_of].results)

    def milestones(self) -> Levels:
        """How far each milestone has come."""
        return self._levels(self._days[self._as_of].milestones)

    def _levels(self, ids: Iterable[str]) -> Levels:
        found = ((id_, next((rung for rung in self._rungs if self._is_reached(rung, id_)), None)) for id_ in ids)
        return {id_: Reached(rung, self._members(rung.who)) for id_, rung in found if rung}

    def _members(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        groups = self._data[0].groups
        parties = (party for key in keys for party in (groups[key].members if key in groups else (key,)))
        return tuple(dict.fromkeys(parties))

    def _is_reached(self, rung: Rung, id_: str) -> bool:
        """Whether something has come to a rung, today and for as many quarters as it asks."""
        days = _quarters(self._as_of, rung.quarters or 1)
        return all((found := self._day(day).standing(id_)) and found.reaches(rung) for day in days)

    def _day(self, day: date) -> "_Day":
        """How everything stood on a day, by what was reported until then; worked out once."""
        if day not in self._days:
            agreements, tables, records = self._data
            try:
                report = check(agreements, tables, day, records)
            except Undecidable:  # what was reported then contradicted itself, so nothing is known of that day
                report = Report((), day)
            self._days[day] = _Day(agreements, records, report)
        return self._days[day]


class _Day:
    """How everything stood on a day; the milestones are worked out when one is asked for."""

    def __init__(self, agreements: Agreements, records: Mapping[str, Record], report: Report) -> None:
        self._agreements, self._records, self._report = agreements, records, report

    def standing(self, id_: str) -> Standing | None:
        """How a target or a milestone stood; None for what was not there yet."""
        return self.results.get(id_) or self.milestones.get(id_)

    @cached_property
    def results(self) -> Mapping[str, Standing]:
        return {one.id: _of_result(one, self._report.as_of) for one in self._report.results}

    @cached_property
    def milestones(self) -> Mapping[str, Standing]:
        found: Agenda = agenda(self._agreements, self._records, self._report, self._report.as_of)
        return {one.id: _of_milestone(one, found.as_of) for one in found.milestones}


def _of_result(one: Result, as_of: date) -> Standing:
    outcome = one.outcome
    overdue = (as_of - outcome.due).days if outcome.is_overdue and outcome.due else None
    return Standing(one.verdict.value, overdue)


def _of_milestone(one: Milestone, as_of: date) -> Standing:
    """How a milestone stands; of one that returns the time that is overdue longest counts."""
    late = max((when.days_late(as_of) for when in one.occurrences), default=0)
    return Standing(one.result.verdict.value if one.result else None, late or None)


def _quarters(day: date, count: int) -> list[date]:
    """A day and the last days of the quarters before it, so many in all."""
    found = [day]
    while len(found) < count and (first := step_around(found[-1], "quarter").first) > date.min:
        found.append(first - timedelta(days=1))
    return found
