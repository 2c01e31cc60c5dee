"""`pa check data` as JSON: the public contract `pa.findings/1`, written by hand so that no model can change it."""

from collections.abc import Mapping
from typing import Any

from pa_calc.findings import SEVERITIES, Place, Severity
from pa_calc.render.escaping import inert
from pa_calc.render.findings_counts import is_trusted
from pa_calc.render.findings_said import Said, all_said
from pa_calc.render.inspection import Checked, Inspection, in_words
from pa_calc.render.json_head import one_a_line
from pa_calc.words import Catalogue


def findings_json(inspection: Inspection) -> str:
    """All findings that are shown, and how many are not."""
    beginning = {
        "format": "pa.findings/1",
        "program": {"name": "pa", "version": inspection.version},
        "dataset": _dataset(inspection.checked, inspection.words),
        "as_of": inspection.as_of.isoformat(),
        "summary": {
            **_counts(inspection.counts()),
            "hidden": _counts(inspection.hidden),
            "trusted": is_trusted(inspection),
        },
    }
    return one_a_line(beginning, "findings", map(_finding, all_said(inspection)))


def _dataset(checked: Checked, words: Catalogue) -> dict[str, Any]:
    return {
        "name": None if checked.name is None else inert(in_words(checked.name, words)),
        "path": None if checked.path is None else inert(checked.path),
        "embedded": checked.embedded,
        "sha256": checked.sha256,
    }


def _counts(counts: Mapping[Severity, int]) -> dict[str, int]:
    return {f"{severity}s": counts.get(severity, 0) for severity in SEVERITIES}


def _finding(said: Said) -> dict[str, Any]:
    return {
        "code": said.code,
        "severity": said.severity,
        **_place(said.place),
        "message": said.found,
        "remedy": said.remedy,
        "related": None if said.related is None else _place(said.related),
    }


def _place(place: Place) -> dict[str, Any]:
    return {"file": place.file, "line": place.line, "column": place.column}
