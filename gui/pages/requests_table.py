"""The table of the requests: lines of one height, words on a worded colour, a quiet heading."""

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
from gui.look.tokens import Tone
from gui.models.listed import PILL, Column, ListedModel
from gui.widgets.cells import draw_ground, draw_pill_in, write_cut
from gui.widgets.heads import Heads
from letters.services.language import _
from letters.services.telling import Pill

_PAD, _LINES, _LEAST = 14, 2.6, 200
_LETTERS = {Column.RIGHT: 13, Column.MEMBER: 17, Column.STAGE: 23, Column.DUE: 21, Column.OPENED: 13}
"""Widths, in average letters; the recipient has what is left."""
_WANTED_LAST = (Column.OPENED, Column.MEMBER, Column.RIGHT)
"""Columns that leave first where there is no room for the name of the recipient."""
_NAME = 24


class RequestsTable(QTableView):
    """One line a request; *opened* gives the one that was chosen with the mouse or with Enter."""

    opened = Signal(object)

    def __init__(self, model: ListedModel) -> None:
        super().__init__()
        self._model, self._delegate = model, Cells()
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(Heads(self, pad=_PAD))
        self.setAccessibleName(_("My requests"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.setMinimumHeight(_LEAST)
        self.clicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Give each column its width and each line its height; what has no room is left out."""
        letter = self.fontMetrics().averageCharWidth()
        widths = {column: letters * letter for column, letters in _LETTERS.items()}
        hidden = set[Column]()
        for column in _WANTED_LAST:
            if self.viewport().width() - sum(widths.values()) < _NAME * letter:
                hidden.add(column)
                del widths[column]
        for column in Column:
            self.setColumnHidden(column, column in hidden)
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self.setColumnWidth(Column.RECIPIENT, self.viewport().width() - sum(widths.values()))
        self.verticalHeader().setDefaultSectionSize(int(self.fontMetrics().height() * _LINES))

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.row(index).uid)


class Cells(QStyledItemDelegate):
    """Paints the cells: words that are cut where there is no room, pills, a line under each row."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        worn = tokens()
        inner = draw_ground(painter, option).adjusted(_PAD, 0, -_PAD / 2, 0)
        pill = index.data(PILL)
        if isinstance(pill, Pill):
            if pill.words:
                draw_pill_in(painter, inner, pill.words, Tone(pill.weight.value))
            return
        first = index.column() == Column.RECIPIENT
        painter.setPen(QColor(worn.text if first else worn.muted))
        write_cut(painter, inner, str(index.data()))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, 0)
