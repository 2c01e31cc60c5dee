"""What holds for values wherever they stand, and for the words that a dataset declares."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from pa_calc.rules.context import Context, Node, Rule, Wrong
from pa_calc.schema.agreements import Dimension, RentLimit
from pa_calc.schema.agreements import Term as Duration
from pa_calc.schema.appendix import NamedColumn, Table
from pa_calc.schema.fields import Level, Span
from pa_calc.schema.measures import Period, RentBand
from pa_calc.words.clean import shown

YEARS = range(1900, 2201)
"""No agreement on housing speaks of others; a slip of the pen should not make a count run for millennia."""

MOST = 10**12
"""No count has more than twelve digits."""

_MAY_BE_EMPTY = frozenset({"agreements", "chapters", "leads", "planning"})


def year_out_of_range(context: Context) -> Iterator[Wrong]:
    """Every year lies between 1900 and 2200."""
    for wrong, year in _years(context):
        if year not in YEARS:
            yield wrong


def _years(context: Context) -> Iterator[tuple[Wrong, int]]:
    """Every year that stands somewhere, with what is wrong if it is."""
    for leaf in context.leaves:
        for year in _years_in(leaf.value):
            yield leaf.wrong(found=year), year
    for limit in context.each(RentLimit):
        yield from ((limit.wrong("amounts", year, at_key=True, found=year), year) for year in limit.model.amounts)
    for table in context.each(Table):
        yield from ((table.wrong("years", index, found=year), year) for index, year in enumerate(table.model.years))
        levels = table.model.price_levels.items()
        yield from ((table.wrong("price_levels", column, found=year), year) for column, year in levels)
    yield from _price_levels(context)


def _price_levels(context: Context) -> Iterator[tuple[Wrong, int]]:
    nodes: list[Node[Table] | Node[NamedColumn] | Node[RentBand]]
    nodes = [*context.each(Table), *context.each(NamedColumn), *context.each(RentBand)]
    for node in nodes:
        if (year := node.model.price_level) is not None:
            yield node.wrong("price_level", found=year), year


def _years_in(value: Any) -> set[int]:
    """The years of a day or of a span."""
    days = value if isinstance(value, Span) else (value,)
    return {day.year for day in days if isinstance(day, date)}


def too_many_digits(context: Context) -> Iterator[Wrong]:
    """No number has more than twelve digits before its decimals."""
    for leaf in context.leaves:
        number = leaf.value.amount if isinstance(leaf.value, Level) else leaf.value
        if isinstance(number, int | Decimal | Fraction) and not -MOST < number < MOST:
            yield leaf.wrong(found=number)


def empty_list(context: Context) -> Iterator[Wrong]:
    """A list names something, unless leaving it out means the same."""
    for node in context.every():
        fields = type(node.model).model_fields
        for name in node.model.model_fields_set - _MAY_BE_EMPTY:
            value = getattr(node.model, name)
            if value == () and fields[name].default != ():
                yield node.wrong(name, field=name)
            for key in value if isinstance(value, dict) else ():
                if value[key] == ():
                    yield node.wrong(name, key, field=key)


def order_of_days(context: Context) -> Iterator[Wrong]:
    """A period and the term of the dataset end after they begin."""
    for term in context.each(Duration):
        if term.model.last < term.model.first:
            yield term.wrong("last", first=term.model.first, last=term.model.last)
    for period in context.each(Period):
        if period.model.span.over_by < period.model.first:
            yield period.wrong("last", first=period.model.first, last=period.model.last)


def limit_without_amount(context: Context) -> Iterator[Wrong]:
    """A rent limit has an amount for at least one year."""
    for node in context.each(RentLimit):
        if not node.model.amounts:
            yield node.wrong("amounts")


def limit_not_positive(context: Context) -> Iterator[Wrong]:
    """A rent limit is more than 0 euros."""
    for node in context.each(RentLimit):
        for year, amount in node.model.amounts.items():
            if amount <= 0:
                yield node.wrong("amounts", year, found=shown(amount))


def band_without_limit(context: Context) -> Iterator[Wrong]:
    """A rent band has a limit on at least one side."""
    for node in context.each(RentBand):
        if node.model.above is None and node.model.up_to is None:
            yield node.wrong()


def band_upside_down(context: Context) -> Iterator[Wrong]:
    """The upper limit of a rent band is not below the lower one, in each year that has both, else in the latest."""
    limits = context.agreements.rent_limits
    for node in context.each(RentBand):
        above, up_to = limits.get(node.model.above or ""), limits.get(node.model.up_to or "")
        if above and up_to and any(high < low for low, high in _both(above, up_to)):
            yield node.wrong("up_to", above=node.model.above, up_to=node.model.up_to)


def _both(above: RentLimit, up_to: RentLimit) -> list[tuple[Decimal, Decimal]]:
    years = above.amounts.keys() & up_to.amounts.keys()
    if years or not (above.amounts and up_to.amounts):
        return [(above.amounts[year], up_to.amounts[year]) for year in years]
    return [(above.amounts[max(above.amounts)], up_to.amounts[max(up_to.amounts)])]


def complete_of_one(context: Context) -> Iterator[Wrong]:
    """A dimension that is complete has more values than one."""
    for node in context.each(Dimension):
        if node.model.complete and len(node.model.values) <= 1:
            yield node.wrong("complete", at_key=True)


RULES: tuple[Rule, ...] = (
    Rule("year-out-of-range", year_out_of_range),
    Rule("too-many-digits", too_many_digits),
    Rule("empty-list", empty_list),
    Rule("order-of-days", order_of_days),
    Rule("limit-without-amount", limit_without_amount),
    Rule("limit-not-positive", limit_not_positive),
    Rule("band-without-limit", band_without_limit),
    Rule("band-upside-down", band_upside_down),
    Rule("complete-of-one", complete_of_one),
)
