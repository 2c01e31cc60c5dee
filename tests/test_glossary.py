"""The glossary: `pa term` and docs/glossary.md. Terms, amounts and dates were typed again by hand from the field."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest
from tests.conftest import Shipped
from tests.program import Call, pa

from pa_calc import console
from pa_calc.cli.options import StatusAsked
from pa_calc.core.verdict import Verdict
from pa_calc.findings import SEVERITIES
from pa_calc.render import term_said
from pa_calc.render.term_page import page
from pa_calc.render.term_said import euros
from pa_calc.render.term_text import in_ascii, senses_text, terms_text
from pa_calc.schema.agreements import Fact, Party
from pa_calc.schema.fields import Commitment, State
from pa_calc.words import catalogue, glossary
from pa_calc.words.en.term import WORDS
from pa_calc.words.glossary import TERMS, alphabetical, begun, folded, forms, senses
from pa_calc.words.glossary.entry import Language, Term

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
LANGUAGES: tuple[Language, ...] = ("nl", "en")


def key(word: str) -> str:
    """The one sense of a word."""
    (term,) = senses(word)
    return term.key


# -- what must be in it ------------------------------------------------------------------------------------------------

# Dutch, English: one row for each word of the field.
FIELD = """
prestatieafspraak: agreement
regievoerder: lead party
dPi: forecast return
dVi: accountability return
peildatum: reference date
VHE: rental unit
MOG: social-purpose property
maatschappelijk onroerend goed: social-purpose property
DAEB: DAEB
niet-DAEB: non-DAEB
kwaliteitskortingsgrens: quality-discount limit
lage aftoppingsgrens: low capping limit
hoge aftoppingsgrens: high capping limit
middenhuur: mid rent
primaire doelgroep: primary target group
passend toewijzen: appropriate allocation
planuitval: plan attrition
nieuwbouw: new build
aankoop: purchase
verkoop: sale
sloop: demolition
transformatie: conversion
stuurgroep: steering group
escalatieladder: escalation ladder
E/F/G-labels: E/F/G label
peildata: reference date
VHE's: rental unit
woningen: home
huurders: tenant council
corporatie: housing corporation
gemeente: municipality
netto: net
bruto: gross
prognose: forecast
gerealiseerd: realised
voorraad: stock
bezit: stock
te laat: overdue
afwijking: deviation
voorwaarde: condition
gehaald: met
niet gehaald: missed
op koers: on course
niet op koers: off course
niet te bepalen: undetermined
geen gegevens: no data
gesteld: stated
vervallen: lapsed
"""

OWN = (
    "dataset", "party", "agreement", "target", "reading", "assumption", "table", "series", "figure", "correction",
    "record", "counted", "known", "gap", "settles", "evidence", "finding", "condition", "deviation", "verdict",
    "overdue", "measure", "share", "flow", "stock", "net", "gross",
)  # fmt: skip
"""The words that have one meaning in the program."""


@pytest.mark.parametrize("row", FIELD.strip().splitlines())
def test_every_word_of_the_field_is_there(row: str) -> None:
    dutch, english = row.split(": ")
    assert senses(dutch) == senses(english)
    assert TERMS[key(dutch)].en[0] == english


@pytest.mark.parametrize("word", OWN)
def test_every_word_with_one_meaning_is_there_under_its_own_key(word: str) -> None:
    assert key(word) == word


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_is_there_under_its_own_name(verdict: Verdict) -> None:
    assert key(verdict.value) == verdict.value.replace(" ", "-")
    assert verdict.value in TERMS["verdict"].means.en
    assert TERMS[key(verdict.value)].nl[0] in TERMS["verdict"].means.nl
    assert key(verdict.value) in TERMS["verdict"].related


READ = (*get_args(Commitment), *get_args(State), *get_args(Party.model_fields["kind"].annotation), *SEVERITIES,
        *get_args(Fact.model_fields["state"].annotation), *StatusAsked)  # fmt: skip
"""The words of keys that allow a few only, where people read them."""


@pytest.mark.parametrize("word", READ)
def test_every_word_that_a_key_allows_and_people_read_is_there(word: str) -> None:
    assert key(word)


@pytest.mark.parametrize("kind", get_args(Commitment))
def test_every_kind_of_promise_has_a_term_of_its_own(kind: str) -> None:
    assert key(kind) == kind
    assert kind in TERMS["commitment"].related


# -- amounts -----------------------------------------------------------------------------------------------------------

AMOUNTS = {
    "kwaliteitskortingsgrens": {2024: "454.47", 2025: "477.20"},
    "lage aftoppingsgrens": {2024: "650.43", 2025: "682.96"},
    "hoge aftoppingsgrens": {2024: "697.07", 2025: "731.93"},
    "liberalisatiegrens (oude betekenis)": {2024: "879.66"},
    "liberalisatiegrens (nieuwe betekenis)": {2025: "1184.82"},
    "middenhuur": {2025: "1185"},
}


def test_amounts_are_those_of_their_year() -> None:
    found = {term.nl[0]: {one.year: str(one.value) for one in term.amounts} for term in TERMS.values() if term.amounts}
    assert found == AMOUNTS


def test_the_range_of_mid_rent_is_that_of_an_agreement_and_no_law() -> None:
    (amount,) = TERMS["mid-rent"].amounts
    assert (amount.low, amount.value) == (Decimal(900), Decimal(1185))
    assert amount.source is not None
    assert "agreement 1.3 of the dataset that comes with pa" in amount.source.en
    assert [term.key for term in TERMS.values() for one in term.amounts if one.source] == ["mid-rent"]


SAME = {
    "quality-discount": "quality_discount",
    "low-capping": "low_capping",
    "high-capping": "high_capping",
    "liberalisation-old": "liberalisation_old_sense",
    "mid-rent": "mid_rent_to",
}


@pytest.mark.parametrize("name", SAME)
def test_amounts_and_names_are_those_of_the_shipped_dataset(shipped: Shipped, name: str) -> None:
    term, limit = TERMS[name], shipped.agreements.rent_limits[SAME[name]]
    assert {one.year: one.value for one in term.amounts} == limit.amounts
    if name != "mid-rent":
        assert (term.nl[0], term.en[0]) == (limit.name.nl, limit.name.en)


def test_mid_rent_begins_where_the_shipped_dataset_has_it(shipped: Shipped) -> None:
    (amount,) = TERMS["mid-rent"].amounts
    assert {amount.year: amount.low} == shipped.agreements.rent_limits["mid_rent_from"].amounts


@pytest.mark.parametrize(
    ("amount", "dutch", "english"),
    [
        ("1184.82", "1.184,82", "1,184.82"),
        ("477.20", "477,20", "477.20"),
        ("900", "900", "900"),
        ("1185", "1.185", "1,185"),
        ("1234567.80", "1.234.567,80", "1,234,567.80"),
    ],
)
def test_amounts_are_written_as_the_reader_writes_them(amount: str, dutch: str, english: str) -> None:
    assert euros(Decimal(amount), "nl") == dutch
    assert euros(Decimal(amount), "en") == english


# -- the entries -------------------------------------------------------------------------------------------------------


def texts(term: Term) -> Iterator[str]:
    yield from (*term.nl, *term.en, *term.typed, *term.means)
    for both in (term.unit, *(one.source for one in term.amounts)):
        yield from both or ()


@pytest.mark.parametrize("term", TERMS.values(), ids=TERMS)
def test_an_entry_is_complete(term: Term) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", term.key)
    assert all(text.strip() == text != "" for text in texts(term))
    assert all(meaning.endswith(".") for meaning in term.means)
    assert term.related
    assert {*term.related} <= TERMS.keys() - {term.key}
    assert max(Counter(term.related).values()) == 1
    assert term.unit or not term.amounts
    years = [one.year for one in term.amounts]
    assert years == sorted(set(years))


@pytest.mark.parametrize("term", TERMS.values(), ids=TERMS)
def test_no_form_is_there_twice(term: Term) -> None:
    for known in (term.nl, term.en, term.typed):
        assert max(Counter(map(folded, known)).values(), default=1) == 1
    assert not {*map(folded, term.typed)} & {*map(folded, (*term.nl, *term.en))}


@pytest.mark.parametrize("term", TERMS.values(), ids=TERMS)
def test_an_entry_is_of_no_town_and_in_plain_letters(term: Term) -> None:
    for text in texts(term):
        assert "laardingen" not in text
        assert in_ascii(text) == "".join({"é": "e", "ë": "e", "ï": "i"}.get(sign, sign) for sign in text)


SENTENCE = re.compile(r"(?<=[.:?]) ")
LONGEST = {"nl": 30, "en": 32}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_short(language: Language) -> None:
    for term in TERMS.values():
        for sentence in SENTENCE.split(term.means.of(language)):
            assert len(sentence.split()) <= LONGEST[language], sentence


def test_keys_of_the_entries_are_all_different() -> None:
    folder = Path(glossary.__file__).parent
    calls = [
        node for path in folder.glob("*.py") for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Term"
    ]  # fmt: skip
    assert len(calls) == len(TERMS) > 80


def test_every_word_around_the_glossary_is_used_and_there_in_both_languages() -> None:
    package = Path(term_said.__file__).parent
    code = "".join(path.read_text(encoding="utf-8") for path in package.glob("term_*.py"))
    assert [name for name in WORDS if f'"{name}"' not in code.replace("'", '"')] == []
    assert {*re.findall(r"""["'](term\.[a-z.-]+)["']""", code)} == {*WORDS}
    assert {f"term.{key}" for key in catalogue("nl", "term").keys("term.")} == {*WORDS}


# -- finding a word ----------------------------------------------------------------------------------------------------


def test_words_with_several_senses_are_these() -> None:
    several = {form for form in forms().values() if len(senses(form)) > 1}
    assert several == {
        "aftoppingsgrens", "aftoppingsgrenzen", "capping limit", "capping limits", "liberalisatiegrens",
        "liberalisatiegrenzen", "liberalisation limit", "liberalisation limits", "liberalization limit",
    }  # fmt: skip


def test_the_two_senses_of_liberalisatiegrens() -> None:
    old, new = senses("liberalisatiegrens")
    assert (old.key, new.key) == ("liberalisation-old", "liberalisation-new")
    assert "1 juli 2024" in old.means.nl
    assert "sociale huur" in old.means.nl
    assert "1 juli 2024" in new.means.nl
    assert "middenhuur" in new.means.nl
    assert new.law is not None
    assert new.law.name == "Wet betaalbare huur"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("PEILDATUM", "reference-date"),
        ("peil datum", "reference-date"),
        ("Péildàtum", "reference-date"),
        ("nietdaeb", "non-daeb"),
        ("Niet DAEB", "non-daeb"),
        ("niet_daeb", "non-daeb"),
        ("efg", "efg"),
        ("E/F/G", "efg"),
        ("e/f/g labels", "efg"),
        ("d.P.i.", "forecast-return"),
        ("vhe\u2019s", "rental-unit"),
        ("mid-rent homes", "mid-rent"),
        ("Mid Rent", "mid-rent"),
    ],
)
def test_capitals_accents_and_hyphens_do_not_matter(typed: str, found: str) -> None:
    assert key(typed) == found


