"""The board of a campaign as its table shows it: rows in the order and the choice that were asked for."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from letters.domain.campaigns.board_rows import Row
from letters.domain.campaigns.board_words import HEADINGS, Column
from letters.domain.listed import Ref
from letters.services.language import _

Index = QModelIndex | QPersistentModelIndex
STATE = Qt.ItemDataRole.UserRole
"""The `State` of a row, in the column that says it in words."""

_NOWHERE = QModelIndex()
ORDER = (
    Column.NAME, Column.STATE, Column.VOLUNTEER, Column.DEPARTMENT, Column.LAST, Column.OUTCOME,
    Column.NEXT, Column.CONTACTS, Column.CHANNEL, Column.POSITION, Column.GROUP, Column.HOUSE,
    Column.CONSTITUENCY, Column.COMMITTEES,
)  # fmt: skip
"""The columns from left to right: what is looked for first, first."""


class BoardModel(QAbstractTableModel):
    """The rows that are shown now, and by which column they are ordered."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()
        self.column, self.falling = Column.NAME, False

    def show_rows(self, rows: Sequence[Row], column: Column, *, falling: bool) -> None:
        """Show *rows*, which are in the order of *column*."""
        self.beginResetModel()
        self.rows, self.column, self.falling = tuple(rows), column, falling
        self.endResetModel()

    def places_of(self, refs: Collection[Ref]) -> list[int]:
        """Give the lines on which *refs* stand now."""
        return [place for place, row in enumerate(self.rows) if row.target.ref in refs]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(ORDER)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(HEADINGS[ORDER[section]])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self.rows[index.row()], ORDER[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[column]
        if role == STATE:
            return row.state if column is Column.STATE else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            value = row.cells[column] or _("nothing")
            words = _("{label}: {value}").format(label=_(HEADINGS[column]), value=value)
            return words if column is Column.NAME else f"{row.cells[Column.NAME]}, {words}"
        return None
