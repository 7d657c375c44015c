"""An open letter and those who signed it, on paper: names in columns, none cut; PDF/A-2a and PDF/UA-1."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import chain, repeat
from typing import BinaryIO

from letters.domain.letters import Inlines, Note, NoteCall, Strong, Text
from letters.output.pdf.columns import Grid, Placed
from letters.output.pdf.compose import Leaf, compose
from letters.output.pdf.draw import Drawer
from letters.output.pdf.faces import Faces
from letters.output.pdf.galley import Galley
from letters.output.pdf.metadata import Identity
from letters.output.pdf.paper import Paper
from letters.output.pdf.pieces import Piece
from letters.output.pdf.printable import printable, printable_body, printable_text
from letters.output.pdf.rolling import RollDocument, RollPage
from letters.output.pdf.rows import height_of
from letters.output.pdf.runs import Style, set_lines
from letters.output.pdf.setter import Setter
from letters.output.pdf.structure import Element
from letters.output.pdf.styles import usual_styles
from letters.ports.signature_lists import SignedLetter

_COLUMNS = Grid(3, 18.0)
_AFTER_HEAD, _BEFORE_TEXT, _BEFORE_FOOT = 20.0, 14.0, 16.0
_TITLE_SHARE = 0.7


class SignatoryPress:
    """Puts open letters on *paper*. One thread at a time may use it: it keeps the faces it has read."""

    def __init__(self, paper: Paper) -> None:
        self._paper, self._area = paper, paper.next_page
        self._styles = usual_styles(Faces())
        self._setter = Setter(
            Style(self._styles.name.family, 8.5, 10.8, bold=True),
            Style(self._styles.name.family, 8, 10.2),
            _COLUMNS.width(self._area),
        )

    def write(self, letter: SignedLetter, created: datetime, file: BinaryIO) -> None:
        """Write *letter* into *file*, a page at a time; what no face draws becomes a question mark."""
        title = printable(letter.published.title, self._styles.title)
        document = RollDocument(Identity(letter.published.title, letter.language, created), file)
        drawer = Drawer(document, link_to=letter.words.link_to)
        pages = [*self._letter(letter, title, document, drawer)]
        if letter.published.count:
            pages += self._list(letter, document, drawer)
        self._feet(document, title, pages)
        document.finish()

    def _letter(
        self, signed: SignedLetter, title: str, document: RollDocument, drawer: Drawer
    ) -> Iterator[RollPage]:
        """The text of the letter, its notes at the foot of the pages that call them."""
        style = self._styles.body
        notes = [replace(note, content=printable_text(note.content, style)) for note in signed.notes]
        galley = Galley(self._styles, self._area, document.root, notes)
        galley.heading((Text(title),), "H1", self._styles.title)
        galley.space(_BEFORE_TEXT)
        for block in printable_body(signed.blocks, style):
            galley.block(block)
        galley.last_notes()
        for leaf in compose(galley.rows, galley.notes, repeat(self._area)):
            yield self._page(document, drawer, leaf)

    def _list(self, signed: SignedLetter, document: RollDocument, drawer: Drawer) -> Iterator[RollPage]:
        """Those who signed, from a page of their own; the seal at the foot of the first."""
        section = Element("Sect", document.root)
        galley = self._head(signed, section)
        head, foot = tuple(galley.rows), tuple(row for rows in galley.notes.values() for row in rows)
        listed = document.list_tag(section)
        lower = self._area.bottom - (height_of(foot) + _BEFORE_FOOT if foot else 0.0)
        below = replace(self._area, top=self._area.top + height_of(head) + _AFTER_HEAD, bottom=lower)
        leaf = Leaf(self._area, head, foot)
        entries = map(self._setter.entry, signed.published.signatories)
        placed = _COLUMNS.pages(entries, chain([below], repeat(self._area)))
        for names in placed if signed.published.signatories else [()]:
            yield self._page(document, drawer, leaf, names, listed)
            leaf = Leaf(self._area, (), ())

    def _page(
        self,
        document: RollDocument,
        drawer: Drawer,
        leaf: Leaf,
        names: Iterable[Placed] = (),
        listed: Element | None = None,
    ) -> RollPage:
        page = document.roll_page(self._paper.width, self._paper.height)
        drawer.leaf(page, leaf)
        for placed in names:
            if listed is not None:
                page.entry(list(_drawn(document, placed)), listed)
        document.full(page)
        return page

    def _head(self, signed: SignedLetter, section: Element) -> Galley:
        words, published = signed.words, signed.published
        seal = (Text(f"{words.seal} (SHA-256) : {published.seal}. {words.note}"),)
        notes = [Note(1, seal)] if published.seal else []
        galley = Galley(self._styles, self._area, section, notes, prefix="list-")
        galley.heading((Text(words.signatories),), "H2", self._styles.title)
        call: Inlines = (NoteCall(1),) if notes else ()
        told = (Strong((Text(words.counted),)), Text(f" {words.shown}" if words.shown else ""), *call)
        galley.paragraph(told, before=4)
        galley.paragraph((Text(words.day),), style=self._styles.furniture, before=2)
        if self._setter.changes(published.signatories):
            galley.paragraph((Text(words.unprinted),), style=self._styles.furniture, before=2)
        return galley

    def _feet(self, document: RollDocument, title: str, pages: list[RollPage]) -> None:
        """The title and the number at the foot of each page, once it is known how many there are."""
        style, area, count = self._styles.furniture, self._area, len(pages)
        baseline = self._paper.page_number
        first, *more = set_lines((Text(title),), style, area.width * _TITLE_SHARE)
        cut = self._styles.line("…", style)
        named = document.pieces(first, style.size, area.left)
        if more:
            named += document.pieces(cut, style.size, area.left + first.width)
        for number, page in enumerate(pages, 1):
            line = self._styles.line(f"{number}/{count}", style)
            numbered = document.pieces(line, style.size, area.right - line.width)
            page.finish_foot((*(named if number > 1 else ()), *numbered), baseline=baseline)


def _drawn(document: RollDocument, placed: Placed) -> Iterator[tuple[Piece, float]]:
    y = placed.y
    for line, style in placed.entry.lines:
        for piece in document.pieces(line, style.size, placed.x):
            yield piece, y + style.rise
        y += style.leading
