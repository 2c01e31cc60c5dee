"""What must hold across models: for each rule one slip in a good dataset, found at its exact place."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from tests.fictional import agreements, tables

from pa_calc.dataset import Found, load
from pa_calc.findings import Finding, Untrusted
from pa_calc.reading import Document, parse
from pa_calc.rules import every_rule, findings, idle, percentages, records, repeats, size, stocks, ties
from pa_calc.rules.context import context
from pa_calc.rules.totals import total_differs
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Table
from pa_calc.schema.measures import Term
from pa_calc.schema.problems import checked
from pa_calc.words import catalogue

# FICTIONAL: no such town, no such corporations, no such figures.
AGREEMENTS = """
format: pa.dataset/1
name: {nl: Havenstad (verzonnen), en: Havenstad (fictional)}
document: {title: Verzonnen afspraken, municipality: Havenstad, signed: 2024-12-01}
term: {first: 2025-01-01, last: 2028-12-31}
parties:
  gemeente: {kind: municipality, name: Gemeente Havenstad}
  noord: {kind: corporation, name: Woonvereniging Noord}
  zuid: {kind: corporation, name: Woonvereniging Zuid}
  oost: {kind: corporation, name: Woonvereniging Oost, during: 2027..}
groups:
  corporaties: {name: {nl: corporaties, en: corporations}, members: [noord, zuid]}
flows:
  new_build: {direction: in, name: {nl: nieuwbouw, en: new build}}
  demolition: {direction: out, name: {nl: sloop, en: demolition}}
  letting: {direction: neither, name: {nl: verhuringen, en: lettings}}
  freed: {direction: within, was: {segment: social}, becomes: {segment: free}, name: {nl: vrij, en: freed}}
  renewed: {direction: within, name: {nl: verbeterd, en: renewed}}
  saldo: {direction: both, name: {nl: saldo, en: balance}}
stocks:
  owned: {name: {nl: bezit, en: stock}}
  site: {name: {nl: locaties, en: sites}}
units:
  home: {name: {nl: woningen, en: homes}}
  unit: {name: {nl: eenheden, en: units}}
dimensions:
  tenure:
    name: {nl: DAEB of niet-DAEB, en: DAEB or non-DAEB}
    values: {daeb: {nl: DAEB, en: DAEB}, non_daeb: {nl: niet-DAEB, en: non-DAEB}}
    watch: [daeb]
  label:
    name: {nl: energielabel, en: energy label}
    values: {E: {nl: E, en: E}, F: {nl: F, en: F}, G: {nl: G, en: G}}
  segment:
    name: {nl: segment, en: segment}
    values: {social: {nl: sociaal, en: social}, free: {nl: vrij, en: free}}
    complete: true
rent_limits:
  low: {name: {nl: lage grens, en: low limit}, amounts: {2024: 650.43, 2025: 682.96}}
  high: {name: {nl: hoge grens, en: high limit}, amounts: {2024: 697.07}}
  top: {name: {nl: bovengrens, en: upper limit}, amounts: {2025: 1185}}
chapters:
  - {number: "1", title: {nl: Beschikbaarheid, en: Availability}}
  - {number: "2", title: {nl: Betaalbaarheid, en: Affordability}}
agreements:
  - number: "1.1"
    title: {nl: Bouwen, en: Building}
    summary: {nl: Er komt iets bij., en: Something is added.}
    leads: [{who: corporaties}]
    planning: [{when: 2025..2028}]
    planning_as_written: 2025-2028
    commitment: effort
    conditions:
      - key: funding
        kind: if
        statement: {nl: Als er geld is., en: If there is money.}
        fact: {state: holds, reported: 2025-06-01, by: gemeente, reason: {nl: Besloten., en: Decided.}}
    links:
      - {to: "2.1", relation: feeds}
    duties:
      - key: talk
        statement: {nl: Praten., en: Talk.}
        who: [gemeente, corporaties]
        commitment: result
        condition: funding
    stated_figures:
      - key: quay
        statement: {nl: Aan de kade., en: At the quay.}
        value: 30
        unit: home
        counted: {name: Kade, party: noord, stock: site, at: 2024-12-01, state: stock, attributes: {tenure: daeb}}
      - {key: dock, statement: {nl: Aan het dok., en: At the dock.}, value: 20}
      - {key: both, statement: {nl: Samen., en: Together.}, value: 50, sum_of: [quay, dock]}
      - {key: range, statement: {nl: Van tot., en: From to.}, low: 5, high: 10}
    targets:
      - key: homes
        title: {nl: Woningen erbij, en: Homes added}
        unit: home
        together: corporaties
        period: {first: 2025-01-01, last: 2028-12-31}
        due: 2029-03-31
        count:
          - flow: [new_build]
            where: {tenure: daeb}
            maybe: {tenure: non_daeb}
          - stock: site
            at: 2024-12-01
            unit: unit
          - amount: 10
            times: -1
        at_least: 40
        product: {share: 25%, of: 160}
        condition: funding
        stated: {parties: [noord, zuid], statement: {nl: Al zo., en: Already so.}}
        declared: {key: gross, statement: {nl: Bruto., en: Gross.}}
        assumptions:
          - key: all-daeb
            statement: {nl: Alles is DAEB., en: All of it is DAEB.}
            take:
              which: {table: "3", row: built}
              to_be: {attributes: {tenure: daeb}}
          - key: quay-only
            statement: {nl: Alleen de kade., en: The quay only.}
            take:
              which: {table: "1.1", row: quay}
              to_be: {unit: home}
          - {key: no-other, statement: {nl: Geen andere., en: No others.}, nothing: [demolition]}
        readings:
          - key: net
            statement: {nl: Netto., en: Net.}
            count:
              - net: [new_build, demolition]
          - key: open
            statement: {nl: Zonder aanname., en: Without assumption.}
            without: all-daeb
            assumptions:
              - {key: another, statement: {nl: Een andere., en: Another.}}
  - number: "2.1"
    title: {nl: Verhuren, en: Letting}
    summary: {nl: Er wordt verhuurd., en: Homes are let.}
    leads: [{who: corporaties}]
    planning: []
    planning_as_written: Jaarlijks
    commitment: result
    targets:
      - key: cheap
        title: {nl: Goedkoop, en: Cheap}
        unit: home
        each: corporaties
        period: {first: 2025-01-01, last: 2028-12-31, each: year}
        count:
          - stock: owned
            rent: {above: low, up_to: high}
            parties: noord
        of:
          - stock: owned
            at: 2026-12-31
            roll: {start: 2025-12-31, by: [new_build, demolition]}
        at_least: 60%
        at_most: 70%
        assumptions:
          - {key: older, statement: {nl: Ouder., en: Older.}, stand_in: {use: 2024-01-01, at: 2025-12-31}}
        readings:
          - {key: lower, statement: {nl: Minder., en: Less.}, parties: zuid, at_least: 50%}
  - number: "2.2"
    title: {nl: Samen delen, en: Sharing}
    summary: {nl: Ieder doet een deel., en: Each does a part.}
    leads: [{who: noord}, {who: zuid}]
    planning: []
    planning_as_written: Jaarlijks
    commitment: result
    conditions:
      - key: fire
        kind: may
        statement: {nl: Minder na brand., en: Less after a fire.}
        by: 2026-01-01
        fact: {state: holds, reported: 2027-01-15, by: noord, reason: {nl: Brand., en: Fire.}, of: noord, during: 2026}
    stated_figures:
      - key: left
        statement: {nl: Per saldo., en: On balance.}
        unit: home
        value: -3
        counted: {name: Saldo, party: oost, flow: saldo, at: 2027, state: forecast}
      - key: moved
        statement: {nl: Vrijgekomen., en: Freed.}
        unit: home
        value: 3
        counted: {name: Vrij, party: oost, flow: freed, at: 2027, state: forecast, attributes: {label: E}}
    targets:
      - key: shared
        title: {nl: Verdeeld, en: Divided}
        unit: home
        together: [noord, zuid]
        period: {first: 2027-01-01, last: 2028-12-31, mean: year}
        count: [{net: [new_build, freed, saldo], where: {segment: social}}]
        at_most: 150
        divided: {noord: 1/3, zuid: 2/3}
        stated: {parties: zuid, statement: {nl: Al gedaan., en: Done already.}}
        readings:
          - {key: more, statement: {nl: Meer., en: More.}, at_most: 160}
          - {key: own, statement: {nl: Eigen., en: Own.}, parties: [noord], count: [{net: [new_build, demolition]}]}
      - key: numbers
        title: {nl: In getallen, en: In numbers}
        unit: home
        together: [noord, zuid]
        period: {first: 2027-01-01, last: 2028-12-31, each: half_year}
        count: [{flow: renewed, where: {label: G}, becomes: {label: E}}]
        at_least: 9
        divided: {noord: 5, zuid: 4}
      - key: kept
        title: {nl: Behouden, en: Kept}
        unit: home
        each: oost
        period: {first: 2026-07-01, last: 2028-12-31, each: half_year}
        count:
          - stock: owned
            where: {segment: social}
            rent: {up_to: low, price_level: 2025}
        baseline:
          - stock: owned
            at: before
            where: {label: F}
        at_least: 0
        assumptions:
          - {key: last, statement: {nl: De laatste., en: The last.}, stand_in: {use: 2026-06-30}}
        readings:
          - {key: bare, statement: {nl: Kaal., en: Bare.}, at_least: 3, drops: [baseline]}
      - key: part
        title: {nl: Aandeel, en: Share}
        unit: home
        each: oost
        period: {first: 2027-01-01, last: 2028-12-31}
        count: [{stock: owned, where: {label: E}, at: before, roll: {start: 2026-06-30, by: [renewed, saldo]}}]
        of: [{stock: owned, at: before}]
        at_least: 90%
        assumptions:
          - {key: earlier, statement: {nl: Eerder., en: Earlier.}, stand_in: {use: 2026-06-30, at: 2026-12-31}}
        readings:
          - {key: bare, statement: {nl: Kaal., en: Bare.}, at_least: 30, drops: [of]}
