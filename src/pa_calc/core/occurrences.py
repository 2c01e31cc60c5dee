"""Each time that something is to be done: when it is due, and how it stands by what was reported."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from pa_calc.core.progress import Reported, last_of
from pa_calc.core.steps import steps
from pa_calc.core.verdict import Verdict
from pa_calc.schema.agreements import Every, Term
from pa_calc.schema.fields import Span, Step, overlap, step_around

State = Literal["done", "missed", "stopped", "lapsed", "overdue", "open"]
"""How one occurrence stands.

`missed` is a target that figures have decided and failed, `stopped` was reported so, `lapsed` has lost its condition:
nobody need report any of these any more. `overdue` was due before today and is not reported as done.
"""

_YEAR = timedelta(days=365)


class Occurrence(NamedTuple):
    """One time that something is to be done; `due` is None where it has no end.

    `who` are to do it and `leads` see to it, as the agreement says for that time; `span` is that time, of what returns
    its step. Of a target the `verdict` says how it stands, of a duty or a plan the `report`, if any.
    """

    due: date | None
    state: State
    report: Reported | None = None
    who: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    span: Span | None = None
    verdict: Verdict | None = None

    def days_late(self, day: date) -> int:
        """For how many days it has been overdue."""
        return (day - self.due).days if self.state == "overdue" and self.due else 0


def stretches(span: Span | None, every: Every | None, term: Term, as_of: date) -> tuple[Span | None, ...]:
    """The times at the end of which something is due: its own time, or each step of that for what returns.

    What returns without a time returns in the term; without an end until the term is over, or a year after the day.
    """
    if every is None:
        return (span,)
    if every == "now_and_then":
        return (Span(span.first, None) if span else None,)
    whole = span or Span(term.first, term.last)
    last = whole.last or max(term.last, _whole_step(whole.first, every), _whole_step(_in_a_year(as_of), every))
    return steps(Span(whole.first, last), every, last)


def _whole_step(day: date, every: Step) -> date:
    return step_around(day, every).over_by


def _in_a_year(day: date) -> date:
    return min(day, date.max - _YEAR) + _YEAR


class Reports(NamedTuple):
    """What was reported of something, and of the agreement as a whole that it belongs to, the oldest first.

    Where the agreement `returns`, done as a whole is said of the reported period alone.
    """

    own: tuple[Reported, ...] = ()
    whole: tuple[Reported, ...] = ()
    returns: bool = False

    def of(self, span: Span | None, *, is_step: bool) -> Reported | None:
        """The report that says how it stands with what is to be done in a time."""
        if span is not None and is_step:
            whole = [one for one in self.whole if _is_done(one) and not self.returns and _is_before(span, one)]
            return _deciding(_covering(self.own, span), _covering(self.whole, span) or last_of(whole))
        return _deciding(last_of(self.own), last_of(one for one in self.whole if self._reaches(one, span)))

    def _reaches(self, one: Reported, span: Span | None) -> bool:
        """Whether a report of the whole is about something that is done once."""
        in_time = span is not None and span.over_by <= one.period.over_by
        return not _is_done(one) or not self.returns or in_time


def _covering(found: Iterable[Reported], step: Span) -> Reported | None:
    """The last report of a step; what was stopped before stays so until something else is reported of a later time."""
    known = [one for one in found if one.period.first <= step.over_by]
    until = max((one.period.over_by for one in known), default=None)
    last = last_of(one for one in known if one.period.over_by == until)
    if last and last.progress.state == "stopped":
        return last
    return last_of(one for one in known if overlap(one.period, step))


def _deciding(own: Reported | None, whole: Reported | None) -> Reported | None:
    """Of the last report of something and of its whole: its own, unless all was done or stopped since."""
    if own is None or whole is None:
        return own or whole
    ends = whole.progress.state in {"done", "stopped"} and whole.reported > own.reported
    return whole if ends and not _is_done(own) else own


def _is_done(one: Reported) -> bool:
    return one.progress.state == "done"


def _is_before(step: Span, one: Reported) -> bool:
    return step.over_by < one.period.first


def reported(spans: tuple[Span | None, ...], reports: Reports, as_of: date, *, returns: bool) -> Iterator[Occurrence]:
    """Each occurrence, as its reports have it."""
    for span in spans:
        report, due = reports.of(span, is_step=returns), span.last if span else None
        state: State | None = None
        if report and report.progress.state in {"done", "stopped"}:
            state = "done" if _is_done(report) else "stopped"
        yield Occurrence(due, state or waiting(due, as_of), report, span=span)


def waiting(due: date | None, as_of: date) -> State:
    """How something stands that is not yet closed."""
    return "overdue" if due is not None and due < as_of else "open"
