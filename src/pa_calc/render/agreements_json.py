"""`pa agreements` as JSON: the public contract `pa.agreements/1`, written by hand so that no model can change it."""

from collections import Counter
from datetime import date
from typing import Any, get_args

from pa_calc.core.listing import Listed
from pa_calc.core.progress import Reported
from pa_calc.core.results import ConditionResult, Result
from pa_calc.core.selecting import Asked, Selection
from pa_calc.render.json_head import head, one_a_line
from pa_calc.render.numbers import rounded
from pa_calc.render.view import View
from pa_calc.schema.agreements import Duty, Planned, StatedFigure
from pa_calc.schema.fields import Level, Span
from pa_calc.schema.records import Progressed


def agreements_json(selection: Selection, view: View) -> str:
    """The agreements that fit what was asked."""
    found = Counter(one.state for one in selection.listed)
    summary = {
        "agreements": len(selection.listed),
        "of": selection.known,
        "status": {**{state: found[state] for state in get_args(Progressed)}, "not_reported": found[None]},
        "overdue": sum(one.overdue_since is not None for one in selection.listed),
        "running_text": selection.running_text,
    }
    beginning = {**head("pa.agreements/1", view), "summary": summary, "asked": _asked(selection.asked)}
    writer = AgreementWriter(view)
    return one_a_line(beginning, "agreements", (writer.agreement(one) for one in selection.listed))


def _asked(asked: Asked) -> dict[str, Any]:
    """What the agreements had to fit."""
    return {
        "party": asked.party,
        "chapters": list(asked.chapters),
        "due": _span(asked.due),
        "overdue": asked.overdue,
        "status": [state or "not_reported" for state in asked.states],
        "words": list(asked.words),
    }


class AgreementWriter:
    """Writes agreements; what `pa explain` says of one begins with the same."""

    def __init__(self, view: View) -> None:
        self.text = view.names.text

    def agreement(self, listed: Listed) -> dict[str, Any]:
        """An agreement with what is known of it."""
        one = listed.agreement
        return {
            "number": one.number,
            "chapter": listed.chapter,
            "title": self.text(one.title),
            "summary": self.text(one.summary),
            "leads": [
                {"who": lead.who, "parties": list(members), **_ends(lead.during)}
                for lead, members in zip(one.leads, listed.leads, strict=True)
            ],
            "leads_as_written": one.leads_as_written,
            "planning": [self._planned(planned) for planned in one.planning],
            "planning_as_written": one.planning_as_written,
            "commitment": one.commitment,
            "conditions": [self._condition(condition) for condition in listed.conditions],
            "duties": list(map(self._duty, one.duties, listed.duties, listed.duty_reports)),
            "links": [
                {"to": link.to, "relation": link.relation, "statement": link.statement and self.text(link.statement)}
                for link in one.links
            ],
            "definitions": [{"key": it.key, "statement": self.text(it.statement)} for it in one.definitions],
            "stated_figures": [self._stated(figure) for figure in one.stated_figures],
            "targets": [self._target(result) for result in listed.results],
            "worst_verdict": listed.worst.value if listed.worst else None,
            "overdue": listed.overdue_since is not None,
            "overdue_since": _day(listed.overdue_since),
            "status": self._status(listed),
        }

    def _planned(self, one: Planned) -> dict[str, Any]:
        return {**_ends(one.when), "every": one.every, "what": one.what and self.text(one.what)}

    def _condition(self, one: ConditionResult) -> dict[str, Any]:
        return {
            "key": one.condition.key,
            "kind": one.condition.kind,
            "statement": self.text(one.condition.statement),
            "state": one.state,
            "by": _day(one.condition.by),
        }

    def _duty(self, one: Duty, parties: tuple[str, ...], report: Reported | None) -> dict[str, Any]:
        return {
            "key": one.key,
            "statement": self.text(one.statement),
            "who": list(one.who),
            "parties": list(parties),
            "commitment": one.commitment,
            "due": _span(one.due),
            "every": one.every,
            "condition": one.condition,
            "status": self._report(report.progress.state, report) if report else None,
        }

    def _stated(self, one: StatedFigure) -> dict[str, Any]:
        return {
            "key": one.key,
            "statement": self.text(one.statement),
            "value": _level(one.value),
            "low": _level(one.low),
            "high": _level(one.high),
            "share": any(level.percent for level in (one.value, one.low, one.high) if level),
            "unit": one.unit,
            "sum_of": list(one.sum_of),
        }

    def _target(self, one: Result) -> dict[str, Any]:
        gap = one.outcome.deciding.gap
        return {
            "id": one.id,
            "title": self.text(one.target.title),
            "parties": list(one.parties),
            "verdict": one.verdict.value,
            "gap": gap,
            "gap_unit": one.target.unit if gap is not None else None,
            "due": _day(one.outcome.due),
            "overdue": one.outcome.is_overdue,
        }

    def _status(self, one: Listed) -> dict[str, Any] | None:
        """How it stands, and the report that says so: `duty` is the one that the report is about, null of the whole."""
        if one.status is None:
            return None
        report = one.status.report
        return {**self._report(one.status.state, report), "duty": report.progress.duty}

    def _report(self, state: str, report: Reported) -> dict[str, Any]:
        return {
            "state": state,
            "reported": report.reported.isoformat(),
            "by": report.by,
            "statement": self.text(report.progress.statement),
        }


def _span(span: Span | None) -> dict[str, Any] | None:
    return None if span is None else _ends(span)


def _ends(span: Span | None) -> dict[str, Any]:
    """The first and the last day of a time; null where it has none."""
    return {"first": _day(span.first if span else None), "last": _day(span.last if span else None)}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _level(level: Level | None) -> int | float | None:
    """A count as such; a share at six decimals, half up."""
    if level is None:
        return None
    return float(rounded(level.amount, 6)) if level.percent else int(level.amount)
