"""The campaigns of one encrypted file: begun, told, corrected; everything else rests on these few verbs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from letters.domain.campaign_errors import (
    AmbiguousCampaign,
    CampaignNameTaken,
    CampaignWithoutName,
    UnknownCampaign,
)
from letters.domain.campaigns.facts import Aim, Entry, Fact, Withdrawn
from letters.domain.campaigns.folding import Campaign, aim_of, campaign_of, standing_entries
from letters.domain.folding import folded
from letters.domain.plain import plain_text
from letters.ports.campaigns import CampaignRecords
from letters.ports.clock import Clock

NAME = 120
"""Characters of the name of a campaign at most."""


@dataclass(slots=True)
class _Read:
    """A log as far as it was read: its entries, its last place, what they tell once somebody asked."""

    entries: tuple[Entry, ...]
    place: int
    told: Campaign | None = None


@dataclass(frozen=True, slots=True)
class CampaignLogs:
    """The campaigns of one encrypted file.

    What a log told is kept until it grows: a board of thousands of contacts is folded once, not at each look.
    """

    records: CampaignRecords
    clock: Clock
    new_uid: Callable[[], UUID] = uuid4
    _known: dict[UUID, _Read] = field(default_factory=dict)

    def begin(self, aim: Aim, *, by: str = "") -> UUID:
        """Begin a campaign; raises `CampaignWithoutName`, `CampaignNameTaken`."""
        title = plain_text(aim.title, limit=NAME)
        if not title:
            raise CampaignWithoutName
        if any(folded(told.title) == folded(title) for told in self.aims().values()):
            raise CampaignNameTaken(name=title)
        uid = self.new_uid()
        self.records.begin_campaign(uid, (self._entry(uid, aim, by),))
        return uid

    def aims(self) -> dict[UUID, Aim]:
        """Give the aim of every campaign, in the order in which they came into this file."""
        theirs: dict[UUID, list[Entry]] = {each: [] for each in self.records.campaigns()}
        for entry in self.records.aims():
            theirs[entry.campaign].append(entry)
        return {  # apart: a book may name entries of another campaign
            campaign: aim_of(standing_entries(entries).values(), entries)
            for campaign, entries in theirs.items()
        }

    def found(self, name: str) -> UUID:
        """Give the campaign called *name*, or whose identifier begins so.

        Raises `UnknownCampaign`, `AmbiguousCampaign`.
        """
        aims = self.aims()
        exact = [uid for uid, aim in aims.items() if folded(aim.title) == folded(name)]
        matching = exact or [uid for uid in aims if name and str(uid).startswith(name.lower())]
        if not matching:
            raise UnknownCampaign(name=name)
        if len(matching) > 1:
            raise AmbiguousCampaign(name=name, names=", ".join(str(uid)[:8] for uid in matching))
        return matching[0]

    def entries(self, campaign: UUID) -> tuple[Entry, ...]:
        """Give the whole log, in the order in which it came into this file; raises `UnknownCampaign`."""
        return self._read(campaign).entries

    def place(self, campaign: UUID) -> int:
        """Give the place of the last entry of the log; raises `UnknownCampaign`."""
        return self._read(campaign).place

    def campaign(self, campaign: UUID) -> Campaign:
        """Give where the campaign stands; raises `UnknownCampaign`."""
        read = self._read(campaign)
        if read.told is None:
            read.told = campaign_of(campaign, read.entries)
        return read.told

    def tell(self, campaign: UUID, facts: Sequence[Fact], *, by: str = "") -> tuple[UUID, ...]:
        """Write *facts* down, all or nothing, and give their identifiers; raises `UnknownCampaign`."""
        entries = tuple(self._entry(campaign, fact, by) for fact in facts)
        self.records.add_entries(campaign, entries)
        return tuple(entry.uid for entry in entries)

    def correct(self, campaign: UUID, entry: UUID, fact: Fact, *, by: str = "") -> UUID:
        """Let *fact* stand for what *entry* told; both stay in the log. Raises `UnknownCampaign`."""
        corrected = self._entry(campaign, fact, by, corrects=entry)
        self.records.add_entries(campaign, (corrected,))
        return corrected.uid

    def withdraw(self, campaign: UUID, entry: UUID, *, by: str = "") -> UUID:
        """Say that what *entry* told never took place; it stays in the log. Raises `UnknownCampaign`."""
        return self.correct(campaign, entry, Withdrawn(), by=by)

    def forget(self, campaign: UUID) -> None:
        """Delete a campaign with all its entries, if it is there."""
        self.records.forget_campaign(campaign)
        self._known.pop(campaign, None)

    def reread(self, campaign: UUID) -> None:
        """Fold the log anew at the next look: needed once entries were erased from it."""
        self._known.pop(campaign, None)

    def _entry(self, campaign: UUID, fact: Fact, by: str, *, corrects: UUID | None = None) -> Entry:
        return Entry(self.new_uid(), campaign, self.clock.now(), fact, by, corrects)

    def _read(self, campaign: UUID) -> _Read:
        known = self._known.get(campaign)
        new, place = self.records.campaign_entries(campaign, after=known.place if known else 0)
        if known is None or new:
            entries = (*(known.entries if known else ()), *new)
            known = _Read(entries, place)
            self._known[campaign] = known
        return known
