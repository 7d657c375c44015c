"""Printing a letter on paper."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from gui.pdfium import TURN

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_FINEST = 600
"""Dots an inch: finer than that, a page takes more memory than any eye can tell."""
_POINTS = 72


class Printing:
    """Asks for a printer above *parent*, then prints."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def print_pdf(self, pdf: bytes, title: str) -> bool:
        """Print *pdf*, named *title* in the printer's queue; give whether it was sent there."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # here: few who start will print

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        dialog = QPrintDialog(printer, self._parent)
        dialog.setWindowTitle(title)
        return dialog.exec() == QDialog.DialogCode.Accepted and print_on(printer, pdf)


def print_on(printer: "QPrinter", pdf: bytes) -> bool:
    """Draw each page of *pdf* on a sheet of *printer*, at its true size."""
    dots = min(printer.resolution(), _FINEST)
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number, (image, inches) in enumerate(_pages(pdf, dots)):
        if number:
            printer.newPage()
        painter.drawImage(_box(inches, printer.resolution()), image)
    return painter.end()


def _box(inches: QSizeF, dots: int) -> QRectF:
    return QRectF(0, 0, inches.width() * dots, inches.height() * dots)


def _pages(pdf: bytes, dots: int) -> Iterator[tuple[QImage, QSizeF]]:
    import pypdfium2  # here: few who start will print

    with TURN:
        document = pypdfium2.PdfDocument(pdf)
        try:
            for page in document:
                bitmap = page.render(scale=dots / _POINTS, prefer_bgrx=True, may_draw_forms=False)
                picture = QImage(
                    bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
                )
                yield picture.copy(), QSizeF(page.get_width() / _POINTS, page.get_height() / _POINTS)
        finally:
            document.close()
