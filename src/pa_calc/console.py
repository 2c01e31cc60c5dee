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
    for name in ("stdout", "stderr"):
        stream: TextIO | None = getattr(sys, name)
        if stream is None:
            silence(name)
        elif isinstance(stream, TextIOWrapper):
            _prepare(stream, environment)


def _prepare(stream: TextIOWrapper, environment: Mapping[str, str]) -> None:
    if not stream.isatty():
        stream.reconfigure(newline="\n")
        if not environment.get("PYTHONIOENCODING"):
            stream.reconfigure(encoding="utf-8")
    stream.reconfigure(errors="backslashreplace")  # last: another encoding sets it back


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
    error = _written(text, "stdout")
    return None if isinstance(error, BrokenPipeError) else error


def tell(text: str) -> None:
    """Write to standard error at once, for whoever reads it."""
    _written(text, "stderr")


def silence(name: str) -> None:
    """Write nothing more to a standard stream, also not at the end: nobody reads it, or it cannot be done."""
    setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 -- open until the process ends


def _written(text: str, name: str) -> OSError | None:
    """Write to a standard stream; what stops that is returned."""
    stream: TextIO = getattr(sys, name)
    try:
        stream.write(text)
        stream.flush()
    except OSError as error:
        silence(name)
        return error
    return None
