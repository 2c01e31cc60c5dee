"""The JSON Schemas: they are those of the models, take what the models take, refuse slips where they stand, and explain
every key in both languages. A second checker says the same of whole files.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, NamedTuple, get_args, get_origin

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import BaseModel, TypeAdapter, ValidationError
from tests.test_data_format import EXAMPLES, IDS, KEYS, MODELS, PHRASES, WHOLE, Frame, Said, values

from pa_calc.findings import Untrusted
from pa_calc.reading import parse
from pa_calc.schema import fields
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Table
from pa_calc.schema.forms import FORMS
from pa_calc.schema.json_schema import NAMES, json_schema, schema_text
from pa_calc.schema.problems import checked
from pa_calc.schema.records import Record
from pa_calc.words.hover import HOVER
from pa_calc.words.hover.meanings import MEANINGS

ROOT = Path(__file__).parents[1]
SCHEMAS = {name: json_schema(name) for name in NAMES}
FILES: Mapping[str, type[BaseModel]] = {"agreements": Agreements, "table": Table, "record": Record}

Json = Any
"""What JSON can say."""


def as_json(value: Any) -> Json:
    """Plain values as an editor sees them: JSON has no tuples, no exact decimals, and keys that are all texts."""
    if isinstance(value, Mapping):
        return {str(key): as_json(inner) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return [as_json(inner) for inner in value]
    return float(value) if isinstance(value, Decimal) else value


def checker(schema: Json) -> Draft202012Validator:
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def errors(name: str, value: Json) -> list[tuple[str, str]]:
    """What a schema refuses: where, and by which of its keywords."""
    found = checker(SCHEMAS[name]).iter_errors(value)
    return sorted((".".join(map(str, one.absolute_path)), one.validator) for one in found)


def name_of(path: Path | str) -> str:
    if Path(path).name == "agreements.yaml":
        return "agreements"
    return "record" if Path(path).parent.name == "records" else "table"


# -- the schemas themselves --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_the_committed_schema_is_that_of_the_models(name: str) -> None:
    written = (ROOT / "schema" / f"{name}.schema.json").read_text(encoding="utf-8")
    assert written == schema_text(name), f"write it anew: pa schema {name} > schema/{name}.schema.json"


def test_there_are_no_other_schemas() -> None:
    assert {path.name for path in (ROOT / "schema").iterdir()} == {f"{name}.schema.json" for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_one_of_its_draft(name: str) -> None:
    assert [*SCHEMAS[name]][:3] == ["$schema", "title", "description"]
    assert SCHEMAS[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(SCHEMAS[name])


def parts(schema: Json) -> Iterator[dict[str, Json]]:
    """Every schema inside a schema."""
    if isinstance(schema, dict):
        yield schema
        for key, inner in schema.items():
            yield from (part for one in inner.values() for part in parts(one)) if key in MAPS else parts(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from parts(inner)


MAPS = {"properties", "patternProperties", "$defs"}
PARTS = [part for schema in SCHEMAS.values() for part in parts(schema)]


def test_a_mapping_takes_no_keys_but_its_own() -> None:
    for part in PARTS:
        if part.get("type") == "object":
            assert part["additionalProperties"] is False or part["propertyNames"]
        assert not part.keys() & {"anyOf", "oneOf", "$form", "nullable", "$id"}
    assert [part["title"] for part in PARTS if "title" in part] == ["pa.dataset/1", "pa.table/1", "pa.record/1"]


def test_every_definition_is_used_and_there() -> None:
    for schema in SCHEMAS.values():
        named = {part["$ref"] for part in parts(schema) if "$ref" in part}
        assert named == {f"#/$defs/{key}" for key in schema["$defs"]}


def test_an_editor_fills_in_no_example_unasked() -> None:
    """Yaml-language-server takes a single example, or a default, for what the author wants to write."""
    assert {len(part["examples"]) for part in PARTS if "examples" in part} & {0, 1} == set()
    defaults = {json.dumps(part["default"]) for part in PARTS if "default" in part}
    assert defaults == {'"count"', "0", "1", "false"}


# -- the words ---------------------------------------------------------------------------------------------------------


def models_in(kind: Any) -> Iterator[type[BaseModel]]:
    """Every model that a type is made of."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
        for field in kind.model_fields.values():
            yield from models_in(field.annotation)
    for inner in get_args(kind):
        yield from models_in(inner)


