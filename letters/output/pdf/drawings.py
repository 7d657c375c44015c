"""What a stranger's page shows, as one drawing: however it leaves the pen, the stamp is drawn as meant."""

from collections.abc import Sequence

from pikepdf import Array, Dictionary, Page, Stream

from letters.output.pdf.copying import Copier
from letters.output.pdf.growing import GrowingFile
from letters.output.pdf.objects import Ref, number

MOST_BYTES = 2_000_000_000
"""That the drawings of one exhibit may take: pages that share what they show are written once each."""

_DRAWN_WITH = (
    "/ColorSpace",
    "/ExtGState",
    "/Font",
    "/Pattern",
    "/ProcSet",
    "/Properties",
    "/Shading",
    "/XObject",
)
"""The resources that there are (ISO 32000-1, table 33): under another name stands nothing that is drawn."""

_PACKED_BY = ("/Filter", "/DecodeParms")


class Drawings:
    """The drawings of one exhibit in *file*, what they need copied by *copier*.

    A drawing is a form XObject: it keeps to its box, and whatever it leaves open (a clip, a scale, a colour)
    or closes too often ends with it, so that nothing hides or moves the stamp.
    """

    def __init__(self, copier: Copier, file: GrowingFile) -> None:
        self._copier, self._file = copier, file
        self._known: dict[tuple[object, ...], Ref] = {}
        self._bytes = 0

    def of(self, page: Page, box: Sequence[float]) -> Ref:
        """Where what *page* shows in its *box* is written, once; raises `ValueError` if it is too much."""
        streams = _contents(page)
        held = page.resources or Dictionary()
        resources = Dictionary({key: held[key] for key in _DRAWN_WITH if key in held})
        told = self._copier.syntax(resources)
        key = tuple(each.objgen for each in streams), told, tuple(box)
        if key not in self._known:
            self._known[key] = self._written(streams, told, box)
        return self._known[key]

    def _written(self, streams: Sequence[Stream], resources: bytes, box: Sequence[float]) -> Ref:
        place, edges = self._file.reserve(), " ".join(map(number, box)).encode()
        entries = b"/Type /XObject /Subtype /Form /BBox [ %s ] /Resources %s" % (edges, resources)
        if len(streams) == 1 and "/Filter" in streams[0].stream_dict:
            held = streams[0].stream_dict
            packing = self._copier.syntax(Dictionary({key: held[key] for key in _PACKED_BY if key in held}))
            self._put(place, entries + b" " + packing[2:-2], streams[0].read_raw_bytes(), packed=True)
        else:
            self._put(place, entries, b"\n".join(each.read_bytes() for each in streams), packed=False)
        return place

    def _put(self, place: Ref, entries: bytes, content: bytes, *, packed: bool) -> None:
        self._bytes += len(content)
        if self._bytes > MOST_BYTES:
            raise ValueError(self._bytes)
        self._file.put_stream(place, entries, content, packed=packed)


def _contents(page: Page) -> list[Stream]:
    contents = page.obj.get("/Contents")
    parts = list(contents.as_list()) if isinstance(contents, Array) else [contents]
    return [each for each in parts if isinstance(each, Stream)]
