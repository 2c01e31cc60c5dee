"""A folder for a new dataset: all files come into it, or none, and nothing that is there is touched."""

import os
from collections.abc import Sequence
from errno import EEXIST
from pathlib import Path
from secrets import token_hex
from shutil import rmtree

from pa_calc.starting.files import File
from pa_calc.starting.refusal import CannotStart
from pa_calc.words.clean import HIDDEN

MAIN_FILE = "agreements.yaml"
"""What makes a folder a dataset; it comes last."""

_MOST_NAMED = 3


def make(named: str, current: Path, files: Sequence[File]) -> None:
    """Put the files into a folder that is new or empty.

    They are written beside it, under a hidden name, and moved when all of them are there. Raises CannotStart where the
    folder cannot be used or cannot be written; then everything is as it was.
    """
    if found := HIDDEN.search(named):
        raise CannotStart("init-hidden-folder", asked=named, found=f"U+{ord(found[0]):04X}")
    if not named:
        raise CannotStart("init-empty-folder")
    folder = current / named
    new = _is_new(folder, named)
    hidden = (folder.parent if new else folder) / f".pa-init-{token_hex(8)}"
    try:
        _write(hidden, files)
        if new:
            hidden.rename(folder)
        else:
            _move(hidden, folder)
    except OSError as error:
        raise CannotStart("init-cannot-write", folder=named, reason=error.strerror or error) from None
    finally:
        rmtree(hidden, ignore_errors=True)


def _is_new(folder: Path, named: str) -> bool:
    """Whether there is nothing yet, rather than an empty folder; CannotStart where there is anything else."""
    try:
        found = sorted(os.listdir(folder))  # noqa: PTH208 -- says at once what iterdir says only when it is walked
    except FileNotFoundError:
        return _may_be_made(folder, named)
    except NotADirectoryError:
        there = os.path.lexists(folder)  # else what would hold it is a file
        raise CannotStart("init-file", folder=named if there else Path(named).parent) from None
    except (OSError, ValueError) as error:
        raise CannotStart("init-cannot-open", folder=named, reason=getattr(error, "strerror", None) or error) from None
    if found:
        code = "init-not-empty" if len(found) <= _MOST_NAMED else "init-quite-full"
        shown = ", ".join(found[:_MOST_NAMED])
        raise CannotStart(code, folder=named, found=shown, more=len(found) - _MOST_NAMED)
    return False


def _may_be_made(folder: Path, named: str) -> bool:
    """Whether nothing stands in the way of a new folder, and something is there to hold it."""
    if os.path.lexists(folder):
        raise CannotStart("init-link", folder=named)
    if not folder.parent.is_dir():
        raise CannotStart("init-no-parent", folder=named, parent=Path(named).parent)
    return True


def _write(hidden: Path, files: Sequence[File]) -> None:
    hidden.mkdir()
    for file in files:
        path = hidden / file.path
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(file.data)


def _move(hidden: Path, folder: Path) -> None:
    """Move everything into a folder that is there already: first the tables, last what makes it a dataset."""
    moved: list[Path] = []
    try:
        for path in sorted(hidden.iterdir(), key=lambda one: one.name == MAIN_FILE):
            moved.append(_moved(path, folder / path.name))  # noqa: PERF401 -- what moved before an error has to be known
    except BaseException:
        for path in moved:
            rmtree(path) if path.is_dir() else path.unlink()
        raise


def _moved(path: Path, target: Path) -> Path:
    if os.path.lexists(target):  # it came while ours were written
        raise FileExistsError(EEXIST, os.strerror(EEXIST))
    return path.rename(target)
