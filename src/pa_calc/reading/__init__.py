"""From YAML to plain values that know their places; the only module that imports yaml.

Events become values one by one, on a stack of our own: nothing is recursive, and nothing is silently put right.
Sequences become tuples, mappings dictionaries; the marks of their members are kept beside each of them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path, PurePath
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from pa_calc.findings import Finding, Place, Untrusted
from pa_calc.reading.document import Document as Document
from pa_calc.reading.rawtext import MOST_FINDINGS, Mark, contents, decoded, hidden, place_of
from pa_calc.reading.scalars import SUSPECT, Trap, plain
from pa_calc.reading.syntax import syntax_finding
from pa_calc.words.clean import HIDDEN, clean, is_plain, shown

MOST_LEVELS = 40
"""No dataset is nested deeper."""

MOST_EVENTS = 100_000
"""Five times what the largest file of a real dataset needs, and little enough to be read in a second."""

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser: libyaml where it was built in."""

_TEXT = {str}
_MERGE = "<<"
_THOUSANDS = 3
"""So many digits stand behind a sign for thousands."""
_YEARS = range(1000, 10_000)


def _events(text: str) -> Iterator[Any]:
    """What the parser sees, one by one."""
    loader = LOADER(text)
    try:
        while (event := loader.get_event()) is not None:
            yield event
    except (ValueError, OverflowError) as error:  # without libyaml, at an escape beyond the last character
        raise yaml.MarkedYAMLError(problem="escape", problem_mark=loader.get_mark()) from error


class _Open:
    """A container that is being read: its own mark, its members (keys and values in turn) and theirs."""

    __slots__ = ("mark", "marks", "values")

    def __init__(self, mark: Mark) -> None:
        """Begin empty."""
        self.mark = mark
        self.marks: list[Mark] = []
        self.values: list[Any] = []


class _Builder:
    """Takes events, gives values, and gathers what must be refused."""

    __slots__ = ("findings", "marks", "name", "stack", "text")

    def __init__(self, text: str, name: str) -> None:
        """Begin with a root that will hold the one value of the file."""
        self.text = text
        self.name = name
        self.findings: list[Finding] = []
        self.marks: dict[int, list[Mark]] = {}
        self.stack = [_Open(Place(name, 0, 0))]

    def run(self) -> bool:
        """Read the whole text, or up to what cannot be read: whether the end was reached."""
        events = _events(self.text)
        try:
            for event in islice(events, MOST_EVENTS):
                if step := _STEPS.get(type(event)):
                    step(self, event)
            if extra := next(events, None):
                self.stop("too-many-values", extra.start_mark, limit=str(MOST_EVENTS))
        except yaml.YAMLError as error:
            self.findings.append(syntax_finding(error, self.text, self.name))
            return False
        except Untrusted:  # raised by `stop`, which noted why
            return False
        return True

    def refuse(self, code: str, mark: Mark, details: Mapping[str, str], related: Mark | None = None) -> None:
        """Note what is refused, and where."""
        other = place_of(self.name, related) if related else None
        self.note(Finding(code, place_of(self.name, mark), details, related=other))

    def note(self, finding: Finding) -> None:
        """Keep a finding; after very many of them, stop."""
        self.findings.append(finding)
        if len(self.findings) == MOST_FINDINGS:
            self.findings.append(Finding("too-many-findings", finding.place, {"limit": str(MOST_FINDINGS)}))
            raise Untrusted(self.findings)

    def stop(self, code: str, mark: Mark, **details: str) -> None:
        """Note a finding after which reading on makes no sense."""
        self.findings.append(Finding(code, place_of(self.name, mark), details))
        raise Untrusted(self.findings)

    def scalar(self, event: Any) -> None:
        """Text, or without quotes perhaps something else."""
        value, mark = event.value, event.start_mark
        if event.tag is not None or event.anchor is not None:
            self.decorated(event)
        elif not event.style:
            if value[:1] in SUSPECT:
                value = self.plain(value, mark)
        elif event.style == '"' and not is_plain(value):
            self.escapes(value, mark)
        top = self.stack[-1]
        top.values.append(value)
        top.marks.append(mark)

    def plain(self, text: str, mark: Mark) -> Any:
        """The value of a scalar without quotes; of a trap its text, so that it is refused only once."""
        value = plain(text)
        if isinstance(value, Trap):
            self.refuse(value.code, mark, value.details)
            return text
        return value

    def escapes(self, text: str, mark: Mark) -> None:
        """Refuse hidden characters that were written as escapes."""
        for character in sorted({*HIDDEN.findall(text)} - {"\n", "\t"}):
            self.note(hidden(character, place_of(self.name, mark)))

    def decorated(self, event: Any) -> None:
        """Refuse an anchor or a tag."""
        if event.anchor is not None:
            self.refuse("anchor", event.start_mark, {"found": clean(f"&{event.anchor}", 60)})
        if event.tag is not None:
            typed = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.refuse("tag", event.start_mark, {"found": clean(typed, 60)})

    def alias(self, event: Any) -> None:
        """Refuse a reference to an anchor."""
        self.refuse("alias", event.start_mark, {"found": clean(f"*{event.anchor}", 60)})
        self.add("", event.start_mark)

    def add(self, value: Any, mark: Mark) -> None:
        """A member of the innermost container."""
        top = self.stack[-1]
        top.values.append(value)
        top.marks.append(mark)

    def document(self, event: Any) -> None:
        """Refuse a second document in one file."""
        if self.stack[0].values:
            self.stop("second-document", event.start_mark)

    def begin(self, event: Any) -> None:
        """A container begins."""
        if event.tag is not None or event.anchor is not None:
            self.decorated(event)
        self.stack.append(_Open(event.start_mark))
        if len(self.stack) > MOST_LEVELS + 1:
            self.stop("too-deep", event.start_mark, limit=str(MOST_LEVELS))

    def end(self, value: Any, done: _Open) -> None:
        """A container is complete."""
        self.marks[id(value)] = done.marks
        self.add(value, done.mark)

    def sequence(self, _event: SequenceEndEvent) -> None:
        """A sequence is complete."""
        done = self.stack.pop()
        self.end(tuple(done.values), done)

    def mapping(self, _event: MappingEndEvent) -> None:
        """A mapping is complete; nearly always its keys are texts, all different."""
        done = self.stack.pop()
        keys = done.values[::2]
        if unusual := {*map(type, keys)} != _TEXT or _MERGE in keys:
            keys = [self.key(done, at) for at in range(len(keys))]
        value = dict(zip(keys, done.values[1::2], strict=True))
        if unusual or len(value) < len(keys):
            self.duplicates(keys, done.marks[::2])
            value = _first_of_each(keys, done)
        self.end(value, done)

    def key(self, done: _Open, at: int) -> str | int | None:
        """A key as it is, or None for one that is refused."""
        key, mark = done.values[2 * at], done.marks[2 * at]
        if key == _MERGE:  # refused already
            return None
        if type(key) is str or (type(key) is int and key in _YEARS):
            return key
        before = done.values[2 * at - 1] if at else None
        if type(key) is int and type(before) is int and done.values[2 * at + 1] is None:
            plain = f"{before}{key}" if len(str(key)) == _THOUSANDS else f"{before}.{key}"
            self.refuse("comma-in-number", done.marks[2 * at - 1], {"found": f"{before},{key}", "plain": plain})
        else:
            self.refuse("key-not-text", mark, {"found": shown(key)})
        return None

    def duplicates(self, keys: Sequence[str | int | None], marks: Sequence[Mark]) -> None:
        """Refuse a key that was there before, with or without quotes."""
        first: dict[str, Mark] = {}
        for key, mark in zip(keys, marks, strict=True):
            if key is not None and (before := first.setdefault(str(key), mark)) is not mark:
                self.refuse("duplicate-key", mark, {"found": clean(str(key), 60)}, before)


