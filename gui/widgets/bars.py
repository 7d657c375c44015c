"""Stacked bars from one edge: each part has a colour, a pattern and a number, each bar its words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count, takewhile

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.current import tokens
from gui.look.faces import weighted
from gui.look.tokens import Tone
from gui.widgets.plain import set_tip, visible
from gui.widgets.roving import RovingColumn, RovingItem

_PAD, _GAP, _RADIUS = 10, 12, 3.5
_NAME_SHARE, _STEP, _SEAM = 0.34, 7.0, 2.0
_LEAST_PART = 5.0


class Pattern(StrEnum):
    """What fills a part, so that it is known without its colour."""

    SOLID = "solid"
    STRIPES = "stripes"
    CROSSED = "crossed"
    DOTS = "dots"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Part:
    """A kind of part: its tone and its pattern."""

    tone: Tone
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class BarLine:
    """One bar: its *name*, the size of each part, and all of it in *words*."""

    name: str
    sizes: tuple[int, ...]
    words: str

    @property
    def size(self) -> int:
        """The whole bar."""
        return sum(self.sizes)


class BarItem(RovingItem):
    """One bar: its name, its parts drawn to the common scale, how many there are in all."""

    def __init__(self, line: BarLine, parts: Sequence[Part], longest: int) -> None:
        super().__init__()
        self.line, self._parts, self._longest = line, parts, max(longest, 1)
        self.setAccessibleName(visible(line.words))
        set_tip(self, line.words)

    def sizeHint(self) -> QSize:
        return QSize(400, 2 * self.fontMetrics().height() + 6)

    def heightForWidth(self, width: int) -> int:
        return self.sizeHint().height()

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, worn = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(worn.hover))
        name, bar = self._places()
        painter.setPen(QColor(worn.text))
        words = painter.fontMetrics().elidedText(
            visible(self.line.name), Qt.TextElideMode.ElideRight, int(name.width())
        )
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._mirrored(name), side | Qt.TextFlag.TextSingleLine, words)
        self._paint_bar(painter, bar)
        self.paint_ring(painter)

    def _places(self) -> tuple[QRectF, QRectF]:
        """Give where the name stands, and the whole room of the bar; the number has its own behind it."""
        wide, tall = self.width() - 2.0 * _PAD, float(self.height())
        figures = self.fontMetrics().horizontalAdvance(str(self._longest)) + _GAP
        name = QRectF(_PAD, 0, wide * _NAME_SHARE, tall)
        left, height = name.right() + _GAP, self.fontMetrics().height() * 1.15
        return name, QRectF(left, (tall - height) / 2, _PAD + wide - figures - left, height)

    def _paint_bar(self, painter: QPainter, room: QRectF) -> None:
        worn = tokens()
        painter.setPen(QPen(QColor(worn.border_strong), 1))
        edge = self._mirrored(QRectF(room.left() - 2, 0, 1, self.height()))
        painter.drawLine(QPointF(edge.center().x(), edge.top()), QPointF(edge.center().x(), edge.bottom()))
        left = room.left()
        for size, part in zip(self.line.sizes, self._parts, strict=True):
            if size:
                wide = max(room.width() * size / self._longest - _SEAM, _LEAST_PART)
                draw_part(painter, self._mirrored(QRectF(left, room.top(), wide, room.height())), part, size)
                left += wide + _SEAM
        painter.setPen(QColor(worn.text))
        painter.setFont(weighted(self.font(), QFont.Weight.DemiBold))
        text = QRectF(left + _GAP / 2 - _SEAM, 0, self.width() - left, self.height())
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._mirrored(text), side, str(self.line.size))

    def _mirrored(self, box: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return box
        return QRectF(self.width() - box.right(), box.top(), box.width(), box.height())


class Bars(RovingColumn):
    """The bars under one another: one stop of the Tab key, arrows within; *told* gives the words of one."""

    told = Signal(str)

    def __init__(self, name: str, parts: Sequence[Part]) -> None:
        super().__init__()
        self.setAccessibleName(visible(name))
        self._parts = parts

    def show_bars(self, lines: Sequence[BarLine]) -> None:
        """Show *lines*, all to the scale of the longest."""
        self.keep(0)
        longest = max((line.size for line in lines), default=1)
        for line in lines:
            item = BarItem(line, self._parts, longest)
            item.reached.connect(lambda words=line.words: self.told.emit(words))
            item.clicked.connect(lambda words=line.words: self.told.emit(words))
            self.add_item(item)


class Swatch(QWidget):
    """A small piece of a part, for a legend."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        self._part = part
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(26, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_part(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), self._part)


def draw_part(painter: QPainter, box: QRectF, part: Part, size: int = 0) -> None:
    """Draw one part in *box*, and its *size* where there is room; 0 is not written."""
    worn = tokens()
    ink, soft = QColor(worn.ink(part.tone)), QColor(worn.soft(part.tone))
    whole = QPainterPath()
    whole.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    painter.save()
    painter.fillPath(whole, ink if part.pattern is Pattern.SOLID else soft)
    painter.setClipPath(whole)
    painter.setPen(QPen(ink, 1.3))
    painter.setBrush(ink)
    for start, end in _strokes(part.pattern, box):
        painter.drawLine(start, end)
    if part.pattern is Pattern.DOTS:
        for dot in _dots(box):
            painter.drawEllipse(dot, 0.5, 0.5)
    painter.restore()
    painter.strokePath(whole, QPen(ink, 1))
    _write_size(painter, box, part, size)


def _write_size(painter: QPainter, box: QRectF, part: Part, size: int) -> None:
    worn, text = tokens(), str(size)
    painter.save()
    painter.setFont(weighted(painter.font(), QFont.Weight.DemiBold, 0.9))
    wide = painter.fontMetrics().horizontalAdvance(text) + 8.0
    if size and wide + 4 <= box.width():
        solid = part.pattern is Pattern.SOLID
        around = QRectF(box.center().x() - wide / 2, box.top() + 2, wide, box.height() - 4)
        if not solid:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(worn.soft(part.tone)))
            painter.drawRoundedRect(around, _RADIUS, _RADIUS)
        painter.setPen(QColor(worn.surface if solid else worn.ink(part.tone)))
        painter.drawText(around, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def _strokes(pattern: Pattern, box: QRectF) -> Iterator[tuple[QPointF, QPointF]]:
    if pattern in {Pattern.STRIPES, Pattern.CROSSED}:
        for x in _every(box.left() - box.height(), box.right()):
            yield QPointF(x, box.bottom()), QPointF(x + box.height(), box.top())
    if pattern is Pattern.CROSSED:
        for x in _every(box.left() - box.height(), box.right()):
            yield QPointF(x, box.top()), QPointF(x + box.height(), box.bottom())


def _dots(box: QRectF) -> Iterator[QPointF]:
    for row, y in enumerate(_every(box.top() + _STEP / 2, box.bottom())):
        for x in _every(box.left() + (_STEP / 2 if row % 2 else _STEP), box.right()):
            yield QPointF(x, y)


def _every(start: float, end: float) -> Iterator[float]:
    return takewhile(lambda place: place < end, (start + _STEP * number for number in count()))
