"""Verdicts: the one place where they are made."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from pa_calc.core.form import Form, constant, forecast, realised
from pa_calc.core.interval import Exact, Interval


class Verdict(StrEnum):
    """What can be said of a target. The values are the words that people read."""

    MET = "met"
    MISSED = "missed"
    ON_COURSE = "on course"
    OFF_COURSE = "off course"
    UNDETERMINED = "undetermined"
    NO_DATA = "no data"
    STATED = "stated"
    LAPSED = "lapsed"


FROM_WORST = (
    Verdict.MISSED,
    Verdict.OFF_COURSE,
    Verdict.UNDETERMINED,
    Verdict.NO_DATA,
    Verdict.ON_COURSE,
    Verdict.MET,
)
"""The order in which the verdicts of the steps of one target weigh: all steps must hold."""


class Limits(NamedTuple):
    """What is wanted of one measure, over one step: at least, at most, or both.

    With `whole` the limits are shares of it; with `baseline` they are counted from it.
    """

    measure: Form
    low: Exact | None
    high: Exact | None
    whole: Form | None = None
    baseline: Form | None = None

    def sides(self) -> tuple[Form, ...]:
        """For each limit the form that must be at least 0."""
        low = () if self.low is None else (self.measure.minus(self.limit(self.low)),)
        high = () if self.high is None else (self.limit(self.high).minus(self.measure),)
        return low + high

    def limit(self, level: Exact) -> Form:
        """A limit as a form: a number, a share of the whole, or a distance from the baseline."""
        if self.whole is not None:
            return self.whole.times(level)
        number = constant(level)
        return number if self.baseline is None else self.baseline.plus(number)

    @property
    def counts(self) -> bool:
        """Whether any figure counts: of a share, in the part and in the whole."""
        return self.measure.counts and (self.whole is None or self.whole.counts)


def judge(limits: Limits, *, is_over: bool) -> Verdict:
    """The verdict over one step: by what is realised, else, while the step runs, by what is expected."""
    sides = limits.sides()
    by_realised = [side.over(realised) for side in sides]
    if _always(by_realised):
        return Verdict.MET
    if _never(by_realised):
        return Verdict.MISSED
    by_forecast = [side.over(forecast) for side in sides]
    if not is_over and _always(by_forecast):
        return Verdict.ON_COURSE
    if not is_over and _never(by_forecast):
        return Verdict.OFF_COURSE
    return Verdict.UNDETERMINED if limits.counts else Verdict.NO_DATA


def worst(verdicts: Sequence[Verdict]) -> Verdict:
    """The verdict over all steps: the one that weighs most."""
    return min(verdicts, key=FROM_WORST.index)


def _always(sides: list[Interval]) -> bool:
    return all(side.low is not None and side.low >= 0 for side in sides)


def _never(sides: list[Interval]) -> bool:
    return any(side.high is not None and side.high < 0 for side in sides)
