"""Every single value of the shipped data, each changed and deleted where it stands in the text, and who notices.

A change is noticed where it brings a finding, takes one away, or changes anything that a command answers.
"""

import gc
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

import pytest
import yaml
from tests.conftest import DATA

from pa_calc import dataset
from pa_calc.core import inspect
from pa_calc.core.agenda import agenda
from pa_calc.core.explain import explain
from pa_calc.core.forecast import forecast
from pa_calc.core.inspect import Inspected, inspected
from pa_calc.core.listing import listing
from pa_calc.core.printed import printed
from pa_calc.core.selecting import Asked, selection
from pa_calc.dataset import MAIN_FILE, Dataset, Found, Survey, survey
from pa_calc.findings import Finding, Place
from pa_calc.reading import LOADER, Look, look_at
from pa_calc.render.agenda_ics import agenda_ics
from pa_calc.render.agenda_json import agenda_json
from pa_calc.render.agreements_json import agreements_json
from pa_calc.render.explain_text import explain_text
from pa_calc.render.forecast_json import forecast_json
from pa_calc.render.forecast_text import forecast_text
from pa_calc.render.names import Names
from pa_calc.render.table_json import table_json, tables_json
from pa_calc.render.table_text import table_text
from pa_calc.render.targets_json import targets_json
from pa_calc.render.targets_text import targets_text
from pa_calc.render.view import Origin, Screen, View
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Table
from pa_calc.schema.parts import SECTIONS, Part, part
from pa_calc.words import LANGUAGES, catalogue

DAYS = (date(2026, 11, 23), date(2029, 1, 1))
"""While the agreements hold, and when they are over."""

FREE = frozenset(
    {
        "nl",
        "en",
        "name",
        "short",
        "title",
        "municipality",
        "registration",
        "printed_as",
        "origin",
        "planning_as_written",
        "leads_as_written",
    }
)
"""Keys of text that only people read."""

Steps = tuple[str | int, ...]

# -- leaves ------------------------------------------------------------------------------------------------------------


class Piece(NamedTuple):
    """A part of a text."""

    start: int
    end: int


class Leaf(NamedTuple):
    """A value that holds no others: its steps, where it stands, where its key does, and what goes with it."""

    file: str
    steps: Steps
    text: str
    is_quoted: bool
    value: Piece
    key: Piece | None
    whole: Piece
    left: str

    @property
    def name(self) -> str:
        """Its steps as one text, which begins with `table` in the file of one."""
        return ".".join(map(str, self.steps if self.file == MAIN_FILE else ("table", *self.steps)))


class Change(NamedTuple):
    """Something else in the place of a leaf, of its key or of both."""

    leaf: Leaf
    kind: str
    at: Piece
    put: str

    def made(self, text: str) -> str:
        """The text of the file with it."""
        return text[: self.at.start] + self.put + text[self.at.end :]

    @property
    def name(self) -> str:
        """What is changed, and how."""
        return f"{self.leaf.file} {self.leaf.name}: {self.kind} ({self.leaf.text[:40]!r} -> {self.put[-40:]!r})"


@cache
def texts() -> Mapping[str, str]:
    """The files of the shipped dataset, by their names in its folder."""
    found = sorted(DATA.rglob("*.yaml"))
    return {path.relative_to(DATA).as_posix(): path.read_text(encoding="utf-8") for path in found}


@cache
def every_change() -> tuple[Change, ...]:
    """Every change of every leaf."""
    return tuple(change for leaf in leaves() for change in changes(leaf))


@cache
def leaves() -> tuple[Leaf, ...]:
    """Every leaf of every file."""
    return tuple(leaf for name, text in texts().items() for leaf in _Walk(name, text).leaves())


class _Member(NamedTuple):
    """A member of a container: its step, its key where it has one, and its value."""

    step: str | int
    key: Any
    value: Any

    @property
    def start(self) -> int:
        """Where it begins."""
        return int((self.key or self.value).start_mark.index)


