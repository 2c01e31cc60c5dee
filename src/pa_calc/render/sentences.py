"""What text and JSON both say in words: amounts, what would settle a verdict, and how a reading comes out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from pa_calc.core.interval import Interval
from pa_calc.core.results import ReadingResult, Result, Step
from pa_calc.core.settle import Settles
from pa_calc.core.slot import Cause, Query, Slot
from pa_calc.core.verdict import Verdict
from pa_calc.render.numbers import amount, is_open
from pa_calc.render.view import View
from pa_calc.schema.fields import Span, months_from, year_span
from pa_calc.words.clean import clean

GOOD = frozenset({Verdict.MET, Verdict.ON_COURSE})
"""Verdicts that leave nothing to wish for."""

_CAUSES: tuple[Cause, ...] = ("not_covered", "not_split", "undecided", "no_figure")
_MOST_NAMES = 8


def cell(slot: Slot) -> str:
    """The stable name of what was asked for."""
    return clean(slot.id, limit=1000)


# -- amounts ---------------------------------------------------------------------------------------------------------


def wanted(view: View, interval: Interval, *, is_share: bool) -> str:
    """What was promised: at least, at most, between, or exactly."""
    low, high = _ends(interval, is_share=is_share)
    if low is None and high is None:
        return view.words.say("none")
    if low is None:
        return view.words.say("wanted.at-most", high=high)
    if high is None:
        return view.words.say("wanted.at-least", low=low)
    return low if low == high else _range(view, interval, low, high)


def known(view: View, step: Step, *, is_share: bool) -> str:
    """What the figures allow: one value, a range, or an open range."""
    if step.known is None:
        return view.words.say("none")
    if not is_open(step.known):
        return between(view, step.known, is_share=is_share)
    if step.counted is None:
        return view.words.say("known.unknown")
    return view.words.say("known.rest-unknown", counted=amount(step.counted, is_share=is_share))


def between(view: View, interval: Interval, *, is_share: bool = False) -> str:
    """A range in words: "584 or more", "3,027-13,751", "74.5%"."""
    low, high = _ends(interval, is_share=is_share)
    if low is None:
        return view.words.say("range.any") if high is None else view.words.say("range.or-fewer", high=high)
    if high is None:
        return view.words.say("range.or-more", low=low)
    return low if low == high else _range(view, interval, low, high)


def gap(view: View, step: Step) -> str:
    """How much is missing; the sign for nothing where nothing is, or where it cannot be said."""
    if not step.gap:
        return view.words.say("none")
    size = amount(step.gap, is_share=False)
    return view.words.say("wanted.at-least", low=size) if step.gap_is_least else size


def _ends(interval: Interval, *, is_share: bool) -> tuple[str | None, str | None]:
    low = None if interval.low is None else amount(interval.low, is_share=is_share)
    high = None if interval.high is None else amount(interval.high, is_share=is_share)
    return low, high


def _range(view: View, interval: Interval, low: str, high: str) -> str:
    is_negative = interval.low is not None and interval.low < 0
    return view.words.say("range.from-negative" if is_negative else "range.both", low=low, high=high)


# -- readings --------------------------------------------------------------------------------------------------------


def note(view: View, result: Result, reading: ReadingResult) -> str:
    """How a reading comes out: what it says, what is known by it, and the verdict."""
    statement = view.names.text(reading.statement).rstrip(".")
    return view.words.say("reading", statement=statement, outcome=", ".join(_came_out(view, result, reading)))


def _came_out(view: View, result: Result, reading: ReadingResult) -> Iterable[str]:
    step, is_share = reading.outcome.deciding, reading.outcome.is_share
    declared = result.outcome.deciding
    if step.wanted != declared.wanted or is_share != result.outcome.is_share:
        yield view.words.say("reading.wanted", wanted=wanted(view, step.wanted, is_share=is_share))
    if step.known is not None:
        yield _against(view, result, step) if _is_distance(result, step) else known(view, step, is_share=is_share)
    if step.gap and not _is_distance(result, step):
        yield view.words.say("reading.gap", gap=gap(view, step))
    yield verdict(view, reading.outcome.verdict)


def _is_distance(result: Result, step: Step) -> bool:
    """Whether one value stands against one limit that is counted from a baseline."""
    one_sided = (step.wanted.low is None) != (step.wanted.high is None)
    return result.target.baseline is not None and one_sided and step.known is not None and step.known.is_point


def _against(view: View, result: Result, step: Step) -> str:
    """One value against its limit, with the difference: "10,560 of 10,724 (-164)"."""
    limit = step.wanted.low if step.wanted.low is not None else step.wanted.high
    value = step.known.low if step.known else None
    if limit is None or value is None:
        raise ValueError(result.id)
    off = value - limit
    difference = (
        view.words.say("difference.more", size=amount(off, is_share=False))
        if off > 0
        else str(amount(off, is_share=False))
    )
    return view.words.say(
        "known.against", value=amount(value, is_share=False), limit=amount(limit, is_share=False), difference=difference
    )


def verdict(view: View, one: Verdict) -> str:
    """A verdict in the language of the reader."""
    return view.words.say(f"verdict.{one}")


# -- what would settle a verdict --------------------------------------------------------------------------------------


def settling(view: View, result: Result, settles: Settles) -> str:  # noqa: ARG001 -- like all that tells of a result
    """One fact that would bring a verdict; or, where no single number would, which figures are wanted from whom."""
    told = _Teller(view, settles)
    if settles.verdict is None:
        return _join(told.figures(), told.why())
    return _join(told.fact(_turned(settles)), told.why(), told.negative(_negative(settles)))


def _join(*sentences: str) -> str:
    return " ".join(one for one in sentences if one)


def _counts_negative(slot: Slot, sign: int) -> bool:
    is_outflow = slot.forecast.low is None or slot.forecast.low < 0
    return is_outflow != (sign == -1)


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
    """Tells of some slots which they are and why they are not known."""

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
        size = _spaced(between(self.view, interval), *self._told(self.common))
        return self.words.say(key, who=self._by_party(), amount=self._on_top(size))

    def _on_top(self, size: str) -> str:
        """With what is counted already, where only the rest is asked for."""
        counted = [slot.counted for slot in self.slots if slot.counted]
        if not self.is_rest or not counted:
            return size
        if len(self.slots) > 1:
            return self.words.say("settles.on-top.several", amount=size)
        return self.words.say("settles.on-top", amount=size, counted=amount(abs(counted[0]), is_share=False))

    def figures(self) -> str:
        """Which figures are wanted, and from whom."""
        parties = self._and(self.names.party(one) for one in dict.fromkeys(one.party for one in self.asked))
        whats = dict.fromkeys(one.what for one in self.asked)
        told = self._and(self._variants(what) for what in whats)
        times = self._times([one.time for one in self.asked])
        return self.words.say("settles.figures", what=told[:1].upper() + told[1:], time=times, who=parties)

    def why(self) -> str:
        """Why it is not known."""
        causes = [one for one in _CAUSES if any(one in slot.causes for slot in self.slots)]
        return " ".join(self._cause(one) for one in causes if not (one == "no_figure" and "undecided" in causes))

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
        return _spaced(told, *self._told(("", *rest)))

    def _variants(self, what: str) -> str:
        """One flow or stock in each way in which it is wanted: in total, and narrowed."""
        details = list(dict.fromkeys(one.detail for one in self.asked if one.what == what))
        if details == [()]:
            return _spaced(self.names.what(what), *self._told(("", *self.common[1:])))
        shared = set(details[0]).intersection(*details)
        name = _spaced(self.names.what(what), *self._told(("", "", *(one for one in details[0][2:] if one in shared))))
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
        return (unit, self._rent(query), *(self.names.values(key, self._values(slot, key)) for key in keys))

    def _values(self, slot: Slot, key: str) -> tuple[str, ...]:
        """What is asked for; of the rest of a count only what may still come to it."""
        where, maybe = slot.query.where.get(key, ()), slot.query.maybe.get(key, ())
        return maybe if maybe and self.is_rest and slot.counted is not None else (*where, *maybe)

    def _rent(self, query: Query) -> str:
        if query.rent is None:
            return ""
        above = query.rent.above and self.words.say("rent.above", limit=self.names.limit(query.rent.above))
        up_to = query.rent.up_to and self.words.say("rent.up-to", limit=self.names.limit(query.rent.up_to))
        return ", ".join(one for one in (above, up_to) if one)

    # -- why ---------------------------------------------------------------------------------------------------------

    def _cause(self, cause: Cause) -> str:
        found = [slot for slot in self.slots if cause in slot.causes]
        scope = _scope(len(found), len(self.slots))
        tell: Mapping[Cause, Callable[[Sequence[Slot], str], str]] = {
            "not_covered": self._not_covered,
            "not_split": self._not_split,
            "undecided": self._undecided,
            "no_figure": self._no_figure,
        }
        return tell[cause](found, scope)

    def _not_covered(self, _: Sequence[Slot], scope: str) -> str:
        return self.words.say(f"cause.not-covered.{scope}")

    def _not_split(self, slots: Sequence[Slot], scope: str) -> str:
        splits = dict.fromkeys(one for slot in slots for one in slot.split)
        told = [self.words.say("split.rent") if one == "rent" else self.names.dimension(one) for one in splits]
        return self.words.say(f"cause.not-split.{scope}", by=self._and(told or [self.words.say("split.time")]))

    def _undecided(self, slots: Sequence[Slot], _: str) -> str:
        """Which rows are still open, and how much they hold together."""
        sizes = sum(figure.value for slot in slots for figure in slot.figures)
        size = amount(sizes - sum(slot.counted or 0 for slot in slots), is_share=False)
        is_complete = not any("no_figure" in slot.causes for slot in slots)
        key = "cause.undecided" if is_complete else "cause.undecided.no-figure"
        return self.words.say(key, size=size, names=self._named(slots))

    def _no_figure(self, slots: Sequence[Slot], _: str) -> str:
        return self.words.say("cause.no-figure", names=self._named(slots))

    def _named(self, slots: Sequence[Slot]) -> str:
        names = [clean(name) for name in dict.fromkeys(name for slot in slots for name in slot.names)]
        more = [self.words.say("list.more", count=len(names) - _MOST_NAMES)] if len(names) > _MOST_NAMES else []
        return ", ".join(names[:_MOST_NAMES] + more)

    # -- when --------------------------------------------------------------------------------------------------------

    def _times(self, times: Iterable[Span | date]) -> str:
        return times_told(self.view, times)

    def _and(self, parts: Iterable[str]) -> str:
        return listed(self.view, parts)


def _scope(found: int, slots: int) -> str:
    if found < slots:
        return "some"
    return "one" if slots == 1 else "all"


def _spaced(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def listed(view: View, parts: Iterable[str]) -> str:
    """One after another: "a, b and c"."""
    *first, last = list(dict.fromkeys(parts)) or [""]
    return view.words.say("list.and", first=", ".join(first), last=last) if first else last


def times_told(view: View, times: Iterable[Span | date]) -> str:
    """Times in words, years that follow on each other in one: "2025-2029"."""
    ordered = sorted(dict.fromkeys(times), key=lambda one: one if isinstance(one, date) else one.first)
    years = [one.first.year for one in ordered if not isinstance(one, date) and one == year_span(one.first.year)]
    others = [_time(view, one) for one in ordered if isinstance(one, date) or one != year_span(one.first.year)]
    return listed(view, [*runs(view, years), *others])


def runs(view: View, years: Iterable[int]) -> list[str]:
    """Years, those that follow on each other in one."""
    found: list[tuple[int, int]] = []
    for year in sorted(set(years)):
        if found and found[-1][1] == year - 1:
            found[-1] = found[-1][0], year
        else:
            found.append((year, year))
    return [
        str(first) if first == last else view.words.say("time.years", first=first, last=last) for first, last in found
    ]


def _time(view: View, time: Span | date) -> str:
    if isinstance(time, date):
        is_end = (time + timedelta(days=1)).year > time.year
        return (
            view.words.say("time.year-end", year=time.year)
            if is_end
            else view.words.say("time.on", day=time.isoformat())
        )
    if time.last is None:
        return view.words.say("time.from", first=time.first.isoformat())
    if time.first.month % 3 == 1 and time == months_from(time.first, 3):
        return view.words.say("time.quarter", quarter=time.first.month // 3 + 1, year=time.first.year)
    return view.words.say("time.span", first=time.first.isoformat(), last=time.last.isoformat())
