"""The forecast: figures worked out by hand, a fictional dataset with a gap, and how it all is written."""

import json
import unicodedata
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from tests.conftest import Shipped
from tests.fictional import BASE, tables

from pa_calc.core.forecast import forecast
from pa_calc.core.forecast_results import CorporationForecast, Forecast, StockYear, TotalForecast, YearForecast
from pa_calc.render.forecast_json import forecast_json
from pa_calc.render.forecast_text import forecast_text
from pa_calc.render.names import Names
from pa_calc.render.view import Origin, Screen, View
from pa_calc.schema.agreements import Agreements
from pa_calc.words import catalogue

YEARS = range(2024, 2035)
PIPE = Screen()

Block = CorporationForecast | TotalForecast


def view(agreements: Agreements, language: str = "en") -> View:
    origin = Origin(agreements.name, "some/data", embedded=False, sha256="0123456789abcdef" * 4)
    words = catalogue("en", "output", "forecast")
    return View(words, Names(agreements, language), origin, date(2026, 11, 23), "1.2.3")


@pytest.fixture(scope="module")
def both(shipped: Shipped) -> Forecast:
    return forecast(*shipped)


@pytest.fixture(scope="module")
def waterweg_wonen(both: Forecast) -> CorporationForecast:
    return both.corporations[0]


@pytest.fixture(scope="module")
def samenwerking(both: Forecast) -> CorporationForecast:
    return both.corporations[1]


@pytest.fixture(scope="module")
def total(both: Forecast) -> TotalForecast:
    assert both.total
    return both.total


def by_year(block: Block, field: str) -> dict[int, Any]:
    """A field of each year of which it is known."""
    found = {one.year: getattr(one, field) for one in block.years}
    return {year: value for year, value in found.items() if value is not None}


def stocks(block: Block) -> dict[int, tuple[int, str]]:
    return {year: (stock.homes, stock.basis) for year, stock in by_year(block, "stock").items()}


def labels(block: Block) -> dict[int, int]:
    return {year: one.total for year, one in by_year(block, "labels").items()}


def year(block: Block, wanted: int) -> YearForecast:
    return next(one for one in block.years if one.year == wanted)


# -- the shipped dataset, by hand from tables 1 and 3 to 6 ---------------------------------------------------------


def test_the_years_are_those_of_all_flow_tables(both: Forecast) -> None:
    assert both.years == tuple(YEARS)
    assert [one.key for one in both.corporations] == ["waterweg_wonen", "samenwerking"]
    assert both.flows == ("new_build", "purchase", "sale", "demolition")
    for block in (*both.corporations, both.total):
        assert block
        assert [one.year for one in block.years] == list(YEARS)


def test_waterweg_wonen_net_as_computed_and_as_printed(waterweg_wonen: CorporationForecast) -> None:
    computed = {2025: -38, 2026: -51, 2027: -192, 2028: 117, 2029: 31}
    assert by_year(waterweg_wonen, "net") == computed
    assert by_year(waterweg_wonen, "net_homes") == computed
    assert by_year(waterweg_wonen, "printed_net") == {**computed, 2027: -193}


def test_waterweg_wonen_flows(waterweg_wonen: CorporationForecast) -> None:
    assert {one.year: dict(one.flows) for one in waterweg_wonen.years if one.flows} == {
        2025: {"new_build": 0, "purchase": 24, "sale": -21, "demolition": -41},
        2026: {"new_build": 28, "purchase": 0, "sale": -10, "demolition": -69},
        2027: {"new_build": 0, "purchase": 0, "sale": -5, "demolition": -187},
        2028: {"new_build": 314, "purchase": 0, "sale": -10, "demolition": -187},
        2029: {"new_build": 274, "purchase": 0, "sale": -7, "demolition": -236},
    }


def test_waterweg_wonen_cumulative_and_stock(waterweg_wonen: CorporationForecast) -> None:
    assert waterweg_wonen.cumulative_from == 2025
    assert by_year(waterweg_wonen, "cumulative_homes") == {2025: -38, 2026: -89, 2027: -281, 2028: -164, 2029: -133}
    assert stocks(waterweg_wonen) == {
        2024: (10858, "table"),
        2025: (10820, "computed"),
        2026: (10769, "computed"),
        2027: (10577, "computed"),
        2028: (10694, "computed"),
        2029: (10725, "computed"),
    }
    assert year(waterweg_wonen, 2024).stock == StockYear(10858, date(2024, 11, 20), "table", date(2024, 11, 20))
    # What came and went after 20 November 2024 is in no table.
    of_2029 = StockYear(10725, date(2029, 12, 31), "computed", date(2024, 11, 20), has_gap=True)
    assert year(waterweg_wonen, 2029).stock == of_2029


