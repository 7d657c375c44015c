"""What a letter must say, whatever was shortened or rewritten in it."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from letters.domain.letters import Block, Element, Letter, text_of
from letters.domain.reading import contents

_ALIKE = str.maketrans(dict.fromkeys("’‘ʼ", "'") | {"‐": "-", "‑": "-", "œ": "oe", "æ": "ae"})
_HIGH = re.compile("[\u0300-\U0010ffff]")
"""A character that may be an accent apart: none stands before U+0300."""
_RAISED = str.maketrans("", "", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def missing_elements(letter: Letter) -> tuple[Element, ...]:
    """The elements that *letter* no longer carries in its subject, its body or its notes, in their order.

    What is joined behind the letter does not count: it is not the letter.
    """
    texts = tuple(_folded(text) for text in _texts(letter))
    return tuple(element for element in letter.elements if not _stands(element, texts))


def carries(text: str, element: Element) -> bool:
    """Say whether one of the phrases of *element* stands in *text*.

    Case, accents, the kind of apostrophe, hyphen or space, line breaks, « œ » or « oe », and raised
    figures (a note called inside the phrase) make no difference.
    """
    return _stands(element, (_folded(text),))


def _stands(element: Element, folded: Sequence[str]) -> bool:
    phrases = tuple(map(_folded, element.phrases))
    return any(phrase in text for text in folded for phrase in phrases)


def said_in(block: Block) -> str:
    """The text of *block* in which phrases are looked for, one line an item."""
    return "\n".join(map(text_of, contents(block)))


def _texts(letter: Letter) -> Iterator[str]:
    yield letter.subject
    for block in letter.body:
        yield said_in(block)
    for note in letter.notes:
        yield text_of(note.content)


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.translate(_RAISED).casefold())
    bare = _HIGH.sub(_unless_accent, apart)
    return " ".join(bare.translate(_ALIKE).split())


def _unless_accent(found: re.Match[str]) -> str:
    return "" if unicodedata.combining(found[0]) else found[0]
