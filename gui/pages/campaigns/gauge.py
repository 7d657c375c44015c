"""How far a campaign is: a bar, and « 106 / 925 » beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.current import tokens
from gui.look.faces import weighted
from gui.widgets.plain import set_tip, visible
from letters.services.language import _, n_

_BAR, _GAP, _LEAST = 10, 12, 120


class Gauge(QWidget):
    """Paints *done* of *total*; says it to whoever listens."""

    def __init__(self) -> None:
        super().__init__()
        self.done = self.total = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_progress(self, done: int, total: int) -> None:
        """Show that *done* of *total* were reached."""
        self.done, self.total = done, total
        words = n_("{done} legislator of {total} contacted", "{done} legislators of {total} contacted", done)
        said = words.format(done=done, total=total) if total else _("Nobody is aimed at yet")
        self.setAccessibleName(visible(said))
        set_tip(self, said)
        self.update()

    def words(self) -> str:
        """Give what stands beside the bar."""
        return f"{self.done} / {self.total}" if self.total else _("Nobody is aimed at yet")

    def sizeHint(self) -> QSize:
        return QSize(3 * _LEAST, round(self.fontMetrics().height() * 1.6))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, worn = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(weighted(self.font(), QFont.Weight.DemiBold))
        wide = painter.fontMetrics().horizontalAdvance(self.words())
        track = QRectF(0.5, (self.height() - _BAR) / 2, self.width() - wide - _GAP - 1, _BAR)
        words = QRectF(self.width() - wide - 1, 0, wide + 1, self.height())
        share = QRectF(track)
        share.setWidth(track.width() * min(self.done / self.total, 1) if self.total else 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            words.moveLeft(0)
            track.moveRight(self.width() - 0.5)
            share.moveRight(track.right())
        painter.setPen(QColor(worn.border_strong))
        painter.setBrush(QColor(worn.neutral_soft))
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        if self.done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(worn.accent))
            painter.drawRoundedRect(share, _BAR / 2, _BAR / 2)
        painter.setPen(QColor(worn.text))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.words())
