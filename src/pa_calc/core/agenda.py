"""What is to be done by when, as of a day: what is overdue, what is due soon and later, what has no end."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from pa_calc.core.milestones import Milestone, milestones
from pa_calc.core.occurrences import Occurrence, State
from pa_calc.core.results import Report
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.fields import Span, months_from, step_around
from pa_calc.schema.records import Record

__all__ = ["Agenda", "Milestone", "Occurrence", "State", "agenda"]


class Agenda(NamedTuple):
    """The milestones of a dataset as of a day, in the order of the document."""

    milestones: tuple[Milestone, ...]
    as_of: date

    @property
    def quarter(self) -> Span:
        """The calendar quarter of the day."""
        return step_around(self.as_of, "quarter")

    @property
    def has_reports(self) -> bool:
        """Whether any progress is reported at all."""
        return any(when.report for one in self.milestones for when in one.occurrences)

    @property
    def next_quarter(self) -> Span | None:
        """The calendar quarter after that; None at the end of time."""
        last = self.quarter.over_by
        return months_from(last + timedelta(days=1), 3) if last < date.max else None

    def overdue(self) -> tuple[Milestone, ...]:
        """What was due before the day and is not reported as done."""
        return self.where(lambda one: one.state == "overdue")

    def due_in(self, span: Span | None) -> tuple[Milestone, ...]:
        """What is open, and due in a time."""
        if span is None:
            return ()
        first, last = span.first, span.over_by
        return self.where(lambda one: one.state == "open" and one.due is not None and first <= one.due <= last)

    def later(self) -> tuple[Milestone, ...]:
        """What is open, and due after the next quarter."""
        last = (self.next_quarter or self.quarter).over_by
        return self.where(lambda one: one.state == "open" and one.due is not None and one.due > last)

    def open_ended(self) -> tuple[Milestone, ...]:
        """What is open and has no end."""
        return self.where(lambda one: one.state == "open" and one.due is None)

    def closed(self, *states: State) -> tuple[Milestone, ...]:
        """What has ended in one of these ways."""
        return self.where(lambda one: one.state in states)

    def where(self, wanted: Callable[[Occurrence], bool]) -> tuple[Milestone, ...]:
        """The milestones with only the occurrences that are wanted, those first of which one is due first."""
        found = [cut for one in self.milestones if (cut := one.where(wanted)).occurrences]
        return tuple(sorted(found, key=lambda one: one.occurrences[0].due or date.max))

    def of(self, party: str) -> "Agenda":
        """What a party is to do or leads, alone or with others, in the time in which it does."""
        mine = (one.where(lambda when: party in when.who + when.leads) for one in self.milestones)
        return self._replace(milestones=tuple(one for one in mine if one.occurrences))


def agenda(agreements: Agreements, records: Mapping[str, Record], report: Report, as_of: date) -> Agenda:
    """Every milestone of a dataset; `report` are its targets as of the same day."""
    return Agenda(tuple(milestones(agreements, records, report, as_of)), as_of)
