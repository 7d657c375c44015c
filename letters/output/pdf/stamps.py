"""The stamp on each page of an exhibit: which exhibit of the dossier it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from letters.output.pdf.document import Document
from letters.output.pdf.draw import HAIRLINE, draw_furniture
from letters.output.pdf.geometry import MM, Area
from letters.output.pdf.metadata import Identity
from letters.output.pdf.runs import Style, one_line

_FROM_EDGE = 7 * MM
_PADDING = 5.0


@dataclass(frozen=True, slots=True)
class Stamp:
    """A *label* on a page that is seen *width* points wide and *height* high."""

    label: str
    width: float
    height: float


def stamp_sheet(stamps: Sequence[Stamp], style: Style, identity: Identity) -> bytes:
    """A file of which each page is one of *stamps*, top right: to be drawn over the pages of an exhibit.

    Raises `NoGlyph` or `RightToLeft`.
    """
    document = Document(identity)
    for wanted in stamps:
        page = document.page(wanted.width, wanted.height)
        line = one_line(wanted.label, style)
        right, baseline = wanted.width - _FROM_EDGE, _FROM_EDGE + style.size
        left, bottom = right - line.width - 2 * _PADDING, baseline + _PADDING
        page.label_box(Area(left, baseline - style.size - _PADDING + 2, right, bottom), thickness=HAIRLINE)
        draw_furniture(document, page, line, style, end=(right - _PADDING, baseline))
    return document.finish()
