"""What is asked of a book of a campaign: one file that people carry, written whole, read with suspicion."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, Protocol
from uuid import UUID

from letters.domain.campaigns.facts import Entry

ENDING: Final = "cahier"
"""How the name of a book ends, without the dot."""

MOST_ENTRIES: Final = 200_000
"""Entries of a book at most: ten times those of a large campaign."""


@dataclass(frozen=True, slots=True)
class CampaignBook:
    """A book of a *campaign*: its *entries* as they stood at the moment *made_at*.

    *whose* is the volunteer whose share it is; none where it holds the whole campaign.
    """

    campaign: UUID
    made_at: datetime
    entries: tuple[Entry, ...]
    whose: UUID | None = None


class BookKeeper(Protocol):
    """Writes and reads books."""

    def write(self, path: Path, book: CampaignBook) -> None:
        """Write *book* into the one file *path*, whole or not at all; whoever has the file can read it.

        What is written can be read back: raises `TooMuchForABook`, `NotForABook`, `NotWritten`.
        """

    def read(self, path: Path) -> CampaignBook:
        """Give the book at *path*, each of its values checked to be one that `write` writes.

        Raises `FileUnreadable`, or a `BookFault` whose class says what is wrong with the file.
        """
