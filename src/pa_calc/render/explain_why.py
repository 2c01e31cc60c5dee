"""In a few words why something is not known, or counts as nothing."""

from collections.abc import Iterator, Sequence

from pa_calc.core.slot import Slot
from pa_calc.render.numbers import amount
from pa_calc.render.phrases import listed
from pa_calc.render.view import View
from pa_calc.words.clean import clean

_MOST_NAMES = 8


def why(view: View, slots: Sequence[Slot]) -> Iterator[str]:
    """Each cause of slots in a few words."""
    for cause in dict.fromkeys(cause for slot in slots for cause in slot.causes):
        yield view.words.say(f"explain.why.{cause}", **_details(view, slots))


def why_nothing(view: View, slots: Sequence[Slot]) -> Iterator[str]:
    """Why slots without cells are unknown, or else what says that they are nothing: an assumption, or a table."""
    told = list(why(view, slots))
    yield from told
    tables = dict.fromkeys(table for slot in slots for table in slot.tables)
    if any(cell == slot.id for slot in slots for _, cell in slot.assumed):
        yield view.words.say("explain.taken-as-none")
    elif tables and not told and not any(slot.figures for slot in slots):
        yield view.words.say("explain.none-listed", table=listed(view, map(clean, tables)))


def _details(view: View, slots: Sequence[Slot]) -> dict[str, str]:
    """The names that causes are told with."""
    splits = dict.fromkeys(one for slot in slots for one in slot.split)
    told = [view.words.say("split.rent") if one == "rent" else view.names.dimension(one) for one in splits]
    return {
        "by": listed(view, told or [view.words.say("split.time")]),
        "undecided": _names(view, [name for slot in slots for name in slot.undecided]),
        "without": _names(view, [name for slot in slots for name in slot.without_figure]),
        "size": amount(view.words, sum(slot.undecided_sum for slot in slots), is_share=False),
    }


def _names(view: View, rows: Sequence[str]) -> str:
    names = [clean(name) for name in dict.fromkeys(rows)]
    rest = len(names) - _MOST_NAMES
    return ", ".join(names if rest <= 0 else [*names[:_MOST_NAMES], view.words.say("list.more", count=rest)])
