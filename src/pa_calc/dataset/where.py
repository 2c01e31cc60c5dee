"""Where a dataset is found: the folder that was named, one that lies here, or the shipped one."""

from pathlib import Path
from stat import S_ISDIR, S_ISLNK
from typing import NamedTuple

from pa_calc.words.clean import clean

MAIN_FILE = "agreements.yaml"
SHIPPED = "shipped"


class Found(NamedTuple):
    """A folder that holds a dataset: `path` as people named it, None for the shipped one.

    `embedded` says that it is the copy inside the installed package, which nobody edits.
    """

    folder: Path
    path: str | None
    embedded: bool


class NoDataset(Exception):
    """There is no dataset where one was named; `code`, `folder` and `reason` say what was found instead."""

    def __init__(self, code: str, folder: str, reason: str = "") -> None:
        """Keep what was found."""
        self.code, self.folder, self.reason = code, folder, reason
        super().__init__(code, folder, reason)


def find(named: str | None, current: Path, *, fall_back: bool = True) -> Found:
    """The dataset that is meant: the named folder, else one in the current folder, else the shipped one.

    Raises NoDataset where a folder is named, or stands there as `data`, without a dataset in it; and without
    `fall_back` where there is none at all.
    """
    if named == SHIPPED:
        return shipped()
    if named is not None:
        return in_folder(current / named, named)
    for name in ("data", "."):
        if holds_dataset(current / name, name):
            return Found(current / name, name, embedded=False)
    return _nothing_here(current, fall_back=fall_back)


def _nothing_here(current: Path, *, fall_back: bool) -> Found:
    mode = _mode(current / "data", "data", follow=False)
    if S_ISDIR(mode) or S_ISLNK(mode):
        raise NoDataset("data-without-agreements", "data")
    if not fall_back:
        raise NoDataset("nothing-here", ".")
    return shipped()


def in_folder(folder: Path, name: str) -> Found:
    """The dataset in a folder.

    Raises NoDataset where it holds none.
    """
    mode = _mode(folder, name, follow=True)
    if not S_ISDIR(mode):
        raise NoDataset("not-a-folder" if mode else "no-such-folder", name)
    if not holds_dataset(folder, name):
        raise NoDataset("folder-without-agreements", name)
    return Found(folder, Path(name).as_posix(), embedded=False)


def holds_dataset(folder: Path, name: str) -> bool:
    """Whether agreements stand in a folder; whether they can be read is for the reader to say."""
    return _mode(folder / MAIN_FILE, name, follow=False) != 0


def _mode(path: Path, name: str, *, follow: bool) -> int:
    """What kind of thing stands at a path, 0 where there is nothing; NoDataset of `name` where nobody can tell."""
    try:
        return path.stat(follow_symlinks=follow).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return 0
    except (OSError, ValueError) as error:
        raise NoDataset("cannot-open-folder", name, reason(error)) from None


def reason(error: Exception) -> str:
    """Why the system refuses a folder, safe to show."""
    return clean(str(getattr(error, "strerror", None) or error))


def shipped() -> Found:
    """The dataset that comes with the program: inside the package, or beside it in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "_data"
    if inside.is_dir():
        return Found(inside, None, embedded=True)
    return Found(package.parents[1] / "data", None, embedded=False)
