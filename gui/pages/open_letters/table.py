"""The table of the signatories: lines of one height, cut where there is no room."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from gui.look.current import tokens
from gui.models.signatories import Column, SignatoriesModel
from gui.widgets.cells import draw_ground, write_cut
from gui.widgets.heads import Heads
from letters.services.language import _

_PAD, _LINES, _LEAST = 12, 2.2, 220
_LETTERS = {Column.SHOWN: 17, Column.MESSAGES: 12, Column.SIGNED: 13}
"""Widths, in average letters; the others share what is left."""
_SHARES = {Column.NAME: 3, Column.FUNCTION: 3, Column.ORGANISATION: 4}
_WANTED_LAST = (Column.SIGNED, Column.MESSAGES, Column.FUNCTION, Column.SHOWN)
"""Columns that leave first where there is no room for names and organisations."""
_ROOM = 46


class SignatoriesTable(QTableView):
    """*chosen* tells the row that is current (or -1), *opened* the one that was opened."""

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, model: SignatoriesModel) -> None:
        super().__init__()
        self._cells = Cells()
        self.setModel(model)
        self.setItemDelegate(self._cells)
        self.setHorizontalHeader(Heads(self, pad=_PAD))
        self.setAccessibleName(_("Signatories"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.setMinimumHeight(_LEAST)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.chosen.emit(now.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        room, hidden = self.viewport().width(), set[Column]()
        fixed = {column: letters * letter for column, letters in _LETTERS.items()}
        for column in _WANTED_LAST:
            shares = len(_SHARES.keys() - hidden)
            if room - sum(fixed.values()) < _ROOM * letter * shares / len(_SHARES):
                hidden.add(column)
                fixed.pop(column, None)
        left, shared = room - sum(fixed.values()), sum(_SHARES[each] for each in _SHARES.keys() - hidden)
        for column in Column:
            self.setColumnHidden(column, column in hidden)
            share = _SHARES.get(column, 0)
            self.setColumnWidth(column, left * share // shared if share else fixed.get(column, 0))
        self.verticalHeader().setDefaultSectionSize(int(self.fontMetrics().height() * _LINES))


class Cells(QStyledItemDelegate):
    """Paints the cells; the name is what is read first."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        box, worn = draw_ground(painter, option), tokens()
        painter.setPen(QColor(worn.text if index.column() == Column.NAME else worn.muted))
        write_cut(painter, box.adjusted(_PAD, 0, -_PAD / 2, 0), str(index.data()))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, 0)
