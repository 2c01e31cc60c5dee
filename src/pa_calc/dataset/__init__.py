"""A dataset: everything that was read from one folder, checked, with the place of each value."""

from collections.abc import Mapping
from typing import NamedTuple

from pa_calc.dataset.folder import APPENDIX as APPENDIX
from pa_calc.dataset.folder import HIDING, RECORDS, Folder
from pa_calc.dataset.where import MAIN_FILE as MAIN_FILE
from pa_calc.dataset.where import SHIPPED as SHIPPED
from pa_calc.dataset.where import Found as Found
from pa_calc.dataset.where import NoDataset as NoDataset
from pa_calc.dataset.where import find as find
from pa_calc.dataset.where import shipped as shipped
from pa_calc.findings import Finding, Place, Untrusted, in_order
from pa_calc.reading import Document, Look
from pa_calc.rules import findings as rule_findings
from pa_calc.rules.context import context
from pa_calc.rules.lost import Lost
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Table
from pa_calc.schema.parts import SECTIONS, Part, part
from pa_calc.schema.records import Record
from pa_calc.words.clean import shown


class Dataset(NamedTuple):
    """Everything that was read from one folder, checked, with the place of each value.

    `documents` are the files: "" the agreements, tables by their number, records by their name, such as
    "records/2025-q1".
    """

    found: Found
    sha256: str
    agreements: Agreements
    tables: tuple[Table, ...]
    documents: Mapping[str, Document]
    records: Mapping[str, Record]

    def place(self, table: str, loc: tuple[str | int, ...]) -> Place:
        """Where a figure stands: in the file of its table or record, or in the agreements for one in their text."""
        return self.documents.get(table, self.documents[""]).place(loc)


class Survey(NamedTuple):
    """All that is known of a folder: what is wrong in it, and the dataset where that can be trusted.

    `sha256` identifies what could be read, `agreements` are those that hold by themselves, None where none do.
    """

    findings: tuple[Finding, ...]
    dataset: Dataset | None
    agreements: Agreements | None
    sha256: str


def load(found: Found) -> Dataset:
    """Read and check a dataset.

    Raises Untrusted with every error in every file.
    """
    known = survey(found, advice=False)
    if known.dataset is None:
        raise Untrusted(known.findings)
    return known.dataset


def survey(found: Found, *, advice: bool = True) -> Survey:
    """Everything that is wrong in a dataset, of all its files; with `advice` what is only worth knowing too."""
    surveyor = _Surveyor(found)
    agreements, tables, records = surveyor.agreements, tuple(surveyor.tables.values()), surveyor.records
    findings = list(surveyor.findings)
    if agreements is not None:
        everything = context(agreements, tables, records)
        findings += rule_findings(everything, surveyor.documents, lost=surveyor.lost, advice=advice)
    is_trusted = all(finding.severity != "error" for finding in findings)
    sha256 = surveyor.sha256
    dataset = None
    if agreements is not None and is_trusted:
        dataset = Dataset(found, sha256, agreements, tables, surveyor.documents, records)
    return Survey(in_order(findings), dataset, agreements, sha256)


_HOMES = {"pa.table/1": APPENDIX, "pa.record/1": RECORDS}
"""The folder of each format of which there are files in folders."""


def _misplaced(name: str, look: Look) -> Finding | None:
    """What is wrong with a file that belongs in another folder; of what it says nothing else is found."""
    said = look.document.value.get("format") if look.document and isinstance(look.document.value, dict) else None
    wanted = _HOMES.get(said) if isinstance(said, str) else None
    if look.document is None or wanted is None or name.startswith(f"{wanted}/"):
        return None
    return Finding("other-folder", look.document.place(("format",)), {"found": shown(said), "wanted": wanted})


class _Surveyor:
    """Reads a folder, and keeps of it what holds by itself: of each file its model, and what had to be left out."""

    def __init__(self, found: Found) -> None:
        self.documents: dict[str, Document] = {}
        self.tables: dict[str, Table] = {}
        self.records: dict[str, Record] = {}
        self.agreements: Agreements | None = None
        self.lost = Lost()
        folder = Folder(found)
        self.findings = folder.findings
        if any(finding.code in HIDING for finding in folder.findings):
            self.lost.table(None)
        for name, look in folder.looks():
            if name == MAIN_FILE:
                self._agreements(part(Agreements, look, SECTIONS))
            elif misplaced := _misplaced(name, look):
                self.findings.append(misplaced)
                self.lost.table(look.document)
            elif name.startswith(f"{RECORDS}/"):
                self._record(name.removesuffix(".yaml"), part(Record, look))
            else:
                self._table(part(Table, look))
        self.sha256 = folder.sha256()

    def _agreements(self, read: Part[Agreements]) -> None:
        self.findings += read.findings
        self.agreements = read.model
        if read.document is not None:
            self.documents[""] = read.document
        self.lost.agreements(read.whole, read.lost)

    def _table(self, read: Part[Table]) -> None:
        self.findings += read.findings
        if read.model is None or read.document is None:
            self.lost.table(read.whole)
            return
        number = read.model.table
        if number in self.tables:
            place, other = (one.place(("table",)) for one in (read.document, self.documents[number]))
            self.findings.append(Finding("table-twice", place, {"table": number}, related=other))
            self.lost.table(read.whole)
            return
        self.tables[number], self.documents[number] = read.model, read.document

    def _record(self, name: str, read: Part[Record]) -> None:
        self.findings += read.findings
        if read.model is None or read.document is None:
            self.lost.record()
            return
        self.records[name], self.documents[name] = read.model, read.document
