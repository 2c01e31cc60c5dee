"""Numbers as people read them, exact to the last digit; the one place where they are rounded, half up."""

from collections.abc import Iterable
from fractions import Fraction
from math import floor

from pa_calc.core.interval import Exact, Interval

_MOST_DECIMALS = 6


def rounded(value: Exact, decimals: int) -> Fraction:
    """The value at so many decimals, half up (away from zero)."""
    scale = 10**decimals
    size = floor(abs(Fraction(value)) * scale + Fraction(1, 2))
    return Fraction(size if value >= 0 else -size, scale)


def count(value: Exact, limits: Iterable[Exact] = ()) -> str:
    """A count with thousands marked: 10,724. A count that weights made a fraction keeps one decimal.

    Beside limits it has as many more as show on which side of each it stands.
    """
    exact = Fraction(value)
    return f"{exact.numerator:,}" if exact.denominator == 1 else _written(exact, _telling(exact, limits), mark=",")


def share(value: Exact, limits: Iterable[Exact] = ()) -> str:
    """A share as a percentage with one decimal, or without where it is whole: 74.5%, 70%.

    Beside limits it has as many more as show on which side of each it stands: 94.96% where 95% is wanted.
    """
    decimals = _telling(Fraction(value) * 100, [Fraction(limit) * 100 for limit in limits])
    percent = rounded(Fraction(value) * 100, decimals)
    return f"{percent.numerator}%" if percent.denominator == 1 and decimals == 1 else aligned_share(value, decimals)


def aligned_share(value: Exact, decimals: int) -> str:
    """A share in a column of shares, a percentage that always has so many decimals: 4.0% beside 5.3%."""
    return f"{_written(Fraction(value) * 100, decimals)}%"


def amount(value: Exact, *, is_share: bool, limits: Iterable[Exact] = ()) -> str:
    """A count or a share, beside limits."""
    return share(value, limits) if is_share else count(value, limits)


def is_open(interval: Interval) -> bool:
    """Whether nothing is known of it."""
    return interval.low is None and interval.high is None


def _telling(value: Fraction, limits: Iterable[Exact]) -> int:
    """The fewest decimals with which a value stands on the same side of all limits as it does exactly, six at most."""
    sides = [(limit, _side(value, limit)) for limit in limits]
    told = (n for n in range(1, _MOST_DECIMALS) if all(_side(rounded(value, n), one) == side for one, side in sides))
    return next(told, _MOST_DECIMALS)


def _side(value: Exact, limit: Exact) -> int:
    return (value > limit) - (value < limit)


def _written(value: Exact, decimals: int, mark: str = "") -> str:
    """The value with so many decimals, one or more, and a mark between thousands."""
    scale = 10**decimals
    size = int(rounded(value, decimals) * scale)
    whole, rest = divmod(abs(size), scale)
    return f"{'-' if size < 0 else ''}{whole:{mark}}.{rest:0{decimals}}"
