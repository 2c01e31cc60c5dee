"""Numbers as people write them in their language, exact; the one place where they are rounded, half up."""

from collections.abc import Iterable
from fractions import Fraction
from math import floor

from pa_calc.core.interval import Exact, Interval
from pa_calc.words import Catalogue

_MOST_DECIMALS = 6

_MARKS = {"en": (",", "."), "nl": (".", ",")}
"""What stands between thousands and before decimals, by language."""


def rounded(value: Exact, decimals: int) -> Fraction:
    """The value at so many decimals, half up (away from zero)."""
    scale = 10**decimals
    size = floor(abs(Fraction(value)) * scale + Fraction(1, 2))
    return Fraction(size if value >= 0 else -size, scale)


def count(words: Catalogue, value: Exact, limits: Iterable[Exact] = ()) -> str:
    """A count with thousands marked: 10,724, or 10.724. A count that weights made a fraction keeps one decimal.

    Beside limits it has as many more as show on which side of each it stands.
    """
    exact = Fraction(value)
    return _written(words, exact, 0 if exact.denominator == 1 else _telling(exact, limits))


def share(words: Catalogue, value: Exact, limits: Iterable[Exact] = ()) -> str:
    """A share as a percentage with one decimal, or without where it is whole: 74.5%, 70%.

    Beside limits it has as many more as show on which side of each it stands: 94.96% where 95% is wanted.
    """
    decimals = _telling(Fraction(value) * 100, [Fraction(limit) * 100 for limit in limits])
    percent = rounded(Fraction(value) * 100, decimals)
    is_whole = percent.denominator == 1 and decimals == 1
    return f"{percent.numerator}%" if is_whole else aligned_share(words, value, decimals)


def aligned_share(words: Catalogue, value: Exact, decimals: int) -> str:
    """A share in a column of shares, a percentage that always has so many decimals: 4.0% beside 5.3%."""
    return f"{_written(words, Fraction(value) * 100, decimals)}%"


def amount(words: Catalogue, value: Exact, *, is_share: bool, limits: Iterable[Exact] = ()) -> str:
    """A count or a share, beside limits."""
    return share(words, value, limits) if is_share else count(words, value, limits)


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


def _written(words: Catalogue, value: Exact, decimals: int) -> str:
    """The value with so many decimals, and a mark between thousands."""
    thousands, before_decimals = _MARKS[words.language]
    scale = 10**decimals
    size = int(rounded(value, decimals) * scale)
    whole, rest = divmod(abs(size), scale)
    told = f"{whole:,}".replace(",", thousands)
    return f"{'-' if size < 0 else ''}{told}" + (f"{before_decimals}{rest:0{decimals}}" if decimals else "")
