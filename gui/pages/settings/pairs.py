"""Two questions side by side, each from the top, whatever the height of the other."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.beside import Beside

_LETTERS = 60
"""Average letters below which they stand under one another."""


def pair(left: QWidget, right: QWidget | None = None) -> Beside:
    """Put *left* and *right* side by side; without *right*, half the width stays empty."""
    return Beside(_from_top(left), _from_top(right), letters=_LETTERS)


def _from_top(widget: QWidget | None) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    if widget:
        column.addWidget(widget)
    column.addStretch(1)
    return holder
