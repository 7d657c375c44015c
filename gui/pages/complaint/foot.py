"""What stays in sight under the steps: the one before, and the next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.widgets.buttons import primary, secondary
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.services.language import _


class Foot(QWidget):
    """*moved* by one step back or forward."""

    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.where = Label(role=Role.MUTED)
        self.before, self.after = (
            secondary(_("Previous"), "chevron-left"),
            primary(_("Next")),
        )
        self.before.clicked.connect(lambda: self.moved.emit(-1))
        self.after.clicked.connect(lambda: self.moved.emit(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 10, 28, 12)
        row.setSpacing(12)
        row.addWidget(self.where, stretch=1)
        row.addWidget(self.before)
        row.addWidget(self.after)

    def show_place(self, place: int, names: tuple[str, ...]) -> None:
        """Say which step it is, and which comes next."""
        last = len(names) - 1
        self.where.set_text(_("Step {number} of {last}").format(number=place + 1, last=last + 1))
        show_if(self.before, wanted=place > 0)
        show_if(self.after, wanted=place < last)
        if place < last:
            self.after.set_words(_("Next: {step}").format(step=names[place + 1]))
