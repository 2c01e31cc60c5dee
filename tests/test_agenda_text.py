"""`pa agenda` as text and as JSON: what people and programs read of what is due by when."""

import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import Shipped
from tests.fictional import agreements, records, tables, tupled
from tests.program import AS_OF, Call, pa

from pa_calc import console
from pa_calc.core.agenda import Agenda, agenda
from pa_calc.core.check import check
from pa_calc.core.escalation import Ladder
from pa_calc.core.levels import NO_LEVELS, Levels
from pa_calc.render import grid
from pa_calc.render.agenda_text import agenda_text
from pa_calc.render.grid import width
from pa_calc.render.names import Names
from pa_calc.render.view import Origin, Screen, View
from pa_calc.schema.agreements import Agreements, Rung, RunningDuty
from pa_calc.version import VERSION
from pa_calc.words import catalogue
from pa_calc.words.en.agenda import WORDS

Said = Mapping[str, Any]

ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
PIPE = Screen()


def view(whole: Agreements, day: date) -> View:
    origin = Origin(whole.name, None, True, "4f1c09a2" * 8)
    return View(catalogue("en", "output", "agenda"), Names(whole, "en"), origin, day, VERSION)


# -- the shipped dataset -----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def found(shipped: Shipped) -> Agenda:
    day = date.fromisoformat(AS_OF)
    return agenda(shipped.agreements, {}, check(shipped.agreements, shipped.tables, day), day)


def shown(shipped: Shipped, found: Agenda, screen: Screen = PIPE, *, everything: bool = False) -> str:
    return agenda_text(found, NO_LEVELS, view(shipped.agreements, found.as_of), screen, everything=everything)


def rows(text: str, heading: str) -> list[list[str]]:
    """The cells of a section as a pipe gets it."""
    lines = text.split(f"\n{heading}\n")[1].split("\n\n", maxsplit=1)[0].rstrip().split("\n")
    return [re.split(r"\s{2,}", line.strip()) for line in lines]


OVERDUE = "Overdue: due, and not reported as done"


def test_a_line_says_since_when_of_what_and_of_whom(shipped: Shipped, found: Agenda) -> None:
    """31 March 2025 is 602 days before 23 November 2026: 275 in 2025 and 327 in 2026."""
    late = rows(shown(shipped, found), OVERDUE)
    assert late[0] == ["Since", "Days", "#", "Who", "State", "Promised", "What"]
    pitches = "The municipality and Waterweg Wonen try to agree on the ground-lease contract and the allocation of the "
    assert late[1] == [
        "31 Mar 2025", "602", "1.25", "gemeente, Waterweg Wonen", "not reported", "effort", pitches + "pitches.",
    ]  # fmt: skip
    assert ["31 Dec 2025", "327", "1.2", "gemeente", "undetermined", "result", "Sites for homes"] in late
    assert len(late) == 1 + 52


def test_many_times_are_one_line_for_each_who_are_to_do_it(shipped: Shipped, found: Agenda) -> None:
    """Seven meetings are late: four in 2025, when Waterweg Wonen leads, and three in 2026, when nobody is named."""
    meets = [row for row in rows(shown(shipped, found), OVERDUE) if "steering group meets" in row[-1]]
    assert meets == [
        ["31 Mar 2025", "602", "6.1", "Waterweg Wonen", "not reported", "result",
         "steering group meets (4 times, last due 31 Dec 2025)"],
        ["31 Mar 2026", "237", "6.1", "not said", "not reported", "result",
         "steering group meets (3 times, last due 30 Sep 2026)"],
    ]  # fmt: skip


def test_the_groups_and_how_many_are_in_each(shipped: Shipped, found: Agenda) -> None:
    text = shown(shipped, found)
    counts = "51 overdue, 10 due this quarter, 1 due next quarter, 19 later, 68 without an end"
    assert text.split("\n")[1] == f"Milestones: {counts}. One that returns may be counted more than once."
    assert re.findall(r"^\S.*$", text.split("\n\n", 1)[1], re.MULTILINE) == [
        OVERDUE,
        "Due this quarter, by 31 December 2026",
        "Due next quarter, 1 January 2027 to 31 March 2027",
        "Not shown: 19 later, 68 without an end. --all shows them.",
    ]
    assert len(rows(text, "Due this quarter, by 31 December 2026")) == 11
    assert len(rows(text, "Due next quarter, 1 January 2027 to 31 March 2027")) == 2


def test_overdue_without_any_report_does_not_say_that_nothing_was_done(shipped: Shipped, found: Agenda) -> None:
    note = "Nothing of it is reported on yet, so overdue does not mean that nothing was done."
    assert shown(shipped, found).split("\n")[2] == note


