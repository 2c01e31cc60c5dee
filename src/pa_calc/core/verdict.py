"""Verdicts: the one place where they are made."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import NamedTuple

from pa_calc.core.form import Bounds, Form, constant, forecast, realised
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

    def forms(self) -> tuple[Form, ...]:
        """The measures that it compares."""
        return tuple(form for form in (self.measure, self.whole, self.baseline) if form is not None)

    def map(self, change: Callable[[Form], Form]) -> "Limits":
        """The same limits of changed measures."""
        whole, baseline = (None if form is None else change(form) for form in (self.whole, self.baseline))
        return self._replace(measure=change(self.measure), whole=whole, baseline=baseline)

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
    by_realised = _decided(limits, realised)
    if by_realised is not None:
        return Verdict.MET if by_realised else Verdict.MISSED
    by_forecast = None if is_over else _decided(limits, forecast)
    if by_forecast is not None:
        return Verdict.ON_COURSE if by_forecast else Verdict.OFF_COURSE
    return Verdict.UNDETERMINED if limits.counts else Verdict.NO_DATA


def _decided(limits: Limits, bounds: Bounds) -> bool | None:
    """Whether every value is enough, or none; None where some are, or where a share may be one of nothing."""
    if limits.whole is not None and not _is_positive(limits.whole.over(bounds)):
        return None
    sides = [side.over(bounds) for side in limits.sides()]
    if _always(sides):
        return True
    return False if _never(sides) else None


def _is_positive(interval: Interval) -> bool:
    return interval.low is not None and interval.low > 0


def worst(verdicts: Sequence[Verdict]) -> Verdict:
    """The verdict over all steps: the one that weighs most."""
    return min(verdicts, key=FROM_WORST.index)


def _always(sides: list[Interval]) -> bool:
    return all(side.low is not None and side.low >= 0 for side in sides)


def _never(sides: list[Interval]) -> bool:
    return any(side.high is not None and side.high < 0 for side in sides)
