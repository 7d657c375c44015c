"""The list of the exhibits of a dossier: number, title, pages, fingerprint, a table for who listens too."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import repeat

from letters.domain.letters import Text
from letters.output.pdf.compose import compose
from letters.output.pdf.document import Document
from letters.output.pdf.draw import Drawer
from letters.output.pdf.galley import Galley
from letters.output.pdf.metadata import Identity
from letters.output.pdf.objects import Name
from letters.output.pdf.paper import Paper
from letters.output.pdf.rows import Row, rows_of
from letters.output.pdf.runs import Style, set_lines
from letters.output.pdf.structure import Element
from letters.output.pdf.styles import Styles
from letters.ports.binder import BoundExhibit, DossierWords
from letters.ports.typesetter import Typeset

_NUMBER_WIDTH = 30.0
_FIGURES_WIDTH = 48.0
_BETWEEN = 14.0
_AFTER_TITLE = 18.0


class Listing:
    """Sets the lists of exhibits on *paper*."""

    def __init__(self, paper: Paper, styles: Styles, words: DossierWords) -> None:
        self._paper, self._styles, self._words = paper, styles, words
        self._area = paper.next_page

    def typeset(self, exhibits: Sequence[BoundExhibit], identity: Identity) -> Typeset:
        """The list of *exhibits* as a PDF/A-2a and PDF/UA-1 file.

        Raises `NoGlyph` or `RightToLeft` for a title that cannot be printed.
        """
        document = Document(identity)
        galley = Galley(self._styles, self._area, document.root)
        galley.heading((Text(self._words.list),), "H1", self._styles.title)
        table = Element("Table", document.root)
        galley.add(self._heading(Element("TR", table)), before=_AFTER_TITLE)
        for exhibit in exhibits:
            galley.add(self._entry(exhibit, Element("TR", table)), before=_BETWEEN)
        galley.paragraph((Text(self._words.note),), before=_AFTER_TITLE)
        drawer = Drawer(document, link_to="{address}")
        leaves = list(compose(galley.rows, galley.notes, repeat(self._area)))
        for leaf in leaves:
            drawer.leaf(document.page(self._paper.width, self._paper.height), leaf)
        return Typeset(document.finish(), len(leaves))

    def _heading(self, row: Element) -> list[Row]:
        words, style = self._words, replace(self._styles.furniture, bold=True)
        labels = (words.number, words.designation, words.pages, words.first_page)
        cells = [Element("TH", row, attributes={"O": Name("Table"), "Scope": Name("Column")}) for _ in labels]
        return [replace(_joined(self._cells(labels, cells, style))[0], ends=False)]

    def _entry(self, exhibit: BoundExhibit, row: Element) -> list[Row]:
        """The rows of one exhibit, on one page: its title, its fingerprint, the remark on it."""
        figures = [str(figure) if exhibit.pages else "–" for figure in (exhibit.pages, exhibit.first_page)]
        texts = (str(exhibit.number), exhibit.title, *figures)
        cells = [Element("TD", row) for _ in texts]
        owners = [cells[0], Element("P", cells[1]), *cells[2:]]
        rows = _joined(self._cells(texts, owners, self._styles.body))
        details = (f"{self._words.digest} {exhibit.sha256}", exhibit.remark)
        for line in filter(None, details):
            rows += self._detail(line, Element("P", cells[1]))
        rows[0] = replace(rows[0], rule=(self._area.left, self._area.right))
        return [replace(each, ends=index == len(rows) - 1) for index, each in enumerate(rows)]

    def _detail(self, text: str, owner: Element) -> list[Row]:
        left, style = self._area.left + _NUMBER_WIDTH, self._styles.furniture
        lines = set_lines((Text(text),), style, width=self._area.right - left)
        return rows_of(lines, style, owner, x=left)

    def _cells(self, texts: Sequence[str], owners: Sequence[Element], style: Style) -> list[list[Row]]:
        area = self._area
        lefts = (
            area.left,
            area.left + _NUMBER_WIDTH,
            area.right - 2 * _FIGURES_WIDTH,
            area.right - _FIGURES_WIDTH,
        )
        return [
            self._cell(text, owner, style, left=left)
            for text, owner, left in zip(texts, owners, lefts, strict=True)
        ]

    def _cell(self, text: str, owner: Element, style: Style, *, left: float) -> list[Row]:
        right = self._area.right - 2 * _FIGURES_WIDTH - _BETWEEN
        lines = set_lines((Text(text),), style, width=max(right - left, _FIGURES_WIDTH))
        return rows_of(lines, style, owner, x=left)


def _joined(cells: Sequence[Sequence[Row]]) -> list[Row]:
    """The rows of *cells* side by side, from the top."""
    height = max(len(cell) for cell in cells)
    return [
        replace(
            max(cells, key=len)[index],
            settings=tuple(
                setting for cell in cells for row in cell[index : index + 1] for setting in row.settings
            ),
        )
        for index in range(height)
    ]
