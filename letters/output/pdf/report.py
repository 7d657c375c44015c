"""A report of figures on A4 pages laid on their side: sentences, bars, tables; PDF/A-2a and PDF/UA-1."""

from dataclasses import replace
from datetime import datetime
from itertools import repeat

from letters.domain.letters import Text
from letters.output.pdf.bars import Band, bar_picture, swatch_picture
from letters.output.pdf.compose import compose
from letters.output.pdf.document import Document
from letters.output.pdf.draw import Drawer, draw_furniture
from letters.output.pdf.faces import Faces
from letters.output.pdf.galley import Galley
from letters.output.pdf.geometry import Area
from letters.output.pdf.metadata import Identity
from letters.output.pdf.paper import Paper
from letters.output.pdf.printable import printable
from letters.output.pdf.rows import Illustration, Row, Setting
from letters.output.pdf.runs import one_line
from letters.output.pdf.structure import Element
from letters.output.pdf.styles import usual_styles
from letters.output.pdf.tables import Column, Table
from letters.ports.reports import Bar, Cell, Chart, Figures, Grid

_NAME_SHARE, _AFTER_NAME, _BAR, _AFTER_BAR = 0.3, 12.0, 11.0, 7.0
_FIGURE, _BETWEEN_BARS, _AFTER_CHART, _SWATCH = 66.0, 7.0, 22.0, 16.0
_BETWEEN_LEGENDS = 18.0
_LONGEST = 160
"""Characters of a name on paper: a longer one is cut, and whole in the spreadsheet."""


class PdfReport:
    """Puts reports on *paper*. One thread at a time may use it: it keeps the faces it has read."""

    def __init__(self, paper: Paper) -> None:
        self._size = (paper.height, paper.width)
        margin = paper.next_page
        self._area = Area(
            margin.left, margin.top, paper.height - margin.left, paper.width - margin.left * 0.8
        )
        self._number = paper.width - margin.left * 0.5
        styles = usual_styles(Faces())
        self._styles = styles
        self._small, self._bold = styles.furniture, replace(styles.furniture, bold=True)

    def write(self, figures: Figures, created: datetime) -> bytes:
        """Give *figures* as a file; what no face draws of a name becomes a question mark."""
        document = Document(Identity(figures.title, figures.language, created))
        galley = Galley(self._styles, self._area, document.root)
        galley.heading((Text(self._printed(figures.title)),), "H1", self._styles.title)
        for sentence in figures.opening:
            galley.paragraph((Text(self._printed(sentence)),), before=4)
        if figures.chart.bars:
            self._chart(galley, document.root, figures.chart)
        for grid in (each for each in figures.grids if each.rows):
            self._table(galley, document.root, grid, figures.decimal)
        for note in figures.notes:
            galley.paragraph((Text(note),), style=self._small, before=6)
        self._draw(document, galley)
        return document.finish()

    def _draw(self, document: Document, galley: Galley) -> None:
        drawer = Drawer(document, link_to="{address}")
        leaves = list(compose(galley.rows, galley.notes, repeat(self._area)))
        for number, leaf in enumerate(leaves, 1):
            page = document.page(*self._size)
            drawer.leaf(page, leaf)
            line = one_line(f"{number}/{len(leaves)}", self._small)
            draw_furniture(document, page, line, self._small, end=(self._area.right, self._number))

    def _chart(self, galley: Galley, root: Element, chart: Chart) -> None:
        galley.heading((Text(chart.title),), "H2", self._styles.heading)
        galley.add(self._legend(root, chart), before=6)
        longest = max(sum(bar.parts) for bar in chart.bars)
        for bar in chart.bars:
            galley.add([self._bar(root, bar, longest)], before=_BETWEEN_BARS)

    def _legend(self, root: Element, chart: Chart) -> list[Row]:
        """Set each part of a bar with its words; the pictures are of no use to who listens."""
        rows, left = [], self._area.left
        paragraph = Element("P", root)
        for place, words in enumerate(chart.legend):
            line = one_line(f"{words} ", self._small)
            needed = _SWATCH + 5 + line.width + _BETWEEN_LEGENDS
            swatch = Illustration(
                left,
                _SWATCH,
                9.0,
                swatch_picture(list(Band)[place]),
                Element("Figure", root, alternative=words),
            )
            rows.append((Setting(left + _SWATCH + 5, line, self._small, paragraph), swatch))
            left += needed
        return [
            Row(0.0 if index < len(rows) - 1 else self._small.leading, (setting,), swatch, ends=False)
            for index, (setting, swatch) in enumerate(rows)
        ]

    def _bar(self, root: Element, bar: Bar, longest: int) -> Row:
        """Set one bar in one row: its name, its picture told in words, how many it is of."""
        wide = self._area.width * _NAME_SHARE
        figure = Element("Figure", root, alternative=self._printed(bar.words))
        left = self._area.left + wide + _AFTER_NAME
        room = self._area.right - left - _AFTER_BAR - 24
        width = max(room * sum(bar.parts) / longest, 4.0)
        name, style = self._cut(bar.name, wide), self._small
        count = one_line(str(sum(bar.parts)), self._bold)
        settings = (
            Setting(self._area.left, one_line(name, style), style, Element("P", root)),
            Setting(left + width + _AFTER_BAR, count, self._bold, Element("P", root)),
        )
        drawn = Illustration(left, width, _BAR, bar_picture(bar.parts, width, _BAR), figure)
        return Row(_BAR, settings, drawn)

    def _cut(self, name: str, width: float) -> str:
        """Give the beginning of *name* that stands on one line."""
        words = self._printed(name)
        if one_line(words, self._small).width <= width:
            return words
        while words and one_line(f"{words}…", self._small).width > width:
            words = words[: max(len(words) * 9 // 10, 0)]
        return f"{words}…"

    def _table(self, galley: Galley, root: Element, grid: Grid, decimal: str) -> None:
        galley.space(_AFTER_CHART)
        galley.heading((Text(grid.name),), "H2", self._styles.heading)
        widths = grid.widths or [_FIGURE] * len(grid.heads[1:])
        figures = [Column(head, width) for head, width in zip(grid.heads[1:], widths, strict=True)]
        table = Table(galley, self._area, root, (Column(grid.heads[0]), *figures))
        table.head(self._bold)
        for row in grid.rows:
            texts = [self._written(cell, decimal) for cell in row]
            table.line(texts, self._small, (), self._small)

    def _written(self, cell: Cell, decimal: str) -> str:
        if cell is None:
            return "–"
        if isinstance(cell, str):
            return self._printed(cell)[:_LONGEST]
        return f"{cell:g}".replace(".", decimal) if isinstance(cell, float) else str(cell)

    def _printed(self, text: str) -> str:
        return printable(text, self._small)
