"""What happened, under one another, down to the future, which is hollow."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen

from gui.look.current import tokens
from gui.look.faces import weighted
from gui.look.tokens import Tone
from gui.widgets.plain import visible
from gui.widgets.roving import RovingColumn, RovingItem
from gui.widgets.wrapped import Wrapped
from letters.services.language import _

_AXIS, _LEFT, _PAD, _RADIUS = 20, 42, 9, 6.5


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that happened, or, when *future*, that may; *when* is already written as it is read."""

    title: str
    when: str
    detail: str = ""
    tone: Tone = Tone.INFO
    future: bool = False

    def under(self) -> str:
        """Give what stands under the title."""
        return " · ".join(part for part in (self.when, self.detail) if part)

    def spoken(self) -> str:
        """Give the moment as one sentence for a screen reader."""
        parts = (_("To come") if self.future else "", self.title, self.when, self.detail)
        return visible(", ".join(part for part in parts if part))


class MomentItem(RovingItem):
    """A moment: its dot on the line, its words at the side."""

    def __init__(self, moment: Moment, *, first: bool, last: bool) -> None:
        super().__init__()
        self._moment, self._first, self._last = moment, first, last
        self.setAccessibleName(moment.spoken())

    def sizeHint(self) -> QSize:
        return QSize(360, self.heightForWidth(max(self.width(), 360)))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 2 * _PAD + self.fontMetrics().height())

    def heightForWidth(self, width: int) -> int:
        title, under = self._texts(width)
        return int(title.height + under.height + 2 * _PAD + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, worn = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        title, under = self._texts(self.width())
        dot = QPointF(self._across(_AXIS), _PAD + self.fontMetrics().height() / 2)
        self._paint_axis(painter, dot)
        painter.setPen(QPen(QColor(worn.muted if self._moment.future else worn.ink(self._moment.tone)), 2))
        painter.setBrush(QColor(worn.surface if self._moment.future else worn.ink(self._moment.tone)))
        painter.drawEllipse(dot, _RADIUS, _RADIUS)
        left = (
            _LEFT
            if self._across(0) == 0
            else self.width() - _LEFT - max(title.size.width(), under.size.width())
        )
        painter.setPen(QColor(worn.text))
        title.draw(painter, left, _PAD)
        painter.setPen(QColor(worn.muted))
        under.draw(painter, left, _PAD + title.height + 1)
        self.paint_ring(painter)

    def _paint_axis(self, painter: QPainter, dot: QPointF) -> None:
        style = Qt.PenStyle.DotLine if self._moment.future else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(tokens().border_strong), 1.5, style))
        if not self._first:
            painter.drawLine(QPointF(dot.x(), 0), dot - QPointF(0, _RADIUS + 3))
        if not self._last:
            painter.drawLine(dot + QPointF(0, _RADIUS + 3), QPointF(dot.x(), self.height()))

    def _across(self, x: float) -> float:
        return x if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else self.width() - x

    def _texts(self, width: int) -> tuple[Wrapped, Wrapped]:
        bold = weighted(self.font(), QFont.Weight.DemiBold)
        room = width - _LEFT - _PAD
        return Wrapped(self._moment.title, bold, room), Wrapped(self._moment.under(), self.font(), room)


class Timeline(RovingColumn):
    """Moments, the oldest first; *chosen* gives the place of the one that was pressed."""

    chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(visible(name))

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show *moments*, and no others."""
        self.keep(0)
        for place, moment in enumerate(moments):
            item = MomentItem(moment, first=place == 0, last=place == len(moments) - 1)
            item.clicked.connect(lambda _checked=False, place=place: self.chosen.emit(place))
            self.add_item(item)
