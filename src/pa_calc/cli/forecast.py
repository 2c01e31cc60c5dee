"""`pa forecast`."""

from pa_calc.cli.asked import asked_party, loaded
from pa_calc.cli.base import DONE, answer, app, for_stream, screen
from pa_calc.cli.options import AsOf, Data, Form, Format, OneCorp


@app.command("forecast", help="help.forecast", epilog="help.forecast.examples")
def _forecast(corp: OneCorp = None, form: Form = Format.TEXT, data: Data = None, as_of: AsOf = None) -> int:
    from pa_calc.core.forecast import forecast

    dataset, view = loaded(data, as_of, "output", "forecast", machine=form is Format.JSON)
    parties = None if corp is None else (asked_party(dataset, corp, kind="corporation"),)
    expected = forecast(dataset.agreements, dataset.tables, parties, dataset.records, view.as_of)
    if form is Format.JSON:
        from pa_calc.render.forecast_json import forecast_json

        text = for_stream(forecast_json(expected, view))
    else:
        from pa_calc.render.forecast_text import forecast_text

        text = forecast_text(expected, view, screen())
    answer(text)
    return DONE
