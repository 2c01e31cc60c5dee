"""In which language `pa` speaks: as asked, as the environment says, as the system shows itself."""

import plistlib
from pathlib import Path

import pytest

from pa_calc.cli.language import Spoken, preferred, spoken


def nothing() -> str:
    return ""


@pytest.mark.parametrize(
    ("arguments", "environment", "people", "machines"),
    [
        ("check targets", {}, "en", "en"),
        ("check targets --lang nl", {}, "nl", "nl"),
        ("--lang nl check targets", {"LANG": "en_GB.UTF-8"}, "nl", "nl"),
        ("check targets --lang=nl", {}, "nl", "nl"),
        ("check targets --lang en", {"PA_LANG": "nl"}, "en", "en"),
        ("check targets --lang nl --lang en", {}, "en", "en"),
        ("agreements --search -- --lang nl", {}, "en", "en"),
        ("check targets --lang", {"PA_LANG": "nl"}, "nl", "en"),
        ("check targets --lang de", {"PA_LANG": "nl"}, "nl", "en"),
        ("check targets", {"PA_LANG": "nl"}, "nl", "en"),
        ("check targets", {"PA_LANG": "NL"}, "nl", "en"),
        ("check targets", {"PA_LANG": "de", "LANG": "nl_NL.UTF-8"}, "en", "en"),
        ("check targets", {"PA_LANG": "", "LANG": "nl_NL.UTF-8"}, "nl", "en"),
        ("check targets", {"LANG": "nl_BE"}, "nl", "en"),
        ("check targets", {"LANG": "nl.UTF-8"}, "nl", "en"),
        ("check targets", {"LANG": "nds_NL.UTF-8"}, "en", "en"),
        ("check targets", {"LANG": "Dutch_Netherlands.1252"}, "nl", "en"),
        ("check targets", {"LC_ALL": "C", "LANG": "nl_NL.UTF-8"}, "en", "en"),
        ("check targets", {"LC_ALL": "", "LC_MESSAGES": "nl_NL", "LANG": "en_GB"}, "nl", "en"),
        ("check targets", {"LC_ALL": "nl_NL", "LC_MESSAGES": "en_GB"}, "nl", "en"),
        ("check targets", {"LC_TIME": "nl_NL"}, "en", "en"),
    ],
)
def test_the_language_is_that_of_the_first_who_says_it(
    arguments: str, environment: dict[str, str], people: str, machines: str
) -> None:
    assert spoken(arguments.split(), environment, nothing) == Spoken(people, machines)


@pytest.mark.parametrize(("display", "people"), [("nl", "nl"), ("nl-NL", "nl"), ("de-DE", "en"), ("", "en")])
def test_where_nothing_says_it_the_system_does(display: str, people: str) -> None:
    assert spoken([], {}, lambda: display) == Spoken(people, "en")
    assert spoken([], {"LANG": "en_US.UTF-8"}, lambda: display) == Spoken("en", "en")


def test_the_preferences_of_a_mac(tmp_path: Path) -> None:
    preferences = tmp_path / "preferences.plist"
    assert preferred(preferences) == ""
    for languages, first in ((["nl-NL", "en-NL"], "nl-NL"), ([], ""), ("nl", ""), ([1], "")):
        preferences.write_bytes(plistlib.dumps({"AppleLanguages": languages}, fmt=plistlib.FMT_BINARY))
        assert preferred(preferences) == first
    for broken in (b"bplist00 and no more", b'<?xml version="1.0"?><plist><dict>', b""):
        preferences.write_bytes(broken)
        assert preferred(preferences) == ""
    preferences.write_bytes(plistlib.dumps([1]))
    assert preferred(preferences) == ""
