"""`pa check targets`, and `pa check` without more: the data, then the targets."""

from typing import TYPE_CHECKING

import typer

from pa_calc.cli.asked import (
    asked_agreement,
    asked_day,
    asked_party,
    found,
    levels_of,
    loaded,
    report_of,
    view_of,
    with_so_far,
)
from pa_calc.cli.base import DONE, FAILED, UNDECIDED, Usage, answer, checks, for_stream, say, screen, wrong
from pa_calc.cli.options import AsOf, Corp, Data, Fail, FailOn, Form, Format, Numbers
from pa_calc.cli.speech import words

if TYPE_CHECKING:
    from pa_calc.core.levels import Levels
    from pa_calc.core.results import Report, Result
    from pa_calc.dataset import Dataset
    from pa_calc.render.view import View


@checks.callback(invoke_without_command=True)
def _check(context: typer.Context, data: Data = None, as_of: AsOf = None) -> int:
    if context.invoked_subcommand is None:
        return _everything(data, as_of)
    if data is not None or as_of is not None:
        raise Usage(say("usage.options-before-check", command=context.invoked_subcommand))
    return DONE


def _everything(data: str | None, as_of: str | None) -> int:
    """What is worth knowing of the data, in short, and the verdicts."""
    from pa_calc.core.inspect import inspected
    from pa_calc.findings import Untrusted
    from pa_calc.render.findings_brief import brief_text

    day = asked_day(as_of)
    known, report = inspected(found(data), day)
    if known.dataset is None or report is None:
        raise Untrusted(finding for finding in known.findings if finding.severity == "error")
    report = with_so_far(known.dataset, report)
    targets = _as_text(report, view_of(known.dataset, day, "output", "pace"), levels_of(known.dataset, report))
    answer(brief_text(known.findings, words("findings", "data"), known.dataset.found.path) + targets)
    return DONE


@checks.command("targets", help="help.targets", epilog="help.targets.examples")
def _targets(
    corp: Corp = None,
    agreement: Numbers = None,
    fail_on: Fail = FailOn.NEVER,
    form: Form = Format.TEXT,
    data: Data = None,
    as_of: AsOf = None,
) -> int:
    dataset, view = loaded(data, as_of, "output", "pace", machine=form is Format.JSON)
    report = with_so_far(dataset, report_of(dataset, view.as_of))
    levels = levels_of(dataset, report)
    party = None if corp is None else asked_party(dataset, corp)
    results = tuple(one for one in report.results if party is None or party in one.parties)
    results = _of_agreements(dataset, results, agreement) if agreement else results
    report = report._replace(results=results)
    if form is Format.JSON:
        from pa_calc.render.targets_json import targets_json

        text = for_stream(targets_json(report, view, dataset.place, levels))
    else:
        text = _as_text(report, view, levels, party)
    answer(text)
    return _exit_code(results, fail_on)


def _as_text(report: "Report", view: "View", levels: "Levels", party: str | None = None) -> str:
    from pa_calc.render.targets_text import targets_text

    return targets_text(report, view, screen(), party, levels)


def _of_agreements(dataset: "Dataset", results: tuple["Result", ...], numbers: list[str]) -> tuple["Result", ...]:
    for number in numbers:
        if not asked_agreement(dataset, number).targets:
            raise Usage(wrong("no-targets", number))
    return tuple(one for one in results if one.agreement.number in numbers)


def _exit_code(results: tuple["Result", ...], fail_on: FailOn) -> int:
    """1 where a target failed at the level that was asked for, else 4 where only undecided ones reach it."""
    levels = [level.value for level in FailOn]
    reached = {one.verdict.replace(" ", "-") for one in results} & set(levels[: levels.index(fail_on) + 1])
    if not reached or fail_on is FailOn.NEVER:
        return DONE
    return FAILED if reached & {FailOn.MISSED, FailOn.OFF_COURSE} else UNDECIDED
