"""What books would do to a campaign of this file: told before anything is written, and what to write."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from letters.domain.campaigns.books import merged
from letters.domain.campaigns.facts import Entry
from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.personal import is_gone
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.merging import (
    MergeTold,
    altered_told,
    at_odds,
    conflicts_told,
    is_to_come,
    moved_told,
    overruled_by,
    shares_told,
)


@dataclass(frozen=True, slots=True)
class Here:
    """What this file holds of a *campaign*: its *entries*, what was *forgotten* on request, or nothing yet.

    *told* is where its shares stand, *others* the names of the other campaigns.
    """

    campaign: UUID
    entries: tuple[Entry, ...]
    forgotten: frozenset[UUID]
    told: Campaign | None
    others: frozenset[str]


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What is *new* and to be written, and what that does."""

    new: tuple[Entry, ...]
    told: MergeTold


def here(logs: CampaignLogs, campaign: UUID) -> Here:
    """Look up what is here of *campaign*."""
    aims = logs.aims()
    others = frozenset(aim.title for uid, aim in aims.items() if uid != campaign)
    if campaign not in aims:
        return Here(campaign, (), frozenset(), None, others)
    entries = logs.entries(campaign)
    return Here(campaign, entries, logs.records.forgotten(campaign), shares_told(entries, campaign), others)


def foreseen(here: Here, told_there: Sequence[Entry], latest: date) -> Foreseen:
    """Say what *told_there*, by one book or several, adds to what is *here* and does to it.

    What is of a day after *latest* is left out.
    """
    brought = [each for each in told_there if not is_to_come(each, latest)]
    union = merged(here.entries, brought)
    new = tuple(each for each in union.new if not is_gone(each, here.forgotten))
    after = here.told if here.told and not new else shares_told((*here.entries, *new), here.campaign)
    is_repeated = len(union.new) + union.already_there + len(union.altered) < len(brought)
    odd = {each.uid: each for each in (*union.altered, *(at_odds(brought) if is_repeated else ()))}
    title, before = after.aim.title, here.told.aim.title if here.told else ""
    return Foreseen(
        new,
        MergeTold(
            here.campaign,
            title,
            len(new),
            union.already_there,
            conflicts_told(after),
            tuple(altered_told(entry, after) for entry in odd.values()),
            len(union.new) - len(new),
            begun=here.told is None,
            namesake=title in here.others,
            to_come=_to_come(told_there, latest) if len(brought) < len(told_there) else 0,
            overruled=tuple(altered_told(each, after) for each in overruled_by(new, here.entries)),
            moved=moved_told(here.told, after) if here.told else (),
            renamed=before if before != title else "",
        ),
    )


def _to_come(told: Sequence[Entry], latest: date) -> int:
    """Count the entries of a day that has not come, each once, however many books tell it."""
    return len({each.uid for each in told if is_to_come(each, latest)})
