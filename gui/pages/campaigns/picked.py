"""An answer that is several of many: a list to choose from, and what was chosen under it."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

from gui.widgets.buttons import Button, secondary
from gui.widgets.clearing import clear
from gui.widgets.editors import Choice, Editor
from gui.widgets.editors.choice import StillComboBox
from gui.widgets.flow import FlowLayout
from gui.widgets.plain import visible
from gui.widgets.showing import show_if
from letters.services.language import _

_SHORTEST = 16


class PickedEditor(Editor):
    """Any of many choices; the value is their keys, in the order in which they were offered.

    Typing in the list goes to what begins so; each choice made is a button that takes it away.
    """

    def __init__(self, hint: str, choices: Sequence[Choice] = ()) -> None:
        super().__init__()
        self._choices: dict[str, Choice] = {}
        self._chosen = set[str]()
        self.offered = StillComboBox()
        self.offered.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.offered.setMinimumContentsLength(_SHORTEST)
        self.offered.setPlaceholderText(hint)
        self.offered.activated.connect(self._take)
        self.chips: dict[str, Button] = {}
        self._holder, self._flow = QWidget(), FlowLayout(6)
        self._holder.setLayout(self._flow)
        self.column.addWidget(self.offered)
        self.column.addWidget(self._holder)
        self.offer(choices)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer *choices* and no others; what was chosen of them stays so."""
        self._choices = {choice.key: choice for choice in choices}
        self._chosen &= self._choices.keys()
        self._show()

    def value(self) -> tuple[str, ...]:
        return tuple(key for key in self._choices if key in self._chosen)

    def set_value(self, value: Collection[str]) -> None:
        self._chosen = set(value) & self._choices.keys()
        self._show()

    def target(self) -> QWidget:
        return self.offered

    def keys(self) -> tuple[str, ...]:
        """Give the keys of all that is offered or chosen."""
        return tuple(self._choices)

    def choose(self, key: str) -> None:
        """Choose *key* too, as the person does."""
        self._chosen.add(key)
        self._show()
        self.changed.emit()

    def _take(self, place: int) -> None:
        key = self.offered.itemData(place)
        if isinstance(key, str):
            self.choose(key)

    def _drop(self, key: str) -> None:
        self._chosen.discard(key)
        self._show()
        self.offered.setFocus()
        self.changed.emit()

    def _show(self) -> None:
        with QSignalBlocker(self.offered):
            self.offered.clear()
            for choice in self._choices.values():
                if choice.key not in self._chosen:
                    self.offered.addItem(visible(choice.words), choice.key)
            self.offered.setCurrentIndex(-1)
        self.offered.setEnabled(self.offered.count() > 0)
        clear(self._flow)
        self.chips = {}
        for key in self.value():
            words = self._choices[key].words
            chip = secondary(words, "close")
            chip.setAccessibleName(visible(_("Remove — {object}").format(object=words)))
            chip.clicked.connect(lambda _checked=False, key=key: self._drop(key))
            self.chips[key] = chip
            self._flow.addWidget(chip)
            QWidget.setTabOrder(self.offered, chip)
        show_if(self._holder, wanted=bool(self.chips))
