"""How soon each page shows, with a file of 50,000 requests: from the call to everything shown and painted."""

import os
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from gui.navigation import Place
from letters.services.previews import Previews
from letters.storage.folder import BOOK
from letters.storage.home import LocalHome
from letters.storage.open_home import LocalOpenHome
from letters.storage.passphrase import Cost
from letters.storage.preferences import PreferencesFile
from plaidoyer.windowing.session import Session
from tests.fakes.filled_book import filled_book
from tests.fakes.still_clock import StillClock

REQUESTS = 50_000
TURNS = 15
DAY = date(2026, 11, 22)
PHRASE = "quatre mots pour ouvrir"
PAGES = (Place.HOME, Place.REQUESTS, Place.REQUEST, Place.DEADLINES, Place.SETTINGS, Place.WRITE)


def filled(folder: Path, clock: StillClock) -> LocalOpenHome:
    """Give an open file of `REQUESTS` requests."""
    home = LocalHome(folder, clock, cost=Cost(1, 8192))
    made, _code = home.create(PHRASE)
    key = made.keys.key.database_hex
    made.close()
    (folder / BOOK).unlink()
    filled_book(folder / BOOK, key, REQUESTS)
    return home.open_with_passphrase(PHRASE)


def taken(session: Session, call: Callable[[], object]) -> float:
    """Give the milliseconds until what *call* asked for is shown and painted."""
    begun = time.perf_counter()
    call()
    session.work.wait()
    session.app.processEvents()
    return (time.perf_counter() - begun) * 1000


def visits(session: Session, page: Place) -> tuple[float, float]:
    """Give how long *page* takes at its first visit, and afterwards, coming from another one."""
    uid = session.services.requests.listed()[0].uid if page is Place.REQUEST else None
    other = Place.HOME if page is Place.SETTINGS else Place.SETTINGS
    first, again = taken(session, partial(session.window.go, page, uid)), []
    for _turn in range(TURNS):
        taken(session, partial(session.window.go, other))
        again.append(taken(session, partial(session.window.go, page, uid)))
    return first, median(again)


def previews(session: Session) -> tuple[float, float]:
    """Give how long the first preview of a letter takes, and those that follow an answer."""
    interview, spent = session.services.writing.begin("objection/health-insurer").interview, []
    for turn in range(TURNS * 2):
        changed = interview.answered("answers", "place", "Rennes" * (turn % 3 + 1))
        begun = time.perf_counter()
        Previews(session.services.letters).preview(changed, DAY)
        spent.append((time.perf_counter() - begun) * 1000)
    return spent[0], median(spent[1:])


def main() -> None:
    """Fill a file, open it, and go from page to page."""
    app = QApplication([])
    with TemporaryDirectory() as folder:
        clock = StillClock(DAY)
        home = filled(Path(folder) / "home", clock)
        session = Session(app, Path(folder) / "home", clock, PreferencesFile(Path(folder) / "p.toml"))
        session.show()
        session.warm()
        session.work.wait()
        spent = taken(session, partial(session.open, home))
        print(f"Home, the key derived and the modules loaded: {spent:.0f} ms (target 500)")
        for page in PAGES:
            first, again = visits(session, page)
            print(f"{page.value:10} first {first:5.0f} ms, then {again:5.0f} ms (target 150)")
        first, again = previews(session)
        print(f"preview    first {first:5.0f} ms, then {again:5.0f} ms (target 60)")
        session.window.close()


if __name__ == "__main__":
    main()
