"""What is worth a look: for each rule a slip in a quiet dataset, found at its exact place, and what must stay quiet."""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import pytest

from pa_calc.dataset import find, survey
from pa_calc.findings import Finding
from pa_calc.reading import parse
from pa_calc.render.findings_said import in_language
from pa_calc.rules import as_written, bearing, figures, findings, likeness, numbering, sentences, timing, wording
from pa_calc.rules.context import context
from pa_calc.rules.likeness import are_alike
from pa_calc.rules.numerals import Language, says
from pa_calc.rules.timing import as_time
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Table
from pa_calc.schema.fields import Level, parse_span
from pa_calc.schema.problems import checked
from pa_calc.words import catalogue
from pa_calc.words.en.advice import WORDS
from pa_calc.words.en.findings import WORDS as OTHER_WORDS

OWN = [
    rule
    for one in (numbering, timing, as_written, sentences, wording, likeness, figures, bearing)
    for rule in one.RULES
]

# FICTIONAL: no such town, no such corporations, no such figures.
AGREEMENTS = """
format: pa.dataset/1
name: {nl: Veenrode (verzonnen), en: Veenrode (fictional)}
document: {title: Verzonnen afspraken, municipality: Veenrode, signed: 2024-12-10}
term: {first: 2025-01-01, last: 2028-12-31}
parties:
  gemeente: {kind: municipality, name: Gemeente Veenrode}
  noordhoek: {kind: corporation, name: Woonvereniging Noordhoek}
  zuidkade: {kind: corporation, name: Woonvereniging Zuidkade}
groups:
  corporaties: {name: {nl: corporaties, en: corporations}, members: [noordhoek, zuidkade]}
flows:
  new_build: {direction: in, name: {nl: nieuwbouw, en: new build}}
  demolition: {direction: out, name: {nl: sloop, en: demolition}}
  sale: {direction: out, name: {nl: verkoop, en: sale}}
stocks:
  owned: {name: {nl: bezit, en: stock}}
units:
  home: {name: {nl: woningen, en: homes}}
  room: {name: {nl: kamers, en: rooms}}
dimensions:
  label:
    name: {nl: energielabel, en: energy label}
    values: {E: {nl: E, en: E}, F: {nl: F, en: F}, G: {nl: G, en: G}}
  district:
    name: {nl: wijk, en: district}
    values: {polderwijk: {nl: Polderwijk, en: Polderwijk}, wijk-1: {nl: Wijk 1, en: District 1}}
rent_limits:
  low_limit: {name: {nl: lage grens, en: low limit}, amounts: {2024: 650}}
chapters:
  - {number: "1", title: {nl: Bouwen, en: Building}}
  - {number: "2", title: {nl: Verbeteren, en: Improving}}
agreements:
  - number: "1.1"
    title: {nl: Nieuwe woningen, en: New homes}
    summary:
      nl: De corporaties bouwen 1.200 woningen als er geld is.
      en: The corporations build 1,200 homes if there is money.
    leads: [{who: noordhoek, during: 2025}, {who: corporaties, during: 2026..}]
    leads_as_written: Noordhoek (2025), vanaf 2026 de corporaties
    planning: [{when: 2025..2028}]
    planning_as_written: 2025-2028
    commitment: result
    conditions:
      - key: money
        kind: unless
        statement: {nl: Tenzij er geen geld is., en: Unless there is no money.}
        by: 2026-01-01
    stated_figures:
      - key: need
        statement: {nl: Er zijn 24 tot dertig kamers nodig., en: A need of 24 to thirty rooms.}
        low: 24
        high: 30
      - key: room-by-law
        statement: {nl: "De wet laat 7,5% toe.", en: The law allows 7.5%.}
        value: 7.5%
      - key: yard
        statement: {nl: Op de werf staan nu tien woningen., en: At the yard there are ten homes now.}
        value: 10
        unit: home
        counted: {name: Werf, party: zuidkade, stock: owned, at: 2024-12-01, state: stock, attributes: {label: G}}
    targets:
      - key: homes
        title: {nl: Woningen erbij, en: Homes added}
        unit: home
        together: corporaties
        period: {first: 2025-01-01, last: 2028-12-31}
        count: [{flow: new_build}]
        at_least: 1200
        condition: money
        declared: {key: gross, statement: {nl: Zonder sloop., en: Without demolition.}}
        readings:
          - {key: net, statement: {nl: Na sloop., en: After demolition.}, count: [{net: [new_build, demolition]}]}
  - number: "1.2"
    title: {nl: Een plan, en: A plan}
    summary: {nl: De gemeente maakt een plan., en: The municipality makes a plan.}
    leads: [{who: gemeente}]
    planning: [{when: 2025-Q2}, {when: 2026.., every: year}]
    planning_as_written: Q2 2025, daarna jaarlijks
    commitment: result
    duties:
      - key: plan
        statement: {nl: Het plan is af., en: The plan is ready.}
        who: gemeente
        commitment: result
        due: 2025-H1
  - number: "2.1"
    title: {nl: Minder slechte labels, en: Fewer poor labels}
    summary: {nl: Zes op de tien woningen met label E., en: Six of ten homes with label E.}
    leads: [{who: zuidkade}]
    planning: [{when: 2025..2028, every: year}]
    planning_as_written: jaarlijks
    commitment: effort
    targets:
      - key: labels
        title: {nl: Label E, en: Label E}
        unit: home
        each: zuidkade
        period: {first: 2025-01-01, last: 2028-12-31, each: year}
        count: [{stock: owned, where: {label: E}}]
        of: [{stock: owned}]
        at_least: 60%
running_text:
  - key: wish
    section: {nl: Inleiding, en: Introduction}
    statement: {nl: Dit is een wens van allen., en: This is a wish of all.}
    who: gemeente
    commitment: statement
    due: 2025
escalation:
  - {key: ask, level: 1, statement: {nl: Vragen., en: Ask.}, overdue_days: 30, who: gemeente, within_days: 14}
  - {key: talk, level: 2, statement: {nl: Praten., en: Talk.}, verdicts: [missed, off course],
     who: gemeente, within_days: 28}
  - {key: decide, level: 3, statement: {nl: Kiezen., en: Decide.}, verdicts: [missed], quarters: 2,
     who: gemeente, within_days: 60}
"""

