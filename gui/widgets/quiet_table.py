"""The base of the tables that are painted: no grid, whole rows, Enter opens the one that is current."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)


class QuietCells(QStyledItemDelegate):
    """Cells that ask for no room: columns and lines are as wide and as high as the table fits them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, 0)


class QuietTable(QTableView):
    """Shows *model* through *cells* under *name*, at least *least* pixels high; Tab leaves it.

    What inherits it says what opens a row (`open_at`) and how columns share the room (`fit`).
    """

    def __init__(
        self, model: QAbstractItemModel, cells: QuietCells, name: str, *, least: int, scrolls: bool = False
    ) -> None:
        super().__init__()
        self._cells = cells
        self.setModel(model)
        self.setItemDelegate(cells)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        if not scrolls:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.setMinimumHeight(least)

    def open_at(self, index: QModelIndex) -> None:
        """Open the row of *index*."""

    def fit(self) -> None:
        """Give each column its width and each line its height."""

    def set_lines(self, lines: float) -> None:
        """Let each row be as high as *lines* of text."""
        self.verticalHeader().setDefaultSectionSize(int(self.fontMetrics().height() * lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.open_at(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
