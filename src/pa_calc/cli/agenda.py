"""`pa agenda`."""

from typing import TYPE_CHECKING

from pa_calc.cli.asked import asked_party, loaded, report_of
from pa_calc.cli.base import DONE, answer, app, for_stream, screen
from pa_calc.cli.options import AgendaCorp, AgendaForm, AgendaFormat, AsOf, Data, Everything

if TYPE_CHECKING:
    from pa_calc.core.agenda import Agenda
    from pa_calc.core.levels import Levels
    from pa_calc.render.view import View


@app.command("agenda", help="help.agenda", epilog="help.agenda.examples")
def _agenda(
    corp: AgendaCorp = None,
    everything: Everything = False,
    form: AgendaForm = AgendaFormat.TEXT,
    data: Data = None,
    as_of: AsOf = None,
) -> int:
    from pa_calc.core.agenda import agenda

    dataset, view = loaded(data, as_of, "output", "agenda", machine=form is AgendaFormat.JSON)
    party = None if corp is None else asked_party(dataset, corp)
    report = report_of(dataset, view.as_of)
    found = agenda(dataset.agreements, dataset.records, report, view.as_of)
    found = found if party is None else found.of(party)
    if form is AgendaFormat.ICS:
        from pa_calc.render.agenda_ics import agenda_ics

        text = agenda_ics(found, dataset.agreements.document, view)
    else:
        from pa_calc.core.escalation import Ladder

        levels = Ladder(dataset.agreements, dataset.tables, dataset.records, report).milestones()
        text = _written(found, levels, view, form, everything=everything)
    answer(text)
    return DONE


def _written(found: "Agenda", levels: "Levels", view: "View", form: AgendaFormat, *, everything: bool) -> str:
    if form is AgendaFormat.JSON:
        from pa_calc.render.agenda_json import agenda_json

        return for_stream(agenda_json(found, levels, view))
    from pa_calc.render.agenda_text import agenda_text

    return agenda_text(found, levels, view, screen(), everything=everything)
