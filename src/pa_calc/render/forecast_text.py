"""`pa forecast` as text: for each corporation and for all together a row for each year, and notes."""

from collections.abc import Iterator

from pa_calc.core.forecast_results import Forecast, YearForecast
from pa_calc.render.forecast_grids import YearGrids
from pa_calc.render.forecast_notes import CorporationNotes, Notes, TotalNotes
from pa_calc.render.grid import Grid, drawn, plain, wrapped
from pa_calc.render.heading import heading
from pa_calc.render.view import Screen, View

_INDENT = "  "


def forecast_text(forecast: Forecast, view: View, screen: Screen) -> str:
    """The whole forecast; the total only where there is more than one corporation to add up."""
    parts = [heading(view, screen), *_blocks(forecast, view, screen)]
    parts.append(wrapped(view.words.say("forecast.dash" if forecast.years else "forecast.none"), screen))
    return "\n\n".join(parts) + "\n"


def _blocks(forecast: Forecast, view: View, screen: Screen) -> Iterator[str]:
    """A block for each corporation, and one for the total."""
    if not forecast.years:
        return
    for one in forecast.corporations:
        grids = YearGrids(one.years, forecast, view, screen)
        yield _block(view.names.party(one.key), grids, CorporationNotes(one, forecast, view), screen)
    if forecast.total and len(forecast.corporations) > 1:
        grids = YearGrids(forecast.total.years, forecast, view, screen)
        yield _block(view.words.say("forecast.total"), grids, TotalNotes(forecast.total, forecast, view), screen)


def _block(title: str, grids: YearGrids, notes: Notes, screen: Screen) -> str:
    """Title, years, labels, notes."""
    parts = ["\n".join(_years(title, grids, notes, screen))]
    if labels := grids.of_labels():
        name, grid = labels
        parts.append(_sentence(name, screen) + "\n" + _drawn(grid, screen))
    parts.append("\n".join(_sentence(note, screen) for note in notes.notes()))
    return "\n\n".join(part for part in parts if part)


def _years(title: str, grids: YearGrids, notes: Notes, screen: Screen) -> Iterator[str]:
    """The table of the years, and which of them it leaves out."""
    yield wrapped(title, screen)
    shown = _shown(grids.years)
    if shown:
        yield "\n\n".join(_drawn(grid, screen) for grid in grids.of_years(shown))
    if (later := grids.years[len(shown) :]) and (said := notes.not_shown(later)):
        yield _sentence(said, screen)


def _shown(years: tuple[YearForecast, ...]) -> list[YearForecast]:
    """All years but the last ones of which nothing is known."""
    known = [index for index, one in enumerate(years) if one.flows or one.stock]
    return list(years[: known[-1] + 1]) if known else []


def _sentence(text: str, screen: Screen) -> str:
    return wrapped(text, screen, _INDENT, _INDENT)


def _drawn(grid: Grid, screen: Screen) -> str:
    piped = screen.width is None and screen.unicode
    return plain(grid) if piped else drawn(grid, screen)
