"""Corrections of corrections: few in a book that people made, and never in a ring."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from letters.domain.campaigns.facts import Entry

LONGEST: Final = 100
"""Corrections of one another at most: following longer ones would take a stranger's book too long."""


def tangled(entries: Sequence[Entry]) -> int | None:
    """Give the place of an entry that ends too long a chain of corrections, or a ring; None if none does."""
    if all(entry.corrects is None for entry in entries):
        return None
    corrects = {entry.uid: entry.corrects for entry in entries}
    depths: dict[UUID, int] = {}
    for place, entry in enumerate(entries):
        if entry.corrects is not None and _depth(entry.uid, corrects, depths) > LONGEST:
            return place
    return None


def _depth(uid: UUID, corrects: dict[UUID, UUID | None], depths: dict[UUID, int]) -> int:
    """Count the corrections from *uid* down; of a ring, more than `LONGEST`."""
    path: list[UUID] = []
    at: UUID | None = uid
    while at is not None and at in corrects and at not in depths and len(path) <= LONGEST:
        path.append(at)
        at = corrects[at]
    below = depths.get(at, 0) if at is not None else 0
    for each in reversed(path):
        below += 1
        depths[each] = below
    return depths[uid]
