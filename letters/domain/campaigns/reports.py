"""What a campaign has done, in figures that add up, and what followed, never as its effect."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from letters.domain.campaigns.facts import Effect
from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.words import NOT_A_CONTACT, ContactChannel, ContactOutcome
from letters.domain.rights import BodyKind


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of a campaign.

    *volunteers* are those who made a contact; *senators*, *deputies* and *meps* those whom a contact reached,
    who sit for *departments* (codes, in order). *contacts* counts every contact, an attempt that reached
    nobody too: *by_channel* and *by_outcome* add up to it. *first* and *last* are the days of the contacts.
    *made_first* and *made_last* are the days of those that reached somebody. *trying* are the volunteers who
    made any of these, were it an attempt alone.
    """

    title: str
    volunteers: int
    senators: int
    deputies: int
    meps: int
    departments: tuple[str, ...]
    contacts: int
    by_channel: Mapping[ContactChannel, int]
    by_outcome: Mapping[ContactOutcome, int]
    effects: tuple[Effect, ...]
    first: date | None = None
    last: date | None = None
    trying: int = 0
    made_first: date | None = None
    made_last: date | None = None

    @property
    def reached(self) -> int:
        """How many legislators a contact reached."""
        return self.senators + self.deputies + self.meps


def report_of(campaign: Campaign) -> Report:
    """Count what *campaign* has done; of one campaign, the same figures wherever they are counted."""
    made = campaign.reached
    reached = [target for ref, target in campaign.targets.items() if ref in made]
    kinds = Counter(target.kind for target in reached)
    contacts = tuple(campaign.contacts.values())
    days = [contact.on for contact in contacts]
    made_days = [contact.on for contact in contacts if contact.outcome not in NOT_A_CONTACT]
    return Report(
        campaign.aim.title,
        len({contact.volunteer for contact in contacts if contact.outcome not in NOT_A_CONTACT}),
        kinds[BodyKind.SENATOR],
        kinds[BodyKind.DEPUTY],
        kinds[BodyKind.MEP],
        tuple(sorted({target.department for target in reached if target.department})),
        len(contacts),
        Counter(contact.channel for contact in contacts),
        Counter(contact.outcome for contact in contacts),
        tuple(sorted(campaign.effects.values(), key=_order)),
        min(days, default=None),
        max(days, default=None),
        len({contact.volunteer for contact in contacts}),
        min(made_days, default=None),
        max(made_days, default=None),
    )


def _order(effect: Effect) -> tuple[date, str, str, str]:
    return effect.on, effect.kind.value, effect.title, effect.source
