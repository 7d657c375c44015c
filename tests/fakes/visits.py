"""The window open on a trial, and a way to see each of its pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.navigation import Place
from gui.pages.campaigns.page import Tab
from letters.services.interview_fields import Step
from letters.storage.preferences import PreferencesFile
from plaidoyer.windowing.session import Session
from tests.fakes.asks import Answers
from tests.fakes.desktop_of_tests import desktop_of_tests
from tests.fakes.sample_campaign import JEANNE, TITLE, in_file
from tests.fakes.still_clock import StillClock

DAY = date(2026, 11, 22)
PAGES = (
    "home",
    "choose",
    "plan",
    "requests",
    "request",
    "reply",
    "identity",
    "deadlines",
    "directory",
    "body",
    "import",
    "campaigns",
    "campaign",
    "campaign map",
    "campaign volunteers",
    "volunteer",
    "campaign-report",
    "settings",
    *(f"write {step}" for step in Step),
)


@contextmanager
def session_in(app: QApplication, folder: Path) -> Iterator[Session]:
    """Give a window of which nothing was opened yet; its data would go to *folder*."""
    session = Session(app, folder / "home", StillClock(DAY), PreferencesFile(folder / "preferences.toml"))
    session.desktop, session.window.asks = desktop_of_tests(), Answers()
    session.show()
    settle(session)
    yield session
    session.window.close()
    session.window.deleteLater()


def visit(session: Session, page: str) -> None:
    """Show *page*, one of `PAGES`."""
    uid = session.services.requests.listed()[-1].uid
    if page.startswith("write"):
        session.window.go(Place.WRITE, "objection/health-insurer")
        settle(session)
        session.window.page.view.show_step(Step(page.removeprefix("write ")))
    elif page.startswith("campaign "):
        session.window.go(Place.CAMPAIGN, campaign_in(session))
        settle(session)
        session.window.page.show_tab(Tab[page.removeprefix("campaign ").upper()])
    else:
        place = {"choose": Place.WRITE}.get(page) or Place(page)
        about = (Place.REQUEST, Place.REPLY, Place.COMPLAINT, Place.DOSSIER, Place.IDENTITY)
        subjects = {**dict.fromkeys(about, uid), Place.BODY: "cnil"}
        if place in {Place.CAMPAIGN, Place.VOLUNTEER, Place.CAMPAIGN_REPORT}:
            subjects[place] = campaign_in(session)
        session.window.go(place, subjects.get(place))
    settle(session)


def campaign_in(session: Session) -> UUID:
    """Give the invented campaign of an open file, told into it at the first call, at the desk of Jeanne."""
    desk, records = session.services.campaigning, session.services.home.records
    known = [uid for uid, aim in desk.logs.aims().items() if aim.title == TITLE]
    uid = known[0] if known else in_file(records, desk.logs)
    desk.me.choose(uid, JEANNE)
    return uid


def settle(session: Session) -> None:
    """Wait until everything asked for is done and shown."""
    for _turn in range(4):
        session.work.wait()
        QTest.qWait(30)
