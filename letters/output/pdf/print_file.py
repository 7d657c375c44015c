"""All the letters of a series in one file to print, each written on the disk as soon as it is set."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from letters.domain.folding import folded
from letters.domain.letters import Letter
from letters.output.pdf.document import Canvas, write_catalogue
from letters.output.pdf.images import Picture
from letters.output.pdf.metadata import Identity
from letters.output.pdf.objects import Name, Ref, Value
from letters.output.pdf.outline import Bookmark, write_outline
from letters.output.pdf.paper import Paper
from letters.output.pdf.resources import PrintedWith
from letters.output.pdf.rolling import RollFile
from letters.output.pdf.separators import Listed
from letters.output.pdf.separators import Sheets as SheetsDrawn
from letters.output.pdf.structure import Element, Owners, identified, write_tags, write_top
from letters.output.pdf.styles import Styles
from letters.ports.series import Cover, PrintWords, Sheets

Draw = Callable[[Canvas, Letter, Picture | None, str], int]
"""Draws a letter on pages, with what begins the identifiers of its notes, and says how many it takes."""


@dataclass(frozen=True, slots=True)
class Press:
    """What a print file is made with: what draws its letters and reads signatures, paper and styles."""

    draw: Draw
    read: Callable[[bytes], Picture]
    paper: Paper
    styles: Styles


@dataclass(slots=True)
class _Written:
    """What is remembered of the parts that are on the disk: where they lie, what the end needs of them."""

    trees: list[Ref] = field(default_factory=list)
    tags: list[Ref] = field(default_factory=list)
    bookmarks: list[Bookmark] = field(default_factory=list)
    named: dict[str, Ref] = field(default_factory=dict)
    listed: list[Listed] = field(default_factory=list)
    pages: int = 0


class PdfPrintFile:
    """Letters in one PDF/A-2a and PDF/UA-1 file written into *out*, which is empty and its own.

    Only where each object lies stays in memory, and one line for each letter. Writing raises what *out* does.
    """

    def __init__(
        self, press: Press, out: BinaryIO, words: PrintWords, sheets: Sheets, identity: Identity
    ) -> None:
        self._press, self._sheets, self._identity = press, sheets, identity
        self._drawn = SheetsDrawn(press.paper, press.styles, words)
        self._spoken = words.language
        self._resources, self._owners, self._written = PrintedWith(), Owners(), _Written()
        self._file = RollFile(out, pack=self._resources.pack)
        self._top, self._root, self._tree = (self._file.reserve() for _ in range(3))
        self._fonts = self._resources.fonts(self._file)

    def add(self, letter: Letter, cover: Cover, *, signature: bytes | None = None) -> int:
        """Do what `letters.ports.series.PrintFile.add` promises."""
        picture = None if signature is None else self._press.read(signature)
        part = self._canvas("Part", letter.language)
        taken = self._owners.count
        try:
            count = self._press.draw(part, letter, picture, f"letter-{cover.number}-")
        except BaseException:
            self._owners.back_to(taken)
            raise
        self._put(part, at=len(self._written.tags))
        first = part
        if self._sheets.separators:
            first = self._canvas("Sect", self._spoken)
            self._drawn.separator(first, cover, count, tuple(_to_join(letter)))
            self._put(first, at=len(self._written.tags) - 1)
        self._written.bookmarks.append(Bookmark(f"{cover.number}. {cover.name}", first.first_page))
        self._written.listed.append(Listed(cover, count))
        return count

    def finish(self) -> int:
        """Write the list of addresses, which stands first, and the rest; say how many pages there are."""
        if self._sheets.addresses and self._written.listed:
            listed = self._canvas("Sect", self._spoken)
            self._drawn.addresses(listed, self._written.listed)
            self._put(listed, at=0)
        file, told = self._file, self._written
        file.put(self._tree, {"Type": Name("Pages"), "Kids": told.trees, "Count": told.pages})
        self._resources.finish(file, self._fonts)
        root = Element("Document")
        root.place = self._root
        root.written = told.tags
        places = write_tags(root, self._top, file)
        parents, free = self._owners.write(file, places)
        above: dict[str, Value] = {"ParentTree": parents, "ParentTreeNextKey": free}
        write_top(file, self._top, self._root, above, told.named)
        more = {"Outlines": write_outline(file, told.bookmarks)} if told.bookmarks else {}
        catalogue = write_catalogue(file, self._tree, self._top, self._identity, self._resources, **more)
        file.finish(catalogue, self._identity.write_info(file))
        return told.pages

    def _canvas(self, kind: str, language: str) -> Canvas:
        root = Element(kind)
        root.language = "" if language == self._identity.language else language
        canvas = Canvas(root, self._file, self._resources, self._owners)
        canvas.both_sides = self._sheets.both_sides
        return canvas

    def _put(self, canvas: Canvas, *, at: int) -> None:
        """Write *canvas*, to be read and printed behind *at* others.

        Where both sides are printed, a blank page fills up its last sheet.
        """
        canvas.end_sheet(self._press.paper.width, self._press.paper.height)
        tree, told = self._file.reserve(), self._written
        canvas.finish_pages(tree, self._fonts, Parent=self._tree)
        places = write_tags(canvas.root, self._root, self._file)
        self._owners.settle(places)
        told.named |= identified(places)
        told.pages += canvas.count
        told.trees.insert(at, tree)
        told.tags.insert(at, places[canvas.root])


def _to_join(letter: Letter) -> Iterator[str]:
    """Give the enclosures that are not printed behind *letter* already."""
    printed = [folded(each.title) for each in letter.joined]
    for enclosure in letter.enclosures:
        if not any(folded(enclosure) in title for title in printed):
            yield enclosure
