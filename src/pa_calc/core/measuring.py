"""From the terms of a measure to a form over slots, for some parties and one span."""

from collections.abc import Iterator
from datetime import date, timedelta

from pa_calc.core.facts import Facts, Time
from pa_calc.core.form import Form, constant, sum_of
from pa_calc.core.joining import joined
from pa_calc.core.slot import Query
from pa_calc.core.slots import Slots
from pa_calc.core.steps import common, times_wanted
from pa_calc.core.verdict import Limits
from pa_calc.schema.fields import BEFORE, Span
from pa_calc.schema.measures import Measure, Target, Term


class Measuring:
    """Puts the measures of one target, counted in one way, to the facts."""

    def __init__(self, slots: Slots, target: Target, parties: tuple[str, ...]) -> None:
        self.slots, self.target, self.parties = slots, target, parties
        self.facts: Facts = slots.facts

    def limits(self, span: Span) -> Limits:
        """What the target wants of its measures over a span."""
        target = self.target
        times = times_wanted(target.period, span if target.each else target.period.span)
        return Limits(
            measure=self._measure(target.count, span),
            low=None if target.at_least is None else target.at_least.amount * times,
            high=None if target.at_most is None else target.at_most.amount * times,
            whole=None if target.of is None else self._measure(target.of, span),
            baseline=None if target.baseline is None else self._measure(target.baseline, span),
        )

    def _measure(self, measure: Measure, span: Span) -> Form:
        amounts = sum(term.amount * term.times for term in measure if term.amount is not None)
        asked = [(query, weight * term.times) for term in measure for query, weight in self._queries(term, span)]
        if sum(bool(term.where) for term in measure) > 1:
            asked = joined(asked)
        return sum_of([(self.slots.slot(query), weight) for query, weight in asked]).plus(constant(amounts))

    def _queries(self, term: Term, span: Span) -> Iterator[tuple[Query, int]]:
        for party in self.facts.members(term.parties) if term.parties else self.parties:
            for unit in term.unit or (self.target.unit,):
                if term.stock and self._takes_part(party, span):
                    yield _query(term, party, unit, _date(term, span)), 1
                if active := common(term.over or span, self.facts.during.get(party)):
                    yield from self._flows(term, _query(term, party, unit, active), active)

    def _flows(self, term: Term, query: Query, span: Span) -> Iterator[tuple[Query, int]]:
        horizon = span.last or self._horizon(query.party)
        for flow in term.flow:
            weight = -1 if self.facts.signs.get(flow) == -1 else 1
            yield from ((one, weight) for one in self.slots.events(query, flow, span, horizon))
        yield from ((one, 1) for one in self.slots.changes(query, term.net, span, horizon))

    def _takes_part(self, party: str, span: Span) -> bool:
        """Whether a party takes part on the last day of a span: the stocks of a comparison are of the same parties."""
        during = self.facts.during.get(party)
        return during is None or during.first <= span.over_by <= during.over_by

    def _horizon(self, party: str) -> date:
        """The last day of which any table of a party speaks."""
        ends = (
            time if isinstance(time, date) else time.over_by
            for table in self.facts.tables
            if table.party == party
            for time in table.times
        )
        return max(ends, default=date.min)


def _date(term: Term, span: Span) -> date:
    """The date of a stock: its own, the day before a span begins, or the last day of it."""
    if term.at == BEFORE:
        return span.first - timedelta(days=1)
    return term.at if isinstance(term.at, date) else span.over_by


def _query(term: Term, party: str, unit: str, time: Time) -> Query:
    what = term.stock or ""
    asked = Query(party, what, unit, time, term.where, term.maybe, term.rent, term.table, term.roll)
    return asked._replace(becomes=term.becomes)
