"""Datasets that went wrong in ways that nobody thought of: of their bytes, or of the values in them.

FICTIONAL, whatever they say. A mutant of bytes is the same again from its number, one of values from what was drawn.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import yaml
from hypothesis import strategies as st

from pa_calc.reading import parse

ROOT = Path(__file__).parents[1]
SHIPPED = ROOT / "data"
SMALL = (
    ROOT / "examples" / "lindermeer",
    ROOT / "tests" / "data" / "havenstad",
    *sorted(path.parent for path in (ROOT / "tests" / "cases").glob("*/agreements.yaml")),
)
DAYS = (date(2026, 11, 23), date(2026, 11, 23), date(2025, 1, 1), date(2029, 1, 1), date(1999, 12, 31), date.min)

_ONE_IN = 100
"""One in so many mutants is of the shipped dataset, which takes ten times as long as a small one."""


class Mutant(NamedTuple):
    """A dataset, file by file, with the name of the file that was changed and the day as of which it is judged."""

    name: str
    files: Mapping[str, bytes]
    changed: str
    as_of: date

    def __repr__(self) -> str:
        """What was changed, for whoever looks into a failure."""
        text = self.files.get(self.changed, b"").decode(errors="backslashreplace")
        return f"{self.name}/{self.changed} as of {self.as_of}:\n{text}"


@cache
def files_of(folder: Path) -> Mapping[str, bytes]:
    """The files of a dataset, by their names in its folder."""
    found = (folder / "agreements.yaml", *sorted((folder / "appendix").glob("*.yaml")))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


# -- bytes -------------------------------------------------------------------------------------------------------------

HOSTILE = (
    *(b"&a ", b"*a", b"<<: ", b"<<: *a\n", b"!!int ", b"!!python/object:os.system ", b"! ", b"%YAML 1.1\n", b"%TAG"),
    *(b"\t", b"---\n", b"...\n", b"\n---\n", b"\n", b"\r\n", b"\r", b"  ", b"\n\n  - ", b"- ", b"? ", b": ", b", "),
    *(b"#", b"|\n", b">-\n", b'"', b"'", b'"\\', b'"\\e[31m"', b'"\\ud800"', b'"\\U00110000"', b'"\\u202e"', b"@"),
    *(b"[", b"]", b"{", b"}", b"[[", b"{{", b"[{", b"}]", b"{a: {a: ", b"[]", b"{}", b"[/]", b"[bold]", b"{0}", b"`"),
    *(b"0x1F", b"0b1", b"0o7", b"010", b"9.750", b"9,750", b"9.750,5", b"9_750", b"2:00", b"1e3", b"1.", b".5", b"-0"),
    *(b".nan", b"-.inf", b"NO", b"yes", b"On", b"True", b"null", b"~", b"-", b"+", b"%", b"1/0", b"0/1", b"101%"),
    *(b"9" * 15, b"9" * 16, b"-" + b"9" * 15, b"1" * 5000, b"0." + b"3" * 40, b"9" * 70_000, b"-1", b"0", b"1.5"),
    *(b"2025-02-30", b"0000", b"9999", b"9999-12-31", b"0001-01-01", b"9999..", b"2028..2025", b"9999-Q4", b"70 %"),
    *(b"\x1b", b"\x00", b"\x07", b"\x7f", b"\xff", b"\xfe\xff", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80"),
    *("\ufeff", "\u202e", "\u2028", "\u0085", "\u200b", "\xa0", "\xad", "\U000e0041", "\ufffe", "\u200d", "e\u0301"),
    *(b"<<<<<<< HEAD\n", b">>>>>>> x\n", b"<!DOCTYPE html>", b"PK\x03\x04", b"version https://git-lfs.github.com/"),
    *(b"::error::x", b"=1+1", b"<script>", b"${{ x }}", b"../../x", b"%s%n", b"\\", b"/", b"A" * 3000),
)  # fmt: skip
"""What programs stumble over; a test in the middle of a word, of a number or at the beginning of a line."""

_RUNS = (
    b"[",
    b"{",
    b"- ",
    b"{a: ",
    b"[{a: [",
    b"'",
    b'"',
    b"a: ",
    b"\n",
    b" ",
    b"- - \n",
    b"9",
    b"a",
    b"? ",
    b"*a ",
    b"x,",
)
_WORD = re.compile(rb"[^\s:,\[\]{}\"']+")
_NUMBER = re.compile(rb"\d+")


def byte_mutant(number: int) -> Mutant:
    """The mutant of a number."""
    chance = Random(number)  # noqa: S311 -- repeatable, not secret
    folder = SHIPPED if number % _ONE_IN == 0 else chance.choice(SMALL)
    files = dict(files_of(folder))
    name = chance.choice(sorted(files))
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
        way = chance.choice(_WAYS)
        files[name] = way(files[name], chance)
    if chance.random() < 0.1:
        chance.choice(_MIX_UPS)(files, name, chance)
    return Mutant(f"byte_mutant({number}) of {folder.name}", files, name, chance.choice(DAYS))


def _hostile(chance: Random) -> bytes:
    one = chance.choice(HOSTILE)
    return one.encode() if isinstance(one, str) else one


def _some(data: bytes, chance: Random, most: int = 60) -> tuple[int, int]:
    """The ends of a piece, mostly a short one."""
    start = chance.randint(0, len(data))
    return start, min(len(data), start + chance.choice((1, chance.randint(0, most), chance.randint(0, len(data) + 1))))


def _flipped(data: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + bytes(byte ^ 1 << chance.randrange(8) for byte in data[at : at + 1]) + data[at + 1 :]


def _inserted(data: bytes, chance: Random) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + chance.randbytes(chance.randint(1, 4)) + data[at:]


def _hostile_inserted(data: bytes, chance: Random) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + _hostile(chance) + data[at:]


def _deleted(data: bytes, chance: Random) -> bytes:
    start, end = _some(data, chance)
    return data[:start] + data[end:]


def _duplicated(data: bytes, chance: Random) -> bytes:
    start, end = _some(data, chance)
    return data[:end] + data[start:end] + data[end:]


def _moved(data: bytes, chance: Random) -> bytes:
    start, end = _some(data, chance)
    piece, rest = data[start:end], data[:start] + data[end:]
    at = chance.randint(0, len(rest))
    return rest[:at] + piece + rest[at:]


def _truncated(data: bytes, chance: Random) -> bytes:
    return data[: chance.randint(0, len(data))]


def _spliced(data: bytes, chance: Random) -> bytes:
    """The beginning of one file and the end of another."""
    files = files_of(chance.choice(SMALL))
    other = files[chance.choice(sorted(files))]
    return data[: chance.randint(0, len(data))] + other[chance.randint(0, len(other)) :]


def _run(data: bytes, chance: Random) -> bytes:
    """Very many of the same."""
    at = chance.randint(0, len(data))
    return data[:at] + chance.choice(_RUNS) * chance.choice((3, 39, 41, 500, 20_000)) + data[at:]


def _at_word(data: bytes, chance: Random, pattern: re.Pattern[bytes], put: Callable[[], bytes]) -> bytes:
    """Something else in the place of a word."""
    words = list(pattern.finditer(data))
    if not words:
        return data
    found = chance.choice(words)
    return data[: found.start()] + put() + data[found.end() :]


def _hostile_word(data: bytes, chance: Random) -> bytes:
    return _at_word(data, chance, _WORD, lambda: _hostile(chance))


def _borrowed_word(data: bytes, chance: Random) -> bytes:
    words = _WORD.findall(data) or [b""]
    return _at_word(data, chance, _WORD, lambda: chance.choice(words))


def _other_number(data: bytes, chance: Random) -> bytes:
    return _at_word(data, chance, _NUMBER, lambda: b"%d" % chance.choice((0, 1, 2024, 2027, chance.randrange(10**6))))


def _lines(data: bytes, chance: Random) -> bytes:
    """Lines that stand twice, are gone or change places."""
    lines = data.splitlines(keepends=True) or [b""]
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    way = chance.randrange(4)
    if way == 0:
        del lines[one]
    elif way == 1:
        lines.insert(other, lines[one])
    elif way == 2:
        lines[one], lines[other] = lines[other], lines[one]
    else:
        lines[one] = chance.choice((b" ", b"  ", b"  - ", b"\t")) + lines[one]
    return b"".join(lines)


_WAYS: Sequence[Callable[[bytes, Random], bytes]] = (
    *(_flipped, _inserted, _deleted, _duplicated, _moved, _truncated, _spliced, _run),
    *(_hostile_inserted, _hostile_inserted, _hostile_word, _hostile_word, _lines, _lines),
    *(_borrowed_word, _borrowed_word, _borrowed_word, _other_number, _other_number, _other_number),
)


def _left_out(files: dict[str, bytes], _: str, chance: Random) -> None:
    if len(files) > 1:
        del files[chance.choice(sorted(files.keys() - {"agreements.yaml"}))]


def _twice(files: dict[str, bytes], name: str, chance: Random) -> None:
    files[f"appendix/{chance.choice(('0', 'z', 'Table 1', 'é'))}.{chance.choice(('yaml', 'yml', 'txt'))}"] = files[name]


def _mixed_up(files: dict[str, bytes], name: str, chance: Random) -> None:
    other = chance.choice(sorted(files))
    files[name], files[other] = files[other], files[name]


_MIX_UPS = (_left_out, _twice, _mixed_up)

# -- values ------------------------------------------------------------------------------------------------------------

TEXTS = (
    *("", " ", "\n", "x", "é", "e\u0301", "A" * 5000, "woord " * 400, "\t", "a\nb", "#", "- x", "a: b", "*a", "&a"),
    *("\x1b[31m", "\x00", "\u202e", "\u2028", "\u200b", "\xad", "\U0001f468\u200d\U0001f469", "[/]", "[bold]", "{0}"),
    *("=1+1", "::error::x", "<script>", "%s", "../x", "None", "true", "yes", "null", "1.10", "0x1F", "9.750", "1e9"),
    *("70%", "0%", "100%", "101%", "0.0001%", "1/3", "0/1", "3/2", "999/1", "1/0", "-1/2", "before", "all", "~", "@"),
    *("2025", "2025..2028", "2026..", "9999..", "2025-Q2", "9999-Q4", "2025-H1", "0001-01-01", "9999-12-31"),
    *("2024-12-31", "2023-02-29", "{x}", "!x"),
)  # fmt: skip
NUMBERS = (0, 1, -1, 2, 12, 1000, 2023, 2024, 2025, 2028, 9999, 10**4, 10**9, 10**15 - 1, 1 - 10**15, 10**15, 10**400)
WRONG: Sequence[Any] = (
    *(None, True, False, Decimal("1.5"), (), {}, ((),), ({},), (1, "a")),
    *({"a": None}, {2025: 1}, {None: 1}, {True: 1}),
)
KEYS = (
    "",
    "x",
    "nl",
    "name",
    "number",
    "when",
    "of",
    "each",
    "2025",
    2025,
    99999,
    True,
    None,
    "yes",
    "1.10",
    "A" * 3000,
)

Steps = tuple[Any, ...]


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes every value out, however often it is there."""

    def ignore_aliases(self, _: Any) -> bool:
        return True


