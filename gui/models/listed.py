"""The requests as a table shows them, a page of them at a time."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from letters.domain.requests import Listed
from letters.domain.wording import N_
from letters.services.language import _
from letters.services.telling import Pill, due_words, of_stage, right_words

PAGE = 100
Index = QModelIndex | QPersistentModelIndex
PILL = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """What the table says of each request."""

    RECIPIENT = 0
    RIGHT = 1
    MEMBER = 2
    STAGE = 3
    DUE = 4
    OPENED = 5


HEADINGS = {
    Column.RECIPIENT: N_("Recipient"),
    Column.RIGHT: N_("Right"),
    Column.MEMBER: N_("For"),
    Column.STAGE: N_("Where it stands"),
    Column.DUE: N_("Last day"),
    Column.OPENED: N_("Begun on"),
}


class ListedModel(QAbstractTableModel):
    """Rows read so far; *more* asks for the next ones, which come later through `add`."""

    def __init__(self, today: date, more: Callable[[int], object]) -> None:
        super().__init__()
        self._today, self._more = today, more
        self._rows: list[Listed] = []
        self._whole, self._asked = True, False

    def show_rows(self, rows: Sequence[Listed], today: date) -> None:
        """Show *rows*, the first page, and no others."""
        self.beginResetModel()
        self._today, self._rows = today, list(rows)
        self._whole, self._asked = len(rows) < PAGE, False
        self.endResetModel()

    def add(self, rows: Sequence[Listed]) -> None:
        """Add the next page."""
        self._whole, self._asked = len(rows) < PAGE, False
        if rows:
            self.beginInsertRows(_NOWHERE, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def row(self, index: Index) -> Listed:
        """Give the request of a row."""
        return self._rows[index.row()]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def canFetchMore(self, parent: Index) -> bool:
        return not (parent.isValid() or self._whole or self._asked)

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._asked = True
            self._more(len(self._rows))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(HEADINGS[Column(section)])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        listed, column = self.row(index), Column(index.column())
        if role == PILL:
            return self._pill(listed, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(listed, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            label, value = _(HEADINGS[column]), self._words(listed, column)
            return _("{label}: {value}").format(label=label, value=value)
        return None

    def _pill(self, listed: Listed, column: Column) -> Pill | None:
        if column is Column.STAGE:
            return of_stage(listed)
        return due_words(listed, self._today) if column is Column.DUE else None

    def _words(self, listed: Listed, column: Column) -> str:
        if pill := self._pill(listed, column):
            return pill.words
        return {
            Column.RECIPIENT: listed.recipient_name,
            Column.RIGHT: right_words(listed.right),
            Column.MEMBER: listed.member_name,
            Column.OPENED: f"{listed.opened_on:%d/%m/%Y}" if listed.opened_on else "",
        }.get(column, "")
