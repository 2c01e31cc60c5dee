"""`pa agreements`: the 61 agreements of the document, what is asked of them, and how they stand by the reports."""

import csv
import json
import re
from collections import Counter
from collections.abc import Mapping
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import Shipped
from tests.program import AS_OF, HAVENSTAD, Call, pa

from pa_calc.core.check import check
from pa_calc.core.listing import Listed, listing
from pa_calc.core.selecting import Asked, folded, selection
from pa_calc.core.verdict import Verdict
from pa_calc.render import agreements_text as rendering
from pa_calc.render.agreements_csv import COLUMNS, agreements_csv
from pa_calc.render.agreements_json import agreements_json
from pa_calc.render.agreements_said import when_told
from pa_calc.render.agreements_text import agreements_text
from pa_calc.render.grid import width
from pa_calc.render.names import Names
from pa_calc.render.view import Origin, Screen, View
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.fields import Text, parse_span
from pa_calc.schema.records import Record
from pa_calc.words import catalogue
from pa_calc.words.en.agreements import WORDS

DAY = date(2026, 11, 23)
PIPE, ALL = Screen(), Asked()
ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
NOTHING: Mapping[str, Record] = {}


def view(agreements: Agreements) -> View:
    origin = Origin(agreements.name, None, True, "4f1c09a2" * 8)
    return View(catalogue("en", "output", "agreements"), Names(agreements, "en"), origin, DAY, "0.1.0")


def record(*progress: Mapping[str, Any], **said: Any) -> Record:
    """What Samenwerking reported on 1 February 2026, where not said otherwise."""
    base = {
        "format": "pa.record/1",
        "reported": "2026-02-01",
        "by": "samenwerking",
        "period": 2025,
        "source": "Verslag",
    }
    return Record.model_validate({**base, **said, "progress": progress})


def told(state: str, agreement: str, duty: str | None = None) -> dict[str, Any]:
    said = {"agreement": agreement, "state": state, "statement": {"nl": f"Het is {state}.", "en": f"It is {state}."}}
    return said if duty is None else {**said, "duty": duty}


def listed(shipped: Shipped, records: Mapping[str, Record] = NOTHING) -> tuple[Listed, ...]:
    report = check(shipped.agreements, shipped.tables, DAY, records)
    return listing(shipped.agreements, records, report)


@pytest.fixture(scope="module")
def everything(shipped: Shipped) -> tuple[Listed, ...]:
    return listed(shipped)


def numbers(found: tuple[Listed, ...], asked: Asked) -> list[str]:
    return [one.agreement.number for one in selection(found, asked, 0).listed]


# -- what the document has ---------------------------------------------------------------------------------------------


def test_there_are_61_agreements_in_six_chapters_in_the_order_of_the_document(everything: tuple[Listed, ...]) -> None:
    # Counted in the tables of the document: 1.1-1.25, 2.1-2.3, 3.1-3.15, 4.1-4.8, 5.1-5.4, 6.1-6.6.
    chapters = {"1": 25, "2": 3, "3": 15, "4": 8, "5": 4, "6": 6}
    assert Counter(one.chapter for one in everything) == chapters
    expected = [f"{chapter}.{number}" for chapter, count in chapters.items() for number in range(1, count + 1)]
    assert [one.agreement.number for one in everything] == expected


def test_a_chapter_or_several(everything: tuple[Listed, ...]) -> None:
    assert numbers(everything, Asked(chapters=("2",))) == ["2.1", "2.2", "2.3"]
    assert len(numbers(everything, Asked(chapters=("2", "5")))) == 3 + 4


