"""What GitHub, GitLab and pre-commit read of this repository, and the pipelines that docs/ci.md shows."""

import json
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.program import AS_OF, HAVENSTAD, NEEDED, Ran, pa
from typer.main import get_command

from pa_calc.cli import DONE, UNTRUSTED, USAGE, app

ROOT = Path(__file__).parents[1]
DOCUMENT = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")

Yaml = Mapping[str, Any]


def loaded(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


ACTION: Yaml = loaded("action.yml")
WORKFLOW: Yaml = loaded(".github/workflows/ci.yml")
HOOKS: list[Yaml] = loaded(".pre-commit-hooks.yaml")
SNIPPETS: dict[str, Any] = {
    f"{number} {block.splitlines()[0].removeprefix('# ')}": yaml.safe_load(block)
    for number, block in enumerate(re.findall(r"^```yaml\n(.*?)^```$", DOCUMENT, re.MULTILINE | re.DOTALL), 1)
}
STEPS: list[Yaml] = ACTION["runs"]["steps"]


def steps_of(workflow: Yaml) -> Iterator[Yaml]:
    for job in workflow["jobs"].values():
        yield from job["steps"]


def snippets(name: str) -> list[Any]:
    return [snippet for key, snippet in SNIPPETS.items() if key.endswith(name)]


def check_data() -> Any:
    """The command, as Typer knows it."""
    commands: Any = get_command(app)
    return commands.commands["check"].commands["data"]


OPTIONS = {name for option in check_data().params for name in option.opts if name.startswith("-")}


# -- pre-commit --------------------------------------------------------------------------------------------------------


def test_the_hook() -> None:
    (hook,) = HOOKS
    assert hook.keys() == {
        "id", "name", "description", "entry", "language", "files", "pass_filenames", "require_serial",
    }  # fmt: skip
    assert (hook["id"], hook["language"]) == ("pa-check-data", "python")
    assert (hook["pass_filenames"], hook["require_serial"]) == (False, True)


def test_the_hook_runs_a_command_that_there_is(tmp_path: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    program, *arguments = shlex.split(HOOKS[0]["entry"])
    assert program in project["scripts"]
    ran = pa(*arguments, "--help", cwd=tmp_path)
    assert (ran.code, ran.err) == (DONE, "")
    assert ran.out.startswith("Usage: pa check data")


@pytest.mark.parametrize(
    ("path", "runs"),
    [
        ("data/agreements.yaml", True),
        ("data/appendix/table-1.yaml", True),
        ("table-1.yml", True),
        ("a.yaml.md", False),
        ("README.md", False),
        ("ayaml", False),
    ],
)
def test_the_hook_runs_for_yaml(path: str, runs: bool) -> None:
    assert bool(re.search(HOOKS[0]["files"], path)) is runs


# -- the action --------------------------------------------------------------------------------------------------------


def test_the_action() -> None:
    assert ACTION.keys() == {"name", "description", "inputs", "runs"}
    assert ACTION["runs"].keys() == {"using", "steps"}
    assert ACTION["runs"]["using"] == "composite"
    assert ACTION["inputs"].keys() == {"data", "fail-on", "select", "ignore", "as-of", "sarif", "python-version"}
    for one in ACTION["inputs"].values():
        assert one.keys() == {"description", "default"}
        assert isinstance(one["default"], str)


def test_every_step_that_runs_says_in_which_shell() -> None:
    assert all(step["shell"] == "bash" for step in STEPS if "run" in step)


@pytest.mark.parametrize(
    "step", [*STEPS, *steps_of(WORKFLOW), *(one for it in snippets("data.yml") for one in steps_of(it))]
)
def test_nothing_from_outside_is_put_into_a_script(step: Yaml) -> None:
    assert "${{" not in step.get("run", "")
    assert ("run" in step) != ("uses" in step)


@pytest.mark.parametrize("step", [step for step in STEPS if "run" in step], ids=lambda step: step["id"])
def test_a_script_quotes_what_it_was_given(step: Yaml) -> None:
    script = step["run"]
    for name in step["env"]:
        assert re.search(rf"\${name}\b", script), name
        assert not re.search(rf'(?<!["=]){re.escape("$")}{name}\b', script), name
    assert set(re.findall(r"\$([A-Z_]+)\b", script)) <= step["env"].keys() | {
        "RUNNER_TEMP", "RUNNER_OS", "GITHUB_ACTION_PATH", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY",
    }  # fmt: skip


def test_every_input_is_used() -> None:
    given = "\n".join(
        value for step in STEPS for part in ("env", "with") for value in map(str, step.get(part, {}).values())
    )
    assert set(re.findall(r"\$\{\{ inputs\.([\w-]+) \}\}", given)) == ACTION["inputs"].keys()


def test_the_action_installs_what_it_was_checked_out_with() -> None:
    (install,) = (step["run"] for step in STEPS if step.get("id") == "install")
    assert 'pip install --disable-pip-version-check --quiet "$GITHUB_ACTION_PATH"' in install
    assert all(" -I -m " in line for line in install.splitlines() if " -m " in line)


if BASH := shutil.which("bash"):

    @pytest.fixture
    def check(tmp_path: Path) -> Any:
        """Run the script of the action as GitHub does, with inputs."""
        (script,) = (step["run"] for step in STEPS if step.get("id") == "check")
        program = tmp_path / "pa"
        program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m pa_calc "$@"\n', encoding="utf-8")
        program.chmod(0o755)
        shutil.copytree(HAVENSTAD, tmp_path / "town")

        def run(**inputs: str) -> Ran:
            defaults = {name.upper().replace("-", "_"): one["default"] for name, one in ACTION["inputs"].items()}
            summary = {"GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"), "PA": str(program)}
            done = subprocess.run(
                [str(BASH), "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script],
                cwd=tmp_path,
                env=NEEDED | defaults | {"AS_OF": AS_OF} | summary | inputs,
                capture_output=True,
                text=True,
                encoding="utf-8",
                timeout=60,
                check=False,
            )
            return Ran(done.returncode, done.stdout, done.stderr)

        return run

    def test_the_action_passes_good_data(tmp_path: Path, check: Any) -> None:
        ran = check(DATA="town", SARIF="out file.sarif")
        assert (ran.code, ran.err) == (DONE, "")
        assert "::error" not in ran.out
        assert (tmp_path / "summary.md").read_text(encoding="utf-8").startswith("## Data: ")
        assert json.loads((tmp_path / "out file.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"

    def test_the_action_fails_with_the_code_of_the_program(tmp_path: Path, check: Any) -> None:
        table = tmp_path / "town" / "appendix" / "table-1.yaml"
        table.write_text(table.read_text(encoding="utf-8") + "\nextra: 9.750\n", encoding="utf-8")
        ran = check(DATA="town", SARIF="pa.sarif", IGNORE="dot-thousands")
        assert (ran.code, ran.err) == (UNTRUSTED, "")
        assert "The data cannot be trusted" in (tmp_path / "summary.md").read_text(encoding="utf-8")
        assert (tmp_path / "pa.sarif").exists()
        assert "::error file=town/appendix/table-1.yaml,line=" in check(DATA="town").out

    @pytest.mark.parametrize(
        "data", ["nowhere", "; touch found", "$(touch found)", "`touch found`", "--help", '" -h "']
    )
    def test_the_action_takes_an_input_for_what_it_is(tmp_path: Path, check: Any, data: str) -> None:
        ran = check(DATA=data)
        assert (ran.code, ran.out) == (USAGE, "")
        assert ran.err
        assert not (tmp_path / "found").exists()
        assert not (tmp_path / "summary.md").exists()


# -- the pipelines -----------------------------------------------------------------------------------------------------


def test_this_repository_checks_itself_and_its_data() -> None:
    assert WORKFLOW["on"].keys() == {"push", "pull_request"}
    assert WORKFLOW["permissions"] == {"contents": "read"}
    steps = list(steps_of(WORKFLOW))
    assert {"run": "make test"} in steps
    assert {"uses": "./", "with": {"data": "data"}} in steps
    assert WORKFLOW["jobs"]["test"]["strategy"]["matrix"]["python"] == ["3.11", "3.12", "3.13"]


@pytest.mark.parametrize("name", ["action.yml", ".github/workflows/ci.yml", ".pre-commit-hooks.yaml"])
def test_no_file_names_a_machine(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    paths = "|".join(("wo" + "rk", "ro" + "ot", "ho" + "me", "tm" + "p", "us" + "r"))
    hosts = "|".join((r"py" + r"pi\.org", r"python" + "hosted", r"registry\.npm" + "js"))
    assert not re.search(rf"(?<![\w.])/(?:{paths})/|{hosts}|localhost|127\.0|https?://", text)


def test_the_document_shows_a_pipeline_for_each() -> None:
    names = [key.partition(" ")[2] for key in SNIPPETS]
    assert names == [
        ".github/workflows/data.yml", ".github/workflows/data.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml",
    ]  # fmt: skip


@pytest.mark.parametrize("workflow", [WORKFLOW, *snippets("data.yml")], ids=["own", "annotations", "sarif"])
def test_workflows_give_the_action_what_it_knows(workflow: Yaml) -> None:
    assert "on" in workflow
    assert workflow["permissions"]["contents"] == "read"
    (used,) = (step for step in steps_of(workflow) if step.get("uses", "").startswith(("./", "OWNER/pa@")))
    assert used["with"].keys() <= ACTION["inputs"].keys()


def test_what_is_uploaded_is_what_was_written() -> None:
    steps = list(steps_of(snippets("data.yml")[1]))
    assert steps[-1]["with"]["sarif_file"] == steps[-2]["with"]["sarif"]
    assert steps[-1]["if"] == "always()"
    assert snippets("data.yml")[1]["permissions"]["security-events"] == "write"


def test_gitlab_collects_what_was_written() -> None:
    (pipeline,) = snippets(".gitlab-ci.yml")
    job = pipeline["data"]
    written = {
        line.split(" --format ")[1].split()[0]: line.split("> ")[1].split()[0] for line in job["script"] if ">" in line
    }
    assert job["artifacts"] == {
        "when": "always",
        "reports": {"codequality": written["gitlab"], "junit": written["junit"]},
    }
    assert all(line.endswith(" || true") for line in job["script"][1:-1])
    assert "|" not in job["script"][-1]


def test_the_hook_that_is_shown_is_the_one_that_there_is() -> None:
    (config,) = snippets(".pre-commit-config.yaml")
    (hook,) = config["repos"][0]["hooks"]
    assert hook["id"] == HOOKS[0]["id"]
    assert {argument for argument in hook["args"] if argument.startswith("-")} <= OPTIONS


def commands() -> Iterator[str]:
    """Every call of the program in the document and in the action."""
    for text in (DOCUMENT, *(step.get("run", "") for step in STEPS)):
        yield from re.findall(r"(?:\bpa|\"\$PA\") check data [^|>\n`]*", text)


@pytest.mark.parametrize("command", sorted(set(commands())))
def test_calls_use_options_that_there_are(command: str) -> None:
    assert {name.partition("=")[0] for name in re.findall(r"(?<=\s)--?[a-z][\w=-]*", command)} <= OPTIONS


def test_every_format_and_exit_code_is_explained() -> None:
    (formats,) = (option.type.choices for option in check_data().params if option.name == "form")
    shown = re.findall(r"^\| `(\w+)` \| ", DOCUMENT.partition("## Formats")[2].partition("## GitHub")[0], re.MULTILINE)
    assert shown == list(formats)
    assert re.findall(r"^\| (\d) \| ", DOCUMENT, re.MULTILINE) == ["0", "1", "2", "3"]


def test_every_input_is_explained() -> None:
    rows = re.findall(r"^\| (`[^|]*) \|", DOCUMENT.partition("| input |")[2].partition("\n\n")[0], re.MULTILINE)
    assert set(re.findall(r"`([\w-]+)`", "".join(rows))) == ACTION["inputs"].keys()
