"""How long the window stands still while a register is imported in it, and what memory that takes."""

import gc
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gui.navigation import Place
from letters.ports.registers import Keep
from letters.storage.home import LocalHome
from letters.storage.passphrase import Cost
from letters.storage.preferences import PreferencesFile
from plaidoyer.windowing.session import Session
from tests.fakes.cnil_figures import FULL
from tests.fakes.cnil_rows import write_register
from tests.fakes.still_clock import StillClock

EVERY = 5
"""Milliseconds between two beats of the window."""

KEEPS = {"section K": Keep(sections=frozenset({"K"})), "everything": Keep()}
IDLE = 3.0
LONG = 180.0
"""Seconds after which something went wrong."""

MOST, MOST_MEMORY = 50, 150
"""Milliseconds without a beat, and megabytes above the idle window."""


def resident() -> float:
    """Give the megabytes of memory that this process holds."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


@dataclass
class Watch:
    """The beats of the window's thread: how far apart they were, the most memory seen at one of them."""

    gaps: list[float] = field(default_factory=list)
    memory: float = 0.0
    last: float = 0.0
    spent: float = 0.0
    begun: float = 0.0

    def begin(self) -> None:
        """Watch something new."""
        self.gaps, self.memory = [], resident()
        self.begun = self.last = time.perf_counter()
        self.spent = time.process_time()

    def beat(self) -> None:
        """Note a beat."""
        now = time.perf_counter()
        self.gaps.append((now - self.last) * 1000)
        self.last = now
        if len(self.gaps) % 10 == 0:
            self.memory = max(self.memory, resident())

    def report(self, name: str, idle: float) -> None:
        """Print what was seen since the beginning."""
        wall, cpu, gaps = (
            time.perf_counter() - self.begun,
            time.process_time() - self.spent,
            sorted(self.gaps),
        )
        over, p99 = sum(gap > MOST for gap in gaps), gaps[int(len(gaps) * 0.99)]
        print(
            f"{name:24} {wall:6.1f} s ({cpu:5.1f} s of processor), gaps: p99 {p99:4.0f} "
            f"most {gaps[-1]:4.0f} ms, {over:2} over {MOST} ms; memory + {self.memory - idle:4.0f} MB"
        )


def until(app: QApplication, is_done: Callable[[], bool]) -> None:
    """Let the window live until something is done."""
    end = time.perf_counter() + LONG
    while not is_done():
        app.processEvents()
        time.sleep(0.0005)
        if time.perf_counter() > end:
            raise TimeoutError


@dataclass(frozen=True)
class Trial:
    """A window that is watched; *idle* is the memory that it took before."""

    session: Session
    watch: Watch
    idle: float

    def watched(self, name: str, act: Callable[[], object], is_done: Callable[[], bool]) -> None:
        """Do something in the window and print how it fared meanwhile."""
        self.watch.begin()
        act()
        until(self.session.app, is_done)
        self.watch.report(name, self.idle)

    def imported(self, path: Path, name: str, keep: Keep) -> None:
        """Take the file, choose what to keep, read the report, apply it, undo it."""
        page = self.session.window.page
        page.take(path)
        until(self.session.app, page.sieve.isVisible)
        self.watched(f"{name}: looking", lambda: page.sieve.chosen.emit(keep), page.report.isVisible)
        self.watched(f"{name}: applying", page.report.apply.click, page.undo.isVisible)
        self.session.work.wait()
        self.watched(f"{name}: undoing", page.undo.click, page.undo.isHidden)


def main() -> None:
    """Open a window on an empty file, and import the register of the CNIL in it, in part and whole."""
    app = QApplication([])
    with TemporaryDirectory() as folder:
        path = write_register(Path(folder) / "register.csv", int(sys.argv[1]) if len(sys.argv) > 1 else FULL)
        session = opened(app, Path(folder))
        until(app, _after(IDLE))  # another page is prepared behind the first one
        trial, timer = Trial(session, Watch(), resident()), QTimer()
        timer.timeout.connect(trial.watch.beat)
        timer.start(EVERY)
        trial.watched("idle", lambda: None, _after(IDLE))
        trial.watched("a thread that only counts", *_counting())
        for name, keep in KEEPS.items():
            trial.imported(path, name, keep)
        print(f"targets: {MOST} ms, {MOST_MEMORY} MB above the idle window ({trial.idle:.0f} MB)")
        session.window.close()


def opened(app: QApplication, folder: Path) -> Session:
    """Give a window at the page of imports of an empty file."""
    home, clock = folder / "home", StillClock(date(2026, 11, 22))
    gc.collect()
    session = Session(app, home, clock, PreferencesFile(folder / "preferences.toml"))
    session.show()
    session.warm()
    session.work.wait()
    made, _code = LocalHome(home, clock, cost=Cost(1, 8192)).create("quatre mots pour ouvrir")
    session.open(made)
    session.window.go(Place.IMPORT)
    session.work.wait()
    return session


def _counting() -> tuple[Callable[[], object], Callable[[], bool]]:
    """Give what starts a thread that does nothing but hold Python, and what says that it ended."""
    thread = Thread(target=_count, args=(_after(IDLE),))
    return thread.start, lambda: not thread.is_alive()


def _count(is_done: Callable[[], bool]) -> None:
    while not is_done():
        pass


def _after(seconds: float) -> Callable[[], bool]:
    end = time.perf_counter() + seconds
    return lambda: time.perf_counter() > end


if __name__ == "__main__":
    main()
