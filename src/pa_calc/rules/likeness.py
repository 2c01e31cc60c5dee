"""Names that can be taken for each other: most likely one thing that was declared twice."""

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from pa_calc.rules.context import Context, Loc, Rule, Wrong, said
from pa_calc.schema.agreements import Dimension
from pa_calc.schema.appendix import Table

_SECTIONS = (("parties", "groups"), ("flows",), ("stocks",), ("units",), ("dimensions",), ("rent_limits",))
"""Sections of the agreements of which the names stand for the same kind of thing."""

_LOOKS = str.maketrans("01i", "oll")
"""Characters that look alike."""

_LONG_NAME, _LONG_PART, _SHORT_PART = 6, 5, 3
"""As long as names are, and the parts of them that differ, where one letter is a slip and not another word."""

_LONGEST = 60
"""In longer names no slips are looked for."""


_MOST_COMPARED = 20
"""Names that have more in common than so many others are only compared with the first of those."""


class _Name(NamedTuple):
    """A name that is declared, with its place."""

    name: str
    file: str
    loc: Loc
    at_key: bool


def _kinds(context: Context) -> Iterator[list[_Name]]:
    """The names of each kind, in the order in which they are declared."""
    for sections in _SECTIONS:
        places = [(section, key) for section in sections for key in getattr(context.agreements, section)]
        yield [_Name(place[1], "", place, at_key=True) for place in places]
    for node in context.each(Dimension):
        yield [_Name(one, node.file, (*node.loc, "values", one), at_key=True) for one in node.model.values]
    for table in context.each(Table):
        rows = enumerate(table.model.rows)
        yield [_Name(row.key, table.file, ("rows", index, "key"), at_key=False) for index, row in rows]


def look_alike_key(context: Context) -> Iterator[Wrong]:
    """Names of one kind cannot be taken for each other."""
    for names in _kinds(context):
        for before, after in _alike(names):
            details = said({"found": after.name, "other": before.name})
            yield Wrong(after.file, after.loc, details, after.at_key, (before.file, before.loc))


def _alike(names: list[_Name]) -> Iterator[tuple[_Name, _Name]]:
    """Each name that is like one before it, with the first of those."""
    seen: dict[str, list[int]] = {}
    for index, one in enumerate(names):
        forms = set(_forms(one.name))
        candidates = sorted({other for form in forms for other in seen.get(form, ())})
        like = next((names[other] for other in candidates if are_alike(names[other].name, one.name)), None)
        if like:
            yield like, one
        for form in forms:
            if len(kept := seen.setdefault(form, [])) < _MOST_COMPARED:
                kept.append(index)


def _forms(name: str) -> Iterator[str]:
    """What two names that are alike have in common: how they look, or what is left of them without one letter."""
    yield _joined(name).translate(_LOOKS)
    if _LONG_NAME <= len(name) <= _LONGEST:
        yield name
        yield from (name[:at] + name[at + 1 :] for at, sign in enumerate(name) if sign.isalpha())


def _joined(name: str) -> str:
    """A name without what separates its words; between digits that still counts."""
    return re.sub(r"(?<=[a-z])[-_](?=[a-z])", "", name.casefold()).replace("-", "_")


def are_alike(one: str, other: str) -> bool:
    """Whether two names look alike, or differ by one letter of a long word; numbers and single letters tell apart."""
    if one == other or _joined(one) == _joined(other):
        return one != other
    parts = zip_longest(*(re.split("[-_]", name.casefold()) for name in (one, other)), fillvalue="")
    differing = [(first, second) for first, second in parts if first != second]
    if len(differing) != 1:
        return False
    is_long = min(len(one), len(other)) >= _LONG_NAME
    return _look_alike(*differing[0]) or (is_long and _is_slip(*differing[0]))


def _look_alike(one: str, other: str) -> bool:
    is_number = one.isdigit() or other.isdigit()
    return one.translate(_LOOKS) == other.translate(_LOOKS) and len(one) >= _SHORT_PART and not is_number


def _is_slip(one: str, other: str) -> bool:
    """Whether a long word is another one with one letter more, less or changed."""
    short, long = sorted((one, other), key=len)
    if long == f"{short}s":  # one and several
        return False
    if len(short) < _LONG_PART or len(long) - len(short) > 1 or _letters(one) == _letters(other):
        return False
    same = next(
        (at for at, (first, second) in enumerate(zip(short, long, strict=False)) if first != second), len(short)
    )
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]


def _letters(word: str) -> str:
    return re.sub(r"\d", "", word)


RULES: tuple[Rule, ...] = (Rule("look-alike-key", look_alike_key, "warning"),)
