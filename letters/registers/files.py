"""A file that somebody dropped: what it is by its bytes, and its text or members within limits."""

import io
import weakref
import zipfile
import zlib
from collections.abc import Collection, Iterator
from functools import cached_property
from pathlib import Path
from typing import BinaryIO, Final, TextIO

from letters.domain.register_errors import (
    ArchiveTooLarge,
    BrokenArchive,
    EmptyFile,
    Folder,
    LineTooLarge,
    NoSuchFile,
    RegisterFault,
    Spreadsheet,
    WebPage,
    WrongCharacters,
)
from letters.registers.packed import MOST_DENSE, Counted, PackedText, is_packed, text_of, unpacked
from letters.registers.tarred import Reader

BEGINNING: Final = 65_536
"""Characters by which a file is recognised."""

LONGEST_LINE: Final = 32_000_000
"""Characters of a line: the European Parliament's list is one line of 200,000, a JSON file may be another."""

MOST_MEMBERS: Final = 100_000
MOST_UNPACKED: Final = 600_000_000
"""Bytes that an archive unpacks to: the largest known register has 273 million."""

LARGEST_MEMBER: Final = 320_000_000
"""Bytes of one member, which is read whole."""

_DAMAGED: Final = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, KeyError,
)  # fmt: skip

_ZIP: Final = b"PK\x03\x04"
_EMPTY_ZIP: Final = b"PK\x05\x06"
_OLD_WORKBOOK: Final = b"\xd0\xcf\x11\xe0"
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_BLOCK: Final = 1 << 20


