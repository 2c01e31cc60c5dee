"""What is said of an agreement in a few words: who leads it, how it stands, and when it is planned."""

from collections.abc import Iterable

from pa_calc.core.listing import Listed
from pa_calc.render.days import day_told
from pa_calc.render.view import View
from pa_calc.schema.agreements import Planned
from pa_calc.schema.fields import Span, is_year, months_from


def state_told(view: View, state: str | None) -> str:
    """How an agreement stands; None is not reported."""
    return view.words.say(f"agreements.status.{state or 'not_reported'}")


def leads_told(view: View, one: Listed) -> str:
    """Who leads an agreement; of who does so for some time, with that time."""
    told = []
    for lead in one.agreement.leads:
        who = view.names.who((lead.who,))
        if lead.during:
            who = view.words.say("agreements.lead.during", who=who, time=when_told(view, lead.during))
        told.append(who)
    return ", ".join(told) or view.words.say("none")


def planned(view: View, entries: Iterable[Planned]) -> str:
    """When something is planned and how often, in short: "Q2 2025", "quarterly 2025-2028"."""
    return ", ".join(_entry(view, one) for one in entries) or view.words.say("none")


def _entry(view: View, one: Planned) -> str:
    when = when_told(view, one.when)
    return view.words.say(f"agreements.every.{one.every}", when=when) if one.every else when


def when_told(view: View, span: Span) -> str:
    """A time in short: "2025-2028"."""
    key, values = _parts(view, span)
    return view.words.say(f"agreements.when.{key}", **values)


def _parts(view: View, span: Span) -> tuple[str, dict[str, object]]:
    """The form of a time, and what stands in it."""
    first, last = span
    if last is None:
        is_start = (first.month, first.day) == (1, 1)
        return ("from-year", {"year": first.year}) if is_start else ("from", {"first": day_told(view.words, first)})
    if first == last:
        return "day", {"day": day_told(view.words, first)}
    if is_year(span):
        return "year", {"year": first.year}
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return "years", {"first": first.year, "last": last.year}
    return _part_of_year(span) or ("span", {"first": day_told(view.words, first), "last": day_told(view.words, last)})


def _part_of_year(span: Span) -> tuple[str, dict[str, object]] | None:
    """A half year or a quarter, if it is one."""
    for key, months in (("half", 6), ("quarter", 3)):
        number, rest = divmod(span.first.month - 1, months)
        if not rest and span == months_from(span.first, months) and span.first.day == 1:
            return key, {key: number + 1, "year": span.first.year}
    return None
