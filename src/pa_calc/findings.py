"""What is wrong in a dataset: findings with their places, and the one exception that carries them."""

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "note"]
"""How bad it is: no verdicts, look at it, or good to know."""

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
"""From the worst down."""


class Place(NamedTuple):
    """Where something stands, as people see it: "/" in file names, lines and columns (code points) from 1."""

    file: str
    line: int
    column: int


class Finding(NamedTuple):
    """One problem in the data; `details` fill the placeholders of the words that belong to `code`."""

    code: str
    place: Place
    details: Mapping[str, str]
    severity: Severity = "error"
    related: Place | None = None


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings by file, line and column, the worst first at each place, each of them once."""
    kept = {(one.place, one.code, *one.details.items()): one for one in findings}
    return tuple(sorted(kept.values(), key=lambda one: (one.place, SEVERITIES.index(one.severity))))


class Untrusted(Exception):
    """The data cannot be trusted; `findings` says why, in the order of the files."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        """Put the findings in order."""
        self.findings = in_order(findings)
        super().__init__(self.findings)
