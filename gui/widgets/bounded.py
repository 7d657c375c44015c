"""The inside of a dialog: as tall as what it holds, as long as the screen has room; beyond, it scrolls."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

_AROUND = 13
"""Lines of text that the title, the buttons and the frame of a dialog take, and what lies around it."""
_LEAST, _NARROW = 160, 400


class Bounded(QScrollArea):
    """Shows *inside*, and leaves room for *below* more lines under it; what has the focus is in sight."""

    def __init__(self, inside: QWidget, *, below: float = 0) -> None:
        super().__init__()
        self._inside, self._around = inside, _AROUND + below
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        layout = self._inside.layout()
        width = max(self.viewport().width() if self.isVisible() else 0, _NARROW)
        hint = self._inside.sizeHint()
        tall = layout.totalHeightForWidth(width) if layout and layout.hasHeightForWidth() else hint.height()
        taken = int(self._around * self.fontMetrics().lineSpacing())
        room = self.screen().availableGeometry().height() - taken
        return QSize(hint.width(), min(tall, max(room, _LEAST)))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, _LEAST)
