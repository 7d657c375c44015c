"""The social-security number, shown in groups while it is typed."""

import re

from PySide6.QtCore import QSignalBlocker

from gui.widgets.editors.line import LineEditor

_GROUPS = (1, 2, 2, 2, 3, 3, 2)
_USABLE = re.compile(r"[0-9AaBb\s.\-]*")
_LONGEST = 30


def in_groups(text: str) -> str:
    """Write the figures of *text* in the groups of the number; what is no such number stays as it is."""
    if not _USABLE.fullmatch(text):
        return text
    left = re.sub(r"[\s.\-]", "", text).upper()
    parts = []
    for length in _GROUPS:
        parts.append(left[:length])
        left = left[length:]
    return " ".join(part for part in (*parts, left) if part)


class NationalIdEditor(LineEditor):
    """A line that puts its figures in groups; whether the key is right is for the service to say."""

    def __init__(self) -> None:
        super().__init__(limit=_LONGEST, hint="2 85 05 35 238 123 45")
        self.line.textEdited.connect(self._group)

    def set_value(self, value: str) -> None:
        super().set_value(in_groups(value))

    def _group(self, text: str) -> None:
        before = len(re.sub(r"\s", "", text[: self.line.cursorPosition()]))
        grouped = in_groups(text)
        with QSignalBlocker(self.line):
            self.line.setText(grouped)
        self.line.setCursorPosition(_place_after(grouped, before))


def _place_after(text: str, count: int) -> int:
    """Give the place in *text* just after its *count*-th character that is not a space."""
    seen = 0
    for place, character in enumerate(text):
        if seen == count:
            return place
        seen += not character.isspace()
    return len(text)
