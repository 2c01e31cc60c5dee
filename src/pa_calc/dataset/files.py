"""Single files that someone names: each belongs to the dataset around it, or stands by itself."""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePath
from typing import NamedTuple

from pa_calc.dataset.folder import PARTS
from pa_calc.dataset.where import MAIN_FILE, Found, in_folder
from pa_calc.findings import Finding
from pa_calc.reading import look_into
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Table
from pa_calc.schema.fields import Model
from pa_calc.schema.parts import SECTIONS, part
from pa_calc.schema.records import Record
from pa_calc.words.clean import shown

_MODELS: Mapping[str, type[Model]] = {"pa.dataset/1": Agreements, "pa.table/1": Table, "pa.record/1": Record}


class Named(NamedTuple):
    """What was named: whole datasets, of some datasets only these files, and files of no dataset.

    Folders and files are absolute, so that what is named in two ways is still one.
    """

    datasets: dict[str, tuple[Found, frozenset[str] | None]]
    loose: tuple[str, ...]


def named(paths: list[str], current: Path) -> Named:
    """The datasets and files that are meant.

    Raises NoDataset where a folder is named that holds none.
    """
    datasets: dict[str, tuple[Found, frozenset[str] | None]] = {}
    loose = []
    for path in dict.fromkeys(paths):
        file = absolute(current / path)
        if _is(file, Path.is_dir):
            datasets[file] = (in_folder(current / path, path), None)
        elif not _is(file, Path.exists) or (home := _home(file)) is None:
            loose.append(path)
        else:
            found, files = datasets.setdefault(home, (_found(home, path, current), frozenset()))
            if files is not None:
                datasets[home] = (found, files | {os.path.realpath(file)})
    return Named(datasets, tuple(loose))


def absolute(path: Path) -> str:
    """A path from the root, without going through links."""
    return os.path.abspath(path)  # noqa: PTH100 -- Path.resolve would follow links


def _is(path: str, what: Callable[[Path], bool]) -> bool:
    """Whether a path is of a kind, as far as the system lets anyone see."""
    try:
        return what(Path(path))
    except (OSError, ValueError):
        return False


def _home(file: str) -> str | None:
    """The folder of the dataset to which a file belongs, as it is called or as the link to it leads."""
    for one in (PurePath(file), PurePath(os.path.realpath(file))):
        home = one.parent.parent if one.parent.name in PARTS else one.parent
        is_part = one.name == MAIN_FILE or one.parent.name in PARTS
        if is_part and _is(str(home / MAIN_FILE), Path.is_file):
            return str(home)
    return None


def _found(home: str, path: str, current: Path) -> Found:
    """A dataset, named from the root or from here as its file was."""
    shown = home if PurePath(path).is_absolute() else os.path.relpath(home, absolute(current))
    return Found(Path(home), PurePath(shown).as_posix(), embedded=False)


def alone(path: str, current: Path) -> Iterator[Finding]:
    """What is wrong in a file of no dataset, as far as it can be judged by itself."""
    look = look_into(current / path, path)
    yield from look.findings
    if look.document is None:
        return
    said = look.document.value.get("format") if isinstance(look.document.value, dict) else None
    model = _MODELS.get(said) if isinstance(said, str) else None
    if model is None:
        details = {"found": shown(said), "known": ", ".join(_MODELS)}
        yield Finding("missing-format" if said is None else "unknown-format", look.document.place(("format",)), details)
    else:
        yield from part(model, look, SECTIONS if model is Agreements else ()).findings
