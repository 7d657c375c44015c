"""Reading an answer: signs in each sentence, then what the signs make together; every step can be shown."""

from collections.abc import Iterator, Sequence

from letters.domain.cues import CueBook
from letters.domain.phrase_index import Found, PhraseIndex
from letters.domain.phrases import Passage
from letters.domain.replies import LONGEST_REPLY, Proposal, ReplyTooLong
from letters.domain.reply_quotes import own_spans
from letters.domain.reply_sentences import Sentence, sentences_in
from letters.domain.reply_signs import LAST_RESORT, TRUST, Place, Told
from letters.domain.reply_verdict import verdict
from letters.domain.resemblance import Examples

FRENCH = 0.15
"""The least share of common French words in a French text."""

FEW = 8
"""Words under which a text is too short to tell its language."""

MOST_WORDS = 10_000
"""Words read at most, in sentences that are each read once: no answer has as many."""

FEWEST = 3
"""Different words of a sentence that is compared with known ones, at least."""


class Reader:
    """Reads answers by the rules of one book and by known sentences."""

    def __init__(self, book: CueBook, examples: Examples) -> None:
        self._book = book
        self._examples = examples
        self._index = PhraseIndex(book.phrases)

    def read(self, text: str) -> tuple[Proposal, ...]:
        """Say what *text* answers, the main kind first; raises `ReplyTooLong`.

        `ReplyKind.UNCLEAR` alone where nothing speaks clearly enough.
        """
        if len(text) > LONGEST_REPLY:
            raise ReplyTooLong(length=len(text), limit=LONGEST_REPLY)
        told = self._told(text)
        first = verdict(told.signs(TRUST), self._book)
        return first or verdict(told.signs(LAST_RESORT), self._book) or (Proposal.unclear(),)

    def _told(self, text: str) -> Told:
        sentences = tuple(sentences_in(text, own_spans(text)))
        french = self._is_french(sentences)
        told = Told(text)
        for place in self._places(sentences):
            cues = [cue for cue in self._book.cues if french or cue.any_language]
            denied = told.hear(cues, place)
            if french:
                self._compare(told, place, denied)
        return told

    def _places(self, sentences: Sequence[Sentence]) -> Iterator[Place]:
        """Give the sentences in which something may be decided, each once, with what is around them."""
        silent: int | None = None
        introduction: Found = {}
        for sentence in _distinct(sentences):
            passage = Passage(sentence.texts)
            found = self._index.found(passage)
            scopes = [scope for scope in self._book.scopes if scope.holds(found)]
            if any(scope.onwards for scope in scopes):
                silent = sentence.paragraph
            introduction = introduction if sentence.item else found
            if sentence.paragraph != silent and not any(scope.silent for scope in scopes):
                names = frozenset(scope.name for scope in scopes)
                yield Place(sentence, passage, found, introduction, names)

    def _compare(self, told: Told, place: Place, denied: frozenset[str]) -> None:
        """Count what the sentence resembles, but what its words deny."""
        if not self._is_comparable(place):
            return
        start, end = place.sentence.words[0].start, place.sentence.words[-1].end
        for likeness in self._examples.likely(place.passage):
            if likeness.sign not in denied:
                told.recognise(likeness, start, end)

    def _is_comparable(self, place: Place) -> bool:
        """Say whether it is a sentence: a title or a signature, which has no verb, resembles nothing."""
        words = frozenset(place.passage.words)
        is_sentence = len(words) >= FEWEST and not words.isdisjoint(self._book.only_in_sentences)
        return is_sentence and not place.scopes & self._book.incomparable

    def _is_french(self, sentences: Sequence[Sentence]) -> bool:
        words = [word for sentence in sentences for word in sentence.texts if not word[0].isdecimal()]
        common = sum(word in self._book.french for word in words)
        return len(words) < FEW or common >= FRENCH * len(words)


def _distinct(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """Give *sentences*, each once: said twice, a thing is no surer."""
    seen: set[tuple[str, ...]] = set()
    words = 0
    for sentence in sentences:
        if sentence.texts not in seen and words < MOST_WORDS:
            seen.add(sentence.texts)
            words += len(sentence.words)
            yield sentence
