"""All that is known of one legislator of a campaign, for one volunteer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from letters.domain.bodies import Recipient
from letters.domain.campaigns.facts import Contact, Position, Target
from letters.domain.campaigns.histories import History
from letters.domain.campaigns.words import NOT_A_CONTACT
from letters.domain.listed import Listed
from letters.services.campaigns.readiness import Readiness


@dataclass(frozen=True, slots=True)
class Known:
    """All that is known of one legislator, for one *volunteer*; *names* are those of all of them.

    *chase* is the day since which they are to be chased, *next_on* the day noted to come back.
    *begun* says that the draft of their letter is kept.
    *listed* and *recipient* are missing where the directory does not hold them.
    """

    target: Target
    volunteer: UUID
    listed: Listed | None
    recipient: Recipient | None
    histories: tuple[History, ...]
    others: tuple[Contact, ...]
    position: Position | None
    paragraph: str
    readiness: Readiness
    next_on: date | None
    names: Mapping[UUID, str]
    chase: date | None = None
    begun: bool = False

    @property
    def last(self) -> Contact | None:
        """The latest contact that stands."""
        standing = [each.contact for each in self.histories if not each.is_withdrawn]
        return standing[-1] if standing else None

    @property
    def missed(self) -> int:
        """How many attempts reached nobody since somebody was last reached."""
        count = 0
        for each in self.histories:
            if not each.is_withdrawn:
                count = count + 1 if each.contact.outcome in NOT_A_CONTACT else 0
        return count