def test_what_a_corporation_leads_has_to_do_or_promised(everything: tuple[Listed, ...]) -> None:
    # Chapter 3. It leads 3.13 and 3.14, and as one of the corporations 3.2 and 3.5 to 3.9. In 3.1 the corporations take
    # part, 3.3 is for municipality and corporations, 3.10 says what the corporations do. Of 3.4 the municipality draws
    # up the strategy; 3.11, 3.12 and 3.15 are Samenwerking's.
    both = ["3.1", "3.2", "3.3", "3.5", "3.6", "3.7", "3.8", "3.9", "3.10"]
    assert numbers(everything, Asked(party="waterweg_wonen", chapters=("3",))) == [*both, "3.13", "3.14"]
    assert numbers(everything, Asked(party="samenwerking", chapters=("3",))) == [*both, "3.11", "3.12", "3.15"]


def test_what_concerns_a_tenant_council(everything: tuple[Listed, ...]) -> None:
    # Its group leads 4.3; "all parties" stand in 1.5 (they talk), 6.1 (monitoring), 6.2 (data), 6.3 and 6.5.
    assert numbers(everything, Asked(party="huurdersraad_samenwerking")) == ["1.5", "4.3", "6.1", "6.2", "6.3", "6.5"]


DUE = {
    # 1.25 in Q1 2025, and 6.1: the steering group is set up in Q1 and meets each quarter.
    "2025-Q1": "1.25 6.1",
    # 1.9, 1.22 and the plan of 6.2 in Q2 2025; package A of 1.15 in the first half of 2025; 6.1 each quarter.
    "2025-Q2": "1.9 1.15 1.22 6.1 6.2",
    "2025-H1": "1.9 1.15 1.22 1.25 6.1 6.2",
    "2025-06-30": "1.9 1.15 1.22 6.1 6.2",
    "2025-06-29": "",
    # 1.24 runs to 2026. Each year: 1.19, 2.1, the meeting of 4.5, 6.1, 6.5 and 6.6. "2026 ev" (3.3, 3.4, 3.6) has no
    # end.
    "2026": "1.19 1.24 2.1 4.5 6.1 6.5 6.6",
    # 3.13 besides.
    "2027": "1.19 2.1 3.13 4.5 6.1 6.5 6.6",
    # 1.3: before 2030 by its words, 2030 by its planning. 2.3 in 2030.
    "2029": "1.3",
    "2030..": "1.3 2.3",
    "2031..": "",
}


@pytest.mark.parametrize("time", DUE)
def test_what_is_due_in_a_time(everything: tuple[Listed, ...], time: str) -> None:
    assert numbers(everything, Asked(due=parse_span(time))) == DUE[time].split()


def test_what_is_overdue_while_nothing_is_reported(everything: tuple[Listed, ...]) -> None:
    # Every planning of 2025 or a part of it, and what returns each year: 1.19, 2.1, 4.5, 6.1, 6.5, 6.6.
    expected = (
        "1.2 1.5 1.7 1.9 1.10 1.11 1.12 1.13 1.15 1.19 1.22 1.25 2.1 3.1 3.2 3.5 3.11 3.12 3.14 3.15 4.2 4.5 4.6 "
        "5.2 5.4 6.1 6.2 6.4 6.5 6.6"
    )
    assert " ".join(numbers(everything, Asked(overdue=True))) == expected
    since = {one.agreement.number: one.overdue_since for one in everything}
    assert since["1.25"] == since["6.1"] == date(2025, 3, 31)
    assert since["1.15"] == since["1.22"] == date(2025, 6, 30)
    assert since["3.14"] == date(2025, 12, 31)
    assert since["1.1"] is None


SEARCHED = {
    # "energietransitie" and "energielabel": a word is found as part of another.
    "energie": "3.5 3.10",
    "ENERGIE transitie": "3.5",
    "energie label": "3.10",
    # "energy label E, F or G", in English.
    "energy label": "3.10",
    # "financiële ruimte" and "financiële haalbaarheid", however it is typed.
    "financiele": "1.3 1.15",
    "financiële": "1.3 1.15",
    "FINANCIE\u0308LE haalbaarheid": "1.15",
    # "één-route-regeling", and "renoveren gaat vóór slopen".
    "een-route": "4.5",
    "voor slopen renoveren": "1.22",
    # In a duty, a definition and a stated figure.
    "woonmakelaar": "1.17",
    "uitplinten": "1.1",
    "reigerlaan": "1.2",
    "pameijer zuidbuurt": "3.13",
    "energie potgieterstraat": "",
}


