"""How like one another the personal paragraphs of a team are: a letter that is a circular is not read.

Nothing is passed over because many share it: that is what a circular is. What the campaign itself says (its
letter, its arguments, the law they quote) is set aside by its words instead, since it is in every letter.
Texts are counted together, a bit for each: a phrase in nine hundred of them costs what it does in two.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil
from typing import Final

from letters.domain.campaigns.runs import NOTHING, Aside, Run, runs_of
from letters.domain.campaigns.tallies import bits_of, levels_of, sum_of

TOO_LIKE: Final = 0.5
"""The part of the shorter text that another one repeats from which both are told to be alike: our choice."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two texts, by their places, and which part of the shorter one the other repeats (0 to 1)."""

    first: int
    second: int
    share: float


@dataclass(frozen=True, slots=True)
class Group:
    """Texts that repeat one another, by their *places*, each with the one that it is *nearest* to."""

    places: tuple[int, ...]
    nearest: tuple[Likeness, ...]


def alike(texts: Sequence[str], share: float = TOO_LIKE) -> tuple[Likeness, ...]:
    """Give the pairs of *texts* of which one repeats at least *share* of the other, the most alike first.

    Case, accents and punctuation do not count.
    """
    return Compared(texts).pairs(share)


def repeats(text: str, others: Sequence[str], share: float = TOO_LIKE) -> tuple[int, ...]:
    """Give the places of the *others* that *text* is too like, the most alike first."""
    return tuple(each.second for each in Compared(others).like(text, share))


class Compared:
    """Texts read once, to be compared with one another and with a new one, without what is set *aside*."""

    def __init__(self, texts: Iterable[str], aside: Aside = NOTHING) -> None:
        self._aside = aside
        self._runs = [runs_of(text, aside) for text in texts]
        self._by_length = sorted(range(len(self._runs)), key=lambda place: len(self._runs[place]))

    def like(self, text: str, share: float = TOO_LIKE, *, but: int = -1) -> tuple[Likeness, ...]:
        """Give the texts that a new one is too like, as `second`, the most alike first; *but* is left out."""
        mine = runs_of(text, self._aside)
        others = self._everyone & ~(1 << self._by_length.index(but)) if but >= 0 else self._everyone
        counts = levels_of(sum_of(self._where.get(run, 0) for run in mine), others)
        found = (
            Likeness(but, place, count / min(len(mine), len(self._runs[place])))
            for count, those in counts
            for place in map(self._by_length.__getitem__, bits_of(those))
        )
        return tuple(sorted((each for each in found if each.share >= share), key=_order))

    def pairs(self, share: float = TOO_LIKE) -> tuple[Likeness, ...]:
        """Give the pairs of which one repeats at least *share* of the other, the most alike first."""
        found = [
            _likeness(self._by_length[rank], self._by_length[other], level)
            for rank, shared in self._levels(share)
            for level, others in shared
            for other in bits_of(others)
        ]
        return tuple(sorted(found, key=_order))

    def groups(self, share: float = TOO_LIKE) -> tuple[Group, ...]:
        """Give the texts that repeat one another, from text to text, the largest group first."""
        levels = [(level, rank, others) for rank, shared in self._levels(share) for level, others in shared]
        nearest = self._nearest(levels)
        groups: list[int] = []
        for _, rank, others in levels:
            joined = others | 1 << rank
            apart = [each for each in groups if not each & joined]
            for each in groups:
                joined |= each if each & joined else 0
            groups = [*apart, joined]
        found = (self._group(each, nearest) for each in groups)
        return tuple(sorted(found, key=lambda each: (-len(each.places), each.places)))

    def _group(self, ranks: int, nearest: dict[int, Likeness]) -> Group:
        places = sorted(self._by_length[rank] for rank in bits_of(ranks))
        return Group(tuple(places), tuple(nearest[place] for place in places))

    def _nearest(self, levels: Iterable[tuple[float, int, int]]) -> dict[int, Likeness]:
        """Give, for each text that is like another, the one that it is most like: `first` is itself."""
        nearest: dict[int, Likeness] = {}
        settled = 0
        for share, rank, others in sorted(levels, key=lambda each: (-each[0], each[1])):
            place = self._by_length[rank]
            partner = self._by_length[(others & -others).bit_length() - 1]
            nearest.setdefault(place, Likeness(place, partner, share))
            settled |= 1 << rank
            for other in map(self._by_length.__getitem__, bits_of(others & ~settled)):
                nearest[other] = Likeness(other, place, share)
            settled |= others
        return nearest

    def _levels(self, share: float) -> Iterator[tuple[int, list[tuple[float, int]]]]:
        """Give, for each text by its rank of length, which of the longer ones repeat how much of it."""
        for rank, place in enumerate(self._by_length):
            runs = self._runs[place]
            longer = self._everyone & -(2 << rank)
            least = max(ceil(share * len(runs)), 1)
            counts = levels_of(sum_of(self._where[run] for run in runs), longer) if runs and longer else ()
            found = [(count / len(runs), others) for count, others in counts if count >= least]
            if found:
                yield rank, found

    @property
    def _everyone(self) -> int:
        return (1 << len(self._runs)) - 1

    @cached_property
    def _where(self) -> dict[Run, int]:
        """The texts that hold each run: a bit for each, by its rank of length."""
        where: dict[Run, int] = {}
        for rank, place in enumerate(self._by_length):
            for run in self._runs[place]:
                where[run] = where.get(run, 0) | 1 << rank
        return where


def _likeness(place: int, other: int, share: float) -> Likeness:
    return Likeness(min(place, other), max(place, other), share)


def _order(likeness: Likeness) -> tuple[float, int, int]:
    return -likeness.share, likeness.first, likeness.second