FLOWS = """
format: pa.table/1
table: "1"
title: {nl: Bouw en sloop, en: Building and demolition}
party: noordhoek
source: {printed_as: Tabel 1, origin: prognose}
state: forecast
covers: {flows: [new_build, demolition], units: [home]}
outflows: negative
years: [2025, 2026, 2027, 2028]
columns:
  later: {name: Later, when: 2030..2034}
rows:
  - {key: built-dock, name: Dok, flow: new_build, unit: home, cells: {2025: 40, 2026: 35, 2027: 52, 2028: 44, later: 0}}
  - {key: built-quay, name: Kade, flow: new_build, unit: home, cells: {2025: 0, 2026: 9, 2027: 0, 2028: 12, later: 0}}
  - {key: gone, name: Sloop, flow: demolition, unit: home, cells: {2025: -8, 2026: -6, 2027: -9, 2028: -7, later: 0}}
"""

LABELS = """
format: pa.table/1
table: "2"
title: {nl: Labels, en: Labels}
party: zuidkade
source: {printed_as: Tabel 2, reference_date: 2024-01-01}
state: forecast
covers: {stocks: [owned], units: [home], where: {label: [E, F]}}
years: [2024, 2025, 2026, 2027]
dates: {2024: 2024-01-01}
states: {2024: stock}
rows:
  - {key: label-e, name: E, stock: owned, unit: home, attributes: {label: E}, cells: {2024: 300, 2025: 250, 2026: 210}}
  - {key: label-f, name: F, stock: owned, unit: home, attributes: {label: F}, cells: {2024: 310, 2025: 255, 2026: 200}}
  - {key: sum, name: Totaal, role: total, cells: {2024: 610, 2025: 505, 2026: 410}}
"""

QUIET = {"": AGREEMENTS, "1": FLOWS, "2": LABELS}

HERE = "▸"
"""Stands in a slip where the finding is expected; it is no part of the text."""


class Slip(NamedTuple):
    """A piece of the quiet dataset, what a slip makes of it, what is said of it, and the codes besides.

    `where` is a piece with the sign in it, for what is not found in the slip itself.
    """

    code: str
    piece: str
    slip: str
    says: str
    others: tuple[str, ...] = ()
    where: str = ""


def found_in(texts: Mapping[str, str], *, advice: bool = True) -> tuple[Finding, ...]:
    documents = {number: parse(text.encode(), f"{number or 'agreements'}.yaml") for number, text in texts.items()}
    tables = tuple(checked(Table, document) for number, document in documents.items() if number)
    by_number = {table.table: documents[number] for table, number in zip(tables, list(documents)[1:], strict=True)}
    return findings(
        context(checked(Agreements, documents[""]), tables), {"": documents[""], **by_number}, advice=advice
    )


def changed(piece: str, slip: str) -> tuple[dict[str, str], str]:
    """The dataset with another piece, and the file where that is."""
    (place,) = (number for number, text in QUIET.items() for _ in range(text.count(piece)))
    return {**QUIET, place: QUIET[place].replace(piece, slip)}, place


def slipped(slip: Slip) -> tuple[Mapping[str, str], str, int, int]:
    """The dataset with the slip, and the file, line and column where it should be found."""
    texts, place = changed(slip.piece, slip.slip)
    text = texts[place].replace(slip.where.replace(HERE, ""), slip.where) if slip.where else texts[place]
    assert text.count(HERE) == 1
    before = text[: text.index(HERE)]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return {**texts, place: text.replace(HERE, "")}, f"{place or 'agreements'}.yaml", line, column


DOCK = "cells: {2025: 40, 2026: 35, 2027: 52, 2028: 44, later: 0}"
QUAY = "cells: {2025: 0, 2026: 9, 2027: 0, 2028: 12, later: 0}"
GONE = "cells: {2025: -8, 2026: -6, 2027: -9, 2028: -7, later: 0}"
LABEL_F = "cells: {2024: 310, 2025: 255, 2026: 200}"
PLAN = "planning: [{when: 2025-Q2}, {when: 2026.., every: year}]"
AS_PLANNED = "planning_as_written: Q2 2025, daarna jaarlijks"
IN_ALL = "planning: [{when: 2025..2028}]"
IN_WORDS = "planning_as_written: 2025-2028"
LEADS = "leads: [{who: noordhoek, during: 2025}, {who: corporaties, during: 2026..}]"
LEADS_IN_WORDS = "leads_as_written: Noordhoek (2025), vanaf 2026 de corporaties"
HOMES = "period: {first: 2025-01-01, last: 2028-12-31}\n"
YARD = "at: 2024-12-01, state: stock"
COLUMNS = "columns:\n  later: {name: Later, when: 2030..2034}\n"

