"""What nobody waits for in records: of what, in a unit or of a party that no target counts and no table has."""

from collections.abc import Iterator
from typing import NamedTuple

from pa_calc.rules.bearing import asked
from pa_calc.rules.context import Context, Rule, Wrong
from pa_calc.rules.measures import MEASURES, countings
from pa_calc.rules.records import Entry, entries


class _Wanted(NamedTuple):
    """What a target counts or a table has: flows and stocks, the units, and the parties."""

    whats: tuple[str, ...]
    units: tuple[str, ...]
    parties: tuple[str, ...]


def _all_wanted(context: Context) -> list[_Wanted]:
    return [*_of_targets(context), *_of_tables(context), *_of_text(context)]


def _of_targets(context: Context) -> Iterator[_Wanted]:
    for one in countings(context):
        target = one.target
        for term in (term for name in MEASURES for term in getattr(target, name) or ()):
            parties = context.members(term.parties or target.together or target.each or ())
            yield _Wanted(asked(term), term.unit or (target.unit,), parties)


def _of_tables(context: Context) -> Iterator[_Wanted]:
    for table in context.tables:
        yield _Wanted((*table.covers.flows, *table.covers.stocks), table.covers.units, (table.party,))


def _of_text(context: Context) -> Iterator[_Wanted]:
    for agreement in context.agreements.agreements:
        for figure in agreement.stated_figures:
            if one := figure.counted:
                whats = tuple(what for what in (one.flow, one.stock) if what)
                yield _Wanted(whats, (figure.unit or "",), (one.party,))


class _OfIt(NamedTuple):
    """Of one flow or stock: the units in which it is wanted, and the parties of whom."""

    units: set[str]
    parties: set[str]


def _of_it(context: Context) -> dict[str, _OfIt]:
    found: dict[str, _OfIt] = {}
    for one in _all_wanted(context):
        for what in one.whats:
            of_it = found.setdefault(what, _OfIt(set(), set()))
            of_it.units.update(one.units)
            of_it.parties.update(one.parties)
    return found


def recorded_for_nothing(context: Context) -> Iterator[Wrong]:
    """Some target counts what is reported, or some table has it."""
    for entry in entries(context):
        if entry.what not in context.once(_of_it):
            yield entry.node.wrong(_kind(entry), found=entry.what)


def recorded_in_another_unit(context: Context) -> Iterator[Wrong]:
    """What is reported is counted in a unit in which some target or table has it."""
    for entry in entries(context):
        of_it, unit = context.once(_of_it).get(entry.what), entry.node.model.unit
        if of_it and unit not in of_it.units:
            yield entry.node.wrong("unit", found=unit, what=entry.what, units=", ".join(sorted(of_it.units)))


def recorded_of_another_party(context: Context) -> Iterator[Wrong]:
    """What is reported is of a party of which some target or table has it."""
    for entry in entries(context):
        of_it = context.once(_of_it).get(entry.what)
        if of_it and entry.who in context.agreements.parties and entry.who not in of_it.parties:
            step, parties = "of" if entry.node.model.of else _kind(entry), ", ".join(sorted(of_it.parties))
            yield entry.node.wrong(step, found=entry.who, what=entry.what, parties=parties)


def _kind(entry: Entry) -> str:
    return "flow" if entry.node.model.flow else "stock"


RULES: tuple[Rule, ...] = (
    Rule("recorded-for-nothing", recorded_for_nothing, "note", whole=True),
    Rule("recorded-in-another-unit", recorded_in_another_unit, "note", whole=True),
    Rule("recorded-of-another-party", recorded_of_another_party, "note", whole=True),
)
