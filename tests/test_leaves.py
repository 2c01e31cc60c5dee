"""No single value of the shipped data changes in silence: a sample of the changes. proofs/test_leaves.py tries all."""

from collections.abc import Iterator
from typing import Any

import pytest
from tests.leaves import Silent, every_change, excused, leaves, texts, unnoticed
from tests.trial import apart

from pa_calc.reading import look_at, parse

APART = 89
"""From one change of the sample to the next: a prime, so that every kind of change comes round."""


def test_a_sample_of_changes_is_noticed() -> None:
    assert len(range(0, len(every_change()), APART)) >= 150
    first, second = apart(unnoticed, (0, 2 * APART), (APART, 2 * APART))
    silent = [every_change()[number] for number in (*first, *second)]
    assert [change.name for change in silent if not excused(change)] == []


def test_who_notices_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its rules the program would not notice that a tie names a row that is not there."""
    number, wrong = next(
        (number, change)
        for number, change in enumerate(every_change())
        if (change.leaf.name, change.kind) == ("ties.0.one.rows", "misspelt")
    )
    assert wrong.put == "totall"
    assert unnoticed(number, len(every_change())) == []
    monkeypatch.setattr("pa_calc.rules.every_rule", lambda: ())
    assert unnoticed(number, len(every_change())) == [number]


# -- leaves and changes ------------------------------------------------------------------------------------------------


def values() -> dict[str, Any]:
    return {name: parse(text.encode(), name).value for name, text in texts().items()}


def inside(value: Any, steps: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The steps to all that holds no more."""
    if not value or not isinstance(value, dict | tuple):
        yield tuple(map(str, steps))
        return
    for step in value if isinstance(value, dict) else range(len(value)):
        yield from inside(value[step], (*steps, step))


def without(value: Any, steps: tuple[Any, ...]) -> Any:
    """A value without what stands at some steps."""
    step, *more = steps
    step = next(own for own in (value if isinstance(value, dict) else range(len(value))) if str(own) == str(step))
    if more:
        inner = without(value[step], tuple(more))
        return {**value, step: inner} if isinstance(value, dict) else (*value[:step], inner, *value[step + 1 :])
    if isinstance(value, dict):
        return {key: one for key, one in value.items() if key != step}
    return value[:step] + value[step + 1 :]


def test_every_value_is_a_leaf() -> None:
    found = [(leaf.file, *map(str, leaf.steps)) for leaf in leaves()]
    assert found == [(name, *steps) for name, value in values().items() for steps in inside(value)]
    assert len(found) > 3000


def test_a_change_changes_one_leaf_and_nothing_else() -> None:
    before = values()
    kinds = set()
    for change in every_change()[::61]:
        leaf = change.leaf
        look = look_at(change.made(texts()[leaf.file]).encode(), leaf.file)
        if look.document is None or look.findings:  # 2026 is there already, and `of` became off
            assert {one.code for one in look.findings} <= {"duplicate-key", "ambiguous-word"}, change.name
            continue
        after = look.document.value
        assert after != before[leaf.file], change.name
        if change.kind == "deleted":
            assert after == without(before[leaf.file], leaf.steps), change.name
        elif change.kind == "key misspelt":
            other = change.put.strip('"')
            assert without(after, (*leaf.steps[:-1], other)) == without(before[leaf.file], leaf.steps), change.name
        else:
            assert without(after, leaf.steps) == without(before[leaf.file], leaf.steps), change.name
        kinds.add(change.kind)
    assert kinds >= {"deleted", "key misspelt", "emptied", "misspelt", "other words", "off by one", "a year later"}


@pytest.mark.parametrize(
    ("leaves", "name", "covered"),
    [
        ("agreements.*.title.nl", "agreements.3.title.nl", True),
        ("agreements.*.title.nl", "agreements.3.targets.0.title.nl", False),
        ("**.nl", "agreements.3.targets.0.title.nl", True),
        ("**.nl", "agreements.3.targets.0.title.nlx", False),
        ("dimensions.*.values.A+.nl", "dimensions.label.values.AA.nl", False),
    ],
)
def test_an_exception_covers_what_its_pattern_says(leaves: str, name: str, covered: bool) -> None:
    change = every_change()[0]
    change = change._replace(leaf=change.leaf._replace(steps=tuple(name.split("."))), kind="other words")
    assert Silent(leaves, "other words", "why").covers(change) is covered
    assert not Silent(leaves, "deleted", "why").covers(change)
