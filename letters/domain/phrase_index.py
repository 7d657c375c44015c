"""Looking for many phrases at once: at each word, only those that may begin with it are tried."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from letters.domain.phrases import Passage, Phrase

Place = tuple[int, int]
Found = Mapping[Phrase, tuple[Place, ...]]
"""The phrases that a passage holds, each with the places (first word, word after the last) where it is."""


class PhraseIndex:
    """Finds which of many phrases a passage holds."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._by_word: defaultdict[str, list[Phrase]] = defaultdict(list)
        self._by_stem: defaultdict[str, list[Phrase]] = defaultdict(list)
        self._by_number: list[Phrase] = []
        self._first: list[Phrase] = []
        for each in dict.fromkeys(phrases):
            self._enter(each)
        self._lengths = tuple(sorted({len(stem) for stem in self._by_stem}))

    def _enter(self, looked_for: Phrase) -> None:
        if looked_for.is_first:
            self._first.append(looked_for)
            return
        for opening in looked_for.openings:
            for word in opening.words:
                self._by_word[word].append(looked_for)
            for stem in opening.stems:
                self._by_stem[stem].append(looked_for)
            if opening.number:
                self._by_number.append(looked_for)

    def found(self, passage: Passage) -> Found:
        """Give every phrase that *passage* holds, at its shortest from each place where it begins."""
        found: defaultdict[Phrase, list[Place]] = defaultdict(list)
        for at, word in enumerate(passage.words):
            first = () if at else self._first
            for looked_for in dict.fromkeys((*first, *self._that_begin_with(word))):
                ends = passage.ends(looked_for, at)
                if ends:
                    found[looked_for].append((at, min(ends)))
        return {each: tuple(places) for each, places in found.items()}

    def _that_begin_with(self, word: str) -> Iterator[Phrase]:
        yield from self._by_word.get(word, ())
        for length in self._lengths:
            yield from self._by_stem.get(word[:length], ()) if length <= len(word) else ()
        if word[:1].isdecimal():
            yield from self._by_number
