"""The steps of something that takes several: which are done, where we are, what is to come."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.look import icons
from gui.look.current import tokens
from gui.look.faces import weighted
from gui.widgets.flow import FlowLayout
from gui.widgets.plain import visible
from gui.widgets.wrapped import natural_width
from letters.services.language import _

_PAD, _DISC, _GAP, _WIDEST = 6, 24, 8, 260


class Step(QAbstractButton):
    """One step: a disc with its number or a tick, then its name."""

    def __init__(self, number: int, name: str) -> None:
        super().__init__()
        self._number, self._name = number, name
        self.is_done, self.is_here = False, False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_state(self, *, done: bool, here: bool) -> None:
        """Be done, or where we are, or still to come: only steps that were reached can be pressed."""
        self.is_done, self.is_here = done, here
        self.setEnabled(done or here)
        state = _("current step") if here else _("done") if done else _("to come")
        self.setAccessibleName(
            _("Step {number}: {name}, {state}").format(
                number=self._number, name=visible(self._name), state=state
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        width = min(natural_width(self._name, self._font(bold=True)), _WIDEST)
        disc = self._disc()
        return QSize(int(width) + disc + _GAP + 2 * _PAD + 6, disc + 2 * _PAD)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, worn = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRectF(_PAD, _PAD, self._disc(), self._disc())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            disc.moveRight(self.width() - _PAD)
        self._paint_disc(painter, disc)
        painter.setFont(self._font(bold=self.is_here))
        painter.setPen(QColor(worn.text if self.is_here else worn.muted))
        painter.drawText(self._words(disc), Qt.AlignmentFlag.AlignVCenter, self._shown())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(worn.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def _paint_disc(self, painter: QPainter, disc: QRectF) -> None:
        rim, fill, ink = self._colours()
        painter.setPen(QPen(QColor(rim), 1.5))
        painter.setBrush(QColor(fill))
        painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
        if self.is_done and not self.is_here:
            side = round(disc.width() * 0.62)
            corner = disc.center() - QPointF(side / 2, side / 2)
            painter.drawPixmap(corner, icons.pixmap("check", "ok", side, self.devicePixelRatioF()))
            return
        painter.setFont(self._font(bold=True))
        painter.setPen(QColor(ink))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _colours(self) -> tuple[str, str, str]:
        worn = tokens()
        if self.is_here:
            return worn.accent, worn.accent, worn.accent_text
        if self.is_done:
            return worn.ok, worn.ok_soft, worn.ok
        return worn.border_strong, worn.surface, worn.muted

    def _words(self, disc: QRectF) -> QRectF:
        box = QRectF(self.rect())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return box.adjusted(_PAD, 0, -(disc.width() + _PAD + _GAP), 0)
        return box.adjusted(disc.right() + _GAP, 0, -_PAD, 0)

    def _shown(self) -> str:
        room = int(self.width() - self._disc() - _GAP - 2 * _PAD)
        return self.fontMetrics().elidedText(visible(self._name), Qt.TextElideMode.ElideRight, room + 4)

    def _disc(self) -> int:
        return max(_DISC, self.fontMetrics().height() + 5)

    def _font(self, *, bold: bool = False) -> QFont:
        return weighted(self.font(), QFont.Weight.DemiBold if bold else QFont.Weight.Medium)


class Steps(QWidget):
    """The steps, in order; *chosen* gives the place of the one to go back to."""

    chosen = Signal(int)

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        row = FlowLayout(6)
        self.setLayout(row)
        self.steps = [Step(number, name) for number, name in enumerate(names, 1)]
        for place, step in enumerate(self.steps):
            row.addWidget(step)
            step.clicked.connect(lambda _checked=False, place=place: self.chosen.emit(place))
        self.setAccessibleName(_("Steps"))
        self.set_at(0)

    def set_at(self, index: int, *, done: Collection[int] = ()) -> None:
        """Say where we are, and which steps are done."""
        for place, step in enumerate(self.steps):
            step.show_state(done=place in done, here=place == index)
