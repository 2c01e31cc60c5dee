"""How much a dataset may ask: what would keep its reader waiting is found before anything is counted.

All of it is estimated by arithmetic; no step of a period is made, and no row is looked at.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import accumulate
from typing import NamedTuple

from pa_calc.rules.context import Context, Node, Rule, Wrong
from pa_calc.rules.measures import MEASURES, Counting, countings
from pa_calc.rules.values import YEARS
from pa_calc.schema.agreements import Counted
from pa_calc.schema.appendix import NamedColumn, Row, Table
from pa_calc.schema.fields import MONTHS, Span, is_year, year_span
from pa_calc.schema.measures import Period, Term
from pa_calc.schema.records import Record

MOST_COUNTS = 1_000
"""How many rows of a table may count."""

MOST_TOTALS = 200
"""How many rows of a table may be totals."""

MOST_ADDED = 200_000
"""How many cells may be added up to check the totals of a table."""

MOST_LOOKS = 1_500_000
"""How many rows may be looked at to count all targets: a second or two of work."""

_A_QUESTION = 4
"""As many looks as a question costs besides."""

_STEPS = {step: 12 // months for step, months in MONTHS.items()}
"""The steps in a year."""

_OTHERS = 3
"""As many other questions as one may rest on for each time that is no year: its whole, and what lies around it."""


# -- tables ----------------------------------------------------------------------------------------------------------


def too_many_rows(context: Context) -> Iterator[Wrong]:
    """A table has at most 1,000 rows that count, and 200 that are totals."""
    for node in context.each(Table):
        for role, most in (("count", MOST_COUNTS), ("total", MOST_TOTALS)):
            places = [index for index, row in enumerate(node.model.rows) if row.role == role]
            if len(places) > most:
                yield node.wrong("rows", places[most], role=role, count=len(places), limit=most)


def too_many_sums(context: Context) -> Iterator[Wrong]:
    """The totals of a table add up at most 200,000 cells."""
    for node in context.each(Table):
        if (added := _added(node.model)) > MOST_ADDED:
            yield node.wrong("rows", at_key=True, count=added, limit=MOST_ADDED)


def is_too_large(table: Table) -> bool:
    """Whether the totals of a table are too many to be checked."""
    roles = Counter(row.role for row in table.rows)
    return roles["count"] > MOST_COUNTS or roles["total"] > MOST_TOTALS or _added(table) > MOST_ADDED


def _added(table: Table) -> int:
    """The cells that are added up for all totals, and once more for each correction."""
    counts = sum(row.role == "count" for row in table.rows)
    columns = {key: len(one.total_of) or len(table.years) + len(table.columns) for key, one in table.columns.items()}
    totals = {key: size for key, size in columns.items() if table.columns[key].role == "total"}
    across = sum(totals.get(str(column), 0) for row in table.rows for column in row.cells)
    down = sum((len(row.total_of) or counts) * len(row.cells) for row in table.rows if row.role == "total")
    return across + down + len(table.corrections) * counts


# -- targets ---------------------------------------------------------------------------------------------------------


def too_much_to_count(context: Context) -> Iterator[Wrong]:
    """All targets and readings together can be counted in a second or two."""
    looks, most, heaviest = 0, 0, None
    for counting, size in _sizes(context):
        looks += size
        if size > most:
            most, heaviest = size, counting
        if looks > MOST_LOOKS and heaviest:
            yield heaviest.wrong()
            return


def estimate(context: Context) -> int:
    """The looks that all targets and readings cost, of each as far as it stays within the limit."""
    return sum(size for _, size in _sizes(context))


def _sizes(context: Context) -> Iterator[tuple[Counting, int]]:
    known = _Known(context)
    for counting in countings(context):
        size = 0
        for looks in _looks(known, counting):
            size += looks
            if size > MOST_LOOKS:
                break
        yield counting, size


_Region = tuple[str, frozenset[str]]
"""The values of a dimension that a table or a figure is about; the same again asks nothing more."""


class _Known:
    """What a question meets: the rows of each party by what they count, and the last year that any of them has.

    By `times` other than years, by `regions`, and by dimensions that are `told` an answer may rest on other answers.
    """

    def __init__(self, context: Context) -> None:
        self.groups = context.agreements.groups
        self.rows: Counter[tuple[str, str]] = Counter()
        self.regions: dict[tuple[str, str], set[_Region]] = defaultdict(set)
        self.times: dict[tuple[str, str], set[Span]] = defaultdict(set)
        self.nesting: dict[tuple[str, str], int] = {}
        self.odd: dict[tuple[str, str], int] = {}
        self.told = {key for key, one in context.agreements.dimensions.items() if one.complete}
        self.told.update(key for row in context.each(Row) for key in row.model.attributes)
        self.told.update(key for column in context.each(NamedColumn) for key in column.model.attributes)
        self.told.update(key for stated in context.each(Counted) for key in stated.model.attributes)
        self.seen: set[tuple[tuple[int, ...], str, str]] = set()
        self.last = YEARS[0]
        for table in context.each(Table):
            self._table(table)
        for stated in context.each(Counted):
            asked = stated.model.party, stated.model.flow or stated.model.stock or ""
            self.rows[asked] += 1
            self.times[asked].add(stated.model.at)
            self.last = max(self.last, stated.model.at.over_by.year if stated.model.at.last else self.last)
        self._records(context)

    def _records(self, context: Context) -> None:
        """What was reported: of each flow and stock as many rows as there are of one year."""
        self._reported: Counter[tuple[str, str, int]] = Counter()
        for record in context.records.values():
            self._record(record)
        most: dict[tuple[str, str], int] = {}
        for (party, what, _), count in self._reported.items():
            most[party, what] = max(count, most.get((party, what), 0))
        self.rows.update(most)

    def _record(self, record: Record) -> None:
        """A figure that was reported is a table of its own, passed over by whoever asks about another year."""
        self.told.update(key for figure in record.figures for key in figure.attributes)
        for figure in record.figures:
            asked = figure.of or record.by, figure.flow or figure.stock or ""
            time = figure.during or record.period
            self._reported[(*asked, time.first.year)] += 1
            self.regions[asked].update((key, frozenset(values)) for key, values in figure.attributes.items())
            self.times[asked].update((time,) if figure.flow else ())
            self.last = max(self.last, time.over_by.year if time.last else self.last)

    def _table(self, node: Node[Table]) -> None:
        table = node.model
        times = [one.when for one in table.columns.values() if one.when]
        for what in (*table.covers.flows, *table.covers.stocks):
            self.rows[table.party, what] += _series(table)
            self.regions[table.party, what].update((key, frozenset(one)) for key, one in table.covers.where.items())
            self.times[table.party, what].update(*(map(year_span, table.years), times))
        days = (*table.dates.values(), table.source.reference_date, *(one.over_by for one in times if one.last))
        self.last = max([self.last, *table.years, *(day.year for day in days if day)])

    def others(self, asked: tuple[str, str], narrowed: int, *, is_fine: bool) -> int:
        """How many questions one may rest on, itself included: of a part, of other times, and what those rest on."""
        odd = self._odd(asked)
        around = _OTHERS * self._nesting(asked) if odd or is_fine else 0
        beside = around + 2 * len(self.regions[asked])
        first = odd + beside + 2 * narrowed
        return 1 + (first + first * beside + narrowed * narrowed if self.rows[asked] else 0)

    def _odd(self, asked: tuple[str, str]) -> int:
        """The most times in one year that are no years, with those of several: a question is of a year at most."""
        if asked not in self.odd:
            odd = [one for one in self.times[asked] if not is_year(one)]
            longer = sum(one.last is None or one.last.year > one.first.year for one in odd)
            within = Counter(one.first.year for one in odd if one.last and one.last.year == one.first.year)
            self.odd[asked] = longer + max(within.values(), default=0)
        return self.odd[asked]

    def _nesting(self, asked: tuple[str, str]) -> int:
        """The most times that share a day."""
        if asked not in self.nesting:
            edges = [(one.first, 1) for one in self.times[asked]] + [(one.over_by, -1) for one in self.times[asked]]
            ordered = sorted(edges, key=lambda edge: (edge[0], -edge[1]))
            self.nesting[asked] = max(accumulate(step for _, step in ordered), default=0)
        return self.nesting[asked]

    def members(self, keys: tuple[str, ...]) -> dict[str, None]:
        """The parties that keys and groups name."""
        return dict.fromkeys(
            party for key in keys for party in (self.groups[key].members if key in self.groups else (key,))
        )


def _series(table: Table) -> int:
    """The rows of a table as they are counted; each printed total that is used may replace any of them."""
    columns = sum(one.role == "count" for one in table.columns.values())
    used = sum(one.use == "printed" for one in table.corrections)
    return sum(map(_counts, table.rows)) * (bool(table.years) + columns) * (1 + used)


def _counts(row: Row) -> bool:
    return row.role == "count"


class _Asked(NamedTuple):
    """How often something is asked, in all steps and units."""

    what: str
    times: int


def _looks(known: _Known, counting: Counting) -> Iterator[int]:
    """What one way of counting costs, question by question."""
    target = counting.target
    own = known.members(target.each or target.together or ())
    effects = tuple(id(one) for one in target.assumptions if one.take or one.nothing or one.stand_in)
    for name in MEASURES:
        for term in getattr(target, name) or ():
            parties = known.members(term.parties) if term.parties else own
            results = len(own) if term.parties and target.each else 1 + bool(target.divided)
            for party in parties:
                for what, times in _asked(known, term, target.period):
                    rows = known.rows[party, what]
                    yield results * times * _a_question(known, (party, what), term, is_fine=_is_fine(target.period))
                    yield _taken(known, (effects, party, what), rows)


def _a_question(known: _Known, asked: tuple[str, str], term: Term, *, is_fine: bool) -> int:
    """The looks that one question costs, with those that it rests on; each row is looked at for each dimension."""
    narrowed = len(known.told & term.where.keys())
    looks = _A_QUESTION + known.rows[asked] * (1 + len(term.where))
    return looks * known.others(asked, narrowed, is_fine=is_fine)


def _is_fine(period: Period) -> bool:
    """Whether parts of years are asked for."""
    return period.each not in (None, "year")


def _taken(known: _Known, key: tuple[tuple[int, ...], str, str], rows: int) -> int:
    """What it costs to see rows as the assumptions take them to be, which is done once."""
    if key in known.seen:
        return 0
    known.seen.add(key)
    return rows * (1 + len(key[0]))


def _asked(known: _Known, term: Term, period: Period) -> Iterator[_Asked]:
    steps, units = _steps(period), len(term.unit or ("",))
    years = _years(term.over, known.last) if term.over else _years(period.span, known.last)
    pieces = steps * years if term.over or period.each is None else steps
    for flow in (*term.flow, *term.net):
        yield _Asked(flow, pieces * units)
    if term.stock:
        yield _Asked(term.stock, steps * units)
    if term.stock and term.roll:
        last = term.at.year if isinstance(term.at, date) else period.last.year if period.last else known.last
        since = max(1, last - _next_day_in(term.roll.start) + 1)
        yield from (_Asked(flow, 2 * since * steps * units) for flow in term.roll.by)


def _next_day_in(day: date) -> int:
    """The year of the day after."""
    return day.year + ((day.month, day.day) == (12, 31))


def _years(span: Span, last: int) -> int:
    """The calendar years of a time; of one without an end, those of which any table speaks, and one more."""
    return max(1, (span.last.year if span.last else last + 1) - span.first.year + 1)


def _steps(period: Period) -> int:
    """The steps of a period, at most; one without an end goes on for as long as a year can be written."""
    if period.each is None:
        return 1
    last = min(period.last.year if period.last else YEARS[-1], YEARS[-1])
    return max(1, last - max(period.first.year, YEARS[0]) + 1) * _STEPS[period.each]


RULES: tuple[Rule, ...] = (
    Rule("too-many-rows", too_many_rows),
    Rule("too-many-sums", too_many_sums),
    Rule("too-much-to-count", too_much_to_count),
)
