"""Numbers and days as people write them: rounded half up from the exact value, worked out by hand; Babel agrees."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from pa_calc.core.interval import Exact
from pa_calc.render.days import day_brief, day_told
from pa_calc.render.numbers import aligned_share, amount, count, rounded, share
from pa_calc.words import catalogue

EN, NL = catalogue("en", "output"), catalogue("nl", "output")
LOCALES = {"en": "en_GB", "nl": "nl_NL"}


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
    assert count(EN, value) == told
    assert amount(EN, value, is_share=False) == told


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
    assert share(EN, value) == told
    assert amount(EN, value, is_share=True) == told


@pytest.mark.parametrize(
    ("value", "limit", "told"),
    [
        # 94.96% is 95.0% at one decimal, and misses 95%.
        (Fraction(9496, 10000), Fraction(95, 100), "94.96%"),
        (Fraction(9504, 10000), Fraction(95, 100), "95.04%"),
        (Fraction(949999, 1000000), Fraction(95, 100), "94.9999%"),
        (Fraction(614, 824), Fraction(95, 100), "74.5%"),
        (Fraction(95, 100), Fraction(95, 100), "95%"),
        # A limit beside itself is told exactly: 7.55% is no 7.6%.
        (Fraction(755, 10000), Fraction(755, 10000), "7.55%"),
        # 1 / 15 of 100%: 6.6667% lies above 6.6666%, 6.667% does too.
        (Fraction(1, 15), Fraction(66666, 1000000), "6.7%"),
        (Fraction(1, 15), Fraction(6667, 100000), "6.6667%"),
        # Six decimals and no more: 1 home short of 10 billion.
        (1 - Fraction(1, 10**10), Fraction(1), "100.000000%"),
    ],
)
def test_a_share_stands_on_its_side_of_a_limit(value: Exact, limit: Exact, told: str) -> None:
    assert share(EN, value, [limit]) == told
    assert amount(EN, value, is_share=True, limits=[limit]) == told


def test_a_share_beside_two_limits_shows_both_sides() -> None:
    # 10.04% is 10.0%, and 10.004% is 10.00%.
    assert share(EN, Fraction(1004, 10000), [Fraction(10, 100), Fraction(20, 100)]) == "10.04%"
    assert share(EN, Fraction(10004, 100000), [Fraction(10, 100), Fraction(20, 100)]) == "10.004%"


def test_a_count_with_decimals_stands_on_its_side_too() -> None:
    assert count(EN, Fraction(3996, 100), [40]) == "39.96"
    assert count(EN, Fraction(3994, 100), [40]) == "39.9"
    assert count(EN, 40, [40]) == "40"


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
        (Fraction(10**17 + 1, 1000), 1, "10,000,000,000,000,000.1%"),
    ],
)
def test_a_share_in_a_column(value: Exact, decimals: int, told: str) -> None:
    assert aligned_share(EN, value, decimals) == told


def test_rounding_is_half_up_away_from_zero() -> None:
    assert rounded(Fraction(1, 20), 1) == Fraction(1, 10)
    assert rounded(Fraction(-1, 20), 1) == Fraction(-1, 10)
    assert rounded(Fraction(49, 1000), 1) == 0
    assert rounded(10**17 + 1, 6) == 10**17 + 1


# -- in two languages --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (0, "0"),
        (999, "999"),
        (9750, "9.750"),
        (-10724, "-10.724"),
        (1234567, "1.234.567"),
        (Fraction(5, 2), "2,5"),
        (Fraction(999995, 100), "10.000,0"),
    ],
)
def test_counts_in_dutch(value: Exact, told: str) -> None:
    assert count(NL, value) == told


@pytest.mark.parametrize(
    ("value", "told"), [(Fraction(7, 10), "70%"), (Fraction(614, 824), "74,5%"), (Fraction(9496, 10000), "95%")]
)
def test_shares_in_dutch(value: Exact, told: str) -> None:
    assert share(NL, value) == told


@given(st.sampled_from(("en", "nl")), st.integers(-(10**12), 10**12), st.integers(1, 6))
def test_numbers_are_written_as_babel_writes_them(language: str, size: int, decimals: int) -> None:
    words, locale = catalogue(language, "output"), LOCALES[language]
    assert count(words, size) == format_decimal(size, locale=locale)
    value = Decimal(size).scaleb(-decimals)
    pattern = f"#,##0.{'0' * decimals}"
    assert aligned_share(words, Fraction(value) / 100, decimals) == f"{format_decimal(value, pattern, locale)}%"


@given(st.sampled_from(("en", "nl")), st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_days_are_written_as_babel_writes_them(language: str, when: date) -> None:
    assert day_told(catalogue(language, "output"), when) == format_date(when, "d MMMM y", LOCALES[language])


def test_a_day_in_a_column_has_the_month_in_short() -> None:
    assert [day_brief(EN, date(2024, month, 1)) for month in (3, 5, 10)] == ["1 Mar 2024", "1 May 2024", "1 Oct 2024"]
    assert [day_brief(NL, date(2024, month, 1)) for month in (3, 5, 10)] == ["1 mrt 2024", "1 mei 2024", "1 okt 2024"]
    assert day_told(NL, date(2024, 12, 18)) == "18 december 2024"