SLIPS = [
    # Numbers and years that follow on.
    Slip(
        "year-missing",
        "years: [2024, 2025, 2026, 2027]",
        "years: [2024, 2025, 2026, ▸2029]",
        "The year 2029 comes after 2026, and 2027 … 2028 is missing.",
    ),
    Slip("agreement-missing", 'number: "1.2"', 'number: ▸"1.4"', "Before agreement 1.4 there is no 1.2 … 1.3."),
    Slip(
        "agreement-out-of-order",
        'number: "2.1"',
        'number: "2.2"\n    title: {nl: x, en: x}\n    summary: {nl: x, en: x}\n    leads: []\n    planning: []\n'
        '    planning_as_written: "-"\n    commitment: effort\n  - number: ▸"2.1"',
        "Agreement 2.1 stands after 2.2.",
    ),
    Slip("table-missing", 'table: "2"', 'table: ▸"3"', "Before table 3 there is no table 2."),
    # The term, and the day of signing.
    Slip(
        "planning-outside-term",
        f"{IN_ALL}\n    {IN_WORDS}",
        "planning: [{when: ▸2025..2029-Q2}]\n    planning_as_written: 2025 tot medio 2029",
        "2029-H1 lies outside the term, which is of 2025-01-01 to 2028-12-31.",
    ),
    Slip(
        "planning-outside-term",
        f"{IN_ALL}\n    {IN_WORDS}",
        'planning: [{when: ▸2030}]\n    planning_as_written: "2030"',
        "2030 lies outside the term, which is of 2025-01-01 to 2028-12-31.",
    ),
    Slip(
        "period-outside-term",
        f"{HOMES}        count: [{{flow: new_build}}]",
        "period: ▸{first: 2024-12-10, last: 2029-12-31}\n        count: [{flow: new_build}]",
        "2024-12-10..2024-12-31, 2029 counts too, and lies outside the term, which is of 2025-01-01 to 2028-12-31.",
    ),
    Slip(
        "due-outside-planning",
        "due: 2025-H1",
        "due: ▸2025-Q3",
        "The duty is due at a time (2025-Q3) that the planning of its agreement (2025-Q2, 2026..) does not touch.",
    ),
    Slip(
        "due-before-signing",
        "due: 2025-H1",
        "due: ▸2024-H1",
        "2024-06-30 lies before the signing (2024-12-10), and before the term begins (2025-01-01).",
        ("due-outside-planning",),
    ),
    Slip(
        "due-before-signing",
        "commitment: statement\n    due: 2025",
        "commitment: statement\n    due: ▸2023..2024-12-09",
        "2024-12-09 lies before the signing (2024-12-10), and before the term begins (2025-01-01).",
    ),
    Slip(
        "due-before-signing",
        "by: 2026-01-01",
        "by: ▸2016-01-01",
        "2016-01-01 lies before the signing (2024-12-10), and before the term begins (2025-01-01).",
    ),
    Slip(
        "due-before-signing",
        f"{HOMES}        count: [{{flow: new_build}}]",
        "period: {first: 2018-01-01, last: ▸2018-12-31}\n        count: [{flow: new_build}]",
        "2018-12-31 lies before the signing (2024-12-10), and before the term begins (2025-01-01).",
        ("period-outside-term",),
    ),
    Slip(
        "due-before-signing",
        f"{HOMES}        count: [{{flow: new_build}}]",
        "period: {first: 2024-01-01, last: 2028-12-31}\n        due: ▸2024-11-30\n        count: [{flow: new_build}]",
        "2024-11-30 lies before the signing (2024-12-10), and before the term begins (2025-01-01).",
        ("period-outside-term",),
    ),
    Slip(
        "stock-after-signing",
        "at: 2024-12-01, state: stock",
        "at: ▸2024-12-31, state: stock",
        "The figure is of 2024-12-31, and the text that has it was signed before (2024-12-10).",
    ),
    Slip(
        "measured-after-reference",
        "dates: {2024: 2024-01-01}",
        "dates: {2024: 2024-01-01, 2026: 2026-01-01}\ncolumns: {m: {name: M, when: ▸2026-H2, state: realised}}",
        "The column is of 2026-12-31, and was not yet known on the reference date of the table (2024-01-01).",
    ),
    # A year that stands for its first day: its stock would be that of the last.
    Slip(
        "measured-after-reference",
        "years: [2024, 2025, 2026, 2027]\ndates: {2024: 2024-01-01}",
        "years: [▸2024, 2025, 2026, 2027]",
        "The column is of 2024-12-31, and was not yet known on the reference date of the table (2024-01-01).",
    ),
    Slip(
        "reference-dates-differ",
        "reference_date: 2024-01-01",
        "reference_date: ▸2024-10-01",
        "The reference date is 2024-10-01, and the stocks of the table are of 2024-01-01.",
    ),
    # What keys say beside the words of the document.
    Slip(
        "planning-not-as-written",
        IN_WORDS,
        "planning_as_written: ▸2025-2028 en 2030",
        "2030 stands here, and not in planning.",
    ),
    Slip(
        "planning-not-as-written",
        IN_ALL,
        "planning: [{when: ▸2025..2027}]",
        "2027 stands here, and not in planning_as_written.",
    ),
    Slip(
        "planning-not-as-written",
        IN_ALL,
        "planning: [{when: ▸2026..2028}]",
        "2026 stands here, and not in planning_as_written.",
    ),
    Slip(
        "planning-not-as-written",
        f"{IN_ALL}\n    {IN_WORDS}",
        'planning: [{when: ▸2025-Q2}]\n    planning_as_written: "2025"',
        "2025-Q2 stands here, and not in planning_as_written.",
    ),
    Slip(
        "planning-not-as-written",
        f"{IN_ALL}\n    {IN_WORDS}",
        "planning: [{when: ▸2025..2028}]\n    planning_as_written: 2025 gereed",
        "2028 stands here, and not in planning_as_written.",
    ),
    Slip(
        "planning-not-as-written",
        f"{IN_ALL}\n    {IN_WORDS}",
        "planning: []\n    planning_as_written: ▸vanaf 2026",
        "2026 stands here, and not in planning.",
    ),
    Slip(
        "planning-not-as-written",
        f"{IN_ALL}\n    {IN_WORDS}",
        "planning: [{when: 2025}]\n    planning_as_written: ▸Q1 2025",
        "Q1 stands here, and not in planning.",
    ),
    Slip(
        "planning-not-as-written",
        PLAN,
        "planning: [{when: ▸2025-Q1}, {when: 2026.., every: year}]",
        "2025-Q1 stands here, and not in planning_as_written.",
    ),
    Slip(
        "lead-not-as-written",
        LEADS_IN_WORDS,
        "leads_as_written: ▸Noordhoek (2025), vanaf 2026 de corporaties, zo nodig na 2024",
        "2024 stands here, and not in leads.",
    ),
    Slip(
        "lead-not-as-written",
        LEADS,
        "leads: [{who: noordhoek, during: 2025}, {who: corporaties, during: ▸2027..}]",
        "2027 stands here, and not in leads_as_written.",
    ),
    # The document names a year in which someone leads, and no key does.
    Slip(
        "lead-not-as-written",
        LEADS,
        "leads: [{who: noordhoek, during: 2025}, {who: corporaties}]",
        "2026 stands here, and not in leads.",
        where="leads_as_written: ▸",
    ),
    Slip(
        "figure-not-in-statement",
        "value: 7.5%",
        "value: ▸75%",
        "The sentence of the figure does not say 75% (nl, en).",
    ),
    Slip("figure-not-in-statement", "low: 24", "low: ▸2", "The sentence of the figure does not say 2 (nl, en)."),
    Slip(
        "figure-not-in-statement",
        "en: A need of 24 to thirty rooms.}\n        low: 24\n        high: 30",
        "en: A need of 24 to thirteen rooms.}\n        low: 24\n        high: ▸30",
        "The sentence of the figure does not say 30 (en).",
    ),
    Slip("bound-not-in-summary", "at_least: 1200", "at_least: ▸120", "No sentence about the target says 120 (nl, en)."),
    Slip("bound-not-in-summary", "at_least: 60%", "at_least: ▸65%", "No sentence about the target says 65% (nl, en)."),
    # Names and texts.
    Slip(
        "look-alike-key",
        "stocks:\n  owned:",
        "stocks:\n  0wned: {name: {nl: y, en: y}}\n  ▸owned:",
        "owned can be taken for 0wned, which is another name of the same kind.",
    ),
    Slip(
        "look-alike-key",
        "groups:\n  corporaties:",
        "groups:\n  ▸zuid-kade: {name: {nl: x, en: x}, members: [zuidkade]}\n  corporaties:",
        "zuid-kade can be taken for zuidkade, which is another name of the same kind.",
    ),
    Slip(
        "look-alike-key",
        "polderwijk: {nl: Polderwijk, en: Polderwijk}",
        "polderwijk: {nl: Polderwijk, en: Polderwijk}, ▸polderwik: {nl: x, en: x}",
        "polderwik can be taken for polderwijk, which is another name of the same kind.",
    ),
    Slip(
        "look-alike-key",
        "key: label-f",
        "key: ▸label_e",
        "label_e can be taken for label-e, which is another name of the same kind.",
    ),
    Slip(
        "mixed-script",
        "name: Dok",
        "name: ▸D\u043ek",
        'In "D\u043ek" a letter (U+043E) is Cyrillic and looks like one of ours.',
    ),
    Slip(
        "mixed-script",
        "en: New homes}",
        "en: ▸N\u03b5w homes}",
        'In "N\u03b5w" a letter (U+03B5) is Greek and looks like one of ours.',
    ),
    Slip(
        "same-in-both-languages",
        "en: This is a wish of all.",
        "en: ▸Dit is een wens van allen.",
        'This sentence is the same in both languages: "Dit is een wens van allen."',
    ),
    # Figures.
    Slip(
        "outlier",
        DOCK,
        "cells: {2025: 40, 2026: 35, 2027: ▸520, 2028: 44, later: 0}",
        "520 stands out in its row, where the others are from 35 to 44; 52 would not.",
    ),
    Slip(
        "outlier",
        GONE,
        "cells: {2025: -80, 2026: -60, 2027: ▸-7, 2028: -70, later: 0}",
        "-7 stands out in its row, where the others are from -60 to -80; -70 would not.",
    ),
    Slip(
        "row-repeated",
        LABEL_F,
        "cells: {2024: 310, 2025: ▸250, 2026: 210}",
        "The row has the same figures as the one above it, under 2025, 2026.",
        ("total-differs", "total-differs"),
    ),
    Slip(
        "flow-without-row",
        "flows: [new_build, demolition]",
        "flows: [new_build, demolition, ▸sale]",
        "The table covers sale and has no row of it, so it counts as 0.",
    ),
    # What bears on nothing.
    Slip(
        "readings-without-declared",
        "        declared: {key: gross, statement: {nl: Zonder sloop., en: Without demolition.}}\n        readings:",
        "        ▸readings:",
        "The target has other readings, and nothing says how it is read itself.",
    ),
    # 30 days late, and so 10 days late; the second rung is no reason, since it asks for a verdict.
    Slip(
        "rung-passed-over",
        "level: 3, statement: {nl: Kiezen., en: Decide.}, verdicts: [missed], quarters: 2",
        "level: ▸3, statement: {nl: Kiezen., en: Decide.}, overdue_days: 10",
        "All that reaches the rung ask reaches decide too, so nothing is ever at level 1.",
    ),
    # What is missed is missed or off course; for two quarters or not, one of the two is enough for neither.
    Slip(
        "rung-passed-over",
        "level: 3, statement: {nl: Kiezen., en: Decide.}, verdicts: [missed], quarters: 2",
        "level: ▸3, statement: {nl: Kiezen., en: Decide.}, verdicts: [off course, no data, missed]",
        "All that reaches the rung talk reaches decide too, so nothing is ever at level 2.",
    ),
    Slip(
        "condition-of-nothing",
        "at_least: 1200\n        condition: money",
        "at_least: 1200",
        "No target and no duty depends on money.",
        where="key: ▸money",
    ),
    Slip(
        "nothing-counted",
        "unit: home\n        together: corporaties",
        "unit: room\n        together: corporaties",
        "No table, stated figure or record has any of what counts here: new_build, in room.",
        where="▸count: [{flow: new_build}]",
    ),
]


