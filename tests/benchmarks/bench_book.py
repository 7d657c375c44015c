"""Times of a book of 50 000 requests of eight events: the lists, one request, one event more, opening."""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from letters.domain.happenings import Happening
from letters.services.outcomes import Outcomes, Question, report_of
from letters.storage.records import Book, open_book
from tests.fakes.filled_book import filled_book
from tests.fakes.sample_requests import DAY, draft, event
from tests.fakes.still_clock import StillClock

KEY = "5a" * 32
TURNS = 30
TODAY = DAY + timedelta(days=700)


def main() -> None:
    """Print, for each call, its first time (nothing read yet), median and longest, in milliseconds."""
    requests = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book.db"
        start = time.perf_counter()
        some = filled_book(path, KEY, requests)
        print(f"{requests} requests written in {time.perf_counter() - start:.1f} s,", end=" ")
        print(f"{path.stat().st_size / 1e6:.0f} MB")
        for name, call in calls(requests, some).items():
            report(name, path, call)
        check(path)
        count(path)


def calls(requests: int, some: tuple) -> dict[str, Callable[[Book], object]]:
    """Give what is timed."""
    left = draft()
    return {
        "open": lambda _book: None,
        "to_do": lambda book: book.to_do(TODAY),
        "coming": lambda book: book.coming(TODAY),
        "running": lambda book: book.running(),
        "running, last page": lambda book: book.running(first=requests // 3),
        "listed": lambda book: book.listed(),
        "listed, closed too, last page": lambda book: book.listed(closed=True, first=requests - 100),
        "listed, two words found": lambda book: book.listed(words="evreux zoe"),
        "listed, words found nowhere": lambda book: book.listed(words="evreux zzz"),
        "listed, of one member": lambda book: book.listed(member=book.members()[0].uid),
        "count": lambda book: book.count(),
        "one request": lambda book: book.request(some[len(some) // 2]),
        "append": lambda book: book.append(some[0], (event(Happening.NOTE, note="x"),)),
        "save a draft": lambda book: book.save_draft(left),
        "forget a request's trace": lambda book: book._database.leave_no_trace(rebuilt=False),  # noqa: SLF001
    }


def report(name: str, path: Path, call: Callable[[Book], object]) -> None:
    """Print the times of *call* on a book just opened."""
    times = []
    book = open_book(path, KEY)
    for _ in range(TURNS):
        start = time.perf_counter()
        if name == "open":
            open_book(path, KEY).close()
        call(book)
        times.append((time.perf_counter() - start) * 1000)
    book.close()
    median, longest = statistics.median(times[1:]), max(times[1:])
    print(f"{name:32} first {times[0]:7.1f}  median {median:7.2f}  longest {longest:7.1f} ms")


def check(path: Path) -> None:
    """Print how long the check of everything takes."""
    book = open_book(path, KEY)
    start = time.perf_counter()
    faults = book.faults()
    print(f"check of everything {time.perf_counter() - start:.1f} s, {len(faults)} faults")
    book.close()


def count(path: Path) -> None:
    """Print how long counting what came of every request takes, read and folded, and then grouped."""
    book = open_book(path, KEY)
    start = time.process_time()
    matters = Outcomes(book, StillClock(TODAY)).matters()
    read = time.process_time()
    report_of(matters, Question())
    print(f"outcomes of {len(matters.sent)} requests: {read - start:.1f} s of the processor,", end=" ")
    print(f"{time.process_time() - read:.2f} s more to group them by body")
    book.close()


if __name__ == "__main__":
    main()
