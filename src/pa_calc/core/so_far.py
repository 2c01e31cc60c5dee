"""What realised figures say so far of targets: how far along they are, and what is still needed. Values alone."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Literal, NamedTuple

from pa_calc.core.interval import Exact, Interval
from pa_calc.core.slot import Slot
from pa_calc.schema.fields import Span

Side = Literal["at_least", "at_most"]
"""Which side of a number is wanted."""


class Until(NamedTuple):
    """A party, and the last day of which it reported anything; None where it reported nothing."""

    party: str
    day: date | None


class Course(NamedTuple):
    """One side of a target over a period, beside an even pace.

    `linear` is what an even pace would have brought by the day of the pace, `ahead` how much more than that was
    realised. `rest` is what is still needed, or of a ceiling what room is left, and `per_year` so much of it each year.
    """

    side: Side
    wanted: Exact
    linear: Fraction
    ahead: Interval
    rest: Interval
    per_year: Interval


class Pace(NamedTuple):
    """How far along a target over a period is, on the last day until which all who report anything have reported.

    `realised` is what figures leave of all until that day: a point where everything is reported. Else `unreported` says
    of what nothing is, and `partly` of what reports leave something open. Years are exact: each day is that part of a
    calendar year that it is.
    """

    through: date
    until: tuple[Until, ...]
    realised: Interval
    years: Fraction
    years_left: Fraction
    courses: tuple[Course, ...]
    unreported: tuple[Slot, ...]
    partly: tuple[Slot, ...]


class Filled(NamedTuple):
    """How many were counted from a first day until a last, and how many of these count for the share."""

    span: Span
    part: int
    whole: int

    @property
    def share(self) -> Fraction | None:
        """The exact share; None of nothing."""
        return Fraction(self.part, self.whole) if self.whole else None


class Still(NamedTuple):
    """What one side of a share asks of what is still to come.

    `off` is by how much it fails so far. `needed` are the fewest more that would mend that: of a floor if all of them
    count, of a ceiling if none does; 0 where it holds, None where no number would. `room` are the most that may go the
    other way while it holds: of a floor those that do not count, of a ceiling those that do; None where it does not
    hold, or where nothing would break it. `of_rest` is how many of the rest must count, or at most may, of as many as
    are expected in the whole step; of a floor it may be more than that rest.
    """

    side: Side
    wanted: Exact
    off: int
    needed: int | None
    room: int | None
    of_rest: int | None


class Stretch(NamedTuple):
    """One step of a share: what is known of it from its first day on, for all parties until the same day.

    `filled` is None where that is nothing, and `missing` are the parties that have not reported. `expected` is how many
    there are to be in the whole step, where that is known and some are to come.
    """

    span: Span
    filled: Filled | None
    missing: tuple[str, ...]
    stills: tuple[Still, ...] = ()
    expected: int | None = None

    @property
    def is_whole(self) -> bool:
        """Whether all of the step is reported."""
        return self.filled is not None and self.filled.span.over_by == self.span.over_by


class Stretches(NamedTuple):
    """The steps of a share of which anything is reported. `to_date` is the sum of what is known of them.

    `left_out` are those that are over and of which the sum has not all, or nothing.
    """

    parties: tuple[str, ...]
    stretches: tuple[Stretch, ...]
    to_date: Filled | None
    left_out: tuple[Span, ...]


class Quota(NamedTuple):
    """How far along a share is; `together` is that of all parties of which it is asked each, None where that is one."""

    own: Stretches
    together: Stretches | None


class SoFar(NamedTuple):
    """What realised figures say so far, by the id of the result; what they say nothing of is not in it."""

    paces: Mapping[str, Pace]
    quotas: Mapping[str, Quota]


NOTHING_SO_FAR = SoFar(MappingProxyType({}), MappingProxyType({}))
