"""Amounts and ranges in words: what was wanted, what is known, and how much is missing."""

from collections.abc import Sequence

from pa_calc.core.interval import Exact, Interval
from pa_calc.core.results import Step
from pa_calc.core.verdict import Verdict
from pa_calc.render.numbers import amount, is_open
from pa_calc.render.view import View


def wanted(view: View, interval: Interval, *, is_share: bool) -> str:
    """What was promised: at least, at most, between, or exactly."""
    low, high = _ends(view, interval, _limits(interval), is_share=is_share)
    if low is None and high is None:
        return view.words.say("none")
    if low is None:
        return view.words.say("wanted.at-most", high=high)
    if high is None:
        return view.words.say("wanted.at-least", low=low)
    return low if low == high else _range(view, interval, low, high)


def known(view: View, step: Step, *, is_share: bool) -> str:
    """What the figures allow, as it stands to what was promised: one value, a range, or an open range."""
    limits = _limits(step.wanted)
    if step.known is None:
        return view.words.say("none")
    if not is_open(step.known):
        return between(view, step.known, limits, is_share=is_share)
    if step.counted is None:
        return view.words.say("known.unknown")
    return view.words.say(
        "known.rest-unknown", counted=amount(view.words, step.counted, is_share=is_share, limits=limits)
    )


def between(view: View, interval: Interval, limits: Sequence[Exact] = (), *, is_share: bool = False) -> str:
    """A range in words: "584 or more", "3,027-13,751", "74.5%"."""
    low, high = _ends(view, interval, limits, is_share=is_share)
    if low is None:
        return view.words.say("range.any") if high is None else view.words.say("range.or-fewer", high=high)
    if high is None:
        return view.words.say("range.or-more", low=low)
    return low if low == high else _range(view, interval, low, high)


def gap(view: View, step: Step) -> str:
    """How much is missing; the sign for nothing where nothing is, or where it cannot be said.

    Once a step is over, what was expected of it no longer tells how much is missing.
    """
    is_waiting = step.is_over and step.verdict is Verdict.UNDETERMINED
    if not step.gap or is_waiting:
        return view.words.say("none")
    size = amount(view.words, step.gap, is_share=False)
    return view.words.say("wanted.at-least", low=size) if step.gap_is_least else size


def _limits(wanted: Interval) -> list[Exact]:
    return [end for end in wanted if end is not None]


def _ends(view: View, interval: Interval, limits: Sequence[Exact], *, is_share: bool) -> tuple[str | None, str | None]:
    low = None if interval.low is None else amount(view.words, interval.low, is_share=is_share, limits=limits)
    high = None if interval.high is None else amount(view.words, interval.high, is_share=is_share, limits=limits)
    return low, high


def _range(view: View, interval: Interval, low: str, high: str) -> str:
    is_negative = interval.low is not None and interval.low < 0
    return view.words.say("range.from-negative" if is_negative else "range.both", low=low, high=high)
