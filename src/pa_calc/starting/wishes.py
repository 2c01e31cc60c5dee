"""What people ask of a new dataset, checked."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pa_calc.starting.names import keys, name
from pa_calc.starting.refusal import CannotStart

MOST_YEARS = 20
"""Agreements run for some four years; every year is a column that someone fills."""

EARLIEST, LATEST = 1900, 2200
"""The years that a dataset can speak of."""

_YEARS = re.compile(r"([0-9]{4})(?:(?:-|–|\.\.)([0-9]{4}))?")


class Wishes(NamedTuple):
    """What a new dataset is of: the names by key; None or nothing where they were not said."""

    municipality: str | None
    corporations: Mapping[str, str]
    years: range


def wishes(municipality: str | None, corporations: Sequence[str], years: range) -> Wishes:
    """What was asked for; raises CannotStart for a name that cannot be used."""
    names = [name(one, "--corp") for one in corporations]
    place = None if municipality is None else name(municipality, "--municipality")
    return Wishes(place, dict(zip(keys(names), names, strict=True)), years)


def years(text: str) -> range:
    """The years from the first up to and including the last, or one; raises CannotStart for anything else."""
    found = _YEARS.fullmatch(text.strip())
    if found is None:
        raise CannotStart("init-not-years", asked=text)
    first, last = int(found[1]), int(found[2] or found[1])
    if last < first:
        raise CannotStart("init-years-reversed", first=first, last=last)
    if first < EARLIEST or last > LATEST:
        raise CannotStart("init-years-out-of-range", asked=text, first=EARLIEST, last=LATEST)
    if last - first >= MOST_YEARS:
        raise CannotStart("init-many-years", asked=text, count=last - first + 1, most=MOST_YEARS)
    return range(first, last + 1)
