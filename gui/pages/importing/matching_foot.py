"""What stays in sight under the columns of a table: to look at what it would change, or to leave it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.keys import bind
from gui.widgets.buttons import primary, quiet
from letters.services.language import _


class MatchingFoot(QWidget):
    """*on* when the columns are matched, *left* when the table is not to be imported."""

    on = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.look = primary(_("See what it would change"), "search")
        self.leave = quiet(_("Leave it"), "close")
        self.look.clicked.connect(self.on)
        self.leave.clicked.connect(self.left)
        bind(self, "Ctrl+Return", self._press)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 10, 28, 12)
        row.setSpacing(12)
        row.addWidget(self.leave)
        row.addStretch(1)
        row.addWidget(self.look)

    def _press(self) -> None:
        if self.look.isVisible():
            self.on.emit()
