"""Books of a campaign: what one volunteer needs of it, and what two books tell together."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from letters.domain.campaigns.corrections import Corrections
from letters.domain.campaigns.facts import Aim, Effect, Entry, Mailbox, Paragraph, Volunteer, Withdrawn
from letters.domain.campaigns.folding import Campaign, campaign_of


@dataclass(frozen=True, slots=True)
class Merged:
    """What a book adds to another: its *new* entries, how many were *already_there*.

    *altered* are entries that both hold and that do not say the same: nobody writes one twice, so one of the
    two books was edited by hand.
    """

    new: tuple[Entry, ...]
    already_there: int
    altered: tuple[Entry, ...]


def merged(mine: Iterable[Entry], brought: Iterable[Entry]) -> Merged:
    """Say what *brought* adds to *mine*; the union of both is the same whichever comes first."""
    known = {entry.uid: entry for entry in mine}
    seen = {entry.uid: entry for entry in brought}
    if not known:
        return Merged(tuple(seen.values()), 0, ())
    new = tuple(entry for uid, entry in seen.items() if uid not in known)
    altered = tuple(entry for uid, entry in seen.items() if known.get(uid, entry) != entry)
    return Merged(new, len(seen) - len(new) - len(altered), altered)


class ShareOut:
    """The log of one campaign, ready to be shared out among its volunteers: folded once for all of them."""

    def __init__(self, campaign: UUID, entries: Iterable[Entry]) -> None:
        self._log = tuple(entry for entry in entries if entry.campaign == campaign)
        self._told = campaign_of(campaign, self._log)
        self._chains = Corrections(self._log)

    def of(self, volunteer: UUID) -> tuple[Entry, ...]:
        """Give what *volunteer* needs: the aim, their targets with all that was done there, what followed.

        What corrects or unsays an entry that they need comes with it.
        Of the others it tells the names of those who have to do with the same targets, never how to write to
        them, nor what they wrote.
        """
        share, first = _Share(self._told, volunteer), self._chains.first
        needed = {first(entry) for entry in self._log if share.needs(entry)}
        return tuple(entry for entry in self._log if first(entry) in needed)


def share_of(campaign: UUID, entries: Iterable[Entry], volunteer: UUID) -> tuple[Entry, ...]:
    """Give what one *volunteer* needs, as `ShareOut.of` says."""
    return ShareOut(campaign, entries).of(volunteer)


class _Share:
    """What one volunteer has to do with."""

    def __init__(self, campaign: Campaign, volunteer: UUID) -> None:
        disputes = [each for each in campaign.conflicts if volunteer in each.volunteers]
        self._volunteer = volunteer
        self._theirs = {ref for ref, owner in campaign.assigned.items() if owner == volunteer}
        self._theirs |= {each.ref for each in disputes}
        self._named = {volunteer} | {who for each in disputes for who in each.volunteers}
        self._named |= {each.volunteer for each in campaign.contacts.values() if each.ref in self._theirs}

    def needs(self, entry: Entry) -> bool:
        """Say whether an entry is for them, by what it tells alone."""
        fact = entry.fact
        if isinstance(fact, Aim | Effect):
            return True
        if isinstance(fact, Volunteer):
            return fact.uid in self._named
        if isinstance(fact, Mailbox | Paragraph):
            return fact.volunteer == self._volunteer
        return not isinstance(fact, Withdrawn) and fact.ref in self._theirs
