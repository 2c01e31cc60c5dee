"""Ways of writing a value that people use and the format does not, with the way that it does.

To add one: a row in `_REWRITES`, and a case in tests/test_problems.py.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

_MONTHS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari february feb",
            "maart march mrt maa mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "augustus august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
"""The months of the year, in both languages and in short."""

_SHARES = frozenset({"not-a-percentage", "not-a-bound"})
_TIMES = frozenset({"not-a-time"})
_DAYS = frozenset({"day-expected", "not-a-time"})

DUTCH: Mapping[str, str] = {
    "aannames": "assumptions",
    "afspraken": "agreements",
    "bron": "source",
    "cellen": "cells",
    "doelen": "targets",
    "eenheid": "unit",
    "eenheden": "units",
    "groepen": "groups",
    "hoofdstukken": "chapters",
    "jaren": "years",
    "kenmerken": "attributes",
    "kolommen": "columns",
    "lezingen": "readings",
    "looptijd": "term",
    "naam": "name",
    "nummer": "number",
    "opmerking": "reason",
    "partij": "party",
    "partijen": "parties",
    "peildatum": "reference_date",
    "periode": "period",
    "reden": "reason",
    "regels": "rows",
    "regievoerders": "leads",
    "rijen": "rows",
    "samenvatting": "summary",
    "stand": "state",
    "stromen": "flows",
    "tabel": "table",
    "tabellen": "tables",
    "titel": "title",
    "voorraad": "stock",
    "voorwaarden": "conditions",
}
"""Keys as they are called in Dutch, and the key that is meant."""


def _percentage(found: re.Match[str]) -> str:
    return found[1].replace(",", ".") + "%"


def _day(found: re.Match[str]) -> str | None:
    return _of(found[3], int(found[2]), int(found[1]))


def _named_day(found: re.Match[str]) -> str | None:
    return _of(found[3], _MONTHS.get(found[2].lower(), 0), int(found[1]))


def _of(year: str, month: int, day: int) -> str | None:
    """A day as the format has it, None where the calendar has no such day."""
    try:
        return date(int(year), month, day).isoformat()
    except ValueError:
        return None


def _years(found: re.Match[str]) -> str | None:
    return f"{found[1]}..{found[2]}" if found[1] < found[2] else None


_REWRITES: tuple[tuple[frozenset[str], str, Callable[[re.Match[str]], str | None]], ...] = (
    (_SHARES, r"(\d{1,3}(?:[.,]\d{1,4})?)\s*(?:%|procent|percent)", _percentage),
    (_TIMES, r"(\d{4})\s*(?:-|–|/|\.{3}|t/m|tot en met|tot|to)\s*(\d{4})", _years),
    (_TIMES, r"(\d{4})\s*(?:-|–|\.{3}|\+|e\.?v\.?|en verder)", lambda found: f"{found[1]}.."),
    (_TIMES, r"[QqKk]([1-4])[ -]?(\d{4})", lambda found: f"{found[2]}-Q{found[1]}"),
    (_TIMES, r"(\d{4})[ -]?[QqKk]([1-4])", lambda found: f"{found[1]}-Q{found[2]}"),
    (_DAYS, r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", _day),
    (_DAYS, r"(\d{1,2}) ([A-Za-z]{3,9}) (\d{4})", _named_day),
)
"""The codes of a refusal, a form of the text that was refused, and how to write it."""


def rewritten(code: str, value: Any) -> str | None:
    """How to write a value that was refused, where it is one that people write otherwise."""
    if code in _SHARES and isinstance(value, Decimal) and 0 < value < 1:
        return f"{(value * 100).normalize():f}%"
    for codes, form, write in _REWRITES:
        if code in codes and isinstance(value, str) and (found := re.fullmatch(form, value.strip())):
            return write(found)
    return None


def is_left_open(value: Any) -> bool:
    """Whether a value is a place that someone still has to complete."""
    return isinstance(value, str) and bool(re.search(r"\b(?:FILL[ _-]?IN|TODO|XXX|INVULLEN)\b", value))