class DroppedFile:
    """Keeps what `letters.ports.registers.Dropped` promises; raises `RegisterFault` for what is none."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.name = path.name
        if not path.exists():
            raise NoSuchFile(file=str(path))
        self.size = path.stat().st_size
        self._counted: Counted | None = None
        self._waiting: tuple[Counted, Reader] | None = None
        self._unpacked = 0
        self._to_unpack = 0
        self._refuse_what_is_none()

    @property
    def done(self) -> float:
        """How much of it was read, from 0 to 1."""
        if self.members:
            return min(self._unpacked / self._to_unpack, 1.0) if self._to_unpack else 0.0
        return min(self._counted.read_so_far / self.size, 1.0) if self._counted and self.size else 0.0

    @cached_property
    def members(self) -> tuple[str, ...]:
        """The names in a zip archive; none for another file."""
        return tuple(self._archive.namelist()) if self._archive else ()

    @cached_property
    def beginning(self) -> str:
        """Its first characters, decoded; an empty text for an archive."""
        if self._archive:
            return ""
        if self._is_packed:
            return text_of(self._head, self.name)[:BEGINNING]
        with self.text() as text:
            return text.read(BEGINNING)

    def raw(self) -> BinaryIO:
        """Open it as bytes, packed where it is, counted as they are read."""
        self._counted = Counted(io.FileIO(self._path))
        return io.BufferedReader(self._counted, _BLOCK)

    def text(self) -> TextIO:
        """Open it as text, line ends as they are; UTF-8 with or without its mark, else cp1252.

        What gzip, bzip2 or tar packed is unpacked as it is read, which then too may raise `BrokenArchive`,
        `ArchiveTooLarge` or `WrongCharacters`.
        """
        if self._is_packed:
            return PackedText(self._content(), self.name)
        return io.TextIOWrapper(self.raw(), encoding=self._encoding, newline="")

    def member(self, name: str) -> bytes:
        """Read one member of the archive; raises `BrokenArchive` where it is damaged."""
        archive = self._archive
        if archive is None:
            raise BrokenArchive(file=self.name)
        try:
            content = archive.read(name)
        except _DAMAGED as error:
            raise BrokenArchive(file=self.name) from error
        self._unpacked += len(content)
        return content

    def will_read(self, members: Collection[str]) -> None:
        """Say which members are about to be read: `done` counts these alone from here on."""
        archive = self._archive
        self._to_unpack = sum(archive.getinfo(each).file_size for each in members) if archive else 0
        self._unpacked = 0

    def lines(self) -> Iterator[str]:
        """Give its lines one by one; raises `LineTooLarge`."""
        with self.text() as text:
            number = 0
            while line := text.readline(LONGEST_LINE):
                number += 1
                if len(line) >= LONGEST_LINE:
                    raise LineTooLarge(file=self.name, line=number)
                yield line

    @cached_property
    def _encoding(self) -> str:
        """Tell the encoding by decoding the whole as UTF-8, a block at a time."""
        line = 1
        with self._path.open("rb") as content, io.TextIOWrapper(content, encoding="utf-8-sig") as text:
            try:
                while block := text.read(_BLOCK):
                    line += block.count("\n")
            except UnicodeDecodeError:
                return self._old_encoding(line)
        return "utf-8-sig"

    def _old_encoding(self, line: int) -> str:
        with self._path.open("rb") as content, io.TextIOWrapper(content, encoding="cp1252") as text:
            try:
                while text.read(_BLOCK):
                    pass
            except UnicodeDecodeError as error:
                raise WrongCharacters(file=self.name, line=line) from error
        return "cp1252"

    @cached_property
    def _archive(self) -> zipfile.ZipFile | None:
        if self._first_bytes[:4] != _ZIP:
            return None
        try:
            archive = zipfile.ZipFile(self._path)
        except (zipfile.BadZipFile, OSError, ValueError, EOFError) as error:
            raise BrokenArchive(file=self.name) from error
        entries = archive.infolist()
        whole = sum(each.file_size for each in entries)
        if (
            len(entries) > MOST_MEMBERS
            or whole > MOST_UNPACKED
            or any(_is_too_large(each) for each in entries if each.file_size > _BLOCK)
        ):
            archive.close()
            raise ArchiveTooLarge(file=self.name)
        return archive

    @cached_property
    def _first_bytes(self) -> bytes:
        with self._path.open("rb") as content:
            return content.read(2048)

    @cached_property
    def _is_packed(self) -> bool:
        return is_packed(self._first_bytes)

    @cached_property
    def _head(self) -> bytes:
        """The first bytes of what the file holds; of a packed one they wait, opened, to be read on."""
        if not self._is_packed:
            return self._first_bytes
        self._waiting = self._opened()
        content = self._waiting[1]
        weakref.finalize(self, content.close)
        return content.peek()

    def _opened(self) -> tuple[Counted, Reader]:
        packed = Counted(io.FileIO(self._path))
        try:
            content = unpacked(packed, self._first_bytes, self.name)
        except RegisterFault:
            packed.close()
            raise
        return packed, content

    def _content(self) -> Reader:
        """Open what is packed, or take what waits: it may lie far behind in its archive."""
        (self._counted, content), self._waiting = self._waiting or self._opened(), None
        return content

    def _refuse_what_is_none(self) -> None:
        """Refuse a folder, an empty file, a web page, a workbook, a text in UTF-16, packed or not."""
        if self._path.is_dir():
            raise Folder(file=self.name or str(self._path))
        head = self._head[:2048]
        first = head.lstrip(b"\xef\xbb\xbf \t\r\n")
        if not first or first.startswith(_EMPTY_ZIP):
            raise EmptyFile(file=self.name)
        start = first[:1024].lower()
        if b"<!doctype html" in start or b"<html" in start:
            raise WebPage(file=self.name)
        if first.startswith(_OLD_WORKBOOK) or any(map(_is_of_a_workbook, self.members)):
            raise Spreadsheet(file=self.name)
        if head.startswith(_UTF_16) or b"\0" in first[:2]:
            raise WrongCharacters(file=self.name, line=1)


def _is_of_a_workbook(member: str) -> bool:
    return member.startswith("xl/") or member == "content.xml"


def _is_too_large(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > min(LARGEST_MEMBER, MOST_DENSE * max(entry.compress_size, 1))
