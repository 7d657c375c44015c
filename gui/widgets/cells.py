"""How the cells of a table are painted: the ground of a row, a line under it, words cut where room lacks."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from gui.look.current import tokens
from gui.look.tokens import Tone
from gui.widgets.pill import draw_pill, pill_size
from gui.widgets.plain import visible


def draw_ground(painter: QPainter, option: QStyleOptionViewItem) -> QRectF:
    """Draw the ground of a cell, chosen or under the mouse, and the line under it; give its box."""
    box, worn = QRectF(option.rect), tokens()
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(box, QColor(worn.accent_soft))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(box, QColor(worn.hover))
    painter.setPen(QPen(QColor(worn.border), 1))
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    return box


def write_cut(painter: QPainter, box: QRectF, text: str) -> None:
    """Write *text* on one line, cut where *box* ends."""
    cut = painter.fontMetrics().elidedText(visible(text), Qt.TextElideMode.ElideRight, int(box.width()))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextSingleLine
    painter.drawText(box, flags, cut)


def draw_pill_in(painter: QPainter, box: QRectF, words: str, tone: Tone) -> None:
    """Draw *words* as a pill at the beginning of *box*, no wider than it."""
    size = pill_size(words, painter.font())
    top = box.center().y() - size.height() / 2
    wide = min(size.width(), box.width())
    draw_pill(painter, QRectF(box.left(), top, wide, size.height()), words, tone)
