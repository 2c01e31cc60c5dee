"""Answering queries: from the one table that knows best, by an assumption, or as unknown."""

from collections.abc import Iterable
from datetime import timedelta

from pa_calc.core.facts import Facts
from pa_calc.core.interval import NOT_NEGATIVE, ZERO, Interval
from pa_calc.core.seen import Seen, seen
from pa_calc.core.slot import Query, Slot, summed
from pa_calc.core.steps import pieces
from pa_calc.core.tally import tally, unknown
from pa_calc.schema.fields import Span
from pa_calc.schema.measures import Assumption, Roll


class Ambiguous(Exception):
    """Two tables answer the same question equally well; a term must name the one that is meant."""

    def __init__(self, slot: str, tables: Iterable[str]) -> None:
        """Keep what was asked, and the numbers of the tables."""
        self.slot, self.tables = slot, tuple(sorted(tables))
        super().__init__(slot, self.tables)


class Slots:
    """Answers queries from the facts, under the assumptions of one reading; each question is worked out once."""

    def __init__(self, facts: Facts, assumptions: tuple[Assumption, ...]) -> None:
        self.facts = facts
        self.assumptions = assumptions
        self._answers: dict[str, Slot] = {}
        self._seen: dict[tuple[str, str], tuple[Seen, ...]] = {}

    def slot(self, query: Query) -> Slot:
        """The answer to one query.

        Raises Ambiguous where two tables answer it equally well.
        """
        name = query.id
        answer = self._answers.get(name)
        if answer is None:
            answer = self._rolled(query, name, query.roll) if query.roll else self._answer(query, name)
            self._answers[name] = answer
        return answer

    def _answer(self, query: Query, name: str) -> Slot:
        if found := self._best(query, name):
            return found
        for one in self.assumptions:
            if one.stand_in and one.stand_in.at == query.time:
                other = self._best(query._replace(time=one.stand_in.use), name)
                if other:
                    return _stood_in(query, other, one.key)
        return self._unknown(query, name)

    def _best(self, query: Query, name: str) -> Slot | None:
        """The answer of the table that leaves least open, if any table covers what is asked."""
        sign = self.facts.signs.get(query.what, 1)
        answers = [tally(one, query, name, sign) for one in self._tables(query) if one.covers(query)]
        if len(answers) < 2:  # noqa: PLR2004 -- one answer, or none
            return answers[0] if answers else None
        best, other, *_ = sorted(answers, key=_doubt)
        if _doubt(best) == _doubt(other):
            raise Ambiguous(name, best.tables + other.tables)
        return best

    def _tables(self, query: Query) -> tuple[Seen, ...]:
        key = query.party, query.what
        if key not in self._seen:
            tables = [table for table in self.facts.tables if table.party == query.party and query.what in table.whats]
            self._seen[key] = tuple(seen(table, self.assumptions, self.facts.limits) for table in tables)
        return self._seen[key]

    def _unknown(self, query: Query, name: str) -> Slot:
        nothing_known = unknown(self.facts.signs.get(query.what, 1))
        for one in self.assumptions:
            if one.nothing and query.what in one.nothing:
                return Slot(
                    name, query, 0, counts=False, forecast=ZERO, realised=nothing_known, assumed=((one.key, name),)
                )
        return Slot(
            name, query, None, counts=False, forecast=nothing_known, realised=nothing_known, causes=("not_covered",)
        )

    def _rolled(self, query: Query, name: str, roll: Roll) -> Slot:
        """A stock that follows from an earlier one: never below zero, and of a part of it never more than the whole."""
        split = self._since(query, name, roll)
        whole = split
        if query.where or query.rent:
            whole = self._since(query._replace(where={}, maybe={}, rent=None), name, roll)
        return split._replace(
            forecast=split.forecast.meet(_up_to(whole.forecast)), realised=split.realised.meet(_up_to(whole.realised))
        )

    def _since(self, query: Query, name: str, roll: Roll) -> Slot:
        base = self.slot(query._replace(time=roll.start, roll=None))
        spans = list(pieces(Span(roll.start + timedelta(days=1), query.end), query.end))
        flows = (self.slot(query._replace(what=flow, time=span, roll=None)) for span in spans for flow in roll.by)
        return summed(name, query, base, tuple(flows))


def _up_to(whole: Interval) -> Interval:
    """What a part of a stock can be: from nothing up to the most that the whole can be."""
    return Interval(0, None if whole.high is None else max(whole.high, 0))


def _stood_in(query: Query, slot: Slot, assumption: str) -> Slot:
    used = tuple((assumption, figure.id) for figure in slot.figures)
    return slot._replace(query=query, realised=NOT_NEGATIVE, assumed=slot.assumed + used)


def _doubt(slot: Slot) -> tuple[bool, int]:
    """How much an answer leaves open."""
    return slot.counted is None, len(slot.causes)


class Reader:
    """Gives the slots of each set of assumptions, so that readings that share them share the work."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self._by_assumptions: dict[tuple[int, ...], Slots] = {}

    def slots(self, assumptions: tuple[Assumption, ...]) -> Slots:
        """The slots under these assumptions; those that are only a sentence make no difference."""
        effective = tuple(one for one in assumptions if one.take or one.nothing or one.stand_in)
        key = tuple(id(one) for one in effective)
        if key not in self._by_assumptions:
            self._by_assumptions[key] = Slots(self.facts, effective)
        return self._by_assumptions[key]
