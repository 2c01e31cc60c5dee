"""What a target counts, from parts that combine freely.

A measure is a sum of terms. A term is a weight times a flow over a period, the net of flows over a period, a stock at
a date, or a stated amount.
A new need is met by a new part here, never by a special kind of target.
"""

from collections.abc import Mapping
from typing import Literal

from pa_calc.schema.fields import (
    At,
    Attributes,
    Bound,
    Commitment,
    Day,
    Key,
    Keys,
    Level,
    Model,
    Number,
    Percentage,
    Selection,
    Span,
    Step,
    Text,
    Weight,
    When,
)


class RentBand(Model):
    """Rents above one limit, up to and including another; both are names of `rent_limits`.

    The limits are those of the prices of a table, or with `price_level` those of that year whatever the table.
    """

    above: Key | None = None
    up_to: Key | None = None
    price_level: int | None = None


class Roll(Model):
    """How a stock at a later date follows from an earlier one: that stock plus what came and went since."""

    start: Day
    by: Keys


class Term(Model):
    """One thing that is counted, narrowed by what it is: exactly one of `flow`, `net`, `stock` and `amount`.

    `flow` counts events, always as a positive number; `net` counts what flows do to the stock, outflows negative.
    `maybe` names what may still come to count: it adds nothing to the low side and its whole size to the high side.
    `becomes` narrows a flow within the stock by what it moves to.
    """

    flow: Keys = ()
    net: Keys = ()
    stock: Key | None = None
    amount: int | None = None
    times: Weight = 1
    unit: Keys | None = None
    where: Selection = {}
    rent: RentBand | None = None
    maybe: Selection = {}
    becomes: Selection = {}
    over: When | None = None
    at: At | None = None
    roll: Roll | None = None
    table: Number | None = None
    parties: Keys | None = None


Measure = tuple[Term, ...]


class Which(Model):
    """Rows of tables: those that fit everything that is said here."""

    table: Number | None = None
    row: Key | None = None
    flow: Key | None = None
    unit: Key | None = None
    attributes: Attributes = {}


class Nature(Model):
    """What rows are taken to be where their table does not say it."""

    unit: Key | None = None
    rent: RentBand | None = None
    attributes: Attributes = {}


class Take(Model):
    """Count these rows as if their table said this of them."""

    which: Which
    to_be: Nature


class StandIn(Model):
    """Use the stock of one date where that of another is asked for: of `at`, or of any later one that no table has."""

    use: Day
    at: Day | None = None


class Assumption(Model):
    """What a count takes for granted: a sentence, and at most one effect on the count.

    `take` says what unsplit rows are; `nothing` that flows which no table covers did not happen;
    `stand_in` that an old stock still holds.
    """

    key: Key
    statement: Text
    take: Take | None = None
    nothing: Keys | None = None
    stand_in: StandIn | None = None


class Product(Model):
    """How the document arrives at a number: a share of a whole."""

    share: Percentage
    of: int


class Period(Model):
    """When a target counts: from `first` to `last`, as one whole or in `each` of its steps.

    With `mean` the bound is that of one step, which all of them must reach together.
    """

    first: Day
    last: Day | None = None
    each: Step | None = None
    mean: Step | None = None

    @property
    def span(self) -> Span:
        """The days of the period."""
        return Span(self.first, self.last)


class Statement(Model):
    """The document's own word that parties already meet a target."""

    parties: Keys
    statement: Text


class Reading(Model):
    """Another defensible way to count a target. It differs from the declared one only in what it gives.

    `parties` limits it to some of the parties; `without` names assumptions that it does not make, and `drops` the
    second measure that it does not compare with.
    """

    key: Key
    statement: Text
    parties: Keys | None = None
    period: Period | None = None
    count: Measure | None = None
    of: Measure | None = None
    baseline: Measure | None = None
    at_least: Bound | None = None
    at_most: Bound | None = None
    without: Keys = ()
    drops: tuple[Literal["of", "baseline"], ...] = ()
    assumptions: tuple[Assumption, ...] = ()


class Declared(Model):
    """The reading that the target itself is: the most literal one."""

    key: Key
    statement: Text


BOUNDS = ("at_least", "at_most")
"""The two sides of what is wanted."""


def _share(bound: Level, own: Level) -> Level:
    """What a party does of a bound: its own number, or its percentage of the whole."""
    return Level(bound.amount * own.amount, percent=False) if own.percent else own


READABLE = ("period", "count", "of", "baseline", "at_least", "at_most")
"""What a reading may say otherwise than its target."""


class Target(Model):
    """A promise that figures can decide: a measure, a bound and a period, for parties together or each.

    With `of` it is a share: `count` over `of`. With `baseline` the bound is counted from that measure. `divided` says
    what each of the parties together does of it.
    """

    key: Key
    title: Text
    unit: Key
    together: Keys | None = None
    each: Keys | None = None
    period: Period
    due: Day | None = None
    commitment: Commitment | None = None
    count: Measure
    of: Measure | None = None
    baseline: Measure | None = None
    at_least: Bound | None = None
    at_most: Bound | None = None
    divided: Mapping[Key, Bound] = {}
    product: Product | None = None
    condition: Key | None = None
    stated: Statement | None = None
    declared: Declared | None = None
    assumptions: tuple[Assumption, ...] = ()
    readings: tuple[Reading, ...] = ()

    def part_of(self, party: str) -> "Target":
        """What one party does of a target that is divided, by every reading that leaves the bound as it is."""
        own = self.divided[party]
        bounds = {name: _share(bound, own) for name in BOUNDS if (bound := getattr(self, name)) is not None}
        kept = tuple(one for one in self.readings if one.at_least is None and one.at_most is None)
        return self.model_copy(update={**bounds, "together": (party,), "divided": {}, "readings": kept})

    def read_as(self, reading: Reading) -> "Target":
        """The target as a reading counts it; a bound on one side takes the place of both."""
        other = {name: value for name in READABLE if (value := getattr(reading, name)) is not None}
        if "at_least" in other or "at_most" in other:
            other = {"at_least": None, "at_most": None, **other}
        other.update(dict.fromkeys(reading.drops))
        kept = tuple(one for one in self.assumptions if one.key not in reading.without)
        return self.model_copy(update={**other, "assumptions": kept + reading.assumptions})
