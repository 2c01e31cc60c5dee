"""docs/first-dataset.md, played from top to bottom: what it says to write is written, what it shows is printed."""

import re
import shlex
from pathlib import Path
from typing import NamedTuple

from tests.program import pa
from tests.test_docs import pattern

PAGE = (Path(__file__).parents[1] / "docs" / "first-dataset.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(yaml|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PART = re.compile(r"^(\w+):.*\n(?: .*\n)*", re.MULTILINE)
"""A key at the margin, with the lines that belong to it."""


class Asked(NamedTuple):
    """A command of the page, with what it shows of the answer."""

    command: str
    output: str


def asked(block: str) -> list[Asked]:
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [Asked(command, output) for command, _, output in (part.partition("\n") for part in parts)]


def write(folder: Path, block: str) -> None:
    """A whole file where the block begins with its format, else the parts that take the place of those of that name."""
    head, _, body = block.partition("\n")
    path = folder / head.removeprefix("# ").split()[0]
    text = block
    if body.startswith("format:"):
        path.parent.mkdir(exist_ok=True)
    else:
        text = path.read_text(encoding="utf-8")
        parts = list(PART.finditer(body))
        assert "".join(part[0] for part in parts) == body, "a block has nothing but whole parts"
        for part in parts:
            text = replaced(text, part[1], part[0])
    path.write_text(text, encoding="utf-8", newline="\n")


def replaced(text: str, key: str, part: str) -> str:
    (old,) = (one for one in PART.finditer(text) if one[1] == key)
    return text[: old.start()] + part + text[old.end() :]


def test_the_page_from_top_to_bottom(tmp_path: Path) -> None:
    for kind, block in BLOCK.findall(PAGE):
        if kind == "yaml":
            write(tmp_path, block)
            continue
        for command, output in asked(block):
            program, *arguments = shlex.split(command)
            assert program == "pa"
            ran = pa(*arguments, cwd=tmp_path)
            assert ran.code == (3 if ": error: " in output else 0), ran.err
            assert re.fullmatch(pattern(output), ran.out + ran.err), f"{command} prints: {ran.out}{ran.err}"


def test_there_is_something_to_play() -> None:
    kinds = [kind for kind, _ in BLOCK.findall(PAGE)]
    assert (kinds.count("yaml"), kinds.count("console")) == (9, 7)
    assert "$ pa init wilgendam " in PAGE


def test_nothing_is_left_to_fill_in(tmp_path: Path) -> None:
    """What the page writes leaves a dataset without placeholders, but for the example under the agreements."""
    test_the_page_from_top_to_bottom(tmp_path)
    for path in (tmp_path / "wilgendam").rglob("*.yaml"):
        lines = path.read_text(encoding="utf-8").splitlines()
        left = [line for line in lines if "FILL IN" in line and not line.startswith("#")]
        assert left == [], path.name


def test_the_document_is_called_fictional() -> None:
    assert "**fictional**" in PAGE.split("## ")[0]
    assert all("FICTIONAL" in block.splitlines()[0] for _, block in BLOCK.findall(PAGE) if "\nformat:" in block)
