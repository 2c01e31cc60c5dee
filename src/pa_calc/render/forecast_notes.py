"""The notes of a forecast, in sentences: what the tables lack, what was computed, and what is wrong in them."""

from collections.abc import Iterable, Iterator
from datetime import date

from pa_calc.core.forecast_results import CorporationForecast, Flaw, Forecast, StockYear, TotalForecast, YearForecast
from pa_calc.render.days import day_told
from pa_calc.render.forecast_grids import covered_flows
from pa_calc.render.numbers import count
from pa_calc.render.phrases import listed
from pa_calc.render.times import runs, times_told
from pa_calc.render.view import View

_LACKS = ("not-in-tables", "open", "contradicted")
"""Why a net is not known."""


class Notes:
    """What the notes of a corporation and of the total have in common."""

    def __init__(self, years: tuple[YearForecast, ...], forecast: Forecast, view: View) -> None:
        self.years, self.forecast, self.view = years, forecast, view
        self.words, self.say, self.names = view.words, view.words.say, view.names
        self.flows = covered_flows(forecast, years)

    def notes(self) -> Iterator[str]:
        """What to know of the figures, each in a few sentences."""
        raise NotImplementedError

    def not_shown(self, years: Iterable[YearForecast]) -> str:  # noqa: ARG002 -- of a corporation it says them
        """The line in place of the last years, if nothing is known of them and no note says so."""
        return ""

    def _year_notes(self, cumulative_from: int | None) -> Iterator[str]:
        """What to know of single years."""
        yield from self._realised()
        if cumulative_from is not None:
            yield self.say("forecast.adds-up", year=cumulative_from)
        if self.years and not self.forecast.has_homes:
            yield self.say("forecast.no-unit")
        for one in self.years if self.forecast.has_homes else ():
            if one.others:
                yield self.say("forecast.no-homes", year=one.year, counts=self._amounts(one))

    def _realised(self) -> Iterator[str]:
        """The years that were counted afterwards, and of others what was."""
        if realised := [one for one in self.years if one.state == "realised"]:
            yield self.say("forecast.realised", years=self._told(realised))
        for one in self.years:
            if one.realised and one.state != "realised":
                flows = listed(self.view, map(self.names.what, one.realised))
                yield self.say("forecast.realised-flows", year=one.year, flows=flows)

    def _amounts(self, one: YearForecast) -> str:
        return ", ".join(
            self.say("forecast.amount", count=count(self.words, net), unit=self.names.unit(unit))
            for unit, net in one.others.items()
        )

    def _lacking(self, known: Iterable[str]) -> Iterator[tuple[str, list[YearForecast]]]:
        """The other flows that are not covered in some years that are: each with those years."""
        for flow in self.forecast.flows:
            years = [one for one in self.years if one.flows and flow in one.lacks]
            if years and flow not in known:
                yield flow, years

    def _told(self, years: Iterable[YearForecast]) -> str:
        """Years in short: 2024, 2030-2034."""
        return ", ".join(runs(self.view, (one.year for one in years)))


