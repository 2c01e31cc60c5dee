"""What the standard streams can show, and writing to them without surprises."""

import os
import sys
from collections.abc import Mapping
from io import TextIOWrapper
from typing import TextIO

_SIGNS = "≥≤✓✗≈·…–█"
"""What the output is drawn with; a stream that cannot show all of it gets the ASCII forms."""


def prepare(environment: Mapping[str, str]) -> None:
    """Make piped output the same everywhere: UTF-8 and plain line ends, unless another encoding is asked for."""
    if sys.stdout is None:
        _silence()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
            if not stream.isatty():
                stream.reconfigure(newline="\n")
                if not environment.get("PYTHONIOENCODING"):
                    stream.reconfigure(encoding="utf-8")


def shows_signs(stream: TextIO) -> bool:
    """Whether a stream can show more than ASCII."""
    try:
        _SIGNS.encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def width(stream: TextIO, environment: Mapping[str, str]) -> int | None:
    """How many columns a terminal has, COLUMNS before what it says itself; None where nothing needs to fit."""
    if not stream.isatty():
        return None
    if (columns := environment.get("COLUMNS", "")).isdecimal() and int(columns) > 0:
        return int(columns)
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except OSError:
        return 80


def colors(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether to use colour: on a terminal, unless NO_COLOR is set or the terminal is dumb."""
    return stream.isatty() and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def write(text: str) -> OSError | None:
    """Write to standard output at once; a reader that went away is no error, another failure is returned."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _silence()
    except OSError as error:
        _silence()
        return error
    return None


def _silence() -> None:
    """Write nothing more: nobody reads it, or it cannot be written."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 -- stays open until the process ends
