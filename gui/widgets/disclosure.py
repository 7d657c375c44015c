"""What is shown only to those who ask."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.announce import announce
from gui.widgets.buttons import link
from gui.widgets.label import Label, Role


class Disclosure(QWidget):
    """A line that opens and closes what is under it; *toggled* tells which."""

    toggled = Signal(bool)

    def __init__(self, words: str, content: QWidget | str) -> None:
        super().__init__()
        self._content = Label(content, Role.MUTED) if isinstance(content, str) else content
        self.head = link(words, "chevron-right")
        self.head.clicked.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.head)
        column.addWidget(self._content)
        self._content.hide()

    def is_open(self) -> bool:
        """Whether the content is shown."""
        return not self._content.isHidden()

    def set_open(self, *, is_open: bool) -> None:
        """Show or hide the content."""
        self._content.setVisible(is_open)
        self.head.set_icon("chevron-down" if is_open else "chevron-right")
        self.toggled.emit(is_open)
        if is_open and isinstance(self._content, Label):
            announce(self._content, self._content.text())

    def _turn(self) -> None:
        self.set_open(is_open=not self.is_open())
