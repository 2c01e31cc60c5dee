"""What `pa check data` writes in each format: whole answers worked out by hand, and texts that try to break out."""

import json
import os
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from pa_calc.cli.options import FindingsFormat
from pa_calc.findings import Finding, Place, Severity
from pa_calc.render.findings_github import findings_github
from pa_calc.render.findings_gitlab import findings_gitlab
from pa_calc.render.findings_json import findings_json
from pa_calc.render.findings_junit import findings_junit
from pa_calc.render.findings_markdown import findings_markdown
from pa_calc.render.findings_sarif import findings_sarif
from pa_calc.render.findings_statistics import statistics_text
from pa_calc.render.findings_text import findings_text, refusal_text
from pa_calc.render.inspection import Checked, Inspection
from pa_calc.schema.fields import Text
from pa_calc.words import Catalogue, catalogue
from pa_calc.words.clean import HIDDEN
from pa_calc.words.en.calendar import WORDS as CALENDAR
from pa_calc.words.en.data import WORDS

FORMATS: Mapping[str, Callable[[Inspection], str]] = {
    "text": findings_text,
    "json": findings_json,
    "github": findings_github,
    "gitlab": findings_gitlab,
    "sarif": findings_sarif,
    "junit": findings_junit,
    "markdown": findings_markdown,
    "statistics": statistics_text,
}

# The words of three invented rules; what they hold of the data is all that they say, so that it stands first.
SAID = Catalogue(
    CALENDAR
    | WORDS
    | {"finding.off": "{found} is off.", "remedy.off": "Write {plain}."}
    | {"finding.odd": "{found} is odd.", "remedy.odd": "Look at it."}
    | {"finding.known": "{found} is known.", "remedy.known": "Nothing to do."}
)
TOWN = Checked(Text(nl="Stad (verzonnen)", en="Town (fictional)"), "town", embedded=False, sha256="ab12")
NOTHING = Checked(None, None, embedded=False, sha256=None)
SEVERITIES: Mapping[str, Severity] = {"off": "error", "odd": "warning", "known": "note"}


def finding(code: str, place: str, found: str = "It", related: Place | None = None) -> Finding:
    file, line, column = place.rsplit(":", 2)
    details = {"found": found, "plain": "it"}
    return Finding(code, Place(file, int(line), int(column)), details, SEVERITIES[code], related)


def inspection(
    *findings: Finding, hidden: Mapping[Severity, int] | None = None, checked: Checked = TOWN, root: str = ""
) -> Inspection:
    return Inspection(
        findings=findings,
        hidden=hidden or {},
        checked=checked,
        as_of=date(2026, 11, 23),
        version="1.2.3",
        words=SAID,
        from_root=lambda file: f"{root}{file}",
    )


FEW = (
    finding("off", "town/a.yaml:3:4", "9.750", Place("town/b.yaml", 7, 1)),
    finding("odd", "town/a.yaml:5:1"),
    finding("known", "town/b.yaml:1:2"),
    finding("known", "town/b.yaml:1:2", "That"),
)

HOSTILE = (
    "\x1b[31mred\x1b[0m",
    "[bold]x[/] [/]",
    "::error::x",
    "%0A::error file=x::y",
    "\n::error::x\r\n::stop-commands::y",
    "##[add-mask]x",
    "<script>alert(1)</script>",
    "<!-- --><img src=x onerror=y>",
    "| a | b |\n|---|---|",
    "`code` ``` ~~~",
    "[x](https://evil.example) ![y](//evil.example/z)",
    "https://evil.example www.evil.example mail@evil.example",
    "@octocat #12 GH-12 !12 :bug: $x$ ~label %milestone",
    "=cmd|' /C calc'!A0",
    "+1", "-1", "@SUM(1)", "{0} {a}",
    "\u202eevil\u2066 \u200b\ufeff",
    ']]> &amp; & <a b="c">',
    "\ud800 \udfff \ufffe",
    "\x00\x0b\x0c\x85\u2028\u2029",
    "data dir/#1 50%:x,y=z?.yaml",
    "# x\n- y\n    z",
    "**bold** _it_ ~~gone~~ \\| \\",
    "</details> </summary>",
)  # fmt: skip


