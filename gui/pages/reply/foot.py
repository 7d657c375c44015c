"""What stays in sight under an answer: whether anything is kept yet, and the way to note it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.keys import bind
from gui.widgets.buttons import secondary
from gui.widgets.label import Label, Role
from letters.services.language import _, n_


class Foot(QWidget):
    """*noted* when the person notes the answer."""

    noted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.state = Label(role=Role.MUTED)
        self.note = secondary(_("Note this answer"), "check")
        self.note.clicked.connect(self.noted)
        bind(self, "Ctrl+Return", self._press)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 10, 28, 12)
        row.setSpacing(12)
        row.addWidget(self.state, stretch=1)
        row.addWidget(self.note)

    def show_count(self, ticked: int) -> None:
        """Say what would be noted."""
        words = n_("{count} thing ticked, not noted yet.", "{count} things ticked, not noted yet.", ticked)
        self.state.set_text(
            words.format(count=ticked) if ticked else _("What you say here waits until you note it.")
        )

    def wait(self, *, waiting: bool) -> None:
        """Take nothing more while the answer is being kept."""
        self.note.setEnabled(not waiting)

    def _press(self) -> None:
        if self.note.isVisible() and self.note.isEnabled():
            self.noted.emit()
