"""`pa forecast` as text: for each corporation and for all together a row for each year, and notes."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from math import ceil

from pa_calc.core.forecast import (
    CorporationForecast,
    Flaw,
    Forecast,
    LabelYear,
    StockYear,
    TotalForecast,
    YearForecast,
)
from pa_calc.render.grid import Cell, Column, Grid, drawn, fits, plain, wrapped
from pa_calc.render.numbers import count, share
from pa_calc.render.view import Screen, View
from pa_calc.words.clean import clean

_BAR = 3
"""How many signs a bar has on either side of zero."""

_INDENT = "  "


def forecast_text(forecast: Forecast, view: View, screen: Screen) -> str:
    """The whole forecast; the total only where there is more than one corporation to add up."""
    parts = [_title(view, screen)]
    parts += [_Corporation(one, forecast, view, screen).text() for one in forecast.corporations if forecast.years]
    if forecast.total and len(forecast.corporations) > 1 and forecast.years:
        parts.append(_Total(forecast.total, forecast, view, screen).text())
    parts.append(wrapped(view.words.say("forecast.dash" if forecast.years else "forecast.none"), screen))
    return "\n\n".join(parts) + "\n"


def _title(view: View, screen: Screen) -> str:
    """Which dataset, and as of when."""
    origin, words = view.origin, view.words
    shipped = words.say("source.shipped" if origin.embedded else "source.tree")
    line = words.say(
        "head",
        name=view.names.text(origin.name),
        source=shipped if origin.path is None else clean(origin.path, limit=1000),
        data=origin.sha256[:8],
        day=view.as_of.isoformat(),
    )
    return wrapped(line, screen)


class _Block:
    """What the blocks of a corporation and of the total have in common: the tables, and the notes on years."""

    def __init__(self, years: tuple[YearForecast, ...], forecast: Forecast, view: View, screen: Screen) -> None:
        self.years, self.forecast, self.view, self.screen = years, forecast, view, screen
        self.say, self.names = view.words.say, view.names
        self.flows = [flow for flow in forecast.flows if any(flow in one.flows for one in years)]
        self.scale = max((abs(one.net_homes or 0) for one in _all_years(forecast)), default=0)

    def heading(self) -> str:
        """Whose years these are."""
        raise NotImplementedError

    def notes(self) -> Iterator[str]:
        """What to know of the figures, in sentences."""
        raise NotImplementedError

    def text(self) -> str:
        """Heading, years, labels, notes."""
        shown = self._shown()
        parts = [wrapped(self.heading(), self.screen)]
        if shown:
            parts.append("\n\n".join(self._draw(grid) for grid in self._year_grids(shown)))
        if (later := self.years[len(shown) :]) and (said := self.not_shown(later)):
            parts.append(self._sentence(said))
        notes = [self._sentence(note) for note in self.notes()]
        return "\n".join(parts) + "".join(f"\n\n{part}" for part in (*self._labels(), "\n".join(notes)) if part)

    def not_shown(self, years: tuple[YearForecast, ...]) -> str | None:
        """The line in place of the last years, of which nothing is known."""
        return self.say("forecast.not-in-tables", years=_stretches(years))

    def _sentence(self, text: str) -> str:
        return wrapped(text, self.screen, _INDENT, _INDENT)

    def _draw(self, grid: Grid) -> str:
        piped = self.screen.width is None and self.screen.unicode
        return plain(grid) if piped else drawn(grid, self.screen)

    # -- the years -----------------------------------------------------------------------------------------------

    def _shown(self) -> list[YearForecast]:
        """All years but the last ones of which nothing is known."""
        known = [index for index, one in enumerate(self.years) if one.flows or one.stock]
        return list(self.years[: known[-1] + 1]) if known else []

    def _year_grids(self, years: list[YearForecast]) -> list[Grid]:
        """One table, or two beside the years where one is too wide for the screen."""
        year, changes, homes = self._year_column(), self._changes(), self._homes()
        whole = _grid([year, *changes, *homes], years)
        if fits(whole, self.screen):
            return [whole]
        return [_grid([year, *changes], years), _grid([year, *homes], years)]

    def _year_column(self) -> "_Filled":
        return Column(self.say("forecast.year"), lead=True), lambda one: Cell(str(one.year))

    def _changes(self) -> "list[_Filled]":
        """Each flow, and their net: computed, and as printed where a table prints one."""
        flows = [self._flow(flow) for flow in self.flows]
        net = self._number("forecast.net", lambda one: one.net)
        printed = Column(self.say("forecast.printed"), "right"), self._printed
        has_printed = any(one.printed_net is not None for one in self.years)
        return [*flows, net, printed] if has_printed else [*flows, net]

    def _homes(self) -> "list[_Filled]":
        """The homes alone: net, as a bar, added up, and the stock."""
        return [
            self._number("forecast.homes", lambda one: one.net_homes),
            (Column("", wide=True), lambda one: Cell(_bar(one.net_homes, self.scale, self.screen), "quiet")),
            self._number("forecast.cumulative", lambda one: one.cumulative_homes),
            self._number("forecast.stock", lambda one: one.stock.homes if one.stock else None),
        ]

    def _number(self, key: str, value: Callable[[YearForecast], int | None]) -> "_Filled":
        return Column(self.say(key), "right"), lambda one: Cell(self._count(value(one)))

    def _flow(self, flow: str) -> "_Filled":
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
        return self.say("forecast.unknown") if value is None else count(value)

    # -- the labels ----------------------------------------------------------------------------------------------

    def _labels(self) -> Iterator[str]:
        """The homes with each watched value, in the years of which they are known."""
        dimension, watched = self.forecast.dimension, self.forecast.watched
        years = {str(one.year): one.labels for one in self.years if one.labels}
        if not years or dimension is None:
            return
        name = self.names.dimension(dimension)
        values = self.names.values(dimension, watched)
        heading = self.say("forecast.labels", dimension=name[:1].upper() + name[1:], values=values)
        columns = [
            Column(self.say("forecast.year"), lead=True),
            *(Column(self.names.values(dimension, (value,)), "right") for value in watched),
            Column(self.say("forecast.together"), "right"),
            Column(self.say("forecast.share"), "right"),
        ]
        rows = tuple((Cell(year), *self._label_cells(labels)) for year, labels in years.items())
        yield wrapped(heading, self.screen, _INDENT, _INDENT) + "\n" + self._draw(Grid(tuple(columns), rows))

    def _label_cells(self, labels: LabelYear) -> Iterator[Cell]:
        for number in (*labels.counts.values(), labels.total):
            yield Cell(self._count(number))
        yield Cell(self.say("forecast.unknown") if labels.share is None else share(labels.share))

    # -- the notes on years --------------------------------------------------------------------------------------

    def year_notes(self, cumulative_from: int | None) -> Iterator[str]:
        """What to know of single years."""
        if realised := [one for one in self.years if one.state == "realised"]:
            yield self.say("forecast.realised", years=_stretches(realised))
        if cumulative_from is not None:
            yield self.say("forecast.adds-up", year=cumulative_from)
        for one in self.years:
            if one.others:
                yield self.say("forecast.no-homes", year=one.year, counts=self._amounts(one))

    def _amounts(self, one: YearForecast) -> str:
        return ", ".join(
            self.say("forecast.amount", count=count(net), unit=self.names.unit(unit))
            for unit, net in one.others.items()
        )

    def lacking(self, known: Iterable[str]) -> Iterator[tuple[str, list[YearForecast]]]:
        """The other flows that are not covered in some years that are: each with those years."""
        for flow in self.forecast.flows:
            years = [one for one in self.years if one.flows and flow in one.lacks]
            if years and flow not in known:
                yield flow, years


_Filled = tuple[Column, Callable[[YearForecast], Cell]]
"""A column, and what stands in it for a year."""


class _Corporation(_Block):
    """The block of one corporation."""

    def __init__(self, one: CorporationForecast, forecast: Forecast, view: View, screen: Screen) -> None:
        super().__init__(one.years, forecast, view, screen)
        self.one = one

    def heading(self) -> str:
        """Its name."""
        return self.names.party(self.one.key)

    def notes(self) -> Iterator[str]:
        """What the tables do not say, what was computed, and what is wrong in them."""
        yield from self._not_covered()
        yield from self.year_notes(self.one.cumulative_from)
        yield from self._stock_notes()
        for flaw in self.one.flaws:
            yield self.say(
                "forecast.flaw", key=flaw.key, statement=self.names.text(flaw.statement), used=self._used(flaw)
            )

    def _used(self, flaw: Flaw) -> str:
        """Which of two values the figures here have."""
        if one := flaw.correction:
            return self.say(f"forecast.use-{one.use}", printed=count(one.printed), computed=count(one.computed))
        return self.say("forecast.use", used=self.names.text(flaw.used)) if flaw.used else ""

    def _not_covered(self) -> Iterator[str]:
        if self.flows and (flows := ", ".join(map(self.names.what, self.one.not_covered))):
            yield self.say("forecast.not-covered", flows=flows)
        for flow, years in self.lacking(self.one.not_covered):
            yield self.say("forecast.not-covered-in", years=_stretches(years), flows=self.names.what(flow))
        if years := [one for one in self.years if one.flows and one.net is None]:
            yield self.say("forecast.open", years=_stretches(years))

    def _stock_notes(self) -> Iterator[str]:
        for one in self.years:
            for key, day in _odd_days(one):
                yield self.say(key, year=one.year, day=day.isoformat())
        computed = [(one, one.stock) for one in self.years if one.stock and one.stock.basis == "computed"]
        for day in dict.fromkeys(stock.since for _, stock in computed):
            years = [one for one, stock in computed if stock.since == day]
            yield " ".join(self._computed(years, day))

    def _computed(self, years: list[YearForecast], day: date) -> Iterator[str]:
        yield self.say("forecast.computed", years=_stretches(years), day=day.isoformat())
        if (day.month, day.day) not in {(1, 1), (12, 31)}:
            yield self.say("forecast.gap", day=day.isoformat())


class _Total(_Block):
    """The block of all corporations together."""

    def __init__(self, total: TotalForecast, forecast: Forecast, view: View, screen: Screen) -> None:
        super().__init__(total.years, forecast, view, screen)
        self.total = total

    def heading(self) -> str:
        """That these are all."""
        return self.say("forecast.total")

    def not_shown(self, years: tuple[YearForecast, ...]) -> str | None:
        """Nothing here: a note says it of all years, with the corporations that lack them."""
        return None if years[0].unknown_for else super().not_shown(years)

    def notes(self) -> Iterator[str]:
        """Which corporations lack which years and flows, and what was computed."""
        for keys in dict.fromkeys(one.unknown_for for one in self.years if one.unknown_for):
            years = _stretches(one for one in self.years if one.unknown_for == keys)
            yield self.say("forecast.not-in-tables-of", years=years, parties=self._parties(keys))
        for flow, keys in self.total.not_covered.items():
            if flow in self.flows:
                yield self.say("forecast.without", flow=self.names.what(flow), parties=self._parties(keys))
        for flow, lacking in self.lacking(self.total.not_covered):
            yield self.say("forecast.without-in", flow=self.names.what(flow), years=_stretches(lacking))
        yield from self.year_notes(self.total.cumulative_from)
        if computed := [one for one in self.years if _is_computed(one.stock)]:
            yield self.say("forecast.partly-computed", years=_stretches(computed))

    def _parties(self, keys: tuple[str, ...]) -> str:
        return ", ".join(map(self.names.party, keys))


def _grid(columns: list[_Filled], years: list[YearForecast]) -> Grid:
    rows = (tuple(cell(one) for _, cell in columns) for one in years)
    return Grid(tuple(column for column, _ in columns), tuple(rows))


def _all_years(forecast: Forecast) -> Iterator[YearForecast]:
    for one in forecast.corporations:
        yield from one.years
    if forecast.total:
        yield from forecast.total.years


def _is_computed(stock: StockYear | None) -> bool:
    return stock is not None and stock.basis == "computed"


def _odd_days(one: YearForecast) -> Iterator[tuple[str, date]]:
    """The days of a stock and of labels that are not the last of their year, with the words for them."""
    last = date(one.year, 12, 31)
    stock = one.stock.on if one.stock else last
    labels = one.labels.on if one.labels else last
    if stock == labels != last:
        yield "forecast.day-of-both", stock
        return
    if stock != last:
        yield "forecast.day-of-stock", stock
    if labels != last:
        yield "forecast.day-of-labels", labels


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


def _stretches(years: Iterable[YearForecast]) -> str:
    """Years in short: 2024, 2030-2034."""
    runs: list[list[int]] = []
    for one in years:
        if runs and runs[-1][-1] == one.year - 1:
            runs[-1].append(one.year)
        else:
            runs.append([one.year])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
