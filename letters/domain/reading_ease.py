"""How easily a text is read: the ease of Flesch, as Kandel and Moles set it for French (1958)."""

import re
import unicodedata
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE = re.compile(r"[.!?…]+(?:\s|$)|\n+")
_VOWELS = re.compile(r"[aeiouyœæ]+")


def reading_ease(text: str) -> float:
    """Give the ease of *text*: about 60 for a newspaper, 30 for a text of law, 100 where there are no words.

    207 − 1.015 × words per sentence − 73.6 × syllables per word.
    """
    words = _WORD.findall(text)
    if not words:
        return 100.0
    sentences = max(1, sum(1 for part in _SENTENCE.split(text) if _WORD.search(part)))
    return 207 - 1.015 * len(words) / sentences - 73.6 * sum(map(syllables, words)) / len(words)


def syllables(word: str) -> int:
    """Give the syllables of a French *word* as they are said: a silent e at its end does not count."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))
    groups = _VOWELS.findall(bare)
    silent = re.search(r"[^aeiouy](?:e|es|ent)$", bare) is not None and len(groups) > 1
    return max(1, len(groups) - silent)


def longest_sentence(text: str) -> int:
    """Give the words of the longest sentence of *text*."""
    return max(_lengths(text), default=0)


def _lengths(text: str) -> Iterable[int]:
    return (len(_WORD.findall(part)) for part in _SENTENCE.split(text))
