"""What is named by its number, its row or its key exists."""

from collections.abc import Iterator, Sequence
from typing import Literal

from pa_calc.rules.context import Context, Loc, Node, Rule, Wrong
from pa_calc.rules.references import Where, unknown
from pa_calc.schema.agreements import Agreement, Discrepancy, Link, RunningDuty, TieSide
from pa_calc.schema.appendix import Table
from pa_calc.schema.measures import Target, Term, Which
from pa_calc.schema.records import ConditionFact, Progress


def unknown_chapter(context: Context) -> Iterator[Wrong]:
    """The number of an agreement begins with that of a chapter."""
    known = tuple(chapter.number for chapter in context.agreements.chapters)
    for node in context.each(Agreement):
        if (chapter := node.model.number.partition(".")[0]) not in known:
            yield node.unknown(("number",), chapter, known)


def unknown_agreement(context: Context) -> Iterator[Wrong]:
    """Every agreement that is named exists."""
    known = tuple(agreement.number for agreement in context.agreements.agreements)
    named: Where = {
        Link: ("to",),
        Discrepancy: ("agreements",),
        Progress: ("agreement",),
        ConditionFact: ("agreement",),
    }
    return unknown(context, named, frozenset(known), known)


def unknown_table(context: Context) -> Iterator[Wrong]:
    """Every table that is named exists; a count may also name an agreement with figures that count."""
    printed = tuple(_rows_by_table(context))
    known = (*printed, *_figures_by_agreement(context))
    yield from unknown(context, {Discrepancy: ("tables",)}, frozenset(printed), printed)
    yield from unknown(context, {Term: ("table",), Which: ("table",)}, frozenset(known), known)
    stated = tuple(one.number for one in context.agreements.agreements if one.stated_figures)
    yield from unknown(context, {TieSide: ("table",)}, frozenset((*printed, *stated)), (*printed, *stated))


def _rows_by_table(context: Context) -> dict[str, tuple[str, ...]]:
    return {table.table: tuple(row.key for row in table.rows) for table in context.tables}


def _figures_by_agreement(context: Context) -> dict[str, tuple[str, ...]]:
    """The keys of the stated figures that count, by the number of their agreement."""
    counted: dict[str, tuple[str, ...]] = {}
    for agreement in context.agreements.agreements:
        keys = tuple(figure.key for figure in agreement.stated_figures if figure.counted)
        counted[agreement.number] = counted.get(agreement.number, ()) + keys
    return {number: keys for number, keys in counted.items() if keys}


def unknown_row(context: Context) -> Iterator[Wrong]:
    """Every row that is named is one of its table."""
    rows = {**_rows_by_table(context), **_figures_by_agreement(context)}
    for node in context.each(Which):
        which = node.model
        if which.row is not None and which.row not in rows.get(which.table or "", (which.row,)):
            yield node.unknown(("row",), which.row, rows[which.table or ""])
    for table in context.each(Table):
        known = frozenset(rows[table.model.table])
        for steps, key in _rows_named(table.model):
            if key not in known:
                yield table.unknown(steps, key, rows[table.model.table])


def _rows_named(table: Table) -> Iterator[tuple[Loc, str]]:
    for index, row in enumerate(table.rows):
        share = {"part": row.share.part, "whole": row.share.whole} if row.share else {}
        yield from ((("rows", index, "total_of", n), key) for n, key in enumerate(row.total_of))
        for field, keys in share.items():
            yield from ((("rows", index, "share", field, n), key) for n, key in enumerate(keys))
    for index, correction in enumerate(table.corrections):
        yield ("corrections", index, "row"), correction.row
        yield from ((("corrections", index, "suspects", n), key) for n, key in enumerate(correction.suspects))


def unknown_column(context: Context) -> Iterator[Wrong]:
    """Every column that is named is a year or a named column of its table."""
    for node in context.each(Table):
        table = node.model
        known = (*table.years, *table.columns)
        for steps, column in _columns_named(table):
            if column not in known:
                yield node.unknown(steps, column, known, at_key="cells" in steps)


