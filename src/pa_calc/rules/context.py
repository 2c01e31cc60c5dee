"""What every rule gets, and what it gives: the models of a dataset by their type, and wrong places in them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, Generic, NamedTuple, TypeVar

from pa_calc.findings import Severity
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Table
from pa_calc.schema.fields import Model, Text
from pa_calc.schema.records import NO_RECORDS, Record
from pa_calc.words.clean import clean, shown

M = TypeVar("M", bound=Model)
T = TypeVar("T")

Loc = tuple[str | int, ...]
"""The steps to a value in its file."""


class Wrong(NamedTuple):
    """A place that breaks a rule; `key` points at the key instead of its value, `related` at another place."""

    file: str
    loc: Loc
    details: Mapping[str, str]
    key: bool = False
    related: tuple[str, Loc] | None = None


class Node(NamedTuple, Generic[M]):
    """A model with its place: the file ("", the number of a table or the name of a record), and the steps to it."""

    file: str
    loc: Loc
    model: M

    def wrong(self, *steps: str | int, at_key: bool = False, **details: object) -> Wrong:
        """Something in this model is wrong, at these further steps."""
        return Wrong(self.file, (*self.loc, *steps), said(details), at_key)

    def unknown(self, steps: Loc, name: object, known: Sequence[object] | Mapping[str, Model], **at: bool) -> Wrong:
        """A name that nothing has, with those that may have been meant: by key, or as models by how they are called."""
        meant = _called(str(name), known) if isinstance(known, Mapping) else None
        similar = meant or _similar(str(name), list(map(str, known)))
        return self.wrong(*steps, found=shown(name), similar=similar, **at)


class Leaf(NamedTuple):
    """A value that is no model and no text, with its place; lists stand here themselves and with each member."""

    file: str
    loc: Loc
    value: Any

    def wrong(self, *steps: str | int, **details: object) -> Wrong:
        """Something is wrong with this value."""
        return Wrong(self.file, (*self.loc, *steps), said(details))


class Context(NamedTuple):
    """A whole dataset, of which every file passed its model."""

    agreements: Agreements
    tables: tuple[Table, ...]
    records: Mapping[str, Record]
    nodes: Mapping[type[Model], Sequence[Node[Any]]]
    leaves: Sequence[Leaf]
    made: dict[object, Any]

    def once(self, make: Callable[["Context"], T]) -> T:
        """What several rules need of a dataset, made for the first of them."""
        if make not in self.made:
            self.made[make] = make(self)
        made: T = self.made[make]
        return made

    def each(self, kind: type[M]) -> Sequence[Node[M]]:
        """All models of exactly this type, in the order of the files."""
        return self.nodes.get(kind, ())

    def every(self) -> Iterator[Node[Model]]:
        """All models."""
        for nodes in self.nodes.values():
            yield from nodes

    def members(self, keys: Sequence[str]) -> tuple[str, ...]:
        """The parties that keys and groups name, each once, in order; a name that is unknown names nobody."""
        groups, parties = self.agreements.groups, self.agreements.parties
        named = (party for key in keys for party in (groups[key].members if key in groups else (key,)))
        return tuple(dict.fromkeys(party for party in named if party in parties))


class Rule(NamedTuple):
    """A rule: the code of its findings, how bad they are, and what finds them; its docstring says what must hold.

    `whole` rules find that something is missing or idle, so they only speak where nothing of the data was lost.
    """

    code: str
    find: Callable[[Context], Iterator[Wrong]]
    severity: Severity = "error"
    whole: bool = False


def context(agreements: Agreements, tables: tuple[Table, ...], records: Mapping[str, Record] = NO_RECORDS) -> Context:
    """Walk through everything once."""
    walk = _Walk()
    walk.model("", (), agreements)
    for table in tables:
        walk.model(table.table, (), table)
    for name, record in records.items():
        walk.model(name, (), record)
    return Context(agreements, tables, records, walk.nodes, walk.leaves, {})


class _Walk:
    """Gathers models and values with their places."""

    def __init__(self) -> None:
        self.nodes: dict[type[Model], list[Node[Any]]] = {}
        self.leaves: list[Leaf] = []

    def model(self, file: str, loc: Loc, model: Model) -> None:
        self.nodes.setdefault(type(model), []).append(Node(file, loc, model))
        for name, value in model.__dict__.items():
            if value is not None and type(value) not in _PASSED_BY:
                self.value(file, (*loc, name), value)

    def value(self, file: str, loc: Loc, value: Any) -> None:
        if isinstance(value, Model):
            self.model(file, loc, value)
        elif type(value) is tuple:
            self.members(file, loc, value, enumerate(value))
        elif type(value) is dict:
            self.members(file, loc, None, value.items())
        else:
            self.leaves.append(Leaf(file, loc, value))

    def members(self, file: str, loc: Loc, whole: Any, members: Any) -> None:
        if whole:
            self.leaves.append(Leaf(file, loc, whole))
        for step, value in members:
            if type(value) not in _PASSED_BY:
                self.value(file, (*loc, step), value)


_PASSED_BY = {str, bool, Text}


_LONGEST = 600
"""As long as a reason may be."""

_DECIMALS = 12
"""With more decimals no number was agreed."""


def written(number: Fraction | int, *, percent: bool = False) -> str:
    """An exact number as people write it: what has no end as decimals as a ratio."""
    exact = Fraction(number) * (100 if percent else 1)
    if 10**_DECIMALS % exact.denominator:
        return str(Fraction(number))
    return f"{Decimal(exact.numerator) / Decimal(exact.denominator):f}{'%' if percent else ''}"


def said(details: Mapping[str, object]) -> dict[str, str]:
    """What a finding says of its place, safe to show; a text of the dataset in English, and as `name.nl` in Dutch."""
    told: dict[str, str] = {}
    for name, value in details.items():
        if isinstance(value, Text):
            told[f"{name}.nl"] = clean(value.nl, _LONGEST)
        told[name] = clean(value.en if isinstance(value, Text) else str(value), _LONGEST)
    return told


def _called(name: str, known: Mapping[str, Model]) -> str | None:
    """The key of what is called by a name in any language."""
    for key, model in known.items():
        names = (getattr(model, field, None) for field in ("name", "short"))
        texts = {text for one in names for text in ((one.nl, one.en) if isinstance(one, Text) else (one,)) if text}
        if name.casefold() in {text.casefold() for text in texts}:
            return key
    return None


_MOST_COMPARED = 100
"""With so many names one is compared, which takes a while; of more only those that begin like it."""


def _similar(name: str, known: Sequence[str]) -> str:
    """The names that are like one, else the first few that there are."""
    from difflib import get_close_matches

    if len(known) > _MOST_COMPARED:
        near = [one for one in known if one[:2].casefold() == name[:2].casefold()][:_MOST_COMPARED]
    else:
        near = list(known)
    found = [one for one in near if one.casefold() == name.casefold()] or get_close_matches(name, near, n=3)
    return ", ".join(found or [*known[:5], *(["…"] if len(known) not in range(1, 6) else [])])
