"""Campaigns as the window shows them: how far each is, its board, what a sharing out would give."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from letters.domain.campaigns.board_clerk import board_of
from letters.domain.campaigns.board_rows import Row
from letters.domain.campaigns.board_words import TO_DO
from letters.domain.campaigns.coverage import progress_of
from letters.domain.campaigns.facts import Aim, Target
from letters.domain.campaigns.folding import Campaign
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.targets import Targets
from letters.services.campaigns.volunteers import Load, Volunteers
from letters.services.language import _


@dataclass(frozen=True, slots=True)
class Summary:
    """A campaign in a line: *reached* of *targets*, how many *volunteers* it has, how many are *to_do*."""

    uid: UUID
    aim: Aim
    reached: int
    targets: int
    volunteers: int
    to_do: int


@dataclass(frozen=True, slots=True)
class Seen:
    """A campaign whole, as it stands on *today*: its *rows*, the *load* of each volunteer.

    *gone* are those of whom it is known since now that their mandate ended.
    """

    uid: UUID
    today: date
    campaign: Campaign
    rows: tuple[Row, ...]
    load: Mapping[UUID, Load]
    gone: tuple[Target, ...] = ()

    @property
    def progress(self) -> tuple[int, int]:
        """How many were reached, of how many."""
        return progress_of(self.rows)


@dataclass(frozen=True, slots=True)
class Boards:
    """The boards of the campaigns of *logs*, in the language spoken now."""

    logs: CampaignLogs
    targets: Targets
    volunteers: Volunteers

    def listed(self) -> tuple[Summary, ...]:
        """Give every campaign in a line, the one that came last into this file first."""
        return tuple(self._summary(uid, aim) for uid, aim in reversed(self.logs.aims().items()))

    def seen(self, uid: UUID, *, looking_again: bool = False) -> Seen:
        """Give one campaign; *looking_again*, those whose mandate ended are written down before.

        Raises `UnknownCampaign`.
        """
        gone = self.targets.look_again(uid) if looking_again else ()
        campaign, today = self.logs.campaign(uid), self.logs.clock.today()
        return Seen(uid, today, campaign, board_of(campaign, today, _), self.volunteers.load(uid), gone)

    def _summary(self, uid: UUID, aim: Aim) -> Summary:
        campaign = self.logs.campaign(uid)
        rows = board_of(campaign, self.logs.clock.today(), _)
        to_do = sum(row.state in TO_DO for row in rows)
        return Summary(uid, aim, *progress_of(rows), len(campaign.volunteers), to_do)
