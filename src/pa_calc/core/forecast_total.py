"""The forecasts of all corporations together: known where each of them is."""

from pa_calc.core.combining import running_sum, state_of, sum_if_known
from pa_calc.core.forecast_results import (
    Basis,
    CorporationForecast,
    LabelYear,
    StockYear,
    TotalForecast,
    YearForecast,
    label_year,
)


def total_forecast(flows: tuple[str, ...], corporations: tuple[CorporationForecast, ...]) -> TotalForecast:
    """The years of all corporations together, with the flows of the dataset."""
    years = [_year(flows, same) for same in zip(*(one.years for one in corporations), strict=True)]
    cumulative = running_sum({one.year: one.net_homes for one in years})
    lacking = {flow: tuple(one.key for one in corporations if flow in one.not_covered) for flow in flows}
    return TotalForecast(
        years=tuple(one._replace(cumulative_homes=cumulative.get(one.year)) for one in years),
        not_covered={flow: keys for flow, keys in lacking.items() if keys},
        cumulative_from=min(cumulative, default=None),
    )


def _year(flows: tuple[str, ...], same: tuple[YearForecast, ...]) -> YearForecast:
    """One year of all that take part: nothing of it where the net of any of them is not known."""
    same = tuple(one for one in same if one.takes_part) or same
    unknown_for = tuple(key for one in same for key in one.unknown_for)
    known = () if unknown_for else same
    stock = _stock([one.stock for one in known])
    present = [flow for flow in flows if any(flow in one.flows for one in known)]
    units = dict.fromkeys(unit for one in known for unit in one.others)
    return YearForecast(
        year=same[0].year,
        state=state_of(one.state for one in known),
        flows={flow: sum_if_known(one.flows[flow] for one in known if flow in one.flows) for flow in present},
        lacks=tuple(flow for flow in flows if not known or any(flow in one.lacks for one in known)),
        net=sum_if_known(one.net for one in known),
        printed_net=None,
        net_homes=sum_if_known(one.net_homes for one in known),
        cumulative_homes=None,
        others={unit: sum(one.others.get(unit, 0) for one in known) for unit in units},
        stock=stock,
        labels=_labels([one.labels for one in known], stock),
        unknown_for=unknown_for,
        realised=tuple(flow for flow in present if all(flow in (*one.realised, *one.lacks) for one in known)),
    )


def _stock(stocks: list[StockYear | None]) -> StockYear | None:
    """The stocks together; those of different days are not added up."""
    found = [one for one in stocks if one]
    if len(found) < len(stocks) or len({one.on for one in found}) != 1:
        return None
    basis: Basis = "computed" if any(one.basis == "computed" for one in found) else "table"
    return StockYear(sum(one.homes for one in found), found[0].on, basis, min(one.since for one in found))


def _labels(labels: list[LabelYear | None], stock: StockYear | None) -> LabelYear | None:
    found = [one for one in labels if one]
    if len(found) < len(labels) or len({one.on for one in found}) != 1:
        return None
    counts = {value: sum_if_known(one.counts[value] for one in found) for value in found[0].counts}
    return label_year(counts, stock.homes if stock and stock.on == found[0].on else None, found[0].on)
