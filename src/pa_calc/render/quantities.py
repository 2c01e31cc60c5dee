"""What is counted, in words: a flow or a stock, and what narrows it."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from pa_calc.core.branches import Gap, Quantity
from pa_calc.core.slot import Query, Slot
from pa_calc.render.agreements_said import when_told
from pa_calc.render.numbers import amount
from pa_calc.render.times import times_told
from pa_calc.render.view import View
from pa_calc.schema.fields import Span
from pa_calc.schema.measures import RentBand, Term
from pa_calc.schema.records import RecordedFigure

_DAY = timedelta(days=1)


def quantity(view: View, whats: Iterable[str], query: Query, unit: str) -> str:
    """Flows or a stock with all that narrows them, such as "new build (social rent)"; the unit where it is another."""
    details = [view.names.unit(query.unit)] if query.unit != unit else []
    details += narrowing(view, query)
    return narrowed(view, ", ".join(map(view.names.what, whats)), details)


def label(view: View, one: Quantity | Gap, unit: str) -> str:
    """What a branch counts and how often; of a stock with its date, of a gap with its times."""
    told = quantity(view, dict.fromkeys(slot.query.what for slot in one.slots), one.slots[0].query, unit)
    if isinstance(one, Gap) or isinstance(one.slots[0].query.time, date):
        told = view.words.say("explain.timed", what=told, time=times(view, one.slots))
    if one.times != 1:
        told = view.words.say("explain.times", times=amount(view.words, one.times, is_share=False), what=told)
    return view.words.say("explain.minus", what=told) if one.is_taken_off else told


def times(view: View, slots: Iterable[Slot]) -> str:
    """The times of some answers; quarters or other steps that follow on each other in one."""
    spans = {slot.query.time for slot in slots if isinstance(slot.query.time, Span)}
    found = sorted(spans, key=lambda one: one.first)
    if len(found) > 1 and all(one.over_by + _DAY == other.first for one, other in pairwise(found)):
        return when_told(view, Span(found[0].first, found[-1].last))
    return times_told(view, (slot.query.time for slot in slots))


def recorded(view: View, figure: RecordedFigure) -> str:
    """What a reported figure is of."""
    details = [view.names.values(key, values) for key, values in figure.attributes.items()]
    details += [view.words.say("settles.becoming", values=view.names.values(*one)) for one in figure.becomes.items()]
    details += [rents(view, figure.rent)] if figure.rent else []
    return narrowed(view, view.names.what(figure.flow or figure.stock or ""), details)


def narrowed(view: View, what: str, details: Iterable[str]) -> str:
    """Something with what narrows it."""
    told = ", ".join(details)
    return view.words.say("explain.narrowed", what=what, details=told) if told else what


def narrowing(view: View, one: Query | Term) -> Iterator[str]:
    """What narrows a count: its rents, the values that count, those that still may, and what it moves to."""
    if one.rent:
        yield rents(view, one.rent)
    yield from (view.names.values(key, values) for key, values in one.where.items())
    for key, values in one.maybe.items():
        yield view.words.say("explain.maybe", values=view.names.values(key, values))
    for key, values in one.becomes.items():
        yield view.words.say("settles.becoming", values=view.names.values(key, values))


def rents(view: View, band: RentBand) -> str:
    """A band of rents."""
    ends = ("rent.above", band.above), ("rent.up-to", band.up_to)
    return ", ".join(view.words.say(key, limit=_limit(view, limit, band)) for key, limit in ends if limit)


def _limit(view: View, key: str, band: RentBand) -> str:
    name = view.names.limit(key)
    return view.words.say("rent.level", limit=name, year=band.price_level) if band.price_level else name
