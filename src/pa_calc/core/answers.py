"""Putting answers together: of several tables, of the parts of a whole, of a whole and its other parts."""

from collections.abc import Iterable
from functools import reduce

from pa_calc.core.interval import NOT_NEGATIVE, ZERO, Interval, point
from pa_calc.core.related import Part
from pa_calc.core.slot import Query, Slot, summed


class Contradiction(Exception):
    """What tables say of one thing leaves no value that it could have."""

    def __init__(self, asked: str, slots: Iterable[Slot]) -> None:
        """Keep what was asked, the numbers of the tables, and their figures."""
        answers = tuple(slots)
        self.asked = asked
        self.tables = tuple(sorted({table for slot in answers for table in slot.tables}))
        self.figures = tuple({figure.id: figure for slot in answers for figure in slot.figures}.values())
        super().__init__(asked, self.tables)


def together(name: str, answers: list[Slot]) -> Slot:
    """One answer of several tables: the one that leaves least open, within what the others allow.

    A forecast that realised figures have overtaken no longer counts.
    """
    if len(answers) == 1:
        return answers[0]
    realised = reduce(Interval.meet, (one.realised for one in answers))
    current = sorted((one for one in answers if not one.forecast.meet(realised).is_empty), key=_doubt)
    forecast = reduce(Interval.meet, (one.forecast for one in current), realised)
    if not current or realised.is_empty or forecast.is_empty:
        raise Contradiction(name, answers)
    best = _counted_within(current, forecast)
    narrows = [one for one in answers if one is not best and _narrows(one, best, current)]
    parts = next((one.parts for one in (best, *answers) if one.parts), ())
    is_as_printed = any(one.is_as_printed for one in answers)
    return backed(best, narrows)._replace(
        forecast=forecast, realised=realised, parts=parts, is_as_printed=is_as_printed
    )


def _counted_within(answers: list[Slot], forecast: Interval) -> Slot:
    """The answer that leaves least open, of which what is counted is not ruled out by the others."""
    fitting = (one for one in answers if one.counted is not None and not point(one.counted).meet(forecast).is_empty)
    return next(fitting, answers[0]._replace(counted=None, counts=False))


def _narrows(one: Slot, best: Slot, current: list[Slot]) -> bool:
    """Whether an answer leaves less of the best one."""
    is_current = any(one is other for other in current)
    return best.realised.meet(one.realised) != best.realised or (
        is_current and best.forecast.meet(one.forecast) != best.forecast
    )


def backed(slot: Slot, others: Iterable[Slot]) -> Slot:
    """A slot that also rests on what others say."""
    slots = (slot, *others)
    return slot._replace(
        figures=tuple({figure.id: figure for one in slots for figure in one.figures}.values()),
        tables=tuple(dict.fromkeys(table for one in slots for table in one.tables)),
        assumed=tuple(dict.fromkeys(assumed for one in slots for assumed in one.assumed)),
    )


def sum_of_parts(query: Query, name: str, parts: tuple[Slot, ...], more: Interval | None) -> Slot:
    """The sum of parts, with what may come on top of them."""
    counts = any(part.counts for part in parts)
    counted = sum(part.counted or 0 for part in parts) if counts else None
    whole = summed(name, query, parts, counted)
    if more is None:
        return whole
    return whole._replace(
        counted=counted or None,  # a least of 0 says nothing
        counts=bool(counted),
        forecast=whole.forecast.plus(more),
        realised=whole.realised.plus(more),
        causes=(*whole.causes, "not_closed"),
        parts=(),
    )


def rest_of_whole(relation: Part, query: Query, slots: tuple[Slot, ...], domain: Interval) -> Slot:
    """A whole, which is the first slot, less the other parts of it.

    What was expected no longer counts where what is realised leaves nothing of it.

    Raises Contradiction where parts are more than the whole.
    """
    whole, *others = slots
    more = domain.times(-1) if relation.open else ZERO
    realised = _less(whole.realised, [one.realised for one in others], more).meet(domain)
    forecast = _less(whole.forecast, [one.forecast for one in others], more).meet(domain)
    is_all_expected = all(one.realised == domain for one in slots)
    if realised.is_empty or (forecast.is_empty and is_all_expected):
        raise Contradiction(query.id, slots)
    forecast = realised if forecast.is_empty else forecast
    exact = forecast.is_point and whole.counts
    counted = int(forecast.low or 0) if exact else None
    rest = Slot(query.id, query, counted, counts=exact, forecast=forecast, realised=realised)
    return backed(rest, slots)._replace(causes=() if exact else ("not_split",), split=relation.split)


def _less(whole: Interval, others: Iterable[Interval], more: Interval) -> Interval:
    return reduce(Interval.plus, (one.times(-1) for one in others), whole.plus(more))


def nearest(assumed: Slot, plain: Slot) -> Slot:
    """Of an answer that rests on assumptions and goes beyond what figures allow, as much as they do allow."""
    least, (low, high) = assumed.forecast.low, plain.forecast
    edge = high if least is not None and high is not None and least > high else low
    allowed = point(edge or 0)
    realised = allowed if assumed.realised.is_point else plain.realised
    return backed(assumed, (plain,))._replace(counted=int(edge or 0), forecast=allowed, realised=realised)


def as_of_old(query: Query, name: str, slot: Slot, assumption: str) -> Slot:
    """The answer of an older date in the place of a later one, by an assumption."""
    used = tuple((assumption, figure.id) for figure in slot.figures)
    return slot._replace(id=name, query=query, realised=NOT_NEGATIVE, assumed=slot.assumed + used)


def _doubt(slot: Slot) -> tuple[bool, int, bool]:
    """How much an answer leaves open; of two that say the same, what is realised goes before what was expected."""
    return slot.counted is None, len(slot.causes), not slot.realised.is_point
