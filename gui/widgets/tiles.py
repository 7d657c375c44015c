"""Cards of one width, as many side by side as there is room for."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayoutItem, QWidget

from gui.widgets.wrapping import WrappingLayout, height_of


class TileLayout(WrappingLayout):
    """Equal columns of at least *least* pixels; the tiles of a row are equally tall."""

    def __init__(self, least: int, spacing: int = 14) -> None:
        super().__init__(spacing)
        self._least = least

    def places(self, items: list[QLayoutItem], width: int) -> list[QRect]:
        columns = self._columns(len(items), width)
        wide = (width - self.spacing() * (columns - 1)) // columns
        placed: list[QRect] = []
        top = 0
        for start in range(0, len(items), columns):
            row = items[start : start + columns]
            tall = max(height_of(item, wide) for item in row)
            placed += [QRect(n * (wide + self.spacing()), top, wide, tall) for n in range(len(row))]
            top += tall + self.spacing()
        return placed

    def _columns(self, count: int, width: int) -> int:
        fitting = max((width + self.spacing()) // (self._least + self.spacing()), 1)
        rows = -(-count // fitting) or 1
        return max(-(-count // rows), 1)


class Tiles(QWidget):
    """Tiles in a widget of their own; the least width of one is *letters* average letters."""

    def __init__(self, letters: int = 24) -> None:
        super().__init__()
        self._layout = TileLayout(letters * self.fontMetrics().averageCharWidth())
        self.setLayout(self._layout)

    def add(self, widget: QWidget) -> None:
        """Put *widget* at the end."""
        self._layout.addWidget(widget)
