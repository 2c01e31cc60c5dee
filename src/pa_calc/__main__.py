"""The program `pa`: runs the command line and turns what goes wrong into an exit code, never into a traceback."""

import gc
import os
import signal
import sys
from typing import NoReturn

_INTERRUPTED = 130


def main() -> int:
    """Run `pa` with the arguments of the process, and give its exit code."""
    before = signal.getsignal(signal.SIGINT)
    if before is signal.default_int_handler:  # not where whoever started `pa` wants no interrupts
        signal.signal(signal.SIGINT, _end)
    try:
        gc.disable()  # a command is over before a collection would pay: it would only walk through what is in use
        from pa_calc.cli import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return _INTERRUPTED
    finally:
        if before is signal.default_int_handler:
            signal.signal(signal.SIGINT, before)


def _end(_signal: int, _frame: object) -> NoReturn:
    """End at once: libraries can swallow a KeyboardInterrupt, and no file is open that would stay half written."""
    os._exit(_INTERRUPTED)


if __name__ == "__main__":
    sys.exit(main())
