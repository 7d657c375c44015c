"""What a sentence resembles: known sentences that hold the same ideas, said or denied, and the same words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log, sqrt

from letters.domain.phrase_index import PhraseIndex
from letters.domain.phrases import Passage, Phrase

LETTERS = 6
"""Letters of a word that are compared: « conserver », « conservées » and « conservation » are then one."""

NEAREST = 15
"""Known sentences that have a say in what a sentence is a sign of, each in proportion to its likeness."""

REACH = 8
"""Words after a negation that it bears on."""

DENIED = 0.6
"""What an idea that is denied weighs, beside an idea."""

WORD = 0.6
"""What a word weighs, beside an idea."""

UNKNOWN = 0.4
"""What a word that no known sentence has weighs against a likeness, beside the rarest one."""


@dataclass(frozen=True, slots=True, eq=False)
class Idea:
    """Something that may be said in many words; *denies* where it is that something is not."""

    name: str
    phrases: tuple[Phrase, ...]
    denies: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence known to be a *sign*: its *text* as it is shown, its words as they are compared."""

    sign: str
    text: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How sure it is, from 0 to 1, that a sentence is a *sign*, and the *example* that is most like it."""

    sign: str
    share: float
    example: str


Features = Mapping[str, float]


class Examples:
    """Known sentences, found by what they share with another; the work is bounded by its words."""

    def __init__(self, ideas: Iterable[Idea], examples: Iterable[Example]) -> None:
        self._meant = {phrase: idea for idea in ideas for phrase in idea.phrases}
        self._index = PhraseIndex(self._meant)
        self._examples = tuple(examples)
        every = [self._features(Passage(each.words)) for each in self._examples]
        known = Counter(feature for each in every for feature in each)
        self._rarity = {feature: log(1 + len(every) / count) for feature, count in known.items()}
        self._unknown = UNKNOWN * log(1 + len(every))
        self._having: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, each in enumerate(every):
            for feature, weight in self._weighed(each).items():
                self._having[feature].append((number, weight))

    def likely(self, passage: Passage) -> tuple[Likeness, ...]:
        """Give the signs of the sentences that are most like *passage*, the surest first; shares sum to 1."""
        scores: defaultdict[int, float] = defaultdict(float)
        for feature, weight in self._weighed(self._features(passage)).items():
            for number, other in self._having.get(feature, ()):
                scores[number] += weight * other
        nearest = sorted(scores, key=lambda number: (-scores[number], number))[:NEAREST]
        return self._shared({number: scores[number] ** 3 for number in nearest})

    def _shared(self, votes: Mapping[int, float]) -> tuple[Likeness, ...]:
        every: defaultdict[str, float] = defaultdict(float)
        first: dict[str, str] = {}
        for number, vote in votes.items():
            example = self._examples[number]
            every[example.sign] += vote
            first.setdefault(example.sign, example.text)
        whole = sum(every.values()) or 1.0
        ranked = sorted(every, key=lambda sign: (-every[sign], sign))
        return tuple(Likeness(sign, every[sign] / whole, first[sign]) for sign in ranked)

    def _features(self, passage: Passage) -> Features:
        """Give what *passage* is compared by, with the weight of each: ideas, ideas denied, words."""
        found = self._index.found(passage)
        said = [(self._meant[phrase], at) for phrase, places in found.items() for at, _ in places]
        denials = [at for idea, at in said if idea.denies]
        features = {word[:LETTERS]: WORD for word in passage.words if not word[0].isdecimal()}
        for idea, at in said:
            features[f"@{idea.name}"] = 1.0
            if any(denial <= at <= denial + REACH for denial in denials):
                features[f"!{idea.name}"] = DENIED
        return features

    def _weighed(self, features: Features) -> Features:
        """Give *features* weighed by how rare they are, so that their squares sum to 1."""
        weighed = {name: weight * self._rarity.get(name, self._unknown) for name, weight in features.items()}
        length = sqrt(sum(weight**2 for weight in weighed.values())) or 1.0
        return {name: weight / length for name, weight in weighed.items()}
