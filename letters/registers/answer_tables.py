"""A table of answers: a CSV whose first row names its columns, its cells as they were typed, lines kept."""

import unicodedata
from collections.abc import Iterator, Mapping

from letters.domain.own_lists import refuse_unclear
from letters.domain.register_errors import NothingListed
from letters.ports.registers import Dropped
from letters.registers.characters import refuse_spoilt_beginning
from letters.registers.plain_csv import head_of, raw_rows


def columns_of(file: Dropped) -> tuple[str, ...]:
    """Give the names of the columns.

    Raises `NothingListed`, `NoHead`, `DoubledColumn`, `UnnamedColumn`, `WrongCharacters`.
    """
    refuse_spoilt_beginning(file)
    head = head_of(file)
    if not head.columns:
        raise NothingListed(file=file.name)
    refuse_unclear(file.name, head)
    return head.columns


def rows_of(file: Dropped) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Give each row that says something, with its number as a spreadsheet counts, the head's being 1.

    Cells are text, whatever they begin with, by the names of their columns. Raises what `columns_of` does,
    `Misshapen`, `OpenQuotes`.
    """
    columns = columns_of(file)
    broken = 0
    found = False
    for line, row in raw_rows(file):
        broken += sum(cell.count("\n") for cell in row)
        cells = dict(zip(columns, map(_cell, row), strict=False))
        if any(cells.values()):
            found = True
            yield line - broken, cells
    if not found:
        raise NothingListed(file=file.name)


def _cell(cell: str) -> str:
    return unicodedata.normalize("NFC", cell.replace("\r\n", "\n").replace("\r", "\n")).strip()
