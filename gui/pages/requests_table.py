"""The table of the requests: lines of one height, words on a worded colour, a quiet heading."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
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
from gui.look.tokens import Tone
from gui.models.listed import PILL, Column, ListedModel
from gui.widgets.pill import draw_pill, pill_size
from gui.widgets.plain import visible
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
        self.setHorizontalHeader(Headings(self))
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
        box, worn = QRectF(option.rect), tokens()
        state = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            painter.fillRect(box, QColor(worn.accent_soft if chosen else worn.hover))
        painter.setPen(QPen(QColor(worn.border), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        inner = box.adjusted(_PAD, 0, -_PAD / 2, 0)
        pill = index.data(PILL)
        if isinstance(pill, Pill):
            _paint_pill(painter, inner, pill)
            return
        first = index.column() == Column.RECIPIENT
        painter.setPen(QColor(worn.text if first else worn.muted))
        _write(painter, inner, str(index.data()))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, 0)


class Headings(QHeaderView):
    """The words above the columns."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), int(self.fontMetrics().height() * 2.3))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 -- as Qt has it
        box, worn = QRectF(rect), tokens()
        painter.fillRect(box, QColor(worn.surface))
        painter.setPen(QPen(QColor(worn.border_strong), 1))
        painter.drawLine(box.adjusted(0, 0, 0, -1).bottomLeft(), box.adjusted(0, 0, 0, -1).bottomRight())
        painter.setPen(QColor(worn.muted))
        painter.setFont(weighted(self.font(), painter.font().Weight.DemiBold))
        words = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal)
        _write(painter, box.adjusted(_PAD, 0, -_PAD / 2, 0), str(words))


def _write(painter: QPainter, box: QRectF, text: str) -> None:
    metrics = painter.fontMetrics()
    cut = metrics.elidedText(visible(text), Qt.TextElideMode.ElideRight, int(box.width()))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
    painter.drawText(box, flags, cut)


def _paint_pill(painter: QPainter, box: QRectF, pill: Pill) -> None:
    if not pill.words:
        return
    size = pill_size(pill.words, painter.font())
    width = min(size.width(), box.width())
    top = box.center().y() - size.height() / 2
    draw_pill(painter, QRectF(box.left(), top, width, size.height()), pill.words, Tone(pill.weight.value))
