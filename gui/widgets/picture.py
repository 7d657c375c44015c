"""An icon that stands by itself, an ornament that nobody needs to hear."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look import icons


class Picture(QWidget):
    """The icon *name*, *side* pixels wide, in the colour that the tokens call *colour*."""

    def __init__(self, name: str, colour: str, side: int) -> None:
        super().__init__()
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_icon(name, colour)

    def show_icon(self, name: str, colour: str) -> None:
        """Show another icon, in another colour."""
        self._name, self._colour = name, colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        drawn = icons.pixmap(self._name, self._colour, self._side, self.devicePixelRatioF())
        QPainter(self).drawPixmap(QRect(0, 0, self._side, self._side), drawn)