@pytest.mark.parametrize("words", SEARCHED)
def test_all_words_occur_in_either_language(everything: tuple[Listed, ...], words: str) -> None:
    assert numbers(everything, Asked(words=tuple(words.split()))) == SEARCHED[words].split()


def test_filters_combine(everything: tuple[Listed, ...]) -> None:
    # Of 1.9, 1.15 and 1.22, which are due in Q2 2025, the last is of the municipality and Waterweg Wonen.
    asked = Asked(party="samenwerking", due=parse_span("2025-Q2"), chapters=("1",))
    assert numbers(everything, asked) == ["1.9", "1.15"]
    assert numbers(everything, asked._replace(words=("studenten",))) == ["1.9"]
    assert numbers(everything, asked._replace(states=(None,))) == ["1.9", "1.15"]
    assert numbers(everything, asked._replace(states=("done",))) == []


def test_the_worst_verdict_of_each(everything: tuple[Listed, ...]) -> None:
    worst = {one.agreement.number: one.worst for one in everything if one.worst}
    # 3.10: off course for Samenwerking, stated for Waterweg Wonen.
    assert worst["3.10"] is worst["1.22"] is Verdict.OFF_COURSE
    assert {number for number, one in worst.items() if one is Verdict.UNDETERMINED} == {"1.1", "1.2", "2.3"}
    assert len(worst) == 17
    assert [len(one.results) for one in everything if one.agreement.number in {"2.1", "3.10", "1.1"}] == [1, 2, 2]


def test_folding_drops_accents_and_case() -> None:
    assert folded("ÉÉN-Route e\u0301é ĳ") == "een-route ee ij"


# -- how they stand ----------------------------------------------------------------------------------------------------

REPORTS = {
    "records/2025": record(
        told("under_way", "3.12"),
        told("done", "3.12", "rooms-partner"),
        told("at_risk", "3.15", "aalscholverlaan"),
        told("not_started", "3.11"),
        told("done", "1.7", "by-law-agreements"),
    ),
    "records/2026": record(told("stopped", "3.12"), told("done", "1.13"), reported="2026-03-01", by="gemeente"),
    # After the day that is asked about.
    "records/later": record(told("done", "3.11"), reported="2026-12-01"),
}


@pytest.fixture(scope="module")
def reported(shipped: Shipped) -> tuple[Listed, ...]:
    return listed(shipped, REPORTS)


def test_the_last_report_counts_and_no_report_is_no_state(reported: tuple[Listed, ...]) -> None:
    states = {one.agreement.number: one.state for one in reported if one.state}
    # 3.15 has two duties, one of them at risk; 1.7 has one, which is done.
    assert states == {"1.7": "done", "1.13": "done", "3.11": "not_started", "3.12": "stopped", "3.15": "at_risk"}
    assert numbers(reported, Asked(states=("stopped", "at_risk"))) == ["3.12", "3.15"]
    assert len(numbers(reported, Asked(states=(None,)))) == 56
    assert numbers(reported, Asked(states=("not_started", None), chapters=("3",)))[-3:] == ["3.11", "3.13", "3.14"]


def test_a_status_names_the_report_that_says_so(reported: tuple[Listed, ...]) -> None:
    status = {one.agreement.number: one.status for one in reported}
    whole, duty = status["3.12"], status["3.15"]
    assert whole
    assert (whole.report.record, whole.report.by, whole.report.progress.duty) == ("records/2026", "gemeente", None)
    assert duty
    assert (duty.report.record, duty.report.progress.duty) == ("records/2025", "aalscholverlaan")


