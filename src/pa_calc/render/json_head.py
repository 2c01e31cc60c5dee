"""What every JSON answer begins with: its format, the program, the dataset and the day."""

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
