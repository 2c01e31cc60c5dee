"""The escalation ladder: each rung asks something that can be meant, and is not passed over by a higher one."""

from collections.abc import Iterator

from pa_calc.rules.context import Context, Rule, Wrong
from pa_calc.schema.agreements import Rung

_NUMBERS = ("level", "overdue_days", "quarters", "within_days")


def rung_of_nothing(context: Context) -> Iterator[Wrong]:
    """A rung says when it is reached."""
    for node in context.each(Rung):
        if not _asks(node.model) and node.model.quarters is None:
            yield node.wrong("key", found=node.model.key)


def quarters_of_nothing(context: Context) -> Iterator[Wrong]:
    """Where a rung asks for some quarters in a row, it says of what."""
    for node in context.each(Rung):
        if not _asks(node.model) and node.model.quarters is not None:
            yield node.wrong("quarters", found=node.model.key)


def rung_not_positive(context: Context) -> Iterator[Wrong]:
    """The numbers of a rung are more than 0."""
    for node in context.each(Rung):
        for field in _NUMBERS:
            value = getattr(node.model, field)
            if value is not None and value <= 0:
                yield node.wrong(field, field=field, found=value)


def rung_passed_over(context: Context) -> Iterator[Wrong]:
    """What reaches a rung does not always reach a higher one as well."""
    rungs = [node for node in context.each(Rung) if _asks(node.model)]
    for node in rungs:
        lower = [one for one in rungs if one.model.level < node.model.level and _is_within(one.model, node.model)]
        if lower:
            other = max(lower, key=lambda one: one.model.level)
            wrong = node.wrong("level", found=node.model.key, other=other.model.key, level=other.model.level)
            yield wrong._replace(related=(other.file, (*other.loc, "level")))


def _asks(rung: Rung) -> bool:
    """Whether a rung says what must be so."""
    return bool(rung.verdicts) or rung.overdue_days is not None


def _is_within(lower: Rung, higher: Rung) -> bool:
    """Whether all that reaches one rung reaches the other."""
    is_so = not higher.verdicts or (bool(lower.verdicts) and {*lower.verdicts} <= {*higher.verdicts})
    is_as_late = (higher.overdue_days or 0) <= (lower.overdue_days or 0)
    return is_so and is_as_late and (higher.quarters or 1) <= (lower.quarters or 1)


RULES: tuple[Rule, ...] = (
    Rule("rung-of-nothing", rung_of_nothing),
    Rule("quarters-of-nothing", quarters_of_nothing),
    Rule("rung-not-positive", rung_not_positive),
    Rule("rung-passed-over", rung_passed_over, "warning"),
)
