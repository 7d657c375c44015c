"""The text in a tar archive, found by what is in the archive: names, owners and dates are not looked at."""

import io
import re
from typing import TYPE_CHECKING, Final, TypeAlias

from letters.domain.register_errors import BrokenArchive, EmptyFile

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

Reader: TypeAlias = "io.BufferedReader[io.RawIOBase]"
"""Bytes that can be looked at before they are read."""

_MARK: Final = b"ustar"
_AT: Final = 257
_SIZE: Final = re.compile(rb"[0-7]+")
_RECORD: Final = 512
_BLOCK: Final = 1 << 20
_REGULAR: Final = (b"0", b"\0", b"7")
_PACKED: Final = (b"PK", b"\x1f\x8b", b"BZh")


def is_tar(first: bytes) -> bool:
    """Say whether what begins with *first* (at least 512 bytes of it) is a tar archive."""
    return first.startswith(_MARK, _AT)


class TextOfTar(io.RawIOBase):
    """The first text of a tar archive, whose names and dates are not looked at."""

    def __init__(self, archive: Reader, name: str) -> None:
        self._archive, self._name, self._left = archive, name, 0
        while not self._left:
            self._go_to_the_next()

    def readable(self) -> bool:
        """Say that it is read."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Read on; raises `BrokenArchive` where the archive ends before."""
        view = memoryview(buffer)[: self._left]
        count = self._archive.readinto(view)
        if count < len(view):
            raise BrokenArchive(file=self._name)
        self._left -= count
        return count

    def close(self) -> None:
        """Close the archive too."""
        self._archive.close()
        super().close()

    def _go_to_the_next(self) -> None:
        """Go to the content of the next file where it is a text, else past it."""
        header = self._archive.read(_RECORD)
        if len(header) < _RECORD:
            raise BrokenArchive(file=self._name)
        if not header.strip(b"\0"):
            raise EmptyFile(file=self._name)
        size = self._size(header)
        if header[156:157] in _REGULAR and size and _is_text(self._archive.peek()[:_RECORD]):
            self._left = size
        else:
            self._go_past(-(-size // _RECORD) * _RECORD)

    def _size(self, header: bytes) -> int:
        figures = header[124:136].strip(b"\0 ") or b"0"
        if _SIZE.fullmatch(figures) is None:
            raise BrokenArchive(file=self._name)
        return int(figures, 8)

    def _go_past(self, count: int) -> None:
        while count:
            block = self._archive.read(min(count, _BLOCK))
            if not block:
                raise BrokenArchive(file=self._name)
            count -= len(block)


def _is_text(first: bytes) -> bool:
    """Say whether a file is a text: what is packed says so, what is drawn has zeros near its beginning."""
    return b"\0" not in first and not first.startswith(_PACKED)
