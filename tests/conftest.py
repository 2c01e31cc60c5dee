"""What the tests share: the shipped dataset, read once."""

from pathlib import Path
from typing import NamedTuple

import pytest

from pa_calc.reading import read
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Table
from pa_calc.schema.problems import checked

DATA = Path(__file__).parents[1] / "data"


class Shipped(NamedTuple):
    """The shipped dataset as models."""

    agreements: Agreements
    tables: tuple[Table, ...]


@pytest.fixture(scope="session")
def shipped() -> Shipped:
    paths = sorted((DATA / "appendix").glob("*.yaml"))
    tables = tuple(checked(Table, read(path, f"appendix/{path.name}")) for path in paths)
    return Shipped(checked(Agreements, read(DATA / "agreements.yaml", "agreements.yaml")), tables)
