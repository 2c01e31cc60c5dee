"""What an editor shows of each key of a data file: in Dutch, and in English.

A text has the key of what it is of: `Model` for a thing as a whole, `Model.field` for one key of it; each module here
holds those of the module of `schema/` with the same name. The meaning of words that a key allows stands in `meanings`.
"""

from collections.abc import Mapping

from pa_calc.words.hover import agreements, appendix, fields, measures, records

HOVER: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "fields": fields.HOVER,
    "measures": measures.HOVER,
    "agreements": agreements.HOVER,
    "appendix": appendix.HOVER,
    "records": records.HOVER,
}
"""By module of `schema/`, then by model or field: the Dutch text and the English one."""
