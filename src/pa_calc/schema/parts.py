"""What holds of a file in which something is wrong: its parts are judged one by one, and the good ones are kept."""

from collections.abc import Collection, Iterable
from typing import Generic, NamedTuple, TypeVar

from pydantic import BaseModel

from pa_calc.findings import Finding
from pa_calc.reading import Document, Look
from pa_calc.reading.document import Loc
from pa_calc.schema.problems import made_of

M = TypeVar("M", bound=BaseModel)

SECTIONS = frozenset(
    {
        "parties",
        "groups",
        "flows",
        "stocks",
        "units",
        "dimensions",
        "rent_limits",
        "chapters",
        "agreements",
        "running_text",
        "discrepancies",
        "ties",
        "escalation",
    }
)
"""The keys of `agreements.yaml` whose members stand by themselves."""

_MEMBER = 2
"""So many steps lead to a member of a section."""

_SWALLOWING = frozenset({"alias", "duplicate-key", "key-not-text", "merge-key"})
"""What keeps keys from being seen: where one of these is found, none is called missing."""


class Part(NamedTuple, Generic[M]):
    """What could be made of a file: the model of all that holds, with its document, and the parts that were left out.

    `whole` is the file as it was read, None where it could not be; `findings` are what its model refuses.
    """

    model: M | None
    document: Document | None
    whole: Document | None
    lost: frozenset[Loc]
    findings: tuple[Finding, ...]


def part(model: type[M], look: Look, sections: Collection[str] = ()) -> Part[M]:
    """The model of a file, or of those members of its sections in which nothing is wrong."""
    whole = look.document
    if whole is None:
        return Part(None, None, None, frozenset(), ())
    made, refused = made_of(model, whole)
    places = {finding.place for finding in (*look.findings, *refused)}
    if not places:
        return Part(made, whole, whole, frozenset(), ())
    lost = frozenset(whole.items_at(places, sections).values())
    found = tuple(_independent(refused, look, whole, sections))
    strange = {one.place for one in refused if one.code == "unknown-key" and sections}
    if any(len(item) < _MEMBER and whole.place(item, key=True) not in strange for item in lost):
        return Part(None, None, whole, lost, found)
    rest = whole.without(lost)
    return Part(made_of(model, rest)[0], rest, whole, lost, found)


def _independent(
    refused: Collection[Finding], look: Look, document: Document, sections: Collection[str]
) -> Iterable[Finding]:
    """What is refused for its own sake: not where the text itself was refused already, nor what that hides."""
    read = {finding.place for finding in look.findings}
    swallowed = {one.place for one in look.findings if one.code in _SWALLOWING}
    hiding = {*document.items_at(swallowed, sections).values()}
    missing = {one.place for one in refused if one.code == "missing-key"} if hiding else set()
    items = document.items_at(missing, sections)
    for finding in refused:
        is_hidden = finding.code == "missing-key" and items.get(finding.place) in hiding
        if finding.place not in read and not is_hidden:
            yield finding
