"""Books of others: read with suspicion, looked into, brought in."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

from letters.domain.campaign_errors import BookOfTomorrow, ChangedBook, OtherBook, UnfitBook
from letters.domain.campaigns.facts import Aim, Entry
from letters.domain.campaigns.folding import aim_of, standing_entries
from letters.domain.errors import PlaidoyerError
from letters.ports.campaign_books import MOST_ENTRIES, BookKeeper, CampaignBook
from letters.ports.records import SettingRecords
from letters.services.campaigns.book_seen import seen_in
from letters.services.campaigns.foreseeing import Foreseen, Here, foreseen, here
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.merging import MergeTold, is_to_come
from letters.services.campaigns.receipts import Receipt, Receipts
from letters.services.campaigns.rehearsals_of_merges import BookAhead, BookRefused, Rehearsal

_OTHER_ZONE: Final = timedelta(days=1)
"""What is today elsewhere may be tomorrow here."""


@dataclass(frozen=True, slots=True)
class BringingIn:
    """The way in, for the books of others; at most *most_kept* entries are held between a look and a merge.

    Books beyond are read again.
    """

    logs: CampaignLogs
    keeper: Callable[[], BookKeeper]
    settings: SettingRecords
    most_kept: int = MOST_ENTRIES

    def read(self, path: Path, into: UUID | None = None) -> CampaignBook:
        """Give the book *path*, of the campaign *into* if one is named.

        Raises `FileUnreadable`, `BookFault`.
        """
        book = self.keeper().read(path)
        if book.made_at > self.logs.clock.now() + _OTHER_ZONE:
            raise BookOfTomorrow(file=path.name, day=book.made_at.date())
        if into is not None and book.campaign != into:
            asked = self.logs.campaign(into).aim.title
            raise OtherBook(file=path.name, other=self._title(book), asked=asked)
        if book.campaign not in self.logs.records.campaigns() and not self._title(book).strip():
            raise UnfitBook(file=path.name, line=1)
        return book

    def rehearse(self, paths: Sequence[Path], into: UUID | None = None) -> Rehearsal:
        """Say what adding the books *paths* would do; raises `UnknownCampaign`."""
        if into is not None:
            self.logs.campaign(into)
        ahead: list[BookAhead] = []
        refused: list[BookRefused] = []
        brought, held = _Brought(self.logs), 0
        kept: dict[Path, CampaignBook] = {}
        for path in dict.fromkeys(paths):
            try:
                book = self.read(path, into)
            except PlaidoyerError as fault:
                refused.append(BookRefused(path, fault))
                continue
            there = brought.here(book.campaign)
            known = {each.uid for each in there.entries} if there.told else None
            is_held = held + len(book.entries) <= self.most_kept
            would = foreseen(there, book.entries, self._latest).told
            ahead.append(BookAhead(path, seen_in(book, known), would, 0 if is_held else hash(book)))
            brought.bring(book)
            if is_held:
                held += len(book.entries)
                kept[path] = book
        told = tuple(each.told for each in brought.foreseen(self._latest))
        return Rehearsal(tuple(ahead), tuple(refused), told, into, kept)

    def add(self, rehearsal: Rehearsal) -> tuple[MergeTold, ...]:
        """Add the books that were looked into.

        Raises `ChangedBook`, `FileUnreadable`, `BookFault`, `NotKept`.
        """
        return self._merge(self._again(each, rehearsal) for each in rehearsal.books)

    def merge(self, paths: Sequence[Path], into: UUID | None) -> tuple[MergeTold, ...]:
        """Add the books *paths*, each read before anything is written; raises as `add` does."""
        return self._merge(self.read(path, into) for path in paths)

    @property
    def _latest(self) -> date:
        return (self.logs.clock.now() + _OTHER_ZONE).date()

    def _title(self, book: CampaignBook) -> str:
        """Give the name of the campaign, as the book tells it: of thousands of entries, few bear on that."""
        told = [each for each in book.entries if isinstance(each.fact, Aim) or each.corrects is not None]
        told = [each for each in told if not is_to_come(each, self._latest)]
        return aim_of(standing_entries(told).values(), told).title

    def _again(self, ahead: BookAhead, rehearsal: Rehearsal) -> CampaignBook:
        book = rehearsal.kept.get(ahead.path)
        if book is not None:
            return book
        book = self.read(ahead.path, rehearsal.into)
        if hash(book) != ahead.mark:
            raise ChangedBook(file=ahead.path.name)
        return book

    def _merge(self, books: Iterable[CampaignBook]) -> tuple[MergeTold, ...]:
        brought = _Brought(self.logs)
        for book in books:
            brought.bring(book)
        return tuple(self._write(each) for each in brought.foreseen(self._latest))

    def _write(self, ahead: Foreseen) -> MergeTold:
        told, records, receipts = ahead.told, self.logs.records, Receipts(self.settings)
        if told.begun:
            receipts.forget(told.campaign)  # what it left if it was here before, and was erased
            place, added = 0, len(ahead.new)
            records.begin_campaign(told.campaign, ahead.new)
        else:
            place = records.last_place(told.campaign)
            added = records.add_entries(told.campaign, ahead.new)
        if not added:
            return told
        receipt = Receipt(self.logs.clock.now(), place, records.last_place(told.campaign), added)
        receipts.keep(told.campaign, receipt)
        return replace(told, new=added, receipt=receipt)


class _Brought:
    """What books bring, campaign by campaign."""

    def __init__(self, logs: CampaignLogs) -> None:
        self._logs = logs
        self._here: dict[UUID, Here] = {}
        self._entries: dict[UUID, list[Entry]] = {}

    def here(self, campaign: UUID) -> Here:
        if campaign not in self._here:
            self._here[campaign] = here(self._logs, campaign)
        return self._here[campaign]

    def bring(self, book: CampaignBook) -> None:
        self._entries.setdefault(book.campaign, []).extend(book.entries)

    def foreseen(self, latest: date) -> Iterable[Foreseen]:
        """Say what they do: of all the campaigns, before anything is done to any."""
        return [foreseen(self.here(each), entries, latest) for each, entries in self._entries.items()]
