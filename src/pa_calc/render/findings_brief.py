"""The findings in short, for whoever asked for more than them: what asks for a look, and how much else there is."""

from collections import Counter
from collections.abc import Sequence

from pa_calc.findings import Finding
from pa_calc.render.findings_counts import counted
from pa_calc.render.findings_text import finding_line
from pa_calc.words import Catalogue


def brief_text(findings: Sequence[Finding], words: Catalogue, data: str | None) -> str:
    """The warnings, and a line that counts them and the notes, and says what shows them all of this `data`."""
    counts = counted(Counter(finding.severity for finding in findings), words)
    lines = [finding_line(finding, words) for finding in findings if finding.severity == "warning"]
    return "\n".join([*lines, words.say("data.brief", counts=counts, command=_command(data)), "", ""]) if counts else ""


def _command(data: str | None) -> str:
    """What to type for all findings of a dataset, as people name it; None is the shipped one."""
    from shlex import quote

    if data in ("data", "."):
        return "pa check data"
    return f"pa check data --data {quote('shipped' if data is None else data)}"
