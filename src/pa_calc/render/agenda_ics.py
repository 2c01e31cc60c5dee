"""The agenda as a calendar (RFC 5545): an event for each milestone with a day, which keeps its identity.

What is done stays in it and says so, since a calendar that was imported before forgets nothing. What was stopped or
has lapsed is cancelled.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from uuid import NAMESPACE_URL, uuid5

from pa_calc.core.agenda import Agenda, Milestone, Occurrence
from pa_calc.render.agenda_said import number_said, state_said, what_said, who_said
from pa_calc.render.days import day_told
from pa_calc.render.view import View
from pa_calc.schema.agreements import Document
from pa_calc.schema.fields import MONTHS, months_from

_MOST_OCTETS = 75
_OFF = frozenset({"stopped", "lapsed"})
_RULES = {
    "year": "FREQ=YEARLY",
    "half_year": "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1",
    "quarter": "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1",
}


def agenda_ics(agenda: Agenda, document: Document, view: View) -> str:
    """The whole calendar."""
    writer = _Writer(document, view)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//pa-calc//pa {view.version}//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_escaped(view.names.text(view.origin.name))}",
        *(line for one in agenda.milestones if one.has_date for line in writer.event(one)),
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


class _Writer:
    def __init__(self, document: Document, view: View) -> None:
        self.document, self.view, self.say = document, view, view.words.say

    def event(self, one: Milestone) -> Iterator[str]:
        """The lines of an event; of what returns, those times are left out that were stopped or have lapsed."""
        on = tuple(when for when in one.occurrences if when.state not in _OFF)
        days = sorted({when.due for when in on or one.occurrences if when.due})
        yield "BEGIN:VEVENT"
        yield f"UID:{self._uid(one)}"
        yield f"DTSTAMP:{_day(self.view.as_of)}T000000Z"
        yield from _times(one, days)
        yield f"SUMMARY:{_escaped(self._summary(one))}"
        yield f"DESCRIPTION:{_escaped(self._description(one))}"
        if one.who:
            yield f"CATEGORIES:{','.join(_escaped(self.view.names.party(key)) for key in one.who)}"
        yield f"STATUS:{'CONFIRMED' if on else 'CANCELLED'}"
        yield "TRANSP:TRANSPARENT"
        yield "END:VEVENT"

    def _uid(self, one: Milestone) -> str:
        """The identity of a milestone in its document, whatever the day, the order or the words."""
        document = self.document
        named = (document.registration or "", document.municipality, document.title, document.signed.isoformat())
        return str(uuid5(NAMESPACE_URL, "\n".join(("pa-calc", *named, one.id))))

    def _summary(self, one: Milestone) -> str:
        told = self.say("agenda.ics.summary", number=number_said(self.view, one), what=what_said(self.view, _once(one)))
        states = {when.state for when in one.occurrences}
        closed = states.pop() if len(states) == 1 else ""
        return self.say(f"agenda.ics.{closed}", told=told) if closed in {"done", "missed"} | _OFF else told

    def _description(self, one: Milestone) -> str:
        parts = {
            "who": self._who(one),
            "promised": self.say(f"commitment.{one.commitment}"),
            "state": self._state(one.occurrences),
            "agreement": self._agreement(one),
        }
        return "\n".join(self.say(f"agenda.ics.{key}", told=told) for key, told in parts.items())

    def _who(self, one: Milestone) -> str:
        """Who is to do it, with the time where that changes."""
        parts = [(who, [when.due for when in part if when.due]) for who, part in groupby(one.occurrences, _who)]
        if len(parts) == 1:
            return who_said(self.view, parts[0][0])
        return "; ".join(
            self.say("agenda.ics.during", who=who_said(self.view, who), first=days[0], last=days[-1])
            for who, days in parts
        )

    def _state(self, occurrences: Sequence[Occurrence]) -> str:
        """How it stands; of what returns at each time that is past or closed."""
        day = day_told(self.view.words, self.view.as_of)
        if len(occurrences) == 1:
            return self.say("agenda.ics.as-of", state=state_said(self.view, occurrences[0]), day=day)
        told = [
            self.say("agenda.ics.time", day=day_told(self.view.words, when.due), state=state_said(self.view, when))
            for when in occurrences
            if when.due and (when.state != "open" or when.report)
        ]
        return self.say("agenda.ics.as-of", state="; ".join(told) or self.say("agenda.unreported"), day=day)

    def _agreement(self, one: Milestone) -> str:
        document = self.view.names.document
        if one.agreement is None:
            return self.say("agenda.ics.running-text", document=document)
        title = self.view.names.text(one.agreement.title)
        return self.say("agenda.ics.source", number=one.agreement.number, title=title, document=document)


def _who(one: Occurrence) -> tuple[str, ...]:
    return one.who


def _once(one: Milestone) -> Milestone:
    """A milestone without how often it returns, which a calendar says by itself."""
    return one._replace(occurrences=one.occurrences[:1])


def _times(one: Milestone, days: list[date]) -> Iterator[str]:
    """The first day, the rule by which it returns, and where it does so otherwise than by that rule."""
    yield f"DTSTART;VALUE=DATE:{_day(days[0])}"
    if len(days) == 1 or one.every is None or one.every == "now_and_then":
        return
    by_rule = list(_regular(days, MONTHS[one.every]))
    yield f"RRULE:{_RULES[one.every]};UNTIL={_day(by_rule[-1])}"
    for name, some in (("RDATE", set(days) - set(by_rule)), ("EXDATE", set(by_rule) - set(days))):
        if some:
            yield f"{name};VALUE=DATE:{','.join(map(_day, sorted(some)))}"


def _regular(days: list[date], months: int) -> Iterator[date]:
    """The ends of months from the first day to the last, so many months apart."""
    day = days[0]
    yield day
    while day < days[-1]:
        day = months_from(day.replace(day=1), months + 1).over_by
        if day <= days[-1]:
            yield day


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _escaped(text: str) -> str:
    for sign, escape in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(sign, escape)
    return text


def _folded(line: str) -> str:
    """A line in pieces of at most so many octets, each but the first after a space, no character cut in two."""
    pieces, size = [""], 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > _MOST_OCTETS:
            pieces.append(" ")
            size = 1
        pieces[-1] += sign
        size += octets
    return "\r\n".join(pieces)
