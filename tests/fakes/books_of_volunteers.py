"""Computers of volunteers, each with its own file of campaigns, that pass books to one another."""

from datetime import UTC, date, datetime
from pathlib import Path

from letters.domain.campaigns.facts import (
    Aim,
    Assigned,
    Contact,
    Effect,
    Entry,
    Mailbox,
    Paragraph,
    Volunteer,
)
from letters.domain.campaigns.facts import Target as Legislator
from letters.domain.campaigns.words import ContactChannel, ContactOutcome, EffectKind
from letters.domain.listed import Ref
from letters.output.campaign_book.keeper import BookFiles
from letters.output.files import write_whole
from letters.ports.campaign_books import CampaignBook
from letters.services.campaigns.books import Books
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.reports import Reports
from plaidoyer.assembly import report_writers
from tests.fakes.campaign_story import CAMPAIGN, aim, assigned, contact, entry, target, uid, volunteer
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.still_clock import StillClock

DAY = date(2026, 11, 22)
MADE = datetime(2026, 11, 20, 9, tzinfo=UTC)
NAMES = ("Anne", "Bruno", "Chloé", "Denis", "Élise")
QUESTION = Effect(
    EffectKind.WRITTEN_QUESTION,
    date(2021, 12, 23),
    "Question au Sénat",
    "https://www.senat.fr",
    after=frozenset({uid("Anne email s1 2021-11-05 10")}),
)
COMMON = (
    aim(),
    *(volunteer(name) for name in NAMES),
    target("s1"),
    target("d1", "75"),
    target("d2", "2A"),
    assigned("s1", "Anne"),
    assigned("d1", "Bruno"),
    entry("mail of Anne", Mailbox(uid("Anne"), "anne@example.org")),
)
THEIRS = {
    "Anne": (
        contact("s1", "Anne", "2021-11-05", "promised", at=10, note="Rappelle « jeudi » ;\nmerci \u202f!"),
        entry("for s1", Paragraph(Ref("senat", "s1"), uid("Anne"), "Je suis infirmière.\nÀ Brest."), 11),
    ),
    "Bruno": (contact("d1", "Bruno", "2021-11-09", "unreachable", channel="telephone", at=12),),
    "Chloé": (assigned("d2", "Chloé", 13), contact("d2", "Chloé", "2021-12-01", "favourable", at=14)),
    "Denis": (assigned("d2", "Denis", 15), contact("d1", "Denis", "2021-11-20", "nothing", at=16)),
    "Élise": (entry("question", QUESTION, 17), contact("s1", "Élise", "2021-11-30", "acknowledged", at=18)),
}
"""What each of five volunteers did apart from the others: two of them took the same deputy."""


class Computer:
    """One file of campaigns, with what is done to it."""

    def __init__(self, records=None):
        self.records = records or RecordsInMemory()
        self.logs = CampaignLogs(self.records, StillClock(DAY))
        self.books = Books(self.logs, BookFiles, self.records)
        self.reports = Reports(self.logs, report_writers(), write_whole)

    def report(self, ending: str) -> bytes:
        """Give the report as those would have it who count at one same moment."""
        computer = Computer(self.records)
        found = []
        reports = Reports(computer.logs, report_writers(), lambda _path, content: found.append(content))
        reports.write(CAMPAIGN, Path(f"report.{ending}"))
        return found[0]


def book(*entries: Entry, whose: str = "", made_at: datetime = MADE) -> CampaignBook:
    """Give a book of these entries."""
    return CampaignBook(CAMPAIGN, made_at, entries, uid(whose) if whose else None)


def written(folder: Path, name: str, *entries: Entry, **more) -> Path:
    """Write a book of these entries into *folder*."""
    path = folder / f"{name}.cahier"
    BookFiles().write(path, book(*entries, **more))
    return path


def five_books(folder: Path) -> list[Path]:
    """Write the book of each of the five volunteers."""
    return [written(folder, name, *COMMON, *THEIRS[name], whose=name) for name in NAMES]


OTHER_AIM = Aim("Une autre campagne")
WHO = Volunteer(uid("Anne"), "Anne", ("35", "2A"), ("35-3",))
WHERE = Legislator(Ref("assemblee", "d1"), "deputy", "Anne Élue", "35", 3, "GDR", ("Affaires sociales",))
SHARE = Assigned(Ref("assemblee", "d1"), uid("Anne"), frozenset({uid("x"), uid("y")}))
CALL = Contact(
    Ref("assemblee", "d1"), uid("Anne"), date(2026, 1, 2), ContactChannel.MEETING, ContactOutcome.PROMISED
)
