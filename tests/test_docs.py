"""The documents say what is so: commands and options, shown output, links. Of the data: test_data_format."""

import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from tests.program import pa
from typer.main import get_command

from pa_calc.cli import DONE, FAILED, UNDECIDED, app
from pa_calc.core.verdict import Verdict
from pa_calc.words.en.help import WORDS as HELP
from pa_calc.words.en.output import WORDS

ROOT = Path(__file__).parents[1]
PATHS = (
    *(ROOT / name for name in ("README.md", "README.nl.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "examples").glob("*/*.md")),
)
TEXTS = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in PATHS}
README = TEXTS["README.md"]
ALL = "\n".join(TEXTS.values())
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(text: str, kind: str) -> list[str]:
    """The fenced blocks of one kind."""
    return [block for found, block in BLOCK.findall(text) if found == kind]


# -- commands ----------------------------------------------------------------------------------------------------------


class Command(NamedTuple):
    """A command as Typer knows it."""

    name: str
    typer: Any


def commands(command: Any, name: str) -> Iterator[Command]:
    yield Command(name, command)
    for word, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, f"{name} {word}")


COMMANDS = tuple(commands(get_command(app), "pa"))


@pytest.mark.parametrize("command", COMMANDS, ids=[one.name for one in COMMANDS])
def test_every_command_and_every_option_is_explained(command: Command) -> None:
    assert command.typer.help
    assert command.typer.epilog
    assert f"`{command.name}" in README
    for option in command.typer.params:
        assert option.help, option.name
        is_argument = option.param_type_name == "argument"
        names = (HELP[option.metavar],) if is_argument else (*option.opts, *option.secondary_opts)
        for name in names:
            assert re.search(rf"`{name}[ `]", README), name


def test_every_verdict_has_its_row_with_its_sign() -> None:
    for verdict in Verdict:
        assert f"\n| {WORDS[f'sign.{verdict.value}']} {verdict.value} | " in README


def test_every_exit_code_has_its_row() -> None:
    codes = re.findall(r"^\| (\d+) \| ", README, re.MULTILINE)
    assert codes == ["0", "1", "2", "3", "4", "70", "130"]


# -- what is shown -----------------------------------------------------------------------------------------------------


class Shown(NamedTuple):
    """A command with what a document shows of its output, and the language of the document."""

    command: str
    output: str
    language: str


def language(name: str) -> str:
    return "nl" if name.endswith(".nl.md") else "en"


def shown(name: str, text: str) -> Iterator[Shown]:
    for block in blocks(text, "console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            yield Shown(command, output, language(name))


PLAYED = "docs/first-dataset.md"
"""Its commands follow on each other: test_first_dataset plays it as a whole."""

SHOWN = tuple(one for name, text in TEXTS.items() if name != PLAYED for one in shown(name, text))
EXAMPLES = tuple(line for block in blocks(README, "sh") for line in block.splitlines() if line.startswith("pa "))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the datasets that the README writes out: blocks that begin with the name of a file."""
    folder = tmp_path_factory.mktemp("readme")
    for block in blocks(README, "yaml"):
        path = folder / block.removeprefix("# ").split(maxsplit=1)[0]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block, encoding="utf-8")
    return folder


def pattern(output: str) -> str:
    """What the output must be like: `…` alone on a line stands for any lines, within a line for any text."""
    lines = [
        r"(?:.*\n)*?" if line == "…" else ".*?".join(map(re.escape, line.split("…"))) + r"\n"
        for line in output.splitlines()
    ]
    return "".join(lines)


def test_there_is_something_to_compare() -> None:
    assert [one.command.split(" --as-of")[0] for one in SHOWN][:2] == [
        "pa check targets",
        "pa forecast --corp samenwerking",
    ]
    assert {one.language for one in SHOWN} == {"en", "nl"}
    assert EXAMPLES
    assert "havendam/agreements.yaml" in README


@pytest.mark.parametrize("one", SHOWN, ids=[f"{one.language}: {one.command}" for one in SHOWN])
def test_what_is_shown_is_what_is_printed(folder: Path, one: Shown) -> None:
    program, *arguments = shlex.split(one.command)
    assert program == "pa"
    ran = pa(*arguments, cwd=folder, PA_LANG=one.language)
    assert (ran.code, ran.err) == (0, "")
    assert re.fullmatch(pattern(one.output), ran.out), f"{one.command} prints something else now"


def test_what_is_left_out_is_nothing_else() -> None:
    assert re.fullmatch(pattern("a…c\n…\nd\n"), "abbc\nx\ny\nd\n")
    assert re.fullmatch(pattern("a\n…\nd\n"), "a\nd\n")
    assert not re.fullmatch(pattern("a…c\nd\n"), "abbc\nx\nd\n")
    assert not re.fullmatch(pattern("a\n"), "a\nb\n")


@pytest.mark.parametrize("example", EXAMPLES)
def test_examples_run(folder: Path, example: str) -> None:
    ran = pa(*shlex.split(example)[1:], cwd=folder)
    assert ran.code in {DONE, FAILED, UNDECIDED}
    assert (ran.out != "", ran.err) == (True, "")


@pytest.mark.parametrize("name", ["README.md", "README.nl.md"])
def test_the_mistake_that_is_shown_is_found(folder: Path, name: str) -> None:
    (line,) = blocks(TEXTS[name], "text")
    path = folder / line.partition(":")[0]
    good = path.read_text(encoding="utf-8")
    path.write_text(good.replace("2026: 45", "2026: 9.750"), encoding="utf-8")
    ran = pa("check", "targets", "--data", "havendam", cwd=folder, PA_LANG=language(name))
    path.write_text(good, encoding="utf-8")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith(line)


# -- all documents -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TEXTS)
def test_links_lead_somewhere(name: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", TEXTS[name]):
        assert (ROOT / name).parent.joinpath(target).exists() or target.startswith("https://"), target


def test_every_document_can_be_reached() -> None:
    linked = {
        os.path.normpath(Path(name).parent / target)
        for name, text in TEXTS.items()
        for target in re.findall(r"\]\(([^)#]+)\)", text)
    }
    assert {os.path.normpath(name) for name in TEXTS} - {"README.md"} <= linked


@pytest.mark.parametrize("name", TEXTS)
def test_nothing_is_said_of_one_machine(name: str) -> None:
    paths = "|".join(("wo" + "rk", "ro" + "ot", "ho" + "me", "tm" + "p", "us" + "r"))
    hosts = "|".join((r"py" + r"pi\.org", r"python" + r"hosted", r"registry\.npm" + "js"))
    assert not re.search(rf"(?<![\w.])/(?:{paths})/|{hosts}|localhost|127\.0", TEXTS[name])


def test_the_modules_are_on_the_map() -> None:
    package = ROOT / "src" / "pa_calc"
    names = {path.stem for path in package.glob("*.py")} | {
        f"{path.name}/" for path in package.iterdir() if (path / "__init__.py").exists()
    }
    missing = {name for name in names - {"__init__", "version"} if f"`{name}`" not in TEXTS["CONTRIBUTING.md"]}
    assert not missing