def test_what_begins_so_is_told_by_the_form_that_does() -> None:
    assert {term.key: form for term, form in begun("bev").items()} == {"finding": "bevinding"}
    assert {term.key: form for term, form in begun("verh").items()} == {
        "letting": "verhuring",
        "rental-unit": "verhuureenheid",
    }
    assert begun("") == {}
    assert begun("-") == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_order_is_that_of_the_words(language: Language) -> None:
    words = [folded(term.words(language)[0]) for term in alphabetical(language)]
    assert words == sorted(words)
    assert len(words) == len(TERMS)


# -- the command -------------------------------------------------------------------------------------------------------

HIGH = """\
high capping limit / hoge aftoppingsgrens

A rent limit of housing benefit, for households of three or more persons. Where the rent is higher, the benefit pays \
back less of the part above it, or nothing.

Limit: 697.07 euros a month (2024), 731.93 euros a month (2025)
Law: Wet op de huurtoeslag
See also: low capping limit, quality-discount limit, appropriate allocation, rent band
"""

HIGH_IN_DUTCH = """\
hoge aftoppingsgrens / high capping limit

Een huurgrens van de huurtoeslag, voor huishoudens van drie of meer personen. Is de huur hoger, dan betaalt de \
huurtoeslag van het deel erboven minder of niets terug.

Grens: 697,07 euro per maand (2024), 731,93 euro per maand (2025)
Wet: Wet op de huurtoeslag
Zie ook: lage aftoppingsgrens, kwaliteitskortingsgrens, passend toewijzen, huurklasse
"""


