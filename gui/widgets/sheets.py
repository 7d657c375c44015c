"""The pages of a PDF as pictures, with their words."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its picture, its size on the screen, its words."""

    image: QImage
    size: QSizeF
    text: str


def drawn_sheets(pdf: bytes, width: float, density: float) -> tuple[Sheet, ...]:
    """Draw each page of *pdf*, *width* pixels of the screen's unit wide, *density* dots to each."""
    return tuple(_sheets(pdf, width, density))


def _sheets(pdf: bytes, width: float, density: float) -> Iterator[Sheet]:
    import pypdfium2  # here: it takes 24 to 46 ms, and the window is painted before any letter

    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            bitmap = page.render(scale=width * density / page.get_width(), prefer_bgrx=True)
            picture = QImage(
                bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
            )
            image = picture.copy()
            size = QSizeF(bitmap.width / density, bitmap.height / density)
            yield Sheet(image, size, page.get_textpage().get_text_bounded().replace("\r\n", "\n"))
    finally:
        document.close()