def test_waterweg_wonen_labels(waterweg_wonen: CorporationForecast) -> None:
    assert labels(waterweg_wonen) == {2025: 188, 2026: 158, 2027: 131, 2028: 116, 2029: 84}
    of_2025 = year(waterweg_wonen, 2025).labels
    assert of_2025
    assert of_2025.counts == {"E": 111, "F": 41, "G": 36}
    assert of_2025.share == Fraction(188, 10820)
    assert round(float(of_2025.share) * 100, 1) == 1.7


@pytest.mark.parametrize("wanted", [2024, 2030, 2031, 2032, 2033, 2034])
def test_a_year_that_no_table_covers_is_unknown(waterweg_wonen: CorporationForecast, wanted: int) -> None:
    one = year(waterweg_wonen, wanted)
    assert (one.state, one.net, one.printed_net, one.net_homes, one.cumulative_homes) == (None,) * 5
    assert one.flows == {}
    assert one.labels is None
    assert one.unknown_for == ("waterweg_wonen",)


def test_samenwerking_net_counts_all_units_and_net_homes_only_homes(samenwerking: CorporationForecast) -> None:
    quiet = dict.fromkeys(YEARS, 0)
    net = {**quiet, 2024: -81, 2025: 9, 2027: 323, 2030: -50, 2032: 100}
    assert by_year(samenwerking, "net") == net
    assert by_year(samenwerking, "printed_net") == net
    assert by_year(samenwerking, "net_homes") == {**net, 2027: 233}
    assert {one.year: one.others for one in samenwerking.years if one.others} == {
        2027: {"parking_space": 88, "social_property": 2}
    }


def test_samenwerking_cumulative_and_stock(samenwerking: CorporationForecast) -> None:
    assert samenwerking.cumulative_from == 2024
    running = [-81, -72, -72, 161, 161, 161, 111, 111, 211, 211, 211]
    assert by_year(samenwerking, "cumulative_homes") == dict(zip(YEARS, running, strict=True))
    printed = [3872, 3872, 3872, 4105, 4103, 4103]
    assert stocks(samenwerking) == dict(zip(YEARS, ((homes, "table") for homes in printed), strict=False))


def test_samenwerking_labels(samenwerking: CorporationForecast) -> None:
    assert labels(samenwerking) == {2024: 824, 2025: 584, 2026: 462, 2027: 462, 2028: 210, 2029: 117}
    shares = {one.year: one.labels.share for one in samenwerking.years if one.labels}
    assert shares[2024] == Fraction(824, 3872)
    assert shares[2028] == Fraction(210, 4103)


def test_what_the_tables_do_not_cover(waterweg_wonen: CorporationForecast, samenwerking: CorporationForecast) -> None:
    assert waterweg_wonen.not_covered == ()
    assert samenwerking.not_covered == ("sale",)
    assert all("sale" not in one.flows for one in samenwerking.years)


def test_flaws_of_the_tables_used(waterweg_wonen: CorporationForecast, samenwerking: CorporationForecast) -> None:
    assert [one.key for one in waterweg_wonen.flaws] == ["net-2027"]
    assert [one.key for one in samenwerking.flaws] == ["total-2028", "total-2029", "labels-against-new-build"]


def test_the_total_is_known_where_all_are(total: TotalForecast) -> None:
    assert by_year(total, "net") == {2025: -29, 2026: -51, 2027: 131, 2028: 117, 2029: 31}
    assert by_year(total, "net_homes") == {2025: -29, 2026: -51, 2027: 41, 2028: 117, 2029: 31}
    assert by_year(total, "cumulative_homes") == {2025: -29, 2026: -80, 2027: -39, 2028: 78, 2029: 109}
    assert total.cumulative_from == 2025
    assert by_year(total, "printed_net") == {}
    for one in total.years:
        assert one.unknown_for == (() if one.year in range(2025, 2030) else ("waterweg_wonen",))


def test_the_total_of_stock_and_labels(total: TotalForecast) -> None:
    homes = {2025: 14692, 2026: 14641, 2027: 14682, 2028: 14797, 2029: 14828}
    assert stocks(total) == {one: (number, "computed") for one, number in homes.items()}
    assert labels(total) == {2025: 772, 2026: 620, 2027: 593, 2028: 326, 2029: 201}
    of_2025 = year(total, 2025).labels
    assert of_2025
    assert of_2025.counts == {"E": 299, "F": 187, "G": 286}
    assert of_2025.share == Fraction(772, 14692)


def test_the_total_says_which_flow_is_not_covered_by_all(total: TotalForecast) -> None:
    assert total.not_covered == {"sale": ("samenwerking",)}
    assert year(total, 2025).flows == {"new_build": 9, "purchase": 24, "sale": -21, "demolition": -41}
    assert year(total, 2025).lacks == ("sale",)


