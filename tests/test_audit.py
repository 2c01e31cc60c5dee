"""Nothing of the 61 agreements is left out: each row of the list of every number, date and duty has its place."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import Shipped

from pa_calc.schema.agreements import Agreement

ROWS = [
    tuple(line.split("\t")) for line in Path(__file__).with_name("audit.tsv").read_text(encoding="utf-8").splitlines()
]
PER_CHAPTER = {"1": 25, "2": 3, "3": 15, "4": 8, "5": 4, "6": 6}
NUMBERS = [f"{chapter}.{number}" for chapter, many in PER_CHAPTER.items() for number in range(1, many + 1)]


def stands(shipped: Shipped, agreement: Agreement, place: str) -> bool:
    """Whether an agreement has something at a place such as duties/holy-vision, links/1.2 or planning."""
    field, _, key = place.partition("/")
    if field == "term":
        return place == "term" and "term" in shipped.agreements.model_fields_set
    found: Any = getattr(agreement, field, ())
    if not isinstance(found, tuple):
        return False
    name = "to" if field == "links" else "key"
    return any(getattr(one, name) == key for one in found) if key else bool(found)


def test_the_list_is_complete() -> None:
    assert len(ROWS) == 105
    assert {len(row) for row in ROWS} == {3}
    assert len({row[:2] for row in ROWS}) == 105, "a row stands there twice"
    assert len(NUMBERS) == 61
    assert list(dict.fromkeys(row[0] for row in ROWS)) == NUMBERS


def test_the_dataset_has_every_agreement_and_chapter(shipped: Shipped) -> None:
    numbers = [agreement.number for agreement in shipped.agreements.agreements]
    assert numbers == NUMBERS
    assert Counter(number.split(".")[0] for number in numbers) == PER_CHAPTER
    assert [chapter.number for chapter in shipped.agreements.chapters] == list(PER_CHAPTER)


@pytest.mark.parametrize(("number", "description", "places"), ROWS, ids=[f"{row[0]}-{row[1]}" for row in ROWS])
def test_each_row_has_its_place(shipped: Shipped, number: str, description: str, places: str) -> None:
    agreement = next(one for one in shipped.agreements.agreements if one.number == number)
    missing = [place for place in places.split(", ") if not stands(shipped, agreement, place)]
    assert not missing, f"{number}: {description}"


@pytest.mark.parametrize("place", ["targets/none", "duties/", "duties", "links/9.9", "nowhere", "number", "term/first"])
def test_a_place_that_does_not_exist_is_seen(shipped: Shipped, place: str) -> None:
    agreement = shipped.agreements.agreements[0].model_copy(update={"duties": (), "links": ()})
    assert not stands(shipped, agreement, place)


def test_every_target_and_stated_figure_is_in_the_list(shipped: Shipped) -> None:
    listed = {(row[0], place) for row in ROWS for place in row[2].split(", ")}
    found = {
        (agreement.number, f"{field}/{one.key}")
        for agreement in shipped.agreements.agreements
        for field in ("targets", "stated_figures")
        for one in getattr(agreement, field)
    }
    assert found <= listed
