"""What a YAML parser could not read, in our own words."""

from pa_calc.findings import Finding, Place
from pa_calc.reading.rawtext import place_at, place_of
from pa_calc.words.clean import clean

_PROBLEMS = (
    ("mapping values are not allowed", "stray-colon"),
    ("sequence entries are not allowed", "stray-dash"),
    ("could not find expected ':'", "missing-colon"),
    ("expected ',' or", "open-bracket"),
    ("unexpected end of stream", "open-quote"),
    ("cannot start any token", "reserved-character"),
    ("escape", "bad-escape"),
    ("hexdecimal", "bad-escape"),
    ("alphabetic or numeric", "reserved-character"),
    ("node content", "bad-syntax"),
    ("did not find expected", "bad-indent"),
    ("expected <block end>", "bad-indent"),
)
"""Words that both parsers use for a mistake, and our code for it; whatever is not here is "bad-syntax"."""

_BEGUN = frozenset(["missing-colon", "open-bracket", "open-quote"])
"""Mistakes that lie where something begins, not where the parser gave up."""


_SMALL = ("while scanning a directive", "while scanning an alias", "while scanning an anchor")
"""What begins with a single sign, at which it is best looked for."""


def syntax_finding(error: Exception, text: str, name: str) -> Finding:
    """What the parser could not read, in our words."""
    problem = str(getattr(error, "problem", None) or "")
    code = next((code for words, code in _PROBLEMS if words in problem), "bad-syntax")
    mark, other = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    place = place_of(name, mark) if mark else _reader_place(error, text, name)
    related = place_of(name, other) if other else None
    if code == "open-bracket" and _is_colon_beside(text, place, related):
        code, related = "stray-colon", None
    elif code == "bad-escape":
        place, related = place_at(name, text, text.rfind("\\", 0, _offset(text, place) + 1)), None
    elif related and (code in _BEGUN or str(getattr(error, "context", None)).startswith(_SMALL)):
        place, related = related, place
    if mark and code == "bad-syntax" and not _is_before_end(text, place):  # more was to come when the file ended
        code, place, related = "open-bracket", place_at(name, text, len(text.rstrip()) - 1), None
    if related and (related == place or not _is_before_end(text, related)):
        related = None
    line = "".join(text.split("\n")[place.line - 1 : place.line])
    return Finding(code, place, {"found": clean(line.strip(), 60)}, related=related)


def _is_colon_beside(text: str, place: Place, bracket: Place | None) -> bool:
    """Whether reading stopped at a colon, in the line in which a bracket was opened."""
    return bracket is not None and bracket.line == place.line and text[_offset(text, place) :].startswith(":")


def _is_before_end(text: str, place: Place) -> bool:
    """Whether anything stands at a place or behind it."""
    return bool(text[_offset(text, place) :].strip())


def _offset(text: str, place: Place) -> int:
    """How many characters of a text stand before a place."""
    return sum(len(line) + 1 for line in text.split("\n")[: place.line - 1]) + place.column - 1


def _reader_place(error: Exception, text: str, name: str) -> Place:
    """The place of a character that the parser cannot read: libyaml counts bytes, PyYAML characters."""
    at = int(getattr(error, "position", None) or 0)
    characters = getattr(error, "encoding", None) == "unicode"
    before = text[:at] if characters else text.encode()[:at].decode(errors="ignore")
    return place_at(name, before, len(before))
