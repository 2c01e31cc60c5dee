"""Findings in words, as every format shows them, with what tells one from another when lines move."""

import posixpath
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from hashlib import sha256
from typing import NamedTuple, TypeVar

from pa_calc.findings import Finding, Place, Severity
from pa_calc.render.escaping import inert
from pa_calc.render.inspection import Inspection
from pa_calc.words import Catalogue

Key = TypeVar("Key", bound=Hashable)


class Said(NamedTuple):
    """A finding in words: what was found, what to write, where, and which other place belongs to it.

    Each text is on one line; the escapes of a format are still to come.
    """

    code: str
    severity: Severity
    place: Place
    found: str
    remedy: str
    related: Place | None

    def sentences(self, words: Catalogue) -> str:
        """All that is said of it in a row: found, to write, where to look too."""
        return " ".join((self.found, self.advice(words)))

    def advice(self, words: Catalogue) -> str:
        """What to write, and where to look too."""
        see = () if self.related is None else (words.say("data.see", place=placed(self.related, words)),)
        return " ".join((self.remedy, *see))

    def line(self, words: Catalogue) -> str:
        """All of it in one line, as compilers write it."""
        return words.say(
            "data.finding",
            place=placed(self.place, words),
            severity=words.say(f"severity.{self.severity}"),
            said=self.sentences(words),
            code=self.code,
        )


def said(finding: Finding, words: Catalogue) -> Said:
    """A finding in words, with its file as people named it."""
    return Said(
        code=finding.code,
        severity=finding.severity,
        place=_on_one_line(finding.place),
        found=inert(words.say(f"finding.{finding.code}", **in_language(finding.details, words))),
        remedy=inert(words.say(f"remedy.{finding.code}", **in_language(finding.details, words))),
        related=None if finding.related is None else _on_one_line(finding.related),
    )


def in_language(details: Mapping[str, str], words: Catalogue) -> Mapping[str, str]:
    """What a finding says of its place, in the language of the reader: texts of the dataset, and what has a name."""
    ending = f".{words.language}"
    named = {key: words.detail(key, one) for key, one in details.items()}
    return {**named, **{key.removesuffix(ending): one for key, one in details.items() if key.endswith(ending)}}


def all_said(inspection: Inspection) -> tuple[Said, ...]:
    """The findings that are shown, with their files as people named them."""
    return tuple(said(finding, inspection.words) for finding in inspection.findings)


def all_said_from_root(inspection: Inspection) -> tuple[Said, ...]:
    """The findings that are shown, with their files by their paths from the root of the repository."""

    def rooted(place: Place) -> Place:
        return _on_one_line(place._replace(file=posixpath.normpath(inspection.from_root(place.file))))

    return tuple(
        said(finding, inspection.words)._replace(
            place=rooted(finding.place), related=None if finding.related is None else rooted(finding.related)
        )
        for finding in inspection.findings
    )


def placed(place: Place, words: Catalogue) -> str:
    """A place as editors and compilers write it."""
    return words.say("data.place", **place._asdict())


def fingerprints(findings: Iterable[Said]) -> Iterator[str]:
    """What tells each finding from the others, and stays when lines above it come or go."""
    for (code, file, found), count in repeats((one.code, one.place.file, one.found) for one in findings):
        yield sha256("\0".join((code, file, found, str(count))).encode()).hexdigest()


def repeats(keys: Iterable[Key]) -> Iterator[tuple[Key, int]]:
    """Each key with the number of times that it has come by now."""
    counts: Counter[Key] = Counter()
    for key in keys:
        counts[key] += 1
        yield key, counts[key]


def _on_one_line(place: Place) -> Place:
    return place._replace(file=inert(place.file))