ALL = {model for whole in FILES.values() for model in models_in(whole)}


def module_of(model: type[BaseModel]) -> str:
    return model.__module__.rpartition(".")[2]


def wanted() -> Iterator[tuple[str, str]]:
    """The module and the key of every text that there has to be."""
    for model in ALL:
        yield module_of(model), model.__name__
        yield from ((module_of(model), f"{model.__name__}.{name}") for name in vars(model)["__annotations__"])
    yield from (("fields", form) for form in FORMS)


SAID = {(module, key): said for module, texts in HOVER.items() for key, said in texts.items()}


def test_every_model_field_and_form_is_explained_and_nothing_else() -> None:
    assert sorted({*wanted()} - SAID.keys()) == []
    assert sorted(SAID.keys() - {*wanted()}) == []


SAME: set[str] = set()
"""What is the same in Dutch and in English."""


@pytest.mark.parametrize("key", SAID, ids=".".join)
def test_a_text_is_two_sentences_or_more_in_two_languages(key: tuple[str, str]) -> None:
    dutch, english = SAID[key]
    assert (dutch == english) is (key[1] in SAME)
    for text in (dutch, english):
        assert re.fullmatch(r'(?:true |[A-Z]|")[^\n]*\.', text) or text.startswith("Een "), text
        assert len(text) <= 130
    assert english.isascii()


def test_every_word_that_a_key_allows_has_a_meaning_and_no_other() -> None:
    allowed = [set(part["enum"]) for part in PARTS if "enum" in part]
    for words in allowed:
        assert sum(words <= meanings.keys() for meanings in MEANINGS) == 1, words
    for meanings in MEANINGS:
        assert set().union(*(words for words in allowed if words <= meanings.keys())) == meanings.keys()
        for said in meanings.values():
            assert len({*said}) == len(said) == 2
            assert not any(text.endswith(".") or "\n" in text for text in said)


def test_descriptions_are_dutch_then_english() -> None:
    term = SCHEMAS["agreements"]["$defs"]["agreements.Term"]
    assert term["description"] == "De dagen waarop de afspraken gelden.\n\nThe days on which the agreement holds."
    number = SCHEMAS["agreements"]["$defs"]["Number"]
    assert number["patternErrorMessage"] == number["description"].replace("\n\n", " / ")
    state = SCHEMAS["table"]["properties"]["state"]
    words = dict(zip(state["enum"], state["enumDescriptions"], strict=True))
    assert words["stock"] == "gemeten op een peildatum / measured at a reference date"


def test_the_dutch_addresses_nobody() -> None:
    """It says what a key means, to whoever reads it."""
    told = [dutch for dutch, _ in (*SAID.values(), *(said for one in MEANINGS for said in one.values()))]
    assert len(told) > 300
    assert [one for one in told if re.search(r"\b(?:u|uw|je|jij|jou|jouw|jullie)\b", one, re.IGNORECASE)] == []


def test_a_field_that_comes_from_another_model_has_its_words() -> None:
    said = SCHEMAS["agreements"]["$defs"]
    assert said["RunningDuty"]["properties"]["who"]["description"] == said["Duty"]["properties"]["who"]["description"]


def test_no_docstring_gets_out() -> None:
    text = "".join(map(schema_text, NAMES))
    for model in ALL:
        first, _, _ = str(model.__doc__).partition("\n")
        assert first not in text or first in {english for _, english in SAID.values()}


# -- what is right is taken --------------------------------------------------------------------------------------------

