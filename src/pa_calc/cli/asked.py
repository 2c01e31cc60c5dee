"""What a command was asked about: which dataset, which day, which party."""

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pa_calc.cli.base import HELP, Usage, wrong
from pa_calc.version import VERSION
from pa_calc.words import catalogue

if TYPE_CHECKING:
    from datetime import date

    from pa_calc.core.results import Report
    from pa_calc.dataset import Dataset, Found, NoDataset
    from pa_calc.render.view import View


def found(data: str | None, *, fall_back: bool = True) -> "Found":
    """The dataset that is meant.

    Raises Usage where there is none.
    """
    from pa_calc.dataset.where import NoDataset, find

    if data == "":
        raise Usage(HELP("usage.empty-data"))
    try:
        return find(data or os.environ.get("PA_DATA") or None, Path(), fall_back=fall_back)
    except NoDataset as error:
        raise Usage(no_dataset(error)) from None


def no_dataset(error: "NoDataset") -> str:
    """What was found in place of a dataset."""
    from pa_calc.words.clean import clean

    return HELP(f"usage.{error.code}", folder=clean(error.folder), reason=error.reason)


def loaded(data: str | None, as_of: str | None, *sections: str) -> tuple["Dataset", "View"]:
    """The dataset that is meant, and how it is shown."""
    from pa_calc.dataset import load

    day = asked_day(as_of)
    dataset = load(found(data))
    return dataset, view_of(dataset, day, *sections)


def view_of(dataset: "Dataset", day: "date", *sections: str) -> "View":
    """How a dataset is shown."""
    from pa_calc.render.names import Names
    from pa_calc.render.view import Origin, View

    agreements, path, embedded = dataset.agreements, dataset.found.path, dataset.found.embedded
    origin = Origin(agreements.name, path, embedded, dataset.sha256)
    return View(catalogue("en", *sections), Names(agreements, "en"), origin, day, VERSION)


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