def test_net_is_the_sum_of_its_flows(both: Forecast) -> None:
    for block in (*both.corporations, both.total):
        assert block
        for one in block.years:
            values = [value for value in one.flows.values() if value is not None]
            assert one.net == (sum(values) if values else None)


def test_one_corporation_keeps_all_years_and_has_no_total(shipped: Shipped, both: Forecast) -> None:
    alone = forecast(*shipped, ("samenwerking",))
    assert alone.corporations == both.corporations[1:]
    assert alone.years == both.years
    assert alone.total is None


def test_the_order_of_tables_changes_nothing(shipped: Shipped, both: Forecast) -> None:
    assert forecast(shipped.agreements, shipped.tables[::-1]) == both


# -- a fictional dataset -------------------------------------------------------------------------------------------

HOMES = {"stock": "owned", "unit": "home"}


def fictional(
    *said: Mapping[str, Any], watch: tuple[str, ...] = (), during: Mapping[str, str] | None = None
) -> tuple[Agreements, Forecast]:
    """Havenstad, with tables that say what differs from the base, and with parties that take part for a time."""
    known = {key: BASE["agreements"]["parties"][key] for key in ("gemeente", "noord", "zuid")}
    parties = {key: {**one, "during": during[key]} if during and key in during else one for key, one in known.items()}
    dimensions = BASE["agreements"]["dimensions"]
    label = {**dimensions["label"], "watch": watch}
    changed = {"dimensions": {**dimensions, "label": label}, "parties": parties}
    whole = {**BASE["agreements"], **changed, "agreements": ()}
    agreements = Agreements.model_validate(whole)
    return agreements, forecast(agreements, tables(said))


def flows(party: str, number: str, outflows: str, **rows: Mapping[int, int]) -> dict[str, Any]:
    """A table of the flows that are named, with a printed net."""
    signs = {flow: -1 if flow in {"sale", "demolition"} and outflows == "positive" else 1 for flow in rows}
    years = sorted({one for cells in rows.values() for one in cells})
    net = {one: sum(signs[flow] * cells.get(one, 0) for flow, cells in rows.items()) for one in years}
    counts = tuple({"flow": flow, "cells": cells} for flow, cells in rows.items())
    return {
        "table": number,
        "party": party,
        "outflows": outflows,
        "covers": {"flows": tuple(rows), "units": ("home",)},
        "rows": (*counts, {"role": "total", "cells": net}),
    }


def stock(party: str, number: str, day: str, homes: int, **covers: Any) -> dict[str, Any]:
    """A table of the homes on one day."""
    return {
        "table": number,
        "party": party,
        "state": "stock",
        "source": {"printed_as": "Tabel", "reference_date": day},
        "outflows": None,
        "covers": {"stocks": ("owned",), "units": ("home",), **covers},
        "columns": {"count": {"name": "Aantal"}},
        "rows": ({**HOMES, "cells": {"count": homes}},),
    }


NOORD = flows("noord", "1", "positive", new_build={2025: 10, 2027: 20}, sale={2025: 4, 2027: 1})
ZUID = flows("zuid", "2", "negative", new_build={2025: 5, 2026: 5, 2027: 0}, sale={2025: -1, 2026: -2, 2027: 0})


@pytest.fixture(scope="module")
def havenstad() -> tuple[Agreements, Forecast]:
    return fictional(NOORD, ZUID, stock("noord", "3", "2024-12-31", 100), stock("zuid", "4", "2025-01-01", 200))


def test_a_year_in_the_middle_that_is_missing_is_never_zero(havenstad: tuple[Agreements, Forecast]) -> None:
    noord, total = havenstad[1].corporations[0], havenstad[1].total
    assert total
    assert by_year(noord, "net") == {2025: 6, 2027: 19}
    assert by_year(noord, "cumulative_homes") == {2025: 6}
    assert stocks(noord) == {2025: (106, "computed")}
    assert year(noord, 2026).flows == {}
    assert by_year(total, "net") == {2025: 10, 2027: 19}
    assert by_year(total, "cumulative_homes") == {2025: 10}
    assert year(total, 2026).unknown_for == ("noord",)


def test_outflows_written_positive_are_negative(havenstad: tuple[Agreements, Forecast]) -> None:
    noord = havenstad[1].corporations[0]
    assert year(noord, 2025).flows == {"new_build": 10, "sale": -4}
    assert by_year(noord, "printed_net") == {2025: 6, 2027: 19}


def test_a_stock_of_1_january_opens_its_year(havenstad: tuple[Agreements, Forecast]) -> None:
    zuid, total = havenstad[1].corporations[1], havenstad[1].total
    assert total
    assert stocks(zuid) == {2025: (200, "table"), 2026: (207, "computed"), 2027: (207, "computed")}
    assert stocks(total) == {}  # 2025: another day than noord's; later noord's is unknown