FOLDERS = (
    ROOT / "data",
    ROOT / "examples" / "kwartelmeer",
    ROOT / "examples" / "lindermeer",
    ROOT / "tests" / "data" / "havenstad",
    ROOT / "tests" / "data" / "rules",
    *sorted(path.parent for path in (ROOT / "tests" / "cases").glob("*/agreements.yaml")),
)
GOOD = [path for folder in FOLDERS for path in (folder / "agreements.yaml", *sorted(folder.glob("*/*.yaml")))]


def test_there_are_datasets_to_try() -> None:
    assert len(FOLDERS) == 5 + 12
    assert len(GOOD) >= 60
    assert {name_of(path) for path in GOOD} == {*NAMES}


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_good_file_is_taken(path: Path) -> None:
    assert errors(name_of(path), as_json(parse(path.read_bytes(), path.name).value)) == []


@pytest.mark.parametrize("name", WHOLE)
def test_the_dataset_of_the_data_format_is_taken(name: str) -> None:
    assert errors(name_of(name), as_json(WHOLE[name])) == []


PLACED = [*EXAMPLES, *((one.place, "{" + one.yaml.strip("`") + "}") for one in PHRASES)]


@pytest.mark.parametrize(("place", "text"), PLACED, ids=[f"{place}-{n}" for n, (place, _) in enumerate(PLACED)])
def test_an_example_of_the_data_format_is_taken_in_its_place(place: str, text: str) -> None:
    frame = Frame().put(place, values(text))
    for name, value in frame.files.items():
        assert errors(name_of(name), as_json(value)) == []


def defined(model: type[BaseModel]) -> tuple[Json, Json]:
    """The schema of a model, and the definitions that it may name."""
    for name, whole in FILES.items():
        names = {whole.__name__: SCHEMAS[name], **SCHEMAS[name]["$defs"]}
        for key in (f"{module_of(model)}.{model.__name__}", model.__name__):
            if key in names:
                return names[key], SCHEMAS[name]["$defs"]
    raise LookupError(model)


@pytest.mark.parametrize(("section", "one"), KEYS, ids=IDS)
def test_the_example_of_a_key_is_taken(section: str, one: Said) -> None:
    schema, definitions = defined(MODELS[section])
    value = as_json(values(one.example.strip("`")))[one.key]
    assert checker({**schema["properties"][one.key], "$defs": definitions}).is_valid(value)


# -- a form is that of its type ----------------------------------------------------------------------------------------

TYPES: Mapping[str, TypeAdapter[Any]] = {name: TypeAdapter(getattr(fields, name)) for name in FORMS}
DEFINITIONS = SCHEMAS["agreements"]["$defs"]


def takes(kind: TypeAdapter[Any], value: Any) -> bool:
    try:
        kind.validate_python(value, strict=True)
    except ValidationError:
        return False
    return True


def test_every_form_stands_beside_its_type() -> None:
    for name, adapter in TYPES.items():
        assert get_origin(getattr(fields, name)) is Annotated
        assert adapter.json_schema() == {"$form": name}


@pytest.mark.parametrize("name", FORMS)
def test_examples_of_a_form_are_taken_by_its_type(name: str) -> None:
    for one in FORMS[name].get("examples", ()):
        value = Decimal(str(one)) if isinstance(one, float) else one
        assert takes(TYPES[name], value)
        assert checker({**DEFINITIONS[name], "$defs": DEFINITIONS}).is_valid(one)


LIKE = st.one_of(
    *(st.from_regex(form["pattern"], fullmatch=True) for form in FORMS.values() if form.get("pattern", "\\S") != "\\S"),
    st.text("0123456789-.%/QH_+abAB \t", max_size=12),
    st.sampled_from(["before", "2024-02-30", "2025..2024", "2025-Q5", "0000", "70,5%", "9.750", "1/0", "", " "]),
)
PLAIN = st.one_of(
    LIKE, st.integers(-(10**7), 10**7), st.booleans(), st.decimals(-1000, 1000, places=2).filter(lambda one: one % 1)
)
VALUES = st.one_of(PLAIN, st.lists(PLAIN, max_size=3).map(tuple))

