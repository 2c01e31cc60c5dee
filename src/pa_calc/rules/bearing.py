"""What bears on nothing: a target without figures, a condition or a rung that is idle, readings beside no other."""

from collections.abc import Iterator
from typing import NamedTuple

from pa_calc.rules.context import Context, Rule, Wrong
from pa_calc.rules.escalation import asks
from pa_calc.rules.records import entries
from pa_calc.schema.agreements import Agreement, Rung
from pa_calc.schema.measures import Target, Term


def readings_without_declared(context: Context) -> Iterator[Wrong]:
    """A target with other readings says how it is read itself."""
    for node in context.each(Target):
        if node.model.readings and node.model.declared is None:
            yield node.wrong("readings", at_key=True)


def condition_of_nothing(context: Context) -> Iterator[Wrong]:
    """A target or a duty depends on each condition under which its agreement holds, where it has any of them."""
    for node in context.each(Agreement):
        named = [one.condition for one in node.model.targets] + [one.condition for one in node.model.duties]
        is_known = {*named} <= {None, *(condition.key for condition in node.model.conditions)}
        for index, condition in enumerate(node.model.conditions if named and is_known else ()):
            if condition.kind in {"if", "unless"} and condition.key not in named:
                yield node.wrong("conditions", index, "key", found=condition.key)


# -- rungs -----------------------------------------------------------------------------------------------------------


def rung_passed_over(context: Context) -> Iterator[Wrong]:
    """What reaches a rung does not always reach a higher one as well."""
    rungs = [node for node in context.each(Rung) if asks(node.model)]
    for node in rungs:
        lower = [one for one in rungs if one.model.level < node.model.level and _is_within(one.model, node.model)]
        if lower:
            other = max(lower, key=lambda one: one.model.level)
            wrong = node.wrong("level", found=node.model.key, other=other.model.key, level=other.model.level)
            yield wrong._replace(related=(other.file, (*other.loc, "level")))


def _is_within(lower: Rung, higher: Rung) -> bool:
    """Whether all that reaches one rung reaches the other."""
    is_so = not higher.verdicts or (bool(lower.verdicts) and {*lower.verdicts} <= {*higher.verdicts})
    is_as_late = (higher.overdue_days or 0) <= (lower.overdue_days or 0)
    return is_so and is_as_late and (higher.quarters or 1) <= (lower.quarters or 1)


# -- figures ---------------------------------------------------------------------------------------------------------


class _Series(NamedTuple):
    """What is known of a party by a table, or a stated figure under the number of its agreement; by a record: None."""

    party: str
    table: str | None
    what: frozenset[str | None]
    units: frozenset[str | None]


def _series(context: Context) -> list[_Series]:
    """Everything of which anything is known."""
    series = [
        _Series(one.party, one.table, frozenset((*one.covers.flows, *one.covers.stocks)), frozenset(one.covers.units))
        for one in context.tables
    ]
    for agreement in context.agreements.agreements:
        for figure in agreement.stated_figures:
            if one := figure.counted:
                what = frozenset((one.flow, one.stock)) - {None}
                series.append(_Series(one.party, agreement.number, what, frozenset((figure.unit,))))
    for entry in entries(context):
        unit = frozenset((entry.node.model.unit,))
        series.append(_Series(entry.who, None, frozenset((entry.what,)), unit))
    return series


def nothing_counted(context: Context) -> Iterator[Wrong]:
    """Some table, stated figure or record has something of what a target counts; else there is no data yet."""
    for node in context.each(Target):
        terms = node.model.count
        if not any(term.amount is not None or _is_known(context, node.model, term) for term in terms):
            found = dict.fromkeys(what for term in terms for what in asked(term))
            units = dict.fromkeys(unit for term in terms for unit in term.unit or (node.model.unit,))
            yield node.wrong("count", at_key=True, found=", ".join(found), units=", ".join(units))


def _is_known(context: Context, target: Target, term: Term) -> bool:
    """Whether anything that a term asks for is known of anyone, or taken not to have happened."""
    named, units = {*asked(term)}, _units(context, target, term)
    parties = context.members(term.parties or target.together or target.each or ())
    taken = {flow for one in target.assumptions for flow in one.nothing or ()}
    return bool(named & taken) or any(
        one.party in parties
        and (term.table == one.table or None in (term.table, one.table))
        and named & one.what
        and units & one.units
        for one in context.once(_series)
    )


def asked(term: Term) -> tuple[str, ...]:
    """The flows and stocks that a term asks for."""
    return (*term.flow, *term.net, *((term.stock,) if term.stock else ()), *(term.roll.by if term.roll else ()))


def _units(context: Context, target: Target, term: Term) -> set[str]:
    """The units that count; all of them where rows are taken to be of one of these."""
    units = {*(term.unit or (target.unit,))}
    takes = any(one.take is not None and one.take.to_be.unit in units for one in target.assumptions)
    return {*context.agreements.units} if takes else units


RULES: tuple[Rule, ...] = (
    Rule("readings-without-declared", readings_without_declared, "warning"),
    Rule("condition-of-nothing", condition_of_nothing, "warning"),
    Rule("rung-passed-over", rung_passed_over, "warning"),
    Rule("nothing-counted", nothing_counted, "note", whole=True),
)
