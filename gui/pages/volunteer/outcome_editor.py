"""What came of a contact: every outcome in sight, in the groups in which a volunteer thinks of it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from gui.widgets.beside import Beside
from gui.widgets.editors import Editor
from gui.widgets.editors.option import RadioOption
from gui.widgets.label import Label, Role
from gui.widgets.plain import visible
from letters.domain.campaigns.came import CAME, GROUPS, Came
from letters.domain.campaigns.words import OUTCOMES, ContactOutcome
from letters.services.language import _

_RIGHT = (Came.ACTING, Came.REFUSED)
"""The groups at the right, where there is room for two."""

_WIDE = 56
"""Average letters that two groups need side by side."""


class OutcomeEditor(Editor):
    """One `ContactOutcome`, or none yet; the value is its key."""

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.rings: dict[str, RadioOption] = {}
        half = [came for came in Came if came not in _RIGHT]
        self.column.addWidget(Beside(self._half(half), self._half(_RIGHT), letters=_WIDE))
        self._group.buttonClicked.connect(lambda _ring: self.changed.emit())

    def value(self) -> str | None:
        return next((key for key, ring in self.rings.items() if ring.isChecked()), None)

    def set_value(self, value: str | None) -> None:
        self._group.setExclusive(False)
        for key, ring in self.rings.items():
            ring.setChecked(key == value)
        self._group.setExclusive(True)

    def target(self) -> QWidget:
        checked: QWidget | None = self._group.checkedButton()
        return checked or next(iter(self.rings.values()))

    def name_it(self, name: str, description: str = "") -> None:
        self.setAccessibleName(visible(name))
        self.setAccessibleDescription(visible(description))

    def _half(self, groups: Sequence[Came]) -> QWidget:
        half = QWidget()
        column = QVBoxLayout(half)
        column.setContentsMargins(0, 0, 0, 0)
        for came in groups:
            column.addWidget(self._tile(came, GROUPS[came]))
        column.addStretch(1)
        return half

    def _tile(self, came: Came, outcomes: tuple[ContactOutcome, ...]) -> QWidget:
        tile = QWidget()
        tile.setAccessibleName(visible(_(CAME[came])))
        column = QVBoxLayout(tile)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(2)
        column.addWidget(Label(_(CAME[came]), Role.MUTED))
        for outcome in outcomes:
            ring = self.rings[outcome.value] = RadioOption(_(OUTCOMES[outcome]), "")
            self._group.addButton(ring)
            column.addWidget(ring)
        return tile
