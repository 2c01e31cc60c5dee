"""How often each rule found something."""

from collections import Counter

from pa_calc.findings import SEVERITIES
from pa_calc.render.findings_text import last_line
from pa_calc.render.grid import Cell, Column, Grid, plain
from pa_calc.render.inspection import Inspection


def statistics_text(inspection: Inspection) -> str:
    """A row for each code, the worst and the most frequent first, and a line that adds them up."""
    counts = Counter((SEVERITIES.index(finding.severity), finding.code) for finding in inspection.findings)
    ordered = sorted(counts.items(), key=lambda one: (one[0][0], -one[1], one[0][1]))
    rows = tuple(
        (Cell(str(count)), Cell(inspection.words.say(f"severity.{SEVERITIES[rank]}")), Cell(code))
        for (rank, code), count in ordered
    )
    table = [plain(Grid(_columns(inspection), rows)), ""] if rows else []
    return "\n".join([*table, last_line(inspection), ""])


def _columns(inspection: Inspection) -> tuple[Column, ...]:
    say = inspection.words.say
    return (
        Column(say("data.column.count"), "right"),
        Column(say("data.column.severity")),
        Column(say("data.column.code")),
    )