_Dumper.add_representer(tuple, lambda dumper, value: dumper.represent_list(value))
_Dumper.add_representer(Decimal, lambda dumper, value: dumper.represent_scalar("tag:yaml.org,2002:float", f"{value:f}"))


@cache
def _values(folder: Path) -> Mapping[str, Any]:
    return {name: parse(data, name).value for name, data in files_of(folder).items()}


@cache
def _places(folder: Path, name: str) -> st.SearchStrategy[Steps]:
    """The steps to a value of a file."""
    return st.sampled_from(tuple(_inside(_values(folder)[name], ())))


@cache
def _alike(folder: Path, name: str, step: Any) -> st.SearchStrategy[Steps]:
    """The steps to a value of a file that has this key, or stands as far in a list."""
    return st.sampled_from([steps for steps in _inside(_values(folder)[name], ()) if steps[-1] == step])


def _inside(value: Any, steps: Steps) -> Iterator[Steps]:
    for step in value if isinstance(value, dict) else range(len(value)) if isinstance(value, tuple) else ():
        yield (*steps, step)
        yield from _inside(value[step], (*steps, step))


def _at(value: Any, steps: Steps) -> Any:
    for step in steps:
        value = value[step]
    return value


def _with(value: Any, steps: Steps, other: Callable[[Any, Any], Any]) -> Any:
    """A value of which the container at the last but one step is another; what is gone by now is left as it is."""
    if not steps or not isinstance(value, dict | tuple):
        return value
    if steps[0] not in (value if isinstance(value, dict) else range(len(value))):
        return value
    if len(steps) == 1:
        return other(value, steps[0])
    inner = _with(value[steps[0]], steps[1:], other)
    return _put(value, steps[0], inner)


