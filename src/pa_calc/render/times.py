"""Years and other times in words."""

from collections.abc import Iterable
from datetime import date, timedelta

from pa_calc.render.days import day_told
from pa_calc.render.phrases import listed
from pa_calc.render.view import View
from pa_calc.schema.fields import Span, months_from, year_span


def times_told(view: View, times: Iterable[Span | date]) -> str:
    """Times in words, years that follow on each other in one: "2025-2029"."""
    ordered = sorted(dict.fromkeys(times), key=lambda one: one if isinstance(one, date) else one.first)
    years = [one.first.year for one in ordered if not isinstance(one, date) and one == year_span(one.first.year)]
    others = [_time(view, one) for one in ordered if isinstance(one, date) or one != year_span(one.first.year)]
    return listed(view, [*runs(view, years), *others])


def runs(view: View, years: Iterable[int]) -> list[str]:
    """Years, those that follow on each other in one."""
    found: list[tuple[int, int]] = []
    for year in sorted(set(years)):
        if found and found[-1][1] == year - 1:
            found[-1] = found[-1][0], year
        else:
            found.append((year, year))
    return [
        str(first) if first == last else view.words.say("time.years", first=first, last=last) for first, last in found
    ]


def _time(view: View, time: Span | date) -> str:
    if isinstance(time, date):
        is_end = (time + timedelta(days=1)).year > time.year
        return (
            view.words.say("time.year-end", year=time.year)
            if is_end
            else view.words.say("time.on", day=day_told(view.words, time))
        )
    if time.last is None:
        return view.words.say("time.from", first=day_told(view.words, time.first))
    if time.first.month % 6 == 1 and time == months_from(time.first, 6):
        return view.words.say("time.half.1" if time.first.month == 1 else "time.half.2", year=time.first.year)
    if (time.first.month, time.first.day, time.last.month, time.last.day) == (1, 1, 12, 31):
        return view.words.say("time.years.together", first=time.first.year, last=time.last.year)
    if time.first.month % 3 == 1 and time == months_from(time.first, 3):
        return view.words.say("time.quarter", quarter=time.first.month // 3 + 1, year=time.first.year)
    return view.words.say("time.span", first=day_told(view.words, time.first), last=day_told(view.words, time.last))
