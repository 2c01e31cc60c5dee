"""The field types that every file of a dataset shares, and the base of its models.

A field type turns the text that a person wrote into the one value it stands for, or raises a ValueError with the code
of the finding that says what to write instead.
"""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator, StringConstraints, WithJsonSchema


class Model(BaseModel):
    """The base of every model: strict types, no unknown keys, no change after reading."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)


def _form(name: str) -> WithJsonSchema:
    """What a value looks like in a JSON Schema: a form in `forms`."""
    return WithJsonSchema({"$form": name})


Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*$"), _form("Key")]
"""A name that other places refer to: lower-case letters, digits, "_" and "-"."""

Value = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_+-]*$"), _form("Value")]
"""A value of a dimension, such as `daeb`, `A+++` or `"1"`."""

Number = Annotated[str, StringConstraints(pattern=r"^[0-9]+(\.[0-9]+)*$"), _form("Number")]
"""The number of an agreement, a chapter or a table, as quoted text: "1.10" is not "1.1"."""

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), _form("Words")]
"""Text for people, never empty."""

Commitment = Literal["result", "effort", "study", "permission", "statement"]
"""What was promised: a result, an effort, a study, leave to do something, or nothing but a statement of fact."""

State = Literal["realised", "forecast", "stock"]
"""What a figure is: counted afterwards, expected beforehand, or measured at a reference date."""

Step = Literal["year", "half_year", "quarter"]
"""A calendar step of a period."""

MONTHS: Mapping[Step, int] = {"year": 12, "half_year": 6, "quarter": 3}
"""How many months a step has."""


Year = Annotated[int, Field(ge=1000, le=9999)]
"""A year of four digits."""


class Text(Model):
    """A sentence in the two languages of the readers."""

    nl: Words
    en: Words


class Span(NamedTuple):
    """The days from `first` up to and including `last`; `last` is None where no end was agreed."""

    first: date
    last: date | None

    @property
    def over_by(self) -> date:
        """The last day, or the end of time where there is none."""
        return self.last or date.max


def _one_or_more(value: Any) -> Any:
    return (value,) if isinstance(value, str | int | Decimal) else value


Keys = Annotated[tuple[Key, ...], BeforeValidator(_one_or_more), _form("Keys")]
"""One key, or a list of keys."""

Values = Annotated[tuple[Value, ...], BeforeValidator(_one_or_more), _form("Values")]
"""One value of a dimension, or a list of them."""

Attributes = Mapping[Key, Values]
"""What a row says of itself: for each dimension that it names its value, or all those of which each may have any."""

Selection = Mapping[Key, Values]
"""What a measure asks for: the values of a dimension that count."""


def alike(one: Attributes, other: Attributes, dimension: str) -> bool:
    """Whether the same values of a dimension are said, in whatever order."""
    return set(one.get(dimension, ())) == set(other.get(dimension, ()))


def _day(value: Any) -> Any:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value) if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else value
        except ValueError:
            return value
    return value


Day = Annotated[date, BeforeValidator(_day), _form("Day")]
"""A day, written 2024-12-18."""


def _percentage(value: Any) -> Fraction:
    if isinstance(value, str) and (found := re.fullmatch(r"(\d{1,3}(?:\.\d{1,4})?)%", value)):
        return Fraction(found[1]) / 100
    if isinstance(value, str) and re.fullmatch(r"\d{1,3}/[1-9]\d{0,3}", value):
        return Fraction(value)
    raise ValueError("not-a-percentage")


Percentage = Annotated[Fraction, PlainValidator(_percentage), _form("Percentage")]
"""A share, written 70%, 7.5% or 2/3; kept as an exact fraction between 0 and 1."""


def _whole_euros(value: Any) -> Any:
    return Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else value


Euros = Annotated[Decimal, BeforeValidator(_whole_euros), _form("Euros")]
"""An amount in euros, such as 900 or 697.07; exact."""


class Level(NamedTuple):
    """A number as it was agreed: a count, or with `percent` a share as an exact fraction of 1."""

    amount: int | Fraction
    percent: bool


def _level(value: Any) -> Level:
    if isinstance(value, int) and not isinstance(value, bool):
        return Level(value, percent=False)
    try:
        return Level(_percentage(value), percent=True)
    except ValueError:
        raise ValueError("not-a-bound") from None


Bound = Annotated[Level, PlainValidator(_level), _form("Bound")]
"""A whole number (600) or a share (70%, 2/3)."""


def _weight(value: Any) -> int | Fraction:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and re.fullmatch(r"-?\d{1,6}/[1-9]\d{0,5}", value):
        return Fraction(value)
    raise ValueError("not-a-weight")


Weight = Annotated[int | Fraction, PlainValidator(_weight), _form("Weight")]
"""How often a term counts: a whole number, or a ratio such as 1/2."""


def _at(value: Any) -> Any:
    return value if value == BEFORE else _day(value)


BEFORE: Literal["before"] = "before"

At = Annotated[date | Literal["before"], BeforeValidator(_at), _form("At")]
"""The date of a stock: a day, or `before`, which is the last day before a period or a step of it begins."""


def months_from(first: date, months: int) -> Span:
    """So many whole months from the first day of one."""
    year, month = divmod(first.year * 12 + first.month - 1 + months - 1, 12)
    return Span(first, date(year, month + 1, monthrange(year, month + 1)[1]))


def year_span(year: int) -> Span:
    """The whole calendar year."""
    return Span(date(year, 1, 1), date(year, 12, 31))


def step_around(day: date, step: Step) -> Span:
    """The whole calendar step in which a day falls."""
    months = MONTHS[step]
    return months_from(date(day.year, (day.month - 1) // months * months + 1, 1), months)


def overlap(one: Span, other: Span) -> bool:
    """Whether two times have a day in common."""
    return one.first <= other.over_by and other.first <= one.over_by


def is_year(span: Span) -> bool:
    """Whether a span is one whole calendar year."""
    first, last = span
    return (
        last is not None
        and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
        and first.year == last.year
    )


def _one_span(text: str) -> Span | None:
    if found := re.fullmatch(r"(\d{4})", text):
        return year_span(int(found[1]))
    if found := re.fullmatch(r"(\d{4})-Q([1-4])", text):
        return months_from(date(int(found[1]), 3 * int(found[2]) - 2, 1), 3)
    if found := re.fullmatch(r"(\d{4})-H([12])", text):
        return months_from(date(int(found[1]), 6 * int(found[2]) - 5, 1), 6)
    day = _day(text)
    return Span(day, day) if isinstance(day, date) else None


def parse_span(value: Any) -> Span:
    """Read a time: 2025, 2025-Q2, 2025-H1, 2025-03-31, 2025..2028, or 2026.. for one without an end.

    Raises ValueError with the code of the finding.
    """
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if isinstance(text, str):
        start, dots, end = text.partition("..")
        try:
            first, last = _one_span(start), _one_span(end) if end else None
        except ValueError:
            first, last = None, None
        if first and not dots:
            return first
        if first and not end:
            return Span(first.first, None)
        if first and last and last.over_by >= first.first:
            return Span(first.first, last.last)
    raise ValueError("not-a-time")


When = Annotated[Span, PlainValidator(parse_span), _form("When")]
"""A time: a year, a quarter, a half year, a day, a span, or a start without an end."""
