"""What was lost of a dataset, and so may be the cause of what rules find in the rest.

A name that was lost is not unknown, and a total is not wrong when its rows could not be read. So a finding is only
shown where nothing of what it may rest on was lost: once the causes are mended, what is left of the others shows.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from pa_calc.reading import Document
from pa_calc.reading.document import Loc
from pa_calc.rules.context import Rule, Wrong

_NUMBER = "#"
"""Stands before the number of a table or an agreement, which may also be the value of something else."""

_NUMBERED = frozenset({"table", "tables", "to", "agreement", "agreements"})
"""Keys under which such numbers stand."""

_DECLARING = ("parties", "groups", "flows", "stocks", "units", "dimensions", "rent_limits")
"""Sections whose members others name by their key."""

_MEMBER = 2
"""So many steps lead to a member of a section."""

_TABLES = frozenset({"unknown-table", "unknown-row"})
"""Rules that would miss a table of which not even the number could be read."""


Item = tuple[str, str | int | None, str | int | None]
"""What stands by itself: a member of a section of the agreements ("" is their file), or a whole table or record."""


class Lost:
    """The parts that were left out, the names that went with them, and what speaks of those names."""

    def __init__(self) -> None:
        """Begin with nothing lost."""
        self.is_any = False
        self.names: set[str] = set()
        self.has_unread = False

    def agreements(self, document: Document | None, items: Collection[Loc]) -> None:
        """Note which members of the agreements were left out of a file, if any."""
        self.is_any |= document is None or bool(items)
        self.names |= {name for item in items if document is not None and (name := _name(document.value, item))}

    def table(self, document: Document | None) -> None:
        """Note a table that was left out, of which perhaps nothing could be read."""
        self.is_any = True
        number = document.value.get("table") if document and isinstance(document.value, dict) else None
        if number is not None:
            self.names.add(_NUMBER + str(number))
        else:
            self.has_unread = True

    def record(self) -> None:
        """Note a record that was left out; no name went with it."""
        self.is_any = True

    def hides(self, rule: Rule) -> bool:
        """Whether a rule cannot speak while something is lost."""
        return self.is_any and (rule.whole or (self.has_unread and rule.code in _TABLES))

    def spread(self, documents: Mapping[str, Document]) -> "Shade":
        """Everything that speaks of what was lost."""
        return Shade(self.names, documents) if self.names else Shade((), {})


class Shade:
    """The items of files that speak of lost names, directly or through what is declared."""

    def __init__(self, names: Collection[str], documents: Mapping[str, Document]) -> None:
        """Find them all."""
        lost = set(names)
        said = {item: frozenset(_said(value)) for item, value in _items(documents)}
        self.items: set[Item] = set()
        while reached := {item for item, words in said.items() if item not in self.items and words & lost}:
            self.items |= reached
            lost |= {str(item[2]) for item in reached if item[1] in _DECLARING}

    def covers(self, wrong: Wrong) -> bool:
        """Whether what was found may only follow from what was lost."""
        places = [(wrong.file, wrong.loc), *([wrong.related] if wrong.related else [])]
        return bool(self.items) and any(_item(file, loc) in self.items for file, loc in places)


def _item(file: str, loc: Loc) -> Item:
    """The item of a place: a member of the agreements, or a table or a record as a whole."""
    if file:
        return file, None, None
    section, step, *_ = (*loc, None, None)
    return file, section, step


def _items(documents: Mapping[str, Document]) -> Iterator[tuple[Item, Any]]:
    for file, document in documents.items():
        if file:
            yield (file, None, None), {key: one for key, one in document.value.items() if key != "table"}
            continue
        for section, value in document.value.items():
            members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, tuple) else ()
            yield from (((file, section, step), inner) for step, inner in members)


def _said(value: Any, sign: str = "") -> Iterator[str]:
    """Every key and every text in a value; the numbers of tables and agreements with a sign before them."""
    if isinstance(value, str):
        yield sign + value
    elif isinstance(value, tuple):
        for inner in value:
            yield from _said(inner, sign)
    elif isinstance(value, dict):
        yield from map(str, value)
        for key, inner in value.items():
            yield from _said(inner, _NUMBER if key in _NUMBERED else "")


def _name(value: Any, item: Loc) -> str | None:
    """The name by which others would know a member of a section."""
    if len(item) < _MEMBER:
        return None
    section, step = item
    if isinstance(step, str):
        return step
    member = value[section][step]
    if not isinstance(member, dict):
        return None
    number, key = member.get("number"), member.get("key")
    return _NUMBER + str(number) if number is not None else None if key is None else str(key)
