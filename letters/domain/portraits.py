"""Portraits of the kinds of answer, drawn from known ones: what one kind says and the others hardly do."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log, sqrt

LETTERS = 5
"""Letters of a word that are compared: « conserver », « conservées » and « conservation » are then one."""

DAMPED = 0.7
"""The power to which what is said again and again is lowered: twice as often is not twice as telling."""

NUMBER = "#"
"""What stands for any number: which one it is tells nothing."""


@dataclass(frozen=True, slots=True)
class Trait:
    """A word, or two in a row, of a sentence: from its word *first* to before *last*."""

    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Known:
    """The names of the traits of an answer that is known to be of the kind *sign*."""

    sign: str
    traits: frozenset[str]


def traits_of(words: Sequence[str]) -> tuple[Trait, ...]:
    """Give the traits of a sentence of *words*: each word, then each two in a row."""
    stems = [NUMBER if word[0].isdecimal() else word[:LETTERS] for word in words]
    single = (Trait(stem, at, at + 1) for at, stem in enumerate(stems))
    pairs = (Trait(f"{one} {two}", at, at + 2) for at, (one, two) in enumerate(pairwise(stems)))
    return (*single, *pairs)


class Portraits:
    """What known answers of each kind have in common; a likeness is the cosine of two lists of rare traits.

    The portrait of a kind is the middle of its known answers (Rocchio's classifier): it is learned by adding
    up, so that one more known answer changes it by as much and no rule is to be written.
    """

    def __init__(self, known: Iterable[Known]) -> None:
        every = tuple(known)
        having = Counter(trait for each in every for trait in each.traits)
        self._rarity = {trait: log(1 + len(every) / count) for trait, count in having.items()}
        self._unknown = log(1 + len(every))
        self.signs = tuple(sorted({each.sign for each in every}))
        self._portraits = self._drawn(every)

    def likeness(self, traits: Iterable[str]) -> dict[str, float]:
        """Say how like each kind an answer of *traits* is, from 0 to 1."""
        found = dict.fromkeys(self.signs, 0.0)
        for trait, weight in self._weighed(traits).items():
            for sign, share in self._portraits.get(trait, {}).items():
                found[sign] += weight * share
        return found

    def telling(self, trait: str, sign: str) -> float:
        """Say how much *trait* speaks for *sign* rather than for the others; less than 0 if it does not."""
        shares = self._portraits.get(trait, {})
        return self._rarity.get(trait, 0.0) * (shares.get(sign, 0.0) - sum(shares.values()) / len(self.signs))

    def _drawn(self, known: Sequence[Known]) -> Mapping[str, Mapping[str, float]]:
        """Give how much of each trait there is in each kind, so that the squares of one kind sum to 1."""
        sums: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        for each in known:
            for trait, weight in self._weighed(each.traits).items():
                sums[trait][each.sign] += weight
        drawn = {trait: self._damped(shares) for trait, shares in sums.items()}
        squares: defaultdict[str, float] = defaultdict(float)
        for shares in drawn.values():
            for sign, share in shares.items():
                squares[sign] += share**2
        return {
            trait: {sign: share / sqrt(squares[sign]) for sign, share in shares.items()}
            for trait, shares in drawn.items()
        }

    def _damped(self, shares: Mapping[str, float]) -> dict[str, float]:
        """Lower what is said often, and what is said in many kinds."""
        own = sqrt(log(1 + len(self.signs) / len(shares)))
        return {sign: own * share**DAMPED for sign, share in shares.items()}

    def _weighed(self, traits: Iterable[str]) -> dict[str, float]:
        """Give *traits* weighed by how rare they are, so that their squares sum to 1."""
        weighed = {trait: self._rarity.get(trait, self._unknown) for trait in traits}
        length = sqrt(sum(weight**2 for weight in weighed.values())) or 1.0
        return {trait: weight / length for trait, weight in weighed.items()}
