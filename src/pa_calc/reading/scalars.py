"""What a scalar without quotes stands for: YAML 1.2, without the forms that people and programs read differently.

A new trap is a row in `_NUMBERS` and its two texts in the catalogue.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from pa_calc.words.clean import clean

MOST_DIGITS = 15
"""More than this no spreadsheet keeps exactly."""

SUSPECT = frozenset(["", *"0123456789+-.~<", *"tTfFnNyYoO"])
"""How anything begins that may be more than text."""


class Trap(NamedTuple):
    """Text that is refused, since others would read it differently."""

    code: str
    details: dict[str, str]


Scalar = str | int | bool | Decimal | None

_LONG = 60
_SIGNED = "[-+]?"
_NUMBERS: tuple[tuple[str, str, dict[str, str | int | None]], ...] = (
    ("integer", r"(?:0|[1-9][0-9]*)", {}),
    ("dot-thousands", r"[1-9][0-9]{0,2}\.[0-9]{3}", {".": ""}),
    ("dutch-number", r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?", {".": "", ",": "."}),
    ("decimal", r"(?:0|[1-9][0-9]*)\.[0-9]+", {}),
    ("comma-thousands", r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?", {",": ""}),
    ("decimal-comma", r"[0-9]+,[0-9]+", {",": "."}),
    ("underscore-number", r"[0-9][0-9.,]*_[0-9_.,]*", {"_": ""}),
    ("leading-zero", r"0[0-9]+(?:\.[0-9]*)?", {}),
    ("other-base", r"0[xXoObB][0-9a-fA-F_]+", {}),
    ("base-60", r"[0-9]+(?::[0-9]+)+(?:\.[0-9]*)?", {}),
    ("exponent", r"(?:[0-9]+\.?[0-9]*|\.[0-9]+)[eE][-+]?[0-9]+", {}),
    ("bare-dot", r"(?:[0-9]+\.|\.[0-9]+)", {}),
    ("not-finite", r"\.(?:[iI][nN][fF]|[nN][aA][nN])", {}),
)
"""Each form of a number: its name or the code of its finding, what it looks like, and how to write it instead."""

_NUMBER = re.compile(_SIGNED + "(?:" + "|".join(f"({pattern})" for _, pattern, _ in _NUMBERS) + ")")
_WORDS: dict[str, Scalar] = {"": None, "~": None, "null": None, "true": True, "false": False}
_AMBIGUOUS = frozenset(["true", "false", "null", "yes", "no", "on", "off"])


def plain(text: str) -> Scalar | Trap:
    """The value of a scalar without quotes, or why it is refused."""
    if text[:1] not in SUSPECT:
        return text
    return _number(text) if text[:1] in "0123456789+-." and text else _word(text)


def _word(text: str) -> Scalar | Trap:
    """One of the few words with a meaning, else text."""
    if text in _WORDS:
        return _WORDS[text]
    if text == "<<":
        return Trap("merge-key", {"found": text})
    if len(text) <= len("false") and text.lower() in _AMBIGUOUS:
        return Trap("ambiguous-word", {"found": text})
    return text


def _too_long(text: str) -> Trap:
    """A number of more digits than are exact everywhere."""
    return Trap("long-number", {"found": clean(text, 60), "limit": str(MOST_DIGITS)})


def _number(text: str) -> Scalar | Trap:
    """An exact number, a trap, or text that only begins like a number."""
    if len(text) > _LONG:
        return text if text.strip("0123456789.,_:+-") else _too_long(text)
    found = _NUMBER.fullmatch(text)
    if found is None or found.lastindex is None:
        return text
    code, _, rewrite = _NUMBERS[found.lastindex - 1]
    if code not in {"integer", "decimal"}:
        return Trap(code, {"found": clean(text, 60), "plain": clean(text.translate(str.maketrans(rewrite)), 60)})
    if len(text) > MOST_DIGITS and sum(map(str.isdigit, text)) > MOST_DIGITS:
        return _too_long(text)
    return int(text) if code == "integer" else Decimal(text)
