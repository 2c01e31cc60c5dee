"""Answering queries: from the tables that know, from other answers, by an assumption, or as unknown."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, timedelta

from pa_calc.core.answers import Contradiction, as_of_old, backed, nearest, rest_of_whole, sum_of_parts, together
from pa_calc.core.facts import Facts, Series, Time
from pa_calc.core.interval import ANYTHING, ZERO, Interval
from pa_calc.core.related import Known, Part, Relation, Whole, relations
from pa_calc.core.seen import Seen, seen
from pa_calc.core.slot import Cause, Query, Slot, summed
from pa_calc.core.steps import pieces
from pa_calc.core.tally import tally, unknown
from pa_calc.schema.fields import Span, overlap
from pa_calc.schema.measures import Assumption, Roll

_NOT_COVERED: tuple[Cause, ...] = ("not_covered",)
_OPEN: frozenset[Cause] = frozenset({"not_closed", "not_covered"})
"""Why figures are not all that there is."""

_DEPTH = 2
"""How far an answer may rest on answers that rest on others: a time within a dimension, or one in another."""


class Slots:
    """Answers queries from the facts, under the assumptions of one reading; each question is worked out once."""

    def __init__(
        self, facts: Facts, assumptions: tuple[Assumption, ...], as_of: date, *, is_past: bool = False
    ) -> None:
        self.facts, self.assumptions, self.as_of, self.is_past = facts, assumptions, as_of, is_past
        self._past: Slots | None = None
        self._plain: Slots | None = None
        stand_ins = [(one.key, one.stand_in) for one in assumptions if one.stand_in]
        self.stand_ins = sorted(stand_ins, key=lambda one: one[1].use, reverse=True)
        self._answers: dict[str, Slot] = {}
        self._by_depth: dict[tuple[str, int], Slot | None] = {}
        self._overtaken: dict[tuple[str, str], bool] = {}
        self._seen: dict[tuple[str, str], tuple[Seen, ...]] = {}
        self._known: dict[tuple[str, str], Known] = {}

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

    def events(self, query: Query, flow: str, span: Span, horizon: date) -> Iterator[Query]:
        """The questions of which the answers make up one flow over a span."""
        longer = self._known_of(query.party, flow).spans
        return (query._replace(what=flow, time=one) for one in pieces(span, horizon, longer))

    def changes(self, query: Query, flows: Iterable[str], span: Span, horizon: date) -> Iterator[Query]:
        """The questions of which the answers make up what flows do to a stock over a span.

        What moves within the stock does nothing to the whole of it.
        """
        for flow in flows:
            is_within = self.facts.flows[flow].direction == "within"
            if query.is_narrowed or not is_within:
                yield from self.events(query._replace(is_net=is_within), flow, span, horizon)

    def _answer(self, query: Query, name: str) -> Slot:
        found = self._kept_within(query, name) if self._may_be_overruled else self._found(query, name, _DEPTH)
        if found and _OPEN.isdisjoint(found.causes):
            return found
        old = self._stood_in(query, name)
        if found and old:
            with suppress(Contradiction):  # what is known of the date itself goes before an assumption
                return together(name, [found, old])
        return found or old or self._unknown(query, name)

    @property
    def _may_be_overruled(self) -> bool:
        """Whether something was reported that assumptions did not know of."""
        return any(one.take for one in self.assumptions) and any(table.is_record for table in self.facts.tables)

    def _kept_within(self, query: Query, name: str) -> Slot | None:
        """What is found, as far as figures alone allow it: what rows are taken to be never goes against a report."""
        if self._plain is None:
            self._plain = Slots(self.facts, (), self.as_of, is_past=self.is_past)
        plain = self._plain.slot(query._replace(roll=None))
        try:
            found = self._found(query, name, _DEPTH)
        except Contradiction:
            return plain
        if found is None or not found.assumed or not found.forecast.meet(plain.forecast).is_empty:
            return found
        return nearest(found, plain)

    def _stood_in(self, query: Query, name: str) -> Slot | None:
        """The answer of an older date, where an assumption lets it stand in; of several, that of the latest.

        What was reported of a date since takes the place of the one that the assumption names.
        """
        if isinstance(query.time, Span):
            return None
        for key, stand_in in self.stand_ins:
            if stand_in.at == query.time or (stand_in.at is None and stand_in.use < query.time):
                older = query._replace(time=stand_in.use)
                found = self._reported_since(query, stand_in.use) or self._found(older, older.id, _DEPTH)
                if found:
                    return as_of_old(query, name, found, key)
        return None

    def _reported_since(self, query: Query, day: date) -> Slot | None:
        """The last report of a stock after a day, up to the one that is asked about, if it tells what is asked."""
        for time in self._reported_days(query, day):
            older = query._replace(time=time, roll=None)
            found = self._found(older, older.id, _DEPTH)
            if found and found.counted is not None and _OPEN.isdisjoint(found.causes):
                return found
        return None

    def _reported_days(self, query: Query, after: date) -> list[date]:
        """The days after another, up to the one that is asked about, of which a stock was reported, the last first."""
        tables = (one.table for one in self._tables(query.party, query.what) if one.table.is_record)
        times = {time for table in tables for time in table.times}
        return sorted((one for one in times if isinstance(one, date) and after < one <= query.end), reverse=True)

    def _found(self, query: Query, name: str, depth: int) -> Slot | None:
        """What the tables that cover it say together, and what follows from their other answers, if anything does."""
        key = name, depth
        if key not in self._by_depth:
            answers = list(self._from_tables(query, name))
            if not any(one.is_as_printed for one in answers):
                answers += self._from_others(query, name, depth, is_known=any(one.forecast.is_point for one in answers))
            self._by_depth[key] = together(name, answers) if answers else None
        return self._by_depth[key]

    def _from_tables(self, query: Query, name: str) -> Iterator[Slot]:
        """What each table that covers it says, but for forecasts that are overtaken."""
        for table in self._tables(query.party, query.what):
            if not table.covers(query):
                continue
            found = tally(table, query, name, self.facts, self.as_of)
            if self.is_past:
                yield found._replace(forecast=found.realised)
            elif found.is_as_printed or found.forecast == found.realised or not self._is_overtaken(table, query):
                yield found

    def _is_overtaken(self, table: Seen, query: Query) -> bool:
        """Whether what is realised of other times and parts leaves nothing of what a table expected.

        What it expected of the whole tells that of its parts too, which it may not split; and a sum of which one row is
        overtaken is no longer what is expected.
        """
        if not self._is_reported(query):
            return False
        asked = [query, query._replace(where={}, maybe={}, rent=None)] if query.is_narrowed else [query]
        rows = [series for series, _ in table.fitting(query)] if not query.is_net else []
        if len(rows) > 1:
            asked += [query._replace(where=one.attributes, maybe={}, rent=None) for one in rows if one.attributes]
        return any(self._leaves_nothing(table, one) for one in asked if not one.is_net or one.is_narrowed)

    def _is_reported(self, query: Query) -> bool:
        """Whether any figure of that time, or of a part of it, is more than an expectation."""
        return any(_tells_of(one, query.time) for one in self._known_of(query.party, query.what).realised)

    def _leaves_nothing(self, table: Seen, query: Query) -> bool:
        key = table.table.number, query.id
        if key not in self._overtaken:
            self._overtaken[key] = table.covers(query) and self._is_past_it(table, query)
        return self._overtaken[key]

    def _is_past_it(self, table: Seen, query: Query) -> bool:
        expected = tally(table, query, query.id, self.facts, self.as_of).forecast
        past = self._realised(query)
        return not past.is_empty and expected.meet(past).is_empty

    def _realised(self, query: Query) -> Interval:
        """What an answer can be by all that is realised: the same tables, of which nothing else counts."""
        if self._past is None:
            self._past = Slots(self.facts, self.assumptions, self.as_of, is_past=True)
        try:
            return self._past.slot(query._replace(roll=None)).realised
        except Contradiction:  # it is for those who ask just this
            return ANYTHING

    def _from_others(self, query: Query, name: str, depth: int, *, is_known: bool) -> Iterator[Slot]:
        """What follows from other answers; to what is known already, a whole on which tables disagree says nothing."""
        if not depth:
            return
        known = self._known_of(query.party, query.what)
        is_settled = is_known and not self._is_reported(query)
        for relation in relations(query, known, is_settled=is_settled):
            try:
                others = self._others(relation, depth - 1)
            except Contradiction:
                if is_known and isinstance(relation, Part):
                    continue
                raise
            if found := self._following(relation, query, name, others):
                yield found

    def _others(self, relation: Relation, depth: int) -> tuple[Slot, ...]:
        """The answers that one follows from, of a part its whole first; none where they say nothing."""
        if isinstance(relation, Whole):
            parts = tuple(self._part(one, depth) for one in relation.parts)
            return parts if any(one.tables for one in parts) else ()
        whole = self._found(relation.whole, relation.whole.id, depth)
        if whole is None or whole.is_as_printed:
            return ()
        return (whole, *(self._part(one, depth) for one in relation.others))

    def _following(self, relation: Relation, query: Query, name: str, others: tuple[Slot, ...]) -> Slot | None:
        if not others:
            return None
        domain = unknown(self.facts, query)
        if isinstance(relation, Whole):
            return sum_of_parts(query, name, others, domain if relation.open else None)
        return rest_of_whole(relation, query, others, domain)

    def _part(self, query: Query, depth: int) -> Slot:
        name = query.id
        return self._found(query, name, depth) or self._unknown(query, name)

    def _tables(self, party: str, what: str) -> tuple[Seen, ...]:
        key = party, what
        if key not in self._seen:
            tables = (table for table in self.facts.tables if table.party == party and what in table.whats)
            self._seen[key] = tuple(seen(table, self.assumptions, self.facts) for table in tables)
        return self._seen[key]

    def _known_of(self, party: str, what: str) -> Known:
        key = party, what
        if key not in self._known:
            tables = self._tables(party, what)
            spans = {time for one in tables for time in one.table.times if isinstance(time, Span)}
            regions = dict.fromkeys(region for one in tables for region in one.table.where.items())
            series = (row.series for one in tables for row in one.rows)
            self._known[key] = Known(
                spans=tuple(sorted(spans)),
                regions=tuple(regions),
                told=_told(series),
                realised=tuple(dict.fromkeys(time for one in tables for time in self._realised_times(one))),
                values=self.facts.values,
                complete=self.facts.complete,
            )
        return self._known[key]

    def _realised_times(self, seen_: Seen) -> Iterator[Time]:
        for time, state in seen_.table.states.items():
            if state != "forecast" and (time if isinstance(time, date) else time.over_by) <= self.as_of:
                yield time

    def _unknown(self, query: Query, name: str) -> Slot:
        nothing_known = unknown(self.facts, query)
        is_told = any(one.tells_of(query) for one in self._tables(query.party, query.what))
        for one in () if is_told else self.assumptions:
            if one.nothing and query.what in one.nothing:
                assumed = ((one.key, name),)
                return Slot(name, query, 0, counts=False, forecast=ZERO, realised=nothing_known, assumed=assumed)
        return Slot(
            name, query, None, counts=False, forecast=nothing_known, realised=nothing_known, causes=_NOT_COVERED
        )

    def _rolled(self, query: Query, name: str, roll: Roll) -> Slot:
        """A stock that follows from an earlier one: never below nothing, and a part never above its whole.

        What was reported of a later day takes the place of the one that it starts from.
        """
        split = self._since(query, name, roll)
        most = self._since(query._replace(where={}, maybe={}, rent=None), name, roll) if query.is_narrowed else split
        forecast = split.forecast.meet(Interval(0, most.forecast.high))
        realised = split.realised.meet(Interval(0, most.realised.high))
        if forecast.is_empty or realised.is_empty:
            raise Contradiction(name, (split, most))
        bounds = () if (forecast.high, realised.high) == (split.forecast.high, split.realised.high) else (most,)
        return backed(split, bounds)._replace(forecast=forecast, realised=realised, within=bounds)

    def _since(self, query: Query, name: str, roll: Roll) -> Slot:
        reported = self._reported_since(query, roll.start)
        base = reported or self.slot(query._replace(time=roll.start, roll=None))
        start = base.query.end
        if start == query.end:
            return base._replace(id=name, query=query)
        since = Span(start + timedelta(days=1), query.end)
        later = query._replace(roll=None, table=None)
        flows = tuple(self.slot(one) for one in self.changes(later, roll.by, since, query.end))
        exact = base.counted is not None and all(slot.counted is not None or not slot.figures for slot in flows)
        counted = sum(slot.counted or 0 for slot in (base, *flows)) if exact else None
        return summed(name, query, (base, *flows), counted)._replace(counts=base.counts)


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


def _tells_of(one: Time, other: Time) -> bool:
    """Whether figures of one time bear on another; a stock of one date is none of another."""
    if isinstance(one, date) or isinstance(other, date):
        return one == other
    return overlap(one, other)


def _told(rows: Iterable[Series]) -> dict[str, frozenset[str]]:
    """The values of dimensions of which rows speak."""
    told: dict[str, set[str]] = {}
    for row in rows:
        for dimension, values in row.attributes.items():
            told.setdefault(dimension, set()).update(values)
    return {dimension: frozenset(values) for dimension, values in told.items()}
