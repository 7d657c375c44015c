"""The file that shows what happened: chosen, named, taken away again."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.widgets.buttons import icon_only, quiet
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.services.language import _


class FileChoice(QWidget):
    """One file or none; *asked* when the person wants to choose one."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.path: Path | None = None
        self.choose = quiet(_("Join a file (their letter, a receipt…)"), "paperclip")
        self.choose.clicked.connect(self.asked)
        self.drop = icon_only("close", _("Do not join this file"))
        self.drop.clicked.connect(lambda: self.set_path(None))
        self._name, self._fault = Label(), Label(role=Role.ERROR)
        self._lay_out()
        self.set_path(None)

    def set_path(self, path: Path | None) -> None:
        """Show the name of the file chosen, or the way to choose one."""
        self.path = path
        self._name.set_text(path.name if path else "")
        self.set_fault("")
        for widget in (self._name, self.drop):
            show_if(widget, wanted=path is not None)
        show_if(self.choose, wanted=path is None)

    def fault(self) -> str:
        """Give what is said to be wrong with the file."""
        return self._fault.text()

    def set_fault(self, text: str) -> None:
        """Say what is wrong with the file."""
        self._fault.set_text(text)
        show_if(self._fault, wanted=bool(text))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.choose)
        row.addWidget(self._name, stretch=1)
        row.addWidget(self.drop)
        row.addStretch(0)
        row.setAlignment(self.choose, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._fault)
