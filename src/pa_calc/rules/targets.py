"""What a target and its readings must say, and the figures in the text of the agreements."""

from collections.abc import Iterator
from fractions import Fraction

from pa_calc.rules.context import Context, Rule, Wrong, written
from pa_calc.rules.measures import Counting, countings
from pa_calc.schema.agreements import Agreement, StatedFigure
from pa_calc.schema.fields import Level
from pa_calc.schema.measures import READABLE, Target
from pa_calc.schema.records import RecordedFigure

BOUNDS = ("at_least", "at_most")


def _bounds(counting: Counting) -> dict[str, Level]:
    return {name: bound for name in BOUNDS if (bound := getattr(counting.target, name)) is not None}


def _written(level: Level) -> str:
    return written(level.amount, percent=level.percent)


def together_or_each(context: Context) -> Iterator[Wrong]:
    """A target is for parties together or for each of them."""
    for node in context.each(Target):
        if (node.model.together is None) == (node.model.each is None):
            yield node.wrong()


def no_bound(context: Context) -> Iterator[Wrong]:
    """A target has a bound: at least, at most, or both."""
    for node in context.each(Target):
        if node.model.at_least is None and node.model.at_most is None:
            yield node.wrong()


def bounds_crossed(context: Context) -> Iterator[Wrong]:
    """The least that is wanted is not more than the most."""
    for counting in countings(context):
        low, high = counting.target.at_least, counting.target.at_most
        if low and high and counting.says(*BOUNDS) and low.percent == high.percent and low.amount > high.amount:
            yield counting.wrong("at_most")


def share_without_percentage(context: Context) -> Iterator[Wrong]:
    """The bounds of a share are percentages."""
    for counting in countings(context):
        for name, bound in _bounds(counting).items():
            if counting.target.of is not None and not bound.percent and counting.says(name, "of"):
                yield counting.wrong(name, found=_written(bound))


def percentage_without_share(context: Context) -> Iterator[Wrong]:
    """The bounds of a target that is no share are whole numbers."""
    for counting in countings(context):
        for name, bound in _bounds(counting).items():
            if counting.target.of is None and bound.percent and counting.says(name, "of"):
                yield counting.wrong(name)


def share_with_baseline(context: Context) -> Iterator[Wrong]:
    """A target is a share or counts from a baseline, not both."""
    for counting in countings(context):
        if counting.target.of is not None and counting.target.baseline is not None and counting.says("of", "baseline"):
            yield counting.wrong("baseline")


def product_differs(context: Context) -> Iterator[Wrong]:
    """A share of a whole is the bound that the document makes of it."""
    for node in context.each(Target):
        if node.model.product is not None:
            product = node.model.product.share * node.model.product.of
            bounds = [bound for bound in (node.model.at_least, node.model.at_most) if bound]
            if bounds and all(product != bound.amount for bound in bounds):
                bound = _written(bounds[0])
                yield node.wrong("product", product=written(product), bound=bound)


def due_too_early(context: Context) -> Iterator[Wrong]:
    """A target is not due before its period begins."""
    for node in context.each(Target):
        if node.model.due is not None and node.model.due < node.model.period.first:
            yield node.wrong("due", due=node.model.due, first=node.model.period.first)


def drops_nothing(context: Context) -> Iterator[Wrong]:
    """A reading leaves out a second measure that its target has."""
    for node in context.each(Target):
        for index, reading in enumerate(node.model.readings):
            for place, name in enumerate(reading.drops):
                if getattr(node.model, name) is None:
                    yield node.wrong("readings", index, "drops", place, found=name)


def dropped_and_given(context: Context) -> Iterator[Wrong]:
    """A reading leaves out a second measure or gives another, not both."""
    for node in context.each(Target):
        for index, reading in enumerate(node.model.readings):
            for name in reading.drops:
                if getattr(reading, name) is not None:
                    yield node.wrong("readings", index, name, at_key=True, found=name)


def baseline_only_dropped(context: Context) -> Iterator[Wrong]:
    """A reading without the baseline has a count or a bound of its own: the bound was counted from that baseline."""
    for node in context.each(Target):
        for index, reading in enumerate(node.model.readings):
            own = (reading.count, reading.at_least, reading.at_most)
            if "baseline" in reading.drops and node.model.baseline and all(one is None for one in own):
                yield node.wrong("readings", index, "drops", at_key=True)


def idle_reading(context: Context) -> Iterator[Wrong]:
    """A reading counts otherwise than its target."""
    for counting in countings(context):
        if counting.steps and _same(counting.target, counting.node.model):
            yield counting.wrong("key")


def _same(one: Target, other: Target) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in (*READABLE, "assumptions"))


