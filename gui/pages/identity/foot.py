"""What comes next, always in sight: see the copy, then join it or change the masks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.widgets.buttons import primary, quiet, secondary
from gui.widgets.showing import show_if
from letters.services.language import _


class Foot(QWidget):
    """*made* to see the copy; then *joined*, *saved*, or *changed* to mask it otherwise."""

    made = Signal()
    joined = Signal()
    saved = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.make = primary(_("See the copy"), "eye")
        self.join = primary(_("Join it to the request"), "paperclip")
        self.save, self.change = (
            secondary(_("Save it elsewhere"), "save"),
            quiet(_("Change the masks"), "edit"),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 10, 28, 14)
        row.setSpacing(8)
        row.addWidget(self.change)
        row.addStretch(1)
        row.addWidget(self.save)
        row.addWidget(self.join)
        row.addWidget(self.make)
        self.make.clicked.connect(self.made)
        self.join.clicked.connect(self.joined)
        self.save.clicked.connect(self.saved)
        self.change.clicked.connect(self.changed)

    def show_ways(self, *, done: bool) -> None:
        """Show what can be done once the copy is made, or before."""
        show_if(self.make, wanted=not done)
        for button in (self.join, self.save, self.change):
            show_if(button, wanted=done)
