"""What became of conditions: the fact beside a condition in the agreements, and those that records hold."""

from collections.abc import Iterator, Mapping
from datetime import date

from pa_calc.schema.agreements import Agreements, Fact
from pa_calc.schema.records import ConditionFact, Record

Asked = tuple[str, str]
"""The number of an agreement, and the key of its condition."""


def happened(agreements: Agreements, records: Mapping[str, Record], as_of: date) -> Mapping[Asked, tuple[Fact, ...]]:
    """What was reported of each condition by a day, the last report at the end.

    Of a leave to deviate several may stand: each of its own parties and time, of which the last report counts.
    """
    found: dict[Asked, dict[object, Fact]] = {}
    for asked, fact in sorted(_reported(agreements, records, as_of), key=lambda one: one[1].reported):
        of_one = found.setdefault(asked, {})
        of_one.pop((fact.of, fact.during), None)
        of_one[fact.of, fact.during] = fact
    return {asked: tuple(facts.values()) for asked, facts in found.items()}


def _reported(agreements: Agreements, records: Mapping[str, Record], as_of: date) -> Iterator[tuple[Asked, Fact]]:
    for agreement in agreements.agreements:
        for condition in agreement.conditions:
            if condition.fact and condition.fact.reported <= as_of:
                yield (agreement.number, condition.key), condition.fact
    for _, record in sorted(records.items()):
        if record.reported <= as_of:
            yield from (((one.agreement, one.condition), _fact(one, record)) for one in record.conditions)


def _fact(one: ConditionFact, record: Record) -> Fact:
    return Fact.model_construct(  # of values that were checked already
        state=one.state, reported=record.reported, by=record.by, reason=one.reason, of=one.of, during=one.during
    )
