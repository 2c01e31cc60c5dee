"""What must hold of all that is said of a dataset, whatever was written in its files.

No exception; each finding has its words, at a place that is there; nothing in any text is hidden; nobody waits long.
"""

import json
import re
import shutil
import traceback
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack
from datetime import date
from hashlib import sha256
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple, TypeVar
from xml.etree import ElementTree as ET

import pytest
from tests.mutants import Mutant, byte_mutant

from pa_calc.cli.options import FindingsFormat
from pa_calc.core.forecast import forecast
from pa_calc.core.inspect import Inspected, inspected
from pa_calc.dataset import Dataset, Found
from pa_calc.dataset.files import alone
from pa_calc.findings import Finding, Place
from pa_calc.render.findings_brief import brief_text
from pa_calc.render.forecast_json import forecast_json
from pa_calc.render.forecast_text import forecast_text
from pa_calc.render.inspection import Checked, Inspection
from pa_calc.render.names import Names
from pa_calc.render.targets_json import targets_json
from pa_calc.render.targets_text import targets_text
from pa_calc.render.view import Origin, Screen, View
from pa_calc.words import catalogue
from pa_calc.words.clean import HIDDEN

MOST_SECONDS = 2.0
SCREENS = (Screen(), Screen(width=60, unicode=False))
TOWN = "town"

T = TypeVar("T")


class Said(NamedTuple):
    """What came of a mutant: what is wrong with that, a hash of all that was said, how long it took, the findings."""

    name: str
    problem: str
    digest: str
    seconds: float
    codes: frozenset[str]
    is_trusted: bool


def tried(mutant: Mutant, folder: Path) -> Said:
    """Write a mutant in a folder, ask all that can be asked of it, and clear it away."""
    for name, data in mutant.files.items():
        path = folder / TOWN / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    try:
        said = _said(mutant, folder)
        if said.seconds > MOST_SECONDS:  # perhaps the machine was busy
            said = min(said, _said(mutant, folder), _said(mutant, folder), key=lambda one: one.seconds)
    finally:
        shutil.rmtree(folder / TOWN)
    if said.seconds > MOST_SECONDS and not said.problem:
        return said._replace(problem=f"{said.seconds:.1f} seconds are too many")
    return said


def tried_twice(mutant: Mutant, folder: Path) -> Said:
    """The same, with a problem where another word is said the second time."""
    one, other = tried(mutant, folder), tried(mutant, folder)
    return _compared(one, other)


def _compared(one: Said, other: Said) -> Said:
    return one if one.problem or one.digest == other.digest else one._replace(problem="not the same twice")


def _said(mutant: Mutant, folder: Path) -> Said:
    digest, problem, known = sha256(), "", None
    start = process_time()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            known = inspected(Found(folder / TOWN, TOWN, embedded=False), mutant.as_of)
            for text in _texts(known, mutant, folder):
                digest.update(text.encode())
    except Exception:  # noqa: BLE001 -- this is what is looked for
        problem = traceback.format_exc()
    seconds = process_time() - start
    codes = frozenset(one.code for one in known.survey.findings) if known else frozenset()
    is_trusted = known is not None and known.report is not None
    return Said(mutant.name, problem, digest.hexdigest(), seconds, codes, is_trusted)


# -- what is said ------------------------------------------------------------------------------------------------------


def _texts(known: Inspected, mutant: Mutant, folder: Path) -> Iterator[str]:
    """Everything that any command says of a dataset, each text after it was looked at."""
    by_itself = tuple(alone(f"{TOWN}/{mutant.changed}", folder)) if mutant.changed in mutant.files else ()
    for findings in (known.survey.findings, by_itself):
        for finding in findings:
            _fits(finding, mutant.files)
        yield repr(findings)
    for text in (*_of_findings(known, mutant.as_of), *_answers(known, mutant.as_of)):
        assert not (hidden := HIDDEN.search(text.replace("\n", ""))), f"hidden {hidden!r} in {text[:500]!r}"
        yield text


def _fits(finding: Finding, files: Mapping[str, bytes]) -> None:
    """That a finding has its words and lies inside a file."""
    for key in (f"finding.{finding.code}", f"remedy.{finding.code}"):
        assert catalogue().say(key, **finding.details), f"no words for {finding}"
    for place in (finding.place, *([finding.related] if finding.related else [])):
        name = place.file.removeprefix(f"{TOWN}/")
        assert name in {*files, TOWN, "appendix", "agreements.yaml"}, f"there is no such file: {finding}"
        assert _is_inside(place, files.get(name, b"")), f"there is no such place: {finding}"


