"""The program run within the process of the test: for journeys of a score of commands."""

import io
from contextlib import redirect_stderr, redirect_stdout

from plaidoyer.__main__ import run
from tests.fakes.program import Ran


def ran(*arguments) -> Ran:
    """Run ``plaidoyer`` with *arguments*, and give how it ended."""
    said, complained = io.StringIO(), io.StringIO()
    with redirect_stdout(said), redirect_stderr(complained):
        status = run([str(each) for each in arguments])
    return Ran(status, said.getvalue(), complained.getvalue())