def hostile(text: str) -> Inspection:
    """The same text wherever a text of the data can stand."""
    findings = [
        Finding(code, Place(f"x/{text}", 1, 2), {"found": text, "plain": text}, severity, Place(text, 3, 4))
        for code, severity in SEVERITIES.items()
    ]
    name = Text.model_construct(nl=text, en=text)
    return inspection(*findings, checked=Checked(name, text, embedded=False, sha256="ab"))


def visible(text: str) -> str:
    """The text as it must be seen: hidden characters as escapes; written anew, with other means than `clean`."""
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in text)


# -- every format ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("text", HOSTILE)
def test_no_format_lets_anything_hidden_through(name: str, text: str) -> None:
    written = FORMATS[name](hostile(text))
    assert written.encode().decode() == written
    assert all(sign.isprintable() or sign == "\n" for sign in written)
    assert written.endswith("\n")
    assert not written.endswith("\n\n")


@pytest.mark.parametrize("name", FORMATS)
@given(text=st.text(max_size=30))
def test_no_text_can_hide_anything(name: str, text: str) -> None:
    written = FORMATS[name](hostile(text))
    assert not HIDDEN.search(written.replace("\n", ""))
    assert written.count("\n") == FORMATS[name](hostile("x")).count("\n")


def test_the_command_knows_the_same_formats() -> None:
    assert {form.value for form in FindingsFormat} | {"statistics"} == FORMATS.keys()


def test_every_word_is_used() -> None:
    sources = [
        path.read_text(encoding="utf-8") for path in Path(findings_text.__code__.co_filename).parent.glob("*.py")
    ]
    said = set(re.findall(r"""["']((?:data|severity|rule)\.[a-z.-]*)["'{]""", "\n".join(sources)))
    families = {"data.count.", "data.cell.", "severity."}
    built = {key for key in WORDS if key.startswith(tuple(families)) or key.endswith(".one")}
    assert WORDS.keys() - built <= said
    assert said - families <= WORDS.keys()
    assert families <= said
    assert {key.removeprefix("severity.") for key in WORDS if key.startswith("severity.")} == {*SEVERITIES.values()}


# -- text --------------------------------------------------------------------------------------------------------------


def test_text() -> None:
    assert findings_text(inspection(*FEW)) == (
        "town/a.yaml:3:4: error: 9.750 is off. Write it. See town/b.yaml:7:1. [off]\n"
        "town/a.yaml:5:1: warning: It is odd. Look at it. [odd]\n"
        "town/b.yaml:1:2: note: It is known. Nothing to do. [known]\n"
        "town/b.yaml:1:2: note: That is known. Nothing to do. [known]\n"
        "In Town (fictional) (town, content ab12): 1 error, 1 warning, 2 notes. "
        "The data cannot be trusted, so there are no verdicts.\n"
    )


OF = "In Town (fictional) (town, content ab12): "


@pytest.mark.parametrize(
    ("path", "embedded", "where"),
    [
        ("town", False, "town"),
        (None, True, "shipped dataset"),
        (None, False, "shipped dataset, read from the source tree"),
    ],
)
def test_the_last_line_says_which_dataset_was_checked(path: str | None, embedded: bool, where: str) -> None:
    checked = Checked(Text(nl="Stad", en="Town"), path, embedded, "0123456789abcdef")
    said = findings_text(inspection()._replace(checked=checked))
    assert said == f"In Town ({where}, content 01234567): No findings.\n"
    assert findings_text(inspection()._replace(checked=checked._replace(name=None))).startswith(f"In {where} (content")
    assert findings_text(inspection()._replace(checked=checked._replace(sha256=None))) == "No findings.\n"


