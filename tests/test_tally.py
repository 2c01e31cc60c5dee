"""What a slot says of the rows that make it open: undecided, without a figure, or not told apart. By hand."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from tests.fictional import agreements, tables

from pa_calc.core.check import check
from pa_calc.core.slot import Slot

FIRM, STUDY = {"status": "firm"}, {"status": "under_study"}
ASKED = {"where": {"status": "firm"}, "maybe": {"status": "under_study"}}


def only(rows: tuple[Mapping[str, Any], ...], table: Mapping[str, Any], term: Mapping[str, Any]) -> Slot:
    """The slot of a target of one term, as one table answers it."""
    data = agreements({"count": (term,), "at_least": 1000})
    (result,) = check(data, tables([{**table, "rows": rows}]), date(2025, 6, 30)).results
    (slot,) = result.outcome.deciding.slots
    return slot


def sites(*rows: Mapping[str, Any]) -> Slot:
    said = tuple({"stock": "site", **row} for row in rows)
    return only(said, {"covers": {"stocks": "site", "units": "home"}, "years": (2026,)}, {"stock": "site", **ASKED})


def test_undecided_rows_stand_apart_from_rows_without_a_figure() -> None:
    slot = sites(
        {"name": "Firm", "attributes": FIRM, "cells": {2026: 100}},
        {"name": "Study 1", "attributes": STUDY, "cells": {2026: 50}},
        {"name": "Blank study", "attributes": STUDY, "cells": {}},
        {"name": "Study 2", "attributes": STUDY, "cells": {2026: 7}},
        {"name": "Blank firm", "attributes": FIRM, "cells": {}},
        {"name": "Dropped", "attributes": {"status": "dropped"}, "cells": {2026: 900}},
    )
    assert slot.counted == 100
    assert slot.undecided == ("Study 1", "Study 2")
    assert slot.undecided_sum == 57  # 50 + 7
    assert slot.without_figure == ("Blank study", "Blank firm")
    assert set(slot.causes) == {"undecided", "no_figure"}


def test_what_a_table_does_not_tell_apart_is_not_undecided() -> None:
    slot = sites(
        {"name": "Study", "attributes": STUDY, "cells": {2026: 50}},
        {"name": "Unsaid", "cells": {2026: 900}},
    )
    assert (slot.undecided, slot.undecided_sum, slot.without_figure) == (("Study",), 50, ())
    assert slot.split == ("status",)
    assert slot.forecast == (0, 950)


def test_a_rolled_stock_has_the_open_rows_of_all_its_parts() -> None:
    flow = {"flow": "new_build", "attributes": STUDY}
    rows = (
        {"name": "Stock", "stock": "owned", "attributes": FIRM, "cells": {2024: 500}},
        {"name": "Open stock", "stock": "owned", "attributes": STUDY, "cells": {2024: 3}},
        {"name": "Plan", **flow, "cells": {2025: 10, 2026: 20}},
        {"name": "Idea", **flow, "cells": {2025: 1}},
    )
    table = {
        "covers": {"flows": "new_build", "stocks": "owned", "units": "home"},
        "outflows": "positive",
        "years": (2024, 2025, 2026),
    }
    roll = {"start": "2024-12-31", "by": "new_build"}
    slot = only(rows, table, {"stock": "owned", "at": "2026-12-31", "roll": roll, **ASKED})
    assert slot.undecided == ("Open stock", "Plan", "Idea")
    assert slot.undecided_sum == 34  # 3 + 10 + 20 + 1
    assert slot.without_figure == ("Idea",)  # in 2026
