"""The words of an answer that a reading relies on: in each sentence, the run of words that tells the most."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from letters.domain.portraits import Portraits, Trait
from letters.domain.replies import Because
from letters.domain.reply_sentences import Sentence

FEWEST = 2
"""Words that are shown, at least, where the sentence has as many: one alone tells a person little."""

FAIRLY = 0.5
"""How telling the other runs are that are shown beside the best one, at least, in proportion."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a sentence, from its word *first* to before *last*, and how *telling* they are together."""

    first: int
    last: int
    telling: float


def telling_words(
    text: str, told: Iterable[tuple[Sentence, Sequence[Trait]]], sign: str, portraits: Portraits
) -> tuple[Because, ...]:
    """Give the words of *text* that speak the most for *sign*, one run for each sentence, the best first."""
    runs = [(_best(sentence, traits, sign, portraits), sentence) for sentence, traits in told]
    ranked = sorted((pair for pair in runs if pair[0].telling > 0), key=lambda pair: -pair[0].telling)
    least = ranked[0][0].telling * FAIRLY if ranked else 0.0
    return tuple(_shown(text, sentence, run) for run, sentence in ranked if run.telling >= least)


def _best(sentence: Sentence, traits: Sequence[Trait], sign: str, portraits: Portraits) -> Run:
    """Find the run of words whose traits sum to the most (Kadane's algorithm), in one pass."""
    worth = [0.0] * len(sentence.words)
    for trait in traits:
        for at in range(trait.first, trait.last):
            worth[at] += portraits.telling(trait.name, sign) / (trait.last - trait.first)
    best = Run(0, 0, 0.0)
    first, summed = 0, 0.0
    for at, value in enumerate(worth):
        first, summed = (at, value) if summed <= 0 else (first, summed + value)
        best = Run(first, at + 1, summed) if summed > best.telling else best
    return best


def _shown(text: str, sentence: Sentence, run: Run) -> Because:
    last = max(run.last, min(run.first + FEWEST, len(sentence.words)))
    first = min(run.first, max(last - FEWEST, 0))
    start, end = sentence.words[first].start, sentence.words[last - 1].end
    return Because(start, end, text[start:end])
