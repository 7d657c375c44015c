"""The style, the types and the direction of imports are held by tools; their verdict is a test."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.sources import ROOT

TOOLS = {
    "the style is kept (ruff)": ["ruff", "check", "."],
    "the layout is kept (ruff format)": ["ruff", "format", "--check", "."],
    "every type holds (mypy --strict)": ["mypy"],
    "imports only go down (import-linter)": ["lint-imports", "--no-cache"],
}


@pytest.mark.parametrize("command", TOOLS.values(), ids=TOOLS.keys())
def test_the_tool_finds_nothing(command):
    tool = Path(sys.executable).with_name(command[0])

    verdict = subprocess.run([str(tool), *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)

    assert verdict.returncode == 0, verdict.stdout + verdict.stderr
