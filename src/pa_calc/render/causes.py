"""Why something is not known: no table has it, a table does not split it, it is not decided, or it has no figure."""

from collections.abc import Callable, Iterable, Sequence

from pa_calc.core.slot import Cause, Slot
from pa_calc.render.numbers import amount
from pa_calc.render.phrases import listed, spaced
from pa_calc.render.view import View
from pa_calc.words.clean import clean

_MOST_NAMES = 8


def why(view: View, slots: Sequence[Slot]) -> str:
    """Why some slots are not known, each cause in a sentence."""
    told = spaced(
        _told(view, slots, "not_covered", _not_covered), _told(view, slots, "not_split", _not_split), _rows(view, slots)
    )
    is_open = any("not_closed" in slot.causes for slot in slots)
    return told or (view.words.say("cause.not-closed") if is_open else "")


def _told(view: View, slots: Sequence[Slot], cause: Cause, tell: Callable[[View, Sequence[Slot], str], str]) -> str:
    """The sentence for a cause, if any slot has it: it is said of one slot, of all, or of some."""
    found = [slot for slot in slots if cause in slot.causes]
    return tell(view, found, _scope(len(found), len(slots))) if found else ""


def _scope(found: int, slots: int) -> str:
    if found < slots:
        return "some"
    return "one" if slots == 1 else "all"


def _not_covered(view: View, _: Sequence[Slot], scope: str) -> str:
    return view.words.say(f"cause.not-covered.{scope}")


def _not_split(view: View, slots: Sequence[Slot], scope: str) -> str:
    splits = dict.fromkeys(one for slot in slots for one in slot.split)
    told = [view.words.say("split.rent") if one == "rent" else view.names.dimension(one) for one in splits]
    return view.words.say(f"cause.not-split.{scope}", by=listed(view, told or [view.words.say("split.time")]))


def _rows(view: View, slots: Sequence[Slot]) -> str:
    """Which rows are not yet decided, with what they add up to, and which have no figure."""
    without = _named(view, _once(slot.without_figure for slot in slots))
    undecided = _undecided(view, slots)
    if not undecided:
        return view.words.say("cause.no-figure", names=without) if without else ""
    if not without:
        return view.words.say("cause.undecided", names=undecided)
    return view.words.say("cause.undecided.no-figure", names=undecided, without=without)


def _undecided(view: View, slots: Sequence[Slot]) -> str:
    rows = _once(slot.undecided for slot in slots)
    if not rows:
        return ""
    size = amount(view.words, sum(slot.undecided_sum for slot in slots), is_share=False)
    return view.words.say("undecided.one" if len(rows) == 1 else "undecided", names=_named(view, rows), size=size)


def _once(rows: Iterable[Sequence[str]]) -> list[str]:
    return list(dict.fromkeys(name for names in rows for name in names))


def _named(view: View, rows: list[str]) -> str:
    names = [clean(name) for name in rows[:_MOST_NAMES]]
    more = [view.words.say("list.more", count=len(rows) - _MOST_NAMES)] if len(rows) > _MOST_NAMES else []
    return ", ".join(names + more)
