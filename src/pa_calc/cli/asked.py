"""What a command was asked about: which dataset, which day, which party."""

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pa_calc.cli.base import Usage, say, wrong
from pa_calc.cli.speech import language, why, words
from pa_calc.version import VERSION

if TYPE_CHECKING:
    from datetime import date

    from pa_calc.core.levels import Levels
    from pa_calc.core.results import Report
    from pa_calc.dataset import Dataset, Found, NoDataset
    from pa_calc.render.view import View
    from pa_calc.schema.agreements import Agreement


def found(data: str | None, *, fall_back: bool = True) -> "Found":
    """The dataset that is meant.

    Raises Usage where there is none.
    """
    from pa_calc.dataset.where import NoDataset, find

    if data == "":
        raise Usage(say("usage.empty-data"))
    try:
        return find(data or os.environ.get("PA_DATA") or None, Path(), fall_back=fall_back)
    except NoDataset as error:
        raise Usage(no_dataset(error)) from None


def no_dataset(error: "NoDataset") -> str:
    """What was found in place of a dataset."""
    from pa_calc.words.clean import clean

    return say(f"usage.{error.code}", folder=clean(error.folder), reason=why(error.reason))


def loaded(data: str | None, as_of: str | None, *sections: str, machine: bool = False) -> tuple["Dataset", "View"]:
    """The dataset that is meant, and how it is shown: to people, or where programs read it."""
    from pa_calc.dataset import load

    day = asked_day(as_of)
    dataset = load(found(data))
    return dataset, view_of(dataset, day, *sections, machine=machine)


def view_of(dataset: "Dataset", day: "date", *sections: str, machine: bool = False) -> "View":
    """How a dataset is shown."""
    from pa_calc.render.names import Names
    from pa_calc.render.view import Origin, View

    agreements, path, embedded = dataset.agreements, dataset.found.path, dataset.found.embedded
    origin = Origin(agreements.name, path, embedded, dataset.sha256)
    names = Names(agreements, language(machine=machine))
    return View(words(*sections, machine=machine), names, origin, day, VERSION)


def asked_day(text: str | None) -> "date":
    """The day that was asked for, today unless said."""
    from datetime import UTC, date, datetime

    if text is None:
        return datetime.now(UTC).astimezone().date()
    with suppress(ValueError):
        if (day := date.fromisoformat(text)).isoformat() == text:  # not a week, as 2026-W48-1
            return day
    raise Usage(wrong("not-a-day", text))


def report_of(dataset: "Dataset", day: "date") -> "Report":
    """Every target of a dataset.

    Raises Untrusted where tables contradict each other.
    """
    from pa_calc.core.inspect import judged
    from pa_calc.findings import Untrusted

    report, findings = judged(dataset, day)
    if report is None:
        raise Untrusted(findings)
    return report


def with_so_far(dataset: "Dataset", report: "Report") -> "Report":
    """The report with what realised figures say of how far along its targets are."""
    from pa_calc.core.to_date import to_date

    return report._replace(so_far=to_date(dataset.agreements, dataset.tables, dataset.records, report))


def levels_of(dataset: "Dataset", report: "Report") -> "Levels":
    """How far up the ladder each target has come; a dataset without a ladder does not pay for it."""
    if not dataset.agreements.escalation:
        return {}
    from pa_calc.core.escalation import Ladder

    return Ladder(dataset.agreements, dataset.tables, dataset.records, report).results()


def asked_agreement(dataset: "Dataset", number: str) -> "Agreement":
    """The agreement with this number.

    Raises Usage where there is none, with the number that is meant where something was written around it.
    """
    import re

    from pa_calc.choice import nearest

    known = {one.number: one for one in dataset.agreements.agreements}
    if number not in known:
        within = next((one for one in re.findall(r"[0-9]+(?:\.[0-9]+)*", number) if one in known), None)
        near = within or nearest(number, known)
        raise Usage(wrong("no-such-agreement-near" if near else "no-such-agreement", number, near=near))
    return known[number]


def asked_party(dataset: "Dataset", asked: str, kind: str | None = None) -> str:
    """The key of the party that is meant.

    Raises Usage where that is none, or more than one.
    """
    from pa_calc.choice import Ambiguity, choose

    parties = {key: one for key, one in dataset.agreements.parties.items() if kind in (None, one.kind)}
    try:
        found = choose(asked, {key: (key, one.name, one.short or one.name) for key, one in parties.items()})
    except Ambiguity as error:
        raise Usage(wrong("ambiguous-party", asked, known=", ".join(error.keys))) from None
    if found.key is None:
        code = "no-such-party-near" if found.near else "no-such-party"
        raise Usage(wrong(code, asked, near=found.near, known=", ".join(parties)))
    return found.key
