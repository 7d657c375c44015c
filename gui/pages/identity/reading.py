"""A picture of what the person chose, whatever it is: the first page of a PDF is drawn."""

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImageWriter

from gui.widgets.sheets import first_page

_PDF, _WITHIN = b"%PDF-", 1024
_LONGEST = 1800


def png_of(content: bytes) -> bytes:
    """Give *content* as it is, or, of a PDF, a picture (PNG) of its first page; nothing if it has none."""
    if _PDF not in content[:_WITHIN]:
        return content
    drawn, held = first_page(content, _LONGEST), QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(held, b"png").write(drawn)
    return bytes(held.data().data())
