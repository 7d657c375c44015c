"""What a team does with books, without a server: give one's own, look into another's, merge."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

from letters.domain.campaign_errors import (
    BookOfTomorrow,
    OtherBook,
    UnfitBook,
    UnknownCampaign,
    UnknownVolunteer,
)
from letters.domain.campaigns.books import merged, share_of
from letters.domain.campaigns.facts import Aim, Entry
from letters.domain.campaigns.folding import campaign_of
from letters.domain.file_names import savable
from letters.ports.campaign_books import ENDING, BookKeeper, CampaignBook
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.merging import (
    MergeTold,
    altered_told,
    at_odds,
    conflicts_told,
    is_to_come,
    overruled_by,
    shares_told,
)

_OTHER_ZONE: Final = timedelta(days=1)
"""What is today elsewhere may be tomorrow here."""


@dataclass(frozen=True, slots=True)
class BookSeen:
    """What is inside a book: of which campaign, *whose* share (a name; none of the whole), how much of what.

    *paragraphs* were written for one legislator each; *mailboxes* are the addresses of volunteers; *opinions*
    say where legislators stand. *known* says whether the campaign is here, *new* how many of its *entries*
    are not.
    """

    campaign: UUID
    title: str
    whose: str
    made_at: datetime
    entries: int
    targets: int
    contacts: int
    volunteers: int
    effects: int
    paragraphs: int
    mailboxes: int
    opinions: int
    known: bool = True
    new: int = 0


@dataclass(frozen=True, slots=True)
class Books:
    """Books of the campaigns of one encrypted file; *keeper* gives what writes and reads them."""

    logs: CampaignLogs
    keeper: Callable[[], BookKeeper]

    def file_name(self, campaign: UUID, volunteer: UUID | None = None) -> str:
        """Propose a name for a book: « Constances – Anne Martin.cahier »; raises `UnknownCampaign`."""
        told = self.logs.campaign(campaign)
        whose = told.volunteers.get(volunteer) if volunteer else None
        parts = (told.aim.title, whose.name if whose else "")
        return f"{savable(' – '.join(filter(None, parts)))}.{ENDING}"

    def inside(self, campaign: UUID, volunteer: UUID | None = None) -> BookSeen:
        """Say what a book would hold; raises `UnknownCampaign`, `UnknownVolunteer`."""
        return self._seen(self._book(campaign, volunteer))

    def export(self, campaign: UUID, path: Path, volunteer: UUID | None = None) -> BookSeen:
        """Write the whole campaign, or the share of *volunteer*, into *path*, and say what is inside.

        Raises `UnknownCampaign`, `UnknownVolunteer`, `TooMuchForABook`, `NotForABook`, `NotWritten`.
        """
        book = self._book(campaign, volunteer)
        self.keeper().write(path, book)
        return self._seen(book)

    def look(self, path: Path) -> BookSeen:
        """Say what is inside the book *path*, and change nothing; raises `FileUnreadable`, `BookFault`."""
        return self._seen(self._read(path))

    def merge(self, path: Path, into: UUID | None = None) -> MergeTold:
        """Add what the book *path* tells, all or nothing; a campaign unknown here begins.

        With *into*, a book of another campaign is refused. The same book twice changes nothing.
        Raises `FileUnreadable`, `BookFault`, `NotKept`.
        """
        return self.merge_all((path,), into)[0]

    def merge_all(self, paths: Sequence[Path], into: UUID | None = None) -> tuple[MergeTold, ...]:
        """Add what several books tell: each is read before anything is written, each campaign is one whole.

        Raises what `merge` does; nothing was written then.
        """
        books: dict[UUID, list[Entry]] = {}
        for path in paths:
            book = self._read(path)
            self._refuse_other(book, into, path.name)
            books.setdefault(book.campaign, []).extend(book.entries)
        return tuple(self._merge(campaign, entries) for campaign, entries in books.items())

    def _read(self, path: Path) -> CampaignBook:
        book = self.keeper().read(path)
        if book.made_at > self.logs.clock.now() + _OTHER_ZONE:
            raise BookOfTomorrow(file=path.name, day=book.made_at.date())
        if not self._is_here(book.campaign):
            told = shares_told(self._come(book.entries), book.campaign)
            if not told.aim.title.strip():
                raise UnfitBook(file=path.name, line=1)
        return book

    def _refuse_other(self, book: CampaignBook, into: UUID | None, file: str) -> None:
        if into is not None and book.campaign != into:
            other = campaign_of(book.campaign, book.entries).aim.title
            raise OtherBook(file=file, other=other, asked=self.logs.campaign(into).aim.title)

    def _merge(self, campaign: UUID, told_there: Sequence[Entry]) -> MergeTold:
        brought = self._come(told_there)
        is_here = self._is_here(campaign)
        mine = self.logs.entries(campaign) if is_here else ()
        union = merged(mine, brought)
        if not is_here:
            self.logs.records.begin_campaign(campaign, union.new)
        added = self.logs.records.add_entries(campaign, union.new) if is_here else len(union.new)
        told = shares_told(
            (*mine, *union.new) if added == len(union.new) else self.logs.entries(campaign), campaign
        )
        return MergeTold(
            campaign,
            told.aim.title,
            added,
            union.already_there,
            conflicts_told(told),
            tuple(altered_told(entry, told) for entry in (*union.altered, *at_odds(brought))),
            len(union.new) - added,
            begun=not is_here,
            namesake=self._has_namesake(campaign, told.aim),
            to_come=len(told_there) - len(brought),
            overruled=tuple(altered_told(each, told) for each in overruled_by(union.new, mine)),
        )

    def _come(self, entries: Sequence[Entry]) -> list[Entry]:
        """Give the entries of which the day has come, somewhere."""
        latest = (self.logs.clock.now() + _OTHER_ZONE).date()
        return [each for each in entries if not is_to_come(each, latest)]

    def _is_here(self, campaign: UUID) -> bool:
        return campaign in self.logs.records.campaigns()

    def _has_namesake(self, campaign: UUID, aim: Aim) -> bool:
        return any(uid != campaign and each.title == aim.title for uid, each in self.logs.aims().items())

    def _book(self, campaign: UUID, volunteer: UUID | None) -> CampaignBook:
        entries = self.logs.entries(campaign)
        if volunteer is not None:
            if volunteer not in self.logs.campaign(campaign).volunteers:
                raise UnknownVolunteer(name=str(volunteer))
            entries = share_of(campaign, entries, volunteer)
        return CampaignBook(campaign, self.logs.clock.now(), entries, volunteer)

    def _seen(self, book: CampaignBook) -> BookSeen:
        told = campaign_of(book.campaign, book.entries)
        whose = told.volunteers.get(book.whose) if book.whose else None
        try:
            known: tuple[Entry, ...] | None = self.logs.entries(book.campaign)
        except UnknownCampaign:
            known = None
        return BookSeen(
            book.campaign,
            told.aim.title,
            whose.name if whose else "",
            book.made_at,
            len(book.entries),
            len(told.targets),
            len(told.contacts),
            len(told.volunteers),
            len(told.effects),
            len(told.paragraphs),
            len(told.mailboxes),
            len(told.positions),
            known is not None,
            len({each.uid for each in book.entries} - {each.uid for each in known or ()}),
        )
