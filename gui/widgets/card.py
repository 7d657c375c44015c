"""A sheet that holds what belongs together."""

from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from gui.widgets.clearing import clear
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if

_MARGIN, _GAP = 18, 10


class Card(QFrame):
    """A framed sheet with an optional heading."""

    def __init__(self, heading: str = "") -> None:
        super().__init__()
        self._heading = Label(heading, Role.HEADING)
        show_if(self._heading, wanted=bool(heading))
        self.body = QVBoxLayout()
        self.body.setSpacing(_GAP)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        outer.setSpacing(_GAP)
        outer.addWidget(self._heading)
        outer.addLayout(self.body)

    def add(self, widget: QWidget) -> None:
        """Put *widget* at the end."""
        self.body.addWidget(widget)

    def add_layout(self, layout: QLayout) -> None:
        """Put *layout* at the end."""
        self.body.addLayout(layout)

    def clear(self) -> None:
        """Take everything away but the heading."""
        clear(self.body)
