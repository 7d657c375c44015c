"""A line in which a key is typed: a passphrase in dots, or a code in plain sight."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from gui.widgets.editors import LineEditor


class KeyEditor(LineEditor):
    """*entered* when Enter is pressed in it."""

    entered = Signal()

    def __init__(self, *, secret: bool, hint: str = "") -> None:
        super().__init__(secret=secret, hint=hint)
        self.line.returnPressed.connect(self.entered)

    def show_signs(self, *, shown: bool) -> None:
        """Show what is typed, or dots."""
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def select_all(self) -> None:
        """Let the next key replace what is there."""
        self.line.selectAll()
