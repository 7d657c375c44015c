"""What rests on the entries that a book brought: they cannot be taken out again without it."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from letters.domain.campaigns.facts import Assigned, Effect, Entry, Left, Target, Volunteer, Withdrawn
from letters.domain.campaigns.folding import campaign_of, standing_entries
from letters.domain.listed import Ref


def resting(before: Sequence[Entry], came: Sequence[Entry], since: Sequence[Entry]) -> tuple[Entry, ...]:
    """Give the entries told *since* that would mean something else, or nothing, without those that *came*.

    These are corrections of what came, shares that took the place of one that came and would be disputed
    without it, and what was noted of legislators, volunteers or contacts that nothing else tells of; of a
    campaign that was not here *before*, all of them are. What was corrected or taken back since rests on
    nothing; a mandate that ended, a share given back, or a withdrawal, is simply of nobody then, and holds
    again should what it is about come back.
    """
    bare = _Bare(before, came, since)
    standing = {entry.uid for entry in standing_entries((*before, *came, *since)).values()}
    return tuple(entry for entry in since if entry.uid in standing and bare.is_under(entry))


class _Bare:
    """What only the entries that came tell of."""

    def __init__(self, before: Sequence[Entry], came: Sequence[Entry], since: Sequence[Entry]) -> None:
        stay = tuple(standing_entries((*before, *since)).values())
        self._uids = {entry.uid for entry in came}
        self._corrected = {entry.uid: entry.corrects for entry in since}
        self._refs = _refs(came) - _refs(stay)
        self._people = _people(came) - _people(stay)
        self._is_whole = not before
        self._disputed = _disputed((*before, *since)) - _disputed((*before, *came, *since))

    def is_under(self, entry: Entry) -> bool:
        """Say whether *entry* rests on any of it."""
        fact = entry.fact
        if isinstance(fact, Withdrawn):
            return False
        if self._corrects_what_came(entry):
            return True
        if isinstance(fact, Left) or (isinstance(fact, Assigned) and fact.volunteer is None):
            return False
        if isinstance(fact, Effect):
            return self._is_whole or not self._uids.isdisjoint(fact.after)
        return self._is_whole or self._is_of_theirs(entry)

    def _corrects_what_came(self, entry: Entry) -> bool:
        """Say whether *entry* corrects any of it, or a correction of it told since."""
        passed: set[UUID] = set()
        corrected = entry.corrects
        while corrected in self._corrected and corrected not in passed:
            passed.add(corrected)
            corrected = self._corrected[corrected]
        return corrected in self._uids

    def _is_of_theirs(self, entry: Entry) -> bool:
        ref, who = getattr(entry.fact, "ref", None), getattr(entry.fact, "volunteer", None)
        is_share = isinstance(entry.fact, Assigned)
        return ref in self._refs or who in self._people or (is_share and ref in self._disputed)


def _refs(entries: Iterable[Entry]) -> set[Ref]:
    return {entry.fact.ref for entry in entries if isinstance(entry.fact, Target)}


def _people(entries: Iterable[Entry]) -> set[UUID]:
    return {entry.fact.uid for entry in entries if isinstance(entry.fact, Volunteer)}


def _disputed(entries: Sequence[Entry]) -> set[Ref]:
    """Give the legislators whom several volunteers took."""
    return {each.ref for each in campaign_of(entries[0].campaign, entries).conflicts} if entries else set()
