"""The first sheet of a workbook (.xlsx) as rows of texts; what it unpacks to is looked at before."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

from letters.domain.signature_errors import WorkbookTooLarge, WorkbookUnreadable
from letters.registers.sheet_cells import CellTexts, Styles
from letters.registers.sheet_xml import (
    Attributes,
    Begins,
    Ends,
    NotPlainXml,
    Part,
    SharedStrings,
    SheetRows,
    read_part,
)

MOST_UNPACKED: Final = 200_000_000
"""Bytes: 100,000 signatories of nine cells unpack to some 40 million."""

MOST_MEMBERS: Final = 2000
_MOST_DENSE: Final = 300
_SMALL: Final = 1_000_000

_STYLES: Final = "xl/styles.xml"
_STRINGS: Final = "xl/sharedStrings.xml"

DAMAGED: Final = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, LookupError,
    NotPlainXml, ValueError,
)  # fmt: skip
"""What reading an archive raises that is no workbook, or a part in letters that nobody knows."""


def is_workbook(path: Path) -> bool:
    """Say whether *path* holds an archive, as a workbook does, whatever its name; a missing file is none."""
    return path.is_file() and zipfile.is_zipfile(path)


def rows_of(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Give the rows of the first sheet of the workbook at *path*; raises what `FirstSheet` does."""
    return iter(FirstSheet(path))


class FirstSheet:
    """The rows of the first sheet of the workbook at *path* that are not empty, each with its number.

    A formula is its own text (« =… »), and never what it was computed to be.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._size, self._read = 0, 0
        self._part: IO[bytes] | None = None

    @property
    def done(self) -> float:
        """How much of it was read, from 0 to 1."""
        here = self._part.tell() if self._part else 0
        return min((self._read + here) / self._size, 1.0) if self._size else 0.0

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        """Read the sheet; raises `WorkbookUnreadable`, `WorkbookTooLarge`."""
        try:
            with zipfile.ZipFile(self._path) as archive:
                is_fit = _is_fit(archive)
                if is_fit:
                    yield from self._rows(archive)
        except DAMAGED as error:
            raise WorkbookUnreadable(file=self._path.name) from error
        if not is_fit:
            raise WorkbookTooLarge(file=self._path.name)

    def _rows(self, archive: zipfile.ZipFile) -> Iterator[tuple[int, list[str]]]:
        book, relations, styles, strings = _Book(), _Relations(), Styles(), SharedStrings()
        self._take(archive, "xl/workbook.xml", book)
        self._take(archive, "xl/_rels/workbook.xml.rels", relations)
        sheet = _member(relations.targets[book.first])
        there = set(archive.namelist())
        parts = [each for each in (_STYLES, _STRINGS, sheet) if each in there]
        self._size, self._read = sum(archive.getinfo(each).file_size for each in parts), 0
        for name, taken in ((_STYLES, styles), (_STRINGS, strings)):
            if name in there:
                self._take(archive, name, taken)
        rows = SheetRows(CellTexts(strings.texts, frozenset(styles.days), book.since_1904))
        for _ in self._pauses(archive, sheet, rows):
            yield from rows.take()

    def _take(self, archive: zipfile.ZipFile, name: str, taken: Part) -> None:
        for _ in self._pauses(archive, name, taken):
            pass

    def _pauses(self, archive: zipfile.ZipFile, name: str, taken: Part) -> Iterator[None]:
        with archive.open(name) as part:
            self._part = part
            yield from read_part(part, taken)
            self._part = None
            self._read += archive.getinfo(name).file_size


class _Book:
    """Where the first sheet is, and what days are counted from."""

    def __init__(self) -> None:
        self.first = ""
        self.since_1904 = False
        self.begins: Begins = {"sheet": self._sheet, "workbookPr": self._properties}
        self.ends: Ends = {}

    def _sheet(self, attributes: Attributes) -> None:
        if not self.first:
            ids = (value for key, value in attributes.items() if key.rpartition(":")[2] == "id")
            self.first = next(ids, "")

    def _properties(self, attributes: Attributes) -> None:
        self.since_1904 = attributes.get("date1904", "0") in {"1", "true"}


class _Relations:
    """The parts that a workbook names."""

    def __init__(self) -> None:
        self.targets: dict[str, str] = {}
        self.begins: Begins = {"Relationship": self._relation}
        self.ends: Ends = {}

    def _relation(self, attributes: Attributes) -> None:
        self.targets[attributes.get("Id", "")] = attributes.get("Target", "")


def _member(target: str) -> str:
    return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


def _is_fit(archive: zipfile.ZipFile) -> bool:
    """Say whether it unpacks to what a list may be; what lies about its size is refused as it is read."""
    entries = archive.infolist()
    whole = sum(each.file_size for each in entries)
    dense = any(each.file_size > max(_SMALL, _MOST_DENSE * each.compress_size) for each in entries)
    return len(entries) <= MOST_MEMBERS and whole <= MOST_UNPACKED and not dense
