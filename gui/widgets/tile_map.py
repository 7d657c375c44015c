"""The départements as tiles: each says its code and figures, and by a bar and a mark what was done there."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy

from gui.look.current import tokens
from gui.look.faces import weighted
from gui.widgets.plain import visible
from gui.widgets.tile import Tile, TileNote
from gui.widgets.tile_drawing import BAR, RADIUS
from gui.widgets.tile_places import COLUMNS, INSET, OUT_OF_PLACE, OVERSEAS_ROW, SPOTS, Spot, next_spot

_GAP = 4
_LEAST, _MOST = 38, 68
"""Pixels of the side of a tile: the least and the most it takes across."""


class TileMap(QFrame):
    """All places: one stop of the Tab key; the arrows go from tile to tile, Home and End to the ends.

    *chosen* gives the code that was pressed, *told* the words of the one that has the focus. *inset* names
    the part drawn larger at the side, and *inset_briefly* says where it belongs.
    """

    chosen = Signal(str)
    told = Signal(str)

    def __init__(self, name: str, *, inset: str, inset_briefly: str, overseas: str) -> None:
        super().__init__()
        self.setAccessibleName(visible(name))
        self._inset, self._overseas = visible(inset), visible(overseas)
        self._inset_briefly = visible(inset_briefly)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.tiles: dict[str, Tile] = {}
        for code in SPOTS:
            tile = self.tiles[code] = Tile(code)
            tile.setParent(self)
            tile.moved.connect(lambda right, down, code=code: self._move(code, right, down))
            tile.ended.connect(self._go_to_end)
            tile.reached.connect(lambda code=code: self._reach(code))
            tile.clicked.connect(lambda _checked=False, code=code: self.chosen.emit(code))
        self._stop_at(next(iter(SPOTS)))

    def show_notes(self, notes: Mapping[str, TileNote]) -> None:
        """Show *notes*, one for each tile."""
        for code, tile in self.tiles.items():
            tile.show_note(notes[code])

    def mark(self, code: str | None) -> None:
        """Show that *code* is what the table is narrowed to, or that nothing is."""
        for each, tile in self.tiles.items():
            tile.setChecked(each == code)
        if code in self.tiles:
            self._stop_at(code)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(SPOTS["971"], width).top() + 2 * (self._tall() + _GAP)

    def sizeHint(self) -> QSize:
        wide = COLUMNS * (_MOST + _GAP)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        wide = COLUMNS * (_LEAST + _GAP)
        return QSize(wide, self.heightForWidth(wide))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for code, tile in self.tiles.items():
            tile.setGeometry(self._mirrored(self._place(SPOTS[code], self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, worn = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, column, rows, columns = INSET
        first = self._place(Spot(row, column), self.width())
        last = self._place(Spot(row + rows - 1, column + columns - 1), self.width())
        frame = QRectF(self._mirrored(first.united(last))).adjusted(-3, -3, 3, 3)
        hole = QRectF(self._mirrored(self._place(Spot(*OUT_OF_PLACE), self.width()))).adjusted(4, 4, -4, -4)
        painter.setPen(QPen(QColor(worn.border_strong), 1))
        painter.drawRoundedRect(frame, 8, 8)
        painter.drawRoundedRect(hole, RADIUS, RADIUS)
        painter.setPen(QColor(worn.muted))
        painter.setFont(weighted(self.font(), QFont.Weight.Medium, 0.88))
        below = QRectF(frame.left(), frame.bottom() + 2, frame.width(), self._tall())
        painter.drawText(hole, Qt.AlignmentFlag.AlignCenter, self._inset_briefly)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self._inset)
        line = self._place(SPOTS["971"], self.width())
        words = QRect(line.left(), line.top() - self._word(), self.width(), self._word())
        above = QRectF(self._mirrored(words))
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(above, leading, self._overseas)

    def _place(self, spot: Spot, width: int) -> QRect:
        side = self._across(width)
        left = max((width - COLUMNS * (side + _GAP) + _GAP) // 2, _GAP) + spot.column * (side + _GAP)
        top = _GAP + spot.row * (self._tall() + _GAP)
        if spot.row >= OVERSEAS_ROW:
            top += self._word() + _GAP
        return QRect(left, top, spot.wide * (side + _GAP) - _GAP, self._tall())

    def _mirrored(self, box: QRect) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return box
        return QRect(self.width() - box.right() - 1, box.top(), box.width(), box.height())

    def _across(self, width: int) -> int:
        most = max(_MOST, self.fontMetrics().horizontalAdvance("88/88") + 2 * _GAP)
        return min(max((width - _GAP) // COLUMNS - _GAP, _LEAST), most)

    def _tall(self) -> int:
        return round(self.fontMetrics().height() * 2.05) + int(BAR) + 4

    def _word(self) -> int:
        return round(self.fontMetrics().height() * 1.6)

    def _move(self, code: str, right: int, down: int) -> None:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            right = -right
        self.tiles[next_spot(code, right, down)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_end(self, last: bool) -> None:  # noqa: FBT001 -- what a signal gives
        codes = tuple(SPOTS)
        self.tiles[codes[-1 if last else 0]].setFocus(Qt.FocusReason.OtherFocusReason)

    def _reach(self, code: str) -> None:
        self._stop_at(code)
        self.told.emit(self.tiles[code].note.words)

    def _stop_at(self, code: str) -> None:
        for each, tile in self.tiles.items():
            wanted = Qt.FocusPolicy.StrongFocus if each == code else Qt.FocusPolicy.ClickFocus
            if tile.focusPolicy() != wanted:
                tile.setFocusPolicy(wanted)
