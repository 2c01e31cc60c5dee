"""Intervals of exact numbers: what the figures allow a quantity to be."""

from fractions import Fraction
from typing import NamedTuple

Exact = int | Fraction
"""An exact number. Counts are integers; weights and shares make fractions."""


class Interval(NamedTuple):
    """All values from `low` up to and including `high`; None is an end that nothing bounds."""

    low: Exact | None
    high: Exact | None

    @property
    def is_point(self) -> bool:
        """Whether one value is all that is left."""
        return self.low is not None and self.low == self.high

    @property
    def is_empty(self) -> bool:
        """Whether no value is left: what it was taken from contradicts itself."""
        return self.low is not None and self.high is not None and self.low > self.high

    def plus(self, other: "Interval") -> "Interval":
        """All sums of a value of each."""
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high)

    def times(self, weight: Exact) -> "Interval":
        """All values, each times the weight."""
        if weight == 1:
            return self
        if weight == 0:
            return ZERO
        low = None if self.low is None else self.low * weight
        high = None if self.high is None else self.high * weight
        return Interval(low, high) if weight > 0 else Interval(high, low)

    def meet(self, other: "Interval") -> "Interval":
        """The values that both allow."""
        lows = [end for end in (self.low, other.low) if end is not None]
        highs = [end for end in (self.high, other.high) if end is not None]
        return Interval(max(lows, default=None), min(highs, default=None))

    def hull_with_zero(self) -> "Interval":
        """These values, zero, and all between: what any part of a quantity can be."""
        low = None if self.low is None else min(self.low, 0)
        high = None if self.high is None else max(self.high, 0)
        return Interval(low, high)


def point(value: Exact) -> Interval:
    """Just this value."""
    return Interval(value, value)


ZERO = point(0)
NOT_NEGATIVE = Interval(0, None)
NOT_POSITIVE = Interval(None, 0)
ANYTHING = Interval(None, None)
