"""`pa status` as JSON: the public contract `pa.status/1`, written by hand so that no model can change it."""

from collections import Counter
from datetime import date
from typing import Any

from pa_calc.core.agenda import Milestone
from pa_calc.core.changes import Became, Changed, NewRecord
from pa_calc.core.listing import Listed
from pa_calc.core.needed import Needed
from pa_calc.core.results import Result
from pa_calc.core.slot import time_label
from pa_calc.core.status import Row, Status
from pa_calc.core.verdict import Verdict
from pa_calc.render.agenda_said import what_said
from pa_calc.render.json_head import head, one_a_line
from pa_calc.render.levels import level_json
from pa_calc.render.so_far_json import pace_json, quota_json
from pa_calc.render.view import View
from pa_calc.schema.fields import Span


def status_json(status: Status, view: View) -> str:
    """The whole screen, and all of what it only counts."""
    writer = _Writer(status, view)
    return one_a_line(writer.beginning(), "targets", map(writer.target, status.report.results))


class _Writer:
    def __init__(self, status: Status, view: View) -> None:
        self.status, self.view = status, view

    def beginning(self) -> dict[str, Any]:
        status, results = self.status, self.status.report.results
        return {
            **head("pa.status/1", self.view),
            "since": status.changes.since.isoformat(),
            "party": status.party,
            "summary": {
                "results": len(results),
                "verdicts": _verdicts(Counter(one.verdict for one in results)),
                "overdue": sum(one.outcome.is_overdue for one in results),
            },
            "parties": [_row(one) for one in status.rows],
            "changes": self._changes(),
            "overdue": [self._late(one) for one in status.overdue],
            "progress": {
                "agreements": len(status.listed),
                "states": {state or "not_reported": count for state, count in status.progress.items()},
                "stopped": [self._standing(one) for one in status.standing("stopped")],
                "at_risk": [self._standing(one) for one in status.standing("at_risk")],
            },
            "needed": [_needed(one) for one in status.needed],
        }

    def _changes(self) -> dict[str, Any]:
        found = self.status.changes
        became = [(one.is_deviation, self._became(one)) for one in found.became]
        return {
            "results": None if found.results is None else [_changed(one) for one in found.results],
            "conditions": [told for is_deviation, told in became if not is_deviation],
            "deviations": [told for is_deviation, told in became if is_deviation],
            "records": [_record(one) for one in found.records],
        }

    def _became(self, one: Became) -> dict[str, Any]:
        text, fact = self.view.names.text, one.fact
        return {
            "agreement": one.agreement.number,
            "condition": one.condition.key,
            "statement": text(one.condition.statement),
            "state": fact.state,
            "reported": fact.reported.isoformat(),
            "by": fact.by,
            "reason": text(fact.reason),
            "of": None if fact.of is None else list(fact.of),
            "during": fact.during and _span(fact.during),
        }

    def _late(self, one: Milestone) -> dict[str, Any]:
        first = one.occurrences[0]
        return {
            "id": one.id,
            "agreement": one.agreement.number if one.agreement else None,
            "what": what_said(self.view, one),
            "who": list(first.who),
            "since": _day(first.due),
            "days": first.days_late(self.view.as_of),
            "times": len(one.occurrences),
            "escalation": level_json(self.view, self.status.late_levels.get(one.id)),
        }

    def _standing(self, one: Listed) -> dict[str, Any]:
        report = one.status.report if one.status else None
        return {
            "agreement": one.agreement.number,
            "title": self.view.names.text(one.agreement.title),
            "statement": report and self.view.names.text(report.progress.statement),
            "by": report and report.by,
            "reported": _day(report.reported if report else None),
        }

    def target(self, one: Result) -> dict[str, Any]:
        so_far = self.status.report.so_far
        return {
            "id": one.id,
            "agreement": one.agreement.number,
            "title": self.view.names.text(one.target.title),
            "parties": list(one.parties),
            "verdict": one.verdict.value,
            "gap": one.outcome.deciding.gap,
            "so_far": quota_json(so_far.quotas.get(one.id)),
            "pace": pace_json(so_far.paces.get(one.id)),
            "escalation": level_json(self.view, self.status.levels.get(one.id)),
        }


def _verdicts(found: "Counter[Verdict]") -> dict[str, int]:
    return {verdict.value: found[verdict] for verdict in Verdict}


def _row(one: Row) -> dict[str, Any]:
    return {"parties": list(one.parties), "verdicts": _verdicts(Counter(one.verdicts)), "overdue": one.overdue}


def _changed(one: Changed) -> dict[str, Any]:
    return {"id": one.now.id, "agreement": one.now.agreement.number, "now": _said(one.now), "before": _said(one.before)}


def _said(one: Result) -> dict[str, Any]:
    step = one.outcome.deciding
    return {"verdict": one.verdict.value, "gap": step.gap, "gap_is_least": step.gap_is_least}


def _record(one: NewRecord) -> dict[str, Any]:
    record = one.record
    return {
        "record": one.name,
        "reported": record.reported.isoformat(),
        "by": record.by,
        "period": _span(record.period),
        "figures": len(record.figures),
        "progress": len(record.progress),
        "conditions": len(record.conditions),
        "corrects": one.corrects,
    }


def _needed(one: Needed) -> dict[str, Any]:
    return {
        "party": one.party,
        "figures": [
            {
                "what": found.what,
                "times": [time_label(time) for time in found.times],
                "over": found.is_over,
                "partly": found.is_partly,
                "cells": [slot.id for slot in found.slots],
            }
            for found in one.wanted
        ],
    }


def _span(span: Span) -> dict[str, str | None]:
    return {"first": span.first.isoformat(), "last": _day(span.last)}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
