"""`pa rule`: sections of docs/rules.md in a terminal. What is expected was worked out by hand from the document."""

from pathlib import Path

import pytest
from tests.program import Call, pa

from pa_calc import console
from pa_calc.cli import rule
from pa_calc.render.rule_text import Example, Rule, rule_text, rules, rules_text
from pa_calc.words import catalogue

ROOT = Path(__file__).parents[1]
ENGLISH = catalogue("en", "data")

DOT_THOUSANDS = """\
dot-thousands (error)

No dot marks thousands. With the Dutch one a count is a thousand times smaller: here not quite ten homes.

Bad, in agreements.yaml:

    at_least: 9.750

Good:

    at_least: 9750
"""

UNUSED_TABLE = """\
unused-table (note)

A table is there because some target needs it. One that no target counts may have been typed in vain, or a target does \
not ask as it was meant to.

Bad, in agreements.yaml:

    - flow: [liberalised]
      over: 2031

Good:

    - flow: [liberalised]
"""

FILE_MISSING = """\
file-missing (error)

Every file of a dataset is there to be read. A link that leads nowhere would hide a table, and with it an answer.

Bad, in appendix/:

    table-1.yaml -> ../old/table-1.yaml    a link, and no such file there

Good:

    table-1.yaml                           the file itself
"""


@pytest.mark.parametrize(
    ("code", "text"),
    [("dot-thousands", DOT_THOUSANDS), ("unused-table", UNUSED_TABLE), ("file-missing", FILE_MISSING)],
)
def test_a_rule_is_explained(call: Call, code: str, text: str) -> None:
    assert call("rule", code) == (0, text, "")


def test_a_pipe_gets_the_same_whatever_the_screen(tmp_path: Path) -> None:
    assert pa("rule", "unused-table", cwd=tmp_path, COLUMNS="40") == (0, UNUSED_TABLE, "")


def test_a_screen_gets_lines_that_fit(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(console, "width", lambda *_: 50)
    assert call("rule", "dot-thousands").out.splitlines()[:6] == [
        "dot-thousands (error)",
        "",
        "No dot marks thousands. With the Dutch one a count",
        "is a thousand times smaller: here not quite ten",
        "homes.",
        "",
    ]


def test_an_example_is_never_broken(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(console, "width", lambda *_: 10)
    out = call("rule", "file-missing").out
    assert "    table-1.yaml -> ../old/table-1.yaml    a link, and no such file there\n" in out
    assert max(map(len, out.splitlines()[2:5])) <= 40


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("dot-thousand", "There is no rule dot-thousand. Did you mean dot-thousands?\n"),
        ("zzz", "There is no rule zzz. pa rule lists them all.\n"),
        ("", "There is no rule . pa rule lists them all.\n"),
        ("\x1b[31m", "There is no rule \\x1b[31m. pa rule lists them all.\n"),
    ],
)
def test_a_code_that_no_rule_has(call: Call, asked: str, said: str) -> None:
    assert call("rule", asked) == (2, "", said)


def test_one_rule_at_a_time(call: Call) -> None:
    ran = call("rule", "dot-thousands", "file-missing")
    assert (ran.code, ran.out) == (2, "")


# -- all rules ---------------------------------------------------------------------------------------------------------

KNOWN = {
    "one": Rule("one", "First", "error", "One thing. And why. It matters.", Example("a", "x\n"), Example("a", "y\n")),
    "other-rule": Rule(
        "other-rule",
        "First",
        "warning",
        "A span such as 2027.. is one. 2026 is not.",
        Example("a", ""),
        Example("a", ""),
    ),
    "third": Rule("third", "Second", "note", "No end", Example("a", ""), Example("a", "")),
}
"""Invented rules."""

LIST = """\
First
  one         error    One thing.
  other-rule  warning  A span such as 2027.. is one.

Second
  third       note     No end
"""

NARROW_LIST = """\
First
  one         error    One thing.
  other-rule  warning  A span such as
    2027.. is one.

Second
  third       note     No end
"""


def test_all_rules_are_listed_by_chapter() -> None:
    assert rules_text(KNOWN, ENGLISH, None) == LIST
    assert rules_text(KNOWN, ENGLISH, 80) == LIST
    assert rules_text(KNOWN, ENGLISH, 40) == NARROW_LIST
    assert rules_text({}, ENGLISH, None) == ""


def test_on_a_screen_a_sentence_goes_on_below_itself() -> None:
    assert rules_text(KNOWN, ENGLISH, 52) == LIST
    assert rules_text(KNOWN, ENGLISH, 51).splitlines()[2:4] == [
        "  other-rule  warning  A span such as 2027.. is",
        "                       one.",
    ]


def test_without_a_code_every_rule_of_the_page_is_listed(call: Call) -> None:
    ran = call("rule")
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert (ran.code, ran.err) == (0, "")
    assert [line.split()[0] for line in ran.out.splitlines() if line.startswith("  ")] == [*rules(page)]
    assert ran.out.startswith("The file\n  file-missing ")


# -- the document ------------------------------------------------------------------------------------------------------

SECTION = """\
# Rules

## A chapter

[a-code](#a-code)

### a-code

`warning`

Write `key` as [the page](x.md)
says.

```yaml
# bad: a.yaml
a: 1
  b: 2
```

```yaml
# good: a.yaml
a: 1
```
"""


def test_marks_of_markdown_are_left_out() -> None:
    (one,) = rules(SECTION).values()
    assert one == Rule(
        "a-code",
        "A chapter",
        "warning",
        'Write "key" as the page says.',
        Example("a.yaml", "a: 1\n  b: 2\n"),
        Example("a.yaml", "a: 1\n"),
    )
    assert rule_text(one, ENGLISH, None).endswith("Bad, in a.yaml:\n\n    a: 1\n      b: 2\n\nGood:\n\n    a: 1\n")


@pytest.mark.parametrize(
    ("piece", "other"), [("`warning`\n\n", ""), ("# bad: ", "# "), ("\n```yaml\n# good: a.yaml\na: 1\n```\n", "")]
)
def test_a_section_that_lacks_something_is_none(piece: str, other: str) -> None:
    assert piece in SECTION
    assert rules(SECTION.replace(piece, other)) == {}


def test_an_installed_program_has_the_page_inside_it(
    call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = tmp_path / "site-packages" / "pa_calc"
    package.mkdir(parents=True)
    (package / "_rules.md").write_text(SECTION, encoding="utf-8")
    monkeypatch.setattr(rule, "__file__", str(package / "cli" / "rule.py"))
    assert call("rule").out == 'A chapter\n  a-code  warning  Write "key" as the page says.\n'


def test_a_checkout_has_the_page_beside_it() -> None:
    assert rule._page() == ROOT / "docs" / "rules.md"
