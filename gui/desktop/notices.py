"""Calling the person back to the window, without a name of a health body on a locked screen."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from gui import NAME
from gui.look import icons

_SHOWN = 10_000
"""Milliseconds."""


class Notices(QObject):
    """Notifies through the system's tray where there is one; else the window asks for attention.

    *pressed* once the person clicks on what the tray said.
    """

    pressed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._tray: QSystemTrayIcon | None = None

    def notify(self, text: str) -> None:
        """Say *text*, which must hold no personal data."""
        QApplication.alert(self._window)
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        self._tray = self._tray or self._made()
        self._tray.show()
        self._tray.showMessage(NAME, text, icons.icon("plaidoyer"), _SHOWN)

    def _made(self) -> QSystemTrayIcon:
        tray = QSystemTrayIcon(icons.icon("plaidoyer"), self._window)
        tray.messageClicked.connect(self.pressed)
        return tray
