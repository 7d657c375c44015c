"""What belongs to a request: to whom it goes, the letters that left, the files joined to it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.buttons import quiet, secondary
from gui.widgets.card import Card
from gui.widgets.disclosure import Disclosure
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from letters.domain.channels import CHANNELS, Channel
from letters.domain.drafts import KeptLetter
from letters.domain.requests import Kept
from letters.services.language import _, n_, shown
from letters.services.requests import Followed

_KILO = 1000


class RequestPapers(QWidget):
    """The cards at the right of a request; each signal gives the letter or the file it is about."""

    pdf_asked = Signal(object)
    copy_asked = Signal(object)
    removal_asked = Signal(object)
    join_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.recipient = Card(_("Recipient"))
        self.letters = Card(_("Letters sent"))
        self.files = Card(_("Files"))
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
        self._show_files(followed.files)

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

    def _show_files(self, files: Sequence[Kept]) -> None:
        self.files.clear()
        if files:
            warning = _("Plaidoyer never opens a file you received: save a copy and open it with care.")
            self.files.add(Label(warning, Role.MUTED))
        for kept in files:
            self._show_file(kept)
        join = quiet(_("Join a file"), "paperclip")
        join.clicked.connect(self.join_asked)
        self.files.add(join)

    def _show_file(self, kept: Kept) -> None:
        self.files.add(Label(kept.label or kept.name, Role.STRONG))
        self.files.add(Label(" · ".join((kept.name, size_words(kept.size))), Role.MUTED))
        copy = secondary(_("Save a copy"), "save", about=kept.name)
        copy.clicked.connect(lambda: self.copy_asked.emit(kept))
        remove = quiet(_("Remove"), "trash", about=kept.name)
        remove.clicked.connect(lambda: self.removal_asked.emit(kept))
        row = FlowLayout()
        row.addWidget(copy)
        row.addWidget(remove)
        self.files.add_layout(row)


def size_words(size: int) -> str:
    """Say how large a file is, in the unit that a person reads."""
    if size < _KILO:
        return n_("{count} byte", "{count} bytes", size).format(count=size)
    if size < _KILO * _KILO:
        return _("{count} kB").format(count=round(size / _KILO))
    return _("{count} MB").format(count=f"{size / _KILO / _KILO:.1f}".replace(".", ","))
