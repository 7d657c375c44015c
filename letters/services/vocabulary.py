"""The words by which bodies are found, and which of them may have been meant."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from letters.domain.searching import Sought
from letters.ports.directory import Near

_ERRORS: Final = 2
"""Letters by which a word may be longer or shorter than the one that was meant."""

_REMEMBERED: Final = 1000
"""Words whose meanings are remembered: a key press changes one word of several, and each is read twice."""


class Vocabulary:
    """The words of the directory as it stands; *near* tells those like another."""

    def __init__(self, words: Iterable[str], near: Near) -> None:
        self._near = near
        self._words = sorted(set(words))
        self._by_length: dict[int, list[str]] = defaultdict(list)
        self._about: dict[int, list[str]] = {}
        self._beginnings: dict[int, list[str]] = {}
        self._meanings: dict[str, Collection[str]] = {}
        for word in self._words:
            self._by_length[len(word)].append(word)

    def knows(self, beginning: str) -> bool:
        """Say whether a word begins so."""
        place = bisect_left(self._words, beginning)
        return place < len(self._words) and self._words[place].startswith(beginning)

    def with_unknown_corrected(self, sought: Sequence[Sought]) -> tuple[Sought, ...]:
        """Give *sought* with what may be meant by each word that none begins with."""
        return tuple(each if any(map(self.knows, each.beginnings)) else self._meant(each) for each in sought)

    def with_all_corrected(self, sought: Sequence[Sought]) -> tuple[Sought, ...]:
        """Give *sought* with what may be meant by each word, besides itself."""
        return tuple(self._meant(each) for each in sought)

    def _meant(self, sought: Sought) -> Sought:
        typed = sought.typed
        if typed not in self._meanings:
            if len(self._meanings) >= _REMEMBERED:
                self._meanings.clear()
            self._meanings[typed] = self._like(typed)
        return Sought(typed, tuple(dict.fromkeys((*sought.beginnings, *self._meanings[typed]))))

    def _like(self, typed: str) -> Collection[str]:
        return self._near(typed, self._of_about(len(typed))) or self._near(typed, self._begun(len(typed)))

    def _of_about(self, length: int) -> Collection[str]:
        if length not in self._about:
            lengths = range(length - _ERRORS, length + _ERRORS + 1)
            self._about[length] = [word for each in lengths for word in self._by_length.get(each, ())]
        return self._about[length]

    def _begun(self, length: int) -> Collection[str]:
        """Give the beginnings of that length of longer words: a word that is being typed."""
        if length not in self._beginnings:
            longer = (words for each, words in self._by_length.items() if each > length)
            self._beginnings[length] = list({word[:length] for words in longer for word in words})
        return self._beginnings[length]
