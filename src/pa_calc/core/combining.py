"""Putting figures together of which some may not be known."""

from collections.abc import Iterable, Mapping
from itertools import accumulate, takewhile


def sum_if_known(values: Iterable[int | None]) -> int | None:
    """The sum; None of nothing, and None where any part is unknown."""
    found = list(values)
    known = [value for value in found if value is not None]
    return sum(known) if known and len(known) == len(found) else None


def running_sum(net: Mapping[int, int | None]) -> dict[int, int]:
    """The running sum over years, from the first that is known up to the first after it that is not."""
    later = [(year, value) for year, value in net.items() if year >= _first_known(net)]
    known = [(year, value) for year, value in takewhile(lambda one: one[1] is not None, later) if value is not None]
    return dict(zip((year for year, _ in known), accumulate(value for _, value in known), strict=True))


def _first_known(net: Mapping[int, int | None]) -> int:
    return min((year for year, value in net.items() if value is not None), default=0)


def state_of(states: Iterable[str | None]) -> str | None:
    """What the figures of a year are; a forecast among them makes it one."""
    found = {state for state in states if state}
    return "forecast" if "forecast" in found else min(found, default=None)
