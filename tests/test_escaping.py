"""Texts that may hold anything, inert for each syntax that they are written into."""

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pa_calc.render.escaping import cell, inert, markdown, sarif, spreadsheet, uri, workflow_data, workflow_property

# XML 1.0, 2.2: the characters that a document may hold.
XML = re.compile("[\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")


def test_a_text_is_one_line_without_anything_hidden() -> None:
    assert inert("a\r\nb\x1b[31m\u202e\ud800\u2028") == "a\\r\\nb\\x1b[31m\\u202e\\ud800\\u2028"
    assert inert("é € 😀") == "é € 😀"


def test_a_long_text_is_shortened_but_no_sentence_of_ours() -> None:
    assert inert("a" * 10_000) == "a" * 10_000
    assert len(inert("a" * 100_000)) == 10_000


def test_xml_can_hold_whatever_is_left() -> None:
    for first in range(0, sys.maxunicode + 1, 1000):
        some = "".join(map(chr, range(first, min(first + 1000, sys.maxunicode + 1))))
        assert XML.fullmatch(inert(some))
        assert len(inert(some).splitlines()) == 1


@pytest.mark.parametrize(
    ("text", "data", "property_"),
    [
        ("plain", "plain", "plain"),
        ("100%", "100%25", "100%25"),
        ("%0A::error::x", "%250A::error::x", "%250A%3A%3Aerror%3A%3Ax"),
        ("\n::error::x", "\\n::error::x", "\\n%3A%3Aerror%3A%3Ax"),
        ("a,b=c", "a,b=c", "a%2Cb=c"),
    ],
)
def test_workflow_commands(text: str, data: str, property_: str) -> None:
    assert workflow_data(text) == data
    assert workflow_property(text) == property_


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain text, 9,750 (and more).", "plain text, 9,750 (and more)."),
        ("total-differs", "total-differs"),
        ("a|b", "a&#124;b"),
        ("`rm`", "&#96;rm&#96;"),
        ("<script>", "&#60;script&#62;"),
        ("&lt;", "&#38;<!-- -->lt;"),
        ("[x](y)", "&#91;x&#93;(y)"),
        ("![x](y)", "&#33;<!-- -->&#91;x&#93;(y)"),
        ("*a* _b_ \\", "&#42;a&#42; &#95;b&#95; &#92;"),
        ("@octocat", "&#64;<!-- -->octocat"),
        ("#12", "&#35;<!-- -->12"),
        ("GH-12", "GH&#45;<!-- -->12"),
        ("https://a.nl", "https&#58;<!-- -->//a.nl"),
        ("WWW.a.nl", "WWW&#46;<!-- -->a.nl"),
        ("Known: it", "Known: it"),
        (":bug:", "&#58;<!-- -->bug:"),
        ("$x$", "&#36;<!-- -->x&#36;<!-- -->"),
        ("a\nb", "a&#92;nb"),
    ],
)
def test_markdown(text: str, written: str) -> None:
    assert markdown(text) == written
    assert cell(text) == ("'" + written if text == "@octocat" else written)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        (" =1", "' =1"),
        ("+1", "'+1"),
        ("-1", "'&#45;<!-- -->1"),
        ("@SUM(1)", "'&#64;<!-- -->SUM(1)"),
        ("\uff1d1", "'\uff1d1"),
        ("\t=1", "&#92;t=1"),
        ("1-1=0", "1&#45;<!-- -->1=0"),
    ],
)
def test_a_cell_holds_no_formula(text: str, written: str) -> None:
    assert cell(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain, 9,750", "plain, 9,750"),
        ("", ""),
        ("=1+1", "'=1+1"),
        ("+31 10", "'+31 10"),
        ("-1", "'-1"),
        ("@SUM(1)", "'@SUM(1)"),
        ("\t=1", "\\t=1"),
        ("  =1", "'  =1"),
        ("\uff1d1", "'\uff1d1"),
        ("\uff0b1", "'\uff0b1"),
        ("A+++", "A+++"),
        ("a\r\nb", "a\\r\\nb"),
    ],
)
def test_a_cell_of_a_spreadsheet_holds_no_formula_and_no_line_end(text: str, written: str) -> None:
    assert spreadsheet(text) == written


@given(st.text())
def test_no_text_is_a_formula_of_a_spreadsheet(text: str) -> None:
    assert spreadsheet(text)[:1] not in {"=", "+", "-", "@", "\t", "\r"}


def test_messages_of_sarif() -> None:
    assert sarif("{0} of {a, b}") == "{{0}} of {{a, b}}"
    assert sarif("[here](https://a.nl) or [there] (b)") == "[here] (https://a.nl) or [there] (b)"


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("data/appendix/table-1.yaml", "data/appendix/table-1.yaml"),
        ("my data/a#b%c?d:e.yaml", "my%20data/a%23b%25c%3Fd%3Ae.yaml"),
        ("é/[x].yaml", "%C3%A9/%5Bx%5D.yaml"),
        ("../data/x.yaml", "../data/x.yaml"),
        ("/data/x y.yaml", "file:///data/x%20y.yaml"),
        ("//host/x", "file:///host/x"),
        ("a\nb\udcff", "a%5Cnb%5Cudcff"),
    ],
)
def test_addresses(path: str, address: str) -> None:
    assert uri(path) == address


@given(st.text())
def test_an_address_holds_nothing_but_what_addresses_hold(path: str) -> None:
    assert re.fullmatch(r"(file:///)?[\w.~/%-]*", uri(path), re.ASCII)


@given(st.text())
def test_no_text_begins_a_command_or_ends_a_property(text: str) -> None:
    assert not set(workflow_property(text)) & set("\r\n:,")
    assert not set(workflow_data(text)) & set("\r\n")
