"""docs/data-format.md says what the models take: each key with its must and its default, each example, each phrase."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args, get_origin

import pytest
from pydantic import BaseModel, ValidationError, create_model

from pa_calc.core.against import against_records
from pa_calc.core.check import check
from pa_calc.dataset import MAIN_FILE, Dataset, Found, load
from pa_calc.findings import Untrusted
from pa_calc.reading import parse
from pa_calc.schema import agreements, appendix, fields, measures, records

NAME = "docs/data-format.md"
PAGE = (Path(__file__).parents[1] / NAME).read_text(encoding="utf-8")
BLOCK = re.compile(r"^```yaml\n# ([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROSE = re.sub(r"^```.*?^```$", "", PAGE, flags=re.MULTILINE | re.DOTALL)

AS_OF = date(2026, 6, 30)
Mapped = dict[str, Any]
"""The keys and values of a piece of YAML."""


def values(text: str) -> Any:
    """What YAML says."""
    return parse(text.encode(), NAME).value


# -- the tables of keys ------------------------------------------------------------------------------------------------


def sections() -> Iterator[tuple[str, str]]:
    """Each heading with what stands under it, up to the next one."""
    found = re.split(r"^#{1,4} (.+)$", PROSE, flags=re.MULTILINE)
    return zip(found[1::2], found[2::2], strict=True)


SECTIONS = dict(sections())
WORDS = "Words with a fixed meaning"
MODELS: Mapping[str, type[BaseModel]] = {
    "Text": fields.Text,
    "The file": agreements.Agreements,
    "The document": agreements.Document,
    "The term": agreements.Term,
    "A party": agreements.Party,
    "A group": agreements.Group,
    "A flow": agreements.Flow,
    "A stock or a unit": agreements.Named,
    "A dimension": agreements.Dimension,
    "A rent limit": agreements.RentLimit,
    "A chapter": agreements.Chapter,
    "A duty in the running text": agreements.RunningDuty,
    "A discrepancy": agreements.Discrepancy,
    "A tie": agreements.Tie,
    "A side of a tie": agreements.TieSide,
    "A known difference": agreements.KnownDifference,
    "A rung of the ladder": agreements.Rung,
    "An agreement": agreements.Agreement,
    "A lead": agreements.Lead,
    "An entry of a planning": agreements.Planned,
    "A condition": agreements.Condition,
    "What became of a condition": agreements.Fact,
    "A link": agreements.Link,
    "A duty": agreements.Duty,
    "A definition": agreements.Definition,
    "A stated figure": agreements.StatedFigure,
    "What makes a stated figure count": agreements.Counted,
    "A target": measures.Target,
    "A period": measures.Period,
    "A term": measures.Term,
    "A rent band": measures.RentBand,
    "A stock that rolls on": measures.Roll,
    "A product": measures.Product,
    "A statement that a target is met": measures.Statement,
    "The declared reading": measures.Declared,
    "A reading": measures.Reading,
    "An assumption": measures.Assumption,
    "Rows taken to be more": measures.Take,
    "Which rows": measures.Which,
    "What rows are taken to be": measures.Nature,
    "A date that stands in": measures.StandIn,
    "The table": appendix.Table,
    "A source": appendix.Source,
    "What a table covers": appendix.Covers,
    "A blank or a mark": appendix.EmptyCells,
    "A column": appendix.NamedColumn,
    "A row": appendix.Row,
    "What a percentage divides": appendix.Share,
    "A correction": appendix.Correction,
    "A correction of a percentage": appendix.PercentageCorrection,
    "The record": records.Record,
    "A reported figure": records.RecordedFigure,
    "Progress": records.Progress,
    "A fact about a condition": records.ConditionFact,
}
"""The model of each section with a table of keys."""


def lines(section: str, head: str) -> Iterator[list[str]]:
    """The cells of each line of the table with this head."""
    _, found, rest = SECTIONS[section].partition(f"| {head} |\n")
    table = re.match(r"(?:\|.*\n)*", rest) if found else None
    for line in table[0].splitlines()[1:] if table else ():
        yield [cell.strip() for cell in line.strip("|").split(" | ")]


class Said(NamedTuple):
    """What the page says of a key."""

    key: str
    must: str
    default: str
    meaning: str
    example: str


def said(section: str) -> list[Said]:
    """All keys that a section names."""
    return [Said(key.strip("`"), *rest) for key, *rest in lines(section, "key | must | default | meaning | example")]


def models_in(kind: Any) -> Iterator[type[BaseModel]]:
    """Every model that a type is made of."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
        for field in kind.model_fields.values():
            yield from models_in(field.annotation)
    for inner in get_args(kind):
        yield from models_in(inner)


