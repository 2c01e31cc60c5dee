"""The reader: text in, values or findings with their places out."""

import os
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pa_calc import reading
from pa_calc.findings import Finding, Place, Untrusted
from pa_calc.reading import MOST_LEVELS, parse, rawtext, read
from pa_calc.reading.syntax import syntax_finding
from pa_calc.words import catalogue
from pa_calc.words.clean import shown

SAMPLE = """\
# A fictional dataset.
format: pa.dataset/1
parties: {gemeente: {name: Gemeente "Élan"}, "corp": {name: 'it''s'}}
targets:
  - number: "1.10"
    cells: {2024: -16, 2025: 682.96, "2026": "no"}
    on_time: true
    text: >-
      folded é
      text
    empty:
  - [2024-12-18, 2025..2028, 2026.., 70%, 1/2, ~, null, +5, 0]
"""


@pytest.fixture(params=["libyaml", "python"])
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "python":
        monkeypatch.setattr(reading, "LOADER", yaml.SafeLoader)


def refused(data: str | bytes) -> tuple[Finding, ...]:
    with pytest.raises(Untrusted) as caught:
        parse(data if isinstance(data, bytes) else data.encode(), "a.yaml")
    return caught.value.findings


def places(data: str | bytes) -> list[tuple[str, int, int]]:
    return [(finding.code, finding.place.line, finding.place.column) for finding in refused(data)]


def message(finding: Finding) -> str:
    words = catalogue("en", "findings")
    found, remedy = (words.say(f"{part}.{finding.code}", **finding.details) for part in ("finding", "remedy"))
    return f"{finding.place.file}:{finding.place.line}:{finding.place.column}: {found} {remedy}"


@pytest.mark.usefixtures("_parser")
def test_values_are_plain_and_exact() -> None:
    document = parse(SAMPLE.encode(), "a.yaml")
    assert document.value == {
        "format": "pa.dataset/1",
        "parties": {"gemeente": {"name": 'Gemeente "Élan"'}, "corp": {"name": "it's"}},
        "targets": (
            {
                "number": "1.10",
                "cells": {2024: -16, 2025: Decimal("682.96"), "2026": "no"},
                "on_time": True,
                "text": "folded é text",
                "empty": None,
            },
            ("2024-12-18", "2025..2028", "2026..", "70%", "1/2", None, None, 5, 0),
        ),
    }
    assert document.data == SAMPLE.encode()
    assert str(parse(b"a: 1.10", "x").value["a"]) == "1.10"


@pytest.mark.parametrize(
    "text",
    [
        "2025-12-18 12:00",
        "1.2.3",
        "1.10a",
        "2025-Q2",
        "-",
        "+",
        "A+++",
        "y",
        "n",
        "nothing",
        "offer",
        "nan",
        "e5",
        "9.750 x",
    ],
)
def test_everything_else_is_text(text: str) -> None:
    assert parse(f"[{text}]".encode() if text != "-" else b'["-"]', "x").value == (text,)


@pytest.mark.parametrize(
    ("text", "value"),
    [("0.125", "0.125"), ("-9.75", "-9.75"), ("123456789012.345", "123456789012.345"), ("+1.0", "1.0")],
)
def test_decimals(text: str, value: str) -> None:
    assert parse(f"[{text}]".encode(), "x").value == (Decimal(value),)


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.usefixtures("_parser")
def test_places(line_end: str, mark: str) -> None:
    document = parse((mark + SAMPLE.replace("\n", line_end)).encode(), "data/a.yaml")

    def at(*loc: str | int, key: bool = False) -> tuple[int, int]:
        return document.place(loc, key=key)[1:]

    assert document.place(()) == Place("data/a.yaml", 2, 1)
    assert at("format") == (2, 9)
    assert at("format", key=True) == (2, 1)
    assert at("parties", "corp", "name") == (3, 61)
    assert at("parties", "corp", key=True) == (3, 46)
    assert at("targets", 0, "cells", 2025) == (6, 30)
    assert at("targets", 0, "cells", 2025, key=True) == (6, 24)
    assert at("targets", 0, "cells", "2026", "str") == (6, 46)
    assert at("targets", 0, "empty") == (11, 11)
    assert at("targets", 1, 1) == (12, 18)
    assert at("targets", 1, 1, key=True) == (12, 18)


