"""`pa init`: a dataset that can be read at once, whatever it is called, and nothing overwritten."""

import os
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NoReturn

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.program import AS_OF, NEEDED, Call, pa
from tests.test_imports import HEAVY, imported

from pa_calc import dataset
from pa_calc.findings import Untrusted
from pa_calc.rules.values import YEARS
from pa_calc.starting import files, folder, wishes
from pa_calc.starting.files import frame
from pa_calc.starting.folder import make
from pa_calc.starting.names import MOST_CHARACTERS, keys, name, quoted
from pa_calc.starting.refusal import CannotStart
from pa_calc.words import LANGUAGES

FOUR = range(2026, 2030)


def loaded(path: Path) -> dataset.Dataset:
    return dataset.load(dataset.Found(path, path.name, embedded=False))


def everything(path: Path) -> dict[str, bytes]:
    """All files under a folder, hidden ones too."""
    return {one.relative_to(path).as_posix(): one.read_bytes() for one in path.rglob("*") if one.is_file()}


# -- what is made ------------------------------------------------------------------------------------------------------

MADE = """\
Made a dataset in havendam:
  havendam/agreements.yaml
  havendam/appendix/table-1.yaml  Woonstichting Noord
  havendam/appendix/table-2.yaml  Zuid

It loads as it is, with every figure unknown. Each place to complete says FILL IN.

Next:
  pa check targets --data havendam
  pa forecast --data havendam
"""


def test_the_answer_says_what_was_made_and_what_to_type(call: Call) -> None:
    words = ("--municipality", "Havendam", "--corp", "Woonstichting Noord", "--corp", "Zuid", "--years", "2026-2029")
    assert call("init", "havendam", *words) == (0, MADE, "")
    for line in MADE.splitlines()[-2:]:
        ran = call(*shlex.split(line)[1:])
        assert (ran.code, ran.err) == (0, "")
        assert "FILL IN" not in ran.out
    data = loaded(Path("havendam"))
    assert data.agreements.document.municipality == "Havendam"
    assert data.agreements.name.nl == data.agreements.name.en == "Havendam 2026-2029"
    assert {key: one.name for key, one in data.agreements.parties.items()} == {
        "gemeente": "Gemeente Havendam",
        "woonstichting_noord": "Woonstichting Noord",
        "zuid": "Zuid",
    }
    assert [(one.party, one.years) for one in data.tables] == [
        ("woonstichting_noord", (2026, 2027, 2028, 2029)),
        ("zuid", (2026, 2027, 2028, 2029)),
    ]


def test_without_options_all_names_are_placeholders(call: Call) -> None:
    assert call("init", "new").code == 0
    data = loaded(Path("new"))
    names = [one.name for one in data.agreements.parties.values()]
    assert names == ["FILL IN: name of the municipality", "FILL IN: name of the corporation"]
    assert data.agreements.name.en.startswith("FILL IN: name of the municipality 2")
    assert data.agreements.document.title.startswith("FILL IN")
    (table,) = data.tables
    assert len(table.years) == 4
    assert table.years[0] == data.agreements.term.first.year == data.agreements.term.last.year - 3


def test_the_years_follow_this_year_unless_said(call: Call) -> None:
    call("init", "new")
    this = int(call("check", "targets", "--data", "new").out.splitlines()[0].split()[-1])
    assert loaded(Path("new")).tables[0].years == tuple(range(this + 1, this + 5))


def test_no_figure_is_invented(call: Call) -> None:
    call("init", "new")
    data = loaded(Path("new"))
    assert data.agreements.agreements == ()
    assert data.agreements.rent_limits == {}
    for table in data.tables:
        assert table.empty_cells is not None
        assert table.empty_cells.mean == "unknown"
        assert all(not row.cells for row in table.rows)
        assert {row.flow for row in table.rows} == {*table.covers.flows, None}


def test_one_year(call: Call) -> None:
    assert call("init", "new", "--years", "2026").code == 0
    data = loaded(Path("new"))
    assert data.tables[0].years == (2026,)
    assert data.agreements.name.nl.endswith(" 2026")


@pytest.mark.parametrize("text", ["2026-2029", "2026..2029", "2026–2029", " 2026-2029 "])
def test_ways_to_write_years(text: str) -> None:
    assert wishes.years(text) == FOUR


