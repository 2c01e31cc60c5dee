"""`records/*.yaml`: what was reported since the agreement: figures counted afterwards, progress, and facts."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from pa_calc.schema.fields import Attributes, Day, Key, Keys, Model, Number, Text, When, Words
from pa_calc.schema.measures import RentBand

Progressed = Literal["not_started", "under_way", "at_risk", "stopped", "done"]
"""How far it has come with something that was agreed."""


class RecordedFigure(Model):
    """A figure counted afterwards: of a flow over a time, or of a stock on a day; positive, also of what leaves.

    Unless said it is `of` the party that reports, and of the period of its record; a stock of the last day of that.
    Without attributes and rent it is the whole of a flow or a stock, with them the whole of that part.
    """

    flow: Key | None = None
    stock: Key | None = None
    unit: Key
    value: int
    of: Key | None = None
    during: When | None = None
    at: Day | None = None
    attributes: Attributes = {}
    becomes: Attributes = {}
    rent: RentBand | None = None


class Progress(Model):
    """How far it has come with an agreement, or with one of its duties, in the period of the record."""

    agreement: Number
    duty: Key | None = None
    state: Progressed
    statement: Text
    evidence: Words | None = None


class ConditionFact(Model):
    """What became of a condition of an agreement, and why; of a leave to deviate, who used it and `during` what."""

    agreement: Number
    condition: Key
    state: Literal["holds", "lapsed"]
    reason: Text
    of: Keys | None = None
    during: When | None = None


class Record(Model):
    """The file as a whole: what one party reported on one day, of one period, and from which source it has that."""

    format: Literal["pa.record/1"]
    reported: Day
    by: Key
    period: When
    source: Words
    figures: tuple[RecordedFigure, ...] = ()
    progress: tuple[Progress, ...] = ()
    conditions: tuple[ConditionFact, ...] = ()


NO_RECORDS: Mapping[str, Record] = MappingProxyType({})
"""Nothing reported yet; else records stand under the name of their file, such as "records/2025-q1"."""
