"""`pa agreements`."""

from typing import TYPE_CHECKING

from pa_calc.cli.asked import asked_party, loaded, report_of
from pa_calc.cli.base import DONE, Usage, answer, app, for_stream, say, screen, wrong
from pa_calc.cli.options import AsOf, Chapters, Data, Due, ListCorp, RowsForm, RowsFormat, Search, States, StatusAsked

if TYPE_CHECKING:
    from pa_calc.core.selecting import Selection
    from pa_calc.dataset import Dataset
    from pa_calc.render.view import View
    from pa_calc.schema.fields import Span
    from pa_calc.schema.records import Progressed

_OVERDUE = "overdue"
"""The time that is no time: whatever should have been reported by now."""


@app.command("agreements", help="help.agreements", epilog="help.agreements.examples")
def _agreements(
    corp: ListCorp = None,
    chapter: Chapters = None,
    due: Due = None,
    status: States = None,
    search: Search = None,
    form: RowsForm = RowsFormat.TEXT,
    data: Data = None,
    as_of: AsOf = None,
) -> int:
    from pa_calc.core.listing import listing
    from pa_calc.core.selecting import Asked, selection

    dataset, view = loaded(data, as_of, "output", "agreements", machine=form is not RowsFormat.TEXT)
    asked = Asked(
        party=None if corp is None else asked_party(dataset, corp),
        chapters=tuple(_chapter(dataset, one) for one in chapter or ()),
        due=_time(due) if due not in (None, _OVERDUE) else None,
        overdue=due == _OVERDUE,
        states=tuple(map(_state, dict.fromkeys(status or ()))),
        words=_words(search),
    )
    listed = listing(dataset.agreements, dataset.records, report_of(dataset, view.as_of))
    answer(_written(selection(listed, asked, len(dataset.agreements.running_text)), view, form))
    return DONE


def _written(selection: "Selection", view: "View", form: RowsFormat) -> str:
    if form is RowsFormat.JSON:
        from pa_calc.render.agreements_json import agreements_json

        return for_stream(agreements_json(selection, view))
    if form is RowsFormat.CSV:
        from pa_calc.render.agreements_csv import agreements_csv

        return agreements_csv(selection, view)
    from pa_calc.render.agreements_text import agreements_text

    return agreements_text(selection, view, screen())


def _chapter(dataset: "Dataset", asked: str) -> str:
    """A chapter that is known.

    Raises Usage for another.
    """
    known = [one.number for one in dataset.agreements.chapters]
    if asked not in known:
        raise Usage(wrong("no-such-chapter" if known else "no-chapters", asked, known=", ".join(known)))
    return asked


def _time(asked: str | None) -> "Span":
    """The time that is meant; quarters and half years in either case.

    Raises Usage where it is none.
    """
    from pa_calc.schema.fields import parse_span

    try:
        return parse_span((asked or "").upper())
    except ValueError:
        raise Usage(wrong("not-a-due-time", asked or "")) from None


def _state(asked: StatusAsked) -> "Progressed | None":
    """How an agreement stands, as the data say it; None is not reported."""
    states: dict[StatusAsked, Progressed | None] = {
        StatusAsked.NOT_STARTED: "not_started",
        StatusAsked.UNDER_WAY: "under_way",
        StatusAsked.AT_RISK: "at_risk",
        StatusAsked.STOPPED: "stopped",
        StatusAsked.DONE: "done",
        StatusAsked.NOT_REPORTED: None,
    }
    return states[asked]


def _words(asked: str | None) -> tuple[str, ...]:
    """The words to look for.

    Raises Usage where there are none.
    """
    words = tuple((asked or "").split())
    if asked is not None and not words:
        raise Usage(say("usage.no-words"))
    return words
