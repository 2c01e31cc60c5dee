"""`pa explain`."""

from pa_calc.cli.asked import asked_agreement, asked_party, levels_of, loaded, report_of, with_so_far
from pa_calc.cli.base import DONE, Usage, answer, app, for_stream, say, screen
from pa_calc.cli.options import AgreementNumber, AsOf, Data, ExplainCorp, Form, Format


@app.command("explain", help="help.explain", epilog="help.explain.examples")
def _explain(
    number: AgreementNumber = None,
    corp: ExplainCorp = None,
    form: Form = Format.TEXT,
    data: Data = None,
    as_of: AsOf = None,
) -> int:
    from pa_calc.core.explain import explain

    if number is None:
        raise Usage(say("usage.no-number"))
    dataset, view = loaded(data, as_of, "output", "pace", "agreements", "explain", machine=form is Format.JSON)
    agreement = asked_agreement(dataset, number)
    party = None if corp is None else asked_party(dataset, corp)
    report = with_so_far(dataset, report_of(dataset, view.as_of))
    explanation = explain(dataset, report, agreement.number, party, levels_of(dataset, report))
    if form is Format.JSON:
        from pa_calc.render.explain_json import explain_json

        text = for_stream(explain_json(explanation, view, dataset.place))
    else:
        from pa_calc.render.explain_text import explain_text

        text = explain_text(explanation, view, screen(), dataset.place, party)
    answer(text)
    return DONE
