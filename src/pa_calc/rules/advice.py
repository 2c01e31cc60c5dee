"""The rules that find no error: what is worth a look, and what is good to know."""

from pa_calc.rules import (
    as_written,
    bearing,
    figures,
    known,
    likeness,
    numbering,
    reported,
    sentences,
    waiting,
    wording,
)
from pa_calc.rules.context import Rule

RULES: tuple[Rule, ...] = (
    *known.RULES,
    *numbering.RULES,
    *as_written.RULES,
    *sentences.RULES,
    *wording.RULES,
    *likeness.RULES,
    *figures.RULES,
    *bearing.RULES,
    *reported.RULES,
    *waiting.RULES,
)
