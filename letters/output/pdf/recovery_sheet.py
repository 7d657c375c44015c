"""The recovery sheet: one A4 page, the code in large groups and as a square code, PDF/A-2a and PDF/UA-1."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import chain, repeat

import segno

from letters.domain.letters import Items, Text
from letters.output.pdf.compose import compose
from letters.output.pdf.document import Document
from letters.output.pdf.draw import Drawer
from letters.output.pdf.faces import Faces
from letters.output.pdf.galley import Galley
from letters.output.pdf.images import Picture
from letters.output.pdf.metadata import Identity
from letters.output.pdf.objects import Name
from letters.output.pdf.paper import Paper
from letters.output.pdf.rows import Illustration, Row, Setting, kept
from letters.output.pdf.runs import Style, one_line
from letters.output.pdf.structure import Element
from letters.output.pdf.styles import usual_styles
from letters.ports.recovery_sheet import RecoverySheet

_BESIDE, _NUMBER, _GROUP = 2, 26.0, 132.0
"""Groups side by side; points from the number of one to its signs, and from one to the next."""

_SQUARE, _QUIET, _PIXELS = 150.0, 4, 8
"""Points of a side of the square code; modules left white around it (ISO/IEC 18004); pixels of a module."""

_BEFORE_CODE, _UNDER_RULE, _AFTER_CODE = 24.0, 14.0, 30.0


class PdfSheetPress:
    """Puts recovery sheets on *paper*; a file is called *title*, since titles travel.

    One thread at a time may use it: it keeps the faces it has read.
    """

    def __init__(self, paper: Paper, *, title: str) -> None:
        self._area, self._size = paper.next_page, (paper.width, paper.height)
        self._title = title
        self._styles = usual_styles(Faces())
        plain = self._styles.name.family
        self._signs = Style(plain, 28, 40, bold=True)
        self._numbers = Style(plain, 9.5, 40)

    def press(self, sheet: RecoverySheet, *, created: datetime) -> bytes:
        """*sheet* as one page; raises `NoGlyph` or `RightToLeft` for words that cannot be printed."""
        document = Document(Identity(self._title, sheet.language, created))
        galley = Galley(self._styles, self._area, document.root)
        title = Style(self._styles.title.family, 22, 30, bold=True)
        galley.heading((Text(sheet.title),), "H1", title)
        galley.paragraph((Text(sheet.opening),))
        galley.space(_BEFORE_CODE)
        galley.heading((Text(sheet.code_heading),), "H2", self._styles.heading)
        galley.add(self._code(sheet, document.root), before=_UNDER_RULE)
        galley.space(_AFTER_CODE)
        self._advice(galley, sheet)
        self._facts(galley, sheet)
        drawer = Drawer(document, link_to="{address}")
        for leaf in compose(galley.rows, galley.notes, repeat(self._area)):
            drawer.leaf(document.page(*self._size), leaf)
        return document.finish()

    def _code(self, sheet: RecoverySheet, root: Element) -> list[Row]:
        listed = Element("L", root, attributes={"O": Name("List"), "ListNumbering": Name("Decimal")})
        entries = [self._group(number, signs, listed) for number, signs in enumerate(sheet.groups, 1)]
        rows = [
            Row(self._signs.leading, tuple(chain.from_iterable(entries[start : start + _BESIDE])))
            for start in range(0, len(entries), _BESIDE)
        ]
        square = Element("Figure", root, alternative=sheet.picture)
        left = self._area.right - _SQUARE
        drawn = Illustration(left, _SQUARE, _SQUARE, square_code(sheet.code), square)
        rows[0] = replace(rows[0], illustration=drawn, rule=(self._area.left, self._area.right))
        return kept(rows)

    def _group(self, number: int, signs: str, listed: Element) -> tuple[Setting, Setting]:
        entry = Element("LI", listed)
        left = self._area.left + (number - 1) % _BESIDE * _GROUP
        mark = one_line(f"{number}. ", self._numbers)
        code = one_line(f"{signs} ", self._signs)
        return (
            Setting(left, mark, self._numbers, Element("Lbl", entry)),
            Setting(left + _NUMBER, code, self._signs, Element("LBody", entry)),
        )

    def _advice(self, galley: Galley, sheet: RecoverySheet) -> None:
        galley.heading((Text(sheet.use_heading),), "H2", self._styles.heading)
        galley.block(Items(tuple((Text(step),) for step in sheet.use), numbered=True))
        galley.heading((Text(sheet.keeping_heading),), "H2", self._styles.heading)
        galley.block(Items(tuple((Text(place),) for place in sheet.keeping)))

    def _facts(self, galley: Galley, sheet: RecoverySheet) -> None:
        galley.space(_AFTER_CODE)
        width = galley.label_width([label for label, _value in sheet.facts])
        for label, value in sheet.facts:
            galley.labelled(label, value, width=width)


def square_code(code: str) -> Picture:
    """Give *code* as a QR code (ISO/IEC 18004) of which a quarter may be torn or stained, on white."""
    modules = segno.make(code, error="q", micro=False, boost_error=False)
    rows = list(_pixels(modules.matrix_iter(scale=_PIXELS, border=_QUIET)))
    return Picture(len(rows[0]), len(rows), "DeviceGray", 8, b"".join(rows), jpeg=False)


def _pixels(rows: Iterable[Iterable[int]]) -> Iterator[bytes]:
    return (bytes(0 if dark else 255 for dark in row) for row in rows)
