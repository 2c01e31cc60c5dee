"""Findings as text: one line each, as editors and compilers read it, and a closing line."""

from pa_calc.findings import Finding
from pa_calc.render.findings_counts import closing
from pa_calc.render.findings_said import said
from pa_calc.render.inspection import Inspection, in_words
from pa_calc.words import Catalogue
from pa_calc.words.clean import clean

_HASH = 8
"""How many signs of the hash tell one dataset from another."""


def findings_text(inspection: Inspection) -> str:
    """The answer of `pa check data`."""
    lines = [finding_line(finding, inspection.words) for finding in inspection.findings]
    return "\n".join([*lines, last_line(inspection), ""])


def last_line(inspection: Inspection) -> str:
    """Which dataset was checked, and how many findings there are."""
    name, path, embedded, sha256 = inspection.checked
    if sha256 is None:
        return closing(inspection)
    shipped = "data.shipped" if embedded else "data.source-tree"
    where = inspection.words.say(shipped) if path is None else clean(path, 1000)
    said = {"name": clean(in_words(name, inspection.words)) if name else "", "where": where, "content": sha256[:_HASH]}
    of = inspection.words.say("data.of" if name else "data.of-no-name", **said)
    return f"{of} {closing(inspection)}"


def refusal_text(findings: tuple[Finding, ...], words: Catalogue) -> str:
    """Why another command gives no answer."""
    lines = [finding_line(finding, words) for finding in findings]
    return "\n".join([*lines, words.say("data.untrusted", count=len(findings)), ""])


def finding_line(finding: Finding, words: Catalogue) -> str:
    """A finding as a line: place, severity, what was found, what to write, the other place, code."""
    return said(finding, words).line(words)
