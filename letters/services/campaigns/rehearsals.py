"""What a sharing out would give, tried on records that write nothing."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from letters.domain.campaigns.facts import Entry
from letters.ports.campaigns import CampaignRecords
from letters.services.campaigns.shares import Given, Shares


def would_give(shares: Shares, campaign: UUID, *, by_constituency: bool) -> Given:
    """Say what sharing out would give to whom; nothing is written. Raises `UnknownCampaign`."""
    rehearsed = Shares(replace(shares.logs, records=_Unwritten(shares.logs.records)))
    share = rehearsed.by_constituency if by_constituency else rehearsed.by_department
    return share(campaign)


@dataclass(frozen=True, slots=True)
class _Unwritten:
    """Reads what *records* hold, and writes nothing."""

    records: CampaignRecords

    def campaigns(self) -> tuple[UUID, ...]:
        return self.records.campaigns()

    def aims(self) -> tuple[Entry, ...]:
        return self.records.aims()

    def campaign_entries(self, campaign: UUID, *, after: int = 0) -> tuple[tuple[Entry, ...], int]:
        return self.records.campaign_entries(campaign, after=after)

    def last_place(self, campaign: UUID) -> int:
        return self.records.last_place(campaign)

    def forgotten(self, campaign: UUID) -> frozenset[UUID]:
        return self.records.forgotten(campaign)

    def begin_campaign(self, campaign: UUID, entries: Sequence[Entry]) -> None:
        """Begin nothing."""

    def add_entries(self, campaign: UUID, entries: Sequence[Entry]) -> int:  # noqa: ARG002 -- as the port has it
        """Write nothing."""
        return len(entries)

    def forget_entries(self, campaign: UUID, entries: Collection[UUID]) -> None:
        """Forget nothing."""

    def take_out(self, campaign: UUID, entries: Collection[UUID]) -> int:  # noqa: ARG002 -- as above
        """Take nothing out."""
        return 0

    def forget_campaign(self, campaign: UUID) -> None:
        """Forget nothing."""
