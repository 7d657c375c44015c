"""Answers that are a yes, one or several."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from gui.widgets.editors.base import Editor
from gui.widgets.editors.choice import Choice
from gui.widgets.editors.option import BoxOption
from gui.widgets.plain import visible


class CheckEditor(Editor):
    """One box, *words* at its side."""

    def __init__(self, words: str, detail: str = "") -> None:
        super().__init__()
        self.box = BoxOption(words, detail)
        self.box.toggled.connect(self.changed)
        self.column.addWidget(self.box)

    def value(self) -> bool:
        return self.box.isChecked()

    def set_value(self, value: bool) -> None:  # noqa: FBT001 -- the value itself, as in every editor
        with QSignalBlocker(self.box):
            self.box.setChecked(value)
        self.box.update()

    def target(self) -> QWidget:
        return self.box

    def name_it(self, name: str, description: str = "") -> None:
        self.setAccessibleName(visible(name))
        self.setAccessibleDescription(visible(description))


class SeveralEditor(Editor):
    """Any of *choices*; the value is their keys, in the order shown."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__()
        self.column.setSpacing(2)
        self.boxes = {choice.key: BoxOption(choice.words, choice.detail) for choice in choices}
        for box in self.boxes.values():
            box.toggled.connect(self.changed)
            self.column.addWidget(box)

    def value(self) -> tuple[str, ...]:
        return tuple(key for key, box in self.boxes.items() if box.isChecked())

    def set_value(self, value: Collection[str]) -> None:
        for key, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setChecked(key in value)
            box.update()

    def target(self) -> QWidget:
        return next(iter(self.boxes.values()), self)

    def name_it(self, name: str, description: str = "") -> None:
        self.setAccessibleName(visible(name))
        self.setAccessibleDescription(visible(description))
