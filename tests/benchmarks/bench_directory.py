"""Times of a directory of 115 000 bodies: importing, undoing, and each key of a search, with its recall."""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from letters.domain.folding import folded
from letters.drafting.directory import Directory
from letters.services.directory import AddressBook
from letters.services.directory_imports import DirectoryImports
from letters.storage.records import create_book
from letters.storage.spelling import near
from plaidoyer.assembly import DIRECTORY
from plaidoyer.clock import SystemClock
from tests.fakes.invented_register import InventedFile, InventedRegister
from tests.fakes.many_bodies import many_bodies, mistyped

KEY = "5a" * 32
SEARCHES = 150


def main() -> None:
    """Print the times of imports in seconds, of searches in milliseconds, and how many are found."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 115_000
    bodies = list(many_bodies(count))
    with tempfile.TemporaryDirectory() as folder:
        book = create_book(Path(folder) / "book.db", KEY)
        imports = DirectoryImports(book, SystemClock(None), lambda _file: InventedRegister(bodies))
        timed("imported", lambda: imports.apply(InventedFile()))
        timed("imported again", lambda: imports.apply(InventedFile()))
        timed("imported anew", lambda: imports.apply(InventedFile(content=b"y")))
        timed("undone", imports.undo)
        address_book = AddressBook(Directory(DIRECTORY), near, SystemClock(None), book)
        timed("first search", lambda: address_book.search("cpma pariss"))
        searches(address_book, bodies)


def timed(name: str, call: Callable[[], object]) -> None:
    """Print how long *call* takes, and the time of the processor in it: other programs run beside."""
    start, spent = time.perf_counter(), time.process_time()
    call()
    wall, cpu = time.perf_counter() - start, time.process_time() - spent
    print(f"{name:20} {wall:7.2f} s, {cpu:6.2f} s of processor")


def searches(book: AddressBook, bodies: list) -> None:
    """Print, for each way of typing, how many are among the first ten, and the times of a search."""
    chance = Random(5)
    meant = [chance.choice(bodies) for _ in range(SEARCHES)]
    typed = [f"{each.name} {each.place}" for each in meant]
    report(book, "as it is", meant, [folded(each) for each in typed])
    report(book, "one error", meant, [mistyped(folded(each), chance) for each in typed])
    report(book, "two words, reversed", meant, [" ".join(folded(each).split()[-2:][::-1]) for each in typed])
    keys = [folded(each)[:length] for each in typed[:30] for length in range(1, len(folded(each)) + 1)]
    report(book, "each key", [], keys)
    report(
        book,
        "each key, one error",
        [],
        [mistyped(each, chance) for each in keys if max(map(len, each.split())) > 3],
    )


def report(book: AddressBook, name: str, meant: list, typed: list[str]) -> None:
    """Print the times of searching for each of *typed*, and how often what is *meant* is found."""
    times, spent, hits = [], [], 0
    for place, each in enumerate(typed):
        start, before = time.perf_counter(), time.process_time()
        found = book.search(each, most=10)
        times.append((time.perf_counter() - start) * 1000)
        spent.append((time.process_time() - before) * 1000)
        if meant:
            same = (meant[place].name, meant[place].place)
            hits += same in {(one.listed.name, one.listed.place) for one in found}
    recall = f"{hits / len(typed):6.3f}" if meant else "      "
    print(f"{name:20} {recall}  {figures(spent)} ms of processor  {figures(times)} ms of the clock")


def figures(times: list[float]) -> str:
    """Give the median, the p95 and the longest of *times*."""
    p95 = sorted(times)[int(len(times) * 0.95)]
    return f"median {statistics.median(times):6.1f}  p95 {p95:6.1f}  longest {max(times):6.1f}"


if __name__ == "__main__":
    main()
