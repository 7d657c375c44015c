"""The table of the figures: a name, then figures at the right, under heads of several lines."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from gui.look.current import tokens
from gui.look.faces import weighted
from gui.models.figures import FiguresModel
from gui.widgets.plain import visible
from letters.ports.reports import Grid

_PAD, _LINES, _HEAD_LINES, _MOST = 12, 2.2, 4.4, 12
_NAME, _FIGURE = 20, 10.2
"""Widths of the columns in average letters: the name at least, a figure."""


class FiguresTable(QTableView):
    """As tall as its lines, up to a dozen; then it scrolls."""

    def __init__(self, model: FiguresModel) -> None:
        super().__init__()
        self._model, self._cells = model, Cells()
        self.setModel(model)
        self.setItemDelegate(self._cells)
        self.setHorizontalHeader(Heads(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()

    def show_grid(self, grid: Grid) -> None:
        """Show *grid* from its first line."""
        self._model.show_grid(grid)
        self.setAccessibleName(visible(grid.name))
        self.scrollToTop()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        count, letter = self._model.columnCount(), self.fontMetrics().averageCharWidth()
        if not count:
            return
        others = (count - 1) * int(_FIGURE * letter)
        self.setColumnWidth(0, max(self.viewport().width() - others, _NAME * letter))
        for column in range(1, count):
            self.setColumnWidth(column, int(_FIGURE * letter))
        height = int(self.fontMetrics().height() * _LINES)
        self.verticalHeader().setDefaultSectionSize(height)
        bar = self.horizontalScrollBar().sizeHint().height()
        rows = min(self._model.rowCount(), _MOST)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows * height + bar)


class Cells(QStyledItemDelegate):
    """Paints the cells: a name cut where there is no room, a figure at the right, nothing at all pale."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        box, worn = QRectF(option.rect), tokens()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(worn.accent_soft))
        painter.setPen(QPen(QColor(worn.border), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        text, is_name = visible(str(index.data())), index.column() == 0
        painter.setPen(QColor(worn.muted if text in {"0", "–"} else worn.text))
        side = Qt.AlignmentFlag.AlignLeading if is_name else Qt.AlignmentFlag.AlignTrailing
        inner = box.adjusted(_PAD, 0, -_PAD, 0)
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(inner.width()))
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, cut)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, 0)


class Heads(QHeaderView):
    """The words above the columns, over several lines."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), int(self.fontMetrics().height() * _HEAD_LINES))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 -- as Qt has it
        box, worn = QRectF(rect), tokens()
        painter.fillRect(box, QColor(worn.surface))
        painter.setPen(QPen(QColor(worn.border_strong), 1))
        painter.drawLine(box.adjusted(0, 0, 0, -1).bottomLeft(), box.adjusted(0, 0, 0, -1).bottomRight())
        painter.setPen(QColor(worn.muted))
        painter.setFont(weighted(self.font(), QFont.Weight.DemiBold, 0.9))
        side = Qt.AlignmentFlag.AlignTrailing if logicalIndex else Qt.AlignmentFlag.AlignLeading
        flags = side | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        words = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal)
        painter.drawText(box.adjusted(4 if logicalIndex else _PAD, 4, -_PAD, -6), flags, visible(str(words)))
