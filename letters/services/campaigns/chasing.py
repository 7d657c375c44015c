"""Which legislators are to be contacted again today, over every campaign that is still open."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from letters.domain.campaigns.facts import Contact, Target
from letters.domain.campaigns.folding import Campaign
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.me import Me


@dataclass(frozen=True, slots=True)
class Chase:
    """A legislator of the campaign called *title* to come back to from the day *on*, after *contact*.

    *volunteer* is whoever has them; None where nobody does.
    """

    campaign: UUID
    title: str
    target: Target
    volunteer: UUID | None
    on: date
    contact: Contact


@dataclass(frozen=True, slots=True)
class Chasing:
    """The days to come back on of the campaigns of *logs*; *me* says who sits at this computer."""

    logs: CampaignLogs
    me: Me

    def today(self, *, mine: bool = True) -> tuple[Chase, ...]:
        """Give whom to come back to today, whoever waits longest first.

        *mine* leaves out those of other volunteers, in each campaign where it was said who sits here.
        """
        today = self.logs.clock.today()
        return tuple(each for each in self.ahead(mine=mine) if each.on <= today)

    def ahead(self, *, mine: bool = True) -> tuple[Chase, ...]:
        """Give whom to come back to, today or later, by day and name."""
        found = (chase for campaign in self.logs.aims() for chase in self.of(campaign, mine=mine))
        return tuple(sorted(found, key=lambda each: (each.on, each.target.filed)))

    def of(self, campaign: UUID, *, mine: bool = True) -> tuple[Chase, ...]:
        """Give the same for one campaign; none once it is closed. Raises `UnknownCampaign`."""
        told = self.logs.campaign(campaign)
        closes = told.aim.closes_on
        if closes is not None and closes < self.logs.clock.today():
            return ()
        here = self.me.of(campaign) if mine else None
        return tuple(each for each in _chases(told) if here is None or each.volunteer == here)

    def days(self) -> tuple[date, ...]:
        """Give the days alone, one for each legislator, in order: what a reminder needs, and no name."""
        return tuple(each.on for each in self.ahead())


def _chases(told: Campaign) -> Iterator[Chase]:
    """Give those whose latest contact says when to come back, but who left or is won already."""
    for ref, contact in told.latest.items():
        if contact.next_on and ref in told.targets and ref not in told.left and not told.is_convinced(ref):
            yield Chase(
                told.uid, told.aim.title, told.targets[ref], told.assigned.get(ref), contact.next_on, contact
            )
