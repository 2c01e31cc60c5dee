"""Adding up what the rows of one table say of a query."""

from datetime import date

from pa_calc.core.facts import Facts, FactTable, Figure, Series
from pa_calc.core.fitting import WHOLE, Fit, fit_unlisted, unsaid
from pa_calc.core.interval import ANYTHING, NOT_NEGATIVE, NOT_POSITIVE, ZERO, Interval
from pa_calc.core.seen import Seen
from pa_calc.core.slot import Cause, Query, Slot

_GROSS = {"in": NOT_NEGATIVE, "out": NOT_POSITIVE, "neither": NOT_NEGATIVE, "within": NOT_NEGATIVE, "both": ANYTHING}
"""What a figure that is not known can be, by the direction of its flow."""


def one_of(facts: Facts, what: str) -> Interval:
    """What one figure of a flow or a stock can be as long as it is not known."""
    return _GROSS[facts.flows[what].direction] if what in facts.flows else NOT_NEGATIVE


def unknown(facts: Facts, query: Query) -> Interval:
    """What the answer to a query can be as long as nothing is known."""
    flow = facts.flows.get(query.what)
    if query.is_net and not query.is_narrowed:
        return ZERO
    return spread(fit_unlisted(flow, query), NOT_NEGATIVE) if flow and query.is_net else one_of(facts, query.what)


def spread(fit: Fit, size: Interval) -> Interval:
    """What a figure adds that is not known, if so much of it counts."""
    low, high = fit
    found = ZERO
    for share in (low, high):
        found = _hull(found, size.times(share or 0))
    return found


def _hull(one: Interval, other: Interval) -> Interval:
    low = None if one.low is None or other.low is None else min(one.low, other.low)
    high = None if one.high is None or other.high is None else max(one.high, other.high)
    return Interval(low, high)


def tally(seen: Seen, query: Query, name: str, facts: Facts, as_of: date) -> Slot:
    """What a table that covers the query answers; figures of a time after `as_of` are expectations.

    A printed total that is used although its parts do not add up to it replaces them, where all of them are asked for.
    """
    fitting = seen.fitting(query)
    count = _Tally(query, facts, is_ahead=query.end > as_of)
    whole = {series.row for series, fit in fitting if fit == WHOLE}
    gone: frozenset[str] = frozenset()
    for total in sorted(seen.table.printed_totals, key=lambda one: -len(one.parts)):
        if total.time == query.time and total.parts <= whole - gone:
            count.add(WHOLE, total.figure)
            gone |= total.parts
    for series, fit in fitting:
        if series.row not in gone:
            count.series(series, fit)
    if not seen.is_complete(query):
        count.leave_open(NOT_NEGATIVE if seen.has_all_that_leaves(query) else count.unknown)
    slot = count.slot(name, seen.table)
    return slot._replace(assumed=tuple(seen.taken(query, gone)), is_as_printed=bool(gone))


class _Tally:
    def __init__(self, query: Query, facts: Facts, *, is_ahead: bool) -> None:
        self.query, self.limits, self.is_ahead = query, facts.limits, is_ahead
        self.one, self.unknown = one_of(facts, query.what), unknown(facts, query)
        self.total, self.forecast, self.realised, self.counts = 0, ZERO, ZERO, False
        self.figures: list[Figure] = []
        self.fits: dict[str, Fit] = {}
        self.causes: dict[Cause, None] = {}
        self.undecided: list[str] = []
        self.undecided_sum = 0
        self.without_figure: list[str] = []
        self.split: dict[str, None] = {}

    def series(self, series: Series, fit: Fit) -> None:
        """Count a row that fits."""
        figure = series.figures.get(self.query.time)
        if figure is None:
            self._miss(series, fit)
            return
        if not fit.is_point:
            self._split(series, figure)
        self.add(fit, figure)

    def _split(self, series: Series, figure: Figure) -> None:
        """Why a row counts at most in part: it does not say all that is asked, or it is not yet decided."""
        found = unsaid(series, self.query, self.limits)
        self.split.update(dict.fromkeys(found))
        self.causes["not_split" if found else "undecided"] = None
        if not found:
            self.undecided.append(series.name)
            self.undecided_sum += figure.value

    def _miss(self, series: Series, fit: Fit) -> None:
        self._open(spread(fit, self.one))
        self.causes["no_figure"] = None
        self.without_figure.append(series.name)

    def add(self, fit: Fit, figure: Figure) -> None:
        """Count a figure, whole or in part."""
        is_open = self.one == ANYTHING and not fit.is_point
        size = ANYTHING if is_open else fit.times(figure.value)
        self.forecast = self.forecast.plus(size)
        self.realised = self.realised.plus(spread(fit, self.one) if self._is_expected(figure.state) else size)
        self.figures.append(figure)
        self.fits[figure.id] = fit
        if fit.is_point:
            self.counts = True
            self.total += int(size.low or 0)

    def _is_expected(self, state: str | None) -> bool:
        return state == "forecast" or self.is_ahead

    def _open(self, interval: Interval) -> None:
        self.forecast, self.realised = self.forecast.plus(interval), self.realised.plus(interval)

    def leave_open(self, more: Interval) -> None:
        """Add what may be there beside the rows, where nothing says that these are all."""
        self._open(more)
        self.causes["not_closed"] = None

    def slot(self, name: str, table: FactTable) -> Slot:
        """The sum; where no row fits, the table's word that there is nothing."""
        nothing = not self.figures and not self.causes
        if nothing and self._is_expected(table.states.get(self.query.time)):
            self.realised = self.unknown
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
            fits=self.fits,
        )
