"""A mark and its words, side by side, as a legend has them."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.widgets.label import Label, Role


def explained(mark: QWidget, words: str) -> QWidget:
    """Give *mark* followed by the *words* that say what it means."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(7)
    row.addWidget(mark)
    row.addWidget(Label(words, Role.MUTED), stretch=1)
    return holder
