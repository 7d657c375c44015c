"""What the contacts of a campaign tell of each legislator: how many, the last, who was reached."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from letters.domain.campaigns.board_rows import Say
from letters.domain.campaigns.facts import Contact
from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.words import CHANNELS, OUTCOMES
from letters.domain.listed import Ref


@dataclass(frozen=True, slots=True)
class Done:
    """How many contacts each legislator had, the *last* of them, who was *reached*, whom several took."""

    count: Mapping[Ref, int]
    last: Mapping[Ref, Contact]
    reached: Collection[Ref]
    disputed: Mapping[Ref, tuple[UUID, ...]]


def done_in(campaign: Campaign) -> Done:
    """Go through the contacts of *campaign*."""
    count = Counter(contact.ref for contact in campaign.contacts.values())
    disputed = {conflict.ref: conflict.volunteers for conflict in campaign.conflicts}
    return Done(count, campaign.latest, campaign.reached, disputed)


def last_words(last: Contact | None, say: Say) -> tuple[str, str, str]:
    """Give the columns of the last contact: its day, its channel, what came of it."""
    if last is None:
        return "", "", ""
    return day_words(last.on), say(CHANNELS[last.channel]), say(OUTCOMES[last.outcome])


def day_words(day: date | None) -> str:
    """Write a day as 05/11/2021; nothing of none."""
    return f"{day:%d/%m/%Y}" if day else ""