@pytest.mark.parametrize("slip", SLIPS, ids=[f"{number}-{slip.code}" for number, slip in enumerate(SLIPS)])
def test_a_slip_is_found_at_its_place(slip: Slip) -> None:
    words = catalogue("en", "findings")
    texts, *place = slipped(slip)
    found = found_in(texts)
    said = {
        (one.code, *one.place): words.say(f"finding.{one.code}", **in_language(one.details, words)) for one in found
    }
    assert said[slip.code, *place] == slip.says  # type: ignore[index]
    assert sorted(one.code for one in found) == sorted([slip.code, *slip.others])
    assert all(words.say(f"remedy.{one.code}", **one.details) for one in found)


def test_the_quiet_dataset_is_quiet() -> None:
    assert found_in(QUIET) == ()


def test_every_rule_has_a_slip() -> None:
    assert {rule.code for rule in OWN} == {slip.code for slip in SLIPS}
    assert {f"{kind}.{rule.code}" for rule in OWN for kind in ("finding", "remedy")} == WORDS.keys()
    assert not WORDS.keys() & OTHER_WORDS.keys()


def test_only_errors_are_found_where_no_advice_is_asked() -> None:
    errors = {rule.code for rule in OWN if rule.severity == "error"}
    assert errors == {"due-before-signing", "reference-dates-differ"}
    for slip in SLIPS:
        codes = {finding.code for finding in found_in(slipped(slip)[0], advice=False)}
        assert codes & {rule.code for rule in OWN} == {slip.code} & errors