def test_the_text_shows_a_missing_year_as_missing(havenstad: tuple[Agreements, Forecast]) -> None:
    text = forecast_text(havenstad[1], view(havenstad[0]), PIPE)
    noord = text.split("\n\n")[1].splitlines()
    assert noord[0] == "Woonvereniging Noord"
    assert [line.split() for line in noord if "2026" in line] == [["2026", *"------", "-"]]
    assert "2026: not in the tables of Woonvereniging Noord, so not known for all together." in text


def test_a_figure_that_is_left_open_is_unknown() -> None:
    gap = flows("noord", "1", "negative", new_build={2025: 1, 2026: 1}, sale={2025: -1})
    agreements, found = fictional(gap)
    one = year(found.corporations[0], 2026)
    assert one.flows == {"new_build": 1, "sale": None}
    assert (one.net, one.net_homes, one.cumulative_homes) == (None, None, None)
    assert "2026: the tables leave a figure open" in forecast_text(found, view(agreements), PIPE)


HALVES = {
    "columns": {
        "h1": {"name": "1e helft 2025", "when": "2025-H1", "state": "realised"},
        "h2": {"name": "2e helft 2025", "when": "2025-H2"},
        "later": {"name": "2026 en 2027", "when": "2026..2027"},
    },
}


def test_two_halves_make_a_year_and_two_years_together_are_left_open() -> None:
    rows = ({"flow": "new_build", "cells": {"h1": 4, "h2": 5, "later": 20}},)
    covers = {"flows": ("new_build",), "units": ("home",)}
    _, found = fictional({"table": "1", "party": "noord", "covers": covers, **HALVES, "rows": rows})
    noord = found.corporations[0]
    assert found.years == (2025, 2026, 2027)
    assert {one.year: dict(one.flows) for one in noord.years} == {
        2025: {"new_build": 9},
        2026: {"new_build": None},
        2027: {"new_build": None},
    }
    assert by_year(noord, "net") == {2025: 9}
    assert year(noord, 2025).state == "forecast"


def test_years_that_a_table_has_together_stand_in_a_note() -> None:
    rows = ({"flow": "new_build", "cells": {"later": 20}}, {"flow": "liberalisation", "cells": {"later": 3}})
    covers = {"flows": ("new_build", "liberalisation"), "units": ("home",)}
    columns = {"later": HALVES["columns"]["later"]}
    agreements, found = fictional({"table": "1", "party": "noord", "covers": covers, "columns": columns, "rows": rows})
    text = forecast_text(found, view(agreements), PIPE)
    assert "2026-2027 together: new build 20. The tables do not split it by year." in text
    assert "Within the stock, so in no net: liberalisation." in text
    said = json.loads(forecast_json(found, view(agreements)))["corporations"][0]
    assert said["together"] == [{"first": "2026-01-01", "last": "2027-12-31", "flows": {"new_build": 20}}]


def test_a_stock_of_june_rolls_on_over_the_second_half() -> None:
    owned = {
        "table": "2",
        "party": "noord",
        "covers": {"stocks": ("owned",), "units": ("home",)},
        "state": "stock",
        "columns": {"june": {"name": "30 juni 2025", "when": "2025-06-30"}},
        "rows": ({**HOMES, "cells": {"june": 100}},),
    }
    build = {
        "table": "1",
        "party": "noord",
        "covers": {"flows": ("new_build",), "units": ("home",)},
        "columns": {"h2": {"name": "2e helft 2025", "when": "2025-H2"}},
        "years": (2026,),
        "rows": ({"flow": "new_build", "cells": {"h2": 7, 2026: 5}},),
    }
    _, found = fictional(owned, build)
    # 100 + 7 + 5 = 112
    assert stocks(found.corporations[0]) == {2025: (100, "table"), 2026: (112, "computed")}


def test_half_a_year_is_not_the_year() -> None:
    rows = ({"flow": "new_build", "cells": {"h1": 4}},)
    covers = {"flows": ("new_build",), "units": ("home",)}
    columns = {"h1": HALVES["columns"]["h1"]}
    _, found = fictional({"table": "1", "party": "noord", "covers": covers, "columns": columns, "rows": rows})
    assert dict(year(found.corporations[0], 2025).flows) == {"new_build": None}


def test_a_printed_balance_counts_with_its_own_sign_and_what_moves_within_the_stock_does_not() -> None:
    rows = (
        {"flow": "new_build", "cells": {2025: 10}},
        {"flow": "balance", "cells": {2025: -3}},
        {"flow": "liberalisation", "cells": {2025: 6}},
    )
    covers = {"flows": ("new_build", "balance", "liberalisation"), "units": ("home",)}
    _, found = fictional({"table": "1", "party": "noord", "covers": covers, "rows": rows})
    noord = found.corporations[0]
    assert dict(year(noord, 2025).flows) == {"new_build": 10, "balance": -3}
    assert by_year(noord, "net") == {2025: 7}


