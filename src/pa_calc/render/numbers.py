"""Numbers as people read them; the one place where they are rounded, half up."""

from fractions import Fraction
from math import floor

from pa_calc.core.interval import Exact, Interval


def rounded(value: Exact, decimals: int) -> Fraction:
    """The value at so many decimals, half up (away from zero)."""
    scale = 10**decimals
    size = floor(abs(Fraction(value)) * scale + Fraction(1, 2))
    return Fraction(size if value >= 0 else -size, scale)


def count(value: Exact) -> str:
    """A count with thousands marked: 10,724. A count that weights made a fraction keeps one decimal."""
    exact = Fraction(value)
    return f"{exact.numerator:,}" if exact.denominator == 1 else f"{float(rounded(exact, 1)):,.1f}"


def share(value: Exact) -> str:
    """A share as a percentage with one decimal, or without where it is whole: 74.5%, 70%."""
    percent = rounded(Fraction(value) * 100, 1)
    return f"{percent.numerator}%" if percent.denominator == 1 else f"{float(percent):.1f}%"


def amount(value: Exact, *, is_share: bool) -> str:
    """A count or a share."""
    return share(value) if is_share else count(value)


def is_open(interval: Interval) -> bool:
    """Whether nothing is known of it."""
    return interval.low is None and interval.high is None
