"""The sheets of a workbook (.xlsx) by name: only one is read as a table, and the others must be told."""

import zipfile
from pathlib import Path
from typing import Final

from letters.domain.signature_errors import WorkbookTooLarge, WorkbookUnreadable
from letters.registers.sheet_xml import Attributes, Begins, Ends, read_part
from letters.registers.workbooks import DAMAGED

_PART: Final = "xl/workbook.xml"
_MOST: Final = 1_000_000
"""Bytes of the part that names the sheets: one of a hundred sheets has some 20,000."""


class _Names:
    """The names, in the order of the sheets."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.begins: Begins = {"sheet": self._sheet}
        self.ends: Ends = {}

    def _sheet(self, attributes: Attributes) -> None:
        self.found.append(attributes.get("name", ""))


def sheets_of(path: Path) -> tuple[str, ...]:
    """Give the names of the sheets, one at least; raises `WorkbookUnreadable`, `WorkbookTooLarge`."""
    names = _Names()
    try:
        with zipfile.ZipFile(path) as archive:
            is_fit = archive.getinfo(_PART).file_size <= _MOST
            if is_fit:
                with archive.open(_PART) as part:
                    for _ in read_part(part, names):
                        pass
    except DAMAGED as error:
        raise WorkbookUnreadable(file=path.name) from error
    if not is_fit:
        raise WorkbookTooLarge(file=path.name)
    if not names.found:
        raise WorkbookUnreadable(file=path.name)
    return tuple(names.found)
