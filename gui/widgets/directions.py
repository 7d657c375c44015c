"""Words written from right to left inside a sentence: set apart, so that it keeps its order (UAX #9).

Only what is painted is set apart. Nothing that leaves the window (a file, a message, the clipboard) holds the
marks, since they are put where a widget is given its text and nowhere before.
"""

import re
from typing import Final

_FIRST: Final = "\u2068"
"""FIRST STRONG ISOLATE: what follows has a direction of its own."""

_POP: Final = "\u2069"
"""POP DIRECTIONAL ISOLATE: its end."""

_RIGHT: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
"""The blocks whose letters run from right to left: Hebrew, Arabic, Syriac, Thaana, N’Ko and others."""

_APART: Final = ",;:·()«»/|–—\n"
"""What parts names in a sentence: those on its two sides are two."""

_NAME: Final = re.compile(rf"[{_RIGHT}](?:(?:(?![{_APART}])[{_RIGHT}\W\d_])*[{_RIGHT}])?")
_ALONE: Final = re.compile(rf"(?m)^[^\S\n]*[{_RIGHT}](?:[{_RIGHT}]|[^\w\n])*$")
_DONE: Final = re.compile(rf"{_FIRST}([^{_FIRST}{_POP}]*[{_RIGHT}][^{_FIRST}{_POP}]*){_POP}")


def isolated(text: str) -> str:
    """Give *text* with each name that is written from right to left set apart from what stands around it.

    A line that holds nothing else stays as it is: it has the direction of its letters.
    """
    if not _NAME.search(text):
        return text
    return "\n".join(line if _ALONE.match(line) else _NAME.sub(_set_apart, line) for line in text.split("\n"))


def without_isolates(text: str) -> str:
    """Give *text* as it was before `isolated`."""
    return _DONE.sub(r"\1", text) if _FIRST in text else text


def _set_apart(found: re.Match[str]) -> str:
    return f"{_FIRST}{found.group()}{_POP}"
