"""The program `pa`: runs the command line and turns what goes wrong into an exit code, never into a traceback."""

import gc
import sys


def main() -> int:
    """Run `pa` with the arguments of the process, and give its exit code."""
    gc.disable()  # a command is over before a collection would pay: it would only walk through what is still in use
    try:
        from pa_calc.cli import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
