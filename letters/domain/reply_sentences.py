"""The sentences of a text: where one ends, whatever the line breaks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letters.domain.reply_quotes import Span
from letters.domain.reply_words import Word, words_in

LONGEST = 120
"""Words of a sentence at most: a text without a full stop is cut."""

_PARAGRAPH = re.compile(r"\n[^\S\n]*\r?\n")
_ITEM = re.compile(r"\n[^\S\n]*(?:[-–—•·*▪●◦‣➢✓]|o\s|\d{1,2}[.)°]|[a-z][.)])", re.IGNORECASE)
_SHORT = frozenset(
    {
        "art", "al", "m", "mm", "mme", "mmes", "mlle", "mr", "dr", "drs", "pr", "prs", "me", "cf", "ex",
        "ref", "tel", "fax", "no", "p", "pp", "bd", "av", "st", "ste", "ch", "vol", "env",
    }
)  # fmt: skip
"""Words that a full stop shortens."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence."""

    words: tuple[Word, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The words as they are compared."""
        return tuple(word.text for word in self.words)


def sentences_in(text: str, spans: Sequence[Span]) -> Iterator[Sentence]:
    """Give the sentences of the *spans* of *text*; a piece left out between two parts them."""
    for span in spans:
        words: list[Word] = []
        for word in words_in(text, span.start, span.end):
            between = text[words[-1].end : word.start] if words else ""
            if words and (_ends(between, words[-1], word) or len(words) == LONGEST):
                yield Sentence(tuple(words))
                words = []
            words.append(word)
        if words:
            yield Sentence(tuple(words))


def _ends(between: str, before: Word, after: Word) -> bool:
    """Say whether a sentence ends with *before*: capitals tell nothing, some write with none."""
    if any(sign in between for sign in "!?;…") or _PARAGRAPH.search(between) or _ITEM.search(between):
        return True
    if "." not in between or between == ".":
        return False
    if len(before.text) == 1 or before.text in _SHORT:
        return ".." in between
    return not (before.text[-1].isdecimal() and after.text[0].isdecimal() and "\n" not in between)