def test_places_skip_steps_that_do_not_exist() -> None:
    document = parse(SAMPLE.encode(), "a.yaml")
    assert document.place(("targets", "some-tag", 0, "number")) == document.place(("targets", 0, "number"))
    assert document.place(("targets", 0, "title")) == document.place(("targets", 0))
    assert document.place(("targets", 7)) == document.place(("targets", -1)) == document.place(("targets",))
    assert document.place(("nowhere", 3)) == document.place(())


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ("9.750", "dot-thousands", 4),
        ("-9.750", "dot-thousands", 4),
        ("1.234.567", "dutch-number", 4),
        ("9.750,00", "dutch-number", 4),
        ("9,750", "comma-thousands", 4),
        ("1,234.50", "comma-thousands", 4),
        ("7,5", "decimal-comma", 4),
        ("9_750", "underscore-number", 4),
        ("010", "leading-zero", 4),
        ("00", "leading-zero", 4),
        ("0x1F", "other-base", 4),
        ("0o17", "other-base", 4),
        ("0b11", "other-base", 4),
        ("2:00", "base-60", 4),
        ("-1:30:00", "base-60", 4),
        ("1e5", "exponent", 4),
        ("1.5E+3", "exponent", 4),
        ("5.", "bare-dot", 4),
        (".5", "bare-dot", 4),
        (".nan", "not-finite", 4),
        ("-.INF", "not-finite", 4),
        ("1234567890123456", "long-number", 4),
        ("0.1234567890123456", "long-number", 4),
        ("9" * 5000, "long-number", 4),
        ("1:" * 5000 + "1", "long-number", 4),
        ("NO", "ambiguous-word", 4),
        ("Yes", "ambiguous-word", 4),
        ("on", "ambiguous-word", 4),
        ("OFF", "ambiguous-word", 4),
        ("True", "ambiguous-word", 4),
        ("NULL", "ambiguous-word", 4),
        ("<<", "merge-key", 4),
        ("&x 1", "anchor", 4),
        ("*x", "alias", 4),
        ("!!int 1", "tag", 4),
        ("!x", "tag", 4),
        ("&x [1]", "anchor", 4),
        ("!!set {a: 1}", "tag", 4),
        ('"\\e[31m"', "control-character", 4),
        ('"\\0"', "control-character", 4),
        ('"\\u202e"', "bidi-character", 4),
        ("\x1b", "control-character", 4),
        ("é\x00", "control-character", 5),
        ("x # \u202e", "bidi-character", 8),
        ("x\u200b", "invisible-character", 5),
        ("x\u0085y", "control-character", 5),
        ("x\u2028y", "invisible-character", 5),
        ("x\u2029y", "invisible-character", 5),
        ("x\ufeff", "invisible-character", 5),
        ("x\ry", "control-character", 5),
        ("{1: x}", "key-not-text", 5),
        ("{1.10: x}", "key-not-text", 5),
        ("{true: x}", "key-not-text", 5),
        ("{~: x}", "key-not-text", 5),
        ("{12345: x}", "key-not-text", 5),
        ("{[b]: x}", "key-not-text", 5),
        ("{{b: 1}: x}", "key-not-text", 5),
        ('{b: 1, "b": 2}', "duplicate-key", 11),
        ('{2025: 1, "2025": 2}', "duplicate-key", 14),
        ("{2025: 1, +2025: 2}", "duplicate-key", 14),
        ("[b, c", "open-bracket", 4),
        ("{b: [c}", "open-bracket", 8),
        ("[", "open-bracket", 4),
        ("{b: [c,", "open-bracket", None),
        ('"b', "open-quote", 4),
        ("b: c", "stray-colon", 5),
        ("- b", "stray-dash", 4),
        ("@b", "reserved-character", 4),
        ("&", "reserved-character", 4),
        ('"\\q"', "bad-escape", None),
        ('"\\U00110000"', "bad-escape", None),
        ("]", "bad-syntax", 4),
        ('"b" c', None, 8),
    ],
    ids=lambda value: str(value)[:20].encode("unicode_escape").decode(),
)
@pytest.mark.usefixtures("_parser")
def test_traps_in_a_value(text: str, code: str | None, column: int | None) -> None:
    (finding,) = refused(f"a: {text}\n")
    assert (finding.code, finding.place.line) == (code or finding.code, 1)
    assert finding.place.column == (column or finding.place.column)
    assert message(finding)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", [("empty-file", 1, 1)]),
        (b"# only a comment\n", [("empty-file", 1, 1)]),
        (b"---\n", [("empty-file", 1, 1)]),
        (b"null\n", [("empty-file", 1, 1)]),
        (b"a: 1\n---\nb: 2\n", [("second-document", 2, 1)]),
        (b"a: 1\n\tb: 2\n", [("odd-indent", 2, 1)]),
        (b"a:\n  - b\n \t- c\n", [("odd-indent", 3, 2)]),
        ("a:\n\u00a0\u00a0b: 1\n".encode(), [("odd-indent", 2, 1)]),
        ("a: é\nb: \udcff".encode("utf-8", "surrogateescape"), [("not-utf-8", 2, 4)]),
        (b"\xef\xbb\xbfa: 1\r\nb: \xff", [("not-utf-8", 2, 4)]),
        ("a: 1".encode("utf-16"), [("utf-16", 1, 1)]),
        ("a: 1".encode("utf-16-le"), [("utf-16", 1, 1)]),
        ("a: 1".encode("utf-16-be"), [("utf-16", 1, 1)]),
        (b"%PDF-1.7\n", [("pdf-file", 1, 1)]),
        (b"a: 1\n||||||| base\n", [("conflict-marker", 2, 1)]),
        (b"a: 1\n=======\nb: 2\n", [("conflict-marker", 2, 1)]),
        (b"\n  <!DOCTYPE html>\n<html>", [("html-file", 1, 1)]),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n", [("lfs-pointer", 1, 1)]),
        (b"a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n", [("conflict-marker", 2, 1)]),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", [("office-file", 1, 1)]),
        (b"a:\n  - 1\n b: 2\n", [("bad-indent", 3, 2)]),
        (b"a: 1\nb\nc: 2\n", [("missing-colon", 2, 1)]),
        (b"%YAML 9.9\n---\na: 1\n", [("bad-syntax", 1, 1)]),
        (b"<<: {a: 1}\n", [("merge-key", 1, 1)]),
        (b"a: &x b\nc: *x\n", [("anchor", 1, 4), ("alias", 2, 4)]),
        (b"&x a: !y b\n", [("anchor", 1, 1), ("tag", 1, 7)]),
        (b"a: 1\nb: 2\na: 3\na: 4\n", [("duplicate-key", 3, 1), ("duplicate-key", 4, 1)]),
        (
            b"a: yes\nb: 9.750\nc: {d: 010}\ne: [f\n",
            [("ambiguous-word", 1, 4), ("dot-thousands", 2, 4), ("leading-zero", 3, 8), ("open-bracket", 4, 4)],
        ),
        (
            b"b: \xe2\x80\x8b\na: \x07\n\tc: 1\n",
            [("invisible-character", 1, 4), ("control-character", 2, 4), ("odd-indent", 3, 1)],
        ),
        (b"[" * 200_000, [("too-deep", 1, MOST_LEVELS + 1)]),
        (b"- " * 200_000, [("too-deep", 1, 2 * MOST_LEVELS + 1)]),
        (b"{a: " * 200_000, [("too-deep", 1, 4 * MOST_LEVELS + 1)]),
    ],
    ids=lambda value: str(value)[:30],
)
@pytest.mark.usefixtures("_parser")
def test_traps_of_a_file(data: bytes, expected: list[tuple[str, int, int]]) -> None:
    assert places(data) == expected


