"""A few figures side by side, each with what it counts."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.clearing import clear
from gui.widgets.label import Label, Role
from gui.widgets.tiles import Tiles

_LETTERS = 15
_GROUP = "\u202f"


class Figures(QWidget):
    """Figures that go on below where there is no more room."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_figures(self, figures: Sequence[tuple[int, str]]) -> None:
        """Show each figure over its words."""
        clear(self._column)
        tiles = Tiles(_LETTERS)
        for count, words in figures:
            tiles.add(_figure(count, words))
        self._column.addWidget(tiles)


def figure_words(count: int) -> str:
    """Write a figure in groups of three."""
    return f"{count:,}".replace(",", _GROUP)


def _figure(count: int, words: str) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Label(figure_words(count), Role.HEADING))
    column.addWidget(Label(words, Role.MUTED))
    return holder
