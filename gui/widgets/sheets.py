"""The pages of a PDF as pictures, with their words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from gui.pdfium import TURN

if TYPE_CHECKING:
    from pypdfium2 import PdfBitmap


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its picture, its size on the screen, its words."""

    image: QImage
    size: QSizeF
    text: str


def drawn_sheets(pdf: bytes, width: float, density: float) -> tuple[Sheet, ...]:
    """Draw each page of *pdf*, *width* pixels of the screen's unit wide, *density* dots to each."""
    return tuple(_sheets(pdf, width, density))


def first_page(pdf: bytes, longest: int) -> QImage:
    """Draw the first page of *pdf*, *longest* pixels along its longer side; a null picture if it has none."""
    import pypdfium2  # here: it takes 24 to 46 ms, and the window is painted before any paper

    with TURN:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError:
            return QImage()
        try:
            page = document[0]
            bitmap = page.render(scale=longest / max(page.get_size()), prefer_bgrx=True)
            return _picture_of(bitmap)
        except (pypdfium2.PdfiumError, IndexError, ZeroDivisionError):
            return QImage()
        finally:
            document.close()


def _sheets(pdf: bytes, width: float, density: float) -> Iterator[Sheet]:
    import pypdfium2  # here: it takes 24 to 46 ms, and the window is painted before any letter

    with TURN:
        document = pypdfium2.PdfDocument(pdf)
        try:
            for page in document:
                bitmap = page.render(scale=width * density / page.get_width(), prefer_bgrx=True)
                size = QSizeF(bitmap.width / density, bitmap.height / density)
                text = page.get_textpage().get_text_bounded().replace("\r\n", "\n")
                yield Sheet(_picture_of(bitmap), size, text)
        finally:
            document.close()


def _picture_of(bitmap: "PdfBitmap") -> QImage:
    picture = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
    return picture.copy()
