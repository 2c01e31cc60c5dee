"""`pa rule`: what a rule asks, from docs/rules.md."""

from pathlib import Path

from pa_calc.cli.base import DONE, Usage, answer, app, wrong
from pa_calc.cli.options import Code
from pa_calc.cli.speech import language, words


@app.command("rule", help="help.rule", epilog="help.rule.examples")
def _rule(code: Code = None) -> int:
    from pa_calc.choice import nearest
    from pa_calc.render.rule_text import rule_text, rules, rules_text

    known, said = rules(_page().read_text(encoding="utf-8")), words("data")
    if code is None:
        answer(rules_text(known, said, _width()))
    elif code in known:
        answer(rule_text(known[code], said, _width()))
    else:
        near = nearest(code, known)
        raise Usage(wrong("no-such-code-near" if near else "no-such-code", code, near=near))
    return DONE


def _page() -> Path:
    """The document of the rules in the language that is spoken: inside the package, or beside it in a checkout."""
    package, name = Path(__file__).parents[1], "rules.nl.md" if language() == "nl" else "rules.md"
    inside = package / f"_{name}"
    return inside if inside.is_file() else package.parents[1] / "docs" / name


def _width() -> int | None:
    """How wide standard output is; None where nothing needs to fit."""
    import os
    import sys

    from pa_calc.console import width

    return width(sys.stdout, os.environ)
