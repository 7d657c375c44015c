"""What is asked of the encrypted file about campaigns: logs that only grow, each entry written once."""

from collections.abc import Collection, Sequence
from typing import Protocol
from uuid import UUID

from letters.domain.campaigns.facts import Entry


class CampaignRecords(Protocol):
    """The campaigns and their entries; each call is one whole transaction on the disk."""

    def campaigns(self) -> tuple[UUID, ...]:
        """Give the campaigns of this file, in the order in which they came into it."""

    def aims(self) -> tuple[Entry, ...]:
        """Give the entries of every campaign that tell an aim, or correct or withdraw one."""

    def campaign_entries(self, campaign: UUID, *, after: int = 0) -> tuple[tuple[Entry, ...], int]:
        """Give the entries of a campaign that came after the place *after*, and the last place of all.

        Places grow with each entry, in the order in which they came into this file. Raises `UnknownCampaign`.
        """

    def last_place(self, campaign: UUID) -> int:
        """Give the place of the last entry of a campaign, 0 where it has none; raises `UnknownCampaign`."""

    def forgotten(self, campaign: UUID) -> frozenset[UUID]:
        """Give what was forgotten of a campaign: entries, or volunteers; raises `UnknownCampaign`."""

    def begin_campaign(self, campaign: UUID, entries: Sequence[Entry]) -> None:
        """Keep a campaign that is not here yet with its first *entries*; raises `ChangedMeanwhile`."""

    def add_entries(self, campaign: UUID, entries: Sequence[Entry]) -> int:
        """Write the *entries* that are not there yet, all or nothing, and say how many those were.

        An entry that was forgotten does not come back. Raises `UnknownCampaign`.
        """

    def forget_entries(self, campaign: UUID, entries: Collection[UUID]) -> None:
        """Erase *entries*, and remember it: a book that still holds them does not bring them back.

        The identifier of a volunteer among them keeps out whatever a book tells of this person later on.
        This is for the personal data of a volunteer, who may ask for it; nothing else is erased from a log.
        """

    def take_out(self, campaign: UUID, entries: Collection[UUID]) -> int:
        """Remove *entries* that a book brought, as if it had never been read, and say how many were there.

        All or nothing. Nothing is remembered of it: a book may bring them back. Raises `UnknownCampaign`.
        """

    def forget_campaign(self, campaign: UUID) -> None:
        """Delete a campaign with all its entries, if it is there."""
