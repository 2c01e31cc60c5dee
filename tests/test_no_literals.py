"""No word for a reader stands outside the catalogue: a scan of the code for texts that look like words for people.

To allow one: its module, the text, and why nobody reads it, in `ALLOWED`.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

import pa_calc

PACKAGE = Path(pa_calc.__file__).parent
MODULES = tuple(
    path.relative_to(PACKAGE).as_posix()
    for path in sorted(PACKAGE.rglob("*.py"))
    if path.relative_to(PACKAGE).parts[0] != "words"
)

PHRASE = re.compile(r"[^\W\d_]{2,}[,;:.!?]? +[^\W\d_]{2,}")
SENTENCE = re.compile(r"\A\W*[A-Z][a-zà-ÿ]+")
BESIDE_A_SPACE = re.compile(r"(?:\A|\W) +[a-zà-ÿ]{2,}\W*\Z|\A\W*[a-zà-ÿ]{2,}\W? +(?:\W|\Z)")
WHOLE_WORD = re.compile(r"(?<![\w.:/=&#%-])[^\W\d_]{2,}(?![\w.:/=;-])")


class Literal(NamedTuple):
    """A text in the code, and where it stands."""

    line: int
    text: str


ALLOWED: Mapping[str, Mapping[str, str]] = {
    "a code of JSON, of YAML, or between modules": {
        "core/verdict.py": r"on course|off course|no data",
        "render/agenda_rows.py": r"on course|off course",
        "render/explain_branches.py": r"in part",
        "rules/wording.py": r"Cyrillic|Greek",
    },
    "the name of a type or of a form, for programmers": {
        "cli/misuse.py": r"NoArgsIsHelpError",
        "render/findings_said.py": r"Key",
        "render/table_reading.py": r"Kind",
        "schema/fields.py": r"[A-Z][a-z]+",
        "schema/forms.py": r"[A-Z][a-z]+|\^\(before\|",
    },
    "recognised, never said: what Typer or PyYAML says, or what people write in data": {
        "cli/misuse.py": r"(No such command|Got unexpected|Option|\(\?P<found>).*",
        "reading/syntax.py": r"[a-z ':<>,]+",
        "reading/rawtext.py": r"version https://git-lfs\.github\.com/",
        "rules/as_written.py": r".*kwartaal.*",
        "rules/numerals.py": r"(nul|zero|twintig|twenty)( [a-z]+)+|one |en",
        "schema/slips.py": r"[a-z]+( [a-z]+)+|\(\\d\{4\}\).*|\[QqKk\].*",
        "starting/files.py": r"gemeente ",
    },
    "a name that is the same in every language": {
        "cli/language.py": r"Library|Preferences|\.GlobalPreferences\.plist|AppleLanguages",
        "reading/rawtext.py": r" MiB",
        "render/grid.py": r"M[ne]|Cf|bold red",
        "starting/files.py": r"Gemeente ",
    },
    "what to type": {
        "cli/__init__.py": r"pa ",
        "render/findings_brief.py": r"pa check data( --data )?",
        "render/findings_junit.py": r"pa check data",
        "starting/files.py": r": \{kind: corporation, name: ",
    },
    "mark-up": {
        "render/findings_junit.py": r"<\?xml .*\n",
        "render/findings_markdown.py": r"<details><summary>",
    },
    "in both languages at once": {
        "render/term_page.py": r"# Woordenlijst / Glossary",
        "rules/ties.py": r"in ",  # a year, in English and in Dutch
    },
    "a bug, of which no reader hears": {
        "schema/json_schema.py": r"no words for ",
    },
}
"""Why a text is no word for a reader, in which modules, and which texts those are."""


def literals(code: str) -> Iterator[Literal]:
    """The texts in some code that look like words for people; what only programmers read is left out."""
    tree = ast.parse(code)
    unread = {id(text) for node in ast.walk(tree) for part in _unread(node) for text in ast.walk(part)}
    parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in unread:
            continue
        if _is_for_people(node.value, is_part=id(node) in parts):
            yield Literal(node.lineno, node.value)


def _unread(node: ast.AST) -> Iterator[ast.AST]:
    """Docstrings, types, exported names, and the texts of errors that are a bug."""
    match node:
        case (
            ast.Expr(value=ast.Constant() as part)
            | ast.arg(annotation=ast.AST() as part)
            | ast.AnnAssign(annotation=part)
            | ast.FunctionDef(returns=ast.AST() as part)
            | ast.Assign(targets=[ast.Name(id="__all__")], value=part)
            | ast.Subscript(value=ast.Name(id="Literal"), slice=part)
        ):
            yield part
        case ast.Raise(exc=ast.Call(func=ast.Name(id="KeyError" | "TypeError" | "ValueError" | "AssertionError"))):
            yield node


def _is_for_people(text: str, *, is_part: bool) -> bool:
    if PHRASE.search(text) or SENTENCE.match(text) or BESIDE_A_SPACE.search(text):
        return True
    return is_part and WHOLE_WORD.search(text) is not None


def forms(module: str) -> list[str]:
    """The texts that a module may hold."""
    return [forms[module] for forms in ALLOWED.values() if module in forms]


def found(module: str) -> list[Literal]:
    return list(literals((PACKAGE / module).read_text(encoding="utf-8")))


def shown(code: str) -> list[str]:
    return [one.text for one in literals(code)]


@pytest.mark.parametrize("module", MODULES)
def test_no_module_says_anything_by_itself(module: str) -> None:
    said = [one for one in found(module) if not any(re.fullmatch(form, one.text, re.DOTALL) for form in forms(module))]
    assert said == [], "put it into the catalogue, in each language"


def test_the_whole_program_was_searched() -> None:
    assert {module.split("/")[0] for module in MODULES} >= {"cli", "console.py", "core", "render", "rules", "starting"}
    assert len(MODULES) > 100


@pytest.mark.parametrize("module", sorted({module for modules in ALLOWED.values() for module in modules}))
def test_what_is_allowed_is_there(module: str) -> None:
    texts = [one.text for one in found(module)]
    assert [form for form in forms(module) if not any(re.fullmatch(form, text, re.DOTALL) for text in texts)] == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ('answer("There are no targets.")', "There are no targets."),
        ('say = "geen doelen"', "geen doelen"),
        ('Cell("Verdict")', "Verdict"),
        ('headings = ("Corporatie", verdict)', "Corporatie"),
        ('def told():\n    return "Overdue"', "Overdue"),
        ('f"{low} or more"', " or more"),
        ('f"{low} tot {high}"', " tot "),
        ('f"{count} homes"', " homes"),
        ('f"{count}x{unit}, samen"', ", samen"),
        ('", ".join(first) + " en " + last', " en "),
        ('f"{rows} rijen in {table:>{width}}"', " rijen in "),
        ('raise Usage("Geen dataset gevonden.")', "Geen dataset gevonden."),
        ('def told() -> str:\n    """What is told."""\n    return f"({count} op tijd)"', " op tijd)"),
    ],
)
def test_a_word_for_a_reader_is_found(code: str, text: str) -> None:
    assert text in shown(code)


def test_a_word_that_is_planted_in_a_module_is_found() -> None:
    for module in ("cli/status.py", "core/check.py", "render/targets_text.py", "render/forecast_text.py"):
        code = (PACKAGE / module).read_text(encoding="utf-8")
        assert shown(code) == []
        assert shown(code + '\n\ndef _told() -> str:\n    return "Nog niet bekend"\n') == ["Nog niet bekend"]


@pytest.mark.parametrize(
    "code",
    [
        '"""What this module is."""',
        'class One:\n    """What it is."""\n    kind: Literal["on course"]\n    """And what that is."""',
        'say("count.one", sign="=", key=f"verdict.{verdict}")',
        'def told(one: "Result", *rest: "Report | None") -> "Iterator[Row]":\n    ...',
        '__all__ = ["Usage", "answer"]',
        'raise ValueError("a measure without terms")',
        'f"{low}-{high}" + f"  {sign} " + f"{year}-01-01" + "utf-8" + "at_least" + " · "',
        'f"--corp={key}" + f"appendix/{name}.yaml"',
    ],
)
def test_what_is_for_programs_is_left_alone(code: str) -> None:
    assert shown(code) == []
