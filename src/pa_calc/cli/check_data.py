"""`pa check data`."""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pa_calc.cli.asked import asked_day, found, no_dataset
from pa_calc.cli.base import DONE, FAILED, UNTRUSTED, Usage, answer, checks, for_stream, say, wrong
from pa_calc.cli.options import (
    AsOf,
    DataHere,
    FailOnFinding,
    Files,
    FindingFail,
    FindingForm,
    FindingsFormat,
    Ignore,
    Select,
    Statistics,
)
from pa_calc.cli.speech import words
from pa_calc.version import VERSION

if TYPE_CHECKING:
    from datetime import date

    from pa_calc.dataset import Found
    from pa_calc.findings import Finding
    from pa_calc.render.inspection import Checked, Inspection

_ROOTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""Where services say that the repository lies."""


@checks.command("data", help="help.data", epilog="help.data.examples")
def _data(
    files: Files = None,
    data: DataHere = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: FindingFail = FailOnFinding.ERROR,
    form: FindingForm = FindingsFormat.TEXT,
    statistics: Statistics = False,
    as_of: AsOf = None,
) -> int:
    day = asked_day(as_of)
    wanted = _wanted(select, ignore)
    if files and data is not None:
        raise Usage(say("usage.files-and-data"))
    asked = _of_files(files, day) if files else _of_dataset(found(data, fall_back=False), day)
    inspection = _inspection(asked, wanted, day, form)
    answer(_statistics(inspection) if statistics else _written(inspection, form))
    return _exit_code(asked.findings, inspection.findings, fail_on)


_FOR_PEOPLE = frozenset({FindingsFormat.TEXT, FindingsFormat.MARKDOWN})
"""The formats that people read themselves."""


class _Asked(NamedTuple):
    """What was checked, all that is found in it, and the files of which it is shown, None for all of them."""

    checked: "Checked"
    findings: tuple["Finding", ...]
    files: frozenset[str] | None = None

    def shows(self, finding: "Finding") -> bool:
        """Whether a finding lies in a file that was asked about, or points there."""
        places = (finding.place, finding.related) if self.files is not None else ()
        return self.files is None or any(place and os.path.realpath(place.file) in self.files for place in places)


def _of_dataset(dataset: "Found", day: "date") -> _Asked:
    """A dataset and all that is found in it."""
    from pa_calc.core.inspect import inspected
    from pa_calc.render.inspection import Checked

    known, _ = inspected(dataset, day)
    name = known.agreements.name if known.agreements else None
    return _Asked(Checked(name, dataset.path, dataset.embedded, known.sha256), known.findings)


def _of_files(files: list[str], day: "date") -> _Asked:
    """What is found in some files and in the datasets around them, where an error elsewhere is still an error."""
    from pa_calc.dataset.files import alone, named
    from pa_calc.dataset.where import NoDataset
    from pa_calc.findings import in_order
    from pa_calc.render.inspection import Checked

    try:
        asked = named(files, Path())
    except NoDataset as error:
        raise Usage(no_dataset(error)) from None
    findings = [finding for path in asked.loose for finding in alone(path, Path())]
    shown = {os.path.realpath(finding.place.file) for finding in findings}
    checked = Checked(None, None, embedded=False, sha256=None)
    for dataset, only in asked.datasets.values():
        one = _of_dataset(dataset, day)
        findings += one.findings
        shown |= {os.path.realpath(finding.place.file) for finding in one.findings} if only is None else only
        checked = one.checked if len(asked.datasets) == 1 and not asked.loose else checked
    return _Asked(checked, in_order(findings), frozenset(shown))


def _wanted(select: list[str] | None, ignore: list[str] | None) -> Callable[[str], bool]:
    """Whether the findings of a code are to be shown."""
    selected, ignored = frozenset(_codes(select)), frozenset(_codes(ignore))
    return lambda code: (not selected or code in selected) and code not in ignored


def _codes(named: list[str] | None) -> Iterator[str]:
    """The codes that are named, each by itself or several with commas.

    Raises Usage for one that no finding has.
    """
    from pa_calc.choice import nearest

    known = words("findings").keys("finding.")
    for code in (part.strip() for group in named or () for part in (group.rstrip(", ") or group).split(",")):
        if code not in known:
            near = nearest(code, known)
            raise Usage(wrong("no-such-code-near" if near else "no-such-code", code, near=near))
        yield code


def _inspection(asked: _Asked, wanted: Callable[[str], bool], day: "date", form: FindingsFormat) -> "Inspection":
    from pa_calc.render.inspection import Inspection

    shown = [wanted(finding.code) and asked.shows(finding) for finding in asked.findings]
    return Inspection(
        findings=tuple(finding for finding, is_shown in zip(asked.findings, shown, strict=True) if is_shown),
        hidden=Counter(
            finding.severity for finding, is_shown in zip(asked.findings, shown, strict=True) if not is_shown
        ),
        checked=asked.checked,
        as_of=day,
        version=VERSION,
        words=words("findings", "data", machine=form not in _FOR_PEOPLE),
        from_root=_from_root,
    )


def _from_root(file: str) -> str:
    """A file by its path from the root of the repository around the current folder."""
    current = Path(os.path.abspath(os.curdir))  # noqa: PTH100 -- links stay as people named them
    path = Path(os.path.normpath(current / file))
    named = [Path(os.environ[name]) for name in _ROOTS if os.environ.get(name)]
    around = [folder for folder in (current, *current.parents) if (folder / ".git").exists()]
    root = next((one for one in (*around, *named) if path.is_relative_to(one)), current)
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else file


def _written(inspection: "Inspection", form: FindingsFormat) -> str:
    """The answer in a format, of which only the module that writes it is imported."""
    from importlib import import_module

    module = import_module(f"pa_calc.render.findings_{form.value}")
    write: Callable[[Inspection], str] = getattr(module, f"findings_{form.value}")
    text = write(inspection)
    return for_stream(text) if form in _IN_JSON else text


_IN_JSON = frozenset({FindingsFormat.JSON, FindingsFormat.GITLAB, FindingsFormat.SARIF})


def _statistics(inspection: "Inspection") -> str:
    from pa_calc.render.findings_statistics import statistics_text

    return statistics_text(inspection)


def _exit_code(findings: tuple["Finding", ...], shown: tuple["Finding", ...], fail_on: FailOnFinding) -> int:
    """3 for any error, shown or not; else 1 where a finding that is shown reaches the level that was asked for."""
    if any(finding.severity == "error" for finding in findings):
        return UNTRUSTED
    levels = [level.value for level in FailOnFinding]
    reached = levels[: levels.index(fail_on) + 1]
    return FAILED if any(finding.severity in reached for finding in shown) else DONE
