"""Adding up what the rows of one table say of a query."""

from datetime import date

from pa_calc.core.facts import FactTable, Figure, Series, Time
from pa_calc.core.interval import NOT_NEGATIVE, NOT_POSITIVE, ZERO, Interval, point
from pa_calc.core.seen import Fit, Seen
from pa_calc.core.slot import Cause, Query, Slot


def tally(seen: Seen, query: Query, name: str, sign: int, as_of: date) -> Slot:
    """What a table that covers the query answers; figures of a time after `as_of` are expectations.

    A printed total that is used although its parts do not add up to it replaces them, where all of them are asked for.
    """
    time = seen.time_of(query.time)
    if time is None:
        raise LookupError(name)
    fitting = seen.fitting(query)
    end = time if isinstance(time, date) else time.over_by
    count = _Tally(query, unknown(sign), in_part=time != query.time, is_ahead=end > as_of)
    whole = {series.row for series, fit in fitting if fit == "whole"}
    gone: frozenset[str] = frozenset()
    for total in sorted(seen.table.printed_totals, key=lambda one: -len(one.parts)):
        if total.time == time and total.parts <= whole - gone:
            count.add("whole", total.figure)
            gone |= total.parts
    for series, fit in fitting:
        if series.row not in gone:
            count.series(series, fit, time)
    slot = count.slot(name, seen.table, time, is_complete=seen.is_complete(query))
    return slot._replace(assumed=tuple(seen.taken(query, time, gone)))


def unknown(sign: int) -> Interval:
    """What nothing is known of: an outflow may be anything that is not positive, all else anything not negative."""
    return NOT_POSITIVE if sign == -1 else NOT_NEGATIVE


class _Tally:
    def __init__(self, query: Query, unknown_: Interval, *, in_part: bool, is_ahead: bool) -> None:
        self.query, self.unknown, self.in_part, self.is_ahead = query, unknown_, in_part, is_ahead
        self.total, self.forecast, self.realised, self.counts = 0, ZERO, ZERO, False
        self.figures: list[Figure] = []
        self.causes: dict[Cause, None] = {}
        self.undecided: list[str] = []
        self.undecided_sum = 0
        self.without_figure: list[str] = []
        self.split: dict[str, None] = {}

    def series(self, series: Series, fit: Fit, time: Time) -> None:
        """Count a row that fits, at a time."""
        figure = series.figures.get(time)
        if figure is None:
            self._miss(series)
            return
        if fit == "part":
            self._split(series, figure)
        self.add("part" if self.in_part else fit, figure)

    def _split(self, series: Series, figure: Figure) -> None:
        """Why a row counts at most in part: it does not say all that is asked, or it is not yet decided."""
        asked = [*self.query.where, *(("rent",) if self.query.rent else ())]
        unsaid = [one for one in asked if one not in series.attributes and not (one == "rent" and series.rent)]
        self.split.update(dict.fromkeys(unsaid))
        self.causes["not_split" if unsaid else "undecided"] = None
        if not unsaid:
            self.undecided.append(series.name)
            self.undecided_sum += figure.value

    def _miss(self, series: Series) -> None:
        self.forecast, self.realised = self.forecast.plus(self.unknown), self.realised.plus(self.unknown)
        self.causes["no_figure"] = None
        self.without_figure.append(series.name)

    def add(self, fit: Fit, figure: Figure) -> None:
        """Count a figure, whole or in part."""
        size = point(figure.value) if fit == "whole" else point(figure.value).hull_with_zero()
        self.forecast = self.forecast.plus(size)
        self.realised = self.realised.plus(self.unknown if self._is_expected(figure.state) else size)
        self.figures.append(figure)
        if fit == "whole":
            self.counts = True
            self.total += figure.value

    def _is_expected(self, state: str | None) -> bool:
        return state == "forecast" or self.is_ahead

    def _leave_open(self) -> None:
        """Add what may be there beside the rows, where nothing says that these are all."""
        self.forecast, self.realised = self.forecast.plus(self.unknown), self.realised.plus(self.unknown)
        self.causes["not_closed"] = None

    def slot(self, name: str, table: FactTable, time: Time, *, is_complete: bool) -> Slot:
        """The sum; where no row fits, the table's word that there is nothing."""
        nothing = not self.figures and not self.causes
        if nothing and self._is_expected(table.states.get(time)):
            self.realised = self.unknown
        if self.in_part and not nothing:
            self.causes.setdefault("not_split")
        if not is_complete:
            self._leave_open()
        return Slot(
            id=name,
            query=self.query,
            counted=self.total if self.counts or nothing else None,
            counts=self.counts or nothing,
            forecast=self.forecast,
            realised=self.realised,
            figures=tuple(self.figures),
            causes=tuple(self.causes),
            undecided=tuple(self.undecided),
            undecided_sum=self.undecided_sum,
            without_figure=tuple(self.without_figure),
            tables=(table.number,),
            split=tuple(self.split),
        )