def test_depth_is_allowed_up_to_the_limit() -> None:
    assert parse(b"[" * MOST_LEVELS + b"]" * MOST_LEVELS, "x").value


def test_tabs_and_conflict_signs_inside_text_are_allowed() -> None:
    text = "a: b\tc\n  \nd: |\n  <<<<<<< x\n  =======\n\ne: '>>>>>>> f'\n"
    assert parse(text.encode(), "x").value["e"] == ">>>>>>> f"


@pytest.mark.parametrize(
    "text", ["a: yes\n" * 200_000, "\u200b" * 600_000, 'a: "\\e"\n' * 100_000, "a: &x [*x]\n" * 90_000]
)
def test_very_many_findings_stop_the_reading(text: str) -> None:
    found = refused(text)
    assert rawtext.MOST_FINDINGS <= len(found) <= rawtext.MOST_FINDINGS + 1


def test_very_many_values_stop_the_reading() -> None:
    assert [code for code, _, _ in places("a: [" + "1," * 200_000 + "]")] == ["too-many-values"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a: 9.750",
            "a.yaml:1:4: 9.750 would be read as a number with decimals. A dot does not mark thousands; write 9750.",
        ),
        ("a: 9,750", "a.yaml:1:4: 9,750 is no number in YAML. A comma does not mark thousands; write 9750."),
        (
            "a: 9_750",
            "a.yaml:1:4: Programs differ on whether 9_750 is a number. Write 9750, or put quotes around text.",
        ),
        (
            "a: 7,5",
            "a.yaml:1:4: 7,5 is no number in YAML. Decimals come after a dot; write 7.5, or put quotes around text.",
        ),
        (
            "a: NO",
            (
                "a.yaml:1:4: Some programs read NO as true, false or null, others as text. "
                "Put quotes around text; for yes and no write true or false, in small letters."
            ),
        ),
        ("a: 1\na: 2", "a.yaml:2:1: The key a was here before. Keep one of the two."),
        (
            "a: {b: 1",
            (
                "a.yaml:1:4: A bracket is not closed, or a comma is missing: a: {b: 1 "
                "Close each [ with ] and each { with }; put quotes around text that holds brackets."
            ),
        ),
        (
            "a: \x1b",
            (
                "a.yaml:1:4: A control character stands here: U+001B. "
                "Remove it; where it came with pasted text, type that text again."
            ),
        ),
    ],
    ids=lambda value: value[:12].encode("unicode_escape").decode(),
)
def test_whole_messages(text: str, expected: str) -> None:
    (finding,) = refused(text)
    assert message(finding) == expected


