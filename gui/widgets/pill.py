"""A state in one or two words, on its colour."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from gui.look.current import tokens
from gui.look.faces import weighted
from gui.look.tokens import Tone
from gui.widgets.label import Label
from gui.widgets.showing import show_if
from gui.widgets.wrapped import draw_elided, natural_width

_PAD_X, _PAD_Y, _WIDEST = 10, 4, 220


class Pill(Label):
    """A worded state; the colour only repeats what the words say."""

    def __init__(self, text: str, tone: Tone = Tone.NEUTRAL) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(text, tone)

    def show_state(self, text: str, tone: Tone) -> None:
        """Show *text* on the colour of *tone*; nothing at all without text."""
        self._tone = tone
        self.set_text(text)
        show_if(self, wanted=bool(text))
        self.update()

    def sizeHint(self) -> QSize:
        return pill_size(self.text(), self.font())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:
        return self.sizeHint().height()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_pill(QPainter(self), QRectF(self.rect()), self.text(), self._tone)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()


def pill_size(text: str, font: QFont) -> QSize:
    """Give the room that a pill saying *text* takes, in pixels."""
    font = pill_font(font)
    width = min(natural_width(text, font), _WIDEST) + 2 * _PAD_X
    metrics_height = font.pointSizeF() * 2.05
    return QSize(int(width) + 1, int(metrics_height) + _PAD_Y)


def pill_font(font: QFont) -> QFont:
    """Give the font of a pill that stands in text of *font*."""
    return weighted(font, QFont.Weight.DemiBold, 0.93)


def draw_pill(painter: QPainter, box: QRectF, text: str, tone: Tone) -> None:
    """Draw a pill that fills *box*."""
    worn = tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(
        QColor(worn.border) if worn.border_strong in {"#000000", "#ffffff"} else QColor(0, 0, 0, 0)
    )
    painter.setBrush(QColor(worn.soft(tone)))
    radius = box.height() / 2
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setPen(QColor(worn.ink(tone)))
    painter.setFont(pill_font(painter.font()))
    draw_elided(painter, box.adjusted(_PAD_X - 2, 0, 2 - _PAD_X, 0), text)
    painter.restore()
