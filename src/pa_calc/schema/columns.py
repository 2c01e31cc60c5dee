"""The columns of a printed table that count: what each says of its rows, and when its cells hold."""

from datetime import date

from pa_calc.schema.appendix import Column, Table
from pa_calc.schema.fields import Attributes, Span, State, year_span


def counting(table: Table) -> dict[Column, Attributes]:
    """The columns that count, with what each of them says of its rows."""
    named: dict[Column, Attributes] = {key: one.attributes for key, one in table.columns.items() if one.role == "count"}
    said: dict[Column, Attributes] = {year: {} for year in table.years}
    return said | named


def timed(table: Table) -> dict[str, Span]:
    """The named columns that count at a time of their own."""
    return {key: one.when for key, one in table.columns.items() if one.role == "count" and one.when}


def span_of(table: Table, column: Column) -> Span | None:
    """The time over which a column counts flows."""
    return year_span(column) if isinstance(column, int) else table.columns[column].when


def day_of(table: Table, column: Column) -> date | None:
    """The day of the stocks in a column."""
    if isinstance(column, int):
        return table.dates.get(column, date(column, 12, 31))
    when = table.columns[column].when
    return when.last if when else table.source.reference_date


def level_of(table: Table, column: Column) -> int | None:
    """The year of the prices in a column."""
    own = table.price_levels.get(column) if isinstance(column, int) else table.columns[column].price_level
    return table.price_level if own is None else own


def are_apart(one: Attributes, other: Attributes) -> bool:
    """Whether nothing can be counted under both: they say different values of a dimension."""
    return any(key in other and set(values).isdisjoint(other[key]) for key, values in one.items())


def state_of(table: Table, column: Column) -> State:
    """What the figures in a column are."""
    own = table.states.get(column) if isinstance(column, int) else table.columns[column].state
    return own or table.state
