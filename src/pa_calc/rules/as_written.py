"""The times that keys say beside the words of the document: what stands in one of the two stands in the other."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from pa_calc.rules.context import Context, Rule, Wrong
from pa_calc.rules.timing import as_time
from pa_calc.schema.agreements import Agreement
from pa_calc.schema.agreements import Term as Duration
from pa_calc.schema.fields import Span, is_year, overlap, step_around, year_span

_DAY = timedelta(days=1)
_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
_QUARTER = re.compile(
    r"\b(?:[qk]|kwartaal )([1-4])\b|\b([1-4])(?:e|ste|de)? kwartaal|\b(eerste|tweede|derde|vierde) kwartaal",
    re.IGNORECASE,
)
_ORDINALS = ("eerste", "tweede", "derde", "vierde")
_YEARS_ALONE = re.compile(r"(?:(?:19|20|21)\d\d|\b(?:en|tot|met|t/m)\b|[\s\-–—/,.:;])+", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\b(?:doorlopend|looptijd|continu|structureel|permanent|vanaf|sinds|na|daarna|vervolgens|verder|volgende"
    r"|\w*jaarlijks|maandelijks|elke?|iedere?|per|ev|e\.v)\b",
    re.IGNORECASE,
)
"""Words with which something may last as long as the agreement, or return, without a year for that."""

_THEN = re.compile(r"\b(?:daarna|erna|vervolgens|verder|volgende)\b", re.IGNORECASE)
"""Words with which something may begin after something else, without a year for that."""

_UNTIL = re.compile(r"\b(?:tot|t/m|uiterlijk|voor|vóór|eind|einde)\b", re.IGNORECASE)
"""Words before an end, with which something may begin with the agreement without a year for that."""


class _Beside(NamedTuple):
    """Times that keys say, and the words that stand beside them."""

    times: Sequence[Span]
    words: str
    term: Duration

    def only_in_words(self) -> Iterator[int]:
        """The years of the words that lie in none of the times."""
        for year in sorted(self.years()):
            if not any(overlap(time, year_span(year)) for time in self.times):
                yield year

    def years(self) -> set[int]:
        """The years that the words name."""
        return {int(year) for year in _YEAR.findall(self.words)}

    def only_in(self, time: Span) -> Iterator[int]:
        """The first and the last year of a time that the words leave out and do not imply, if they name any year."""
        if not self.years():
            return
        if not (self._says(time.first.year) or self._implies_start(time)):
            yield time.first.year
        if (
            time.last
            and time.last.year != time.first.year
            and not (self._says(time.last.year) or self._implies_end(time))
        ):
            yield time.last.year

    def _says(self, year: int) -> bool:
        """Whether a year stands in the words, as a whole or as in 2025-28."""
        return year in self.years() or re.search(rf"(?<!\d){year % 100:02d}(?!\d)", self.words) is not None

    def _implies_start(self, time: Span) -> bool:
        is_first = time.first == self.term.first and (_UNTIL.search(self.words) is not None or self._goes_over(time))
        is_later = any(other.over_by < time.first for other in self.times)
        return is_first or (is_later and _THEN.search(self.words) is not None)

    def _implies_end(self, time: Span) -> bool:
        goes_on = time.last == self.term.last and _GOES_ON.search(self.words) is not None
        return goes_on or self._goes_over(time)

    def _goes_over(self, time: Span) -> bool:
        """Whether another time begins where this one ends."""
        return any(time.last is not None and other.first - time.last == _DAY for other in self.times)


def _quarters_in(text: str) -> set[int]:
    """The quarters that words name."""
    found = _QUARTER.findall(text)
    return {int(one or other) if one or other else _ORDINALS.index(word.lower()) + 1 for one, other, word in found}


def planning_not_as_written(context: Context) -> Iterator[Wrong]:
    """The years and quarters of a planning stand in the words of the document, and theirs in the planning."""
    for node in context.each(Agreement):
        times = [one.when for one in node.model.planning]
        beside = _Beside(times, node.model.planning_as_written, context.agreements.term)
        planned = [
            node.wrong("planning", index, "when", found=said, other="planning_as_written")
            for index, time in enumerate(times)
            for said in (*beside.only_in(time), *_too_exact(beside, time))
        ]
        written = (*beside.only_in_words(), *_unplanned_quarters(beside))
        yield from planned or (node.wrong("planning_as_written", found=said, other="planning") for said in written)


def _unplanned_quarters(beside: _Beside) -> Iterator[str]:
    """The quarters of the words of which no time is one, nor begins or ends with one."""
    for quarter in sorted(_quarters_in(beside.words)):
        if not any(_meets(time, quarter) for time in beside.times):
            yield f"Q{quarter}"


def _meets(time: Span, quarter: int) -> bool:
    """Whether a time lies in a quarter, begins with it or ends with it; a single year does not begin with one."""
    first, last = step_around(time.first, "quarter"), step_around(time.over_by, "quarter")
    begins, ends = first.first == time.first and not is_year(time), last.last == time.last
    return (_number(first) == quarter and (begins or first == last)) or (_number(last) == quarter and ends)


def _number(quarter: Span) -> int:
    return (quarter.first.month + 2) // 3


def _too_exact(beside: _Beside, time: Span) -> Iterator[str]:
    """A time that is finer than the words: a quarter that they do not name, or a part of a year beside years alone."""
    quarters, own = _quarters_in(beside.words), step_around(time.first, "quarter")
    is_other = bool(quarters) and time == own and _number(own) not in quarters
    is_finer = _YEARS_ALONE.fullmatch(beside.words) is not None and bool(beside.years()) and not _is_of_years(time)
    if is_other or is_finer:
        yield as_time(time)


def _is_of_years(time: Span) -> bool:
    return _is(time.first, 1, 1) and (time.last is None or _is(time.last, 12, 31))


def _is(day: date, month: int, number: int) -> bool:
    return (day.month, day.day) == (month, number)


def lead_not_as_written(context: Context) -> Iterator[Wrong]:
    """The years of those who lead stand in the words of the document, and theirs with those who lead."""
    for node in context.each(Agreement):
        times = {index: one.during for index, one in enumerate(node.model.leads) if one.during}
        beside = _Beside(list(times.values()), node.model.leads_as_written or "", context.agreements.term)
        leading = [
            node.wrong("leads", index, "during", found=year, other="leads_as_written")
            for index, time in times.items()
            for year in beside.only_in(time)
        ]
        written = beside.only_in_words()
        yield from leading or (node.wrong("leads_as_written", found=year, other="leads") for year in written)


RULES: tuple[Rule, ...] = (
    Rule("planning-not-as-written", planning_not_as_written, "warning"),
    Rule("lead-not-as-written", lead_not_as_written, "warning"),
)
