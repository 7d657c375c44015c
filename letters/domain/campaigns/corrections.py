"""Which entry of a log stands for which: a correction is of one kind with what it corrects, and after it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from letters.domain.campaigns.facts import Entry, Fact, Mailbox, Volunteer, Withdrawn

Rank = tuple[datetime, int, int]
"""In what order entries of one log are told; the greatest of those that correct one another holds."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an entry lies in a chain: its *first* one, the latest moment so far, how many came before it."""

    first: UUID
    at: datetime
    steps: int
    about: object


class Corrections:
    """The chains of corrections of a log, whatever the order in which its entries come.

    A correction told before what it corrects, by the clock of a computer that is late, comes after it all
    the same. What would correct a fact of another kind, of another legislator or of another campaign, is
    told for itself. Of entries that correct one another in a ring, the least identifier is the first.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._told = {entry.uid: entry for entry in entries}
        self._places: dict[UUID, _Place] = {}
        for entry in self._told.values():
            self._follow(entry)

    def first(self, entry: Entry) -> UUID:
        """Give the entry that *entry* corrects in the end: itself, where it corrects none."""
        return self._places[entry.uid].first

    def rank(self, entry: Entry) -> Rank:
        """Give what orders the entries of the log."""
        place = self._places[entry.uid]
        return place.at, place.steps, entry.uid.int

    def standing(self) -> Mapping[UUID, Entry]:
        """Give the latest entry of each chain by its first one, in order, those withdrawn left out."""
        latest: dict[UUID, Entry] = {}
        for entry in sorted(self._told.values(), key=self.rank):
            latest[self.first(entry)] = entry
        standing = [each for each in latest.items() if not isinstance(each[1].fact, Withdrawn)]
        return dict(sorted(standing, key=lambda each: self.rank(each[1])))

    def _follow(self, start: Entry) -> None:
        """Place *start* and all that it corrects, the first one first."""
        path: dict[UUID, Entry] = {}
        entry: Entry | None = start
        while entry is not None and entry.uid not in self._places and entry.uid not in path:
            path[entry.uid] = entry
            entry = self._before(entry)
        if entry is not None and entry.uid in path:
            self._place_ring(list(path.values()), entry)
        for each in reversed(path.values()):
            if each.uid not in self._places:
                self._places[each.uid] = self._after(self._before(each), each)

    def _place_ring(self, path: list[Entry], back: Entry) -> None:
        ring = path[path.index(back) :]
        first = min(ring, key=lambda each: str(each.uid))
        place = _Place(first.uid, max(each.at for each in ring), 0, _about(first.fact))
        self._places.update({each.uid: place for each in ring})

    def _after(self, before: Entry | None, entry: Entry) -> _Place:
        place = self._places[before.uid] if before else None
        about = _about(entry.fact)
        if place is None or (about is not None and about != place.about):
            return _Place(entry.uid, entry.at, 0, about)
        return _Place(place.first, max(place.at, entry.at), place.steps + 1, place.about)

    def _before(self, entry: Entry) -> Entry | None:
        """Give the entry that *entry* says it corrects, where it is of the same campaign."""
        before = self._told.get(entry.corrects) if entry.corrects else None
        return before if before and before.campaign == entry.campaign else None


def _about(fact: Fact) -> object:
    """Say what a fact is of, which no correction changes; a withdrawal may be of anything."""
    if isinstance(fact, Withdrawn):
        return None
    if isinstance(fact, Volunteer):
        return Volunteer, fact.uid
    if isinstance(fact, Mailbox):
        return Mailbox, fact.volunteer
    return type(fact), getattr(fact, "ref", None)
