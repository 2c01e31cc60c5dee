"""How far along targets are, as JSON: the keys `so_far` and `pace` of a result."""

from fractions import Fraction
from typing import Any

from pa_calc.core.interval import Exact, Interval
from pa_calc.core.so_far import Course, Filled, Pace, Quota, Still, Stretch, Stretches
from pa_calc.render.numbers import rounded
from pa_calc.schema.fields import Span


def quota_json(quota: Quota | None) -> dict[str, Any] | None:
    """How far along a share is, step by step, with what is still needed."""
    if quota is None:
        return None
    together = quota.together and {"parties": list(quota.together.parties), **_stretches(quota.together)}
    return {**_stretches(quota.own), "together": together}


def _stretches(found: Stretches) -> dict[str, Any]:
    return {
        "steps": [_stretch(one) for one in found.stretches],
        "to_date": found.to_date and _filled(found.to_date),
        "left_out": [_span(one) for one in found.left_out],
    }


def _stretch(one: Stretch) -> dict[str, Any]:
    known = _filled(one.filled) if one.filled else dict.fromkeys(("until", "part", "whole", "share"))
    return {
        **known,
        **_span(one.span),
        "missing": list(one.missing),
        "expected": one.expected,
        "sides": [_still(still) for still in one.stills],
    }


def _filled(one: Filled) -> dict[str, Any]:
    return {
        "first": one.span.first.isoformat(),
        "until": one.span.over_by.isoformat(),
        "part": one.part,
        "whole": one.whole,
        "share": None if one.share is None else float(rounded(one.share, 6)),
    }


def _still(one: Still) -> dict[str, Any]:
    return {
        "side": one.side,
        "wanted": float(rounded(one.wanted, 6)),
        "off": one.off,
        "needed": one.needed,
        "room": one.room,
        "of_rest": one.of_rest,
    }


def pace_json(pace: Pace | None) -> dict[str, Any] | None:
    """What was realised beside an even pace, and what the rest asks."""
    if pace is None:
        return None
    return {
        "through": pace.through.isoformat(),
        "realised": _interval(pace.realised),
        "years": _number(pace.years),
        "years_left": _number(pace.years_left),
        "sides": [_course(one) for one in pace.courses],
        "reported_until": [{"party": one.party, "day": one.day and one.day.isoformat()} for one in pace.until],
        "unreported": [slot.id for slot in pace.unreported],
        "partly_reported": [slot.id for slot in pace.partly],
    }


def _course(one: Course) -> dict[str, Any]:
    return {
        "side": one.side,
        "wanted": _number(one.wanted),
        "linear": _number(one.linear),
        "ahead": _interval(one.ahead),
        "rest": _interval(one.rest),
        "per_year": _interval(one.per_year),
    }


def _span(span: Span) -> dict[str, str | None]:
    return {"first": span.first.isoformat(), "last": None if span.last is None else span.last.isoformat()}


def _interval(interval: Interval) -> dict[str, int | float | None]:
    low, high = interval
    return {"low": None if low is None else _number(low), "high": None if high is None else _number(high)}


def _number(value: Exact) -> int | float:
    """A whole number as such, another at six decimals half up."""
    exact: Fraction = rounded(value, 6)
    return exact.numerator if exact.denominator == 1 else float(exact)
