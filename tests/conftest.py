"""What the tests share: the shipped dataset, read once, and the answers that `pa` is known to give."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.program import Call, Ran

from pa_calc.cli import run
from pa_calc.reading import read
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Table
from pa_calc.schema.problems import checked

DATA = Path(__file__).parents[1] / "data"
GOLDEN = Path(__file__).with_name("golden")

Golden = Callable[[str, str], None]
"""Asserts that a text is what the named file holds."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write tests/golden anew; read the difference")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    def same(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8")

    return same


class Shipped(NamedTuple):
    """The shipped dataset as models."""

    agreements: Agreements
    tables: tuple[Table, ...]


@pytest.fixture(scope="session")
def shipped() -> Shipped:
    paths = sorted((DATA / "appendix").glob("*.yaml"))
    tables = tuple(checked(Table, read(path, f"appendix/{path.name}")) for path in paths)
    return Shipped(checked(Agreements, read(DATA / "agreements.yaml", "agreements.yaml")), tables)


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Call:
    """Run `pa` in this process, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PA_DATA", raising=False)

    def call(*arguments: str) -> Ran:
        code = run(list(arguments))
        return Ran(code, *capsys.readouterr())

    return call
