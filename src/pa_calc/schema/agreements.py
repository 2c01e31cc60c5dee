"""`agreements.yaml`: the parties, their words, and everything they agreed."""

from collections.abc import Mapping
from typing import Literal

from pa_calc.schema.fields import (
    Attributes,
    Bound,
    Commitment,
    Day,
    Euros,
    Key,
    Keys,
    Model,
    Number,
    State,
    Text,
    Value,
    Values,
    When,
    Words,
    Year,
)
from pa_calc.schema.measures import Target

Every = Literal["year", "half_year", "quarter", "now_and_then"]
"""How often a duty returns; `now_and_then` where the document only says periodically."""


class Document(Model):
    """Which signed document a dataset encodes."""

    title: Words
    municipality: Words
    registration: Words | None = None
    signed: Day


class Term(Model):
    """The days on which an agreement holds, both included."""

    first: Day
    last: Day


class Party(Model):
    """Someone who signed; `short` is the name in narrow places, `during` when it takes part, where not always."""

    kind: Literal["municipality", "corporation", "tenants"]
    name: Words
    short: Words | None = None
    during: When | None = None


class Group(Model):
    """Parties that the document names with one word."""

    name: Text
    members: Keys


class Flow(Model):
    """A kind of event that is counted over time: does the stock grow by it, shrink, or neither.

    `within` moves what stays from what it `was` to what it `becomes`; `both` is a balance, which may go either way.
    """

    direction: Literal["in", "out", "neither", "within", "both"]
    name: Text
    was: Attributes = {}
    becomes: Attributes = {}


class Named(Model):
    """A word of the dataset, as people read it."""

    name: Text


class Dimension(Model):
    """A way to split figures, with the values that it knows, in order; `watch` are those to follow year by year.

    It is `complete` where everything has exactly one of the values, so that the parts add up to the whole.
    """

    name: Text
    values: Mapping[Value, Text]
    watch: Values = ()
    complete: bool = False


class RentLimit(Model):
    """A rent limit by law or agreement: its amount in euros a month, by the year of its price level."""

    name: Text
    amounts: Mapping[int, Euros]


class Chapter(Model):
    """A chapter of the document."""

    number: Number
    title: Text


class Lead(Model):
    """Who sees that it happens: a party or a group, where limited for a time."""

    who: Key
    during: When | None = None


class Planned(Model):
    """One entry of a planning: a time, how often, and of what, where the document says so."""

    when: When
    every: Every | None = None
    what: Text | None = None


class Fact(Model):
    """What became of a condition, when that was reported and by whom; of a deviation, whose and `during` what."""

    state: Literal["holds", "lapsed"]
    reported: Day
    by: Key
    reason: Text
    of: Keys | None = None
    during: When | None = None


class Condition(Model):
    """What an agreement depends on: it holds only `if` or `unless`; `where` narrows it, `may` allows a deviation.

    `by` is the day on which it must be known.
    """

    key: Key
    kind: Literal["if", "unless", "where", "may"]
    statement: Text
    by: Day | None = None
    fact: Fact | None = None


class Link(Model):
    """How one agreement bears on another."""

    to: Number
    relation: Literal["feeds", "follows", "relies_on", "limits", "overlaps"]
    statement: Text | None = None


class Duty(Model):
    """Something to do or to keep doing that is either done or not, by whom, and where said by when or how often."""

    key: Key
    statement: Text
    who: Keys
    commitment: Commitment
    due: When | None = None
    every: Every | None = None
    condition: Key | None = None


class Definition(Model):
    """What the document means by a word."""

    key: Key
    statement: Text


class Counted(Model):
    """What makes a stated figure countable: its name, whose it is and what it is, as for a row of a table."""

    name: Words
    party: Key
    stock: Key | None = None
    flow: Key | None = None
    at: When
    state: State
    attributes: Attributes = {}


class StatedFigure(Model):
    """A number in the text that is no promise: a need, legal room, an example, a part of a sum, a length of time.

    Without `value` or `low` the document leaves it open. `sum_of` names the figures that it adds up.
    """

    key: Key
    statement: Text
    value: Bound | None = None
    low: Bound | None = None
    high: Bound | None = None
    unit: Key | None = None
    sum_of: Keys = ()
    counted: Counted | None = None


class Agreement(Model):
    """One numbered clause. The document's words stand beside leads and planning where the keys say less."""

    number: Number
    title: Text
    summary: Text
    leads: tuple[Lead, ...]
    leads_as_written: Words | None = None
    planning: tuple[Planned, ...]
    planning_as_written: Words
    commitment: Commitment
    conditions: tuple[Condition, ...] = ()
    links: tuple[Link, ...] = ()
    duties: tuple[Duty, ...] = ()
    definitions: tuple[Definition, ...] = ()
    stated_figures: tuple[StatedFigure, ...] = ()
    targets: tuple[Target, ...] = ()


class RunningDuty(Duty):
    """A duty or expectation in the running text, outside the numbered agreements."""

    section: Text


class Discrepancy(Model):
    """Two places of the source that do not say the same, and what this dataset does about it."""

    key: Key
    agreements: tuple[Number, ...] = ()
    tables: tuple[Number, ...] = ()
    statement: Text
    used: Text


class TieSide(Model):
    """Cells that add up to one side of a tie: these rows, in the column of the year or in a `column` of its own.

    With `rise` it is by how much they grew since the year before. A stated figure stands under the number of its
    agreement.
    """

    table: Number
    rows: Keys
    column: int | Key | None = None
    rise: bool = False
    times: int = 1


class KnownDifference(Model):
    """A difference between the sides of a tie that the document itself has, and what is known of it."""

    year: int | None = None
    difference: int
    reason: Text


class Tie(Model):
    """Two places of the source that ought to say the same, year by year or once, and why.

    The first side may differ from the other by at most the `tolerance`, or by a difference that is `known`.
    """

    key: Key
    statement: Text
    one: TieSide
    other: TieSide
    years: tuple[Year, ...] = ()
    tolerance: int = 0
    reason: Text
    known: tuple[KnownDifference, ...] = ()


Failing = Literal["missed", "off course", "undetermined", "no data"]
"""The verdicts that may be taken to a higher level."""


class Rung(Model):
    """A rung of the escalation ladder: when it is reached, who then takes it up, how, and within how many days.

    All that is said of `verdicts`, `overdue_days` and `quarters` must hold together: one of the verdicts; overdue for
    so many days or more; and that for so many quarters in a row, this one included.
    """

    key: Key
    level: int
    statement: Text
    verdicts: tuple[Failing, ...] = ()
    overdue_days: int | None = None
    quarters: int | None = None
    who: Keys
    within_days: int


class Agreements(Model):
    """The file as a whole."""

    format: Literal["pa.dataset/1"]
    name: Text
    document: Document
    term: Term
    parties: Mapping[Key, Party]
    groups: Mapping[Key, Group] = {}
    flows: Mapping[Key, Flow]
    stocks: Mapping[Key, Named]
    units: Mapping[Key, Named]
    dimensions: Mapping[Key, Dimension] = {}
    rent_limits: Mapping[Key, RentLimit] = {}
    chapters: tuple[Chapter, ...]
    agreements: tuple[Agreement, ...]
    running_text: tuple[RunningDuty, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    ties: tuple[Tie, ...] = ()
    escalation: tuple[Rung, ...] = ()