def test_all_of_it(shipped: Shipped, found: Agenda) -> None:
    text = shown(shipped, found, everything=True)
    assert "Not shown" not in text
    assert len(rows(text, "Later")) == 20
    endless = rows(text, "Without an end")
    assert len(endless) == 69
    assert endless[0] == ["#", "Who", "State", "Promised", "What"]
    said = ["The municipality draws up a heat programme for all of Vlaardingen and involves the corporations."]
    assert [row[:4] for row in endless if row[4].startswith(said[0])] == [
        ["text", "gemeente", "not reported", "result"]
    ]


def test_an_open_condition_stands_beside_what_depends_on_it(shipped: Shipped, found: Agenda) -> None:
    text = shown(shipped, found, everything=True)
    assert "[open condition: It turns out to be desirable for the region.]" in text
    # A place where something applies is no condition on which it depends.
    assert "It concerns land that the municipality owns" not in text


def test_results_and_efforts_are_told_apart_on_narrow_screens_too(shipped: Shipped, found: Agenda) -> None:
    text = shown(shipped, found, Screen(100))
    assert re.search(r"^31 Mar 2025 +602 +1\.25\* ", text, re.MULTILINE)
    assert re.search(r" 6\.1  ", text)
    told = re.sub(r"\s+", " ", text)
    assert "* promised otherwise than as a result: effort 1.25, 1.5, 1.11, " in told
    assert "; study 1.9, 1.12, 3.11, 4.6; permission 1.19." in told


def test_a_day_is_said_once_where_cells_stand_side_by_side(shipped: Shipped, found: Agenda) -> None:
    late = shown(shipped, found, Screen(120)).split("Due this quarter")[0]
    assert len(re.findall(r"31 Dec 2025 +327", late)) == 1
    narrow = shown(shipped, found, Screen(40)).split("Due this")[0]
    assert narrow.count("Since 31 Dec 2025") == 43


@pytest.mark.parametrize("size", [1, 20, 40, 60, 80, 100, 250])
@pytest.mark.parametrize("unicode", [True, False])
def test_it_fits_every_screen(shipped: Shipped, found: Agenda, size: int, unicode: bool) -> None:
    text = ESCAPES.sub("", shown(shipped, found, Screen(size, color=True, unicode=unicode), everything=True))
    assert max(width(line) for line in text.split("\n")) <= max(size, grid.LEAST_WIDTH)
    assert unicode or text.isascii()
    assert "draws up a heat" in re.sub(r"\s+", " ", text) or size < 40


def test_the_end_of_time_has_no_next_quarter(shipped: Shipped) -> None:
    day = date.max
    last = agenda(shipped.agreements, {}, check(shipped.agreements, shipped.tables, day), day)
    assert "next quarter" not in shown(shipped, last)


# -- a fictional town --------------------------------------------------------------------------------------------------

TARGET: Said = {
    "count": [{"flow": "new_build"}],
    "at_least": 65,
    "period": {"first": "2025-01-01", "last": "2026-12-31", "each": "year"},
}


def text_of(words: str) -> Said:
    return {"nl": words, "en": words}


def duty(key: str, **said: object) -> Said:
    return {"key": key, "statement": text_of(f"The {key}."), "who": "zuid", "commitment": "result", **said}


def told(about: str | None, state: str, words: str, reported: str = "2026-01-20", **said: object) -> Said:
    progress = {"agreement": "1.1", "state": state, "statement": text_of(words)}
    return {"reported": reported, "period": 2025, "progress": [progress | ({"duty": about} if about else {})], **said}


DUTIES = (
    duty("plan", due="2025-Q4"),
    duty("letter", due="2026-Q1"),
    duty("study", due="2026-Q4", commitment="study"),
    duty("website"),
    duty("panel"),
    duty("fair", due=2025),
    duty("survey", due="2025-Q3"),
)
BUILT: Said = {
    "reported": "2026-02-01",
    "period": 2025,
    "figures": [{"flow": "new_build", "unit": "home", "value": 60}],
}
REPORTS = (
    told("plan", "under_way", "It is nearly there."),
    told("study", "at_risk", "Nobody has time."),
    told("panel", "at_risk", "Few people come."),
    told("fair", "stopped", "There is no money."),
    told("survey", "done", "It is done.", by="zuid"),
    BUILT,
)


