"""Datasets that went wrong in ways that nobody thought of: a sample of them. `proofs/test_fuzz.py` tries very many."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from tests.mutants import Mutant, byte_mutant, value_mutants
from tests.trial import all_the_same, problems, tried, tried_twice

HOW_MANY = 1000


def test_a_mutant_is_the_same_again_from_its_number() -> None:
    for number in range(40):
        assert byte_mutant(number) == byte_mutant(number)


def test_changed_bytes_are_found_or_harmless(tmp_path: Path) -> None:
    said = all_the_same(range(HOW_MANY), tmp_path, HOW_MANY // 5)
    assert len(said) == HOW_MANY
    assert not problems(said)
    assert len(frozenset[str]().union(*(one.codes for one in said))) > 60
    assert sum(one.is_trusted for one in said) > 60


@settings(
    max_examples=100, derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
@given(value_mutants())
def test_changed_values_are_found_or_harmless(tmp_path_factory: pytest.TempPathFactory, mutant: Mutant) -> None:
    assert not problems([tried_twice(mutant, tmp_path_factory.getbasetemp())])


def test_what_is_wrong_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The trial itself: an exception, a text with something hidden, and different words are all found."""
    mutant = byte_mutant(1)

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr("tests.trial.inspected", broken)
        assert tried(mutant, tmp_path).problem.endswith("ZeroDivisionError\n")
    with monkeypatch.context() as patch:
        patch.setattr("tests.trial.brief_text", lambda *_: "\x1b[31m")
        assert "hidden" in tried(mutant, tmp_path).problem
    with monkeypatch.context() as patch:
        texts = iter("ab")
        patch.setattr("tests.trial.brief_text", lambda *_: next(texts))
        assert tried_twice(mutant, tmp_path).problem == "not the same twice"
    with monkeypatch.context() as patch:
        patch.setattr("tests.trial.MOST_SECONDS", -1.0)
        assert tried(mutant, tmp_path).problem.endswith("seconds are too many")
    assert not list(tmp_path.iterdir())
