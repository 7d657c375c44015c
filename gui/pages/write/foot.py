"""What stays in sight under the answers: back, what became of the draft, on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.keys import bind
from gui.widgets.announce import announce
from gui.widgets.buttons import primary, secondary
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.services.language import _


class Foot(QWidget):
    """*back* and *on* when the person goes."""

    back = Signal()
    on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back_button = secondary(_("Previous"), "chevron-left")
        self.on_button = primary(_("Continue"))
        self.saved = Label(role=Role.MUTED)
        self.back_button.clicked.connect(self.back)
        self.on_button.clicked.connect(self.on)
        bind(self, "Ctrl+Return", self._go_on)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 10, 28, 12)
        row.setSpacing(12)
        row.addWidget(self.back_button)
        row.addWidget(self.saved, stretch=1)
        row.addWidget(self.on_button)

    def show_place(self, *, first: bool, last: bool) -> None:
        """Offer the ways that there are from here."""
        show_if(self.back_button, wanted=not first)
        show_if(self.on_button, wanted=not last)
        self.insist(insisting=False)

    def insist(self, *, insisting: bool) -> None:
        """Let the person go on although something is missing here."""
        self.on_button.set_words(_("Continue anyway") if insisting else _("Continue"))

    def say_saved(self, words: str) -> None:
        """Say quietly what became of the draft."""
        self._say(words, Role.MUTED)

    def say_not_saved(self, words: str) -> None:
        """Say as a fault that the draft was not kept, and why."""
        self._say(words, Role.ERROR)

    def _say(self, words: str, role: Role) -> None:
        self.saved.set_role(role)
        self.saved.set_text(words)
        announce(self, words)

    def _go_on(self) -> None:
        if self.on_button.isVisible():
            self.on.emit()