class _Walk:
    """Goes through the nodes of a file."""

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text = name, text

    def leaves(self) -> Iterator[Leaf]:
        yield from self.inside((), yaml.compose(self.text, LOADER))

    def inside(self, steps: Steps, node: Any) -> Iterator[Leaf]:
        """The leaves in a container."""
        members = list(_members(node))
        for at, member in enumerate(members):
            if isinstance(member.value, yaml.ScalarNode) or not member.value.value:
                yield self.leaf(steps, node, members, at)
            else:
                yield from self.inside((*steps, member.step), member.value)

    def leaf(self, steps: Steps, node: Any, members: list[_Member], at: int) -> Leaf:
        member = members[at]
        value = member.value
        return Leaf(
            file=self.name,
            steps=(*steps, member.step),
            text=value.value if isinstance(value, yaml.ScalarNode) else "",
            is_quoted=getattr(value, "style", None) in ("'", '"', ">", "|"),
            value=self.piece(value),
            key=self.piece(member.key) if member.key else None,
            whole=self.whole(node, members, at),
            left=("{}" if member.key else "[]") if len(members) == 1 else "",
        )

    def piece(self, node: Any) -> Piece:
        """Where a node stands; a folded text ends with its last word."""
        start, end = node.start_mark.index, node.end_mark.index
        return Piece(start, start + len(self.text[start:end].rstrip()))

    def whole(self, node: Any, members: list[_Member], at: int) -> Piece:
        """What is deleted with a member: up to the next one, or from the end of the one before."""
        if len(members) == 1:
            return self.piece(node)
        if at + 1 < len(members):
            return Piece(members[at].start, members[at + 1].start)
        return Piece(self.piece(members[at - 1].value).end, self.piece(members[at].value).end)


def _members(node: Any) -> Iterator[_Member]:
    if isinstance(node, yaml.MappingNode):
        yield from (_Member(key.value, key, value) for key, value in node.value)
    else:
        yield from (_Member(at, None, value) for at, value in enumerate(node.value))


# -- changes -----------------------------------------------------------------------------------------------------------

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TIME = re.compile(r"20\d\d(?:-\d\d-\d\d|-[QH][1-4])?(?:\.\.(?:\d{4}(?:-\d\d-\d\d|-[QH][1-4])?)?)?")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?%?|\d+/\d+")
_SWITCHED = {"true": "false", "false": "true"}


def changes(leaf: Leaf) -> Iterator[Change]:
    """Everything that is tried with a leaf."""
    yield Change(leaf, "deleted", leaf.whole, leaf.left)
    text = texts()[leaf.file]
    if leaf.key:
        yield Change(leaf, "key misspelt", leaf.key, misspelt(text[leaf.key.start : leaf.key.end]))
    written = text[leaf.value.start : leaf.value.end]
    for kind, other in _others(leaf, written):
        yield Change(leaf, kind, leaf.value, other)


def _others(leaf: Leaf, written: str) -> Iterator[tuple[str, str]]:
    """What else could stand in the place of a value, each with how it differs."""
    if leaf.text in _SWITCHED and not leaf.is_quoted:
        yield "switched", _SWITCHED[leaf.text]
    elif _TIME.fullmatch(leaf.text):
        yield from _later(written)
    elif _NUMBER.fullmatch(leaf.text) and not leaf.is_quoted:
        yield "off by one", re.sub(r"\d+", lambda found: str(int(found[0]) + 1), written, count=1)
    elif leaf.text:
        yield "emptied", '""'
        yield "other words" if leaf.steps[-1] in FREE else "misspelt", misspelt(written)


def _later(written: str) -> Iterator[tuple[str, str]]:
    """A time of which the first or the last year or day is a later one."""
    for found in re.finditer(r"\b20\d\d\b", written):
        later = str(int(found[0]) + 1)
        yield "a year later", written[: found.start()] + later + written[found.end() :]
    for found in _DAY.finditer(written):
        day = (date.fromisoformat(found[0]) + timedelta(days=1)).isoformat()
        yield "a day later", written[: found.start()] + day + written[found.end() :]


def misspelt(written: str) -> str:
    """A text of which the last letter is there twice, or the last digit is the next."""
    at = max(place for place, sign in enumerate(written) if sign.isalnum())
    sign = written[at]
    other = str((int(sign) + 1) % 10) if sign.isdigit() else sign * 2
    return written[:at] + other + written[at + 1 :]


# -- what nobody notices yet -------------------------------------------------------------------------------------------


