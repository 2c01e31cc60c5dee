"""Small fictional datasets, built from cases/base.yaml and what a case says."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pa_calc.reading import read
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Table
from pa_calc.schema.records import Record

FOLDER = Path(__file__).with_name("cases")
BASE: Mapping[str, Any] = read(FOLDER / "base.yaml", "base.yaml").value


def tupled(value: Any) -> Any:
    """The same as the reader of data files gives it: every list a tuple."""
    if isinstance(value, Mapping):
        return {key: tupled(inner) for key, inner in value.items()}
    return tuple(map(tupled, value)) if isinstance(value, list | tuple) else value


def agreements(target: Mapping[str, Any], agreement: Mapping[str, Any] | None = None) -> Agreements:
    """A dataset of one agreement with one target; without parties it is of `noord`."""
    parties = {} if {"together", "each"} & target.keys() else {"together": "noord"}
    whole = {**BASE["agreement"], **(agreement or {}), "targets": ({**BASE["target"], **parties, **target},)}
    return Agreements.model_validate(tupled({**BASE["agreements"], "agreements": (whole,)}))


def tables(said: Iterable[Mapping[str, Any]]) -> tuple[Table, ...]:
    """Tables from what differs from the base."""
    return tuple(_table(one) for one in said)


def records(said: Iterable[Mapping[str, Any]]) -> Mapping[str, Record]:
    """Records from what differs from the base, by their names: records/1, records/2, ..."""
    return {
        f"records/{n}": Record.model_validate(tupled({**BASE["record"], **one})) for n, one in enumerate(said, start=1)
    }


def _table(said: Mapping[str, Any]) -> Table:
    rows = tuple(_row(number, row) for number, row in enumerate(said["rows"], start=1))
    years = sorted({column for row in rows for column in row["cells"] if isinstance(column, int)})
    return Table.model_validate(tupled({**BASE["table"], "years": years, **said, "rows": rows}))


def _row(number: int, said: Mapping[str, Any]) -> Mapping[str, Any]:
    kind = {} if "role" in said else BASE["row"]
    return {"key": f"row-{number}", "name": f"Row {number}", **kind, **said}
