"""Runs the hand-written cases of cases/parts: the arithmetic of the core, one part of a measure per file."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, get_args

import pytest
from pydantic import BaseModel
from tests.expectations import compare
from tests.fictional import FOLDER, agreements, records, tables

from pa_calc.core.check import Undecidable, check
from pa_calc.core.results import Report
from pa_calc.core.verdict import Verdict
from pa_calc.reading import read
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Table
from pa_calc.schema.fields import Text, parse_span
from pa_calc.schema.measures import Assumption, Target, Term


class Case(NamedTuple):
    """One case: where it stands, and what it says."""

    file: str
    said: Mapping[str, Any]

    def dataset(self) -> tuple[Agreements, tuple[Table, ...]]:
        """The models of the case."""
        return agreements(self.said["target"], self.said.get("agreement")), tables(self.said.get("tables", ()))

    def report(self) -> Report:
        """What the core makes of it."""
        reported = records(self.said.get("records", ()))
        return check(*self.dataset(), parse_span(self.said["as_of"]).first, reported)

    def expectations(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """What is expected, per id of a result."""
        expected = self.said["expect"]
        for party, one in expected["each"].items() if "each" in expected else [("", expected)]:
            yield f"1.1/promise{party and '/' + party}", one


CASES = [
    Case(path.stem, said)
    for path in sorted((FOLDER / "parts").glob("*.yaml"))
    for said in read(path, path.name).value["cases"]
]


@pytest.mark.parametrize("case", CASES, ids=[f"{case.file}:{case.said['name']}" for case in CASES])
def test_case(case: Case) -> None:
    if case.said["expect"] == "contradiction":
        with pytest.raises(Undecidable):
            case.report()
        return
    results = {result.id: result for result in case.report().results}
    expected = dict(case.expectations())
    assert list(results) == list(expected)
    for id_, said in expected.items():
        compare(results[id_], said)


def test_each_file_has_several_cases_with_names_of_their_own() -> None:
    files = [case.file for case in CASES]
    assert all(files.count(file) >= 2 for file in files)
    assert len({(case.file, case.said["name"]) for case in CASES}) == len(CASES)


# -- nothing goes untested ---------------------------------------------------------------------------------------------

Part = tuple[str, str]
"""A field of a model: the name of the model, and its own."""


def models_in(kind: Any) -> Iterator[type[BaseModel]]:
    """The models of ours that a type mentions."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
    for inner in get_args(kind):
        yield from models_in(inner)


def all_parts(*roots: type[BaseModel]) -> set[Part]:
    """Every field of these models and of those in them, but for the words."""
    parts: set[Part] = set()
    todo = list(roots)
    while todo:
        model = todo.pop()
        if model is Text or any(name == model.__name__ for name, _ in parts):
            continue
        parts |= {(model.__name__, name) for name in model.model_fields}
        todo += [inner for field in model.model_fields.values() for inner in models_in(field.annotation)]
    return parts


def used_parts(value: object) -> Iterator[Part]:
    """Every field that a model, or a model in it, was given."""
    if isinstance(value, BaseModel):
        for name in value.model_fields_set:
            yield type(value).__name__, name
            yield from used_parts(getattr(value, name))
    elif isinstance(value, tuple):
        for inner in value:
            yield from used_parts(inner)


def unused(cases: list[Case]) -> set[Part]:
    """The fields that no case gives."""
    targets = (target for case in cases for one in case.dataset()[0].agreements for target in one.targets)
    return all_parts(Target, Term, Assumption) - {part for target in targets for part in used_parts(target)}


def unseen(cases: list[Case]) -> set[str]:
    """The verdicts that no case expects."""
    expected = (one for case in cases if case.said["expect"] != "contradiction" for _, one in case.expectations())
    return {str(verdict) for verdict in Verdict} - {one["verdict"] for one in expected}


def test_every_part_of_a_target_occurs_in_a_case() -> None:
    assert unused(CASES) == set()


def test_every_verdict_is_expected_by_a_case() -> None:
    assert unseen(CASES) == set()


def without(*files: str) -> list[Case]:
    """All cases but those of these files."""
    return [case for case in CASES if case.file not in files]


def test_a_part_or_verdict_without_a_case_is_seen() -> None:
    assert unused(without("maybe", "text-figures")) == {("Term", "maybe")}
    assert unused(without("table", "roll")) == {("Term", "table")}
    assert unused(without("drops", "price-level")) == {("Reading", "drops"), ("RentBand", "price_level")}
    assert unseen(without("stated")) == {"stated"}
    assert unseen(without("condition", "records")) == {"lapsed"}
