"""Letters on paper: PDF/A-2a and PDF/UA-1 in one file, folded for the window of an envelope."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from letters.domain.letters import Letter
from letters.output.pdf.document import Canvas, Document
from letters.output.pdf.draw import HAIRLINE, Drawer, draw_furniture
from letters.output.pdf.faces import Faces
from letters.output.pdf.images import Picture
from letters.output.pdf.layout import Copy, lay_out
from letters.output.pdf.metadata import Identity
from letters.output.pdf.page import Page
from letters.output.pdf.paper import Paper
from letters.output.pdf.signature import read_signature
from letters.output.pdf.structure import Element
from letters.output.pdf.styles import usual_styles
from letters.ports.typesetter import Typeset


class PdfTypesetter:
    """Puts letters on *paper*; a file is called *title*, whatever it holds, since titles travel.

    One thread at a time may use it: it keeps the faces it has read.
    """

    def __init__(self, paper: Paper, *, title: str) -> None:
        self._paper, self._title = paper, title
        self._styles = usual_styles(Faces())

    def typeset(self, letter: Letter, *, created: datetime, signature: bytes | None = None) -> Typeset:
        """*letter* as a PDF/A-2a and PDF/UA-1 file of A4 pages, never encrypted.

        Raises `NoGlyph`, `RightToLeft`, `DoesNotFit`, `SignatureUnusable` or `TooManyLines`.
        """
        picture = None if signature is None else read_signature(signature)
        document = Document(Identity(self._title, letter.language, created))
        count = self._drawn(document, letter, picture)
        return Typeset(document.finish(), count)

    def _drawn(self, document: Canvas, letter: Letter, picture: Picture | None, prefix: str = "") -> int:
        """Draw every copy of *letter*, and give the count of pages; *prefix* as in `Copy`."""
        copies = _copies(letter, document.root, prefix)
        return sum(self._printed(document, each, copy, picture) for each, copy in copies)

    def _printed(self, document: Canvas, letter: Letter, copy: Copy, picture: Picture | None) -> int:
        """Draw one copy behind the others, and give its count of pages."""
        layout = lay_out(letter, self._styles, self._paper, copy=copy, signature=picture)
        drawer = Drawer(document, link_to=letter.furniture.link_to)
        pages = [document.page(self._paper.width, self._paper.height) for _ in layout.leaves]
        for fixed in layout.letterhead:
            drawer.rows(pages[0], fixed.rows, top=fixed.top)
        for page, leaf in zip(pages, layout.leaves, strict=True):
            drawer.leaf(page, leaf)
        self._furniture(document, pages)
        document.end_sheet(self._paper.width, self._paper.height)
        return len(pages)

    def _furniture(self, document: Canvas, pages: list[Page]) -> None:
        style, folds = self._styles.furniture, self._paper.folds
        for height in folds.at:
            pages[0].rule((folds.start, height), (folds.end, height), thickness=HAIRLINE)
        for number, page in enumerate(pages, 1):
            draw_furniture(
                document,
                page,
                self._styles.line(f"{number}/{len(pages)}", style),
                style,
                end=(self._paper.next_page.right, self._paper.page_number),
            )


def _copies(letter: Letter, root: Element, prefix: str) -> Iterator[tuple[Letter, Copy]]:
    """A letter handed over is printed once for each of the two, who read on it whose copy it is."""
    if letter.slip is None:
        yield letter, Copy(root, prefix)
        return
    for number, name in enumerate(letter.slip.copies, 1):
        yield replace(letter, mention=(name,)), Copy(Element("Sect", root), f"{prefix}copy-{number}-")
