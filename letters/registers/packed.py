"""What gzip or bzip2 packed, a tar archive in it or alone: unpacked as it is read, and never held whole."""

import bz2
import codecs
import gzip
import io
import zlib
from typing import TYPE_CHECKING, Final

from letters.domain.register_errors import ArchiveTooLarge, BrokenArchive, WrongCharacters
from letters.registers.tarred import Reader, TextOfTar, is_tar

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

HEAD: Final = 1 << 18
"""Bytes of the content by which a packed file and its encoding are told."""

MOST_STREAMED: Final = 2_000_000_000
"""Bytes that a packed file unpacks to: FINESS+ has some 750 million, the archive of DILA 625."""

MOST_DENSE: Final = 300
"""How many times larger than packed a content of more than a million bytes may be."""

_GZIP: Final = b"\x1f\x8b"
_BZIP2: Final = b"BZh"
_DAMAGED: Final = (zlib.error, EOFError, OSError)
_BLOCK: Final = 1 << 20
_READ_AHEAD: Final = 1 << 16


class Counted(io.RawIOBase):
    """The bytes of a file, of which it is known how many were read."""

    def __init__(self, raw: io.RawIOBase) -> None:
        self._raw = raw
        self.read_so_far = 0

    def readable(self) -> bool:
        """Say that it is read."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int | None:
        """Read on, and count."""
        count = self._raw.readinto(buffer)
        self.read_so_far += count or 0
        return count

    def close(self) -> None:
        """Close the file too."""
        self._raw.close()
        super().close()


class PackedText(io.TextIOWrapper):
    """A text whose encoding was told from its beginning; raises `WrongCharacters` where it is another."""

    def __init__(self, content: Reader, name: str) -> None:
        super().__init__(content, encoding=encoding_of(content.peek(), name), newline="")
        self._file = name
        self._lines = 1

    def read(self, size: int | None = -1, /) -> str:
        """Read on."""
        try:
            return self._counted(super().read(size))
        except UnicodeDecodeError as error:
            raise WrongCharacters(file=self._file, line=self._lines) from error

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]  # as TextIOWrapper has it
        """Read on to the end of the line."""
        try:
            return self._counted(super().readline(size))
        except UnicodeDecodeError as error:
            raise WrongCharacters(file=self._file, line=self._lines) from error

    def _counted(self, text: str) -> str:
        self._lines += text.count("\n")
        return text


def is_packed(first: bytes) -> bool:
    """Say whether a file that begins with *first* (at least 512 bytes of it) is packed, or a tar archive."""
    return first.startswith((_GZIP, _BZIP2)) or is_tar(first)


def unpacked(packed: Counted, first: bytes, name: str) -> Reader:
    """Give the content of a file that begins with *first*, unpacked as it is read; `peek` gives its `HEAD`.

    Of a tar archive the content is its first file that is a text. Raises `BrokenArchive`, `ArchiveTooLarge`,
    and `EmptyFile` where the archive holds no text; reading on may raise the first two.
    """
    is_compressed = first.startswith((_GZIP, _BZIP2))
    raw: io.RawIOBase = _Unpacked(packed, first, name) if is_compressed else packed
    content = io.BufferedReader(raw, HEAD)
    if not is_tar(content.peek()):
        return content
    inside: io.RawIOBase = TextOfTar(content, name)
    return io.BufferedReader(inside, HEAD)


def encoding_of(head: bytes, name: str) -> str:
    """Tell the encoding of a text by its beginning, which may end inside a character."""
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            codecs.getincrementaldecoder(encoding)().decode(head)
        except UnicodeDecodeError:
            continue
        return encoding
    raise WrongCharacters(file=name, line=1)


def text_of(head: bytes, name: str) -> str:
    """Give the characters of *head*, which may end inside one; raises `WrongCharacters`."""
    return codecs.getincrementaldecoder(encoding_of(head, name))().decode(head)


class _Unpacked(io.RawIOBase):
    """The content of what gzip or bzip2 packed, refused where it is a bomb."""

    def __init__(self, packed: Counted, first: bytes, name: str) -> None:
        self._packed, self._name, self._given = packed, name, 0
        buffered = io.BufferedReader(packed, _READ_AHEAD)
        self._content = gzip.GzipFile(fileobj=buffered) if first.startswith(_GZIP) else bz2.BZ2File(buffered)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer)
        try:
            block = self._content.read(len(view))
        except _DAMAGED as error:
            raise BrokenArchive(file=self._name) from error
        view[: len(block)] = block
        self._given += len(block)
        self._refuse_a_bomb()
        return len(block)

    def _refuse_a_bomb(self) -> None:
        dense = self._given > _BLOCK and self._given > MOST_DENSE * self._packed.read_so_far
        if dense or self._given > MOST_STREAMED:
            raise ArchiveTooLarge(file=self._name)

    def close(self) -> None:
        self._content.close()
        self._packed.close()
        super().close()
