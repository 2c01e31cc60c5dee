"""The agenda as a calendar, read back by a library that calendar programs use."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any

import pytest
from dateutil.rrule import rruleset, rrulestr
from icalendar import Calendar
from tests.conftest import Shipped
from tests.fictional import agreements, records, tables
from tests.program import Call, pa

from pa_calc.core.agenda import Agenda, Milestone, agenda
from pa_calc.core.check import check
from pa_calc.render.agenda_ics import agenda_ics
from pa_calc.render.names import Names
from pa_calc.render.view import Origin, View
from pa_calc.schema.agreements import Agreements, Document
from pa_calc.words import catalogue

Said = Mapping[str, Any]
Event = Any
"""An event as the library gives it: its values may be of some thirty types."""

DAY = date(2026, 11, 23)


def view(whole: Agreements, day: date) -> View:
    origin = Origin(whole.name, None, True, "4f1c09a2" * 8)
    return View(catalogue("en", "output", "agenda"), Names(whole, "en"), origin, day, "0.1.0")


def written(found: Agenda, whole: Agreements) -> str:
    return agenda_ics(found, whole.document, view(whole, found.as_of))


def shipped_agenda(shipped: Shipped, day: date) -> Agenda:
    return agenda(shipped.agreements, {}, check(shipped.agreements, shipped.tables, day), day)


@pytest.fixture(scope="module")
def whole(shipped: Shipped) -> Agenda:
    return shipped_agenda(shipped, DAY)


@pytest.fixture(scope="module")
def text(shipped: Shipped, whole: Agenda) -> str:
    return written(whole, shipped.agreements)


def events(text: str) -> list[Any]:
    calendar: Any = Calendar.from_ical(text)
    assert isinstance(calendar, Calendar)
    assert not calendar.errors
    for event in calendar.events:
        assert not event.errors
    return calendar.events


def named(text: str, summary: str) -> Event:
    (event,) = (one for one in events(text) if summary in str(one["SUMMARY"]))
    return event


def days(event: Event) -> list[date]:
    """Each day of an event, as a calendar program works it out."""
    start = event["DTSTART"].dt
    assert type(start) is date
    first = datetime(start.year, start.month, start.day)  # noqa: DTZ001 -- whole days have no time zone
    if "RRULE" not in event:
        return [start]
    found = rruleset()
    rule: Any = rrulestr(event["RRULE"].to_ical().decode(), dtstart=first)
    found.rrule(rule)
    for extra in dates(event, "RDATE"):
        found.rdate(extra)
    for without in dates(event, "EXDATE"):
        found.exdate(without)
    return [one.date() for one in found]


def dates(event: Event, name: str) -> Iterator[datetime]:
    for one in event[name].dts if name in event else ():
        assert type(one.dt) is date
        yield datetime(one.dt.year, one.dt.month, one.dt.day)  # noqa: DTZ001 -- whole days have no time zone


def dated(found: Agenda) -> list[Milestone]:
    return [one for one in found.milestones if one.has_date]


# -- the shipped dataset -----------------------------------------------------------------------------------------------


def test_there_is_an_event_for_each_milestone_with_a_day(text: str, whole: Agenda) -> None:
    assert len(events(text)) == len(dated(whole)) == 62
    assert text.count("BEGIN:VEVENT") == 62


def test_each_event_is_on_the_days_of_its_milestone(text: str, whole: Agenda) -> None:
    expected = [[when.due for when in one.occurrences] for one in dated(whole)]
    assert [days(event) for event in events(text)] == expected


def test_the_steering_group_returns_sixteen_times(text: str) -> None:
    event = named(text, "steering group meets")
    assert event["RRULE"].to_ical() == b"FREQ=MONTHLY;UNTIL=20281231;INTERVAL=3;BYMONTHDAY=-1"
    assert days(event) == [
        date(year, month, day) for year in range(2025, 2029) for month, day in ((3, 31), (6, 30), (9, 30), (12, 31))
    ]
    assert "Who: Waterweg Wonen (2025-03-31 to 2025-12-31); not said (2026-03-31 to 2028-12-31)" in event["DESCRIPTION"]


def test_the_calendar_says_what_it_is(text: str) -> None:
    calendar: Any = Calendar.from_ical(text)
    assert (calendar["VERSION"], calendar["PRODID"]) == ("2.0", "-//pa-calc//pa 0.1.0//EN")
    assert calendar["X-WR-CALNAME"] == "Vlaardingen 2025-2028"
    assert "METHOD" not in calendar
    assert "VALARM" not in text


def test_an_event_says_what_who_and_how_it_stands(text: str) -> None:
    event = named(text, "1.25 ")
    assert event["SUMMARY"] == (
        "1.25 The municipality and Waterweg Wonen try to agree on the ground-lease contract and the allocation of the "
        "pitches."
    )
    assert event["DESCRIPTION"].split("\n") == [
        "Who: gemeente, Waterweg Wonen",
        "Promised as: effort",
        "State: not reported (as of 23 November 2026)",
        "Agreed in: 1.25 Pitches on the Holyweg, Prestatieafspraken Vlaardingen 2025-2028",
    ]
    assert [str(one) for one in event["CATEGORIES"].cats] == ["gemeente", "Waterweg Wonen"]
    assert (event["STATUS"], event["TRANSP"]) == ("CONFIRMED", "TRANSPARENT")
    assert event["DTSTART"].to_ical() == b"20250331"
    assert event["DTSTAMP"].dt == datetime(2026, 11, 23, tzinfo=UTC)
    assert "DTEND" not in event  # a day, all of it
    assert "Agreed in: the running text of Prestatieafspraken" in named(text, "national agreements")["DESCRIPTION"]


def uids(text: str) -> list[str]:
    return [str(event["UID"]) for event in events(text)]


def test_an_event_keeps_its_identity(shipped: Shipped, text: str) -> None:
    earlier = shipped_agenda(shipped, date(2025, 2, 1))
    assert uids(written(earlier, shipped.agreements)) == uids(text)
    assert len({*uids(text)}) == 62
    backwards = earlier._replace(milestones=earlier.milestones[::-1])
    assert uids(written(backwards, shipped.agreements)) == uids(text)[::-1]
    mine = {*uids(written(earlier.of("samenwerking"), shipped.agreements))}
    assert mine < {*uids(text)}
    renamed = shipped.agreements.model_copy(update={"name": shipped.agreements.agreements[0].title})
    assert uids(written(earlier, renamed)) == uids(text)


def test_the_same_milestone_of_another_document_is_another_event(shipped: Shipped, whole: Agenda, text: str) -> None:
    document = shipped.agreements.document
    for change in (
        {"signed": date(2028, 12, 18)},
        {"municipality": "Elders"},
        {"title": "Iets"},
        {"registration": "1"},
    ):
        other = Document.model_validate({**document.model_dump(), **change})
        changed = agenda_ics(whole, other, view(shipped.agreements, DAY))
        assert {*uids(changed)}.isdisjoint(uids(text)), change


def test_lines_are_folded_and_end_as_the_standard_asks(text: str) -> None:
    assert text.endswith("END:VCALENDAR\r\n")
    lines = text.encode().split(b"\r\n")
    assert max(map(len, lines)) == 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    for line in lines:
        line.decode()  # no character is cut in two
    unfolded = text.replace("\r\n ", "").split("\r\n")
    assert all(re.match(r"[A-Z-]+[:;]", line) for line in unfolded if line)


# -- a fictional town --------------------------------------------------------------------------------------------------

TARGET: Said = {"count": [{"flow": "new_build"}], "at_least": 65}


def duty(**said: object) -> Said:
    text = {"nl": "Plan", "en": "Plan"}
    return {"key": "plan", "statement": text, "who": ["gemeente", "noord"], "commitment": "result", **said}


def told(state: str, reported: str, period: object = 2025) -> Said:
    text = {"nl": "Iets", "en": "Something"}
    about = {"agreement": "1.1", "duty": "plan", "state": state, "statement": text}
    return {"reported": reported, "period": period, "progress": [about]}


def event_of(said: Said, *reported: Said, day: str = "2026-02-01", **agreement: object) -> Event:
    """The event of one duty."""
    whole = agreements(TARGET, {"duties": (said,), **agreement})
    record, on = records(reported), date.fromisoformat(day)
    found = agenda(whole, record, check(whole, tables(()), on, record), on)
    (first, _) = events(written(found, whole))
    return first


ONCE = duty(due="2025-Q2")
QUARTERLY = duty(due=2025, every="quarter")


@pytest.mark.parametrize(
    ("state", "summary", "status"),
    [
        ("under_way", "1.1 Plan", "CONFIRMED"),
        ("done", "Done: 1.1 Plan", "CONFIRMED"),
        ("stopped", "Stopped: 1.1 Plan", "CANCELLED"),
    ],
)
def test_what_is_closed_stays_and_says_so(state: str, summary: str, status: str) -> None:
    event = event_of(ONCE, told(state, "2025-05-01"))
    assert (event["SUMMARY"], event["STATUS"]) == (summary, status)
    assert days(event) == [date(2025, 6, 30)]
    assert f"State: {state.replace('_', ' ')} (as of 1 February 2026)" in event["DESCRIPTION"]


def test_what_lapsed_is_cancelled() -> None:
    condition = {"key": "money", "kind": "if", "statement": {"nl": "Als.", "en": "If."}}
    fact = {"agreement": "1.1", "condition": "money", "state": "lapsed", "reason": {"nl": "Nee", "en": "No"}}
    record = {"reported": "2025-05-01", "period": 2025, "conditions": [fact]}
    for said in (ONCE, QUARTERLY):
        event = event_of({**said, "condition": "money"}, record, conditions=[condition])
        assert (event["SUMMARY"], event["STATUS"]) == ("Lapsed: 1.1 Plan", "CANCELLED")
    assert len(days(event)) == 4


def test_what_returns_lists_what_was_reported() -> None:
    event = event_of(QUARTERLY, told("done", "2025-04-02", "2025-Q1"), day="2025-08-01")
    assert event["SUMMARY"] == "1.1 Plan"
    told_of = "State: 31 March 2025 done; 30 June 2025 not reported (as of 1 August 2025)"
    assert told_of in event["DESCRIPTION"]
    all_done = event_of(QUARTERLY, told("done", "2026-01-02"))
    assert all_done["SUMMARY"] == "Done: 1.1 Plan"
    nothing_yet = event_of(QUARTERLY, day="2025-02-01")
    assert "State: not reported (as of 1 February 2025)" in nothing_yet["DESCRIPTION"]


def test_what_was_stopped_half_way_returns_no_more() -> None:
    event = event_of(QUARTERLY, told("stopped", "2025-07-02", "2025-Q3"))
    assert days(event) == [date(2025, 3, 31), date(2025, 6, 30)]
    again = event_of(QUARTERLY, told("stopped", "2025-07-02", "2025-Q2"), told("done", "2025-10-02", "2025-H2"))
    assert event["STATUS"] == again["STATUS"] == "CONFIRMED"
    assert days(again) == [date(2025, 3, 31), date(2025, 9, 30), date(2025, 12, 31)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"every": "year"}, ["2025-12-31", "2026-12-31", "2027-12-31", "2028-12-31"]),
        ({"every": "half_year", "due": "2025..2026"}, ["2025-06-30", "2025-12-31", "2026-06-30", "2026-12-31"]),
        ({"every": "quarter", "due": "2028-Q1..2028-Q2"}, ["2028-03-31", "2028-06-30"]),
        # The last time is cut off, so it is no end of a year.
        ({"every": "year", "due": "2025-07-01..2027-06-30"}, ["2025-12-31", "2026-12-31", "2027-06-30"]),
        ({"every": "quarter", "due": "2025-01-01..2025-05-15"}, ["2025-03-31", "2025-05-15"]),
        ({"every": "quarter", "due": "2025-Q1"}, ["2025-03-31"]),
        # The end of time, after which there is no next one.
        ({"every": "quarter", "due": "9999"}, ["9999-03-31", "9999-06-30", "9999-09-30", "9999-12-31"]),
    ],
)
def test_a_rule_gives_the_days_that_are_due(said: Said, expected: list[str]) -> None:
    assert [str(day) for day in days(event_of(duty(**said)))] == expected


HOSTILE = "a;b,c\\d \x1b[31mred\nEND:VEVENT é漢字🏘" + "é" * 200


def test_hostile_texts_stay_in_their_place() -> None:
    event = event_of(duty(due=2025, statement={"nl": HOSTILE, "en": HOSTILE}))
    assert event["SUMMARY"] == "1.1 a;b,c\\d \\x1b[31mred\\nEND:VEVENT é漢字🏘" + "é" * 200
    assert event["STATUS"] == "CONFIRMED"


def test_no_character_is_cut_where_a_line_is_folded() -> None:
    whole = agreements(TARGET, {"duties": (duty(due=2025, statement={"nl": HOSTILE, "en": HOSTILE}),)})
    found = agenda(whole, {}, check(whole, (), DAY), DAY)
    lines = written(found, whole).encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()


# -- the command -------------------------------------------------------------------------------------------------------


def test_the_command_writes_a_calendar(call: Call, tmp_path: Any) -> None:
    arguments = ("agenda", "--format", "ics", "--as-of", "2026-11-23")
    ran = pa(*arguments, cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.count("\r\n") == ran.out.count("\n")
    assert len(events(ran.out)) == 62
    assert call(*arguments).out == ran.out
    assert pa(*arguments, cwd=tmp_path, COLUMNS="40", LANG="C", LC_ALL="C", TZ="Pacific/Niue").out == ran.out
    assert len(events(call(*arguments, "--party", "samenwerking").out)) < 62


def test_a_party_without_anything_to_do_gets_an_empty_calendar(shipped: Shipped) -> None:
    nothing = Agenda((), DAY)
    assert events(written(nothing, shipped.agreements)) == []
