"""`pa explain` as text: the verdict first, then the agreement, then how each verdict came about."""

from collections.abc import Iterator

from pa_calc.core.explain import Explanation, ResultExplained
from pa_calc.render.amounts import gap, known, wanted
from pa_calc.render.asking import settling
from pa_calc.render.explain_agreement import facts, lists
from pa_calc.render.explain_cells import Locate
from pa_calc.render.explain_page import Page
from pa_calc.render.explain_result import result_lines, worth_asking
from pa_calc.render.explain_sources import sources
from pa_calc.render.heading import heading
from pa_calc.render.view import Screen, View


def explain_text(one: Explanation, view: View, screen: Screen, locate: Locate, corp: str | None = None) -> str:
    """The whole answer; with `corp` of the targets that concern this party."""
    page = Page(view, screen)
    return "\n".join([heading(view, screen), *_first(page, one, corp), *_rest(page, one, locate)]) + "\n"


def _first(page: Page, one: Explanation, corp: str | None) -> Iterator[str]:
    """What somebody wants to know who reads no further."""
    agreement, names = one.agreement, page.view.names
    title = page.say("explain.title", number=agreement.number, title=names.text(agreement.title))
    yield from page.title(title)
    for result in one.results:
        yield page.line(_verdict(page, result), 1)
        yield from (page.line(settling(page.view, fact), 2) for fact in worth_asking(result))
    if not agreement.targets:
        yield page.line(page.say("explain.no-targets"), 1)
    elif corp and not one.results:
        yield page.line(page.say("explain.no-targets-of", number=agreement.number, who=names.party(corp)), 1)


def _rest(page: Page, one: Explanation, locate: Locate) -> Iterator[str]:
    yield ""
    yield page.line(page.view.names.text(one.agreement.summary))
    yield ""
    yield from facts(page, one)
    yield from lists(page, one)
    for result in one.results:
        yield from result_lines(page, one, result, locate)
    yield from page.items(page.say("explain.sources"), sources(page, one, locate))


def _verdict(page: Page, one: ResultExplained) -> str:
    """How a target comes out, in a line."""
    result, step, view = one.result, one.result.outcome.deciding, page.view
    missing = gap(view, step)
    values = {
        "verdict": page.verdict(result.verdict),
        "title": view.names.text(result.target.title),
        "who": view.names.parties(result.parties),
        "wanted": wanted(view, step.wanted, is_share=result.outcome.is_share),
        "known": known(view, step, is_share=result.outcome.is_share),
        "gap": missing,
    }
    if step.known is None:
        return page.say("explain.top.stated" if result.stated else "explain.top.nothing", **values)
    return page.say("explain.top" if missing == page.say("none") else "explain.top.gap", **values)
