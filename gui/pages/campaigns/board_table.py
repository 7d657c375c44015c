"""The table of a board: rows to mark and to open, headings to sort by, states as worded pills."""

from collections.abc import Collection

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView

from gui.models.board import ORDER, BoardModel
from gui.pages.campaigns.board_cells import BoardHeads, Cells
from gui.widgets.quiet_table import QuietTable
from letters.domain.campaigns.board_words import Column
from letters.domain.listed import Ref
from letters.services.language import _

_LETTERS = {
    Column.NAME: 25, Column.STATE: 17, Column.VOLUNTEER: 17, Column.DEPARTMENT: 19, Column.GROUP: 18,
    Column.CONTACTS: 10, Column.LAST: 15, Column.CHANNEL: 17, Column.OUTCOME: 22, Column.NEXT: 13,
    Column.POSITION: 13, Column.HOUSE: 20, Column.CONSTITUENCY: 15, Column.COMMITTEES: 40,
}  # fmt: skip
"""Widths, in average letters; what has no room is scrolled to."""
_LINES, _LEAST = 2.4, 260


class BoardTable(QuietTable):
    """*opened* gives the row that Enter or two clicks open, *marked* that others are marked now.

    *sorted_by* gives the column whose heading was pressed. Space, or a click, marks a row.
    """

    opened = Signal(object)
    marked = Signal()
    sorted_by = Signal(object)

    def __init__(self, model: BoardModel) -> None:
        super().__init__(model, Cells(), _("Legislators of the campaign"), least=_LEAST, scrolls=True)
        self._model, self._heads = model, BoardHeads(self, model)
        self.setHorizontalHeader(self._heads)
        self.setAccessibleDescription(_("Space marks a legislator, Enter opens them."))
        self.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        self.doubleClicked.connect(self.open_at)
        self.selectionModel().selectionChanged.connect(lambda *_ranges: self.marked.emit())
        self._heads.sectionClicked.connect(lambda place: self.sorted_by.emit(ORDER[place]))

    def refs(self) -> tuple[Ref, ...]:
        """Give the legislators that are marked, in the order shown."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._model.rows[place].target.ref for place in places)

    def mark(self, refs: Collection[Ref]) -> None:
        """Mark those of *refs* that are shown, and no others."""
        chosen, last = QItemSelection(), self._model.columnCount() - 1
        for place in self._model.places_of(refs):
            chosen.select(self._model.index(place, 0), self._model.index(place, last))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def fit(self) -> None:
        """Give each column its width and each line its height."""
        letter = self.fontMetrics().averageCharWidth()
        for place, column in enumerate(ORDER):
            self.setColumnWidth(place, _LETTERS[column] * letter)
        self.set_lines(_LINES)

    def open_at(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.rows[index.row()])
