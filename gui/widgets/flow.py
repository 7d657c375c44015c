"""A row that goes on below where there is no more room."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem

from gui.widgets.wrapping import WrappingLayout, height_of


class FlowLayout(WrappingLayout):
    """Widgets side by side, each as wide as it likes, in the middle of its row."""

    def __init__(self, spacing: int = 8) -> None:
        super().__init__(spacing)

    def places(self, items: list[QLayoutItem], width: int) -> list[QRect]:
        placed: list[QRect] = []
        top = 0
        for row in self._rows([_size(item, width) for item in items], width):
            tall = max(size.height() for size in row)
            x = 0
            for size in row:
                placed.append(QRect(QPoint(x, top + (tall - size.height()) // 2), size))
                x += size.width() + self.spacing()
            top += tall + self.spacing()
        return placed

    def _rows(self, sizes: list[QSize], width: int) -> Iterator[list[QSize]]:
        row: list[QSize] = []
        used = 0
        for size in sizes:
            if row and used + size.width() > width:
                yield row
                row, used = [], 0
            row.append(size)
            used += size.width() + self.spacing()
        if row:
            yield row


def _size(item: QLayoutItem, width: int) -> QSize:
    wide = max(min(item.sizeHint().width(), width), item.minimumSize().width())
    return QSize(wide, height_of(item, wide))
