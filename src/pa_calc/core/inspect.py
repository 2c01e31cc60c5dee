"""What only shows when figures are put together: what contradicts each other, and tables that nobody uses."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pa_calc.core.against import AgainstRecord, against_records
from pa_calc.core.check import Contradicted, Undecidable, check
from pa_calc.core.facts import Figure
from pa_calc.core.results import Report
from pa_calc.dataset import Dataset, Found, Survey, survey
from pa_calc.findings import Finding, in_order
from pa_calc.words.clean import clean

_MOST_FIGURES = 6
"""As many figures of a contradiction are named."""


class Inspected(NamedTuple):
    """Everything that is known of a folder, and the verdicts where its data can be trusted."""

    survey: Survey
    report: Report | None


def inspected(found: Found, day: date) -> Inspected:
    """Everything that is found in a dataset: in its files, between them, and in judging its targets as of a day."""
    known = survey(found)
    if known.dataset is None:
        return Inspected(known, None)
    report, findings = judged(known.dataset, day)
    if report is None:
        return Inspected(known._replace(findings=in_order((*known.findings, *findings)), dataset=None), None)
    findings = (*_unused(known.dataset, report), *_not_reported_yet(known.dataset, day))
    return Inspected(known._replace(findings=in_order((*known.findings, *findings))), report)


def judged(dataset: Dataset, day: date) -> tuple[Report | None, tuple[Finding, ...]]:
    """Every target of a dataset as of a day, or the contradictions that stand in the way.

    One that a record is part of stands at its figure, others at the first target that meets them.
    """
    against = against_records(dataset.agreements, dataset.tables, dataset.records, day)
    findings = [_against_record(dataset, one) for one in against]
    try:
        report = check(dataset.agreements, dataset.tables, day, dataset.records)
    except Undecidable as error:
        first = {(one.tables, one.figures): one for one in reversed(error.cases)}
        known = {figure for one in against for figure in (one.entry, *one.others)}
        findings += [_contradiction(dataset, one) for one in first.values() if known.isdisjoint(one.figures)]
        return None, in_order(findings)
    return (None, in_order(findings)) if findings else (report, ())


def _not_reported_yet(dataset: Dataset, day: date) -> Iterator[Finding]:
    """Records that say nothing as of a day, since they were reported later."""
    for name, record in dataset.records.items():
        if record.reported > day:
            details = {"found": str(record.reported), "day": str(day)}
            yield Finding("not-reported-yet", dataset.place(name, ("reported",)), details, "note")


def _against_record(dataset: Dataset, one: AgainstRecord) -> Finding:
    details = {"asked": one.asked, "value": str(abs(one.entry.value)), "figures": _figures(one.others)}
    related = dataset.place(one.others[0].table, one.others[0].loc) if one.others else None
    return Finding("record-contradicts", dataset.place(one.entry.table, one.entry.loc), details, related=related)


def _contradiction(dataset: Dataset, one: Contradicted) -> Finding:
    details = {"asked": one.asked, "tables": ", ".join(one.tables), "figures": _figures(one.figures)}
    related = dataset.place(one.figures[0].table, one.figures[0].loc) if one.figures else None
    return Finding("contradiction", dataset.place("", one.loc), details, related=related)


def _figures(figures: tuple[Figure, ...]) -> str:
    """The first few figures, each with its row and column."""
    told = [clean(f"{figure.id} = {figure.value}") for figure in figures]
    return ", ".join(told[:_MOST_FIGURES] + ["…"] * (len(told) > _MOST_FIGURES))


def _unused(dataset: Dataset, report: Report) -> Iterator[Finding]:
    """Tables of which no target has a figure, however it is read."""
    outcomes = [
        outcome for one in report.results for outcome in (one.outcome, *(reading.outcome for reading in one.readings))
    ]
    used = {figure.table for outcome in outcomes for figure in outcome.evidence}
    for table in dataset.tables:
        if table.table not in used:
            place = dataset.place(table.table, ("table",))
            yield Finding("unused-table", place, {"table": clean(table.table)}, "note")
