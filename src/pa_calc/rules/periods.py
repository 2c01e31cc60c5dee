"""When a target counts, and who takes part by then."""

from collections.abc import Iterator

from pa_calc.rules.context import Context, Loc, Rule, Wrong
from pa_calc.rules.measures import MEASURES, Counting, countings
from pa_calc.rules.repeats import facts
from pa_calc.schema.agreements import Condition, Fact, Party
from pa_calc.schema.fields import Span, overlap, step_around
from pa_calc.schema.measures import Period
from pa_calc.schema.records import ConditionFact

# -- a mean for each step --------------------------------------------------------------------------------------------


def each_and_mean(context: Context) -> Iterator[Wrong]:
    """A bound is that of each step by itself, or a mean of all steps."""
    for node in context.each(Period):
        if node.model.each is not None and node.model.mean is not None:
            yield node.wrong("mean", at_key=True)


def mean_without_end(context: Context) -> Iterator[Wrong]:
    """The steps of a mean are counted, so their period has an end."""
    for node in context.each(Period):
        if node.model.mean is not None and node.model.last is None:
            yield node.wrong("mean", at_key=True)


def mean_of_broken_steps(context: Context) -> Iterator[Wrong]:
    """The period of a mean is made of whole steps of the calendar."""
    for node in context.each(Period):
        first, last, step = node.model.first, node.model.last, node.model.mean
        if step is None or last is None:
            continue
        if step_around(first, step).first != first:
            yield node.wrong("first", found=first, step=step)
        if step_around(last, step).last != last:
            yield node.wrong("last", found=last, step=step)


def mean_not_of_flows(context: Context) -> Iterator[Wrong]:
    """A mean for each step is one of what happens in the period."""
    for counting in _means(context):
        for index, term in enumerate(counting.target.count):
            kind = next((field for field in ("stock", "amount", "over") if getattr(term, field) is not None), None)
            if kind and counting.says("count", "period"):
                yield counting.wrong("count", index, found=kind)


def mean_with_second_measure(context: Context) -> Iterator[Wrong]:
    """A mean for each step is neither a share nor counted from a baseline."""
    for counting in _means(context):
        for name in MEASURES[1:]:
            if getattr(counting.target, name) is not None and counting.says(name, "period"):
                yield counting.wrong(name, found=name)


def _means(context: Context) -> Iterator[Counting]:
    return (counting for counting in countings(context) if counting.target.period.mean is not None)


# -- who takes part --------------------------------------------------------------------------------------------------


def party_outside_term(context: Context) -> Iterator[Wrong]:
    """A party takes part in some of the days on which the agreement holds."""
    term = context.agreements.term
    for node in context.each(Party):
        if node.model.during and not overlap(node.model.during, Span(term.first, term.last)):
            yield node.wrong("during", first=term.first, last=term.last)


def target_of_nobody(context: Context) -> Iterator[Wrong]:
    """In the period of a target, some of those who are named take part."""
    for counting in countings(context):
        for steps, keys, span in _named(counting):
            parties = [context.agreements.parties[key].during for key in context.members(keys)]
            if parties and not any(during is None or overlap(during, span) for during in parties):
                yield counting.wrong(*steps)


def _named(counting: Counting) -> Iterator[tuple[Loc, tuple[str, ...], Span]]:
    """Who is named in a target or in one of its terms, and for which time; what a reading takes over is passed by."""
    target, span = counting.target, counting.target.period.span
    if counting.says("period"):
        field = "each" if target.each else "together"
        yield ("period",) if counting.steps else (field,), target.each or target.together or (), span
    if not counting.steps:
        yield from ((("divided", key), (key,), span) for key in target.divided)
    for name in MEASURES:
        for index, term in enumerate(getattr(target, name) or ()):
            if term.parties and counting.says(name, "period"):
                yield (name, index, "parties"), term.parties, term.over or span


def during_of_one_day(context: Context) -> Iterator[Wrong]:
    """A party takes part for longer than a day."""
    for node in context.each(Party):
        if node.model.during and node.model.during.first == node.model.during.last:
            yield node.wrong("during", found=node.model.during.first)


def during_of_no_deviation(context: Context) -> Iterator[Wrong]:
    """Only a deviation that the agreement allows is a fact of some party or of some time."""
    for node in context.each(Condition):
        if said := _said_of_deviation(node.model, node.model.fact):
            yield node.wrong("fact", said, at_key=True, kind=node.model.kind, found=said)
    for fact, condition in facts(context):
        if said := _said_of_deviation(condition, fact.model):
            yield fact.wrong(said, at_key=True, kind=condition.kind, found=said)


def _said_of_deviation(condition: Condition, fact: Fact | ConditionFact | None) -> str | None:
    """What is said of a fact that only a deviation has."""
    if fact is None or condition.kind == "may":
        return None
    return next((field for field in ("of", "during") if getattr(fact, field)), None)


RULES: tuple[Rule, ...] = (
    Rule("each-and-mean", each_and_mean),
    Rule("mean-without-end", mean_without_end),
    Rule("mean-of-broken-steps", mean_of_broken_steps),
    Rule("mean-not-of-flows", mean_not_of_flows),
    Rule("mean-with-second-measure", mean_with_second_measure),
    Rule("party-outside-term", party_outside_term),
    Rule("target-of-nobody", target_of_nobody),
    Rule("during-of-one-day", during_of_one_day),
    Rule("during-of-no-deviation", during_of_no_deviation),
)
