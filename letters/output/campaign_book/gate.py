"""What a text of a book may hold: nothing that commands a terminal, turns a line around or cannot be seen."""

import re
from collections.abc import Mapping
from typing import Any, Final

from letters.domain.errors import UnusableText
from letters.domain.plain import plain_text

LONGEST: Final = 20_000
"""Characters at most of a text that a person typed."""

LONGEST_NAME: Final = 1_000
"""Characters at most of any other."""

LARGEST: Final = 1_000
"""Numbers of a book, which are those of constituencies, are smaller."""

_TYPED: Final = frozenset({"goal", "text", "note", "reason", "source"})
"""What a person types on several lines; elsewhere a line that ends would pass for the next one."""

_UNSEEN: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)


class UnfitText(ValueError):
    """A value that no book holds; its words are the beginning of it, written so that it is seen."""


def is_plain(line: str) -> bool:
    """Say at a glance that nothing in *line* is escaped, and that anybody sees every sign of it."""
    if "\\" in line:
        return False
    if not line.replace("\u00a0", " ").replace("\u202f", " ").isprintable():
        return False
    try:
        line.encode("latin-1")  # nearly every text: nothing that passes for printed is unseen there
    except UnicodeEncodeError:
        return not _UNSEEN.search(line)
    return True


def verify_texts(values: Mapping[str, Any]) -> None:
    """Let through the values of an entry whose texts the plain-text gate lets through; raises `UnfitText`."""
    for name, value in values.items():
        for text in value if isinstance(value, list) else (value,):
            if isinstance(text, str):
                _verify(text, is_typed=name in _TYPED)


def verify_number(number: int) -> None:
    """Let through a small number; raises `UnfitText`."""
    if not 0 <= number < LARGEST:
        raise UnfitText(hex(number)[:40])


def _verify(text: str, *, is_typed: bool) -> None:
    try:
        plain_text(text, limit=LONGEST if is_typed else LONGEST_NAME, lines=is_typed)
    except UnusableText as fault:
        raise UnfitText(ascii(text[:40])) from fault
    if "\r" in text:  # which the gate makes a line break of, and a terminal does not
        raise UnfitText(ascii(text[:40]))
