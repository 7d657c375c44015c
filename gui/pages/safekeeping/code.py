"""The recovery code on the screen: seven numbered groups, large."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.card import Card
from gui.widgets.label import Label, Role
from gui.widgets.tiles import Tiles
from letters.services.language import _

_LETTERS = 11
"""Average letters that a group takes: two rows in a wide window, more in a narrow one."""


class CodeBlock(Card):
    """The *groups* of a code; each is spelled sign by sign to who listens."""

    def __init__(self, groups: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName(_("Your recovery code"))
        tiles = Tiles(_LETTERS)
        for number, group in enumerate(groups, 1):
            tiles.add(_numbered(number, group))
        self.add(tiles)


def _numbered(number: int, group: str) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    signs = Label(group, Role.TITLE)
    signs.setAccessibleName(_("Group {number}: {signs}").format(number=number, signs=" ".join(group)))
    column.addWidget(Label(str(number), Role.MUTED))
    column.addWidget(signs)
    return holder
