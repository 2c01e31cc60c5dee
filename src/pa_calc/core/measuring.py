"""From the terms of a measure to a form over slots, for some parties and one span."""

from collections.abc import Iterator
from datetime import date

from pa_calc.core.facts import Facts, Time
from pa_calc.core.form import NOTHING, Form, constant, sum_of
from pa_calc.core.interval import Exact
from pa_calc.core.slot import Query, Slot
from pa_calc.core.slots import Slots
from pa_calc.core.steps import pieces
from pa_calc.core.verdict import Limits
from pa_calc.schema.fields import Span
from pa_calc.schema.measures import Measure, Target, Term


class Measuring:
    """Puts the measures of one target, counted in one way, to the facts."""

    def __init__(self, slots: Slots, target: Target, parties: tuple[str, ...]) -> None:
        self.slots, self.target, self.parties = slots, target, parties
        self.facts: Facts = slots.facts

    def limits(self, span: Span) -> Limits:
        """What the target wants of its measures over a span."""
        target = self.target
        return Limits(
            measure=self._measure(target.count, span),
            low=None if target.at_least is None else target.at_least.amount,
            high=None if target.at_most is None else target.at_most.amount,
            whole=None if target.of is None else self._measure(target.of, span),
            baseline=None if target.baseline is None else self._measure(target.baseline, span),
        )

    def _measure(self, measure: Measure, span: Span) -> Form:
        form = NOTHING
        for term in measure:
            form = form.plus(self._term(term, term.over or span).times(term.times))
        return form

    def _term(self, term: Term, span: Span) -> Form:
        if term.amount is not None:
            return constant(term.amount)
        terms: list[tuple[Slot, Exact]] = [
            (self.slots.slot(query), weight) for query, weight in self._queries(term, span)
        ]
        return sum_of(terms)

    def _queries(self, term: Term, span: Span) -> Iterator[tuple[Query, int]]:
        units = term.unit or (self.target.unit,)
        for party in self.facts.members(term.parties) if term.parties else self.parties:
            for unit in units:
                if term.stock:
                    yield self._query(term, party, term.stock, unit, term.at or span.over_by), 1
                for flow in (*term.flow, *term.net):
                    weight = -1 if flow in term.flow and self.facts.signs.get(flow) == -1 else 1
                    for piece in pieces(span, span.last or self._horizon(party)):
                        yield self._query(term, party, flow, unit, piece), weight

    @staticmethod
    def _query(term: Term, party: str, what: str, unit: str, time: Time) -> Query:
        return Query(party, what, unit, time, term.where, term.maybe, term.rent, term.table, term.roll)

    def _horizon(self, party: str) -> date:
        """The last day of which any table of a party speaks."""
        ends = (
            time if isinstance(time, date) else time.over_by
            for table in self.facts.tables
            if table.party == party
            for time in table.times
        )
        return max(ends, default=date.min)
