"""What a printed table must say of itself, so that each of its cells is known for what it is."""

import re
from collections.abc import Iterator

from pa_calc.rules.context import Context, Loc, Node, Rule, Wrong
from pa_calc.schema.agreements import Counted
from pa_calc.schema.appendix import NamedColumn, Row, Table
from pa_calc.schema.columns import counting, timed

_ONLY_FOR = {
    "flow": "count",
    "stock": "count",
    "unit": "count",
    "rent": "count",
    "becomes": "count",
    "total_of": "total",
    "share": "percentage",
}
_ONLY_FOR_COLUMN = {
    "attributes": "count",
    "when": "count",
    "state": "count",
    "price_level": "count",
    "total_of": "total",
    "share": "percentage",
}


def rows(context: Context) -> Iterator[tuple[Node[Table], int, Row]]:
    """Every row that counts."""
    for node in context.each(Table):
        for index, row in enumerate(node.model.rows):
            if row.role == "count":
                yield node, index, row


# -- the table as such -----------------------------------------------------------------------------------------------


def source_unsaid(context: Context) -> Iterator[Wrong]:
    """A table says where its figures come from or of which day they are, or that the document says neither."""
    for node in context.each(Table):
        source = node.model.source
        if source.origin is None and source.reference_date is None and source.undated is None:
            yield node.wrong("source")


def undated_but_said(context: Context) -> Iterator[Wrong]:
    """A table without a source and a date has neither."""
    for node in context.each(Table):
        source = node.model.source
        for field in ("origin", "reference_date"):
            if source.undated and getattr(source, field) is not None:
                yield node.wrong("source", field, at_key=True, found=field)


def count_without_date(context: Context) -> Iterator[Wrong]:
    """Counts that stand under no time have the reference date of their table, unless it is said to have none."""
    for node in context.each(Table):
        source = node.model.source
        has_time = bool(node.model.years) or (timed(node.model) and not _untimed(node.model))
        if not has_time and source.reference_date is None and not source.undated:
            yield node.wrong("source")


def _untimed(table: Table) -> list[str]:
    """The named columns that count, and have no time of their own."""
    return [key for key, column in table.columns.items() if column.role == "count" and column.when is None]


def table_without_counts(context: Context) -> Iterator[Wrong]:
    """A table has rows that count, and years or a column that counts: else it would say that there is nothing."""
    for node in context.each(Table):
        if not counting(node.model) or all(row.role != "count" for row in node.model.rows):
            yield node.wrong("rows", at_key=True)


def order_of_years(context: Context) -> Iterator[Wrong]:
    """The years of a table ascend."""
    for node in context.each(Table):
        years = node.model.years
        for index in range(1, len(years)):
            if years[index] <= years[index - 1]:
                yield node.wrong("years", index, found=years[index])


def unknown_year(context: Context) -> Iterator[Wrong]:
    """A date, a state or a price level that is said of a year is of one of the years of the table."""
    for node in context.each(Table):
        for field in ("dates", "states", "price_levels"):
            for year in getattr(node.model, field):
                if year not in node.model.years:
                    yield node.unknown((field, year), year, node.model.years, at_key=True)


def date_twice(context: Context) -> Iterator[Wrong]:
    """The dates of stocks in the columns of years ascend: two columns of one day would be one figure."""
    for node in context.each(Table):
        last = ""
        for year in node.model.years:
            day = str(node.model.dates.get(year, f"{year}-12-31"))
            if day <= last and (year in node.model.dates or year - 1 in node.model.dates):
                yield node.wrong("dates", year if year in node.model.dates else year - 1, found=day, before=last)
            last = day


def column_like_year(context: Context) -> Iterator[Wrong]:
    """A named column does not have the name of a year."""
    for node in context.each(Table):
        for key in node.model.columns:
            if re.fullmatch(r"\d{4}", key):
                yield node.wrong("columns", key, at_key=True, found=key)


def count_beside_years(context: Context) -> Iterator[Wrong]:
    """In a table of years a column only counts at a time of its own."""
    for node in context.each(Table):
        for key in _untimed(node.model) if node.model.years else ():
            yield node.wrong("columns", key, at_key=True, found=key)


# -- rows and columns ------------------------------------------------------------------------------------------------


def row_not_one(context: Context) -> Iterator[Wrong]:
    """A row that counts is of one flow or of one stock."""
    for node, index, row in rows(context):
        if (row.flow is None) == (row.stock is None):
            yield node.wrong("rows", index)


def row_without_unit(context: Context) -> Iterator[Wrong]:
    """A row that counts has a unit."""
    for node, index, row in rows(context):
        if row.unit is None:
            yield node.wrong("rows", index)


