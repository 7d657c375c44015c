"""A PDF file of any length, each page on the disk as soon as it is full."""

import hashlib
import zlib
from collections.abc import Mapping, Sequence
from typing import BinaryIO

from letters.output.pdf.document import Canvas, write_catalogue
from letters.output.pdf.metadata import Identity
from letters.output.pdf.objects import (
    HEADER,
    Name,
    Objects,
    Pack,
    Ref,
    Value,
    cross_references,
    stream,
    written,
)
from letters.output.pdf.page import Page
from letters.output.pdf.pieces import BASELINE, Piece
from letters.output.pdf.resources import Resources
from letters.output.pdf.structure import Element, Owners, write_structure


class RollFile:
    """Objects written into *file* (empty, its own) at once: only where each lies stays in memory.

    Equal objects are equal bytes. Writing raises what *file* raises.
    """

    def __init__(self, file: BinaryIO, *, pack: Pack = zlib.compress) -> None:
        self._out, self._end, self._pack = file, 0, pack
        self._offsets: list[int] = []
        self._digest = hashlib.blake2b(digest_size=16)
        self._write(HEADER)

    def reserve(self) -> Ref:
        """A place that `put` fills later."""
        self._offsets.append(0)
        return Ref(len(self._offsets))

    def put(self, place: Ref, value: Value) -> None:
        """Write *value* in its reserved *place*."""
        self._offsets[place.number - 1] = self._end
        self._write(b"%d 0 obj\n%s\nendobj\n" % (place.number, written(value)))

    def add(self, value: Value) -> Ref:
        """Write *value* in a new place."""
        place = self.reserve()
        self.put(place, value)
        return place

    def add_stream(
        self, content: bytes, entries: Mapping[str, Value] | None = None, *, packed: bool = True
    ) -> Ref:
        """Write *content* as a stream with *entries* in its dictionary; *packed* deflates it."""
        return self.add(stream(content, entries, pack=self._pack if packed else None))

    def finish(self, root: Ref, info: Ref) -> None:
        """Write where each object lies, and the trailer."""
        start, size = self._end, len(self._offsets) + 1
        identifier = b"<" + self._digest.hexdigest().encode("ascii") + b">"
        self._write(cross_references(self._offsets))
        entries = written({"Size": size, "Root": root, "Info": info, "ID": (identifier, identifier)})
        self._write(b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (entries, start))

    def _write(self, content: bytes) -> None:
        self._out.write(content)
        self._digest.update(content)
        self._end += len(content)


class RollPage(Page):
    """A page written as soon as it is full; its foot, drawn once all pages are known, comes later."""

    def __init__(self, file: Objects, owners: Owners, *, width: float, height: float) -> None:
        super().__init__(file, owners, width=width, height=height)
        self._foot = file.reserve()

    def entry(self, drawn: Sequence[tuple[Piece, float]], parent: Element) -> None:
        """Draw pieces, each at the height of its baseline, as one entry of the list *parent*."""
        self._unmark()
        item, body = self._file.reserve(), self._file.reserve()
        above = parent.place or item
        self._file.put(item, b"<</Type/StructElem/S/LI/P %d 0 R/K[%d 0 R]>>" % (above.number, body.number))
        mark = len(self._pieces)
        held = (item.number, self.place.number, mark)
        self._file.put(body, b"<</Type/StructElem/S/LBody/P %d 0 R/Pg %d 0 R/K[%d]>>" % held)
        self._pieces.append(body)
        parent.written.append(item)
        self._commands.append(f"/LBody <</MCID {mark}>> BDC")
        self._commands += [self._at(piece, baseline) for piece, baseline in drawn]
        self._commands.append("EMC")

    def finish(self, parent: Ref, fonts: Ref) -> None:
        """Write the page, but its foot, into its file."""
        super().finish(parent, fonts)
        self._commands = []

    def finish_foot(self, pieces: Sequence[Piece], *, baseline: float) -> None:
        """Write *pieces* at the foot, as furniture."""
        shown = [self._at(piece, baseline) for piece in pieces]
        commands = "\n".join(("/Artifact BMC", *shown, "EMC")).encode("ascii")
        self._file.put(self._foot, stream(commands, pack=None))

    def _contents(self) -> Value:
        return [super()._contents(), self._foot]

    def _at(self, piece: Piece, baseline: float) -> str:
        return piece.commands.replace(BASELINE, f"{self._height - baseline:.2f}")


class RollDocument(Canvas):
    """A file being drawn into *file*, PDF/A-2a and PDF/UA-1; equal drawings are equal bytes."""

    def __init__(self, identity: Identity, file: BinaryIO) -> None:
        self._identity, self._roll = identity, RollFile(file)
        super().__init__(Element("Document"), self._roll, Resources(), Owners())
        self._tree, self._fonts = self._roll.reserve(), self._resources.fonts(self._roll)
        self._places: list[Ref] = []

    def list_tag(self, parent: Element) -> Element:
        """A new list inside *parent*, whose entries are written before it is."""
        numbering = {"O": Name("List"), "ListNumbering": Name("None")}
        listed = Element("L", parent, attributes=numbering)
        listed.place = self._roll.reserve()
        return listed

    def roll_page(self, width: float, height: float) -> RollPage:
        """A new page of that size, in points, behind the others."""
        page = RollPage(self._roll, self._owners, width=width, height=height)
        self._places.append(page.place)
        return page

    def full(self, page: RollPage) -> None:
        """Write *page*, on which nothing more will be drawn but its foot."""
        page.finish(self._tree, self._fonts)

    def finish(self) -> None:
        """Write all the rest."""
        file = self._roll
        file.put(self._tree, {"Type": Name("Pages"), "Kids": self._places, "Count": len(self._places)})
        self._resources.finish(file, self._fonts)
        structure = write_structure(self.root, self._owners, file)
        catalogue = write_catalogue(file, self._tree, structure, self._identity, self._resources)
        file.finish(catalogue, self._identity.write_info(file))
