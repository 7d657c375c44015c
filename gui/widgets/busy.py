"""Something is being done: what, how far it is, and a way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from gui.widgets.announce import announce
from gui.widgets.buttons import quiet
from gui.widgets.label import Label, Role
from gui.widgets.plain import visible
from gui.widgets.showing import show_if
from letters.services.language import _


class Busy(QWidget):
    """A line, a bar that moves until it knows how far it is, and *cancelled* where that *can_cancel*.

    *detail* is what is to be known meanwhile.
    """

    cancelled = Signal()

    def __init__(self, text: str, *, can_cancel: bool = False, detail: str = "") -> None:
        super().__init__()
        self._text, self._bar, self._cancel = Label(text), QProgressBar(), quiet(_("Cancel"), about=text)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(visible(text))
        self._cancel.clicked.connect(self.cancelled)
        show_if(self._cancel, wanted=can_cancel)
        row = QHBoxLayout()
        row.addWidget(self._text, stretch=1)
        row.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._bar)
        note = Label(detail, Role.MUTED)
        show_if(note, wanted=bool(detail))
        column.addWidget(note)

    def set_text(self, text: str) -> None:
        """Say what is being done now."""
        self._text.set_text(text)
        self._bar.setAccessibleName(visible(text))
        announce(self, text)

    def is_known(self) -> bool:
        """Whether it is known how far it is."""
        return self._bar.maximum() > 0

    def progress(self, done: int, total: int) -> None:
        """Show that *done* of *total* is done."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
