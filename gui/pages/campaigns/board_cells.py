"""How the table of a board is painted: boxes, worded pills, headings with the arrow of the order."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from gui.look import icons
from gui.look.current import tokens
from gui.look.tokens import Tone
from gui.models.board import ORDER, STATE, BoardModel
from gui.widgets.cells import draw_ground, draw_pill_in, write_cut
from gui.widgets.heads import Heads
from gui.widgets.quiet_table import QuietCells
from letters.domain.campaigns.board_words import Column, State

TONES = {
    State.DISPUTED: Tone.BAD,
    State.TO_CHASE: Tone.WARN,
    State.TO_CONTACT: Tone.INFO,
    State.CONVINCED: Tone.OK,
}
"""The colour of each state; its words say it too."""

_PAD, _BOX = 12, 16


class Cells(QuietCells):
    """Paints the cells: a box that is ticked where the row is marked, words cut where room lacks, pills."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        box, worn = draw_ground(painter, option), tokens()
        column = ORDER[index.column()]
        inner = box.adjusted(_PAD, 0, -_PAD / 2, 0)
        if column is Column.NAME:
            draw_box(painter, QRectF(inner.left(), inner.center().y() - _BOX / 2, _BOX, _BOX), ticked=chosen)
            inner.setLeft(inner.left() + _BOX + 8)
        if where := index.data(STATE):
            draw_pill_in(painter, inner, str(index.data()), TONES.get(State(where), Tone.NEUTRAL))
        else:
            painter.setPen(QColor(worn.text if column is Column.NAME else worn.muted))
            write_cut(painter, inner, str(index.data()))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(worn.accent), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))


class BoardHeads(Heads):
    """Heads to be pressed; an arrow beside the one by which the rows are ordered."""

    def __init__(self, table: QTableView, model: BoardModel) -> None:
        super().__init__(table, pad=_PAD)
        self._model = model
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def write(self, painter: QPainter, inner: QRectF, place: int, words: str) -> None:
        if ORDER[place] is self._model.column:
            painter.setPen(QColor(tokens().accent))
            side = self.fontMetrics().height() - 2
            arrow = icons.pixmap("chevron-down" if self._model.falling else "chevron-up", "accent", side, 2)
            wide = min(painter.fontMetrics().horizontalAdvance(words), int(inner.width()) - side - 4)
            there = QRect(int(inner.left()) + wide + 4, round(inner.center().y() - side / 2), side, side)
            painter.drawPixmap(there, arrow)
            inner.setWidth(wide + 1)
        write_cut(painter, inner, words)


def draw_box(painter: QPainter, box: QRectF, *, ticked: bool) -> None:
    """Draw a box, ticked or not."""
    worn = tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(worn.accent if ticked else worn.border_strong), 1.2))
    painter.setBrush(QColor(worn.accent if ticked else worn.surface))
    painter.drawRoundedRect(box, 3.5, 3.5)
    if ticked:
        painter.drawPixmap(box.toRect(), icons.pixmap("check", "accent_text", _BOX, 2))
    painter.restore()
