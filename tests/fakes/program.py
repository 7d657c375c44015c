"""The program as a person starts it: a process of its own, with what it said and how it ended."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from tests.house.sources import ROOT


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended."""

    status: int
    said: str
    complained: str

    @property
    def json(self) -> Any:
        return json.loads(self.said)

    @property
    def sentence(self) -> str:
        """The one line of a complaint; fails if there are more, or a traceback."""
        assert "Traceback" not in self.complained
        lines = self.complained.strip().splitlines()
        assert len(lines) == 1, self.complained
        return lines[0]


def plaidoyer(*arguments: str | Path, folder: Path | None = None, answer: IO[str] | None = None) -> Ran:
    """Run ``plaidoyer`` with *arguments* in *folder*; what it says goes to *answer*, if given."""
    command = [sys.executable, "-m", "plaidoyer", *map(str, arguments)]
    environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    said = answer or subprocess.PIPE
    done = subprocess.run(
        command, cwd=folder, env=environment, stdout=said, stderr=subprocess.PIPE, text=True, check=False
    )
    return Ran(done.returncode, done.stdout or "", done.stderr)