MADE_IN = {to: {one.path: one.data.decode() for one in frame(wishes.wishes(None, (), FOUR), to)} for to in LANGUAGES}
PLACEHOLDER = re.compile(r"(?<=FILL IN: )[^\"]+")
NOTE = re.compile(r"(?:^|(?<=  ))# .*$", re.MULTILINE)
EXAMPLE = re.compile(r"^#(   +(?:- |[a-z_]+:).*)$", re.MULTILINE)
"""A line to take over: it begins with a key, after a dash or without one."""


def notes(text: str) -> set[str]:
    """What is said to whoever reads the file: its notes, without the examples to take over."""
    return {one for one in NOTE.findall(EXAMPLE.sub("\\1", text)) if re.search("[A-Za-z]", one)}


def lines(text: str) -> list[str]:
    """What a file says without its notes: its keys and values, those of the examples too, however they are set out."""
    return [line.rstrip() for line in NOTE.sub("", PLACEHOLDER.sub("", EXAMPLE.sub("\\1", text))).splitlines() if line]


@pytest.mark.parametrize("path", MADE_IN["en"])
def test_in_dutch_the_keys_and_values_are_the_same_and_the_notes_are_dutch(path: str) -> None:
    dutch, english = MADE_IN["nl"][path], MADE_IN["en"][path]
    assert yaml.safe_load(PLACEHOLDER.sub("", dutch)) == yaml.safe_load(PLACEHOLDER.sub("", english))
    assert [one for one in lines(dutch) if one != "#"] == [one for one in lines(english) if one != "#"]
    assert len(notes(dutch)) > 10
    assert not notes(dutch) & notes(english)
    said = " ".join(notes(dutch))
    assert not re.search(r"\b(the|of the|is not|and|with|which|jij|je|jouw|uw|u)\b", said, re.IGNORECASE)
    assert dutch.count("FILL IN") == english.count("FILL IN")
    assert max(map(len, dutch.splitlines())) <= 120


def test_what_a_placeholder_says_is_in_the_language_too() -> None:
    said = {to: {*PLACEHOLDER.findall("".join(files.values()))} for to, files in MADE_IN.items()}
    assert "naam van de gemeente" in said["nl"] - said["en"]
    assert said["nl"] & said["en"] == {  # texts that a dataset has in both languages
        "titel van het hoofdstuk",
        "title of the chapter",
        "titel van de tabel",
        "title of the table",
        "korte titel",
        "short title",
        "wat er staat, in eigen woorden",
        "what it says, in your own words",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_made_is_in_the_language_that_is_spoken(call: Call, language: str) -> None:
    assert call("init", "new", "--lang", language, "--years", "2026-2029").code == 0
    assert everything(Path("new")) == {path: text.encode() for path, text in MADE_IN[language].items()}
    assert [one.party for one in loaded(Path("new")).tables] == ["corporatie"]
    assert call("check", "targets", "--data", "new").code == 0


def test_all_that_it_makes_files_of_goes_into_the_package() -> None:
    """The wheel holds `src/pa_calc` with all that is in it, whatever its name ends in."""
    inside = Path(files.__file__).parent
    found = {one.relative_to(inside).as_posix() for one in inside.glob("*/*.template")}
    assert found == {f"{to}/{name}.template" for to in LANGUAGES for name in ("agreements", "table")}


def uncommented(text: str) -> str:
    """The agreements with the example under them taken over, as its note says."""
    before, after = text.split("agreements: []\n")
    return before + "agreements:\n" + "".join(line.removeprefix("# ") for line in after.splitlines(keepends=True))


def test_the_example_agreement_asks_for_its_number_and_then_loads(call: Call) -> None:
    call("init", "new", "--corp", "Noord", "--years", "2026-2029")
    path = Path("new/agreements.yaml")
    text = uncommented(path.read_text(encoding="utf-8"))
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Untrusted) as caught:
        loaded(Path("new"))
    (found,) = caught.value.findings
    line = text.splitlines()[found.place.line - 1]
    assert (found.code, line.split("#")[0].strip()) == ("to-fill-in", "at_least: FILL-IN")
    path.write_text(text.replace("FILL-IN", "100"), encoding="utf-8")
    ran = call("check", "targets", "--data", "new", "--as-of", "2027-01-01")
    assert (ran.code, ran.err) == (0, "")
    assert "no data" in ran.out


