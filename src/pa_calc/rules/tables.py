"""What a printed table must say of itself, so that each of its cells is known for what it is."""

import re
from collections.abc import Iterator

from pa_calc.rules.context import Context, Node, Rule, Wrong
from pa_calc.schema.agreements import Counted
from pa_calc.schema.appendix import NamedColumn, Row, Table
from pa_calc.schema.measures import RentBand

_ONLY_FOR = {
    "flow": "count",
    "stock": "count",
    "unit": "count",
    "rent": "count",
    "total_of": "total",
    "share": "percentage",
}
_ONLY_FOR_COLUMN = {"attributes": "count", "total_of": "total"}


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
    """Counts that stand under no year have the reference date of their table, unless it is said to have none."""
    for node in context.each(Table):
        source = node.model.source
        if not node.model.years and source.reference_date is None and not source.undated:
            yield node.wrong("source")


def table_without_counts(context: Context) -> Iterator[Wrong]:
    """A table has rows that count, and years or a column that counts: else it would say that there is nothing."""
    for node in context.each(Table):
        table = node.model
        columns = table.years or [key for key, column in table.columns.items() if column.role == "count"]
        if not columns or all(row.role != "count" for row in table.rows):
            yield node.wrong("rows", at_key=True)


def order_of_years(context: Context) -> Iterator[Wrong]:
    """The years of a table ascend."""
    for node in context.each(Table):
        years = node.model.years
        for index in range(1, len(years)):
            if years[index] <= years[index - 1]:
                yield node.wrong("years", index, found=years[index])


def unknown_year(context: Context) -> Iterator[Wrong]:
    """A date or a state that is said of a year is of one of the years of the table."""
    for node in context.each(Table):
        for field in ("dates", "states"):
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
    """In a table of years only the years count."""
    for node in context.each(Table):
        for key, column in node.model.columns.items():
            if node.model.years and column.role == "count":
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


def outside_covered_part(context: Context) -> Iterator[Wrong]:
    """Where a table covers only a part of a stock, each row says that it is in that part."""
    for node, index, row in rows(context):
        for dimension, covered in node.model.covers.where.items():
            for said in _said(node.model, row, dimension):
                if said not in covered:
                    yield node.wrong(
                        "rows", index, "attributes", dimension, dimension=dimension, covered=", ".join(covered)
                    )


def _said(table: Table, row: Row, dimension: str) -> set[str | None]:
    """The values that the counts of a row have of a dimension."""
    own = row.attributes.get(dimension)
    if own is not None or table.years:
        return {own}
    return {column.attributes.get(dimension) for column in table.columns.values() if column.role == "count"}


def said_by_row_and_column(context: Context) -> Iterator[Wrong]:
    """A row or a column says the value of a dimension, not both."""
    for node, index, row in rows(context):
        by_column = {dimension for column in node.model.columns.values() for dimension in column.attributes}
        for dimension in row.attributes:
            if dimension in by_column:
                yield node.wrong("rows", index, "attributes", dimension, at_key=True, found=dimension)


def flow_without_year(context: Context) -> Iterator[Wrong]:
    """A flow is counted by year."""
    for node, index, row in rows(context):
        if row.flow is not None and not node.model.years:
            yield node.wrong("rows", index, "flow", found=row.flow)


def flow_as_stock(context: Context) -> Iterator[Wrong]:
    """A flow is realised or a forecast; only what there is on a day has the state stock."""
    for node in context.each(Table):
        if node.model.covers.flows:
            states = {("state",): node.model.state} | {("states", one): is_ for one, is_ in node.model.states.items()}
            yield from (node.wrong(*steps) for steps, state in states.items() if state == "stock")
    for counted in context.each(Counted):
        if counted.model.flow and not counted.model.stock and counted.model.state == "stock":
            yield counted.wrong("state")


def price_level_unsaid(context: Context) -> Iterator[Wrong]:
    """A table with rent bands says of which year the prices are."""
    for node, index, row in rows(context):
        if row.rent is not None and node.model.price_level is None:
            yield node.wrong("rows", index, "rent", at_key=True)


def limit_without_year(context: Context) -> Iterator[Wrong]:
    """A rent limit in a table has an amount for the year of its prices."""
    limits = context.agreements.rent_limits
    for node, index, row in rows(context):
        level, rent = node.model.price_level, row.rent or RentBand()
        for field in ("above", "up_to"):
            limit = limits.get(getattr(rent, field) or "")
            if level is not None and limit and level not in limit.amounts:
                yield node.wrong("rows", index, "rent", field, found=getattr(rent, field), year=level)


RULES: tuple[Rule, ...] = (
    ("source-unsaid", source_unsaid),
    ("undated-but-said", undated_but_said),
    ("count-without-date", count_without_date),
    ("table-without-counts", table_without_counts),
    ("order-of-years", order_of_years),
    ("unknown-year", unknown_year),
    ("date-twice", date_twice),
    ("column-like-year", column_like_year),
    ("count-beside-years", count_beside_years),
    ("row-not-one", row_not_one),
    ("row-without-unit", row_without_unit),
    ("not-for-this-role", not_for_this_role),
    ("not-covered", not_covered),
    ("outside-covered-part", outside_covered_part),
    ("said-by-row-and-column", said_by_row_and_column),
    ("flow-without-year", flow_without_year),
    ("flow-as-stock", flow_as_stock),
    ("price-level-unsaid", price_level_unsaid),
    ("limit-without-year", limit_without_year),
)
