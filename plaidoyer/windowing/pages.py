"""The pages of an open file, each made when it is first visited, with the services it asks."""

from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from gui.navigation import Place
from gui.pages.around import Around
from gui.pages.deadlines import DeadlinesPage
from gui.pages.directory import BodyPage, DirectoryPage
from gui.pages.follow_up import FollowUp
from gui.pages.home import HomePage
from gui.pages.importing import ImportPage
from gui.pages.papers_kept import PapersKept
from gui.pages.plan.page import PlanPage
from gui.pages.reply import ReplyPage
from gui.pages.request import RequestPage
from gui.pages.requests import RequestsPage
from gui.pages.settings import SettingsPage
from gui.pages.write import WritePage
from gui.widgets.page import Page
from letters.ports.home import OpenHome
from letters.registers.files import DroppedFile
from letters.services.settings import Settings
from letters.storage.in_memory import TrialHome
from plaidoyer.windowing.services import LocalDisk, services_of

if TYPE_CHECKING:
    from plaidoyer.windowing.session import Session


class Pages:
    """Makes the pages of one open file."""

    def __init__(self, session: "Session", home: OpenHome) -> None:
        self.services = services_of(home, session.clock)
        self.is_trial = isinstance(home, TrialHome)
        self._session = session
        self._disk = LocalDisk()
        self._follow_up = FollowUp(
            self.services.requests, self.services.household, self.services.following, session.work
        )
        self._makers = {
            Place.HOME: self._home,
            Place.WRITE: self._write,
            Place.PLAN: self._plan,
            Place.REQUESTS: self._requests,
            Place.REQUEST: self._request,
            Place.REPLY: self._reply,
            Place.DEADLINES: self._deadlines,
            Place.DIRECTORY: self._directory,
            Place.BODY: self._body,
            Place.IMPORT: self._import,
            Place.SETTINGS: self._settings,
        }

    def made(self, place: Place) -> Page:
        """Make the page of *place*."""
        return self._makers[place]()

    def _home(self) -> Page:
        return HomePage(self.services.requests, self.services.drafts, self._follow_up, self._session.work)

    def _write(self) -> Page:
        return WritePage(self.services.writing, self.services.book, self._session.work, self._around())

    def _plan(self) -> Page:
        return PlanPage(self.services.planning, self._session.work)

    def _requests(self) -> Page:
        return RequestsPage(self.services.requests, self._session.work)

    def _request(self) -> Page:
        session = self._session
        return RequestPage(
            self.services.requests, self._follow_up, self._papers(), session.window.asks, session.work
        )

    def _reply(self) -> Page:
        session = self._session
        return ReplyPage(
            self.services.replies, self._follow_up, self._papers(), session.window.asks, session.work
        )

    def _around(self) -> Around:
        session = self._session
        return Around(session.desktop, self._disk, session.window.asks)

    def _papers(self) -> PapersKept:
        session = self._session
        return PapersKept(self.services.requests, session.desktop.files, self._disk, session.work)

    def _deadlines(self) -> Page:
        session = self._session
        return DeadlinesPage(
            self.services.requests, self.services.calendar, session.desktop.files, self._disk, session.work
        )

    def _directory(self) -> Page:
        services = self.services
        return DirectoryPage(services.book, services.competence, services.imports, self._session.work)

    def _body(self) -> Page:
        session = self._session
        return BodyPage(self.services.book, session.desktop, session.work)

    def _import(self) -> Page:
        session = self._session
        return ImportPage(self.services.imports, DroppedFile, session.desktop.files, session.work)

    def _settings(self) -> Page:
        session, services = self._session, self.services
        settings = Settings(
            session.preferences,
            services.safekeeping,
            services.household,
            services.packs,
            version_installed(),
            is_trial=self.is_trial,
        )
        page = SettingsPage(settings, session.sheets, session.work, self._around())
        page.language_chosen.connect(session.speak)
        page.look_chosen.connect(session.dress)
        page.idle_chosen.connect(session.watch_idle)
        return page


def version_installed() -> str:
    """Give the version of the program, where it was installed."""
    try:
        return version("plaidoyer")
    except PackageNotFoundError:
        return ""
