"""`pa forecast` as JSON: the public contract `pa.forecast/1`, written by hand so that no model can change it."""

import json
from fractions import Fraction
from typing import Any

from pa_calc.core.forecast_results import CorporationForecast, Forecast, LabelYear, TotalForecast, YearForecast
from pa_calc.render.json_head import head
from pa_calc.render.numbers import rounded
from pa_calc.render.view import View


def forecast_json(forecast: Forecast, view: View) -> str:
    """The whole forecast."""
    answer = {
        **head("pa.forecast/1", view),
        "summary": _summary(forecast),
        "corporations": [_corporation(one, view) for one in forecast.corporations],
        "total": _total(forecast.total) if forecast.total else None,
    }
    return json.dumps(answer, ensure_ascii=False, indent=2) + "\n"


def _summary(forecast: Forecast) -> dict[str, Any]:
    """The years that any table covers, and those that each corporation's tables do."""
    return {
        "years": list(forecast.years),
        "covered_years": {one.key: _covered(one.years) for one in forecast.corporations},
        "covered_by_all": _covered(forecast.total.years) if forecast.total else None,
    }


def _covered(years: tuple[YearForecast, ...]) -> list[int]:
    return [one.year for one in years if one.net is not None]


def _corporation(one: CorporationForecast, view: View) -> dict[str, Any]:
    return {
        "key": one.key,
        "name": view.names.party(one.key),
        "years": [_year(year) for year in one.years],
        "not_covered": list(one.not_covered),
        "together": [
            {"first": span.first.isoformat(), "last": span.over_by.isoformat(), "flows": dict(flows)}
            for span, flows in one.together
        ],
        "cumulative_from": one.cumulative_from,
        "corrections": [{"key": it.key, "statement": view.names.text(it.statement)} for it in one.flaws],
    }


def _total(total: TotalForecast) -> dict[str, Any]:
    """As a corporation, and for each year and flow the corporations whose tables do not cover it."""
    return {
        "years": [{**_year(year), "unknown_for": list(year.unknown_for)} for year in total.years],
        "not_covered": list(total.not_covered),
        "not_covered_by": {flow: list(keys) for flow, keys in total.not_covered.items()},
        "cumulative_from": total.cumulative_from,
    }


def _year(one: YearForecast) -> dict[str, Any]:
    return {
        "year": one.year,
        "state": one.state,
        "realised": list(one.realised),
        "flows": dict(one.flows),
        "net": one.net,
        "printed_net": one.printed_net,
        "net_homes": one.net_homes,
        "cumulative_homes": one.cumulative_homes,
        "stock": one.stock.homes if one.stock else None,
        "stock_basis": one.stock.basis if one.stock else None,
        "labels": _labels(one.labels) if one.labels else None,
    }


def _labels(one: LabelYear) -> dict[str, Any]:
    return {**one.counts, "total": one.total, "share": _share(one.share)}


def _share(share: Fraction | None) -> float | None:
    """A share at six decimals, half up."""
    return None if share is None else float(rounded(share, 6))
