"""What a merge of books did, told by names: what came, what two people took, what was told otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from letters.domain.campaigns.facts import (
    Aim,
    Assigned,
    Contact,
    Effect,
    Entry,
    Position,
    Target,
    Volunteer,
)
from letters.domain.campaigns.folding import Campaign, campaign_of
from letters.domain.campaigns.namesakes import names_apart
from letters.domain.campaigns.plain_facts import kind_of
from letters.domain.entries import identifier_of
from letters.domain.listed import Ref
from letters.services.campaigns.receipts import Receipt


@dataclass(frozen=True, slots=True)
class Disputed:
    """A legislator whom several volunteers took without knowing of each other, by their names."""

    ref: Ref
    target: str
    volunteers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Altered:
    """An entry that a book tells otherwise than it is here: its kind, and whom it is about, if anybody."""

    uid: UUID
    kind: str
    about: str


@dataclass(frozen=True, slots=True)
class Moved:
    """A legislator who changes hands: of whom they *were* until then, of whom they are *now*; or nobody's."""

    ref: Ref
    target: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class MergeTold:
    """What a merge did to one campaign.

    *new* entries came, *already_there* were here, *altered* were told otherwise and stay as they are here,
    *left_out* were erased here and do not come back, *to_come* are of a day that has not come and wait
    for it. *overruled* were here and are corrected or taken back by new ones: whoever made the book did that.
    *moved* are the legislators whom it gives to another volunteer than here. *renamed* is the name that the
    campaign had before, where it gets another.
    *conflicts* are those of the campaign after the merge. *begun* says that the campaign was not here,
    *namesake* that another one here has its name. *receipt* is what undoes it.
    """

    campaign: UUID
    title: str
    new: int
    already_there: int
    conflicts: tuple[Disputed, ...]
    altered: tuple[Altered, ...] = ()
    left_out: int = 0
    begun: bool = False
    namesake: bool = False
    to_come: int = 0
    overruled: tuple[Altered, ...] = ()
    moved: tuple[Moved, ...] = ()
    renamed: str = ""
    receipt: Receipt | None = None


def conflicts_told(campaign: Campaign) -> tuple[Disputed, ...]:
    """Give the conflicts of *campaign* by the names of those concerned, in the order of these names."""
    names = names_apart(campaign.volunteers.values())
    found = (
        Disputed(
            each.ref,
            _target(campaign, each.ref),
            tuple(sorted(_named(names, who) for who in each.volunteers)),
        )
        for each in campaign.conflicts
    )
    return tuple(sorted(found, key=lambda each: (each.target, each.ref.family, each.ref.key)))


def moved_told(before: Campaign, after: Campaign) -> tuple[Moved, ...]:
    """Give who had a volunteer *before* and has another one or none *after*, by their names."""
    names = names_apart({**before.volunteers, **after.volunteers}.values())
    found = (
        Moved(ref, _target(after, ref), _named(names, was), _named(names, after.assigned.get(ref)))
        for ref, was in before.assigned.items()
        if after.assigned.get(ref) != was and ref not in {each.ref for each in after.conflicts}
    )
    return tuple(sorted(found, key=lambda each: (each.target, each.ref.family, each.ref.key)))


_OF_SHARES: Final = (Aim, Volunteer, Target, Assigned)


def shares_told(entries: Sequence[Entry], campaign: UUID) -> Campaign:
    """Fold what *entries* tell of the shares alone: of thousands, most are contacts."""
    kept = (each for each in entries if isinstance(each.fact, _OF_SHARES) or each.corrects is not None)
    return campaign_of(campaign, kept)


def at_odds(brought: Sequence[Entry]) -> list[Entry]:
    """Give the entries of which several books brought together do not tell the same."""
    last = {entry.uid: entry for entry in brought}
    return [each for each in brought if last[each.uid] is not each and last[each.uid] != each]


_OF_A_DAY: Final = (Contact, Position, Effect)


def is_to_come(entry: Entry, today: date) -> bool:
    """Say whether *entry* was written after *today*, or tells of what took place after it.

    Its moment would let it hold against all that is told until then: a clock was wrong, or somebody's hand.
    """
    told = entry.fact
    return entry.at.date() > today or (isinstance(told, _OF_A_DAY) and told.on > today)


def overruled_by(new: Sequence[Entry], mine: Sequence[Entry]) -> list[Entry]:
    """Give the entries of *mine* that *new* ones correct or take back, in their order here."""
    corrected = {entry.corrects for entry in new}
    return [each for each in mine if each.uid in corrected]


def altered_told(entry: Entry, campaign: Campaign) -> Altered:
    """Say what an entry told otherwise is about, as it stands here."""
    ref, who = getattr(entry.fact, "ref", None), getattr(entry.fact, "volunteer", None)
    about = _target(campaign, ref) if ref else _volunteer(campaign, who) if who else ""
    return Altered(entry.uid, kind_of(entry.fact), about)


def _target(campaign: Campaign, ref: Ref) -> str:
    return campaign.targets[ref].name if ref in campaign.targets else identifier_of(ref)


def _volunteer(campaign: Campaign, who: UUID) -> str:
    """Name a volunteer; of one who was forgotten, the beginning of their identifier."""
    return campaign.volunteers[who].name if who in campaign.volunteers else str(who)[:8]


def _named(names: Mapping[UUID, str], who: UUID | None) -> str:
    """Name a volunteer so that no other is meant; of nobody, nothing."""
    return names.get(who, str(who)[:8]) if who else ""
