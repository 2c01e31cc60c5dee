"""Tables: padded for pipes, fitted to screens, and never cropped without a sign."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pa_calc.render.grid import Cell, Column, Grid, drawn, fits, plain, shortened, shown, styled, width, wrapped
from pa_calc.render.view import Screen

ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
COLUMNS = (
    Column("#", lead=True),
    Column("Target", fit="shorten", least=10, lead=True),
    Column("Known", "right"),
    Column("Promised", wide=True),
    Column("Verdict", lead=True),
)
ROWS = (
    (Cell("1.1", brief="1.1*"), Cell("Social homes realised"), Cell("584"), Cell("effort"), Cell("? open", "open")),
    (Cell("1.22"), Cell("Homes"), Cell("10,194-10,694"), Cell("result"), Cell("✗ off course", "bad")),
)
GRID = Grid(COLUMNS, ROWS)


def test_a_pipe_gets_padded_columns_without_spaces_at_the_end() -> None:
    assert plain(GRID).split("\n") == [
        "  #     Target                         Known  Promised  Verdict",
        "  1.1   Social homes realised            584  effort    ? open",
        "  1.22  Homes                  10,194-10,694  result    ✗ off course",
    ]


def test_a_wide_screen_shows_what_a_pipe_shows() -> None:
    assert drawn(GRID, Screen(width=100)) == plain(GRID)
    assert drawn(GRID, Screen()) == plain(GRID)
    assert fits(GRID, Screen(width=100))


def test_a_narrower_screen_takes_the_brief_form_first() -> None:
    assert drawn(GRID, Screen(width=60)).split("\n") == [
        "  #     Target                         Known  Verdict",
        "  1.1*  Social homes realised            584  ? open",
        "  1.22  Homes                  10,194-10,694  ✗ off course",
    ]
    assert not fits(GRID, Screen(width=60))


def test_then_a_text_is_shortened_with_a_sign() -> None:
    assert drawn(GRID, Screen(width=46)).split("\n") == [
        "#     Target               Known  Verdict",
        "1.1*  Social hom…            584  ? open",
        "1.22  Homes        10,194-10,694  ✗ off course",
    ]


def test_then_each_row_becomes_lines() -> None:
    assert drawn(GRID, Screen(width=42)).split("\n") == [
        "1.1*  Social homes realised  ? open",
        "      Known 584",
        "1.22  Homes                  ✗ off course",
        "      Known 10,194-10,694",
    ]


def test_a_row_of_lines_leaves_out_what_says_nothing() -> None:
    grid = Grid(
        (Column("A", lead=True), Column("Bearing"), Column("Course")), ((Cell("x" * 20), Cell("-"), Cell("5")),)
    )
    assert drawn(grid, Screen(width=24)) == "x" * 20 + "\n        Course 5"


def test_wrapping_keeps_every_word() -> None:
    grid = Grid((Column("A"), Column("B", fit="wrap", least=8)), ((Cell("1"), Cell("one two three four five")),))
    lines = drawn(grid, Screen(width=20)).split("\n")
    assert max(map(len, lines)) <= 20
    assert " ".join(lines).split() == ["A", "B", "1", "one", "two", "three", "four", "five"]


def test_colours_only_where_the_screen_has_them() -> None:
    coloured = drawn(GRID, Screen(width=100, color=True))
    assert "\x1b[1;31m✗ off course" in coloured
    assert [line.rstrip() for line in ESCAPES.sub("", coloured).split("\n")] == plain(GRID).split("\n")
    assert styled("Overdue", "strong", Screen(color=True)) == "\x1b[1mOverdue\x1b[0m"
    assert styled("Overdue", "strong", Screen()) == "Overdue"


def test_the_environment_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = drawn(GRID, Screen(width=60))
    for name, value in {"COLUMNS": "7", "FORCE_COLOR": "1", "TERM": "dumb", "NO_COLOR": "1"}.items():
        monkeypatch.setenv(name, value)
    assert drawn(GRID, Screen(width=60)) == before
    assert "\x1b[" in drawn(GRID, Screen(width=60, color=True))


def test_an_ascii_screen_gets_ascii() -> None:
    assert shown("≥ 600 · één… \u2013 ✗ 漢", Screen(unicode=False)) == ">= 600 - een... - x \\u6f22"
    for size in (100, 46, 20):
        assert drawn(GRID, Screen(width=size, unicode=False)).isascii()
    assert "Social..." in drawn(GRID, Screen(width=45, unicode=False))


@pytest.mark.parametrize("size", [0, 1, 5, 20])
def test_the_narrowest_screen_is_drawn_as_one_of_20(size: int) -> None:
    assert drawn(GRID, Screen(width=size)) == drawn(GRID, Screen(width=20))


def test_markup_in_a_text_stays_text() -> None:
    hostile = "[bold]x[/] [/] :smile: [link=http://a]b"
    grid = Grid((Column("A [b]"), Column("B")), ((Cell(hostile), Cell("1")),))
    assert hostile in drawn(grid, Screen(width=100))
    assert "\x1b" not in drawn(grid, Screen(width=100))
    assert hostile in ESCAPES.sub("", drawn(grid, Screen(width=100, color=True)))


def test_a_table_without_rows_has_its_headings() -> None:
    assert plain(Grid(COLUMNS[:2], ())) == "  #  Target"
    assert drawn(Grid(COLUMNS[:2], ()), Screen(width=80)) == "  #  Target"


def test_signs_of_two_columns_are_counted_as_two() -> None:
    assert [width("ab"), width("漢字"), width("e\u0301")] == [2, 4, 1]
    assert shortened("漢字漢字", 5, Screen()) == "漢字…"
    assert shortened("short", 5, Screen()) == "short"


def test_a_sentence_is_one_line_in_a_pipe() -> None:
    sentence = "word " * 50
    assert wrapped(sentence, Screen(), "  ", "    ") == "  " + sentence
    assert wrapped("a b", Screen(width=80), "  ") == "  a b"


ODD = "漢字\u0301✗≥…"
LETTERS = st.one_of(st.characters(max_codepoint=0x24F, exclude_categories=["Cc", "Cf"]), st.sampled_from(ODD))
TEXTS = st.text(LETTERS, max_size=30)


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=3), st.integers(0, 90), st.booleans(), st.booleans())
def test_no_line_is_wider_than_the_screen(rows: list[tuple[str, str]], size: int, color: bool, unicode: bool) -> None:
    columns = (Column("A", lead=True), Column("B", "right", fit="wrap"))
    grid = Grid(columns, tuple((Cell(first, "bad"), Cell(second)) for first, second in rows))
    lines = ESCAPES.sub("", drawn(grid, Screen(size, color, unicode))).split("\n")
    assert max(map(width, lines)) <= max(size, 20)


@given(TEXTS, st.integers(20, 90))
def test_no_sentence_is_wider_than_the_screen(text: str, size: int) -> None:
    lines = wrapped(f"1.1  {text} {text}", Screen(size), "  ", " " * 8).split("\n")
    assert max(map(width, lines)) <= size
