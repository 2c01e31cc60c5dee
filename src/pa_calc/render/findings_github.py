"""Findings as workflow commands, which GitHub shows beside the lines of a change, and a line for the log."""

from collections.abc import Mapping

from pa_calc.findings import Severity
from pa_calc.render.escaping import workflow_data, workflow_property
from pa_calc.render.findings_counts import closing
from pa_calc.render.findings_said import Said, all_said_from_root
from pa_calc.render.inspection import Inspection

_LEVELS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}
_MOST_SHOWN = 10
"""As many of a level GitHub shows of one step."""


def findings_github(inspection: Inspection) -> str:
    """An annotation for each finding, and how many there are in all."""
    lines = [_command(one, inspection) for one in all_said_from_root(inspection)]
    return "\n".join([*lines, _closing(inspection), ""])


def _command(said: Said, inspection: Inspection) -> str:
    where = {"file": said.place.file, "line": said.place.line, "col": said.place.column, "title": said.code}
    properties = ",".join(f"{name}={workflow_property(str(value))}" for name, value in where.items())
    return f"::{_LEVELS[said.severity]} {properties}::{workflow_data(said.sentences(inspection.words))}"


def _closing(inspection: Inspection) -> str:
    if max(inspection.counts().values()) <= _MOST_SHOWN:
        return closing(inspection)
    return f"{closing(inspection)} {inspection.words.say('data.github-limit', limit=_MOST_SHOWN)}"