def test_where_no_duty_has_the_state_of_the_whole_the_last_report_tells(shipped: Shipped) -> None:
    # 3.12 has a partner to find and a permission to give; with one of them done it is under way.
    records = {"records/2025": record(told("done", "3.12", "rooms-partner"))}
    status = next(one.status for one in listed(shipped, records) if one.agreement.number == "3.12")
    assert status
    assert (status.state, status.report.progress.state) == ("under_way", "done")


def test_what_is_reported_as_done_is_not_overdue(reported: tuple[Listed, ...]) -> None:
    overdue = numbers(reported, Asked(overdue=True))
    assert "1.13" not in overdue
    assert "3.11" in overdue


# -- the text ----------------------------------------------------------------------------------------------------------


def text(
    shipped: Shipped, found: tuple[Listed, ...], screen: Screen = PIPE, asked: Asked = ALL, running: int = 9
) -> str:
    return agreements_text(selection(found, asked, running), view(shipped.agreements), screen)


def rows(answer: str) -> dict[str, list[str]]:
    """The cells of the table as a pipe gets it, by number."""
    lines = answer.split("\n\n")[1].split("\n")
    return {cells[0]: cells[1:] for line in lines if (cells := re.split(r"\s{2,}", line.strip()))}


def test_a_row_says_who_leads_by_when_what_and_how_it_stands(shipped: Shipped, reported: tuple[Listed, ...]) -> None:
    found = rows(text(shipped, reported))
    assert found["#"] == ["Agreement", "Lead", "By", "Promised", "Targets", "Status"]
    assert found["1.1"][1:] == ["gemeente, corporations", "2024-2028", "effort", "? undetermined", "not reported"]
    assert found["1.22"][1:4] == ["gemeente, Waterweg Wonen", "Q2 2025, overdue", "result"]
    assert found["3.10"][1:] == ["Samenwerking", "2025-2028", "effort", "✗ off course (worst of 2)", "not reported"]
    assert found["3.15"][1:] == ["Samenwerking, gemeente", "2025, overdue", "effort", "-", "at risk"]
    assert found["3.3"][2] == "from 2026"
    assert found["6.1"][1:3] == ["Waterweg Wonen (2025)", "Q1 2025, quarterly 2025-2028, overdue"]
    assert found["6.3"][1] == "all parties"
    assert len(found) == 61 + 1


def test_what_was_counted_and_what_stands_elsewhere(shipped: Shipped, reported: tuple[Listed, ...]) -> None:
    answer = text(shipped, reported)
    counts = "61 agreements: 2 done, 1 not started, 1 at risk, 1 stopped, 56 not reported; 28 overdue."
    assert answer.split("\n")[1] == counts
    assert answer.endswith(
        "\n\nThe running text, outside the numbered agreements, holds 9 more duties and expectations; pa agenda "
        f"follows what is to be done of them.\n\n{counts}\n"
    )
    assert "holds 1 more duty or expectation" in text(shipped, reported, running=1)
    assert "running text" not in text(shipped, reported, running=0)


def test_what_was_asked_is_said(shipped: Shipped, everything: tuple[Listed, ...]) -> None:
    asked = Asked("samenwerking", ("3", "1"), parse_span("2025..2026"), True, ("at_risk", None), ("a", "\x1b[1m"))
    answer = text(shipped, everything, asked=asked)
    said = (
        "Samenwerking; chapter 3, 1; due 2025-2026; overdue; status at risk, not reported; with the words a, \\x1b[1m"
    )
    assert answer.split("\n")[1] == f"Asked: {said}."
    assert "Asked" not in text(shipped, everything)


def test_one_and_none(shipped: Shipped, everything: tuple[Listed, ...]) -> None:
    one = Asked(words=("pameijer",))
    assert text(shipped, everything, asked=one).endswith("\n1 of 61 agreements: 1 not reported.\n")
    assert text(shipped, everything[:1]).endswith("\n1 agreement: 1 not reported.\n")
    none = text(shipped, everything, asked=Asked(states=("done",)))
    assert "\n\nNo agreement fits all that was asked.\n\n" in none
    assert none.endswith("\n0 of 61 agreements.\n")
    assert "\n\nThe dataset has no agreements yet.\n\n" in text(shipped, ())