def test_a_corporation_that_joins_later_leaves_the_years_before_to_the_others() -> None:
    noord = flows("noord", "1", "negative", new_build={2025: 1, 2026: 2})
    zuid = flows("zuid", "2", "negative", new_build={2027: 4})
    agreements, found = fictional(noord, zuid, during={"zuid": "2026-07-01.."})
    joined = found.corporations[1]
    assert [one.takes_part for one in joined.years] == [False, True, True]
    assert found.total
    assert by_year(found.total, "net") == {2025: 1}
    assert "2025: the corporation does not take part" in forecast_text(found, view(agreements), PIPE)


def test_a_flow_of_part_of_the_stock_is_not_covered() -> None:
    part = {**NOORD, "covers": {"flows": ("new_build", "sale"), "units": ("home",), "where": {"tenure": ("daeb",)}}}
    _, found = fictional(part, ZUID)
    noord = found.corporations[0]
    assert by_year(noord, "net") == by_year(noord, "state") == by_year(noord, "printed_net") == {}
    assert noord.not_covered == ("new_build", "sale")


def test_flows_that_neither_add_nor_take_are_left_out() -> None:
    _, found = fictional(flows("noord", "1", "negative", new_build={2025: 1}, letting={2025: 500}))
    assert found.flows == ("new_build",)
    assert by_year(found.corporations[0], "net") == {2025: 1}


def test_a_flow_that_only_others_cover_keeps_a_stock_from_being_computed() -> None:
    less = flows("noord", "1", "negative", new_build={2025: 1})
    _, found = fictional(less, ZUID, stock("noord", "3", "2024-12-31", 100))
    assert stocks(found.corporations[0]) == {}
    assert found.corporations[0].not_covered == ("sale",)


def test_a_flow_that_is_missing_in_one_year_is_said() -> None:
    more = flows("noord", "3", "negative", demolition={2025: -2})
    agreements, found = fictional(NOORD, more)
    noord = found.corporations[0]
    assert by_year(noord, "net") == {2025: 4, 2027: 19}
    assert by_year(noord, "printed_net") == {2027: 19}  # two tables together make the net of 2025
    assert noord.not_covered == ()
    assert "Not in the tables in 2027: demolition." in forecast_text(found, view(agreements), PIPE)


def test_tables_that_agree_are_one_and_tables_that_contradict_leave_it_open() -> None:
    _, same = fictional(NOORD, {**NOORD, "table": "9"})
    assert by_year(same.corporations[0], "net") == {2025: 6, 2027: 19}
    other = flows("noord", "9", "positive", new_build={2025: 11}, sale={2025: 4})
    _, different = fictional(NOORD, other)
    assert year(different.corporations[0], 2025).flows == {"new_build": None, "sale": -4}
    assert by_year(different.corporations[0], "net") == {2027: 19}


def test_years_that_no_table_has_in_between_end_the_running_sum() -> None:
    agreements, found = fictional(flows("noord", "1", "negative", new_build={2025: 5, 2028: 7}))
    noord = found.corporations[0]
    assert found.years == (2025, 2026, 2027, 2028)
    assert by_year(noord, "net") == {2025: 5, 2028: 7}
    assert by_year(noord, "cumulative_homes") == {2025: 5}
    assert [year(noord, one).unknown_for for one in (2026, 2027)] == [("noord",)] * 2
    text = forecast_text(found, view(agreements), PIPE)
    assert "2026-2027: not in the tables of Woonvereniging Noord, Woonvereniging Zuid" in text


def test_what_is_realised_goes_before_what_was_expected_of_it() -> None:
    expected = flows("noord", "1", "negative", new_build={2025: 12, 2026: 3})
    counted = {**flows("noord", "2", "negative", new_build={2025: 10}), "state": "realised"}
    for said in ((expected, counted), (counted, expected)):
        _, found = fictional(*said)
        noord = found.corporations[0]
        assert by_year(noord, "net") == {2025: 10, 2026: 3}
        assert by_year(noord, "state") == {2025: "realised", 2026: "forecast"}
        assert year(noord, 2025).contradicted == ()


