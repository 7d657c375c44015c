"""The table of the requests: lines of one height, words on a worded colour, a quiet heading."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from gui.look.current import tokens
from gui.look.tokens import Tone
from gui.models.listed import PILL, Column, ListedModel
from gui.widgets.cells import draw_ground, draw_pill_in, write_cut
from gui.widgets.heads import Heads
from gui.widgets.quiet_table import QuietCells, QuietTable
from letters.services.language import _
from letters.services.telling import Pill

_PAD, _LINES, _LEAST = 14, 2.6, 200
_LETTERS = {Column.RIGHT: 13, Column.MEMBER: 17, Column.STAGE: 23, Column.DUE: 21, Column.OPENED: 13}
"""Widths, in average letters; the recipient has what is left."""
_WANTED_LAST = (Column.OPENED, Column.MEMBER, Column.RIGHT)
"""Columns that leave first where there is no room for the name of the recipient."""
_NAME = 24


class RequestsTable(QuietTable):
    """One line a request; *opened* gives the one that was chosen with the mouse or with Enter."""

    opened = Signal(object)

    def __init__(self, model: ListedModel) -> None:
        super().__init__(model, Cells(), _("My requests"), least=_LEAST)
        self._model = model
        self.setHorizontalHeader(Heads(self, pad=_PAD))
        self.clicked.connect(self.open_at)

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
        self.set_lines(_LINES)

    def open_at(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.row(index).uid)


class Cells(QuietCells):
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
