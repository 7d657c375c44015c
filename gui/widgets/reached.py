"""The base of what arrows lead to: Enter presses it, and it says when the focus comes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton


class ReachedButton(QAbstractButton):
    """One among many, of which the Tab key stops at one; *reached* says that the focus is here."""

    reached = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def goes_by(self, _key: Qt.Key) -> bool:
        """Ask to go where a key leads, and say whether it leads anywhere."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.goes_by(key):
            return
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()
