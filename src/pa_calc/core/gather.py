"""All figures of a dataset: of its printed tables, of the text of its agreements, and of what was reported since."""

from collections.abc import Mapping
from datetime import date

from pa_calc.core.facts import Facts, Sign
from pa_calc.core.gather_records import record_facts
from pa_calc.core.gather_tables import table_facts
from pa_calc.core.gather_text import text_facts
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Table
from pa_calc.schema.records import NO_RECORDS, Record

_SIGNS: Mapping[str, Sign] = {"in": 1, "out": -1}


def facts(
    agreements: Agreements,
    tables: tuple[Table, ...],
    records: Mapping[str, Record] = NO_RECORDS,
    as_of: date = date.max,
) -> Facts:
    """Every countable figure: of the appendix tables, of the text of the agreements, and what was reported by a day."""
    flows = agreements.flows
    recorded = record_facts(records, flows, as_of)
    appendix = tuple(table_facts(table, flows) for table in tables)
    return Facts(
        tables=(*appendix, *text_facts(agreements), *recorded.tables),
        flows=flows,
        signs={key: _SIGNS.get(flow.direction, 0) for key, flow in flows.items()},
        limits={key: limit.amounts for key, limit in agreements.rent_limits.items()},
        groups={key: group.members for key, group in agreements.groups.items()},
        during={key: party.during for key, party in agreements.parties.items() if party.during},
        values={key: frozenset(one.values) for key, one in agreements.dimensions.items()},
        complete=frozenset(key for key, one in agreements.dimensions.items() if one.complete),
        superseded=recorded.superseded,
    )