def test_a_finding_can_point_to_a_second_place() -> None:
    assert refused("a: 1\nb: 2\n'a': 3\n")[0].related == Place("a.yaml", 1, 1)
    assert refused("a: [1\nb: 2\n")[0].related == Place("a.yaml", 2, 2)  # where a comma would have to stand
    assert refused("a: 'b\nc: d\n")[0].related is None  # the end of the file is no place to look at


def test_names_are_shown_safely_with_forward_slashes(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"a: yes")
    with pytest.raises(Untrusted) as caught:
        read(tmp_path / "a.yaml", str(Path("data") / "\x1b[31m.yaml"))
    assert caught.value.findings[0].place == Place("data/\\x1b[31m.yaml", 1, 4)


def codes_of(path: Path) -> list[str]:
    with pytest.raises(Untrusted) as caught:
        read(path, "a.yaml")
    assert all(message(finding) for finding in caught.value.findings)
    return [finding.code for finding in caught.value.findings]


def test_reads_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(SAMPLE.encode())
    assert read(path, "a.yaml").value == parse(SAMPLE.encode(), "a.yaml").value


def test_refuses_what_is_no_ordinary_file(tmp_path: Path) -> None:
    assert codes_of(tmp_path) == ["not-a-file"]
    assert codes_of(tmp_path / "none.yaml") == ["file-missing"]
    assert codes_of(tmp_path / "a\0b") == ["file-unreadable"]
    assert codes_of(tmp_path / ("x" * 5000)) == ["file-unreadable"]