class Silent(NamedTuple):
    """Changes that nobody notices, and why: of which leaves (`*` is one step, `**` any number), and which changes."""

    leaves: str
    kind: str
    why: str

    def covers(self, change: Change) -> bool:
        """Whether this is one of them."""
        return change.kind == self.kind and _pattern(self.leaves).fullmatch(change.leaf.name) is not None


@cache
def _pattern(leaves: str) -> re.Pattern[str]:
    parts = {"**": r".+", "*": r"[^.]+"}
    return re.compile(r"\.".join(parts.get(step) or re.escape(step) for step in leaves.split(".")))


_WHY: Mapping[str, Mapping[str, str]] = {
    "words that are only shown where something asks for them, and nothing does": {
        "other words": """
            dimensions.*.name.nl dimensions.*.name.en dimensions.*.values.*.nl dimensions.*.values.*.en
            rent_limits.*.name.nl rent_limits.*.name.en parties.*.name
            running_text.*.section.nl running_text.*.section.en running_text.*.statement.nl running_text.*.statement.en
            ties.*.statement.nl ties.*.statement.en ties.*.reason.nl ties.*.reason.en
            """,
    },
    "a name that nothing refers to may be any": {
        "misspelt": "running_text.*.key ties.*.key",
    },
    "without it the same is meant: counts are the default": {
        "deleted": "table.columns.*.role",
    },
    "of the running text only what is to be done is in the agenda": {
        "deleted": "running_text.*.due running_text.*.who.*",
        "a year later": "running_text.*.due",
    },
    "no target, no table and no forecast asks for it": {
        "deleted": """
            rent_limits.*.amounts.* agreements.*.stated_figures.*.counted.attributes.*
            agreements.*.targets.*.assumptions.*.stand_in.at
            agreements.*.targets.*.readings.*.assumptions.*.stand_in.at
            agreements.*.targets.*.assumptions.*.take.which.table
            """,
        "key misspelt": "rent_limits.*.amounts.*",
        "off by one": "rent_limits.*.amounts.*",
    },
    "a tie is compared by year, and these years do not differ": {
        "deleted": "ties.*.years.*",
        "a year later": "ties.*.years.* ties.*.other.column",
    },
}
"""Why changes may be silent: for each reason the kinds of change, and the leaves of which they are."""

SILENT = tuple(
    Silent(leaves, kind, why) for why, kinds in _WHY.items() for kind, said in kinds.items() for leaves in said.split()
)


def excused(change: Change) -> bool:
    """Whether nobody needs to notice a change."""
    return any(one.covers(change) for one in SILENT)


# -- who notices -------------------------------------------------------------------------------------------------------

_SHIPPED = Found(DATA, None, embedded=False)


class Watch:
    """Everything that is said of the shipped data as they are, to compare with what is said of others."""

    def __init__(self) -> None:
        """Read and answer everything once."""
        self.looks = {name: look_at(text.encode(), name) for name, text in texts().items()}
        self.parts = {look: _part(look, name) for name, look in self.looks.items()}
        self.known = self.survey(self.looks, self.parts)
        self.findings = {day: _said(_judged(self.known, day).survey.findings) for day in DAYS}
        self.answers = {day: tuple(_answers(_judged(self.known, day), day)) for day in DAYS}
        now = _judged(self.known, DAYS[0])
        self.listed, self.explained = tuple(_listed(now)), tuple(_explained(now, range(_how_many(now))))
        gc.freeze()

    def notices(self, change: Change) -> bool:
        """Whether anything is said otherwise; where nobody needs to notice it, the second day is not asked."""
        name = change.leaf.file
        look = look_at(change.made(texts()[name]).encode(), name)
        own = _part(look, name)
        if look.findings or own.findings:
            return True
        known = self.survey({**self.looks, name: look}, {**self.parts, look: own})
        days = DAYS[:1] if excused(change) else DAYS
        return any(self._differs(known, day) for day in days) or self._shows(known, change.leaf.steps)

    def survey(self, looks: Mapping[str, Look], parts: Mapping[Look, Part[Any]]) -> Survey:
        """What is known of these files, as if they were those of the shipped dataset."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(dataset.folder, "look_into", lambda _, name: looks[name])
            patch.setattr(dataset, "part", lambda _, look, __=(): parts[look])
            return survey(_SHIPPED)

    def _differs(self, survey: Survey, day: date) -> bool:
        """Whether other findings or other answers come of it."""
        known = _judged(survey, day)
        return _said(known.survey.findings) != self.findings[day] or any(
            one != before for one, before in zip(_answers(known, day), self.answers[day], strict=True)
        )

    def _shows(self, survey: Survey, steps: Steps) -> bool:
        """Whether a list, a table, the agenda or an explanation is another: that of its own agreement, else of any."""
        known = _judged(survey, DAYS[0])
        if tuple(_listed(known)) != self.listed or _how_many(known) != len(self.explained):
            return True
        is_of_one = steps[0] == "agreements" and len(steps) > 1
        of = (int(steps[1]),) if is_of_one else range(len(self.explained))
        return any(one != self.explained[index] for index, one in zip(of, _explained(known, of), strict=True))


def _part(look: Look, name: str) -> Part[Any]:
    """What the model of a file makes of it."""
    return part(Agreements, look, SECTIONS) if name == MAIN_FILE else part(Table, look)


def _judged(survey: Survey, day: date) -> Inspected:
    """Everything that is known of what was read."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inspect, "survey", lambda _: survey)
        return inspected(_SHIPPED, day)


