"""What a text was found to tell: by its phrases, and by the known sentences that it resembles."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from letters.domain.cues import Cue
from letters.domain.phrase_index import Found
from letters.domain.phrases import Passage
from letters.domain.replies import Because
from letters.domain.reply_sentences import Sentence
from letters.domain.reply_verdict import NOTHING, Sign, Signs
from letters.domain.resemblance import Likeness

MOST_WITNESSES = 4
"""Phrases of one cue that are counted after the first, at most."""

AGAIN = 0.35
"""What each of them counts, beside the first."""

SUREST = 0.95
"""What a resemblance counts at most."""


@dataclass(frozen=True, slots=True)
class Trust:
    """How much a resemblance counts: *whole* when it is perfect, nothing under *least*."""

    whole: float
    least: float


TRUST = Trust(0.8, 0.4)
"""Beside the phrases."""

LAST_RESORT = Trust(1.25, 0.35)
"""Where the phrases say nothing."""


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence, what was found in it and in the one that introduces it, and what it is about."""

    sentence: Sentence
    passage: Passage
    found: Found
    introduction: Found
    scopes: frozenset[str]


@dataclass(slots=True)
class Told:
    """What was told so far in *text*."""

    text: str
    _heard: dict[int, tuple[Cue, list[Because]]] = field(default_factory=dict)
    _recognised: dict[str, list[tuple[float, Because]]] = field(default_factory=dict)

    def hear(self, cues: Iterable[Cue], place: Place) -> frozenset[str]:
        """Count the phrases of *cues* in *place*; give the signs whose phrases are all taken back there."""
        said: set[str] = set()
        taken_back: set[str] = set()
        for cue in cues:
            places = sorted(each for phrase in cue.phrases for each in place.found.get(phrase, ()))
            if places and cue.may_speak(place.found, place.introduction, place.scopes):
                said.add(cue.sign)
                self._hear(cue, place.sentence, places)
            elif places and cue.denies(place.found):
                taken_back.add(cue.sign)
        return frozenset(taken_back - said)

    def _hear(self, cue: Cue, sentence: Sentence, places: Sequence[tuple[int, int]]) -> None:
        for first, last in places:
            self._count(cue, sentence.words[first].start, sentence.words[last - 1].end)

    def _count(self, cue: Cue, start: int, end: int) -> None:
        """Count the words from *start* to *end*, unless they were counted for *cue* already."""
        _, before = self._heard.setdefault(id(cue), (cue, []))
        known = any(start < each.end and each.start < end for each in before)
        words = self.text[start:end]
        if not known and len(before) <= MOST_WITNESSES and words not in {each.text for each in before}:
            before.append(Because(start, end, words, cue.why))

    def recognise(self, likeness: Likeness, start: int, end: int) -> None:
        """Count the sentence from *start* to *end*, as it resembles a known one."""
        because = Because(start, end, self.text[start:end], likeness.example)
        self._recognised.setdefault(likeness.sign, []).append((likeness.share, because))

    def signs(self, trust: Trust) -> Signs:
        """Give the signs, a resemblance counted by *trust*, a cue whole once and a little each other time."""
        signs: dict[str, Sign] = {}
        for name, strength, because in self._by_phrases():
            signs[name] = signs.get(name, NOTHING).with_more(strength, because)
        for name, strength, because in self._by_resemblance(trust):
            sign = signs.get(name, NOTHING)
            signs[name] = sign.with_more(strength, *([] if _holds_one_of(because, sign) else [because]))
        return signs

    def _by_phrases(self) -> Iterator[tuple[str, float, Because]]:
        for cue, heard in self._heard.values():
            for place, because in enumerate(heard):
                yield cue.sign, cue.strength * AGAIN if place else cue.strength, because

    def _by_resemblance(self, trust: Trust) -> Iterator[tuple[str, float, Because]]:
        for sign, recognised in self._recognised.items():
            share, because = max(recognised, key=lambda each: each[0])
            if share >= trust.least:
                yield sign, min(trust.whole * share, SUREST), because


def _holds_one_of(sentence: Because, sign: Sign) -> bool:
    """Say whether the very words of *sign* stand in *sentence*: they are then shown, and it is not."""
    return any(sentence.start <= each.start and each.end <= sentence.end for each in sign.because)
