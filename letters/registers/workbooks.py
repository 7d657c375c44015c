"""The first sheet of a workbook (.xlsx) as rows of texts; what it unpacks to is looked at before."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from letters.domain.signature_errors import WorkbookTooLarge, WorkbookUnreadable
from letters.registers.sheet_cells import CellTexts, Styles
from letters.registers.sheet_xml import Attributes, NotPlainXml, SharedStrings, SheetRows, read_part

MOST_UNPACKED: Final = 200_000_000
"""Bytes: 100,000 signatories of nine cells unpack to some 40 million."""

MOST_MEMBERS: Final = 2000
_MOST_DENSE: Final = 300
_SMALL: Final = 1_000_000

_DAMAGED: Final = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, LookupError,
    NotPlainXml, ValueError,
)  # fmt: skip


def is_workbook(path: Path) -> bool:
    """Say whether *path* holds an archive, as a workbook does, whatever its name; a missing file is none."""
    return path.is_file() and zipfile.is_zipfile(path)


def rows_of(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Give each row of the first sheet that is not empty, with its number.

    A formula is its own text (« =… »), and never what it was computed to be. Raises `WorkbookUnreadable`,
    `WorkbookTooLarge`.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            is_fit = _is_fit(archive)
            if is_fit:
                yield from _rows(archive)
    except _DAMAGED as error:
        raise WorkbookUnreadable(file=path.name) from error
    if not is_fit:
        raise WorkbookTooLarge(file=path.name)


class _Book:
    """Where the first sheet is, and what days are counted from."""

    def __init__(self) -> None:
        self.first = ""
        self.since_1904 = False

    def begin(self, name: str, attributes: Attributes) -> None:
        if name == "sheet" and not self.first:
            ids = (value for key, value in attributes.items() if key.rpartition(":")[2] == "id")
            self.first = next(ids, "")
        elif name == "workbookPr":
            self.since_1904 = attributes.get("date1904", "0") in {"1", "true"}

    def end(self, _name: str, _text: str) -> None:
        """Nothing is told by an end."""


class _Relations:
    """The parts that a workbook names."""

    def __init__(self) -> None:
        self.targets: dict[str, str] = {}

    def begin(self, name: str, attributes: Attributes) -> None:
        if name == "Relationship":
            self.targets[attributes.get("Id", "")] = attributes.get("Target", "")

    def end(self, _name: str, _text: str) -> None:
        """Nothing is told by an end."""


def _rows(archive: zipfile.ZipFile) -> Iterator[tuple[int, list[str]]]:
    book, relations, styles, strings = _Book(), _Relations(), Styles(), SharedStrings()
    _read(archive, "xl/workbook.xml", book)
    _read(archive, "xl/_rels/workbook.xml.rels", relations)
    there = set(archive.namelist())
    for name, reader in (("xl/styles.xml", styles), ("xl/sharedStrings.xml", strings)):
        if name in there:
            _read(archive, name, reader)
    rows = SheetRows(CellTexts(strings.texts, frozenset(styles.days), book.since_1904))
    with archive.open(_member(relations.targets[book.first])) as sheet:
        for _ in read_part(sheet, rows.begin, rows.end):
            yield from rows.take()


def _read(archive: zipfile.ZipFile, name: str, reader: _Book | _Relations | Styles | SharedStrings) -> None:
    with archive.open(name) as part:
        for _ in read_part(part, reader.begin, reader.end):
            pass


def _member(target: str) -> str:
    return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


def _is_fit(archive: zipfile.ZipFile) -> bool:
    """Say whether it unpacks to what a list may be; what lies about its size is refused as it is read."""
    entries = archive.infolist()
    whole = sum(each.file_size for each in entries)
    dense = any(each.file_size > max(_SMALL, _MOST_DENSE * each.compress_size) for each in entries)
    return len(entries) <= MOST_MEMBERS and whole <= MOST_UNPACKED and not dense
