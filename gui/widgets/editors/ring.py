"""The base of answers of which one is chosen, a ring each, wherever each ring stands."""

from PySide6.QtWidgets import QButtonGroup, QWidget

from gui.widgets.editors.base import Editor
from gui.widgets.editors.option import RadioOption
from gui.widgets.plain import visible


class RingEditor(Editor):
    """One answer, or none yet: the value is the key of its ring. One stop of the Tab key, arrows within."""

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.rings: dict[str, RadioOption] = {}
        self._group.buttonClicked.connect(lambda _ring: self.changed.emit())

    def add_ring(self, key: str, words: str, detail: str = "") -> RadioOption:
        """Make the ring of an answer, to be laid out."""
        ring = self.rings[key] = RadioOption(words, detail)
        self._group.addButton(ring)
        return ring

    def value(self) -> str | None:
        return next((key for key, ring in self.rings.items() if ring.isChecked()), None)

    def set_value(self, value: str | None) -> None:
        self._group.setExclusive(False)
        for key, ring in self.rings.items():
            ring.setChecked(key == value)
        self._group.setExclusive(True)

    def target(self) -> QWidget:
        checked: QWidget | None = self._group.checkedButton()
        return checked or next(iter(self.rings.values()), self)

    def name_it(self, name: str, description: str = "") -> None:
        self.setAccessibleName(visible(name))
        self.setAccessibleDescription(visible(description))