def test_every_line_that_is_an_example_can_be_taken_over(call: Call) -> None:
    call("init", "new", "--corp", "Noord")
    main, table = Path("new/agreements.yaml"), Path("new/appendix/table-1.yaml")
    for path, key in ((main, "huurders:"), (table, "- {key: social,"), (table, "- {key: net,")):
        text = path.read_text(encoding="utf-8")
        assert text.count(f"\n#   {key}") == 1
        path.write_text(text.replace(f"\n#   {key}", f"\n  {key}"), encoding="utf-8")
    data = loaded(Path("new"))
    assert data.agreements.parties["huurders"].kind == "tenants"
    assert [row.key for row in data.tables[0].rows][-2:] == ["social", "net"]


def test_its_years_and_files_are_those_of_a_dataset() -> None:
    assert (YEARS[0], YEARS[-1]) == (wishes.EARLIEST, wishes.LATEST)
    assert folder.MAIN_FILE == dataset.MAIN_FILE
    made = frame(wishes.wishes(None, (), FOUR))
    assert [one.path for one in made] == [dataset.MAIN_FILE, f"{dataset.APPENDIX}/table-1.yaml"]


def test_it_needs_no_library_for_data(tmp_path: Path) -> None:
    modules = imported(tmp_path, "init new --municipality Havendam")
    assert not modules & HEAVY
    assert not {one for one in modules if one.startswith(("pa_calc.core", "pa_calc.render", "pa_calc.schema"))}


# -- names -------------------------------------------------------------------------------------------------------------

NAMES = (
    '\'t Hof van "Noord"',
    "Wonen: Noord",
    "Noord # 1",
    "Wooncoöperatie Één",
    "@wonen",
    "-wonen",
    "- wonen",
    "{wonen}",
    "[wonen], &co *x !y |z >a %b `c`",
    "$first ${party} $$",
    "🏠 wonen",
    "🏠",
    "住宅",
    "null",
    "No",
    "2026",
    "1.000",
    "C:\\wonen\\noord",
    "\\",
    "'",
    '"',
    "Gemeente",
    "Corporaties",
    "x" * MOST_CHARACTERS,
)


@pytest.mark.parametrize("typed", NAMES)
def test_a_name_comes_back_as_it_was_typed(call: Call, typed: str) -> None:
    ran = call("init", "new", f"--municipality={typed}", f"--corp={typed}", "--years", "2026-2029")
    assert (ran.code, ran.err) == (0, "")
    data = loaded(Path("new"))
    assert data.agreements.document.municipality == typed
    parties = [one.name for one in data.agreements.parties.values()]
    assert parties == [f"Gemeente {typed}", typed]
    assert call("check", "targets", "--data", "new").code == 0
    assert call("forecast", "--data", "new").code == 0


def test_a_municipality_that_calls_itself_so() -> None:
    made = frame(wishes.wishes("Gemeente Havendam", (), FOUR))
    assert b'name: "Gemeente Havendam", short' in made[0].data


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40), st.lists(st.text(max_size=40), max_size=4))
def test_any_names_come_back_or_are_refused(
    tmp_path_factory: pytest.TempPathFactory, municipality: str, corporations: list[str]
) -> None:
    try:
        wished = wishes.wishes(municipality, corporations, FOUR)
    except CannotStart:
        return
    path = tmp_path_factory.mktemp("names") / "new"
    make(str(path), Path(), frame(wished))
    data = loaded(path)
    assert data.agreements.document.municipality == municipality.strip()
    parties = [one.name for one in data.agreements.parties.values() if one.kind == "corporation"]
    assert parties == ([one.strip() for one in corporations] or ["FILL IN: name of the corporation"])


PLAIN = st.text("abcdefghijklmnopqrstuvwxyzÀÉñø'\"\\\\:#&*!|>%@`{}[],?- 0123456789🏠", min_size=1, max_size=30).map(
    lambda one: f"x{one}x"
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PLAIN, PLAIN)
def test_no_name_that_people_write_is_refused(municipality: str, corporation: str) -> None:
    wished = wishes.wishes(municipality, [corporation], FOUR)
    assert (wished.municipality, *wished.corporations.values()) == (municipality, corporation)


