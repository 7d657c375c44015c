"""Questions that legislators of a campaign put since it opened, in official files; a person confirms each."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from letters.ports.questions import Recognised
from letters.ports.registers import Dropped
from letters.services.campaigns.contacts import Contacts
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.offers import Offer, offer_of, questions_in
from letters.services.campaigns.recorded_questions import Authors, contacts_by_ref, recorded_in


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions in the files that *opened* opens and *recognised* knows how to read."""

    logs: CampaignLogs
    contacts: Contacts
    opened: Callable[[Path], Dropped]
    recognised: Recognised

    def offered(self, campaign: UUID, path: Path, words: str = "") -> tuple[Offer, ...]:
        """Give the questions about *words* by legislators of the campaign since it opened, the oldest first.

        What is recorded already comes again only when its answer came. Raises a `RegisterFault`,
        `UnknownCampaign`.
        """
        told, opening = self.logs.campaign(campaign), self._opening(campaign)
        authors, recorded = Authors(told), recorded_in(told)
        before = contacts_by_ref(told)
        file = self.opened(path)
        offers = (
            offer_of(tabled, target, recorded, before.get(target.ref, {}))
            for tabled in questions_in(self.recognised(file).questions(file))
            if tabled.on >= opening and (target := authors.of(tabled)) and tabled.is_about(words)
        )
        found = (offer for offer in offers if offer)
        return tuple(sorted(found, key=lambda offer: (offer.effect.on, offer.effect.number)))

    def add(self, campaign: UUID, offer: Offer, *, by: str = "") -> UUID:
        """Record the question that the person confirmed, or the answer that came to it.

        Raises what `Contacts.effect` does.
        """
        if offer.corrects is None:
            return self.contacts.effect(campaign, offer.effect, by=by)
        return self.contacts.correct(campaign, offer.corrects, offer.effect, by=by)

    def _opening(self, campaign: UUID) -> date:
        """Give the day from which on questions count: that of the aim, or of the first contact, or entry."""
        told, entries = self.logs.campaign(campaign), self.logs.entries(campaign)
        days = [contact.on for contact in told.contacts.values()] or [entry.at.date() for entry in entries]
        return told.aim.opens_on or min(days, default=self.logs.clock.today())
