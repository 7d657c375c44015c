"""What every editor does, whatever is edited."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.plain import visible
from gui.widgets.restyle import restyle


class Editor(QWidget):
    """One answer: *changed* when the person changed it, *cut* when a paste was cut to so many characters."""

    changed = Signal()
    cut = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)

    def value(self) -> object:
        """Give the answer."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show *value*; nothing is emitted."""
        raise NotImplementedError

    def problem(self) -> str:
        """Say what cannot be read in what was typed; nothing when all can."""
        return ""

    def target(self) -> QWidget:
        """Give the control that takes the focus and bears the name."""
        return self

    def focus_here(self) -> None:
        """Let the person type here."""
        self.target().setFocus()

    def name_it(self, name: str, description: str = "") -> None:
        """Tell screen readers what is asked here."""
        self.target().setAccessibleName(visible(name))
        self.target().setAccessibleDescription(visible(description))

    def mark_wrong(self, *, wrong: bool) -> None:
        """Draw the control as one that holds a fault, or no longer."""
        target = self.target()
        target.setProperty("wrong", wrong)
        restyle(target)
