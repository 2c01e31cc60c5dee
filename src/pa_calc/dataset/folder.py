"""The files of a dataset: what is read of them, and what would go unread although it looks like data."""

import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from os import stat_result
from pathlib import Path
from stat import S_ISDIR

from pa_calc.dataset.where import MAIN_FILE, Found, reason
from pa_calc.findings import Finding, Place
from pa_calc.reading import Look, look_into
from pa_calc.words.clean import clean

APPENDIX, RECORDS = "appendix", "records"
PARTS = (APPENDIX, RECORDS)
"""The folders of a dataset, in the order in which they are read: its tables, and what was reported since."""

LATER = frozenset(["scenarios"])
"""Folders for data that this version does not read."""

HIDING = frozenset(["folder-in-folder", "folder-unreadable", "not-a-folder", "other-ending", "other-name"])
"""Findings of what is not read, although tables may stand in it."""

State = Mapping[str, tuple[int, int, int] | None]
"""What tells that a file is still the same: its size, time and number; None for one that cannot be looked at."""

_NO_DATA = re.compile(r"\..*|.*(?:~|\.md|\.pdf)", re.IGNORECASE | re.DOTALL)
_ENDING = re.compile(r"(?:\.ya?ml)?(?:\.[a-z]\w*)?\s*\Z", re.IGNORECASE)


class Folder:
    """A folder that is being read; `findings` gathers what is wrong with its files as such."""

    def __init__(self, found: Found) -> None:
        """Look around in the folder, before anything is read."""
        self.found = found
        self.findings: list[Finding] = []
        self.was_read: list[tuple[str, bytes]] = []
        self.before = self._state()
        self._look_around()

    def looks(self) -> Iterator[tuple[str, Look]]:
        """What each file of the dataset holds, by its name in the folder, the agreements first."""
        for name in self.before:
            if name == MAIN_FILE or name.endswith(".yaml"):
                look = self._look(name)
                self.findings += look.findings
                if look.document is not None:
                    self.was_read.append((name, look.document.data))
                yield name, look
        self._compare()

    def _look(self, name: str) -> Look:
        """What a file holds; a link that leads out of the dataset is not followed, since it may show what is secret."""
        path = self.found.folder / name
        home = os.path.realpath(self.found.folder)
        if os.path.islink(path) and not Path(os.path.realpath(path)).is_relative_to(home):  # noqa: PTH114 -- asks no rights
            return Look(None, (Finding("not-a-file", Place(self.shown(name), 1, 1), {}),))
        return look_into(path, self.shown(name))

    def sha256(self) -> str:
        """What identifies the content of all that was read."""
        digest = hashlib.sha256()
        for name, data in sorted(self.was_read):
            digest.update(name.encode(errors="surrogateescape") + b"\0" + data.replace(b"\r\n", b"\n") + b"\0")
        return digest.hexdigest()

    def shown(self, name: str) -> str:
        """A file as people call it."""
        path = self.found.path or "."
        shown = name if path == "." else f"{path.rstrip('/')}/{name}".removesuffix("/")
        return clean(shown or path, 4096)

    def _state(self) -> State:
        """Every file that is to be read, and all else in the folders, as it is now."""
        names = (MAIN_FILE, *(f"{part}/{name}" for part in PARTS for name in self._names(part)))
        about = {name: _about(self.found.folder / name) for name in names}
        return {name: one and (one.st_size, one.st_mtime_ns, one.st_ino) for name, one in about.items()}

    def _look_around(self) -> None:
        """Refuse what would go unread although it looks like data."""
        for name in self._names(""):
            meant = name.strip().casefold()
            if name not in PARTS and meant in PARTS:
                self._refuse("other-name", name, found=clean(name, 60), wanted=meant)
            elif name.casefold() in LATER:
                self._look_into(name)
        for name in self.before:
            if not name.endswith(".yaml"):
                self._refuse_entry(name, *name.split("/", 1))

    def _compare(self) -> None:
        """Refuse files that are not what they were: what was read may be half old and half new."""
        before, after = self.before, self._state()
        for name in before.keys() | after.keys():
            if before.get(name, ()) != after.get(name, ()):
                self._refuse("changed-while-read", name)

    def _names(self, part: str) -> list[str]:
        """What stands in a folder of the dataset, in order; a folder that cannot be read is a finding."""
        folder = self.found.folder / part
        try:
            return sorted(entry.name for entry in folder.iterdir() if not _NO_DATA.fullmatch(entry.name))
        except NotADirectoryError:
            self._refuse("not-a-folder", part)
        except OSError as error:
            if not part or not isinstance(error, FileNotFoundError) or _about(folder, follow=False):
                self._refuse("folder-unreadable", part, reason=reason(error))
        return []

    def _look_into(self, part: str) -> None:
        """Refuse data for a later version."""
        for name in self._names(part):
            if name.lower().endswith((".yaml", ".yml")):
                self._refuse("not-read-yet", f"{part}/{name}", folder=clean(part, 60))

    def _refuse_entry(self, name: str, part: str, entry: str = "") -> None:
        """Refuse what stands among the tables or the records and is not read as one."""
        about = _about(self.found.folder / name)
        if about and S_ISDIR(about.st_mode):
            self._refuse("folder-in-folder", name, found=clean(entry, 60), part=part)
        else:
            wanted = _ENDING.sub("", entry, count=1) + ".yaml"
            code = "stray-copy" if f"{part}/{wanted}" in self.before else "other-ending"
            self._refuse(code, name, found=clean(entry, 60), wanted=clean(wanted, 60))

    def _refuse(self, code: str, name: str, **details: str) -> None:
        """Note, once, what is wrong with a file or a folder as a whole."""
        finding = Finding(code, Place(self.shown(name), 1, 1), details)
        if finding not in self.findings:
            self.findings.append(finding)


def _about(path: Path, *, follow: bool = True) -> stat_result | None:
    """What is known of a file, or None where that cannot be seen."""
    try:
        return path.stat(follow_symlinks=follow)
    except OSError:
        return None