WHEN = {
    "2025": "2025",
    "2025..2028": "2025-2028",
    "2025-H2": "H2 2025",
    "2025-Q4": "Q4 2025",
    "2025-03-31": "31 March 2025",
    "2026..": "from 2026",
    "2026-07-01..": "from 1 July 2026",
    "2025-02-01..2025-04-30": "1 February 2025 to 30 April 2025",
    "2025-H1..2026": "2025-2026",
}


@pytest.mark.parametrize("time", WHEN)
def test_a_time_in_short(shipped: Shipped, time: str) -> None:
    assert when_told(view(shipped.agreements), parse_span(time)) == WHEN[time]


@pytest.mark.parametrize("size", [120, 100, 80, 60, 40, 20])
@pytest.mark.parametrize("color", [False, True])
@pytest.mark.parametrize("unicode", [False, True])
def test_every_screen_shows_every_agreement(
    shipped: Shipped, reported: tuple[Listed, ...], size: int, color: bool, unicode: bool
) -> None:
    answer = ESCAPES.sub("", text(shipped, reported, Screen(size, color, unicode)))
    assert max(map(width, answer.split("\n"))) <= size
    words = " ".join(answer.split())
    assert words.count("not reported") == 56 + 3  # in the counts above and below, and where overdue is explained
    assert "! overdue: due before 23 November 2026" in words
    assert ("✗ off course" if unicode else "x off course") in words
    for one in reported:
        assert re.search(rf"(^|\s){re.escape(one.agreement.number)}\*?\s", answer)
    if not unicode:
        answer.encode("ascii")


def test_the_marks_of_a_narrow_table_are_explained(shipped: Shipped, everything: tuple[Listed, ...]) -> None:
    answer = text(shipped, everything, Screen(100), Asked(chapters=("1",)))
    assert (
        "* promised otherwise than as a result: effort 1.1, 1.3, 1.5, 1.6, 1.21, 1.25; permission 1.19; study\n1.23."
        in answer
    )
    assert "\nTargets, with the worst verdict: ✗ off course, ? undetermined, · no data.\n" in answer
    plain = text(shipped, everything, Screen(100), Asked(words=("woonmakelaar",)))
    assert "Targets, with" not in plain
    assert "promised otherwise" not in plain


def test_a_title_is_never_shortened(shipped: Shipped, everything: tuple[Listed, ...]) -> None:
    assert "…" not in text(shipped, everything, Screen(80))


@pytest.mark.parametrize("hostile", ["[bold]x[/]", "a\x1b[31mb", "a\u202eb", "=cmd()", "{0}", "a\nb"])
@pytest.mark.parametrize("screen", [PIPE, Screen(200, color=True), Screen(40)])
def test_hostile_texts_stay_inert(
    shipped: Shipped, everything: tuple[Listed, ...], hostile: str, screen: Screen
) -> None:
    first = everything[0]
    title = Text.model_construct(nl=hostile, en=hostile)
    changed = first._replace(agreement=first.agreement.model_copy(update={"title": title, "summary": title}))
    chosen = selection((changed,), Asked(), 0)
    looked = ESCAPES.sub("", text(shipped, (changed,), screen)) if screen.color else text(shipped, (changed,), screen)
    assert not set("\x1b\u202e") & set(looked)
    assert json.loads(agreements_json(chosen, view(shipped.agreements)))["agreements"][0]["title"] in looked
    _, row = csv.reader(StringIO(agreements_csv(chosen, view(shipped.agreements))))
    assert not row[2].startswith("=")
    assert not set("\x1b\u202e\n") & set("".join(row))


