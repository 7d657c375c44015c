"""The requests of an invented household, kept in memory, on a day that the test sets."""

from datetime import date
from uuid import UUID

from letters.domain.bodies import Recipient
from letters.domain.drafts import KeptLetter
from letters.domain.happenings import Event
from letters.domain.household import Member
from letters.domain.people import Person
from letters.domain.plain import plain_text
from letters.domain.requests import Request
from letters.services.household import Household
from letters.services.requests import Requests
from tests.fakes.attachments_in_memory import AttachmentsInMemory
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.still_clock import StillClock
from tests.fakes.story import MEMBER, uid_of

NOLWENN = Member(
    MEMBER,
    Person(
        plain_text("Nolwenn", limit=200),
        plain_text("Le Bihan", limit=200),
        (plain_text("8 rue du Calvaire", limit=200), plain_text("35000 RENNES", limit=200)),
        "nolwenn@example.org",
    ),
    {"insured_number": "2 74 05 44 109 123 18", "place": "Rennes"},
)


class Desk:
    """Services over records, files and a clock, all of them fakes that a test may look into."""

    def __init__(self, day: date) -> None:
        self.clock = StillClock(day)
        self.records = RecordsInMemory()
        self.files = AttachmentsInMemory()
        self.household = Household(self.records)
        self.requests = Requests(self.records, self.files, self.clock)
        self.household.keep(NOLWENN)

    def keep(
        self, body: str, *events: Event, opened: date, rule: str = "controller-answer", paper: bytes = b""
    ) -> UUID:
        """Keep a request to *body*, with the letter that left when *paper* is given."""
        uid = uid_of(body)
        recipient = Recipient(body, ("1 rue Haute", "35000 RENNES"), "mutual-insurer")
        title = "Opposition à la réutilisation de mes données de santé"
        request = Request(
            uid,
            MEMBER,
            recipient,
            "objection/health-insurer",
            "objection",
            title,
            opened,
            rule,
            events=events,
        )
        self.records.open_request(request, [_letter(uid, self.files.put(paper), opened)] if paper else [])
        return uid


def _letter(request: UUID, pdf: str, sent_on: date) -> KeptLetter:
    return KeptLetter(
        uid_of(f"letter of {request}"),
        request,
        "objection/health-insurer",
        "1",
        "fr",
        "Exercice de mon droit d’opposition",
        "Madame, Monsieur,\n\nJe m’oppose à la réutilisation de mes données de santé.\n\nNolwenn Le Bihan",
        "registered-post",
        sent_on,
        pdf=pdf,
    )
