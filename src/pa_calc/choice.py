"""What someone means who types part of a name, or mistypes it."""

import unicodedata
from collections.abc import Iterable, Mapping
from typing import NamedTuple


class Ambiguity(Exception):
    """What was typed may mean more than one thing."""

    def __init__(self, keys: Iterable[str]) -> None:
        """Keep what it may mean."""
        self.keys = tuple(keys)
        super().__init__(self.keys)


class Choice(NamedTuple):
    """The key that is meant; where there is none, the nearest one, if any is near."""

    key: str | None
    near: str | None


def choose(asked: str, names: Mapping[str, Iterable[str]]) -> Choice:
    """The key of which one of the names is what was asked, or else alone begins with it.

    Raises Ambiguity where several begin with it.
    """
    wanted = _folded(asked)
    folded = {key: {_folded(name) for name in known} for key, known in names.items()}
    for found in (
        [key for key, known in folded.items() if wanted in known],
        [key for key, known in folded.items() if wanted and any(name.startswith(wanted) for name in known)],
    ):
        if len(found) > 1:
            raise Ambiguity(found)
        if found:
            return Choice(found[0], None)
    near = nearest(wanted, (name for known in folded.values() for name in known))
    return Choice(None, next((key for key, known in folded.items() if near in known), None))


def nearest(asked: str, known: Iterable[str]) -> str | None:
    """The known name that looks most like what was asked."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(asked, list(known), n=1, cutoff=0.5)), None)


def _folded(text: str) -> str:
    """The text without case, accents and the ways of writing a space."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(
        "".join(c for c in plain if not unicodedata.combining(c)).replace("_", " ").replace("-", " ").split()
    )