def test_every_word_is_used() -> None:
    paths = Path(rendering.__file__).parent.glob("agreements_*.py")
    code = "".join(path.read_text(encoding="utf-8") for path in paths)
    families = ("agreements.status.", "agreements.when.", "agreements.every.")
    assert [key for key in WORDS if f'"{key}"' not in code and not key.startswith(families)] == []
    said = set(re.findall(r'"(agreements\.[a-z.-]+[a-z])"', code))
    assert said <= WORDS.keys()


# -- JSON --------------------------------------------------------------------------------------------------------------

AGREEMENT = {
    "number", "chapter", "title", "summary", "leads", "leads_as_written", "planning", "planning_as_written",
    "commitment", "conditions", "duties", "links", "definitions", "stated_figures", "targets", "worst_verdict",
    "overdue", "overdue_since", "status",
}  # fmt: skip
PARTS = {
    "leads": {"who", "parties", "first", "last"},
    "planning": {"first", "last", "every", "what"},
    "conditions": {"key", "kind", "statement", "state", "by"},
    "duties": {"key", "statement", "who", "parties", "commitment", "due", "every", "condition", "status"},
    "links": {"to", "relation", "statement"},
    "definitions": {"key", "statement"},
    "stated_figures": {"key", "statement", "value", "low", "high", "share", "unit", "sum_of"},
    "targets": {"id", "title", "parties", "verdict", "gap", "gap_unit", "due", "overdue"},
}


@pytest.fixture(scope="module")
def answer(shipped: Shipped, reported: tuple[Listed, ...]) -> Any:
    return json.loads(agreements_json(selection(reported, Asked(), 9), view(shipped.agreements)))


@pytest.fixture(scope="module")
def by_number(answer: Any) -> dict[str, Any]:
    return {one["number"]: one for one in answer["agreements"]}


def test_the_head_and_the_summary(answer: Any) -> None:
    assert answer.keys() == {"format", "program", "dataset", "as_of", "summary", "asked", "agreements"}
    assert answer["format"] == "pa.agreements/1"
    assert answer["summary"] == {
        "agreements": 61,
        "of": 61,
        "status": {
            "not_started": 1, "under_way": 0, "at_risk": 1, "stopped": 1, "done": 2, "not_reported": 56,
        },
        "overdue": 28,
        "running_text": 9,
    }  # fmt: skip


def test_every_key_of_every_agreement(answer: Any) -> None:
    for one in answer["agreements"]:
        assert one.keys() == AGREEMENT
        for part, keys in PARTS.items():
            assert all(item.keys() == keys for item in one[part])


def test_what_json_says_of_a_lead_and_a_planning(by_number: dict[str, Any]) -> None:
    lead = {"who": "waterweg_wonen", "parties": ["waterweg_wonen"], "first": "2025-01-01", "last": "2025-12-31"}
    assert by_number["6.1"]["leads"] == [lead]
    assert by_number["6.1"]["leads_as_written"] == "Waterweg Wonen (2025)"
    assert by_number["6.1"]["planning"][1]["every"] == "quarter"
    assert by_number["6.1"]["overdue_since"] == "2025-03-31"
    assert by_number["1.8"]["leads"][0]["parties"] == ["waterweg_wonen", "samenwerking"]
    assert by_number["3.3"]["planning"] == [{"first": "2026-01-01", "last": None, "every": None, "what": None}]
    assert by_number["3.3"]["planning_as_written"] == "2026 ev"


def test_what_json_says_of_targets_and_stated_figures(by_number: dict[str, Any]) -> None:
    first, second = by_number["3.10"]["targets"]
    assert (first["id"], first["verdict"], first["gap"]) == ("3.10/efg-homes/waterweg_wonen", "stated", None)
    assert (second["verdict"], second["gap"], second["gap_unit"]) == ("off course", 169, "home")
    assert by_number["3.10"]["worst_verdict"] == "off course"
    figures = {one["key"]: one for one in by_number["1.2"]["stated_figures"]}
    assert (figures["snaaijer"]["value"], figures["snaaijer"]["unit"]) == (50, "home")
    assert figures["zonnehuisgroep"]["value"] is None
    assert figures["samenwerking-sites"]["sum_of"] == ["district-u", "fortunapark"]
    room = by_number["1.19"]["stated_figures"][0]
    assert (room["value"], room["share"]) == (0.075, True)


