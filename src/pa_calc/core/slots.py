"""Answering queries: from the tables that know, by an assumption, or as unknown."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import reduce

from pa_calc.core.facts import Facts
from pa_calc.core.interval import NOT_NEGATIVE, ZERO, Interval
from pa_calc.core.seen import Seen, seen
from pa_calc.core.slot import Cause, Query, Slot, summed
from pa_calc.core.steps import pieces
from pa_calc.core.tally import tally, unknown
from pa_calc.schema.fields import Span
from pa_calc.schema.measures import Assumption, Roll

_NOT_COVERED: tuple[Cause, ...] = ("not_covered",)


class Contradiction(Exception):
    """What tables say of one thing leaves no value that it could have."""

    def __init__(self, asked: str, tables: Iterable[str]) -> None:
        """Keep what was asked, and the numbers of the tables."""
        self.asked, self.tables = asked, tuple(sorted(set(tables)))
        super().__init__(asked, self.tables)


class Slots:
    """Answers queries from the facts, under the assumptions of one reading; each question is worked out once."""

    def __init__(self, facts: Facts, assumptions: tuple[Assumption, ...], as_of: date) -> None:
        self.facts, self.assumptions, self.as_of = facts, assumptions, as_of
        self._answers: dict[str, Slot] = {}
        self._seen: dict[tuple[str, str], tuple[Seen, ...]] = {}

    def slot(self, query: Query) -> Slot:
        """The answer to one query.

        Raises Contradiction where tables leave no answer.
        """
        name = query.id
        answer = self._answers.get(name)
        if answer is None:
            answer = self._rolled(query, name, query.roll) if query.roll else self._answer(query, name)
            self._answers[name] = answer
        return answer

    def _answer(self, query: Query, name: str) -> Slot:
        if found := self._from_tables(query, name):
            return found
        for one in self.assumptions:
            if one.stand_in and one.stand_in.at == query.time:
                other = self._from_tables(query._replace(time=one.stand_in.use), name)
                if other:
                    return _stood_in(query, other, one.key)
        return self._unknown(query, name)

    def _from_tables(self, query: Query, name: str) -> Slot | None:
        """What the tables that cover it say together, if any does: what is realised before what is expected."""
        sign = self.facts.signs.get(query.what, 1)
        answers = [tally(one, query, name, sign, self.as_of) for one in self._tables(query) if one.covers(query)]
        if len(answers) <= 1:
            return answers[0] if answers else None
        return _together(name, answers)

    def _tables(self, query: Query) -> tuple[Seen, ...]:
        key = query.party, query.what
        if key not in self._seen:
            tables = [table for table in self.facts.tables if table.party == query.party and query.what in table.whats]
            self._seen[key] = tuple(seen(table, self.assumptions, self.facts.limits) for table in tables)
        return self._seen[key]

    def _unknown(self, query: Query, name: str) -> Slot:
        nothing_known = unknown(self.facts.signs.get(query.what, 1))
        is_told = any(one.time_of(query.time) for one in self._tables(query))
        for one in () if is_told else self.assumptions:
            if one.nothing and query.what in one.nothing:
                assumed = ((one.key, name),)
                return Slot(name, query, 0, counts=False, forecast=ZERO, realised=nothing_known, assumed=assumed)
        return Slot(
            name, query, None, counts=False, forecast=nothing_known, realised=nothing_known, causes=_NOT_COVERED
        )

    def _rolled(self, query: Query, name: str, roll: Roll) -> Slot:
        """A stock that follows from an earlier one: never below nothing, and a part never above its whole."""
        split = self._since(query, name, roll)
        most = self._since(query._replace(where={}, maybe={}, rent=None), name, roll) if query.is_narrowed else split
        forecast = split.forecast.meet(Interval(0, most.forecast.high))
        realised = split.realised.meet(Interval(0, most.realised.high))
        if forecast.is_empty or realised.is_empty:
            raise Contradiction(name, split.tables + most.tables)
        bounds = () if (forecast.high, realised.high) == (split.forecast.high, split.realised.high) else (most,)
        return _backed(split, bounds)._replace(forecast=forecast, realised=realised)

    def _since(self, query: Query, name: str, roll: Roll) -> Slot:
        base = self.slot(query._replace(time=roll.start, roll=None))
        spans = list(pieces(Span(roll.start + timedelta(days=1), query.end), query.end))
        later = query._replace(roll=None, table=None)
        flows = (self.slot(later._replace(what=flow, time=span)) for span in spans for flow in roll.by)
        return summed(name, query, base, tuple(flows))


def _together(name: str, answers: list[Slot]) -> Slot:
    """One answer of several tables: the one that leaves least open, within what the others allow.

    A forecast that realised figures have overtaken no longer counts.
    """
    realised = reduce(Interval.meet, (one.realised for one in answers))
    current = sorted((one for one in answers if not one.forecast.meet(realised).is_empty), key=_doubt)
    forecast = reduce(Interval.meet, (one.forecast for one in current), realised)
    if not current or realised.is_empty or forecast.is_empty:
        raise Contradiction(name, (table for one in answers for table in one.tables))
    best = current[0]
    narrows = [one for one in answers if one is not best and _narrows(one, best, current)]
    return _backed(best, narrows)._replace(forecast=forecast, realised=realised)


def _narrows(one: Slot, best: Slot, current: list[Slot]) -> bool:
    """Whether an answer leaves less of the best one."""
    is_current = any(one is other for other in current)
    return best.realised.meet(one.realised) != best.realised or (
        is_current and best.forecast.meet(one.forecast) != best.forecast
    )


def _backed(slot: Slot, others: Iterable[Slot]) -> Slot:
    """A slot that also rests on what others say."""
    slots = (slot, *others)
    return slot._replace(
        figures=tuple({figure.id: figure for one in slots for figure in one.figures}.values()),
        tables=tuple(dict.fromkeys(table for one in slots for table in one.tables)),
        assumed=tuple(dict.fromkeys(assumed for one in slots for assumed in one.assumed)),
    )


def _stood_in(query: Query, slot: Slot, assumption: str) -> Slot:
    used = tuple((assumption, figure.id) for figure in slot.figures)
    return slot._replace(query=query, realised=NOT_NEGATIVE, assumed=slot.assumed + used)


def _doubt(slot: Slot) -> tuple[bool, int]:
    """How much an answer leaves open."""
    return slot.counted is None, len(slot.causes)


class Reader:
    """Gives the slots of each set of assumptions, so that readings that share them share the work."""

    def __init__(self, facts: Facts, as_of: date) -> None:
        self.facts, self.as_of = facts, as_of
        self._by_assumptions: dict[tuple[int, ...], Slots] = {}

    def slots(self, assumptions: tuple[Assumption, ...]) -> Slots:
        """The slots under these assumptions; those that are only a sentence make no difference."""
        effective = tuple(one for one in assumptions if one.take or one.nothing or one.stand_in)
        key = tuple(id(one) for one in effective)
        if key not in self._by_assumptions:
            self._by_assumptions[key] = Slots(self.facts, effective, self.as_of)
        return self._by_assumptions[key]
