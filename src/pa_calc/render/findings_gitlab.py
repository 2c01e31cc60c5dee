"""Findings as a Code Quality report, which GitLab shows in a merge request."""

import json
from collections.abc import Mapping
from typing import Any

from pa_calc.findings import Severity
from pa_calc.render.findings_said import Said, all_said_from_root, fingerprints
from pa_calc.render.inspection import Inspection

_SEVERITIES: Mapping[Severity, str] = {"error": "critical", "warning": "minor", "note": "info"}


def findings_gitlab(inspection: Inspection) -> str:
    """A list of all findings that are shown, one a line."""
    findings = all_said_from_root(inspection)
    issues = (
        _issue(one, fingerprint, inspection) for one, fingerprint in zip(findings, fingerprints(findings), strict=True)
    )
    lines = ",\n".join(f"  {json.dumps(issue, ensure_ascii=False)}" for issue in issues)
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def _issue(said: Said, fingerprint: str, inspection: Inspection) -> dict[str, Any]:
    return {
        "description": said.sentences(inspection.words),
        "check_name": said.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[said.severity],
        "location": {"path": said.place.file, "lines": {"begin": said.place.line}},
    }
