"""How far up the escalation ladder things have come, for whoever shows it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from pa_calc.schema.agreements import Rung


class Reached(NamedTuple):
    """A rung that was reached, and the parties that take it up."""

    rung: Rung
    who: tuple[str, ...]


Levels = Mapping[str, Reached]
"""The highest rung that was reached, by the id of a result or a milestone; what reached none is not in it."""

NO_LEVELS: Levels = MappingProxyType({})
