"""How like one another the personal paragraphs of a team are: a letter that is a circular is not read."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from letters.domain.folding import folded

RUN = 4
"""Words of a run that two texts may share; fewer are shared by chance (« je suis une patiente »)."""

TOO_LIKE = 0.5
"""The part of the shorter text that another one repeats from which both are told to be alike: our choice."""

LEAST_WORDS = 12
"""Words under which a paragraph says too little to be personal: our choice."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two texts, by their places, and which part of the shorter one the other repeats (0 to 1)."""

    first: int
    second: int
    share: float


def is_personal(text: str) -> bool:
    """Say whether *text* says enough to be a personal paragraph."""
    return len(_words(text)) >= LEAST_WORDS


def alike(texts: Sequence[str], share: float = TOO_LIKE) -> tuple[Likeness, ...]:
    """Give the pairs of *texts* of which one repeats at least *share* of the other, the most alike first.

    Case, accents and punctuation do not count. Only texts that share a run of words are compared: the cost
    is that of the runs, not of the pairs.
    """
    runs = [_runs(text) for text in texts]
    shared = _shared(runs)
    found = (
        Likeness(first, second, count / min(len(runs[first]), len(runs[second])))
        for (first, second), count in shared.items()
    )
    return tuple(sorted((each for each in found if each.share >= share), key=_order))


def repeats(text: str, others: Sequence[str], share: float = TOO_LIKE) -> tuple[int, ...]:
    """Give the places of the *others* that *text* is too like, the most alike first."""
    pairs = alike((text, *others), share)
    return tuple(each.second - 1 for each in pairs if each.first == 0)


def _shared(runs: Sequence[frozenset[tuple[str, ...]]]) -> Mapping[tuple[int, int], int]:
    places: dict[tuple[str, ...], list[int]] = {}
    for place, those in enumerate(runs):
        for run in those:
            places.setdefault(run, []).append(place)
    return Counter(pair for those in places.values() for pair in _pairs(those))


def _pairs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    for number, first in enumerate(places):
        for second in places[number + 1 :]:
            yield first, second


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    """Give the runs of `RUN` words of *text*; of a shorter text, all its words as one run."""
    words = _words(text)
    if len(words) < RUN:
        return frozenset({tuple(words)} if words else ())
    return frozenset(tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1))


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))


def _order(likeness: Likeness) -> tuple[float, int, int]:
    return -likeness.share, likeness.first, likeness.second
