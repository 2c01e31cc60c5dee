"""`pa init`."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pa_calc.cli.asked import asked_day
from pa_calc.cli.base import DONE, Usage, answer, app, say
from pa_calc.cli.options import Example, Municipality, NewCorps, NewFolder, Years
from pa_calc.cli.speech import language, words

if TYPE_CHECKING:
    from pa_calc.starting.files import File


@app.command("init", help="help.init", epilog="help.init.examples")
def _init(
    folder: NewFolder,
    municipality: Municipality = None,
    corp: NewCorps = None,
    years: Years = None,
    example: Example = False,
) -> int:
    from pa_calc.starting.folder import make
    from pa_calc.starting.refusal import CannotStart
    from pa_calc.words.clean import clean

    try:
        files = _example(municipality, corp, years) if example else _frame(municipality, corp, years)
        with _unwinding():
            make(folder, Path(), files)
    except CannotStart as error:
        known = words("help")
        details = {key: known.detail(key, clean(str(value))) for key, value in error.details.items()}
        raise Usage(say(f"usage.{error.code}", **details)) from None
    answer(_made(folder, files, "init.example" if example else "init.frame"))
    return DONE


def _frame(municipality: str | None, corps: list[str] | None, years: str | None) -> tuple["File", ...]:
    """The files of a dataset to fill in; unless said, of the four years after this one."""
    from pa_calc.starting.files import frame
    from pa_calc.starting.wishes import wishes
    from pa_calc.starting.wishes import years as asked

    this = asked_day(None).year
    wished = wishes(municipality, corps or (), range(this + 1, this + 5) if years is None else asked(years))
    return frame(wished, language())


def _example(*wishes: str | list[str] | None) -> tuple["File", ...]:
    """The files of the example, of which nothing can be wished."""
    from pa_calc.starting.files import example

    for option, wish in zip(("--municipality", "--corp", "--years"), wishes, strict=True):
        if wish is not None and wish != []:
            raise Usage(say("usage.init-example-alone", option=option))
    return example()


@contextmanager
def _unwinding() -> Iterator[None]:
    """Let an interrupt unwind rather than end at once, so that what was half made is cleared away."""
    before = signal.getsignal(signal.SIGINT)
    if not callable(before):  # whoever started `pa` wants no interrupts
        yield
        return
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _made(folder: str, files: tuple["File", ...], what: str) -> str:
    """What was made, and what to type next."""
    from pa_calc.words.clean import clean

    paths = [clean((Path(folder) / file.path).as_posix(), 4096) for file in files]
    width = max(map(len, paths))
    listed = (f"  {path:{width}}  {clean(file.owner, 60)}".rstrip() for path, file in zip(paths, files, strict=True))
    return say(what, folder=clean(folder, 4096), files="\n".join(listed), data=_typed(folder))


def _typed(folder: str) -> str:
    """The folder as it is typed after `--data`, where `shipped` and what begins with a dash mean something else."""
    from shlex import quote

    return quote(f"./{folder}" if folder == "shipped" or folder.startswith("-") else folder)
