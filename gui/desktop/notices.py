"""Calling the person back to the window, without a name of a health body on a locked screen."""

from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from gui import NAME
from gui.look import icons

_SHOWN = 10_000
"""Milliseconds."""


class Notices:
    """Notifies through the system's tray where there is one; else the window asks for attention."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._tray: QSystemTrayIcon | None = None

    def notify(self, text: str) -> None:
        """Say *text*, which must hold no personal data."""
        QApplication.alert(self._window)
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        self._tray = self._tray or QSystemTrayIcon(icons.icon("plaidoyer"), self._window)
        self._tray.show()
        self._tray.showMessage(NAME, text, icons.icon("plaidoyer"), _SHOWN)
