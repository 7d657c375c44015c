"""The words above the columns of a table, on one quiet line."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QTableView

from gui.look.current import tokens
from gui.look.faces import weighted
from gui.widgets.cells import write_cut

_LINES = 2.3


class Heads(QHeaderView):
    """They begin *pad* pixels after the edge of their column, as its cells do."""

    def __init__(self, table: QTableView, *, pad: int) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._pad = pad
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), int(self.fontMetrics().height() * _LINES))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 -- as Qt has it
        box, worn = QRectF(rect), tokens()
        painter.fillRect(box, QColor(worn.surface))
        painter.setPen(QPen(QColor(worn.border_strong), 1))
        painter.drawLine(box.adjusted(0, 0, 0, -1).bottomLeft(), box.adjusted(0, 0, 0, -1).bottomRight())
        painter.setPen(QColor(worn.muted))
        painter.setFont(weighted(self.font(), QFont.Weight.DemiBold))
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        self.write(painter, box.adjusted(self._pad, 0, -self._pad / 2, 0), logicalIndex, words)

    def write(self, painter: QPainter, inner: QRectF, place: int, words: str) -> None:
        """Write the *words* of the column at *place* into *inner*."""
        write_cut(painter, inner, words)
