"""The gate through which every text that a person gives must pass."""

import re
import unicodedata
from typing import NewType

from letters.domain.errors import ForbiddenCharacter, TooLong
from letters.domain.wording import N_

PlainText = NewType("PlainText", str)
"""A text that passed the gate: NFC, lines ended by ``\\n``, no character that a letter cannot hold."""

_REFUSED = {
    "Cc": N_("control character"),
    "Cf": N_("invisible character"),
    "Cs": N_("half of a character"),
    "Co": N_("private character"),
    "Cn": N_("unassigned character"),
    "Zl": N_("line separator"),
    "Zp": N_("paragraph separator"),
}
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u2800\u3164\uffa0")
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""Characters that choose the drawing of the one before, and that nobody sees."""


def plain_text(value: str, *, limit: int, lines: bool = False) -> PlainText:
    r"""Let *value* through, composed (NFC) and trimmed, or say why it cannot stand in a letter.

    With *lines*, line breaks stay and every way of ending a line becomes ``\n``; without, they are
    refused. A tabulation becomes a space. Marks that change the direction of writing or that nobody
    sees are refused: what is signed must be what is read (they hid the true content of file names and
    messages in other programs). At most *limit* characters.

    Raises `ForbiddenCharacter` or `TooLong`.
    """
    if len(value) > 4 * limit:
        raise TooLong(length=len(value), limit=limit)
    text = unicodedata.normalize("NFC", value)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").strip()
    refused = {each: reason for each in set(text) if (reason := _why_refused(each, lines=lines))}
    if refused:
        position, character = next((at, each) for at, each in enumerate(text, 1) if each in refused)
        raise ForbiddenCharacter(character=_named(character), reason=refused[character], position=position)
    if len(text) > limit:
        raise TooLong(length=len(text), limit=limit)
    return PlainText(text)


def _why_refused(character: str, *, lines: bool) -> str:
    if character == "\n":
        return "" if lines else N_("line break")
    if character in _DIRECTION:
        return N_("mark that changes the direction of writing")
    if character in _BLANK or _SELECTORS.match(character):
        return N_("invisible character")
    return _REFUSED.get(unicodedata.category(character), "")


def _named(character: str) -> str:
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".strip()
