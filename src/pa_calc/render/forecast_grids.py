"""The tables of a forecast: a row for each year, and one for each year of which the labels are known."""

from collections.abc import Callable, Iterator
from math import ceil

from pa_calc.core.forecast_results import Forecast, LabelYear, YearForecast
from pa_calc.render.grid import Cell, Column, Grid, fits
from pa_calc.render.numbers import aligned_share, count
from pa_calc.render.view import Screen, View

_BAR = 3
"""How many signs a bar has on either side of zero."""

_DECIMALS = 1
"""How many decimals the shares have."""

_Filled = tuple[Column, Callable[[YearForecast], Cell]]
"""A column, and what stands in it for a year."""


class YearGrids:
    """The tables of some years of a forecast: of a corporation, or of all together."""

    def __init__(self, years: tuple[YearForecast, ...], forecast: Forecast, view: View, screen: Screen) -> None:
        self.years, self.screen = years, screen
        self.words, self.say, self.names = view.words, view.words.say, view.names
        self.dimension, self.watched = forecast.dimension, forecast.watched
        self.flows = covered_flows(forecast, years)
        self.scale = max((abs(one.net_homes or 0) for one in _all_years(forecast)), default=0)

    def of_years(self, years: list[YearForecast]) -> list[Grid]:
        """One table, or two beside the years where one is too wide for the screen."""
        year, changes, homes = self._year_column(), self._changes(), self._homes()
        whole = _grid([year, *changes, *homes], years)
        if fits(whole, self.screen):
            return [whole]
        return [_grid([year, *changes], years), _grid([year, *homes], years)]

    def _year_column(self) -> _Filled:
        return Column(self.say("forecast.year"), lead=True), lambda one: Cell(str(one.year))

    def _changes(self) -> list[_Filled]:
        """Each flow, and their net: computed, and as printed where a table prints one."""
        flows = [self._flow(flow) for flow in self.flows]
        net = self._number("forecast.net", lambda one: one.net)
        printed = Column(self.say("forecast.printed"), "right"), self._printed
        has_printed = any(one.printed_net is not None for one in self.years)
        return [*flows, net, printed] if has_printed else [*flows, net]

    def _homes(self) -> list[_Filled]:
        """The homes alone: net, as a bar, added up, and the stock."""
        return [
            self._number("forecast.homes", lambda one: one.net_homes),
            (Column("", wide=True), lambda one: Cell(_bar(one.net_homes, self.scale, self.screen), "quiet")),
            self._number("forecast.cumulative", lambda one: one.cumulative_homes),
            self._number("forecast.stock", lambda one: one.stock.homes if one.stock else None),
        ]

    def _number(self, key: str, value: Callable[[YearForecast], int | None]) -> _Filled:
        return Column(self.say(key), "right"), lambda one: Cell(self._count(value(one)))

    def _flow(self, flow: str) -> _Filled:
        name = self.names.what(flow)
        return Column(name[:1].upper() + name[1:], "right"), lambda one: self._flow_cell(one, flow)

    def _flow_cell(self, one: YearForecast, flow: str) -> Cell:
        text = self._count(one.flows.get(flow))
        return Cell(self.say("forecast.partly", count=text) if flow in one.flows and flow in one.lacks else text)

    def _printed(self, one: YearForecast) -> Cell:
        text = self._count(one.printed_net)
        if one.printed_net in (None, one.net):
            return Cell(text)
        return Cell(self.say("forecast.differs", printed=text), "open")

    def _count(self, value: int | None) -> str:
        return self.say("forecast.unknown") if value is None else count(self.words, value)

    # -- the labels ----------------------------------------------------------------------------------------------

    def of_labels(self) -> tuple[str, Grid] | None:
        """The homes with each watched value, in the years of which they are known, and what it is called."""
        dimension = self.dimension
        years = {str(one.year): one.labels for one in self.years if one.labels}
        if not years or dimension is None:
            return None
        name, values = self.names.dimension(dimension), self.names.values(dimension, self.watched)
        heading = self.say("forecast.labels", dimension=name[:1].upper() + name[1:], values=values)
        columns = (
            Column(self.say("forecast.year"), lead=True),
            *(Column(self.names.values(dimension, (value,)), "right") for value in self.watched),
            Column(self.say("forecast.together"), "right"),
            Column(self.say("forecast.share"), "right"),
        )
        rows = tuple((Cell(year), *self._label_cells(labels)) for year, labels in years.items())
        return heading, Grid(columns, rows)

    def _label_cells(self, labels: LabelYear) -> Iterator[Cell]:
        for number in (*labels.counts.values(), labels.total):
            yield Cell(self._count(number))
        unknown = self.say("forecast.unknown")
        yield Cell(unknown if labels.share is None else aligned_share(self.words, labels.share, _DECIMALS))


def covered_flows(forecast: Forecast, years: tuple[YearForecast, ...]) -> list[str]:
    """The flows that a table covers in any of some years."""
    return [flow for flow in forecast.flows if any(flow in one.flows for one in years)]


def _grid(columns: list[_Filled], years: list[YearForecast]) -> Grid:
    rows = (tuple(cell(one) for _, cell in columns) for one in years)
    return Grid(tuple(column for column, _ in columns), tuple(rows))


def _all_years(forecast: Forecast) -> Iterator[YearForecast]:
    for one in forecast.corporations:
        yield from one.years
    if forecast.total:
        yield from forecast.total.years


def _bar(value: int | None, scale: int, screen: Screen) -> str:
    """A bar to the right of the middle for a growth, to the left for a loss; any change at all can be seen."""
    if not value:
        return " " * 2 * _BAR
    whole, half = divmod(ceil(abs(value) * 2 * _BAR / scale), 2)
    if value > 0:
        bar = "█" * whole + "▌" * half if screen.unicode else "+" * (whole + half)
        return " " * _BAR + bar.ljust(_BAR)
    bar = "▐" * half + "█" * whole if screen.unicode else "-" * (whole + half)
    return bar.rjust(_BAR) + " " * _BAR
