"""An agreement with all that is known of it, and for each of its targets how the verdict came about."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pa_calc.core.branches import Counting, cells_of
from pa_calc.core.calculation import countings, everything
from pa_calc.core.contributions import Contribution, contributions
from pa_calc.core.levels import NO_LEVELS, Levels
from pa_calc.core.listing import Listed, listing
from pa_calc.core.results import Outcome, ReadingResult, Report, Result
from pa_calc.core.sources import Sources
from pa_calc.dataset import Dataset
from pa_calc.schema.agreements import Agreement, Chapter, Discrepancy, Link
from pa_calc.schema.appendix import Table
from pa_calc.schema.measures import Assumption, Target
from pa_calc.schema.records import Record


class LinkFrom(NamedTuple):
    """What another agreement says of this one."""

    number: str
    link: Link


class Explained(NamedTuple):
    """One way to count a target: what is asked, how that came about, and what each party could bring to it."""

    target: Target
    outcome: Outcome
    countings: tuple[Counting, ...]
    contributions: tuple[Contribution, ...]


class ReadingExplained(NamedTuple):
    """Another reading beside the declared one.

    `adds` is what it counts or asks that the declared one does not, `drops` what only that one does, `assumes` and
    `doubts` the assumptions that only one of them makes.
    """

    reading: ReadingResult
    explained: Explained
    adds: tuple[Counting, ...]
    drops: tuple[Counting, ...]
    assumes: tuple[Assumption, ...]
    doubts: tuple[Assumption, ...]


class ResultExplained(NamedTuple):
    """A result with how it came about, and with its other readings."""

    result: Result
    declared: ReadingResult | None
    explained: Explained
    readings: tuple[ReadingExplained, ...]


class Explanation(NamedTuple):
    """An agreement: all that is known of it, where the document speaks of it elsewhere, and its results.

    `tables` and `records` are those of which a cell was used, `report` is what it explains a part of, and `levels` say
    how far up the ladder of escalation its targets have come.
    """

    listed: Listed
    chapter: Chapter | None
    linked_from: tuple[LinkFrom, ...]
    discrepancies: tuple[Discrepancy, ...]
    results: tuple[ResultExplained, ...]
    tables: tuple[Table, ...]
    records: Mapping[str, Record]
    report: Report
    levels: Levels

    @property
    def agreement(self) -> Agreement:
        """What it explains."""
        return self.listed.agreement


def explain(
    dataset: Dataset, report: Report, number: str, party: str | None = None, levels: Levels = NO_LEVELS
) -> Explanation:
    """All of one agreement as of the day of the report; with a party the results that concern it."""
    agreements = dataset.agreements
    listed = next(one for one in listing(agreements, dataset.records, report) if one.agreement.number == number)
    sources = Sources(agreements, dataset.tables, dataset.records, report.superseded)
    results = tuple(_result(one, sources) for one in listed.results if party is None or party in one.parties)
    used = set(_used(results))
    return Explanation(
        listed=listed,
        chapter=next((one for one in agreements.chapters if one.number == listed.chapter), None),
        linked_from=tuple(
            LinkFrom(other.number, link) for other in agreements.agreements for link in other.links if link.to == number
        ),
        discrepancies=tuple(one for one in agreements.discrepancies if number in one.agreements),
        results=results,
        tables=tuple(one for one in dataset.tables if one.table in used),
        records={name: record for name, record in dataset.records.items() if name in used},
        report=report,
        levels=levels,
    )


def _used(results: Iterable[ResultExplained]) -> Iterator[str]:
    """The tables and the records of which a cell was used, however a target is read."""
    for result in results:
        for one in (result.explained, *(reading.explained for reading in result.readings)):
            for cell in cells_of(one.countings):
                yield cell.figure.table
                yield from (older.table for older in cell.older)


def _result(result: Result, sources: Sources) -> ResultExplained:
    own = _explained(result.target, result.outcome, sources)
    declared = next((one for one in result.readings if one.declared), None)
    return ResultExplained(result, declared, own, tuple(_readings(result, own, sources)))


def _explained(target: Target, outcome: Outcome, sources: Sources) -> Explained:
    return Explained(target, outcome, countings(outcome, sources), contributions(outcome.deciding))


def _readings(result: Result, own: Explained, sources: Sources) -> Iterator[ReadingExplained]:
    said = {one.key: one for one in result.target.readings}
    for reading in result.readings:
        if not reading.declared:
            target = result.target.read_as(said[reading.key])
            made, others = own.target.assumptions, target.assumptions
            yield ReadingExplained(
                reading=reading,
                explained=_explained(target, reading.outcome, sources),
                adds=_beyond(reading.outcome, result.outcome, sources),
                drops=_beyond(result.outcome, reading.outcome, sources),
                assumes=tuple(one for one in others if one not in made),
                doubts=tuple(one for one in made if one not in others),
            )


def _beyond(one: Outcome, other: Outcome, sources: Sources) -> tuple[Counting, ...]:
    """What one way of counting rests on and another does not; without steps in which that is nothing."""
    found = countings(one, sources, everything(other))
    return tuple(counting for counting in found if any(measured.parties for measured in counting.measures))
