"""The quarter on one screen: how everything stands, what changed, what is late, and what is wanted from whom."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from pa_calc.core.agenda import Milestone, agenda
from pa_calc.core.changes import Changes, NewRecord, changes
from pa_calc.core.escalation import Ladder
from pa_calc.core.levels import NO_LEVELS, Levels
from pa_calc.core.listing import Listed, listing
from pa_calc.core.needed import Needed, needed
from pa_calc.core.results import Report, Result
from pa_calc.core.verdict import Verdict
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Table
from pa_calc.schema.fields import step_around
from pa_calc.schema.records import Progressed, Record

STATES: tuple[Progressed | None, ...] = (None, "not_started", "under_way", "at_risk", "stopped", "done")
"""How an agreement may stand by what was reported; None is not reported."""


class Row(NamedTuple):
    """The verdicts on the targets of one party, or of parties that have them together."""

    parties: tuple[str, ...]
    verdicts: Mapping[Verdict, int]
    overdue: int


class Status(NamedTuple):
    """How everything stands as of a day; with `party` only what concerns it.

    `levels` are those of targets and `late_levels` of milestones, of a dataset with a ladder.
    """

    report: Report
    party: str | None
    rows: tuple[Row, ...]
    changes: Changes
    overdue: tuple[Milestone, ...]
    listed: tuple[Listed, ...]
    needed: tuple[Needed, ...]
    levels: Levels
    late_levels: Levels

    @property
    def progress(self) -> Mapping[Progressed | None, int]:
        """How many agreements stand how; None is not reported."""
        found = Counter(one.state for one in self.listed)
        return {state: found[state] for state in STATES}

    def standing(self, state: Progressed) -> tuple[Listed, ...]:
        """The agreements that stand so."""
        return tuple(one for one in self.listed if one.state == state)


class Data(NamedTuple):
    """What a status is made of."""

    agreements: Agreements
    tables: tuple[Table, ...]
    records: Mapping[str, Record]


def status(data: Data, report: Report, since: date, party: str | None = None) -> Status:
    """How everything stands, by a report of all targets, and what changed since an earlier day."""
    agreements, tables, records = data
    listed = tuple(one for one in listing(agreements, records, report) if party is None or party in one.parties)
    due = agenda(agreements, records, report, report.as_of)
    found = changes(agreements, tables, records, report, since)
    ladder = Ladder(agreements, tables, records, report) if agreements.escalation else None
    results = tuple(one for one in report.results if party is None or party in one.parties)
    return Status(
        report=report._replace(results=results),
        party=party,
        rows=_rows(agreements, results),
        changes=found if party is None else _of(found, party, agreements, listed),
        overdue=(due if party is None else due.of(party)).overdue(),
        listed=listed,
        needed=tuple(_from(agreements, needed(results, report.as_of), party)),
        levels=ladder.results() if ladder else NO_LEVELS,
        late_levels=ladder.milestones() if ladder else NO_LEVELS,
    )


def quarter_before(day: date) -> date:
    """The last day of the calendar quarter before that of a day."""
    first = step_around(day, "quarter").first
    return first - timedelta(days=1) if first > date.min else first


def _rows(agreements: Agreements, results: Iterable[Result]) -> tuple[Row, ...]:
    """Each party that has a target by itself, then those who have one together."""
    found: dict[tuple[str, ...], list[Result]] = {(party,): [] for party in agreements.parties}
    for one in results:
        found.setdefault(one.parties, []).append(one)
    return tuple(
        Row(parties, Counter(one.verdict for one in mine), sum(one.outcome.is_overdue for one in mine))
        for parties, mine in found.items()
        if mine
    )


def _from(agreements: Agreements, found: Iterable[Needed], party: str | None) -> Iterator[Needed]:
    """What is wanted from each party, or from one, in the order in which they signed."""
    order = list(agreements.parties)
    mine = (one for one in found if party in (None, one.party))
    return iter(sorted(mine, key=lambda one: order.index(one.party)))


def _of(found: Changes, party: str, agreements: Agreements, listed: tuple[Listed, ...]) -> Changes:
    """What of the changes concerns a party."""
    numbers = {one.agreement.number for one in listed}
    groups = {key for key, group in agreements.groups.items() if party in group.members} | {party}
    results = found.results and tuple(one for one in found.results if party in one.now.parties)
    became = (one for one in found.became if one.agreement.number in numbers)
    return found._replace(
        results=results,
        records=tuple(one for one in found.records if _is_about(one, party)),
        became=tuple(one for one in became if not one.fact.of or groups & set(one.fact.of)),
    )


def _is_about(one: NewRecord, party: str) -> bool:
    return one.record.by == party or any(figure.of == party for figure in one.record.figures)
