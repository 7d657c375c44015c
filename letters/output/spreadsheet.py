"""Figures for a spreadsheet: CSV and XLSX, read there as data and never as formulas.

The CSV is the one that a French spreadsheet opens by a double click: UTF-8 with its mark (without it Excel
takes the text for another alphabet), semicolons (the comma stands in numbers there), a decimal comma, lines
that end in CR LF (RFC 4180). Every cell stands between quotation marks, so that a comma in a name begins no
other cell where commas separate. A text that a spreadsheet would compute gets an apostrophe before it (OWASP
ASVS 1.2.10), and `read_back` takes it away. In an XLSX every cell has its type: text stays text as it is.
"""

import csv
import io
import math
from collections.abc import Iterator, Sequence
from datetime import date, datetime

import xlsxwriter

from letters.ports.reports import Cell, Figures, Grid

_MARK = "\ufeff"
_LEADERS = ("=", "+", "-", "@", "\t", "\r")
_GUARD = "'"

_MOST_CHARACTERS, _LONGEST_NAME = 32_767, 31
"""What a cell of a workbook may hold, and the name of a sheet (ECMA-376)."""

_NOT_IN_A_NAME = dict.fromkeys(map(ord, "[]:*?/\\'"), " ")
_NAME_WIDTH, _WIDTH = 44, 14
_SAME_WHEREVER = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
                  "strings_to_numbers": False, "nan_inf_to_errors": True}  # fmt: skip


def as_csv(figures: Figures, _created: datetime) -> bytes:
    """Give the whole table of *figures* as CSV."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow([guarded(head) for head in figures.whole.heads])
    writer.writerows([_written(cell, figures.decimal) for cell in row] for row in figures.whole.rows)
    return (_MARK + file.getvalue()).encode("utf-8", "replace")


def as_xlsx(figures: Figures, created: datetime) -> bytes:
    """Give *figures* as a workbook: a sheet with the table, its parts if asked for, what it is about.

    The same figures of the same moment are the same bytes; nobody's name stands in it.
    """
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, _SAME_WHEREVER) as book:
        book.set_properties({"title": figures.title, "author": "", "created": created.replace(tzinfo=None)})
        grids = (figures.whole, *(figures.grids if figures.in_sheets else ()))
        names = _sheet_names([*(grid.name for grid in grids), figures.title])
        for grid, name in zip(grids, names, strict=False):
            _add_table(book, grid, name)
        about = book.add_worksheet(names[-1])
        about.set_column(0, 0, 110, book.add_format({"text_wrap": True}))
        for number, line in enumerate((figures.title, *figures.opening, *figures.notes)):
            about.write_string(number, 0, line[:_MOST_CHARACTERS])
    return file.getvalue()


def guarded(text: str) -> str:
    """Give *text* so that no spreadsheet computes it."""
    return _GUARD + text if text.lstrip(_GUARD).startswith(_LEADERS) else text


def read_back(text: str) -> str:
    """Give the text of which *text* is the guarded form."""
    is_guarded = text.startswith(_GUARD) and text.lstrip(_GUARD).startswith(_LEADERS)
    return text.removeprefix(_GUARD) if is_guarded else text


def _written(cell: Cell, decimal: str) -> str:
    match cell:
        case None:
            return ""
        case str():
            return guarded(cell)
        case float():
            return f"{cell:g}".replace(".", decimal)
        case date():
            return cell.isoformat()
        case _:
            return str(cell)


def _add_table(book: "xlsxwriter.Workbook", grid: Grid, name: str) -> None:
    sheet = book.add_worksheet(name)
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "bottom", "bottom": 1})
    dated = book.add_format({"num_format": "yyyy-mm-dd", "align": "right"})
    for column, head in enumerate(grid.heads):
        sheet.write_string(0, column, head, bold)
    for place, cell in _placed(grid):
        match cell:
            case str():
                sheet.write_string(*place, cell[:_MOST_CHARACTERS])
            case date():
                sheet.write_datetime(*place, cell, dated)
            case int() | float() if math.isfinite(cell):
                sheet.write_number(*place, cell)
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, 0, _NAME_WIDTH)
    for column in range(1, max(len(grid.heads), 2)):
        is_text = any(isinstance(cell, str) for row in grid.rows[:1] for cell in row[column : column + 1])
        sheet.set_column(column, column, _NAME_WIDTH if is_text else _WIDTH)
    sheet.autofilter(0, 0, len(grid.rows), max(len(grid.heads) - 1, 0))


def _placed(grid: Grid) -> Iterator[tuple[tuple[int, int], Cell]]:
    for row, cells in enumerate(grid.rows, 1):
        for column, cell in enumerate(cells):
            yield (row, column), cell


def _sheet_names(names: Sequence[str]) -> list[str]:
    """Give *names* as sheets may be called, each another one."""
    given: list[str] = []
    for name in names:
        made = name.translate(_NOT_IN_A_NAME)[:_LONGEST_NAME].strip() or "1"
        number, taken = 2, {each.casefold() for each in given}
        whole = made
        while made.casefold() in taken:
            made, number = f"{whole[: _LONGEST_NAME - 3]} {number}", number + 1
        given.append(made)
    return given
