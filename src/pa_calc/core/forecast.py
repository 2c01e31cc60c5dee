"""What the tables say of each corporation year by year, and what follows from it."""

from collections.abc import Mapping
from datetime import date

from pa_calc.core.combining import running_sum, sum_if_known
from pa_calc.core.forecast_results import (
    CorporationForecast,
    Forecast,
    LabelYear,
    StockYear,
    YearForecast,
    label_year,
)
from pa_calc.core.forecast_tables import Book, CorporationTables
from pa_calc.core.forecast_total import total_forecast
from pa_calc.schema.agreements import Agreements
from pa_calc.schema.appendix import Table
from pa_calc.schema.records import NO_RECORDS, Record


def forecast(
    agreements: Agreements,
    tables: tuple[Table, ...],
    parties: tuple[str, ...] | None = None,
    records: Mapping[str, Record] = NO_RECORDS,
    as_of: date = date.max,
) -> Forecast:
    """The forecast of the named corporations, with what was reported by a day; of none named: of each, with a total."""
    book = Book(agreements, tables, records, as_of)
    chosen = [key for key in book.corporations if parties is None or key in parties]
    found = tuple(_Corporation(book, key).forecast() for key in chosen)
    total = total_forecast(book.flows, found) if parties is None else None
    return Forecast(book.years, book.flows, book.dimension, book.watched, found, total, book.has_homes)


class _Corporation:
    """The years of one corporation, from its tables."""

    def __init__(self, book: Book, key: str) -> None:
        self.book, self.key = book, key
        self.tables = CorporationTables(book, key)
        self.changes = {year: self.tables.changes(year) for year in book.years}
        self.net_homes = {year: sum_if_known(changes.homes.values()) for year, changes in self.changes.items()}
        self.stocks = dict(self.tables.stocks())

    def forecast(self) -> CorporationForecast:
        """All its years."""
        cumulative = running_sum(self.net_homes)
        covered = {flow for changes in self.changes.values() for flow in changes.flows}
        return CorporationForecast(
            key=self.key,
            years=tuple(self._year(year, cumulative.get(year)) for year in self.book.years),
            not_covered=tuple(flow for flow in self.book.flows if flow not in covered),
            cumulative_from=min(cumulative, default=None),
            flaws=tuple(self.tables.flaws()),
            together=tuple(self.tables.together()),
            moves=self.tables.moves(),
        )

    def _year(self, year: int, cumulative: int | None) -> YearForecast:
        changes, stock, takes_part = self.changes[year], self._stock(year), self.tables.span(year) is not None
        labels = self._labels(year, stock)
        flows = changes.flows
        net = sum_if_known(flows.values())
        return YearForecast(
            year=year,
            state=self.tables.state(year) if flows else None,
            flows=flows,
            lacks=tuple(flow for flow in self.book.flows if takes_part and flow not in flows),
            net=net,
            printed_net=self.tables.printed_net(year),
            net_homes=self.net_homes[year],
            cumulative_homes=cumulative,
            others=changes.others,
            stock=stock,
            labels=labels,
            unknown_for=(self.key,) if net is None and takes_part else (),
            contradicted=self.tables.contradictions(year),
            takes_part=takes_part,
            realised=self.tables.realised(year),
        )

    def _stock(self, year: int) -> StockYear | None:
        """The last stock of a year that a table gives, else one that follows from the latest before it."""
        for day, homes in self.stocks.items():
            if day.year == year:
                return StockYear(homes, day, "table", day)
            if day.year < year:
                return self._computed(year, day, homes)
        return None

    def _computed(self, year: int, day: date, homes: int) -> StockYear | None:
        """The stock at the end of a year, where all that came and went since an earlier one is known.

        A stock of 1 January opens its year; that of any other day is taken to close it, unless tables have what came
        and went in the rest of that year.
        """
        first = day.year if day == date(day.year, 1, 1) else day.year + 1
        years = range(first, year + 1)
        change = sum_if_known(self.net_homes[one] if self._is_complete(one) else None for one in years)
        rest = self.tables.net_homes_after(day) if first > day.year else 0
        if change is None:
            return None
        return StockYear(homes + change + (rest or 0), date(year, 12, 31), "computed", day, has_gap=rest is None)

    def _is_complete(self, year: int) -> bool:
        return year in self.changes and self.changes[year].homes.keys() >= set(self.book.flows)

    def _labels(self, year: int, stock: StockYear | None) -> LabelYear | None:
        """The last counts of a year; their share is of the stock of the same day."""
        for day in (one for one in self.tables.stock_days() if one.year == year):
            counts = self.tables.watched(day)
            if not set(counts.values()) <= {None}:
                return label_year(counts, stock.homes if stock and stock.on == day else self.stocks.get(day), day)
        return None
