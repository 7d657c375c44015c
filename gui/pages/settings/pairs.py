"""Two questions side by side, each from the top, whatever the height of the other."""

from PySide6.QtWidgets import QWidget

from gui.widgets.beside import Beside, from_top

_LETTERS = 60
"""Average letters below which they stand under one another."""


def pair(left: QWidget, right: QWidget | None = None) -> Beside:
    """Put *left* and *right* side by side; without *right*, half the width stays empty."""
    return Beside(from_top(left), from_top(right), letters=_LETTERS)