def _is_inside(place: Place, data: bytes) -> bool:
    """Whether a file has that line, and the line that column or ends just before it."""
    lines = data.removeprefix(b"\xef\xbb\xbf").decode(errors="replace").replace("\r\n", "\n").split("\n")
    return 1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1


def _of_findings(known: Inspected, day: date) -> Iterator[str]:
    """The findings in each format."""
    name = known.survey.agreements.name if known.survey.agreements else None
    inspection = Inspection(
        findings=known.survey.findings,
        hidden=Counter(),
        checked=Checked(name, TOWN, embedded=False, sha256=known.survey.sha256),
        as_of=day,
        version="0",
        words=catalogue(),
        from_root=str,
    )
    for form in FindingsFormat:
        text = _written(form.value, inspection)
        if read := _READ.get(form):
            read(text)
        yield text
    yield brief_text(known.survey.findings, catalogue(), TOWN)
    yield _written("statistics", inspection)


_READ: Mapping[FindingsFormat, Callable[[str], object]] = {
    FindingsFormat.JSON: json.loads,
    FindingsFormat.GITLAB: json.loads,
    FindingsFormat.SARIF: json.loads,
    FindingsFormat.JUNIT: ET.fromstring,
}
"""How the formats for programs are read."""


def _written(form: str, inspection: Inspection) -> str:
    module = import_module(f"pa_calc.render.findings_{form}")
    name = "statistics_text" if form == "statistics" else f"findings_{form}"
    text: str = getattr(module, name)(inspection)
    return text


def _answers(known: Inspected, day: date) -> Iterator[str]:
    """The verdicts and the forecast, where the data can be trusted."""
    dataset, report = known.survey.dataset, known.report
    assert (dataset is None) == (report is None)
    if dataset is None or report is None:
        assert any(finding.severity == "error" for finding in known.survey.findings)
        return
    view = _view(dataset, day)
    expected = forecast(dataset.agreements, dataset.tables)
    for text in (targets_json(report, view, dataset.place), forecast_json(expected, view)):
        json.loads(text)
        yield text
    for screen in SCREENS:
        yield targets_text(report, view, screen, None)
        yield forecast_text(expected, view, screen)


def _view(dataset: Dataset, day: date) -> View:
    origin = Origin(dataset.agreements.name, TOWN, embedded=False, sha256=dataset.sha256)
    return View(catalogue(), Names(dataset.agreements, "en"), origin, day, "0")


# -- many of them ------------------------------------------------------------------------------------------------------


def byte_mutants(numbers: Sequence[int], folder: Path) -> list[Said]:
    """What came of mutants of bytes, in the order of their numbers."""
    folder.mkdir()
    return sorted((tried(byte_mutant(number), folder) for number in numbers), key=lambda one: one.name)


def apart(work: Callable[..., T], *calls: Sequence[Any]) -> list[T]:
    """Calls that each have a process and a hash seed of their own, at the same time."""
    with ExitStack() as stack, pytest.MonkeyPatch.context() as patch:
        done: list[Future[T]] = []
        for seed, call in enumerate(calls):
            patch.setenv("PYTHONHASHSEED", str(seed))
            pool = stack.enter_context(ProcessPoolExecutor(1, mp_context=get_context("spawn")))
            done.append(pool.submit(work, *call))
        return [one.result() for one in done]


def all_the_same(numbers: range, folder: Path, shared: int) -> list[Said]:
    """What came of mutants of bytes: each by one of two processes, and the `shared` ones in the middle by both.

    One goes from the first up and the other from the last down, so what is shared is met in other surroundings.
    """
    half = (len(numbers) + shared) // 2
    one, other = apart(byte_mutants, (numbers[:half], folder / "0"), (numbers[-half:][::-1], folder / "1"))
    met = {said.name: said for said in other}
    return [_compared(said, met.pop(said.name, said)) for said in one] + list(met.values())


def problems(said: Sequence[Said]) -> str:
    """What is wrong with them, each kind of it once."""
    wrong: dict[str, list[Said]] = {}
    for one in said:
        if one.problem:
            wrong.setdefault(re.sub(r"\d+", "0", one.problem.strip().rpartition("\n")[2][:60]), []).append(one)
    return "\n\n".join(f"{len(those)} such as {those[0].name}:\n{those[0].problem}" for those in wrong.values())
