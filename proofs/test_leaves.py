"""No single value of the shipped data can be changed or deleted in silence, unless tests/leaves.py says why."""

import sys

import pytest
from tests.leaves import SILENT, every_change, excused, leaves, unnoticed
from tests.trial import apart


def test_every_change_of_every_value_is_noticed(capsys: pytest.CaptureFixture[str]) -> None:
    first, second = apart(unnoticed, (0, 2), (1, 2))
    silent = [every_change()[number] for number in sorted((*first, *second))]
    with capsys.disabled():
        sys.stdout.write(f"\n{len(leaves())} values, {len(every_change())} changes, {len(silent)} of them silent\n")
    assert [change.name for change in silent if not excused(change)] == []
    idle = [(one.leaves, one.kind) for one in SILENT if not any(map(one.covers, silent))]
    assert idle == []
