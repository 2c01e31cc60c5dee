"""`pa status`."""

from typing import TYPE_CHECKING

from pa_calc.cli.asked import asked_day, asked_party, loaded, report_of, with_so_far
from pa_calc.cli.base import DONE, Usage, answer, app, for_stream, screen, wrong
from pa_calc.cli.options import AsOf, Data, Form, Format, Since, StatusCorp

if TYPE_CHECKING:
    from datetime import date


@app.command("status", help="help.status", epilog="help.status.examples")
def _status(
    corp: StatusCorp = None,
    since: Since = None,
    form: Form = Format.TEXT,
    data: Data = None,
    as_of: AsOf = None,
) -> int:
    from pa_calc.core.status import Data as Known
    from pa_calc.core.status import status

    before = _asked_since(since, asked_day(as_of))
    dataset, view = loaded(data, as_of, "output", "agenda", "pace", "status", machine=form is Format.JSON)
    party = None if corp is None else asked_party(dataset, corp)
    report = with_so_far(dataset, report_of(dataset, view.as_of))
    known = Known(dataset.agreements, dataset.tables, dataset.records)
    found = status(known, report, before, party)
    if form is Format.JSON:
        from pa_calc.render.status_json import status_json

        text = for_stream(status_json(found, view))
    else:
        from pa_calc.render.status_text import status_text

        text = status_text(found, view, screen())
    answer(text)
    return DONE


def _asked_since(asked: str | None, day: "date") -> "date":
    """The day to compare with; unless said the last one of the quarter before.

    Raises Usage where it comes after the day that is asked about.
    """
    from pa_calc.core.status import quarter_before

    if asked is None:
        return quarter_before(day)
    since = asked_day(asked)
    if since > day:
        raise Usage(wrong("since-after", asked, day=day.isoformat()))
    return since
