"""How a target and its readings come out, in words."""

from collections import Counter
from collections.abc import Iterable

from pa_calc.core.results import ReadingResult, Result, Step
from pa_calc.core.verdict import FROM_WORST, Verdict
from pa_calc.render.amounts import gap, known, wanted
from pa_calc.render.numbers import amount
from pa_calc.render.view import View


def verdict(view: View, one: Verdict) -> str:
    """A verdict in the language of the reader."""
    return view.words.say(f"verdict.{one}")


VERDICTS = (*FROM_WORST, Verdict.STATED, Verdict.LAPSED)
"""The order in which verdicts are counted."""


def counted(view: View, results: Iterable[Result]) -> str:
    """How many targets have which verdict, and how many are overdue."""
    some = list(results)
    found = Counter(one.verdict for one in some)
    told = [
        view.words.say("count.verdict", count=found[one], verdict=verdict(view, one)) for one in VERDICTS if found[one]
    ]
    key = {0: "count.none", 1: "count.one"}.get(len(some), "count")
    overdue = sum(one.outcome.is_overdue for one in some)
    late = view.words.say("count.overdue", count=overdue) if overdue else ""
    return view.words.say(key, count=len(some), verdicts=", ".join(told), overdue=late)


def note(view: View, result: Result, reading: ReadingResult) -> str:
    """How a reading comes out: what it says, what is known by it, and the verdict."""
    statement = view.names.text(reading.statement).rstrip(".")
    return view.words.say("reading", statement=statement, outcome=", ".join(_came_out(view, result, reading)))


def _came_out(view: View, result: Result, reading: ReadingResult) -> Iterable[str]:
    step, is_share = reading.outcome.deciding, reading.outcome.is_share
    declared = result.outcome.deciding
    if step.wanted != declared.wanted or is_share != result.outcome.is_share:
        yield view.words.say("reading.wanted", wanted=wanted(view, step.wanted, is_share=is_share))
    is_distance = reading.outcome.has_baseline and _is_distance(step)
    if step.known is not None:
        yield _against(view, result, step) if is_distance else known(view, step, is_share=is_share)
    missing = gap(view, step)
    if missing != view.words.say("none") and not is_distance:
        yield view.words.say("reading.gap", gap=missing)
    yield verdict(view, reading.outcome.verdict)


def _is_distance(step: Step) -> bool:
    """Whether one value stands against one limit."""
    one_sided = (step.wanted.low is None) != (step.wanted.high is None)
    return one_sided and step.known is not None and step.known.is_point


def _against(view: View, result: Result, step: Step) -> str:
    """One value against its limit, with the difference: "10,560 of 10,724 (-164)"."""
    limit = step.wanted.low if step.wanted.low is not None else step.wanted.high
    value = step.known.low if step.known else None
    if limit is None or value is None:
        raise ValueError(result.id)
    off = value - limit
    difference = (
        view.words.say("difference.more", size=amount(view.words, off, is_share=False))
        if off > 0
        else str(amount(view.words, off, is_share=False))
    )
    return view.words.say(
        "known.against",
        value=amount(view.words, value, is_share=False, limits=(limit,)),
        limit=amount(view.words, limit, is_share=False),
        difference=difference,
    )
