"""Words that are a typing error away from another: the one place that knows rapidfuzz."""

from collections.abc import Collection
from typing import Final

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

_SHORTEST: Final = 3
"""Letters of a word under which anything is near anything."""

_LONG: Final = 8
"""Letters from which two errors are allowed."""

_MOST: Final = 8


def near(word: str, words: Collection[str]) -> Collection[str]:
    """Give the few of *words* that are one typing error away from *word*, two for long ones; nearest first.

    An error is a letter more, less or another, or two neighbours in each other's place (optimal string
    alignment). A word that holds a figure is taken as it is.
    """
    if len(word) < _SHORTEST or not word.isalpha():
        return ()
    allowed = 2 if len(word) >= _LONG else 1
    found = extract(word, words, scorer=OSA.distance, score_cutoff=allowed, limit=_MOST)
    return tuple(each for each, _distance, _place in found)