KEYS: Mapping[tuple[str, ...], tuple[str, ...]] = {
    ("Woonstichting Noord",): ("woonstichting_noord",),
    ("Wooncoöperatie Één-Zuid!",): ("wooncooperatie_een_zuid",),
    ("Øst Ærø Łódź Straße",): ("ost_aero_lodz_strasse",),
    ("🏠", "住宅"): ("corporatie_1", "corporatie_2"),
    ("2026",): ("corporatie_2026",),
    ("No", "null", "Gemeente", "allen"): (
        "corporatie_no",
        "corporatie_null",
        "corporatie_gemeente",
        "corporatie_allen",
    ),
    ("No", "Corporatie no"): ("corporatie_no", "corporatie_no_2"),
    ("x" * 50, "x" * 60): ("x" * 40, "x" * 40 + "_2"),
}


@pytest.mark.parametrize("names", KEYS)
def test_keys(names: tuple[str, ...]) -> None:
    assert keys(names) == KEYS[names]


def test_blanks_around_a_name_are_not_kept() -> None:
    assert name(" \u00a0Noord ", "--corp") == "Noord"


def test_quotes_are_plain_where_they_can_be() -> None:
    assert quoted("'t Hof: # 1") == '"\'t Hof: # 1"'
    assert quoted('de "Wilg" \'') == "'de \"Wilg\" '''"


# -- what is refused ---------------------------------------------------------------------------------------------------

WRONG: Mapping[tuple[str, ...], str] = {
    ("new", "--corp", ""): "--corp has no name after it. Write the name, or leave --corp out.",
    ("new", "--municipality", " "): "--municipality has no name after it. Write the name, or leave --municipality out.",
    (
        "new",
        "--corp",
        "a\nb",
    ): "--corp a\\nb holds a character that nobody can see: U+000A. Type the name again without it.",
    (
        "new",
        "--corp",
        "a\x1b[1m",
    ): "--corp a\\x1b[1m holds a character that nobody can see: U+001B. Type the name again without it.",
    (
        "new",
        "--corp",
        "\u200bNoord",
    ): "--corp \\u200bNoord holds a character that nobody can see: U+200B. Type the name again without it.",
    ("new", "--corp", "x" * 501): "The name after --corp has 501 characters. Write at most 500.",
    ("new", "--corp", "Één", "--corp", "een"): "een and Één would both get the key een. Write names that differ in a "
    "letter or a digit, or leave one of them out.",
    ("new", "--corp", "Noord", "--corp", " Noord"): "Noord was given twice. Leave one of them out.",
    ("new", "--corp", "🏠", "--corp", "🏠"): "🏠 was given twice. Leave one of them out.",
    ("new", "--years", "2029-2026"): "2029-2026 ends before it begins. Write 2026-2029.",
    ("new", "--years", "four"): "four is no year or years. Write them as 2026-2029, or one year as 2026.",
    ("new", "--years", ""): " is no year or years. Write them as 2026-2029, or one year as 2026.",
    ("new", "--years", "٢٠٢٦"): "٢٠٢٦ is no year or years. Write them as 2026-2029, or one year as 2026.",
    ("new", "--years", "26-29"): "26-29 is no year or years. Write them as 2026-2029, or one year as 2026.",
    ("new", "--years", "2001-2200"): "2001-2200 is 200 years. Write at most 20, such as 2026-2029.",
    ("new", "--years", "1026-1029"): "1026-1029 is not between 1900 and 2200. Write the years of the agreement.",
    (
        "new",
        "--example",
        "--corp",
        "Noord",
    ): "--example is complete in itself. Leave --corp out, or leave --example out.",
    ("new", "--example", "--municipality", ""): "--example is complete in itself. Leave --municipality out, or leave "
    "--example out.",
    ("new", "--example", "--years", "2026"): "--example is complete in itself. Leave --years out, or leave --example "
    "out.",
    ("",): "The name of the folder is empty. Name a new folder, or an empty one.",
    ("a\x1bb",): "The name of the folder a\\x1bb holds a character that nobody can see: U+001B. Type the name again "
    "without it.",
    (
        "full",
    ): "full is not empty: it holds .hidden, appendix. Nothing was written. Name a new folder, or an empty one.",
    (
        "fuller",
    ): "fuller is not empty: it holds a, b, c and 2 more. Nothing was written. Name a new folder, or an empty one.",
    (".",): ". is not empty: it holds file, full, fuller. Nothing was written. Name a new folder, or an empty one.",
    ("file",): "file is a file, not a folder. Name a new folder, or an empty one.",
    ("file/new",): "file is a file, not a folder. Name a new folder, or an empty one.",
    ("nowhere/new",): "There is no folder nowhere to make nowhere/new in. Make it first, or name another folder.",
    (
        "x" * 300,
    ): f"The folder {'x' * 199}… cannot be opened: File name too long. Check its name and who may read it, or "
    "name another one.",
}