def test_what_json_says_of_reports(by_number: dict[str, Any]) -> None:
    assert by_number["3.12"]["status"] == {
        "state": "stopped", "reported": "2026-03-01", "by": "gemeente", "statement": "It is stopped.", "duty": None,
    }  # fmt: skip
    assert by_number["3.15"]["status"]["duty"] == "aalscholverlaan"
    duties = {duty["key"]: duty["status"] for duty in by_number["3.12"]["duties"]}
    assert duties["rooms-partner"]["state"] == "done"
    assert duties["rooms-permission"] is None
    assert by_number["3.13"]["status"] is None
    assert by_number["3.13"]["conditions"][0]["state"] == "open"
    assert not by_number["1.13"]["overdue"]


def test_a_condition_that_failed_is_lapsed(call: Call) -> None:
    answer = json.loads(call("agreements", "--data", str(HAVENSTAD), "--as-of", AS_OF, "--format", "json").out)
    last = answer["agreements"][3]
    assert (last["conditions"][0]["state"], last["targets"][0]["verdict"]) == ("lapsed", "lapsed")
    # 1.2 wanted 50 homes in 2025, and 40 were realised: missed, which nobody need report any more.
    assert [one["worst_verdict"] for one in answer["agreements"]] == ["met", "missed", "on course", "lapsed"]
    assert not answer["agreements"][1]["overdue"]


def test_what_was_asked_stands_in_the_json(call: Call) -> None:
    asked = (
        "--party",
        "samen",
        "--chapter",
        "1",
        "--due",
        "2025-q2",
        "--status",
        "not-reported",
        "--search",
        "mbo  Stad",
    )
    answer = json.loads(call("agreements", *asked, "--as-of", AS_OF, "--format", "json").out)
    assert answer["asked"] == {
        "party": "samenwerking",
        "chapters": ["1"],
        "due": {"first": "2025-04-01", "last": "2025-06-30"},
        "overdue": False,
        "status": ["not_reported"],
        "words": ["mbo", "Stad"],
    }
    assert [one["number"] for one in answer["agreements"]] == ["1.9"]


# -- CSV ---------------------------------------------------------------------------------------------------------------


def test_csv_has_a_row_for_each_agreement_as_rfc_4180_has_it(shipped: Shipped, reported: tuple[Listed, ...]) -> None:
    page = agreements_csv(selection(reported, Asked(), 9), view(shipped.agreements))
    assert page.count("\r\n") == page.count("\n") == 62
    header, *found = csv.reader(StringIO(page, newline=""))
    assert tuple(header) == COLUMNS
    by_number = {row[0]: dict(zip(header, row, strict=True)) for row in found}
    assert [row[0] for row in found][:2] == ["1.1", "1.2"]
    assert "1.10" in by_number
    assert by_number["3.10"]["worst_verdict"] == "off course"
    assert by_number["3.10"]["targets"] == "2"
    assert by_number["1.2"]["leads"] == "gemeente"
    assert by_number["1.2"]["planning_as_written"] == "2025: afspraken zijn gemaakt"
    stopped = by_number["3.12"]
    assert [stopped[key] for key in ("status", "reported", "reported_by", "report")] == [
        "stopped", "2026-03-01", "gemeente", "It is stopped.",
    ]  # fmt: skip
    nothing = by_number["3.13"]
    assert (nothing["status"], nothing["reported"], nothing["overdue_since"]) == ("not reported", "", "")


# -- the command -------------------------------------------------------------------------------------------------------

