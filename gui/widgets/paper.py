"""The letter as it will be printed: white sheets, as wide as there is room for, in every scheme."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QSizePolicy, QVBoxLayout, QWidget

from gui.look.current import tokens
from gui.widgets.plain import visible
from gui.widgets.sheets import Sheet, drawn_sheets

_GAP, _STEP, _LEAST, _MOST = 16, 1.2, 0.5, 4.0
_PAGES = {
    Qt.Key.Key_PageDown: 0.9, Qt.Key.Key_PageUp: -0.9, Qt.Key.Key_Down: 0.1, Qt.Key.Key_Up: -0.1,
}  # fmt: skip
_REST = 80
"""Milliseconds of rest before the sheets are drawn again for another width."""


class SheetStack(QWidget):
    """The sheets under one another; their text is what a screen reader reads."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets: tuple[Sheet, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_sheets(self, sheets: tuple[Sheet, ...]) -> None:
        """Show *sheets*, and no others."""
        self.sheets = sheets
        self.setMinimumSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        sizes = [sheet.size for sheet in self.sheets]
        width = max((size.width() for size in sizes), default=0)
        return QSize(int(width + 2 * _GAP), int(sum(size.height() + _GAP for size in sizes) + _GAP))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, top = QPainter(self), float(_GAP)
        for sheet in self.sheets:
            size = sheet.size
            box = QRectF((self.width() - size.width()) / 2, top, size.width(), size.height())
            if box.intersects(QRectF(event.rect())):
                painter.drawImage(box, sheet.image, QRectF(sheet.image.rect()))
                painter.setPen(QColor(tokens().border))
                painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))
            top += size.height() + _GAP


class Paper(QFrame):
    """A preview that keeps its place when the letter changes."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._pdf, self._zoom = b"", 1.0
        self._stack, self._area = SheetStack(), QScrollArea()
        self._stack.setAccessibleName(visible(name))
        self._area.setWidget(self._stack)
        self._area.setWidgetResizable(True)
        # Always there: else the width, and so the letter, would change when it appears.
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().installEventFilter(self)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._draw)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._area)
        self.setMinimumWidth(220)

    def show_pdf(self, pdf: bytes) -> None:
        """Show *pdf* where the one before was scrolled to."""
        self._pdf = pdf
        self._draw()

    def clear(self) -> None:
        """Show nothing."""
        self._pdf = b""
        self._stack.show_sheets(())
        self._stack.setAccessibleDescription("")

    def text(self) -> str:
        """Give the words of the letter shown."""
        return "\n".join(sheet.text for sheet in self._stack.sheets)

    def pages(self) -> int:
        """Give how many sheets are shown."""
        return len(self._stack.sheets)

    def sheets(self) -> SheetStack:
        """Give what is scrolled."""
        return self._stack

    def scroll_bar(self) -> QScrollBar:
        """Give the bar that scrolls down."""
        return self._area.verticalScrollBar()

    def zoom(self) -> float:
        """Give how many times wider than the room a sheet is."""
        return self._zoom

    def zoom_in(self) -> None:
        """Draw everything larger."""
        self._zoom_to(self._zoom * _STEP)

    def zoom_out(self) -> None:
        """Draw everything smaller."""
        self._zoom_to(self._zoom / _STEP)

    def fit(self) -> None:
        """Draw the sheets as wide as there is room for."""
        self._zoom_to(1.0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rest.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QWheelEvent) or event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            return super().eventFilter(watched, event)
        (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.ZoomIn):
            self.zoom_in()
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.zoom_out()
        elif step := _PAGES.get(Qt.Key(event.key())):
            bar = self.scroll_bar()
            bar.setValue(bar.value() + int(step * bar.pageStep()))
        else:
            super().keyPressEvent(event)

    def _zoom_to(self, zoom: float) -> None:
        self._zoom = min(max(zoom, _LEAST), _MOST)
        self._draw()

    def _draw(self) -> None:
        if not self._pdf:
            return
        bar = self.scroll_bar()
        place = bar.value() / max(bar.maximum(), 1)
        width = max(self._area.viewport().width() - 2 * _GAP, 160) * self._zoom
        self._stack.show_sheets(drawn_sheets(self._pdf, width, self.devicePixelRatioF()))
        self._stack.setAccessibleDescription(visible(self.text()))
        self._stack.resize(self._stack.sizeHint().expandedTo(self._area.viewport().size()))
        bar.setValue(round(place * bar.maximum()))
