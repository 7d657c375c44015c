"""The one label of the window: plain text, in lines as wide as there is room for."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy

from gui.look.faces import weighted
from gui.widgets.plain import visible
from gui.widgets.restyle import restyle
from gui.widgets.wrapped import Wrapped, natural_width

_LEAST, _COMFORTABLE = 40, 640
"""Widths in pixels: the least a label asks for, and the most it takes unasked."""


class Role(StrEnum):
    """What a text is for; the theme gives each its size and colour."""

    TITLE = "title"
    HEADING = "heading"
    STRONG = "strong"
    BODY = "body"
    MUTED = "muted"
    ERROR = "error"


_ORDINARY = (QFont.Weight.Normal, 1.0)
_FONTS = {
    Role.TITLE: (QFont.Weight.DemiBold, 1.72),
    Role.HEADING: (QFont.Weight.DemiBold, 1.2),
    Role.STRONG: (QFont.Weight.DemiBold, 1.0),
    Role.ERROR: (QFont.Weight.Medium, 1.0),
}


class Label(QLabel):
    """A text that is never mark-up and never widens what holds it."""

    def __init__(self, text: str = "", role: Role = Role.BODY) -> None:
        super().__init__()
        self._role = role
        self._heights: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_role(role)
        self.set_text(text)

    def set_role(self, role: Role) -> None:
        """Let the text be what *role* says from now on."""
        self._role = role
        self.setProperty("role", role.value)
        restyle(self)
        self._dress()

    def set_text(self, text: str) -> None:
        """Show *text*."""
        self.setText(visible(text))
        self._heights.clear()
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        return self._height(width)

    def sizeHint(self) -> QSize:
        width = min(int(natural_width(self.text(), self.font())) + 1, _COMFORTABLE)
        return QSize(width, self._height(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(_LEAST, self.sizeHint().width()), self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = Wrapped(self.text(), self.font(), self.width())
        text.draw(painter, self._left(text), (self.height() - text.height) / 2 if self._is_centred() else 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()
        if event.type() == QEvent.Type.FontChange:
            self._heights.clear()
            self.updateGeometry()

    def _dress(self) -> None:
        self.setFont(weighted(QApplication.font(), *_FONTS.get(self._role, _ORDINARY)))

    def _height(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = int(Wrapped(self.text(), self.font(), width).height + 0.99)
        return self._heights[width]

    def _is_centred(self) -> bool:
        return bool(self.alignment() & Qt.AlignmentFlag.AlignVCenter)

    def _left(self, text: Wrapped) -> float:
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            return (self.width() - text.size.width()) / 2
        return 0
