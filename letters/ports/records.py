"""What is asked of the encrypted file: the household, the requests and their events, the drafts, settings."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol
from uuid import UUID

from letters.domain.drafts import Draft, KeptLetter
from letters.domain.happenings import Event
from letters.domain.household import Member
from letters.domain.packs import KeptPack
from letters.domain.requests import Kept, Listed, Request
from letters.domain.wording import Said
from letters.ports.campaigns import CampaignRecords
from letters.ports.directory import DirectoryRecords
from letters.ports.due import DueRecords
from letters.ports.matters import MatterRecords
from letters.ports.outbox import OutboxRecords
from letters.ports.reference import ReferenceRecords
from letters.ports.signatures import SignatureRecords


class HouseholdRecords(Protocol):
    """The persons of the household."""

    def members(self) -> tuple[Member, ...]:
        """Give everyone, in the order in which they were added."""

    def keep_member(self, member: Member) -> None:
        """Add *member*, or put it in the place of the one with its identifier."""

    def forget_member(self, uid: UUID) -> None:
        """Delete a person with their requests, letters, files and drafts; raises `UnknownMember`.

        Nothing of them can be read in the file afterwards, nor in its journal.
        """


class RequestRecords(Protocol):
    """The requests, their events, letters and files; each call is one whole transaction on the disk."""

    def open_request(
        self, request: Request, letters: Sequence[KeptLetter] = (), files: Sequence[Kept] = ()
    ) -> None:
        """Keep a new request with its first events, letters and files, all or nothing.

        The contents of *files* are already kept. Raises `AlreadyOpen` and `UnknownMember`.
        """

    def append(
        self,
        request: UUID,
        events: Sequence[Event],
        letters: Sequence[KeptLetter] = (),
        files: Sequence[Kept] = (),
    ) -> None:
        """Write *events*, the letters they name, the *files* that show them, all or nothing.

        The request's row then says `letters.domain.projection.project` of all its events. The contents of
        *files* are already kept. Raises `UnknownRequest`.
        """

    def request(self, uid: UUID) -> Request:
        """Give a request with all its events; raises `UnknownRequest`."""

    def found(self, beginning: str) -> UUID:
        """Give the request whose identifier begins so; raises `UnknownRequest`, `AmbiguousRequest`."""

    def listed(
        self,
        *,
        closed: bool = False,
        words: str = "",
        member: UUID | None = None,
        first: int = 0,
        most: int = 100,
    ) -> tuple[Listed, ...]:
        """Give a page of the open requests (of the closed too with *closed*), the latest opened first.

        *words* keeps those in whose recipient, person or title each word occurs, accents and case aside.
        """

    def to_do(self, today: date, *, most: int = 50) -> tuple[Listed, ...]:
        """Give the open requests whose advised step is open on *today*, the one open longest first."""

    def coming(self, today: date, *, most: int = 50) -> tuple[Listed, ...]:
        """Give the open requests whose advised step opens after *today*, the soonest first."""

    def running(self, *, first: int = 0, most: int = 100) -> tuple[Listed, ...]:
        """Give the requests of which a period runs, the one that ends first at the head."""

    def count(self) -> tuple[int, int]:
        """Give how many requests are open, and how many closed."""

    def forget_request(self, uid: UUID) -> None:
        """Delete a request with its events, letters and files; raises `UnknownRequest`."""

    def letters(self, request: UUID) -> tuple[KeptLetter, ...]:
        """Give the letters that left, in their order."""

    def attach(self, kept: Kept) -> None:
        """Join a file, whose content is already kept, to a request; raises `UnknownRequest`."""

    def attachments(self, request: UUID) -> tuple[Kept, ...]:
        """Give the files joined to a request, in the order in which they were."""

    def detach(self, uid: UUID) -> None:
        """Take a file away from its request."""

    def contents(self) -> frozenset[str]:
        """Give the SHA-256 of every content that something rests on."""


class DraftRecords(Protocol):
    """The letters being written."""

    def drafts(self) -> tuple[Draft, ...]:
        """Give every draft, the last saved first."""

    def draft(self, uid: UUID) -> Draft:
        """Give one; raises `UnknownDraft`."""

    def save_draft(self, draft: Draft) -> None:
        """Keep *draft*, in the place of the one with its identifier; *saved_at* is its moment."""

    def discard_draft(self, uid: UUID) -> None:
        """Delete a draft, if it is there."""


class SettingRecords(Protocol):
    """What the person chose."""

    def setting(self, key: str) -> str:
        """Give a setting, or an empty text."""

    def set(self, key: str, value: str) -> None:
        """Keep a setting."""


class PackRecords(Protocol):
    """The packs of letters that were installed."""

    def packs(self) -> tuple[KeptPack, ...]:
        """Give every pack, in order of name."""

    def keep_pack(self, pack: KeptPack) -> None:
        """Keep *pack*, in the place of the one of its name."""

    def forget_pack(self, name: str) -> None:
        """Delete a pack, if it is there."""


class Records(
    HouseholdRecords,
    RequestRecords,
    DueRecords,
    MatterRecords,
    DraftRecords,
    SettingRecords,
    PackRecords,
    DirectoryRecords,
    ReferenceRecords,
    OutboxRecords,
    CampaignRecords,
    SignatureRecords,
    Protocol,
):
    """Everything that the encrypted file holds."""

    def faults(self) -> tuple[Said, ...]:
        """Check the whole file: its pages, its links, and that each row is what its events say.

        Each fault is a sentence marked for translation, filled; none when all is well.
        """

    def close(self) -> None:
        """Let go of the file."""
