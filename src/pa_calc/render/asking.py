"""What would settle a verdict: how much of what to ask, of whom."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from pa_calc.core.interval import Interval
from pa_calc.core.settle import Settles
from pa_calc.core.slot import Query, Slot
from pa_calc.core.verdict import Verdict
from pa_calc.render.amounts import between
from pa_calc.render.causes import why
from pa_calc.render.numbers import amount
from pa_calc.render.phrases import listed, spaced
from pa_calc.render.times import times_told
from pa_calc.render.view import View
from pa_calc.schema.fields import Span
from pa_calc.schema.measures import RentBand


def settling(view: View, settles: Settles) -> str:
    """One fact that would bring a verdict; or, where no single number would, which figures are wanted from whom."""
    told = _Teller(view, settles)
    if settles.verdict is None:
        return spaced(told.figures(), why(view, settles.slots))
    return spaced(told.fact(_turned(settles)), why(view, settles.slots), told.negative(_negative(settles)))


def _counts_negative(slot: Slot, sign: int) -> bool:
    return any(map(_is_outflow, (slot.forecast, slot.realised))) != (sign == -1)


def _is_outflow(interval: Interval) -> bool:
    low, high = interval
    return (low is None or low < 0) and high is not None and high <= 0


def _all_negative(settles: Settles) -> bool:
    return all(_counts_negative(*one) for one in zip(settles.slots, settles.signs, strict=True))


def _turned(settles: Settles) -> Interval:
    """The sum that is wanted; of outflows alone as a positive number."""
    interval = Interval(settles.low, settles.high)
    return interval.times(-1) if _all_negative(settles) else interval


def _negative(settles: Settles) -> tuple[Slot, ...]:
    """What counts negative beside what counts positive."""
    pairs = zip(settles.slots, settles.signs, strict=True)
    return () if _all_negative(settles) else tuple(slot for slot, sign in pairs if _counts_negative(slot, sign))


Detail = tuple[str, ...]
"""What narrows a count: its unit, its rents, and the values of its dimensions."""


class _Asked(NamedTuple):
    """One thing that is asked for: of whom, what, narrowed how, when."""

    party: str
    what: str
    detail: Detail
    time: Span | date


class _Teller:
    """Tells of some slots which they are, and how much of them is wanted."""

    def __init__(self, view: View, settles: Settles) -> None:
        self.view, self.words, self.names = view, view.words, view.names
        self.slots = settles.slots
        self.is_rest = settles.verdict not in {Verdict.MET, Verdict.MISSED}
        details = [self._detail(slot) for slot in self.slots]
        self.common = details[0] if len(set(details)) == 1 else ()
        self.asked = [
            _Asked(one.query.party, one.query.what, () if self.common else detail, one.query.time)
            for one, detail in zip(self.slots, details, strict=True)
        ]

    # -- the sentences -----------------------------------------------------------------------------------------------

    def fact(self, interval: Interval) -> str:
        """Who must have how much of what."""
        key = "settles.fact" if len(self.slots) == 1 else "settles.together"
        size = spaced(between(self.view, interval), *self._told(self.common))
        return self.words.say(key, who=self._by_party(), amount=self._on_top(size))

    def _on_top(self, size: str) -> str:
        """With what is counted already, where only the rest is asked for."""
        counted = [slot.counted for slot in self.slots if slot.counted]
        if not self.is_rest or not counted:
            return size
        if len(self.slots) > 1:
            return self.words.say("settles.on-top.several", amount=size)
        return self.words.say(
            "settles.on-top", amount=size, counted=amount(self.words, abs(counted[0]), is_share=False)
        )

    def figures(self) -> str:
        """Which figures are wanted, and from whom."""
        parties = self._and(self.names.party(one) for one in dict.fromkeys(one.party for one in self.asked))
        whats = dict.fromkeys(one.what for one in self.asked)
        told = self._and(self._variants(what) for what in whats)
        times = self._times([one.time for one in self.asked])
        return self.words.say("settles.figures", what=told[:1].upper() + told[1:], time=times, who=parties)

    def negative(self, slots: Sequence[Slot]) -> str:
        """What counts negative in the sum."""
        whats = dict.fromkeys(slot.query.what for slot in slots)
        return self.words.say("settles.negative", what=self._and(map(self.names.what, whats))) if whats else ""

    # -- who and what ------------------------------------------------------------------------------------------------

    def _by_party(self) -> str:
        """Each party with what is asked of it; parties of whom the same is asked in one."""
        told: dict[str, list[str]] = {}
        for party in dict.fromkeys(one.party for one in self.asked):
            mine = [one for one in self.asked if one.party == party]
            told.setdefault(self._by_time(mine), []).append(self.names.party(party))
        parts = [self.words.say("settles.who", who=self._and(who), what=what) for what, who in told.items()]
        return self.words.say("list.apart").join(parts)

    def _by_time(self, asked: Iterable[_Asked]) -> str:
        """What is asked of one party, things of the same times in one."""
        times: dict[tuple[str, Detail], list[Span | date]] = {}
        for one in asked:
            times.setdefault((one.what, one.detail), []).append(one.time)
        whats: dict[str, list[str]] = {}
        for (what, detail), found in times.items():
            whats.setdefault(self._times(found), []).append(self._what(what, detail))
        return ", ".join(
            self.words.say("settles.what", what=self._and(what), time=time) for time, what in whats.items()
        )

    def _what(self, what: str, detail: Detail) -> str:
        name = self.names.what(what)
        if not detail:
            return name
        unit, *rest = detail
        told = name if unit == name else self.words.say("settles.of", what=name, unit=unit)
        return spaced(told, *self._told(("", *rest)))

    def _variants(self, what: str) -> str:
        """One flow or stock in each way in which it is wanted: in total, and narrowed."""
        details = list(dict.fromkeys(one.detail for one in self.asked if one.what == what))
        if details == [()]:
            return spaced(self.names.what(what), *self._told(("", *self.common[1:])))
        shared = set(details[0]).intersection(*details)
        name = spaced(self.names.what(what), *self._told(("", "", *(one for one in details[0][2:] if one in shared))))
        rests = [[part for part in one if part and part not in shared] for one in details]
        if rests == [[]]:
            return name
        told = (", ".join(rest) or self.words.say("settles.in-total") for rest in sorted(rests, key=len))
        return self.words.say("settles.variants", what=name, variants=self._and(told))

    def _told(self, detail: Detail) -> Iterable[str]:
        """Unit and rents as they are, values between brackets."""
        unit_and_rent, values = detail[:2], detail[2:]
        yield from (one for one in unit_and_rent if one)
        if values:
            yield self.words.say("brackets", text=", ".join(values))

    def _detail(self, slot: Slot) -> Detail:
        query = slot.query
        unit = self.names.unit(query.unit)
        keys = dict.fromkeys((*query.where, *query.maybe))
        values = (self.names.values(key, self._values(slot, key)) for key in keys)
        becoming = (self.names.values(key, query.becomes[key]) for key in query.becomes)
        moves = (self.words.say("settles.becoming", values=one) for one in becoming)
        return (unit, self._rent(query), *values, *moves)

    def _values(self, slot: Slot, key: str) -> tuple[str, ...]:
        """What is asked for; of the rest of a count only what may still come to it."""
        where, maybe = slot.query.where.get(key, ()), slot.query.maybe.get(key, ())
        return maybe if maybe and self.is_rest and slot.counted is not None else (*where, *maybe)

    def _rent(self, query: Query) -> str:
        if query.rent is None:
            return ""
        above = query.rent.above and self.words.say("rent.above", limit=self._limit(query.rent.above, query.rent))
        up_to = query.rent.up_to and self.words.say("rent.up-to", limit=self._limit(query.rent.up_to, query.rent))
        return ", ".join(one for one in (above, up_to) if one)

    def _limit(self, key: str, rent: RentBand) -> str:
        name = self.names.limit(key)
        return self.words.say("rent.level", limit=name, year=rent.price_level) if rent.price_level else name

    def _times(self, times: Iterable[Span | date]) -> str:
        return times_told(self.view, times)

    def _and(self, parts: Iterable[str]) -> str:
        return listed(self.view, parts)
