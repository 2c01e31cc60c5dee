"""The wheel carries the shipped dataset and the example, and an installed program reads those."""

import tomllib
from pathlib import Path

import pytest

from pa_calc import dataset
from pa_calc.version import VERSION

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
BUILD = PROJECT["tool"]["hatch"]["build"]["targets"]


def test_the_dataset_goes_into_the_package() -> None:
    assert BUILD["wheel"]["force-include"] == {
        "data": "pa_calc/_data",
        "examples": "pa_calc/_examples",
        "docs/rules.md": "pa_calc/_rules.md",
        "docs/rules.nl.md": "pa_calc/_rules.nl.md",
    }
    assert BUILD["wheel"]["packages"] == ["src/pa_calc"]
    assert (ROOT / "data" / dataset.MAIN_FILE).is_file()


def test_the_source_archive_has_all_that_the_wheel_needs() -> None:
    assert {"/src", "/data", "/examples", "/docs", "/*.md"} <= set(BUILD["sdist"]["include"])
    assert (ROOT / PROJECT["project"]["readme"]).is_file()


def test_the_version_stands_in_one_place() -> None:
    assert PROJECT["project"]["dynamic"] == ["version"]
    path = ROOT / PROJECT["tool"]["hatch"]["version"]["path"]
    assert f'VERSION = "{VERSION}"' in path.read_text(encoding="utf-8")


def test_the_command_is_there() -> None:
    assert PROJECT["project"]["scripts"] == {"pa": "pa_calc.__main__:main"}


def test_a_checkout_reads_its_own_data() -> None:
    assert dataset.shipped() == dataset.Found(ROOT / "data", None, embedded=False)


def test_an_installed_program_reads_the_data_inside_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "pa_calc"
    (package / "_data").mkdir(parents=True)
    monkeypatch.setattr(dataset.where, "__file__", str(package / "dataset" / "where.py"))
    assert dataset.shipped() == dataset.Found(package / "_data", None, embedded=True)
    assert dataset.find(None, tmp_path) == dataset.shipped()