WRONG = {
    ("--chapter", "7"): "There is no chapter 7. Known are: 1, 2, 3, 4, 5, 6.\n",
    ("--chapter", "\x1b[1m"): "There is no chapter \\x1b[1m. Known are: 1, 2, 3, 4, 5, 6.\n",
    ("--due", "2025-2026"): "2025-2026 is not a time. Write a year, quarter, half year, day or span, such as 2025, "
    "2025-Q2, 2025-H1, 2025-03-31 or 2025..2026, or overdue.\n",
    ("--due", "2025-02-30"): "2025-02-30 is not a time. ",
    ("--due", ""): " is not a time. ",
    (
        "--status",
        "busy",
    ): "'busy' is not one of 'not-started', 'under-way', 'at-risk', 'stopped', 'done', 'not-reported'.",
    ("--search", " "): "--search has no word after it. Write what to look for, or leave --search out.\n",
    ("--party", "huur"): "huur may be more than one party: ",
    ("--party", "zzz"): "There is no party zzz. Known are: ",
    ("--format", "xml"): "'xml' is not one of 'text', 'json', 'csv'.",
    ("1.1",): "Got unexpected extra argument(s) (1.1)",
}


@pytest.mark.parametrize("asked", WRONG, ids=" ".join)
def test_wrong_usage_says_what_to_write(call: Call, asked: tuple[str, ...]) -> None:
    ran = call("agreements", *asked)
    assert (ran.code, ran.out) == (2, "")
    assert WRONG[asked] in ran.err


def test_a_dataset_without_chapters(call: Call, tmp_path: Path) -> None:
    main = (HAVENSTAD / "agreements.yaml").read_text(encoding="utf-8").split("agreements:\n")[0]
    without = main.replace('chapters:\n  - {number: "1", title: {nl: Bouwen, en: Building}}\n', "chapters: []\n")
    (tmp_path / "agreements.yaml").write_text(f"{without}agreements: []\n", encoding="utf-8")
    ran = call("agreements", "--chapter", "1")
    assert (ran.code, ran.err) == (2, "There is no chapter 1. The dataset has no chapters yet.\n")
    empty = call("agreements")
    assert empty.code == 0
    assert "The dataset has no agreements yet." in empty.out


def test_nothing_found_is_no_error(call: Call) -> None:
    for form in ("text", "json", "csv"):
        ran = call("agreements", "--search", "zwembad", "--format", form)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out


def test_overdue_on_the_command_line(call: Call) -> None:
    ran = call("agreements", "--due", "overdue", "--chapter", "5", "--as-of", AS_OF)
    assert list(rows(ran.out)) == ["#", "5.2", "5.4"]
    assert list(rows(call("agreements", "--due", "overdue", "--as-of", "2025-04-01").out)) == ["#", "1.25", "6.1"]


@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_a_pipe_gets_the_same_bytes_everywhere(tmp_path: Path, form: str) -> None:
    asked = ("agreements", "--chapter", "4", "--as-of", AS_OF, "--format", form)
    first = pa(*asked, cwd=tmp_path)
    assert (first.code, first.err) == (0, "")
    assert "\x1b" not in first.out
    assert pa(*asked, cwd=tmp_path, LC_ALL="C", PYTHONHASHSEED="1", COLUMNS="40", NO_COLOR="1") == first
    ascii_only = pa(*asked, cwd=tmp_path, PYTHONIOENCODING="ascii")
    assert ascii_only.code == 0
    assert ascii_only.out.isascii()


def test_data_that_cannot_be_trusted_gives_no_list(call: Call, tmp_path: Path) -> None:
    main = (HAVENSTAD / "agreements.yaml").read_text(encoding="utf-8")
    (tmp_path / "agreements.yaml").write_text(main.replace("at_least: 40", "at_least: 9.750"), encoding="utf-8")
    for form in ("text", "json", "csv"):
        ran = call("agreements", "--format", form)
        assert (ran.code, ran.out) == (3, "")
