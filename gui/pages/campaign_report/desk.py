"""What the page of a campaign's report asks, all of it off the window's thread."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.reports import Report, report_of
from letters.ports.clock import Clock
from letters.services.campaigns.contacts import Contacts
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.me import Me
from letters.services.campaigns.questions import Questions
from letters.services.campaigns.reports import Reports


@dataclass(frozen=True, slots=True)
class Seen:
    """A campaign as the page shows it: its figures, what followed, the paragraph, the day it is."""

    campaign: Campaign
    report: Report
    newsletter: str
    today: date


@dataclass(frozen=True, slots=True)
class ReportDesk:
    """The services of the page."""

    logs: CampaignLogs
    me: Me
    contacts: Contacts
    reports: Reports
    questions: Questions
    clock: Clock

    def seen(self, campaign: UUID) -> Seen:
        """Count a campaign; raises `UnknownCampaign`."""
        told = self.logs.campaign(campaign)
        return Seen(told, report_of(told), self.reports.newsletter(campaign), self.clock.today())
