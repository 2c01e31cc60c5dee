"""Numbers as people read them: rounded half up from the exact value, worked out by hand."""

from fractions import Fraction

import pytest

from pa_calc.core.interval import Exact
from pa_calc.render.numbers import aligned_share, amount, count, rounded, share


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (0, "0"),
        (10724, "10,724"),
        (-192, "-192"),
        (Fraction(21448, 2), "10,724"),
        (Fraction(5, 2), "2.5"),
        (Fraction(-5, 2), "-2.5"),
        (Fraction(-1, 2), "-0.5"),
        # 0.25 is 0.3 half up, where rounding to even would say 0.2.
        (Fraction(1, 4), "0.3"),
        (Fraction(-1, 4), "-0.3"),
        (Fraction(1, 25), "0.0"),
        (Fraction(-1, 25), "0.0"),
        # 9,999.95 is 10,000.0.
        (Fraction(999995, 100), "10,000.0"),
        (10**17 + 1, "100,000,000,000,000,001"),
        (Fraction(2 * (10**17 + 1) + 1, 2), "100,000,000,000,000,001.5"),
    ],
)
def test_counts(value: Exact, told: str) -> None:
    assert count(value) == told
    assert amount(value, is_share=False) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (0, "0%"),
        (1, "100%"),
        (Fraction(7, 10), "70%"),
        (Fraction(1, 8), "12.5%"),
        # 614 / 824 = 0.74514...
        (Fraction(614, 824), "74.5%"),
        # 20.05% lies halfway; as a binary fraction it would lie just below.
        (Fraction(2005, 10000), "20.1%"),
        (Fraction(-2005, 10000), "-20.1%"),
        (Fraction(1, 3), "33.3%"),
        (Fraction(2, 3), "66.7%"),
        # 99.96% is 100.0%, whole.
        (Fraction(9996, 10000), "100%"),
        (Fraction(1, 10000), "0%"),
    ],
)
def test_a_share_by_itself(value: Exact, told: str) -> None:
    assert share(value) == told
    assert amount(value, is_share=True) == told


@pytest.mark.parametrize(
    ("value", "decimals", "told"),
    [
        (0, 1, "0.0%"),
        (1, 1, "100.0%"),
        (Fraction(1, 8), 1, "12.5%"),
        (Fraction(2005, 10000), 1, "20.1%"),
        # 593 / 14,682 = 0.04038...
        (Fraction(593, 14682), 1, "4.0%"),
        (Fraction(593, 14682), 2, "4.04%"),
        (Fraction(1, 25), 3, "4.000%"),
        (Fraction(-1, 400), 1, "-0.3%"),
        (Fraction(10**17 + 1, 1000), 1, "10000000000000000.1%"),
    ],
)
def test_a_share_in_a_column(value: Exact, decimals: int, told: str) -> None:
    assert aligned_share(value, decimals) == told


def test_rounding_is_half_up_away_from_zero() -> None:
    assert rounded(Fraction(1, 20), 1) == Fraction(1, 10)
    assert rounded(Fraction(-1, 20), 1) == Fraction(-1, 10)
    assert rounded(Fraction(49, 1000), 1) == 0
    assert rounded(10**17 + 1, 6) == 10**17 + 1
