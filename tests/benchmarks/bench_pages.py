"""How soon each page shows, with a file of 50,000 requests: from the call to everything shown and painted."""

import os
import time
from collections.abc import Callable
from datetime import date
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
TURNS = 9
DAY = date(2026, 11, 22)
PHRASE = "quatre mots pour ouvrir"
PAGES = (Place.HOME, Place.REQUESTS, Place.REQUEST, Place.DEADLINES, Place.SETTINGS, Place.WRITE)


def taken(session: Session, call: Callable[[], object]) -> float:
    """Give the milliseconds until what *call* asked for is shown and painted."""
    begun = time.perf_counter()
    call()
    session.work.wait()
    session.app.processEvents()
    return (time.perf_counter() - begun) * 1000


def filled(folder: Path, clock: StillClock) -> LocalOpenHome:
    """Give an open file of `REQUESTS` requests."""
    home = LocalHome(folder, clock, cost=Cost(1, 8192))
    made, _code = home.create(PHRASE)
    key = made.keys.key.database_hex
    made.close()
    (folder / BOOK).unlink()
    filled_book(folder / BOOK, key, REQUESTS)
    return home.open_with_passphrase(PHRASE)


def _another(page: Place) -> Place:
    return Place.HOME if page is Place.SETTINGS else Place.SETTINGS


def main() -> None:
    """Fill a file, open it, and go from page to page."""
    app = QApplication([])
    with TemporaryDirectory() as folder:
        place, clock = Path(folder) / "home", StillClock(DAY)
        home = filled(place, clock)
        session = Session(app, place, clock, PreferencesFile(Path(folder) / "preferences.toml"))
        session.show()
        session.warm()
        session.work.wait()
        print(f"Home, the key derived and the modules loaded: {taken(session, lambda: session.open(home)):.0f} ms")
        uid = session.services.requests.listed()[0].uid
        for page in PAGES:
            subject = uid if page is Place.REQUEST else None
            first = taken(session, lambda page=page, subject=subject: session.window.go(page, subject))
            again = []
            for _turn in range(TURNS):
                taken(session, lambda page=page: session.window.go(_another(page)))
                again.append(taken(session, lambda page=page, subject=subject: session.window.go(page, subject)))
            print(f"{page.value:10} first {first:5.0f} ms, then {median(again):5.0f} ms")
        writing = session.services.writing
        interview = writing.begin("objection/health-insurer").interview
        previews, spent = Previews(session.services.letters), []
        for turn in range(TURNS * 2):
            changed = interview.answered("answers", "place", "Rennes" * (turn % 3 + 1))
            begun = time.perf_counter()
            previews.preview(changed, DAY)
            spent.append((time.perf_counter() - begun) * 1000)
        print(f"preview: first {spent[0]:.0f} ms, then {median(spent[1:]):.0f} ms (target 60)")
        session.window.close()


if __name__ == "__main__":
    main()
