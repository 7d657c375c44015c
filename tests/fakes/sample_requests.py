"""A household of invented persons, their requests and what happened to them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from letters.domain.bodies import Gender, Recipient
from letters.domain.drafts import Draft, Edit, KeptLetter
from letters.domain.happenings import Event, Happening
from letters.domain.household import Capacity, Member
from letters.domain.mailing import Outgoing
from letters.domain.people import Person
from letters.domain.plain import PlainText
from letters.domain.requests import Kept, Request

DAY = date(2026, 3, 2)
NOW = datetime(2026, 3, 2, 9, 30, 15, 123456, tzinfo=UTC)
CPAM = Recipient("CPAM de Paris", ("Service médical", "75948 PARIS CEDEX 19"), "health-insurer")
HOSPITAL = Recipient(
    "Hôpital Sacré-Cœur", ("1 rue de l’Œuvre", "13005 MARSEILLE"), "hospital", "DPO", "dpo@hopital.test",
    Gender.FEMININE, "Directrice",
)  # fmt: skip


def member(given: str = "Hélène", family: str = "Martin", represented_by: UUID | None = None) -> Member:
    person = Person(
        PlainText(given), PlainText(family), (PlainText("3 rue du Bac"), PlainText("75007 PARIS")),
        f"{given.lower()}@courrier.test", "01 00 00 00 00",
    )  # fmt: skip
    capacity = Capacity.PARENT if represented_by else None
    proof = "copie du livret de famille" if represented_by else ""
    return Member(uuid4(), person, {"birth_date": "1980-05-17"}, represented_by, capacity, proof)


def request(member: UUID, recipient: Recipient = CPAM, *events: Event, **about: Any) -> Request:
    """Give a request opened on `DAY`, unless *about* says otherwise."""
    right = about.get("right", "objection")
    usual = Request(
        uuid4(), member, recipient, f"{right}/health-insurer", right, "Opposition à la réutilisation", DAY
    )
    return replace(usual, events=events, **about)


def event(kind: Happening = Happening.SENT, on: date = DAY, *, after: int = 0, **told: Any) -> Event:
    """Give an event written down *after* so many minutes; of one minute, in the order of a matter."""
    written = NOW + timedelta(minutes=after, seconds=list(Happening).index(kind))
    channel = "registered-post" if kind is Happening.SENT else ""
    return replace(Event(uuid4(), kind, on, written, "Hélène", "", channel, "1A 234"), **told)


def letter(request: UUID, sent_on: date = DAY, pdf: str = "", text: str = "Madame, Monsieur,") -> KeptLetter:
    answers = {"insured_number": "1 80 05", "has_situation": True, "reasons": ["a", "b"]}
    return KeptLetter(
        uuid4(), request, "objection/health-insurer", "abc123", "fr", "Opposition", text,
        "registered-post", sent_on, "1A 234", pdf, answers,
    )  # fmt: skip


def kept(request: UUID, content: str = "a", size: int = 12, event: UUID | None = None) -> Kept:
    return Kept(uuid4(), request, "avis de réception.pdf", content * 64, size, NOW, "Preuve", event)


def draft(
    member: UUID | None = None, request: UUID | None = None, saved_at: datetime | None = NOW, typed: str = "x"
) -> Draft:
    sections = {"answers": {"place": typed, "since": date(2025, 1, 1)}, "sender": {"address": ["a", "b"]}}
    return Draft(
        uuid4(), "access/health-insurer", "fr", sections, (Edit("a", "b"),), member, request, saved_at
    )


def message(member: UUID, **more: Any) -> Outgoing:
    """Give a message about to leave."""
    told: dict[str, Any] = {"changed_at": NOW, "draft": draft(member, saved_at=None), **more}
    return Outgoing(uuid4(), member, "dpo@cpam.test", f"<{uuid4()}@test>", "e" * 64, 9, DAY, **told)