def town(*rungs: Rung, duties: tuple[Said, ...] = DUTIES) -> Agreements:
    whole = agreements(TARGET, {"duties": duties})
    monitor = RunningDuty.model_validate(tupled({**duty("monitor"), "section": text_of("The end")}))
    return whole.model_copy(update={"escalation": rungs, "running_text": (monitor,)})


def of_town(
    whole: Agreements, day: str, *reported: Said, screen: Screen = PIPE, everything: bool = False, levels: bool = False
) -> str:
    as_of, record, none = date.fromisoformat(day), records(reported), tables(())
    report = check(whole, none, as_of, record)
    reached: Levels = Ladder(whole, none, record, report).milestones() if levels else NO_LEVELS
    found = agenda(whole, record, report, as_of)
    return agenda_text(found, reached, view(whole, as_of), screen, everything=everything)


def test_the_whole_answer() -> None:
    assert of_town(town(), "2026-02-10", *REPORTS) == (
        """\
Havenstad (fictional) · shipped dataset · data 4f1c09a2 · as of 10 February 2026
Milestones: 1 overdue, 1 due this quarter, 2 missed or stopped, 2 later, 3 without an end, 1 done. One that returns \
may be counted more than once.

Overdue: due, and not reported as done
  Since        Days  #    Who                  State      Promised  What
  31 Dec 2025    41  1.1  Woonvereniging Zuid  under way  result    The plan.

Due this quarter, by 31 March 2026
  By           #    Who                  State         Promised  What
  31 Mar 2026  1.1  Woonvereniging Zuid  not reported  result    The letter.

Missed or stopped
  By           #    Who                   State    Promised  What
  31 Dec 2025  1.1  Woonvereniging Zuid   stopped  result    The fair.
  31 Dec 2025  1.1  Woonvereniging Noord  missed   result    Fictional promise

Later
  By           #    Who                  State    Promised  What
  31 Dec 2026  1.1  Woonvereniging Zuid  at risk  study     The study.

Without an end
  #    Who                  State    Promised  What
  1.1  Woonvereniging Zuid  at risk  result    The panel.

Not shown: 1 later, 2 without an end, 1 done. --all shows them.

At risk or stopped, as reported
  1.1  Nobody has time. (Woonvereniging Noord, 20 January 2026)
  1.1  Few people come. (Woonvereniging Noord, 20 January 2026)
  1.1  There is no money. (Woonvereniging Noord, 20 January 2026)
"""
    )


def test_all_of_it_has_what_is_done_and_what_lapsed() -> None:
    out = of_town(town(), "2026-02-10", *REPORTS, everything=True)
    done = rows(out, "Done")
    assert done[1:] == [["30 Sep 2025", "1.1", "Woonvereniging Zuid", "done", "result", "The survey."]]
    money = {"key": "money", "kind": "unless", "statement": text_of("Unless there is no money.")}
    fact = {"agreement": "1.1", "condition": "money", "state": "lapsed", "reason": text_of("None.")}
    whole = agreements(TARGET, {"duties": (duty("plan", due=2025, condition="money"),), "conditions": [money]})
    record = {"reported": "2026-01-20", "period": 2025, "conditions": [fact]}
    assert "1 lapsed" in of_town(whole, "2026-02-10", record)
    lapsed = rows(of_town(whole, "2026-02-10", record, everything=True), "Lapsed with their condition")
    assert lapsed[1:] == [["31 Dec 2025", "1.1", "Woonvereniging Zuid", "lapsed", "result", "The plan."]]


def test_the_last_report_of_what_is_late_several_times_is_shown() -> None:
    whole = town(duties=(duty("plan", due=2025, every="quarter"),))
    reports = (
        told("plan", "at_risk", "Not yet.", "2025-07-10", period="2025-Q2"),
        told("plan", "under_way", "Soon.", "2025-10-10", period="2025-Q3"),
    )
    late = rows(of_town(whole, "2026-02-10", *reports), OVERDUE)
    times = "The plan. (4 times, last due 31 Dec 2025)"
    assert late[1] == ["31 Mar 2025", "316", "1.1", "Woonvereniging Zuid", "under way", "result", times]


RUNGS = tuple(
    Rung.model_validate(tupled({"level": n, "who": "corporaties", "statement": text_of(f"Rung {n}."), **said}))
    for n, said in (
        (1, {"key": "one", "verdicts": ["missed"], "within_days": 1}),
        (2, {"key": "two", "overdue_days": 40, "within_days": 30}),
    )
)


