"""What is wrong in a dataset: findings with their places, and the one exception that carries them."""

from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "note"]
"""How bad it is: no verdicts, look at it, or good to know."""


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


class Untrusted(Exception):
    """The data cannot be trusted; `findings` says why, in the order of the files."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        """Sort the findings by file, line and column."""
        self.findings = tuple(sorted(findings, key=attrgetter("place")))
        super().__init__(self.findings)