def _said(findings: tuple[Finding, ...]) -> Counter[tuple[str, ...]]:
    """Findings without their lines and columns, which move."""
    return Counter((one.severity, one.code, one.place.file, *map(str, one.details.items())) for one in findings)


def _answers(known: Inspected, day: date) -> Iterator[str]:
    """What the commands answer, one by one, without what only says which data they are; the forecast knows no day."""
    dataset, report = known.survey.dataset, known.report
    assert dataset is not None
    assert report is not None
    view = _view(dataset, day)
    yield targets_json(report, view, lambda table, _: Place(table, 1, 1))
    yield targets_text(report, view, Screen(), None)
    if day == DAYS[0]:
        nothing = report._replace(results=())
        yield "".join(targets_text(nothing, view, Screen(), party) for party in dataset.agreements.parties)
        expected = forecast(dataset.agreements, dataset.tables)
        yield forecast_json(expected, view)
        yield forecast_text(expected, view, Screen())


def _listed(known: Inspected) -> Iterator[str]:
    """The agreements, the agenda and the tables, in both languages."""
    dataset, report = known.survey.dataset, known.report
    assert dataset is not None
    assert report is not None
    found = agenda(dataset.agreements, dataset.records, report, DAYS[0])
    asked = selection(listing(dataset.agreements, dataset.records, report), Asked(), 0)
    tables = tuple(printed(one, dataset.agreements) for one in dataset.tables)
    for language in LANGUAGES:
        view = _view(dataset, DAYS[0], language)
        yield agreements_json(asked, view)
        yield agenda_json(found, {}, view)
        yield agenda_ics(found, dataset.agreements.document, view)
        yield tables_json(tables, view)
        for one in tables:
            yield table_json(one, (), view)
            yield table_text(one, (), view, Screen())


def _how_many(known: Inspected) -> int:
    return len(known.survey.dataset.agreements.agreements) if known.survey.dataset else 0


def _explained(known: Inspected, of: Iterable[int]) -> Iterator[str]:
    """What is said of some agreements, in both languages."""
    dataset, report = known.survey.dataset, known.report
    assert dataset is not None
    assert report is not None
    for index in of:
        one = explain(dataset, report, dataset.agreements.agreements[index].number, None, {})
        views = [_view(dataset, DAYS[0], language) for language in LANGUAGES]
        yield "".join(explain_text(one, view, Screen(), lambda table, _: Place(table, 1, 1)) for view in views)


def _view(dataset: Dataset, day: date, language: str = "en") -> View:
    origin = Origin(dataset.agreements.name, None, embedded=False, sha256="0" * 64)
    return View(catalogue(language), Names(dataset.agreements, language), origin, day, "0")


def unnoticed(first: int, step: int) -> list[int]:
    """Which of the changes nobody notices, of those from the first on that are so many apart."""
    watch = Watch()
    tried = range(first, len(every_change()), step)
    return [number for number in tried if not watch.notices(every_change()[number])]
