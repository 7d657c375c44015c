"""Even shares: who takes what, so that nobody has more than they must for others to have less."""

from collections import Counter, deque
from collections.abc import Collection, Mapping
from uuid import UUID

from letters.domain.listed import Ref

_Passing = Mapping[UUID, Mapping[UUID, Ref]]
"""For each volunteer, those to whom one of their new targets may pass, and which one."""


def even_shares(takers: Mapping[Ref, Collection[UUID]], load: Mapping[UUID, int]) -> dict[Ref, UUID]:
    """Give each target to one of its *takers*, if it has any, evenly; *load* is what each has already.

    No other way of giving them makes the loads more even (their squares add up to the least there is); the
    same takers, in the same order, are given the same targets.
    """
    loads = Counter(load)
    given: dict[Ref, UUID] = {}
    for ref in sorted(takers, key=lambda each: len(takers[each])):
        if takers[ref]:
            given[ref] = min(takers[ref], key=lambda each: loads[each])
            loads[given[ref]] += 1
    while _levelled(given, takers, loads):
        pass
    return given


def _levelled(given: dict[Ref, UUID], takers: Mapping[Ref, Collection[UUID]], loads: Counter[UUID]) -> bool:
    """Pass targets on, from who has most to who has two less at least, and say whether any could be."""
    passing = _passing(given, takers)
    for volunteer in sorted(passing, key=lambda each: -loads[each]):
        chain = _chain(volunteer, passing, loads)
        if chain:
            given.update(chain)
            loads[volunteer] -= 1
            loads[chain[-1][1]] += 1
            return True
    return False


def _passing(given: Mapping[Ref, UUID], takers: Mapping[Ref, Collection[UUID]]) -> _Passing:
    passing: dict[UUID, dict[UUID, Ref]] = {}
    for ref, owner in given.items():
        for taker in takers[ref]:
            if taker != owner:
                passing.setdefault(owner, {}).setdefault(taker, ref)
    return passing


def _chain(start: UUID, passing: _Passing, loads: Mapping[UUID, int]) -> list[tuple[Ref, UUID]]:
    """Give what passes to whom, so that in the end one of *start* is one of somebody who has two less."""
    came: dict[UUID, tuple[UUID, Ref]] = {}
    waiting = deque([start])
    while waiting:
        owner = waiting.popleft()
        if loads[owner] <= loads[start] - 2:
            return _walked(start, owner, came)
        for taker, ref in passing.get(owner, {}).items():
            if taker != start and taker not in came:
                came[taker] = owner, ref
                waiting.append(taker)
    return []


def _walked(start: UUID, end: UUID, came: Mapping[UUID, tuple[UUID, Ref]]) -> list[tuple[Ref, UUID]]:
    """Give the steps from *start* to *end*, in this order."""
    steps: list[tuple[Ref, UUID]] = []
    while end != start:
        before, ref = came[end]
        steps.append((ref, end))
        end = before
    return steps[::-1]