def test_the_shipped_dataset_has_nothing_worse_than_notes() -> None:
    found = survey(find("shipped", Path())).findings
    assert [finding for finding in found if finding.severity != "note"] == []


def test_what_is_known_of_the_shipped_dataset() -> None:
    """1.1 begins in 2024, 1.3 and 2.3 are planned in 2030; table 4 covers purchases and has none."""
    codes = ("planning-outside-term", "flow-without-row")
    found = [one for one in survey(find("shipped", Path())).findings if one.code in codes]
    assert [next(iter(one.details.values())) for one in found] == ["2024", "2030", "2030", "purchase"]


BENCH = """
format: pa.table/1
table: "3"
title: {nl: Bezit nu en straks, en: Stock now and later}
party: noordhoek
source: {printed_as: Tabel 3, reference_date: 2024-09-01}
state: forecast
covers: {stocks: [owned], units: [home]}
years: [2024, 2029, 2034]
dates: {2024: 2024-09-01}
states: {2024: stock}
rows:
  - {key: all, name: Bezit, stock: owned, unit: home, cells: {2024: 3000, 2029: 3100, 2034: 3000}}
"""
UNDATED = """
format: pa.table/1
table: "3"
title: {nl: Bezit, en: Stock}
party: noordhoek
source: {printed_as: Tabel 3, reference_date: 2024-09-01}
state: stock
covers: {stocks: [owned], units: [home]}
columns:
  june: {name: Juni, when: 2024-06-30, attributes: {label: E}}
  now: {name: Nu, attributes: {label: F}}
rows:
  - {key: all, name: Bezit, stock: owned, unit: home, cells: {june: 3000, now: 3100}}
"""
KNOWN = """
corrections:
  - {key: sum-2025, row: sum, column: 2025, printed: 505, computed: 500, use: printed, suspects: [label-f, label-e],
     reason: {nl: Rij F herhaalt rij E., en: Row F repeats row E.}}
"""
DECLARED = (
    "        declared: {key: gross, statement: {nl: Zonder sloop., en: Without demolition.}}\n        readings:\n"
)
OF_ROOMS = """        assumptions:
          - key: as-rooms
            statement: {nl: Elke woning is een kamer., en: Each home is a room.}
            take: {which: {table: "1"}, to_be: {unit: room}}
          - {key: none, statement: {nl: Geen sloop., en: No demolition.}, nothing: demolition}
"""

