"""What is wanted of a target, in a sentence that can be read aloud: of whom, how much of what, and when."""

from collections.abc import Iterator
from fractions import Fraction

from pa_calc.render.agreements_said import when_told
from pa_calc.render.days import day_told
from pa_calc.render.numbers import amount
from pa_calc.render.phrases import listed
from pa_calc.render.quantities import narrowed, narrowing
from pa_calc.render.times import times_told
from pa_calc.render.view import View
from pa_calc.schema.fields import BEFORE, Level
from pa_calc.schema.measures import Measure, Target, Term


def wanted_told(view: View, target: Target, parties: tuple[str, ...]) -> str:
    """The sentence."""
    return _Teller(view, target).sentence(parties)


class _Teller:
    """Tells of one target, as it is counted in one way."""

    def __init__(self, view: View, target: Target) -> None:
        self.view, self.words, self.names, self.target = view, view.words, view.names, target

    def sentence(self, parties: tuple[str, ...]) -> str:
        target = self.target
        who = self.names.parties(parties)
        values = {
            "who": who if len(parties) == 1 else self.words.say("explain.who.together", who=who),
            "bound": self._bound(),
            "unit": self.names.unit(target.unit),
            "period": self._period(),
            "measure": self._measure(target.count),
        }
        if target.of is not None:
            return self._begun(self.words.say("explain.wanted.share", whole=self._measure(target.of), **values))
        if target.baseline is not None:
            base = self._measure(target.baseline)
            return self._begun(self.words.say("explain.wanted.baseline", baseline=base, **values))
        return self._begun(self.words.say("explain.wanted.count", **values))

    @staticmethod
    def _begun(text: str) -> str:
        return text[:1].upper() + text[1:]

    def _bound(self) -> str:
        if self.target.baseline is not None:
            told = listed(self.view, self._from_baseline())
        else:
            told = self._limits(self.target.at_least, self.target.at_most)
        mean = self.target.period.mean
        return self.words.say(f"explain.bound.mean.{mean}", bound=told) if mean else told

    def _limits(self, least: Level | None, most: Level | None) -> str:
        low, high = self._level(least), self._level(most)
        if low and high:
            return self.words.say("explain.bound.exact" if low == high else "explain.bound.both", low=low, high=high)
        if low:
            return self.words.say("explain.bound.at-least", low=low)
        return self.words.say("explain.bound.at-most", high=high)

    def _level(self, level: Level | None) -> str:
        return "" if level is None else amount(self.words, level.amount, is_share=level.percent)

    def _from_baseline(self) -> Iterator[str]:
        """How far from the baseline it may be."""
        for side, level in (("from", self.target.at_least), ("to", self.target.at_most)):
            if level is not None:
                way = "more" if level.amount > 0 else "less" if level.amount else "same"
                size = amount(self.words, abs(Fraction(level.amount)), is_share=level.percent)
                yield self.words.say(f"explain.bound.{side}.{way}", low=size, high=size)

    def _period(self) -> str:
        period = self.target.period
        if period.last is None:
            return self.words.say("explain.period.from", first=day_told(self.words, period.first))
        key = f"explain.period.{period.each}" if period.each else "explain.period"
        return self.words.say(key, time=when_told(self.view, period.span))

    def _measure(self, measure: Measure) -> str:
        """The terms of a measure, one after another."""
        told = ""
        for term in measure:
            is_less = term.times < 0 or (term.amount or 0) < 0
            one = self._weighted(term)
            if not told:
                told = self.words.say("explain.term.first-less", what=one) if is_less else one
            else:
                key = "explain.term.less" if is_less else "explain.term.plus"
                told = self.words.say(key, first=told, next=one)
        return told

    def _weighted(self, term: Term) -> str:
        told, times = self._term(term), abs(Fraction(term.times))
        if times == 1:
            return told
        return self.words.say("explain.term.times", times=amount(self.words, times, is_share=False), what=told)

    def _term(self, term: Term) -> str:
        if term.amount is not None:
            return amount(self.words, abs(term.amount), is_share=False)
        details = [self.names.unit(one) for one in term.unit or () if one != self.target.unit]
        told = narrowed(self.view, self._what(term), [*details, *narrowing(self.view, term)])
        if term.stock:
            told = self.words.say("explain.timed", what=told, time=self._at(term))
        if term.roll:
            start, flows = (
                times_told(self.view, (term.roll.start,)),
                listed(self.view, map(self.names.what, term.roll.by)),
            )
            told = self.words.say("explain.term.rolled", what=told, start=start, flows=flows)
        return self._limited(term, told)

    def _what(self, term: Term) -> str:
        if term.stock:
            return self.names.what(term.stock)
        told = listed(self.view, map(self.names.what, term.flow or term.net))
        return self.words.say("explain.term.net", what=told) if term.net else told

    def _limited(self, term: Term, told: str) -> str:
        """With its own time, table and parties, where it has them."""
        if term.over:
            told = self.words.say("explain.timed", what=told, time=times_told(self.view, (term.over,)))
        if term.table:
            told = self.words.say("explain.term.by-table", what=told, table=term.table)
        if term.parties:
            told = self.words.say("explain.term.of", what=told, who=self.names.who(term.parties))
        return told

    def _at(self, term: Term) -> str:
        """The date of a stock: its own, the day before it begins, or the end of it."""
        period = self.target.period
        if term.at == BEFORE:
            return self.words.say("explain.at.before")
        if term.at is not None:
            return times_told(self.view, (term.at,))
        if period.each:
            return self.words.say(f"explain.at.{period.each}")
        return times_told(self.view, (period.last,)) if period.last else self.words.say("explain.at.end")
