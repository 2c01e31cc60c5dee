"""What must hold across the models of a dataset, so that no name leads nowhere and no value is silently wrong.

A rule is a function in one of these modules, of which the docstring says what must hold. To add one: write it, name it
in the `RULES` of its module, write its words in the catalogue, and show in the tests what it finds.
"""

from collections.abc import Mapping

from pa_calc.findings import Finding
from pa_calc.reading import Document
from pa_calc.rules import (
    cells,
    columns,
    divided,
    flows,
    idle,
    links,
    measures,
    periods,
    references,
    size,
    tables,
    targets,
    totals,
    unique,
    values,
)
from pa_calc.rules.context import Rule, Wrong, context
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Table

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
    *idle.RULES,
    *tables.RULES,
    *columns.RULES,
    *flows.RULES,
    *cells.RULES,
    *totals.RULES,
)


def findings(
    agreements: Agreements, tables: tuple[Table, ...], documents: Mapping[str, Document]
) -> tuple[Finding, ...]:
    """All that breaks a rule; `documents` are the files, "" the agreements and the others by number of table."""
    everything = context(agreements, tables)
    return tuple(_finding(code, wrong, documents) for code, rule in RULES for wrong in rule(everything))


def _finding(code: str, wrong: Wrong, documents: Mapping[str, Document]) -> Finding:
    """The finding with its place."""
    related = documents[wrong.related[0]].place(wrong.related[1]) if wrong.related else None
    return Finding(code, documents[wrong.file].place(wrong.loc, key=wrong.key), wrong.details, related=related)
