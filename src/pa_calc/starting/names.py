"""Names as people write them: whether a dataset can hold them, the keys they give, and how YAML quotes them."""

import re
import unicodedata
from collections.abc import Sequence

from pa_calc.starting.refusal import CannotStart
from pa_calc.words.clean import HIDDEN

MOST_CHARACTERS = 500
"""A longer name is a slip of the clipboard."""

MOST_IN_KEY = 40
"""A key is typed by hand."""

RESERVED = frozenset({"gemeente", "corporaties", "huurders", "allen"})
"""Keys that the files themselves use, or that stand in them as an example."""

_READ_OTHERWISE = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
"""What YAML without quotes takes for more than text."""

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
"""Letters that do not come apart into a plain letter and an accent."""


def name(text: str, option: str) -> str:
    """The name without the blanks around it, which nobody sees and no dataset keeps.

    Raises CannotStart for one that a dataset cannot hold.
    """
    if found := HIDDEN.search(text):
        raise CannotStart("init-hidden", option=option, asked=text, found=f"U+{ord(found[0]):04X}")
    if not (stripped := text.strip()):
        raise CannotStart("init-no-name", option=option)
    if len(stripped) > MOST_CHARACTERS:
        raise CannotStart("init-long-name", option=option, count=len(stripped), most=MOST_CHARACTERS)
    return stripped


def keys(names: Sequence[str]) -> tuple[str, ...]:
    """A key for each name, all of them different.

    Raises CannotStart for names that are one and the same in plain letters and digits: typed on a command line, nobody
    could tell them apart.
    """
    plain: dict[str, str] = {}
    found: list[str] = []
    for count, one in enumerate(names, start=1):
        letters = _plain(one)
        if one in names[: count - 1]:
            raise CannotStart("init-name-twice", asked=one)
        if letters and letters in plain:
            raise CannotStart("init-same-key", asked=one, other=plain[letters], key=letters[:MOST_IN_KEY])
        plain[letters] = one
        found.append(_free(_key(letters, count), found))
    return tuple(found)


def quoted(text: str) -> str:
    """The text as YAML reads it back exactly; between double quotes where nothing in it has a meaning there."""
    return "'" + text.replace("'", "''") + "'" if set(text) & {'"', "\\"} else f'"{text}"'


def _plain(text: str) -> str:
    """The text in lower-case letters and digits without accents, with an underscore for all else."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return re.sub(r"[^a-z0-9]+", "_", "".join(one for one in apart if not unicodedata.combining(one))).strip("_")


def _key(letters: str, count: int) -> str:
    """The key that plain letters give; their number where there are none."""
    key = letters[:MOST_IN_KEY].strip("_") or str(count)
    return f"corporatie_{key}" if key[0].isdigit() or key in RESERVED | _READ_OTHERWISE else key


def _free(key: str, taken: Sequence[str]) -> str:
    """The key, with a number where it is taken."""
    free, count = key, 1
    while free in taken:
        count += 1
        free = f"{key}_{count}"
    return free
