"""What the pages of campaigns ask, all of it off the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from letters.ports.volunteers import VolunteerTable
from letters.services.campaigns.boards import Boards
from letters.services.campaigns.books import Books
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.shares import Shares
from letters.services.campaigns.targets import Targets
from letters.services.campaigns.volunteers import Volunteers
from letters.services.letters import Letters


@dataclass(frozen=True, slots=True)
class CampaignsDesk:
    """The services of the pages; *table_of* reads a table of volunteers, *me* names who works here."""

    logs: CampaignLogs
    boards: Boards
    targets: Targets
    volunteers: Volunteers
    shares: Shares
    letters: Letters
    books: Books
    table_of: Callable[[Path], VolunteerTable]
    me: Callable[[UUID], str]
