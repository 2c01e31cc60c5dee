"""What every renderer is given beside the results: words, names, and what the screen can show."""

from dataclasses import dataclass
from datetime import date

from pa_calc.render.names import Names
from pa_calc.schema.fields import Text
from pa_calc.words import Catalogue


@dataclass(frozen=True, slots=True)
class Origin:
    """Which dataset was used: its name, its path (None for the shipped one), and what identifies its content."""

    name: Text
    path: str | None
    embedded: bool
    sha256: str


@dataclass(frozen=True, slots=True)
class View:
    """The words and names in the language of the reader, the dataset, and the day."""

    words: Catalogue
    names: Names
    origin: Origin
    as_of: date
    version: str


@dataclass(frozen=True, slots=True)
class Screen:
    """What the output can show: `width` is None where nothing needs to fit, as in a pipe."""

    width: int | None = None
    color: bool = False
    unicode: bool = True
