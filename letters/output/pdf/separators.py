"""The sheets of a print file for whoever prints: one before each letter, and the list of addresses."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import repeat

from letters.domain.letters import Items, LineBreak, Text
from letters.output.pdf.compose import compose
from letters.output.pdf.document import Canvas
from letters.output.pdf.draw import Drawer, draw_furniture
from letters.output.pdf.galley import Galley
from letters.output.pdf.paper import Paper
from letters.output.pdf.printable import printable
from letters.output.pdf.runs import Style
from letters.output.pdf.styles import Styles
from letters.output.pdf.tables import Column, Table
from letters.ports.series import Cover, PrintWords

_AFTER_NUMBER, _BEFORE_FACTS, _BEFORE_TO_DO = 70.0, 26.0, 30.0
_NAME_SIZE, _NAME_LEADING, _ADDRESS_SIZE, _ADDRESS_LEADING = 26.0, 34.0, 14.0, 20.0
_NUMBER_WIDTH, _NAME_WIDTH, _PAGES_WIDTH, _BETWEEN = 28.0, 130.0, 34.0, 5.0
"""In points."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A letter in the list of addresses: its *cover*, and how many *pages* it takes."""

    cover: Cover
    pages: int


class Sheets:
    """Draws those sheets on *paper* in the given *words*; a character that no face draws is « ? »."""

    def __init__(self, paper: Paper, styles: Styles, words: PrintWords) -> None:
        self._paper, self._styles, self._words = paper, styles, words
        self._area = paper.next_page
        plain = styles.furniture.family
        self._name = Style(plain, _NAME_SIZE, _NAME_LEADING, bold=True)
        self._address = Style(plain, _ADDRESS_SIZE, _ADDRESS_LEADING)
        self._bold = replace(styles.furniture, bold=True)

    def separator(self, canvas: Canvas, cover: Cover, pages: int, enclosures: Sequence[str]) -> None:
        """Draw the sheet that stands before a letter: for whom it is, its count of *pages*, what to join."""
        words, galley = self._words, self._galley(canvas)
        counted = words.counted.format(number=cover.number, total=cover.total)
        self._paragraph(galley, (counted,), self._address)
        galley.space(_AFTER_NUMBER)
        name = Text(printable(cover.name, self._name))
        galley.heading((name,), "H1", self._name)
        self._paragraph(galley, cover.address, self._address)
        galley.space(_BEFORE_FACTS)
        self._paragraph(galley, (words.pages(pages),), self._styles.sender)
        if enclosures:
            self._paragraph(galley, (words.enclosed,), self._styles.name)
            galley.block(Items(tuple((Text(printable(each, self._styles.body)),) for each in enclosures)))
        galley.space(_BEFORE_TO_DO)
        self._paragraph(galley, words.to_do, self._styles.sender)
        self._draw(canvas, galley, numbered=False)

    def addresses(self, canvas: Canvas, listed: Iterable[Listed]) -> None:
        """Draw the list of everyone to whom a letter goes, in a table for who listens too."""
        words, galley = self._words, self._galley(canvas)
        galley.heading((Text(words.addresses),), "H1", self._styles.title)
        columns = (
            Column(words.number, _NUMBER_WIDTH), Column(words.name, _NAME_WIDTH), Column(words.address),
            Column(words.length, _PAGES_WIDTH),
        )  # fmt: skip
        table = Table(galley, self._area, canvas.root, columns, between=_BETWEEN)
        table.head(self._bold)
        small = self._styles.furniture
        for each in listed:
            cover = each.cover
            told = (str(cover.number), cover.name, ", ".join(cover.address) or "–", str(each.pages))
            table.line([printable(text, small) for text in told], small, (), small)
        self._draw(canvas, galley, numbered=True)

    def _galley(self, canvas: Canvas) -> Galley:
        return Galley(self._styles, self._area, canvas.root)

    def _paragraph(self, galley: Galley, lines: Sequence[str], style: Style) -> None:
        parts = [part for line in lines for part in (LineBreak(), Text(printable(line, style)))]
        if parts:
            galley.paragraph(tuple(parts[1:]), style=style)

    def _draw(self, canvas: Canvas, galley: Galley, *, numbered: bool) -> None:
        drawer = Drawer(canvas, link_to="{address}")
        leaves = list(compose(galley.rows, galley.notes, repeat(self._area)))
        for number, leaf in enumerate(leaves, 1):
            page = canvas.page(self._paper.width, self._paper.height)
            drawer.leaf(page, leaf)
            if numbered:
                line = self._styles.line(f"{number}/{len(leaves)}", self._styles.furniture)
                end = (self._area.right, self._paper.page_number)
                draw_furniture(canvas, page, line, self._styles.furniture, end=end)
