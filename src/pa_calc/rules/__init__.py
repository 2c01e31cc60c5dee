"""What must hold across the models of a dataset, so that no name leads nowhere and no value is silently wrong.

A rule is a function in one of these modules, of which the docstring says what must hold. To add one: write it, name it
in the `RULES` of its module, write its words in the catalogue, and show in the tests what it finds. A module of rules
that find no error belongs in `advice`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice

from pa_calc.findings import Finding
from pa_calc.reading import Document
from pa_calc.reading.rawtext import MOST_FINDINGS
from pa_calc.rules import (
    cells,
    columns,
    divided,
    escalation,
    flows,
    idle,
    links,
    measures,
    percentages,
    periods,
    records,
    references,
    rents,
    repeats,
    size,
    stocks,
    tables,
    targets,
    ties,
    timing,
    totals,
    unique,
    values,
)
from pa_calc.rules.context import Context, Rule, Wrong
from pa_calc.rules.lost import Lost

RULES: tuple[Rule, ...] = (
    *size.RULES,
    *references.RULES,
    *links.RULES,
    *unique.RULES,
    *values.RULES,
    *measures.RULES,
    *periods.RULES,
    *targets.RULES,
    *divided.RULES,
    *escalation.RULES,
    *idle.RULES,
    *tables.RULES,
    *rents.RULES,
    *columns.RULES,
    *flows.RULES,
    *cells.RULES,
    *totals.RULES,
    *percentages.RULES,
    *stocks.RULES,
    *ties.RULES,
    *timing.RULES,
    *records.RULES,
    *repeats.RULES,
)


"""The rules of the modules that find errors, among others. The other modules are imported when they are asked."""


def every_rule() -> tuple[Rule, ...]:
    """All rules: also those of the modules that find nothing but what is worth a look, or worth knowing."""
    from pa_calc.rules import advice

    return (*RULES, *advice.RULES)


def findings(
    everything: Context, documents: Mapping[str, Document], *, lost: Lost | None = None, advice: bool = False
) -> tuple[Finding, ...]:
    """All that breaks a rule; `documents` are the files, "" the agreements and others by number or name.

    What may only follow from what was `lost` is left out. Rules that find no errors are asked with `advice` only.
    """
    lost = lost or Lost()
    shade = lost.spread(documents)
    rules = every_rule() if advice else tuple(rule for rule in RULES if rule.severity == "error")
    if any(values.year_out_of_range(everything)):
        rules = tuple(rule for rule in rules if rule.find.__module__ in _TIMELESS)
    asked = (rule for rule in rules if not lost.hides(rule))
    found = tuple(
        finding
        for rule in asked
        for finding in _of_rule(rule, (one for one in rule.find(everything) if not shade.covers(one)), documents)
    )
    nowhere = {finding.place for finding in found if finding.code in _LEADS_NOWHERE}
    return tuple(finding for finding in found if finding.code in _LEADS_NOWHERE or finding.place not in nowhere)


_LEADS_NOWHERE = frozenset({rule.code for rule in (*references.RULES, *links.RULES)} | {"year-out-of-range"})
"""A name that leads nowhere, or a year that cannot be meant, is not judged any further."""


_TIMELESS = frozenset(one.__name__ for one in (references, links, unique, values, cells, totals, percentages))
"""Modules of rules that count no days: only these are asked while a year stands somewhere that cannot be meant."""


def _of_rule(rule: Rule, wrongs: Iterator[Wrong], documents: Mapping[str, Document]) -> Iterator[Finding]:
    """The findings of a rule; after very many of them in a file, nobody reads on there."""
    counts: Counter[str] = Counter()
    for wrong in islice(wrongs, _MOST_LOOKED_AT):
        counts[wrong.file] += 1
        if counts[wrong.file] <= MOST_FINDINGS:
            yield _finding(rule, wrong, documents)
        elif counts[wrong.file] == MOST_FINDINGS + 1:
            place = documents[wrong.file].place(wrong.loc, key=wrong.key)
            yield Finding("too-many-findings", place, {"limit": str(MOST_FINDINGS)}, rule.severity)


_MOST_LOOKED_AT = 5_000
"""So many findings of one rule are looked at."""


def _finding(rule: Rule, wrong: Wrong, documents: Mapping[str, Document]) -> Finding:
    """The finding with its place."""
    place = documents[wrong.file].place(wrong.loc, key=wrong.key)
    related = documents[wrong.related[0]].place(wrong.related[1]) if wrong.related else None
    return Finding(rule.code, place, wrong.details, rule.severity, related)