@pytest.mark.parametrize(
    ("codes", "hidden", "line"),
    [
        ("", {}, "No findings."),
        ("known", {}, "1 note."),
        ("odd odd", {}, "2 warnings."),
        ("known", {"note": 3, "warning": 1}, "1 note. Not shown, as asked: 1 warning, 3 notes."),
        ("", {"note": 1}, "No findings are shown. Not shown, as asked: 1 note."),
        ("", {"error": 0, "note": 0}, "No findings."),
        (
            "odd",
            {"error": 2},
            "1 warning. Not shown, as asked: 2 errors. The data cannot be trusted, so there are no verdicts.",
        ),
    ],
)
def test_the_closing_line(codes: str, hidden: Mapping[Severity, int], line: str) -> None:
    one = inspection(*(finding(code, "a.yaml:1:1") for code in codes.split()), hidden=hidden)
    assert findings_text(one).splitlines()[-1] == OF + line
    assert statistics_text(one).splitlines()[-1] == OF + line
    assert findings_github(one).splitlines()[-1] == line


def test_why_another_command_gives_no_answer() -> None:
    assert refusal_text(FEW[:2], SAID) == (
        "town/a.yaml:3:4: error: 9.750 is off. Write it. See town/b.yaml:7:1. [off]\n"
        "town/a.yaml:5:1: warning: It is odd. Look at it. [odd]\n"
        "The data cannot be trusted, so there are no verdicts. Findings: 2.\n"
    )