_STEPS: dict[type[Event], Callable[[_Builder, Any], None]] = {
    ScalarEvent: _Builder.scalar,
    AliasEvent: _Builder.alias,
    DocumentStartEvent: _Builder.document,
    SequenceStartEvent: _Builder.begin,
    MappingStartEvent: _Builder.begin,
    SequenceEndEvent: _Builder.sequence,
    MappingEndEvent: _Builder.mapping,
}


def _first_of_each(keys: Sequence[str | int | None], done: _Open) -> dict[str | int, Any]:
    """The members of a mapping without keys that were refused and without repetitions; its marks follow."""
    value: dict[str | int, Any] = {}
    marks: list[Mark] = []
    for at, key in enumerate(keys):
        if key is not None and key not in value:
            value[key] = done.values[2 * at + 1]
            marks += done.marks[2 * at : 2 * at + 2]
    done.marks = marks
    return value


class Look(NamedTuple):
    """What a file holds, as far as it can be read, and what is wrong with how it is written."""

    document: Document | None
    findings: tuple[Finding, ...]


def look_at(data: bytes, name: str) -> Look:
    """Read as much as can be read of a file of which the bytes are known."""
    name = _named(name)
    try:
        text = decoded(data, name)
    except Untrusted as error:
        return Look(None, error.findings)
    builder = _Builder(text, name)
    is_whole = builder.run()
    root = builder.stack[0]
    if not builder.findings and (not root.values or root.values == [None]):
        builder.findings.append(Finding("empty-file", Place(name, 1, 1), {}))
    found = Untrusted(builder.findings).findings
    if not is_whole or not root.values or root.values == [None]:
        return Look(None, found)
    return Look(Document(name, data, root.marks[0], builder.marks, root.values[0]), found)


def parse(data: bytes, name: str) -> Document:
    """The values in a file of which the bytes are known.

    Raises Untrusted with all that is wrong with how it is written.
    """
    document, findings = look_at(data, name)
    if findings or document is None:
        raise Untrusted(findings)
    return document


def look_into(path: Path, name: str) -> Look:
    """Read as much as can be read of a file; `name` is what people call it."""
    try:
        data = contents(path, _named(name))
    except Untrusted as error:
        return Look(None, error.findings)
    return look_at(data, name)


def read(path: Path, name: str) -> Document:
    """The values in a file; `name` is what people call it.

    Raises Untrusted with all that is wrong with how it is written.
    """
    return parse(contents(path, _named(name)), name)


def _named(name: str) -> str:
    return clean(PurePath(name).as_posix(), 4096)