def concerns_nobody(context: Context) -> Iterator[Wrong]:
    """A reading or a statement for some parties concerns a result: of one of them, or of all of them together."""
    for node in context.each(Target):
        for index, reading in enumerate(node.model.readings):
            has_parts = bool(node.model.divided) and reading.at_least is None and reading.at_most is None
            if reading.parties is not None and not _concerns(context, node.model, reading.parties, has_parts=has_parts):
                yield node.wrong("readings", index, "parties")
        stated, has_parts = node.model.stated, bool(node.model.divided)
        if stated and not _concerns(context, node.model, stated.parties, has_parts=has_parts):
            yield node.wrong("stated", "parties")


def _concerns(context: Context, target: Target, named: tuple[str, ...], *, has_parts: bool) -> bool:
    """Whether a result is of parties: of any of them where each has one of its own, else of all of them."""
    wanted, those = {*context.members(target.each or target.together or ())}, {*context.members(named)}
    return bool(wanted & those) if target.each or has_parts else wanted <= those


def value_and_range(context: Context) -> Iterator[Wrong]:
    """A stated figure is one value, or a range from low to high of the same kind."""
    for node in context.each(StatedFigure):
        value, low, high = node.model.value, node.model.low, node.model.high
        crossed = low is not None and high is not None and (low.percent != high.percent or low.amount > high.amount)
        if crossed or (value is not None and (low is not None or high is not None)):
            yield node.wrong("low" if high is None else "high")


def counted_not_one(context: Context) -> Iterator[Wrong]:
    """A figure that counts, in the text or in a record, is of one flow or of one stock."""
    for node in context.each(StatedFigure):
        counted = node.model.counted
        if counted and (counted.flow is None) == (counted.stock is None):
            yield node.wrong("counted")
    for figure in context.each(RecordedFigure):
        if (figure.model.flow is None) == (figure.model.stock is None):
            yield figure.wrong()


def counted_without_unit(context: Context) -> Iterator[Wrong]:
    """A stated figure that counts has a unit."""
    for node in context.each(StatedFigure):
        if node.model.counted and node.model.unit is None:
            yield node.wrong("counted", at_key=True)


def counted_without_end(context: Context) -> Iterator[Wrong]:
    """A stated figure that counts is of a time with an end."""
    for node in context.each(StatedFigure):
        if node.model.counted and node.model.counted.at.last is None:
            yield node.wrong("counted", "at")


def no_count(context: Context) -> Iterator[Wrong]:
    """A stated figure that counts is a whole number, or open; only a balance is ever negative."""
    for node in context.each(StatedFigure):
        for field in ("value", "low", "high") if node.model.counted else ():
            bound = getattr(node.model, field)
            if bound is not None and (field != "value" or bound.percent or _is_too_low(context, node.model)):
                yield node.wrong(field)


def _is_too_low(context: Context, figure: StatedFigure) -> bool:
    flow = context.agreements.flows.get((figure.counted and figure.counted.flow) or "")
    return figure.value is not None and figure.value.amount < 0 and (flow is None or flow.direction != "both")


def sum_differs(context: Context) -> Iterator[Wrong]:
    """A stated figure that adds up others is their sum."""
    for node in context.each(Agreement):
        values = {figure.key: figure.value for figure in node.model.stated_figures}
        for index, figure in enumerate(node.model.stated_figures):
            parts = [values.get(key) for key in figure.sum_of if key != figure.key]
            known = [part for part in parts if part is not None]
            total = Level(sum((part.amount for part in known), Fraction(0)), any(part.percent for part in known))
            if figure.value and parts and len(known) == len(figure.sum_of) and figure.value != total:
                found = _written(figure.value)
                yield node.wrong("stated_figures", index, "value", found=found, sum=_written(total))


RULES: tuple[Rule, ...] = (
    Rule("together-or-each", together_or_each),
    Rule("no-bound", no_bound),
    Rule("bounds-crossed", bounds_crossed),
    Rule("share-without-percentage", share_without_percentage),
    Rule("percentage-without-share", percentage_without_share),
    Rule("share-with-baseline", share_with_baseline),
    Rule("product-differs", product_differs),
    Rule("due-too-early", due_too_early),
    Rule("drops-nothing", drops_nothing),
    Rule("dropped-and-given", dropped_and_given),
    Rule("baseline-only-dropped", baseline_only_dropped),
    Rule("idle-reading", idle_reading),
    Rule("concerns-nobody", concerns_nobody),
    Rule("value-and-range", value_and_range),
    Rule("counted-not-one", counted_not_one),
    Rule("counted-without-unit", counted_without_unit),
    Rule("counted-without-end", counted_without_end),
    Rule("no-count", no_count),
    Rule("sum-differs", sum_differs),
)
