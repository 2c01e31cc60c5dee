"""What the field types look like in a JSON Schema: the form in which a value is written, not what it stands for.

A form is named in `fields`, where it stands beside the type, and written out here, where only a schema needs it. Types
stand side by side in one form, rather than as alternatives, so that a checker says what is wrong with the one that was
written. Patterns are in the common part of the regular expressions of Python and of ECMAScript. A form has no examples
or several: an editor fills in a single one as if the author had written it.
"""

from collections.abc import Mapping
from typing import Any

Form = Mapping[str, Any]
"""A JSON Schema of one value."""

YEAR = "[0-9]{4}"
MONTH_AND_DAY = "(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
DAY = f"{YEAR}-{MONTH_AND_DAY}"
KEY = "[a-z0-9][a-z0-9_-]*"
VALUE = "[A-Za-z0-9][A-Za-z0-9_+-]*"
SHARE = r"[0-9]{1,3}(\.[0-9]{1,4})?%|[0-9]{1,3}/[1-9][0-9]{0,3}"
STEP = f"{YEAR}(-Q[1-4]|-H[12]|-{MONTH_AND_DAY})?"

FORMS: Mapping[str, Form] = {
    "Key": {"type": "string", "pattern": f"^{KEY}$"},
    "Keys": {"type": ["string", "array"], "pattern": f"^{KEY}$", "items": {"$form": "Key"}},
    "Value": {"type": "string", "pattern": f"^{VALUE}$"},
    "Values": {"type": ["string", "array"], "pattern": f"^{VALUE}$", "items": {"$form": "Value"}},
    "Number": {"type": "string", "pattern": r"^[0-9]+(\.[0-9]+)*$", "examples": ["1.1", "1.10"]},
    "Words": {"type": "string", "pattern": r"\S"},
    "Day": {"type": "string", "format": "date", "pattern": f"^{DAY}$", "examples": ["2024-12-18", "2025-01-01"]},
    "At": {"type": "string", "pattern": f"^(before|{DAY})$", "examples": ["before", "2024-12-31"]},
    "When": {
        "type": ["integer", "string"],
        "minimum": 1000,
        "maximum": 9999,
        "pattern": rf"^{STEP}(\.\.({STEP})?)?$",
        "examples": [2025, "2025-Q2", "2025-H1", "2025-03-31", "2025..2028", "2026.."],
    },
    "Percentage": {"type": "string", "pattern": f"^({SHARE})$", "examples": ["70%", "7.5%", "2/3"]},
    "Bound": {"type": ["integer", "string"], "pattern": f"^({SHARE})$", "examples": [600, "70%", "2/3"]},
    "Weight": {
        "type": ["integer", "string"],
        "pattern": "^-?[0-9]{1,6}/[1-9][0-9]{0,5}$",
        "examples": [-1, "1/2"],
    },
    "Euros": {"type": "number", "examples": [697.07, 900]},
}
"""By the name of a field type: the form of its values. `$form` leads from one form to another."""