def own_fields(model: type[BaseModel]) -> set[str]:
    """The fields of a model, but for those of one on the page that it adds to."""
    others = [base for base in model.__mro__[1:] if base in MODELS.values()]
    return set(model.model_fields) - {name for base in others for name in getattr(base, "model_fields", {})}


def words_in(kind: Any) -> Iterator[str]:
    """The words that a type allows, but for those of models inside it."""
    if get_origin(kind) is Literal:
        yield from (str(word).lower() for word in get_args(kind))
    else:
        for inner in get_args(kind):
            yield from words_in(inner)


def only(model: type[BaseModel], key: str) -> type[BaseModel]:
    """A model of one key of another."""
    field = model.model_fields[key]
    keys: dict[str, Any] = {key: (field.annotation, field)}
    return create_model("Only", __base__=fields.Model, **keys)


def test_every_model_has_a_table() -> None:
    wanted = {model for whole in (agreements.Agreements, appendix.Table, records.Record) for model in models_in(whole)}
    assert {*MODELS.values()} == wanted
    assert {title for title in SECTIONS if said(title)} == MODELS.keys()
    assert not [title for title, _ in sections() if [one for one, _ in sections()].count(title) > 1]


@pytest.mark.parametrize("section", MODELS)
def test_every_key_stands_in_the_table_of_its_model(section: str) -> None:
    keys = [one.key for one in said(section)]
    assert len(keys) == len({*keys})
    assert {*keys} == own_fields(MODELS[section])


KEYS = [(section, one) for section in MODELS for one in said(section)]
IDS = [f"{MODELS[section].__name__}.{one.key}" for section, one in KEYS]


@pytest.mark.parametrize(("section", "one"), KEYS, ids=IDS)
def test_what_must_be_there_and_what_is_the_default(section: str, one: Said) -> None:
    field = MODELS[section].model_fields[one.key]
    assert one.must in ({"yes"} if field.is_required() else {"no", "one", "some", "depends"})
    if one.must in {"yes", "one"}:
        assert one.default == "-"
    elif field.default in (None, (), {}):
        assert one.default not in {"", "-"}
    else:
        assert one.default == f"`{str(field.default).lower()}`"


@pytest.mark.parametrize(("section", "one"), KEYS, ids=IDS)
def test_the_example_of_a_key_is_taken(section: str, one: Said) -> None:
    example: Mapped = values(one.example.strip("`"))
    assert [*example] == [one.key]
    only(MODELS[section], one.key).model_validate(example)


@pytest.mark.parametrize(("section", "one"), KEYS, ids=IDS)
def test_every_word_that_a_key_allows_is_named(section: str, one: Said) -> None:
    allowed = {*words_in(MODELS[section].model_fields[one.key].annotation)}
    named = f"{one.meaning} {SECTIONS[WORDS] if 'word' in one.meaning else ''}"
    assert {word for word in allowed if f"`{word}`" not in named} == set()


def test_an_example_with_another_word_would_be_refused() -> None:
    with pytest.raises(ValidationError):
        only(agreements.Party, "kind").model_validate({"kind": "landlord"})


# -- the whole dataset, and each example in its place in it ------------------------------------------------------------

BLOCKS = [(head.removesuffix(" -- FICTIONAL"), text) for head, text in BLOCK.findall(PAGE)]
WHOLE: Mapping[str, Mapped] = {
    head: values(text) for head, text in BLOCKS if head.endswith(".yaml") and "in " not in head
}
EXAMPLES = [(head.removeprefix("in an ").removeprefix("in a ").removeprefix("in "), text) for head, text in BLOCKS]
EXAMPLES = [(head, text) for head, text in EXAMPLES if (head, text) not in BLOCKS or head not in WHOLE]


class Phrase(NamedTuple):
    """A line of the table of phrases."""

    phrase: str
    parts: str
    place: str
    yaml: str


