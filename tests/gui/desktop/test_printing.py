"""What is printed is the letter, at its size."""

import io

import pikepdf
import pytest
from PySide6.QtPrintSupport import QPrinter
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from gui.desktop.printing import print_on


def letter(pages):
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    for _ in range(pages):
        canvas.rect(100, 100, 200, 200, fill=1)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


@pytest.mark.usefixtures("qapp")
def test_every_page_is_printed_at_its_size(tmp_path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    assert print_on(printer, letter(2))

    with pikepdf.open(tmp_path / "printed.pdf") as printed:
        boxes = [[float(side) for side in page.mediabox[2:]] for page in printed.pages]
    assert boxes == [pytest.approx(A4, abs=1)] * 2
