"""The shapes in docs/format.md are what the models take."""

import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter

from pa_calc.reading import parse
from pa_calc.schema.agreements import Agreement, Agreements
from pa_calc.schema.appendix import Table
from pa_calc.schema.measures import Target

FORMAT = (Path(__file__).parents[1] / "docs" / "format.md").read_text(encoding="utf-8")
SHAPES: dict[str, Any] = parse(re.findall(r"```yaml\n(.*?)```", FORMAT, re.DOTALL)[-1].encode(), "format.md").value
MODELS: tuple[type[BaseModel], ...] = (Agreements, Agreement, Target, Table)


@pytest.mark.parametrize("key", SHAPES)
def test_a_shape_is_taken_by_the_model_that_has_its_key(key: str) -> None:
    kinds: list[Any] = [model.model_fields[key].annotation for model in MODELS if key in model.model_fields]
    assert kinds
    for kind in kinds:
        TypeAdapter(kind).validate_python(SHAPES[key])


def test_there_are_shapes() -> None:
    assert {"dimensions", "leads", "period", "count", "assumptions", "corrections"} <= SHAPES.keys()
