"""What an agreement says, and what is known of it beside its targets."""

from collections.abc import Iterable, Iterator

from pa_calc.core.explain import Explanation
from pa_calc.core.progress import Reported
from pa_calc.core.results import ConditionResult
from pa_calc.render.agreements_said import leads_told, planned, state_told, when_told
from pa_calc.render.days import day_told
from pa_calc.render.explain_page import Page, Pair
from pa_calc.schema.agreements import Duty, Link, Planned
from pa_calc.words.clean import clean

_NOTHING_TO_DO = frozenset({"permission", "statement"})
"""What was only allowed or stated: nobody has anything to report of it."""


def facts(page: Page, one: Explanation) -> Iterator[str]:
    """What an agreement is, who leads it, when, how far it has come, and what it bears on."""
    return page.pairs([*_is(page, one), *_conditions(page, one.listed.conditions), *_links(page, one)])


def lists(page: Page, one: Explanation) -> Iterator[str]:
    """What is to be done, what words mean, numbers that are no target, and contradictions."""
    names, agreement = page.view.names, one.agreement
    if agreement.duties:
        yield from page.title(page.say("explain.duties"))
    for duty, last in zip(agreement.duties, one.listed.duty_reports, strict=True):
        yield page.line(names.text(duty.statement), 1)
        yield page.line(_duty(page, duty, last), 2)
    definitions = (names.text(definition.statement) for definition in agreement.definitions)
    yield from page.items(page.say("explain.definitions"), definitions)
    stated = (names.text(figure.statement) for figure in agreement.stated_figures)
    yield from page.items(page.say("explain.stated-figures"), stated)
    yield from page.items(page.say("explain.discrepancies"), _discrepancies(page, one))


def _is(page: Page, one: Explanation) -> Iterator[Pair]:
    agreement, say = one.agreement, page.say
    if one.chapter:
        chapter = say("explain.chapter.of", number=one.chapter.number, title=page.view.names.text(one.chapter.title))
        yield say("explain.chapter"), chapter
    yield say("explain.promised"), say(f"commitment.{agreement.commitment}")
    yield say("explain.lead"), _as_written(page, leads_told(page.view, one.listed), agreement.leads_as_written)
    yield say("explain.planning"), _as_written(page, _planning(page, agreement.planning), agreement.planning_as_written)
    yield say("explain.progress"), _progress(page, one)


def _as_written(page: Page, told: str, written: str | None) -> str:
    """With the words of the document, where they say it otherwise."""
    cleaned = clean(written or "", limit=1000)
    return page.say("explain.as-written", told=told, written=cleaned) if cleaned not in ("", told) else told


def _planning(page: Page, entries: Iterable[Planned]) -> str:
    return "; ".join(_planned(page, entry) for entry in entries) or page.say("explain.planning.none")


def _planned(page: Page, entry: Planned) -> str:
    time = planned(page.view, (entry,))
    return page.say("explain.planned.what", time=time, what=page.view.names.text(entry.what)) if entry.what else time


def _progress(page: Page, one: Explanation) -> str:
    """How it stands, by the report that says so; and since when something of it is overdue."""
    listed = one.listed
    told = _reported(page, listed.status.report) if listed.status else state_told(page.view, None)
    if listed.status and listed.status.report.progress.duty:
        state = state_told(page.view, listed.state)
        told = page.say("explain.progress.by-duties", state=state)
    if listed.overdue_since is None:
        return told
    return page.say("explain.progress.overdue", told=told, day=day_told(page.view.words, listed.overdue_since))


def _reported(page: Page, one: Reported) -> str:
    progress, names = one.progress, page.view.names
    told = page.say(
        "explain.progress.reported",
        state=state_told(page.view, progress.state),
        day=day_told(page.view.words, one.reported),
        who=names.party(one.by),
        statement=names.text(progress.statement),
    )
    if progress.evidence is None:
        return told
    return page.say("explain.progress.evidence", told=told, evidence=clean(progress.evidence, limit=1000).rstrip("."))


def _conditions(page: Page, found: Iterable[ConditionResult]) -> Iterator[Pair]:
    label = page.say("explain.conditions")
    for one in found:
        yield label, condition_told(page, one)
        label = ""


def condition_told(page: Page, one: ConditionResult) -> str:
    """A condition: how it stands, what it says, by when it must be known, and what was reported of it."""
    condition, names = one.condition, page.view.names
    state, statement = page.say(f"condition.{one.state}"), names.text(condition.statement)
    told = page.say(f"explain.condition.{condition.kind}", state=state, statement=statement)
    if condition.by and not one.facts:
        key = "condition.late" if condition.by < page.view.as_of else "condition.by"
        return page.say(key, told=told, day=day_told(page.view.words, condition.by))
    for fact in one.facts:
        day, who, reason = day_told(page.view.words, fact.reported), names.party(fact.by), names.text(fact.reason)
        told = page.say("explain.condition.reported", told=told, who=who, day=day, reason=reason)
        if fact.during:
            told = page.say("explain.condition.during", told=told, time=when_told(page.view, fact.during))
    return told


def _links(page: Page, one: Explanation) -> Iterator[Pair]:
    """What it bears on, and what bears on it; what both say of each other is said once."""
    told = [(page.say(f"explain.to.{link.relation}", number=link.to), link) for link in one.agreement.links]
    mutual = {link.to for link in one.agreement.links if link.relation == "overlaps"}
    for number, link in one.linked_from:
        if link.relation != "overlaps" or number not in mutual:
            told.append((page.say(f"explain.from.{link.relation}", number=number), link))
    label = page.say("explain.links")
    for relation, link in told:
        yield label, _link(page, relation, link)
        label = ""


def _link(page: Page, relation: str, link: Link) -> str:
    if link.statement is None:
        return relation
    return page.say("explain.link", relation=relation, statement=page.view.names.text(link.statement))


def _duty(page: Page, duty: Duty, last: Reported | None) -> str:
    """Who does it, how it was promised, by when, on what condition, and how far it has come."""
    parts = [page.view.names.who(duty.who), page.say(f"commitment.{duty.commitment}"), _when(page, duty)]
    parts += [page.say("explain.duty.condition", key=duty.condition)] if duty.condition else []
    if last:
        parts.append(_reported(page, last))
    elif duty.commitment not in _NOTHING_TO_DO:
        parts.append(state_told(page.view, None))
    return page.say("explain.apart").join(part for part in parts if part)


def _when(page: Page, duty: Duty) -> str:
    if duty.due is None:
        return page.say(f"explain.every.{duty.every}") if duty.every else ""
    if duty.every:
        return planned(page.view, (Planned(when=duty.due, every=duty.every),))
    time = when_told(page.view, duty.due)
    if duty.due.last is None:
        return time
    return page.say("explain.due.day" if duty.due.first == duty.due.last else "explain.due", time=time)


def _discrepancies(page: Page, one: Explanation) -> Iterator[str]:
    names = page.view.names
    for found in one.discrepancies:
        statement, used = names.text(found.statement), names.text(found.used)
        yield page.say("explain.discrepancy", statement=statement, used=used, key=clean(found.key))