def test_tables_that_contradict_each_other_are_named() -> None:
    other = flows("noord", "9", "positive", new_build={2025: 11}, sale={2025: 4})
    whole = flows("noord", "1", "positive", new_build={2025: 10, 2026: 2}, sale={2025: 4, 2026: 1})
    zuid = flows("zuid", "2", "negative", new_build={2025: 5, 2026: 5}, sale={2025: -1, 2026: -2})
    agreements, found = fictional(whole, other, zuid)
    noord = found.corporations[0]
    assert [one.contradicted for one in noord.years] == [("1", "9"), ()]
    text = forecast_text(found, view(agreements), PIPE)
    assert "2025: the tables 1, 9 contradict each other; what that leaves open is unknown." in text
    assert "2025: the tables of Woonvereniging Noord contradict each other, so not known for all together." in text
    assert "not in the tables of" not in text
    assert "leave a figure open" not in text


def test_a_contradiction_makes_no_other_flow_covered() -> None:
    one, other = (flows("noord", number, "negative", new_build={2025: size}) for number, size in (("1", 5), ("2", 6)))
    _, found = fictional(one, other, ZUID)
    assert year(found.corporations[0], 2025).flows == {"new_build": None}
    assert year(found.corporations[0], 2025).lacks == ("sale",)


def test_stocks_that_contradict_each_other_are_named() -> None:
    _, found = fictional(ZUID, *(stock("zuid", number, "2025-12-31", int(number)) for number in ("100", "200")))
    assert stocks(found.corporations[1]) == {}
    assert [one.contradicted for one in found.corporations[1].years] == [("100", "200"), (), ()]


def test_an_open_figure_is_no_lack_of_tables() -> None:
    agreements, found = fictional(
        flows("noord", "1", "negative", new_build={2025: 1, 2026: 1}, sale={2025: -1}),
        flows("zuid", "2", "negative", new_build={2025: 1, 2026: 1}, sale={2025: -1, 2026: 0}),
    )
    text = forecast_text(found, view(agreements), PIPE)
    assert "2026: the tables of Woonvereniging Noord leave a figure open, so not known for all together." in text
    assert "not in the tables of" not in text


def test_a_dataset_without_homes_has_no_other_units() -> None:
    units = {key: unit for key, unit in BASE["agreements"]["units"].items() if key != "home"}
    agreements = Agreements.model_validate({**BASE["agreements"], "units": units, "agreements": ()})
    table = flows("noord", "1", "negative", new_build={2025: 3})
    rows = tuple({**row, "unit": "room"} if "flow" in row else row for row in table["rows"])
    found = forecast(
        agreements, tables([{**table, "covers": {"flows": ("new_build",), "units": ("room",)}, "rows": rows}])
    )
    noord = found.corporations[0]
    assert (by_year(noord, "net"), by_year(noord, "net_homes")) == ({2025: 3}, {})
    text = forecast_text(found, view(agreements), PIPE)
    assert "no unit with the key home" in text
    assert "what is no home" not in text


def test_a_stock_of_part_of_the_homes_is_no_stock() -> None:
    seniors = stock("noord", "3", "2024-12-31", 40, where={"tenure": ("daeb",)})
    _, found = fictional(NOORD, seniors)
    assert stocks(found.corporations[0]) == {}


def test_labels_of_another_day_than_the_stock_have_no_share() -> None:
    old = stock("zuid", "5", "2026-06-30", 7, where={"label": ("G",)})
    old["rows"] = ({**HOMES, "attributes": {"label": "G"}, "cells": {"count": 7}},)
    agreements, found = fictional(ZUID, stock("zuid", "4", "2025-12-31", 200), old, watch=("G",))
    one = year(found.corporations[1], 2026)
    assert one.stock == StockYear(203, date(2026, 12, 31), "computed", date(2025, 12, 31))
    assert one.labels
    assert (one.labels.total, one.labels.share, one.labels.on) == (7, None, date(2026, 6, 30))
    said = forecast_text(found, view(agreements), PIPE)
    assert "2026: the labels are those of 30 June 2026, not of the end of the year." in said


def test_realised_years_are_said() -> None:
    agreements, found = fictional({**ZUID, "states": {2025: "realised"}})
    assert by_year(found.corporations[1], "state") == {2025: "realised", 2026: "forecast", 2027: "forecast"}
    assert "Realised: 2025. The other years are a forecast." in forecast_text(found, view(agreements), PIPE)


def test_a_forecast_in_one_table_makes_the_year_one() -> None:
    more = flows("zuid", "3", "negative", demolition={2025: -2, 2026: -2})
    _, found = fictional({**ZUID, "states": {2025: "realised"}}, {**more, "states": {2026: "realised"}})
    assert by_year(found.corporations[1], "state") == {2025: "forecast", 2026: "forecast", 2027: "forecast"}
    assert found.total
    assert by_year(found.total, "state") == {}


def test_a_total_of_what_comes_in_alone_is_no_net() -> None:
    _, found = fictional(flows("noord", "1", "negative", new_build={2025: 3}, purchase={2025: 4}))
    assert by_year(found.corporations[0], "net") == {2025: 7}
    assert by_year(found.corporations[0], "printed_net") == {}


