"""What a model refused, as findings with places and our own words.

The words hang on the type of an error, never on its English text, which changes between versions of pydantic.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from itertools import islice
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, StringConstraints, ValidationError

from pa_calc.findings import Finding, Place, Untrusted
from pa_calc.reading import Document
from pa_calc.reading.document import Loc
from pa_calc.reading.rawtext import MOST_FINDINGS
from pa_calc.schema.fields import Key, Number, Value
from pa_calc.schema.slips import DUTCH, is_left_open, rewritten
from pa_calc.words.clean import clean, shown

M = TypeVar("M", bound=BaseModel)

_CODES = {
    "bool_type": "true-or-false-expected",
    "date_type": "day-expected",
    "decimal_type": "number-expected",
    "dict_type": "mapping-expected",
    "greater_than_equal": "year-expected",
    "int_type": "whole-number-expected",
    "is_instance_of": "number-expected",
    "less_than_equal": "year-expected",
    "list_type": "list-expected",
    "literal_error": "word-not-allowed",
    "mapping_type": "mapping-expected",
    "missing": "missing-key",
    "model_type": "mapping-expected",
    "string_too_short": "empty-text",
    "string_type": "text-expected",
    "too_long": "too-many",
    "too_short": "too-few",
    "tuple_type": "list-expected",
}
"""The code for a type of error; whatever is not here is "not-accepted"."""


def _pattern(field: Any) -> str:
    """The pattern that a field type asks of its text."""
    return next(str(part.pattern) for part in get_args(field) if isinstance(part, StringConstraints))


_OURS = {"not-a-percentage", "not-a-bound", "not-a-weight", "not-a-time"}
"""What our own field types say of a value that they refuse."""

_PATTERNS = {_pattern(Key): "not-a-key", _pattern(Number): "not-a-number", _pattern(Value): "not-a-value"}


def checked(model: type[M], document: Document) -> M:
    """The model of a document.

    Raises Untrusted with all that it refuses.
    """
    made, refused = made_of(model, document)
    if made is None or refused:
        raise Untrusted(refused)
    return made


def made_of(model: type[M], document: Document) -> tuple[M | None, tuple[Finding, ...]]:
    """The model of a document, None where it refuses something, and all that is refused."""
    made: M | None = None
    refused: tuple[Finding, ...] = ()
    try:
        made = model.model_validate(document.value)
    except ValidationError as error:
        refused = findings(error, document, model)
    found = (*refused, *islice(_blanks(document, {one.place for one in refused}), MOST_FINDINGS))
    return (None if found else made), found


def _blanks(document: Document, refused: AbstractSet[Place]) -> Iterator[Finding]:
    """Keys without a value: what is not known is left out, so each of them was forgotten or lost."""
    left: list[tuple[Loc, Any]] = [((), document.value)]
    while left:
        loc, value = left.pop()
        if isinstance(value, dict):
            left += [((*loc, key), inner) for key, inner in value.items()]
        elif isinstance(value, tuple):
            left += [((*loc, index), inner) for index, inner in enumerate(value)]
        elif value is None and refused.isdisjoint({document.place(loc), document.place(loc, key=True)}):
            details = {"found": "null", "key": clean(str(loc[-1]), 60) if loc else "", "kind": "none"}
            yield Finding("empty-value", document.place(loc), details)


def findings(error: ValidationError, document: Document, model: type[BaseModel] | None = None) -> tuple[Finding, ...]:
    """One finding for each place that was refused; with `model` an unknown key is compared with those it has."""
    problems = error.errors(include_url=False)[:MOST_FINDINGS]
    told = [(problem["loc"][:-1], _finding(problem, document, model)) for problem in problems]
    meant = {(parent, one.details["similar"]) for parent, one in told if one.code == "misspelt-key"}
    found = _once(one for parent, one in told if not (one.code in _MISSING and (parent, one.details["key"]) in meant))
    if error.error_count() > MOST_FINDINGS:
        found.append(Finding("too-many-findings", found[-1].place, {"limit": str(MOST_FINDINGS)}))
    return tuple(found)


_MISSING = frozenset({"missing-key", "language-missing"})
"""What is said of a key that is not there; where another key was meant to be it, that says enough."""


def _finding(problem: Mapping[str, Any], document: Document, model: type[BaseModel] | None) -> Finding:
    """One error of pydantic as a finding."""
    kind, loc = str(problem["type"]), problem["loc"]
    if kind == "invalid_key":  # a year, of which pydantic gives the text
        kind, loc = "extra_forbidden", (*loc[:-1], problem["input"])
    steps = [step for step in loc if step != "[key]"]
    names = _steps(document.value, steps) or steps
    details = {
        "found": shown(problem["input"]),
        "key": clean(str(names[-1]), 60) if names else "",
        "kind": kind,
        **_said(kind, problem.get("ctx") or {}),
    }
    if kind == "extra_forbidden":
        known = _fields(model, loc[:-1])
        if problem["input"] is None and (" " in details["key"] or known == sorted(LANGUAGES)):
            return Finding("comma-in-text", document.place(loc, key=True), details)
        return _unknown_key(details, document.place(loc, key=True), known)
    code = _code(kind, problem)
    if kind == "missing" and {details["key"], *problem["input"]} == {*LANGUAGES}:
        code = "language-missing"
    return _refined(Finding(code, document.place(loc, key="[key]" in loc), details), problem["input"])


LANGUAGES = ("nl", "en")
"""The languages of every text."""


def _refined(finding: Finding, value: Any) -> Finding:
    """A finding that says what to write, where someone wrote a known value in another way or left it open."""
    if is_left_open(value):
        return finding._replace(code="to-fill-in")
    if plain := rewritten(finding.code, value):
        return finding._replace(code="other-notation", details={**finding.details, "plain": clean(plain, 60)})
    return finding


def _steps(value: Any, loc: Sequence[str | int]) -> list[str | int]:
    """The steps of a place that the file has, and a last one that it lacks; others are tags of unions."""
    steps: list[str | int] = []
    for place, step in enumerate(loc):
        is_there = step in value if isinstance(value, dict) else isinstance(value, tuple) and isinstance(step, int)
        if is_there:
            value = value[step]
        if is_there or (isinstance(value, dict) and place == len(loc) - 1):
            steps.append(step)
    return steps


def _code(kind: str, problem: Mapping[str, Any]) -> str:
    """The code that says most about an error."""
    found = problem["input"]
    if found is None:
        return "empty-value"
    if kind == "string_type" and type(found) in {int, Decimal}:
        return "unquoted-number"
    if kind == "value_error":
        said = str((problem.get("ctx") or {}).get("error"))
        return said if said in _OURS else "not-accepted"
    if kind == "string_pattern_mismatch":
        return _PATTERNS.get(str((problem.get("ctx") or {}).get("pattern")), "not-accepted")
    return _CODES.get(kind, "not-accepted")


def _said(kind: str, context: Mapping[str, Any]) -> dict[str, str]:
    """What pydantic says beside an error, as far as our words use it."""
    if kind == "literal_error":
        expected = str(context.get("expected"))
        return {"allowed": clean(", ".join(re.findall(r"'([^']*)'", expected)) or expected.lower())}
    return {"limit": str(context.get("min_length") or context.get("max_length"))}


_ALIKE = 0.7
"""From here on two keys are alike; below it, "did you mean" would mislead."""


def _unknown_key(details: Mapping[str, str], place: Place, known: Sequence[str]) -> Finding:
    """A key that a model does not have, with the one that may have been meant."""
    from difflib import get_close_matches

    name = details["key"].partition(":")[0]  # a key that runs on into its value, as in {key:value}
    meant = name if name in known else DUTCH.get(name.casefold(), "")
    for similar in [meant] if meant in known else get_close_matches(name, known, n=1, cutoff=_ALIKE):
        return Finding("misspelt-key", place, {**details, "similar": similar})
    return Finding("unknown-key", place, {**details, "known": clean(", ".join(known)) or "?"})


def _once(found: Iterable[Finding]) -> list[Finding]:
    """The members of a union all complain about one place: keep what says most about it."""
    kept: dict[object, Finding] = {}
    for finding in found:
        missing = finding.details["key"] if finding.code == "missing-key" else ""
        before = kept.setdefault((finding.place, missing), finding)
        if before.code == "day-expected" and finding.code == "word-not-allowed":
            kept[finding.place, missing] = finding._replace(code="day-or-word-expected")
        elif before.details["kind"].endswith("_type") and not finding.details["kind"].endswith("_type"):
            kept[finding.place, missing] = finding
    return list(kept.values())


def _fields(model: type[BaseModel] | None, loc: Sequence[str | int]) -> list[str]:
    """The keys of the models that can stand at `loc`; steps that lead nowhere are tags of unions."""
    kinds: list[Any] = [model]
    for step in loc:
        kinds = [inner for kind in kinds for inner in _inside(kind, step)] or kinds
    return sorted({name for kind in kinds if _is_model(kind) for name in kind.model_fields})


def _is_model(kind: Any) -> bool:
    """Whether a type is a class of models."""
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _inside(kind: Any, step: str | int) -> Iterator[Any]:
    """The types that a type can have at one of its steps."""
    origin = get_origin(kind)
    if _is_model(kind) and step in kind.model_fields:
        yield from _members(kind.model_fields[step].annotation)
    elif isinstance(origin, type) and issubclass(origin, Mapping):
        yield from _members(get_args(kind)[1])
    elif origin is tuple and isinstance(step, int):
        for inner in get_args(kind):
            yield from _members(inner)


def _members(kind: Any) -> Iterator[Any]:
    """The types that a union or an annotation stands for."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        yield from _members(inner[0])
    elif origin in {Union, UnionType}:
        for member in inner:
            yield from _members(member)
    else:
        yield kind
