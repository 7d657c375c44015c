"""What came of a contact: every outcome in sight, in the groups in which a volunteer thinks of it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.beside import Beside
from gui.widgets.editors.ring import RingEditor
from gui.widgets.label import Label, Role
from gui.widgets.plain import visible
from letters.domain.campaigns.came import CAME, GROUPS, Came
from letters.domain.campaigns.words import OUTCOMES, ContactOutcome
from letters.services.language import _

_RIGHT = (Came.ACTING, Came.REFUSED)
"""The groups at the right, where there is room for two."""

_WIDE = 56
"""Average letters that two groups need side by side."""


class OutcomeEditor(RingEditor):
    """One `ContactOutcome`, or none yet; the value is its key."""

    def __init__(self) -> None:
        super().__init__()
        half = [came for came in Came if came not in _RIGHT]
        self.column.addWidget(Beside(self._half(half), self._half(_RIGHT), letters=_WIDE))

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
            column.addWidget(self.add_ring(outcome.value, _(OUTCOMES[outcome])))
        return tile