NEAR_MISSES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "a named column counts between two years": (("2027, 2028]\ncol", "2027, 2028, 2036]\ncol"),),
    "numbers of agreements go on in the next chapter": (('number: "2.1"', 'number: "2.3"'),),
    "1.10 comes after 1.9": (('number: "1.1"', 'number: "1.9"'), ('number: "1.2"', 'number: "1.10"')),
    "the tables begin elsewhere": (('table: "1"', 'table: "9"'), ('table: "2"', 'table: "10"')),
    "a period without an end": (
        (f"{HOMES}        count: [{{flow: new", "period: {first: 2025-01-01}\n        count: [{flow: new"),
    ),
    "a duty without a planning": ((PLAN, "planning: []"), (AS_PLANNED, "planning_as_written: jaarlijks")),
    "a duty due on a day of the planning": (("due: 2025-H1", "due: 2025-06-30"),),
    "known on the day of signing": (("by: 2026-01-01", "by: 2024-12-10"),),
    "signed late, due before within the term": (
        ("signed: 2024-12-10", "signed: 2025-06-01"),
        ("due: 2025\n", "due: 2025-Q1\n"),
    ),
    "a stock of the day of signing": ((YARD, "at: 2024-12-10, state: stock"),),
    "a stock that is expected": ((YARD, "at: 2026-12-31, state: forecast"),),
    "built in the year of signing": (
        (f"stock: owned, {YARD}", "flow: new_build, at: 2024, state: realised"),
        ("state: realised, attributes: {label: G}", "state: realised"),
    ),
    "a fact of 1 in words": (("low: 24", "low: 1"), ("Er zijn 24", "Er is één"), ("A need of 24", "A need of one")),
    "a bound of 1": (("at_least: 1200", "at_least: 1"),),
    "a bound in an assumption": (
        ("at_least: 1200", "at_least: 2500"),
        ("Zonder sloop.", "Dat zijn er 2500."),
        ("Without demolition.", "That is 2 500."),
    ),
    "four words that are the same": (
        ("en: This is a wish of all.", "en: Dit is een wens."),
        ("nl: Dit is een wens van allen.", "nl: Dit is een wens."),
    ),
    "a long name that is the same": (
        ("title: {nl: Een plan, en: A plan}", "title: {nl: Plan De Oude Werf Aan Zee, en: Plan De Oude Werf Aan Zee}"),
    ),
    "letters of two scripts in two words": (("name: Dok", "name: \u03b2-versie van \u041c in \u00b5m"),),
    "not eight times the largest of the others": ((DOCK, DOCK.replace("2027: 52", "2027: 350")),),
    "no zero that could be too many": ((DOCK, DOCK.replace("2027: 52", "2027: 355")),),
    "still too large with a zero less": ((DOCK, DOCK.replace("2027: 52", "2027: 7000")),),
    "only two others": ((DOCK, DOCK.replace("2027: 52", "2027: 520").replace("2025: 40", "2025: 0")),),
    "a net of either sign": ((QUAY, "cells: {2025: 1, 2026: 9, 2027: 90, 2028: 0, later: 0}"),),
    "one figure that is the same as above": ((QUAY, "cells: {2025: 40, 2026: 9, 2027: 0, 2028: 12, later: 0}"),),
    "small figures that are the same as above": (
        (DOCK, "cells: {2025: 4, 2026: 5, 2027: 6, 2028: 7, later: 0}"),
        (QUAY, "cells: {2025: 4, 2026: 5, 2027: 6, 2028: 8, later: 0}"),
    ),
    "a condition that narrows": (("kind: unless", "kind: where"), ("        condition: money\n", "")),
    "rows that are taken to be of the unit": (
        ("unit: home\n        together: corporaties", "unit: room\n        together: corporaties"),
        (DECLARED, OF_ROOMS + DECLARED),
    ),
}


@pytest.mark.parametrize("why", NEAR_MISSES)
def test_a_near_miss_is_quiet(why: str) -> None:
    texts = dict(QUIET)
    for piece, slip in NEAR_MISSES[why]:
        (place,) = (number for number, text in texts.items() for _ in range(text.count(piece)))
        texts[place] = texts[place].replace(piece, slip)
    assert [one.code for one in found_in(texts)] == []