def test_the_words_of_the_program_fit_too() -> None:
    one = Finding("dot-thousands", Place("a.yaml", 1, 2), {"found": "9.750", "plain": "9750"})
    said = findings_text(inspection(one)._replace(words=catalogue("en", "findings", "data")))
    assert said.startswith(
        "a.yaml:1:2: error: 9.750 would be read as a number with decimals. "
        "A dot does not mark thousands; write 9750. [dot-thousands]\nIn Town "
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_a_finding_is_one_line_of_text(text: str) -> None:
    lines = findings_text(hostile(text)).splitlines()
    assert len(lines) == 4
    assert lines[0].startswith(f"x/{visible(text)}:1:2: error: {visible(text)} is off. Write ")


# -- statistics --------------------------------------------------------------------------------------------------------


def test_statistics() -> None:
    codes = ["known"] * 11 + ["off"] * 2 + ["odd"]
    assert statistics_text(inspection(*(finding(code, "a.yaml:1:1") for code in codes))) == (
        "  Findings  Severity  Code\n"
        "         2  error     off\n"
        "         1  warning   odd\n"
        "        11  note      known\n"
        "\n"
        f"{OF}2 errors, 1 warning, 11 notes. The data cannot be trusted, so there are no verdicts.\n"
    )


def test_the_most_frequent_first_then_by_code() -> None:
    codes = ["b", "c", "c", "a"]
    findings = [Finding(code, Place("x", 1, 1), {}, "note") for code in codes]
    rows = statistics_text(inspection(*findings)).splitlines()
    assert [row.split()[-1] for row in rows[1:4]] == ["c", "a", "b"]


def test_no_statistics_of_nothing() -> None:
    assert statistics_text(inspection()) == f"{OF}No findings.\n"


# -- JSON --------------------------------------------------------------------------------------------------------------


def test_json() -> None:
    written = findings_json(inspection(*FEW, hidden={"warning": 2}, root="here/"))
    assert json.loads(written) == {
        "format": "pa.findings/1",
        "program": {"name": "pa", "version": "1.2.3"},
        "dataset": {"name": "Town (fictional)", "path": "town", "embedded": False, "sha256": "ab12"},
        "as_of": "2026-11-23",
        "summary": {
            "errors": 1,
            "warnings": 1,
            "notes": 2,
            "hidden": {"errors": 0, "warnings": 2, "notes": 0},
            "trusted": False,
        },
        "findings": [
            {
                "code": "off",
                "severity": "error",
                "file": "town/a.yaml",
                "line": 3,
                "column": 4,
                "message": "9.750 is off.",
                "remedy": "Write it.",
                "related": {"file": "town/b.yaml", "line": 7, "column": 1},
            },
            {
                "code": "odd",
                "severity": "warning",
                "file": "town/a.yaml",
                "line": 5,
                "column": 1,
                "message": "It is odd.",
                "remedy": "Look at it.",
                "related": None,
            },
            {
                "code": "known",
                "severity": "note",
                "file": "town/b.yaml",
                "line": 1,
                "column": 2,
                "message": "It is known.",
                "remedy": "Nothing to do.",
                "related": None,
            },
            {
                "code": "known",
                "severity": "note",
                "file": "town/b.yaml",
                "line": 1,
                "column": 2,
                "message": "That is known.",
                "remedy": "Nothing to do.",
                "related": None,
            },
        ],
    }
    assert sum(line.startswith('    {"code": ') for line in written.splitlines()) == 4


@pytest.mark.parametrize(
    ("findings", "hidden", "trusted"),
    [((), {}, True), (FEW[1:], {"note": 1}, True), (FEW, {}, False), ((), {"error": 1}, False)],
)
def test_trusted_is_without_any_error(
    findings: tuple[Finding, ...], hidden: Mapping[Severity, int], trusted: bool
) -> None:
    assert json.loads(findings_json(inspection(*findings, hidden=hidden)))["summary"]["trusted"] is trusted


def test_json_of_nothing() -> None:
    answer = json.loads(findings_json(inspection(checked=NOTHING)))
    assert answer["dataset"] == {"name": None, "path": None, "embedded": False, "sha256": None}
    assert answer["findings"] == []


@pytest.mark.parametrize("text", HOSTILE)
def test_json_holds_what_is_seen(text: str) -> None:
    answer = json.loads(findings_json(hostile(text)))
    assert answer["dataset"]["name"] == answer["dataset"]["path"] == visible(text)
    assert [one["file"] for one in answer["findings"]] == [f"x/{visible(text)}"] * 3
    assert answer["findings"][0]["message"] == f"{visible(text)} is off."


# -- GitHub ------------------------------------------------------------------------------------------------------------


class Command(NamedTuple):
    """What the runner of GitHub makes of a line."""

    name: str
    properties: Mapping[str, str]
    data: str


COMMANDS = {"error", "warning", "notice", "debug", "group", "endgroup", "add-mask", "stop-commands", "set-output"}


def run(line: str) -> Command | None:
    """A line as the runner reads it (actions/runner, ActionCommand.TryParseV2); None where it is only text."""
    line = line.lstrip()
    if not line.startswith("::") or (end := line.find("::", 2)) < 0:
        return None
    name, _, listed = line[2:end].partition(" ")
    if name not in COMMANDS:
        return None
    pairs = (pair.split("=", 1) for pair in listed.strip().split(",") if "=" in pair)
    properties = {
        key: unescaped(value, ("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ",")) for key, value in pairs
    }
    return Command(name, properties, unescaped(line[end + 2 :], ("%0D", "\r"), ("%0A", "\n")))


def unescaped(text: str, *escapes: tuple[str, str]) -> str:
    for escape, sign in (*escapes, ("%25", "%")):
        text = text.replace(escape, sign)
    return text


def test_github() -> None:
    assert findings_github(inspection(*FEW[:3], root="sub/")) == (
        "::error file=sub/town/a.yaml,line=3,col=4,title=off::9.750 is off. Write it. See sub/town/b.yaml:7:1.\n"
        "::warning file=sub/town/a.yaml,line=5,col=1,title=odd::It is odd. Look at it.\n"
        "::notice file=sub/town/b.yaml,line=1,col=2,title=known::It is known. Nothing to do.\n"
        "1 error, 1 warning, 1 note. The data cannot be trusted, so there are no verdicts.\n"
    )


def test_github_says_what_it_does_not_show() -> None:
    ten, eleven = ([finding("known", f"a.yaml:{line}:1") for line in range(1, last)] for last in (11, 12))
    assert findings_github(inspection(*ten)).splitlines()[-1] == "10 notes."
    assert findings_github(inspection(*eleven)).splitlines()[-1] == (
        "11 notes. GitHub shows 10 of each kind beside the code; this log has them all."
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_github_reads_what_was_meant(text: str) -> None:
    *lines, last = findings_github(hostile(text)).splitlines()
    commands = [run(line) for line in lines]
    assert run(last) is None
    assert "##[" not in last
    assert [command and command.name for command in commands] == ["error", "warning", "notice"]
    assert commands[0] is not None
    assert commands[0].properties == {
        "file": os.path.normpath(f"x/{visible(text)}"),
        "line": "1",
        "col": "2",
        "title": "off",
    }
    assert commands[0].data.startswith(f"{visible(text)} is off. Write {visible(text)}. See ")


@given(text=st.text(max_size=30))
def test_no_text_becomes_a_command(text: str) -> None:
    lines = findings_github(hostile(text)).split("\n")
    assert [bool(run(line)) for line in lines] == [True, True, True, False, False]


# -- GitLab ------------------------------------------------------------------------------------------------------------


def test_gitlab() -> None:
    report = json.loads(findings_gitlab(inspection(*FEW[:3], root="./")))
    fingerprints = [one.pop("fingerprint") for one in report]
    assert report == [
        {
            "description": "9.750 is off. Write it. See town/b.yaml:7:1.",
            "check_name": "off",
            "severity": "critical",
            "location": {"path": "town/a.yaml", "lines": {"begin": 3}},
        },
        {
            "description": "It is odd. Look at it.",
            "check_name": "odd",
            "severity": "minor",
            "location": {"path": "town/a.yaml", "lines": {"begin": 5}},
        },
        {
            "description": "It is known. Nothing to do.",
            "check_name": "known",
            "severity": "info",
            "location": {"path": "town/b.yaml", "lines": {"begin": 1}},
        },
    ]
    assert all(re.fullmatch("[0-9a-f]{64}", one) for one in fingerprints)


def fingerprints(*findings: Finding, root: str = "") -> list[str]:
    one = inspection(*findings, root=root)
    of_gitlab = [issue["fingerprint"] for issue in json.loads(findings_gitlab(one))]
    results = json.loads(findings_sarif(one))["runs"][0]["results"]
    assert [result["partialFingerprints"] for result in results] == [{"paFinding/v1": each} for each in of_gitlab]
    return of_gitlab


def test_a_fingerprint_stays_when_lines_move() -> None:
    assert fingerprints(finding("off", "a.yaml:1:1")) == fingerprints(finding("off", "a.yaml:9:3"))


def test_no_two_findings_have_the_same_fingerprint() -> None:
    alike = [finding("off", f"a.yaml:{line}:1") for line in (1, 2, 2)]
    other = [finding("off", "b.yaml:1:1"), finding("odd", "a.yaml:1:1"), finding("off", "a.yaml:1:1", "That")]
    found = fingerprints(*alike, *other)
    assert len(set(found)) == 6
    assert fingerprints(*alike[1:]) == found[:2]
    assert fingerprints(alike[0], root="sub/") != found[:1]


def test_gitlab_of_nothing() -> None:
    assert findings_gitlab(inspection()) == "[]\n"


@pytest.mark.parametrize("text", HOSTILE)
def test_gitlab_holds_what_is_seen(text: str) -> None:
    report = json.loads(findings_gitlab(hostile(text)))
    assert len({one["fingerprint"] for one in report}) == 3
    assert {one["location"]["path"] for one in report} == {os.path.normpath(f"x/{visible(text)}")}
    assert report[0]["description"].startswith(f"{visible(text)} is off. Write {visible(text)}. See ")


# -- SARIF -------------------------------------------------------------------------------------------------------------


def location(uri: str, line: int, column: int) -> Mapping[str, Any]:
    region = {"startLine": line, "startColumn": column}
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}


def test_sarif() -> None:
    log = json.loads(findings_sarif(inspection(*FEW[:3], root="my town/")))
    assert log.keys() == {"$schema", "version", "runs"}
    assert log["$schema"].endswith("/sarif-schema-2.1.0.json")
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert run.keys() == {"tool", "columnKind", "results"}
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        assert result.pop("partialFingerprints").keys() == {"paFinding/v1"}
    assert run["results"] == [
        {
            "ruleId": "off",
            "ruleIndex": 2,
            "level": "error",
            "message": {"text": "9.750 is off. Write it."},
            "locations": [location("my%20town/town/a.yaml", 3, 4)],
            "relatedLocations": [
                {**location("my%20town/town/b.yaml", 7, 1), "message": {"text": "This belongs to it."}}
            ],
        },
        {
            "ruleId": "odd",
            "ruleIndex": 1,
            "level": "warning",
            "message": {"text": "It is odd. Look at it."},
            "locations": [location("my%20town/town/a.yaml", 5, 1)],
        },
        {
            "ruleId": "known",
            "ruleIndex": 0,
            "level": "note",
            "message": {"text": "It is known. Nothing to do."},
            "locations": [location("my%20town/town/b.yaml", 1, 2)],
        },
    ]


def test_the_rules_of_sarif_are_those_that_found_something() -> None:
    driver = json.loads(findings_sarif(inspection(*FEW)))["runs"][0]["tool"]["driver"]
    rules = driver.pop("rules")
    assert driver == {"name": "pa", "version": "1.2.3", "semanticVersion": "1.2.3"}
    assert [rule["id"] for rule in rules] == ["known", "odd", "off"]
    assert rules[0] == {
        "id": "known",
        "shortDescription": {"text": "Findings of the kind known"},
        "fullDescription": {"text": "pa rule known explains it."},
        "help": {"text": "pa rule known explains it."},
        "defaultConfiguration": {"level": "note"},
    }


def test_sarif_of_nothing() -> None:
    (run,) = json.loads(findings_sarif(inspection()))["runs"]
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])


@pytest.mark.parametrize("text", HOSTILE)
def test_sarif_has_no_links_and_no_arguments(text: str) -> None:
    for result in json.loads(findings_sarif(hostile(text)))["runs"][0]["results"]:
        message = result["message"]["text"]
        assert "](" not in message
        assert not re.search("[{}]", message.replace("{{", "").replace("}}", ""))
        seen = message.replace("{{", "{").replace("}}", "}")
        assert seen.startswith(visible(text).replace("](", "] ("))
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"x/[\w.~/%-]*|[\w.~/%-]+", uri, re.ASCII)