running_text:
  - key: wish
    section: {nl: Inleiding, en: Introduction}
    statement: {nl: Een wens., en: A wish.}
    who: gemeente
    commitment: statement
discrepancies:
  - key: two-counts
    agreements: ["1.1"]
    tables: ["3"]
    statement: {nl: Twee tellingen., en: Two counts.}
    used: {nl: De eerste., en: The first.}
escalation:
  - {key: ask, level: 1, statement: {nl: Vragen., en: Ask.}, overdue_days: 30, who: gemeente, within_days: 14}
  - {key: decide, level: 2, statement: {nl: Kiezen., en: Decide.}, verdicts: [missed], quarters: 2,
     who: [zuid, gemeente], within_days: 28}
"""

DISTRICTS = """
format: pa.table/1
table: "4"
title: {nl: Bezit, en: Stock}
party: noord
source: {printed_as: Tabel 4, reference_date: 2024-01-01}
state: stock
price_level: 2024
covers: {stocks: [owned], units: [home]}
empty_cells: {mean: zero, reason: {nl: Het telt op., en: It adds up.}}
columns:
  daeb: {name: DAEB, attributes: {tenure: daeb}}
  other: {name: Overig, attributes: {tenure: non_daeb}}
  total: {name: Totaal, role: total, total_of: [daeb, other]}
  share: {name: Aandeel, role: percentage}
  note: {name: Opmerking, role: text}
rows:
  - key: cheap
    name: Goedkoop
    stock: owned
    unit: home
    rent: {above: low, up_to: high}
    cells: {daeb: 10, other: 5, total: 15, share: 60.0%, note: tot de grens}
  - {key: dear, name: Duur, stock: owned, unit: home, rent: {above: high}, cells: {daeb: 10, total: 10, share: 40%}}
  - {key: all, name: Totaal, role: total, cells: {daeb: 20, other: 5, total: 25, share: 100%}}
"""

CHANGES = """
format: pa.table/1
table: "3"
title: {nl: Bouw en sloop, en: Building and demolition}
party: noord
source: {printed_as: Tabel 3, origin: prognose}
state: forecast
covers: {flows: [new_build, demolition], units: [home]}
outflows: negative
years: [2025, 2026]
columns:
  total: {name: Totaal, role: total}
rows:
  - key: built
    name: Nieuwbouw
    flow: new_build
    unit: home
    cells: {2025: 10, 2026: 20, total: 30}
  - key: gone
    name: Sloop
    flow: demolition
    unit: home
    cells: {2025: -4, 2026: 0, total: -4}
  - {key: net, name: Netto, role: total, total_of: [built, gone], cells: {2025: 5, 2026: 20, total: 26}}
corrections:
  - key: net-2025
    row: net
    column: 2025
    printed: 5
    computed: 6
    use: computed
    reason: {nl: Afronding., en: Rounding.}
"""

LABELS = """
format: pa.table/1
table: "6"
title: {nl: Labels, en: Labels}
party: zuid
source: {printed_as: Tabel 6, undated: true}
state: forecast
covers: {stocks: [owned], units: [home], where: {label: [E, F]}}
empty_cells: {mean: unknown, reason: {nl: Niet gezegd., en: Not said.}}
years: [2024, 2025, 2026]
dates: {2024: 2024-01-01}
states: {2024: stock}
rows:
  - {key: e, name: E, stock: owned, unit: home, attributes: {label: E}, cells: {2024: 30, 2025: 20, 2026: 10}}
  - {key: f, name: F, stock: owned, unit: home, attributes: {label: F}, cells: {2024: 20, 2025: 20}}
  - {key: sum, name: Totaal, role: total, cells: {2024: 50, 2025: 45, 2026: 40}}
  - {key: part, name: Aandeel E, role: percentage, share: {part: [e], whole: [e, f]}, cells: {2024: 60%}}
  - {key: mean, name: Gemiddeld, role: text, cells: {2024: E}}
corrections:
  - key: sum-2025
    row: sum
    column: 2025
    printed: 45
    computed: 40
    use: printed
    suspects: [e, f]
    reason: {nl: Onbekend., en: Unknown.}
"""

MOVES = """
format: pa.table/1
table: "7"
title: {nl: Verloop, en: Course}
party: oost
source: {printed_as: Tabel 7, origin: opgave}
state: forecast
price_levels: {2027: 2024}
price_level: 2025
covers: {flows: [freed, renewed, saldo], units: [home]}
marks:
  n.b.: {mean: unknown, reason: {nl: Niet bekend., en: Not known.}}
  "-": {mean: zero, reason: {nl: Er is niets., en: There is nothing.}}
years: [2027]
columns:
  spring: {name: Voorjaar, when: 2026-H1, state: realised}
  autumn: {name: Najaar, when: 2026-H2}
  half: {name: Eerste helft 2027, when: 2027-H1, price_level: 2025}
  later: {name: Later, when: 2028..2030}
  sum: {name: Som, role: total}
  both: {name: In 2026, role: total, total_of: [spring, autumn]}
rows:
  - key: freed
    name: Vrijgekomen
    flow: freed
    unit: home
    rent: {above: low}
    cells: {spring: 1, autumn: 2, 2027: 5, half: 4, later: "-", sum: 8, both: 3}
  - key: renewed
    name: Verbeterd
    flow: renewed
    unit: home
    attributes: {label: G}
    becomes: {label: E}
    cells: {spring: 6, autumn: n.b., 2027: 7, later: 1, sum: n.b., both: 99}
  - key: saldo
    name: Saldo
    flow: saldo
    unit: home
    cells: {spring: -8, autumn: 9, 2027: 0, later: -2, sum: -1, both: 1}
  - {key: sum, name: Totaal, role: total, cells: {spring: -1, autumn: 99, 2027: 12, later: -1}}
"""

DAYS = """
format: pa.table/1
table: "8"
title: {nl: Bezit op twee dagen, en: Stock on two days}
party: oost
source: {printed_as: Tabel 8, origin: opgave}
state: stock
covers: {stocks: [owned], units: [home]}
columns:
  june: {name: Juni, when: 2026-06-30, price_level: 2025, attributes: {segment: social}}
  free: {name: Juni vrij, when: 2026-H1, price_level: 2025, attributes: {segment: free}}
  winter: {name: Winter, when: 2026-12-31, price_level: 2025}
rows:
  - {key: small, name: Klein, stock: owned, unit: home, rent: {up_to: low}, cells: {june: 7, free: 1, winter: 5}}
