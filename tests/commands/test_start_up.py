"""A command loads what it needs and nothing more: starting is part of the work."""

import subprocess
import sys

import pytest

from tests.house.sources import ROOT

HEAVY = {"babel", "jinja2", "markdown_it", "reportlab", "pikepdf", "PIL", "icalendar", "PySide6", "tomllib"}
COMMANDS = {
    "deadline": ("deadline controller-answer --from 2026-03-05 --json", HEAVY),
    "help": ("--help", HEAVY),
    "letters": ("letters", {"reportlab", "pikepdf", "PIL", "icalendar", "PySide6"}),
}


@pytest.mark.parametrize(("arguments", "heavy"), COMMANDS.values(), ids=COMMANDS.keys())
def test_a_command_loads_nothing_heavy_that_it_does_not_need(arguments, heavy):
    given = f"sys.argv[1:] = {arguments.split()!r}"
    script = f"import sys; from plaidoyer.__main__ import start; {given}; start(); print(*sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )

    loaded = {name.partition(".")[0] for name in done.stdout.splitlines()[-1].split()}
    assert heavy.isdisjoint(loaded)