# -- JUnit -------------------------------------------------------------------------------------------------------------


def parsed(text: str) -> ET.Element:
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n')
    assert text.isascii()
    return ET.fromstring(text.encode())  # noqa: S314 -- our own output


def cases(text: str) -> list[tuple[str | None, str | None, Mapping[str, str] | None]]:
    """Of each test its class, its name, and what its failure says of itself."""
    found: list[tuple[str | None, str | None, Mapping[str, str] | None]] = []
    for case in parsed(text).iterfind("testsuite/testcase"):
        failure = case.find("failure")
        found.append((case.get("classname"), case.get("name"), None if failure is None else failure.attrib))
    return found


def test_junit() -> None:
    text = findings_junit(inspection(*FEW))
    assert cases(text) == [
        ("town/a.yaml", "off 3:4", {"type": "error", "message": "9.750 is off."}),
        ("town/a.yaml", "odd 5:1", {"type": "warning", "message": "It is odd."}),
        ("town/b.yaml", "known 1:2", None),
        ("town/b.yaml", "known 1:2 (2)", None),
    ]
    root = parsed(text)
    counts = {"name": "pa check data", "tests": "4", "failures": "2", "errors": "0"}
    assert (root.tag, root.attrib) == ("testsuites", counts)
    (suite,) = root
    assert (suite.tag, suite.attrib) == ("testsuite", counts)
    assert suite.findtext("testcase/failure") == (
        "town/a.yaml:3:4: error: 9.750 is off. Write it. See town/b.yaml:7:1. [off]"
    )
    assert suite.findtext("testcase/system-out") == "town/b.yaml:1:2: note: It is known. Nothing to do. [known]"
    assert suite.findtext("system-out") == (
        "1 error, 1 warning, 2 notes. The data cannot be trusted, so there are no verdicts."
    )


