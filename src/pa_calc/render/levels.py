"""A level of escalation: what its rung asks, of whom, and how soon."""

from typing import Any

from pa_calc.core.levels import Reached
from pa_calc.render.view import View


def rung_said(view: View, reached: Reached) -> str:
    """What happens on a rung, in words."""
    rung = reached.rung
    return view.words.say(
        "rung.one" if rung.within_days == 1 else "rung",
        statement=view.names.text(rung.statement),
        who=view.names.together(reached.who),
        days=rung.within_days,
    )


def level_json(view: View, reached: Reached | None) -> dict[str, Any] | None:
    """The level as JSON; null where no rung was reached."""
    if reached is None:
        return None
    rung = reached.rung
    return {
        "level": rung.level,
        "key": rung.key,
        "statement": view.names.text(rung.statement),
        "who": list(reached.who),
        "within_days": rung.within_days,
    }
