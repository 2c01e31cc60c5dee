"""Until when figures were reported of what a target counts, and how much by then."""

from collections.abc import Iterator
from datetime import date

from pa_calc.core.facts import Facts
from pa_calc.core.interval import Interval
from pa_calc.core.measuring import Measuring
from pa_calc.core.slot import Query, Slot
from pa_calc.core.slots import Reader
from pa_calc.core.verdict import Limits
from pa_calc.schema.fields import Span
from pa_calc.schema.measures import Target


class Reports:
    """Puts the measures of targets to what was realised by a day."""

    def __init__(self, facts: Facts, as_of: date) -> None:
        self.facts, self.as_of, self._reader = facts, as_of, Reader(facts, as_of)

    def of(self, target: Target, parties: tuple[str, ...]) -> "Told":
        """What is told of a target of some parties."""
        return Told(self, target, Measuring(self._reader.slots(target.assumptions), target, parties))

    def times(self, query: Query, span: Span) -> Iterator[Span]:
        """The times within a span of which a party has realised figures of a flow."""
        last = min(span.over_by, self.as_of)
        for table in self.facts.tables:
            if table.party == query.party and query.what in table.whats:
                for time, state in table.states.items():
                    if isinstance(time, Span) and state == "realised" and span.first <= time.first:
                        yield from (time,) if time.over_by <= last else ()


class Told:
    """What is told of one target."""

    def __init__(self, reports: Reports, target: Target, measuring: Measuring) -> None:
        self.reports, self.target, self._measuring = reports, target, measuring

    @property
    def parties(self) -> tuple[str, ...]:
        """Whose target it is."""
        return self._measuring.parties

    def limits(self, span: Span) -> Limits:
        """What is wanted of what is counted in a time."""
        return self._measuring.limits(span)

    def days(self, span: Span) -> dict[str, set[date]]:
        """For each party of which something is counted the days in a span until which it reported any of that."""
        found: dict[str, set[date]] = {}
        for query in self._queries(span):
            days = found.setdefault(query.party, set())
            days |= {time.over_by for time in self.reports.times(query, span) if self._is_told(query, time)}
        return found

    def _queries(self, span: Span) -> Iterator[Query]:
        """Everything that is asked, whatever its time."""
        slots = (slot for form in self.limits(span).forms() for slot in form.slots.values())
        asked = (slot.query._replace(time=span) for slot in slots)
        return iter({query.id: query for query in asked}.values())

    def _is_told(self, query: Query, time: Span) -> bool:
        """Whether figures of that time say how much there was at most: those of another part do not."""
        low, high = self._measuring.slots.slot(query._replace(time=time)).realised
        return low is not None and high is not None


def certain(slot: Slot) -> Interval:
    """What a slot can be by what is realised, and by what its target takes for granted did not happen."""
    is_nothing = any(cell == slot.id for _, cell in slot.assumed)
    return slot.forecast if is_nothing else slot.realised
