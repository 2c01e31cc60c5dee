"""The files of a new dataset: a frame to fill in, or an example that is filled already."""

from collections.abc import Mapping
from pathlib import Path
from string import Template
from typing import NamedTuple

from pa_calc.starting.names import quoted
from pa_calc.starting.wishes import Wishes
from pa_calc.words import Catalogue, catalogue

EXAMPLE = "lindermeer"
"""The folder of the example; a fictional town."""

_PACKAGE = Path(__file__).parents[1]
_UNNAMED = "corporatie"
"""The key of a corporation of which nobody said the name."""


class File(NamedTuple):
    """A file of the dataset: its path in it, what it holds, and whose figures those are."""

    path: str
    data: bytes
    owner: str = ""


def frame(wishes: Wishes, language: str = "en") -> tuple[File, ...]:
    """What a dataset needs, with every figure unknown, and a table for each corporation; notes are in the language."""
    words = catalogue(language, "help")
    corporations = wishes.corporations or {_UNNAMED: words.say("init.no-corporation")}
    tables = enumerate(corporations.items(), start=1)
    return (
        File("agreements.yaml", _filled("agreements", _of_agreements(wishes, corporations, words), language)),
        *(
            File(
                f"appendix/table-{number}.yaml", _filled("table", _of_table(wishes.years, number, key), language), owner
            )
            for number, (key, owner) in tables
        ),
    )


def example() -> tuple[File, ...]:
    """The fictional dataset: inside the package, or beside it in a checkout."""
    inside = _PACKAGE / "_examples"
    folder = (inside if inside.is_dir() else _PACKAGE.parents[1] / "examples") / EXAMPLE
    paths = sorted(folder.rglob("*.yaml"))
    return tuple(File(path.relative_to(folder).as_posix(), path.read_bytes()) for path in paths)


def _filled(template: str, values: dict[str, object], language: str) -> bytes:
    path = Path(__file__).parent / language / f"{template}.template"
    return Template(path.read_text(encoding="utf-8")).substitute(values).encode()


def _of_agreements(wishes: Wishes, corporations: Mapping[str, str], words: Catalogue) -> dict[str, object]:
    town, years = wishes.municipality, wishes.years
    municipality = town or words.say("init.no-municipality")
    span = str(years[0]) if len(years) == 1 else f"{years[0]}-{years[-1]}"
    return {
        "name": quoted(f"{municipality} {span}"),
        "municipality": quoted(municipality),
        "party": quoted(f"Gemeente {town}" if town and not town.casefold().startswith("gemeente ") else municipality),
        "corporations": "\n".join(
            f"  {key}: {{kind: corporation, name: {quoted(name)}}}" for key, name in corporations.items()
        ),
        "members": ", ".join(corporations),
        "first": f"{years[0]}-01-01",
        "last": f"{years[-1]}-12-31",
    }


def _of_table(years: range, number: int, key: str) -> dict[str, object]:
    return {"number": number, "party": key, "years": ", ".join(map(str, years))}
