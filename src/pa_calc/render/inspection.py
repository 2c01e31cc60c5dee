"""What `pa check data` shows in any format: the findings, of which data they are, and how each of them is said."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from pa_calc.findings import SEVERITIES, Finding, Severity
from pa_calc.schema.fields import Text
from pa_calc.words import Catalogue


class Checked(NamedTuple):
    """The dataset that was checked: its name where it could be read, its path as people named it, what identifies it.

    `path` is None for the shipped dataset and for loose files; `sha256` is None where there is no dataset at all.
    """

    name: Text | None
    path: str | None
    embedded: bool
    sha256: str | None


class Inspection(NamedTuple):
    """Everything that a format shows.

    `findings` are those that were asked for, in the order of file and line; `hidden` counts the others by severity.
    `from_root` gives the path of a file from the root of its repository, for programs that show code.
    """

    findings: tuple[Finding, ...]
    hidden: Mapping[Severity, int]
    checked: Checked
    as_of: date
    version: str
    words: Catalogue
    from_root: Callable[[str], str]

    def counts(self) -> dict[Severity, int]:
        """How many findings are shown of each severity, the worst first."""
        counted = Counter(finding.severity for finding in self.findings)
        return {severity: counted[severity] for severity in SEVERITIES}


def in_words(text: Text, words: Catalogue) -> str:
    """A text of the dataset, in the language of the reader."""
    return text.nl if words.language == "nl" else text.en
