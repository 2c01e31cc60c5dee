"""What changed since a day: verdicts and gaps, what was reported, and what became of conditions."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from pa_calc.core.check import Undecidable, check
from pa_calc.core.conditions import happened
from pa_calc.core.results import Report, Result
from pa_calc.schema.agreements import Agreement, Agreements, Condition, Fact
from pa_calc.schema.appendix import Table
from pa_calc.schema.records import Record


class Changed(NamedTuple):
    """A result as it is now, and as it was."""

    now: Result
    before: Result

    @property
    def is_other_verdict(self) -> bool:
        """Whether something else is said of the target."""
        return self.now.verdict is not self.before.verdict

    @property
    def is_other_gap(self) -> bool:
        """Whether another number is missing."""
        gaps = [(one.outcome.deciding.gap, one.outcome.deciding.gap_is_least) for one in self]
        return gaps[0] != gaps[1]


class NewRecord(NamedTuple):
    """A record that was reported, and how many of its figures took the place of an earlier report."""

    name: str
    record: Record
    corrects: int


class Became(NamedTuple):
    """What was reported of a condition of an agreement."""

    agreement: Agreement
    condition: Condition
    fact: Fact

    @property
    def is_deviation(self) -> bool:
        """Whether a leave to deviate was used."""
        return self.condition.kind == "may" and self.fact.state == "holds"


class Changes(NamedTuple):
    """Everything that changed after a day; `results` is None where what was known on it contradicts itself."""

    since: date
    results: tuple[Changed, ...] | None
    records: tuple[NewRecord, ...]
    became: tuple[Became, ...]


def changes(
    agreements: Agreements, tables: tuple[Table, ...], records: Mapping[str, Record], report: Report, since: date
) -> Changes:
    """What is different in a report from what was known on an earlier day."""
    return Changes(
        since=since,
        results=_results(agreements, tables, records, report, since),
        records=tuple(_new(records, report, since)),
        became=tuple(_became(agreements, records, report.as_of, since)),
    )


def _results(
    agreements: Agreements, tables: tuple[Table, ...], records: Mapping[str, Record], report: Report, since: date
) -> tuple[Changed, ...] | None:
    try:
        before = {one.id: one for one in check(agreements, tables, since, records).results}
    except Undecidable:
        return None
    pairs = (Changed(one, before[one.id]) for one in report.results if one.id in before)
    return tuple(one for one in pairs if one.is_other_verdict or one.is_other_gap)


def _new(records: Mapping[str, Record], report: Report, since: date) -> Iterator[NewRecord]:
    """What was reported after a day, the first report first."""
    found = [(name, one) for name, one in records.items() if since < one.reported <= report.as_of]
    for name, one in sorted(found, key=lambda pair: (pair[1].reported, pair[0])):
        yield NewRecord(name, one, sum(cell.startswith(f"{name}/") for cell in report.superseded))


def _became(agreements: Agreements, records: Mapping[str, Record], as_of: date, since: date) -> Iterator[Became]:
    found = happened(agreements, records, as_of)
    for agreement in agreements.agreements:
        for condition in agreement.conditions:
            for fact in found.get((agreement.number, condition.key), ()):
                if fact.reported > since:
                    yield Became(agreement, condition, fact)
