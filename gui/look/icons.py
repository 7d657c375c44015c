"""The icons drawn for the program, tinted with the colours worn now."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from gui.look.current import tokens

_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "icons"
_SIDES = (16, 20, 24, 32, 48)
_DENSITIES = (1, 2)


@cache
def names() -> frozenset[str]:
    """Give the name of every icon."""
    return frozenset(file.stem for file in _FOLDER.glob("*.svg"))


def icon(name: str, colour: str = "text", side: int = 0) -> QIcon:
    """Give the icon *name* in the colour that the tokens call *colour*, muted where it is disabled.

    One that is shown at one size only, *side* pixels of the screen's unit, is drawn at no other.
    """
    made = QIcon()
    for drawn in (side,) if side else _SIDES:
        for density in _DENSITIES:
            made.addPixmap(pixmap(name, colour, drawn, density))
            made.addPixmap(pixmap(name, "border_strong", drawn, density), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, colour: str, side: int, density: float = 1) -> QPixmap:
    """Give *name* as a picture of *side* pixels of the screen's unit, *density* dots to each."""
    tint: str = getattr(tokens(), colour)
    key = f"{name} {tint} {side} {density}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    drawn = _drawn(_source(name).replace("currentColor", tint), side, density)
    QPixmapCache.insert(key, drawn)
    return drawn


@cache
def _source(name: str) -> str:
    return (_FOLDER / f"{name}.svg").read_text(encoding="utf-8")


def _drawn(svg: str, side: int, density: float) -> QPixmap:
    pixels = round(side * density)
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    picture.setDevicePixelRatio(density)
    return picture
