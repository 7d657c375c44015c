"""One line of a list, painted: what, why, how urgent, and what to do."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetricsF, QPainter, QPaintEvent

from gui.look import icons
from gui.look.current import tokens
from gui.look.faces import weighted
from gui.look.tokens import Tone
from gui.widgets.pill import draw_pill, pill_size
from gui.widgets.plain import visible
from gui.widgets.roving import RovingItem
from gui.widgets.wrapped import Wrapped, draw_elided, natural_width

_PAD_X, _PAD_Y, _GAP, _ICON = 18, 12, 12, 1.25
_NARROW, _WIDEST_ACTION, _ACTION_PAD = 260, 220, 13


@dataclass(frozen=True, slots=True)
class Line:
    """What a line says; *key* is what it stands for, *action* the verb of its button."""

    key: object
    title: str
    why: str = ""
    pill: str = ""
    tone: Tone = Tone.NEUTRAL
    action: str = ""
    icon: str = ""

    def spoken(self) -> str:
        """Give the line as one sentence for a screen reader, the verb with its object first."""
        first = f"{self.action} — {self.title}" if self.action else self.title
        return visible(", ".join(part for part in (first, self.why, self.pill) if part))


class Row(RovingItem):
    """A line as one wide button."""

    def __init__(self, line: Line, *, last: bool) -> None:
        super().__init__()
        self._places: dict[int, _Places] = {}
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
        return QSize(200, 2 * _PAD_Y + self.fontMetrics().height())

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
        places = self._placed(self.width())
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(worn.hover))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 7, 7)
        self._paint_words(painter, places)
        if self.line.pill:
            painter.setFont(self.font())
            draw_pill(painter, self._mirrored(places.pill), self.line.pill, self.line.tone)
        if self.line.action:
            self._paint_action(painter, self._mirrored(places.action))
        if not self._last:
            painter.setPen(QColor(worn.border))
            bottom = self.height() - 0.5
            painter.drawLine(QPointF(_PAD_X, bottom), QPointF(self.width() - _PAD_X, bottom))
        self.paint_ring(painter)

    def _paint_words(self, painter: QPainter, places: "_Places") -> None:
        box = self._mirrored(places.words)
        if self.line.icon:
            side = round(places.icon.width())
            drawn = icons.pixmap(self.line.icon, "accent", side, self.devicePixelRatioF())
            painter.drawPixmap(self._mirrored(places.icon).topLeft(), drawn)
        painter.setPen(QColor(tokens().text))
        places.title.draw(painter, box.left(), box.top())
        painter.setPen(QColor(tokens().muted))
        places.why.draw(painter, box.left(), box.top() + places.title.height + 2)

    def _paint_action(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QColor(tokens().border_strong))
        painter.setBrush(QColor(tokens().surface))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setPen(QColor(tokens().text))
        painter.setFont(self.font())
        draw_elided(painter, box.adjusted(_ACTION_PAD - 2, 0, 2 - _ACTION_PAD, 0), self.line.action)

    def _mirrored(self, box: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return box
        return QRectF(self.width() - box.right(), box.top(), box.width(), box.height())

    def _placed(self, width: int) -> "_Places":
        if width not in self._places:
            self._places[width] = _Places(self.line, self.font(), width)
        return self._places[width]


class _Places:
    """Where everything of a line stands within *width* pixels."""

    def __init__(self, line: Line, font: QFont, width: int) -> None:
        bold = weighted(font, QFont.Weight.Medium)
        icon = round(QFontMetricsF(font).height() * _ICON) if line.icon else 0
        left = _PAD_X + (icon + _GAP if icon else 0)
        pill = pill_size(line.pill, font) if line.pill else QSize(0, 0)
        action = _action_size(line.action, font)
        side = pill.width() + action.width() + (_GAP if line.pill and line.action else 0)
        room = width - left - _PAD_X - (side + _GAP if side else 0)
        below = bool(side) and room < _NARROW
        room = width - left - _PAD_X if below else room
        self.title, self.why = Wrapped(line.title, bold, room), Wrapped(line.why, font, room)
        words = self.title.height + (self.why.height + 2 if line.why else 0)
        tall = max(pill.height(), action.height())
        inner = words + _GAP / 2 + tall if below else max(words, tall, icon)
        self.height = int(inner + 2 * _PAD_Y + 1)
        middle = self.height - _PAD_Y - tall / 2 if below else self.height / 2
        start = left if below else width - _PAD_X - side
        self.words = QRectF(left, _PAD_Y if below else (self.height - words) / 2, room, words)
        self.icon = QRectF(_PAD_X, _PAD_Y if below else (self.height - icon) / 2, icon, icon)
        self.pill = QRectF(start, middle - pill.height() / 2, pill.width(), pill.height())
        self.action = QRectF(
            start + side - action.width(), middle - action.height() / 2, action.width(), action.height()
        )


def _action_size(words: str, font: QFont) -> QSize:
    if not words:
        return QSize(0, 0)
    width = min(natural_width(words, font), _WIDEST_ACTION) + 2 * _ACTION_PAD
    return QSize(int(width), int(QFontMetricsF(font).height()) + 15)
