"""The program run within the process of the test: the same answers as a process of its own, sooner.

The journeys start the program as a person does; see `tests.fakes.program`.
"""

import io
from contextlib import chdir, nullcontext, redirect_stderr, redirect_stdout
from pathlib import Path

from plaidoyer.__main__ import run
from tests.fakes.program import Ran


def plaidoyer(*arguments: str | Path, folder: Path | None = None) -> Ran:
    """Run ``plaidoyer`` with *arguments* in *folder*, and give how it ended."""
    said, complained = io.StringIO(), io.StringIO()
    place = chdir(folder) if folder else nullcontext()
    with place, redirect_stdout(said), redirect_stderr(complained):
        status = run([str(each) for each in arguments])
    return Ran(status, said.getvalue(), complained.getvalue())