def test_junit_of_nothing_passes() -> None:
    assert cases(findings_junit(inspection())) == [("pa check data", "The data can be trusted", None)]


def test_junit_fails_for_an_error_that_is_not_shown() -> None:
    text = findings_junit(inspection(FEW[2], hidden={"error": 1}))
    assert parsed(text).attrib == {"name": "pa check data", "tests": "2", "failures": "1", "errors": "0"}
    assert cases(text)[1] == (
        "pa check data",
        "The data can be trusted",
        {"type": "error", "message": "The data cannot be trusted, so there are no verdicts."},
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_junit_holds_what_is_seen(text: str) -> None:
    found = cases(findings_junit(hostile(text)))
    assert [case[0] for case in found] == [f"x/{visible(text)}"] * 3
    assert found[0][2] == {"type": "error", "message": f"{visible(text)} is off."}


@given(text=st.text(max_size=30))
def test_every_junit_report_can_be_read(text: str) -> None:
    assert len(cases(findings_junit(hostile(text)))) == 3


# -- Markdown ----------------------------------------------------------------------------------------------------------

BREAK = "<!-- -->"
REFERENCE = re.compile(r"@\w|#\d|\w://|\bwww\.\w|:\w+:|GH-\d|!\d|\$\S|%\w|~\w|&\w", re.IGNORECASE)
"""What GitHub and GitLab make links, pictures or formulas of, within a stretch of text."""

PAGE = MarkdownIt("commonmark").enable(["table", "strikethrough"])


class Row(NamedTuple):
    """The cells of a row as they are seen."""

    cells: tuple[str, ...]


def seen(token: Token) -> str:
    """What is seen of a line: nothing but text, in which nothing is found that would be more than text."""
    parts = [child.content for child in token.children or ()]
    assert {child.type for child in token.children or ()} <= {"text", "html_inline"}
    assert {child.content for child in token.children or () if child.type == "html_inline"} <= {BREAK}
    texts: str = "".join("\0" if part == BREAK else part for part in parts)
    assert not any(REFERENCE.search(stretch) for stretch in texts.split("\0"))
    return texts.replace("\0", "")


def rows(text: str) -> list[Row]:
    """The rows of all tables, without their headings."""
    tokens = PAGE.parse(text)
    assert [token.content for token in tokens if token.type == "html_block"] in (
        [],
        [f"<details><summary>{count_of_notes(text)}</summary>\n", "</details>\n"],
    )
    lines = [(token.map or [0])[0] for token in tokens if token.type == "tbody_open"]
    cells = [seen(token) for token in in_bodies(tokens)]
    assert len(cells) % 5 == 0
    assert len(lines) <= 2
    return [Row(tuple(cells[first : first + 5])) for first in range(0, len(cells), 5)]


def count_of_notes(text: str) -> str:
    found = re.search(r"^<details><summary>(\d+ notes?)</summary>$", text, re.MULTILINE)
    return found[1] if found else ""


def in_bodies(tokens: Iterable[Token]) -> Iterable[Token]:
    """What stands in the cells below headings."""
    within = False
    for token in tokens:
        within = token.type == "tbody_open" or (within and token.type != "tbody_close")
        if within and token.type == "inline":
            yield token


def test_markdown() -> None:
    assert findings_markdown(inspection(*reversed(FEW), hidden={"note": 1})) == (
        "## Data: 1 error, 1 warning, 2 notes\n"
        "\n"
        "Dataset: Town (fictional), town. As of 23 November 2026. Not shown, as asked: 1 note. "
        "The data cannot be trusted, so there are no verdicts.\n"
        "\n"
        "| Severity | Place | Found | What to write | Code |\n"
        "|---|---|---|---|---|\n"
        "| error | town/a.yaml&#58;<!-- -->3&#58;<!-- -->4 | 9.750 is off. | Write it. "
        "See town/b.yaml&#58;<!-- -->7&#58;<!-- -->1. | off |\n"
        "| warning | town/a.yaml&#58;<!-- -->5&#58;<!-- -->1 | It is odd. | Look at it. | odd |\n"
        "\n"
        "<details><summary>2 notes</summary>\n"
        "\n"
        "| Severity | Place | Found | What to write | Code |\n"
        "|---|---|---|---|---|\n"
        "| note | town/b.yaml&#58;<!-- -->1&#58;<!-- -->2 | That is known. | Nothing to do. | known |\n"
        "| note | town/b.yaml&#58;<!-- -->1&#58;<!-- -->2 | It is known. | Nothing to do. | known |\n"
        "\n"
        "</details>\n"
    )


def test_markdown_as_it_is_seen() -> None:
    assert rows(findings_markdown(inspection(*FEW[:3]))) == [
        Row(("error", "town/a.yaml:3:4", "9.750 is off.", "Write it. See town/b.yaml:7:1.", "off")),
        Row(("warning", "town/a.yaml:5:1", "It is odd.", "Look at it.", "odd")),
        Row(("note", "town/b.yaml:1:2", "It is known.", "Nothing to do.", "known")),
    ]


def test_markdown_of_nothing() -> None:
    assert findings_markdown(inspection(checked=NOTHING)) == "## Data: no findings\n\nAs of 23 November 2026.\n"
    assert findings_markdown(inspection(hidden={"note": 2})) == (
        "## Data: no findings\n\n"
        "Dataset: Town (fictional), town. As of 23 November 2026. Not shown, as asked: 2 notes.\n"
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_is_only_text(text: str) -> None:
    written = findings_markdown(hostile(text))
    error, warning, note = (row.cells for row in rows(written))
    assert (error[0], warning[0], note[0]) == ("error", "warning", "note")
    assert error[1] == f"x/{visible(text)}:1:2"
    assert error[2] in {f"{visible(text)} is off.", f"'{visible(text)} is off."}
    heading = next(token for token in PAGE.parse(written) if token.type == "inline" and "Dataset" in token.content)
    assert seen(heading).startswith(f"Dataset: {visible(text)}, {visible(text)}. As of ")


@pytest.mark.parametrize("text", HOSTILE)
def test_no_address_is_left_to_be_linked(text: str) -> None:
    assert not re.search(r"\w://|www\.|@", findings_markdown(hostile(text)), re.IGNORECASE)


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)"])
def test_no_cell_is_a_formula(text: str) -> None:
    for row in rows(findings_markdown(hostile(text))):
        assert row.cells[2].startswith(f"'{text}")


@given(text=st.text(max_size=30))
def test_every_table_keeps_its_shape(text: str) -> None:
    assert [row.cells[-1] for row in rows(findings_markdown(hostile(text)))] == ["off", "odd", "known"]


def test_a_summary_fits_and_says_what_does_not() -> None:
    many = [finding("known", f"a.yaml:{line}:1", "x" * 1000) for line in range(1, 1001)]
    text = findings_markdown(inspection(*many, finding("off", "z.yaml:1:1")))
    assert len(text.encode()) < 520_000
    assert text.startswith("## Data: 1 error, 1000 notes\n")
    shown = rows(text)
    assert shown[0].cells[0] == "error"
    assert text.endswith(
        f"\n\n{1001 - len(shown)} more findings did not fit here, the least bad; pa check data shows all of them.\n"
    )
    # A row of 1000 signs and at least 80 around it: fewer than 463 fit into 500,000 bytes, and with 110 more than 450.
    assert 450 < len(shown) < 463


def test_one_finding_that_does_not_fit() -> None:
    many = [finding("known", f"a.yaml:{line}:1", "x" * 9_900) for line in range(1, 52)]
    # A row takes 9,984 or 9,985 bytes with its line end: 50 of them fit into 500,000.
    assert findings_markdown(inspection(*many)).endswith(
        "\n\n1 more finding did not fit here, the least bad; pa check data shows all of them.\n"
    )


# -- against the schemas, where they are -------------------------------------------------------------------------------

if os.environ.get("PA_SCHEMAS"):
    import jsonschema
    import xmlschema

    SCHEMAS = Path(os.environ["PA_SCHEMAS"])
    GIVEN = [inspection(), inspection(hidden={"error": 1}), inspection(*FEW), *map(hostile, HOSTILE)]

    @pytest.mark.parametrize("one", GIVEN, ids=range(len(GIVEN)))
    def test_sarif_follows_its_schema(one: Inspection) -> None:
        schema = json.loads((SCHEMAS / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
        jsonschema.validate(json.loads(findings_sarif(one)), schema)

    @pytest.mark.parametrize("one", GIVEN, ids=range(len(GIVEN)))
    def test_junit_follows_its_schema(one: Inspection) -> None:
        xmlschema.XMLSchema(SCHEMAS / "junit-10.xsd").validate(findings_junit(one))
