"""How to read a printed table: what it counts and when, its signs and blanks, and what it is complete for."""

from collections.abc import Callable, Hashable, Iterator
from datetime import date
from typing import TypeVar

from pa_calc.core.printed import PrintedColumn
from pa_calc.render.days import day_told
from pa_calc.render.phrases import listed
from pa_calc.render.table_named import TableNames
from pa_calc.render.times import times_told
from pa_calc.schema.appendix import Column
from pa_calc.words.clean import clean

Kind = TypeVar("Kind", bound=Hashable)


def reading_told(of: TableNames) -> Iterator[str]:
    """Each thing to know, in a sentence."""
    if not of.varies and of.counted:
        yield of.view.words.say("table.each-row", counts=of.counts(of.counted[0]))
    yield from _times(of)
    if of.printed.outflows and of.table.outflows:
        flows = ", ".join(of.view.names.what(flow) for flow in of.printed.outflows)
        yield of.view.words.say(f"table.outflows.{of.table.outflows}", flows=flows)
    if any(row.rent for row in of.table.rows):
        yield from _price_levels(of)
    yield from _blanks(of)
    yield _covers(of)


def _alike(of: TableNames, kind: Callable[[PrintedColumn], Kind]) -> Iterator[tuple[str, Kind, PrintedColumn]]:
    """The columns that count, those of one kind together: their names, the kind, and the first of them."""
    found: dict[Kind, list[PrintedColumn]] = {}
    for column in of.printed.columns:
        if column.role == "count":
            found.setdefault(kind(column), []).append(column)
    for one, columns in found.items():
        keys: list[Column] = [column.key for column in columns]
        yield of.columns_told(keys), one, columns[0]


def _times(of: TableNames) -> Iterator[str]:
    """What the figures in the columns are, and of when."""
    for columns, (state, key, _), first in _alike(of, lambda column: (column.state, *_when(of, column))):
        yield of.view.words.say(
            f"table.when.{key}",
            columns=columns,
            state=of.view.words.say(f"table.state.{state}"),
            time=times_told(of.view, (first.span,)) if first.span else "",
            day=day_told(of.view.words, first.day) if first.day else "",
        )


def _when(of: TableNames, column: PrintedColumn) -> tuple[str, object]:
    """How to say when the figures of a column hold, and the time that is then named."""
    has_flows, has_stocks = (any(getattr(row, kind) for row in of.counted) for kind in ("flow", "stock"))
    if isinstance(column.key, int):
        if not has_stocks:
            return "year", None
        if column.day != date(column.key, 12, 31):
            return "day", column.day
        return ("both" if has_flows else "end"), None
    if has_flows and column.span:
        return "during", column.span
    return ("day" if column.day else "undated"), column.day


def _price_levels(of: TableNames) -> Iterator[str]:
    for columns, year, _ in _alike(of, lambda column: column.price_level):
        if year is not None:
            yield of.view.words.say("table.price-level", columns=columns, year=year)


def _blanks(of: TableNames) -> Iterator[str]:
    """What a blank is, and each text that stands in place of a number, with how that is known."""
    if means := of.printed.blanks:
        said = of.table.empty_cells
        reason = of.view.names.text(said.reason) if said else ""
        yield of.view.words.say(f"table.blank.{means}" if said else "table.blank.unsaid", reason=reason)
    for mark, meaning in of.table.marks.items():
        reason = of.view.names.text(meaning.reason)
        yield of.view.words.say(f"table.sign.{meaning.mean}", mark=clean(mark), reason=reason)


def _covers(of: TableNames) -> str:
    """What the table is complete for."""
    covers, names = of.table.covers, of.view.names
    say = of.view.words.say
    part = (
        say("table.part", dimension=names.dimension(key), values=names.values(key, values))
        for key, values in covers.where.items()
    )
    return say(
        "table.covers.part" if covers.where else "table.covers",
        whats=listed(of.view, map(names.what, (*covers.flows, *covers.stocks))),
        units=listed(of.view, map(names.unit, covers.units)),
        part=say("list.apart").join(part),
    )
