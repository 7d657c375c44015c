"""What the page of a volunteer asks, all of it off the window's thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from letters.domain.drafts import Draft
from letters.domain.listed import Ref
from letters.domain.official_lists import OfficialList
from letters.services.campaigns.books import Books
from letters.services.campaigns.contacts import Contacts
from letters.services.campaigns.me import Me
from letters.services.campaigns.my_days import MyDays
from letters.services.campaigns.paragraphs import Paragraphs


class Sheets(Protocol):
    """Whoever prints call sheets."""

    def printed(self, campaign: UUID, volunteer: UUID) -> bytes:
        """Give the call sheets of a volunteer as a PDF file."""

    def named(self, campaign: UUID, volunteer: UUID) -> str:
        """Give a name for that file."""


class Drafts(Protocol):
    """Whoever begins letters."""

    def begin(self, campaign: UUID, ref: Ref, volunteer: UUID) -> Draft:
        """Give a letter with all that is known filled in; raises `LetterNotReady` and others."""


@dataclass(frozen=True, slots=True)
class VolunteerDesk:
    """The services of the page; *lists* gives where the addresses of legislators are published."""

    days: MyDays
    me: Me
    contacts: Contacts
    paragraphs: Paragraphs
    sheets: Sheets
    drafts: Drafts
    books: Books
    lists: Callable[[], Sequence[OfficialList]]
