"""The same data give the same bytes: whatever the seed of hashes, the time zone, the language, the order of files."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import pytest
from tests.program import AS_OF, HAVENSTAD, Call, Ran, pa

from pa_calc.cli.options import FindingsFormat

COMMANDS = (
    *(("check", "data", "--format", form.value) for form in FindingsFormat),
    ("check", "data", "--statistics"),
    ("check", "targets"),
    ("check", "targets", "--format", "json"),
    ("forecast",),
    ("forecast", "--format", "json"),
)
SURROUNDINGS = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "12345", "TZ": "America/New_York", "LC_ALL": "de_DE.UTF-8", "LANG": "nl_NL.UTF-8"},
)
IN_DUTCH = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "PA_LANG": "nl"},
    {"PYTHONHASHSEED": "12345", "TZ": "America/New_York", "LC_ALL": "nl_NL.UTF-8", "LANG": "en_GB.UTF-8"},
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LANG": "nl_BE"},
)
FOR_PEOPLE = {"text", "markdown"}
"""The formats that are in the language of the reader; without one it is text."""

BREAKS = {
    "agreements.yaml": (
        ("direction: in", "direction: up"),
        ("together: noord", "together: oost"),
        ("who: noord", "who: nord"),
        ("commitment: effort", "commitment: yes"),
        ("signed: 2024-12-01", "signed: 2024-12-01\n  sealed: 2024-12-02"),
    ),
    "appendix/table-1.yaml": (("2025:", "2025: 010, 2025:"), ("state: ", "stat: ")),
}
"""What goes wrong in the fictional dataset: every time that it stands there."""


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A dataset with many findings, in several files."""
    folder = tmp_path / "town"
    shutil.copytree(HAVENSTAD, folder)
    for name, breaks in BREAKS.items():
        text = (folder / name).read_text(encoding="utf-8")
        for good, wrong in breaks:
            assert good in text, good
            text = text.replace(good, wrong)
        (folder / name).write_text(text, encoding="utf-8")
    for name in ("table-2.yml", "table 3.txt", "notes.json"):
        shutil.copy(folder / "appendix" / "table-1.yaml", folder / "appendix" / name)
    for number in (4, 5, 6):
        shutil.copy(HAVENSTAD / "appendix" / "table-1.yaml", folder / "appendix" / f"table-{number}.yaml")
    return folder


def asked(command: tuple[str, ...], data: str) -> tuple[str, ...]:
    return (*command, "--as-of", AS_OF, "--data", data)


# -- other surroundings ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_surroundings_change_nothing_but_the_language(bad: Path, command: tuple[str, ...]) -> None:
    for data, code in (("shipped", 0), (bad.name, 3)):

        def ran(around: Mapping[str, str], data: str = data) -> Ran:
            return pa(*asked(command, data), cwd=bad.parent, **around)

        with ThreadPoolExecutor() as pool:
            first, second, third, *dutch = pool.map(ran, (*SURROUNDINGS, *IN_DUTCH))
        assert first.code == code, first.err
        assert len(first.out + first.err) > 40
        assert [second, third] == [first] * 2
        assert dutch == [dutch[0]] * 3
        is_for_people = "--format" not in command or command[-1] in FOR_PEOPLE
        assert (dutch[0].out + dutch[0].err == first.out + first.err) is not (is_for_people or bool(first.err))


# -- another order of files --------------------------------------------------------------------------------------------


class Listing(list[Any]):
    """What a folder holds, as `os.scandir` gives it."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Leave nothing open: there is nothing."""


@contextmanager
def listed(way: Callable[[list[Any]], Iterable[Any]]) -> Iterator[None]:
    """Let the system name what each folder holds in another order."""
    listdir, scandir = os.listdir, os.scandir

    def entries(path: Any = ".") -> Listing:
        with scandir(path) as found:
            return Listing(way(sorted(found, key=lambda one: one.name)))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "listdir", lambda path=".": list(way(sorted(listdir(path)))))
        patch.setattr(os, "scandir", entries)
        yield


def test_another_order_is_another_order(bad: Path) -> None:
    before = sorted(path.name for path in (bad / "appendix").iterdir())
    with listed(reversed):
        assert [path.name for path in (bad / "appendix").iterdir()] == before[::-1]


def test_the_order_of_the_files_changes_nothing(call: Call, bad: Path) -> None:
    for data in ("shipped", bad.name):
        for command in COMMANDS:
            said = call(*asked(command, data))
            assert said.out + said.err
            for way in (reversed, lambda names: names[1:] + names[:1]):
                with listed(way):
                    assert call(*asked(command, data)) == said, (command, data)


def test_files_that_were_written_in_another_order(call: Call, bad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = sorted(path.relative_to(bad) for path in bad.rglob("*") if path.is_file())
    before = {command: call(*asked(command, bad.name)) for command in COMMANDS}
    other = bad.parent / "elsewhere" / bad.name
    for name in reversed(files):
        (other / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(bad / name, other / name)
    monkeypatch.chdir(other.parent)
    assert {command: call(*asked(command, other.name)) for command in COMMANDS} == before
