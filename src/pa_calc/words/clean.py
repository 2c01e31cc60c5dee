"""The one place where text from outside is made safe to show."""

import re
from itertools import islice
from typing import Any, Literal

_WRITTEN = {"None": "null", "True": "true", "False": "false"}

HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # control characters
    "\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"  # zero width, line separators, direction of writing
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0"  # drawn as nothing at all
    "\ud800-\udfff\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"  # no characters, or tags
)
"""A character that nobody can see, and that can change how the text around it looks."""


_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

Kind = Literal["control", "bidi", "invisible"]
"""How a hidden character misleads: it steers a terminal, turns the direction of writing, or is not there to see."""


def kind_of(hidden: str) -> Kind:
    """What a hidden character is."""
    if hidden in _BIDI:
        return "bidi"
    return "control" if hidden < " " or "\x7f" <= hidden <= "\x9f" or "\ud800" <= hidden <= "\udfff" else "invisible"


def is_plain(text: str) -> bool:
    """Whether nothing in a text can be hidden; nearly always it is ASCII that prints, which is told at once."""
    return (text.isascii() and text.isprintable()) or HIDDEN.search(text) is None


def _escape(found: re.Match[str]) -> str:
    """The character as an escape that everyone can see."""
    return found[0].encode("unicode_escape").decode("ascii")


def clean(text: str, limit: int = 200) -> str:
    """The text with hidden characters as visible escapes, and of at most `limit` characters."""
    short = text[: limit + 1]
    if not is_plain(short):
        short = HIDDEN.sub(_escape, short)
    return short if len(short) <= limit else short[: limit - 1] + "…"


def shown(value: Any) -> str:
    """A value as a person would have written it, safe and short."""
    if isinstance(value, str):
        return f'"{clean(value, 60)}"'
    if isinstance(value, dict):
        return clean("{" + ", ".join(str(key) for key in islice(value, 5)) + "}", 60)
    if isinstance(value, tuple):
        return "[…]" if value else "[]"
    return clean(_WRITTEN.get(str(value), str(value)), 60)