@pytest.mark.parametrize(
    "asked", [("hoge", "aftoppingsgrens"), ("Hoge Aftoppingsgrens",), ("high-capping limit",), ("hoge",)]
)
def test_a_term_is_explained(call: Call, asked: tuple[str, ...]) -> None:
    assert call("term", *asked) == (0, HIGH, "")


def test_a_term_in_dutch() -> None:
    assert senses_text(senses("hoge aftoppingsgrens"), "nl", None) == HIGH_IN_DUTCH


def test_a_word_with_two_senses_gets_both(call: Call) -> None:
    ran = call("term", "liberalisatiegrens")
    assert (ran.code, ran.err) == (0, "")
    old, new = ran.out.split("\n\nliberalisation limit (new sense)")
    assert old.startswith(
        "liberalisation limit (old sense) / liberalisatiegrens (oude betekenis)\n\nUntil 1 July 2024:"
    )
    assert "Limit: 879.66 euros a month (2024)\n" in old
    assert "1,184.82" not in old
    assert "Since 1 July 2024, in the law:" in new
    assert "Limit: 1,184.82 euros a month (2025)\nLaw: Wet betaalbare huur\n" in new


def test_mid_rent_says_whose_limits_it_has(call: Call) -> None:
    assert (
        "\nLimit: 900 to 1,185 euros a month (2025), as agreement 1.3 of the dataset that comes with pa has it; other "
        "agreements may have other amounts\n"
    ) in call("term", "middenhuur").out
    assert (
        "\nGrens: 900 tot 1.185 euro per maand (2025), zo staat het in afspraak 1.3 van de dataset die met pa meekomt; "
        "andere afspraken kunnen andere bedragen noemen\n"
    ) in senses_text(senses("mid rent"), "nl", None)


