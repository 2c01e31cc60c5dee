"""The pace of a target in words: what was realised, what an even pace would have brought, what the rest asks."""

from collections.abc import Iterable, Iterator
from datetime import date

from pa_calc.core.interval import Exact, Interval
from pa_calc.core.results import Result
from pa_calc.core.slot import Slot
from pa_calc.core.so_far import Course, Pace
from pa_calc.render.amounts import between
from pa_calc.render.days import day_told
from pa_calc.render.numbers import count
from pa_calc.render.phrases import listed
from pa_calc.render.times import runs
from pa_calc.render.view import View


def pace_said(view: View, result: Result, pace: Pace) -> str:
    """The pace in a few sentences."""
    return " ".join(_Teller(view, result, pace).sentences())


class _Teller:
    def __init__(self, view: View, result: Result, pace: Pace) -> None:
        self.view, self.say, self.result, self.pace = view, view.words.say, result, pace

    def sentences(self) -> Iterator[str]:
        pace, unit = self.pace, self.view.names.unit(self.result.target.unit)
        limits = [course.wanted for course in pace.courses]
        realised = between(self.view, pace.realised, limits)
        yield self.say("pace.realised", realised=realised, unit=unit, day=day_told(self.view.words, pace.through))
        for course in pace.courses:
            yield from self._course(course)
        if len({one.day for one in pace.until if one.day}) > 1:
            told = (
                self.say("pace.party", who=self.view.names.party(one.party), day=day_told(self.view.words, one.day))
                for one in pace.until
                if one.day
            )
            yield self.say("pace.until", parties=", ".join(told))
        yield from self._unknown()

    def _course(self, one: Course) -> Iterator[str]:
        yield self.say(
            f"pace.{one.side}.linear",
            wanted=count(self.view.words, one.wanted),
            linear=count(self.view.words, one.linear),
            ahead=self._ahead(one),
        )
        yield self._rest(one)

    def _rest(self, one: Course) -> str:
        """What is needed for the rest: each year, or in all where no more than a year is left."""
        if self.pace.years_left > 1:
            rate, years = self._size(one.per_year), count(self.view.words, self.pace.years_left)
            return self.say(f"pace.{one.side}.rest", rate=rate, years=years)
        last = day_told(self.view.words, self.result.outcome.deciding.span.over_by)
        return self.say(f"pace.{one.side}.rest.one", rate=self._size(one.rest), day=last)

    def _ahead(self, one: Course) -> str:
        """By how much it is ahead or behind."""
        (low, high), key = one.ahead, f"pace.{one.side}"
        if low == high == 0:
            return self.say(f"{key}.even")
        if low is not None and high is not None and low < 0 < high:
            return self.say(
                f"{key}.either", less=count(self.view.words, -low, (0,)), more=count(self.view.words, high, (0,))
            )
        if (high is not None and high <= 0) or (high is None and low is not None and low < 0):
            return self.say(f"{key}.less", size=self._size(one.ahead.times(-1)))
        return self.say(f"{key}.more", size=self._size(one.ahead))

    def _size(self, interval: Interval) -> str:
        """A size that is not negative, as far as it is known."""
        low, high = interval
        if low is not None and low == high:
            return count(self.view.words, low, (0,))
        if high is None:
            return self.say("pace.size.at-least", size=self._count(low))
        if low is None or low <= 0:
            return self.say("pace.size.at-most", size=self._count(high))
        return self.say("pace.size.range", low=self._count(low), high=self._count(high))

    def _count(self, value: Exact | None) -> str:
        return count(self.view.words, value or 0, (0,))

    def _unknown(self) -> Iterator[str]:
        """What is not reported, what is in part, and what is reported as a whole only."""
        if self.pace.unreported:
            yield self.say("pace.unreported", parties=self._by_party(self.pace.unreported))
        if partly := [one for one in self.pace.partly if not _is_bounded(one)]:
            yield self.say("pace.partly", parties=self._by_party(partly))
        if bounded := [one for one in self.pace.partly if _is_bounded(one)]:
            yield self.say("pace.unsplit", parties=self._by_party(bounded))

    def _by_party(self, slots: Iterable[Slot]) -> str:
        years: dict[str, set[int]] = {}
        for slot in slots:
            time = slot.query.time
            years.setdefault(slot.query.party, set()).add(time.year if isinstance(time, date) else time.first.year)
        told = (
            self.say("unreported", who=self.view.names.party(party), years=listed(self.view, runs(self.view, found)))
            for party, found in years.items()
        )
        return ", ".join(told)


def _is_bounded(slot: Slot) -> bool:
    return slot.realised.low is not None and slot.realised.high is not None
