"""The numbers of keys beside the sentences about them: who reads the sentence reads the number."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from pa_calc.rules.context import Context, Rule, Wrong, written
from pa_calc.rules.numerals import Language, says
from pa_calc.schema.agreements import Agreement, StatedFigure
from pa_calc.schema.fields import Level, Text
from pa_calc.schema.measures import BOUNDS, Target

_LANGUAGES: tuple[Language, ...] = ("nl", "en")
_UNSAID = 2
"""A bound below this needs no number in a sentence: each year, no fewer than."""


def _unsaid_in(texts: Iterable[Text], level: Level) -> str:
    """The languages in which none of the texts says a number."""
    said = tuple(texts)
    unsaid = (one for one in _LANGUAGES if not any(says(getattr(text, one), level, one) for text in said))
    return ", ".join(unsaid)


def figure_not_in_statement(context: Context) -> Iterator[Wrong]:
    """The number of a stated figure stands in its sentence, in both languages."""
    for node in context.each(StatedFigure):
        for field in ("value", "low", "high"):
            level = getattr(node.model, field)
            if level is not None and (unsaid := _unsaid_in((node.model.statement,), level)):
                yield node.wrong(field, found=written(level.amount, percent=level.percent), languages=unsaid)


def bound_not_in_summary(context: Context) -> Iterator[Wrong]:
    """The bound of a target stands in the summary of its agreement, or in another sentence about it."""
    for node in context.each(Agreement):
        for index, target in enumerate(node.model.targets):
            texts = (*_about(node.model), *_of(target))
            for field in BOUNDS:
                level: Level | None = getattr(target, field)
                if level and _is_said(level) and (unsaid := _unsaid_in(texts, level)):
                    found = written(level.amount, percent=level.percent)
                    yield node.wrong("targets", index, field, found=found, languages=unsaid)


def _is_said(level: Level) -> bool:
    return level.percent or abs(Fraction(level.amount)) >= _UNSAID


def _about(agreement: Agreement) -> Iterator[Text]:
    """What an agreement says as a whole."""
    yield from (agreement.summary, agreement.title)
    yield from (one.statement for one in agreement.definitions)
    yield from (one.statement for one in agreement.stated_figures)


def _of(target: Target) -> Iterator[Text]:
    """What a target says of itself."""
    yield target.title
    if target.declared:
        yield target.declared.statement
    yield from (one.statement for one in target.assumptions)


RULES: tuple[Rule, ...] = (
    Rule("figure-not-in-statement", figure_not_in_statement, "warning"),
    Rule("bound-not-in-summary", bound_not_in_summary, "warning"),
)
