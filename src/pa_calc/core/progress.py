"""What was reported of the progress of agreements: all of it, in order, and how each of them stands."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from pa_calc.schema.agreements import Agreement
from pa_calc.schema.fields import Span
from pa_calc.schema.records import Progress, Progressed, Record

_FROM_WORST: tuple[Progressed, ...] = ("stopped", "at_risk", "not_started", "under_way", "done")
"""Every state, the one that asks most of a reader first."""

_UNSETTLED: tuple[Progressed, ...] = ("stopped", "at_risk")
"""States of one duty that are those of its whole agreement, the worst first."""


class Reported(NamedTuple):
    """A report of progress: when it was made, by whom, of which period, and where it stands."""

    progress: Progress
    reported: date
    by: str
    period: Span
    record: str
    loc: tuple[str | int, ...]


def reports(records: Mapping[str, Record], as_of: date) -> tuple[Reported, ...]:
    """All that was reported by a day, the oldest first; of one day in the order of the records."""
    known = (
        Reported(one, record.reported, record.by, record.period, name, ("progress", index))
        for name, record in records.items()
        if record.reported <= as_of
        for index, one in enumerate(record.progress)
    )
    return tuple(sorted(known, key=lambda one: (one.reported, one.record, one.loc[-1])))


def latest(found: Iterable[Reported], agreement: str, duty: str | None = None) -> Reported | None:
    """The report that counts of an agreement as a whole, or of one of its duties; None where there is none."""
    return last_of(one for one in found if (one.progress.agreement, one.progress.duty) == (agreement, duty))


def last_of(found: Iterable[Reported]) -> Reported | None:
    """The last report; where several parties reported on its day, the one that says the worst.

    Of one party on one day its last report counts.
    """
    told = list(found)
    day = max((one.reported for one in told), default=None)
    last = {one.by: one for one in told if one.reported == day}
    return min(reversed(last.values()), key=lambda one: _FROM_WORST.index(one.progress.state), default=None)


def standing(agreement: Agreement, found: Iterable[Reported]) -> Progressed | None:
    """How an agreement stands: as it was last reported, else as its duties stand together; None without a report."""
    found = tuple(found)
    if whole := latest(found, agreement.number):
        return whole.progress.state
    duties = [latest(found, agreement.number, duty.key) for duty in agreement.duties]
    states = [one.progress.state if one else None for one in duties]
    if not any(states):
        return None
    worst = next((state for state in _UNSETTLED if state in states), None)
    if worst or len(set(states)) == 1:
        return worst or states[0]
    return "not_started" if set(states) <= {"not_started", None} else "under_way"
