"""What the window asks of the computer around it; tests put fakes in its place."""

from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gui.desktop.clipboard import Clipboard
from gui.desktop.files import FileKind, Files, NativeFiles
from gui.desktop.links import Links
from gui.desktop.notices import Notices
from gui.desktop.printing import Printing
from gui.widgets.asking import Asks

__all__ = ["Clipboard", "Desktop", "FileKind", "Files", "Links", "NativeFiles", "Notices", "Printing", "of"]


@dataclass(frozen=True, slots=True)
class Desktop:
    """The computer around the window."""

    clipboard: Clipboard
    links: Links
    files: Files
    printing: Printing
    notices: Notices


def of(window: QWidget, asks: Asks) -> Desktop:
    """Give the real computer around *window*."""
    return Desktop(
        clipboard=Clipboard(QGuiApplication.clipboard()),
        links=Links(asks),
        files=NativeFiles(window),
        printing=Printing(window),
        notices=Notices(window),
    )
