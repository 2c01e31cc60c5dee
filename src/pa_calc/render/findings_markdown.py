"""Findings as Markdown, for the summary of a pipeline or a comment: counts, a table, and the notes folded away."""

from collections.abc import Iterable, Iterator, Sequence

from pa_calc.findings import SEVERITIES
from pa_calc.render.days import day_told
from pa_calc.render.escaping import cell, markdown
from pa_calc.render.findings_counts import caveats, counted, numbered
from pa_calc.render.findings_said import Said, all_said, placed
from pa_calc.render.inspection import Inspection, in_words
from pa_calc.words import Catalogue

_LIMIT = 500_000
"""As many bytes of findings are written: GitHub refuses a summary of more than a MiB, with all that a step wrote."""

_COLUMNS = ("severity", "place", "found", "remedy", "code")


def findings_markdown(inspection: Inspection) -> str:
    """The worst findings first, as many as fit."""
    words, findings = inspection.words, sorted(all_said(inspection), key=lambda one: SEVERITIES.index(one.severity))
    rows = _fitting(_row(one, words) for one in findings)
    shown = list(zip(findings, rows, strict=False))
    grave = [row for one, row in shown if one.severity != "note"]
    notes = [row for one, row in shown if one.severity == "note"]
    parts = [*_head(inspection), *_table(grave, words), *_folded(notes, words)]
    if left := len(findings) - len(shown):
        parts.append(numbered("data.left-out", left, words))
    return "\n\n".join(parts) + "\n"


def _head(inspection: Inspection) -> Iterator[str]:
    """How many findings, and under it of which dataset and what else must be known."""
    words = inspection.words
    counts = counted(inspection.counts(), words)
    yield "## " + words.say("data.headline" if counts else "data.headline.none", counts=counts)
    day = words.say("data.day", day=day_told(words, inspection.as_of))
    yield " ".join((*_dataset(inspection), day, *caveats(inspection)))


def _dataset(inspection: Inspection) -> Iterator[str]:
    checked = inspection.checked
    named = [text for text in (checked.name and in_words(checked.name, inspection.words), checked.path) if text]
    if named:
        yield inspection.words.say("data.dataset", of=", ".join(map(markdown, named)))


def _row(said: Said, words: Catalogue) -> str:
    texts = (
        words.say(f"severity.{said.severity}"),
        placed(said.place, words),
        said.found,
        said.advice(words),
        said.code,
    )
    return f"| {' | '.join(map(cell, texts))} |"


def _fitting(rows: Iterable[str]) -> list[str]:
    """The first rows, as long as they fit."""
    kept: list[str] = []
    room = _LIMIT
    for row in rows:
        room -= len(row.encode()) + 1
        if room < 0:
            break
        kept.append(row)
    return kept


def _table(rows: Sequence[str], words: Catalogue) -> list[str]:
    if not rows:
        return []
    heading = " | ".join(words.say(f"data.cell.{column}") for column in _COLUMNS)
    return ["\n".join((f"| {heading} |", "|---" * len(_COLUMNS) + "|", *rows))]


def _folded(rows: Sequence[str], words: Catalogue) -> list[str]:
    """The notes, behind a line to click on."""
    if not rows:
        return []
    summary = numbered("data.count.note", len(rows), words)
    return [f"<details><summary>{summary}</summary>", *_table(rows, words), "</details>"]