def _put(container: Any, step: Any, inner: Any) -> Any:
    if isinstance(container, dict):
        return {**container, step: inner}
    return (*container[:step], inner, *container[step + 1 :])


def _without(container: Any, step: Any) -> Any:
    if isinstance(container, dict):
        return {key: value for key, value in container.items() if key != step}
    return container[:step] + container[step + 1 :]


def _doubled(container: Any, step: Any) -> Any:
    if isinstance(container, dict):
        return {**container, f"{step}2": container[step]}
    return (*container[:step], container[step], *container[step:])


def _renamed(key: Any) -> Callable[[Any, Any], Any]:
    def renamed(container: Any, step: Any) -> Any:
        if isinstance(container, dict):
            return {key if own == step else own: value for own, value in container.items()}
        return container

    return renamed


def _changed(value: Any, way: str) -> Any:
    """The same value in another form."""
    if way == "wrapped":
        return {"a": value}
    if way == "listed":
        return (value,)
    if way == "as text" or not isinstance(value, dict | tuple):
        return "x" if isinstance(value, dict | tuple) else str(value)
    return dict(reversed(value.items())) if isinstance(value, dict) else value[::-1]


_WAYS_OF_VALUES = st.sampled_from(
    ("alike", "alike", "alike", "any", "near", "near", "text", "number", "wrong", "form", "step")
)
_FORMS = st.sampled_from(("wrapped", "listed", "as text", "turned"))
_CHANGES = st.sampled_from((_without, _without, _doubled, *map(_renamed, KEYS)))
_TEXTS, _NUMBERS, _WRONG = st.sampled_from(TEXTS), st.sampled_from(NUMBERS), st.sampled_from(WRONG)
_LITTLE = st.integers(-9, 9)
_HOW_OFTEN = st.sampled_from((1, 1, 2, 4))
_FLOW = st.sampled_from((None, False, True))
_AS_OF = st.sampled_from(DAYS)


