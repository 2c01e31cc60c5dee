"""A table as values, and two ways to draw it: plain for pipes, and as wide as the screen for people.

Nothing is cropped silently. What does not fit gives way in this order: cells that have a shorter form take it,
columns that may wrap or be shortened do so down to their least width, and then each row becomes a few lines.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from io import StringIO
from textwrap import TextWrapper
from typing import TYPE_CHECKING, Literal, NamedTuple

from pa_calc.render.view import Screen

if TYPE_CHECKING:
    from rich.console import RenderableType

LEAST_WIDTH = 20
"""A narrower screen is drawn as if it had this width, and breaks the lines itself."""

_INDENT = "  "
_GAP = "  "
_KEPT = "\xa0"

_COLOURS = {"good": "green", "bad": "bold red", "open": "yellow", "quiet": "dim", "strong": "bold"}
"""What a style name looks like; a name that is not here looks like nothing."""

_ASCII = str.maketrans(
    {
        "≥": ">=",
        "≤": "<=",
        "≈": "~",
        "·": "-",
        "…": "...",
        "\u2013": "-",
        "\u2014": "-",
        "\u2212": "-",
        "\u00d7": "x",
        "✓": "+",
        "✗": "x",
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "€": "EUR",
        "\xa0": " ",
    }
)


class Column(NamedTuple):
    """A column: its heading, and what it may do where the screen is narrow.

    `least` is the width down to which it may wrap or be shortened; a `wide` column is left out before that. A column
    that is `lead` stands on the first line of a row that became several lines.
    """

    heading: str
    align: Literal["left", "right"] = "left"
    fit: Literal["whole", "wrap", "shorten"] = "whole"
    least: int = 8
    lead: bool = False
    wide: bool = False


class Cell(NamedTuple):
    """A text that was cleaned before, the name of its style, and a shorter form for narrow screens."""

    text: str
    style: str = ""
    brief: str | None = None


class Grid(NamedTuple):
    """A table: every row has a cell for each column. `nothing` marks a cell that says nothing."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    nothing: str = "-"


def shown(text: str, screen: Screen) -> str:
    """The text in signs that the screen can show."""
    if screen.unicode or text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text.translate(_ASCII))
    kept = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return kept.encode("ascii", "backslashreplace").decode("ascii")


def width(text: str) -> int:
    """How many columns of a screen a text takes."""
    return len(text) if text.isascii() else sum(map(_sign_width, text))


def _sign_width(sign: str) -> int:
    if unicodedata.category(sign) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1


def shortened(text: str, limit: int, screen: Screen) -> str:
    """The text in at most so many columns, with an ellipsis where something was left out."""
    if width(text) <= limit:
        return text
    end = shown("…", screen)
    kept = text
    while kept and width(kept) + len(end) > limit:
        kept = kept[:-1]
    return kept.rstrip() + end


def styled(text: str, style: str, screen: Screen) -> str:
    """A text in its style, on screens with colours."""
    if not screen.color or not text:
        return text
    from rich.color import ColorSystem
    from rich.style import Style

    return Style.parse(_COLOURS.get(style, "")).render(text, color_system=ColorSystem.STANDARD)


def wrapped(text: str, screen: Screen, indent: str = "", hang: str = "") -> str:
    """A sentence in lines that fit the screen; in a pipe one line."""
    line = shown(text, screen)
    if screen.width is None:
        return indent + line
    limit = max(screen.width, LEAST_WIDTH)
    if width(indent + line) <= limit:
        return indent + line
    return "\n".join(_lines(line, limit, indent, hang))


def _lines(text: str, limit: int, indent: str, hang: str) -> list[str]:
    """Lines of at most so many columns, broken at spaces, and inside a word only where it is longer than a line."""
    size = limit
    while True:
        wrapper = TextWrapper(size, initial_indent=indent, subsequent_indent=hang, break_on_hyphens=False)
        lines = wrapper.wrap(text)
        if size <= limit // 2 or max(map(width, lines), default=0) <= limit:
            return lines
        size -= 1  # signs that take two columns


def plain(grid: Grid) -> str:
    """For pipes: columns padded, nothing cropped or wrapped, no colour."""
    rows = [tuple(Cell(column.heading) for column in grid.columns), *grid.rows]
    widths = _widths(grid)
    return "\n".join(_INDENT + _padded(grid.columns, row, widths) for row in rows)


def _padded(columns: Sequence[Column], row: Sequence[Cell], widths: Sequence[int]) -> str:
    parts = []
    for column, cell, size in zip(columns, row, widths, strict=True):
        space = " " * (size - width(cell.text))
        parts.append(space + cell.text if column.align == "right" else cell.text + space)
    return _GAP.join(parts).rstrip()


def fits(grid: Grid, screen: Screen) -> bool:
    """Whether the whole table is shown, each cell in its full form."""
    if screen.width is None:
        return True
    shape = in_signs(grid, screen)
    return len(_INDENT) + _total(_widths(shape)) <= max(screen.width, LEAST_WIDTH)


def side_by_side(grid: Grid, screen: Screen) -> bool:
    """Whether the cells of a row stand beside each other on a screen, so that columns can be read from top down."""
    if screen.width is None or fits(grid, screen):
        return True
    return _squeezed(_in_brief(in_signs(grid, screen)), max(screen.width, LEAST_WIDTH)) is not None


