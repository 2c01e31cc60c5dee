"""What is said in a status: of targets, of what changed, of reports, and of what is wanted from whom."""

from collections.abc import Iterable, Iterator

from pa_calc.core.changes import Became, Changed, NewRecord
from pa_calc.core.listing import Listed
from pa_calc.core.needed import Needed, Wanted
from pa_calc.core.results import Result
from pa_calc.render.amounts import gap
from pa_calc.render.days import day_told
from pa_calc.render.outcomes import verdict
from pa_calc.render.phrases import listed, spaced
from pa_calc.render.quantities import narrowing
from pa_calc.render.times import times_told
from pa_calc.render.view import View


def target_said(view: View, one: Result) -> str:
    """A target, with the party where it is one of several."""
    title = view.names.text(one.target.title)
    if not one.is_one_of_several:
        return view.words.say("status.target", title=title)
    return view.words.say("status.target.of", title=title, who=view.names.party(one.parties[0]))


def changed_said(view: View, one: Changed) -> str:
    """What a target was and what it is now: the verdict, or only how much is missing."""
    target, now, before = target_said(view, one.now), _gap(view, one.now), _gap(view, one.before)
    if not one.is_other_verdict:
        return view.words.say("status.gap", target=target, now=now, before=before)
    return view.words.say(
        "status.verdict.gap" if one.now.outcome.deciding.gap else "status.verdict",
        target=target,
        now=verdict(view, one.now.verdict),
        before=verdict(view, one.before.verdict),
        gap=now,
    )


def _gap(view: View, one: Result) -> str:
    told = gap(view, one.outcome.deciding)
    if told != view.words.say("none"):
        return told
    return view.words.say("status.gap.none" if one.outcome.deciding.gap == 0 else "status.gap.unknown")


def reported_said(view: View, one: NewRecord) -> str:
    """A report: when, by whom, of which time, and how much there is in it."""
    record = one.record
    counts = {
        "figures": len(record.figures),
        "progress": len(record.progress),
        "facts": len(record.conditions),
        "corrects": one.corrects,
    }
    told = (view.words.say(_key(key, count), count=count) for key, count in counts.items() if count)
    return view.words.say(
        "status.reported",
        day=day_told(view.words, record.reported),
        who=view.names.party(record.by),
        time=times_told(view, (record.period,)),
        told=", ".join(told),
    )


def _key(key: str, count: int) -> str:
    return f"status.{key}.one" if count == 1 else f"status.{key}"


def became_said(view: View, one: Became) -> str:
    """What became of a condition, who reported it, and why."""
    fact = one.fact
    return view.words.say(
        "status.became.during" if fact.during else "status.became",
        state=view.words.say(f"status.state.{'deviation' if one.is_deviation else fact.state}"),
        time=times_told(view, (fact.during,)) if fact.during else "",
        statement=view.names.text(one.condition.statement),
        who=view.names.party(fact.by),
        day=day_told(view.words, fact.reported),
        reason=view.names.text(fact.reason),
    )


def standing_said(view: View, one: Listed) -> str:
    """How an agreement stands, with what was reported of it."""
    state = view.words.say(f"status.standing.{one.state or 'not_reported'}")
    report = one.status.report if one.status else None
    return view.words.say(
        "status.told",
        state=state,
        title=view.names.text(one.agreement.title),
        statement=view.names.text(report.progress.statement) if report else "",
        who=view.names.party(report.by) if report else "",
        day=day_told(view.words, report.reported) if report else "",
    )


def needed_said(view: View, one: Needed) -> Iterator[str]:
    """What is wanted from a party: of what is over how much it was, of what is to come how much is expected."""
    kinds = (("over", True, False), ("partly", True, True), ("to-come", False, False))
    for key, is_over, is_partly in kinds:
        if wanted := [found for found in one.wanted if (found.is_over, found.is_partly) == (is_over, is_partly)]:
            what = view.words.say("list.apart").join(_by_time(view, wanted))
            yield view.words.say(f"status.needed.{key}", who=view.names.party(one.party), what=what)


def _by_time(view: View, wanted: Iterable[Wanted]) -> Iterator[str]:
    """What is wanted, things of the same times in one."""
    whats: dict[str, list[str]] = {}
    for one in wanted:
        details = ", ".join(narrowing(view, one.part)) if one.part else ""
        narrowed = view.words.say("brackets", text=details) if details else ""
        whats.setdefault(times_told(view, one.times), []).append(spaced(view.names.what(one.what), narrowed))
    for time, found in whats.items():
        yield view.words.say("settles.what", what=listed(view, found), time=time)
