"""What is said of a milestone, in a table and in a calendar: its number, what is to be done, by whom, how it stands."""

from pa_calc.core.agenda import Milestone, Occurrence
from pa_calc.render.days import day_brief
from pa_calc.render.outcomes import verdict
from pa_calc.render.view import View

_NEEDED = frozenset({"if", "unless"})
"""Kinds of conditions on which it depends whether something is to be done at all."""


def number_said(view: View, one: Milestone) -> str:
    """The number of the agreement, or that it stands in the running text."""
    return one.agreement.number if one.agreement else view.words.say("agenda.text")


def who_said(view: View, who: tuple[str, ...]) -> str:
    """Who is to do it; the document may name nobody for a time."""
    return view.names.together(who) if who else view.words.say("agenda.nobody")


def what_said(view: View, one: Milestone) -> str:
    """What is to be done, with the condition that is still open, and how often where that is more than once."""
    told = view.names.text(one.statement)
    condition = one.condition
    if one.kind != "condition" and condition and condition.state == "open" and condition.condition.kind in _NEEDED:
        told = view.words.say("agenda.depends", what=told, condition=view.names.text(condition.condition.statement))
    if len(one.occurrences) > 1 and (last := one.occurrences[-1].due):
        return view.words.say("agenda.times", what=told, count=len(one.occurrences), last=day_brief(view.words, last))
    return told


def state_said(view: View, one: Occurrence) -> str:
    """How it stands: of a target the verdict, of all else what was reported."""
    if one.state == "lapsed":
        return view.words.say("verdict.lapsed")
    if one.verdict:
        return verdict(view, one.verdict)
    if one.report:
        return view.words.say(f"agenda.state.{one.report.progress.state}")
    return view.words.say("agenda.state.done" if one.state == "done" else "agenda.unreported")