@pytest.mark.parametrize("typed", WRONG, ids=range(len(WRONG)))
def test_what_is_refused(call: Call, tmp_path: Path, typed: tuple[str, ...]) -> None:
    (tmp_path / "file").touch()
    for path in ("full/appendix", "fuller/a", "fuller/b", "fuller/c", "fuller/d", "fuller/e"):
        (tmp_path / path).mkdir(parents=True)
    (tmp_path / "full" / ".hidden").touch()
    before = sorted(tmp_path.rglob("*"))
    assert call("init", *typed) == (2, "", WRONG[typed] + "\n")
    assert sorted(tmp_path.rglob("*")) == before


def test_a_folder_has_to_be_named(call: Call) -> None:
    ran = call("init")
    assert (ran.code, ran.out) == (2, "")
    assert "Missing argument" in ran.err


# -- the folder --------------------------------------------------------------------------------------------------------


def test_a_dataset_is_never_overwritten(call: Call, tmp_path: Path) -> None:
    assert call("init", "new", "--corp", "Noord").code == 0
    before = everything(tmp_path)
    ran = call("init", "new", "--example")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("new is not empty: it holds agreements.yaml, appendix. Nothing was written. ")
    assert everything(tmp_path) == before


@pytest.mark.parametrize("typed", ["empty", "empty/", "./empty", "link", "."])
def test_an_empty_folder_is_filled(call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, typed: str) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    if typed == "link":
        (tmp_path / "link").symlink_to("empty", target_is_directory=True)
    if typed == ".":
        monkeypatch.chdir(empty)
    same = empty.stat().st_ino
    assert call("init", typed).code == 0
    assert empty.stat().st_ino == same
    assert set(everything(empty)) == {"agreements.yaml", "appendix/table-1.yaml"}
    assert call("check", "targets", "--data", typed).code == 0


def test_in_this_folder_files_are_named_plainly(call: Call) -> None:
    ran = call("init", ".")
    assert "\n  agreements.yaml\n  appendix/table-1.yaml" in ran.out
    assert "\n  pa check targets --data .\n" in ran.out


@pytest.mark.parametrize(
    ("typed", "data"),
    [("shipped", "./shipped"), ("-new", "./-new"), ("my town", "'my town'"), ("ångström", "ångström")],
)
def test_what_to_type_next_is_what_works(call: Call, typed: str, data: str) -> None:
    ran = call("init", "--", typed) if typed.startswith("-") else call("init", typed)
    check = ran.out.splitlines()[-2].strip()
    assert shlex.split(check)[-1] == shlex.split(data)[0]
    assert "FILL IN" in call(*shlex.split(check)[1:]).out.splitlines()[0]


def test_a_link_that_leads_nowhere(call: Call, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("nowhere")
    assert call("init", "link") == (
        2,
        "",
        "link is a link that leads nowhere. Remove it, or name another folder.\n",
    )
    assert not (tmp_path / "nowhere").exists()


def test_rights_are_those_of_any_new_folder(call: Call, tmp_path: Path) -> None:
    call("init", "new")
    (tmp_path / "other").mkdir()
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "other").stat().st_mode


def broken(times: int, error: BaseException) -> Callable[..., int]:
    """Writing that fails after so many files."""
    written = Path.write_bytes
    left = iter(range(times))

    def write(path: Path, data: bytes) -> int:
        if next(left, None) is None:
            written(path, data[:10])
            raise error
        return written(path, data)

    return write


@pytest.mark.parametrize("exists", [True, False])
@pytest.mark.parametrize("times", [0, 1, 2])
def test_a_full_disk_leaves_nothing(
    call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, times: int, exists: bool
) -> None:
    if exists:
        (tmp_path / "new").mkdir()
    before = sorted(tmp_path.rglob("*"))
    monkeypatch.setattr(Path, "write_bytes", broken(times, OSError(28, "No space left on device")))
    ran = call("init", "new", "--corp", "Noord", "--corp", "Zuid")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Nothing was made in new: No space left on device. ")
    assert sorted(tmp_path.rglob("*")) == before