def test_a_law_with_its_article_a_unit_and_other_names(call: Call) -> None:
    assert "\n\nLaw: Woningwet, article 44\n" in call("term", "prestatieafspraak").out
    assert "\n\nUnit: per cent of the planned homes\nSee also: " in call("term", "planuitval").out
    assert "\n\nAlso called: services of general economic interest\nLaw: Woningwet\n" in call("term", "DAEB").out
    assert call("term", "DAEB").out.startswith("DAEB\n\n")


def test_a_start_that_all_senses_of_a_word_share_gets_these(call: Call) -> None:
    assert call("term", "aftop") == call("term", "aftoppingsgrens")
    assert call("term", "liberal").out == call("term", "liberalisatiegrens").out


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("verh", "verh may be: verhuring, verhuureenheid. Write more of it.\n"),
        ("aftopingsgrens", "There is no term aftopingsgrens. Did you mean aftoppingsgrens? pa term lists them all.\n"),
        ("peildtaum", "There is no term peildtaum. Did you mean peildatum? pa term lists them all.\n"),
        ("qqqq", "There is no term qqqq. pa term lists them all.\n"),
        ("", "There is no term . pa term lists them all.\n"),
        ("--", "There is no term --. pa term lists them all.\n"),
        ("\x1b[31m{0}", "There is no term \\x1b[31m{0}. pa term lists them all.\n"),
        ("\ud800", "There is no term \\ud800. pa term lists them all.\n"),
    ],
)
def test_a_word_that_nothing_means(call: Call, asked: str, said: str) -> None:
    assert call("term", "--", asked) == (2, "", said)


def test_a_very_long_word_gets_a_short_answer(call: Call) -> None:
    ran = call("term", "x" * 100_000)
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err) < 300


def test_letters_that_nobody_can_see_do_not_matter(call: Call) -> None:
    assert call("term", "\u202epeil\u200bdatum\u0301") == call("term", "peildatum")


def test_the_help_has_examples_that_work(call: Call) -> None:
    ran = call("term", "--help")
    assert ran.out.startswith("Usage: pa term [OPTIONS] [WORD...]")
    examples = re.findall(r"^ +pa (term.*)$", ran.out, re.MULTILINE)
    assert examples == ["term", "term liberalisatiegrens", "term reference date"]
    for example in examples:
        assert call(*example.split()).code == 0


