"""Tables of signatories: a CSV as any program saves it, or the first sheet of a workbook."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from letters.ports.registers import Dropped
from letters.ports.signatures import SignatoryTable
from letters.registers.files import DroppedFile
from letters.registers.plain_csv import head_of, raw_rows
from letters.registers.workbooks import FirstSheet, is_workbook


class TablesOfSignatories:
    """Keeps what `letters.ports.signatures.SignatoryTables` promises."""

    def rows(self, path: Path) -> SignatoryTable:
        """Open the table at *path*.

        Raises `RegisterFault`, and as it is read also `WorkbookUnreadable`, `WorkbookTooLarge`.
        """
        return FirstSheet(path) if is_workbook(path) else _Delimited(DroppedFile(path))


class _Delimited:
    """The rows of a CSV."""

    def __init__(self, file: Dropped) -> None:
        self._file = file

    @property
    def done(self) -> float:
        """How much of it was read, from 0 to 1."""
        return self._file.done

    def __iter__(self) -> Iterator[tuple[int, Sequence[str]]]:
        yield 1, head_of(self._file).columns
        yield from raw_rows(self._file)
