"""A table of receipts (CSV), and the same table with the last day of each period."""

import csv
from collections.abc import Callable, Iterator
from datetime import date
from io import StringIO
from pathlib import Path

from letters.domain.calendars import Territory, territory_named
from letters.domain.date_errors import UnreadableTable, WrongHeading, WrongLength, WrongRow
from letters.domain.errors import PlaidoyerError
from letters.domain.wording import N_
from plaidoyer.commands.dates import iso_date
from plaidoyer.commands.files import read_text

RECEIVED, TERRITORY, DUE = "received", "territory", "due"

Due = Callable[[date, Territory], date]
Row = list[str]


def table_with_due(path: Path, due: Due) -> str:
    """Give the table at *path* (UTF-8, with or without a byte order mark) back with a last column ``due``.

    Raises `FileUnreadable`, `UnreadableTable`, `WrongHeading` or `WrongRow`, and then gives nothing.
    """
    return with_due(read_text(path), due, name=path.name)


def with_due(text: str, due: Due, *, name: str) -> str:
    """Give the table *text* back with a last column ``due``; blank lines are left out.

    Cells are separated by commas, semicolons or tabs, as in the first line, and so is the result.
    Raises `UnreadableTable` (called *name*), `WrongHeading` or `WrongRow`, and then gives nothing.
    """
    first_line = text.partition("\n")[0]
    separator = max(",;\t", key=first_line.count)
    rows = _rows(text, separator, name)
    _, heading = next(rows, (1, []))
    names = _names(heading)
    result = StringIO()
    writer = csv.writer(
        result, delimiter=separator, lineterminator="\r\n" if first_line.endswith("\r") else "\n"
    )
    writer.writerow([*heading, DUE])
    for number, (line, row) in enumerate(rows, start=1):
        try:
            writer.writerow([*row, _due_of(row, names, due)])
        except PlaidoyerError as error:
            raise WrongRow(row=number, line=line, because=error) from error
    return result.getvalue()


def _rows(text: str, separator: str, name: str) -> Iterator[tuple[int, Row]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for row in reader:
            if any(row):
                yield reader.line_num, row
    except csv.Error:
        raise UnreadableTable(file=name, reason=_BROKEN) from None


def _names(heading: Row) -> Row:
    names = [name.strip() for name in heading]
    columns = f"{RECEIVED}, {TERRITORY}"
    if any(names.count(column) != 1 for column in (RECEIVED, TERRITORY)):
        raise WrongHeading(columns=columns, fault=_MISSING)
    if DUE in names:
        raise WrongHeading(columns=columns, fault=_ALREADY_DUE)
    return names


def _due_of(row: Row, names: Row, due: Due) -> str:
    if len(row) != len(names):
        raise WrongLength(count=len(row), expected=len(names))
    cells = dict(zip(names, row, strict=True))
    return due(iso_date(cells[RECEIVED]), territory_named(cells[TERRITORY])).isoformat()


_BROKEN = N_("a quotation mark is out of place or never closed, or a cell is far too long")
_MISSING = N_("one is missing or named twice")
_ALREADY_DUE = N_("a column « due » is already there; rename it")