def _columns_named(table: Table) -> Iterator[tuple[Loc, int | str]]:
    for index, row in enumerate(table.rows):
        yield from ((("rows", index, "cells", column), column) for column in row.cells)
    for key, column in table.columns.items():
        yield from ((("columns", key, "total_of", n), part) for n, part in enumerate(column.total_of))
    for index, correction in enumerate(table.corrections):
        yield ("corrections", index, "column"), correction.column


def unknown_condition(context: Context) -> Iterator[Wrong]:
    """What a target or a duty depends on, or what became known, is a condition of its agreement."""
    for node in context.each(Agreement):
        known = tuple(condition.key for condition in node.model.conditions)
        duties = ((("duties", index), duty.condition) for index, duty in enumerate(node.model.duties))
        targets = ((("targets", index), target.condition) for index, target in enumerate(node.model.targets))
        for steps, condition in (*duties, *targets):
            if condition not in (None, *known):
                yield node.unknown((*steps, "condition"), condition, known)
    for duty in context.each(RunningDuty):
        if duty.model.condition is not None:
            yield duty.unknown(("condition",), duty.model.condition, ())
    yield from _not_of_it(context, context.each(ConditionFact), "conditions")


def unknown_duty(context: Context) -> Iterator[Wrong]:
    """Progress with a duty is reported of one that its agreement has."""
    return _not_of_it(context, context.each(Progress), "duties")


def _not_of_it(
    context: Context, nodes: Sequence[Node[ConditionFact] | Node[Progress]], those: Literal["conditions", "duties"]
) -> Iterator[Wrong]:
    """What a record names of an agreement that exists, and that is not there."""
    step = "condition" if those == "conditions" else "duty"
    by_number = {one.number: tuple(part.key for part in getattr(one, those)) for one in context.agreements.agreements}
    for node in nodes:
        key = getattr(node.model, step)
        known = by_number.get(node.model.agreement, (key,))
        if key not in (None, *known):
            yield node.unknown((step,), key, known)


def unknown_assumption(context: Context) -> Iterator[Wrong]:
    """What a reading does without is an assumption of its target."""
    for node in context.each(Target):
        known = tuple(assumption.key for assumption in node.model.assumptions)
        for index, reading in enumerate(node.model.readings):
            for place, key in enumerate(reading.without):
                if key not in known:
                    yield node.unknown(("readings", index, "without", place), key, known)


def unknown_figure(context: Context) -> Iterator[Wrong]:
    """What a stated figure adds up are other stated figures of its agreement."""
    for node in context.each(Agreement):
        keys = tuple(figure.key for figure in node.model.stated_figures)
        for index, figure in enumerate(node.model.stated_figures):
            known = tuple(key for key in keys if key != figure.key)
            for place, key in enumerate(figure.sum_of):
                if key not in known:
                    yield node.unknown(("stated_figures", index, "sum_of", place), key, known)


def link_to_itself(context: Context) -> Iterator[Wrong]:
    """A link leads to another agreement."""
    for node in context.each(Agreement):
        for index, link in enumerate(node.model.links):
            if link.to == node.model.number:
                yield node.wrong("links", index, "to", found=link.to)


RULES: tuple[Rule, ...] = (
    Rule("unknown-chapter", unknown_chapter, whole=True),
    Rule("unknown-agreement", unknown_agreement),
    Rule("unknown-table", unknown_table),
    Rule("unknown-row", unknown_row),
    Rule("unknown-column", unknown_column),
    Rule("unknown-condition", unknown_condition),
    Rule("unknown-duty", unknown_duty),
    Rule("unknown-assumption", unknown_assumption),
    Rule("unknown-figure", unknown_figure),
    Rule("link-to-itself", link_to_itself),
)