CALENDAR = {"At", "When"}
"""Types that know how long a month is, and what comes first; no pattern does. Days are known by their format."""


@pytest.mark.parametrize("name", FORMS)
@given(value=VALUES)
@example(value="2024-02-30")
@example(value=1000)
@example(value=999)
@example(value=())
def test_a_form_takes_what_its_type_takes(name: str, value: Any) -> None:
    by_type = takes(TYPES[name], value)
    by_form = checker({**DEFINITIONS[name], "$defs": DEFINITIONS}).is_valid(as_json(value))
    if by_type or name not in CALENDAR:
        assert by_form is by_type


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("At", "2024-02-30"),
        ("When", "2024-02-30"),
        ("When", "2026..2025"),
        ("Bound", 600.0),  # JSON has one kind of number
        ("Weight", -1.0),
    ],
)
def test_what_no_form_can_know(name: str, value: Any) -> None:
    assert not takes(TYPES[name], value)
    assert checker({**DEFINITIONS[name], "$defs": DEFINITIONS}).is_valid(value)


# -- slips are refused where they stand --------------------------------------------------------------------------------


class Slip(NamedTuple):
    """What someone wrote instead, where the schema refuses it, and by which keyword."""

    file: str
    right: str
    wrong: str
    place: str
    keyword: str


TEXTS: Mapping[str, str] = {
    "agreements": """\
# FICTIONAL
format: pa.dataset/1
name: {nl: Havendam (verzonnen), en: Havendam (fictional)}
document: {title: Afspraken, municipality: Havendam, registration: "2024-117", signed: 2024-12-01}
term: {first: 2025-01-01, last: 2028-12-31}
parties:
  gemeente: {kind: municipality, name: Gemeente Havendam}
  duinzicht: {kind: corporation, name: Duinzicht, during: 2026..}
flows: {new_build: {direction: in, name: {nl: nieuwbouw, en: new build}}}
stocks: {owned: {name: {nl: bezit, en: stock}}}
units: {home: {name: {nl: woningen, en: homes}}}
dimensions:
  label: {name: {nl: label, en: label}, values: {A++: {nl: A++, en: A++}, G: {nl: G, en: G}}, watch: G, complete: true}
rent_limits: {low: {name: {nl: laag, en: low}, amounts: {2024: 650.43, 2025: 682.96}}}
chapters: [{number: "1", title: {nl: Bouwen, en: Building}}]
agreements:
  - number: "1.10"
    title: {nl: Erbij, en: More}
    summary: {nl: Er komen woningen bij., en: Homes are added.}
    leads: [{who: duinzicht}]
    planning: [{when: 2025-Q2, every: year}]
    planning_as_written: jaarlijks
    commitment: effort
    targets:
      - key: new-homes
        title: {nl: Nieuw, en: New}
        unit: home
        together: [duinzicht, gemeente]
        period: {first: 2025-01-01, last: 2028-12-31, each: year}
        count: [{flow: new_build, where: {label: [A++, G]}, times: 1/2}, {stock: owned, at: before}]
        of: [{flow: new_build}]
        at_least: 70%
""",
    "table": """\
# FICTIONAL
format: pa.table/1
table: "1"
title: {nl: Nieuwbouw, en: New build}
party: duinzicht
source: {printed_as: Tabel 1, reference_date: 2024-12-31}
state: forecast
states: {2025: realised}
covers: {flows: [new_build], units: home}
marks: {n.b.: {mean: unknown, reason: {nl: Niet bekend., en: Not known.}}}
years: [2025, 2026]
columns: {share: {name: Aandeel, role: percentage}}
rows:
  - {key: homes, name: Woningen, flow: new_build, unit: home, cells: {2025: 30, 2026: n.b., share: 60%}}
corrections:
  - key: homes-2025
    row: homes
    column: 2025
    printed: 30
    computed: 31
    use: computed
    reason: {nl: Een te weinig., en: One too few.}
""",
    "record": """\
# FICTIONAL
format: pa.record/1
reported: 2026-04-20
by: duinzicht
period: 2026-Q1
source: kwartaalbericht
figures:
  - {flow: new_build, unit: home, value: 30}
  - {stock: owned, unit: home, value: 610, at: 2026-03-31, rent: {up_to: low, price_level: 2025}}
  - {flow: renewed, unit: home, value: 12, during: 2025, attributes: {label: G}, becomes: {label: A++}}
progress:
  - agreement: "1.10"
    state: under_way
    statement: {nl: Het loopt., en: It is under way.}
conditions:
  - {agreement: "1.10", condition: fire, state: holds, of: [duinzicht], during: 2025, reason: {nl: Brand., en: Fire.}}
""",
}

