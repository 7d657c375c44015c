"""How long ``plaidoyer deadline`` takes: as ratios to the barest process, measured in turns in one run."""

import csv
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 15
ROWS = 1000

BARE = [sys.executable, "-c", "pass"]
ONE = [sys.executable, "-m", "plaidoyer", "deadline", "controller-answer", "--from", "2026-03-05"]


def seconds(command: list[str]) -> float:
    """Time one whole process."""
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def table(rows: int, folder: Path) -> list[str]:
    """Give the command that counts a table of *rows*."""
    file = folder / f"{rows}.csv"
    with file.open("w", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["received", "territory"])
        writer.writerows([f"2026-{n % 12 + 1:02}-{n % 28 + 1:02}", "FR"] for n in range(rows))
    return [sys.executable, "-m", "plaidoyer", "deadline", "controller-answer", "--table", str(file)]


def main() -> None:
    """Print the ratio and what a thousand rows add."""
    with tempfile.TemporaryDirectory() as name:
        commands = {"bare": BARE, "one": ONE, "empty": table(0, Path(name)), "full": table(ROWS, Path(name))}
        times: dict[str, list[float]] = {key: [] for key in commands}
        for _ in range(ROUNDS):
            for key, command in commands.items():
                times[key].append(seconds(command))
    middle = {key: statistics.median(each) for key, each in times.items()}
    print(f"deadline, whole process: {middle['one'] / middle['bare']:.1f} x python3 -c pass (target 8)")
    print(f"  {middle['one'] * 1000:.0f} ms against {middle['bare'] * 1000:.0f} ms, median of {ROUNDS} turns")
    print(f"{ROWS} rows add {middle['full'] - middle['empty']:.3f} s (target 0.2)")


if __name__ == "__main__":
    main()
