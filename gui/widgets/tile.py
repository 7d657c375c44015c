"""One tile of a map: its code and figures, and by a bar and a mark how much was done there."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen

from gui.look.current import tokens
from gui.look.faces import weighted
from gui.widgets.plain import set_tip, visible
from gui.widgets.reached import ReachedButton
from gui.widgets.tile_drawing import BAR, RADIUS, Level, draw_share, draw_tile
from gui.widgets.tile_places import SPOTS

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENDS = {Qt.Key.Key_Home: False, Qt.Key.Key_End: True}


@dataclass(frozen=True, slots=True)
class TileNote:
    """What a tile says: its *name* (a code, or words), *done* of *total*; *words* say it all."""

    name: str
    words: str
    done: int = 0
    total: int = 0

    @property
    def level(self) -> Level:
        """How much was done."""
        if not self.total:
            return Level.NOBODY
        if not self.done:
            return Level.NOTHING
        return Level.WHOLLY if self.done >= self.total else Level.PARTLY


class Tile(ReachedButton):
    """One place; *moved* asks for the one to the right and down, *ended* for the first one or the last."""

    moved = Signal(int, int)
    ended = Signal(bool)

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code, self.note = code, TileNote(code, code)
        self.setCheckable(True)

    def show_note(self, note: TileNote) -> None:
        """Say *note*."""
        self.note = note
        self.setAccessibleName(visible(note.words))
        set_tip(self, note.words)
        self.update()

    def goes_by(self, key: Qt.Key) -> bool:
        if key in _ARROWS:
            self.moved.emit(*_ARROWS[key])
        elif key in _ENDS:
            self.ended.emit(_ENDS[key])
        return key in _ARROWS or key in _ENDS

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_tile(painter, QRectF(self.rect()), self.note.level, lit=self.underMouse() or self.isChecked())
        self._write(painter)
        if self.note.total:
            self._draw_share(painter)
        if self.hasFocus() or self.isChecked():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens().accent), 2.4 if self.hasFocus() else 1.6))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), RADIUS, RADIUS)

    def _write(self, painter: QPainter) -> None:
        worn, note = tokens(), self.note
        room = QRectF(self.rect()).adjusted(2, 2, -2, -BAR - 2 if note.total else -2)
        middle = Qt.AlignmentFlag.AlignCenter
        if SPOTS[self.code].wide > 1:
            painter.setPen(QColor(worn.text if note.total else worn.muted))
            painter.drawText(room, middle, f"{note.name} · {note.done}/{note.total}")
            return
        upper, lower = QRectF(room), QRectF(room)
        upper.setHeight(room.height() * (0.5 if note.total else 1))
        lower.setTop(upper.bottom())
        painter.setFont(weighted(self.font(), QFont.Weight.DemiBold, 0.92))
        painter.setPen(QColor(worn.text if note.total else worn.muted))
        painter.drawText(upper, middle, visible(note.name))
        if note.total:
            painter.setFont(weighted(self.font(), QFont.Weight.Normal, 0.88))
            painter.drawText(lower, middle, f"{note.done}/{note.total}")

    def _draw_share(self, painter: QPainter) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        share = min(self.note.done / self.note.total, 1)
        draw_share(painter, QRectF(self.rect()), self.note.level, share, mirrored=mirrored)
