"""How questions bear on each other: a whole is the sum of its parts, and a part is its whole less the others."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import NamedTuple

from pa_calc.core.facts import Time
from pa_calc.core.slot import Query
from pa_calc.schema.fields import Span

_DAY = timedelta(days=1)

Region = tuple[str, frozenset[str]]
"""The values of a dimension that a table covers, where those are not all."""


class Whole(NamedTuple):
    """The question is about a whole: it is the sum of these parts, and where it is `open` of more than these."""

    parts: tuple[Query, ...]
    open: bool = False


class Part(NamedTuple):
    """The question is about a part: it is a whole less the others, which the `split` dimension tells apart.

    Where it is `open` there may be more in the whole than these.
    """

    whole: Query
    others: tuple[Query, ...]
    split: tuple[str, ...] = ()
    open: bool = False


Relation = Whole | Part


class Known(NamedTuple):
    """Of what the tables of a party speak: over which times, of which regions, and of which values of dimensions.

    Of the times that are `realised` nothing is only expected any more.

    `values` are all those of a dimension; of a `complete` one everything has one of them.
    """

    spans: tuple[Span, ...]
    regions: tuple[Region, ...]
    told: Mapping[str, frozenset[str]]
    realised: tuple[Time, ...]
    values: Mapping[str, frozenset[str]]
    complete: frozenset[str]


def relations(query: Query, known: Known, *, is_settled: bool = False) -> Iterator[Relation]:
    """What the answers to other questions say of one, where tables have figures for those.

    Of one that a table settles, its whole and the other parts of that say nothing more.
    """
    if isinstance(query.time, Span):
        yield from _in_time(query, query.time, known.spans)
    yield from _in_regions(query, known)
    if not is_settled:
        yield from _complements(query, known)


# -- in time -----------------------------------------------------------------------------------------------------------


def _in_time(query: Query, asked: Span, spans: Iterable[Span]) -> Iterator[Relation]:
    if tiles := _tiles(asked, spans):
        yield Whole(tuple(query._replace(time=one) for one in tiles))
    for span in spans:
        if span != asked and _is_within(asked, span):
            before = Span(span.first, asked.first - _DAY)
            after = Span(asked.over_by + _DAY, span.last) if asked.last else None
            rest = [one for one in (before, after) if one and one.first <= one.over_by]
            yield Part(query._replace(time=span), tuple(query._replace(time=one) for one in rest))


def _is_within(one: Span, other: Span) -> bool:
    return other.first <= one.first and one.over_by <= other.over_by


def _tiles(asked: Span, spans: Iterable[Span]) -> list[Span]:
    """A time in pieces: those of which tables have figures, the longest first, and what lies between them."""
    inside = sorted((one for one in spans if one != asked and _is_within(one, asked)), key=_longest)
    chosen: list[Span] = []
    for span in inside:
        if all(one.over_by < span.first or span.over_by < one.first for one in chosen):
            chosen.append(span)
    return list(_with_gaps(asked, sorted(chosen))) if chosen else []


def _longest(span: Span) -> tuple[timedelta, Span]:
    return span.first - span.over_by, span


def _with_gaps(asked: Span, chosen: list[Span]) -> Iterator[Span]:
    start = asked.first
    for span in chosen:
        if start < span.first:
            yield Span(start, span.first - _DAY)
        yield span
        if span.last is None or span.last >= asked.over_by:
            return
        start = span.last + _DAY
    yield Span(start, asked.last)


# -- in what it is -----------------------------------------------------------------------------------------------------


def _in_regions(query: Query, known: Known) -> Iterator[Relation]:
    """A whole of which tables cover parts: with the rest of what is asked, or of the whole dimension."""
    for dimension in dict.fromkeys(one for one, _ in known.regions):
        if dimension in query.maybe:
            continue
        asked = frozenset(query.where.get(dimension, ()))
        is_open = not asked and dimension not in known.complete
        if is_open and query.is_net:  # what moves into and out of the rest may be anything
            continue
        regions = [values for one, values in known.regions if one == dimension]
        for parts in _partitions(asked or known.values[dimension], regions):
            covered = parts[:-1] if is_open else parts
            questions = tuple(_selecting(query, dimension, part) for part in covered if part)
            if len(questions) > 1 or is_open:
                yield Whole(questions, open=is_open)


def _partitions(asked: frozenset[str], regions: list[frozenset[str]]) -> Iterator[list[frozenset[str]]]:
    """What is asked in parts that tables cover, and the rest of it: by each region, and by all of them."""
    for several in [[one] for one in regions] + ([regions] if len(regions) > 1 else []):
        rest, parts = asked, list[frozenset[str]]()
        for values in sorted(several, key=lambda one: (-len(one), sorted(one))):
            if rest & values:
                parts.append(rest & values)
                rest -= values
        if parts:
            yield [*parts, rest]


def _complements(query: Query, known: Known) -> Iterator[Relation]:
    """A whole, less what has other values of a dimension: nothing has two of them."""
    for dimension, values in query.where.items():
        others = known.values[dimension] - frozenset(values)
        is_told = not others.isdisjoint(known.told.get(dimension, ()))
        if dimension not in query.maybe and (is_told or dimension in known.complete):
            everything = query._replace(where={key: one for key, one in query.where.items() if key != dimension})
            other = (_selecting(query, dimension, others),) if others else ()
            yield Part(everything, other, (dimension,), open=dimension not in known.complete)


def _selecting(query: Query, dimension: str, values: frozenset[str]) -> Query:
    return query._replace(where={**query.where, dimension: tuple(sorted(values))})
