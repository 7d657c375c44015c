"""Writing a dossier as it comes: the pages of each exhibit first, then what stands before them."""

import io
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from typing import Any, BinaryIO, cast

from pikepdf import Dictionary, Page, Pdf, Stream
from pikepdf import Name as PdfName

from letters.output.pdf.copying import Copier
from letters.output.pdf.drawings import Drawings
from letters.output.pdf.exhibits import BROKEN, visible_box
from letters.output.pdf.grafting import append_tagged
from letters.output.pdf.growing import GrowingFile
from letters.output.pdf.objects import Name, Ref, Value, number, written

_QUARTER = 90
_SHOWN = ("/Group", "/UserUnit")
"""What a page is shown with, besides its boxes and its drawing: the rest acts, or tells of other things."""

_KEPT_OF_HEAD = ("/Lang", "/MarkInfo", "/StructTreeRoot", "/ViewerPreferences")

Size = tuple[float, float]


class Assembling:
    """A dossier on its way into *output*, an empty file of its own; raises `OSError` as the disk does."""

    def __init__(self, output: BinaryIO) -> None:
        self._file = GrowingFile(output)
        self._tree = self._file.reserve()
        self._pages: dict[int, list[Ref]] = {}
        self._stamps: dict[tuple[int, Size], Ref] = {}

    def add_theirs(self, exhibit: int, pdf: Pdf) -> list[Size]:
        """Write the pages of an exhibit, and give the size of each as it is seen; none if it is broken."""
        mark = self._file.mark()
        try:
            copier = Copier(pdf, self._file)
            drawings = Drawings(copier, self._file)
            written_pages = [self._add_page(exhibit, copier, drawings, page) for page in pdf.pages]
            copier.flush()
        except BROKEN:
            self._file.back_to(mark)
            self._stamps = {key: place for key, place in self._stamps.items() if key[0] != exhibit}
            return []
        self._pages[exhibit] = [place for place, _ in written_pages]
        return [size for _, size in written_pages]

    def add_ours(self, exhibit: int, content: bytes) -> list[Size]:
        """Write the pages that we made of an exhibit."""
        with Pdf.open(io.BytesIO(content)) as pdf:
            return self.add_theirs(exhibit, pdf)

    def finish(self, order: Mapping[str, Any], stamps: bytes, parts: Sequence[bytes]) -> int:
        """Write the stamps and the *parts* that stand first, and give how many pages there are in all."""
        with ExitStack() as held:
            self._write_stamps(held.enter_context(Pdf.open(io.BytesIO(stamps))))
            head = held.enter_context(Pdf.open(io.BytesIO(parts[0])))
            for part in parts[1:]:
                append_tagged(head, held.enter_context(Pdf.open(io.BytesIO(part))))
            copier = Copier(head, self._file, ours=True)
            pages = self._write_head(copier, head)
            pages += [page for exhibit in sorted(self._pages) for page in self._pages[exhibit]]
            root = self._write_root(copier, head, order, pages)
        info = self._file.add(order["info"])
        identifier = b"<%s>" % order["identifier"].encode()
        self._file.finish({"Root": root, "Info": info, "ID": (identifier, identifier)})
        return len(pages)

    def _add_page(self, exhibit: int, copier: Copier, drawings: Drawings, page: Page) -> tuple[Ref, Size]:
        box = visible_box(page)
        lies = page.rotation % (2 * _QUARTER) != 0
        wide, high = box[2] - box[0], box[3] - box[1]
        size = (high, wide) if lies else (wide, high)
        drawn = _reference(drawings.of(page, box)), _reference(self._stamp(exhibit, size))
        own = Dictionary({key: page.obj[key] for key in _SHOWN if key in page.obj})
        own.Type, own.MediaBox, own.CropBox = PdfName.Page, page.mediabox, page.cropbox
        own.Rotate = page.rotation % (4 * _QUARTER)
        contents = self._file.add_stream(b"q /Page Do Q q %s cm /Stamp Do Q\n" % _placed(box, page.rotation))
        entries = copier.entries(own) + b" /Resources << /XObject << /Page %s /Stamp %s >> >>" % drawn
        place = self._file.reserve()
        kin = _reference(contents), _reference(self._tree)
        self._file.put(place, b"<< %s /Contents %s /Parent %s >>" % (entries, *kin))
        return place, size

    def _stamp(self, exhibit: int, size: Size) -> Ref:
        """Where the stamp of the pages of that size of an exhibit will stand."""
        if (exhibit, size) not in self._stamps:
            self._stamps[exhibit, size] = self._file.reserve()
        return self._stamps[exhibit, size]

    def _write_stamps(self, sheet: Pdf) -> None:
        """Write each stamp, in the order in which they were first needed, from a page of *sheet*."""
        copier = Copier(sheet, self._file, ours=True)
        for page, place in zip(sheet.pages, self._stamps.values(), strict=True):
            copier.stream(cast("Stream", page.as_form_xobject()), place)
        copier.flush()

    def _write_head(self, copier: Copier, head: Pdf) -> list[Ref]:
        places = [self._file.reserve() for _ in head.pages]
        for page, place in zip(head.pages, places, strict=True):
            copier.assign(page.obj, place)
        for page, place in zip(head.pages, places, strict=True):
            entries = copier.entries(page.obj, but=("/Parent",))
            self._file.put(place, b"<< %s /Parent %s >>" % (entries, _reference(self._tree)))
        return places

    def _write_root(self, copier: Copier, head: Pdf, order: Mapping[str, Any], pages: Sequence[Ref]) -> Ref:
        tree: dict[str, Value] = {"Type": Name("Pages"), "Kids": pages, "Count": len(pages)}
        self._file.put(self._tree, written(tree))
        packet = self._file.reserve()
        self._file.put_stream(packet, b"/Type /Metadata /Subtype /XML", order["packet"].encode(), packed=True)
        kept = copier.entries(Dictionary({key: head.Root[key] for key in _KEPT_OF_HEAD if key in head.Root}))
        copier.flush()
        places: dict[str, Value] = {
            "Type": Name("Catalog"),
            "Pages": self._tree,
            "Metadata": packet,
            "Outlines": self._write_bookmarks(order["bookmarks"], pages),
            "PageMode": Name("UseOutlines"),
        }
        root = self._file.reserve()
        self._file.put(root, b"<< %s %s" % (kept, written(places).removeprefix(b"<<")))
        return root

    def _write_bookmarks(self, marks: Sequence[tuple[str, int]], pages: Sequence[Ref]) -> Ref:
        outline = self._file.reserve()
        places = [self._file.reserve() for _ in marks]
        for index, ((title, page), place) in enumerate(zip(marks, places, strict=True)):
            item: dict[str, Value] = {"Title": title, "Parent": outline, "Dest": (pages[page], Name("Fit"))}
            if index:
                item["Prev"] = places[index - 1]
            if index + 1 < len(places):
                item["Next"] = places[index + 1]
            self._file.put(place, written(item))
        ends: dict[str, Value] = {"First": places[0], "Last": places[-1], "Count": len(places)}
        self._file.put(outline, written({"Type": Name("Outlines"), **ends}))
        return outline


def _placed(box: Sequence[float], rotation: int) -> bytes:
    """The matrix that draws upright, over the whole of what is seen, on a page that is turned."""
    left, bottom, right, top = box
    matrix = {
        0: (1, 0, 0, 1, left, bottom),
        1: (0, 1, -1, 0, right, bottom),
        2: (-1, 0, 0, -1, right, top),
        3: (0, -1, 1, 0, left, top),
    }[rotation // _QUARTER % 4]
    return " ".join(map(number, matrix)).encode()


def _reference(place: Ref) -> bytes:
    return b"%d 0 R" % place.number
