"""What the core gives to whoever shows it: results, free of layout and of language."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from pa_calc.core.facts import Figure
from pa_calc.core.interval import Exact, Interval
from pa_calc.core.settle import Settles
from pa_calc.core.slot import Slot
from pa_calc.core.so_far import NOTHING_SO_FAR, SoFar
from pa_calc.core.verdict import Limits, Verdict
from pa_calc.schema.agreements import Agreement, Condition, Fact
from pa_calc.schema.fields import Span, Text
from pa_calc.schema.measures import Period, Target


class UsedAssumption(NamedTuple):
    """An assumption of a result, and the cells that it bears on; none where it bears on the count as a whole."""

    key: str
    statement: Text
    cells: tuple[str, ...]


class UsedCorrection(NamedTuple):
    """A known error or contradiction of the source that touches a result."""

    key: str
    statement: Text


class Step(NamedTuple):
    """The outcome over one step of a period: the whole of it, a year or a quarter.

    `counted`, `known` and `wanted` are in units, or for a share exact fractions of 1; `known` is None where there is
    no data. `part` and `whole` belong to a share, `limits` are the measures as they were compared.
    """

    span: Span
    verdict: Verdict
    wanted: Interval
    counted: Exact | None
    known: Interval | None
    part: Exact | None
    whole: Exact | None
    gap: int | None
    gap_is_least: bool
    settles: tuple[Settles, ...]
    slots: tuple[Slot, ...]
    figures: tuple[Figure, ...]
    is_over: bool
    limits: Limits


class Outcome(NamedTuple):
    """How one way of counting comes out, over all steps. `deciding` is the step that makes the verdict.

    `due` is when it must be reported; overdue is no verdict.
    """

    verdict: Verdict
    due: date | None
    is_overdue: bool
    deciding: Step
    steps: tuple[Step, ...]
    is_share: bool
    has_baseline: bool
    period: Period
    assumptions: tuple[UsedAssumption, ...]
    corrections: tuple[UsedCorrection, ...]
    evidence: tuple[Figure, ...]
    unreported: tuple[Slot, ...]


class ReadingResult(NamedTuple):
    """The outcome of one reading. `differs` says whether anyone would act on the difference."""

    key: str
    statement: Text
    declared: bool
    differs: bool
    outcome: Outcome


class ConditionResult(NamedTuple):
    """A condition of a target, with what was reported of it, the last report at the end."""

    condition: Condition
    facts: tuple[Fact, ...]

    @property
    def fact(self) -> Fact | None:
        """The last report."""
        return self.facts[-1] if self.facts else None

    @property
    def state(self) -> str:
        """Open as long as nothing is reported, then holds or lapsed."""
        return self.fact.state if self.fact else "open"

    @property
    def is_lapsed(self) -> bool:
        """Whether what the target depends on has failed; a leave to deviate or a place is nothing to depend on."""
        return self.state == "lapsed" and self.condition.kind in ("if", "unless")


class Deviation(NamedTuple):
    """A deviation that the agreement allows, and that was reported: why, when, by whom, and of which time."""

    statement: Text
    reason: Text
    reported: date
    by: str
    during: Span | None


class Result(NamedTuple):
    """One target, for parties together or for one of them.

    `deviations` stand beside the verdict, which they never change. `stated` is the document's own word that it is met,
    and `confirmed` what figures make of it: None while they decide nothing.
    """

    id: str
    agreement: Agreement
    target: Target
    parties: tuple[str, ...]
    outcome: Outcome
    readings: tuple[ReadingResult, ...]
    condition: ConditionResult | None
    deviations: tuple[Deviation, ...]
    stated: Text | None
    confirmed: bool | None

    @property
    def verdict(self) -> Verdict:
        """What is said of the target."""
        return self.outcome.verdict

    @property
    def party(self) -> str | None:
        """The party, where it is one."""
        return self.parties[0] if len(self.parties) == 1 else None

    @property
    def is_one_of_several(self) -> bool:
        """Whether its target has a result for other parties too."""
        return self.party is not None and self.id.endswith(f"/{self.party}")

    @property
    def commitment(self) -> str:
        """What was promised: the target's own commitment, else the agreement's."""
        return self.target.commitment or self.agreement.commitment


class Report(NamedTuple):
    """The results of a dataset as of a day.

    `superseded` are older reports of a figure, by the cell that took their place, the last of them first. `so_far` is
    what realised figures say of how far along targets are; it is only there for who asks for it.
    """

    results: tuple[Result, ...]
    as_of: date
    superseded: Mapping[str, tuple[Figure, ...]] = MappingProxyType({})
    so_far: SoFar = NOTHING_SO_FAR
