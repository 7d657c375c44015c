"""Two parts side by side, or under one another where that is too narrow."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget


def from_top(widget: QWidget | None) -> QWidget:
    """Let *widget* be as tall as it likes from the top, however tall what stands beside it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    if widget:
        column.addWidget(widget)
    column.addStretch(1)
    return holder


class Beside(QWidget):
    """*left* and *right*, so many shares of the width each; stacked below *letters* average letters."""

    def __init__(
        self, left: QWidget, right: QWidget, *, shares: tuple[int, int] = (1, 1), letters: int = 96
    ) -> None:
        super().__init__()
        self._letters, self._shares = letters, shares
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(20)
        for widget, share in zip((left, right), shares, strict=True):
            self._row.addWidget(widget, share)

    def is_stacked(self) -> bool:
        """Whether one stands under the other."""
        return self._row.direction() == QBoxLayout.Direction.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._turn()

    def _turn(self) -> None:
        narrow = self.width() < self._letters * self.fontMetrics().averageCharWidth()
        if narrow == self.is_stacked():
            return
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if narrow else across)
        for place, share in enumerate(self._shares):
            self._row.setStretch(place, 0 if narrow else share)
