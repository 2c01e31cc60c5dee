"""The escalation ladder: each rung asks something, and in numbers that can be meant."""

from collections.abc import Iterator

from pa_calc.rules.context import Context, Rule, Wrong
from pa_calc.schema.agreements import Rung

_NUMBERS = ("level", "overdue_days", "quarters", "within_days")


def rung_of_nothing(context: Context) -> Iterator[Wrong]:
    """A rung says when it is reached."""
    for node in context.each(Rung):
        if not asks(node.model) and node.model.quarters is None:
            yield node.wrong("key", found=node.model.key)


def quarters_of_nothing(context: Context) -> Iterator[Wrong]:
    """Where a rung asks for some quarters in a row, it says of what."""
    for node in context.each(Rung):
        if not asks(node.model) and node.model.quarters is not None:
            yield node.wrong("quarters", found=node.model.key)


def rung_not_positive(context: Context) -> Iterator[Wrong]:
    """The numbers of a rung are more than 0."""
    for node in context.each(Rung):
        for field in _NUMBERS:
            value = getattr(node.model, field)
            if value is not None and value <= 0:
                yield node.wrong(field, field=field, found=value)


def asks(rung: Rung) -> bool:
    """Whether a rung says what must be so."""
    return bool(rung.verdicts) or rung.overdue_days is not None


RULES: tuple[Rule, ...] = (
    Rule("rung-of-nothing", rung_of_nothing),
    Rule("quarters-of-nothing", quarters_of_nothing),
    Rule("rung-not-positive", rung_not_positive),
)
