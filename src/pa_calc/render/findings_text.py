"""Findings as text: one line each, as editors and compilers read it, and a closing line."""

from pa_calc.findings import Finding
from pa_calc.words import Catalogue


def findings_text(findings: tuple[Finding, ...], words: Catalogue) -> str:
    """All findings in their order."""
    lines = [_line(finding, words) for finding in findings]
    return "\n".join([*lines, words.say("data.untrusted", count=len(findings)), ""])


def _line(finding: Finding, words: Catalogue) -> str:
    return words.say(
        "data.finding",
        file=finding.place.file,
        line=finding.place.line,
        column=finding.place.column,
        severity=finding.severity,
        found=words.say(f"finding.{finding.code}", **finding.details),
        remedy=words.say(f"remedy.{finding.code}", **finding.details),
        code=finding.code,
    )
