"""What is shown only to those who ask."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.announce import announce
from gui.widgets.buttons import link
from gui.widgets.label import Label, Role


class Disclosure(QWidget):
    """A line that opens and closes what is under it; *toggled* tells which.

    *content* may be made only when it is first asked for, where a page holds many of them; *about* names the
    object of one that is repeated.
    """

    toggled = Signal(bool)

    def __init__(
        self, words: str, content: QWidget | str | Callable[[], QWidget], *, about: str = ""
    ) -> None:
        super().__init__()
        self._make = content if not isinstance(content, QWidget | str) else None
        self._content = content if isinstance(content, QWidget) else Label(_text(content), Role.MUTED)
        self.head = link(words, "chevron-right", about=about)
        self.head.clicked.connect(self._turn)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.head)
        self._column.addWidget(self._content)
        self._content.hide()

    def is_open(self) -> bool:
        """Whether the content is shown."""
        return not self._content.isHidden()

    def set_open(self, *, is_open: bool) -> None:
        """Show or hide the content."""
        if is_open and self._make is not None:
            made, self._make = self._make(), None
            self._column.replaceWidget(self._content, made)
            self._content.deleteLater()
            self._content = made
        self._content.setVisible(is_open)
        self.head.set_icon("chevron-down" if is_open else "chevron-right")
        self.toggled.emit(is_open)
        if is_open and isinstance(self._content, Label):
            announce(self._content, self._content.text())

    def _turn(self) -> None:
        self.set_open(is_open=not self.is_open())


def _text(content: object) -> str:
    return content if isinstance(content, str) else ""
