"""`pa term`: what a word of the field means, from the glossary."""

import os
import sys
from typing import TYPE_CHECKING

from pa_calc.cli.base import DONE, Usage, answer, app, wrong
from pa_calc.cli.options import Word
from pa_calc.cli.speech import language as spoken_language

if TYPE_CHECKING:
    from pa_calc.words.glossary.entry import Language, Term


@app.command("term", help="help.term", epilog="help.term.examples")
def _term(word: Word = None) -> int:
    from pa_calc.console import width
    from pa_calc.render.term_text import senses_text, terms_text

    columns, spoken = width(sys.stdout, os.environ), _language()
    if word:
        _answer(senses_text(_meant(" ".join(word)), spoken, columns))
    else:
        _answer(terms_text(spoken, columns))
    return DONE


def _language() -> "Language":
    return "nl" if spoken_language() == "nl" else "en"


def _meant(asked: str) -> tuple["Term", ...]:
    """The senses of the word that is meant, or of the only one that begins so.

    Raises Usage where that is none, or more than one.
    """
    from pa_calc.words.glossary import are_one_word, begun, senses

    if found := senses(asked):
        return found
    if not (started := begun(asked)):
        raise Usage(_unknown(asked))
    if not are_one_word(started):
        raise Usage(wrong("ambiguous-term", asked, known=", ".join(sorted(started.values()))))
    return tuple(started)


def _unknown(asked: str) -> str:
    from pa_calc.choice import nearest
    from pa_calc.words.glossary import folded, forms

    known = forms()
    near = nearest(folded(asked), known)
    return wrong("no-such-term", asked) if near is None else wrong("no-such-term-near", asked, near=known[near])


def _answer(text: str) -> None:
    """Write it in letters that standard output can show."""
    from pa_calc.console import shows_signs
    from pa_calc.render.term_text import in_ascii

    answer(text if shows_signs(sys.stdout) else in_ascii(text))