TARGET = "agreements.0.targets.0"
SLIPS: Mapping[str, Slip] = {
    "a misspelt key": Slip("agreements", "municipality: H", "municpality: H", "document", "additionalProperties"),
    "a key that does not exist": Slip("agreements", "chapters:", "owner: x\nchapters:", "", "additionalProperties"),
    "a key with capitals": Slip("agreements", "  duinzicht: {", "  Duinzicht: {", "parties", "pattern"),
    "a key with a space": Slip("agreements", "{new_build: {", "{new build: {", "flows", "pattern"),
    "a wrong word": Slip("agreements", "effort", "promise", "agreements.0.commitment", "enum"),
    "a word with a capital": Slip("agreements", "direction: in", "direction: In", "flows.new_build.direction", "enum"),
    "a word of another key": Slip("agreements", "each: year", "each: now_and_then", f"{TARGET}.period.each", "enum"),
    "a number for a number in quotes": Slip("agreements", '"1.10"', "1.10", "agreements.0.number", "type"),
    "a number for a text": Slip("agreements", "name: Duinzicht", "name: 12", "parties.duinzicht.name", "type"),
    "a text for a text in two languages": Slip(
        "agreements", "{nl: Erbij, en: More}", "Erbij", "agreements.0.title", "type"
    ),
    "one language": Slip("agreements", "{nl: Nieuw, en: New}", "{nl: Nieuw}", f"{TARGET}.title", "required"),
    "an empty text": Slip("agreements", "jaarlijks", '" "', "agreements.0.planning_as_written", "pattern"),
    "a missing key": Slip("agreements", "    commitment: effort\n", "", "agreements.0", "required"),
    "a day the other way round": Slip("agreements", "2024-12-01", "01-12-2024", "document.signed", "pattern"),
    "a day that does not exist": Slip("agreements", "2024-12-01", "2024-02-30", "document.signed", "format"),
    "a day for a whole period": Slip("agreements", "last: 2028-12-31}\np", "last: 2028}\np", "term.last", "type"),
    "a fifth quarter": Slip("agreements", "2025-Q2", "2025-Q5", "agreements.0.planning.0.when", "pattern"),
    "three dots": Slip("agreements", "2026..", "2026...", "parties.duinzicht.during", "pattern"),
    "a percentage with a comma": Slip("agreements", "70%", "70,5%", f"{TARGET}.at_least", "pattern"),
    "a percentage with a space": Slip("agreements", "70%", "70 %", f"{TARGET}.at_least", "pattern"),
    "a number with decimals as a bound": Slip("agreements", "70%", "0.7", f"{TARGET}.at_least", "type"),
    "a weight with decimals": Slip("agreements", "1/2", "0.5", f"{TARGET}.count.0.times", "type"),
    "another word for a day": Slip("agreements", "at: before", "at: after", f"{TARGET}.count.1.at", "pattern"),
    "a key in a list with a capital": Slip(
        "agreements", "ht, gemeente", "ht, Gemeente", f"{TARGET}.together.1", "pattern"
    ),
    "one thing where a list is": Slip("agreements", "[{flow: new_build}]", "{flow: new_build}", f"{TARGET}.of", "type"),
    "an amount in quotes": Slip("agreements", "650.43", '"650,43"', "rent_limits.low.amounts.2024", "type"),
    "a year of two digits": Slip(
        "agreements", "{2024: 650", "{'24': 650", "rent_limits.low.amounts", "additionalProperties"
    ),
    "a key left empty": Slip("agreements", "each: year", "each: ", f"{TARGET}.period.each", "enum"),
    "yes for true": Slip("agreements", "complete: true", 'complete: "yes"', "dimensions.label.complete", "type"),
    "another format": Slip("agreements", "pa.dataset/1", "pa.dataset/2", "format", "const"),
    "a number for the number of a table": Slip("table", 'table: "1"', "table: 1", "table", "type"),
    "a year in quotes in a list": Slip("table", "[2025, 2026]", '["2025", 2026]', "years.0", "type"),
    "a wrong state": Slip("table", "{2025: realised}", "{2025: real}", "states.2025", "enum"),
    "a cell with decimals": Slip("table", "2025: 30,", "2025: 30.5,", "rows.0.cells.2025", "type"),
    "a cell that is true": Slip("table", "2025: 30,", "2025: true,", "rows.0.cells.2025", "type"),
    "a list in a cell": Slip("table", "2025: 30,", "2025: [30],", "rows.0.cells.2025", "type"),
    "a column with a capital": Slip("table", "share: 60%", "Share: 60%", "rows.0.cells", "pattern"),
    "an unknown reason": Slip("table", "mean: unknown", "mean: nothing", "marks.n.b..mean", "enum"),
    "a day with one digit": Slip("table", "2024-12-31", "2024-1-31", "source.reference_date", "pattern"),
    "no rows": Slip("table", "rows:\n  - {", "rows_:\n  - {", "", "additionalProperties"),
    "a day that is only a year": Slip("record", "reported: 2026-04-20", "reported: 2026", "reported", "type"),
    "a sixth quarter": Slip("record", "2026-Q1", "2026-Q6", "period", "pattern"),
    "a report of several parties": Slip("record", "by: duinzicht", "by: [duinzicht]", "by", "type"),
    "a report without a source": Slip("record", "source: kwartaalbericht\n", "", "", "required"),
    "a figure with decimals": Slip("record", "value: 30", "value: 30.5", "figures.0.value", "type"),
    "a figure in quotes": Slip("record", "value: 30", 'value: "30"', "figures.0.value", "type"),
    "a figure without a unit": Slip("record", "unit: home, value: 30", "value: 30", "figures.0", "required"),
    "a key of a table": Slip("record", "value: 30", "value: 30, year: 2026", "figures.0", "additionalProperties"),
    "a time for a day": Slip("record", "at: 2026-03-31", "at: 2026-Q1", "figures.1.at", "pattern"),
    "a number without quotes in a record": Slip("record", '"1.10"\n', "1.10\n", "progress.0.agreement", "type"),
    "a state that is none": Slip("record", "under_way", "busy", "progress.0.state", "enum"),
    "a state of another thing": Slip("record", "state: holds", "state: done", "conditions.0.state", "enum"),
}