PHRASES = [Phrase(*line) for line in lines("From Dutch phrases to parts", "phrase | the parts | in | as YAML")]


class Frame:
    """The whole dataset of the page, into which an example is put."""

    def __init__(self) -> None:
        self.files = deepcopy(dict(WHOLE))
        self.main = self.files[MAIN_FILE]
        self.agreement: Mapped = self.main["agreements"][0]
        self.target: Mapped = self.agreement["targets"][0]

    def put(self, place: str, said: Any) -> "Frame":
        """Put an example in its place."""
        puts: Mapping[str, Callable[[Any], None]] = {
            "agreements.yaml": self.put_in_file,
            "agreement": self.put_in_agreement,
            "target": self.put_in_target,
            "term": lambda term: self.put_in_target({"count": (term,)}),
            "assumptions": lambda those: self.put_in_example({"assumptions": those}),
            "reading": lambda reading: self.put_in_example({"readings": (reading,)}),
            "table": self.put_in_table,
            "column": self.put_column,
            "row": self.put_row,
            "record": self.files["records/2025-noord.yaml"].update,
        }
        puts[place](said)
        return self

    def put_in_file(self, said: Mapped) -> None:
        for key, value in said.items():
            self.main[key] = {**self.main[key], **value} if isinstance(value, dict) else value

    def put_in_agreement(self, said: Mapped) -> None:
        conditions = {one["key"]: one for one in (*self.agreement["conditions"], *said.get("conditions", ()))}
        self.agreement.update({**said, "conditions": tuple(conditions.values())})

    def put_in_target(self, said: Mapped) -> None:
        """A bound on one side takes the place of both, and parties each that of parties together."""
        for others in (("together", "each"), ("at_least", "at_most")):
            if not said.keys().isdisjoint(others):
                for key in others:
                    self.target.pop(key, None)
        self.target.update(said)

    def put_in_example(self, said: Mapped) -> None:
        """Readings and assumptions are those of the target that is the example of one."""
        self.put_in_target(next(values(text) for head, text in EXAMPLES if head == "target"))
        self.target.update(said)

    def put_in_table(self, said: Mapped) -> None:
        """Rows take the place of those there are, with what is said of these; a mark gets a row where it stands."""
        table = self.files["appendix/table-1.yaml"]
        if "rows" in said:
            for key in ("years", "states", "marks", "rows", "corrections"):
                table.pop(key)
        for key, value in said.items():
            table[key] = {**table.get(key, {}), **value} if key in {"marks", "states"} else value
        for mark in said.get("marks", {}) if "rows" not in said else ():
            self.put_row({"flow": "sale", "cells": {2025: mark}})

    def put_column(self, said: Mapped) -> None:
        table = self.files["appendix/table-3.yaml"]
        table["columns"] = {"new": said}
        table["rows"] = tuple({**row, "cells": {"new": 1}} for row in table["rows"])

    def put_row(self, said: Mapped) -> None:
        table = self.files["appendix/table-1.yaml"]
        row = {"key": "new", "name": "Nieuw", "unit": "home", "cells": {2025: 1}, **said}
        covers = table["covers"]
        for key, name in (("flows", row.get("flow")), ("stocks", row.get("stock"))):
            if name:
                covers[key] = tuple(dict.fromkeys((*covers.get(key, ()), name)))
        table["price_level"] = 2024
        table["rows"] = (*table["rows"], row)

    def load(self, folder: Path) -> Dataset:
        """The dataset, through all rules, and judged."""
        for name, value in self.files.items():
            path = folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(written(value), encoding="utf-8")
        dataset = load(Found(folder, "kreekdam", embedded=False))
        check(dataset.agreements, dataset.tables, AS_OF, dataset.records)
        assert against_records(dataset.agreements, dataset.tables, dataset.records, AS_OF) == ()
        return dataset


