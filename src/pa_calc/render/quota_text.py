"""How far along a share is, in words: a line for each step, for the sum of them, and for all parties together."""

from collections.abc import Iterable, Iterator

from pa_calc.core.results import Result
from pa_calc.core.so_far import Filled, Quota, Still, Stretch, Stretches
from pa_calc.render.days import day_told
from pa_calc.render.numbers import count, share
from pa_calc.render.phrases import listed, spaced
from pa_calc.render.times import times_told
from pa_calc.render.view import View


def quota_lines(view: View, result: Result, quota: Quota, *, together: bool = True) -> Iterator[str]:
    """Every line; with `together` also those of all parties of which it is asked each."""
    found = quota.together if together else None
    return _Teller(view, result).lines(quota._replace(together=found))


def quota_brief(view: View, result: Result, quota: Quota, who: str) -> str:
    """The line of the step that comes last, beginning with what it is about."""
    return _Teller(view, result).last(quota, who)


class _Teller:
    def __init__(self, view: View, result: Result) -> None:
        self.view, self.say, self.result = view, view.words.say, result
        self.who = view.names.party(result.parties[0]) if result.is_one_of_several else ""

    def lines(self, quota: Quota) -> Iterator[str]:
        first, *others = self._of(quota.own, self.who)
        yield spaced(first, self._what_counts())
        yield from others
        if quota.together:
            who = self.say("quota.together", who=self.view.names.parties(quota.together.parties))
            yield from self._of(quota.together, who)

    def last(self, quota: Quota, who: str) -> str:
        return self._step(quota.own.stretches[-1], who, is_one=len(quota.own.parties) == 1)

    def _of(self, found: Stretches, who: str) -> Iterator[str]:
        """Each step of some parties, and the sum where that says more."""
        for one in found.stretches:
            yield self._step(one, who, is_one=len(found.parties) == 1)
        if found.to_date and (sum(one.filled is not None for one in found.stretches) > 1 or found.left_out):
            gone = times_told(self.view, found.left_out) if found.left_out else ""
            time = self.say("quota.to-date.without" if gone else "quota.to-date", times=gone)
            yield self._line(who, time, self._filled(found.to_date))

    def _line(self, who: str, time: str, told: str) -> str:
        return self.say("quota.party-time" if who else "quota.time", who=who, time=time, told=told)

    def _step(self, one: Stretch, who: str, *, is_one: bool) -> str:
        if one.filled is None:
            return self._line(who, times_told(self.view, (one.span,)), self._unknown(one, is_one=is_one))
        told = (self._filled(one.filled), *(self._still(one, one.filled, still) for still in one.stills))
        return self._line(who, self._time(one, one.filled), spaced(*told))

    def _time(self, one: Stretch, filled: Filled) -> str:
        """The step, and until when of it; of a whole period only that."""
        if one.is_whole:
            return times_told(self.view, (one.span,))
        key = "quota.until" if self.result.outcome.period.each else "quota.only-until"
        return self.say(
            key, time=times_told(self.view, (one.span,)), day=day_told(self.view.words, filled.span.over_by)
        )

    def _unknown(self, one: Stretch, *, is_one: bool) -> str:
        """Why no share is known; of one party it is clear who has not reported."""
        if not one.missing:
            return self.say("quota.unknown.apart")
        if is_one:
            return self.say("quota.unknown")
        return self.say("quota.unknown.of", who=listed(self.view, map(self.view.names.party, one.missing)))

    def _filled(self, one: Filled) -> str:
        limits = [end for end in self.result.outcome.deciding.wanted if end is not None]
        return self.say(
            "quota.filled.nothing" if one.share is None else "quota.filled",
            part=count(self.view.words, one.part),
            whole=count(self.view.words, one.whole),
            unit=self.view.names.unit(self.result.target.unit),
            share="" if one.share is None else share(self.view.words, one.share, limits),
        )

    def _still(self, one: Stretch, filled: Filled, still: Still) -> str:
        expected = one.expected
        rest = "" if expected is None else self._rest(still, expected, expected - filled.whole)
        return spaced(self._asked(still), rest)

    def _asked(self, still: Still) -> str:
        wanted, key = share(self.view.words, still.wanted), f"quota.{still.side}"
        if still.off:
            if still.needed is None:
                return self.say(f"{key}.never", off=count(self.view.words, still.off), wanted=wanted)
            form = f"{key}.off.one" if still.needed == 1 else f"{key}.off"
            return self.say(
                form, off=count(self.view.words, still.off), wanted=wanted, needed=count(self.view.words, still.needed)
            )
        if still.room is None:
            return ""
        form = {0: f"{key}.room.none", 1: f"{key}.room.one"}.get(still.room, f"{key}.room")
        return self.say(form, wanted=wanted, room=count(self.view.words, still.room))

    def _rest(self, still: Still, expected: int, rest: int) -> str:
        """What the number that is expected asks of what is to come."""
        if still.of_rest is None or not rest:
            return ""
        key = f"quota.{still.side}.rest"
        if still.of_rest > rest:
            key = f"{key}.too-few"
        elif not still.of_rest:
            key = f"{key}.none"
        return self.say(
            key,
            expected=count(self.view.words, expected),
            of_rest=count(self.view.words, still.of_rest),
            rest=count(self.view.words, rest),
        )

    def _what_counts(self) -> str:
        """By what those that count are told from the others."""
        target = self.result.target
        common = {key for term in target.of or () for key in term.where}
        values = (
            self.view.names.values(key, found)
            for term in target.count
            for key, found in term.where.items()
            if key not in common
        )
        return self._counting(dict.fromkeys(values))

    def _counting(self, values: Iterable[str]) -> str:
        told = ", ".join(values)
        return self.say("quota.counts", what=told) if told else ""
