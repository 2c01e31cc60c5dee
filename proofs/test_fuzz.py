"""Datasets that went wrong in ways that nobody thought of: very many of them, each asked all that can be asked."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from tests.mutants import SHIPPED, SMALL, Mutant, value_mutants
from tests.trial import Said, all_the_same, problems, tried_twice

OF_BYTES, TWICE, OF_VALUES, OF_SHIPPED_VALUES = 50_000, 5000, 2000, 50

many = settings(
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def report(said: list[Said], capsys: pytest.CaptureFixture[str]) -> None:
    """How many there were, and which of them took longest."""
    slowest = max(said, key=lambda one: one.seconds)
    trusted = sum(one.is_trusted for one in said)
    codes = frozenset[str]().union(*(one.codes for one in said))
    with capsys.disabled():
        sys.stdout.write(
            f"\n{len(said)} mutants, {trusted} of them trusted, {len(codes)} codes of findings; "
            f"slowest: {slowest.seconds:.2f} s, {slowest.name}\n"
        )


def test_changed_bytes_are_found_or_harmless(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = all_the_same(range(OF_BYTES), tmp_path, TWICE)
    report(said, capsys)
    assert len(said) == OF_BYTES
    assert not problems(said)


@pytest.mark.parametrize(("folders", "how_many"), [(SMALL, OF_VALUES), ((SHIPPED,), OF_SHIPPED_VALUES)])
def test_changed_values_are_found_or_harmless(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], folders: Sequence[Path], how_many: int
) -> None:
    said = []

    @settings(many, max_examples=how_many)
    @given(value_mutants(folders))
    def try_one(mutant: Mutant) -> None:
        said.append(tried_twice(mutant, tmp_path))
        assert not problems(said[-1:])

    try_one()
    report(said, capsys)
    assert len(said) >= how_many
