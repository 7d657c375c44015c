"""Copying what a page needs from a PDF into a growing one, piece by piece: nothing is held but one stream."""

import re
from collections.abc import Iterable

from pikepdf import Object, Pdf, Stream

from letters.output.pdf.growing import GrowingFile
from letters.output.pdf.objects import Ref

_TOKEN = re.compile(rb"\((?:[^\\)]|\\.)*\)|<[0-9A-Fa-f]*>|/[^\s/<>\[\]()]*|\b(\d+) (\d+) R\b", re.DOTALL)
"""What qpdf writes that may hold figures: a string, its brackets behind a backslash, a name, a reference."""

_ELSEWHERE = (
    "/AF", "/F", "/FDecodeParms", "/FFilter", "/LastModified", "/Metadata", "/OPI", "/PieceInfo", "/Ref",
    "/StructParent", "/StructParents",
)  # fmt: skip
"""What a picture or a drawing may hold that leads out of the page: other files, notes of programs, tags."""

Place = tuple[int, int]


class Copier:
    """Copies objects of *source* into *target*, each once; *ours* tells that all of it may be kept."""

    def __init__(self, source: Pdf, target: GrowingFile, *, ours: bool = False) -> None:
        self._source, self._target, self._ours = source, target, ours
        self._places: dict[Place, Ref] = {}
        self._queue: list[Place] = []

    def assign(self, item: Object, place: Ref) -> None:
        """Have *item*, which the caller writes, at *place*."""
        self._places[item.objgen] = place

    def syntax(self, item: Object) -> bytes:
        """*item* as it is to be written, what it refers to copied later."""
        return _TOKEN.sub(self._renumbered, item.unparse(resolved=True))

    def entries(self, item: Object, *, but: Iterable[str] = ()) -> bytes:
        """What stands inside the dictionary *item*, without the keys of *but*."""
        for key in but:
            if key in item:
                del item[key]
        return self.syntax(item)[2:-2]

    def stream(self, item: Stream, place: Ref) -> None:
        """Write a stream, packed as it was."""
        but = ("/Length",) if self._ours else ("/Length", *_ELSEWHERE)
        entries = self.entries(item.stream_dict, but=but)
        packed = "/Filter" in item.stream_dict
        self._target.put_stream(place, entries, item.read_raw_bytes(), packed=packed)

    def flush(self) -> None:
        """Write all that was referred to, and all that this refers to."""
        while self._queue:
            source = self._queue.pop()
            self._write(self._source.get_object(source), self._places[source])

    def _write(self, item: object, place: Ref) -> None:
        if isinstance(item, Stream):
            self.stream(item, place)
        elif isinstance(item, Object):
            self._target.put(place, self.syntax(item))
        else:
            self._target.put(place, b"null" if item is None else str(item).lower().encode())

    def _renumbered(self, found: re.Match[bytes]) -> bytes:
        if found[1] is None:
            return found[0]
        source = int(found[1]), int(found[2])
        if source not in self._places:
            self._places[source] = self._target.reserve()
            self._queue.append(source)
        return b"%d 0 R" % self._places[source].number
