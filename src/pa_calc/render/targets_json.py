"""`pa check targets` as JSON: the public contract `pa.targets/1`, written by hand so that no model can change it."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from pa_calc.core.facts import Figure
from pa_calc.core.interval import Exact, Interval
from pa_calc.core.levels import NO_LEVELS, Levels
from pa_calc.core.results import Deviation, Outcome, ReadingResult, Report, Result, Step
from pa_calc.core.settle import Settles
from pa_calc.core.so_far import NOTHING_SO_FAR, SoFar
from pa_calc.core.verdict import Verdict
from pa_calc.findings import Place
from pa_calc.render.asking import settling
from pa_calc.render.json_head import head, one_a_line
from pa_calc.render.levels import level_json
from pa_calc.render.numbers import rounded
from pa_calc.render.so_far_json import pace_json, quota_json
from pa_calc.render.view import View

Locate = Callable[[str, tuple[str | int, ...]], Place]
"""Where a cell stands, by its table and its place in it."""


def targets_json(report: Report, view: View, locate: Locate, levels: Levels = NO_LEVELS) -> str:
    """The whole report."""
    writer = ResultWriter(view, locate, report.superseded, levels, report.so_far)
    counts = Counter(one.verdict for one in report.results)
    verdicts = {verdict.value: counts[verdict] for verdict in Verdict}
    overdue = sum(one.outcome.is_overdue for one in report.results)
    summary = {"results": len(report.results), "verdicts": verdicts, "overdue": overdue}
    beginning = {**head("pa.targets/1", view), "summary": summary}
    return one_a_line(beginning, "results", (writer.result(one) for one in report.results))


class ResultWriter:
    """Writes results; what `pa explain` says of one begins with the same."""

    def __init__(
        self,
        view: View,
        locate: Locate,
        superseded: Mapping[str, tuple[Figure, ...]],
        levels: Levels,
        so_far: SoFar = NOTHING_SO_FAR,
    ) -> None:
        self.view, self.locate, self.superseded, self.levels, self.so_far = view, locate, superseded, levels, so_far
        self.figures: dict[str, dict[str, Any]] = {}

    def result(self, result: Result) -> dict[str, Any]:
        """A result with its readings."""
        return {
            **self._counted(result, result.outcome, [self._reading(result, one) for one in result.readings]),
            "so_far": quota_json(self.so_far.quotas.get(result.id)),
            "pace": pace_json(self.so_far.paces.get(result.id)),
        }

    def _counted(self, result: Result, outcome: Outcome, readings: list[dict[str, Any]]) -> dict[str, Any]:
        """A target with the outcome of one way to count it."""
        return {
            "id": result.id,
            "agreement": result.agreement.number,
            "parties": list(result.parties),
            "party": result.party,
            "title": self.view.names.text(result.target.title),
            "commitment": result.commitment,
            "unit": result.target.unit,
            **self._outcome(result, outcome),
            "due": _day(outcome.due),
            "overdue": outcome.is_overdue,
            "readings": readings,
            "condition": self._condition(result),
            "stated": self._stated(result),
            "escalation": level_json(self.view, self.levels.get(result.id)),
            "deviation": next((self._deviation(one) for one in reversed(result.deviations)), None),
            "deviations": [self._deviation(one) for one in result.deviations],
            "overlaps": [link.to for link in result.agreement.links if link.relation == "overlaps"],
            "so_far": None,  # of the declared reading alone
            "pace": None,
        }

    def _reading(self, result: Result, reading: ReadingResult) -> dict[str, Any]:
        return {
            "key": reading.key,
            "statement": self.view.names.text(reading.statement),
            "declared": reading.declared,
            "differs": reading.differs,
            **self._counted(result, reading.outcome, []),
        }

    def _outcome(self, result: Result, outcome: Outcome) -> dict[str, Any]:
        names, step = self.view.names, outcome.deciding
        stepped = outcome.period.each is not None
        return {
            "verdict": outcome.verdict.value,
            **_numbers(step, is_share=outcome.is_share),
            "gap": step.gap,
            "gap_is_least": step.gap_is_least,
            "gap_unit": result.target.unit if step.gap is not None else None,
            "period": {
                "first": outcome.period.first.isoformat(),
                "last": _day(outcome.period.last),
                "step": outcome.period.each or "whole",
                "mean": outcome.period.mean,
            },
            "steps": [self._step(result, outcome, one) for one in outcome.steps] if stepped else [],
            "settles": [self.settles(result, one) for one in step.settles],
            "assumptions": [
                {"key": one.key, "statement": names.text(one.statement), "cells": list(one.cells)}
                for one in outcome.assumptions
            ],
            "corrections": [{"key": one.key, "statement": names.text(one.statement)} for one in outcome.corrections],
            "unreported": [slot.id for slot in outcome.unreported],
            "evidence": [self.figure(figure) for figure in outcome.evidence],
        }

    def _step(self, result: Result, outcome: Outcome, step: Step) -> dict[str, Any]:
        return {
            "first": step.span.first.isoformat(),
            "last": _day(step.span.last),
            "verdict": step.verdict.value,
            **_numbers(step, is_share=outcome.is_share),
            "gap": step.gap,
            "settles": [self.settles(result, one) for one in step.settles],
        }

    def settles(self, result: Result, settles: Settles) -> dict[str, Any]:
        """A fact that would bring a verdict."""
        return {
            "verdict": settles.verdict.value if settles.verdict else None,
            "cells": [slot.id for slot in settles.slots],
            "low": settles.low,
            "high": settles.high,
            "unit": result.target.unit,
            "statement": settling(self.view, settles),
        }

    def _deviation(self, found: Deviation) -> dict[str, Any]:
        during = {"first": found.during.first.isoformat(), "last": _day(found.during.last)} if found.during else None
        return {
            "statement": self.view.names.text(found.statement),
            "reason": self.view.names.text(found.reason),
            "reported": found.reported.isoformat(),
            "by": found.by,
            "during": during,
        }

    def _condition(self, result: Result) -> dict[str, Any] | None:
        if result.condition is None:
            return None
        statement = self.view.names.text(result.condition.condition.statement)
        by = _day(result.condition.condition.by)
        return {"statement": statement, "state": result.condition.state, "by": by}

    def _stated(self, result: Result) -> dict[str, Any] | None:
        if result.stated is None:
            return None
        return {"statement": self.view.names.text(result.stated), "confirmed": result.confirmed}

    def figure(self, figure: Figure) -> dict[str, Any]:
        """A figure with its source; worked out once, since readings share most of theirs."""
        if figure.id not in self.figures:
            self.figures[figure.id] = self._sourced(figure)
        return self.figures[figure.id]

    def _sourced(self, figure: Figure) -> dict[str, Any]:
        place = self.locate(figure.table, figure.loc)
        return {
            "cell": figure.id,
            "document": figure.reported.source if figure.reported else self.view.names.document,
            "table": figure.table,
            "row": figure.row,
            "column": figure.column,
            "value": figure.value,
            "state": figure.state,
            "basis": figure.basis,
            "reference_date": _day(figure.reference_date),
            "reported": _day(figure.reported.day) if figure.reported else None,
            "by": figure.reported.by if figure.reported else None,
            "file": place.file,
            "line": place.line,
            "supersedes": [self._sourced(one) for one in self.superseded.get(figure.id, ())],
        }


def _numbers(step: Step, *, is_share: bool) -> dict[str, Any]:
    return {
        "wanted": interval_json(step.wanted, is_share=is_share),
        "counted": number_json(step.counted, is_share=is_share),
        "known": None if step.known is None else interval_json(step.known, is_share=is_share),
        "part": number_json(step.part, is_share=False),
        "whole": number_json(step.whole, is_share=False),
    }


def interval_json(interval: Interval, *, is_share: bool) -> dict[str, int | float | None]:
    """Both ends of an interval, null where there is none."""
    return {"low": number_json(interval.low, is_share=is_share), "high": number_json(interval.high, is_share=is_share)}


def number_json(value: Exact | None, *, is_share: bool) -> int | float | None:
    """A whole number as such; a share, or a count that weights made a fraction, at six decimals half up."""
    if value is None:
        return None
    exact = rounded(value, 6)
    return float(exact) if is_share or exact.denominator != 1 else exact.numerator


def _day(day: object) -> str | None:
    return None if day is None else str(day)
