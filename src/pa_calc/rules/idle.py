"""Assumptions that change nothing, however a target is counted."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from pa_calc.rules.context import Context, Loc, Node, Rule, Wrong
from pa_calc.rules.measures import MEASURES
from pa_calc.schema.agreements import StatedFigure
from pa_calc.schema.columns import counting, day_of
from pa_calc.schema.fields import BEFORE, Attributes, alike, step_around
from pa_calc.schema.measures import Assumption, Period, StandIn, Take, Target, Term, Which

_DAY = timedelta(days=1)


class _Made(NamedTuple):
    """An assumption with its place, and the ways to count a target that make it."""

    node: Node[Target]
    steps: Loc
    assumption: Assumption
    ways: tuple[Target, ...]

    def terms(self) -> Iterator[tuple[Target, Term]]:
        """The terms that are counted under it."""
        for way in self.ways:
            for name in MEASURES:
                yield from ((way, term) for term in getattr(way, name) or ())

    def asked(self) -> frozenset[str]:
        """The flows and stocks that are asked for."""
        return frozenset(what for _, term in self.terms() for what in _asked(term))

    def parties(self, context: Context) -> frozenset[str]:
        """Those whose figures are asked for."""
        own = self.node.model.each or self.node.model.together or ()
        return frozenset(party for _, term in self.terms() for party in context.members(term.parties or own))


def _asked(term: Term) -> tuple[str, ...]:
    return (*term.flow, *term.net, *((term.stock,) if term.stock else ()), *(term.roll.by if term.roll else ()))


def _made(context: Context) -> Iterator[_Made]:
    """Every assumption that is made."""
    for node in context.each(Target):
        ways = (node.model, *map(node.model.read_as, node.model.readings))
        for steps, assumptions in _lists(node.model):
            for index, one in enumerate(assumptions):
                made = tuple(way for way in ways if any(one is kept for kept in way.assumptions))
                yield _Made(node, (*steps, index), one, made)


def _lists(target: Target) -> Iterator[tuple[Loc, Sequence[Assumption]]]:
    yield ("assumptions",), target.assumptions
    for index, reading in enumerate(target.readings):
        yield ("readings", index, "assumptions"), reading.assumptions


class _Counts(NamedTuple):
    """A row or a stated figure, as far as an assumption can name it; `attributes` in each of the columns."""

    party: str
    table: str
    row: str
    what: str
    unit: str
    attributes: tuple[Attributes, ...]

    def fits(self, which: Which, before: Sequence[Assumption]) -> bool:
        """Whether an assumption is about it, given what it is taken to be by others."""
        natures = [one.take.to_be for one in before if one.take]
        units = {self.unit, *(nature.unit for nature in natures)}
        said = [*self.attributes, *(nature.attributes for nature in natures)]
        named = (which.table, self.table), (which.row, self.row), (which.flow, self.what)
        return (
            all(asked in (None, own) for asked, own in named)
            and (which.unit is None or which.unit in units)
            and all(any(alike(one, which.attributes, key) for one in said) for key in which.attributes)
        )


def _counts(context: Context) -> list[_Counts]:
    found = []
    flows = context.agreements.flows
    for table in context.tables:
        by_column = {tuple(sorted(one.items())): one for one in counting(table).values()}
        for row in table.rows:
            was = flows[row.flow].was if row.flow and row.flow in flows else {}
            said = tuple({**was, **row.attributes, **column} for column in by_column.values())
            what = row.flow or row.stock
            if row.role == "count" and what:
                found.append(_Counts(table.party, table.table, row.key, what, row.unit or "", said))
    for agreement in context.agreements.agreements:
        found += [one for figure in agreement.stated_figures if (one := _stated(agreement.number, figure))]
    return found


def _stated(number: str, figure: StatedFigure) -> _Counts | None:
    counted = figure.counted
    if counted is None:
        return None
    what = counted.flow or counted.stock or ""
    return _Counts(counted.party, number, figure.key, what, figure.unit or "", (counted.attributes,))


def idle_take(context: Context) -> Iterator[Wrong]:
    """What an assumption takes to be more than a table says is a row that may count."""
    rows = _counts(context) if context.each(Take) else []
    for made in _made(context):
        take = made.assumption.take
        if take is None or not _is_known(context, rows, take.which):
            continue
        parties, asked = made.parties(context), made.asked()
        others = [one for way in made.ways for one in way.assumptions if one is not made.assumption]
        mine = (row for row in rows if row.party in parties and row.what in asked)
        if not any(row.fits(take.which, others) for row in mine):
            yield made.node.wrong(*made.steps, "take", "which")


def _is_known(context: Context, rows: Sequence[_Counts], which: Which) -> bool:
    """Whether all that is named exists; what does not is found elsewhere."""
    words = context.agreements
    named = ((which.flow, words.flows), (which.unit, words.units))
    places = [(row.table, row.row) for row in rows]
    return (
        all(key is None or key in known for key, known in named)
        and which.attributes.keys() <= words.dimensions.keys()
        and any(which.table in (None, table) and which.row in (None, row) for table, row in places)
    )


def idle_nothing(context: Context) -> Iterator[Wrong]:
    """What is taken not to have happened is asked for."""
    for made in _made(context):
        for index, flow in enumerate(made.assumption.nothing or ()):
            if flow in context.agreements.flows and flow not in made.asked():
                yield made.node.wrong(*made.steps, "nothing", index, found=flow)


def idle_stand_in(context: Context) -> Iterator[Wrong]:
    """A stock that some table has stands for one of another day that is asked for."""
    for made in _made(context):
        if (stand_in := made.assumption.stand_in) is not None:
            if stand_in.use not in _days(context, made.parties(context)):
                yield made.node.wrong(*made.steps, "stand_in", "use", found=stand_in.use)
            if stand_in.at is not None and not _helps(context, made, stand_in):
                yield made.node.wrong(*made.steps, "stand_in", "at", found=stand_in.at)


def _days(context: Context, parties: frozenset[str]) -> set[date | None]:
    """The days of which any table has the stocks of these parties."""
    days: set[date | None] = set()
    for table in context.tables:
        if table.party in parties and table.covers.stocks:
            days.update(day_of(table, column) for column in counting(table))
    for agreement in context.agreements.agreements:
        counted = (figure.counted for figure in agreement.stated_figures)
        days.update(one.at.last for one in counted if one and one.stock and one.party in parties)
    return days


def _helps(context: Context, made: _Made, stand_in: StandIn) -> bool:
    """Whether the day for which a stock stands in is another one, and asked for."""
    day = stand_in.at
    if day is None or day == stand_in.use:
        return False
    joining = {party.during.first for party in context.agreements.parties.values() if party.during}
    return any(
        _asks(term, way.period, day) or (term.at == BEFORE and day + _DAY in joining)
        for way, term in made.terms()
        if term.stock
    )


def _asks(term: Term, period: Period, day: date) -> bool:
    """Whether a term asks for the stock of a day."""
    if term.roll:
        return day == term.roll.start
    if term.at is None:
        return day == period.last or _is_edge(period, day, 1)
    return day + _DAY == period.first or _is_edge(period, day + _DAY, 0) if term.at == BEFORE else day == term.at


def _is_edge(period: Period, day: date, end: int) -> bool:
    """Whether a step of a period begins (0) or ends (1) on a day."""
    is_inside = period.first <= day <= period.span.over_by
    return is_inside and period.each is not None and step_around(day, period.each)[end] == day


RULES: tuple[Rule, ...] = (
    Rule("idle-take", idle_take, whole=True),
    Rule("idle-nothing", idle_nothing, whole=True),
    Rule("idle-stand-in", idle_stand_in, whole=True),
)