class CorporationNotes(Notes):
    """The notes on the years of one corporation."""

    def __init__(self, one: CorporationForecast, forecast: Forecast, view: View) -> None:
        super().__init__(one.years, forecast, view)
        self.one = one

    def not_shown(self, years: Iterable[YearForecast]) -> str:
        """The years that no table has."""
        return self.say("forecast.not-in-tables", years=self._told(years))

    def notes(self) -> Iterator[str]:
        """What the tables do not say, what was computed, and what is wrong in them."""
        yield from self._not_covered()
        yield from self._not_by_year()
        yield from self._year_notes(self.one.cumulative_from)
        yield from self._stock_notes()
        for flaw in self.one.flaws:
            yield self.say(
                "forecast.flaw", key=flaw.key, statement=self.names.text(flaw.statement), used=self._used(flaw)
            )

    def _used(self, flaw: Flaw) -> str:
        """Which of two values the figures here have."""
        if one := flaw.correction:
            return self.say(
                f"forecast.use-{one.use}",
                printed=count(self.words, one.printed),
                computed=count(self.words, one.computed),
            )
        return self.say("forecast.use", used=self.names.text(flaw.used)) if flaw.used else ""

    def _not_covered(self) -> Iterator[str]:
        if self.flows and (flows := ", ".join(map(self.names.what, self.one.not_covered))):
            yield self.say("forecast.not-covered", flows=flows)
        for flow, years in self._lacking(self.one.not_covered):
            yield self.say("forecast.not-covered-in", years=self._told(years), flows=self.names.what(flow))
        if years := [one for one in self.years if not one.takes_part]:
            yield self.say("forecast.takes-no-part", years=self._told(years))
        if years := [one for one in self.years if _lack_of(one) == "open"]:
            yield self.say("forecast.open", years=self._told(years))
        for tables in dict.fromkeys(one.contradicted for one in self.years if one.contradicted):
            years = [one for one in self.years if one.contradicted == tables]
            yield self.say("forecast.contradicted", years=self._told(years), tables=", ".join(tables))

    def _not_by_year(self) -> Iterator[str]:
        """What no row above shows: several years in one figure, and what moves within the stock."""
        for span, flows in self.one.together:
            told = (
                self.say("forecast.flow", flow=self.names.what(flow), count=count(self.words, flows[flow]))
                for flow in flows
            )
            yield self.say("forecast.years-together", time=times_told(self.view, (span,)), flows=", ".join(told))
        if self.one.moves:
            yield self.say("forecast.moves", flows=", ".join(map(self.names.what, self.one.moves)))

    def _stock_notes(self) -> Iterator[str]:
        for one in self.years:
            for key, day in _odd_days(one):
                yield self.say(key, year=one.year, day=day_told(self.words, day))
        computed = [(one, one.stock) for one in self.years if one.stock and one.stock.basis == "computed"]
        for day, has_gap in dict.fromkeys((stock.since, stock.has_gap) for _, stock in computed):
            years = [one for one, stock in computed if stock.since == day]
            yield " ".join(self._computed(years, day, has_gap=has_gap))

    def _computed(self, years: list[YearForecast], day: date, *, has_gap: bool) -> Iterator[str]:
        yield self.say("forecast.computed", years=self._told(years), day=day_told(self.words, day))
        if has_gap:
            yield self.say("forecast.gap", day=day_told(self.words, day))


class TotalNotes(Notes):
    """The notes on the years of all corporations together."""

    def __init__(self, total: TotalForecast, forecast: Forecast, view: View) -> None:
        super().__init__(total.years, forecast, view)
        self.total = total

    def notes(self) -> Iterator[str]:
        """Which corporations lack which years and flows, and what was computed."""
        for lack in _LACKS:
            yield from self._unknown(lack)
        for flow, keys in self.total.not_covered.items():
            if flow in self.flows:
                yield self.say("forecast.without", flow=self.names.what(flow), parties=self._parties(keys))
        for flow, lacking in self._lacking(self.total.not_covered):
            yield self.say("forecast.without-in", flow=self.names.what(flow), years=self._told(lacking))
        yield from self._year_notes(self.total.cumulative_from)
        if computed := [one for one in self.years if _is_computed(one.stock)]:
            yield self.say("forecast.partly-computed", years=self._told(computed))

    def _unknown(self, lack: str) -> Iterator[str]:
        """Of which corporations a year is not known for the same reason, and for that all together."""
        corporations = self.forecast.corporations
        found = {
            same[0].year: tuple(one.key for one, year in zip(corporations, same, strict=True) if _lack_of(year) == lack)
            for same in zip(*(one.years for one in corporations), strict=True)
        }
        for keys in dict.fromkeys(keys for keys in found.values() if keys):
            years = self._told(one for one in self.years if found[one.year] == keys)
            yield self.say(f"forecast.{lack}-of", years=years, parties=self._parties(keys))

    def _parties(self, keys: tuple[str, ...]) -> str:
        return ", ".join(map(self.names.party, keys))


def _lack_of(one: YearForecast) -> str | None:
    """Why the net of a corporation is not known in a year."""
    if one.net is not None or not one.takes_part:
        return None
    if not one.flows:
        return "not-in-tables"
    return "contradicted" if one.contradicted else "open"


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
