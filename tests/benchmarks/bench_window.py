"""How soon the window is painted, against a bare window of the same toolkit, by turns in one run."""

import json
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
CHILD = ROOT / "tests" / "fakes" / "first_paint.py"
TURNS = 15
TARGET = 2.5


def painted(*arguments: str) -> float:
    """Give the milliseconds from the beginning of the process to its first paint."""
    environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(CHILD), *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return float(json.loads(done.stdout)["ms"])


def main() -> None:
    """Measure both, one after the other."""
    with TemporaryDirectory() as folder:
        turns = [(painted("bare"), painted("program", f"{folder}/home")) for _turn in range(TURNS)]
    bare, program = median(turn[0] for turn in turns), median(turn[1] for turn in turns)
    ratio = median(mine / theirs for theirs, mine in turns)
    print(f"bare window {bare:.0f} ms, Welcome {program:.0f} ms, ratio {ratio:.2f} (target {TARGET})")


if __name__ == "__main__":
    main()
