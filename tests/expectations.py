"""Compares what the core makes of a target with what a person worked out by hand."""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from pa_calc.core.results import Outcome, Result

ALWAYS = {"verdict", "counted", "known", "gap", "settles"}
"""What every expectation says."""

APART = {"readings", "why"}
"""What is compared by itself, or only read by people."""


def exact(value: int | str | None) -> Fraction | None:
    """A number as a case writes it: 600, 3/4 or 75%."""
    if isinstance(value, str) and value.endswith("%"):
        return Fraction(value[:-1]) / 100
    return None if value is None else Fraction(value)


def gap(outcome: Outcome) -> int | str | None:
    step = outcome.deciding
    return f"at least {step.gap}" if step.gap_is_least else step.gap


def settles(outcome: Outcome) -> tuple[tuple[object, ...], ...]:
    return tuple((one.verdict and str(one.verdict), one.low, one.high) for one in outcome.deciding.settles)


def core_of(outcome: Outcome) -> dict[str, object]:
    """What every expectation says, as the core gives it."""
    step = outcome.deciding
    return {
        "verdict": str(outcome.verdict),
        "counted": step.counted,
        "known": step.known and tuple(step.known),
        "gap": gap(outcome),
        "settles": settles(outcome),
    }


def core_as_said(said: Mapping[str, Any]) -> dict[str, object]:
    """The same, as the case says it."""
    return {
        "verdict": said["verdict"],
        "counted": exact(said["counted"]),
        "known": said["known"] and tuple(exact(end) for end in said["known"]),
        "gap": said["gap"],
        "settles": tuple(tuple(None if word == "figures wanted" else word for word in one) for one in said["settles"]),
    }


MORE: Mapping[str, Callable[[Result], object]] = {
    "part": lambda result: result.outcome.deciding.part,
    "whole": lambda result: result.outcome.deciding.whole,
    "wanted": lambda result: tuple(result.outcome.deciding.wanted),
    "deciding": lambda result: result.outcome.deciding.span.first.isoformat(),
    "steps": lambda result: tuple(str(step.verdict) for step in result.outcome.steps),
    "due": lambda result: result.outcome.due and result.outcome.due.isoformat(),
    "overdue": lambda result: result.outcome.is_overdue,
    "condition": lambda result: result.condition and result.condition.state,
    "stated": lambda result: None if result.stated is None else (result.stated.en, result.confirmed),
    "commitment": lambda result: result.commitment,
    "deviation": lambda result: bool(getattr(result, "deviations", ())),
    "cells": lambda result: tuple(slot.id for one in result.outcome.deciding.settles[:1] for slot in one.slots),
    "evidence": lambda result: tuple(figure.id for figure in result.outcome.evidence),
    "unreported": lambda result: tuple(slot.id for slot in result.outcome.unreported),
    "corrections": lambda result: tuple(one.key for one in result.outcome.corrections),
    "assumed": lambda result: {one.key: one.cells for one in result.outcome.assumptions},
}
"""What an expectation may say besides. A deviation of which it says nothing is one that there is not."""

NUMBERS = {"part", "whole"}
"""Which of these may be written as fractions."""


def differences(result: Result, expected: Mapping[str, Any]) -> Iterator[str]:
    """Where a result, with all of its other readings, is not what is expected."""
    yield from _apart(result.id, core_of(result.outcome), core_as_said(expected))
    for name, said in {"deviation": False, **expected}.items():
        if name not in ALWAYS | APART:
            wanted = exact(said) if name in NUMBERS else said
            yield from _apart(result.id, {name: MORE[name](result)}, {name: wanted})
    yield from _readings_apart(result, expected.get("readings", {}))


def _readings_apart(result: Result, expected: Mapping[str, Any]) -> Iterator[str]:
    readings = {one.key: one for one in result.readings if not one.declared}
    if list(readings) != list(expected):
        yield f"{result.id} readings: {list(readings)}, expected {list(expected)}"
    for key in (one for one in readings if one in expected):
        outcome, said = readings[key].outcome, expected[key]
        more = {"differs": readings[key].differs, "due": outcome.due and outcome.due.isoformat()}
        wanted = core_as_said(said) | {"differs": said["differs"], "due": said.get("due", more["due"])}
        yield from _apart(f"{result.id} {key}", core_of(outcome) | more, wanted)


def _apart(where: str, found: Mapping[str, object], wanted: Mapping[str, object]) -> Iterator[str]:
    for name, value in wanted.items():
        if found[name] != value:
            yield f"{where} {name}: {_shown(found[name])}, expected {_shown(value)}"


def _shown(value: object) -> str:
    """A value for people: 1/3 rather than Fraction(1, 3)."""
    return f"[{', '.join(map(_shown, value))}]" if isinstance(value, tuple) else str(value)


def compare(result: Result, expected: Mapping[str, Any]) -> None:
    """Assert that a result is what is expected."""
    assert not (wrong := list(differences(result, expected))), "\n".join(wrong)
