"""A place where a file is dropped, with a button for those who would rather choose it."""

from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.current import tokens
from gui.widgets.buttons import secondary
from gui.widgets.label import Label, Role
from gui.widgets.picture import Picture

_ICON, _ROUND, _DASH = 40, 10, (5.0, 4.0)


class DropZone(QWidget):
    """*dropped* gives the path of one file, *asked* when the person would choose it."""

    dropped = Signal(object)
    asked = Signal()

    def __init__(self, text: str, detail: str, words: str) -> None:
        super().__init__()
        self._over = False
        self.setAcceptDrops(True)
        self.choose = secondary(words, "folder")
        self.choose.clicked.connect(self.asked)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 28, 24, 28)
        column.setSpacing(8)
        column.addWidget(Picture("restore", "accent", _ICON), alignment=centre)
        for label in (Label(text, Role.STRONG), Label(detail, Role.MUTED)):
            label.setAlignment(centre)
            column.addWidget(label)
        column.addSpacing(6)
        column.addWidget(self.choose, alignment=centre)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _path_of(event) is not None:
            event.acceptProposedAction()
            self._show_over(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_over(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(over=False)
        path = _path_of(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, worn = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(worn.accent if self._over else worn.border_strong), 2 if self._over else 1.25)
        pen.setDashPattern(_DASH)
        painter.setPen(pen)
        painter.setBrush(QColor(worn.accent_soft if self._over else worn.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _ROUND, _ROUND)

    def _show_over(self, *, over: bool) -> None:
        self._over = over
        self.update()


def _path_of(event: QDropEvent) -> Path | None:
    """Give the one file of this computer that is being dropped."""
    files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return Path(files[0]) if len(files) == 1 else None
