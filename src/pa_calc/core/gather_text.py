"""The figures in the text of agreements as facts: of each agreement a table that does not say that it is complete."""

from collections.abc import Iterator, Mapping

from pa_calc.core.facts import FactTable, Figure, Series, Time, is_out, moved
from pa_calc.schema.agreements import Agreements, Flow, StatedFigure


def text_facts(agreements: Agreements) -> Iterator[FactTable]:
    """The countable figures of each agreement, by whose they are and what they count."""
    for index, agreement in enumerate(agreements.agreements):
        found = [(place, figure) for place, figure in enumerate(agreement.stated_figures) if figure.counted]
        for party, what in dict.fromkeys(_subject(figure) for _, figure in found):
            mine = [(n, figure) for n, figure in found if _subject(figure) == (party, what)]
            series = tuple(
                _stated_series(agreement.number, ("agreements", index, "stated_figures", n), figure, agreements.flows)
                for n, figure in mine
            )
            yield _stated_table(agreement.number, party, series, mine)


def _subject(figure: StatedFigure) -> tuple[str, str]:
    """Whose a stated figure is, and what it counts."""
    counted = figure.counted
    return (counted.party, counted.flow or counted.stock or "") if counted else ("", "")


def _stated_table(
    number: str, party: str, series: tuple[Series, ...], stated: list[tuple[int, StatedFigure]]
) -> FactTable:
    times = frozenset(_stated_time(figure) for _, figure in stated)
    return FactTable(
        number=number,
        party=party,
        whats=frozenset(one.what for one in series),
        units=frozenset(one.unit for one in series),
        where={},
        times=times,
        states=dict.fromkeys(times, "stock"),
        series=series,
        printed_totals=(),
        complete=False,
    )


def _stated_time(figure: StatedFigure) -> Time:
    counted = figure.counted
    if counted is None:
        raise ValueError(figure.key)
    return counted.at if counted.flow else counted.at.over_by


def _stated_series(number: str, loc: tuple[str | int, ...], stated: StatedFigure, flows: Mapping[str, Flow]) -> Series:
    counted = stated.counted
    if counted is None:
        raise ValueError(stated.key)
    time, figures = _stated_time(stated), dict[Time, Figure]()
    if stated.value is not None:
        size = int(stated.value.amount) * (-1 if is_out(flows, counted.flow) else 1)
        figures[time] = Figure(number, stated.key, "text", size, counted.state, "printed", None, (*loc, "value"))
    was, becomes = moved(flows.get(counted.flow or ""), counted.attributes, {})
    return Series(
        table=number,
        row=stated.key,
        name=counted.name,
        what=counted.flow or counted.stock or "",
        unit=stated.unit or "",
        attributes=was,
        becomes=becomes,
        rent=None,
        price_levels={time: None},
        figures=figures,
    )
