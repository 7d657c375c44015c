"""A PDF file written object after object onto the disk: nothing of it stays in memory but where each lies."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import BinaryIO

from letters.output.pdf.objects import HEADER, Ref, Value, cross_references, written

_WORTH_PACKING = 64
"""Bytes under which a stream is left as it is."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place to come back to: how many objects there were, and where the next one would begin."""

    count: int
    offset: int


class GrowingFile:
    """The objects written into *file* (empty, its own), numbered from 1; raises `OSError` as it does."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._offsets: list[int] = []
        self._end = 0
        self._add(HEADER)

    def reserve(self) -> Ref:
        """A place that is written later; one never written holds nothing."""
        self._offsets.append(0)
        return Ref(len(self._offsets))

    def put(self, place: Ref, syntax: bytes) -> None:
        """Write an object, in PDF *syntax*, in its reserved *place*."""
        self._offsets[place.number - 1] = self._end
        self._add(b"%d 0 obj\n%s\nendobj\n" % (place.number, syntax))

    def add(self, value: Value) -> Ref:
        """Write *value* in a new place."""
        place = self.reserve()
        self.put(place, written(value))
        return place

    def put_stream(self, place: Ref, entries: bytes, content: bytes, *, packed: bool = False) -> None:
        """Write a stream: *entries* are those of its dictionary but its length; *packed* ones stay so."""
        if not packed and len(content) > _WORTH_PACKING:
            entries, content = entries + b" /Filter /FlateDecode", zlib.compress(content)
        self._offsets[place.number - 1] = self._end
        self._add(b"%d 0 obj\n<< %s /Length %d >>\nstream\n" % (place.number, entries.strip(), len(content)))
        self._add(content)
        self._add(b"\nendstream\nendobj\n")

    def add_stream(self, content: bytes, entries: bytes = b"") -> Ref:
        """Write *content* as a stream in a new place."""
        place = self.reserve()
        self.put_stream(place, entries, content)
        return place

    def mark(self) -> Mark:
        """Where the file is now."""
        return Mark(len(self._offsets), self._end)

    def back_to(self, mark: Mark) -> None:
        """Unwrite everything since *mark*."""
        del self._offsets[mark.count :]
        self._end = self._file.seek(mark.offset)
        self._file.truncate()

    def finish(self, trailer: Mapping[str, Value]) -> None:
        """Write where each object lies, and the *trailer*."""
        start, size = self._end, len(self._offsets) + 1
        self._add(cross_references(self._offsets))
        entries = written({"Size": size, **trailer})
        self._add(b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (entries, start))
        self._file.flush()

    def _add(self, written_bytes: bytes) -> None:
        self._file.write(written_bytes)
        self._end += len(written_bytes)