"""

GOOD = {"": AGREEMENTS, "4": DISTRICTS, "3": CHANGES, "6": LABELS, "7": MOVES, "8": DAYS}

HERE = "▸"
"""Stands in a slip where the finding is expected; it is no part of the text."""


class Slip(NamedTuple):
    """A piece of the good dataset, what a slip makes of it, and the codes that this brings besides.

    `where` is a piece with the sign in it, for what is not found in the slip itself.
    """

    code: str
    piece: str
    slip: str
    where: str = ""
    others: tuple[str, ...] = ()

    def at(self, where: str) -> "Slip":
        """The same, found elsewhere."""
        return self._replace(where=where)

    def also(self, *others: str) -> "Slip":
        """The same, with more findings than one."""
        return self._replace(others=others)


def found_in(texts: Mapping[str, str]) -> tuple[Finding, ...]:
    documents = {number: parse(text.encode(), f"{number or 'agreements'}.yaml") for number, text in texts.items()}
    tables = tuple(checked(Table, document) for number, document in documents.items() if number)
    return findings(context(checked(Agreements, documents[""]), tables), by_table(documents, tables))


def by_table(documents: Mapping[str, Document], tables: tuple[Table, ...]) -> dict[str, Document]:
    """The documents as the dataset keeps them: by the number that stands in the file."""
    read = [document for number, document in documents.items() if number]
    return {"": documents[""], **{table.table: document for table, document in zip(tables, read, strict=True)}}


def slipped(slip: Slip) -> tuple[Mapping[str, str], str, int, int]:
    """The dataset with the slip, and the file, line and column where it should be found."""
    places = [number for number, text in GOOD.items() for _ in range(text.count(slip.piece))]
    assert len(places) == 1, f"{slip.piece!r} stands {len(places)} times in the good dataset"
    text = GOOD[places[0]].replace(slip.piece, slip.slip)
    if slip.where:
        text = text.replace(slip.where.replace(HERE, ""), slip.where)
    assert text.count(HERE) == 1
    before = text[: text.index(HERE)]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return {**GOOD, places[0]: text.replace(HERE, "")}, f"{places[0] or 'agreements'}.yaml", line, column


def message(finding: Finding) -> str:
    say = catalogue("en", "findings").say
    return f"{say(f'finding.{finding.code}', **finding.details)} {say(f'remedy.{finding.code}', **finding.details)}"


COUNTED = "counted: {name: Kade, party: noord, stock: site, at: 2024-12-01, state: stock, attributes: {tenure: daeb}}"
FACT = "fact: {state: holds, reported: 2025-06-01, by: gemeente,"
STATED = "stated: {parties: [noord, zuid],"
TAKE = 'which: {table: "3", row: built}'
ROLL = "at: 2026-12-31\n            roll: {start: 2025-12-31, by: [new_build, demolition]}"
BOTH = "value: 50, sum_of: [quay, dock]"
LOWER = "parties: zuid, at_least: 50%"
PERIOD = "period: {first: 2025-01-01, last: 2028-12-31}"
YEARLY = "period: {first: 2025-01-01, last: 2028-12-31, each: year}"
WHERE = "where: {tenure: daeb}"
CHEAP = "rent: {above: low, up_to: high}\n    cells: {daeb: 10"
DEAR = "unit: home, rent: {above: high}, cells: {daeb: 10, total: 10, share: 40%}"
ALL = "{key: all, name: Totaal, role: total, cells:"
NET = "total_of: [built, gone], cells: {2025: 5, 2026: 20, total: 26}"
GONE = "flow: demolition\n    unit: home"
NET_ROW = "{key: net, name: Netto, role: total, total_of: [built, gone]"
# 2 rows count already, and 998 more make 1,000: the one after them, number 998 from 0, is too many.
MANY = "".join(f"{{key: row-{n}, name: Rij, stock: owned, unit: home, cells: {{daeb: 0}}}}\n  - " for n in range(999))
# 1 row is a total already, and 200 more are too many: the last of all, which is that one.
TOTALS = "".join(f"  - {{key: total-{n}, name: Totaal, role: total, cells: {{2026: 20}}}}\n" for n in range(200))
# 997 rows that count make 999, and 201 cells of totals (67 rows of 3) add up 200,799 of them.
COSTLY = "".join(
    [f"{{key: row-{n}, name: Rij, stock: owned, unit: home, cells: {{daeb: 0}}}}\n  - " for n in range(997)]
    + [f"{{key: t-{n}, name: Totaal, role: total, cells: {{daeb: 20, other: 5, total: 25}}}}\n  - " for n in range(67)]
)
# 1,200 quarters, in each of which two stocks are asked of two parties, one of them rolled on by two flows.
LONG = "period: {first: 1901-01-01, last: 2200-12-31, each: quarter}"
ROW_E = "attributes: {label: E}, cells: {2024: 30"
NET_2025 = "row: net\n    column: 2025"
USE = "computed: 6\n    use: computed"
MEAN = "period: {first: 2027-01-01, last: 2028-12-31, mean: year}"
SHARED = "count: [{net: [new_build, freed, saldo], where: {segment: social}}]"
THIRDS = "divided: {noord: 1/3, zuid: 2/3}"
NUMBERS = "divided: {noord: 5, zuid: 4}"
MOVED = "count: [{flow: renewed, where: {label: G}, becomes: {label: E}}]"
PART = "count: [{stock: owned, where: {label: E}, at: before, roll: {start: 2026-06-30, by: [renewed, saldo]}}]"
EARLIER = "stand_in: {use: 2026-06-30, at: 2026-12-31}"
FREED = "was: {segment: social}, becomes: {segment: free}"
AUTUMN = "autumn: {name: Najaar, when: 2026-H2}"
SMALL = "small, name: Klein, stock: owned, unit: home, rent: {up_to: low}"
OWN = "parties: [noord], count: [{net: [new_build, demolition]}]"
AGAIN = "{key: again, row: net, column: 2025, printed: 5, computed: 6, use: computed, reason: {nl: x, en: x}}"

SLIPS = [
    # What is named is declared.
    Slip("unknown-party", "leads: [{who: corporaties}]\n    planning: []", "leads: [{who: ▸west}]\n    planning: []"),
    Slip("unknown-party", "who: [gemeente, corporaties]", "who: [gemeente, ▸west]"),
    Slip("unknown-party", "who: gemeente\n    commitment: statement", "who: ▸west\n    commitment: statement"),
    Slip("unknown-party", FACT, FACT.replace("gemeente", "▸west")),
    Slip("unknown-party", "together: corporaties", "together: [noord, ▸west, zuid]"),
    Slip("unknown-party", "parties: noord\n", "parties: [noord, ▸west]\n"),
    Slip("unknown-party", STATED, "stated: {parties: [noord, zuid, ▸west],"),
    Slip("unknown-party", LOWER, "parties: [zuid, ▸west], at_least: 50%"),
    Slip("no-single-party", "members: [noord, zuid]", "members: [noord, zuid, ▸west]"),
    Slip("no-single-party", COUNTED, COUNTED.replace("noord", "▸corporaties")).also("idle-take"),
    Slip("no-single-party", "party: zuid", "party: ▸corporaties"),
    Slip("unknown-flow", "- flow: [new_build]", "- flow: [new_build, ▸nwe_build]"),
    Slip("unknown-flow", "- net: [new_build, demolition]", "- net: [new_build, ▸sale]").also("idle-nothing"),
    Slip("unknown-flow", "by: [new_build, demolition]", "by: [new_build, ▸sale]"),
    Slip("unknown-flow", "nothing: [demolition]", "nothing: ▸sale"),
    Slip("unknown-flow", TAKE, 'which: {table: "3", row: built, flow: ▸sale}'),
    Slip("unknown-flow", "flows: [new_build, demolition], units", "flows: [new_build, demolition, ▸sale], units"),
    Slip("unknown-stock", "- stock: owned\n            rent:", "- stock: ▸rented\n            rent:"),
    Slip("unknown-stock", COUNTED, COUNTED.replace("stock: site", "stock: ▸rented")).also("idle-take"),
    Slip(
        "stock-without-row",
        "covers: {stocks: [owned], units: [home], where: {label: [E, F]}}",
        "covers: {stocks: [owned, ▸site], units: [home], where: {label: [E, F]}}",
    ),
    Slip("unknown-stock", "stocks: [owned], units: [home], where:", "stocks: [owned, ▸rented], units: [home], where:"),
    Slip("unknown-unit", "unit: home\n        together: corp", "unit: ▸hose\n        together: corp"),
    Slip("unknown-unit", WHERE, "where: {tenure: daeb}\n            unit: [home, ▸room]"),
    Slip("unknown-unit", "to_be: {unit: home}", "to_be: {unit: ▸room}"),
    Slip("unknown-unit", TAKE, 'which: {table: "3", row: built, unit: ▸room}'),
    Slip("unknown-unit", "value: 20", "value: 20, unit: ▸room"),
    Slip("unknown-unit", "units: [home]}\noutflows", "units: [home, ▸room]}\noutflows"),
    Slip(
        "unknown-limit",
        "- stock: owned\n            rent: {above: low,",
        "- stock: owned\n            rent: {above: ▸lowest,",
    ),
    Slip("unknown-limit", DEAR, DEAR.replace("above: high", "above: ▸highest")),
    Slip(
        "unknown-dimension",
        "flow: [new_build]\n            where: {",
        "flow: [new_build]\n            where: {▸area: x, ",
    ),
    Slip("unknown-dimension", COUNTED, COUNTED.replace("tenure", "▸tenur")),
    Slip("unknown-dimension", "to_be: {attributes: {tenure:", "to_be: {attributes: {▸area:"),
    Slip("unknown-dimension", TAKE, 'which: {table: "3", row: built, attributes: {▸area: x}}'),
    Slip("unknown-dimension", ROW_E, "attributes: {▸area: x, label: E}, cells: {2024: 30"),
    Slip("unknown-dimension", "name: DAEB, attributes: {tenure", "name: DAEB, attributes: {▸area"),
    Slip("unknown-value", WHERE, "where: {tenure: [daeb, ▸deab]}"),
    Slip("unknown-value", "maybe: {tenure: non_daeb}", "maybe: {tenure: ▸none}"),
    Slip("unknown-value", "watch: [daeb]", "watch: [daeb, ▸deab]"),
    Slip("unknown-value", "where: {label: [E, F]}", "where: {label: [E, F, ▸H]}"),
    Slip("unknown-chapter", 'agreements:\n  - number: "1.1"', 'agreements:\n  - number: ▸"3.1"').also(
        "unknown-table", "unknown-agreement"
    ),
    Slip("unknown-agreement", 'to: "2.1"', 'to: ▸"2.10"'),
    Slip("unknown-agreement", 'agreements: ["1.1"]', 'agreements: ["1.1", ▸"1.2"]'),
    Slip("unknown-table", 'tables: ["3"]', 'tables: ["3", ▸"1.1"]'),
    Slip("unknown-table", 'which: {table: "3",', 'which: {table: ▸"2.1",'),
    Slip("unknown-table", WHERE, 'where: {tenure: daeb}\n            table: ▸"5"'),
    Slip("unknown-row", TAKE, 'which: {table: "3", row: ▸biult}'),
    Slip("unknown-row", 'table: "1.1", row: quay', 'table: "1.1", row: ▸dock'),
    Slip("unknown-row", "total_of: [built, gone]", "total_of: [built, gone, ▸bought]"),
    Slip("unknown-row", "part: [e]", "part: [e, ▸h]"),
    Slip("unknown-row", "whole: [e, f]", "whole: [e, f, ▸h]"),
    Slip("unknown-row", NET_2025, "row: ▸nett\n    column: 2025").also("total-differs"),
    Slip("unknown-row", "suspects: [e, f]", "suspects: [e, ▸h]"),
    Slip("unknown-column", CHEAP, CHEAP + ", ▸new: 1"),
    Slip("unknown-column", "cells: {2024: 30", 'cells: {2024: 30, ▸"2027": 1'),
    Slip("unknown-column", "total_of: [daeb, other]", "total_of: [daeb, other, ▸third]"),
    Slip("unknown-column", NET_2025, "row: net\n    column: ▸2027").also("total-differs"),
    Slip("unknown-condition", "result\n        condition: funding", "result\n        condition: ▸fund"),
    Slip("unknown-condition", "condition: funding\n        stated", "condition: ▸fund\n        stated"),
    Slip("unknown-condition", "commitment: statement", "commitment: statement\n    condition: ▸funding"),
    Slip("unknown-assumption", "without: all-daeb", "without: [all-daeb, ▸all]"),
    Slip("unknown-figure", "sum_of: [quay, dock]", "sum_of: [quay, dock, ▸deck]"),
    Slip("unknown-figure", "sum_of: [quay, dock]", "sum_of: [quay, dock, ▸both]"),
    Slip("link-to-itself", 'to: "2.1"', 'to: ▸"1.1"'),
    # A name stands for one thing.
    Slip("name-twice", '{number: "2", title', '{number: ▸"1", title').also("unknown-chapter"),
    Slip("name-twice", "{key: dock, statement", "{key: ▸quay, statement").also("unknown-figure"),
    Slip("name-twice", "- {key: f, name: F", "- {key: ▸e, name: F").also("unknown-row"),
    Slip("name-twice", "- key: open", "- key: ▸net"),
    Slip("listed-twice", "- net: [new_build, demolition]", "- net: [new_build, demolition, ▸new_build]"),
    Slip("listed-twice", "whole: [e, f]", "whole: [e, f, ▸e]"),
    Slip("reading-like-declared", "- key: open", "- key: ▸gross"),
    Slip("assumption-twice", "{key: another, statement", "{key: ▸quay-only, statement"),
    Slip("correction-twice", "- key: sum-2025", "- key: ▸net-2025"),
    Slip("correction-twice", "- key: net-2025", "- key: ▸two-counts"),
    Slip("cell-corrected-twice", "corrections:\n  - key: net-2025", f"corrections:\n  - {AGAIN}\n  - ▸key: net-2025"),
    Slip("group-like-party", "groups:\n", "groups:\n  ▸noord: {name: {nl: noord, en: north}, members: noord}\n"),
    Slip("stock-like-flow", "stocks:\n  owned:", "stocks:\n  ▸letting: {name: {nl: x, en: x}}\n  owned:"),
    Slip("table-like-agreement", 'table: "6"', 'table: ▸"1.1"').also("unknown-row"),
    # Values that can be meant.
    Slip("year-out-of-range", "signed: 2024-12-01", "signed: ▸0204-12-01"),
    Slip("year-out-of-range", "when: 2025..2028", "when: ▸2025..2802"),
    Slip("year-out-of-range", "reported: 2025-06-01", "reported: ▸9999-12-31"),
    Slip("year-out-of-range", "amounts: {2025: 1185}", "amounts: {2025: 1185, ▸9999: 1200}"),
    Slip("year-out-of-range", "years: [2025, 2026]", "years: [2025, 2026, ▸2206]"),
    Slip("year-out-of-range", "price_level: 2024", "price_level: ▸24"),
    Slip("year-out-of-range", "price_levels: {2027: 2024}", "price_levels: {2027: ▸24}"),
    Slip("too-many-digits", "amount: 10", "amount: ▸1000000000000"),
    Slip("too-many-digits", "low: 5, high: 10", "low: 5, high: ▸1000000000000"),
    Slip("too-many-digits", "amounts: {2025: 1185}", "amounts: {2025: ▸1000000000000.5}"),
    Slip("empty-list", "together: corporaties", "together: ▸[]").also("idle-take"),
    Slip("empty-list", WHERE, "where: {tenure: ▸[]}"),
    Slip("empty-list", "count:\n              - net: [new_build, demolition]", "count: ▸[]").also("idle-nothing"),
    Slip(
        "order-of-days", "term: {first: 2025-01-01, last: 2028-12-31}", "term: {first: 2025-01-01, last: ▸2024-12-31}"
    ).also("party-outside-term"),
    Slip("order-of-days", PERIOD, "period: {first: 2025-01-01, last: ▸2024-12-31}"),
    Slip("limit-without-amount", "amounts: {2025: 1185}", "amounts: ▸{}"),
    Slip("limit-not-positive", "amounts: {2025: 1185}", "amounts: {2025: ▸0}"),
    Slip(
        "band-without-limit",
        "- stock: owned\n            rent: {above: low, up_to: high}",
        "- stock: owned\n            rent: ▸{}",
    ),
    Slip(
        "band-upside-down",
        "- stock: owned\n            rent: {above: low, up_to: high}",
        "- stock: owned\n            rent: {above: high, up_to: ▸low}",
    ),
    Slip(
        "band-upside-down",
        "- stock: owned\n            rent: {above: low, up_to: high}",
        "- stock: owned\n            rent: {above: top, up_to: ▸high}",
    ),
    # Terms and assumptions.
    Slip("term-not-one", "- flow: [new_build]", "- ▸flow: [new_build]\n            stock: owned"),
    Slip("term-not-one", "- amount: 10\n            times", "- ▸times"),
    Slip("not-for-this-term", WHERE, "where: {tenure: daeb}\n            ▸at: 2025-12-31"),
    Slip(
        "not-for-this-term",
        "- net: [new_build, demolition]",
        "- net: [new_build, demolition]\n                ▸roll: {start: 2024-12-31, by: new_build}",
    ),
    Slip("not-for-this-term", ROLL, ROLL + "\n            ▸over: 2025"),
    Slip("not-for-this-term", "times: -1", "times: -1\n            ▸unit: home"),
    Slip("times-zero", "times: -1", "times: ▸0"),
    Slip("flow-without-direction", "- net: [new_build, demolition]", "- net: [new_build, ▸letting]").also(
        "idle-nothing"
    ),
    Slip("flow-without-direction", "by: [new_build, demolition]", "by: [new_build, ▸letting]"),
    Slip("stock-without-date", YEARLY, "period: {first: 2025-01-01}").at("- ▸stock: owned\n            rent:"),
    Slip("stock-without-date", LOWER, "parties: zuid, period: {first: 2025-01-01}").at("- ▸{key: lower"),
    Slip("roll-too-late", "start: 2025-12-31", "start: ▸2026-12-31"),
    Slip("roll-too-late", ROLL, ROLL.replace("at: 2026-12-31\n            ", "").replace("start: ", "start: ▸")),
    Slip("maybe-without-where", "where: {tenure: daeb}\n            maybe: {", "maybe: {▸"),
    Slip("two-effects", "nothing: [demolition]", "nothing: [demolition], ▸stand_in: {use: 2024-01-01, at: 2024-12-01}"),
    Slip("empty-take", TAKE, "which: ▸{}"),
    Slip("empty-take", "to_be: {unit: home}", "to_be: ▸{}"),
    Slip("row-without-table", TAKE, "which: {row: ▸built}"),
    # Targets.
    Slip("together-or-each", "- key: homes", "- ▸key: homes\n        each: noord"),
    Slip(
        "together-or-each",
        "- key: cheap\n        title: {nl: Goedkoop, en: Cheap}\n        unit: home\n        each: corporaties",
        "- ▸key: cheap\n        title: {nl: Goedkoop, en: Cheap}\n        unit: home",
    ),
    # The ladder.
    Slip("unknown-party", "who: [zuid, gemeente], within", "who: [zuid, ▸west], within"),
    Slip("name-twice", "key: decide, level", "key: ▸ask, level"),
    Slip("rung-of-nothing", "overdue_days: 30, who", "who").at("key: ▸ask, level"),
    Slip("quarters-of-nothing", "verdicts: [missed], quarters: 2", "quarters: ▸2"),
    Slip("rung-not-positive", "key: ask, level: 1", "key: ask, level: ▸0"),
    Slip("rung-not-positive", "overdue_days: 30, who", "overdue_days: ▸0, who"),
    Slip("rung-not-positive", "quarters: 2", "quarters: ▸-1"),
    Slip("rung-not-positive", "within_days: 28", "within_days: ▸0"),
    Slip("no-bound", "        at_least: 40\n        product: {share: 25%, of: 160}\n", "").at("- ▸key: homes"),
    Slip("bounds-crossed", "at_most: 70%", "at_most: ▸50%"),
    Slip("bounds-crossed", LOWER, "parties: zuid, at_least: 50%, at_most: ▸40%"),
    Slip("share-without-percentage", "at_most: 70%", "at_most: ▸70"),
    Slip("share-without-percentage", LOWER, "parties: zuid, at_least: ▸50"),
    Slip("percentage-without-share", "at_least: 40\n", "at_least: ▸40%\n").also("product-differs"),
    Slip(
        "share-with-baseline",
        "at_most: 70%",
        "at_most: 70%\n        baseline:\n          ▸- {stock: owned, at: 2024-12-31}",
    ),
    Slip("product-differs", "product: {share: 25%, of: 160}", "product: ▸{share: 26%, of: 160}"),
    Slip("due-too-early", "due: 2029-03-31", "due: ▸2024-03-31"),
    Slip("idle-reading", LOWER, "parties: zuid, at_least: 60%, at_most: 70%").at("- {key: ▸lower"),
    Slip("idle-reading", LOWER, "parties: zuid").at("- {key: ▸lower"),
    Slip("concerns-nobody", LOWER, "parties: ▸gemeente, at_least: 50%"),
    Slip("concerns-nobody", STATED, "stated: {parties: ▸noord,"),
    # A mean for each step, and what each party does of a bound.
    Slip("each-and-mean", MEAN, MEAN.replace("mean", "each: year, ▸mean")),
    Slip("mean-without-end", MEAN, MEAN.replace("last: 2028-12-31, mean", "▸mean")),
    Slip("mean-of-broken-steps", MEAN, MEAN.replace("2027-01-01", "▸2026-07-01")),
    Slip("mean-of-broken-steps", MEAN, MEAN.replace("2028-12-31, mean: year", "▸2028-11-30, mean: quarter")),
    Slip("mean-not-of-flows", SHARED, SHARED.replace("}}]", "}}, ▸{stock: owned}]")),
    Slip("mean-not-of-flows", SHARED, SHARED.replace("[{net", "[▸{over: 2027, net")),
    Slip("mean-not-of-flows", YEARLY, YEARLY.replace("each", "mean"))
    .at("- ▸stock: owned\n            rent: {above: low, up_to: high}")
    .also("mean-with-second-measure"),
    Slip("mean-with-second-measure", MEAN, MEAN + "\n        baseline: ▸[{amount: 1}]").also("divided-second-measure"),
    Slip("mean-with-second-measure", "at_most: 160}", "at_most: 160, baseline: ▸[{amount: 1}]}"),
    Slip("divided-without-together", "at_least: 60%", "at_least: 60%\n        ▸divided: {noord: 60%, zuid: 40%}").also(
        "divided-two-bounds", "divided-second-measure", "divided-not-by-party"
    ),
    Slip("no-single-party", NUMBERS, "divided: {noord: 5, zuid: 3, ▸corporaties: 1}"),
    Slip("divided-among-others", NUMBERS, "divided: {noord: 5, zuid: 3, ▸oost: 1}"),
    Slip("divided-among-others", NUMBERS, "▸divided: {noord: 9}"),
    Slip("divided-two-bounds", NUMBERS, f"at_most: 9\n        ▸{NUMBERS}"),
    Slip("divided-second-measure", NUMBERS, f"{NUMBERS}\n        baseline: ▸[{{flow: new_build}}]"),
    Slip("divided-second-measure", OWN, "baseline: ▸[{flow: new_build}]").also("mean-with-second-measure"),
    Slip("divided-not-by-party", MOVED, MOVED.replace("[{", "[{amount: ▸1}, {")),
    Slip("divided-not-by-party", MOVED, MOVED.replace("}}]", "}, parties: ▸noord}]")),
    Slip("divided-mixed", NUMBERS, "divided: {noord: 5, zuid: ▸40%}"),
    Slip("divided-not-positive", NUMBERS, "divided: {noord: 9, zuid: ▸0}"),
    Slip("divided-not-the-whole", NUMBERS, "▸divided: {noord: 5, zuid: 5}"),
    Slip("divided-not-the-whole", THIRDS, "▸divided: {noord: 33.3%, zuid: 66.6%}"),
    Slip("concerns-nobody", "at_most: 160", "parties: ▸noord, at_most: 160"),
    # Who takes part, and when.
    Slip("party-outside-term", "during: 2027..", "during: ▸2029..").also("target-of-nobody"),
    Slip("during-of-one-day", "during: 2027..", "during: ▸2027-01-01"),
    Slip("target-of-nobody", "during: 2027..", "during: 2025..2026").at(
        "each: ▸oost\n        period: {first: 2027-01-01, last: 2028-12-31}"
    ),
    Slip("target-of-nobody", MOVED, MOVED.replace("}}]", "}, over: 2025, parties: ▸oost}]")).also(
        "divided-not-by-party"
    ),
    Slip(
        "target-of-nobody",
        "at_least: 30, drops: [of]",
        "period: ▸{first: 2025-01-01, last: 2026-12-31}, at_least: 30, drops: [of]",
    ).also("roll-too-late"),
    Slip("during-of-no-deviation", "kind: may", "kind: if").at("▸of: noord"),
    # Readings that leave something out.
    Slip("drops-nothing", "at_most: 160", "at_most: 160, drops: [▸of]"),
    Slip("dropped-and-given", "drops: [baseline]", "drops: [baseline], ▸baseline: [{amount: 1}]"),
    Slip("baseline-only-dropped", "at_least: 3, drops: [baseline]", "▸drops: [baseline]"),
    Slip("percentage-without-share", "at_least: 30, drops: [of]", "drops: [of]").at(
        "- ▸{key: bare, statement: {nl: Kaal., en: Bare.}, drops: [of]"
    ),
    # Assumptions that change nothing.
    Slip("idle-take", TAKE, "which: ▸{flow: demolition, unit: unit}"),
    Slip("idle-take", TAKE, "which: ▸{attributes: {label: E}}"),
    Slip("idle-take", TAKE, 'which: ▸{table: "7"}'),
    Slip("idle-nothing", "nothing: [demolition]", "nothing: [demolition, ▸letting]"),
    Slip("idle-stand-in", EARLIER, "stand_in: {use: ▸2026-06-29, at: 2026-12-31}"),
    Slip("idle-stand-in", EARLIER, "stand_in: {use: 2026-06-30, at: ▸2027-12-31}"),
    Slip("idle-stand-in", EARLIER, "stand_in: {use: 2026-12-31, at: ▸2026-12-31}"),
    # What moves within the stock, and balances.
    Slip("was-without-within", "saldo: {direction: both", "saldo: {direction: both, ▸was: {label: E}"),
    Slip(
        "becomes-without-within", "flow: saldo\n    unit: home", "flow: saldo\n    unit: home\n    ▸becomes: {label: E}"
    ),
    Slip("within-without-becomes", "    becomes: {label: E}\n", "").at("flow: ▸renewed\n    unit"),
    Slip("within-without-becomes", FREED, "was: {segment: social}")
    .at("flow: ▸freed, at: 2027")
    .also("within-without-becomes"),
    Slip("moves-nothing", FREED, "was: {segment: free}, ▸becomes: {segment: free}").also("moves-nothing"),
    Slip("moves-nothing", "becomes: {label: E}\n", "▸becomes: {label: G}\n"),
    Slip(
        "against-its-flow", "state: forecast, attributes: {label: E}}", "state: forecast, ▸attributes: {segment: free}}"
    ),
    Slip("becomes-of-no-move", MOVED, MOVED.replace("flow: renewed", "flow: [renewed, ▸new_build]")),
    Slip("balance-as-flow", MOVED, "count: [{flow: ▸saldo}]"),
    Slip("within-without-where", "- net: [new_build, demolition]", "- net: [new_build, demolition, ▸freed]"),
    Slip("within-without-where", PART, PART.replace("where: {label: E}, ", "").replace("renewed", "▸renewed")),
    Slip("not-for-this-term", SHARED, SHARED.replace("{net", "{▸becomes: {label: E}, net")),
    Slip("unknown-dimension", MOVED, MOVED.replace("becomes: {label", "becomes: {▸lbel")),
    Slip("unknown-dimension", FREED, FREED.replace("was: {segment", "was: {▸sgment")),
    Slip("unknown-value", FREED, FREED.replace("segment: free", "segment: ▸fre")),
    Slip("unknown-value", "becomes: {label: E}\n", "becomes: {label: ▸D}\n"),
    Slip(
        "complete-of-one", "watch: [daeb]", "watch: [daeb]\n  one: {name: {nl: x, en: x}, values: {}, ▸complete: true}"
    ),
    Slip("roll-too-late", PART, PART.replace("start: 2026-06-30", "start: ▸2026-12-31")),
    Slip("limit-without-year", "up_to: low, price_level: 2025}", "up_to: ▸low, price_level: 2026}"),
    # Stated figures.
    Slip("value-and-range", "value: 20", "value: 20, high: ▸30"),
    Slip("value-and-range", "low: 5, high: 10", "low: 5, high: ▸4"),
    Slip("value-and-range", "low: 5, high: 10", "low: 5, high: ▸10%"),
    Slip(
        "counted-not-one",
        COUNTED,
        COUNTED.replace("counted: ", "counted: ▸").replace("stock: site", "stock: site, flow: new_build"),
    ),
    Slip("counted-without-unit", "unit: home\n        counted", "▸counted"),
    Slip("counted-without-end", COUNTED, COUNTED.replace("at: 2024-12-01", "at: ▸2024-12-01..")),
    Slip("no-count", "value: 30", "value: ▸30%").also("sum-differs"),
    Slip("no-count", "value: 30", "value: ▸-30").also("sum-differs"),
    Slip("no-count", "value: 30", "low: ▸30"),
    Slip("sum-differs", BOTH, BOTH.replace("50", "▸51")),
    # Tables.
    Slip("source-unsaid", "source: {printed_as: Tabel 3, origin: prognose}", "source: ▸{printed_as: Tabel 3}"),
    Slip("undated-but-said", "undated: true}", "undated: true, ▸origin: prognose}"),
    Slip("undated-but-said", "undated: true}", "undated: true, ▸reference_date: 2024-01-01}"),
    Slip(
        "count-without-date",
        "source: {printed_as: Tabel 4, reference_date: 2024-01-01}",
        "source: ▸{printed_as: Tabel 4, origin: telling}",
    ),
    Slip(
        "table-without-counts",
        "  daeb: {name: DAEB, attributes: {tenure: daeb}}\n  other: {name: Overig, attributes: {tenure: non_daeb}}",
        "  daeb: {name: DAEB, role: total, total_of: other}\n  other: {name: Overig, role: total, total_of: daeb}",
    )
    .at("▸rows:\n  - key: cheap")
    .also("total-differs"),
    Slip("order-of-years", "years: [2025, 2026]", "years: [2025, 2026, ▸2024]"),
    Slip("unknown-year", "states: {2024: stock}", "states: {2024: stock, ▸2027: stock}"),
    Slip("unknown-year", "dates: {2024: 2024-01-01}", "dates: {2024: 2024-01-01, ▸2027: 2027-01-01}"),
    Slip("date-twice", "dates: {2024: 2024-01-01}", "dates: {2025: ▸2024-12-31}"),
    Slip("date-twice", "dates: {2024: 2024-01-01}", "dates: {2024: ▸2025-12-31}"),
    Slip("column-like-year", "columns:\n  total:", 'columns:\n  ▸"2026": {name: Jaar, role: text}\n  total:'),
    Slip("count-beside-years", "columns:\n  total:", "columns:\n  ▸more: {name: Meer}\n  total:"),
    Slip("row-not-one", "- key: built\n    name: Nieuwbouw\n    flow: new_build", "- ▸key: built\n    name: Nieuwbouw"),
    Slip(
        "row-not-one",
        "- {key: f, name: F, stock: owned",
        "- ▸{key: f, name: F, stock: owned, flow: new_build",
    ).also("not-covered"),
    Slip("row-without-unit", "- {key: f, name: F, stock: owned, unit: home", "- ▸{key: f, name: F, stock: owned"),
    Slip("not-for-this-role", ALL, ALL.replace("role: total", "role: total, ▸unit: home")),
    Slip("not-for-this-role", DEAR, DEAR.replace("unit: home", "unit: home, ▸total_of: cheap")),
    Slip("not-for-this-role", "{name: Opmerking, role: text", "{name: Opmerking, role: text, ▸attributes: {label: E}"),
    Slip("not-covered", GONE, "flow: ▸letting\n    unit: home").also("wrong-sign"),
    Slip("not-covered", DEAR, DEAR.replace("unit: home", "unit: ▸unit")),
    Slip("outside-covered-part", ROW_E, ROW_E.replace("label: E", "label: ▸G")),
    Slip("outside-covered-part", "attributes: {label: F}", "attributes: ▸{}"),
    Slip("said-by-row-and-column", DEAR, DEAR.replace("unit: home", "unit: home, attributes: {▸tenure: daeb}")),
    Slip("flow-without-year", "name: Duur, stock: owned", "name: Duur, flow: ▸new_build").also("not-covered"),
    Slip("price-level-unsaid", "price_level: 2024\n", "")
    .at("▸rent: {above: low, up_to: high}\n    cells")
    .also("price-level-unsaid"),
    Slip("limit-without-year", DEAR, DEAR.replace("above: high", "above: ▸top")),
    Slip("cell-without-count", "cells: {2025: 10, 2026: 20", "cells: {2025: ▸tien, 2026: 20"),
    Slip("cell-without-percentage", "share: 60.0%", "share: ▸60"),
    Slip("cell-without-percentage", "share: 60.0%", "share: ▸60.0 %"),
    Slip("cell-without-text", "note: tot de grens", "note: ▸2024"),
    Slip("outflows-unsaid", "outflows: negative\n", "").at("flow: ▸demolition\n    unit"),
    Slip("wrong-sign", "cells: {2025: 10, 2026: 20, total: 30}", "cells: {2025: ▸-10, 2026: 20, total: 30}"),
    Slip("wrong-sign", "cells: {2025: -4, 2026: 0, total: -4}", "cells: {2025: -4, 2026: ▸1, total: -3}").also(
        "total-differs"
    ),
    # Columns with a time of their own, price levels by year, and marks.
    Slip("column-without-end", "when: 2028..2030", "when: ▸2028.."),
    Slip("said-without-when", "name: DAEB, attr", "name: DAEB, ▸state: stock, attr"),
    Slip("said-without-when", "name: DAEB, attr", "name: DAEB, ▸price_level: 2024, attr"),
    Slip("time-twice", "when: 2026-H2", "when: ▸2027").also("total-differs"),
    Slip("time-twice", AUTUMN, AUTUMN.replace("2026-H2", "▸2026-H1")).also("total-differs"),
    Slip("time-twice", "price_level: 2025, attributes: {segment: free}}", "price_level: 2025}").at(
        "when: ▸2026-H1, price"
    ),
    Slip("not-for-this-role", "{name: Som, role: total", "{name: Som, role: total, ▸when: 2026"),
    Slip(
        "not-for-this-role",
        "role: total, total_of: [spring, autumn]",
        "role: total, ▸state: forecast, total_of: [spring, autumn]",
    ),
    Slip("count-beside-years", "name: Najaar, when: 2026-H2", "name: Najaar").at("▸autumn: {"),
    Slip("count-without-date", "winter: {name: Winter, when: 2026-12-31, price_level: 2025", "winter: {name: Winter")
    .at("source: ▸{printed_as: Tabel 8")
    .also("price-level-unsaid"),
    Slip("flow-as-stock", AUTUMN, AUTUMN.replace("2026-H2", "2026-H2, state: ▸stock")),
    Slip("unknown-year", "price_levels: {2027: 2024}", "price_levels: {2027: 2024, ▸2028: 2024}"),
    Slip("year-out-of-range", "when: 2026-12-31, price_level: 2025", "when: 2026-12-31, price_level: ▸25"),
    Slip("year-out-of-range", "when: 2028..2030", "when: ▸2028..3020"),
    Slip("price-level-unsaid", "price_level: 2025\ncovers", "covers").at("▸rent: {above: low}"),
    Slip("limit-without-year", "price_levels: {2027: 2024}", "price_levels: {2027: 2026}").at("rent: {above: ▸low}\n"),
    Slip("price-level-in-row", SMALL, SMALL.replace("up_to: low", "up_to: low, ▸price_level: 2025")),
    Slip("mark-like-value", '"-": {mean: zero', '▸"0": {mean: zero').also("cell-without-count", "idle-mark"),
    Slip("idle-mark", '"-": {mean: zero', '▸geen: {mean: zero, reason: {nl: x, en: x}}\n  "-": {mean: zero'),
    Slip("cell-without-count", "autumn: n.b., 2027", "autumn: ▸nb, 2027"),
    Slip("outflows-other-way", "outflows: negative\n", "outflows: ▸positive\n"),
    Slip("wrong-sign", "{spring: 6, autumn", "{spring: ▸-6, autumn"),
    Slip("total-differs", 'later: "-", sum: 8', 'later: "-", sum: ▸12'),
    Slip("total-differs", "sum: 8, both: 3", "sum: 8, both: ▸4"),
    Slip("total-differs", "cells: {spring: -1, autumn: 99, 2027: 12", "cells: {spring: -1, autumn: 99, 2027: ▸11"),
    # A flow with the state of a stock; the sums of a table, and all that is to be counted.
    Slip("flow-as-stock", "origin: prognose}\nstate: forecast", "origin: prognose}\nstate: ▸stock"),
    Slip("flow-as-stock", "years: [2025, 2026]", "years: [2025, 2026]\nstates: {2026: ▸stock}"),
    Slip("flow-as-stock", COUNTED, COUNTED.replace("stock: site", "flow: letting").replace("state: ", "state: ▸")).also(
        "idle-take"
    ),
    Slip("too-many-rows", ALL, f"{MANY}{ALL}").at("▸{key: row-998,"),
    Slip("too-many-rows", f"  - {NET_ROW}", f"{TOTALS}  - {NET_ROW}").at("- ▸{key: net, name"),
    Slip("too-many-sums", ALL, f"{COSTLY}{ALL}").at("▸rows:\n  - key: cheap"),
    Slip("too-much-to-count", YEARLY, LONG).at("- ▸key: cheap\n        title"),
    # Totals and corrections.
    Slip("total-differs", "total: 26}", "total: ▸25}"),
    Slip("total-differs", "other: 5, total: 15", "other: 5, total: ▸16").also("total-differs"),
    Slip("cell-against-totals", CHEAP, CHEAP.replace("daeb: 10", "daeb: ▸11")),
    Slip("total-differs", "2024: 50, 2025: 45", "2024: ▸51, 2025: 45"),
    Slip("no-part-of-total", "total_of: [built, gone]", "total_of: [built, gone, ▸net]").also(
        "total-differs", "correction-not-the-sum"
    ),
    Slip("no-part-of-total", "part: [e]", "part: [e, ▸mean]"),
    Slip("no-part-of-total", "suspects: [e, f]", "suspects: [e, ▸part]"),
    Slip("no-part-of-column", "total_of: [daeb, other]", "total_of: [daeb, other, ▸note]"),
    Slip("correction-of-no-total", NET_2025, "row: ▸built\n    column: 2025").also(
        "total-differs", "correction-not-as-printed"
    ),
    Slip("correction-not-as-printed", "printed: 45", "printed: ▸44"),
    Slip("correction-not-the-sum", "computed: 40", "computed: ▸41"),
    Slip("idle-correction", "printed: 45\n    computed: 40", "printed: 40\n    computed: ▸40").also(
        "correction-not-as-printed"
    ),
    Slip("printed-not-usable", USE, "computed: 6\n    use: ▸printed").also("total-differs"),
]


@pytest.mark.parametrize("slip", SLIPS, ids=[f"{number}-{slip.code}" for number, slip in enumerate(SLIPS)])
def test_a_slip_is_found_at_its_place(slip: Slip) -> None:
    texts, *place = slipped(slip)
    found = found_in(texts)
    assert (slip.code, *place) in [(finding.code, *finding.place) for finding in found]
    assert {finding.code for finding in found} == {slip.code, *slip.others}
    assert len(found) == 1 or slip.others
    assert all(message(finding) for finding in found)


def test_the_good_dataset_is_good() -> None:
    assert found_in(GOOD) == ()


TWO_YEARS = {"count": ({"flow": ("new_build", "sale")},), "at_least": 1}
NOTHING_ELSE = {"key": "nothing", "statement": {"nl": "Niets.", "en": "Nothing."}, "nothing": ("sale",)}
THREE_ROWS = {"rows": tuple({"flow": "new_build", "cells": {2025: 1}} for _ in range(3))}
ROLLED = {"count": ({"stock": "owned", "roll": {"start": "2023-12-31", "by": ("new_build", "sale")}},), "at_least": 1}
UNIT = {"count": ({"flow": ("new_build",), "unit": ("home", "room")},), "at_least": 1}
ENDLESS = {**TWO_YEARS, "period": {"first": "2025-01-01"}}
QUARTERS = {**TWO_YEARS, "period": {"first": "2025-01-01", "last": "2026-12-31", "each": "quarter"}}
OTHERS = {"count": ({"flow": "sale", "parties": ("noord", "zuid")},), "at_least": 1, "each": ("noord", "zuid")}
OVER = {"count": ({"flow": "sale", "over": "2027..2030"},), "at_least": 1}
READ = {**TWO_YEARS, "readings": ({"key": "two", "statement": {"nl": "Twee.", "en": "Two."}, "at_least": 2},)}


@pytest.mark.parametrize(
    ("target", "rows", "looks"),
    [
        # 2 flows in 2 years: 4 questions of 4 looks each.
        (TWO_YEARS, (), 16),
        # Each question looks at 3 rows besides, and the rows are seen once for each of the 2 flows.
        (TWO_YEARS, (THREE_ROWS,), 4 * (4 + 3) + 2 * 3),
        # One assumption makes seeing them twice as much.
        ({**TWO_YEARS, "assumptions": (NOTHING_ELSE,)}, (THREE_ROWS,), 4 * (4 + 3) + 2 * 3 * 2),
        # The stock, and 2024 up to 2026 of 2 flows, twice.
        (ROLLED, (), 4 + 2 * 3 * 2 * 4),
        (UNIT, (), 2 * 2 * 4),
        # 2025, which a table has, and what comes after it.
        (ENDLESS, (THREE_ROWS,), 4 * (4 + 3) + 2 * 3),
        # 8 quarters of 2 flows.
        (QUARTERS, (), 8 * 2 * 4),
        # Of each of 2 parties the sales of both in 2 years.
        (OTHERS, (), 2 * 2 * 2 * 4),
        (OVER, (), 4 * 4),
        # As declared, and as read; the rows are seen once.
        (READ, (THREE_ROWS,), 2 * 4 * (4 + 3) + 2 * 3),
    ],
)
def test_how_much_a_target_costs(target: dict[str, Any], rows: tuple[dict[str, Any], ...], looks: int) -> None:
    assert size.estimate(context(agreements(target), tables(rows))) == looks


HUGE = {"first": "1901-01-01", "last": "2200-12-31", "each": "quarter"}
ALL_FLOWS = ("new_build", "purchase", "sale", "demolition")
ROLLS_ON = {"stock": "owned", "roll": {"start": "1900-12-31", "by": ALL_FLOWS}}


@pytest.mark.parametrize(
    "target",
    [
        {"period": HUGE, "count": (ROLLS_ON,), "at_least": 1},
        {
            "period": HUGE,
            "count": ({"flow": ALL_FLOWS},),
            "at_least": 1,
            "readings": tuple(
                {"key": f"r-{n}", "statement": {"nl": "Zo.", "en": "So."}, "at_least": n} for n in range(2, 302)
            ),
        },
    ],
)
def test_what_is_too_much_is_found_once(target: dict[str, Any]) -> None:
    found = list(size.too_much_to_count(context(agreements(target), ())))
    assert [one.loc for one in found] == [("agreements", 0, "targets", 0)]


def test_the_totals_of_a_table_that_is_too_large_are_not_added_up() -> None:
    counts = tuple({"flow": "new_build", "cells": {2025: 1}} for _ in range(1001))
    large = context(agreements(TWO_YEARS), tables([{"rows": (*counts, {"role": "total", "cells": {2025: 7}})}]))
    assert [one.loc for one in size.too_many_rows(large)] == [("rows", 1000)]
    assert list(total_differs(large)) == []
    most = context(agreements(TWO_YEARS), tables([{"rows": (*counts[1:], {"role": "total", "cells": {2025: 7}})}]))
    assert list(size.too_many_rows(most)) == []
    assert [one.details for one in total_differs(most)] == [{"printed": "7", "computed": "1000"}]


def test_outflows_that_are_printed_positive_are_taken_off_a_net() -> None:
    positive = CHANGES.replace("negative", "positive").replace("-4", "4")
    assert found_in({**GOOD, "3": positive}) == ()
    (finding,) = found_in({**GOOD, "3": positive.replace("total: 26", "total: 34")})
    assert (finding.code, finding.details) == ("total-differs", {"printed": "34", "computed": "26"})


# FICTIONAL, as all of it: a flow in a column with a time of its own, and in one without.
TWO_TIMES = """
format: pa.table/1
table: "9"
title: {nl: Verkoop en vrij, en: Sale and freed}
party: zuid
source: {printed_as: Tabel 9, reference_date: 2025-01-01}
state: forecast
covers: {flows: [freed, demolition], units: [home]}
outflows: positive
columns:
  first: {name: Eerste helft, when: 2025-H1}
  second: {name: Tweede helft, when: 2025-H2}
  whole: {name: Jaar, role: total}
