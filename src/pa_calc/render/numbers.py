"""Numbers as people read them, exact to the last digit; the one place where they are rounded, half up."""

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
    return f"{exact.numerator:,}" if exact.denominator == 1 else _written(exact, 1, mark=",")


def share(value: Exact) -> str:
    """A share as a percentage with one decimal, or without where it is whole: 74.5%, 70%."""
    percent = rounded(Fraction(value) * 100, 1)
    return f"{percent.numerator}%" if percent.denominator == 1 else aligned_share(value, 1)


def aligned_share(value: Exact, decimals: int) -> str:
    """A share in a column of shares, a percentage that always has so many decimals: 4.0% beside 5.3%."""
    return f"{_written(Fraction(value) * 100, decimals)}%"


def amount(value: Exact, *, is_share: bool) -> str:
    """A count or a share."""
    return share(value) if is_share else count(value)


def is_open(interval: Interval) -> bool:
    """Whether nothing is known of it."""
    return interval.low is None and interval.high is None


def _written(value: Exact, decimals: int, mark: str = "") -> str:
    """The value with so many decimals, one or more, and a mark between thousands."""
    scale = 10**decimals
    size = int(rounded(value, decimals) * scale)
    whole, rest = divmod(abs(size), scale)
    return f"{'-' if size < 0 else ''}{whole:{mark}}.{rest:0{decimals}}"
