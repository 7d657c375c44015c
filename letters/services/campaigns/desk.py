"""All that is done with campaigns, in one hand: what commands and windows are given."""

from dataclasses import dataclass

from letters.services.campaigns.books import Books
from letters.services.campaigns.chasing import Chasing
from letters.services.campaigns.contacts import Contacts
from letters.services.campaigns.letters import CampaignLetters
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.me import Me
from letters.services.campaigns.paragraphs import Paragraphs
from letters.services.campaigns.questions import Questions
from letters.services.campaigns.reports import Reports
from letters.services.campaigns.shares import Shares
from letters.services.campaigns.targets import Targets
from letters.services.campaigns.volunteers import Volunteers


@dataclass(frozen=True, slots=True)
class CampaignDesk:
    """The verbs of campaigns on one encrypted file; each field is one service, and all share the *logs*."""

    logs: CampaignLogs
    targets: Targets
    volunteers: Volunteers
    shares: Shares
    contacts: Contacts
    paragraphs: Paragraphs
    letters: CampaignLetters
    questions: Questions
    books: Books
    reports: Reports
    me: Me
    chasing: Chasing
