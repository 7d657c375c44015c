"""The CNIL's register at its full size, filtered and whole, beside csv.reader and a bare executemany."""

import csv
import sqlite3
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from letters.domain.listed import Listed
from letters.ports.registers import Keep
from letters.registers.cnil_dpo import CnilDpo
from letters.registers.files import DroppedFile
from letters.services.directory_imports import DirectoryImports
from letters.storage.records import create_book
from plaidoyer.clock import SystemClock
from tests.fakes.cnil_figures import FULL
from tests.fakes.cnil_rows import HEADER, write_register

TURNS = 3
KEY = "5a" * 32
KEEPS = {
    "one département": (Keep(departments=frozenset({"35"})), 3),
    "section K": (Keep(sections=frozenset({"K"})), 3),
    "one activity": (Keep(activities=frozenset({"8430A"})), 3),
    "two words of the name": (Keep(name="hôpital essai"), 3),
    "département, section and name": (Keep(frozenset({"35"}), frozenset({"Q"}), name="hopital"), 3),
    "whole": (Keep(), 8),
}
"""What is kept, and how many times the yardstick it may take."""


def main() -> None:
    """Print the least processor time of each, in seconds, its ratio to the yardstick, and the memory."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else FULL
    with tempfile.TemporaryDirectory() as folder:
        path = write_register(Path(folder) / "register.csv", rows)
        print(f"{rows} rows, {path.stat().st_size / 1e6:.1f} MB; yardstick: csv.reader and executemany")
        for name, (keep, limit) in KEEPS.items():
            bare, taken = least(lambda: yardstick(path), lambda keep=keep: stored(path, keep))
            print(f"{name:30} {taken:5.2f} s / {bare:4.2f} s = {taken / bare:4.1f} (at most {limit})")
        bare_file = Path(folder) / "bare.db"
        for name in ("section K", "whole"):
            keep, limit = KEEPS[name]
            bare, taken = least(lambda: yardstick(path, bare_file), lambda keep=keep: kept(path, keep))
            ratio = f"{taken / bare:4.1f} (at most {limit})"
            print(f"{'imported, ' + name:30} {taken:5.2f} s / {bare:4.2f} s = {ratio}")
        for name in ("one département", "whole"):
            print(f"{'memory at most, ' + name:30} {memory(path, KEEPS[name][0]) / 1e6:6.1f} MB")


def yardstick(path: Path, into: str | Path = ":memory:") -> None:
    """Copy every cell into a table, and nothing else."""
    with sqlite3.connect(into) as database, path.open(encoding="utf-8-sig", newline="") as text:
        database.execute("DROP TABLE IF EXISTS body")
        database.execute(f"CREATE TABLE body ({', '.join(f'c{n}' for n, _ in enumerate(HEADER))})")
        cells = csv.reader(text, delimiter=";")
        database.executemany(f"INSERT INTO body VALUES ({', '.join('?' * len(HEADER))})", cells)  # noqa: S608 -- figures alone


def kept(path: Path, keep: Keep) -> None:
    """Import the register into a new encrypted file, with its index of words and what undoes it."""
    with tempfile.TemporaryDirectory() as folder, closing(create_book(Path(folder) / "book.db", KEY)) as book:
        DirectoryImports(book, SystemClock(None), lambda _file: CnilDpo()).apply(DroppedFile(path), keep)


def stored(path: Path, keep: Keep) -> None:
    """Read the register as the program does, and store a few fields of each body."""
    with sqlite3.connect(":memory:") as database:
        database.execute("CREATE TABLE body (ref PRIMARY KEY, name, kind, department, postcode, mail, lines)")
        database.executemany("INSERT OR REPLACE INTO body VALUES (?, ?, ?, ?, ?, ?, ?)", fields(path, keep))


def fields(path: Path, keep: Keep) -> Iterator[tuple[str, ...]]:
    """Give what is stored of each body."""
    for row in CnilDpo().rows(DroppedFile(path), keep):
        if isinstance(row, Listed):
            mail = row.mails[0].address if row.mails else ""
            lines = "\n".join(row.posts[0].lines) if row.posts else ""
            yield row.ref.key, row.name, row.kind, row.department, row.postcode, mail, lines


def least(*steps: Callable[[], object]) -> list[float]:
    """Time steps in turn, in seconds of processor: the least of each, since other programs run beside."""
    taken: list[list[float]] = [[] for _ in steps]
    for _ in range(TURNS):
        for place, step in enumerate(steps):
            start = time.process_time()
            step()
            taken[place].append(time.process_time() - start)
    return [min(each) for each in taken]


def memory(path: Path, keep: Keep) -> int:
    """Give the most bytes that reading holds at once, its rows let go."""
    tracemalloc.start()
    for _ in CnilDpo().rows(DroppedFile(path), keep):
        pass
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most


if __name__ == "__main__":
    main()
