"""The pages of an open file, each made when it is first visited, with the services it asks."""

from time import monotonic
from typing import TYPE_CHECKING

from gui.navigation import Place
from gui.pages.around import Around
from gui.pages.campaign_report import CampaignReportPage, ReportDesk
from gui.pages.campaigns import CampaignPage, CampaignsDesk, CampaignsPage, SeriesView
from gui.pages.carrying.desk import CarryDesk
from gui.pages.complaint import ComplaintPage
from gui.pages.day_desk import DayDesk
from gui.pages.deadlines import DeadlinesPage
from gui.pages.directory import BodyPage, DirectoryPage
from gui.pages.dossier import DossierPage
from gui.pages.follow_up import FollowUp
from gui.pages.home import HomePage
from gui.pages.importing import Importing, ImportPage
from gui.pages.open_letters import OpenLetterPage, OpenLettersPage
from gui.pages.outcomes import OutcomesPage
from gui.pages.papers_kept import PapersKept
from gui.pages.plan.page import PlanPage
from gui.pages.reply import ReplyPage
from gui.pages.request import RequestPage
from gui.pages.requests import RequestsPage
from gui.pages.series import SeriesDesk
from gui.pages.settings import SettingsPage
from gui.pages.volunteer import VolunteerDesk, VolunteerPage
from gui.pages.write import WritePage
from gui.widgets.page import Page
from letters.ports.home import OpenHome
from letters.registers.files import DroppedFile
from letters.services.campaigns.boards import Boards
from letters.services.campaigns.letter_drafts import LetterDrafts
from letters.services.identity_copies import IdentityCopies
from letters.services.other_ways import OtherWays
from letters.services.settings import Settings
from letters.services.visits import Visits
from letters.storage.in_memory import TrialHome
from plaidoyer.assembly import series
from plaidoyer.campaigning import call_sheets, days_of, published_lists, volunteer_table
from plaidoyer.version import version_installed
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
            Place.DOSSIER: self._dossier,
            Place.COMPLAINT: self._complaint,
            Place.IDENTITY: self._identity,
            Place.DEADLINES: self._deadlines,
            Place.OUTCOMES: self._outcomes,
            Place.DIRECTORY: self._directory,
            Place.BODY: self._body,
            Place.IMPORT: self._import,
            Place.CAMPAIGNS: self._campaigns,
            Place.CAMPAIGN: self._campaign,
            Place.VOLUNTEER: self._volunteer,
            Place.CAMPAIGN_REPORT: self._campaign_report,
            Place.OPEN_LETTERS: self._open_letters,
            Place.OPEN_LETTER: self._open_letter,
            Place.SETTINGS: self._settings,
        }

    def made(self, place: Place) -> Page:
        """Make the page of *place*."""
        return self._makers[place]()

    def _home(self) -> Page:
        session, services = self._session, self.services
        visits = Visits(services.home.records, services.clock)
        page = HomePage(services.requests, services.drafts, self._follow_up, session.work, visits)
        page.chases.serve(services.campaigning.chasing, session.work)
        if not self.is_trial:
            page.mail.serve(services.mailing, session.window.asks, session.work)
        return page

    def _write(self) -> Page:
        page = WritePage(self.services.writing, self.services.book, self._session.work, self._around())
        page.campaign.serve(self._letter_drafts())
        if not self.is_trial:
            page.serve(self.services.mailing)
        return page

    def _plan(self) -> Page:
        return PlanPage(self.services.planning, self._session.work)

    def _requests(self) -> Page:
        return RequestsPage(self.services.requests, self._session.work)

    def _request(self) -> Page:
        session = self._session
        page = RequestPage(
            self.services.requests, self._follow_up, self._papers(), session.window.asks, session.work
        )
        page.court.ask(self.services.complaints.court)
        page.ways.serve(OtherWays(self.services.book), session.work)
        page.ways.copied.connect(session.desktop.clipboard.copy)
        files = session.desktop.files
        page.kept_days.serve(DayDesk(page, self.services.days, files, self._disk, session.work))
        page.travel.serve(self._carrying())
        return page

    def _dossier(self) -> Page:
        session = self._session
        return DossierPage(self.services.dossiers, session.desktop.files, session.work)

    def _reply(self) -> Page:
        session = self._session
        return ReplyPage(
            self.services.replies, self._follow_up, self._papers(), session.window.asks, session.work
        )

    def _complaint(self) -> Page:
        page = ComplaintPage(self.services.complaints, self._session.work, self._around())
        page.offer_dossier()
        page.dossier_asked.connect(lambda uid: page.wants.emit(Place.DOSSIER, uid))
        return page

    def _identity(self) -> Page:
        # here: pillow and its page are for the few who mask a paper
        from gui.pages.identity import IdentityPage
        from plaidoyer.masking import masking

        copies = IdentityCopies(self.services.requests, masking())
        return IdentityPage(copies, self._session.work, self._around())

    def _around(self) -> Around:
        session = self._session
        return Around(session.desktop, self._disk, session.window.asks)

    def _carrying(self) -> CarryDesk:
        session = self._session
        return CarryDesk(self.services.carrying, session.desktop.files, session.window.asks, session.work)

    def _papers(self) -> PapersKept:
        session = self._session
        return PapersKept(self.services.requests, session.desktop.files, self._disk, session.work)

    def _deadlines(self) -> Page:
        return DeadlinesPage(self.services.days, self._around(), self._session.work)

    def _outcomes(self) -> Page:
        return OutcomesPage(self.services.outcomes, self._around(), self._session.work)

    def _directory(self) -> Page:
        services = self.services
        return DirectoryPage(services.book, services.competence, services.imports, self._session.work)

    def _body(self) -> Page:
        session = self._session
        return BodyPage(self.services.book, session.desktop, session.work)

    def _import(self) -> Page:
        session, services = self._session, self.services
        importing = Importing(services.own_tables, services.reference)
        return ImportPage(importing, DroppedFile, session.desktop.files, session.work)

    def _campaigns(self) -> Page:
        return CampaignsPage(self._campaigns_desk(), self._around(), self._session.work)

    def _campaign(self) -> Page:
        session = self._session
        page = CampaignPage(self._campaigns_desk(), self._around(), session.work)
        desk = SeriesDesk(series(), session.desktop.files, session.work, monotonic)
        page.serve_series(SeriesView(self.services.campaigning.letters, desk))
        return page

    def _volunteer(self) -> Page:
        services = self.services
        desk = services.campaigning
        days = days_of(desk, services.home.records, services.clock)
        drafts = self._letter_drafts()
        theirs = VolunteerDesk(
            days,
            desk.me,
            desk.contacts,
            desk.paragraphs,
            call_sheets(days),
            drafts,
            desk.books,
            published_lists,
        )
        return VolunteerPage(theirs, self._around(), self._session.work)

    def _letter_drafts(self) -> LetterDrafts:
        return LetterDrafts(self.services.campaigning.letters, self.services.drafts)

    def _campaign_report(self) -> Page:
        desk = self.services.campaigning
        theirs = ReportDesk(
            desk.logs, desk.me, desk.contacts, desk.reports, desk.questions, self.services.clock
        )
        return CampaignReportPage(theirs, self._around(), self._session.work)

    def _campaigns_desk(self) -> CampaignsDesk:
        desk = self.services.campaigning
        return CampaignsDesk(
            desk.logs,
            Boards(desk.logs, desk.targets, desk.volunteers),
            desk.targets,
            desk.volunteers,
            desk.shares,
            self.services.letters,
            desk.books,
            volunteer_table,
            desk.me.mark,
        )

    def _open_letters(self) -> Page:
        return OpenLettersPage(self.services.open_letters, self._around(), self._session.work)

    def _open_letter(self) -> Page:
        return OpenLetterPage(self.services.open_letters, self._around(), self._session.work)

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
        if not self.is_trial:
            page.mail.serve(services.mailing.accounts, session.work)
            page.carrying.serve(self._carrying())
        page.language_chosen.connect(session.speak)
        page.look_chosen.connect(session.dress)
        page.idle_chosen.connect(session.watch_idle)
        if session.reminding and not self.is_trial:
            page.reminders.serve(session.reminding, services.days.export, session.work)
        return page
