"""Where the verbs of campaigns are put together, for the commands and for the window."""

from datetime import datetime
from functools import cache
from pathlib import Path

from letters.domain.official_lists import OfficialList
from letters.drafting.official_lists import official_lists
from letters.output.campaign_book.keeper import BookFiles
from letters.output.files import write_whole
from letters.ports.call_sheets import CallSheet
from letters.ports.clock import Clock
from letters.ports.questions import QuestionFile
from letters.ports.records import Records
from letters.ports.registers import Dropped
from letters.ports.volunteers import VolunteerTable
from letters.services.campaigns.books import Books
from letters.services.campaigns.call_sheets import CallSheets
from letters.services.campaigns.cases import Cases
from letters.services.campaigns.chasing import Chasing
from letters.services.campaigns.common_words import CommonWords
from letters.services.campaigns.contacts import Contacts
from letters.services.campaigns.desk import CampaignDesk
from letters.services.campaigns.letters import CampaignLetters
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.me import Me
from letters.services.campaigns.my_days import MyDays
from letters.services.campaigns.origins import kept_in
from letters.services.campaigns.paragraphs import Paragraphs
from letters.services.campaigns.questions import Questions
from letters.services.campaigns.reports import Reports
from letters.services.campaigns.shares import Shares
from letters.services.campaigns.targets import Targets
from letters.services.campaigns.volunteers import Volunteers
from letters.services.household import Household
from plaidoyer import ROOT
from plaidoyer.assembly import PAPER, address_book, dropped, letters, report_writers

LISTS = ROOT / "letters" / "guide" / "registers"


@cache
def published_lists() -> tuple[OfficialList, ...]:
    """Give where the addresses of legislators are published; raises `LetterFault`."""
    return official_lists(LISTS)


def desk(records: Records, clock: Clock) -> CampaignDesk:
    """Give the campaigns of an open encrypted file."""
    logs, shelf = CampaignLogs(records, clock), letters()
    contacts, me = Contacts(logs), Me(logs, records)
    paragraphs = Paragraphs(logs, CommonWords(shelf), me.of)
    cases = Cases(shelf, address_book(clock, records), Household(records))
    return CampaignDesk(
        logs=logs,
        targets=Targets(logs, records),
        volunteers=Volunteers(logs, records),
        shares=Shares(logs),
        contacts=contacts,
        paragraphs=paragraphs,
        letters=CampaignLetters(logs, paragraphs, cases),
        questions=Questions(logs, contacts, dropped, questions_of),
        books=Books(logs, BookFiles, records),
        reports=Reports(logs, report_writers(), write_whole),
        me=me,
        chasing=Chasing(logs, me),
    )


def days_of(desk: CampaignDesk, records: Records, clock: Clock) -> MyDays:
    """Give what reads the days of volunteers."""
    return MyDays(desk.logs, address_book(clock, records), desk.paragraphs, clock, kept_in(records))


def call_sheets(days: MyDays) -> CallSheets:
    """Give what prints call sheets; the typesetter is loaded when one is first printed."""
    return CallSheets(days, letters().catalogue.argument, _Press())


class _Press:
    """Prints call sheets, loaded when one is first printed."""

    def press(self, sheet: CallSheet, *, created: datetime) -> bytes:
        """Give *sheet* as a PDF file."""
        from letters.output.pdf.call_sheet import PdfCallSheetPress  # here: it takes as long to load as the
        from letters.output.pdf.paper import read_paper  # typesetter, and a call sheet is seldom printed

        return PdfCallSheetPress(read_paper(PAPER)).press(sheet, created=created)


def questions_of(file: Dropped) -> QuestionFile:
    """Give what reads a file of parliamentary questions; raises `NoQuestions`."""
    from letters.registers.questions import questions_of as reader_of  # here: no other command reads one

    return reader_of(file)


def volunteer_table(path: Path) -> VolunteerTable:
    """Read a table of volunteers; raises `VolunteersNotNamed`, `TableFault`, `RegisterFault`."""
    from letters.registers.volunteers import table_of  # here: no other command reads a table of people

    return table_of(path)