def not_for_this_role(context: Context) -> Iterator[Wrong]:
    """What a row or a column says fits its role."""
    nodes: tuple[Node[Row] | Node[NamedColumn], ...] = (*context.each(Row), *context.each(NamedColumn))
    for node in nodes:
        for field, role in (_ONLY_FOR if isinstance(node.model, Row) else _ONLY_FOR_COLUMN).items():
            if field in node.model.model_fields_set and node.model.role != role:
                yield node.wrong(field, at_key=True, found=field, role=node.model.role)


def not_covered(context: Context) -> Iterator[Wrong]:
    """What a row counts is among what its table covers."""
    for node, index, row in rows(context):
        covers = node.model.covers
        for field, covered in (("flow", covers.flows), ("stock", covers.stocks), ("unit", covers.units)):
            name = getattr(row, field)
            if name is not None and name not in covered:
                yield node.unknown(("rows", index, field), name, covered)


def stock_without_row(context: Context) -> Iterator[Wrong]:
    """A table that covers a stock has a row of it: without one it would say that there is nothing at all."""
    for node in context.each(Table):
        counted = {row.stock for row in node.model.rows if row.role == "count"}
        for index, stock in enumerate(node.model.covers.stocks):
            if stock not in counted:
                yield node.wrong("covers", "stocks", index, found=stock)


def outside_covered_part(context: Context) -> Iterator[Wrong]:
    """Where a table covers only a part of a stock, each row says that it is in that part."""
    for node, index, row in rows(context):
        for dimension, covered in node.model.covers.where.items():
            for said in _said(context, node.model, row, dimension):
                if said is None or not set(said) <= set(covered):
                    yield node.wrong(
                        "rows", index, "attributes", dimension, dimension=dimension, covered=", ".join(covered)
                    )


def _said(context: Context, table: Table, row: Row, dimension: str) -> set[tuple[str, ...] | None]:
    """The values that the counts of a row have of a dimension; its flow may say what all of them were."""
    flow = context.agreements.flows.get(row.flow or "")
    own = row.attributes.get(dimension, flow.was.get(dimension) if flow else None)
    return {said.get(dimension, own) for said in counting(table).values()}


def said_by_row_and_column(context: Context) -> Iterator[Wrong]:
    """A row or a column says the value of a dimension, not both."""
    for node, index, row in rows(context):
        by_column = {dimension for column in node.model.columns.values() for dimension in column.attributes}
        for dimension in row.attributes:
            if dimension in by_column:
                yield node.wrong("rows", index, "attributes", dimension, at_key=True, found=dimension)


def flow_without_year(context: Context) -> Iterator[Wrong]:
    """A flow is counted by year, or in columns with a time of their own."""
    for node, index, row in rows(context):
        if row.flow is None or node.model.years:
            continue
        if not timed(node.model):
            yield node.wrong("rows", index, "flow", found=row.flow)
        else:
            places = (column for column in row.cells if column in _untimed(node.model))
            yield from (node.wrong("rows", index, "cells", column, found=row.flow) for column in places)


def flow_as_stock(context: Context) -> Iterator[Wrong]:
    """A flow is realised or a forecast; only what there is on a day has the state stock."""
    for node in context.each(Table):
        if node.model.covers.flows:
            yield from (node.wrong(*steps) for steps, state in _states(node.model) if state == "stock")
    for counted in context.each(Counted):
        if counted.model.flow and not counted.model.stock and counted.model.state == "stock":
            yield counted.wrong("state")


def _states(table: Table) -> Iterator[tuple[Loc, str | None]]:
    """The states that a table gives, with their places."""
    yield ("state",), table.state
    yield from ((("states", year), state) for year, state in table.states.items())
    yield from ((("columns", key, "state"), column.state) for key, column in table.columns.items())


RULES: tuple[Rule, ...] = (
    Rule("source-unsaid", source_unsaid),
    Rule("undated-but-said", undated_but_said),
    Rule("count-without-date", count_without_date),
    Rule("table-without-counts", table_without_counts),
    Rule("order-of-years", order_of_years),
    Rule("unknown-year", unknown_year),
    Rule("date-twice", date_twice),
    Rule("column-like-year", column_like_year),
    Rule("count-beside-years", count_beside_years),
    Rule("row-not-one", row_not_one),
    Rule("row-without-unit", row_without_unit),
    Rule("not-for-this-role", not_for_this_role),
    Rule("not-covered", not_covered),
    Rule("stock-without-row", stock_without_row),
    Rule("outside-covered-part", outside_covered_part),
    Rule("said-by-row-and-column", said_by_row_and_column),
    Rule("flow-without-year", flow_without_year),
    Rule("flow-as-stock", flow_as_stock),
)
