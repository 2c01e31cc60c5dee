"""`pa check data` and `pa check` as commands: what is checked, what is shown, and with which exit code they end."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.program import AS_OF, HAVENSTAD, Call, Ran, pa

from pa_calc.cli.options import FindingsFormat

AGREEMENTS = "agreements.yaml"
TABLE = "appendix/table-1.yaml"


def town(tmp_path: Path, name: str = "town") -> Path:
    """A copy of the fictional dataset, in which nothing is wrong."""
    return Path(shutil.copytree(HAVENSTAD, tmp_path / name))


def change(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    (folder / file).write_text(text.replace(old, new), encoding="utf-8")


def with_error(folder: Path) -> None:
    """Line 16, column 19 of the table: 9.750 homes."""
    change(folder, TABLE, "2025: 40", "2025: 9.750")


def with_warning(folder: Path) -> None:
    """Line 10, column 21 of the table: after 2025 comes 2027."""
    change(folder, TABLE, "years: [2025, 2026, 2027, 2028]", "years: [2025, 2027, 2028]")
    change(folder, TABLE, "2026: 30, ", "")


def with_note(folder: Path) -> None:
    """Line 27, column 17 of the agreements: 2024 lies before the term, and `planning_as_written` says so too."""
    text = (folder / AGREEMENTS).read_text(encoding="utf-8")
    old = 'planning: [{when: 2025}]\n    planning_as_written: "2025"'
    new = 'planning: [{when: 2024}]\n    planning_as_written: "2024"'
    (folder / AGREEMENTS).write_text(text.replace(old, new, 1), encoding="utf-8")


def found(ran: Ran) -> list[tuple[str, str, str, int, int]]:
    findings = json.loads(ran.out)["findings"]
    return [(one["severity"], one["code"], one["file"], one["line"], one["column"]) for one in findings]


Slips = tuple[Callable[[Path], None], ...]
WARNING = ("warning", "year-missing", "town/appendix/table-1.yaml", 10, 15)
OPEN = ("note", "nothing-counted", "town/agreements.yaml", 89, 9)  # no table is of the homes of its party
NOTE = ("note", "planning-outside-term", "town/agreements.yaml", 26, 23)


# -- exit codes --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("slips", "level", "code"),
    [
        ((), "warning", 0),
        ((), "note", 1),
        ((with_note,), "error", 0),
        ((with_note,), "warning", 0),
        ((with_note,), "note", 1),
        ((with_warning,), "error", 0),
        ((with_warning,), "warning", 1),
        ((with_warning,), "note", 1),
        ((with_error,), "error", 3),
        ((with_error,), "note", 3),
        ((with_error, with_note), "error", 3),
    ],
)
def test_the_exit_code_says_how_bad_it_is(tmp_path: Path, call: Call, slips: Slips, level: str, code: int) -> None:
    folder = town(tmp_path)
    for slip in slips:
        slip(folder)
    ran = call("check", "data", "--data", "town", "--fail-on", level)
    assert (ran.code, ran.err) == (code, "")


def test_findings_have_their_places(tmp_path: Path, call: Call) -> None:
    folder = town(tmp_path)
    with_warning(folder)
    with_note(folder)
    assert found(call("check", "data", "--data", "town", "--format", "json")) == [NOTE, OPEN, WARNING]
    with_error(town(tmp_path, "other"))
    assert found(call("check", "data", "--data", "other", "--format", "json")) == [
        ("error", "dot-thousands", "other/appendix/table-1.yaml", 16, 19)
    ]


@pytest.mark.parametrize("level", ["errors", "ERROR", "0"])
def test_another_level_is_wrong_usage(call: Call, level: str) -> None:
    assert call("check", "data", "--data", "shipped", "--fail-on", level).code == 2


# -- which findings ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "codes", "exit_code"),
    [
        ((), ["planning-outside-term", "nothing-counted", "year-missing"], 1),
        (("--select", "year-missing"), ["year-missing"], 1),
        (("--select", "planning-outside-term"), ["planning-outside-term"], 1),
        (("--select", "total-differs"), [], 0),
        (("--ignore", "year-missing"), ["planning-outside-term", "nothing-counted"], 1),
        (("--ignore", "year-missing,planning-outside-term,nothing-counted"), [], 0),
        (("--ignore", "year-missing, nothing-counted", "--ignore", "planning-outside-term"), [], 0),
        (("--select", "year-missing, planning-outside-term", "--ignore", "year-missing"), ["planning-outside-term"], 1),
    ],
)
def test_findings_are_chosen_by_code(
    tmp_path: Path, call: Call, options: tuple[str, ...], codes: list[str], exit_code: int
) -> None:
    folder = town(tmp_path)
    with_warning(folder)
    with_note(folder)
    ran = call("check", "data", "--data", "town", "--fail-on", "note", "--format", "json", *options)
    assert ([code for _, code, *_ in found(ran)], ran.code) == (codes, exit_code)


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_error_that_is_hidden_is_still_one(tmp_path: Path, call: Call, option: str) -> None:
    with_error(town(tmp_path))
    code = "dot-thousands" if option == "--ignore" else "year-missing"
    ran = call("check", "data", "--data", "town", option, code)
    assert ran.code == 3
    assert "9.750" not in ran.out
    assert "Not shown, as asked: 1 error." in ran.out
    assert "The data cannot be trusted" in ran.out


def test_an_unknown_code_is_wrong_usage_and_a_near_one_is_named(call: Call) -> None:
    ran = call("check", "data", "--data", "shipped", "--ignore", "total-difers")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "There is no rule total-difers. Did you mean total-differs?\n"
    assert call("check", "data", "--data", "shipped", "--select", "").code == 2


def test_statistics_count_by_code(call: Call) -> None:
    ran = call("check", "data", "--data", "shipped", "--statistics", "--as-of", AS_OF)
    lines = [line.split() for line in ran.out.splitlines()]
    assert ["3", "note", "known-total"] in lines  # table 3 in 2027, table 6 in 2028 and 2029
    assert ["3", "note", "known-difference"] in lines  # the 9 of 2025, the 2 of 2028, and the 2 of tables 2 and 6
    assert not any("error" in line or "warning" in line for line in ran.out.splitlines()[:-1])


# -- the shipped dataset -----------------------------------------------------------------------------------------------


def test_the_shipped_dataset_has_notes_alone(call: Call) -> None:
    answer = json.loads(call("check", "data", "--data", "shipped", "--format", "json", "--as-of", AS_OF).out)
    assert (answer["summary"]["errors"], answer["summary"]["warnings"]) == (0, 0)
    assert answer["summary"]["trusted"] is True


@pytest.mark.parametrize(
    "said",
    [
        "-193 is printed and the parts add up to -192; computed is used",
        "4103 is printed and the parts add up to 4566; printed is used",
        "4103 is printed and the parts add up to 4589; printed is used",
        "in 2025 0 against 9, a difference of -9",
        "in 2028 -2 against 0, a difference of -2",
        "3874 against 3872, a difference of 2",
        "No target counts a figure of table 8",
    ],
)
def test_the_known_errors_of_the_source_are_notes(call: Call, said: str) -> None:
    lines = [line for line in call("check", "data", "--data", "shipped").out.splitlines() if said in line]
    assert [line.split(": ")[1] for line in lines] == ["note"]


# -- which data --------------------------------------------------------------------------------------------------------


def test_nothing_is_taken_in_place_of_what_is_not_there(call: Call) -> None:
    ran = call("check", "data")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("There is no dataset here: no agreements.yaml in ./data or in this folder.")


def test_the_dataset_here_is_checked(tmp_path: Path, call: Call) -> None:
    with_error(town(tmp_path, "data"))
    ran = call("check", "data")
    assert ran.code == 3
    assert ran.out.startswith("data/appendix/table-1.yaml:16:19: error: 9.750 ")


def test_a_file_is_checked_with_the_dataset_around_it(tmp_path: Path, call: Call) -> None:
    folder = town(tmp_path)
    with_warning(folder)
    with_note(folder)
    assert found(call("check", "data", "town/agreements.yaml", "--format", "json")) == [NOTE, OPEN]
    assert found(call("check", "data", "town/appendix/table-1.yaml", "--format", "json")) == [WARNING]
    both = call("check", "data", "town/appendix/table-1.yaml", "./town/agreements.yaml", "--format", "json")
    assert found(both) == [NOTE, OPEN, WARNING]
    assert found(call("check", "data", "town", "--format", "json")) == [NOTE, OPEN, WARNING]


def test_an_error_in_another_file_of_the_dataset_is_not_shown_and_still_one(tmp_path: Path, call: Call) -> None:
    with_error(town(tmp_path))
    ran = call("check", "data", "town/agreements.yaml")
    assert ran.code == 3
    assert "9.750" not in ran.out
    assert "Not shown, as asked: 1 error." in ran.out


@pytest.mark.parametrize("path", ["town/appendix/nope.yaml", "town/nope.yaml"])
def test_a_file_of_a_dataset_that_is_not_there(tmp_path: Path, call: Call, path: str) -> None:
    town(tmp_path)
    assert found(call("check", "data", path, "--format", "json")) == [("error", "file-missing", path, 1, 1)]


def test_a_file_is_known_for_what_it_is_however_it_is_called(
    tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = town(tmp_path)
    with_warning(folder)
    (tmp_path / "link.yaml").symlink_to(folder / TABLE)
    assert [one[1] for one in found(call("check", "data", "link.yaml", "--format", "json"))] == ["year-missing"]
    assert [one[1] for one in found(call("check", "data", str(folder / TABLE), "--format", "json"))] == ["year-missing"]
    twice = call("check", "data", "town", "./town/../town", str(folder), "--format", "json")
    assert [one[1] for one in found(twice)] == ["nothing-counted", "year-missing"]
    monkeypatch.chdir(folder / "appendix")
    assert [one[1] for one in found(call("check", "data", "table-1.yaml", "--format", "json"))] == ["year-missing"]


@pytest.mark.parametrize("path", ["a" * 300, "a\0b"])
def test_a_name_that_no_file_can_have(call: Call, path: str) -> None:
    ran = call("check", "data", path)
    assert (ran.code, ran.err) == (3, "")


def test_a_folder_called_shipped_is_that_folder(tmp_path: Path, call: Call) -> None:
    (tmp_path / "shipped").mkdir()
    assert call("check", "data", "shipped").code == 2


def test_a_file_alone_is_checked_for_its_form(tmp_path: Path, call: Call) -> None:
    with_error(town(tmp_path))
    shutil.copy(tmp_path / "town" / TABLE, tmp_path / "alone.yaml")
    ran = call("check", "data", "alone.yaml", "--format", "json")
    assert (ran.code, found(ran)) == (3, [("error", "dot-thousands", "alone.yaml", 16, 19)])
    assert json.loads(ran.out)["dataset"] == {"name": None, "path": None, "embedded": False, "sha256": None}


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("a: 1\n", "missing-format", (1, 1)),
        ("a: 1\nformat: pa.table/2\n", "unknown-format", (2, 9)),
        ("- a\n", "missing-format", (1, 1)),
        ("format: 1\n", "unknown-format", (1, 9)),
        ("", "empty-file", (1, 1)),
    ],
)
def test_a_file_of_another_kind(tmp_path: Path, call: Call, text: str, code: str, place: tuple[int, int]) -> None:
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    ran = call("check", "data", "x.yaml", "--format", "json")
    assert (ran.code, found(ran)) == (3, [("error", code, "x.yaml", *place)])


def test_a_file_that_is_not_there(call: Call) -> None:
    assert found(call("check", "data", "x.yaml", "--format", "json")) == [("error", "file-missing", "x.yaml", 1, 1)]


def test_a_folder_without_a_dataset(tmp_path: Path, call: Call) -> None:
    (tmp_path / "empty").mkdir()
    ran = call("check", "data", "empty")
    assert (ran.code, ran.out, ran.err) == (
        2, "", "The folder empty has no agreements.yaml. Name the folder that holds it.\n",
    )  # fmt: skip


def test_files_and_data_do_not_go_together(call: Call) -> None:
    assert call("check", "data", "x.yaml", "--data", "shipped").code == 2


# -- other commands ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", [("check",), ("check", "targets"), ("forecast",)])
def test_other_commands_refuse_with_the_same_findings(tmp_path: Path, call: Call, command: tuple[str, ...]) -> None:
    folder = town(tmp_path, "data")
    with_error(folder)
    with_note(folder)
    checked = call("check", "data").out.splitlines()
    ran = call(*command)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.splitlines()[:-1] == [line for line in checked if ": error: " in line]
    assert len(ran.err.splitlines()) == 2


def test_check_alone_says_what_to_look_at_and_then_the_verdicts(tmp_path: Path, call: Call) -> None:
    folder = town(tmp_path)
    with_warning(folder)
    with_note(folder)
    ran = call("check", "--data", "town", "--as-of", AS_OF)
    first, second, third, *rest = ran.out.splitlines()
    assert (ran.code, ran.err) == (0, "")
    assert first.startswith("town/appendix/table-1.yaml:10:15: warning: ")
    assert "[year-missing]" in first
    assert second == "In the data: 1 warning, 2 notes; pa check data --data town shows them."
    assert third == ""
    assert rest == call("check", "targets", "--data", "town", "--as-of", AS_OF).out.splitlines()


def test_options_belong_behind_the_check_that_they_are_of(call: Call) -> None:
    ran = call("check", "--data", "x", "targets")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "Write --data and --as-of after targets: pa check targets --data FOLDER.\n"


# -- formats -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FindingsFormat)
def test_every_format_is_written(call: Call, form: FindingsFormat) -> None:
    ran = call("check", "data", "--data", "shipped", "--format", form.value, "--as-of", AS_OF)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith("\n")


def test_programs_that_show_code_get_paths_from_the_root_of_the_repository(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "sub").mkdir()
    with_error(town(tmp_path / "sub", "data"))
    said = pa("check", "data", "--format", "github", cwd=tmp_path / "sub").out
    assert said.startswith("::error file=sub/data/appendix/table-1.yaml,line=16,col=19,")
    (tmp_path / ".git").rmdir()
    said = pa("check", "data", "--format", "github", cwd=tmp_path / "sub", GITHUB_WORKSPACE=str(tmp_path)).out
    assert said.startswith("::error file=sub/data/")
    said = pa("check", "data", "--format", "github", cwd=tmp_path / "sub").out
    assert said.startswith("::error file=data/appendix/table-1.yaml,")
