"""A list that opens, whose choices change while it is shown."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker

from gui.widgets.editors import Choice
from gui.widgets.editors.choice import Drawer
from gui.widgets.plain import visible

_SHORTEST = 15
"""Letters of a choice that are always in sight."""


class LiveDrawer(Drawer):
    """Offers what it was given last; what was chosen stays, or the first one is."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__(choices)
        self._list.setMinimumContentsLength(_SHORTEST)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer *choices* and no others; nothing is emitted."""
        chosen = self.value()
        with QSignalBlocker(self._list):
            self._list.clear()
            for choice in choices:
                self._list.addItem(visible(choice.words), choice.key)
            self._list.setCurrentIndex(max(self._list.findData(chosen), 0))
