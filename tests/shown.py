"""What `pa check targets` says of small fictional datasets."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from tests import fictional

from pa_calc.core.check import check
from pa_calc.core.to_date import to_date
from pa_calc.render.names import Names
from pa_calc.render.targets_text import targets_text
from pa_calc.render.view import Origin, Screen, View
from pa_calc.words import catalogue


def shown(
    target: Mapping[str, Any],
    records: Sequence[Mapping[str, Any]],
    tables: Sequence[Mapping[str, Any]] = (),
    as_of: date = date(2026, 9, 1),
) -> str:
    """The whole answer in a pipe."""
    agreements, known, reports = fictional.agreements(target), fictional.tables(tables), fictional.records(records)
    report = check(agreements, known, as_of, reports)
    report = report._replace(so_far=to_date(agreements, known, reports, report))
    origin = Origin(agreements.name, "fictional", embedded=False, sha256="0" * 64)
    view = View(catalogue("en", "output", "pace"), Names(agreements, "en"), origin, as_of, "0.1.0")
    return targets_text(report, view, Screen(), None)


def section(text: str, heading: str) -> str:
    """The lines below a heading, without their indentation."""
    lines = text.split(f"\n{heading}\n")[1].split("\n\n", maxsplit=1)[0].split("\n")
    return "\n".join(line.strip() for line in lines)
