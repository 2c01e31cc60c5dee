"""The columns of a printed table that count: years, and named columns, which may have a time of their own."""

from collections.abc import Iterator
from datetime import date

from pa_calc.rules.context import Context, Rule, Wrong
from pa_calc.schema.appendix import Column, NamedColumn, Table
from pa_calc.schema.columns import are_apart, counting, day_of, span_of, timed
from pa_calc.schema.fields import Span


def column_without_end(context: Context) -> Iterator[Wrong]:
    """A column counts at a time with an end."""
    for node in context.each(NamedColumn):
        if node.model.when and node.model.when.last is None:
            yield node.wrong("when")


def said_without_when(context: Context) -> Iterator[Wrong]:
    """Only a column with a time of its own has a state or a price level of its own."""
    for node in context.each(NamedColumn):
        for field in ("state", "price_level"):
            is_said = getattr(node.model, field) is not None
            if is_said and node.model.when is None and node.model.role == "count":
                yield node.wrong(field, at_key=True, found=field)


def time_twice(context: Context) -> Iterator[Wrong]:
    """Two columns of one time count different parts; a stock is that of the last day."""
    for node in context.each(Table):
        said, at, named = counting(node.model), _times(node.model), timed(node.model)
        before: dict[Span | date, list[Column]] = {}
        for column in sorted(said, key=lambda one: one in named):
            same = [other for time in at[column] for other in before.setdefault(time, [])]
            twice = next((other for other in same if not are_apart(said[column], said[other])), None)
            if column in named and twice is not None:
                yield node.wrong("columns", column, "when", found=column, other=twice)
            for time in at[column]:
                before[time].append(column)


def _times(table: Table) -> dict[Column, list[Span | date]]:
    """The time of the flows and the day of the stocks in each column that counts, where the table has any of them."""
    rows = [row for row in table.rows if row.role == "count"]
    of_flows, of_stocks = any(row.flow for row in rows), any(row.stock for row in rows)
    times = {one: (of_flows and span_of(table, one), of_stocks and day_of(table, one)) for one in counting(table)}
    return {one: [time for time in both if time] for one, both in times.items()}


RULES: tuple[Rule, ...] = (
    Rule("column-without-end", column_without_end),
    Rule("said-without-when", said_without_when),
    Rule("time-twice", time_twice),
)
