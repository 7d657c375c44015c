"""Tables of signatories: a CSV as any program saves it, or the first sheet of a workbook."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from letters.ports.registers import Dropped
from letters.registers.files import DroppedFile
from letters.registers.plain_csv import head_of, raw_rows
from letters.registers.workbooks import is_workbook, rows_of


class TablesOfSignatories:
    """Keeps what `letters.ports.signatures.SignatoryTables` promises."""

    def rows(self, path: Path) -> Iterator[tuple[int, Sequence[str]]]:
        """Give each row that is not empty with its number, that of the columns' names first.

        Raises `RegisterFault`, `WorkbookUnreadable`, `WorkbookTooLarge`.
        """
        return rows_of(path) if is_workbook(path) else _delimited(DroppedFile(path))


def _delimited(file: Dropped) -> Iterator[tuple[int, Sequence[str]]]:
    yield 1, head_of(file).columns
    yield from raw_rows(file)
