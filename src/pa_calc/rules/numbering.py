"""What is numbered follows on: agreements, tables, and the years of a table. A hole may be something forgotten."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from pa_calc.rules.context import Context, Loc, Rule, Wrong, said
from pa_calc.schema.agreements import Agreement
from pa_calc.schema.appendix import Table
from pa_calc.schema.columns import timed

_MOST_DIGITS = 9
"""With more digits nothing was numbered."""

Path = tuple[int, ...]
"""The parts of a number: 1.10 is (1, 10)."""


class _Numbered(NamedTuple):
    """A number with its place."""

    path: Path
    file: str
    loc: Loc

    def wrong(self, **details: object) -> Wrong:
        """Something is wrong with the number."""
        return Wrong(self.file, self.loc, said(details))


def _numbered(number: str, file: str, loc: Loc) -> Iterator[_Numbered]:
    """A number that can be put in order."""
    parts = number.split(".")
    if all(len(part) <= _MOST_DIGITS for part in parts):
        yield _Numbered(tuple(map(int, parts)), file, loc)


def _agreements(context: Context) -> list[_Numbered]:
    return [
        one
        for node in context.each(Agreement)
        for one in _numbered(node.model.number, node.file, (*node.loc, "number"))
    ]


def _holes(numbers: Iterable[_Numbered]) -> Iterator[tuple[_Numbered, str]]:
    """Each number before which others are missing, with those; what comes before the first is passed by."""
    for before, after in pairwise(sorted(numbers)):
        if before.path[:-1] == after.path[:-1] and after.path[-1] > before.path[-1] + 1:
            yield after, _range(*((*after.path[:-1], last) for last in (before.path[-1] + 1, after.path[-1] - 1)))


def _range(first: Path, last: Path) -> str:
    return _number(first) if first == last else f"{_number(first)} … {_number(last)}"


def _number(path: Path) -> str:
    return ".".join(map(str, path))


def agreement_missing(context: Context) -> Iterator[Wrong]:
    """The numbers of the agreements of a chapter follow each other."""
    for one, missing in _holes(_agreements(context)):
        yield one.wrong(found=_number(one.path), missing=missing)


def agreement_out_of_order(context: Context) -> Iterator[Wrong]:
    """Agreements stand in the order of their numbers."""
    for before, after in pairwise(_agreements(context)):
        if after.path < before.path:
            yield after.wrong(found=_number(after.path), before=_number(before.path))


def table_missing(context: Context) -> Iterator[Wrong]:
    """The numbers of the tables follow each other."""
    tables = [one for node in context.each(Table) for one in _numbered(node.model.table, node.file, ("table",))]
    for one, missing in _holes(tables):
        yield one.wrong(found=_number(one.path), missing=missing)


def year_missing(context: Context) -> Iterator[Wrong]:
    """The years of a table follow each other; those of stocks alone may also stand at equal distances."""
    for node in context.each(Table):
        years = list(enumerate(node.model.years))
        steps = {after - before for (_, before), (_, after) in pairwise(years)}
        if min(steps, default=0) <= 0 or (len(steps) == 1 and not node.model.covers.flows):
            continue
        for (_, before), (index, after) in pairwise(years):
            if after > before + 1 and not _has_time_between(node.model, before, after):
                missing = _range((before + 1,), (after - 1,))
                yield node.wrong("years", index, found=after, before=before, missing=missing)


def _has_time_between(table: Table, before: int, after: int) -> bool:
    """Whether a column counts at a time of its own in the years between two others."""
    return any(time.first.year < after and time.over_by.year > before for time in timed(table).values())


RULES: tuple[Rule, ...] = (
    Rule("year-missing", year_missing, "warning"),
    Rule("agreement-missing", agreement_missing, "warning", whole=True),
    Rule("agreement-out-of-order", agreement_out_of_order, "note"),
    Rule("table-missing", table_missing, "note", whole=True),
)