def drawn(grid: Grid, screen: Screen) -> str:
    """For people at a screen: as wide as it is, in colour where it has colours."""
    shape = in_signs(grid, screen)
    if screen.width is None or fits(grid, screen):
        return _table(shape, _widths(shape), screen, _INDENT)
    limit = max(screen.width, LEAST_WIDTH)
    short = _in_brief(shape)
    widths = _squeezed(short, limit)
    if widths is None:
        return _records(short, screen, limit)
    indent = _INDENT if _total(widths) + len(_INDENT) <= limit else ""
    return _table(short, widths, screen, indent)


def _widths(grid: Grid) -> list[int]:
    cells = zip(*grid.rows, strict=True) if grid.rows else ((),) * len(grid.columns)
    return [
        max([width(column.heading), *(width(cell.text) for cell in found)])
        for column, found in zip(grid.columns, cells, strict=True)
    ]


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + len(_GAP) * (len(widths) - 1)


def in_signs(grid: Grid, screen: Screen) -> Grid:
    """The table in signs that the screen can show."""
    if screen.unicode:
        return grid
    columns = tuple(one._replace(heading=shown(one.heading, screen)) for one in grid.columns)
    rows = tuple(tuple(_cell_in_signs(cell, screen) for cell in row) for row in grid.rows)
    return Grid(columns, rows, shown(grid.nothing, screen))


def _cell_in_signs(cell: Cell, screen: Screen) -> Cell:
    brief = None if cell.brief is None else shown(cell.brief, screen)
    return Cell(shown(cell.text, screen), cell.style, brief)


def _in_brief(grid: Grid) -> Grid:
    kept = [index for index, column in enumerate(grid.columns) if not column.wide]
    rows = (tuple(_brief(row[index]) for index in kept) for row in grid.rows)
    return Grid(tuple(grid.columns[index] for index in kept), tuple(rows), grid.nothing)


def _brief(cell: Cell) -> Cell:
    return cell if cell.brief is None else Cell(cell.brief, cell.style)


def _squeezed(grid: Grid, limit: int) -> list[int] | None:
    """Widths that fit, the widest flexible column giving way first; None where there are none."""
    widths = _widths(grid)
    while _total(widths) > limit:
        flexible = [n for n, one in enumerate(grid.columns) if one.fit != "whole" and widths[n] > one.least]
        if not flexible:
            return None
        widths[max(flexible, key=widths.__getitem__)] -= 1
    return widths


def _table(grid: Grid, widths: Sequence[int], screen: Screen, indent: str) -> str:
    from rich.table import Column as RichColumn
    from rich.table import Table
    from rich.text import Text

    columns = [
        RichColumn(Text(shortened(one.heading, size, screen), _COLOURS["quiet"]), justify=one.align, width=size)
        for one, size in zip(grid.columns, widths, strict=True)
    ]
    table = Table(*columns, box=None, padding=(0, len(_GAP), 0, 0), pad_edge=False, header_style="")
    for row in grid.rows:
        fitted = (_fitted(*one, screen) for one in zip(grid.columns, row, widths, strict=True))
        table.add_row(*(Text(cell.text, _COLOURS.get(cell.style, ""), overflow="fold") for cell in fitted))
    return _printed(table, screen, _total(widths), indent)


def _fitted(column: Column, cell: Cell, size: int, screen: Screen) -> Cell:
    return cell._replace(text=shortened(cell.text, size, screen)) if column.fit == "shorten" else cell


def _printed(what: "RenderableType", screen: Screen, size: int, indent: str) -> str:
    """What rich makes of it, in a page that is wide enough: what fits was decided before."""
    from rich.console import Console

    page = StringIO()
    console = Console(
        file=page,
        width=size + len(_GAP),
        height=LEAST_WIDTH,
        color_system="standard" if screen.color else None,
        force_terminal=screen.color,
        no_color=not screen.color,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    console.print(what)
    return "\n".join((indent + line).rstrip() for line in page.getvalue().splitlines())


def _records(grid: Grid, screen: Screen, limit: int) -> str:
    """Each row as a few lines: what leads it, then the rest with its headings."""
    from rich.text import Text

    first = next((size for one, size in zip(grid.columns, _widths(grid), strict=True) if one.lead), 0)
    indent = " " * min(first + len(_GAP), limit // 3)
    page = Text(overflow="fold")
    for row in grid.rows:
        text = Text("".join(line + "\n" for line in _record(grid, row, limit, indent)))
        for cell in row:
            if cell.style and cell.text:
                text.highlight_words([cell.text], _COLOURS.get(cell.style, ""))
        page.append_text(text)
    page.rstrip()
    return _printed(page, screen, limit, "")


def _record(grid: Grid, row: Sequence[Cell], limit: int, indent: str) -> Iterator[str]:
    pairs = list(zip(grid.columns, row, _widths(grid), strict=True))
    leads = [(cell.text, size - width(cell.text)) for column, cell, size in pairs if column.lead]
    aligned = _GAP.join(text + " " * space for text, space in leads).rstrip()
    if leads:
        fitting = aligned if width(aligned) <= limit else _GAP.join(_kept(text, limit // 2) for text, _ in leads)
        yield from (line.replace(_KEPT, " ") for line in _lines(fitting, limit, "", indent))
    rest = [
        f"{column.heading} {cell.text}"
        for column, cell, _ in pairs
        if not column.lead and cell.text not in {"", grid.nothing}
    ]
    joined = ", ".join(_kept(piece, limit - len(indent) - 1) for piece in rest)
    yield from (line.replace(_KEPT, " ") for line in _lines(joined, limit, indent, indent))


def _kept(piece: str, limit: int) -> str:
    """A short piece that is not broken at its spaces."""
    return piece.replace(" ", _KEPT) if width(piece) <= limit else piece
