"""The figures of each département, in a table narrow enough to stand beside the map."""

from PySide6.QtCore import QSize, Qt

from gui.models.figures import FiguresModel
from gui.pages.outcomes.table import FiguresTable, Heads

_FIGURE, _LINES, _HEAD, _MOST = 9.5, 1.9, 2.2, 18
"""Widths of a figure in average letters, heights in lines of text, lines in sight at most."""


class CoverageTable(FiguresTable):
    """The name has what the figures leave; up to eighteen lines are in sight."""

    def __init__(self, model: FiguresModel) -> None:
        super().__init__(model)
        self.setHorizontalHeader(_LowHeads(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _fit(self) -> None:
        count, letter = self._model.columnCount(), self.fontMetrics().averageCharWidth()
        if not count:
            return
        figure = int(_FIGURE * letter)
        for column in range(1, count):
            self.setColumnWidth(column, figure)
        self.setColumnWidth(0, max(self.viewport().width() - (count - 1) * figure, 4 * letter))
        height = int(self.fontMetrics().height() * _LINES)
        self.verticalHeader().setDefaultSectionSize(height)
        rows = min(self._model.rowCount(), _MOST)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows * height + 4)


class _LowHeads(Heads):
    """Words of one line."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), int(self.fontMetrics().height() * _HEAD))
