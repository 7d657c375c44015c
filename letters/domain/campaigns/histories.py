"""What was noted of a contact, then corrected, then taken back: a log hides nothing of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from letters.domain.campaigns.facts import Contact, Entry, Withdrawn
from letters.domain.campaigns.folding import first_of
from letters.domain.listed import Ref


@dataclass(frozen=True, slots=True)
class History:
    """One contact, known by the entry that *first* told it: every entry about it, the oldest first."""

    first: UUID
    entries: tuple[Entry, ...]

    @property
    def is_withdrawn(self) -> bool:
        """Whether it is said now that it never took place."""
        return isinstance(self.entries[-1].fact, Withdrawn)

    @property
    def versions(self) -> tuple[Contact, ...]:
        """What each entry said of it, the oldest first."""
        return tuple(entry.fact for entry in self.entries if isinstance(entry.fact, Contact))

    @property
    def contact(self) -> Contact:
        """What is said of it now, or was before it was taken back."""
        return self.versions[-1]


def histories_of(entries: Iterable[Entry]) -> dict[Ref, tuple[History, ...]]:
    """Give, for each legislator, every contact that was ever noted, the oldest day first."""
    told = {entry.uid: entry for entry in entries}
    found: dict[UUID, list[Entry]] = {}
    for entry in sorted(told.values(), key=lambda each: (each.at, str(each.uid))):
        if isinstance(entry.fact, Contact | Withdrawn):
            found.setdefault(first_of(entry, told), []).append(entry)
    by_ref: dict[Ref, list[History]] = {}
    for first, about in found.items():
        history = History(first, tuple(about))
        if history.versions:
            by_ref.setdefault(history.contact.ref, []).append(history)
    return {ref: tuple(sorted(those, key=_order)) for ref, those in by_ref.items()}


def _order(history: History) -> tuple[object, object]:
    return history.contact.on, history.entries[0].at
