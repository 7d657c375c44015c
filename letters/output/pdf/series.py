"""The letters of a series on paper: what they have in common is set, drawn and packed once."""

from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import BinaryIO

from letters.domain.letters import Letter
from letters.output.pdf.document import Document
from letters.output.pdf.metadata import Identity
from letters.output.pdf.paper import Paper
from letters.output.pdf.print_file import PdfPrintFile, Press
from letters.output.pdf.resources import Stock
from letters.output.pdf.runs import one_line, set_lines
from letters.output.pdf.signature import read_signature
from letters.output.pdf.styles import Styles
from letters.output.pdf.typesetter import PdfTypesetter
from letters.ports.series import PrintWords, Sheets
from letters.ports.typesetter import Typeset

_TEXTS_KEPT = 1024
"""Texts kept in lines: several times the blocks of one kind of letter."""

_SIGNATURES_KEPT = 4


class PdfSeries(PdfTypesetter):
    """Puts the letters of one series on *paper*; each file is called *title*, whatever it holds.

    Every letter reads, sounds and looks as `PdfTypesetter` would have made it; only its bytes depend on the
    letters before it, whose faces it shares. Two series of the same letters are the same bytes.
    One thread at a time may use it; the words of its letters stay in it as long as it is kept.
    """

    def __init__(self, paper: Paper, *, title: str) -> None:
        super().__init__(paper, title=title)
        self._styles = keeping_lines(self._styles)
        self._stock = Stock()
        self._read = lru_cache(_SIGNATURES_KEPT)(read_signature)

    def typeset(self, letter: Letter, *, created: datetime, signature: bytes | None = None) -> Typeset:
        """Do what `PdfTypesetter.typeset` does, faster once the first letters are made."""
        picture = None if signature is None else self._read(signature)
        identity = Identity(self._title, letter.language, created)
        document = Document(identity, self._stock)
        count = self._drawn(document, letter, picture)
        if self._stock.stale:
            self._stock.renew()
            document = Document(identity, self._stock)
            self._drawn(document, letter, picture)
        return Typeset(document.finish(), count)

    def print_file(
        self, file: BinaryIO, words: PrintWords, sheets: Sheets, *, created: datetime
    ) -> PdfPrintFile:
        """Give a print file that is written into *file*, empty and its own."""
        press = Press(self._drawn, self._read, self._paper, self._styles)
        identity = Identity(words.title, words.language, created)
        return PdfPrintFile(press, file, words, sheets, identity)


def keeping_lines(styles: Styles) -> Styles:
    """*styles* that set in lines once what comes back."""
    return replace(styles, lines=lru_cache(_TEXTS_KEPT)(set_lines), line=lru_cache(_TEXTS_KEPT)(one_line))
