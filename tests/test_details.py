"""Details that are handed on by a name: in Dutch they are Dutch, in English what they always were."""

import errno
import os
from pathlib import Path
from typing import get_args

import pytest
from tests.program import Call, pa

from pa_calc.findings import Finding, Place
from pa_calc.render.findings_said import in_language, said
from pa_calc.rules.wording import _SCRIPTS
from pa_calc.schema.appendix import Correction
from pa_calc.words import catalogue

EN, NL = (catalogue(language, "findings", "data") for language in ("en", "nl"))
HERE = Place("town/agreements.yaml", 1, 1)
REASONS = (
    errno.EACCES,
    errno.EPERM,
    errno.ENOENT,
    errno.EEXIST,
    errno.ENOTDIR,
    errno.EISDIR,
    errno.ENAMETOOLONG,
    errno.ENOSPC,
    errno.EDQUOT,
    errno.EROFS,
    errno.ELOOP,
    errno.EIO,
    errno.EMFILE,
    errno.EBADF,
)
NAMED = {
    "use": [str(one) for one in get_args(Correction.model_fields["use"].annotation)],
    "script": [*_SCRIPTS],
    "reason": [os.strerror(one) for one in REASONS],
}
"""All that is handed on by a name."""


@pytest.mark.parametrize("name", NAMED)
def test_each_name_has_dutch_words_and_none_is_unused(name: str) -> None:
    assert len(EN.keys(f"detail.{name}.")) == len(NAMED[name])
    for one in NAMED[name]:
        assert EN.detail(name, one).casefold() == one.casefold()
        assert NL.detail(name, one).casefold() != one.casefold()


def test_there_are_no_other_names() -> None:
    assert {key.split(".")[0] for key in EN.keys("detail.")} == NAMED.keys()


def test_what_has_no_name_stays_as_it_is() -> None:
    assert NL.detail("reason", "The device is on fire") == "The device is on fire"
    assert NL.detail("found", "printed") == "printed"


def test_a_text_of_the_dataset_is_no_name() -> None:
    """The reason of a correction, which is there in both languages, even where it reads like one of the system."""
    details = {"reason": "Permission denied", "reason.nl": "Zo staat het er."}
    assert in_language(details, NL)["reason"] == "Zo staat het er."
    assert in_language(details, EN)["reason"] == "Permission denied"


TOTAL = {"printed": "34", "computed": "26", "use": "printed", "reason": "As is.", "reason.nl": "Zo is het."}
SAID = (
    (
        Finding("known-total", HERE, TOTAL),
        "Known: 34 is printed and the parts add up to 26; printed is used. As is.",
        "Bekend: 34 is gedrukt en de delen zijn samen 26; gebruikt wordt het gedrukte getal. Zo is het.",
    ),
    (
        Finding("mixed-script", HERE, {"found": '"h\u03bfuse"', "letter": "U+03BF", "script": "greek"}),
        'In "h\u03bfuse" a letter (U+03BF) is Greek and looks like one of ours.',
        'In "h\u03bfuse" komt een letter (U+03BF) uit een ander schrift (Grieks); die lijkt op een van onze letters.',
    ),
    (
        Finding("folder-unreadable", HERE, {"reason": "Permission denied"}),
        "The folder cannot be read: Permission denied.",
        "De map is niet te lezen: Toegang geweigerd.",
    ),
    (
        Finding("file-unreadable", HERE, {"reason": "Input/output error"}),
        "The file cannot be read: Input/output error.",
        "Het bestand is niet te lezen: Het lezen of schrijven van de schijf mislukt.",
    ),
)


@pytest.mark.parametrize(("finding", "english", "dutch"), SAID, ids=[one.code for one, _, _ in SAID])
def test_a_finding_is_in_one_language(finding: Finding, english: str, dutch: str) -> None:
    assert said(finding, EN).found == english
    assert said(finding, NL).found == dutch


def test_the_shipped_data_says_in_dutch_which_number_is_used(tmp_path: Path) -> None:
    ran = pa("check", "data", "--lang", "nl", "--data", "shipped", "--select", "known-total", cwd=tmp_path)
    assert ran.code == 0
    said = {line.split(":")[0]: line.partition("; ")[2].partition(". ")[0] for line in ran.out.splitlines()[:3]}
    assert said == {  # `use:` of the corrections of table 3, in 2027, and of table 6, in 2028 and in 2029
        "appendix/table-3.yaml": "gebruikt wordt het berekende getal",
        "appendix/table-6.yaml": "gebruikt wordt het gedrukte getal",
    }


def test_why_no_dataset_was_made_is_in_one_language(call: Call) -> None:
    name = "x" * 300
    assert "cannot be opened: File name too long. " in call("init", name).err
    assert "gaat niet open: De naam is te lang. " in call("init", name, "--lang", "nl").err


def test_why_a_folder_is_no_dataset_is_in_one_language(call: Call) -> None:
    name = "x" * 300
    assert "cannot be opened: File name too long. " in call("status", "--data", name).err
    assert "gaat niet open: De naam is te lang. " in call("status", "--data", name, "--lang", "nl").err
