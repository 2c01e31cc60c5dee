"""No command pays for another: what is imported, and what is not."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.program import NEEDED

CODE = """
import sys
sys.argv = ["pa", *sys.argv[1:]]
from pa_calc.__main__ import main
code = main()
print(*sys.modules, file=sys.stderr)
sys.exit(code)
"""
HEAVY = frozenset({"pydantic", "yaml", "rich"})
VERDICTS = frozenset(
    f"pa_calc.{name}"
    for name in (
        "core.check", "core.form", "core.measuring", "core.outcome", "core.results", "core.settle", "core.share",
        "core.verdict", "render.amounts", "render.asking", "render.causes", "render.outcomes", "render.targets_json",
        "render.targets_text",
    )
)  # fmt: skip
FORECAST = frozenset(
    f"pa_calc.{name}"
    for name in (
        "core.combining", "core.forecast", "core.forecast_results", "core.forecast_tables", "core.forecast_total",
        "render.forecast_grids", "render.forecast_json", "render.forecast_notes", "render.forecast_text",
    )
)  # fmt: skip
FORECAST_WORDS = frozenset({"pa_calc.words.en.forecast"})
TEXT = frozenset(
    f"pa_calc.render.{name}"
    for name in ("forecast_grids", "forecast_notes", "forecast_text", "grid", "heading", "targets_text")
)
JSON = frozenset({"pa_calc.render.targets_json", "pa_calc.render.forecast_json", "pa_calc.render.json_head"})
EXPLAIN = frozenset({"pa_calc.core.explain", "pa_calc.words.en.explain"})
EXPLAIN_JSON = frozenset({"pa_calc.render.explain_json", "pa_calc.render.explain_branches"})
TARGETS = frozenset({"pa_calc.render.targets_text"})
AGENDA = frozenset(
    f"pa_calc.{name}"
    for name in (
        "core.agenda", "core.escalation", "core.milestones", "core.occurrences", "render.agenda_ics",
        "render.agenda_json", "render.agenda_rows", "render.agenda_said", "render.agenda_text", "words.en.agenda",
    )
)  # fmt: skip
SO_FAR = frozenset(f"pa_calc.core.{name}" for name in ("pace", "quota", "to_date", "told"))
STATUS = frozenset(
    f"pa_calc.{name}"
    for name in (
        "core.changes", "core.needed", "core.status", "render.status_json", "render.status_said", "render.status_text",
        "words.en.status",
    )
)  # fmt: skip
AGENDA_TEXT = frozenset({"pa_calc.render.agenda_rows", "pa_calc.render.agenda_text"})
ERRORS = frozenset({"pa_calc.words.en.findings", "pa_calc.render.findings_text"})


def imported(folder: Path, command: str) -> frozenset[str]:
    done = subprocess.run(
        [sys.executable, "-c", CODE, *command.split()], cwd=folder, env=NEEDED, capture_output=True, check=True
    )
    return frozenset(done.stderr.decode().split())


@pytest.mark.parametrize(
    "command", ["--version", "--help", "-h", "check -h", "check targets --help", "forecast -h", "table -h"]
)
def test_help_needs_no_library_for_data(tmp_path: Path, command: str) -> None:
    modules = imported(tmp_path, command)
    assert "pa_calc.cli" in modules
    assert not modules & HEAVY
    assert not {name for name in modules if name.startswith(("pa_calc.core", "pa_calc.render", "pa_calc.schema"))}


@pytest.mark.parametrize("command", ["rule", "rule total-differs"])
def test_a_rule_is_explained_without_a_library_for_data(tmp_path: Path, command: str) -> None:
    modules = imported(tmp_path, command)
    assert "pa_calc.render.rule_text" in modules
    assert not modules & (HEAVY | ERRORS)


@pytest.mark.parametrize("command", ["term", "term peildatum"])
def test_a_word_is_explained_without_a_library_for_data(tmp_path: Path, command: str) -> None:
    modules = imported(tmp_path, command)
    assert "pa_calc.words.glossary" in modules
    assert not modules & (HEAVY | ERRORS)
    assert not {name for name in modules if name.startswith(("pa_calc.core", "pa_calc.schema"))}


@pytest.mark.parametrize(
    ("command", "needed", "not_needed"),
    [
        ("check targets", {"pa_calc.render.targets_text"}, FORECAST | FORECAST_WORDS | AGENDA | STATUS | JSON),
        (
            "check targets --format json",
            {"pa_calc.render.targets_json"},
            FORECAST | FORECAST_WORDS | AGENDA | STATUS | TEXT,
        ),
        ("status", {"pa_calc.render.status_text"}, FORECAST | FORECAST_WORDS | TARGETS | JSON),
        ("status --format json", {"pa_calc.render.status_json"}, FORECAST | FORECAST_WORDS | TEXT),
        ("agenda", AGENDA_TEXT, FORECAST | FORECAST_WORDS | TARGETS | SO_FAR | JSON | {"pa_calc.render.agenda_ics"}),
        ("agenda --format json", {"pa_calc.render.agenda_json"}, FORECAST | FORECAST_WORDS | TEXT | AGENDA_TEXT),
        (
            "agenda --format ics",
            {"pa_calc.render.agenda_ics"},
            FORECAST | FORECAST_WORDS | TEXT | JSON | AGENDA_TEXT | {"pa_calc.core.escalation"},
        ),
        ("explain 1.1", {"pa_calc.render.explain_text"}, FORECAST | FORECAST_WORDS | JSON | TARGETS | EXPLAIN_JSON),
        ("explain 1.1 --format json", EXPLAIN_JSON, FORECAST | FORECAST_WORDS | TEXT | {"pa_calc.render.explain_text"}),
        ("forecast", {"pa_calc.render.forecast_text"}, VERDICTS | JSON | EXPLAIN | AGENDA | SO_FAR | STATUS),
        ("forecast --format json", {"pa_calc.render.forecast_json"}, VERDICTS | TEXT),
        ("agreements", {"pa_calc.render.agreements_text"}, FORECAST | FORECAST_WORDS | JSON),
        ("agreements --format json", {"pa_calc.render.agreements_json"}, FORECAST | FORECAST_WORDS | TEXT),
        ("agreements --format csv", {"pa_calc.render.agreements_csv"}, FORECAST | FORECAST_WORDS | TEXT | JSON),
        ("table", {"pa_calc.render.table_text"}, VERDICTS | FORECAST | FORECAST_WORDS | JSON),
        ("table 6", {"pa_calc.render.table_text"}, VERDICTS | FORECAST | FORECAST_WORDS | JSON),
        ("table 6 --format json", {"pa_calc.render.table_json"}, VERDICTS | FORECAST | FORECAST_WORDS | TEXT),
        ("table 6 --format csv", {"pa_calc.render.table_csv"}, VERDICTS | FORECAST | FORECAST_WORDS | TEXT | JSON),
    ],
)
def test_what_a_command_can_do_without(
    tmp_path: Path, command: str, needed: frozenset[str], not_needed: frozenset[str]
) -> None:
    modules = imported(tmp_path, command)
    assert needed <= modules
    assert not modules & (not_needed | ERRORS)
    assert "rich" not in modules
