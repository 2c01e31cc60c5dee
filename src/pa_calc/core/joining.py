"""Questions that share one whole, put so that its parts never count for more than there is.

Where a table does not split a figure, one term may ask for one part of it and another term for another. Each part may
be all of the figure, but not both: what counts alike of both is asked of them together.
"""

from collections.abc import Iterable
from fractions import Fraction

from pa_calc.core.interval import Exact
from pa_calc.core.slot import Query

Weighted = tuple[Query, Exact]
"""A question, and how often its answer counts."""


def joined(asked: Iterable[Weighted]) -> list[Weighted]:
    """The same sum, with parts of one whole that count alike asked together."""
    groups: dict[str, list[Weighted]] = {}
    for query, weight in asked:
        groups.setdefault(query._replace(where={}).id, []).append((query, weight))
    return [one for group in groups.values() for one in (_joined(group) if len(group) > 1 else group)]


def _joined(group: list[Weighted]) -> list[Weighted]:
    done: list[Weighted] = []
    for one in sorted(group, key=_size):
        done = _with(done, one)
    return done


def _size(weighted: Weighted) -> Fraction:
    return abs(Fraction(weighted[1]))


def _with(done: list[Weighted], new: Weighted) -> list[Weighted]:
    """One more question: as far as another part of the same whole counts as much, the two are one question."""
    query, weight = new
    for index, (other, less) in enumerate(done):
        both = _together(other, query) if less * weight > 0 else None
        if both:
            rest = weight - less
            return [*done[:index], (both, less), *done[index + 1 :], *([(query, rest)] if rest else [])]
    return [*done, new]


def _together(one: Query, other: Query) -> Query | None:
    """Two questions as one, where they ask for different values of one dimension and are alike in all else."""
    apart = [key for key in one.where if one.where[key] != other.where.get(key)]
    if one.where.keys() != other.where.keys() or one.maybe or len(apart) != 1:
        return None
    (key,) = apart
    values = {*one.where[key], *other.where[key]}
    if len(values) < len(one.where[key]) + len(other.where[key]):
        return None
    return one._replace(where={**one.where, key: tuple(sorted(values))})
