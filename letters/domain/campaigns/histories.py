"""What was noted of a contact, then corrected, then taken back: a log hides nothing of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from letters.domain.campaigns.corrections import Corrections
from letters.domain.campaigns.facts import Contact, Entry, Withdrawn
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
    log = tuple(entries)
    chains = Corrections(log)
    found: dict[UUID, list[Entry]] = {}
    for entry in sorted({entry.uid: entry for entry in log}.values(), key=chains.rank):
        if isinstance(entry.fact, Contact | Withdrawn):
            found.setdefault(chains.first(entry), []).append(entry)
    by_ref: dict[Ref, list[History]] = {}
    for first, about in found.items():
        history = History(first, tuple(about))
        if history.versions:
            by_ref.setdefault(history.contact.ref, []).append(history)
    return {ref: tuple(sorted(those, key=_order)) for ref, those in by_ref.items()}


def _order(history: History) -> tuple[object, object]:
    return history.contact.on, history.entries[0].at
