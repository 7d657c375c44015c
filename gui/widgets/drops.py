"""Dropping files onto a whole page or dialog; while they are held over it, it says so."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDropEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.look.current import tokens
from gui.look.faces import weighted
from gui.widgets.plain import visible

_ROUND, _DASH, _IN, _THROUGH = 14, (5.0, 4.0), 8, 232


class Drops(QObject):
    """Lets files fall onto *target*; *dropped* gives their paths, in their order."""

    dropped = Signal(object)

    def __init__(self, target: QWidget, words: str) -> None:
        super().__init__(target)
        self.veil = Veil(target, words)
        for inside in target.findChildren(QWidget):
            inside.setAcceptDrops(False)  # a line to type in would take the name of a file for text
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Resize:
            self.veil.cover()
        elif kind == QEvent.Type.DragLeave:
            self.veil.hide()
        elif isinstance(event, QDropEvent) and (paths := paths_of(event)):
            event.acceptProposedAction()
            self.veil.show_over(over=kind != QEvent.Type.Drop)
            if kind == QEvent.Type.Drop:
                self.dropped.emit(paths)
            return True
        return super().eventFilter(watched, event)


class Veil(QWidget):
    """What lies over the page while files are held above it: where they will go."""

    def __init__(self, target: QWidget, words: str) -> None:
        super().__init__(target)
        self._target, self._words = target, visible(words)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self._words)
        self.hide()

    def cover(self) -> None:
        """Lie over all of what it belongs to."""
        self.setGeometry(self._target.rect())

    def show_over(self, *, over: bool) -> None:
        """Be seen while files are held above, or not."""
        self.cover()
        self.setVisible(over)
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, worn = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(worn.surface)
        ground.setAlpha(_THROUGH)
        painter.fillRect(self.rect(), ground)
        pen = QPen(QColor(worn.accent), 2)
        pen.setDashPattern(_DASH)
        painter.setPen(pen)
        painter.setBrush(QColor(worn.accent_soft))
        frame = QRectF(self.rect()).adjusted(_IN, _IN, -_IN, -_IN)
        painter.drawRoundedRect(frame, _ROUND, _ROUND)
        painter.setPen(QColor(worn.text))
        painter.setFont(weighted(self.font(), QFont.Weight.DemiBold, 1.2))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)


def paths_of(event: QDropEvent) -> tuple[Path, ...]:
    """Give the files of this computer that are being dropped."""
    return tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
