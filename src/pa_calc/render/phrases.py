"""How parts of a sentence are put together."""

from collections.abc import Iterable

from pa_calc.render.view import View


def listed(view: View, parts: Iterable[str]) -> str:
    """One after another: "a, b and c"."""
    *first, last = list(dict.fromkeys(parts)) or [""]
    return view.words.say("list.and", first=", ".join(first), last=last) if first else last


def spaced(*parts: str) -> str:
    """The parts that say something, one after another."""
    return " ".join(part for part in parts if part)
