"""What is reported more than once: of the same thing the last report counts, so there is one that is the last."""

from collections.abc import Hashable, Iterator
from datetime import date
from typing import NamedTuple

from pa_calc.rules.context import Context, Loc, Node, Rule, Wrong, said
from pa_calc.rules.records import Entry, entries
from pa_calc.schema.agreements import Agreement, Condition, Fact
from pa_calc.schema.fields import Attributes
from pa_calc.schema.records import ConditionFact, Progress, RecordedFigure


class Report(NamedTuple):
    """What was said on a day about one thing, with its place."""

    file: str
    loc: Loc
    kind: type[RecordedFigure | Progress | ConditionFact]
    about: Hashable
    says: int | str
    day: date

    @property
    def name(self) -> str:
        """The file, as it is called in the dataset."""
        return f"{self.file or 'agreements'}.yaml"

    def wrong(self, **details: object) -> Wrong:
        """Something is wrong with what it says."""
        return Wrong(self.file, self.loc, said(details))

    def beside(self, other: "Report", **details: object) -> Wrong:
        """Something is wrong with what it says, given another report."""
        return self.wrong(other=other.name, **details)._replace(related=(other.file, other.loc))


def reports(context: Context) -> list[Report]:
    """Everything that was reported, in the order of the files."""
    return context.once(_reports)


def _reports(context: Context) -> list[Report]:
    return [*_figures(context), *_progress(context), *_facts(context)]


def _figures(context: Context) -> Iterator[Report]:
    for entry in entries(context):
        node, day = entry.node, entry.record.reported
        about = (*subject(context, entry), entry.time)
        yield Report(node.file, (*node.loc, "value"), RecordedFigure, about, node.model.value, day)


def subject(context: Context, entry: Entry) -> tuple[Hashable, ...]:
    """What a figure is of, whatever its time."""
    figure, flow = entry.node.model, context.agreements.flows.get(entry.what)
    was, becomes = (flow.was, flow.becomes) if flow else ({}, {})
    rent = (figure.rent.above, figure.rent.up_to, figure.rent.price_level or entry.last.year) if figure.rent else None
    both_ends = (as_said({**was, **figure.attributes}), as_said({**becomes, **figure.becomes}))
    return entry.who, entry.what, figure.unit, *both_ends, rent


def as_said(attributes: Attributes) -> frozenset[tuple[str, frozenset[str]]]:
    """Values by dimension, whatever their order."""
    return frozenset((key, frozenset(values)) for key, values in attributes.items())


def _progress(context: Context) -> Iterator[Report]:
    """Each party reports of its own part in what was agreed, so two may say different things."""
    for node in context.each(Progress):
        record, one = context.records[node.file], node.model
        about = (record.by, one.agreement, one.duty)
        yield Report(node.file, (*node.loc, "state"), Progress, about, one.state, record.reported)


def _facts(context: Context) -> Iterator[Report]:
    """What became of conditions: by the agreements themselves, and by records."""
    for agreement in context.each(Agreement):
        for index, condition in enumerate(agreement.model.conditions):
            if fact := condition.fact:
                loc = (*agreement.loc, "conditions", index, "fact", "state")
                about = _about(context, agreement.model.number, condition.key, fact)
                yield Report(agreement.file, loc, ConditionFact, about, fact.state, fact.reported)
    for node in context.each(ConditionFact):
        about = _about(context, node.model.agreement, node.model.condition, node.model)
        day = context.records[node.file].reported
        yield Report(node.file, (*node.loc, "state"), ConditionFact, about, node.model.state, day)


def _about(context: Context, agreement: str, condition: str, fact: Fact | ConditionFact) -> Hashable:
    whose = frozenset(context.members(fact.of)) if fact.of else None
    return agreement, condition, whose, fact.during


def reported_twice(context: Context) -> Iterator[Wrong]:
    """A record says one thing of the same time once."""
    first: dict[tuple[str, type, Hashable], Report] = {}
    for one in reports(context):
        before = first.setdefault((one.file, one.kind, one.about), one)
        if before is not one:
            yield one.beside(before)


def reported_on_one_day(context: Context) -> Iterator[Wrong]:
    """Two files do not say different things of the same on one day: then none of them would be the last."""
    first: dict[tuple[date, type, Hashable], Report] = {}
    for one in reports(context):
        before = first.setdefault((one.day, one.kind, one.about), one)
        if before.file != one.file and before.says != one.says:
            yield one.beside(before, found=one.says, says=before.says, day=one.day)


# -- conditions ------------------------------------------------------------------------------------------------------


def facts(context: Context) -> Iterator[tuple[Node[ConditionFact], Condition]]:
    """What records report of each condition that exists."""
    known = {
        (agreement.number, condition.key): condition
        for agreement in context.agreements.agreements
        for condition in agreement.conditions
    }
    for node in context.each(ConditionFact):
        if condition := known.get((node.model.agreement, node.model.condition)):
            yield node, condition


def cannot_lapse(context: Context) -> Iterator[Wrong]:
    """Only what an agreement depends on lapses, or a deviation that was reported before and is taken back."""
    told = [one for one in reports(context) if one.kind is ConditionFact and one.says == "holds"]
    since = {one.about: one.day for one in sorted(told, key=lambda one: one.day, reverse=True)}
    for node, condition in facts(context):
        about = _about(context, node.model.agreement, node.model.condition, node.model)
        day = context.records[node.file].reported
        is_taken_back = condition.kind == "may" and since.get(about, day) < day
        if node.model.state == "lapsed" and condition.kind in {"where", "may"} and not is_taken_back:
            yield node.wrong("state", found=node.model.condition, kind=condition.kind)


def deviation_unsaid(context: Context) -> Iterator[Wrong]:
    """A deviation is of someone, and of some time."""
    for node, condition in facts(context):
        unsaid = [field for field in ("of", "during") if getattr(node.model, field) is None]
        if condition.kind == "may" and node.model.state == "holds" and unsaid:
            yield node.wrong(found=", ".join(unsaid))


RULES: tuple[Rule, ...] = (
    Rule("reported-twice", reported_twice),
    Rule("reported-on-one-day", reported_on_one_day),
    Rule("cannot-lapse", cannot_lapse),
    Rule("deviation-unsaid", deviation_unsaid),
)
