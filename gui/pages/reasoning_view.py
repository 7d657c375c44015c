"""How a day was counted: one step under another, then the texts it rests on."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.clearing import clear
from gui.widgets.label import Label, Role
from letters.services.language import _

_ITEM = "- "
_INSET = 26
"""Pixels: where the words begin that the arrow above opens."""


class ReasoningView(QWidget):
    """The steps of a reasoning, as `letters.services.reasoning` gives them."""

    def __init__(self, steps: Sequence[str] = ()) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_INSET, 2, 0, 6)
        self._column.setSpacing(6)
        self.show_steps(steps)

    def show_steps(self, steps: Sequence[str]) -> None:
        """Show *steps*, and no others."""
        clear(self._column)
        for step in steps:
            self._column.addWidget(_label(step))

    def steps(self) -> list[str]:
        """Give what is shown, one text a step."""
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        widgets = (item.widget() for item in items if item)
        return [widget.text() for widget in widgets if isinstance(widget, Label)]


def _label(step: str) -> Label:
    if step.startswith(_ITEM):
        return Label(f"•\u00a0{step.removeprefix(_ITEM)}", Role.MUTED)
    return Label(step, Role.STRONG if step == _("Sources") else Role.BODY)
