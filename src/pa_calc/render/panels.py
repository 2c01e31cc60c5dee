"""A table that is too wide for the screen, as several below each other that each begin with its first column."""

from collections.abc import Iterator, Sequence

from pa_calc.render.grid import LEAST_WIDTH, Column, Grid, fits, in_signs, width
from pa_calc.render.view import Screen

_BETWEEN = 2
"""As many columns of a screen stand between two cells."""


def panels(grid: Grid, screen: Screen) -> tuple[Grid, ...]:
    """The table as one where it fits, else in as few as its columns ask for."""
    if screen.width is None or fits(grid, screen):
        return (grid,)
    limit = max(screen.width, LEAST_WIDTH)
    shape = in_signs(grid, screen)
    least = [_least(column, [row[place].text for row in shape.rows]) for place, column in enumerate(shape.columns)]
    first = max(least[0], min(_widest(shape, 0), limit // 3))
    return tuple(_panel(grid, places) for places in _shared_out(least, limit - first))


def _shared_out(least: Sequence[int], room: int) -> list[list[int]]:
    """The columns after the first in as few panels as there is room for, each about as wide as the others."""
    fewest = len(list(_packed(least, room)))
    narrow = (list(_packed(least, size)) for size in range(1, room))
    return next((packed for packed in narrow if len(packed) == fewest), list(_packed(least, room)))


def _packed(least: Sequence[int], room: int) -> Iterator[list[int]]:
    """The columns after the first, as many together as there is room for."""
    places: list[int] = []
    used = 0
    for place, size in enumerate(least[1:], start=1):
        if places and used + _BETWEEN + size > room:
            yield places
            places, used = [], 0
        places.append(place)
        used += _BETWEEN + size
    yield places


def _panel(grid: Grid, places: Sequence[int]) -> Grid:
    """The first column and some others."""
    kept = (0, *places)
    rows = (tuple(row[place] for place in kept) for row in grid.rows)
    return Grid(tuple(grid.columns[place] for place in kept), tuple(rows), grid.nothing)


def _least(column: Column, texts: Sequence[str]) -> int:
    """How narrow a column may become."""
    widest = max(map(width, (column.heading, *texts)))
    return widest if column.fit == "whole" else min(widest, column.least)


def _widest(grid: Grid, place: int) -> int:
    return max(map(width, (grid.columns[place].heading, *(row[place].text for row in grid.rows))))
