"""How a tile is drawn: its ground, its mark, and by a bar how much was done."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from gui.look.current import tokens
from gui.look.tokens import Tone

RADIUS = 5.0
"""Pixels of the corners of a tile."""

BAR = 4.0
"""Pixels of the height of its bar."""

_PAD = 4.0


class Level(StrEnum):
    """How much was done somewhere; each has its ground and its mark."""

    NOBODY = "nobody"
    NOTHING = "nothing"
    PARTLY = "partly"
    WHOLLY = "wholly"


_TONES = {Level.PARTLY: Tone.INFO, Level.WHOLLY: Tone.OK}


def draw_tile(painter: QPainter, box: QRectF, level: Level, *, lit: bool = False) -> None:
    """Draw the ground of a tile and its mark: a corner filled where all is done, dashes where nobody is."""
    worn = tokens()
    inner = box.adjusted(1.5, 1.5, -1.5, -1.5)
    edge = QPen(QColor(worn.border_strong if level is not Level.NOBODY else worn.border), 1)
    ground = QColor(worn.surface)
    if level is Level.NOBODY:
        edge.setDashPattern((3.0, 3.0))
        ground = QColor(worn.page)
    elif level in _TONES:
        ground = QColor(worn.soft(_TONES[level]))
        edge.setColor(QColor(worn.ink(_TONES[level])))
    painter.setPen(edge)
    painter.setBrush(QColor(worn.hover) if lit and level is not Level.WHOLLY else ground)
    painter.drawRoundedRect(inner, RADIUS, RADIUS)
    if level is Level.WHOLLY:
        side = min(inner.width(), inner.height()) * 0.28
        corner = inner.topRight() + QPointF(-1, 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(worn.ink(Tone.OK)))
        painter.drawPolygon(QPolygonF([corner, corner - QPointF(side, 0), corner + QPointF(0, side)]))


def draw_share(painter: QPainter, box: QRectF, level: Level, share: float, *, mirrored: bool = False) -> None:
    """Draw how much was done as a bar at the foot of a tile, from the side where one begins to read."""
    worn = tokens()
    track = QRectF(box.left() + _PAD + 2, box.bottom() - BAR - 4, box.width() - 2 * _PAD - 4, BAR)
    done = QRectF(track)
    done.setWidth(track.width() * share)
    if mirrored:
        done.moveRight(track.right())
    painter.setPen(QPen(QColor(worn.border_strong), 0.8))
    painter.setBrush(QColor(worn.surface))
    painter.drawRect(track)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(worn.ink(_TONES.get(level, Tone.NEUTRAL))))
    painter.drawRect(done)
