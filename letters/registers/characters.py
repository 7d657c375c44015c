"""Words spoilt by a wrong encoding: « JÃ©rÃ©my », or with U+FFFD in the place of a letter."""

import re
from typing import Final

from letters.domain.register_errors import WrongCharacters
from letters.ports.registers import Dropped

_SECOND: Final = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""What the second byte of a UTF-8 letter looks like when it is read as Latin-1 or as cp1252."""

_SPOILT: Final = re.compile(rf"\ufffd|[ÂÃ][{_SECOND}]|â€[{_SECOND}]|Å[“’¸\u0092\u0093\u009f]")
_AROUND: Final = 40
"""Characters of a word that are shown on each side of what is spoilt in it."""


def spoilt_word(text: str) -> str:
    """Give the first word of *text* that a wrong encoding spoilt; an empty text where none is."""
    found = _SPOILT.search(text)
    if not found:
        return ""
    before = text[max(0, found.start() - _AROUND) : found.start()]
    after = text[found.end() : found.end() + _AROUND]
    head, tail = re.search(r"\S*$", before), re.match(r"\S*", after)
    return f"{head.group() if head else ''}{found.group()}{tail.group() if tail else ''}"


def refuse_spoilt(text: str, file: str, line: int) -> None:
    """Raise `WrongCharacters` where a wrong encoding spoilt a word of *text*, which stands at *line*."""
    if spoilt_word(text):
        raise WrongCharacters(file=file, line=line)


def refuse_spoilt_beginning(file: Dropped) -> None:
    """Raise `WrongCharacters` where a wrong encoding spoilt a word at the beginning of *file*."""
    found = _SPOILT.search(file.beginning)
    if found:
        raise WrongCharacters(file=file.name, line=file.beginning.count("\n", 0, found.start()) + 1)
