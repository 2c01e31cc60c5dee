"""What every renderer is given beside the results: words, names, and what the screen can show."""

from datetime import date
from typing import NamedTuple

from pa_calc.render.names import Names
from pa_calc.schema.fields import Text
from pa_calc.words import Catalogue


class Origin(NamedTuple):
    """Which dataset was used: its name, its path (None for the shipped one), and what identifies its content."""

    name: Text
    path: str | None
    embedded: bool
    sha256: str


class View(NamedTuple):
    """The words and names in the language of the reader, the dataset, and the day."""

    words: Catalogue
    names: Names
    origin: Origin
    as_of: date
    version: str


class Screen(NamedTuple):
    """What the output can show: `width` is None where nothing needs to fit, as in a pipe."""

    width: int | None = None
    color: bool = False
    unicode: bool = True
