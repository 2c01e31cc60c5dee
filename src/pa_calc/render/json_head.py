"""What every JSON answer begins with, and how a long one is laid out."""

import json
import re
from collections.abc import Iterable
from typing import Any

from pa_calc.render.view import View


def head(format_: str, view: View) -> dict[str, Any]:
    """The common head of an answer in a format such as "pa.targets/1"."""
    return {
        "format": format_,
        "program": {"name": "pa", "version": view.version},
        "dataset": {
            "name": view.names.text(view.origin.name),
            "path": view.origin.path,
            "embedded": view.origin.embedded,
            "sha256": view.origin.sha256,
        },
        "as_of": view.as_of.isoformat(),
    }


def in_ascii(text: str) -> str:
    """The same JSON with every other character as its escape."""
    return re.sub(r"[^\x00-\x7f]", lambda found: json.dumps(found[0])[1:-1], text)


def one_a_line(beginning: dict[str, Any], key: str, items: Iterable[dict[str, Any]]) -> str:
    """An answer of which one list takes a line for each item, so that two answers can be compared line by line."""
    text = json.dumps(beginning, ensure_ascii=False, indent=2).removesuffix("\n}")
    lines = ",\n".join(f"    {json.dumps(item, ensure_ascii=False)}" for item in items)
    return f'{text},\n  "{key}": [\n{lines}\n  ]\n}}\n' if lines else f'{text},\n  "{key}": []\n}}\n'
