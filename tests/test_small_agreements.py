"""Runs the small agreements of cases/01-… onward: whole datasets, of which every result was worked out by hand."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from tests.expectations import differences
from tests.fictional import FOLDER

from pa_calc.core.check import check
from pa_calc.dataset import Dataset, find, load
from pa_calc.findings import Untrusted
from pa_calc.reading import read
from pa_calc.schema.fields import parse_span

FOLDERS = sorted(FOLDER.glob("[0-9][0-9]-*"))


@cache
def dataset(folder: Path) -> Dataset:
    """A small agreement, read and checked as any other dataset."""
    return load(find(str(folder), Path()))


class Asked(NamedTuple):
    """What is expected of one small agreement on one day."""

    folder: Path
    as_of: str
    results: Mapping[str, Any]

    def __str__(self) -> str:
        """The name of the test."""
        return f"{self.folder.name}:{self.as_of}"


def asked(folder: Path) -> Iterator[Asked]:
    """Every day on which a small agreement is judged; one without expectations fails below."""
    if not (folder / "expected.yaml").exists():
        return
    for one in read(folder / "expected.yaml", f"{folder.name}/expected.yaml").value["asked"]:
        yield Asked(folder, one["as_of"], one["results"])


ASKED = [one for folder in FOLDERS for one in asked(folder)]


def reasons(results: Mapping[str, Any]) -> Iterator[tuple[str, object]]:
    """Why each result, and each other reading of it, is expected."""
    for id_, said in results.items():
        yield id_, said.get("why")
        yield from ((f"{id_} {key}", reading.get("why")) for key, reading in said.get("readings", {}).items())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_it_loads_without_a_finding(folder: Path) -> None:
    try:
        dataset(folder)
    except Untrusted as error:
        pytest.fail("\n".join(map(str, error.findings)))


@pytest.mark.parametrize("one", ASKED, ids=str)
def test_small_agreement(one: Asked) -> None:
    found = dataset(one.folder)
    report = check(found.agreements, found.tables, parse_span(one.as_of).first)
    results = {result.id: result for result in report.results}
    assert list(results) == list(one.results)
    wrong = [line for id_, said in one.results.items() for line in differences(results[id_], said)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("one", ASKED, ids=str)
def test_every_expectation_says_why(one: Asked) -> None:
    assert [id_ for id_, why in reasons(one.results) if not why] == []


def test_there_are_at_least_ten_each_of_its_own_town() -> None:
    said = [read(folder / "agreements.yaml", f"{folder.name}/agreements.yaml").value for folder in FOLDERS]
    names = Counter(one["name"]["en"] for one in said)
    assert len(FOLDERS) >= 10
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_file_begins_by_saying_that_it_is_fictional(folder: Path) -> None:
    files = [folder / "expected.yaml", folder / "agreements.yaml", *sorted(folder.glob("appendix/*.yaml"))]
    firsts = {file.name: file.read_text(encoding="utf-8").partition("\n")[0] for file in files}
    assert [name for name, first in firsts.items() if not first.startswith("# FICTIONAL")] == []
