"""A list of lines, hundreds if need be, each one thing to do."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.widgets.plain import visible
from gui.widgets.roving import RovingColumn
from gui.widgets.row import Row
from gui.widgets.row_places import Line
from gui.widgets.tab_order import go_on

__all__ = ["Line", "Rows"]


class Rows(RovingColumn):
    """The lines; *chosen* gives the key of the one that was pressed."""

    chosen = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(visible(name))
        self._rows: list[Row] = []
        self._under: QWidget | None = None

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show *lines*; a row that is there already is used again, so that the focus stays where it was."""
        self.fold()
        self.keep(len(lines))
        del self._rows[len(lines) :]
        for place, line in enumerate(lines):
            last = place == len(lines) - 1
            if place < len(self._rows):
                self._rows[place].show_line(line, last=last)
            else:
                self._add(Row(line, last=last))

    def unfold(self, place: int, widget: QWidget) -> None:
        """Show *widget* under the line at *place*, and nothing under another; the Tab key goes there next."""
        self.fold()
        self._under = widget
        self._column.insertWidget(place + 1, widget)
        widget.show()
        go_on(self._rows[place], widget)

    def fold(self) -> None:
        """Show the lines alone."""
        if self._under is not None:
            self._column.removeWidget(self._under)
            self._under.hide()
            self._under.deleteLater()
            self._under = None

    def _add(self, row: Row) -> None:
        row.clicked.connect(lambda: self.chosen.emit(row.line.key))
        self._rows.append(row)
        self.add_item(row)
