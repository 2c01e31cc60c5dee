"""What a count must say, so that it counts what it seems to count."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from pa_calc.rules.context import Context, Loc, Node, Rule, Wrong, said
from pa_calc.schema.fields import BEFORE, step_around
from pa_calc.schema.measures import READABLE, Assumption, Nature, Period, Roll, Take, Target, Term, Which

KINDS = ("flow", "net", "stock", "amount")
"""What a term can be; it is one of them."""

NOT_FOR: Mapping[str, tuple[str, ...]] = {
    "flow": ("at", "roll"),
    "net": ("becomes", "at", "roll"),
    "stock": ("becomes", "over"),
    "amount": ("unit", "where", "rent", "maybe", "becomes", "over", "at", "roll", "table", "parties"),
}
"""What would say nothing of each kind of term."""

MEASURES = ("count", "of", "baseline")
"""The fields of a target that are measures."""


class Counting(NamedTuple):
    """One way to count a target: as declared, or in a reading; `given` are the fields that it gives or drops."""

    node: Node[Target]
    steps: Loc
    target: Target
    given: frozenset[str]

    def wrong(self, *steps: str | int, **details: object) -> Wrong:
        """Something is wrong here; what a reading takes over is found wrong in the reading itself."""
        return Wrong(self.node.file, (*self.node.loc, *self.steps, *steps), said(details))

    def says(self, *fields: str) -> bool:
        """Whether any of these stands here, and is not only taken over."""
        return not self.given.isdisjoint(fields)


def countings(context: Context) -> Iterator[Counting]:
    """Every way in which targets are counted."""
    for node in context.each(Target):
        yield Counting(node, (), node.model, frozenset(READABLE))
        for index, reading in enumerate(node.model.readings):
            given = {name for name in READABLE if getattr(reading, name) is not None}
            yield Counting(node, ("readings", index), node.model.read_as(reading), frozenset(given | {*reading.drops}))


def _kinds(term: Term) -> tuple[str, ...]:
    return tuple(kind for kind in KINDS if getattr(term, kind) not in (None, ()))


def term_not_one(context: Context) -> Iterator[Wrong]:
    """A term is exactly one of flow, net, stock and amount."""
    for node in context.each(Term):
        if len(kinds := _kinds(node.model)) != 1:
            yield node.wrong(found=", ".join(kinds) or "-")


def not_for_this_term(context: Context) -> Iterator[Wrong]:
    """A flow has no date, a stock no period, and an amount nothing but how often it counts."""
    for node in context.each(Term):
        kinds = _kinds(node.model)
        for field in NOT_FOR[kinds[0]] if len(kinds) == 1 else ():
            if field in node.model.model_fields_set:
                yield node.wrong(field, at_key=True, found=field, kind=kinds[0])


def times_zero(context: Context) -> Iterator[Wrong]:
    """A term does not count 0 times."""
    for node in context.each(Term):
        if node.model.times == 0:
            yield node.wrong("times")


def _directed(context: Context) -> Iterator[tuple[Callable[..., Wrong], tuple[str, ...]]]:
    """The flows of which the direction counts, and what tells which of them is wrong."""
    for term in context.each(Term):
        yield partial(term.wrong, "net"), term.model.net
    for roll in context.each(Roll):
        yield partial(roll.wrong, "by"), roll.model.by


def flow_without_direction(context: Context) -> Iterator[Wrong]:
    """A net and a stock that rolls on are made of flows by which a stock grows or shrinks."""
    neither = {key for key, flow in context.agreements.flows.items() if flow.direction == "neither"}
    for wrong, flows in _directed(context):
        for index, flow in enumerate(flows):
            if flow in neither:
                yield wrong(index, found=flow)


def _stock_terms(counting: Counting) -> Iterator[tuple[str, int, Term]]:
    """The terms of a stock, unless all that bears on their date is taken over."""
    for name in MEASURES:
        for index, term in enumerate(getattr(counting.target, name) or ()):
            if term.stock and counting.says(name, "period"):
                yield name, index, term


def stock_without_date(context: Context) -> Iterator[Wrong]:
    """A stock has a date, its own or the end of the period."""
    for counting in countings(context):
        for name, index, term in _stock_terms(counting):
            if term.at is None and counting.target.period.last is None:
                yield counting.wrong(name, index)


def roll_too_late(context: Context) -> Iterator[Wrong]:
    """A stock rolls on from a day before the date that is asked."""
    for counting in countings(context):
        for name, index, term in _stock_terms(counting):
            asked = _first_asked(term, counting.target.period)
            if term.roll and asked and term.roll.start >= asked:
                yield counting.wrong(name, index, "roll", "start", start=term.roll.start, asked=asked)


def _first_asked(term: Term, period: Period) -> date | None:
    """The first day of which a term asks for a stock: its own, or one of the first step of the period."""
    if term.at == BEFORE:
        return period.first - timedelta(days=1)
    if term.at is not None or period.last is None or period.each is None:
        return term.at or period.last
    return min(step_around(period.first, period.each).over_by, period.last)


def maybe_without_where(context: Context) -> Iterator[Wrong]:
    """What may come to count is a value of a dimension that decides what counts."""
    for node in context.each(Term):
        for dimension in node.model.maybe:
            if dimension not in node.model.where:
                yield node.wrong("maybe", dimension, at_key=True, found=dimension)


def two_effects(context: Context) -> Iterator[Wrong]:
    """An assumption has at most one effect."""
    for node in context.each(Assumption):
        effects = [name for name in ("take", "nothing", "stand_in") if getattr(node.model, name) is not None]
        for effect in effects[1:]:
            yield node.wrong(effect, at_key=True, found=effect, first=effects[0])


def empty_take(context: Context) -> Iterator[Wrong]:
    """An assumption on rows says which rows, and what they are taken to be."""
    for node in context.each(Take):
        for field, nothing in (("which", Which()), ("to_be", Nature())):
            if getattr(node.model, field) == nothing:
                yield node.wrong(field, field=field)


def row_without_table(context: Context) -> Iterator[Wrong]:
    """Who names a row names its table: other tables may have a row of that name."""
    for node in context.each(Which):
        if node.model.row is not None and node.model.table is None:
            yield node.wrong("row", found=node.model.row)


RULES: tuple[Rule, ...] = (
    Rule("term-not-one", term_not_one),
    Rule("not-for-this-term", not_for_this_term),
    Rule("times-zero", times_zero),
    Rule("flow-without-direction", flow_without_direction),
    Rule("stock-without-date", stock_without_date),
    Rule("roll-too-late", roll_too_late),
    Rule("maybe-without-where", maybe_without_where),
    Rule("two-effects", two_effects),
    Rule("empty-take", empty_take),
    Rule("row-without-table", row_without_table),
)
