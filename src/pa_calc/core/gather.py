"""All figures of a dataset: of its printed tables, and of the text of its agreements."""

from collections.abc import Mapping

from pa_calc.core.facts import Facts, Sign
from pa_calc.core.gather_tables import table_facts
from pa_calc.core.gather_text import text_facts
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Table

_SIGNS: Mapping[str, Sign] = {"in": 1, "out": -1}


def facts(agreements: Agreements, tables: tuple[Table, ...]) -> Facts:
    """Every countable figure: of the appendix tables, and of the text of the agreements."""
    flows = agreements.flows
    appendix = tuple(table_facts(table, flows) for table in tables)
    return Facts(
        tables=appendix + tuple(text_facts(agreements)),
        flows=flows,
        signs={key: _SIGNS.get(flow.direction, 0) for key, flow in flows.items()},
        limits={key: limit.amounts for key, limit in agreements.rent_limits.items()},
        groups={key: group.members for key, group in agreements.groups.items()},
        during={key: party.during for key, party in agreements.parties.items() if party.during},
        values={key: frozenset(one.values) for key, one in agreements.dimensions.items()},
        complete=frozenset(key for key, one in agreements.dimensions.items() if one.complete),
    )