def made(slip: Slip) -> str:
    assert slip.right in TEXTS[slip.file]
    return TEXTS[slip.file].replace(slip.right, slip.wrong, 1)


@pytest.mark.parametrize("name", NAMES)
def test_what_the_slips_are_made_in_is_right(name: str) -> None:
    document = parse(TEXTS[name].encode(), name)
    checked(FILES[name], document)
    assert errors(name, as_json(document.value)) == []


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
def test_a_slip_is_refused_where_it_stands(slip: Slip) -> None:
    document = parse(made(slip).encode(), slip.file)
    found = errors(slip.file, as_json(document.value))
    assert (slip.place, slip.keyword) in found
    assert {place for place, _ in found} == {slip.place}


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
def test_the_models_refuse_it_too(slip: Slip) -> None:
    document = parse(made(slip).encode(), slip.file)
    with pytest.raises(Untrusted):
        checked(FILES[slip.file], document)


# -- a second opinion: a checker that reads YAML and patterns in its own way ------------------------------------------


def second_opinion(name: str, paths: list[Path]) -> Json:
    """What check-jsonschema says of some files."""
    schema = ROOT / "schema" / f"{name}.schema.json"
    command = [sys.executable, "-m", "check_jsonschema", "--output-format", "json", "--verbose"]
    arguments = [*command, "--schemafile", str(schema), *map(str, paths)]
    done = subprocess.run(arguments, capture_output=True, text=True, check=False, timeout=120)
    said = json.loads(done.stdout)
    assert (done.stderr, done.returncode) == ("", 0 if said["status"] == "ok" else 1)
    return said


