"""A dataset: where it is found, how it is read, and what identifies it."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from os import stat_result
from pathlib import Path
from stat import S_ISDIR, S_ISLNK
from typing import NamedTuple

from pa_calc.findings import Finding, Place, Untrusted
from pa_calc.reading import Document, read
from pa_calc.rules import findings as rule_findings
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Table
from pa_calc.schema.problems import checked
from pa_calc.words.clean import clean

MAIN_FILE = "agreements.yaml"
APPENDIX = "appendix"
LATER = frozenset(["records", "scenarios"])
"""Folders for data that this version does not read."""

SHIPPED = "shipped"

State = Mapping[str, tuple[int, int, int] | None]
"""What tells that a file is still the same: its size, time and number; None for one that cannot be looked at."""

_NO_DATA = re.compile(r"\..*|.*(?:~|\.md|\.pdf)", re.IGNORECASE | re.DOTALL)
_ENDING = re.compile(r"(?:\.ya?ml)?(?:\.[a-z]\w*)?\s*\Z", re.IGNORECASE)


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


class Dataset(NamedTuple):
    """Everything that was read from one folder, checked, with the place of each value."""

    found: Found
    sha256: str
    agreements: Agreements
    tables: tuple[Table, ...]
    documents: dict[str, Document]

    def place(self, table: str, loc: tuple[str | int, ...]) -> Place:
        """Where a figure stands: in the file of its table, or in the agreements for one that is no appendix table."""
        return self.documents.get(table, self.documents[""]).place(loc)


def find(named: str | None, current: Path) -> Found:
    """The dataset that is meant: the named folder, else one in the current folder, else the shipped one.

    Raises NoDataset where a folder is named, or stands there as `data`, without a dataset in it.
    """
    if named == SHIPPED:
        return shipped()
    if named is not None:
        return _in_folder(current / named, named)
    for name in ("data", "."):
        if _holds_dataset(current / name, name):
            return Found(current / name, name, embedded=False)
    mode = _mode(current / "data", "data", follow=False)
    if S_ISDIR(mode) or S_ISLNK(mode):
        raise NoDataset("data-without-agreements", "data")
    return shipped()


def _in_folder(folder: Path, name: str) -> Found:
    mode = _mode(folder, name, follow=True)
    if not S_ISDIR(mode):
        raise NoDataset("not-a-folder" if mode else "no-such-folder", name)
    if not _holds_dataset(folder, name):
        raise NoDataset("folder-without-agreements", name)
    return Found(folder, Path(name).as_posix(), embedded=False)


def _holds_dataset(folder: Path, name: str) -> bool:
    """Whether agreements stand in a folder; whether they can be read is for the reader to say."""
    return _mode(folder / MAIN_FILE, name, follow=False) != 0


def _mode(path: Path, name: str, *, follow: bool) -> int:
    """What kind of thing stands at a path, 0 where there is nothing; NoDataset of `name` where nobody can tell."""
    try:
        return path.stat(follow_symlinks=follow).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return 0
    except (OSError, ValueError) as error:
        raise NoDataset("cannot-open-folder", name, _reason(error)) from None


def _reason(error: Exception) -> str:
    return clean(str(getattr(error, "strerror", None) or error))


def shipped() -> Found:
    """The dataset that comes with the program: inside the package, or beside it in a checkout."""
    package = Path(__file__).parent
    inside = package / "_data"
    if inside.is_dir():
        return Found(inside, None, embedded=True)
    return Found(package.parents[1] / "data", None, embedded=False)


def load(found: Found) -> Dataset:
    """Read and check a dataset.

    Raises Untrusted with every finding of every file.
    """
    loader = _Loader(found)
    before = loader.state()
    loader.look_around(before)
    agreements = loader.agreements()
    tables = tuple(loader.tables(before))
    loader.compare(before)
    if loader.findings or agreements is None:
        raise Untrusted(loader.findings)
    if problems := rule_findings(agreements, tables, loader.documents):
        raise Untrusted(problems)
    return Dataset(found, loader.sha256(), agreements, tables, loader.documents)


class _Loader:
    def __init__(self, found: Found) -> None:
        self.found = found
        self.findings: list[Finding] = []
        self.documents: dict[str, Document] = {}
        self.read: list[tuple[str, bytes]] = []

    def state(self) -> State:
        """Every file that is to be read, and all else in the appendix, as it is now."""
        names = (MAIN_FILE, *(f"{APPENDIX}/{name}" for name in self._names(APPENDIX)))
        about = {name: _about(self.found.folder / name) for name in names}
        return {name: one and (one.st_size, one.st_mtime_ns, one.st_ino) for name, one in about.items()}

    def look_around(self, state: State) -> None:
        """Refuse what would go unread although it looks like data."""
        for name in self._names(""):
            if name != APPENDIX and name.strip().casefold() == APPENDIX:
                self._refuse("other-name", name, found=clean(name, 60))
            elif name.casefold() in LATER:
                self._look_into(name)
        for name in state:
            if not name.endswith(".yaml"):
                self._refuse_entry(name, name.removeprefix(f"{APPENDIX}/"))

    def compare(self, before: State) -> None:
        """Refuse files that are not what they were: what was read may be half old and half new."""
        after = self.state()
        for name in before.keys() | after.keys():
            if before.get(name, ()) != after.get(name, ()):
                self._refuse("changed-while-read", name)

    def agreements(self) -> Agreements | None:
        document = self._document(MAIN_FILE)
        if document is None:
            return None
        self.documents[""] = document
        try:
            return checked(Agreements, document)
        except Untrusted as error:
            self.findings += error.findings
        return None

    def tables(self, state: State) -> Iterator[Table]:
        for name in state:
            document = self._document(name) if name != MAIN_FILE and name.endswith(".yaml") else None
            if document is None:
                continue
            try:
                table = checked(Table, document)
            except Untrusted as error:
                self.findings += error.findings
                continue
            if table.table in self.documents:
                place, other = document.place(("table",)), self.documents[table.table].place(("table",))
                self.findings.append(Finding("table-twice", place, {"table": table.table}, related=other))
            self.documents[table.table] = document
            yield table

    def sha256(self) -> str:
        digest = hashlib.sha256()
        for name, data in sorted(self.read):
            digest.update(name.encode(errors="surrogateescape") + b"\0" + data.replace(b"\r\n", b"\n") + b"\0")
        return digest.hexdigest()

    def _names(self, part: str) -> list[str]:
        """What stands in a folder of the dataset, in order; a folder that cannot be read is a finding."""
        folder = self.found.folder / part
        try:
            return sorted(entry.name for entry in folder.iterdir() if not _NO_DATA.fullmatch(entry.name))
        except NotADirectoryError:
            self._refuse("not-a-folder", part)
        except OSError as error:
            if not part or not isinstance(error, FileNotFoundError) or _about(folder, follow=False):
                self._refuse("folder-unreadable", part, reason=_reason(error))
        return []

    def _look_into(self, part: str) -> None:
        """Refuse data for a later version."""
        for name in self._names(part):
            if name.lower().endswith((".yaml", ".yml")):
                self._refuse("not-read-yet", f"{part}/{name}", folder=clean(part, 60))

    def _refuse_entry(self, name: str, entry: str) -> None:
        """Refuse what stands among the tables and is not read as one."""
        about = _about(self.found.folder / name)
        if about and S_ISDIR(about.st_mode):
            self._refuse("folder-in-folder", name, found=clean(entry, 60))
        else:
            wanted = _ENDING.sub("", entry, count=1) + ".yaml"
            self._refuse("other-ending", name, found=clean(entry, 60), wanted=clean(wanted, 60))

    def _refuse(self, code: str, name: str, **details: str) -> None:
        """Note, once, what is wrong with a file or a folder as a whole."""
        finding = Finding(code, Place(self._shown(name), 1, 1), details)
        if finding not in self.findings:
            self.findings.append(finding)

    def _document(self, name: str) -> Document | None:
        try:
            document = read(self.found.folder / name, self._shown(name))
        except Untrusted as error:
            self.findings += error.findings
            return None
        self.read.append((name, document.data))
        return document

    def _shown(self, name: str) -> str:
        path = self.found.path or "."
        shown = name if path == "." else f"{path.rstrip('/')}/{name}".removesuffix("/")
        return clean(shown or path, 4096)


def _about(path: Path, *, follow: bool = True) -> stat_result | None:
    """What is known of a file, or None where that cannot be seen."""
    try:
        return path.stat(follow_symlinks=follow)
    except OSError:
        return None
