"""Questions that legislators of a campaign put since it opened, in official files; a person confirms each."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from letters.domain.listed import Skipped
from letters.ports.questions import Recognised
from letters.ports.registers import Dropped
from letters.services.campaigns.contacts import Contacts
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.offers import Offer, offer_of, questions_in
from letters.services.campaigns.recorded_questions import Authors, contacts_by_ref, recorded_in


@dataclass(frozen=True, slots=True)
class QuestionsFound:
    """What a file of questions gave: *offers* to confirm, and the questions it *passed* over."""

    offers: tuple[Offer, ...]
    passed: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions in the files that *opened* opens and *recognised* knows how to read."""

    logs: CampaignLogs
    contacts: Contacts
    opened: Callable[[Path], Dropped]
    recognised: Recognised

    def offered(self, campaign: UUID, path: Path, words: str = "") -> tuple[Offer, ...]:
        """Give the offers of `look` alone; raises what it does."""
        return self.look(campaign, path, words).offers

    def look(self, campaign: UUID, path: Path, words: str = "") -> QuestionsFound:
        """Give the questions about *words* by legislators of the campaign since it opened, the oldest first.

        What is recorded already comes again only when its answer came. A question that cannot be read, or of
        a day to come, is passed over and told. Raises a `RegisterFault`, `UnknownCampaign`.
        """
        told, opening = self.logs.campaign(campaign), self._opening(campaign)
        authors, recorded = Authors(told), recorded_in(told)
        before, passed = contacts_by_ref(told), list[Skipped]()
        file = self.opened(path)
        rows = self.recognised(file).questions(file)
        offers = (
            offer_of(tabled, target, recorded, before.get(target.ref, {}))
            for tabled in questions_in(rows, self.logs.clock.today(), passed.append)
            if tabled.on >= opening and (target := authors.of(tabled)) and tabled.is_about(words)
        )
        found = sorted(filter(None, offers), key=lambda offer: (offer.effect.on, offer.effect.number))
        return QuestionsFound(tuple(found), tuple(passed))

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