def test_an_interrupt_leaves_nothing(call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Path, "write_bytes", broken(1, KeyboardInterrupt()))
    ran = call("init", "new")
    assert (ran.code, ran.out) == (130, "")
    assert list(tmp_path.iterdir()) == []


INTERRUPTED = """
import signal, sys
from pathlib import Path

Path.write_bytes = lambda *_: signal.raise_signal(signal.SIGINT)
sys.argv = ["pa", "init", "new"]
from pa_calc.__main__ import main
sys.exit(main())
"""


def test_an_interrupt_of_the_process_leaves_nothing(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED], cwd=tmp_path, env=NEEDED, capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("before", [signal.SIG_IGN, signal.default_int_handler, lambda *_: os._exit(130)])
def test_what_an_interrupt_does_is_as_before_afterwards(
    call: Call, before: Callable[..., object] | signal.Handlers
) -> None:
    own = signal.signal(signal.SIGINT, before)
    try:
        assert call("init", "new").code == 0
        after = signal.getsignal(signal.SIGINT)
    finally:
        signal.signal(signal.SIGINT, own)
    assert after == before


def test_a_folder_that_may_not_be_written(call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refused(*_: object) -> NoReturn:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refused)
    ran = call("init", "new")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Nothing was made in new: Permission denied. ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("came", ["agreements.yaml", "appendix"])
def test_what_came_in_the_meantime_stays(
    call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, came: str
) -> None:
    """Another program puts a file in the empty folder just before ours are moved."""
    (tmp_path / "new").mkdir()
    rename = Path.rename

    def late(path: Path, target: Path) -> Path:
        if not (tmp_path / "new" / "agreements.yaml").exists():
            (tmp_path / "new" / "agreements.yaml").write_text("mine", encoding="utf-8")
        return rename(path, target)

    if came == "appendix":
        monkeypatch.setattr(folder, "_is_new", lambda *_: False)
        (tmp_path / "new" / "appendix").mkdir()
    else:
        monkeypatch.setattr(Path, "rename", late)
    ran = call("init", "new")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Nothing was made in new: File exists. ")
    assert [one.name for one in (tmp_path / "new").iterdir()] == [came]


# -- the example -------------------------------------------------------------------------------------------------------

VERDICTS = {
    "1.1": "undetermined",  # 40 + 35 + 30 + 25 and 20 + 20 + 15 are 185 of 200, and Zomerdijk's 2028 is not there
    "1.2": "met",  # 40 of 35, counted afterwards
    "1.3": "on course",  # 5 + 4 + 4 + 4 = 17 of at most 20
    "1.4": "lapsed",
    "2.1": "off course",  # 70 + 50 + 30 = 150 of at most 100
    "2.2": "no data",
}


def test_the_example(call: Call, tmp_path: Path) -> None:
    ran = call("init", "look", "--example")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Made a FICTIONAL dataset in look, to look around in:\n  look/agreements.yaml\n")
    answer = pa("check", "targets", "--data", "look", "--as-of", AS_OF, cwd=tmp_path)
    assert (answer.code, answer.err) == (0, "")
    rows = [line.strip() for line in answer.out.split("\n\n")[1].splitlines()[1:]]
    assert {row.split()[0] for row in rows} == {*VERDICTS}
    for row in rows:
        assert VERDICTS[row.split()[0]] in row
    assert pa("forecast", "--data", "look", "--as-of", AS_OF, cwd=tmp_path).code == 0


def test_every_file_of_the_example_says_that_it_is_fictional() -> None:
    made = files.example()
    assert [one.path for one in made] == ["agreements.yaml", *(f"appendix/table-{count}.yaml" for count in (1, 2, 3))]
    assert all(one.data.startswith(b"# FICTIONAL") for one in made)
    assert b"(verzonnen)" in made[0].data
    assert b"(fictional)" in made[0].data


def test_an_installed_program_has_the_example_inside_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    inside = tmp_path / "_examples" / files.EXAMPLE
    inside.mkdir(parents=True)
    (inside / "agreements.yaml").write_bytes(b"here")
    monkeypatch.setattr(files, "_PACKAGE", tmp_path)
    assert files.example() == (files.File("agreements.yaml", b"here"),)
