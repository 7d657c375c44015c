"""What is inside a book of a campaign, counted: the same words before it is made and before it comes in."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from letters.domain.campaigns.folding import campaign_of
from letters.domain.campaigns.namesakes import names_apart
from letters.ports.campaign_books import CampaignBook


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


def seen_in(book: CampaignBook, known: Collection[UUID] | None) -> BookSeen:
    """Count what is inside *book*; *known* are the entries that are here, None where the campaign is not."""
    told = campaign_of(book.campaign, book.entries)
    names = names_apart(told.volunteers.values())
    here = known or ()
    return BookSeen(
        book.campaign,
        told.aim.title,
        names.get(book.whose, "") if book.whose else "",
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
        sum(each.uid not in here for each in book.entries),
    )
