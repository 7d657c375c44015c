"""What a team does with books, without a server: give one's own, look into another's, merge."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from letters.domain.campaign_errors import UnknownVolunteer
from letters.domain.campaigns.books import share_of
from letters.domain.campaigns.namesakes import names_apart
from letters.ports.campaign_books import BookKeeper, CampaignBook
from letters.ports.records import SettingRecords
from letters.services.campaigns.book_seen import BookSeen, seen_in
from letters.services.campaigns.books_for_all import BooksForAll, book_name
from letters.services.campaigns.bringing_in import BringingIn
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.merging import MergeTold
from letters.services.campaigns.rehearsals_of_merges import Rehearsal
from letters.services.campaigns.unmerging import Unmerging


@dataclass(frozen=True, slots=True)
class Books:
    """Books of the campaigns of one encrypted file; *keeper* gives what writes and reads them.

    *settings* keep what came with which merge, so that it can be undone.
    """

    logs: CampaignLogs
    keeper: Callable[[], BookKeeper]
    settings: SettingRecords

    def file_name(self, campaign: UUID, volunteer: UUID | None = None) -> str:
        """Propose a name for a book: « Constances – Anne Martin.cahier »; raises `UnknownCampaign`."""
        told = self.logs.campaign(campaign)
        whose = names_apart(told.volunteers.values()).get(volunteer, "") if volunteer else ""
        return book_name(*filter(None, (told.aim.title, whose)))

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
        book = self._incoming.read(path)
        known = self.logs.entries(book.campaign) if book.campaign in self.logs.records.campaigns() else None
        return seen_in(book, None if known is None else {each.uid for each in known})

    def rehearse(self, paths: Sequence[Path], into: UUID | None = None) -> Rehearsal:
        """Say what adding the books *paths* would do, and write nothing.

        Those that cannot be read, or are of another campaign than *into*, are told; raises `UnknownCampaign`.
        """
        return self._incoming.rehearse(paths, into)

    def add(self, rehearsal: Rehearsal) -> tuple[MergeTold, ...]:
        """Add the books that were looked into, each campaign all or nothing.

        Raises `ChangedBook`, `FileUnreadable`, `BookFault`, `NotKept`; nothing was written then.
        """
        return self._incoming.add(rehearsal)

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
        return self._incoming.merge(paths, into)

    @property
    def for_all(self) -> BooksForAll:
        """What writes the books of all the volunteers at once."""
        return BooksForAll(self.logs, self.keeper)

    @property
    def unmerging(self) -> Unmerging:
        """What undoes merges."""
        return Unmerging(self.logs, self.settings)

    @property
    def _incoming(self) -> BringingIn:
        return BringingIn(self.logs, self.keeper, self.settings)

    def _book(self, campaign: UUID, volunteer: UUID | None) -> CampaignBook:
        entries = self.logs.entries(campaign)
        if volunteer is not None:
            if volunteer not in self.logs.campaign(campaign).volunteers:
                raise UnknownVolunteer(name=str(volunteer))
            entries = share_of(campaign, entries, volunteer)
        return CampaignBook(campaign, self.logs.clock.now(), entries, volunteer)

    def _seen(self, book: CampaignBook) -> BookSeen:
        return seen_in(book, {each.uid for each in book.entries})
