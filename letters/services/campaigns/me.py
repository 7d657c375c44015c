"""Which volunteer sits at this computer: said once, kept in the encrypted file, changed at will."""

from dataclasses import dataclass
from uuid import UUID

from letters.domain.campaign_errors import UnknownVolunteer
from letters.ports.records import SettingRecords
from letters.services.campaigns.logs import CampaignLogs

_SETTING = "campaign_me"


@dataclass(frozen=True, slots=True)
class Me:
    """Who of a campaign's volunteers works here; it travels with no book."""

    logs: CampaignLogs
    settings: SettingRecords

    def of(self, campaign: UUID) -> UUID | None:
        """Give the volunteer who works here; None where nobody said, or they left the campaign.

        Raises `UnknownCampaign`.
        """
        kept = self.settings.setting(_key(campaign))
        known = self.logs.campaign(campaign).volunteers
        return next((uid for uid in known if str(uid) == kept), None)

    def mark(self, campaign: UUID) -> str:
        """Give what marks the entries that they write down; empty where nobody said.

        It is an identifier, never a name: who is forgotten leaves no name in the log.
        """
        return str(self.of(campaign) or "")

    def choose(self, campaign: UUID, volunteer: UUID) -> None:
        """Let *volunteer* be who works here; raises `UnknownCampaign`, `UnknownVolunteer`."""
        if volunteer not in self.logs.campaign(campaign).volunteers:
            raise UnknownVolunteer(name=str(volunteer)[:8])
        self.settings.set(_key(campaign), str(volunteer))

    def forget(self, campaign: UUID) -> None:
        """Let it be said again who works here."""
        self.settings.set(_key(campaign), "")


def _key(campaign: UUID) -> str:
    return f"{_SETTING}:{campaign}"
