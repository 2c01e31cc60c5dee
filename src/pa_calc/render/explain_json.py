"""`pa explain` as JSON: the public contract `pa.explain/1`, written by hand so that no model can change it.

An agreement begins as in `pa.agreements/1`, and a result as in `pa.targets/1`; each then says more.
"""

from collections import Counter
from typing import Any

from pa_calc.core.contributions import Contribution
from pa_calc.core.explain import Explained, Explanation, ReadingExplained, ResultExplained
from pa_calc.core.results import ConditionResult, Result
from pa_calc.core.verdict import Verdict
from pa_calc.render.agreements_json import AgreementWriter
from pa_calc.render.explain_branches import BranchWriter, cell_names
from pa_calc.render.explain_wanted import wanted_told
from pa_calc.render.json_head import head, one_a_line
from pa_calc.render.targets_json import Locate, ResultWriter, interval_json, number_json
from pa_calc.render.view import View


def explain_json(one: Explanation, view: View, locate: Locate) -> str:
    """The whole explanation."""
    results = [explained.result for explained in one.results]
    counts = Counter(result.verdict for result in results)
    summary = {
        "results": len(results),
        "verdicts": {verdict.value: counts[verdict] for verdict in Verdict},
        "overdue": sum(result.outcome.is_overdue for result in results),
    }
    beginning = {**head("pa.explain/1", view), "summary": summary, "agreement": _agreement(one, view)}
    writer = _Writer(one, view, locate)
    return one_a_line(beginning, "results", map(writer.result, one.results))


def _agreement(one: Explanation, view: View) -> dict[str, Any]:
    """The agreement, and what the document says of it elsewhere."""
    text = view.names.text
    return {
        **AgreementWriter(view).agreement(one.listed),
        "chapter_title": text(one.chapter.title) if one.chapter else None,
        "linked_from": [
            {"from": number, "relation": link.relation, "statement": link.statement and text(link.statement)}
            for number, link in one.linked_from
        ],
        "reported_conditions": [fact for found in one.listed.conditions for fact in _facts(found, view)],
        "discrepancies": [
            {"key": found.key, "statement": text(found.statement), "used": text(found.used)}
            for found in one.discrepancies
        ],
    }


def _facts(found: ConditionResult, view: View) -> list[dict[str, Any]]:
    """What was reported of a condition, the last report at the end."""
    return [
        {
            "condition": found.condition.key,
            "state": fact.state,
            "reported": fact.reported.isoformat(),
            "by": fact.by,
            "of": list(fact.of or ()),
            "first": fact.during.first.isoformat() if fact.during else None,
            "last": fact.during.last.isoformat() if fact.during and fact.during.last else None,
            "reason": view.names.text(fact.reason),
        }
        for fact in found.facts
    ]


class _Writer:
    def __init__(self, one: Explanation, view: View, locate: Locate) -> None:
        self.view = view
        self.results = ResultWriter(view, locate, one.report.superseded, one.levels, one.report.so_far)
        self.branches = BranchWriter(view, self.results)

    def result(self, one: ResultExplained) -> dict[str, Any]:
        """A result as elsewhere, with how it came about."""
        written = self.results.result(one.result)
        others = {reading.reading.key: reading for reading in one.readings}
        return {
            **written,
            **self._explained(one.result, one.explained),
            "readings": [
                {**reading, **self._reading(one.result, others[reading["key"]])}
                if reading["key"] in others
                else reading
                for reading in written["readings"]
            ],
        }

    def _explained(self, result: Result, one: Explained) -> dict[str, Any]:
        return {
            "sentence": wanted_told(self.view, one.target, result.parties),
            "calculation": [self.branches.counting(result, counting) for counting in one.countings],
            "contributions": [self._contribution(result, contribution) for contribution in one.contributions],
        }

    def _reading(self, result: Result, one: ReadingExplained) -> dict[str, Any]:
        """What a reading counts otherwise than the declared one, by the names of cells and assumptions."""
        return {
            **self._explained(result, one.explained),
            "adds": cell_names(one.adds),
            "drops": cell_names(one.drops),
            "assumes": [assumption.key for assumption in one.assumes],
            "doubts": [assumption.key for assumption in one.doubts],
        }

    def _contribution(self, result: Result, one: Contribution) -> dict[str, Any]:
        return {
            "party": one.party,
            "counted": number_json(one.counted, is_share=False),
            "expected": number_json(one.expected, is_share=False),
            "open": interval_json(one.open, is_share=False),
            "enough": one.is_enough,
            "settles": self.results.settles(result, one.alone) if one.alone else None,
        }
