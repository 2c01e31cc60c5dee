"""The one place where text from outside is made safe to show."""

import re
from itertools import islice
from typing import Any

_WRITTEN = {"None": "null", "True": "true", "False": "false"}

HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # control characters
    "\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"  # zero width, line separators, direction of writing
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0"  # drawn as nothing at all
    "\ud800-\udfff\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"  # no characters, or tags
)
"""A character that nobody can see, and that can change how the text around it looks."""


def _escape(found: re.Match[str]) -> str:
    """The character as an escape that everyone can see."""
    return found[0].encode("unicode_escape").decode("ascii")


def clean(text: str, limit: int = 200) -> str:
    """The text with hidden characters as visible escapes, and of at most `limit` characters."""
    short = text[: limit + 1]
    if not short.isprintable():
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
