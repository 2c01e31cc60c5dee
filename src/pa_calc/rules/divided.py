"""What each of the parties together does of a bound, and that it adds up to the whole."""

from collections.abc import Iterator
from fractions import Fraction

from pa_calc.rules.context import Context, Node, Rule, Wrong, written
from pa_calc.rules.measures import MEASURES, Counting, countings
from pa_calc.schema.fields import Level
from pa_calc.schema.measures import Target


def _divided(context: Context) -> Iterator[Node[Target]]:
    return (node for node in context.each(Target) if node.model.divided)


def _ways(context: Context) -> Iterator[Counting]:
    """The ways in which each part is counted: as declared, and by the readings that leave the bound as it is."""
    for counting in countings(context):
        is_as_bound = not counting.steps or not counting.says("at_least", "at_most")
        if counting.target.divided and is_as_bound:
            yield counting


def _bounds(target: Target) -> list[Level]:
    return [bound for bound in (target.at_least, target.at_most) if bound is not None]


def divided_without_together(context: Context) -> Iterator[Wrong]:
    """What is divided is a bound for parties together."""
    for node in _divided(context):
        if node.model.together is None:
            yield node.wrong("divided", at_key=True)


def divided_among_others(context: Context) -> Iterator[Wrong]:
    """Each of the parties together does a part, and nobody else."""
    for node in _divided(context):
        parties, parts = context.members(node.model.together or ()), node.model.divided
        for key in parts:
            if parties and key in context.agreements.parties and key not in parties:
                yield node.wrong("divided", key, at_key=True, found=key)
        for party in parties:
            if party not in parts:
                yield node.wrong("divided", at_key=True, found=party)


def divided_two_bounds(context: Context) -> Iterator[Wrong]:
    """What is divided is one bound."""
    for node in _divided(context):
        if len(_bounds(node.model)) > 1:
            yield node.wrong("divided", at_key=True)


def divided_second_measure(context: Context) -> Iterator[Wrong]:
    """What is divided is no share, and is not counted from a baseline."""
    for counting in _ways(context):
        for name in MEASURES[1:]:
            if getattr(counting.target, name) is not None and counting.says(name):
                yield counting.wrong(name, found=name)


def divided_not_by_party(context: Context) -> Iterator[Wrong]:
    """What is divided is counted of each party by itself."""
    for counting in _ways(context):
        for index, term in enumerate(counting.target.count if counting.says("count") else ()):
            for field in ("amount", "parties"):
                if getattr(term, field) is not None:
                    yield counting.wrong("count", index, field, found=field)


def divided_mixed(context: Context) -> Iterator[Wrong]:
    """The parts of a bound are all percentages, or all numbers."""
    for node in _divided(context):
        kinds = [part.percent for part in node.model.divided.values()]
        for key, part in node.model.divided.items():
            if part.percent != kinds[0]:
                yield node.wrong("divided", key, found=_written(part))


def divided_not_positive(context: Context) -> Iterator[Wrong]:
    """Each part of a bound is more than nothing."""
    for node in _divided(context):
        for key, part in node.model.divided.items():
            if part.amount <= 0:
                yield node.wrong("divided", key, found=_written(part))


def divided_not_the_whole(context: Context) -> Iterator[Wrong]:
    """The parts of a bound add up to it: percentages to 100%."""
    for node in _divided(context):
        parts, bounds = list(node.model.divided.values()), _bounds(node.model)
        kinds = {part.percent for part in parts}
        whole = Level(1, percent=True) if True in kinds else bounds[0] if len(bounds) == 1 else None
        total = Level(sum((part.amount for part in parts), Fraction(0)), percent=True in kinds)
        if len(kinds) == 1 and whole and whole.percent == total.percent and total != whole:
            yield node.wrong("divided", at_key=True, sum=_written(total), whole=_written(whole))


def _written(level: Level) -> str:
    return written(level.amount, percent=level.percent)


RULES: tuple[Rule, ...] = (
    Rule("divided-without-together", divided_without_together),
    Rule("divided-among-others", divided_among_others),
    Rule("divided-two-bounds", divided_two_bounds),
    Rule("divided-second-measure", divided_second_measure),
    Rule("divided-not-by-party", divided_not_by_party),
    Rule("divided-mixed", divided_mixed),
    Rule("divided-not-positive", divided_not_positive),
    Rule("divided-not-the-whole", divided_not_the_whole),
)