def test_refuses_too_much_and_the_wrong_format(tmp_path: Path) -> None:
    (tmp_path / "big.yaml").write_bytes(b"#" * (rawtext.MOST_BYTES + 1))
    assert codes_of(tmp_path / "big.yaml") == ["file-too-large"]
    with zipfile.ZipFile(tmp_path / "book.yaml", "w") as book:
        book.writestr("xl/workbook.xml", "<x/>")
    assert codes_of(tmp_path / "book.yaml") == ["office-file"]


if Path("/dev/zero").exists():

    def test_refuses_a_device() -> None:
        assert codes_of(Path("/dev/zero")) == ["not-a-file"]


if hasattr(os, "mkfifo"):

    def test_refuses_a_pipe_without_waiting(tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.yaml")
        assert codes_of(tmp_path / "pipe.yaml") == ["not-a-file"]


@pytest.mark.parametrize(("encoding", "position"), [("unicode", 6), ("?", 7)])
def test_a_reader_error_has_a_place_too(encoding: str, position: int) -> None:
    error = yaml.reader.ReaderError("x", position, 7, encoding, "not allowed")
    assert syntax_finding(error, "é: 1\nb\n", "a.yaml").place == Place("a.yaml", 2, 2)


def test_findings_are_sorted() -> None:
    unsorted = [
        Finding("b", Place("b", 1, 1), {}),
        Finding("a", Place("a", 10, 1), {}),
        Finding("c", Place("a", 9, 7), {}),
    ]
    assert [finding.code for finding in Untrusted(unsorted).findings] == ["c", "a", "b"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "null"),
        (True, "true"),
        (Decimal("1.10"), "1.10"),
        ("a\x1b", '"a\\x1b"'),
        ((), "[]"),
        ((1,), "[…]"),
        ({}, "{}"),
        ({str(n): n for n in range(9)}, "{0, 1, 2, 3, 4}"),
    ],
)
def test_values_are_shown_as_they_would_be_written(value: object, text: str) -> None:
    assert shown(value) == text


BYTES = SAMPLE.encode()
SNIPPETS = [
    b"&a ",
    b"*a",
    b"!!int ",
    b"<<: ",
    b"\t",
    b"\x00",
    b"\xff",
    b"\xe2\x80\xa8",
    b"[",
    b"}",
    b'"',
    b"- ",
    b": ",
    b"? ",
    b"---\n",
    b"#",
    b"|",
    b"%",
    b"9.750",
    b"\\U00110000",
]


@given(
    st.lists(
        st.tuples(st.integers(0, len(BYTES)), st.integers(0, 3), st.binary(max_size=2) | st.sampled_from(SNIPPETS)),
        max_size=6,
    )
)
@settings(max_examples=500, deadline=None)
def test_mutated_bytes_are_read_or_refused(changes: list[tuple[int, int, bytes]]) -> None:
    data = BYTES
    for start, gone, put in changes:
        data = data[:start] + put + data[start + gone :]
    refusals = []
    for loader in (reading.LOADER, yaml.SafeLoader):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(reading, "LOADER", loader)
            try:
                parse(data, "a.yaml")
            except Untrusted as error:
                refusals.append(error.findings)
    assert all(message(finding) and min(finding.place[1:]) >= 1 for findings in refusals for finding in findings)
    assert all(refusals)
