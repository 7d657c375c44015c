"""What belongs to a request: to whom it goes, the letters that left, the files joined to it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.evidence.files_card import FilesCard
from gui.pages.evidence.sizes import size_words
from gui.widgets.buttons import secondary
from gui.widgets.card import Card
from gui.widgets.disclosure import Disclosure
from gui.widgets.label import Label, Role
from letters.domain.channels import CHANNELS, Channel
from letters.domain.drafts import KeptLetter
from letters.services.language import _, shown
from letters.services.requests import Followed

__all__ = ["RequestPapers", "size_words"]


class RequestPapers(QWidget):
    """The cards at the right of a request; *pdf_asked* gives the letter whose paper is to be saved."""

    pdf_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.recipient = Card(_("Recipient"))
        self.letters = Card(_("Letters sent"))
        self.files = FilesCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in (self.recipient, self.letters, self.files):
            column.addWidget(card)
        column.addStretch(1)

    def show_papers(self, followed: Followed) -> None:
        """Show the papers of *followed*."""
        self._show_recipient(followed)
        self._show_letters(followed.letters)
        self.files.show_files(followed)

    def _show_recipient(self, followed: Followed) -> None:
        self.recipient.clear()
        to = followed.request.recipient
        lines = [line for line in (to.name, to.attention, *to.address, to.email) if line]
        self.recipient.add(Label("\n".join(lines)))

    def _show_letters(self, letters: Sequence[KeptLetter]) -> None:
        self.letters.clear()
        if not letters:
            self.letters.add(Label(_("No letter written here has left yet."), Role.MUTED))
        for letter in letters:
            self._show_letter(letter)

    def _show_letter(self, letter: KeptLetter) -> None:
        self.letters.add(Label(letter.subject, Role.STRONG))
        by = _(CHANNELS[Channel(letter.channel)]) if letter.channel in set(Channel) else ""
        self.letters.add(Label(" · ".join(filter(None, (shown(letter.sent_on), by))), Role.MUTED))
        self.letters.add(Disclosure(_("See its exact text"), letter.text))
        if letter.pdf:
            save = secondary(_("Save the PDF"), "save", about=letter.subject)
            save.clicked.connect(lambda: self.pdf_asked.emit(letter))
            self.letters.add(save)
