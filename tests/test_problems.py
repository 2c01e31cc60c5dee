"""What a model refuses: our words, at the right place."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, Discriminator, Field, Tag, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from pa_calc.findings import Finding, Untrusted
from pa_calc.reading import parse
from pa_calc.reading.rawtext import MOST_FINDINGS
from pa_calc.schema.fields import (
    Bound,
    Day,
    Key,
    Keys,
    Model,
    Number,
    Percentage,
    Text,
    Value,
    Weight,
    When,
    Words,
    Year,
)
from pa_calc.schema.problems import checked, findings
from pa_calc.words import catalogue


class Inner(Model):
    number: Number
    title: Text | None = None


class Cat(Model):
    lives: int


class Dog(Model):
    tricks: tuple[Words, ...]


def _tag(value: Any) -> str:
    return "cat" if isinstance(value, Mapping) and "lives" in value else "dog"


class Whole(Model):
    number: Number | None = None
    key: Key | None = None
    keys: Keys = ()
    day: Day | None = None
    share: Percentage | None = None
    bound: Bound | None = None
    weight: Weight | None = None
    during: When | None = None
    state: Literal["realised", "forecast"] | None = None
    undated: Literal[True] | None = None
    flag: bool = False
    count: int = 0
    year: Year = 2025
    rent: Decimal | None = None
    words: Words = "x"
    some: Annotated[tuple[int, ...], Field(min_length=1, max_length=2)] = (1,)
    positive: Annotated[int, Field(gt=0)] = 1
    code: Annotated[str, Field(pattern="^x$")] = "x"
    inner: Inner | None = None
    inners: tuple[Inner, ...] = ()
    by_key: Mapping[Key, Inner] = {}
    attributes: Mapping[Key, Value] = {}
    cells: Mapping[int | Key, int | str] = {}
    pet: Annotated[Annotated[Cat, Tag("cat")] | Annotated[Dog, Tag("dog")], Discriminator(_tag)] | None = None
    either: Cat | Dog | None = None


def refused(text: str, model: type[BaseModel] = Whole) -> tuple[Finding, ...]:
    with pytest.raises(Untrusted) as caught:
        checked(model, parse(text.encode(), "a.yaml"))
    return caught.value.findings


def message(finding: Finding) -> str:
    say = catalogue("en", "findings").say
    return f"{say(f'finding.{finding.code}', **finding.details)} {say(f'remedy.{finding.code}', **finding.details)}"


def test_a_good_document_becomes_its_model() -> None:
    whole = checked(
        Whole, parse(b'number: "1.10"\ncells: {2025: 1, total: x}\nday: 2024-12-18\nrent: 682.96', "a.yaml")
    )
    assert (whole.number, whole.cells, whole.rent) == ("1.10", {2025: 1, "total": "x"}, Decimal("682.96"))


CASES = [
    ("number: 1.10", "unquoted-number", 1, 9),
    ("number: 1", "unquoted-number", 1, 9),
    ('number: "1,10"', "not-a-number", 1, 9),
    ("number: true", "text-expected", 1, 9),
    ("number: [a]", "text-expected", 1, 9),
    ("key: Big", "not-a-key", 1, 6),
    ("keys: Big", "not-a-key", 1, 7),
    ("keys: [a, Big]", "not-a-key", 1, 11),
    ("keys: {a: 1}", "list-expected", 1, 7),
    ("keys:", "empty-value", 1, 6),
    ("day: 2025-02-30", "day-expected", 1, 6),
    ("day: 18 december", "day-expected", 1, 6),
    ("day: 2025", "day-expected", 1, 6),
    ("share: 70", "not-a-percentage", 1, 8),
    ("bound: many", "not-a-bound", 1, 8),
    ("weight: 1/0", "not-a-weight", 1, 9),
    ("during: 2028..2025", "not-a-time", 1, 9),
    ("state: expected", "word-not-allowed", 1, 8),
    ("undated: false", "word-not-allowed", 1, 10),
    ('flag: "true"', "true-or-false-expected", 1, 7),
    ('count: "600"', "whole-number-expected", 1, 8),
    ("count: 1.5", "whole-number-expected", 1, 8),
    ("count: true", "whole-number-expected", 1, 8),
    ("count:", "empty-value", 1, 7),
    ("rent: much", "number-expected", 1, 7),
    ('words: " "', "empty-text", 1, 8),
    ("some: []", "too-few", 1, 7),
    ("some: [1, 2, 3]", "too-many", 1, 7),
    ("some: 1", "list-expected", 1, 7),
    ("positive: 0", "not-accepted", 1, 11),
    ("year: 0", "year-expected", 1, 7),
    ("year: 24", "year-expected", 1, 7),
    ("year: 665349", "year-expected", 1, 7),
    ("inner: {number: '1', title: {nl: a}}", "language-missing", 1, 29),
    ("inner: {number: '1', title: }", "empty-value", 1, 29),
    ("inner:", "empty-value", 1, 7),
    ("pet: ~", "empty-value", 1, 6),
    ("number: FILL IN", "to-fill-in", 1, 9),
    ("day: FILL-IN", "to-fill-in", 1, 6),
    ("count: INVULLEN", "to-fill-in", 1, 8),
    ("code: b", "not-accepted", 1, 7),
    ("inner: text", "mapping-expected", 1, 8),
    ("inner: {title: {nl: a, en: b}}", "missing-key", 1, 8),
    ('inners:\n  - {number: "1", titel: x}', "misspelt-key", 2, 19),
    ('inners:\n  - {number: "1", colour: x}', "unknown-key", 2, 19),
    ('by_key: {a: {number: "1", nummer: x}}', "misspelt-key", 1, 27),
    ('by_key: {Big: {number: "1"}}', "not-a-key", 1, 10),
    ("by_key: [a]", "mapping-expected", 1, 9),
    ("attributes: {label: A?}", "not-a-value", 1, 21),
    ("attributes: {label: 1}", "unquoted-number", 1, 21),
    ("cells: {2025: 1.5}", "whole-number-expected", 1, 15),
    ("cells: {2025: true}", "whole-number-expected", 1, 15),
    ("cells: {Big: 1}", "not-a-key", 1, 9),
    ("pet: {lives: many}", "whole-number-expected", 1, 14),
    ("pet: {lives: 9, live: 1}", "misspelt-key", 1, 17),
    ("pet: {tricks: [sit, '']}", "empty-text", 1, 21),
    ("either: {lives: 9, tricks: x}", "list-expected", 1, 28),
    ("colour: red", "unknown-key", 1, 1),
    ('inner: {number: "1", 2025: x}', "unknown-key", 1, 22),
    ('inner: {number: "1", in the year 2025}', "comma-in-text", 1, 22),
    ("- a", "mapping-expected", 1, 1),
    ("text", "mapping-expected", 1, 1),
]


@pytest.mark.parametrize(("text", "code", "line", "column"), CASES, ids=[case[0][:30] for case in CASES])
def test_findings(text: str, code: str, line: int, column: int) -> None:
    found = refused(text)
    assert (code, line, column) in [(finding.code, finding.place.line, finding.place.column) for finding in found]
    assert len(found) == (3 if text.startswith("either") else 1)
    assert all(message(finding) for finding in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "number: 1.10",
            (
                "1.10 is a number, where text belongs. "
                'Put quotes around it: "1.10". Without them "1.10" and "1.1" are the same.'
            ),
        ),
        ("share: 70", "70 is no percentage. Write a percentage, such as 70% or 7.5%."),
        ("state: expected", '"expected" is not one of the words for state. Write one of: realised, forecast.'),
        ("undated: false", "false is not one of the words for undated. Write one of: true."),
        ("inner: {title: {nl: a, en: b}}", "The key number is missing in {title}. Add number with its value."),
        ('inner: {number: "1", titel: x}', "The key titel does not belong here. Did you mean title?"),
        ('inner: {number: "1", x: 1}', "The key x does not belong here. Remove it, or use one of: number, title."),
        (
            "count:",
            (
                "There is no value for count. "
                "Write the value, or leave the key out where that is allowed; an unknown figure is left out."
            ),
        ),
        (
            "positive: 0",
            ("0 is not accepted for positive (greater_than). Look up in docs/data-format.md what positive can hold."),
        ),
        ("some: []", "[] has fewer than 1 items. Write at least 1."),
    ],
    ids=lambda value: value[:20],
)
def test_whole_messages(text: str, expected: str) -> None:
    (finding,) = refused(text)
    assert message(finding) == expected


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("share: 0.7", "70%"),
        ("share: 0.075", "7.5%"),
        ("share: 70 %", "70%"),
        ("share: 7,5%", "7.5%"),
        ("share: 70 procent", "70%"),
        ("bound: 0.95", "95%"),
        ("bound: 95 %", "95%"),
        ("during: 2026-2029", "2026..2029"),
        ("during: 2026 t/m 2029", "2026..2029"),
        ("during: 2026 – 2029", "2026..2029"),
        ("during: 2026...2029", "2026..2029"),
        ("during: 2026 ev", "2026.."),
        ("during: 2026-", "2026.."),
        ("during: Q2 2025", "2025-Q2"),
        ("during: 2025 Q2", "2025-Q2"),
        ("during: K2-2025", "2025-Q2"),
        ("during: 2025Q2", "2025-Q2"),
        ("during: 31-12-2025", "2025-12-31"),
        ("day: 18-12-2024", "2024-12-18"),
        ("day: 1/2/2024", "2024-02-01"),
        ("day: 18 december 2024", "2024-12-18"),
        ("day: 3 maart 2025", "2025-03-03"),
        ("day: 1 May 2025", "2025-05-01"),
    ],
)
def test_a_value_in_another_notation_is_told_how_to_write_it(text: str, plain: str) -> None:
    (finding,) = refused(text)
    assert (finding.code, finding.details["plain"]) == ("other-notation", plain)
    assert message(finding).endswith(f" Write {plain} here.")


@pytest.mark.parametrize("text", ["share: 1.5", "share: -0.5", "during: 2026 of 2027", "day: 18 wintermaand 2024"])
def test_what_may_mean_anything_is_not_rewritten(text: str) -> None:
    (finding,) = refused(text)
    assert finding.code in {"not-a-percentage", "not-a-time", "day-expected"}


@pytest.mark.parametrize(
    ("text", "meant"), [("nummer: x", "number"), ("titel: x", "title"), ("samenvatting: x", None), ("naam: x", None)]
)
def test_a_key_in_dutch_finds_the_key_that_is_meant(text: str, meant: str | None) -> None:
    found = [one for one in refused(text, Inner) if one.code != "missing-key"]
    assert [one.details.get("similar") for one in found] == [meant]


def test_all_problems_come_at_once_in_the_order_of_the_file() -> None:
    found = refused("count: x\ninner: {}\ncolour: red\nflag: 1\n")
    assert [(finding.code, finding.place.line) for finding in found] == [
        ("whole-number-expected", 1),
        ("missing-key", 2),
        ("unknown-key", 3),
        ("true-or-false-expected", 4),
    ]


def test_two_missing_keys_of_one_parent_are_two_findings() -> None:
    found = refused("{}", Text)
    assert [finding.details["key"] for finding in found] == ["nl", "en"]


def test_text_from_the_file_is_cleaned_and_shortened() -> None:
    (finding,) = refused("count: " + "a" * 1000)
    assert len(finding.details["found"]) < 70
    (finding,) = refused('"k\\nx": 1')
    assert finding.details["key"] == "k\\nx"


def test_without_a_model_a_key_is_only_unknown() -> None:
    document = parse(b"colr: 1", "a.yaml")
    with pytest.raises(ValidationError) as caught:
        Whole.model_validate(document.value)
    (finding,) = findings(caught.value, document)
    assert (finding.code, finding.details["known"]) == ("unknown-key", "?")


def test_very_many_problems_are_cut_short() -> None:
    found = refused("keys: [" + "1," * 2000 + "]")
    assert len(found) == MOST_FINDINGS + 1
    assert found[-1].code == "too-many-findings"


@given(st.text(), st.lists(st.text() | st.integers()), st.none() | st.text() | st.integers() | st.lists(st.none()))
def test_no_error_of_pydantic_is_too_strange(kind: str, loc: list[str | int], value: object) -> None:
    detail = InitErrorDetails(type=PydanticCustomError(kind, "x"), loc=tuple(loc), input=value)
    error = ValidationError.from_exception_data("x", [detail])
    (finding,) = findings(error, parse(b"a: 1", "a.yaml"), Whole)
    assert message(finding)


def test_a_blank_cell_is_named_by_its_column() -> None:
    (finding,) = refused("cells: {2025: 1, 2026: }")
    assert (finding.code, finding.details["key"]) == ("empty-value", "2026")