def test_without_a_word_all_are_listed(call: Call) -> None:
    ran = call("term")
    lines = ran.out.splitlines()
    assert (ran.code, ran.err, len(lines)) == (0, "", len(TERMS))
    assert lines[0] == "accountability return             dVi"
    assert lines[-1] == "what would settle it              wat uitsluitsel geeft"
    assert [line[: len("liberalisation limit (new sense)")].rstrip() for line in lines] == [
        term.en[0] for term in alphabetical("en")
    ]


def test_the_list_in_dutch() -> None:
    lines = terms_text("nl", None).splitlines()
    assert lines[0].split() == ["aandeel", "share"]
    assert lines[-1].split("  ")[0] == "woningcorporatie"


@pytest.mark.parametrize("columns", [20, 40, 60, 100])
def test_a_screen_gets_lines_that_fit(call: Call, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    plain = [call("term", *asked).out.split() for asked in ((), ("middenhuur",), ("liberalisatiegrens",))]
    monkeypatch.setattr(console, "width", lambda *_: columns)
    drawn = [call("term", *asked).out for asked in ((), ("middenhuur",), ("liberalisatiegrens",))]
    for text, words in zip(drawn, plain, strict=True):
        assert max(map(len, text.splitlines())) <= columns
        assert "".join(text.split()) == "".join(words)


def test_a_narrow_screen_gets_the_list_below_each_other(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(console, "width", lambda *_: 40)
    assert call("term").out.splitlines()[:4] == ["accountability return", "  dVi", "agreement", "  prestatieafspraak"]


def test_a_screen_narrower_than_words_breaks_lines_itself() -> None:
    assert senses_text(senses("VHE"), "en", 3) == senses_text(senses("VHE"), "en", 20)


def test_a_pipe_gets_the_same_whatever_the_surroundings(tmp_path: Path) -> None:
    one = pa("term", "hoge aftoppingsgrens", cwd=tmp_path, COLUMNS="40", LANG="C", NO_COLOR="1", PA_DATA="/nowhere")
    assert one == (0, HIGH, "")


def test_a_screen_of_plain_letters_gets_no_others(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(console, "shows_signs", lambda _: False)
    assert call("term").out.isascii()
    assert in_ascii("één reële coördinatie") == "een reele coordinatie"


# -- the page ----------------------------------------------------------------------------------------------------------


def test_the_page_is_what_the_glossary_says() -> None:
    assert page() == PAGE, "make glossary writes it anew"


def place(heading: str) -> str:
    """Where GitHub puts a heading."""
    return "".join(sign for sign in heading.lower().replace(" ", "-") if sign.isalnum() or sign in "-_")


def test_links_on_the_page_lead_to_the_terms() -> None:
    headings = re.findall(r"^## (.+)$", PAGE, re.MULTILINE)
    assert headings == [term.nl[0] for term in alphabetical("nl")]
    places = {place(heading): heading for heading in headings}
    assert len(places) == len(headings)
    words = {
        **{term.nl[0]: term.nl[0] for term in TERMS.values()},
        **{term.en[0]: term.nl[0] for term in TERMS.values()},
    }
    links = re.findall(r"\[([^\]]+)\]\(#([^)]+)\)", PAGE)
    assert links
    for word, target in links:
        assert places[target] == words[word]


def test_the_page_has_amounts_in_both_notations() -> None:
    for line in (
        "- Grens: 1.184,82 euro per maand (2025)",
        "- Limit: 1,184.82 euros a month (2025)",
        "- Grens: 879,66 euro per maand (2024)",
        "- Limit: 454.47 euros a month (2024), 477.20 euros a month (2025)",
    ):
        assert f"\n{line}\n" in PAGE


def test_each_section_of_the_page_has_both_languages() -> None:
    for section, term in zip(PAGE.split("\n## ")[1:], alphabetical("nl"), strict=True):
        assert section.startswith(f"{term.nl[0]}\n\n**Nederlands: {term.nl[0]}.** ")
        assert f"\n\n**English: {term.en[0]}.** " in section
