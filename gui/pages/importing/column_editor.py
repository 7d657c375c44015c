"""Which column of a table holds something, with what stands in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.widgets.beside import Beside
from gui.widgets.editors import Choice, Editor
from gui.widgets.editors.choice import Drawer
from gui.widgets.label import Label, Role
from letters.domain.own_lists import Head
from letters.services.language import _

_NONE = ""
_LONGEST = 34
_LETTERS = 44


class ColumnEditor(Editor):
    """The name of one column of *head*, or an empty text; beside it some cells of that column."""

    def __init__(self, head: Head) -> None:
        super().__init__()
        self._head = head
        named = [Choice(name, name) for name in head.columns if name]
        self._drawer = Drawer([Choice(_NONE, _("— none —")), *named])
        self.cells = Label(role=Role.MUTED)
        self.cells.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.column.addWidget(Beside(self._drawer, self.cells, letters=_LETTERS))
        self._drawer.changed.connect(self._chosen)
        self.set_value(_NONE)

    def value(self) -> str:
        return self._drawer.value() or _NONE

    def set_value(self, value: str) -> None:
        self._drawer.set_value(value)
        self._show_cells()

    def target(self) -> QWidget:
        return self._drawer.target()

    def _chosen(self) -> None:
        self._show_cells()
        self.changed.emit()

    def _show_cells(self) -> None:
        found = self._head.values(self.value()) if self.value() else ()
        empty = _("nothing in the first rows") if self.value() else ""
        self.cells.set_text(" · ".join(map(_shortened, found)) or empty)


def _shortened(cell: str) -> str:
    return cell if len(cell) <= _LONGEST else f"{cell[: _LONGEST - 1].rstrip()}…"
