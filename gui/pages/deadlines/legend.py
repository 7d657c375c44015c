"""What the shapes of the calendar mean."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.tokens import Tone
from gui.widgets.flow import FlowLayout
from gui.widgets.legend import explained
from gui.widgets.month import draw_mark
from letters.services.language import _

_SIDE = 12


class Shape(QWidget):
    """What stands for days of one sort."""

    def __init__(self, tone: Tone) -> None:
        super().__init__()
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_mark(painter, QRectF(0, 0, _SIDE, _SIDE).adjusted(1, 1, -1, -1), self._tone)


class Legend(QWidget):
    """The shapes and their words."""

    def __init__(self) -> None:
        super().__init__()
        flow = FlowLayout(18)
        self.setLayout(flow)
        for tone, words in (
            (Tone.WARN, _("for you to act")),
            (Tone.INFO, _("for them to answer")),
            (Tone.BAD, _("past")),
        ):
            flow.addWidget(explained(Shape(tone), words))
