"""The table of the signatories: lines of one height, cut where there is no room."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from gui.look.current import tokens
from gui.models.signatories import Column, SignatoriesModel
from gui.widgets.cells import draw_ground, write_cut
from gui.widgets.heads import Heads
from gui.widgets.quiet_table import QuietCells, QuietTable
from letters.services.language import _

_PAD, _LINES, _LEAST = 12, 2.2, 220
_LETTERS = {Column.SHOWN: 17, Column.MESSAGES: 12, Column.SIGNED: 13}
"""Widths, in average letters; the others share what is left."""
_SHARES = {Column.NAME: 3, Column.FUNCTION: 3, Column.ORGANISATION: 4}
_WANTED_LAST = (Column.SIGNED, Column.MESSAGES, Column.FUNCTION, Column.SHOWN)
"""Columns that leave first where there is no room for names and organisations."""
_ROOM = 46


class SignatoriesTable(QuietTable):
    """*chosen* tells the row that is current (or -1), *opened* the one that was opened."""

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, model: SignatoriesModel) -> None:
        super().__init__(model, Cells(), _("Signatories"), least=_LEAST)
        self.setHorizontalHeader(Heads(self, pad=_PAD))
        self.doubleClicked.connect(self.open_at)
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.chosen.emit(now.row()))

    def open_at(self, index: QModelIndex) -> None:
        """Open the signatory of *index*."""
        self.opened.emit(index.row())

    def fit(self) -> None:
        """Give each column its width; those that are wanted last leave first where room lacks."""
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
        self.set_lines(_LINES)


class Cells(QuietCells):
    """Paints the cells; the name is what is read first."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        box, worn = draw_ground(painter, option), tokens()
        painter.setPen(QColor(worn.text if index.column() == Column.NAME else worn.muted))
        write_cut(painter, box.adjusted(_PAD, 0, -_PAD / 2, 0), str(index.data()))
