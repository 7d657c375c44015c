"""A book for each volunteer of a campaign, into one folder."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID

from letters.domain.campaign_errors import BooksThere
from letters.domain.campaigns.books import ShareOut
from letters.domain.campaigns.namesakes import names_apart
from letters.domain.file_names import savable
from letters.domain.folding import folded
from letters.ports.campaign_books import ENDING, BookKeeper, CampaignBook
from letters.services.campaigns.logs import CampaignLogs

_NAMED: Final = 3
"""Files that are named where some are there already."""

_FOLDERS: Final = str.maketrans("/\\", "--")

Step = Callable[[int, int], None]


def book_name(*parts: str) -> str:
    """Give the name of the file of a book: all its *parts*, as any computer can save them."""
    return savable(" – ".join(parts).translate(_FOLDERS), ENDING)


@dataclass(frozen=True, slots=True)
class BookOf:
    """The book of one *volunteer*, called *name*: « Constances – Anne Martin.cahier »."""

    volunteer: UUID
    whose: str
    name: str


@dataclass(frozen=True, slots=True)
class BooksForAll:
    """Writes the books of all the volunteers; *is_there* says whether a file is."""

    logs: CampaignLogs
    keeper: Callable[[], BookKeeper]
    is_there: Callable[[Path], bool] = Path.exists

    def planned(self, campaign: UUID) -> tuple[BookOf, ...]:
        """Say which books there would be, by the names of volunteers; raises `UnknownCampaign`.

        No two have one name, however a disk takes capitals and accents.
        """
        told = self.logs.campaign(campaign)
        names = names_apart(told.volunteers.values())
        people = sorted(names, key=lambda uid: (folded(names[uid]), str(uid)))
        books, taken = [], set[str]()
        for uid in people:
            name = book_name(told.aim.title, names[uid])
            if folded(name) in taken:
                name = book_name(str(uid), told.aim.title, names[uid])
            taken.add(folded(name))
            books.append(BookOf(uid, names[uid], name))
        return tuple(books)

    def already_there(self, campaign: UUID, folder: Path) -> tuple[str, ...]:
        """Give the names of those of which a file is in *folder* already; raises `UnknownCampaign`."""
        return tuple(each.name for each in self.planned(campaign) if self.is_there(folder / each.name))

    def write(self, campaign: UUID, folder: Path, step: Step, *, replacing: bool = False) -> Iterator[BookOf]:
        """Write each book into *folder*, and give it once it is there; *step* hears how many are of how many.

        Files that are there are replaced only where this is asked. What *step* raises stops it: the books
        given until then are there, whole. Raises `UnknownCampaign`, `BooksThere`, `TooMuchForABook`,
        `NotForABook`, `NotWritten`.
        """
        there = () if replacing else self.already_there(campaign, folder)
        if there:
            raise BooksThere(count=len(there), names=_named(there))
        books, now = self.planned(campaign), self.logs.clock.now()
        shares = ShareOut(campaign, self.logs.entries(campaign))
        for done, each in enumerate(books):
            step(done, len(books))
            book = CampaignBook(campaign, now, shares.of(each.volunteer), each.volunteer)
            self.keeper().write(folder / each.name, book)
            yield each


def _named(names: tuple[str, ...]) -> str:
    return ", ".join(f"« {each} »" for each in names[:_NAMED]) + (", …" if len(names) > _NAMED else "")