@pytest.mark.parametrize("table", [BENCH, UNDATED])
def test_a_table_of_stocks_may_skip_years_and_leave_a_column_at_its_reference_date(table: str) -> None:
    assert found_in({**QUIET, "3": table}) == ()


def test_years_of_flows_at_equal_distances_are_still_a_hole() -> None:
    assert [
        one.code for one in found_in({**QUIET, "3": BENCH.replace("2034]", "2035]").replace("2034:", "2035:")})
    ] == [
        "year-missing",
        "year-missing",
    ]


def test_a_row_that_is_known_to_repeat_another_is_quiet() -> None:
    """Row F has the 250 and the 210 of row E; a correction of 2025 names both, so that one figure is left."""
    repeated = LABELS.replace(LABEL_F, "cells: {2024: 310, 2025: 250, 2026: 210}").replace("2026: 410", "2026: 420")
    codes = [{one.code for one in found_in({**QUIET, "2": text})} for text in (repeated, repeated + KNOWN.lstrip())]
    assert codes == [{"row-repeated", "total-differs"}, {"known-total"}]


def test_what_is_missing_is_not_looked_for_where_something_was_lost(tmp_path: Path) -> None:
    for number, text in QUIET.items():
        path = tmp_path / (f"appendix/table-{number}.yaml" if number else "agreements.yaml")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text.replace('number: "1.2"', 'number: "1.3"'), encoding="utf-8")
    codes = [one.code for one in survey(find(str(tmp_path), Path())).findings]
    assert codes == ["agreement-missing"]
    broken = AGREEMENTS.replace('number: "1.2"', 'number: "1.3"').replace("commitment: effort", "commitment: efort")
    (tmp_path / "agreements.yaml").write_text(broken, encoding="utf-8")
    assert [one.code for one in survey(find(str(tmp_path), Path())).findings] == ["word-not-allowed"]


@pytest.mark.parametrize(
    ("planning", "words"),
    [
        ("{when: 2025..2028}", "2025-28"),
        ("{when: 2025..2028}", "2025 - '28"),
        ("{when: 2025..2028}", "Jaarlijks"),
        ("{when: 2025..2028, every: year}", "2025-2028 jaarlijks"),
        ("{when: 2025..2028}", "doorlopend vanaf 2025"),
        ("{when: 2026.., every: year}", "2026 ev"),
        ("{when: 2026..2028}", "2026 en verder"),
        ("{when: 2025..2027}", "uiterlijk 2027"),
        ("{when: 2025-H1}", "tot medio 2025"),
        ("{when: 2025, what: {nl: gemaakt, en: made}}", "2025: afspraken zijn gemaakt"),
        ("{when: 2025-Q2}", "Q2 2025 gereed"),
        ("{when: 2025-Q2}", "2e kwartaal 2025"),
        ("{when: 2025-Q2}", "Tweede kwartaal van 2025"),
        ("{when: 2025-05-31}", "eind mei 2025, dus in Q2"),
        ("{when: 2025-H1}", "uiterlijk Q2 2025"),
        ("{when: 2025}", "uiterlijk Q4 2025"),
        ("{when: 2025-Q1..2025-Q3}", "Q1 t/m Q3 2025"),
        ("{when: 2025-Q1}, {when: 2025..2028, every: quarter}", "Q1 2025 ingesteld, daarna doorlopend"),
        ("{when: 2025-Q2}, {when: 2026.., every: half_year}", "2e kwartaal 2025, daarna halfjaarlijks"),
        ("{when: 2025}, {when: 2026..}", "vanaf 2026 elk jaar"),
    ],
)
def test_a_planning_that_is_as_written(planning: str, words: str) -> None:
    texts, _ = changed(f"{IN_ALL}\n    {IN_WORDS}", f'planning: [{planning}]\n    planning_as_written: "{words}"')
    assert [one.code for one in found_in(texts)] == []


@pytest.mark.parametrize(
    ("leads", "words"),
    [
        ("[{who: noordhoek}, {who: corporaties, during: 2026..}]", "Noordhoek, vanaf 2026 de corporaties"),
        ("[{who: noordhoek, during: 2025}, {who: corporaties, during: 2026..}]", "Noordhoek, vanaf 2026 iedereen"),
        ("[{who: noordhoek, during: 2025..2026}, {who: corporaties}]", "Noordhoek, de eerste twee jaar"),
    ],
)
def test_leads_that_are_as_written(leads: str, words: str) -> None:
    texts, _ = changed(f"{LEADS}\n    {LEADS_IN_WORDS}", f"leads: {leads}\n    leads_as_written: {words}")
    assert found_in(texts) == ()


COUNT, SHARE = 1, Fraction(1, 100)