def test_tables_of_other_parties_add_no_years() -> None:
    _, found = fictional(ZUID, flows("gemeente", "5", "negative", conversion={2031: 9}))
    assert found.years == (2025, 2026, 2027)
    assert [one.key for one in found.corporations] == ["noord", "zuid"]
    assert found.corporations[1].not_covered == ("conversion",)


def test_no_tables_at_all() -> None:
    agreements, found = fictional()
    assert found.years == ()
    assert json.loads(forecast_json(found, view(agreements)))["total"]["years"] == []
    assert forecast_text(found, view(agreements), PIPE).endswith(
        "No table of a corporation says what comes and goes in a year.\n"
    )


# -- JSON ----------------------------------------------------------------------------------------------------------

YEAR_KEYS = [
    "year",
    "state",
    "realised",
    "flows",
    "net",
    "printed_net",
    "net_homes",
    "cumulative_homes",
    "stock",
    "stock_basis",
    "labels",
]


@pytest.fixture(scope="module")
def answer(shipped: Shipped, both: Forecast) -> Any:
    return json.loads(forecast_json(both, view(shipped.agreements)))


def test_json_head(answer: Any) -> None:
    assert list(answer) == [
        "format",
        "program",
        "dataset",
        "as_of",
        "summary",
        "corporations",
        "total",
    ]
    assert answer["format"] == "pa.forecast/1"
    assert answer["program"] == {"name": "pa", "version": "1.2.3"}
    assert answer["dataset"] == {
        "name": "Vlaardingen 2025-2028",
        "path": "some/data",
        "embedded": False,
        "sha256": "0123456789abcdef" * 4,
    }
    assert answer["as_of"] == "2026-11-23"
    assert answer["summary"] == {
        "years": list(YEARS),
        "covered_years": {"waterweg_wonen": [2025, 2026, 2027, 2028, 2029], "samenwerking": list(YEARS)},
        "covered_by_all": [2025, 2026, 2027, 2028, 2029],
    }


def test_json_shape(answer: Any) -> None:
    for one in answer["corporations"]:
        assert list(one) == ["key", "name", "years", "not_covered", "together", "cumulative_from", "corrections"]
        assert all(list(year) == YEAR_KEYS for year in one["years"])
        assert all(list(it) == ["key", "statement"] for it in one["corrections"])
    assert list(answer["total"]) == ["years", "not_covered", "not_covered_by", "cumulative_from"]
    assert all(list(year) == [*YEAR_KEYS, "unknown_for"] for year in answer["total"]["years"])


def test_json_of_a_year(answer: Any) -> None:
    waterweg, samenwerking = answer["corporations"]
    assert (waterweg["key"], waterweg["name"]) == ("waterweg_wonen", "Waterweg Wonen")
    assert waterweg["years"][3] == {
        "year": 2027,
        "state": "forecast",
        "realised": [],
        "flows": {"new_build": 0, "purchase": 0, "sale": -5, "demolition": -187},
        "net": -192,
        "printed_net": -193,
        "net_homes": -192,
        "cumulative_homes": -281,
        "stock": 10577,
        "stock_basis": "computed",
        "labels": {"E": 67, "F": 30, "G": 34, "total": 131, "share": 0.012385},
    }
    assert waterweg["years"][6] == {**dict.fromkeys(YEAR_KEYS), "year": 2030, "realised": [], "flows": {}}
    assert samenwerking["years"][0]["labels"]["share"] == 0.21281
    assert samenwerking["not_covered"] == ["sale"]
    assert answer["total"]["not_covered_by"] == {"sale": ["samenwerking"]}
    assert answer["total"]["years"][0]["unknown_for"] == ["waterweg_wonen"]
    assert answer["total"]["years"][0]["net"] is None


def test_json_of_one_corporation(shipped: Shipped) -> None:
    text = forecast_json(forecast(*shipped, ("waterweg_wonen",)), view(shipped.agreements))
    assert [one["key"] for one in json.loads(text)["corporations"]] == ["waterweg_wonen"]
    assert json.loads(text)["total"] is None
    assert json.loads(text)["summary"]["covered_by_all"] is None


def test_json_is_in_the_language_of_the_reader(shipped: Shipped, both: Forecast) -> None:
    text = forecast_json(both, view(shipped.agreements, "nl"))
    statement = json.loads(text)["corporations"][0]["corrections"][0]["statement"]
    assert statement.startswith("Tabel 3, 2027: gedrukt is een netto van -193")
    assert text.endswith("\n}\n")


# -- text ----------------------------------------------------------------------------------------------------------


