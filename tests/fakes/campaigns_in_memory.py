"""Campaigns kept in memory: what `letters.storage.campaign_records` promises."""

from collections.abc import Collection, Sequence
from uuid import UUID

from letters.domain.campaign_errors import UnknownCampaign
from letters.domain.campaigns.facts import Aim, Entry
from letters.domain.campaigns.personal import person_of
from letters.domain.request_errors import ChangedMeanwhile


class CampaignsInMemory:
    """Every promise of `letters.ports.campaigns.CampaignRecords`."""

    def __init__(self) -> None:
        super().__init__()
        self._logs: dict[UUID, list[tuple[int, Entry]]] = {}
        self._forgotten: set[tuple[UUID, UUID]] = set()
        self._place = 0

    def campaigns(self) -> tuple[UUID, ...]:
        return tuple(self._logs)

    def aims(self) -> tuple[Entry, ...]:
        every = [entry for log in self._logs.values() for _, entry in log]
        told = {entry.uid for entry in every if isinstance(entry.fact, Aim)}
        return tuple(each for each in every if each.uid in told or each.corrects in told)

    def campaign_entries(self, campaign: UUID, *, after: int = 0) -> tuple[tuple[Entry, ...], int]:
        placed = [each for each in self._log(campaign) if each[0] > after]
        return tuple(entry for _, entry in placed), placed[-1][0] if placed else after

    def last_place(self, campaign: UUID) -> int:
        return max((place for place, _ in self._log(campaign)), default=0)

    def forgotten(self, campaign: UUID) -> frozenset[UUID]:
        self._log(campaign)
        return frozenset(uid for where, uid in self._forgotten if where == campaign)

    def begin_campaign(self, campaign: UUID, entries: Sequence[Entry]) -> None:
        if campaign in self._logs:
            raise ChangedMeanwhile
        self._logs[campaign] = []
        self.add_entries(campaign, entries)

    def add_entries(self, campaign: UUID, entries: Sequence[Entry]) -> int:
        log, added = self._log(campaign), 0
        known = {entry.uid for _, entry in log} | {uid for where, uid in self._forgotten if where == campaign}
        for entry in entries:
            if entry.uid not in known and (campaign, person_of(entry.fact)) not in self._forgotten:
                known.add(entry.uid)
                self._place += 1
                log.append((self._place, entry))
                added += 1
        return added

    def forget_entries(self, campaign: UUID, entries: Collection[UUID]) -> None:
        self._forgotten.update((campaign, uid) for uid in entries)
        self._logs[campaign] = [each for each in self._log(campaign) if each[1].uid not in entries]

    def take_out(self, campaign: UUID, entries: Collection[UUID]) -> int:
        before = self._log(campaign)
        self._logs[campaign] = [each for each in before if each[1].uid not in entries]
        return len(before) - len(self._logs[campaign])

    def forget_campaign(self, campaign: UUID) -> None:
        self._logs.pop(campaign, None)

    def _log(self, campaign: UUID) -> list[tuple[int, Entry]]:
        if campaign not in self._logs:
            raise UnknownCampaign(name=str(campaign))
        return self._logs[campaign]
