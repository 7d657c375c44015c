"""One line of a list, painted: what, why, how urgent, and what to do."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent

from gui.look import icons
from gui.look.current import tokens
from gui.widgets.pill import draw_pill
from gui.widgets.roving import RovingItem
from gui.widgets.row_places import ACTION_PAD, PAD_X, PAD_Y, UNDER, Line, Places, places
from gui.widgets.wrapped import draw_elided


class Row(RovingItem):
    """A line as one wide button."""

    def __init__(self, line: Line, *, last: bool) -> None:
        super().__init__()
        self._places: dict[int, Places] = {}
        self.show_line(line, last=last)

    def show_line(self, line: Line, *, last: bool) -> None:
        """Show another line."""
        self.line, self._last = line, last
        self._places.clear()
        self.setAccessibleName(line.spoken())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(max(self.width(), 480)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 2 * PAD_Y + self.fontMetrics().height())

    def heightForWidth(self, width: int) -> int:
        return self._placed(width).height

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._places.clear()
            self.updateGeometry()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, worn = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        found = self._placed(self.width())
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(worn.hover))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 7, 7)
        self._paint_words(painter, found)
        if self.line.pill:
            painter.setFont(self.font())
            draw_pill(painter, self._mirrored(found.pill), self.line.pill, self.line.tone)
        if self.line.action:
            self._paint_action(painter, self._mirrored(found.action))
        if not self._last:
            painter.setPen(QColor(worn.border))
            bottom = self.height() - 0.5
            painter.drawLine(QPointF(PAD_X, bottom), QPointF(self.width() - PAD_X, bottom))
        self.paint_ring(painter)

    def _paint_words(self, painter: QPainter, found: Places) -> None:
        box = self._mirrored(found.words)
        if self.line.icon:
            side = round(found.icon.width())
            drawn = icons.pixmap(self.line.icon, "accent", side, self.devicePixelRatioF())
            painter.drawPixmap(self._mirrored(found.icon).topLeft(), drawn)
        painter.setPen(QColor(tokens().text))
        found.title.draw(painter, box.left(), box.top())
        painter.setPen(QColor(tokens().muted))
        found.why.draw(painter, box.left(), box.top() + found.title.height + UNDER)

    def _paint_action(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QColor(tokens().border_strong))
        painter.setBrush(QColor(tokens().surface))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setPen(QColor(tokens().text))
        painter.setFont(self.font())
        draw_elided(painter, box.adjusted(ACTION_PAD - 2, 0, 2 - ACTION_PAD, 0), self.line.action)

    def _mirrored(self, box: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return box
        return QRectF(self.width() - box.right(), box.top(), box.width(), box.height())

    def _placed(self, width: int) -> Places:
        if width not in self._places:
            self._places[width] = places(self.line, self.font(), width)
        return self._places[width]
