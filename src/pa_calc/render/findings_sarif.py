"""Findings as SARIF 2.1.0, which code scanning and editors read."""

import json
from collections.abc import Mapping
from typing import Any

from pa_calc.findings import Place
from pa_calc.render.escaping import sarif, uri
from pa_calc.render.findings_said import Said, all_said_from_root, fingerprints
from pa_calc.render.inspection import Inspection
from pa_calc.words import Catalogue

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_FINGERPRINT = "paFinding/v1"


def findings_sarif(inspection: Inspection) -> str:
    """One run of the program, with the rules that found something."""
    findings = all_said_from_root(inspection)
    rules = {one.code: one for one in reversed(findings)}
    known = {code: index for index, code in enumerate(sorted(rules))}
    run = {
        "tool": {"driver": _driver(inspection, [rules[code] for code in known])},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(one, fingerprint, known, inspection.words)
            for one, fingerprint in zip(findings, fingerprints(findings), strict=True)
        ],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _driver(inspection: Inspection, rules: list[Said]) -> dict[str, Any]:
    return {
        "name": "pa",
        "version": inspection.version,
        "semanticVersion": inspection.version,
        "rules": [_rule(one, inspection.words) for one in rules],
    }


def _rule(said: Said, words: Catalogue) -> dict[str, Any]:
    """The rule that found something; its level is that of the first finding."""
    text = {"text": words.say("data.sarif.help", code=said.code)}
    return {
        "id": said.code,
        "shortDescription": {"text": words.say("data.sarif.rule", code=said.code)},
        "fullDescription": text,
        "help": text,
        "defaultConfiguration": {"level": said.severity},
    }


def _result(said: Said, fingerprint: str, rules: Mapping[str, int], words: Catalogue) -> dict[str, Any]:
    return {
        "ruleId": said.code,
        "ruleIndex": rules[said.code],
        "level": said.severity,
        "message": {"text": sarif(f"{said.found} {said.remedy}")},
        "locations": [_location(said.place)],
        **_related(said.related, words),
        "partialFingerprints": {_FINGERPRINT: fingerprint},
    }


def _related(place: Place | None, words: Catalogue) -> dict[str, Any]:
    """The other place that belongs to a finding, where it has one."""
    if place is None:
        return {}
    return {"relatedLocations": [_location(place) | {"message": {"text": words.say("data.sarif.related")}}]}


def _location(place: Place) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri(place.file)},
            "region": {"startLine": place.line, "startColumn": place.column},
        }
    }