def written(value: Any) -> str:
    """Plain values as YAML; only texts have quotes, so that years stay years."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{written(key)}: {written(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, tuple):
        return "[" + ", ".join(map(written, value)) + "]"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str | bool) else str(value)


def test_the_whole_dataset_loads_and_is_judged(tmp_path: Path) -> None:
    assert next(iter(WHOLE)) == MAIN_FILE
    for name, text in BLOCKS:
        if name in WHOLE:
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
    dataset = load(Found(tmp_path, "kreekdam", embedded=False))
    report = check(dataset.agreements, dataset.tables, AS_OF, dataset.records)
    assert [result.id for result in report.results] == ["1.1/new-homes", "2.1/lettings/noord", "2.1/lettings/zuid"]
    steps = [(step.span.first.year, step.verdict) for step in report.results[1].outcome.steps]
    assert steps[0] == (2025, "met")  # 90 of 120 is 75%, and 70% is wanted


def test_the_dataset_is_marked_fictional() -> None:
    heads = [head for head, _ in BLOCK.findall(PAGE) if head.removesuffix(" -- FICTIONAL") in WHOLE]
    assert len(heads) == len(WHOLE)
    assert all(head.endswith(" -- FICTIONAL") for head in heads)


@pytest.mark.parametrize(("place", "text"), EXAMPLES, ids=[f"{place}-{n}" for n, (place, _) in enumerate(EXAMPLES)])
def test_an_example_fits_in_its_place(tmp_path: Path, place: str, text: str) -> None:
    Frame().put(place, values(text)).load(tmp_path)


@pytest.mark.parametrize("one", PHRASES, ids=[one.phrase for one in PHRASES])
def test_a_phrase_is_said_as_the_page_says(tmp_path: Path, one: Phrase) -> None:
    frame = Frame().put(one.place, values("{" + one.yaml.strip("`") + "}"))
    frame.load(tmp_path)


@pytest.mark.parametrize(
    ("start", "counted"),
    [
        ("400 labelstappen", 135),  # 20 + 25 homes, from E to B: 45 times 3 steps
        ("van E, F of G naar ten minste B", 45),
        ("door verduurzaming 500 erbij met A of B", 45),
        ("E, F en G zijn verduurzaamd", 45),
    ],
)
def test_phrases_on_labels_count_what_they_say(tmp_path: Path, start: str, counted: int) -> None:
    (one,) = [one for one in PHRASES if one.phrase == start]
    (moves,) = [text for place, text in EXAMPLES if place == "table" and "e-to-b" in text]
    frame = Frame().put("table", values(moves)).put(one.place, values("{" + one.yaml.strip("`") + "}"))
    frame.put("target", {"together": "noord", "period": {"first": "2025-01-01", "last": "2026-12-31"}})
    dataset = frame.load(tmp_path)
    result = check(dataset.agreements, dataset.tables, date(2026, 6, 30)).results[0]
    assert result.outcome.deciding.counted == counted


@pytest.mark.parametrize(
    ("start", "wanted"),
    [
        ("gemiddeld 150 per jaar", {"1.1/new-homes": 600}),  # four years
        ("Noord 350 en Zuid 250", {"1.1/new-homes": 600, "1.1/new-homes/noord": 350, "1.1/new-homes/zuid": 250}),
        ("naar rato van het bezit", {"1.1/new-homes": 600, "1.1/new-homes/noord": 360, "1.1/new-homes/zuid": 240}),
    ],
)
def test_phrases_on_bounds_want_what_they_say(tmp_path: Path, start: str, wanted: Mapping[str, int]) -> None:
    (one,) = [one for one in PHRASES if one.phrase.startswith(start)]
    dataset = Frame().put(one.place, values("{" + one.yaml.strip("`") + "}")).load(tmp_path)
    results = check(dataset.agreements, dataset.tables, date(2026, 6, 30)).results
    lows = {result.id: result.outcome.deciding.wanted[0] for result in results if result.id.startswith("1.1")}
    assert lows == wanted


def test_there_are_examples_and_phrases() -> None:
    assert {place for place, _ in EXAMPLES} == {
        "agreements.yaml",
        "agreement",
        "target",
        "term",
        "reading",
        "assumptions",
        "table",
        "record",
    }
    assert len(PHRASES) >= 40
    assert all(one.phrase and one.parts for one in PHRASES)


STATED = "key: a, statement: {nl: A, en: A}, value: 1"
COUNTED = "name: A, party: noord, at: 2025, state: forecast"
MISSING = {
    "a term of nothing": ("term", "times: -1", "term-not-one"),
    "a term of two things": ("term", "{flow: sale, net: sale}", "term-not-one"),
    "together and each": ("target", "{together: noord, each: noord}", "together-or-each"),
    "a rent band without limits": ("term", "{stock: owned, rent: {price_level: 2024}}", "band-without-limit"),
    "a row without a table": (
        "assumptions",
        "[{key: a, statement: {nl: A, en: A}, take: {which: {row: homes}, to_be: {unit: room}}}]",
        "row-without-table",
    ),
    "a row of two things": ("row", "{flow: sale, stock: owned, cells: {}}", "row-not-one"),
    "a row of nothing": ("row", "cells: {}", "row-not-one"),
    "a source that says nothing": ("table", "source: {printed_as: Tabel 1}", "source-unsaid"),
    "a mark that is not named": ("row", "{flow: new_build, cells: {2025: onbekend}}", "cell-without-count"),
    "a figure that counts without a unit": (
        "agreement",
        f"stated_figures: [{{{STATED}, counted: {{{COUNTED}, stock: site}}}}]",
        "counted-without-unit",
    ),
    "a reported figure of nothing": ("record", "figures: [{unit: home, value: 1}]", "counted-not-one"),
    "a deviation of nobody": (
        "record",
        'conditions: [{agreement: "2.1", condition: poor-year, state: holds, during: 2025, reason: {nl: A, en: A}}]',
        "deviation-unsaid",
    ),
    "a deviation at no time": (
        "record",
        'conditions: [{agreement: "2.1", condition: poor-year, state: holds, of: noord, reason: {nl: A, en: A}}]',
        "deviation-unsaid",
    ),
    "a figure that counts two things": (
        "agreement",
        f"stated_figures: [{{{STATED}, unit: home, counted: {{{COUNTED}, stock: site, flow: sale}}}}]",
        "counted-not-one",
    ),
}
"""What the page marks `one`, `some` or `depends`, left out or given twice: the place, what is said, what is found."""


@pytest.mark.parametrize(("place", "text", "code"), MISSING.values(), ids=MISSING)
def test_what_must_be_there_in_some_cases_is_asked_for(tmp_path: Path, place: str, text: str, code: str) -> None:
    with pytest.raises(Untrusted) as refused:
        Frame().put(place, values(text)).load(tmp_path)
    assert code in {finding.code for finding in refused.value.findings}


@pytest.mark.parametrize(("key", "code"), [("outflows", "outflows-unsaid"), ("price_level", "price-level-unsaid")])
def test_a_key_that_a_table_needs_is_asked_for(tmp_path: Path, key: str, code: str) -> None:
    frame = Frame()
    for table in frame.files.values():
        table.pop(key, None)
    with pytest.raises(Untrusted) as refused:
        frame.load(tmp_path)
    assert code in {finding.code for finding in refused.value.findings}


def test_a_target_without_a_bound_is_refused(tmp_path: Path) -> None:
    frame = Frame()
    frame.target.pop("at_least")
    with pytest.raises(Untrusted) as refused:
        frame.load(tmp_path)
    assert [finding.code for finding in refused.value.findings] == ["no-bound"]


# -- the page itself ---------------------------------------------------------------------------------------------------


def names_in(value: Any) -> Iterator[str]:
    """Every key of a piece of YAML, and every text that could be one."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield str(key)
            yield from names_in(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from names_in(inner)
    else:
        yield str(value)


def test_nothing_is_named_that_does_not_exist() -> None:
    known = {"true", "false"} | {name for model in MODELS.values() for name in model.model_fields}
    known |= {
        word
        for model in MODELS.values()
        for field in model.model_fields.values()
        for word in words_in(field.annotation)
    }
    known |= {name for whole in WHOLE.values() for name in names_in(whole)}
    assert {*re.findall(r"`([a-z][a-z0-9_]*)`", PROSE)} - known == set()


def test_links_on_the_page_lead_to_its_headings() -> None:
    headings = {re.sub(r"[^a-z0-9 _-]", "", title.lower()).replace(" ", "-") for title in SECTIONS}
    assert {*re.findall(r"\]\(#([^)]*)\)", PAGE)} <= headings


def test_the_words_of_the_languages_are_shown() -> None:
    assert "`{nl: ..., en: ...}`" in PAGE
