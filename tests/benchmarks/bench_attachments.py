"""How long the window stands still while many large files are joined in it, and what memory that takes.

``python -m tests.benchmarks.bench_attachments [FILES] [MEGABYTES]``: 200 files of 10 MB by default.
"""

import hashlib
import os
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID, uuid4

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gui.navigation import Place
from gui.pages.request import RequestPage
from letters.domain.bodies import Recipient
from letters.domain.happenings import Happening
from letters.domain.requests import Request
from letters.services.requests import Happened
from plaidoyer.windowing.session import Session
from tests.benchmarks.bench_import_window import EVERY, MOST, Trial, Watch, opened, resident, until
from tests.fakes.desk_of_requests import NOLWENN

FILES, MEGABYTES = 200, 10
QUIET = 2.0


def main() -> None:
    """Join the files all at once, then again with a cancel in the middle, then read one back."""
    count, size = (int(each) for each in (*sys.argv[1:3], *(FILES, MEGABYTES)[len(sys.argv) - 1 :]))
    app = QApplication([])
    with TemporaryDirectory() as folder:
        paths = [written(Path(folder) / f"scan-{number:03}.pdf", size) for number in range(count)]
        session = opened(app, Path(folder))
        uid = request_in(session)
        session.window.go(Place.REQUEST, uid)
        session.work.wait()
        until(app, after(QUIET))
        page, trial, timer = session.window.page, Trial(session, Watch(), resident()), QTimer()
        timer.timeout.connect(trial.watch.beat)
        timer.start(EVERY)
        trial.watched("idle", lambda: None, after(QUIET))
        trial.watched("asking what they are", lambda: page.joining.ask(page.followed, paths), after(1.0))
        stopped(trial, page, Path(folder))
        trial.watched("joining", page.joining.dialog.save.click, lambda: len(page.followed.files) == count)
        check(page, paths)
        print(f"{count} files of {size} MB; target: never over {MOST} ms")
        session.window.close()


def stopped(trial: Trial, page: RequestPage, folder: Path) -> None:
    """Begin, and change one's mind in the middle: nothing is joined."""
    dialog = page.joining.dialog

    def begin() -> None:
        dialog.save.click()
        QTimer.singleShot(1000, dialog.cancel.click)

    trial.watched("joining, cancelled", begin, dialog.save.isEnabled)
    trial.session.work.wait()
    left = sum(path.is_file() for path in (folder / "home" / "store").rglob("*"))
    print(f"  after the cancel: {len(page.followed.files)} joined, {left} left in the store")


def check(page: RequestPage, paths: list[Path]) -> None:
    """Compare every digest with that of the file it came from."""
    wanted = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
    found = {kept.name: kept.sha256 for kept in page.followed.files}
    print("  every digest is that of its file:", wanted == found)


def written(path: Path, megabytes: int) -> Path:
    """Write a file of chance."""
    path.write_bytes(os.urandom(megabytes * 1_000_000))
    return path


def request_in(session: Session) -> UUID:
    """Open a request that was sent, and give it."""
    services, uid, day = session.services, uuid4(), date(2026, 11, 1)
    services.household.keep(NOLWENN)
    recipient = Recipient("Mutuelle des Marées", ("3 quai du Phare", "29200 BREST"), "mutual-insurer")
    services.requests.open(
        Request(uid, NOLWENN.uid, recipient, "objection/mutual-insurer", "objection", "Opposition", day)
    )
    services.requests.record(uid, Happened(Happening.SENT, day))
    return uid


def after(seconds: float) -> Callable[[], bool]:
    """Give a question that is answered yes after so many seconds."""
    end = time.perf_counter() + seconds
    return lambda: time.perf_counter() > end


if __name__ == "__main__":
    main()
