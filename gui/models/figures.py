"""A table of figures, as a report gives it."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from letters.ports.reports import Cell, Grid
from letters.services.language import _
from letters.services.telling_outcomes import number_words

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class FiguresModel(QAbstractTableModel):
    """Shows one table at a time: names in the first column, figures in the others."""

    def __init__(self) -> None:
        super().__init__()
        self.grid = Grid("", (), ())

    def show_grid(self, grid: Grid) -> None:
        """Show *grid*, and no other."""
        self.beginResetModel()
        self.grid = grid
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.grid.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.grid.heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.grid.heads[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.grid.rows[index.row()]
        words = cell_words(row[index.column()])
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _("{label}: {value}").format(label=self._label(index), value=words)
        return None

    def _label(self, index: Index) -> str:
        """Name a figure by its line and its column, as nobody who listens sees them."""
        head, name = self.grid.heads[index.column()], self.grid.rows[index.row()][0]
        return f"{name}, {head}" if index.column() else head


def cell_words(cell: Cell) -> str:
    """Write one cell; nothing known is a dash."""
    if cell is None:
        return "–"
    return number_words(cell) if isinstance(cell, int | float) else str(cell)
