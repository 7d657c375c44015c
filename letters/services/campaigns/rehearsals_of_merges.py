"""Books looked into before they come in: what each would do alone, what all would do together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from letters.domain.errors import PlaidoyerError
from letters.ports.campaign_books import CampaignBook
from letters.services.campaigns.book_seen import BookSeen
from letters.services.campaigns.merging import MergeTold


@dataclass(frozen=True, slots=True)
class BookAhead:
    """The book *path*: what is inside, and what it *would* do if it came in alone.

    *mark* tells a book that is not held until it comes in from any other; 0 of one that is.
    """

    path: Path
    seen: BookSeen
    would: MergeTold
    mark: int = 0


@dataclass(frozen=True, slots=True)
class BookRefused:
    """A book that cannot come in, and why."""

    path: Path
    fault: PlaidoyerError


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What adding *books* would do, *together* a campaign each; those *refused* stay out of it.

    *kept* holds what was read, as far as it is little enough to be held: what was looked at is what comes in.
    """

    books: tuple[BookAhead, ...]
    refused: tuple[BookRefused, ...]
    together: tuple[MergeTold, ...]
    into: UUID | None = None
    kept: Mapping[Path, CampaignBook] = field(default_factory=dict, repr=False)

    @property
    def new(self) -> int:
        """How many entries would come."""
        return sum(each.new for each in self.together)
