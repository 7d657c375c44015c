"""Merges undone: what books brought is taken out of this file again, as if they had never been read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from letters.domain.campaign_errors import MergeBuiltUpon, NoMergeToUndo
from letters.domain.campaigns.facts import Entry
from letters.domain.campaigns.undoing import resting
from letters.ports.records import SettingRecords
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.merging import Altered, altered_told
from letters.services.campaigns.receipts import Receipt, Receipts
from letters.services.campaigns.telling_entries import altered_words

_NAMED: Final = 5
"""Entries that are named in a sentence."""


@dataclass(frozen=True, slots=True)
class Undoable:
    """The last merge of a campaign: what it left, how many of its *entries* are still there, what holds it.

    *held_back* are the entries told since that rest on what came: as long as there are some, it stays.
    """

    campaign: UUID
    title: str
    receipt: Receipt
    entries: int
    held_back: tuple[Altered, ...]


@dataclass(frozen=True, slots=True)
class Undone:
    """A merge that was undone: *removed* entries are there no more, nor the campaign if it is *gone*.

    They had come at the moment *came_at*. With a campaign that is gone, it is forgotten too who was *erased*
    from it at their request: its books would bring them back.
    """

    campaign: UUID
    title: str
    removed: int
    came_at: datetime
    gone: bool = False
    erased: bool = False


@dataclass(frozen=True, slots=True)
class _Log:
    """The log of a campaign, cut where a merge took place."""

    before: tuple[Entry, ...]
    came: tuple[Entry, ...]
    since: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Unmerging:
    """Undoes the merges of each campaign, the last one first."""

    logs: CampaignLogs
    settings: SettingRecords

    def is_kept(self, campaign: UUID) -> bool:
        """Say whether a merge of this campaign is remembered, without a look at its log."""
        return bool(self._receipts.of(campaign))

    def last(self, campaign: UUID) -> Undoable | None:
        """Give the last merge of a campaign, if any is remembered; raises `UnknownCampaign`."""
        kept = self._receipts.of(campaign)
        told = self.logs.campaign(campaign)
        if not kept:
            return None
        log = self._cut(campaign, kept[-1])
        held = tuple(altered_told(each, told) for each in resting(log.before, log.came, log.since))
        return Undoable(campaign, told.aim.title, kept[-1], len(log.came), held)

    def undo(self, campaign: UUID, receipt: Receipt | None = None) -> Undone:
        """Take out what the last merge brought; with *receipt*, only if that merge is the last one.

        What was erased from this file meanwhile stays erased. A campaign that began with it is no more, nor
        is it known then who was erased from it.
        Raises `UnknownCampaign`, `NoMergeToUndo`, `MergeBuiltUpon`.
        """
        last = self._let_go(campaign, receipt)
        log = self._cut(campaign, last.receipt)
        if not log.before:
            erased = bool(self.logs.records.forgotten(campaign))
            self.logs.forget(campaign)
            self._receipts.forget(campaign)
            return Undone(campaign, last.title, len(log.came), last.receipt.at, gone=True, erased=erased)
        removed = self.logs.records.take_out(campaign, {entry.uid for entry in log.came})
        self._receipts.drop(campaign, last.receipt)
        self.logs.reread(campaign)
        return Undone(campaign, last.title, removed, last.receipt.at)

    def undo_all(self, receipts: Mapping[UUID, Receipt]) -> tuple[Undone, ...]:
        """Undo the last merge of several campaigns, each with its receipt; none where one is held back.

        Raises as `undo` does.
        """
        for campaign, receipt in receipts.items():
            self._let_go(campaign, receipt)
        return tuple(self.undo(campaign, receipt) for campaign, receipt in receipts.items())

    def _let_go(self, campaign: UUID, receipt: Receipt | None) -> Undoable:
        """Give the last merge of a campaign, if it can be undone."""
        last = self.last(campaign)
        if last is None or receipt not in {None, last.receipt}:
            raise NoMergeToUndo
        if last.held_back:
            raise MergeBuiltUpon(names=_named(last.held_back))
        return last

    @property
    def _receipts(self) -> Receipts:
        return Receipts(self.settings)

    def _cut(self, campaign: UUID, receipt: Receipt) -> _Log:
        entries = self.logs.entries(campaign)
        after = len(self.logs.records.campaign_entries(campaign, after=receipt.after)[0])
        since = len(self.logs.records.campaign_entries(campaign, after=receipt.last)[0])
        first, end = len(entries) - after, len(entries) - since
        return _Log(entries[:first], entries[first:end], entries[end:])


def _named(those: tuple[Altered, ...]) -> str:
    names = list(dict.fromkeys(map(altered_words, those)))
    return ", ".join(names[:_NAMED]) + (", …" if len(names) > _NAMED else "")