@pytest.mark.parametrize(
    ("text", "number", "one", "language"),
    [
        ("Er komen 600 woningen.", 600, COUNT, "nl"),
        ("Dat zijn er 9.750.", 9750, COUNT, "nl"),
        ("That is 9,750.", 9750, COUNT, "en"),
        ("Groei naar 39 000 woningen", 39000, COUNT, "nl"),
        ("24-32 plekken", 24, COUNT, "nl"),
        ("Ten minste 11, en", 11, COUNT, "nl"),
        ("Er is één plek.", 1, COUNT, "nl"),
        ("A place is found.", 1, COUNT, "en"),
        ("Er is geen plek.", 0, COUNT, "nl"),
        ("Twaalf woningen", 12, COUNT, "nl"),
        ("Tweeëndertig woningen", 32, COUNT, "nl"),
        ("Thirty-two homes", 32, COUNT, "en"),
        ("One hundred homes", 100, COUNT, "en"),
        ("A hundred homes", 100, COUNT, "en"),
        ("Honderd woningen", 100, COUNT, "nl"),
        ("Vierhonderd woningen", 400, COUNT, "nl"),
        ("Two thousand homes", 2000, COUNT, "en"),
        ("Het saldo is 3 minder", -3, COUNT, "nl"),
        ("70% van de verhuringen", 70, SHARE, "nl"),
        ("70,0 procent", 70, SHARE, "nl"),
        ("zeventig procent", 70, SHARE, "nl"),
        ("7,5%", Fraction(15, 2), SHARE, "nl"),
        ("7.50%", Fraction(15, 2), SHARE, "en"),
        ("de helft", 50, SHARE, "nl"),
        ("three quarters", 75, SHARE, "en"),
        ("twee derde deel", Fraction(200, 3), SHARE, "nl"),
        ("2/3 van alles", Fraction(200, 3), SHARE, "nl"),
        ("seven of ten lettings", 70, SHARE, "en"),
        ("zes op de tien", 60, SHARE, "nl"),
    ],
)
def test_a_sentence_that_says_a_number(text: str, number: Fraction, one: Fraction, language: Language) -> None:
    assert says(text, Level(number * one, percent=one == SHARE), language)


@pytest.mark.parametrize(
    ("text", "number", "one", "language"),
    [
        ("Er komen 6000 woningen.", 600, COUNT, "nl"),
        ("Er komen 1.600 woningen.", 600, COUNT, "nl"),
        ("Dat zijn er 600,5.", 600, COUNT, "nl"),
        ("zoals in 3.12 staat", 12, COUNT, "nl"),
        ("tot en met 2024", 24, COUNT, "nl"),
        ("Q2 en 2e", 2, COUNT, "nl"),
        ("Twaalf woningen", 12, COUNT, "en"),
        ("veertien", 4, COUNT, "nl"),
        ("twenty-four homes", 4, COUNT, "en"),
        ("twenty-four homes", 20, COUNT, "en"),
        ("two hundred homes", 100, COUNT, "en"),
        ("vijfentwintig", 20, COUNT, "nl"),
        ("75%", Fraction(15, 2), SHARE, "nl"),
        ("17,5%", Fraction(15, 2), SHARE, "nl"),
        ("7,5%", 75, SHARE, "nl"),
        ("7,5%", 5, SHARE, "nl"),
        ("een derde deel", Fraction(200, 3), SHARE, "nl"),
        ("zes op de tien", 70, SHARE, "nl"),
        ("de helft", 60, SHARE, "nl"),
    ],
)
def test_a_sentence_that_says_another_number(text: str, number: Fraction, one: Fraction, language: Language) -> None:
    assert not says(text, Level(number * one, percent=one == SHARE), language)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("new_build", "new-build"),
        ("new_build", "newbuild"),
        ("wijk-1-2", "wijk_1_2"),
        ("daeb", "DAEB"),
        ("low_limit", "1ow_limit"),
        ("low", "l0w"),
        ("sale", "sa1e"),
        ("demolition", "demolitlon"),
        ("demolition", "demoliton"),
        ("demolition", "demollition"),
        ("demolition", "demolution"),
        ("inkoop_woningen", "inkop_woningen"),
    ],
)
def test_names_that_are_alike(one: str, other: str) -> None:
    assert are_alike(one, other)
    assert are_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("demolition", "demolition"),
        ("total-2028", "total-2029"),
        ("total-1-2", "total-12"),
        ("district-u", "district-v"),
        ("block-i", "block-l"),
        ("table-1", "table-l"),
        ("wijk12", "wijk13"),
        ("complex-12a", "complex-13a"),
        ("total-new", "total-net"),
        ("wijk-west", "wijk-rest"),
        ("low_capping", "high_capping"),
        ("E", "F"),
        ("A+", "A++"),
        ("huur", "duur"),
        ("sale", "sales"),
        ("corporatie", "corporaties"),
        ("demolition", "demolitions-2"),
        ("noordhoek", "noordhoven"),
    ],
)
def test_names_that_differ_enough(one: str, other: str) -> None:
    assert not are_alike(one, other)
    assert not are_alike(other, one)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2025", "2025"),
        ("2025-Q2", "2025-Q2"),
        ("2025-H2", "2025-H2"),
        ("2025-03-31", "2025-03-31"),
        ("2025..2028", "2025..2028"),
        ("2026..", "2026.."),
        ("2026-07-01..", "2026-07-01.."),
        ("2025-01-01..2025-12-31", "2025"),
        ("2025-H1..2026", "2025..2026"),
        ("2025-Q2..2026", "2025-04-01..2026-12-31"),
        ("2025-02-01..2025-04-30", "2025-02-01..2025-04-30"),
    ],
)
def test_a_time_is_shown_as_it_is_written(written: str, shown: str) -> None:
    assert as_time(parse_span(written)) == shown