rows:
  - {key: freed, name: Vrij, flow: freed, unit: home, cells: {first: 9, second: 1, whole: 10}}
  - {key: gone, name: Sloop, flow: demolition, unit: home, cells: {first: 4, second: 2, whole: 6}}
  - {key: all, name: Saldo, role: total, cells: {first: 5, second: -1, whole: 4}}
"""


def test_half_years_add_up_and_only_what_leaves_the_stock_is_taken_off() -> None:
    assert found_in({**GOOD, "9": TWO_TIMES}) == ()
    (finding,) = found_in({**GOOD, "9": TWO_TIMES.replace("whole: 4", "whole: 16")})
    assert (finding.code, finding.details) == ("total-differs", {"printed": "16", "computed": "4"})


def test_a_flow_in_a_column_without_a_time_is_found_at_its_cell() -> None:
    undated = TWO_TIMES.replace(", when: 2025-H2", "")
    found = found_in({**GOOD, "9": undated})
    assert [(finding.code, finding.place.line) for finding in found] == [
        ("flow-without-year", 15),
        ("flow-without-year", 16),
    ]


def test_a_column_that_says_what_the_row_becomes_moves_nothing() -> None:
    split = TWO_TIMES.replace("2025-H2", "2025-H2, attributes: {segment: free}")
    (finding,) = found_in({**GOOD, "9": split})
    assert (finding.code, finding.place.line) == ("against-its-flow", 15)


def test_a_year_beside_a_column_of_that_year_is_one_figure_twice() -> None:
    beside = TWO_TIMES.replace("outflows: positive", "outflows: positive\nyears: [2025]").replace("2025-H2", "2025")
    found = found_in({**GOOD, "9": beside})
    assert ("time-twice", {"found": "second", "other": "2025"}) in [(one.code, dict(one.details)) for one in found]


def test_a_day_beside_the_reference_date_is_one_stock_twice() -> None:
    column = "columns:\n  same: {name: Zelfde, when: 2024-01-01, attributes: {tenure: daeb}}\n  daeb:"
    (finding,) = found_in({**GOOD, "4": DISTRICTS.replace("columns:\n  daeb:", column)})
    assert (finding.code, finding.details) == ("time-twice", {"found": "same", "other": "daeb"})


@pytest.mark.parametrize("mark", ["12", "1.000", "5%", "~", "null", "NO", "0x1", "1,5", ".5", "-3"])
def test_no_mark_looks_like_a_value(mark: str) -> None:
    table = MOVES.replace('"-": {mean', f'"{mark}": {{mean').replace('later: "-"', f'later: "{mark}"')
    assert [finding.code for finding in found_in({**GOOD, "7": table})] == ["mark-like-value"]


@pytest.mark.parametrize("mark", ["--", "?", "n.v.t.", "p.m.", "x", ".", "*", "(1)", "—"])
def test_any_other_text_may_be_a_mark(mark: str) -> None:
    table = MOVES.replace('"-": {mean', f'"{mark}": {{mean').replace('later: "-"', f'later: "{mark}"')
    assert found_in({**GOOD, "7": table}) == ()


def test_a_stock_that_stands_in_before_a_party_joins_is_asked_for() -> None:
    asked = AGREEMENTS.replace("use: 2026-06-30}", "use: 2026-06-30, at: 2026-12-31}")
    assert found_in({**GOOD, "": asked}) == ()


@pytest.mark.parametrize("wrong", ["befor", "2025-02-30", "2025", "[x]"])
def test_the_date_of_a_stock_is_a_day_or_before(wrong: str) -> None:
    document = parse(f"stock: owned\nat: {wrong}".encode(), "a.yaml")
    with pytest.raises(Untrusted) as caught:
        checked(Term, document)
    (finding,) = caught.value.findings
    assert (finding.code, finding.place.line, finding.place.column) == ("day-or-word-expected", 2, 5)
    assert message(finding).endswith("Write a day, such as 2024-12-18; or before, the last day before a period begins.")


def test_a_correction_that_the_source_has_overtaken_is_an_error() -> None:
    found = found_in({**GOOD, "6": LABELS.replace("2025: 45", "2025: 40").replace("printed: 45", "printed: 40")})
    assert [finding.code for finding in found] == ["idle-correction"]


@pytest.mark.parametrize(
    ("piece", "slip", "expected"),
    [
        (
            "together: corporaties",
            "together: corporates",
            (
                'No party or group has the name "corporates". '
                "Did you mean corporaties? If not, declare it under parties or groups."
            ),
        ),
        (
            "nothing: [demolition]",
            "nothing: [xyz]",
            (
                'No flow has the name "xyz". '
                "Did you mean new_build, demolition, letting, freed, renewed, …? If not, declare it under flows."
            ),
        ),
        (
            "commitment: statement",
            "commitment: statement\n    condition: money",
            (
                'The agreement has no condition "money". '
                "Did you mean …? If not, add it to the conditions of the agreement."
            ),
        ),
        (
            "product: {share: 25%, of: 160}",
            "product: {share: 2.5%, of: 161}",
            "The share of the whole is 4.025, and the bound is 40. Correct the share, the whole or the bound.",
        ),
        (
            "divided: {noord: 1/3, zuid: 2/3}",
            "divided: {noord: 1/3, zuid: 50%}",
            (
                "The parts add up to 5/6, and the whole is 100%. Check the parts and the bound; where the document "
                "itself does not add up, remove divided, make targets of their own, and write down the discrepancy."
            ),
        ),
        (
            "column: 2025\n    printed: 45",
            'column: "2025"\n    printed: 45',
            (
                'The table has no column "2025". '
                "Did you mean 2025? If not, add it to years or columns; years have no quotes."
            ),
        ),
    ],
)
def test_whole_messages(piece: str, slip: str, expected: str) -> None:
    texts = {number: text.replace(piece, slip) for number, text in GOOD.items()}
    assert expected in [message(finding) for finding in found_in(texts)]


def test_the_other_place_is_given_too() -> None:
    (finding,) = found_in({**GOOD, "6": LABELS.replace("key: sum-2025", "key: net-2025")})
    assert finding.related is not None
    assert (finding.place.file, finding.related.file) == ("6.yaml", "3.yaml")


def test_the_shipped_dataset_is_good() -> None:
    dataset = load(Found(Path(__file__).parents[1] / "data", None, embedded=False))
    assert findings(context(dataset.agreements, dataset.tables), dataset.documents) == ()


ELSEWHERE = {"due-before-signing", "reference-dates-differ", "unknown-duty"}
ELSEWHERE |= {rule.code for module in (percentages, stocks, ties, records, repeats) for rule in module.RULES}
"""Errors that test_advice_rules.py, test_record_rules.py and test_ties.py show, beside all that is worth a look."""


def test_every_rule_has_a_slip_a_code_of_its_own_and_a_docstring() -> None:
    codes = [code for code, *_ in every_rule()]
    assert len(codes) == len({*codes})
    errors, shown = {rule.code for rule in every_rule() if rule.severity == "error"}, {slip.code for slip in SLIPS}
    assert errors - ELSEWHERE <= shown <= {*codes}
    assert all(rule.__name__ == code.replace("-", "_") for code, rule, *_ in every_rule())
    assert all(rule.__doc__ and len(rule.__doc__.splitlines()) == 1 for _, rule, *_ in every_rule())


LUMPED = {"rows": ({"flow": "new_build", "attributes": {"label": ("E", "F")}, "cells": {2025: 1}},)}
TURNED = {"which": {"attributes": {"label": ("F", "E")}}, "to_be": {"attributes": {"segment": "social"}}}


def test_values_are_the_same_in_whatever_order_they_stand() -> None:
    take = {"key": "social", "statement": {"nl": "Sociaal.", "en": "Social."}, "take": TURNED}
    target = {"count": ({"flow": "new_build"},), "at_least": 1, "assumptions": (take,)}
    assert list(idle.idle_take(context(agreements(target), tables((LUMPED,))))) == []
