"""A merge of books undone: right after it, or later on from the page of its campaign."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.widgets.buttons import secondary
from gui.work import Work
from letters.services.campaigns.books import Books
from letters.services.campaigns.merging import MergeTold
from letters.services.campaigns.receipts import Receipt
from letters.services.campaigns.telling_merges import undone_words
from letters.services.campaigns.unmerging import Undone
from letters.services.language import _


class Undoing(QWidget):
    """*undone* says what was taken out, and of which campaign last; *failed* gives what holds it back."""

    undone = Signal(str, object)
    failed = Signal(object)

    def __init__(self, books: Books, work: Work) -> None:
        super().__init__()
        self._books, self._work = books, work
        self.receipts = dict[UUID, Receipt]()
        self.button = secondary(_("Undo this addition"), "undo")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addStretch(1)
        self.button.clicked.connect(self._undo)

    def offer(self, merged: Sequence[MergeTold]) -> None:
        """Offer to undo what *merged* tells, where anything came."""
        self.receipts = {each.campaign: each.receipt for each in merged if each.receipt is not None}
        self.button.setEnabled(True)

    def _undo(self) -> None:
        self.button.setEnabled(False)
        receipts, unmerging = self.receipts, self._books.unmerging
        self._work.write(lambda: unmerging.undo_all(receipts), then=self._tell, failed=self._fail)

    def _tell(self, undone: tuple[Undone, ...]) -> None:
        self.undone.emit("\n".join(map(undone_words, undone)), undone[-1].campaign)

    def _fail(self, error: Exception) -> None:
        self.button.setEnabled(True)
        self.failed.emit(error)
