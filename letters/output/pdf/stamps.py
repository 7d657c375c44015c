"""The stamp on each page of an exhibit: which exhibit of the dossier it is."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count

from pikepdf import Dictionary, Name, Object, Page, Pdf, Rectangle

from letters.output.pdf.document import Document
from letters.output.pdf.draw import HAIRLINE, draw_furniture
from letters.output.pdf.exhibits import visible_box
from letters.output.pdf.geometry import MM, Area
from letters.output.pdf.metadata import Identity
from letters.output.pdf.runs import Style, one_line

_FROM_EDGE = 7 * MM
_PADDING = 5.0
_QUARTER_TURN = 180


@dataclass(frozen=True, slots=True)
class Stamp:
    """A *label* on a page that is seen *width* points wide and *height* high."""

    label: str
    width: float
    height: float


def stamp(pages: Iterable[tuple[Page, str]], dossier: Pdf, style: Style, identity: Identity) -> Pdf:
    """Stamp each page of *dossier* with its label, top right as the page is seen, whichever way it is turned.

    The result holds the stamps: it stays open until *dossier* is saved.
    Raises `NoGlyph` or `RightToLeft`.
    """
    wanted = [(page, _stamp(page, label)) for page, label in pages]
    stamps = list(dict.fromkeys(each for _, each in wanted))
    sheet = Pdf.open(io.BytesIO(_sheet(stamps, style, identity)))
    drawn = [dossier.copy_foreign(page.as_form_xobject()) for page in sheet.pages]
    forms = dict(zip(stamps, drawn, strict=True))
    for page, each in wanted:
        _overlay(page, forms[each])
    return sheet


def _overlay(page: Page, form: Object) -> None:
    """Draw *form* over the whole of *page*, whatever state its own drawing leaves behind."""
    drawn = page.resources.get("/XObject", Dictionary())
    names = (Name(f"/Stamp{number}") for number in count(1))
    name = next(name for name in names if name not in drawn or drawn[name].objgen == form.objgen)
    page.add_resource(form, Name.XObject, name)
    placed = page.calc_form_xobject_placement(
        form,
        name,
        Rectangle(*visible_box(page)),
        invert_transformations=True,
        allow_shrink=True,
        allow_expand=True,
    )
    page.contents_add(b"q\n", prepend=True)
    page.contents_add(b"\nQ\n" + placed)


def _stamp(page: Page, label: str) -> Stamp:
    left, bottom, right, top = visible_box(page)
    width, height = right - left, top - bottom
    lies = page.rotation % _QUARTER_TURN != 0
    return Stamp(label, height, width) if lies else Stamp(label, width, height)


def _sheet(stamps: Sequence[Stamp], style: Style, identity: Identity) -> bytes:
    document = Document(identity)
    for wanted in stamps:
        page = document.page(wanted.width, wanted.height)
        line = one_line(wanted.label, style)
        right, baseline = wanted.width - _FROM_EDGE, _FROM_EDGE + style.size
        left, bottom = right - line.width - 2 * _PADDING, baseline + _PADDING
        page.label_box(Area(left, baseline - style.size - _PADDING + 2, right, bottom), thickness=HAIRLINE)
        draw_furniture(page, line, style, right=right - _PADDING, baseline=baseline)
    return document.finish()
