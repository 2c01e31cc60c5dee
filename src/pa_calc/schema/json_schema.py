"""The JSON Schema of each kind of data file, made from its model: what editors check and show while someone writes.

It is of draft 2020-12. It says what a value looks like in YAML, where days are texts and years can be keys; what must
hold across values is for the rules. It takes no null: a key that says nothing is left out.

A description is the Dutch text, a blank line, and the English text. `enumDescriptions` and `patternErrorMessage`, in
one line each, are not of the standard; yaml-language-server shows them, and others pass over them.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, get_args

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Table
from pa_calc.schema.fields import Model
from pa_calc.schema.forms import FORMS, YEAR
from pa_calc.schema.records import Record
from pa_calc.words.hover import HOVER
from pa_calc.words.hover.meanings import MEANINGS

_FILES: Mapping[str, type[Model]] = {"agreements": Agreements, "table": Table, "record": Record}

NAMES: tuple[str, ...] = tuple(_FILES)
"""The kinds of data files that have a schema."""

_PACKAGE = "pa_calc.schema."
_SAYS_NOTHING: tuple[Any, ...] = (None, [], {})


def json_schema(name: str) -> dict[str, Any]:
    """The JSON Schema of a kind of data file; `name` is one of NAMES."""
    model = _FILES[name]
    made = model.model_json_schema(schema_generator=_Generator)
    named = {*_named(made)}
    forms = (form for form in FORMS if form in named)
    made["$defs"].update({form: {"description": _text(HOVER["fields"][form]), **_form(form)} for form in forms})
    (version,) = get_args(model.model_fields["format"].annotation)
    return {"$schema": GenerateJsonSchema.schema_dialect, "title": version, **_linked(made)}


def schema_text(name: str) -> str:
    """The JSON Schema of a kind of data file, as it is written to a file."""
    return json.dumps(json_schema(name), indent=2, ensure_ascii=False) + "\n"


class _Generator(GenerateJsonSchema):
    """Makes the schema of a model, with forms named rather than written out, our own texts, and keys in our order."""

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:  # noqa: ARG002 -- as pydantic calls it
        """Keys stay in the order of the models."""
        return value

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 -- as pydantic calls it
        """No field has a title, which would only repeat its key."""
        return False

    def normalize_name(self, name: str) -> str:
        """Two models of the same name have that of their module before it."""
        return name.removeprefix(_PACKAGE)

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """What may be left out may not be left empty."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """A default that nobody would write is none."""
        made = super().default_schema(schema)
        if made.get("default") in _SAYS_NOTHING:
            made.pop("default", None)
        return made

    def union_schema(self, schema: core_schema.UnionSchema) -> JsonSchemaValue:
        """Values of different types stand side by side, so that what is wrong with the one there is can be said."""
        made = super().union_schema(schema)
        return _side_by_side(made["anyOf"]) or made

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Under names of one form, or under years.

        A wrong name is said to be one, and what stands under it is checked all the same. For years that is not to be
        had: in JSON they are texts, and yet yaml-language-server takes the name 2025 for a number.
        """
        names, values = self.generate_inner(schema["keys_schema"]), self.generate_inner(schema["values_schema"])
        if names.get("type") == "integer":
            return {"type": "object", "patternProperties": {f"^{YEAR}$": values}, "additionalProperties": False}
        return {"type": "object", "propertyNames": names, "additionalProperties": values}

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        """Words with what they mean.

        Where only true is allowed, false is left to the models: yaml-language-server before 1.25 refuses true as well.
        """
        if schema["expected"] == [True]:
            return {"type": "boolean"}
        made = super().literal_schema(schema)
        if "enum" in made:
            made["enumDescriptions"] = [_in_line(said) for said in _meanings(made["enum"])]
        return made

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """A model and its fields with our texts for readers of data, in place of those for readers of the program."""
        model, made = schema["cls"], super().model_schema(schema)
        fields = {name: {"description": _text(_said(model, name)), **one} for name, one in made["properties"].items()}
        rest = {key: value for key, value in made.items() if key not in {"title", "description"}}
        return {"description": _text(_said(model)), **rest, "properties": fields}


def _said(model: type[Any], field: str | None = None) -> tuple[str, str]:
    """The texts of a model, or of one of its fields, which may come from a model that it adds to."""
    for one in model.__mro__:
        key = one.__name__ if field is None else f"{one.__name__}.{field}"
        if said := HOVER.get(one.__module__.removeprefix(_PACKAGE), {}).get(key):
            return said
    raise LookupError(f"no words for {model.__name__}.{field}")


def _meanings(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What each of some words means that belong together."""
    known = next(one for one in MEANINGS if one.keys() >= {*words})
    return (known[word] for word in words)


def _text(said: tuple[str, str]) -> str:
    """Both languages below each other."""
    return "\n\n".join(said)


def _in_line(said: tuple[str, str]) -> str:
    """Both languages where there is one line."""
    return " / ".join(said)


def _form(name: str) -> JsonSchemaValue:
    """A form, with what it is like in words for one that is written otherwise."""
    failing = {"patternErrorMessage": _in_line(HOVER["fields"][name])} if "pattern" in FORMS[name] else {}
    return {**FORMS[name], **failing}


def _resolved(schema: JsonSchemaValue) -> JsonSchemaValue:
    """A schema, or the form that it names."""
    return _form(schema["$form"]) if "$form" in schema else schema


def _side_by_side(choices: Sequence[JsonSchemaValue]) -> JsonSchemaValue | None:
    """One schema for values of several simple types; None where they are not all simple and different."""
    simple = [_resolved(one) for one in choices]
    types = [one.get("type") for one in simple]
    if not all(isinstance(one, str) for one in types) or len({*map(str, types)}) < len(types):
        return None
    merged = {key: value for one in simple for key, value in one.items()}
    return {**merged, "type": types}


def _named(schema: Any) -> Iterator[str]:
    """The forms that a schema names, and those that these name."""
    if isinstance(schema, Mapping):
        if "$form" in schema:
            yield schema["$form"]
            yield from _named(FORMS[schema["$form"]])
        schema = list(schema.values())
    if isinstance(schema, list):
        for inner in schema:
            yield from _named(inner)


def _linked(schema: Any) -> Any:
    """A schema in which the forms that it names are references."""
    if isinstance(schema, list):
        return [_linked(inner) for inner in schema]
    if not isinstance(schema, Mapping):
        return schema
    linked = {key: _linked(inner) for key, inner in schema.items() if key != "$form"}
    return {**linked, "$ref": f"#/$defs/{schema['$form']}"} if "$form" in schema else linked
