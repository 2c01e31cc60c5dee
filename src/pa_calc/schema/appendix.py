"""`appendix/*.yaml`: one printed table each, cell by cell."""

from collections.abc import Mapping
from typing import Literal

from pa_calc.schema.fields import Attributes, Day, Key, Keys, Model, Number, Selection, State, Text, When, Words, Year
from pa_calc.schema.measures import RentBand

Column = int | Key
"""A year, or the key of a named column."""


class Source(Model):
    """Where a table comes from, as it says itself; `undated` where it names neither a source nor a date."""

    printed_as: Words
    origin: Words | None = None
    reference_date: Day | None = None
    undated: Literal[True] | None = None


class Covers(Model):
    """What a table is complete for: what it covers and does not list is 0, what it does not cover is unknown.

    `where` says that it only covers part of a stock, such as the homes with three of the energy labels.
    """

    flows: Keys = ()
    stocks: Keys = ()
    units: Keys
    where: Selection = {}


class EmptyCells(Model):
    """What a blank or a mark in the printed table means, and how that is known."""

    mean: Literal["zero", "unknown"]
    reason: Text


class Share(Model):
    """What a printed percentage divides by what: rows by rows, in a row; columns by columns, in a column.

    Without `whole` a row divides by all rows, and a column by the same column of all rows.
    """

    part: Keys
    whole: Keys = ()


class NamedColumn(Model):
    """A column that is no year: counts of rows that are what `attributes` say, a total, a percentage or text.

    `when` gives it a time of its own, such as half a year or several; a stock is that of its last day.
    """

    name: Words
    role: Literal["count", "total", "percentage", "text"] = "count"
    when: When | None = None
    state: State | None = None
    price_level: int | None = None
    attributes: Attributes = {}
    total_of: Keys = ()
    share: Share | None = None


class Row(Model):
    """A row as printed: counts, a total of other rows (none named: of all), a percentage, or text.

    Of a flow within the stock, `attributes` say what it was and `becomes` what it turned into.
    """

    key: Key
    name: Words
    role: Literal["count", "total", "percentage", "text"] = "count"
    flow: Key | None = None
    stock: Key | None = None
    unit: Key | None = None
    attributes: Attributes = {}
    becomes: Attributes = {}
    rent: RentBand | None = None
    total_of: Keys = ()
    share: Share | None = None
    cells: Mapping[Column, int | str]


class Correction(Model):
    """A total that does not follow from its parts: both values, which of them is used, and why.

    `suspects` are the rows in which the error may lie; none named: any of those added up.
    """

    key: Key
    row: Key
    column: Column
    printed: int
    computed: int
    use: Literal["printed", "computed"]
    suspects: Keys = ()
    reason: Text


class PercentageCorrection(Model):
    """A printed percentage that does not follow from its part and whole: what is printed, what is computed, and why.

    No count rests on a percentage, so neither is used.
    """

    key: Key
    row: Key
    column: Column
    printed: Words
    computed: Words
    reason: Text


class Table(Model):
    """The file as a whole.

    A year column of a flow is that year, of a stock the last day of that year unless `dates` says otherwise. `marks`
    are the texts that stand in cells of numbers.
    """

    format: Literal["pa.table/1"]
    table: Number
    title: Text
    party: Key
    source: Source
    state: State
    price_level: int | None = None
    covers: Covers
    outflows: Literal["negative", "positive"] | None = None
    price_levels: Mapping[int, int] = {}
    empty_cells: EmptyCells | None = None
    marks: Mapping[Words, EmptyCells] = {}
    years: tuple[Year, ...] = ()
    dates: Mapping[int, Day] = {}
    states: Mapping[int, State] = {}
    columns: Mapping[Key, NamedColumn] = {}
    rows: tuple[Row, ...]
    corrections: tuple[Correction, ...] = ()
    percentage_corrections: tuple[PercentageCorrection, ...] = ()