@st.composite
def value_mutants(draw: st.DrawFn, folders: Sequence[Path] = SMALL) -> Mutant:
    """A dataset of which some values of one file are otherwise."""
    folder = draw(st.sampled_from(folders))
    files = files_of(folder)
    name = draw(st.sampled_from(sorted(files)))
    value = _values(folder)[name]
    for _ in range(draw(_HOW_OFTEN)):
        steps = draw(_places(folder, name))
        value = _with(value, steps, _otherwise(draw, folder, name, steps))
    text = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, default_flow_style=draw(_FLOW))
    return Mutant(folder.name, {**files, name: text.encode()}, name, draw(_AS_OF))


def _otherwise(draw: st.DrawFn, folder: Path, name: str, steps: Steps) -> Callable[[Any, Any], Any]:
    """What is done at some steps."""
    kind = draw(_WAYS_OF_VALUES)
    if kind == "step":
        change: Callable[[Any, Any], Any] = draw(_CHANGES)
        return change
    if kind == "form":
        way = draw(_FORMS)
        return lambda container, step: _put(container, step, _changed(container[step], way))
    whole = _values(folder)[name]
    places = {"alike": _alike(folder, name, steps[-1]), "any": _places(folder, name)}
    other = _at(whole, draw(places[kind])) if kind in places else _another(draw, kind, _at(whole, steps))
    return lambda container, step: _put(container, step, other)


def _another(draw: st.DrawFn, kind: str, own: Any) -> Any:
    """Something else in the place of a value: nearly the same number, or of a kind."""
    if kind == "near" and type(own) is int:
        return own + draw(_LITTLE)
    return draw({"number": _NUMBERS, "wrong": _WRONG}.get(kind, _TEXTS))
