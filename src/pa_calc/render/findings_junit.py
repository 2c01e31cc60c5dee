"""Findings as a JUnit report, which services that show tests read: errors and warnings fail, notes pass."""

from xml.etree import ElementTree as ET

from pa_calc.render.findings_counts import closing, is_trusted
from pa_calc.render.findings_said import Said, all_said, repeats
from pa_calc.render.inspection import Inspection
from pa_calc.words import Catalogue

_NAME = "pa check data"


def findings_junit(inspection: Inspection) -> str:
    """One suite, with a test for each finding, or one that passes where there is none."""
    cases = [*_cases(inspection), *_trust(inspection)]
    failures = sum(case.find("failure") is not None for case in cases)
    counts = {"tests": str(len(cases)), "failures": str(failures), "errors": "0"}
    suites = ET.Element("testsuites", {"name": _NAME, **counts})
    suite = ET.SubElement(suites, "testsuite", {"name": _NAME, **counts})
    suite.extend(cases)
    ET.SubElement(suite, "system-out").text = closing(inspection)
    ET.indent(suites)
    # Letters beyond ASCII by their numbers: right in whatever encoding the text is written.
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(suites, "us-ascii").decode()}\n'


def _cases(inspection: Inspection) -> list[ET.Element]:
    """Each finding as a test, with a name of its own: services drop the second of two that are alike."""
    findings = all_said(inspection)
    keys = repeats((one.code, one.place) for one in findings)
    return [_case(one, count, inspection.words) for one, (_, count) in zip(findings, keys, strict=True)]


def _case(said: Said, count: int, words: Catalogue) -> ET.Element:
    key = "data.junit.case" if count == 1 else "data.junit.case-again"
    name = words.say(key, code=said.code, line=said.place.line, column=said.place.column, count=count)
    case = ET.Element("testcase", {"classname": said.place.file, "name": name})
    if said.severity == "note":
        ET.SubElement(case, "system-out").text = said.line(words)
    else:
        failure = ET.SubElement(case, "failure", {"type": said.severity, "message": said.found})
        failure.text = said.line(words)
    return case


def _trust(inspection: Inspection) -> list[ET.Element]:
    """A test that says whether the data can be trusted, where no finding that is shown does."""
    if inspection.findings and not inspection.hidden.get("error", 0):
        return []
    case = ET.Element("testcase", {"classname": _NAME, "name": inspection.words.say("data.junit.trusted")})
    if not is_trusted(inspection):
        message = inspection.words.say("data.no-verdicts")
        ET.SubElement(case, "failure", {"type": "error", "message": message}).text = closing(inspection)
    return [case]