@pytest.mark.parametrize("name", NAMES)
def test_another_checker_takes_good_files(name: str) -> None:
    """It reads days without quotes as texts, and years that are keys as texts too."""
    paths = [path for path in GOOD if name_of(path) == name]
    said = second_opinion(name, paths)
    assert (said["status"], len(said["checked_paths"])) == ("ok", len(paths))


def by_file(said: Json) -> dict[str, set[str]]:
    places: dict[str, set[str]] = {}
    for one in said["errors"]:
        places.setdefault(Path(one["filename"]).stem, set()).add(one["path"])
    return places


@pytest.mark.parametrize("name", NAMES)
def test_another_checker_refuses_slips_at_the_same_places(tmp_path: Path, name: str) -> None:
    wanted = {}
    for title, slip in SLIPS.items():
        if slip.file == name:
            (tmp_path / f"{title}.yaml").write_text(made(slip), encoding="utf-8")
            value = as_json(parse(made(slip).encode(), name).value)
            wanted[title] = {one.json_path for one in checker(SCHEMAS[name]).iter_errors(value)}
    assert by_file(second_opinion(name, [*tmp_path.iterdir()])) == wanted


def test_what_our_own_reader_refuses_as_ambiguous_is_refused_as_a_wrong_type(tmp_path: Path) -> None:
    dots = tmp_path / "dots.yaml"
    dots.write_text(TEXTS["table"].replace("2025: 30,", "2025: 9.750,"), encoding="utf-8")
    assert by_file(second_opinion("table", [dots])) == {"dots": {"$.rows[0].cells['2025']"}}
    yes = tmp_path / "yes.yaml"
    yes.write_text(TEXTS["agreements"].replace("complete: true", "complete: yes"), encoding="utf-8")
    assert by_file(second_opinion("agreements", [yes])) == {"yes": {"$.dimensions.label.complete"}}


MISSED: Mapping[str, tuple[str, str, str]] = {
    "a dot for thousands before zeros": ("table", "2025: 30,", "2025: 1.000,"),
    "a year in quotes as a key": ("agreements", "{2024: 650", '{"2024": 650'),
    "a day in a time that does not exist": ("agreements", "2025-Q2", "2025-02-30"),
    "false where only true is allowed": ("table", "reference_date: 2024-12-31", "undated: false"),
    "a time that ends before it begins": ("agreements", "2025-Q2", "2025..2024"),
}
"""What docs/editor.md says that only `pa` finds, as far as one value shows it."""


@pytest.mark.parametrize(("file", "right", "wrong"), MISSED.values(), ids=MISSED)
def test_what_an_editor_cannot_find(tmp_path: Path, file: str, right: str, wrong: str) -> None:
    path = tmp_path / f"{file}.yaml"
    path.write_text(made(Slip(file, right, wrong, "", "")), encoding="utf-8")
    assert second_opinion(file, [path])["status"] == "ok"
    with pytest.raises(Untrusted):
        checked(FILES[file], parse(path.read_bytes(), path.name))


# -- how an editor finds them ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", sorted((ROOT / "data").rglob("*.yaml")), ids=lambda path: path.name)
def test_a_shipped_file_names_its_schema(path: Path) -> None:
    first, _, _ = path.read_text(encoding="utf-8").partition("\n")
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert found
    assert (path.parent / found[1]).resolve() == ROOT / "schema" / f"{name_of(path)}.schema.json"