def test_levels_stand_where_something_went_wrong_and_are_explained() -> None:
    """The plan is 41 days late; of the target 2025 was missed, and 2026 still runs."""
    out = of_town(town(*RUNGS), "2026-02-10", *REPORTS, everything=True, levels=True)
    level = {(row[0], row[-1]): row[-3] for name in (OVERDUE, "Missed or stopped", "Later") for row in rows(out, name)}
    assert level["31 Dec 2025", "The plan."] == "2"
    assert level["31 Dec 2025", "The fair."] == "-"
    assert level["31 Dec 2025", "Fictional promise"] == "1"
    assert level["31 Dec 2026", "Fictional promise"] == "-"
    assert out.endswith(
        "\nLevels of escalation\n"
        "  Level 2: Rung 2. Taken up by corporations, within 30 days. For 1.1.\n"
        "  Level 1: Rung 1. Taken up by corporations, within 1 day. For 1.1.\n"
    )
    assert "Level" not in of_town(town(*RUNGS), "2025-02-10", levels=True)  # nothing went wrong yet


def test_nothing_to_do() -> None:
    bare = agreements(TARGET).model_copy(update={"agreements": ()})
    assert of_town(bare, "2026-02-10").split("\n")[1:] == ["Nothing to do: no duty, target or planning is found.", ""]


HOSTILE = "A \x1b[31mred\x07 [bold]line[/bold]\nwith é 漢字 and 100% {braces}"


@pytest.mark.parametrize("screen", [PIPE, Screen(100, color=True), Screen(40, unicode=False), Screen(1)])
def test_texts_from_outside_are_shown_and_do_nothing(screen: Screen) -> None:
    whole = town(duties=(duty("plan", due="2025-Q4", statement=text_of(HOSTILE)),))
    out = of_town(whole, "2026-02-10", told("plan", "at_risk", HOSTILE), screen=screen)
    bare = ESCAPES.sub("", out) if screen.color else out
    assert "\x1b" not in bare
    assert "\x07" not in bare
    assert r"\x1b[31mred\x07" in re.sub(r"\s+", " ", bare) or screen.width == 1
    assert "[bold]line[/bold]" in bare or screen.width == 1


def test_groups_are_named_and_single_parties_stay(shipped: Shipped) -> None:
    names = Names(shipped.agreements, "en")
    corporations = ("waterweg_wonen", "samenwerking")
    assert names.together(("gemeente", *corporations)) == "gemeente, corporations"
    assert names.together((*corporations, "gemeente")) == "corporations, gemeente"
    assert names.together(("gemeente", "waterweg_wonen")) == "gemeente, Waterweg Wonen"
    everyone = tuple(shipped.agreements.parties)
    assert names.together(everyone) == "all parties"
    assert names.together(everyone[:-1]) == "gemeente, corporations, Huurdersraad Waterweg Wonen"


# -- JSON --------------------------------------------------------------------------------------------------------------

MILESTONE = {
    "id", "kind", "agreement", "title", "statement", "who", "commitment", "time", "every", "verdict", "condition",
    "escalation", "occurrences",
}  # fmt: skip
OCCURRENCE = {"due", "state", "days_overdue", "time", "who", "leads", "verdict", "report"}
REPORT = {"state", "statement", "evidence", "duty", "reported", "by", "period", "record"}

KWARTELMEER = Path(__file__).parents[1] / "examples" / "kwartelmeer"


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> Any:
    ran = pa("agenda", "--format", "json", "--as-of", AS_OF, cwd=tmp_path_factory.mktemp("agenda"))
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


def test_the_head_and_the_summary(answer: Any) -> None:
    assert answer.keys() == {"format", "program", "dataset", "as_of", "summary", "milestones"}
    assert (answer["format"], answer["as_of"]) == ("pa.agenda/1", AS_OF)
    assert answer["summary"] == {
        "milestones": 130,
        "overdue": 51,
        "this_quarter": 10,
        "next_quarter": 1,
        "later": 19,
        "open_ended": 68,
        "done": 0,
        "missed": 0,
        "stopped": 0,
        "lapsed": 0,
        "quarter": {"first": "2026-10-01", "last": "2026-12-31"},
    }


def test_every_milestone_has_these_keys(answer: Any) -> None:
    assert len(answer["milestones"]) == 130
    for one in answer["milestones"]:
        assert one.keys() == MILESTONE
        for when in one["occurrences"]:
            assert when.keys() == OCCURRENCE
            assert when["report"] is None


