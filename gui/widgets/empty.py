"""Nothing here: words, and a way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.buttons import secondary
from gui.widgets.label import Label, Role
from gui.widgets.picture import Picture
from gui.widgets.showing import show_if

_ICON = 44


class Empty(QWidget):
    """What stands where a list has nothing to show; *acted* when the way out is chosen."""

    acted = Signal()

    def __init__(self, text: str, *, detail: str = "", action: str = "", icon: str = "folder") -> None:
        super().__init__()
        self._action = secondary(action)
        self._action.clicked.connect(self.acted)
        show_if(self._action, wanted=bool(action))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 36, 24, 36)
        column.setSpacing(8)
        column.addWidget(Picture(icon, "border_strong", _ICON), alignment=Qt.AlignmentFlag.AlignHCenter)
        for label in (Label(text, Role.STRONG), Label(detail, Role.MUTED)):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            show_if(label, wanted=bool(label.text()))
            column.addWidget(label)
        column.addSpacing(6)
        column.addWidget(self._action, alignment=Qt.AlignmentFlag.AlignHCenter)