def told(shipped: Shipped, screen: Screen, *parties: str) -> str:
    return forecast_text(forecast(*shipped, parties or None), view(shipped.agreements), screen)


def columns(line: str) -> int:
    """How many columns a line takes."""
    return sum(2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1 for sign in line)


def test_text_of_a_corporation(shipped: Shipped) -> None:
    lines = told(shipped, Screen(100), "waterweg_wonen").splitlines()
    assert lines[0] == "Vlaardingen 2025-2028 · some/data · data 01234567 · as of 23 November 2026"
    assert lines[2:11] == [
        "Waterweg Wonen",
        "  Year  New build  Purchase  Sale  Demolition   Net   Printed  Net homes          Cumulative   Stock",
        "  2024          -         -     -           -     -         -          -                   -  10,858",
        "  2025          0        24   -21         -41   -38       -38        -38    █            -38  10,820",
        "  2026         28         0   -10         -69   -51       -51        -51    █            -89  10,769",
        "  2027          0         0    -5        -187  -192  -193 (!)       -192  ███           -281  10,577",
        "  2028        314         0   -10        -187   117       117        117     ██         -164  10,694",
        "  2029        274         0    -7        -236    31        31         31     ▌          -133  10,725",
        "  2030-2034: not in the tables",
    ]
    assert "  2025  111  41  36       188            1.7%" in lines


def test_text_says_what_the_figures_rest_on(shipped: Shipped) -> None:
    text = told(shipped, PIPE)
    for said in (
        "Not in the tables: sale. Unknown, not zero; the net leaves it out.",
        "2027: the net also counts what is no home: 88 parking places, 2 social-purpose property (MOG).",
        "Stock of 2025-2029: in no table; computed from that of 20 November 2024 and the net homes since.",
        "Cumulative adds up net homes from 2025 on.",
        "2024: stock and labels are those of 1 January 2024, not of the end of the year.",
        "2024: the stock is that of 20 November 2024, not of the end of the year.",
        "Used here: -192, what the rows add up to; -193 is printed.",
        "Used here: 4,103, as printed; the rows add up to 4,566.",
        "2024, 2030-2034: not in the tables of Waterweg Wonen, so not known for all together.",
        "* sale: without Samenwerking, where no table covers it.",
        "-: unknown, because no table says it.",
    ):
        assert said in text
    assert "-21*" in text


def test_shares_below_each_other_have_the_same_decimals(shipped: Shipped) -> None:
    lines = told(shipped, PIPE).splitlines()
    # 593 of 14,682 is 4.04%, 772 of 14,692 is 5.25%.
    assert "  2025  299  187  286       772            5.3%" in lines
    assert "  2027  235  131  227       593            4.0%" in lines


def test_a_narrow_screen_gets_two_tables_and_loses_nothing(shipped: Shipped) -> None:
    wide, narrow = told(shipped, Screen(100), "samenwerking"), told(shipped, Screen(80), "samenwerking")
    assert sum(line.startswith("  Year") for line in wide.splitlines()) == 2
    assert sum(line.startswith("  Year") for line in narrow.splitlines()) == 3
    assert set(wide.split()) == set(narrow.split())


def test_without_signs_all_is_ascii(shipped: Shipped) -> None:
    text = told(shipped, Screen(100, unicode=False))
    assert text.isascii()
    assert "  2027          0         0    -5        -187  -192  -193 (!)       -192  ---" in text
    assert "233     +++" in text
    assert told(shipped, Screen(None, unicode=False)).isascii()


@pytest.mark.parametrize("unicode", [True, False])
@pytest.mark.parametrize("width", [100, 80, 72, 60, 40, 20])
def test_lines_fit_the_screen(shipped: Shipped, width: int, unicode: bool) -> None:
    text = told(shipped, Screen(width, unicode=unicode))
    assert max(map(columns, text.splitlines())) <= width


@pytest.mark.parametrize("width", [1, 2, 7, 19])
def test_the_narrowest_screen_is_no_error(shipped: Shipped, width: int) -> None:
    assert "Waterweg" in told(shipped, Screen(width, color=True))


def test_colour_adds_nothing_but_colour(shipped: Shipped) -> None:
    import re

    coloured = told(shipped, Screen(100, color=True))
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == told(shipped, Screen(100))


def test_hostile_names_stay_text(shipped: Shipped) -> None:
    party = shipped.agreements.parties["samenwerking"].model_copy(update={"short": "[bold]\x1b[31m\u202e"})
    agreements = shipped.agreements.model_copy(
        update={"parties": {**shipped.agreements.parties, "samenwerking": party}}
    )
    text = forecast_text(forecast(agreements, shipped.tables), view(agreements), Screen(100))
    assert "[bold]\\x1b[31m\\u202e" in text
    assert "\x1b" not in text
