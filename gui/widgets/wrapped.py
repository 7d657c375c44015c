"""Text broken into lines wherever that is needed, so that no word widens what holds it."""

import re

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPainter, QTextLayout, QTextOption

from gui.widgets.plain import kept_together, visible

_MEASURED = 600
"""Characters: a line of more is wider than any window."""
_ENDLESS = re.compile(r"\S{200}")
_LINE = "\u2028"


class Wrapped:
    """*text* in *font*, in lines of at most *width* pixels; drawn in the colour of the painter's pen."""

    def __init__(self, text: str, font: QFont, width: float) -> None:
        self._layout = QTextLayout(kept_together(visible(text)).replace("\n", _LINE), font)
        self._layout.setTextOption(_option(text))
        self._layout.setCacheEnabled(True)
        self.size = self._broken(max(width, 1.0))

    @property
    def height(self) -> float:
        """The height of all lines, in pixels."""
        return self.size.height()

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the lines, the first one's top left at *x* and *y*."""
        self._layout.draw(painter, QPointF(x, y))

    def _broken(self, width: float) -> QSizeF:
        self._layout.beginLayout()
        bottom, widest = 0.0, 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, bottom))
            bottom += line.height()
            widest = max(widest, line.naturalTextWidth())
        self._layout.endLayout()
        return QSizeF(widest, bottom)


def natural_width(text: str, font: QFont) -> float:
    """Give the width in pixels of *text*, broken by its own line breaks only; of its beginning if endless."""
    metrics = QFontMetricsF(font)
    lines = visible(text[:_MEASURED]).split("\n")
    return max((metrics.horizontalAdvance(line) for line in lines), default=0.0) + 1


def draw_elided(painter: QPainter, box: QRectF, text: str) -> None:
    """Draw the beginning of *text* on one line in the middle of *box*."""
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(visible(text).replace("\n", " "), Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, shown)


def _option(text: str) -> QTextOption:
    option = QTextOption()
    modes = QTextOption.WrapMode
    # Qt looks for the end of a word again on each of its lines: an endless word would take seconds.
    option.setWrapMode(modes.WrapAnywhere if _ENDLESS.search(text) else modes.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(QGuiApplication.layoutDirection())
    return option
