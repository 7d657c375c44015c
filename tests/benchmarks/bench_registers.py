"""How long registers take to read: the archive of deputies against json.loads of the members it needs."""

import json
import os
import re
import statistics
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from letters.ports.registers import Keep
from letters.registers.assemblee import Assemblee
from letters.registers.files import DroppedFile

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("PLAIDOYER_DATA", ROOT.parent / "shared" / "data"))
AMO10 = DATA / "assemblee" / "AMO10_L17_etat-2026-04-09.json.zip"
ACTOR = re.compile(r"acteur/PA\d+\.json$")
TURNS = 15


def main() -> None:
    """Print each time and its ratio to its measure, taken in turns in one run."""
    report("deputies, AMO10", lambda: deputies(AMO10), loads_of(AMO10), "json.loads of the same members", 2)
    report(
        "the same, from the zip",
        lambda: deputies(AMO10),
        lambda: unpacked(AMO10),
        "zipfile and json.loads",
        2,
    )


def deputies(path: Path) -> int:
    """Open the archive and read every deputy."""
    file = DroppedFile(path)
    return sum(1 for _ in Assemblee().rows(file, Keep()))


def loads_of(path: Path) -> Callable[[], object]:
    """Give the parsing of the members of *path*, already unpacked in memory."""
    with zipfile.ZipFile(path) as archive:
        members = [archive.read(name) for name in archive.namelist() if ACTOR.search(name)]
    return lambda: [json.loads(each) for each in members]


def unpacked(path: Path) -> None:
    """Open, unpack and parse the same members."""
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if ACTOR.search(name):
                json.loads(archive.read(name))


def report(
    name: str, ours: Callable[[], object], measure: Callable[[], object], of: str, target: float
) -> None:
    """Print the medians of *ours* and of *measure*, in time of the processor, and their ratio."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(TURNS):
        for call, taken in zip((ours, measure), times, strict=True):
            start = time.process_time()
            call()
            taken.append((time.process_time() - start) * 1000)
    mine, theirs = map(statistics.median, times)
    least = min(times[0]) / min(times[1])
    print(f"{name:24} {mine:6.0f} ms: {mine / theirs:.2f} x {of} ({theirs:.0f} ms), target {target}")
    print(f"{'':24} least against least: {least:.2f} x")


if __name__ == "__main__":
    main()
