"""A folder becomes a dataset, or findings: nothing that stands in it goes unread in silence."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.program import AS_OF, HAVENSTAD, Ran

from pa_calc import dataset, reading
from pa_calc.cli import run
from pa_calc.findings import Finding, Untrusted
from pa_calc.reading import Look
from pa_calc.render.findings_text import refusal_text
from pa_calc.words import catalogue

Call = Callable[..., Ran]
TABLE = HAVENSTAD / "appendix" / "table-1.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the fictional dataset."""
    return Path(shutil.copytree(HAVENSTAD, tmp_path / "town"))


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Call:
    """Check the targets in this process, in the folder of the test."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PA_DATA", raising=False)

    def call(*arguments: str) -> Ran:
        code = run(["check", "targets", "--as-of", AS_OF, *arguments])
        return Ran(code, *capsys.readouterr())

    return call


def load(folder: Path) -> dataset.Dataset:
    return dataset.load(dataset.Found(folder, folder.name, embedded=False))


def findings(folder: Path) -> list[Finding]:
    """What is found in a folder, each with its words."""
    try:
        load(folder)
    except Untrusted as error:
        said = error.findings
    else:
        return []
    assert refusal_text(said, catalogue())
    return list(said)


def found(folder: Path) -> list[tuple[str, str]]:
    """The code of each finding, and the file where it stands."""
    return [(one.code, one.place.file) for one in findings(folder)]


def closed(monkeypatch: pytest.MonkeyPatch, folder: Path, *kinds: str) -> None:
    """Close a folder for everyone, root too: its list of names, what stands in it, or both."""
    if "names" in kinds:
        for name in ("listdir", "scandir"):
            guard(monkeypatch, name, lambda path: path == folder)
    if "inside" in kinds:
        for name in ("stat", "lstat"):
            guard(monkeypatch, name, lambda path: folder in path.parents)


def guard(monkeypatch: pytest.MonkeyPatch, name: str, shut: Callable[[Path], bool]) -> None:
    """Let a function of the system refuse some paths."""
    real = getattr(os, name)

    def guarded(path: Any = ".", *rest: Any, **options: Any) -> Any:
        if not isinstance(path, int) and shut(Path(os.fsdecode(path)).absolute()):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path, *rest, **options)

    monkeypatch.setattr(os, name, guarded)


# -- folders that cannot be opened -------------------------------------------------------------------------------------


@pytest.mark.parametrize("kinds", [("inside",), ("inside", "names")])
def test_a_named_folder_that_cannot_be_entered(
    call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch, kinds: tuple[str, ...]
) -> None:
    closed(monkeypatch, folder, *kinds)
    ran = call("--data", "town")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "The folder town cannot be opened: Permission denied. Check its name and who may read it, or name another one "
        "with --data.\n"
    )


def test_data_here_that_cannot_be_entered(call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed(monkeypatch, folder.rename(folder.with_name("data")), "inside")
    ran = call()
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("The folder data cannot be opened: Permission denied. ")


@pytest.mark.parametrize("name", ["x" * 5000, "\0"])
def test_a_name_that_no_folder_can_have(call: Call, name: str) -> None:
    ran = call("--data", name)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("The folder ")
    assert len(ran.err) < 400


def test_a_name_that_leads_in_a_circle(call: Call, tmp_path: Path) -> None:
    (tmp_path / "round").symlink_to("round")
    ran = call("--data", "round")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("The folder round cannot be opened: ")


def test_a_folder_below_a_file(call: Call, folder: Path) -> None:
    assert (folder / "agreements.yaml").is_file()
    ran = call("--data", "town/agreements.yaml/below")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("There is no folder town/agreements.yaml/below. ")


@pytest.mark.parametrize("target", ["data", "nowhere"])
def test_data_here_that_leads_nowhere_is_not_passed_over(call: Call, tmp_path: Path, target: str) -> None:
    (tmp_path / "data").symlink_to(target)
    ran = call()
    assert (ran.code, ran.out) == (2, "")
    assert "data" in ran.err


def test_a_file_that_is_called_data_is_no_dataset(call: Call, tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    assert call().code == 0


@pytest.mark.parametrize("place", [".", "data"])
def test_agreements_that_lead_nowhere_are_not_passed_over(call: Call, tmp_path: Path, place: str) -> None:
    (tmp_path / place).mkdir(exist_ok=True)
    (tmp_path / place / "agreements.yaml").symlink_to("gone.yaml")
    ran = call()
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.endswith("Findings: 1.\n")
    assert "agreements.yaml:1:1: error: There is no such file." in ran.err


@pytest.mark.parametrize("place", [".", "data"])
def test_a_folder_called_agreements_is_not_passed_over(call: Call, tmp_path: Path, place: str) -> None:
    (tmp_path / place / "agreements.yaml").mkdir(parents=True)
    ran = call()
    assert (ran.code, ran.out) == (3, "")
    assert "[not-a-file]" in ran.err


# -- parts that cannot be read -----------------------------------------------------------------------------------------


def test_the_fictional_dataset_is_in_order(folder: Path) -> None:
    assert found(folder) == []
    assert len(load(folder).tables) == 1


def test_an_appendix_is_no_must(folder: Path) -> None:
    shutil.rmtree(folder / "appendix")
    assert load(folder).tables == ()


def test_an_appendix_that_cannot_be_listed(call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed(monkeypatch, folder / "appendix", "names")
    assert found(folder) == [("folder-unreadable", "town/appendix")]
    ran = call("--data", "town")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("town/appendix:1:1: error: The folder cannot be read: Permission denied. ")


def test_an_appendix_that_cannot_be_entered(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed(monkeypatch, folder / "appendix", "inside")
    assert found(folder) == [("file-unreadable", "town/appendix/table-1.yaml")]


def test_names_that_can_be_listed_and_no_more(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "appendix" / "table-2.yml").touch()
    closed(monkeypatch, folder / "appendix", "inside")
    assert [code for code, _ in found(folder)] == ["file-unreadable", "other-ending"]


def test_a_dataset_that_is_closed_since_it_was_found(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(folder / "appendix")
    closed(monkeypatch, folder, "inside", "names")
    assert found(folder) == [("folder-unreadable", "town"), ("file-unreadable", "town/agreements.yaml")]


def test_a_dataset_that_cannot_be_listed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed(monkeypatch, folder, "names")
    assert found(folder) == [("folder-unreadable", "town")]


def test_a_dataset_that_is_gone_since_it_was_found(folder: Path) -> None:
    shutil.rmtree(folder)
    assert found(folder) == [("folder-unreadable", "town"), ("file-missing", "town/agreements.yaml")]


def as_file(path: Path) -> None:
    path.write_text("tables\n", encoding="utf-8")


def in_a_circle(path: Path) -> None:
    path.symlink_to(path.name)


def to_nowhere(path: Path) -> None:
    path.symlink_to("gone")


NO_FOLDERS: dict[Callable[[Path], None], str] = {
    as_file: "not-a-folder",
    in_a_circle: "folder-unreadable",
    to_nowhere: "folder-unreadable",
}
if hasattr(os, "mkfifo"):
    NO_FOLDERS[os.mkfifo] = "not-a-folder"


@pytest.mark.parametrize("make", NO_FOLDERS)
def test_an_appendix_that_is_no_folder(folder: Path, make: Callable[[Path], None]) -> None:
    shutil.rmtree(folder / "appendix")
    make(folder / "appendix")
    assert found(folder) == [(NO_FOLDERS[make], "town/appendix")]


def test_an_appendix_may_be_a_link(folder: Path) -> None:
    (folder / "appendix").rename(folder / "tables")
    (folder / "appendix").symlink_to("tables")
    assert len(load(folder).tables) == 1


# -- names that would go unread ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Appendix", "APPENDIX", "appendix "])
def test_an_appendix_by_nearly_its_name(folder: Path, name: str) -> None:
    (folder / "appendix").rename(folder / name)
    (one,) = findings(folder)
    assert (one.code, one.place.file, one.details) == (
        "other-name",
        f"town/{name}",
        {"found": name, "wanted": "appendix"},
    )


RENAMED = {
    "table-2.yml": "table-2.yaml",
    "table-2.YAML": "table-2.yaml",
    "table-2.Yml": "table-2.yaml",
    "table-2.yaml.txt": "table-2.yaml",
    "table-2.yml.bak": "table-2.yaml",
    "table-2.yaml ": "table-2.yaml",
    "table-2.json": "table-2.yaml",
    "table-2.xlsx": "table-2.yaml",
    "table-2": "table-2.yaml",
    "table-2.1": "table-2.1.yaml",
    "table 2 (new).yaml.TXT": "table 2 (new).yaml",
}


@pytest.mark.parametrize("name", RENAMED)
def test_a_table_by_nearly_its_name(folder: Path, name: str) -> None:
    shutil.copy(TABLE, folder / "appendix" / name)
    (one,) = findings(folder)
    assert (one.code, one.place.file) == ("other-ending", f"town/appendix/{name}")
    assert one.details == {"found": name, "wanted": RENAMED[name]}


def test_a_folder_among_the_tables(folder: Path) -> None:
    (folder / "appendix" / "2025").mkdir()
    shutil.copy(TABLE, folder / "appendix" / "2025")
    assert found(folder) == [("folder-in-folder", "town/appendix/2025")]


@pytest.mark.parametrize(
    "name", [".table-2.yaml", ".DS_Store", "table-1.yaml~", "#table-1.yaml~", "README.md", "source.pdf", "Source.PDF"]
)
def test_what_is_no_table_is_passed_over(folder: Path, name: str) -> None:
    before = load(folder)
    (folder / "appendix" / name).write_bytes(b"\xff")
    assert load(folder).sha256 == before.sha256


@pytest.mark.parametrize("part", ["scenarios", "Scenarios"])
@pytest.mark.parametrize("name", ["2026.yaml", "2026.yml", "2026.YAML"])
def test_data_for_a_later_version(folder: Path, part: str, name: str) -> None:
    (folder / part).mkdir()
    as_file(folder / part / "README.md")
    as_file(folder / part / ".hidden.yaml")
    assert found(folder) == []
    as_file(folder / part / name)
    assert found(folder) == [("not-read-yet", f"town/{part}/{name}")]


@pytest.mark.parametrize("name", ["Records", "RECORDS", "records "])
def test_records_by_nearly_their_name(folder: Path, name: str) -> None:
    (folder / name).mkdir()
    (one,) = findings(folder)
    assert (one.code, one.place.file, one.details["wanted"]) == ("other-name", f"town/{name}", "records")


@pytest.mark.parametrize("name", ["2025.yml", "2025.YAML", "2025.yaml.txt", "2025.json", "2025"])
def test_a_record_by_another_name(folder: Path, name: str) -> None:
    (folder / "records").mkdir()
    as_file(folder / "records" / name)
    (one,) = findings(folder)
    assert (one.code, one.place.file) == ("other-ending", f"town/records/{name}")
    assert one.details == {"found": name, "wanted": "2025.yaml"}


def test_a_folder_among_the_records(folder: Path) -> None:
    (folder / "records" / "2025").mkdir(parents=True)
    (one,) = findings(folder)
    assert (one.code, one.place.file) == ("folder-in-folder", "town/records/2025")
    assert one.details == {"found": "2025", "part": "records"}


def test_records_that_cannot_be_listed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "records").mkdir()
    closed(monkeypatch, folder / "records", "names")
    assert found(folder) == [("folder-unreadable", "town/records")]


def test_names_are_made_safe_to_show(folder: Path) -> None:
    (folder / "appendix" / "\x1b[31m\nx").touch()
    (one,) = findings(folder)
    assert one.place.file == "town/appendix/\\x1b[31m\\nx"
    assert one.details == {"found": "\\x1b[31m\\nx", "wanted": "\\x1b[31m\\nx.yaml"}


def test_a_name_that_is_no_utf_8(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, odd = Path.iterdir, folder / "appendix" / "table-\udcff.yaml"

    def iterdir(path: Path) -> Any:
        return iter([odd]) if path.name == "appendix" else real(path)

    def read(path: Path, name: str) -> Look:
        return real_read(TABLE if path == odd else path, name)

    real_read = reading.look_into
    monkeypatch.setattr(dataset.folder, "look_into", read)
    monkeypatch.setattr(Path, "iterdir", iterdir)
    assert len(load(folder).sha256) == 64


# -- a folder that changes while it is read ----------------------------------------------------------------------------


def rewritten(folder: Path) -> None:
    path = folder / "appendix" / "table-1.yaml"
    path.write_bytes(path.read_bytes() + b"# longer\n")


def touched(folder: Path) -> None:
    os.utime(folder / "agreements.yaml", ns=(0, 0))


def replaced(folder: Path) -> None:
    path = folder / "appendix" / "table-1.yaml"
    about = path.stat()
    shutil.copy(path, folder / "new")
    os.utime(folder / "new", ns=(about.st_atime_ns, about.st_mtime_ns))
    (folder / "new").replace(path)


def added(folder: Path) -> None:
    shutil.copy(TABLE, folder / "appendix" / "table-2.yaml")


def removed(folder: Path) -> None:
    (folder / "appendix" / "table-1.yaml").unlink()


def exchanged(folder: Path) -> None:
    folder.rename(folder.with_name("old"))
    shutil.copytree(HAVENSTAD, folder)


CHANGES: dict[Callable[[Path], None], set[str]] = {
    rewritten: {"appendix/table-1.yaml"},
    touched: {"agreements.yaml"},
    replaced: {"appendix/table-1.yaml"},
    added: {"appendix/table-2.yaml"},
    removed: {"appendix/table-1.yaml"},
    exchanged: {"agreements.yaml", "appendix/table-1.yaml"},
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("at", ["agreements.yaml", "table-1.yaml"])
def test_a_change_while_it_is_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None], at: str
) -> None:
    real = reading.look_into

    def read(path: Path, name: str) -> Look:
        document = real(path, name)
        if path.name == at:
            change(folder)
        return document

    monkeypatch.setattr(dataset.folder, "look_into", read)
    changed = {file for code, file in found(folder) if code == "changed-while-read"}
    assert changed == {f"town/{name}" for name in CHANGES[change]}


def test_a_folder_that_cannot_be_listed_is_said_once(folder: Path) -> None:
    shutil.rmtree(folder / "appendix")
    to_nowhere(folder / "appendix")
    assert len(findings(folder)) == 1


def test_a_link_that_leads_out_of_the_dataset_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("ghs_secret", encoding="utf-8")
    (folder / "appendix" / "table-2.yaml").symlink_to(tmp_path / "secret")
    (one,) = findings(folder)
    assert (one.code, one.place.file) == ("not-a-file", "town/appendix/table-2.yaml")
    assert "ghs" not in str(one)


def test_a_link_within_the_dataset_is_followed(folder: Path) -> None:
    (folder / "appendix" / "table-1.yaml").rename(folder / "appendix" / ".kept")
    (folder / "appendix" / "table-1.yaml").symlink_to(folder / "appendix" / ".kept")
    assert findings(folder) == []
