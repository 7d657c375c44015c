"""The face of the interface: Inter, from its package, the same on every computer."""

import fontpkg_inter
from PySide6.QtGui import QFont, QFontDatabase

_WEIGHT, _OPTICAL = QFont.Tag("wght"), QFont.Tag("opsz")
_TEXT, _DISPLAY = 14.0, 32.0
"""The ends of Inter's axis of optical size, in pixels."""
_PIXELS = 96 / 72

FAMILY = "Inter"
POINTS = 10.5
"""The size of ordinary text, in points, at a scale of 1."""


def interface_font(scale: float) -> QFont:
    """Give the font of the interface at *scale*; the system's own face where Inter cannot be read."""
    _load()
    font = QFont(FAMILY) if FAMILY in QFontDatabase.families() else QFont()
    font.setPointSizeF(POINTS * scale)
    return font


def weighted(font: QFont, weight: QFont.Weight, factor: float = 1.0) -> QFont:
    """Give *font* at *weight* and *factor* times its size.

    Qt does not read the weights of a variable face that a program brings along (6.11): its axes are set.
    """
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * factor)
    made.setWeight(weight)
    made.setVariableAxis(_WEIGHT, weight.value)
    made.setVariableAxis(_OPTICAL, min(max(made.pointSizeF() * _PIXELS, _TEXT), _DISPLAY))
    return made


def _load() -> None:
    if FAMILY in QFontDatabase.families():
        return
    for file in sorted((fontpkg_inter.ROOT / "files").glob("Inter*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
