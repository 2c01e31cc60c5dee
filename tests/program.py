"""Running the program as people do: in a process of its own, with an environment that says nothing unless asked."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

AS_OF = "2026-11-23"
HAVENSTAD = Path(__file__).parent / "data" / "havenstad"
COMMAND = (sys.executable, "-m", "pa_calc")
NEEDED = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}


class Ran(NamedTuple):
    """How a call ended, and what it said; bytes that are no UTF-8 stay as they are."""

    code: int
    out: str
    err: str


def pa(*arguments: str, cwd: Path, **environment: str) -> Ran:
    """Run `pa` in a folder."""
    done = subprocess.run(
        [*COMMAND, *arguments], cwd=cwd, env=NEEDED | environment, capture_output=True, timeout=60, check=False
    )
    return Ran(done.returncode, *(stream.decode(errors="surrogateescape") for stream in (done.stdout, done.stderr)))


Call = Callable[..., Ran]
"""Running `pa` with some arguments."""
