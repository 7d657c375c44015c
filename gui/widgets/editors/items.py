"""An answer that is a list, one line each."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.widgets.buttons import icon_only, quiet
from gui.widgets.clearing import clear
from gui.widgets.editors.base import Editor
from gui.widgets.editors.line import LineEditor
from gui.widgets.plain import visible
from letters.services.language import _


class ItemsEditor(Editor):
    """At most *most* lines, each of at most *limit* characters; blank ones do not count."""

    def __init__(self, *, most: int = 30, limit: int = 1000) -> None:
        super().__init__()
        self._most, self._limit, self._name = most, limit, ""
        self._lines: list[LineEditor] = []
        self._stops: list[QWidget] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.add_line = quiet(_("Add a line"), "plus")
        self.add_line.clicked.connect(self._add_and_go)
        self.column.addLayout(self._rows)
        self.column.addWidget(self.add_line)
        self.set_value(())

    def value(self) -> tuple[str, ...]:
        texts = (line.value().strip() for line in self._lines)
        return tuple(text for text in texts if text)

    def set_value(self, value: Sequence[str]) -> None:
        clear(self._rows)
        self._lines, self._stops = [], []
        for text in list(value)[: self._most] or [""]:
            self._put(text)
        self._tell()

    def target(self) -> QWidget:
        return self._lines[0].target()

    def name_it(self, name: str, description: str = "") -> None:
        self._name = name
        self.setAccessibleName(visible(name))
        self.setAccessibleDescription(visible(description))
        self._tell()

    def lines(self) -> Sequence[LineEditor]:
        """Give the editor of each line."""
        return tuple(self._lines)

    def remove(self, place: int) -> None:
        """Take the line at *place* away."""
        left = [line.value() for line in self._lines]
        del left[place]
        self.set_value(left)
        self._lines[-1].focus_here()
        self.changed.emit()

    def _put(self, text: str) -> None:
        line = LineEditor(limit=self._limit)
        line.set_value(text)
        line.changed.connect(self.changed)
        line.cut.connect(self.cut)
        away = icon_only("close", _("Remove this line"))
        away.clicked.connect(lambda: self.remove(self._lines.index(line)))
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(line, stretch=1)
        row.addWidget(away)
        self._rows.addLayout(row)
        self._lines.append(line)
        self._stops += [line.target(), away]

    def _add_and_go(self) -> None:
        self._put("")
        self._tell()
        self._lines[-1].focus_here()

    def _tell(self) -> None:
        self.add_line.setEnabled(len(self._lines) < self._most)
        for number, line in enumerate(self._lines, 1):
            line.name_it(_("{name}, line {number}").format(name=self._name, number=number))
        for before, after in pairwise([*self._stops, self.add_line]):
            self.setTabOrder(before, after)
