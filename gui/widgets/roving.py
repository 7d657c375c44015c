"""Things under one another: the Tab key stops once among them, the arrows go from one to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from gui.look.current import tokens
from gui.widgets.reached import ReachedButton

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Home: -(1 << 30), Qt.Key.Key_End: 1 << 30}


class RovingItem(ReachedButton):
    """One of them; *moved* asks to go so many further."""

    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def goes_by(self, key: Qt.Key) -> bool:
        if key in _STEPS:
            self.moved.emit(_STEPS[key])
        return key in _STEPS

    def paint_ring(self, painter: QPainter) -> None:
        """Draw a ring around the item when the focus is here."""
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens().accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 7, 7)


class RovingColumn(QFrame):
    """All of them."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[RovingItem] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addStretch(1)

    def add_item(self, item: RovingItem) -> None:
        """Put *item* at the end."""
        item.moved.connect(lambda step: self._move(item, step))
        item.reached.connect(lambda: self._stop_at(item))
        self._items.append(item)
        self._column.insertWidget(len(self._items) - 1, item)
        if len(self._items) == 1:
            self._stop_at(item)

    def keep(self, count: int) -> None:
        """Let go of every item after the first *count*."""
        for item in self._items[count:]:
            self._column.removeWidget(item)
            item.hide()
            item.deleteLater()
        del self._items[count:]
        if self._items:
            self._stop_at(next((item for item in self._items if item.hasFocus()), self._items[0]))

    def items(self) -> Sequence[RovingItem]:
        """Give all items, in order."""
        return tuple(self._items)

    def _move(self, item: RovingItem, step: int) -> None:
        place = self._items.index(item) + step
        self._items[min(max(place, 0), len(self._items) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_at(self, chosen: RovingItem) -> None:
        for item in self._items:
            wanted = Qt.FocusPolicy.StrongFocus if item is chosen else Qt.FocusPolicy.ClickFocus
            if item.focusPolicy() != wanted:
                item.setFocusPolicy(wanted)