def test_a_milestone_in_json(answer: Any) -> None:
    (meets,) = (one for one in answer["milestones"] if one["id"] == "6.1/planning/2")
    first, *_, last = meets.pop("occurrences")
    assert meets == {
        "id": "6.1/planning/2",
        "kind": "planning",
        "agreement": "6.1",
        "title": "Steering group and monitoring",
        "statement": "steering group meets",
        "who": ["waterweg_wonen"],
        "commitment": "result",
        "time": {"first": "2025-01-01", "last": "2028-12-31"},
        "every": "quarter",
        "verdict": None,
        "condition": None,
        "escalation": None,
    }
    assert first == {
        "due": "2025-03-31",
        "state": "overdue",
        "days_overdue": 602,
        "time": {"first": "2025-01-01", "last": "2025-03-31"},
        "who": ["waterweg_wonen"],
        "leads": ["waterweg_wonen"],
        "verdict": None,
        "report": None,
    }
    assert (last["due"], last["state"], last["days_overdue"], last["who"]) == ("2028-12-31", "open", None, [])


def test_a_report_and_a_condition_in_json(call: Call) -> None:
    ran = call("agenda", "--data", str(KWARTELMEER), "--as-of", "2027-02-15", "--format", "json")
    found = json.loads(ran.out)["milestones"]
    reports = [when["report"] for one in found for when in one["occurrences"] if when["report"]]
    assert reports
    assert all(report.keys() == REPORT for report in reports)
    conditions = [one["condition"] for one in found if one["condition"]]
    assert conditions
    assert all(condition.keys() == {"kind", "statement", "state", "by"} for condition in conditions)
    (target,) = (one for one in found if one["id"] == "1.5/target/dairy-homes")
    assert (target["condition"]["state"], target["verdict"]) == ("lapsed", "lapsed")
    assert [when["state"] for when in target["occurrences"]] == ["lapsed"]


# -- the command -------------------------------------------------------------------------------------------------------


def test_a_party_sees_its_own(call: Call) -> None:
    out = call("agenda", "--party", "samenw", "--as-of", AS_OF).out
    late = rows(out, OVERDUE)
    assert ["31 Dec 2025", "327", "3.12", "Samenwerking", "no data", "result", "Rooms in the office"] in late
    assert not any(row[2] == "1.25" for row in late)
    assert call("agenda", "--corp", "samenwerking", "--as-of", AS_OF).out == out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--party", "nobody"), "There is no party nobody."),
        (("--as-of", "soon"), "soon is not a day."),
        (("--format", "csv"), "csv"),
        (("--data", "nowhere"), "There is no folder nowhere."),
        (("--everything",), "--everything"),
    ],
)
def test_wrong_usage_is_two(call: Call, arguments: tuple[str, ...], said: str) -> None:
    ran = call("agenda", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_data_that_cannot_be_trusted_is_three(call: Call, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "agreements.yaml").write_text("format: pa.dataset/1\n", encoding="utf-8")
    for form in ("text", "json", "ics"):
        ran = call("agenda", "--data", "data", "--format", form)
        assert (ran.code, ran.out) == (3, "")


def test_a_screen_decides_how_it_is_drawn(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    piped = call("agenda", "--as-of", AS_OF, "--all").out
    monkeypatch.setattr(console, "width", lambda *_: 40)
    narrow = call("agenda", "--as-of", AS_OF, "--all").out
    assert max(map(len, narrow.split("\n"))) <= 40
    assert len(narrow.split("\n")) > len(piped.split("\n"))


def test_every_word_is_used_and_every_word_is_there() -> None:
    paths = [*Path(grid.__file__).parent.glob("agenda*.py")]
    code = "".join(path.read_text(encoding="utf-8") for path in paths)
    families = {
        "agenda.count.": r'"(overdue|quarter|next|later|open-ended|failed|done|lapsed)"',
        "agenda.section.": r'"(overdue|quarter|next|later|open-ended|failed|done|lapsed|levels|reported)"',
        "agenda.column.": r'"(since|days|by|number|who|state|level|commitment|what)"',
        "agenda.state.": r'"(not_started|under_way|at_risk|stopped|done)"',
        "agenda.ics.": r'"(done|missed|stopped|lapsed|who|promised|state|agreement)"',
    }
    unused = [key for key in WORDS if f'"{key}"' not in code and not key.startswith(tuple(families))]
    assert unused == []
    for family, members in families.items():
        mine = {key.removeprefix(family) for key in WORDS if key.startswith(family) and f'"{key}"' not in code}
        assert {name for name in mine if not re.fullmatch(members, f'"{name}"')} == set()
        missing = [name for name in re.findall(r"[a-z_-]+", members) if family + name not in WORDS]
        assert missing == []
    assert {*re.findall(r'"(agenda\.[a-z.-]*[a-z])"', code)} - {"agenda.md"} <= WORDS.keys()
