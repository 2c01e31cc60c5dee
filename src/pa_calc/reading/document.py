"""A file as plain values, each of which knows its place."""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from pa_calc.findings import Place
from pa_calc.reading.rawtext import Mark, place_of

Loc = tuple[str | int, ...]
"""The steps to a value in its file."""


class Document:
    """A file as plain values, with the place of each."""

    __slots__ = ("_at", "_marks", "_start", "data", "name", "value")

    def __init__(self, name: str, data: bytes, start: Mark, marks: dict[int, list[Mark]], value: Any) -> None:
        """Keep what was read; `marks` belong to the containers in `value`, by their identity."""
        self.name = name
        self.data = data
        self.value = value
        self._start = start
        self._marks = marks
        self._at: dict[int, dict[str | int, int]] = {}

    def place(self, loc: Sequence[str | int], *, key: bool = False) -> Place:
        """The place of the value at `loc`, or of its key; steps that do not exist in the file are skipped."""
        own, mark, value = self._start, self._start, self.value
        for step in loc:
            if (at := self._position(value, step)) is not None:
                marks = self._marks[id(value)]
                own, mark, value = marks[at], marks[at + isinstance(value, dict)], value[step]
        return place_of(self.name, own if key else mark)

    def _position(self, value: Any, step: str | int) -> int | None:
        """Where the marks of a container speak of one of its members."""
        if isinstance(value, dict) and step in value:
            if id(value) not in self._at:
                self._at[id(value)] = {key: 2 * at for at, key in enumerate(value)}
            return self._at[id(value)][step]
        return step if isinstance(value, tuple) and isinstance(step, int) and 0 <= step < len(value) else None

    def items_at(self, places: Collection[Place], sections: Collection[str]) -> dict[Place, Loc]:
        """The part of the file in which each place lies: a member of one of these sections, or any other top key."""
        items, starts = self._items(sections) if places else ([], [])
        found = {place: bisect_right(starts, place) - 1 for place in places}
        return {place: items[at] if at >= 0 else () for place, at in found.items()}

    def _items(self, sections: Collection[str]) -> tuple[list[Loc], list[Place]]:
        """The parts of the file that stand by themselves, and where each of them begins."""
        items: list[Loc] = []
        marks: list[Mark] = []
        for at, (key, value) in enumerate(self.value.items() if isinstance(self.value, dict) else ()):
            items.append((key,))
            marks.append(self._marks[id(self.value)][2 * at])
            if key in sections and isinstance(value, dict | tuple):
                own = self._marks[id(value)]
                items += [(key, member) for member in (value if isinstance(value, dict) else range(len(value)))]
                marks += own[::2] if isinstance(value, dict) else own
        return items, [place_of(self.name, mark) for mark in marks]

    def without(self, lost: Collection[Loc]) -> "Document":
        """The same file without some of its parts; what is left keeps its places."""
        value, marks = self.value, dict(self._marks)
        top = {key: _without(inner, {loc[1] for loc in lost if loc[:1] == (key,) and loc[1:]}, marks)
               for key, inner in value.items() if (key,) not in lost}  # fmt: skip
        kept = [at for at, key in enumerate(value) if (key,) not in lost]
        marks[id(top)] = [marks[id(value)][2 * at + side] for at in kept for side in (0, 1)]
        return Document(self.name, self.data, self._start, marks, top)


def _without(value: Any, lost: Collection[str | int], marks: dict[int, list[Mark]]) -> Any:
    """A section without some of its members."""
    if not lost:
        return value
    own = marks[id(value)]
    if isinstance(value, Mapping):
        left: Any = {key: inner for key, inner in value.items() if key not in lost}
        marks[id(left)] = [own[2 * at + side] for at, key in enumerate(value) if key not in lost for side in (0, 1)]
    else:
        left = tuple(inner for at, inner in enumerate(value) if at not in lost)
        marks[id(left)] = [mark for at, mark in enumerate(own) if at not in lost]
    return left
