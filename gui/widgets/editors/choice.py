"""An answer among several: all in sight up to five, else in a list that opens."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from gui.widgets.editors.base import Editor
from gui.widgets.editors.ring import RingEditor
from gui.widgets.plain import visible
from letters.services.language import _

_IN_SIGHT = 5
_SHORTEST = 16
_DESCRIPTION = Qt.ItemDataRole.AccessibleDescriptionRole


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer: its key for the program, its words and a detail for the person."""

    key: str
    words: str
    detail: str = ""


class ChoiceEditor(Editor):
    """One of *choices*, or none yet; the value is its key."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._made = Rings(choices) if len(choices) <= _IN_SIGHT else Drawer(choices)
        self._made.changed.connect(self.changed)
        self.column.addWidget(self._made)

    def value(self) -> str | None:
        return self._made.value()

    def set_value(self, value: str | None) -> None:
        self._made.set_value(value)

    def target(self) -> QWidget:
        return self._made.target()

    def name_it(self, name: str, description: str = "") -> None:
        self.setAccessibleName(visible(name))
        self._made.name_it(name, description)


class Rings(RingEditor):
    """All answers under one another."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__()
        self.column.setSpacing(2)
        for choice in choices:
            self.column.addWidget(self.add_ring(choice.key, choice.words, choice.detail))


class Drawer(Editor):
    """A list that opens; turning the wheel over it scrolls the page and changes nothing."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._list = StillComboBox()
        self._list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._list.setMinimumContentsLength(_SHORTEST)
        self._list.setPlaceholderText(_("Choose…"))
        for choice in choices:
            self._list.addItem(visible(choice.words), choice.key)
            self._list.setItemData(self._list.count() - 1, visible(choice.detail), _DESCRIPTION)
        self._list.setCurrentIndex(-1)
        self._list.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.column.addWidget(self._list)

    def value(self) -> str | None:
        key = self._list.currentData()
        return key if isinstance(key, str) else None

    def set_value(self, value: str | None) -> None:
        with QSignalBlocker(self._list):
            self._list.setCurrentIndex(self._list.findData(value) if value is not None else -1)

    def target(self) -> QWidget:
        return self._list


class StillComboBox(QComboBox):
    """A list that the wheel does not change."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
