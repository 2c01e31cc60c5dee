"""Rents between limits: of which year the prices are, and what the limits were in that year."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from pa_calc.rules.context import Context, Node, Rule, Wrong
from pa_calc.rules.records import entries
from pa_calc.rules.tables import rows
from pa_calc.rules.values import YEARS
from pa_calc.schema.appendix import Row
from pa_calc.schema.columns import counting, level_of
from pa_calc.schema.measures import Nature, RentBand, Term

_Band = tuple[Callable[..., Wrong], RentBand, Iterable[int | None]]
"""A rent band with the years of its prices, and what tells that something is wrong with it."""


def price_level_unsaid(context: Context) -> Iterator[Wrong]:
    """A table with rent bands says of which year the prices are, in each column that counts."""
    for node, index, row in rows(context):
        unsaid = [str(column) for column in counting(node.model) if level_of(node.model, column) is None]
        if row.rent is not None and unsaid:
            yield node.wrong("rows", index, "rent", at_key=True, columns=", ".join(unsaid))


def limit_without_year(context: Context) -> Iterator[Wrong]:
    """A rent limit has an amount for the year of the prices: of each column that counts, of a count or of a record."""
    for wrong, rent, levels in (*_of_rows(context), *_of_terms(context), *_of_records(context)):
        for field, limit, year in _lacking(context, rent, levels):
            yield wrong(field, found=limit, year=year)


def _of_rows(context: Context) -> Iterator[_Band]:
    for node, index, row in rows(context):
        if row.rent:
            levels = dict.fromkeys(level_of(node.model, column) for column in counting(node.model))
            yield partial(node.wrong, "rows", index, "rent"), row.rent, levels


def _of_terms(context: Context) -> Iterator[_Band]:
    for term in context.each(Term):
        if rent := term.model.rent:
            yield partial(term.wrong, "rent"), rent, (rent.price_level,)


def _of_records(context: Context) -> Iterator[_Band]:
    for entry in entries(context):
        if rent := entry.node.model.rent:
            yield partial(entry.node.wrong, "rent"), rent, (rent.price_level or entry.last.year,)


def _lacking(context: Context, rent: RentBand, levels: Iterable[int | None]) -> Iterator[tuple[str, str, int | None]]:
    """The limits of a band without an amount for one of these years."""
    for field, key in (("above", rent.above), ("up_to", rent.up_to)):
        limit = context.agreements.rent_limits.get(key or "")
        for level in levels if limit else ():
            if key and limit and level in YEARS and level not in limit.amounts:
                yield field, key, level


def price_level_in_row(context: Context) -> Iterator[Wrong]:
    """Of which year the prices of a row are is said of its table or of its column."""
    nodes: tuple[Node[Row] | Node[Nature], ...] = (*context.each(Row), *context.each(Nature))
    for node in nodes:
        if node.model.rent and node.model.rent.price_level is not None:
            yield node.wrong("rent", "price_level", at_key=True)


RULES: tuple[Rule, ...] = (
    Rule("price-level-unsaid", price_level_unsaid),
    Rule("limit-without-year", limit_without_year),
    Rule("price-level-in-row", price_level_in_row),
)
