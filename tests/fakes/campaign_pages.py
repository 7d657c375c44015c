"""The pages of a volunteer and of the report over an invented campaign, with everything around them."""

from uuid import uuid4

from gui.desktop import Desktop
from gui.pages.around import Around
from gui.pages.campaign_report import CampaignReportPage, ReportDesk
from gui.pages.volunteer import VolunteerDesk, VolunteerPage
from letters.domain.bodies import Recipient
from letters.domain.drafts import Draft
from letters.domain.entries import ref_of
from letters.domain.errors import UnlikeAnyRecipient
from letters.domain.writing_to import recipient_of
from letters.output.campaign_book.keeper import BookFiles
from letters.services.campaigns.books import Books
from letters.services.campaigns.contacts import Contacts
from letters.services.campaigns.me import Me
from letters.services.campaigns.my_days import MyDays
from letters.services.campaigns.offers import Offer
from letters.services.campaigns.paragraphs import Paragraphs
from letters.services.campaigns.questions import QuestionsFound
from letters.services.campaigns.reports import Reports
from letters.services.directory import Told
from plaidoyer.assembly import report_writers
from plaidoyer.campaigning import published_lists
from tests.fakes.around_pages import AtOnce, ChosenFiles, DiskInMemory
from tests.fakes.asks import Answers
from tests.fakes.desktop_of_tests import ClipboardOfTests
from tests.fakes.sample_campaign import (
    JEANNE,
    KEYS,
    OTHER_QUESTION,
    QUESTION,
    TODAY,
    begin,
    listed,
    sample_logs,
)
from tests.fakes.still_clock import StillClock

__all__ = ["JEANNE", "report_page", "volunteer_page"]


class BookOfTests:
    """The directory, of the legislators of the invented campaign alone."""

    def __init__(self):
        self.gone: set[str] = set()

    def record(self, identifier) -> Told:
        key = ref_of(identifier).key
        if key not in KEYS or key in self.gone:
            raise UnlikeAnyRecipient(slug=identifier)
        return Told(identifier, listed(key), "Registre inventé", "", TODAY, stale=False)

    def recipient(self, identifier) -> Recipient:
        return recipient_of(self.record(identifier).listed)


class SettingsInMemory:
    """What was chosen."""

    def __init__(self):
        self.kept = {}

    def setting(self, key):
        return self.kept.get(key, "")

    def set(self, key, value):
        self.kept[key] = value


class SheetsOfTests:
    """Prints nothing but who it is for."""

    def printed(self, _campaign, volunteer):
        return f"%PDF {volunteer}".encode()

    def named(self, _campaign, _volunteer):
        return "fiche-d-appel.pdf"


class DraftsOfTests:
    """Begins letters, unless one is not *ready*."""

    def __init__(self):
        self.begun, self.error = [], None

    def begin(self, campaign, ref, volunteer):
        if self.error:
            raise self.error
        self.begun.append((campaign, ref, volunteer))
        return Draft(uuid4(), "legislator/senator-written-question")


def volunteer_page(*, path=None, told=begin, work=None, yes=True, begun=lambda _origin: False):
    """Give the page, the campaign, the work and the services; nobody said yet who sits here."""
    logs, clock = sample_logs(), StillClock(TODAY)
    uid = told(logs)
    paragraphs = Paragraphs(logs)
    days = MyDays(logs, BookOfTests(), paragraphs, clock, begun)
    desk = VolunteerDesk(
        days, Me(logs, SettingsInMemory()), Contacts(logs), paragraphs, SheetsOfTests(), DraftsOfTests(),
        Books(logs, BookFiles, SettingsInMemory()), published_lists,
    )  # fmt: skip
    work = work or AtOnce()
    around = Around(
        Desktop(ClipboardOfTests(), None, ChosenFiles(path), None, None), DiskInMemory(), Answers(yes=yes)
    )
    return VolunteerPage(desk, around, work), uid, work, desk


class QuestionsOfTests:
    """A file of questions, whatever its path."""

    def __init__(self, *effects):
        self.effects, self.error, self.passed = effects, None, ()

    def look(self, _campaign, _path):
        if self.error:
            raise self.error
        return QuestionsFound(tuple(Offer(each, KEYS["S1"], None) for each in self.effects), self.passed)


def report_page(*, path=None, told=begin, work=None):
    """Give the page of the report, the campaign, the work and the services."""
    logs, clock = sample_logs(), StillClock(TODAY)
    uid = told(logs)
    questions = QuestionsOfTests(QUESTION, OTHER_QUESTION)
    me, disk = Me(logs, SettingsInMemory()), DiskInMemory()
    reports = Reports(logs, report_writers(), disk.write)
    desk = ReportDesk(logs, me, Contacts(logs), reports, questions, clock)
    work = work or AtOnce()
    around = Around(Desktop(ClipboardOfTests(), None, ChosenFiles(path), None, None), disk, Answers())
    return CampaignReportPage(desk, around, work), uid, work, desk
