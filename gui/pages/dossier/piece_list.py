"""The exhibits of a dossier to be, in their order."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.dossier.piece_row import PieceRow
from gui.widgets.announce import announce
from gui.widgets.clearing import clear
from letters.services.dossiers import Piece
from letters.services.language import _


class PieceList(QWidget):
    """Pieces that can be ticked, named and put in order; *changed* when any was."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Exhibits"))
        self.rows: list[PieceRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show *pieces*, in their order."""
        clear(self._column)
        self.rows = [PieceRow(piece) for piece in pieces]
        for row in self.rows:
            row.moved.connect(lambda by, row=row: self._move(row, by))
            row.changed.connect(self._count)
            self._column.addWidget(row)
        self._count()

    def pieces(self) -> tuple[Piece, ...]:
        """Give the pieces as the person wants them."""
        return tuple(row.piece() for row in self.rows)

    def _move(self, row: PieceRow, by: int) -> None:
        place = self.rows.index(row) + by
        if not 0 <= place < len(self.rows):
            return
        self.rows.remove(row)
        self.rows.insert(place, row)
        self._column.removeWidget(row)
        self._column.insertWidget(place, row)
        self._count()
        self._keep_focus(row, by)
        announce(self, row.number.text())

    def _keep_focus(self, row: PieceRow, by: int) -> None:
        """Leave the keyboard on what it was on; on the other way where the row can go no further."""
        wanted, other = (row.up, row.down) if by < 0 else (row.down, row.up)
        if not row.title.target().hasFocus():
            (wanted if wanted.isEnabled() else other).setFocus()

    def _count(self) -> None:
        number = 0
        for place, row in enumerate(self.rows):
            joined = row.box.isChecked()
            number += joined
            row.show_place(number if joined else 0, is_first=place == 0, is_last=place == len(self.rows) - 1)
        self.changed.emit()
