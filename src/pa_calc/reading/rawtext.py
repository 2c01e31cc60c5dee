"""From a file to its text, or to what is wrong before anyone looks at the YAML in it."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from stat import S_ISREG
from typing import Protocol

from pa_calc.findings import Finding, Place, Untrusted
from pa_calc.words.clean import HIDDEN, Kind, clean, kind_of

MOST_BYTES = 2 * 1024 * 1024
"""No dataset written by people is larger."""

MOST_FINDINGS = 500
"""After so many findings in a file nobody reads on."""


class Mark(Protocol):
    """Where a parser was; it counts lines and columns from 0."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The column, in code points."""


_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_PDF = b"%PDF-"
_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_HTML = ("<!--", "<!doctype", "<html", "<head", "<body", "<?xml")
_LFS = "version https://git-lfs.github.com/"
_CONFLICT = re.compile(r"^(?:(?:<{7}|>{7}|\|{7})(?: .*)?|={7})$", re.MULTILINE)
_INDENT = re.compile(r"^ *([\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000])[^\S\n]*\S", re.MULTILINE)
_HIDDEN_CODES: Mapping[Kind, str] = {
    "control": "control-character",
    "bidi": "bidi-character",
    "invisible": "invisible-character",
}
_HIDDEN = re.compile(rf"(?![\t\n]){HIDDEN.pattern}")


def _refusal(code: str, name: str, **details: str) -> Untrusted:
    """The whole file is wrong, for one reason."""
    return Untrusted([Finding(code, Place(name, 1, 1), details)])


def place_of(name: str, mark: Mark) -> Place:
    """The place of a mark."""
    return Place(name, mark.line + 1, mark.column + 1)


def place_at(name: str, text: str, offset: int) -> Place:
    """The place of a character in a text."""
    return Place(name, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def contents(path: Path, name: str) -> bytes:
    """The bytes of a regular file of a reasonable size; nothing else is opened."""
    try:
        about = path.stat()
        if not S_ISREG(about.st_mode):
            raise _refusal("not-a-file", name)
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise _refusal("file-missing", name) from None
    except (OSError, ValueError) as error:
        raise _refusal("file-unreadable", name, reason=clean(str(getattr(error, "strerror", None) or error))) from error
    if len(data) > MOST_BYTES:
        raise _refusal("file-too-large", name, limit=f"{MOST_BYTES // 1024**2} MiB")
    return data


def decoded(data: bytes, name: str) -> str:
    """The text of a file, with one kind of line end and without anything hidden in it."""
    _refuse_bytes(data, name)
    text = _utf8(data, name).replace("\r\n", "\n")
    _refuse_foreign(text, name)
    if findings := list(islice(_hidden(text, name), MOST_FINDINGS)):
        raise Untrusted(findings)
    return text


def _refuse_bytes(data: bytes, name: str) -> None:
    """Refuse what is no text in UTF-8 by its first bytes."""
    if data.startswith(_OFFICE):
        raise _refusal("office-file", name)
    if data.startswith(_PDF):
        raise _refusal("pdf-file", name)
    if data.startswith(_UTF_16) or (len(data) > 1 and b"\0" in data[:2] and data[:2] != b"\0\0"):
        raise _refusal("utf-16", name)


def _utf8(data: bytes, name: str) -> str:
    """The text, or the place of the first byte that is no UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8").replace("\r\n", "\n")
        found = {"found": f"0x{error.object[error.start]:02X}"}
        raise Untrusted([Finding("not-utf-8", place_at(name, before, len(before)), found)]) from error


def _refuse_foreign(text: str, name: str) -> None:
    """Refuse what is not YAML at all, although it is called so."""
    if text.startswith(_LFS):
        raise _refusal("lfs-pointer", name)
    if text[:200].lstrip().lower().startswith(_HTML):
        raise _refusal("html-file", name)
    if any(sign * 7 in text for sign in "<>=|") and (found := _CONFLICT.search(text)):
        raise Untrusted([Finding("conflict-marker", place_at(name, text, found.start()), {"found": found[0][:7]})])


def hidden(character: str, place: Place) -> Finding:
    """What is wrong with a character that nobody sees."""
    return Finding(_HIDDEN_CODES[kind_of(character)], place, {"found": f"U+{ord(character):04X}"})


def _hidden(text: str, name: str) -> Iterator[Finding]:
    """Characters that nobody sees, and lines that are indented with something else than spaces."""
    for found in _HIDDEN.finditer(text):
        yield hidden(found[0], place_at(name, text, found.start()))
    for found in _INDENT.finditer(text):
        yield Finding("odd-indent", place_at(name, text, found.start(1)), {"found": f"U+{ord(found[1]):04X}"})
