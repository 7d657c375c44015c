"""What to quote of an answer: the sentence in which the words relied on stand."""

from letters.domain.reply_quotes import Span
from letters.domain.reply_sentences import sentences_in
from letters.domain.reply_words import Word

MOST = 280
"""Characters of a quotation: of a longer sentence, what stands around the words relied on."""


def quotation(text: str, start: int, end: int) -> str:
    """Give the sentence of *text* that holds the code points from *start* to before *end*, without its stop.

    It is cut between two words where it is longer than `MOST`; the words relied on are there in any case.
    """
    words = _held(text, start, end)
    if words and words[-1].end - words[0].start > MOST:
        words = [word for word in words if _is_near(word, start, end)]
    first, last = (words[0].start, words[-1].end) if words else (start, end)
    return text[min(first, start) : max(last, end)]


def _held(text: str, start: int, end: int) -> list[Word]:
    """Give the words of the sentence, or sentences, in which the words relied on stand."""
    found = sentences_in(text, [Span(0, len(text))])
    held = (each.words for each in found if each.words[0].start < end and start < each.words[-1].end)
    return [word for words in held for word in words]


def _is_near(word: Word, start: int, end: int) -> bool:
    around = max(0, MOST - (end - start)) // 2
    return start - around <= word.start and word.end <= end + around
