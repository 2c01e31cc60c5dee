"""What realised figures say so far of every target that still runs."""

from collections.abc import Iterator, Mapping

from pa_calc.core.answers import Contradiction
from pa_calc.core.gather import facts
from pa_calc.core.pace import pace
from pa_calc.core.quota import quota
from pa_calc.core.results import Report, Result
from pa_calc.core.so_far import NOTHING_SO_FAR, Pace, Quota, SoFar
from pa_calc.core.told import Reports
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Table
from pa_calc.schema.records import Record


def to_date(agreements: Agreements, tables: tuple[Table, ...], records: Mapping[str, Record], report: Report) -> SoFar:
    """The pace of targets and how far along shares are; `report` holds all results of the dataset on its day.

    A target of which reports of parts of a time contradict each other has neither.
    """
    known = facts(agreements, tables, records, report.as_of)
    if not any("realised" in table.states.values() for table in known.tables):
        return NOTHING_SO_FAR
    reports = Reports(known, report.as_of)
    found = [(one.id, _of(one, report, reports)) for one in report.results]
    return SoFar(
        {id_: paced for id_, (paced, _) in found if paced}, {id_: filled for id_, (_, filled) in found if filled}
    )


def _of(result: Result, report: Report, reports: Reports) -> tuple[Pace | None, Quota | None]:
    try:
        return pace(result, reports), quota(result, tuple(_asked_each(result, report)), reports)
    except Contradiction:
        return None, None


def _asked_each(result: Result, report: Report) -> Iterator[str]:
    """All parties of which the target of a result is asked each."""
    if result.target.each and result.party:
        for one in report.results:
            if one.agreement is result.agreement and one.target is result.target and one.party:
                yield one.party
