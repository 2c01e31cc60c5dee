"""`pa agreements` as CSV: a row for each agreement, under keys that are those of the JSON where they say the same."""

from collections.abc import Sequence

from pa_calc.core.listing import Listed
from pa_calc.core.selecting import Selection
from pa_calc.render.agreements_said import leads_told, planned, state_told
from pa_calc.render.csv_lines import csv_lines
from pa_calc.render.outcomes import verdict
from pa_calc.render.view import View

COLUMNS = (
    "number",
    "chapter",
    "title",
    "summary",
    "leads",
    "leads_as_written",
    "planning",
    "planning_as_written",
    "commitment",
    "targets",
    "worst_verdict",
    "overdue_since",
    "status",
    "reported",
    "reported_by",
    "report",
)


def agreements_csv(selection: Selection, view: View) -> str:
    """The agreements that fit what was asked."""
    return csv_lines((COLUMNS, *(_row(one, view) for one in selection.listed)))


def _row(listed: Listed, view: View) -> Sequence[str | int | None]:
    one = listed.agreement
    report = listed.status.report if listed.status else None
    return (
        one.number,
        listed.chapter,
        view.names.text(one.title),
        view.names.text(one.summary),
        leads_told(view, listed),
        one.leads_as_written,
        planned(view, one.planning),
        one.planning_as_written,
        view.words.say(f"commitment.{one.commitment}"),
        len(listed.results),
        verdict(view, listed.worst) if listed.worst else None,
        listed.overdue_since.isoformat() if listed.overdue_since else None,
        state_told(view, listed.state),
        report.reported.isoformat() if report else None,
        view.names.party(report.by) if report else None,
        view.names.text(report.progress.statement) if report else None,
    )
