"""A dataset: where it is found, how it is read, and what identifies it."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pa_calc.findings import Finding, Place, Untrusted
from pa_calc.reading import Document, read
from pa_calc.rules import findings as rule_findings
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Table
from pa_calc.schema.problems import checked

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
    """There is no dataset where one was named; `code` and `folder` say what was found instead."""

    def __init__(self, code: str, folder: str) -> None:
        """Keep what was found."""
        self.code, self.folder = code, folder
        super().__init__(code, folder)


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
        if (current / name / MAIN_FILE).is_file():
            return _in_folder(current / name, name)
    if (current / "data").is_dir():
        raise NoDataset("data-without-agreements", "data")
    return shipped()


def _in_folder(folder: Path, name: str) -> Found:
    if not folder.is_dir():
        raise NoDataset("not-a-folder" if folder.exists() else "no-such-folder", name)
    if not (folder / MAIN_FILE).exists():
        raise NoDataset("folder-without-agreements", name)
    return Found(folder, Path(name).as_posix(), embedded=False)


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
    agreements = loader.agreements()
    tables = tuple(loader.tables())
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

    def tables(self) -> Iterator[Table]:
        for name in self._appendix():
            document = self._document(name)
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
            digest.update(name.encode() + b"\0" + data.replace(b"\r\n", b"\n") + b"\0")
        return digest.hexdigest()

    def _appendix(self) -> Iterator[str]:
        """The files of the appendix, in the order of their names; a file that would go unread is a finding."""
        folder = self.found.folder / "appendix"
        names = sorted(entry.name for entry in folder.iterdir()) if folder.is_dir() else []
        for name in names:
            if name.endswith(".yaml"):
                yield f"appendix/{name}"
            elif name.lower().endswith((".yml", ".yaml")):
                place = Place(self._shown(f"appendix/{name}"), 1, 1)
                self.findings.append(Finding("other-ending", place, {"found": name}))

    def _document(self, name: str) -> Document | None:
        try:
            document = read(self.found.folder / name, self._shown(name))
        except Untrusted as error:
            self.findings += error.findings
            return None
        self.read.append((name, document.data))
        return document

    def _shown(self, name: str) -> str:
        path = self.found.path
        return name if path in (None, ".") else f"{path.rstrip('/')}/{name}"
