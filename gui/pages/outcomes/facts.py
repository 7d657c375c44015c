"""What may be said of all the requests: a label, and its figures beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.widgets.clearing import clear
from gui.widgets.label import Label, Role


class Facts(QWidget):
    """Labels under one another, each figure beside its own."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        """Show *facts*: a label and what it says, line by line."""
        clear(self._grid)
        self._grid.setColumnMinimumWidth(0, 20 * self.fontMetrics().averageCharWidth())
        for line, (label, words) in enumerate(facts):
            told = Label(words)
            told.setAccessibleName(f"{label}: {words}")
            self._grid.addWidget(Label(label, Role.MUTED), line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(told, line, 1, Qt.AlignmentFlag.AlignTop)
