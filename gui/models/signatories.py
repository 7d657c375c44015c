"""Those who signed an open letter, a hundred thousand if need be, found by any of their words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from letters.domain.folding import folded
from letters.domain.signatures.signatories import Signature
from letters.domain.wording import N_
from letters.services.language import _

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """What the table says of each signatory."""

    NAME = 0
    FUNCTION = 1
    ORGANISATION = 2
    SHOWN = 3
    MESSAGES = 4
    SIGNED = 5


HEADINGS = {
    Column.NAME: N_("Name"),
    Column.FUNCTION: N_("Function"),
    Column.ORGANISATION: N_("Organisation"),
    Column.SHOWN: N_("In the published list"),
    Column.MESSAGES: N_("Messages"),
    Column.SIGNED: N_("Signed on"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A signature, and the words by which it is found."""

    signature: Signature
    words: str


def lines_of(signatures: Iterable[Signature]) -> tuple[Line, ...]:
    """Give *signatures* ready to be looked through."""
    return tuple(Line(each, _found_by(each)) for each in signatures)


def _found_by(signature: Signature) -> str:
    told = signature.signatory
    return folded(f"{told.name} {told.function} {told.organisation} {told.email}")


class SignatoriesModel(QAbstractTableModel):
    """The signatories that have every word looked for, in their order."""

    def __init__(self) -> None:
        super().__init__()
        self._every: Sequence[Line] = ()
        self._rows: Sequence[Line] = ()
        self._words: tuple[str, ...] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show *lines*, of which those that have the words looked for."""
        self._every = lines
        self._show()

    def look_for(self, text: str) -> None:
        """Show those whose words hold each word of *text*."""
        self._words = tuple(folded(text).split())
        self._show()

    def _show(self) -> None:
        self.beginResetModel()
        self._rows = self._every
        for word in self._words:
            self._rows = [line for line in self._rows if word in line.words]
        self.endResetModel()

    def signature(self, row: int) -> Signature:
        """Give the signature of a row."""
        return self._rows[row].signature

    def row_of(self, uid: UUID) -> int:
        """Give the row of a signature, or -1."""
        return next((row for row, line in enumerate(self._rows) if line.signature.uid == uid), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(HEADINGS[Column(section)])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._said(index.row(), column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            label, value = _(HEADINGS[column]), self._said(index.row(), column)
            return _("{label}: {value}").format(label=label, value=value)
        return None

    def _said(self, row: int, column: Column) -> str:
        told = self._rows[row].signature.signatory
        match column:
            case Column.NAME:
                return told.name
            case Column.FUNCTION:
                return told.function
            case Column.ORGANISATION:
                return told.organisation
            case Column.SHOWN:
                return _("Named") if told.consent.shown else _("Not named")
            case Column.MESSAGES:
                return _("Agreed") if told.consent.messages and told.email else "–"
            case Column.SIGNED:
                return f"{told.signed_on:%d/%m/%Y}"
