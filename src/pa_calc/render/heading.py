"""The first line of every text: which dataset, from where, which content of it, and as of when."""

from pa_calc.render.days import day_told
from pa_calc.render.grid import wrapped
from pa_calc.render.view import Screen, View
from pa_calc.words.clean import clean

_HASH = 8
"""How many signs of the hash tell one dataset from another."""


def heading(view: View, screen: Screen) -> str:
    """The line, in as many lines as the screen asks for."""
    line = view.words.say(
        "head",
        name=view.names.text(view.origin.name),
        source=_source(view),
        data=clean(view.origin.sha256)[:_HASH],
        day=day_told(view.words, view.as_of),
    )
    return wrapped(line, screen)


def _source(view: View) -> str:
    """Which dataset was used, in words."""
    if view.origin.path is not None:
        return clean(view.origin.path, limit=1000)
    return view.words.say("source.shipped" if view.origin.embedded else "source.tree")
