"""The rectangles that hide a part of a picture, in shares of its sides: moved, resized, kept in it."""

from PySide6.QtCore import QPointF, QRectF

LEAST = 0.02
"""The least share of a side that a rectangle hides."""


def between(one: QPointF, other: QPointF) -> QRectF:
    """Give the rectangle of which *one* and *other* are opposite corners, as far as it is in the picture."""
    return QRectF(one, other).normalized().intersected(QRectF(0, 0, 1, 1))


def moved(box: QRectF, across: float, down: float) -> QRectF:
    """Give *box* moved so far, stopped at the edges."""
    left = min(max(box.left() + across, 0.0), 1.0 - box.width())
    top = min(max(box.top() + down, 0.0), 1.0 - box.height())
    return QRectF(left, top, box.width(), box.height())


def resized(box: QRectF, wider: float, taller: float) -> QRectF:
    """Give *box* with its right and lower edges moved so far, stopped at those of the picture."""
    width = min(max(box.width() + wider, LEAST), 1.0 - box.left())
    height = min(max(box.height() + taller, LEAST), 1.0 - box.top())
    return QRectF(box.left(), box.top(), width, height)


def at(boxes: list[QRectF], point: QPointF) -> int:
    """Give the place of the last of *boxes* under *point*, or -1."""
    return next((place for place in reversed(range(len(boxes))) if boxes[place].contains(point)), -1)
