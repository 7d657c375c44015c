"""Reads the days of volunteers from the log of a campaign and from the directory."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from letters.domain.bodies import Recipient
from letters.domain.campaign_errors import UnknownTarget, UnknownVolunteer
from letters.domain.campaigns.facts import Contact, Target
from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.histories import History, histories_of
from letters.domain.entries import identifier_of
from letters.domain.errors import PlaidoyerError
from letters.domain.listed import Listed, Ref
from letters.ports.clock import Clock
from letters.services.campaigns.known import Known
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.my_day import MyDay, Whom
from letters.services.campaigns.origins import Origin
from letters.services.campaigns.paragraphs import Paragraphs
from letters.services.campaigns.resting import Rest, resting_of
from letters.services.directory import Told

MOST = 12
"""Legislators of whom everything is read at once: more than anybody contacts in a day."""


class Book(Protocol):
    """The directory, as far as it is asked here."""

    def record(self, identifier: str) -> Told:
        """Give all that is known of somebody; raises `UnknownRecipient`."""

    def recipient(self, identifier: str) -> Recipient:
        """Give to whom one writes; raises what `record` does, and faults of the address."""


def _nothing_begun(_origin: Origin) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class MyDays:
    """Reads the days of volunteers; nothing is written. *begun* says of which letters a draft is kept."""

    logs: CampaignLogs
    book: Book
    paragraphs: Paragraphs
    clock: Clock
    begun: Callable[[Origin], bool] = _nothing_begun

    def whom(self, campaign: UUID, me: UUID | None) -> Whom:
        """Give the volunteers of a campaign; raises `UnknownCampaign`."""
        told = self.logs.campaign(campaign)
        volunteers = sorted(told.volunteers.values(), key=lambda each: each.name.casefold())
        return Whom(campaign, told.aim.title, tuple(volunteers), me)

    def day(self, campaign: UUID, volunteer: UUID, *, me: UUID | None = None, most: int = MOST) -> MyDay:
        """Give the day of *volunteer*; raises `UnknownCampaign`, `UnknownVolunteer`."""
        told, today = self.logs.campaign(campaign), self.clock.today()
        if volunteer not in told.volunteers:
            raise UnknownVolunteer(name=str(volunteer)[:8])
        to_do = told.to_do(volunteer, today)
        latest, histories = told.latest, histories_of(self.logs.entries(campaign))
        chased = [each for each in to_do if _chase(latest.get(each.ref), today)]
        now = tuple(self._known(told, each, volunteer, latest, histories) for each in to_do[:most])
        theirs = [ref for ref, owner in told.assigned.items() if owner == volunteer]
        waiting = {each.ref for each in to_do}
        rest = (resting_of(told, ref, latest.get(ref)) for ref in theirs if ref not in waiting)
        return MyDay(
            campaign,
            told.aim.title,
            told.volunteers[volunteer],
            volunteer == me,
            today,
            now,
            max(len(to_do) - most, 0),
            len(chased),
            len(theirs),
            tuple(sorted(rest, key=lambda each: (list(Rest).index(each.why), each.target.filed))),
        )

    def known(self, campaign: UUID, ref: Ref, volunteer: UUID) -> Known:
        """Give all that is known of one legislator; raises `UnknownCampaign`, `UnknownTarget`."""
        told = self.logs.campaign(campaign)
        if ref not in told.targets:
            raise UnknownTarget(name=ref.key)
        histories = histories_of(self.logs.entries(campaign))
        return self._known(told, told.targets[ref], volunteer, told.latest, histories)

    def _known(
        self,
        told: Campaign,
        target: Target,
        volunteer: UUID,
        latest: Mapping[Ref, Contact],
        histories: Mapping[Ref, tuple[History, ...]],
    ) -> Known:
        ref = target.ref
        listed, recipient = self._found(ref)
        theirs = histories.get(ref, ())
        standing = [each.contact for each in theirs if not each.is_withdrawn]
        paragraph = told.paragraphs.get((ref, volunteer))
        return Known(
            target,
            volunteer,
            listed,
            recipient,
            theirs,
            tuple(each for each in standing if each.volunteer != volunteer),
            told.positions.get(ref),
            paragraph.text if paragraph else "",
            self.paragraphs.readiness(told.uid, ref, volunteer),
            latest[ref].next_on if ref in latest else None,
            {uid: each.name for uid, each in told.volunteers.items()},
            _chase(latest.get(ref), self.clock.today()),
            self.begun(Origin(told.uid, ref, volunteer)),
        )

    def _found(self, ref: Ref) -> tuple[Listed | None, Recipient | None]:
        """Give what the directory says; nothing of somebody whom it does not hold any more."""
        try:
            listed = self.book.record(identifier_of(ref)).listed
        except PlaidoyerError:
            return None, None
        try:
            return listed, self.book.recipient(identifier_of(ref))
        except PlaidoyerError:
            return listed, None


def _chase(latest: Contact | None, today: date) -> date | None:
    day = latest.next_on if latest else None
    return day if day is not None and day <= today else None
