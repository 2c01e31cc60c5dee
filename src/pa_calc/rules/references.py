"""The words of a dataset are declared before they are used: each rule has a list of where such names stand."""

from collections.abc import Container, Iterator, Mapping, Sequence

from pa_calc.rules.context import Context, Loc, M, Node, Rule, Wrong
from pa_calc.schema.agreements import (
    Counted,
    Dimension,
    Duty,
    Fact,
    Flow,
    Group,
    Lead,
    Rung,
    RunningDuty,
    StatedFigure,
)
from pa_calc.schema.appendix import Covers, NamedColumn, Row, Table
from pa_calc.schema.fields import Model
from pa_calc.schema.measures import (
    Assumption,
    Nature,
    Reading,
    RentBand,
    Roll,
    Statement,
    Target,
    Term,
    Which,
)
from pa_calc.schema.records import ConditionFact, Record, RecordedFigure

Where = Mapping[type[Model], tuple[str, ...]]
"""The fields that hold names of one kind, by their model."""

PARTIES_OR_GROUPS: Where = {
    Lead: ("who",),
    Duty: ("who",),
    RunningDuty: ("who",),
    Fact: ("by", "of"),
    Target: ("together", "each"),
    Term: ("parties",),
    Statement: ("parties",),
    Reading: ("parties",),
    Rung: ("who",),
    ConditionFact: ("of",),
}
PARTIES: Where = {
    Group: ("members",),
    Counted: ("party",),
    Table: ("party",),
    Record: ("by",),
    RecordedFigure: ("of",),
}
FLOWS: Where = {
    Term: ("flow", "net"),
    Roll: ("by",),
    Assumption: ("nothing",),
    Which: ("flow",),
    Counted: ("flow",),
    Covers: ("flows",),
    Row: ("flow",),
    RecordedFigure: ("flow",),
}
STOCKS: Where = {
    Term: ("stock",),
    Counted: ("stock",),
    Covers: ("stocks",),
    Row: ("stock",),
    RecordedFigure: ("stock",),
}
UNITS: Where = {
    Target: ("unit",),
    Term: ("unit",),
    Which: ("unit",),
    Nature: ("unit",),
    StatedFigure: ("unit",),
    Covers: ("units",),
    Row: ("unit",),
    RecordedFigure: ("unit",),
}
DIMENSIONS: Where = {
    Term: ("where", "maybe", "becomes"),
    Which: ("attributes",),
    Nature: ("attributes",),
    Counted: ("attributes",),
    Covers: ("where",),
    NamedColumn: ("attributes",),
    Row: ("attributes", "becomes"),
    RecordedFigure: ("attributes", "becomes"),
    Flow: ("was", "becomes"),
}
LIMITS: Where = {RentBand: ("above", "up_to")}


def _keys(value: object) -> tuple[str, ...]:
    """One key, several, or none."""
    if isinstance(value, tuple):
        return value
    return (value,) if isinstance(value, str) else ()


def _named(context: Context, where: Where) -> Iterator[tuple[Node[Model], Loc, str]]:
    """Every name of one kind, with its place."""
    for kind, fields in where.items():
        for node in context.each(kind):
            for field in fields:
                for index, key in enumerate(_keys(getattr(node.model, field))):
                    yield node, (field, index), key


def unknown(
    context: Context, where: Where, known: Container[str], names: Sequence[str] | Mapping[str, Model]
) -> Iterator[Wrong]:
    """Each name that is not known, beside those that are."""
    for node, steps, name in _named(context, where):
        if name not in known:
            yield node.unknown(steps, name, names)


def unknown_party(context: Context) -> Iterator[Wrong]:
    """Who is named is a party or a group."""
    known: dict[str, Model] = {**context.agreements.parties, **context.agreements.groups}
    return unknown(context, PARTIES_OR_GROUPS, known, known)


def no_single_party(context: Context) -> Iterator[Wrong]:
    """A member of a group, who reports, of whom a figure is, or who does a part of what is divided, is one party."""
    known = context.agreements.parties
    yield from unknown(context, PARTIES, known, known)
    for node in context.each(Target):
        for key in node.model.divided:
            if key not in known:
                yield node.unknown(("divided", key), key, known, at_key=True)


def unknown_flow(context: Context) -> Iterator[Wrong]:
    """Every flow that is named is declared."""
    return unknown(context, FLOWS, context.agreements.flows, context.agreements.flows)


def unknown_stock(context: Context) -> Iterator[Wrong]:
    """Every stock that is named is declared."""
    return unknown(context, STOCKS, context.agreements.stocks, context.agreements.stocks)


def unknown_unit(context: Context) -> Iterator[Wrong]:
    """Every unit that is named is declared."""
    return unknown(context, UNITS, context.agreements.units, context.agreements.units)


def unknown_limit(context: Context) -> Iterator[Wrong]:
    """Every rent limit that is named is declared."""
    return unknown(context, LIMITS, context.agreements.rent_limits, context.agreements.rent_limits)


def _selections(context: Context) -> Iterator[tuple[Node[Model], str, str, tuple[str, ...]]]:
    """Every dimension that is named, with the values that are named of it."""
    for kind, fields in DIMENSIONS.items():
        for node in context.each(kind):
            for field in fields:
                for dimension, values in getattr(node.model, field).items():
                    yield node, field, dimension, _keys(values)


def unknown_dimension(context: Context) -> Iterator[Wrong]:
    """Every dimension that is named is declared."""
    known = context.agreements.dimensions
    for node, field, dimension, _ in _selections(context):
        if dimension not in known:
            yield node.unknown((field, dimension), dimension, known, at_key=True)


def _strange(node: Node[M], steps: Loc, values: tuple[str, ...], known: tuple[str, ...]) -> Iterator[Wrong]:
    for index, value in enumerate(values):
        if value not in known:
            yield node.unknown((*steps, index), value, known)


def unknown_value(context: Context) -> Iterator[Wrong]:
    """Every value that is named is one of its dimension."""
    dimensions = context.agreements.dimensions
    for node, field, dimension, values in _selections(context):
        known = dimensions[dimension].values if dimension in dimensions else values
        yield from _strange(node, (field, dimension), values, tuple(known))
    for watching in context.each(Dimension):
        yield from _strange(watching, ("watch",), watching.model.watch, tuple(watching.model.values))


RULES: tuple[Rule, ...] = (
    Rule("unknown-party", unknown_party),
    Rule("no-single-party", no_single_party),
    Rule("unknown-flow", unknown_flow),
    Rule("unknown-stock", unknown_stock),
    Rule("unknown-unit", unknown_unit),
    Rule("unknown-limit", unknown_limit),
    Rule("unknown-dimension", unknown_dimension),
    Rule("unknown-value", unknown_value),
)
