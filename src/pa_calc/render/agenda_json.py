"""`pa agenda` as JSON: the public contract `pa.agenda/1`, written by hand so that no model can change it."""

from typing import Any

from pa_calc.core.agenda import Agenda, Milestone, Occurrence
from pa_calc.core.levels import Levels
from pa_calc.core.progress import Reported
from pa_calc.core.results import ConditionResult
from pa_calc.render.json_head import head, one_a_line
from pa_calc.render.levels import level_json
from pa_calc.render.view import View
from pa_calc.schema.fields import Span
from pa_calc.words.clean import clean

_LONGEST = 10_000
"""So many characters of a text are shown."""


def agenda_json(agenda: Agenda, levels: Levels, view: View) -> str:
    """The whole agenda, whatever its state."""
    beginning = {**head("pa.agenda/1", view), "summary": _summary(agenda)}
    writer = _Writer(view, levels)
    return one_a_line(beginning, "milestones", (writer.milestone(one) for one in agenda.milestones))


def _summary(agenda: Agenda) -> dict[str, Any]:
    """How many milestones are in each state; one that returns may be in more than one."""
    return {
        "milestones": len(agenda.milestones),
        "overdue": len(agenda.overdue()),
        "this_quarter": len(agenda.due_in(agenda.quarter)),
        "next_quarter": len(agenda.due_in(agenda.next_quarter)),
        "later": len(agenda.later()),
        "open_ended": len(agenda.open_ended()),
        **{state: len(agenda.closed(state)) for state in ("done", "missed", "stopped", "lapsed")},
        "quarter": _span(agenda.quarter),
    }


class _Writer:
    def __init__(self, view: View, levels: Levels) -> None:
        self.view, self.levels, self.text = view, levels, view.names.text

    def milestone(self, one: Milestone) -> dict[str, Any]:
        return {
            "id": one.id,
            "kind": one.kind,
            "agreement": one.agreement.number if one.agreement else None,
            "title": self.text(one.agreement.title) if one.agreement else None,
            "statement": self.text(one.statement),
            "who": list(one.who),
            "commitment": one.commitment,
            "time": _span(one.span),
            "every": one.every,
            "verdict": one.result.verdict.value if one.result else None,
            "condition": self._condition(one.condition),
            "escalation": level_json(self.view, self.levels.get(one.id)),
            "occurrences": [self._occurrence(when) for when in one.occurrences],
        }

    def _occurrence(self, one: Occurrence) -> dict[str, Any]:
        return {
            "due": _day(one.due),
            "state": one.state,
            "days_overdue": one.days_late(self.view.as_of) or None,
            "time": _span(one.span),
            "who": list(one.who),
            "leads": list(one.leads),
            "verdict": one.verdict.value if one.verdict else None,
            "report": self._report(one.report),
        }

    def _report(self, one: Reported | None) -> dict[str, Any] | None:
        """What was last reported of it, or of the agreement as a whole where `duty` is null."""
        if one is None:
            return None
        return {
            "state": one.progress.state,
            "statement": self.text(one.progress.statement),
            "evidence": clean(one.progress.evidence, _LONGEST) if one.progress.evidence else None,
            "duty": one.progress.duty,
            "reported": one.reported.isoformat(),
            "by": one.by,
            "period": _span(one.period),
            "record": clean(one.record),
        }

    def _condition(self, one: ConditionResult | None) -> dict[str, Any] | None:
        if one is None:
            return None
        condition = one.condition
        statement = self.text(condition.statement)
        return {"kind": condition.kind, "statement": statement, "state": one.state, "by": _day(condition.by)}


def _span(span: Span | None) -> dict[str, str | None] | None:
    return {"first": span.first.isoformat(), "last": _day(span.last)} if span else None


def _day(day: object) -> str | None:
    return None if day is None else str(day)
