"""Reading an answer: which known answers it is like, and the words that make it so."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import exp

from letters.domain.portraits import Portraits, Trait, traits_of
from letters.domain.relied_on import telling_words
from letters.domain.replies import LONGEST_REPLY, Proposal, ReplyKind, ReplyTooLong
from letters.domain.reply_quotes import own_spans
from letters.domain.reply_sentences import Sentence, sentences_in

NOTHING_SAID = "nothing"
"""The sign of the known sentences that decide nothing: greetings, small print, courtesies."""

MOST_WORDS = 10_000
"""Words read at most, in sentences that are each read once: no answer has as many."""

FAINT = 0.05
"""The likeness under which a text is like no answer known."""

CLOSE = 0.02
"""The least lead over the next kind, in proportion; under it, it is for the person to tell."""

TELLING = 9
"""How soon a lead is telling: measured, half of the readings with none are true, all but one in 30 at 0.3."""

SUREST = 0.99
"""The surest that a reading is: words alone never prove."""

ALONE = 0.35
"""How much less like another kind one sentence is, at least, to be a second thing that is said."""

LESS_SURE = 0.5
"""The surest that such a second thing is: measured, fewer than half of them are true."""

FEWEST = 4
"""Words of a sentence that may say a second thing, at least."""

MOST_QUOTED = 3
"""Sentences whose words are shown for one kind, at most."""


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence, its traits, and how like each kind it is."""

    sentence: Sentence
    traits: tuple[Trait, ...]
    likeness: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Leader:
    """The kind that something is most like, how much, and its lead over the *runner_up*, in proportion."""

    sign: str
    likeness: float
    lead: float
    runner_up: str

    @property
    def score(self) -> float:
        """How sure it is, from one half to 1."""
        return min(1 - exp(-TELLING * self.lead) / 2, SUREST)


class Reader:
    """Reads answers by their likeness to known ones."""

    def __init__(self, portraits: Portraits) -> None:
        self._portraits = portraits

    def read(self, text: str) -> tuple[Proposal, ...]:
        """Say what *text* answers, the main kind first; raises `ReplyTooLong`.

        `ReplyKind.UNCLEAR` alone where nothing speaks clearly enough.
        """
        if len(text) > LONGEST_REPLY:
            raise ReplyTooLong(length=len(text), limit=LONGEST_REPLY)
        told = tuple(self._told(text))
        main = _leader(self._portraits.likeness({trait.name for each in told for trait in each.traits}))
        if main.likeness < FAINT or main.lead < CLOSE or main.sign == ReplyKind.UNCLEAR:
            return (Proposal.unclear(),)
        said = [(main.sign, main.score), *self._beside(told, main)]
        return tuple(self._proposal(text, told, sign, score) for sign, score in said)

    def _told(self, text: str) -> Iterator[Read]:
        """Give the sentences of *text* that say something."""
        for sentence in _distinct(sentences_in(text, own_spans(text))):
            traits = traits_of(sentence.texts)
            likeness = self._portraits.likeness({trait.name for trait in traits})
            if max(likeness, key=likeness.__getitem__) != NOTHING_SAID:
                yield Read(sentence, traits, likeness)

    def _beside(self, told: Iterable[Read], main: Leader) -> Iterator[tuple[str, float]]:
        """Give the kind that the whole is like next, where one sentence clearly says it."""
        alone = (_leader(each.likeness) for each in told if len(each.sentence.words) >= FEWEST)
        leads = [each.lead for each in alone if each.sign == main.runner_up and each.likeness >= FAINT]
        if leads and max(leads) >= ALONE and main.runner_up != ReplyKind.UNCLEAR:
            yield main.runner_up, min(max(leads), LESS_SURE)

    def _proposal(self, text: str, told: Iterable[Read], sign: str, score: float) -> Proposal:
        said = ((each.sentence, each.traits) for each in told)
        words = telling_words(text, said, sign, self._portraits)
        return Proposal(ReplyKind(sign), round(score, 3), words[:MOST_QUOTED])


def _leader(likeness: Mapping[str, float]) -> Leader:
    kinds = sorted((value, sign) for sign, value in likeness.items() if sign != NOTHING_SAID)
    (next_best, runner_up), (best, sign) = kinds[-2:]
    return Leader(sign, best, (best - next_best) / best if best else 0.0, runner_up)


def _distinct(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Give *sentences*, each once: said twice, a thing is no surer."""
    seen: set[tuple[str, ...]] = set()
    words = 0
    for sentence in sentences:
        if sentence.texts not in seen and words < MOST_WORDS:
            seen.add(sentence.texts)
            words += len(sentence.words)
            yield sentence
